//! Coaching from its first talk to its review, proposals, and who may do what.

use super::{day, id};
use domain::{
    calendar::Date,
    followup::{
        Coaching, FollowUpRules, Outcome, Proposal, State,
        coaching::{Beginning, Extension, Item, Mark, Review, StepKind, Talk},
        reward::{Answer, Draft, RewardKind},
    },
    people::{Function, Relation},
    policy::{
        self, CoachDeed, CoachParty, Denied, Permit, act, coaching_allows, may_begin_coaching, may_decide_reward,
        may_keep_credit, may_know_coaching, may_lead_coaching, may_manage, may_note_coaching, may_propose_reward,
        may_read_credit, may_set,
    },
    problem::{Problem, Refusal},
    rating::Predikat,
};
use proptest::prelude::*;

fn lead() -> Permit<act::Coach> {
    may_begin_coaching(id(1), Relation::Rater).unwrap()
}

fn note() -> Permit<act::CoachNote> {
    may_note_coaching(id(2), CoachParty::Owner).unwrap()
}

/// Danang's six months.
fn danang() -> Coaching {
    Coaching::start(&lead(), true, day("2027-02-01"), 6)
}

#[test]
fn six_months_from_the_first_of_february_end_on_the_last_of_july() {
    let c = danang();
    assert_eq!((c.first(), c.until(), c.state()), (day("2027-02-01"), day("2027-07-31"), State::Berjalan));
    let months = c.months();
    assert_eq!(months.len(), 6);
    assert_eq!(months[0], (day("2027-02-01"), day("2027-02-28")));
    assert_eq!(months[5], (day("2027-07-01"), day("2027-07-31")));
}

#[test]
fn the_whole_time_belongs_to_the_employee() {
    let mut c = danang();
    for early in ["2027-07-30", "2027-07-31"] {
        let early = c.finish(&lead(), day(early), Outcome::BelumMembaik);
        assert_eq!(early, Err(Refusal::CoachingNotYet { until: day("2027-07-31") }));
    }
    assert_eq!(c.finish(&lead(), day("2027-04-01"), Outcome::Membaik), Ok(()), "good news need not wait");
    let mut c = danang();
    assert_eq!(c.finish(&lead(), day("2027-08-01"), Outcome::BelumMembaik), Ok(()), "the last day belongs to it, too");
    assert_eq!((c.state(), c.ended()), (State::Selesai(Outcome::BelumMembaik), Some(day("2027-08-01"))));
}

#[test]
fn a_talk_that_has_not_been_held_is_not_noted() {
    let c = danang();
    let talk = |on: &str| Talk { tanggal: on.to_owned(), catatan: "Dibahas".to_owned() };
    let said = |on: &str, today: &str| talk(on).check(&c, day(today)).map(|(held, _)| held);
    let problem = |on: &str, today: &str| said(on, today).unwrap_err().remove(0).problem;
    let before = day("2027-01-20");
    for on in ["2027-01-20", "2027-02-01", "2027-03-01", ""] {
        assert_eq!(problem(on, "2027-01-20"), Problem::Future { today: before }, "{on}");
    }
    assert_eq!(said("2027-02-01", "2027-02-01"), Ok(day("2027-02-01")));
    assert_eq!(problem("2027-02-02", "2027-02-01"), Problem::Later { latest: day("2027-02-01") });
    assert_eq!(problem("2027-01-31", "2027-02-01"), Problem::Before { earliest: day("2027-02-01") });
    assert_eq!(problem("2027-08-01", "2027-09-01"), Problem::Later { latest: day("2027-07-31") });
}

#[test]
fn nothing_is_done_to_a_coaching_that_has_ended() {
    let today = day("2027-08-02");
    for end in [0, 1] {
        let mut c = danang();
        if end == 0 {
            c.finish(&lead(), today, Outcome::Membaik).unwrap();
        } else {
            c.stop(&lead(), today).unwrap();
        }
        assert_eq!(c.note(&note()), Err(Refusal::CoachingOver));
        assert_eq!(c.finish(&lead(), today, Outcome::Membaik), Err(Refusal::CoachingOver));
        assert_eq!(c.extend(&lead(), day("2027-12-31")), Err(Refusal::CoachingOver));
        assert_eq!(c.stop(&lead(), today), Err(Refusal::CoachingOver));
    }
}

