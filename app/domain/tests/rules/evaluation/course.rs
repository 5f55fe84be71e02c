//! No sequence of steps leads where it must not.

use super::{decide, explain, facts, january, rate, ratings, receive};
use domain::{
    calendar::Date,
    evaluation::{Access, Ending, Evaluation, EvaluationRules, State},
    policy::{
        Deed, Denied, Party, evaluation_allows, may_decide, may_explain, may_rate, may_read_evaluation, may_receive,
    },
    problem::Refusal,
    rating::{Expectation, Predikat, predikat},
};
use proptest::prelude::*;
use std::fmt::Write as _;

const OPEN: Access = Access::Reopened { until: Date(time::Date::MAX) };

fn rules() -> EvaluationRules {
    EvaluationRules::default()
}

/// Received on 12 January, as Ratri.
fn received() -> Evaluation {
    let mut e = Evaluation::default();
    e.set(&rate(), OPEN, ratings(Expectation::DiBawah, Expectation::Sesuai)).unwrap();
    e.deliver(&rate(), january(9)).unwrap();
    e.receive(&receive(), january(12), true).unwrap();
    e
}

#[test]
fn an_objection_is_taken_until_day_fourteen_and_refused_on_day_fifteen() {
    let last = january(26);
    for (today, wanted) in [
        (january(12), Ok(())),
        (january(20), Ok(())),
        (last, Ok(())),
        (january(27), Err(Refusal::ObjectionLate { last })),
    ] {
        assert_eq!(received().object(&receive(), today, true, &rules()), wanted, "{today}");
    }
    // Also after the clock has closed it.
    let mut lapsed = received();
    assert!(lapsed.pass(january(27), true, &rules()));
    assert_eq!(lapsed.state(), State::Selesai(Ending::Dianggap));
    assert_eq!(lapsed.object(&receive(), january(27), true, &rules()), Err(Refusal::ObjectionLate { last }));
}

#[test]
fn fourteen_days_count_a_leap_day() {
    for (year, last) in [(2028, (2, 29)), (2027, (3, 1))] {
        let on = |month, day| Date::new(year, month, day).unwrap();
        let mut e = Evaluation::default();
        e.set(&rate(), OPEN, ratings(Expectation::DiBawah, Expectation::Sesuai)).unwrap();
        e.deliver(&rate(), on(2, 14)).unwrap();
        e.receive(&receive(), on(2, 15), true).unwrap();
        assert_eq!(e.objection_until(&rules()), Some(on(last.0, last.1)), "{year}");
    }
}

#[test]
fn an_objection_is_made_once_and_only_to_what_can_be_objected_to() {
    let mut e = received();
    e.object(&receive(), january(20), true, &rules()).unwrap();
    let again = e.object(&receive(), january(20), true, &rules());
    assert_eq!(again, Err(Refusal::EvaluationState { is: State::KeberatanDiajukan }));
    assert_eq!(received().object(&receive(), january(20), false, &rules()), Err(Refusal::NoObjection));
    let mut accepted = received();
    accepted.accept(&receive()).unwrap();
    let late = accepted.object(&receive(), january(13), true, &rules());
    assert_eq!(late, Err(Refusal::EvaluationState { is: State::Selesai(Ending::Disetujui) }));
}

#[test]
fn the_decision_waits_for_both_sides_is_final_and_changes_the_predikat() {
    let mut e = received();
    e.object(&receive(), january(20), true, &rules()).unwrap();
    let new = ratings(Expectation::Sesuai, Expectation::Sesuai);
    let early = e.decide(&decide(), january(22), Some(new.clone()), &rules());
    assert_eq!(early, Err(Refusal::ExplanationPending { until: january(27) }));
    e.explain(&explain()).unwrap();
    let same = ratings(Expectation::DiBawah, Expectation::Sesuai);
    assert_eq!(e.decide(&decide(), january(29), Some(same), &rules()), Err(Refusal::NothingChanged));
    assert_eq!(e.predikat(), Some(Predikat::ButuhPerbaikan));
    e.decide(&decide(), january(29), Some(new), &rules()).unwrap();
    assert_eq!((e.state(), e.predikat()), (State::Final { changed: true }, Some(Predikat::Baik)));
    let again = e.decide(&decide(), january(30), None, &rules());
    assert_eq!(again, Err(Refusal::EvaluationState { is: State::Final { changed: true } }));
}

