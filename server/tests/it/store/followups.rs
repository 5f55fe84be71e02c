//! Coaching, proposals, openings of credit points, settings, reminders.

use super::{Desk, assert_unique, both, later};
use crate::support::{date, fresh};
use domain::{
    decimal::Decimal,
    evaluation::{EvaluationRules, PeriodKind, period::Shift, period::calendar},
    followup::{Coaching, FollowUpRules, Outcome, Proposal, RewardKind, coaching::StepKind},
    id::{CoachingId, EvaluationId, PeriodId, ProposalId},
    people::{Function, Relation},
    policy,
    rating::accumulation::{Entered, Goal},
    view::NoticeKind,
};
use server::store::{
    credits::{self, Opening},
    evaluations,
    followups::{self, Note, Reward, Row, Step},
    periods,
    settings::{self, Changed, Reminded},
};

async fn period(d: &mut Desk) -> PeriodId {
    let (agency, id) = (d.a.id, fresh());
    let all = calendar(&EvaluationRules::default(), 2026);
    let annual = all.iter().find(|p| p.kind == PeriodKind::Tahunan).unwrap();
    periods::add(&mut d.conn(), agency, id, annual).await.unwrap();
    id
}

async fn evaluation(d: &mut Desk, period: PeriodId) -> EvaluationId {
    let about = (period, d.a.owner.skp, d.a.owner.id);
    let agency = d.a.id;
    evaluations::take(&mut d.conn(), agency, fresh(), about, later(0)).await.unwrap().id
}

fn coaching(d: &Desk, evaluation: EvaluationId) -> Row {
    let permit = policy::may_begin_coaching(d.a.rater.id, Relation::Rater).unwrap();
    Row {
        id: fresh(),
        evaluation,
        skp: d.a.owner.skp,
        owner: d.a.owner.id,
        coach: d.a.rater.id,
        course: Coaching::start(&permit, true, date(2027, 2, 1), 6),
        goal: "Data terkumpul tepat waktu".to_owned(),
        rules: FollowUpRules::default(),
        created_at: later(1),
        last_talk: None,
    }
}

