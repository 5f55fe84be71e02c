//! Evidence of objections, and what is kept about people without an SKP.

use super::{Desk, both, later};
use crate::support::{date, fresh};
use domain::{
    evaluation::{EvaluationRules, PeriodKind, period::calendar, view::StepKind},
    id::{EvaluationId, PeriodId, PlanId},
    planning::term::{Cause, Gap},
    skp::Span,
    view::{EvidenceKind, NoticeKind, Reading},
};
use server::store::{
    attachments::{self, Attachment},
    entries, evaluations, gaps,
    kept::Kept,
    notices, periods, settings,
};

async fn period(d: &mut Desk) -> PeriodId {
    let (agency, id) = (d.a.id, fresh());
    let annual =
        calendar(&EvaluationRules::default(), 2026).into_iter().find(|p| p.kind == PeriodKind::Tahunan).unwrap();
    periods::add(&mut d.conn(), agency, id, &annual).await.unwrap();
    id
}

#[tokio::test]
async fn what_came_with_an_objection_is_kept_in_order_and_its_files_are_in_use() {
    both(async |mut d| {
        let (agency, other, owner, skp) = (d.a.id, d.b.id, d.a.owner.id, d.a.owner.skp);
        let about = (period(&mut d).await, skp, owner);
        let evaluation: EvaluationId = fresh();
        evaluations::take(&mut d.conn(), agency, evaluation, about, later(1)).await.unwrap();
        let one = |name: &str, kind, sha: &str, url: &str| Attachment {
            id: fresh(),
            evaluation,
            step: StepKind::Keberatan,
            kept: Kept {
                kind,
                name: name.to_owned(),
                url: url.to_owned(),
                sha256: sha.to_owned(),
                thumb_sha256: if kind == EvidenceKind::Foto { "bb".repeat(32) } else { String::new() },
                size: 12,
                width: 3,
                height: 2,
            },
        };
        let all = [
            one("foto \u{1f4f7}.jpg", EvidenceKind::Foto, &"aa".repeat(32), ""),
            one("Surat", EvidenceKind::Tautan, "", "https://arsip.example/1"),
        ];
        for (order, a) in (1_i64..).zip(&all) {
            attachments::add(&mut d.conn(), agency, order, a).await.unwrap();
        }
        assert_eq!(attachments::of_evaluation(&mut d.conn(), evaluation).await.unwrap(), all);
        assert_eq!(attachments::find(&mut d.conn(), agency, all[0].id).await.unwrap(), Some(all[0].clone()));
        assert_eq!(attachments::find(&mut d.conn(), other, all[0].id).await.unwrap(), None);
        let used = entries::files_in_use(&mut d.conn()).await.unwrap();
        assert!(used.contains(&"aa".repeat(32)) && used.contains(&"bb".repeat(32)));
    })
    .await;
}

#[tokio::test]
async fn marks_of_an_agency_and_reminders_of_people() {
    both(async |mut d| {
        let (agency, other, to, by) = (d.a.id, d.b.id, d.a.owner.id, d.a.manager.id);
        let span = Span { start: date(2026, 2, 1), end: date(2026, 3, 31) };
        let gap = Gap { id: fresh(), span, cause: Cause::Cltn, note: String::new(), by };
        gaps::add(&mut d.conn(), agency, to, &gap, later(1)).await.unwrap();
        let march = Span { start: date(2026, 3, 31), end: date(2026, 4, 30) };
        assert_eq!(gaps::of_agency(&mut d.conn(), agency, march).await.unwrap(), [(to, gap)]);
        let april = Span { start: date(2026, 4, 1), end: date(2026, 4, 30) };
        assert!(gaps::of_agency(&mut d.conn(), agency, april).await.unwrap().is_empty());
        assert!(gaps::of_agency(&mut d.conn(), other, march).await.unwrap().is_empty());

        let period = period(&mut d).await;
        let mut told = Vec::new();
        for (day, at, new) in [(1, 1, true), (1, 2, false), (2, 3, true)] {
            let id = fresh::<PlanId>().uuid();
            let when = (date(2026, 6, day), later(at));
            let done = settings::remind_person(&mut d.conn(), agency, id, period, (to, by), when).await.unwrap();
            assert_eq!(done, new, "day {day}");
            if new {
                told.insert(0, (to, when.0, when.1));
            }
        }
        assert_eq!(settings::reminded_people(&mut d.conn(), period).await.unwrap(), told);
    })
    .await;
}

#[tokio::test]
async fn notices_about_one_plan_are_read_by_themselves() {
    both(async |mut d| {
        let (agency, to, by) = (d.a.id, d.a.owner.id, d.a.rater.id);
        let (plan, other): (PlanId, PlanId) = (fresh(), fresh());
        for (n, about) in (1_i64..).zip([plan, other]) {
            let notice = notices::Notice {
                id: fresh(),
                to,
                skp: d.a.owner.skp,
                kind: NoticeKind::RencanaDisetujui,
                subject: domain::feedback::Subject::Plan(about),
                title: String::new(),
                excerpt: String::new(),
                by,
                at: later(n),
                read_at: None,
                owner: to,
            };
            notices::add(&mut d.conn(), agency, &notice).await.unwrap();
        }
        let what = Reading::Plan(plan);
        assert_eq!(notices::unread_about(&mut d.conn(), to, what).await.unwrap(), 1);
        assert_eq!(notices::unread_about(&mut d.conn(), by, what).await.unwrap(), 0);
        assert_eq!(notices::unread_about(&mut d.conn(), to, Reading::Planning).await.unwrap(), 0);
        assert_eq!(notices::mark_read(&mut d.conn(), to, what, later(9)).await.unwrap(), 1);
        assert_eq!(notices::unread_about(&mut d.conn(), to, what).await.unwrap(), 0);
        assert_eq!(notices::unread_about(&mut d.conn(), to, Reading::Plan(other)).await.unwrap(), 1);
    })
    .await;
}