#[test]
fn the_checklist_says_what_is_done_due_missed_and_to_come() {
    let c = danang();
    let marks = |talks: &[Date], today: &str| -> Vec<&'static str> {
        c.checklist(talks, day(today)).iter().map(|i| i.mark.code()).collect()
    };
    let talks = [day("2027-02-20"), day("2027-04-22")];
    assert_eq!(
        marks(&talks, "2027-05-10"),
        ["selesai", "selesai", "terlewat", "selesai", "sekarang", "nanti", "nanti", "nanti"]
    );
    assert_eq!(marks(&[], "2027-01-20")[..2], ["nanti", "nanti"]);
    assert_eq!(marks(&talks, "2027-08-05")[7], "sekarang", "the review is due after the last day");
    let mut done = c;
    done.finish(&lead(), day("2027-08-03"), Outcome::Membaik).unwrap();
    let list = done.checklist(&talks, day("2027-09-01"));
    assert_eq!(list[7].item, Item::Tinjauan);
    assert_eq!(list[7].mark, Mark::Done(day("2027-08-03")));
    let mut stopped = c;
    stopped.stop(&lead(), day("2027-03-15")).unwrap();
    let codes: Vec<_> = stopped.checklist(&talks[..1], day("2027-09-01")).iter().map(|i| i.mark.code()).collect();
    assert_eq!(codes, ["selesai", "selesai", "terlewat", "gugur", "gugur", "gugur", "gugur", "gugur"]);
}

#[test]
fn months_of_any_first_day_lie_side_by_side() {
    for start in ["2027-01-31", "2028-02-29", "2027-08-30", "2027-12-15"] {
        let c = Coaching::start(&lead(), true, day(start), 6);
        let months = c.months();
        assert_eq!(months.len(), 6, "{start}");
        assert_eq!((months[0].0, months[5].1), (c.first(), c.until()));
        assert!(months.windows(2).all(|w| w[0].1.plus_days(1) == w[1].0), "{start}: {months:?}");
    }
}

#[test]
fn stored_parts_that_contradict_each_other_are_refused() {
    let (a, b) = (day("2027-02-01"), day("2027-07-31"));
    assert!(Coaching::restore(State::Berjalan, true, (a, b, None)).is_ok());
    assert!(Coaching::restore(State::Berjalan, true, (a, b, Some(b))).is_err());
    assert!(Coaching::restore(State::Dihentikan, true, (a, b, None)).is_err());
    assert!(Coaching::restore(State::Berjalan, true, (b, a, None)).is_err());
    assert!(State::ALL.iter().all(|s| State::from_code(s.code()) == Some(*s)));
    assert!(StepKind::ALL.iter().all(|k| StepKind::from_code(k.code()) == Some(*k)));
    assert!(Proposal::ALL.iter().all(|p| Proposal::from_code(p.code()) == Some(*p)));
    assert!(RewardKind::ALL.iter().all(|k| RewardKind::from_code(k.code()) == Some(*k)));
}