#[test]
fn a_rater_who_never_explains_does_not_hold_up_the_decision() {
    let mut e = received();
    e.object(&receive(), january(20), true, &rules()).unwrap();
    e.decide(&decide(), january(28), None, &rules()).unwrap();
    assert_eq!(e.state(), State::Final { changed: false });
}

#[test]
fn what_is_not_read_counts_as_received_and_then_as_accepted_each_on_its_day() {
    let mut e = Evaluation::default();
    e.set(&rate(), OPEN, ratings(Expectation::Sesuai, Expectation::Sesuai)).unwrap();
    e.deliver(&rate(), january(9)).unwrap();
    assert!(!e.pass(january(16), true, &rules()));
    assert!(e.pass(january(17), true, &rules()));
    assert_eq!((e.state(), e.received()), (State::Diterima, Some(january(16))));
    assert!(!e.pass(january(30), true, &rules()));
    assert!(e.pass(january(31), true, &rules()));
    assert_eq!(e.state(), State::Selesai(Ending::Dianggap));
    assert!(!e.pass(january(31), true, &rules()));
}

#[test]
fn a_periodic_result_ends_with_its_receipt() {
    let mut e = Evaluation::default();
    e.set(&rate(), OPEN, ratings(Expectation::Sesuai, Expectation::Sesuai)).unwrap();
    e.deliver(&rate(), january(9)).unwrap();
    e.receive(&receive(), january(9), false).unwrap();
    assert_eq!(e.state(), State::Selesai(Ending::Diketahui));
}

#[test]
fn what_cannot_have_come_about_is_not_restored() {
    let r = ratings(Expectation::Sesuai, Expectation::Sesuai);
    let (d, none) = (Some(january(9)), None);
    let baik = Some(Predikat::Baik);
    assert!(Evaluation::restore(State::Disampaikan, Some(r.clone()), baik, (d, none, none)).is_ok());
    assert!(
        Evaluation::restore(State::Disampaikan, Some(r.clone()), Some(Predikat::SangatBaik), (d, none, none)).is_err()
    );
    assert!(Evaluation::restore(State::Disampaikan, None, None, (d, none, none)).is_err());
    assert!(Evaluation::restore(State::Disampaikan, Some(r.clone()), baik, (none, none, none)).is_err());
    assert!(Evaluation::restore(State::Draf, Some(r.clone()), baik, (none, none, none)).is_err());
    assert!(Evaluation::restore(State::Diterima, Some(r.clone()), baik, (d, none, none)).is_err());
    assert!(Evaluation::restore(State::KeberatanDiajukan, Some(r), baik, (d, d, none)).is_err());
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
}

#[test]
fn everybody_may_do_what_the_table_says() {
    let mut table = String::new();
    for party in Party::ALL {
        for state in State::ALL {
            let may: Vec<String> = Deed::ALL
                .into_iter()
                .filter(|deed| evaluation_allows(party, state, *deed))
                .map(|deed| format!("{deed:?}"))
                .collect();
            writeln!(table, "{:<8} {:<22} {}", format!("{party:?}"), state.code(), may.join(" ")).unwrap();
        }
    }
    assert_eq!(table, include_str!("../../golden/evaluation.txt"), "rights changed: a reviewed decision");
}

#[test]
fn drafts_are_hidden_from_the_employee_and_nobody_decides_in_his_own_case() {
    let hidden = |party, state| may_read_evaluation(&facts(party, state)).map(|p| p.actor()) == Err(Denied::Hidden);
    assert!(hidden(Party::Owner, State::Draf) && hidden(Party::Owner, State::Ditetapkan));
    assert!(hidden(Party::Decider, State::Draf));
    for party in [Party::Owner, Party::Rater, Party::Other] {
        assert!(may_decide(&facts(party, State::KeberatanDijelaskan)).is_err(), "{party:?}");
    }
    assert!(may_rate(&facts(Party::Owner, State::Disampaikan), Deed::Set).is_err());
    assert!(may_rate(&facts(Party::Rater, State::Draf), Deed::Decide).is_err());
    assert!(may_receive(&facts(Party::Rater, State::Disampaikan), Deed::Receive).is_err());
    assert!(may_receive(&facts(Party::Owner, State::Disampaikan), Deed::Decide).is_err());
    assert!(may_explain(&facts(Party::Decider, State::KeberatanDiajukan)).is_err());
}

