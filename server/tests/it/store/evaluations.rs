//! Evaluations, their steps, and SKP of a span.

use super::{Desk, both, later};
use crate::support::{date, fresh};
use domain::{
    evaluation::{
        Access, Evaluation, EvaluationRules, PeriodKind, Ratings, Source, period::calendar, ratings::Typed,
        view::StepKind,
    },
    feedback::Subject,
    id::{EvaluationId, PeriodId},
    people::Holding,
    policy::{self, Deed, EvaluationFacts, Party},
    rating::{Expectation, Predikat},
    skp::{Span, State},
    view::NoticeKind,
};
use server::store::{
    dialect,
    evaluations::{self, Basis, More, Row, Step},
    notices, periods, skp,
};

async fn period(d: &mut Desk) -> PeriodId {
    let (agency, id) = (d.a.id, fresh());
    let annual =
        calendar(&EvaluationRules::default(), 2026).into_iter().find(|p| p.kind == PeriodKind::Tahunan).unwrap();
    periods::add(&mut d.conn(), agency, id, &annual).await.unwrap();
    id
}

fn ratings() -> Ratings {
    let sources = [Source::Entry(fresh())];
    let typed = Typed {
        rating: Some(Expectation::Sesuai),
        reason: "Target tercapai dengan bukti yang lengkap.",
        sources: &sources,
    };
    Ratings::check(&typed, &typed, &sources, &EvaluationRules::default()).unwrap()
}

fn delivered(d: &Desk, row: Row) -> Row {
    let facts = EvaluationFacts { actor: d.a.rater.id, party: Party::Rater, state: row.course.state() };
    let permit = policy::may_rate(&facts, Deed::Set).unwrap();
    let mut course = Evaluation::default();
    course.set(&permit, Access::Open { until: date(2027, 1, 31) }, ratings()).unwrap();
    course.deliver(&permit, date(2027, 1, 9)).unwrap();
    let basis = Basis {
        rater: d.a.rater.id,
        post: d.a.rater.post,
        holding: Holding::Plh,
        at: later(3),
        version: 1,
        number: 12,
        unit: None,
        follows: None,
        rules: EvaluationRules::default(),
    };
    Row { course, basis: Some(basis), note: "Catatan".to_owned(), changed_at: later(4), ..row }
}

#[tokio::test]
async fn an_evaluation_is_made_once_kept_whole_and_found_in_its_agency() {
    both(async |mut d| {
        let (agency, other, owner, skp_id) = (d.a.id, d.b.id, d.a.owner.id, d.a.owner.skp);
        let id = period(&mut d).await;
        let new: EvaluationId = fresh();
        let about = (id, skp_id, owner);
        let row = evaluations::take(&mut d.conn(), agency, new, about, later(1)).await.unwrap();
        assert_eq!((row.id, row.course.state().code()), (new, "draf"));
        let again = evaluations::take(&mut d.conn(), agency, fresh(), about, later(2)).await.unwrap();
        assert_eq!(again, row, "one per period and SKP");
        let row = delivered(&d, row);
        evaluations::save(&mut d.conn(), &row).await.unwrap();
        assert_eq!(evaluations::find(&mut d.conn(), agency, new).await.unwrap(), Some(row.clone()));
        assert_eq!(evaluations::lock(&mut d.conn(), agency, new).await.unwrap(), Some(row.clone()));
        assert_eq!(evaluations::find(&mut d.conn(), other, new).await.unwrap(), None);
        assert_eq!(evaluations::lock(&mut d.conn(), other, new).await.unwrap(), None);
        let of = evaluations::of_people(&mut d.conn(), agency, Some(id), &[owner]).await.unwrap();
        assert_eq!(of, std::slice::from_ref(&row));
        assert_eq!(evaluations::of_people(&mut d.conn(), agency, None, &[owner]).await.unwrap().len(), 1);
        assert!(evaluations::of_people(&mut d.conn(), agency, None, &[]).await.unwrap().is_empty());
        assert!(evaluations::of_people(&mut d.conn(), agency, Some(fresh()), &[owner]).await.unwrap().is_empty());
        assert_eq!(evaluations::running(&mut d.conn(), agency).await.unwrap(), [row]);
        assert!(evaluations::disputed(&mut d.conn(), agency).await.unwrap().is_empty());
        assert!(evaluations::running(&mut d.conn(), other).await.unwrap().is_empty());
    })
    .await;
}