#[test]
fn forms_say_what_is_wrong_with_them() {
    let rules = FollowUpRules::default();
    let (ended, today) = (day("2026-12-31"), day("2027-02-10"));
    let text = "Data survei terkumpul tepat waktu".to_owned();
    let begin = |mulai: &str, tujuan: &str| {
        Beginning { mulai: mulai.to_owned(), tujuan: tujuan.to_owned() }.check(ended, today, &rules)
    };
    assert_eq!(begin("2027-02-01", &text), Ok((day("2027-02-01"), text.clone())));
    assert_eq!(begin("2026-12-31", &text).unwrap_err()[0].problem, Problem::Before { earliest: day("2027-01-01") });
    assert_eq!(begin("2027-03-14", &text).unwrap_err()[0].problem, Problem::Later { latest: day("2027-03-13") });
    assert_eq!(begin("31-02-2027", &text).unwrap_err()[0].problem, Problem::Date);
    assert_eq!(begin("", "\u{200B}").unwrap_err().len(), 2);
    let c = danang();
    let talk = |tanggal: &str, catatan: &str| {
        Talk { tanggal: tanggal.to_owned(), catatan: catatan.to_owned() }.check(&c, today)
    };
    assert!(talk("2027-02-05", "Baik").is_ok());
    assert_eq!(talk("2027-02-11", "Baik").unwrap_err()[0].problem, Problem::Later { latest: today });
    assert_eq!(talk("2027-01-31", "Baik").unwrap_err()[0].problem, Problem::Before { earliest: c.first() });
    let review = |hasil: &str| Review { hasil: hasil.to_owned(), alasan: text.clone() }.check(&rules);
    assert_eq!(review("membaik").unwrap().0, Outcome::Membaik);
    assert_eq!(review("").unwrap_err()[0].problem, Problem::Required);
    assert_eq!(review("dipecat").unwrap_err()[0].problem, Problem::Choice);
    let more = |sampai: &str| Extension { sampai: sampai.to_owned(), alasan: text.clone() }.check(&c, &rules);
    assert!(more("2027-10-31").is_ok());
    assert_eq!(more("2027-07-31").unwrap_err()[0].problem, Problem::Before { earliest: day("2027-08-01") });
    assert!(matches!(more("2028-07-31").unwrap_err()[0].problem, Problem::Later { .. }));
    let draft = |jenis: &str| Draft { jenis: jenis.to_owned(), uraian: text.clone() }.check(&rules);
    assert!(draft("pelatihan").is_ok() && draft("mobil").is_err() && draft("").is_err());
    let answer =
        |putusan: &str, alasan: &str| Answer { putusan: putusan.to_owned(), alasan: alasan.to_owned() }.check(&rules);
    assert!(answer("terima", "").is_ok());
    assert_eq!(answer("tolak", "Tidak").unwrap_err()[0].field, "alasan");
    assert!(answer("", &text).is_err());
}

#[test]
fn a_proposal_is_decided_once() {
    let permit = may_decide_reward(id(9), &[Function::Pyb], id(1), id(2)).unwrap();
    assert_eq!(Proposal::Diusulkan.decide(&permit, true), Ok(Proposal::Diterima));
    assert_eq!(Proposal::Diusulkan.decide(&permit, false), Ok(Proposal::Ditolak));
    for over in [Proposal::Diterima, Proposal::Ditolak] {
        assert_eq!(over.decide(&permit, true), Err(Refusal::ProposalDecided));
    }
}

#[test]
fn what_is_offered_follows_from_the_predikat_and_the_settings() {
    let rules = FollowUpRules::default();
    for p in Predikat::ALL {
        let good = matches!(p, Predikat::Baik | Predikat::SangatBaik);
        assert_eq!(FollowUpRules::offers_coaching(p), !good);
        assert_eq!(rules.offers_track(p), !good);
        assert_eq!(rules.offers_reward(p), good);
    }
    let other = FollowUpRules { track_kurang: false, reward_baik: false, ..rules };
    assert!(!other.offers_track(Predikat::Kurang) && FollowUpRules::offers_coaching(Predikat::Kurang));
    assert!(!other.offers_reward(Predikat::Baik) && other.offers_reward(Predikat::SangatBaik));
}