#[tokio::test]
async fn coaching_is_kept_with_its_talks_and_its_course() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let period = period(&mut d).await;
        let outcome = evaluation(&mut d, period).await;
        let row = coaching(&d, outcome);
        followups::begin(&mut d.conn(), agency, &row).await.unwrap();
        assert_eq!(followups::find(&mut d.conn(), agency, row.id).await.unwrap().as_ref(), Some(&row));
        assert_eq!(followups::find(&mut d.conn(), other, row.id).await.unwrap(), None);
        let second = Row { id: fresh(), ..row.clone() };
        assert_unique(followups::begin(&mut d.conn(), agency, &second).await);
        for (n, day) in [(2, date(2027, 3, 18)), (3, date(2027, 2, 20))] {
            let note = Note { held: day, text: format!("Dialog {n}"), by: d.a.owner.id, at: later(n) };
            followups::add_note(&mut d.conn(), agency, fresh(), row.id, &note).await.unwrap();
        }
        let notes = followups::notes(&mut d.conn(), row.id).await.unwrap();
        assert_eq!(notes.iter().map(|n| n.held).collect::<Vec<_>>(), [date(2027, 3, 18), date(2027, 2, 20)]);
        assert_eq!(followups::talks(&mut d.conn(), &[row.id]).await.unwrap().len(), 2);
        assert!(followups::talks(&mut d.conn(), &[]).await.unwrap().is_empty());
        let mut locked = followups::lock(&mut d.conn(), agency, row.id).await.unwrap().unwrap();
        assert_eq!(locked.last_talk, Some(date(2027, 3, 18)));
        assert!(followups::lock(&mut d.conn(), other, row.id).await.unwrap().is_none());
        let permit = policy::may_begin_coaching(d.a.rater.id, Relation::Rater).unwrap();
        let running = followups::running(&mut d.conn(), agency).await.unwrap();
        assert_eq!(running.len(), 1);
        locked.course.extend(&permit, date(2027, 9, 30)).unwrap();
        locked.course.finish(&permit, date(2027, 10, 1), Outcome::Membaik).unwrap();
        followups::save(&mut d.conn(), &locked).await.unwrap();
        let (owner, stranger, rater) = (d.a.owner.id, d.a.stranger.id, d.a.rater.id);
        let of = followups::of_people(&mut d.conn(), agency, &[owner, stranger]).await.unwrap();
        assert_eq!(of, [locked.clone()]);
        assert!(followups::of_people(&mut d.conn(), agency, &[]).await.unwrap().is_empty());
        assert!(followups::running(&mut d.conn(), agency).await.unwrap().is_empty(), "none runs any more");
        assert_eq!(followups::given_by(&mut d.conn(), agency, rater).await.unwrap(), [locked]);
        assert!(followups::given_by(&mut d.conn(), agency, owner).await.unwrap().is_empty());
        let steps = [(StepKind::Dimulai, Some(date(2027, 7, 31)), 1), (StepKind::Selesai, None, 5)];
        let mut kept = Vec::new();
        for (kind, until, n) in steps {
            let step = Step { kind, text: format!("Langkah {n}"), until, by: rater, at: later(n) };
            followups::add_step(&mut d.conn(), agency, fresh(), row.id, &step).await.unwrap();
            kept.push(step);
        }
        assert_eq!(followups::steps(&mut d.conn(), row.id).await.unwrap(), kept);
        // Once it has ended another one can begin.
        followups::begin(&mut d.conn(), agency, &second).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn proposals_are_kept_with_their_decision() {
    both(async |mut d| {
        let (agency, other, owner) = (d.a.id, d.b.id, d.a.owner.id);
        let period = period(&mut d).await;
        let outcome = evaluation(&mut d, period).await;
        let mut reward = Reward {
            id: fresh::<ProposalId>(),
            evaluation: outcome,
            skp: d.a.owner.skp,
            owner,
            year: 2026,
            kind: RewardKind::Talenta,
            words: "Membimbing rekan".to_owned(),
            by: d.a.rater.id,
            at: later(1),
            state: Proposal::Diusulkan,
            reason: String::new(),
            decided_by: None,
            decided_at: None,
        };
        followups::propose(&mut d.conn(), agency, &reward).await.unwrap();
        let twice = Reward { id: fresh(), ..reward.clone() };
        assert_unique(followups::propose(&mut d.conn(), agency, &twice).await);
        assert!(followups::lock_reward(&mut d.conn(), other, reward.id).await.unwrap().is_none());
        assert_eq!(followups::lock_reward(&mut d.conn(), agency, reward.id).await.unwrap().as_ref(), Some(&reward));
        let permit =
            policy::may_decide_reward(d.a.manager.id, &[Function::PengelolaKinerja], owner, reward.by).unwrap();
        reward.state = reward.state.decide(&permit, false).unwrap();
        reward.reason = "Kuota tahun ini penuh".to_owned();
        reward.decided_by = Some(d.a.manager.id);
        reward.decided_at = Some(later(2));
        followups::decide(&mut d.conn(), &reward).await.unwrap();
        followups::propose(&mut d.conn(), agency, &twice).await.unwrap();
        let all = followups::rewards_of(&mut d.conn(), agency, &[owner]).await.unwrap();
        assert_eq!(all.len(), 2);
        assert!(all.contains(&reward));
        assert_eq!(followups::rewards_in(&mut d.conn(), agency, 2026).await.unwrap().len(), 2);
        assert!(followups::rewards_in(&mut d.conn(), agency, 2025).await.unwrap().is_empty());
        assert!(followups::rewards_of(&mut d.conn(), agency, &[]).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn openings_of_credit_points_are_added_and_never_changed() {
    both(async |mut d| {
        let (agency, owner) = (d.a.id, d.a.owner.id);
        let mut kept = Vec::new();
        for (n, goal, covers) in [(1, Goal::Pangkat, Some(date(2025, 12, 31))), (2, Goal::Jenjang, None)] {
            let entered = Entered {
                goal,
                since: date(2023, 4, 1),
                balance: Decimal::from_raw(125_001),
                covers,
                source: format!("PAK {n}"),
            };
            let opening = Opening { entered, by: d.a.manager.id, at: later(n) };
            credits::add(&mut d.conn(), agency, fresh(), owner, &opening).await.unwrap();
            kept.insert(0, opening);
        }
        assert_eq!(credits::of_person(&mut d.conn(), agency, owner).await.unwrap(), kept);
        let other = d.b.id;
        assert!(credits::of_person(&mut d.conn(), other, owner).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn settings_and_every_change_of_them_are_kept() {
    both(async |mut d| {
        let agency = d.a.id;
        let mut now = settings::lock(&mut d.conn(), agency).await.unwrap();
        now.follow_up.track_months = 8;
        settings::save(&mut d.conn(), agency, &now).await.unwrap();
        assert_eq!(settings::lock(&mut d.conn(), agency).await.unwrap(), now);
        let mut kept = Vec::new();
        for n in 1..4 {
            let changed = Changed {
                name: "bulan_perbaikan".to_owned(),
                old: n.to_string(),
                new: (n + 1).to_string(),
                reason: "Keputusan rapat".to_owned(),
                by: d.a.manager.id,
                at: later(n),
            };
            settings::changed(&mut d.conn(), agency, fresh(), &changed).await.unwrap();
            kept.insert(0, changed);
        }
        assert_eq!(settings::changes(&mut d.conn(), agency, 10).await.unwrap(), kept);
        assert_eq!(settings::changes(&mut d.conn(), agency, 1).await.unwrap(), kept[..1]);
    })
    .await;
}

#[tokio::test]
async fn the_same_reminder_is_kept_once_a_day() {
    both(async |mut d| {
        let agency = d.a.id;
        let period = period(&mut d).await;
        let first = Reminded {
            skp: d.a.owner.skp,
            to: d.a.rater.id,
            kind: NoticeKind::IngatMenilai,
            by: d.a.manager.id,
            day: date(2026, 6, 10),
            at: later(1),
        };
        let next = Reminded { day: date(2026, 6, 11), at: later(2), ..first };
        assert!(settings::remind(&mut d.conn(), agency, fresh(), period, &first).await.unwrap());
        assert!(!settings::remind(&mut d.conn(), agency, fresh(), period, &first).await.unwrap());
        assert!(settings::remind(&mut d.conn(), agency, fresh(), period, &next).await.unwrap());
        let other = Reminded { skp: d.a.peer.skp, ..next };
        assert!(settings::remind(&mut d.conn(), agency, fresh(), period, &other).await.unwrap());
        let asked = [d.a.owner.skp];
        assert_eq!(settings::reminders(&mut d.conn(), agency, period, &asked).await.unwrap(), [next, first]);
        assert!(settings::reminders(&mut d.conn(), agency, period, &[]).await.unwrap().is_empty());
        let elsewhere = d.b.id;
        assert!(settings::reminders(&mut d.conn(), elsewhere, period, &asked).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn periods_keep_their_settings_and_the_windows_of_units() {
    both(async |mut d| {
        let (agency, unit) = (d.a.id, d.a.unit(1));
        let id = period(&mut d).await;
        let rules = EvaluationRules { min_reason: 33, ..EvaluationRules::default() };
        let kept = periods::keep_rules(&mut d.conn(), agency, date(2025, 12, 31), &rules).await.unwrap();
        assert_eq!(kept, 0, "it has not begun");
        assert_eq!(periods::keep_rules(&mut d.conn(), agency, date(2026, 1, 1), &rules).await.unwrap(), 1);
        let later_rules = EvaluationRules::default();
        assert_eq!(periods::keep_rules(&mut d.conn(), agency, date(2026, 6, 1), &later_rules).await.unwrap(), 0);
        let shifts = [Shift { unit, days: 5 }];
        periods::shift(&mut d.conn(), id, &shifts).await.unwrap();
        let found = periods::find(&mut d.conn(), agency, id).await.unwrap().unwrap();
        assert_eq!((found.rules.as_deref(), found.shifts.as_slice()), (Some(&rules), &shifts[..]));
        assert_eq!(periods::all(&mut d.conn(), agency).await.unwrap(), std::slice::from_ref(&found));
        let stands = evaluations::stands(&mut d.conn(), agency, id, found.span).await.unwrap();
        assert_eq!(stands.len(), 10);
        assert!(stands.iter().all(|s| s.state == domain::evaluation::State::Draf));
        periods::remove(&mut d.conn(), id).await.unwrap();
        assert!(periods::all(&mut d.conn(), agency).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn when_somebody_was_told_last_is_known() {
    use domain::{feedback::Subject, id::NoticeId};
    use server::store::notices::{self, Notice};
    both(async |mut d| {
        let (agency, to) = (d.a.id, d.a.owner.id);
        let subject = Subject::Coaching(fresh::<CoachingId>());
        let kind = NoticeKind::IngatPendampingan;
        assert_eq!(notices::last_told(&mut d.conn(), to, kind, subject).await.unwrap(), None);
        for n in [3, 7] {
            let notice = Notice {
                id: fresh::<NoticeId>(),
                to,
                skp: d.a.owner.skp,
                kind,
                subject,
                title: "Pendampingan".to_owned(),
                excerpt: String::new(),
                by: d.a.rater.id,
                at: later(n),
                read_at: None,
                owner: to,
            };
            notices::add(&mut d.conn(), agency, &notice).await.unwrap();
        }
        assert_eq!(notices::last_told(&mut d.conn(), to, kind, subject).await.unwrap(), Some(later(7)));
    })
    .await;
}

/// What was so on a day stays so: a post that changes ends, and another one begins. Earlier periods read the old one.
/// Reporting lines are rows by date (`jabatan_atasan`); ratings that were set keep their rater.
#[test]
fn units_and_posts_are_never_changed_in_place() {
    fn sources(dir: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(dir).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                sources(&entry.path(), found);
            } else {
                found.push(std::fs::read_to_string(entry.path()).unwrap_or_default());
            }
        }
    }
    let mut all = Vec::new();
    sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    assert!(all.len() > 50, "the scan finds too little");
    for table in ["jabatan", "unit"] {
        for verb in ["UPDATE", "DELETE FROM"] {
            let change = format!("{verb} {table} ");
            for text in &all {
                let only_ends = |part: &str| part.starts_with("SET sampai");
                let changed = text.split(&change).skip(1).any(|part| !only_ends(part));
                assert!(!changed, "{change}: the history of {table} would be rewritten");
            }
        }
    }
}