/// A predikat that its ratings do not make is no evaluation.
#[tokio::test]
async fn a_row_that_contradicts_itself_is_refused() {
    both(async |mut d| {
        let (agency, about) = (d.a.id, (period(&mut d).await, d.a.owner.skp, d.a.owner.id));
        let row = evaluations::take(&mut d.conn(), agency, fresh(), about, later(1)).await.unwrap();
        let row = delivered(&d, row);
        evaluations::save(&mut d.conn(), &row).await.unwrap();
        d.link.sql(&format!("UPDATE evaluasi SET predikat = '{}'", Predikat::SangatBaik.code())).await;
        assert!(evaluations::find(&mut d.conn(), agency, row.id).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn steps_come_in_the_order_they_were_added() {
    both(async |mut d| {
        let (agency, about) = (d.a.id, (period(&mut d).await, d.a.owner.skp, d.a.owner.id));
        let row = evaluations::take(&mut d.conn(), agency, fresh(), about, later(1)).await.unwrap();
        let by = Some(d.a.rater.id);
        let more = More { sources: vec![Source::Feedback(fresh())], ratings: Some(ratings()) };
        let all = [
            Step { kind: StepKind::Ditetapkan, by, at: later(9), text: "Catatan".to_owned(), more },
            Step {
                kind: StepKind::DianggapMenerima,
                by: None,
                at: later(2),
                text: String::new(),
                more: More::default(),
            },
        ];
        for step in &all {
            evaluations::add_step(&mut d.conn(), agency, fresh(), row.id, step).await.unwrap();
        }
        assert_eq!(evaluations::steps(&mut d.conn(), row.id).await.unwrap(), all);
        assert!(evaluations::steps(&mut d.conn(), fresh()).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn skp_of_a_span_are_found_whatever_their_state() {
    both(async |mut d| {
        let (agency, owner) = (d.a.id, d.a.owner.id);
        let span = Span { start: date(2026, 4, 1), end: date(2026, 6, 30) };
        let found = skp::within(&mut d.conn(), agency, &[owner], span).await.unwrap();
        assert_eq!(found.iter().map(|s| s.id).collect::<Vec<_>>(), [d.a.owner.skp]);
        let later_span = Span { start: date(2027, 1, 1), end: date(2027, 3, 31) };
        assert!(skp::within(&mut d.conn(), agency, &[owner], later_span).await.unwrap().is_empty());
        assert!(skp::within(&mut d.conn(), agency, &[], span).await.unwrap().is_empty());
        let year = Span { start: date(2026, 1, 1), end: date(2026, 12, 31) };
        assert!(skp::closed_within(&mut d.conn(), agency, year).await.unwrap().is_empty());
        let id = d.a.owner.skp;
        skp::set_state(&mut d.conn(), id, State::DitutupMutasi).await.unwrap();
        let closed = (owner, d.a.owner.post, date(2026, 12, 31));
        assert_eq!(skp::closed_within(&mut d.conn(), agency, year).await.unwrap(), [closed]);
        assert!(skp::closed_within(&mut d.conn(), agency, span).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn named_skp_are_found_in_their_agency_however_many_are_asked_for() {
    both(async |mut d| {
        let (agency, mine, theirs) = (d.a.id, d.a.owner.skp, d.b.owner.skp);
        let mut ids = vec![theirs, mine];
        ids.extend(std::iter::repeat_with(fresh::<domain::id::SkpId>).take(2 * server::store::conn::IDS + 1));
        let found = skp::some(&mut d.conn(), agency, &ids).await.unwrap();
        assert_eq!(found.iter().map(|s| s.id).collect::<Vec<_>>(), [mine]);
        assert!(skp::some(&mut d.conn(), agency, &[]).await.unwrap().is_empty());
    })
    .await;
}

/// What is set counts, else what both ratings of the draft would make; a long list of people is asked for otherwise.
#[tokio::test]
async fn people_stand_at_what_is_set_or_drafted() {
    both(async |mut d| {
        let (agency, owner) = (d.a.id, d.a.owner.id);
        let id = period(&mut d).await;
        let about = (id, d.a.owner.skp, owner);
        let mut row = evaluations::take(&mut d.conn(), agency, fresh(), about, later(1)).await.unwrap();
        let mut many = vec![owner];
        many.extend(std::iter::repeat_with(fresh::<domain::id::PersonId>).take(40_000));
        for people in [Some(&[owner][..]), Some(&many), None] {
            let found = evaluations::standings(&mut d.conn(), id, people).await.unwrap();
            assert_eq!(found, [(owner, None)], "nothing chosen");
        }
        row.draft.hasil = Some(Expectation::DiBawah);
        row.draft.perilaku = Some(Expectation::Sesuai);
        evaluations::save(&mut d.conn(), &row).await.unwrap();
        let found = evaluations::standings(&mut d.conn(), id, Some(&[owner])).await.unwrap();
        assert_eq!(found, [(owner, Some(Predikat::ButuhPerbaikan))], "drafted");
        let row = delivered(&d, row);
        evaluations::save(&mut d.conn(), &row).await.unwrap();
        for people in [Some(&[owner][..]), Some(&many), None] {
            let found = evaluations::standings(&mut d.conn(), id, people).await.unwrap();
            assert_eq!(found, [(owner, Some(Predikat::Baik))], "set");
        }
        assert!(evaluations::standings(&mut d.conn(), id, Some(&[])).await.unwrap().is_empty());
        assert!(evaluations::standings(&mut d.conn(), fresh(), None).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_was_told_is_known_and_the_clock_has_a_lock() {
    both(async |mut d| {
        let (agency, person, skp) = (d.a.id, d.a.rater.id, d.a.owner.skp);
        let subject = Subject::Period(fresh());
        let told = async |d: &mut Desk, kind| notices::was_told(&mut d.conn(), person, kind, subject).await.unwrap();
        assert!(!told(&mut d, NoticeKind::IngatMenilai).await);
        let notice = notices::Notice {
            id: fresh(),
            to: person,
            skp,
            kind: NoticeKind::IngatMenilai,
            subject,
            title: "Evaluasi triwulan I 2026".to_owned(),
            excerpt: String::new(),
            by: d.a.owner.id,
            at: later(1),
            read_at: None,
            owner: d.a.owner.id,
        };
        notices::add(&mut d.conn(), agency, &notice).await.unwrap();
        assert!(told(&mut d, NoticeKind::IngatMenilai).await && !told(&mut d, NoticeKind::IngatPutusan).await);
        dialect::lock_clock(&mut d.conn(), agency).await.unwrap();
    })
    .await;
}