#[test]
fn rights_in_coaching() {
    for party in CoachParty::ALL {
        for deed in CoachDeed::ALL {
            let wanted = match party {
                CoachParty::Coach => true,
                CoachParty::Owner => matches!(deed, CoachDeed::Know | CoachDeed::Read | CoachDeed::Note),
                CoachParty::Watcher => deed == CoachDeed::Know,
                CoachParty::Other => false,
            };
            assert_eq!(coaching_allows(party, deed), wanted, "{party:?} {deed:?}");
        }
    }
    assert_eq!(may_know_coaching(id(1), CoachParty::Other).unwrap_err(), Denied::Hidden);
    assert_eq!(may_note_coaching(id(1), CoachParty::Watcher).unwrap_err(), Denied::Forbidden);
    assert_eq!(may_lead_coaching(id(1), CoachParty::Owner, CoachDeed::Finish).unwrap_err(), Denied::Forbidden);
    assert_eq!(may_lead_coaching(id(1), CoachParty::Coach, CoachDeed::Note).unwrap_err(), Denied::Forbidden);
    for (relation, wanted) in [
        (Relation::Owner, Some(Denied::Forbidden)),
        (Relation::Rater, None),
        (Relation::HigherRater, Some(Denied::Forbidden)),
        (Relation::Other, Some(Denied::Hidden)),
    ] {
        assert_eq!(may_begin_coaching(id(1), relation).err(), wanted);
        assert_eq!(may_propose_reward(id(1), relation).err(), wanted);
    }
}

#[test]
fn nobody_decides_about_himself_or_what_he_proposed() {
    let keeper = [Function::PengelolaKinerja];
    assert!(may_decide_reward(id(1), &keeper, id(2), id(3)).is_ok());
    assert_eq!(may_decide_reward(id(1), &keeper, id(1), id(3)).unwrap_err(), Denied::Forbidden);
    assert_eq!(may_decide_reward(id(1), &keeper, id(2), id(1)).unwrap_err(), Denied::Forbidden);
    assert_eq!(may_decide_reward(id(1), &[], id(1), id(3)).unwrap_err(), Denied::Forbidden);
    assert_eq!(may_decide_reward(id(1), &[], id(2), id(3)).unwrap_err(), Denied::Hidden);
    assert_eq!(may_decide_reward(id(1), &[Function::AdminInstansi], id(2), id(3)).unwrap_err(), Denied::Hidden);
}

#[test]
fn credit_points_are_kept_by_those_who_do_not_own_them() {
    let keeper = [Function::AdminInstansi];
    for (relation, functions, reads, keeps) in [
        (Relation::Owner, &[][..], true, false),
        (Relation::Owner, &keeper[..], true, false),
        (Relation::Rater, &[][..], true, false),
        (Relation::HigherRater, &[][..], true, false),
        (Relation::Other, &keeper[..], true, true),
        (Relation::Rater, &keeper[..], true, true),
        (Relation::Other, &[Function::Pyb][..], false, false),
    ] {
        assert_eq!(may_read_credit(id(1), relation, functions).is_ok(), reads, "{relation:?} {functions:?}");
        assert_eq!(may_keep_credit(id(1), relation, functions).is_ok(), keeps, "{relation:?} {functions:?}");
    }
    assert!(may_manage(id(1), &keeper).is_ok() && may_manage(id(1), &[Function::Pyb]).is_err());
    assert!(may_set(id(1), &keeper, Function::AdminInstansi).is_ok());
    assert!(policy::may_set(id(1), &keeper, Function::PengelolaKinerja).is_err());
}

proptest! {
    /// Whatever is done in whatever order: it ends once, and never shorter than promised with "belum membaik".
    #[test]
    fn no_order_of_steps_takes_time_away(steps in prop::collection::vec((0_u8..4, 0_i32..420), 1..12)) {
        let mut c = danang();
        let mut day = c.first();
        let mut ends = 0;
        for (what, ahead) in steps {
            day = day.plus_days(ahead);
            let before = c;
            let done = match what {
                0 => c.finish(&lead(), day, Outcome::BelumMembaik),
                1 => c.finish(&lead(), day, Outcome::Membaik),
                2 => c.extend(&lead(), day),
                _ => c.stop(&lead(), day),
            };
            if done.is_err() {
                prop_assert_eq!(c, before);
            }
            prop_assert!(c.until() >= before.until());
            if before.state().runs() && !c.state().runs() {
                ends += 1;
                if c.state() == State::Selesai(Outcome::BelumMembaik) {
                    prop_assert!(c.ended() > Some(c.until()));
                }
            }
            prop_assert!(Coaching::restore(c.state(), c.is_track(), (c.first(), c.until(), c.ended())).is_ok());
        }
        prop_assert!(ends <= 1);
    }
}
