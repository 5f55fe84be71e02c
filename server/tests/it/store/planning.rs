//! Plans, talks, gaps, reports, templates, and what planning needs of other tables.

use super::{Desk, assert_unique, both, later};
use crate::support::{date, fresh};
use domain::{
    feedback::Subject,
    id::{NoticeId, PlanId, SkpId},
    people::Line,
    planning::{
        Draft, Form, Rencana, State,
        course::StepKind,
        report,
        talk::Minutes,
        term::{Cause, Gap},
    },
    skp::{self as skps, Span},
    view::NoticeKind,
};
use server::store::{gaps, notices, people, plans, reports, skp, talks, templates};

fn year() -> Span {
    Span { start: date(2027, 1, 1), end: date(2027, 12, 31) }
}

fn row(d: &Desk, skp: SkpId) -> plans::Row {
    plans::Row {
        id: fresh(),
        skp,
        owner: d.a.owner.id,
        post: d.a.owner.post,
        span: year(),
        replaces: None,
        course: Rencana::default(),
        draft: Draft { overall: "Ramah \u{1F600}".to_owned(), ..Draft::default() },
        reason: String::new(),
        changed_at: later(1),
    }
}

#[tokio::test]
async fn a_plan_is_kept_whole_and_there_is_one_open_plan_per_skp() {
    both(async |mut d| {
        let (agency, other, owner) = (d.a.id, d.b.id, d.a.owner.id);
        let about: SkpId = fresh();
        let mut one = row(&d, about);
        plans::create(&mut d.conn(), agency, &one).await.unwrap();
        let second = row(&d, about);
        assert_unique(plans::create(&mut d.conn(), agency, &second).await);
        assert_eq!(plans::find(&mut d.conn(), agency, one.id).await.unwrap(), Some(one.clone()));
        assert_eq!(plans::find(&mut d.conn(), other, one.id).await.unwrap(), None);
        assert_eq!(plans::lock(&mut d.conn(), other, one.id).await.unwrap(), None);
        assert_eq!(plans::lock(&mut d.conn(), agency, one.id).await.unwrap(), Some(one.clone()));
        assert_eq!(plans::of_skp(&mut d.conn(), agency, about).await.unwrap(), Some(one.clone()));
        let states = plans::states(&mut d.conn(), agency, year()).await.unwrap();
        assert_eq!(states, [(owner, Some(State::Draf))]);
        let this_year = Span { start: date(2026, 1, 1), end: date(2026, 12, 31) };
        let states = plans::states(&mut d.conn(), agency, this_year).await.unwrap();
        assert!(states.contains(&(owner, None)), "an SKP");
        one.course = Rencana::restore(State::Dibatalkan, 3).unwrap();
        one.reason = "Alasan".to_owned();
        one.changed_at = later(2);
        plans::save(&mut d.conn(), &one).await.unwrap();
        let all = plans::of_people(&mut d.conn(), agency, &[owner], year()).await.unwrap();
        assert_eq!(all, std::slice::from_ref(&one));
        assert!(plans::of_people(&mut d.conn(), agency, &[owner], this_year).await.unwrap().is_empty());
        assert!(plans::of_people(&mut d.conn(), agency, &[], year()).await.unwrap().is_empty());
        // What was given up leaves room.
        let third = row(&d, about);
        plans::create(&mut d.conn(), agency, &third).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn steps_of_a_plan_keep_their_order_and_content() {
    both(async |mut d| {
        let (agency, by) = (d.a.id, d.a.owner.id);
        let one = row(&d, fresh());
        plans::create(&mut d.conn(), agency, &one).await.unwrap();
        let step = |kind, text: &str, draft| plans::Step { kind, by, at: later(1), text: text.to_owned(), draft };
        let all = [step(StepKind::Dibuat, "", None), step(StepKind::Diajukan, "x", Some(one.draft.clone()))];
        for s in &all {
            plans::add_step(&mut d.conn(), agency, fresh::<PlanId>().uuid(), one.id, s).await.unwrap();
        }
        assert_eq!(plans::steps(&mut d.conn(), one.id).await.unwrap(), all);
    })
    .await;
}

#[tokio::test]
async fn talks_gaps_reports_and_templates_are_kept_whole() {
    both(async |mut d| {
        let (agency, other, owner, rater) = (d.a.id, d.b.id, d.a.owner.id, d.a.rater.id);
        let minutes = Minutes { date: date(2026, 6, 1), present: "Kami".to_owned(), text: "Isi".to_owned() };
        let mut talk = talks::Row {
            id: fresh(),
            owner,
            skp: d.a.owner.skp,
            minutes,
            number: 1,
            by: rater,
            changed_by: rater,
            changed_at: later(1),
            employee: None,
            leader: Some((rater, later(1))),
        };
        talks::create(&mut d.conn(), agency, &talk).await.unwrap();
        assert_eq!(talks::lock(&mut d.conn(), other, talk.id).await.unwrap(), None);
        (talk.number, talk.employee, talk.leader) = (2, Some(later(2)), None);
        talks::save(&mut d.conn(), &talk).await.unwrap();
        assert_eq!(talks::lock(&mut d.conn(), agency, talk.id).await.unwrap(), Some(talk.clone()));
        let about = [talk.skp];
        assert_eq!(talks::of_skps(&mut d.conn(), agency, &about).await.unwrap(), [talk]);
        assert!(talks::of_skps(&mut d.conn(), agency, &[]).await.unwrap().is_empty());

        let gap = Gap { id: fresh(), span: year(), cause: Cause::Cltn, note: "x".to_owned(), by: d.a.rater.id };
        gaps::add(&mut d.conn(), agency, owner, &gap, later(1)).await.unwrap();
        assert_eq!(gaps::of_person(&mut d.conn(), agency, owner, year()).await.unwrap(), std::slice::from_ref(&gap));
        assert_eq!(gaps::revoke(&mut d.conn(), other, gap.id, later(2)).await.unwrap(), None);
        assert_eq!(gaps::revoke(&mut d.conn(), agency, gap.id, later(2)).await.unwrap(), Some((owner, rater)));
        assert_eq!(gaps::revoke(&mut d.conn(), agency, gap.id, later(3)).await.unwrap(), None, "once");
        assert!(gaps::of_person(&mut d.conn(), agency, owner, year()).await.unwrap().is_empty());

        let mut report = reports::Row {
            id: fresh(),
            person: owner,
            post: d.a.owner.post,
            before: None,
            to: (d.a.head.id, d.a.head.post),
            reason: "Pindah".to_owned(),
            state: report::State::Diajukan,
            at: later(1),
            answer: String::new(),
            answered: None,
            from: None,
        };
        reports::create(&mut d.conn(), agency, &report).await.unwrap();
        let again = reports::Row { id: fresh(), ..report.clone() };
        // A second one waits for nothing.
        let waiting = reports::list(&mut d.conn(), agency, None).await.unwrap();
        assert_eq!(waiting, std::slice::from_ref(&report));
        report.state = report::State::Disetujui;
        report.answered = Some((rater, later(2)));
        report.before = Some(d.a.rater.post);
        report.from = Some(date(2026, 1, 1));
        reports::save(&mut d.conn(), &report).await.unwrap();
        assert_eq!(reports::lock(&mut d.conn(), agency, report.id).await.unwrap(), Some(report.clone()));
        assert_eq!(reports::lock(&mut d.conn(), other, report.id).await.unwrap(), None);
        assert!(reports::list(&mut d.conn(), agency, None).await.unwrap().is_empty());
        assert_eq!(reports::list(&mut d.conn(), agency, Some(owner)).await.unwrap(), [report]);
        reports::create(&mut d.conn(), agency, &again).await.unwrap();
        let third = reports::Row { id: fresh(), ..again };
        assert_unique(reports::create(&mut d.conn(), agency, &third).await);
    })
    .await;
}

#[tokio::test]
async fn templates_are_listed_until_they_are_removed() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let row = templates::Row {
            id: fresh(),
            name: "Juru imunisasi".to_owned(),
            meant_for: "Bidan".to_owned(),
            draft: Draft::default(),
            form: Form::Pimpinan,
            year: Some(2027),
            copy_of: None,
            by: d.a.rater.id,
            at: later(1),
            changed_at: later(1),
        };
        templates::create(&mut d.conn(), agency, &row).await.unwrap();
        assert_eq!(templates::lock(&mut d.conn(), other, row.id).await.unwrap(), None);
        let mut row = templates::lock(&mut d.conn(), agency, row.id).await.unwrap().unwrap();
        (row.name, row.changed_at) = ("Juru imunisasi ahli".to_owned(), later(3));
        row.draft.annex.support = "Lemari pendingin".to_owned();
        templates::save(&mut d.conn(), &row).await.unwrap();
        let mine = self::row(&d, fresh());
        plans::create(&mut d.conn(), agency, &mine).await.unwrap();
        let (plan, person, by) = (mine.id, d.a.owner.id, d.a.rater.id);
        let given = templates::Given { plan, person, year: 2027, by, at: later(2) };
        for _ in 0..2 {
            templates::keep_given(&mut d.conn(), agency, row.id, &given).await.unwrap();
        }
        assert_eq!(templates::given(&mut d.conn(), row.id, 5).await.unwrap(), [given]);
        assert_eq!(templates::given_counts(&mut d.conn(), agency).await.unwrap(), [(row.id, 1)]);
        assert!(templates::given_counts(&mut d.conn(), other).await.unwrap().is_empty());
        assert_eq!(templates::list(&mut d.conn(), agency).await.unwrap(), std::slice::from_ref(&row));
        assert!(templates::list(&mut d.conn(), other).await.unwrap().is_empty());
        templates::remove(&mut d.conn(), other, row.id, later(2)).await.unwrap();
        assert_eq!(templates::list(&mut d.conn(), agency).await.unwrap().len(), 1);
        templates::remove(&mut d.conn(), agency, row.id, later(2)).await.unwrap();
        assert!(templates::list(&mut d.conn(), agency).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_skp_gets_versions_and_ends_after_a_move() {
    both(async |mut d| {
        let (agency, id) = (d.a.id, d.a.owner.skp);
        skp::set_version(&mut d.conn(), id, 2).await.unwrap();
        skp::ask_close(&mut d.conn(), id, date(2026, 5, 31)).await.unwrap();
        assert_eq!(skp::asked_close(&mut d.conn(), agency).await.unwrap(), [(id, date(2026, 5, 31))]);
        assert_eq!(skp::asked_to_close(&mut d.conn(), agency, id).await.unwrap(), Some(date(2026, 5, 31)));
        let elsewhere = d.b.id;
        assert_eq!(skp::asked_to_close(&mut d.conn(), elsewhere, id).await.unwrap(), None);
        skp::close(&mut d.conn(), id, date(2026, 5, 31)).await.unwrap();
        assert!(skp::asked_close(&mut d.conn(), agency).await.unwrap().is_empty());
        assert_eq!(skp::asked_to_close(&mut d.conn(), agency, id).await.unwrap(), None);
        let found = skp::find(&mut d.conn(), agency, id).await.unwrap().unwrap();
        assert_eq!((found.version, found.state, found.span.end), (2, skps::State::DitutupMutasi, date(2026, 5, 31)));
    })
    .await;
}

#[tokio::test]
async fn a_reporting_line_is_set_and_a_person_is_taken() {
    both(async |mut d| {
        let agency = d.a.id;
        let (person, post, to) = (d.a.owner.id, d.a.owner.post, d.a.head.post);
        people::lock(&mut d.conn(), agency, person).await.unwrap();
        let both = vec![person, d.a.rater.id, person];
        people::lock_all(&mut d.conn(), agency, both).await.unwrap();
        let by = d.a.top.id;
        let line = |from, reports_to, at| people::LineRow {
            line: Line { post, from, reports_to },
            reason: "SK 12".to_owned(),
            by,
            at: later(at),
        };
        let rows = [line(date(2026, 7, 1), Some(to), 1), line(date(2026, 1, 1), None, 2)];
        for row in &rows {
            people::add_line(&mut d.conn(), agency, fresh::<PlanId>().uuid(), row).await.unwrap();
        }
        assert_eq!(people::lines(&mut d.conn(), agency, None).await.unwrap(), rows, "in the order of writing");
        assert_eq!(people::lines(&mut d.conn(), agency, Some(post)).await.unwrap(), rows);
        assert!(people::lines(&mut d.conn(), agency, Some(to)).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn notices_about_plans_need_no_skp_and_can_be_read_together() {
    both(async |mut d| {
        let (agency, to) = (d.a.id, d.a.rater.id);
        let plan: PlanId = fresh();
        let notice = notices::Notice {
            id: fresh::<NoticeId>(),
            to,
            skp: fresh(),
            kind: NoticeKind::RencanaDiajukan,
            subject: Subject::Plan(plan),
            title: "Rencana SKP 2027".to_owned(),
            excerpt: String::new(),
            by: d.a.owner.id,
            at: later(1),
            read_at: None,
            owner: d.a.owner.id,
        };
        notices::add(&mut d.conn(), agency, &notice).await.unwrap();
        let page = notices::page(&mut d.conn(), to, None, 5).await.unwrap();
        assert_eq!(page, std::slice::from_ref(&notice));
        notices::read_plans(&mut d.conn(), agency, later(2)).await.unwrap();
        assert_eq!(notices::unread(&mut d.conn(), to).await.unwrap(), 0);
    })
    .await;
}