/// One thing somebody tries.
#[derive(Clone, Copy, Debug)]
enum Try {
    Set(Expectation, Expectation, bool),
    Revise(bool),
    Deliver,
    Receive(bool),
    Accept,
    Object(bool),
    Explain,
    Decide(Option<(Expectation, Expectation)>),
    Pass(bool),
    Wait(u8),
}

fn any_try() -> impl Strategy<Value = Try> {
    let e = || prop::sample::select(Expectation::ALL.to_vec());
    prop_oneof![
        (e(), e(), any::<bool>()).prop_map(|(h, p, open)| Try::Set(h, p, open)),
        any::<bool>().prop_map(Try::Revise),
        Just(Try::Deliver),
        any::<bool>().prop_map(Try::Receive),
        Just(Try::Accept),
        any::<bool>().prop_map(Try::Object),
        Just(Try::Explain),
        prop::option::of((e(), e())).prop_map(Try::Decide),
        any::<bool>().prop_map(Try::Pass),
        (0_u8..12).prop_map(Try::Wait),
    ]
}

fn attempt(e: &mut Evaluation, step: Try, today: &mut Date) -> Result<(), Refusal> {
    let access = |open| if open { OPEN } else { Access::Locked };
    match step {
        Try::Set(h, p, open) => e.set(&rate(), access(open), ratings(h, p)),
        Try::Revise(open) => e.revise(&rate(), access(open)),
        Try::Deliver => e.deliver(&rate(), *today),
        Try::Receive(objectable) => e.receive(&receive(), *today, objectable),
        Try::Accept => e.accept(&receive()),
        Try::Object(objectable) => e.object(&receive(), *today, objectable, &rules()),
        Try::Explain => e.explain(&explain()),
        Try::Decide(new) => e.decide(&decide(), *today, new.map(|(h, p)| ratings(h, p)), &rules()),
        Try::Pass(objectable) => {
            e.pass(*today, objectable, &rules());
            Ok(())
        }
        Try::Wait(days) => {
            *today = today.plus_days(i32::from(days));
            Ok(())
        }
    }
}

proptest! {
    #[test]
    fn no_sequence_leaves_a_rating_without_reason_or_a_predikat_of_its_own(steps in prop::collection::vec(any_try(), 0..60)) {
        let mut e = Evaluation::default();
        let mut today = january(4);
        for step in steps {
            let before = e.clone();
            let taken = attempt(&mut e, step, &mut today);
            // A refused step changes nothing.
            if taken.is_err() {
                prop_assert_eq!(&e, &before);
            }
            // Set means both ratings, each with a reason and something it rests on; the predikat is the matrix's.
            prop_assert_eq!(e.ratings().is_some(), e.state().is_set());
            if let Some(r) = e.ratings() {
                for one in [r.hasil(), r.perilaku()] {
                    prop_assert!(!one.reason().is_empty() && !one.sources().is_empty());
                }
                prop_assert_eq!(e.predikat(), Some(predikat(r.hasil().rating(), r.perilaku().rating())));
            }
            // What is stored comes back.
            let days = (e.delivered(), e.received(), e.objected());
            let restored = Evaluation::restore(e.state(), e.ratings().cloned(), e.predikat(), days);
            prop_assert_eq!(restored.as_ref(), Ok(&e));
            // A closed period changes no rating, except by deciding an objection that was made in time.
            let closed = matches!(step, Try::Set(_, _, false) | Try::Revise(false));
            prop_assert!(!closed || e == before);
            let changed = e.ratings() != before.ratings();
            let by_rater = matches!(step, Try::Set(_, _, true) | Try::Revise(true)) && !before.state().is_delivered();
            let decided = matches!(step, Try::Decide(Some(_))) && before.state().is_disputed();
            prop_assert!(!changed || by_rater || decided);
            // What is over stays as it is.
            prop_assert!(!before.state().is_over() || e == before);
            if let (Some(objected), Some(received)) = (e.objected(), e.received()) {
                prop_assert!(objected.days_since(received) <= 14);
            }
        }
    }
}
