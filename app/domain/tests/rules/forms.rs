//! Forms as people send them: an entry, feedback, a reason for delay; and what may become of them.

use crate::{day, id};
use domain::{
    decimal::{Decimal, NumberError},
    feedback::{self, Kind, Subject},
    people::Relation,
    policy::{self, Permit, SkpFacts, act},
    problem::{FieldProblem, Problem, Refusal},
    skp::{
        Span, State,
        entry::{Corrected, EntryState, Form, Judgement, Value, judge, record},
        plan::{Deliverable, Goal, Measure, Target},
        progress::Status,
        reason::{self, ReasonState},
    },
};

fn year() -> Span {
    Span { start: day("2026-01-01"), end: day("2026-12-31") }
}

fn target(measure: Measure, goal: Goal) -> Target {
    Target { measure, goal, unit: "anak".to_owned(), base: None, steps: Vec::new() }
}

fn sum() -> Target {
    target(Measure::Jumlah, Goal::AtLeast(Decimal::whole(240)))
}

fn form(value: &str, date: &str) -> Form {
    Form { value: value.to_owned(), date: date.to_owned(), ..Form::default() }
}

fn problems(form: &Form, target: &Target) -> Vec<(String, Problem)> {
    let found = form.check(target, year(), day("2026-06-10")).unwrap_err();
    found.into_iter().map(|FieldProblem { field, problem }| (field, problem)).collect()
}

#[test]
fn what_is_counted_one_by_one_comes_whole() {
    let unit = "anak".to_owned();
    assert_eq!(problems(&form("2,5", "2026-06-10"), &sum()), [("nilai".to_owned(), Problem::NotWhole { unit })]);
}

#[test]
fn an_entry_is_taken_in_the_form_its_measure_asks_for() {
    let today = day("2026-06-10");
    let ok = |form: &Form, target: &Target| form.check(target, year(), today).unwrap().0;
    let typed = form(" 1.018,5 ", " 2026-06-10 ");
    for measure in [Measure::Jumlah, Measure::Indeks, Measure::Durasi, Measure::Persentase] {
        let number = Value::Number(Decimal::from_raw(10_185_000));
        assert_eq!(
            ok(&typed, &Target { unit: "jam".to_owned(), ..target(measure, Goal::AtLeast(Decimal::HUNDRED)) }),
            number
        );
    }
    let rate = target(Measure::Persentase, Goal::AtLeast(Decimal::HUNDRED));
    let ratio = Form { whole: "20".to_owned(), ..form("18", "2026-01-01") };
    assert_eq!(ok(&ratio, &rate), Value::Ratio { part: Decimal::whole(18), whole: Decimal::whole(20) });
    let none = Form { whole: "20".to_owned(), ..form("0", "2026-01-01") };
    assert_eq!(ok(&none, &rate), Value::Ratio { part: Decimal::ZERO, whole: Decimal::whole(20) });
    let all = Form { whole: "20".to_owned(), ..form("20", "2026-01-01") };
    assert_eq!(ok(&all, &rate), Value::Ratio { part: Decimal::whole(20), whole: Decimal::whole(20) });
    // For other measures the whole is not looked at.
    assert_eq!(ok(&ratio, &sum()), Value::Number(Decimal::whole(18)));
    let list = vec![Deliverable { name: "Laporan".to_owned(), due: today }; 3];
    let dated = target(Measure::Tanggal, Goal::Dated(list));
    let done = Form { deliverable: "2".to_owned(), ..form("", "2026-06-10") };
    assert_eq!(ok(&done, &dated), Value::Done(2));
    let told = target(Measure::Teks, Goal::Text("tertib".to_owned()));
    let words = Form { note: " Sudah \0 tertib. ".to_owned(), ..form("bukan angka", "2026-06-10") };
    let checked = words.check(&told, year(), today).unwrap();
    assert_eq!(checked, (Value::Told, today, "Sudah  tertib.".to_owned()));
}

#[test]
fn all_problems_of_an_entry_are_named_at_once() {
    let field = |name: &str, problem: Problem| (name.to_owned(), problem);
    assert_eq!(
        problems(&Form::default(), &sum()),
        [field("nilai", Problem::Required), field("tanggal", Problem::Required)]
    );
    let long = Form { note: "a".repeat(4_001), ..form("-1", "2026-02-30") };
    assert_eq!(
        problems(&long, &sum()),
        [
            field("nilai", Problem::Negative),
            field("tanggal", Problem::Date),
            field("keterangan", Problem::TooLong { max: 4_000, length: 4_001 }),
        ]
    );
    let dot = form("90.53", "2026-06-11");
    assert_eq!(
        problems(&dot, &sum()),
        [
            field("nilai", Problem::Number(NumberError::DotForComma)),
            field("tanggal", Problem::Future { today: day("2026-06-10") }),
        ]
    );
    for outside in ["2025-12-31", "2027-01-01"] {
        let outside = problems(&form("1", outside), &sum());
        assert_eq!(outside, [field("tanggal", Problem::OutsideSkp { start: year().start, end: year().end })]);
    }
    let rate = target(Measure::Persentase, Goal::AtLeast(Decimal::HUNDRED));
    for (part, whole, problem) in [
        ("21", "20", field("dari", Problem::Ratio)),
        ("0", "0", field("dari", Problem::Ratio)),
        ("1", "x", field("dari", Problem::Number(NumberError::NotANumber))),
        ("-1", "20", field("nilai", Problem::Negative)),
        ("1", "-20", field("dari", Problem::Negative)),
    ] {
        let ratio = Form { whole: whole.to_owned(), ..form(part, "2026-06-01") };
        assert_eq!(problems(&ratio, &rate), [problem], "{part} of {whole}");
    }
    let dated = target(Measure::Tanggal, Goal::Dated(Vec::new()));
    for position in ["", "0", "-1", "65536", "satu"] {
        let done = Form { deliverable: position.to_owned(), ..form("", "2026-06-01") };
        assert_eq!(problems(&done, &dated), [field("hasil", Problem::Choice)], "{position:?}");
    }
    let told = target(Measure::Teks, Goal::Text(String::new()));
    let empty = Form { note: " \u{202e} ".to_owned(), ..form("", "2026-06-01") };
    assert_eq!(problems(&empty, &told), [field("keterangan", Problem::Required)]);
}

fn owner() -> SkpFacts {
    SkpFacts { actor: id(1), relation: Relation::Owner }
}

fn rater() -> SkpFacts {
    SkpFacts { actor: id(2), relation: Relation::Rater }
}

const CLOSED: [State; 2] = [State::DitutupMutasi, State::Final];

#[test]
fn entries_go_into_open_skps_and_correct_what_is_still_valid() {
    let permit: Permit<act::Record> = policy::may_record(&owner()).unwrap();
    let old = |iki: u128, state, superseded| Some(Corrected { iki: id(iki), state, superseded });
    let all = [EntryState::Tercatat, EntryState::Diterima, EntryState::Dikembalikan];
    assert_eq!(record(&permit, State::Berjalan, id(1), None), Ok(()));
    for state in all {
        assert_eq!(record(&permit, State::Berjalan, id(1), old(1, state, false)), Ok(()));
        assert_eq!(record(&permit, State::Berjalan, id(1), old(1, state, true)), Err(Refusal::AlreadyCorrected));
        assert_eq!(record(&permit, State::Berjalan, id(1), old(2, state, false)), Err(Refusal::EntryNotOpen));
    }
    for closed in CLOSED {
        assert_eq!(record(&permit, closed, id(1), None), Err(Refusal::SkpClosed));
    }
}

#[test]
fn an_entry_is_accepted_once_and_returned_at_any_time_before_it_is_replaced() {
    use EntryState::{Dikembalikan, Diterima, Tercatat};
    let permit: Permit<act::Judge> = policy::may_judge(&rater()).unwrap();
    let back = Judgement::Return { reason: "Bukti belum ada.".to_owned() };
    for (state, judgement, expected) in [
        (Tercatat, &Judgement::Accept, Ok(Diterima)),
        (Tercatat, &back, Ok(Dikembalikan)),
        (Diterima, &back, Ok(Dikembalikan)),
        (Diterima, &Judgement::Accept, Err(Refusal::EntryNotOpen)),
        (Dikembalikan, &Judgement::Accept, Err(Refusal::EntryNotOpen)),
        (Dikembalikan, &back, Err(Refusal::EntryNotOpen)),
    ] {
        assert_eq!(judge(&permit, State::Berjalan, state, false, judgement), expected, "{state:?} {judgement:?}");
        assert_eq!(judge(&permit, State::Berjalan, state, true, judgement), Err(Refusal::EntryNotOpen));
        for closed in CLOSED {
            assert_eq!(judge(&permit, closed, state, false, judgement), Err(Refusal::SkpClosed));
        }
    }
}

#[test]
fn codes_of_states_round_trip() {
    for state in [EntryState::Tercatat, EntryState::Diterima, EntryState::Dikembalikan] {
        assert_eq!(EntryState::from_code(state.code()), Some(state));
        assert_eq!(serde_json::to_string(&state).unwrap(), format!("{:?}", state.code()));
    }
    for state in [State::Berjalan, State::DitutupMutasi, State::Final] {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    for state in [ReasonState::Diajukan, ReasonState::Diterima, ReasonState::Ditolak] {
        assert_eq!(ReasonState::from_code(state.code()), Some(state));
    }
    assert_eq!((EntryState::from_code(""), State::from_code("Final"), ReasonState::from_code("x")), (None, None, None));
}

fn feedback(subject: &str, kind: &str, text: &str, parent: Option<u128>) -> feedback::Draft {
    feedback::Draft {
        id: id(5),
        skp: id(6),
        subject: subject.to_owned(),
        kind: kind.to_owned(),
        text: text.to_owned(),
        parent: parent.map(id),
    }
}

#[test]
fn feedback_names_a_subject_a_kind_and_what_is_meant() {
    let iki = Subject::Iki(id(7)).field();
    let fields = |d: &feedback::Draft| -> Vec<(String, Problem)> {
        d.check().unwrap_err().into_iter().map(|p| (p.field, p.problem)).collect()
    };
    for kind in Kind::ALL.into_iter().filter(|k| *k != Kind::Balasan) {
        let item = feedback(&iki, kind.code(), "Bagus.", None).check().unwrap();
        assert_eq!((item.kind, item.subject, item.text.as_str()), (kind, Subject::Iki(id(7)), "Bagus."));
        // Only an appreciation speaks for itself.
        assert_eq!(feedback(&iki, kind.code(), " ", None).check().is_ok(), kind == Kind::Apresiasi);
        let reply = feedback(&iki, kind.code(), "Bagus.", Some(1));
        assert_eq!(fields(&reply), [("jenis".to_owned(), Problem::Choice)], "a thread starts without parent");
    }
    assert!(feedback(&iki, "balasan", "Siap.", Some(1)).check().is_ok());
    assert_eq!(fields(&feedback(&iki, "balasan", "Siap.", None)), [("jenis".to_owned(), Problem::Choice)]);
    let long = "a".repeat(4_001);
    assert_eq!(
        fields(&feedback("iki:x", "pujian", &long, None)),
        [
            ("sasaran".to_owned(), Problem::Choice),
            ("jenis".to_owned(), Problem::Choice),
            ("teks".to_owned(), Problem::TooLong { max: 4_000, length: 4_001 }),
        ]
    );
    for kind in ["catatan", "apresiasi", "perlu_perbaikan", "tanyakan", "balasan"] {
        assert_eq!(Kind::from_code(kind).unwrap().code(), kind);
    }
}

fn reason(reason: &str, plan: &str, until: &str) -> reason::Draft {
    reason::Draft {
        id: id(5),
        skp: id(6),
        iki: id(7),
        reason: reason.to_owned(),
        plan: plan.to_owned(),
        until: until.to_owned(),
    }
}

#[test]
fn a_reason_needs_words_a_plan_and_a_day_ahead() {
    let today = day("2026-06-10");
    let check = |d: &reason::Draft| d.check(year(), today);
    let fields = |d: &reason::Draft| -> Vec<(String, Problem)> {
        check(d).unwrap_err().into_iter().map(|p| (p.field, p.problem)).collect()
    };
    for until in ["2026-06-10", "2026-12-31", " 2026-07-01 "] {
        assert_eq!(check(&reason("Banjir.", "Sweeping.", until)).unwrap().until, day(until.trim()));
    }
    assert_eq!(
        fields(&reason("", " ", "")),
        [
            ("alasan".to_owned(), Problem::Required),
            ("rencana".to_owned(), Problem::Required),
            ("sampai".to_owned(), Problem::Required),
        ]
    );
    for (until, problem) in [
        ("2026-06-09", Problem::Before { earliest: today }),
        ("2027-01-01", Problem::OutsideSkp { start: year().start, end: year().end }),
        ("besok", Problem::Date),
    ] {
        assert_eq!(fields(&reason("Banjir.", "Sweeping.", until)), [("sampai".to_owned(), problem)]);
    }
}

#[test]
fn a_reason_is_stated_when_something_is_behind_and_answered_once() {
    let may_state: Permit<act::StateReason> = policy::may_state_reason(&owner()).unwrap();
    for status in Status::ALL {
        let behind = matches!(status, Status::Terlambat | Status::PerluPerhatian);
        let expected = if behind { Ok(()) } else { Err(Refusal::NotLate) };
        assert_eq!(reason::state(&may_state, State::Berjalan, status, false), expected, "{status:?}");
        assert_eq!(reason::state(&may_state, State::Berjalan, status, true), Err(Refusal::ReasonOpen));
        for closed in CLOSED {
            assert_eq!(reason::state(&may_state, closed, status, false), Err(Refusal::SkpClosed));
        }
    }
    let may_answer: Permit<act::AnswerReason> = policy::may_answer_reason(&rater()).unwrap();
    for (is, accept, expected) in [
        (ReasonState::Diajukan, true, Ok(ReasonState::Diterima)),
        (ReasonState::Diajukan, false, Ok(ReasonState::Ditolak)),
        (ReasonState::Diterima, false, Err(Refusal::ReasonAnswered)),
        (ReasonState::Ditolak, true, Err(Refusal::ReasonAnswered)),
    ] {
        assert_eq!(reason::answer(&may_answer, State::Berjalan, is, accept), expected);
        assert_eq!(reason::answer(&may_answer, State::Final, is, accept), Err(Refusal::SkpClosed));
    }
}

#[test]
fn what_only_notices_are_about_is_no_field_of_a_form() {
    let noticed = [
        Subject::Evaluation(id(1)),
        Subject::Period(id(1)),
        Subject::Coaching(id(1)),
        Subject::Proposal(id(1)),
        Subject::Plan(id(1)),
        Subject::Planning(id(1)),
    ];
    for subject in noticed {
        let draft = feedback::Draft {
            id: id(9),
            skp: id(1),
            subject: subject.field(),
            kind: "catatan".to_owned(),
            text: "Bagus.".to_owned(),
            parent: None,
        };
        let problems = draft.check().unwrap_err();
        assert_eq!((problems[0].field.as_str(), &problems[0].problem), ("sasaran", &Problem::Choice), "{subject:?}");
    }
}
