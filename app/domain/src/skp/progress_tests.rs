//! Progress by tables of days and figures, and by properties over any entries.

use super::{
    Span,
    entry::{
        EntryState::{self, Dikembalikan, Diterima, Tercatat},
        Value,
    },
    plan::{Deliverable, Goal, Measure, Step, Target},
    progress::{
        Fact, Progress,
        Status::{self, BelumMulai, Melampaui, PerluPerhatian, SesuaiRencana, Tercapai, Terlambat},
        Summary, achievement, counting, done_on, expected, progress, realise, realised,
    },
};
use crate::{calendar::Date, decimal::Decimal, id::EntryId, settings::Tolerance};
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn year() -> Span {
    Span { start: day("2026-01-01"), end: day("2026-12-31") }
}

fn id(n: i64) -> EntryId {
    Uuid::from_u128(n.unsigned_abs().into()).into()
}

fn target(measure: Measure, goal: Goal) -> Target {
    Target { measure, goal, unit: String::new(), base: None, steps: Vec::new() }
}

impl Target {
    fn from(mut self, base: &str) -> Self {
        self.base = Some(dec(base));
        self
    }

    fn by(mut self, steps: &[(&str, &str)]) -> Self {
        self.steps = steps.iter().map(|(by, value)| Step { by: day(by), value: dec(value) }).collect();
        self
    }
}

fn at_least(measure: Measure, goal: &str) -> Target {
    target(measure, Goal::AtLeast(dec(goal)))
}

fn at_most(measure: Measure, goal: &str) -> Target {
    target(measure, Goal::AtMost(dec(goal)))
}

/// Entries of a day and a value each, in order of recording.
fn facts(list: &[(&str, Value)]) -> Vec<Fact> {
    (1..)
        .zip(list)
        .map(|(n, (date, value))| Fact {
            id: id(n),
            value: *value,
            date: day(date),
            number: n,
            state: Tercatat,
            corrects: None,
        })
        .collect()
}

fn numbers(list: &[(&str, &str)]) -> Vec<Fact> {
    facts(&list.iter().map(|(date, n)| (*date, Value::Number(dec(n)))).collect::<Vec<_>>())
}

fn on(target: &Target, facts: &[Fact], today: &str) -> Progress {
    progress(target, facts, year(), day(today), Tolerance::default(), None)
}

fn status(target: &Target, facts: &[Fact], today: &str) -> Status {
    on(target, facts, today).status
}

/// One value recorded on the first day.
fn has(value: &str) -> Vec<Fact> {
    numbers(&[("2026-01-01", value)])
}

#[test]
fn a_sum_is_measured_against_the_calendar() {
    let t = at_least(Measure::Jumlah, "240");
    let half = on(&t, &has("120"), "2026-07-02");
    assert_eq!((half.actual, half.expected), (Some(dec("120")), Some(dec("120"))), "whole children only");
    assert_eq!((half.status, half.percent), (SesuaiRencana, Some(dec("50"))));
    for (value, today, expected) in [
        // Expected 120 on 2 July, 99 a month before: down to there the month is still running.
        ("99", "2026-07-02", SesuaiRencana),
        ("98", "2026-07-02", PerluPerhatian),
        ("90", "2026-07-02", PerluPerhatian),
        ("89", "2026-07-02", Terlambat),
        ("240", "2026-07-02", Tercapai),
        ("240.0001", "2026-02-01", Melampaui),
        ("252", "2026-12-31", Melampaui),
        ("239", "2026-12-31", PerluPerhatian),
        ("180", "2026-12-31", PerluPerhatian),
        ("179", "2026-12-31", Terlambat),
        ("179", "2027-03-01", Terlambat),
    ] {
        assert_eq!(status(&t, &has(value), today), expected, "{value} on {today}");
    }
    assert_eq!(on(&t, &has("600"), "2026-07-01").percent, Some(dec("250")), "shown, never clamped");
}

#[test]
fn who_records_a_little_is_not_worse_off_than_who_records_nothing() {
    let t = at_least(Measure::Jumlah, "240");
    assert_eq!(status(&t, &has("1"), "2026-01-31"), SesuaiRencana, "the first month is the usual time");
    assert_eq!(status(&t, &has("1"), "2026-03-01"), PerluPerhatian);
    assert_eq!(status(&t, &has("1"), "2026-04-30"), Terlambat);
    for (today, expected) in [
        ("2025-12-01", BelumMulai),
        ("2026-01-01", BelumMulai),
        ("2026-04-04", BelumMulai),
        ("2026-04-05", PerluPerhatian),
        ("2026-07-05", PerluPerhatian),
        ("2026-07-06", Terlambat),
        ("2026-12-31", Terlambat),
    ] {
        assert_eq!(status(&t, &[], today), expected, "nothing on {today}");
    }
}

#[test]
fn a_handful_of_things_comes_whole() {
    let one = at_least(Measure::Jumlah, "1");
    assert_eq!(on(&one, &[], "2026-12-30").expected, Some(Decimal::ZERO));
    assert_eq!(status(&one, &[], "2026-11-01"), PerluPerhatian, "nothing is due yet, so not late");
    assert_eq!(status(&one, &[], "2026-12-31"), Terlambat);
    let two = at_least(Measure::Jumlah, "2");
    assert_eq!(status(&two, &has("1"), "2026-12-01"), SesuaiRencana);
    // Money has fractions and is taken exactly.
    let money = at_least(Measure::Jumlah, "48.5");
    assert_eq!(on(&money, &[], "2026-07-02").expected, Some(dec("24.3164")));
}

#[test]
fn the_action_plan_replaces_the_calendar() {
    let t = at_least(Measure::Jumlah, "240").by(&[("2026-06-30", "60"), ("2026-12-31", "240")]);
    for (today, value) in [
        ("2025-12-31", "0"),
        ("2026-01-01", "0"),
        ("2026-04-01", "30"),
        ("2026-06-30", "60"),
        ("2026-07-01", "60"),
        ("2026-12-31", "240"),
        ("2027-05-01", "240"),
    ] {
        assert_eq!(expected(&t, year(), day(today)), Some(dec(value)), "on {today}");
    }
    // A step that was agreed counts from the day after it, without the month's grace.
    assert_eq!(status(&t, &has("50"), "2026-06-30"), SesuaiRencana);
    assert_eq!(status(&t, &has("50"), "2026-07-01"), PerluPerhatian);
    assert_eq!(status(&t, &has("40"), "2026-07-01"), Terlambat);
    assert_eq!(status(&t, &[], "2026-06-30"), BelumMulai, "nothing was agreed for before");
    assert_eq!(status(&t, &[], "2026-07-01"), Terlambat);
    let early = at_least(Measure::Jumlah, "240").by(&[("2026-01-31", "60"), ("2026-12-31", "240")]);
    assert_eq!(status(&early, &has("1"), "2026-02-05"), Terlambat, "agreed is agreed, also in the first quarter");
    let autumn = at_least(Measure::Jumlah, "5").by(&[("2026-08-31", "0"), ("2026-12-15", "5")]);
    assert_eq!(status(&autumn, &[], "2026-08-01"), BelumMulai);
    assert_eq!(status(&autumn, &[], "2026-12-15"), BelumMulai);
    assert_eq!(status(&autumn, &[], "2026-12-16"), Terlambat);
}

#[test]
fn a_start_value_measures_the_way() {
    // Rising from 60 to 70 %: without any way covered nobody is on course.
    let rising = at_least(Measure::Persentase, "70").from("60");
    assert_eq!(expected(&rising, year(), day("2026-07-02")), Some(dec("65.0137")));
    for (value, today, expected) in [
        ("60", "2026-07-02", Terlambat),
        ("63", "2026-07-02", Terlambat),
        ("64", "2026-07-02", PerluPerhatian),
        ("64.2", "2026-07-02", SesuaiRencana),
        ("55", "2026-07-02", Terlambat),
        ("71", "2026-07-02", SesuaiRencana),
        ("71", "2026-12-31", Melampaui),
        ("70", "2026-12-31", Tercapai),
        ("69.5", "2026-12-31", PerluPerhatian),
        ("66", "2026-12-31", Terlambat),
    ] {
        assert_eq!(status(&rising, &has(value), today), expected, "{value} on {today}");
    }
    assert_eq!(on(&rising, &has("66"), "2026-12-31").percent, Some(dec("60")), "6 of 10 points");
    assert_eq!(on(&rising, &has("58"), "2026-12-31").percent, Some(dec("-20")), "it may fall");
    // Falling from 14 to 10.
    let falling = at_most(Measure::Indeks, "10").from("14");
    for (value, today, expected) in [
        ("14", "2026-07-02", Terlambat),
        ("13", "2026-07-02", Terlambat),
        ("12.3", "2026-07-02", SesuaiRencana),
        ("9", "2026-07-02", SesuaiRencana),
        ("9", "2026-12-31", Melampaui),
        ("10", "2026-12-31", Tercapai),
        ("10.3", "2026-12-31", PerluPerhatian),
        ("13", "2026-12-31", Terlambat),
    ] {
        assert_eq!(status(&falling, &has(value), today), expected, "{value} on {today}");
    }
    assert_eq!(achievement(&falling.goal, falling.base, dec("11")), Some(dec("75")));
}

#[test]
fn a_sum_with_a_start_value_is_counted_from_there() {
    // Eight offices are connected already, 32 shall be.
    let t = at_least(Measure::Jumlah, "32").from("8");
    let p = on(&t, &has("12"), "2026-07-02");
    assert_eq!((p.actual, p.expected, p.percent), (Some(dec("20")), Some(dec("20")), Some(dec("50"))));
    assert_eq!(p.status, SesuaiRencana);
    assert_eq!(status(&t, &has("24"), "2026-07-02"), Tercapai);
    assert_eq!(realised(&t, &[]), None);
    assert_eq!(realise(Measure::Jumlah, &has("12")), Some(dec("12")));
}

#[test]
fn a_start_value_on_the_good_side_changes_nothing() {
    // At most three days, two at the start: a level, no way to go.
    let t = at_most(Measure::Durasi, "3").from("2");
    assert_eq!(expected(&t, year(), day("2026-01-02")), Some(dec("3")));
    assert_eq!(status(&t, &has("2.5"), "2026-02-01"), SesuaiRencana);
    assert_eq!(achievement(&t.goal, t.base, dec("2.5")), Some(dec("120")));
    // Neither does one that is the goal itself: hold what there is.
    for t in [at_least(Measure::Indeks, "80").from("80"), at_most(Measure::Indeks, "80").from("80")] {
        let p = on(&t, &has("80"), "2026-05-01");
        assert_eq!((p.expected, p.percent, p.status), (Some(dec("80")), Some(dec("100")), SesuaiRencana));
    }
}

#[test]
fn readings_between_agreed_steps_are_held_against_the_last_step_only() {
    // Read twice a year; nobody owes what lies between.
    let t = at_least(Measure::Indeks, "95").from("91").by(&[("2026-06-30", "93"), ("2026-12-15", "95")]);
    let june = numbers(&[("2026-06-25", "93")]);
    assert_eq!(status(&t, &june, "2026-12-10"), SesuaiRencana);
    assert_eq!(status(&t, &june, "2026-12-16"), Terlambat, "2 of 4 points");
    assert_eq!(status(&t, &[], "2026-06-30"), BelumMulai);
    assert_eq!(status(&t, &[], "2026-07-01"), Terlambat);
    // The same for a level: the survey of December is not expected in July.
    let skm = at_least(Measure::Indeks, "88.31").by(&[("2026-06-30", "85"), ("2026-12-15", "88.31")]);
    assert_eq!(expected(&skm, year(), day("2026-03-01")), Some(dec("85")));
    assert_eq!(expected(&skm, year(), day("2026-12-14")), Some(dec("85")));
    assert_eq!(expected(&skm, year(), day("2026-12-15")), Some(dec("88.31")));
    assert_eq!(status(&skm, &numbers(&[("2026-06-20", "86")]), "2026-11-30"), SesuaiRencana);
    assert_eq!(status(&skm, &numbers(&[("2026-06-20", "82")]), "2026-11-30"), PerluPerhatian);
    assert_eq!(status(&skm, &numbers(&[("2026-06-20", "70")]), "2026-11-30"), Terlambat);
}

#[test]
fn a_level_is_there_or_it_is_not() {
    let rate = at_least(Measure::Persentase, "98");
    for (value, today, expected) in [
        ("98", "2026-03-01", SesuaiRencana),
        ("100", "2026-03-01", SesuaiRencana),
        ("96.1", "2026-03-01", SesuaiRencana),
        ("96", "2026-03-01", PerluPerhatian),
        ("88.2", "2026-03-01", PerluPerhatian),
        ("88", "2026-03-01", Terlambat),
        ("100", "2026-12-31", Melampaui),
        ("98", "2026-12-31", Tercapai),
        ("97.9", "2026-12-31", PerluPerhatian),
        ("80", "2026-12-31", Terlambat),
    ] {
        assert_eq!(status(&rate, &has(value), today), expected, "{value} on {today}");
    }
    for (today, expected) in [
        ("2026-03-31", BelumMulai),
        ("2026-04-30", PerluPerhatian),
        ("2026-11-30", PerluPerhatian),
        ("2026-12-31", Terlambat),
    ] {
        assert_eq!(status(&rate, &[], today), expected, "nothing on {today}");
    }
}

#[test]
fn lower_is_better_for_durations() {
    let t = at_most(Measure::Durasi, "3");
    let p = on(&t, &numbers(&[("2026-02-01", "2"), ("2026-03-01", "4")]), "2026-03-02");
    assert_eq!((p.actual, p.status, p.percent), (Some(dec("3")), SesuaiRencana, Some(dec("100"))));
    for (value, today, expected) in [
        ("2", "2026-03-01", SesuaiRencana),
        ("3.06", "2026-03-01", SesuaiRencana),
        ("3.1", "2026-03-01", PerluPerhatian),
        ("3.4", "2026-03-01", Terlambat),
        ("2", "2026-12-31", Melampaui),
        ("3", "2026-12-31", Tercapai),
        ("3.01", "2026-12-31", PerluPerhatian),
    ] {
        assert_eq!(status(&t, &has(value), today), expected, "{value} on {today}");
    }
    assert_eq!(on(&t, &has("2"), "2026-03-01").percent, Some(dec("150")));
    assert_eq!(on(&t, &has("0"), "2026-03-01").percent, None, "target ÷ nothing has no meaning");
}

#[test]
fn a_ceiling_of_cases_is_not_broken_by_the_first_case_in_january() {
    let t = at_most(Measure::Jumlah, "10");
    assert_eq!(status(&t, &has("1"), "2026-01-10"), SesuaiRencana);
    assert_eq!(status(&t, &has("3"), "2026-01-10"), PerluPerhatian, "nearly a third of the year's in ten days");
    assert_eq!(status(&t, &has("6"), "2026-07-02"), SesuaiRencana);
    assert_eq!(status(&t, &has("7"), "2026-07-02"), SesuaiRencana);
    assert_eq!(status(&t, &has("8"), "2026-07-02"), PerluPerhatian);
    assert_eq!(status(&t, &has("11"), "2026-07-02"), Terlambat, "broken for good");
    assert_eq!(status(&t, &has("10"), "2026-12-30"), SesuaiRencana);
    assert_eq!(status(&t, &has("10"), "2026-12-31"), Tercapai);
    assert_eq!(status(&t, &has("9"), "2026-12-31"), Melampaui);
    assert_eq!(status(&t, &has("11"), "2026-12-31"), PerluPerhatian);
    // No case is the best case, and needs no entry.
    let none = at_most(Measure::Jumlah, "0");
    for (today, expected) in [
        ("2025-12-31", BelumMulai),
        ("2026-01-01", SesuaiRencana),
        ("2026-08-01", SesuaiRencana),
        ("2026-12-31", Tercapai),
    ] {
        assert_eq!(status(&none, &[], today), expected, "on {today}");
        assert_eq!(status(&t, &[], today), expected, "on {today}");
    }
    assert_eq!(status(&none, &has("1"), "2026-02-01"), Terlambat);
}

#[test]
fn exact_goals_and_ranges_can_be_missed_on_both_sides() {
    let exact = target(Measure::Jumlah, Goal::Exactly(dec("12")));
    assert_eq!(status(&exact, &has("6"), "2026-07-02"), SesuaiRencana);
    assert_eq!(status(&exact, &has("12"), "2026-07-02"), Tercapai);
    assert_eq!(status(&exact, &has("13"), "2026-07-02"), PerluPerhatian);
    assert_eq!(status(&exact, &has("20"), "2026-07-02"), Terlambat);
    assert_eq!(status(&exact, &has("13"), "2026-12-31"), PerluPerhatian);
    assert_eq!(on(&exact, &has("15"), "2026-07-02").percent, Some(dec("75")));
    assert_eq!(on(&exact, &has("9"), "2026-07-02").percent, Some(dec("75")));
    let kept = target(Measure::Jumlah, Goal::Exactly(dec("12"))).from("12");
    assert_eq!(status(&kept, &has("1"), "2026-07-02"), PerluPerhatian, "12 shall stay 12");
    // An exact goal below the start is never bettered.
    let down = target(Measure::Indeks, Goal::Exactly(dec("5"))).from("9");
    assert_eq!(status(&down, &has("5"), "2026-12-31"), Tercapai);
    assert_eq!(status(&down, &has("4"), "2026-12-31"), PerluPerhatian);
    // Spending of a budget: grows to between 92 and 98 %.
    let range = target(Measure::Persentase, Goal::Range { low: dec("92"), high: dec("98") }).from("0");
    assert_eq!(expected(&range, year(), day("2026-07-02")), Some(dec("46.126")));
    for (value, today, expected) in [
        ("46", "2026-07-02", SesuaiRencana),
        ("30", "2026-07-02", Terlambat),
        ("95", "2026-07-02", SesuaiRencana),
        ("99", "2026-07-02", PerluPerhatian),
        ("92", "2026-12-31", Tercapai),
        ("98", "2026-12-31", Tercapai),
        ("99", "2026-12-31", PerluPerhatian),
        ("91", "2026-12-31", PerluPerhatian),
        ("60", "2026-12-31", Terlambat),
    ] {
        assert_eq!(status(&range, &has(value), today), expected, "{value} on {today}");
    }
    let level = target(Measure::Indeks, Goal::Range { low: dec("18"), high: dec("22") });
    for (value, expected) in [
        ("20", SesuaiRencana),
        ("17.8", SesuaiRencana),
        ("17", PerluPerhatian),
        ("23", PerluPerhatian),
        ("30", Terlambat),
    ] {
        assert_eq!(status(&level, &has(value), "2026-05-01"), expected, "{value}");
    }
    assert_eq!(achievement(&level.goal, None, dec("9")), Some(dec("50")));
    assert_eq!(achievement(&level.goal, None, dec("44")), Some(dec("50")));
    assert_eq!(achievement(&level.goal, None, dec("20")), Some(dec("100")));
}

#[test]
fn rates_add_parts_and_wholes_until_somebody_types_a_percentage() {
    let ratio = |part: i32, whole: i32| Value::Ratio { part: Decimal::whole(part), whole: Decimal::whole(whole) };
    let t = at_least(Measure::Persentase, "95");
    let list = facts(&[("2026-01-31", ratio(18, 20)), ("2026-02-28", ratio(60, 60))]);
    assert_eq!(on(&t, &list, "2026-03-01").actual, Some(dec("97.5")), "78 of 80, not the mean of 90 and 100");
    let mixed = facts(&[
        ("2026-01-31", ratio(1, 2)),
        ("2026-02-28", Value::Number(dec("96"))),
        ("2026-03-31", ratio(9, 10)),
        ("2026-04-30", ratio(10, 10)),
    ]);
    assert_eq!(on(&t, &mixed[..2], "2026-05-01").actual, Some(dec("96")));
    assert_eq!(on(&t, &mixed, "2026-05-01").actual, Some(dec("95")));
}

#[test]
fn an_index_is_the_latest_by_date_then_by_number() {
    let t = at_least(Measure::Indeks, "88.31");
    let list = numbers(&[("2026-06-20", "89"), ("2026-03-01", "70"), ("2026-06-20", "90.53")]);
    assert_eq!(on(&t, &list, "2026-07-01").actual, Some(dec("90.53")));
    assert_eq!(on(&t, &list[..2], "2026-07-01").actual, Some(dec("89")));
    // A value that does not fit the measure (the plan was changed) hides nothing.
    let mut odd = list.clone();
    odd.push(Fact { id: id(9), value: Value::Told, date: day("2026-06-30"), number: 9, ..list[0] });
    assert_eq!(on(&t, &odd, "2026-07-01").actual, Some(dec("90.53")));
    let t = at_least(Measure::Jumlah, "10");
    assert_eq!(on(&t, &facts(&[("2026-01-01", Value::Told)]), "2026-02-01").actual, None);
}

fn reports() -> Target {
    let list =
        ["2026-02-05", "2026-03-05", "2026-04-05"].map(|due| Deliverable { name: due.to_owned(), due: day(due) });
    target(Measure::Tanggal, Goal::Dated(list.to_vec()))
}

#[test]
fn deliverables_are_due_done_late_or_open() {
    let t = reports();
    let done = |list: &[(&str, u16)]| facts(&list.iter().map(|(d, n)| (*d, Value::Done(*n))).collect::<Vec<_>>());
    for (list, today, expected, late) in [
        (&[][..], "2026-01-10", BelumMulai, 0),
        (&[], "2026-01-29", PerluPerhatian, 0),
        (&[], "2026-02-05", PerluPerhatian, 0),
        (&[], "2026-02-06", Terlambat, 0),
        (&[("2026-02-04", 0)], "2026-02-06", SesuaiRencana, 0),
        (&[("2026-02-09", 0)], "2026-02-10", SesuaiRencana, 1),
        (&[("2026-03-01", 1)], "2026-03-02", Terlambat, 0),
        (&[("2026-02-05", 0), ("2026-03-01", 1), ("2026-03-02", 2)], "2026-03-02", Tercapai, 0),
        (&[("2026-02-05", 0), ("2026-03-07", 1), ("2026-04-06", 2)], "2026-04-07", Tercapai, 2),
    ] {
        let p = on(&t, &done(list), today);
        assert_eq!((p.status, p.late, p.parts), (expected, late, 3), "{list:?} on {today}");
    }
    let p = on(&t, &done(&[("2026-02-05", 0)]), "2026-03-05");
    assert_eq!((p.actual, p.expected, p.percent), (Some(dec("1")), Some(dec("2")), Some(dec("33.33"))));
    // Of two entries about the same thing the earlier day counts; positions that do not exist are passed over.
    let twice = done(&[("2026-02-09", 0), ("2026-02-03", 0), ("2026-02-03", 7)]);
    let Goal::Dated(list) = &t.goal else { unreachable!() };
    assert_eq!(done_on(list, &counting(&twice)), [Some(day("2026-02-03")), None, None]);
    assert_eq!(on(&target(Measure::Tanggal, Goal::Dated(Vec::new())), &[], "2026-12-31").percent, None);
}

#[test]
fn what_is_open_on_the_last_day_is_late() {
    let due = Deliverable { name: "Laporan tahunan".to_owned(), due: day("2026-12-31") };
    let t = target(Measure::Tanggal, Goal::Dated(vec![due]));
    assert_eq!(status(&t, &[], "2026-12-30"), PerluPerhatian);
    assert_eq!(status(&t, &[], "2026-12-31"), Terlambat, "finished SKPs are read on their last day");
}

#[test]
fn words_are_accepted_and_come_true_at_the_end() {
    let t = target(Measure::Teks, Goal::Text("tertib".to_owned()));
    let mut list = facts(&[("2026-03-01", Value::Told)]);
    assert_eq!(status(&t, &list, "2026-03-02"), SesuaiRencana);
    list[0].state = Diterima;
    assert_eq!(status(&t, &list, "2026-03-02"), SesuaiRencana, "a note in March is not the result of the year");
    assert_eq!(status(&t, &list, "2026-12-31"), Tercapai);
    list[0].state = Dikembalikan;
    for (today, expected) in [("2026-02-01", BelumMulai), ("2026-05-01", PerluPerhatian), ("2026-12-31", Terlambat)] {
        assert_eq!(status(&t, &list, today), expected, "on {today}");
        assert_eq!(status(&t, &[], today), expected, "on {today}");
    }
}

#[test]
fn an_accepted_reason_pauses_until_its_day() {
    let t = at_least(Measure::Jumlah, "240");
    let paused = |today: &str, until: &str| {
        let p = progress(&t, &has("10"), year(), day(today), Tolerance::default(), Some(day(until)));
        (p.status, p.paused)
    };
    assert_eq!(paused("2026-08-14", "2026-08-15"), (PerluPerhatian, true));
    assert_eq!(paused("2026-08-15", "2026-08-15"), (PerluPerhatian, true));
    assert_eq!(paused("2026-08-16", "2026-08-15"), (Terlambat, false));
    // What is not late is not paused.
    let p = progress(&t, &has("200"), year(), day("2026-08-14"), Tolerance::default(), Some(day("2026-12-31")));
    assert_eq!((p.status, p.paused), (SesuaiRencana, false));
}

#[test]
fn a_leap_year_has_a_day_more() {
    let span = Span { start: day("2028-01-01"), end: day("2028-12-31") };
    let t = at_least(Measure::Jumlah, "366");
    for (today, value) in [("2028-01-01", "1"), ("2028-02-29", "60"), ("2028-03-01", "61"), ("2028-12-31", "366")] {
        assert_eq!(expected(&t, span, day(today)), Some(dec(value)), "on {today}");
    }
    // Part of a year after a move.
    let part = Span { start: day("2026-09-01"), end: day("2026-12-31") };
    assert_eq!(expected(&at_least(Measure::Jumlah, "122"), part, day("2026-09-30")), Some(dec("30")));
}

#[test]
fn corrections_and_returns_decide_what_counts() {
    let t = at_least(Measure::Jumlah, "240");
    let mut list = numbers(&[("2026-01-10", "18"), ("2026-01-10", "15"), ("2026-01-20", "4")]);
    list[1].corrects = Some(id(1));
    assert_eq!(on(&t, &list, "2026-02-01").actual, Some(dec("19")));
    // The correction is returned: the first entry counts again.
    list[1].state = Dikembalikan;
    let p = on(&t, &list, "2026-02-01");
    assert_eq!((p.actual, p.counted), (Some(dec("22")), 2));
    // The first is returned and corrected.
    (list[0].state, list[1].state) = (Dikembalikan, Diterima);
    assert_eq!(on(&t, &list, "2026-02-01").actual, Some(dec("19")));
    // A correction of a correction.
    list[2].corrects = Some(id(2));
    assert_eq!(on(&t, &list, "2026-02-01").actual, Some(dec("4")));
    // Accepted or only recorded makes no difference to the sum.
    list[2].state = Diterima;
    assert_eq!(on(&t, &list, "2026-02-01").actual, Some(dec("4")));
}

#[test]
fn a_summary_counts_and_never_averages() {
    let summary = Summary::of([SesuaiRencana, Terlambat, SesuaiRencana, Melampaui, PerluPerhatian]);
    assert_eq!(summary.total(), 5);
    assert_eq!(Status::ALL.map(|s| summary.count(s)), [0, 2, 1, 1, 0, 1]);
    for (n, status) in (0..).zip(Status::ALL) {
        assert_eq!(Summary::of([status]).counts.iter().position(|c| *c == 1), Some(n), "{status:?}");
    }
    let one_late = Summary::of([Terlambat]);
    let many = Summary::of([PerluPerhatian; 900]);
    assert!(one_late.need() > many.need(), "one that is late comes before any number that need a look");
    assert_eq!(Summary::default().need(), 0);
}

fn values() -> impl Strategy<Value = Value> {
    let number = || any::<i64>().prop_map(Decimal::from_raw);
    prop_oneof![
        4 => (0_i64..5_000_000).prop_map(|n| Value::Number(Decimal::from_raw(n))),
        1 => number().prop_map(Value::Number),
        2 => (0_i32..50, 0_i32..50)
            .prop_map(|(a, b)| Value::Ratio { part: Decimal::whole(a), whole: Decimal::whole(b) }),
        1 => (number(), number()).prop_map(|(part, whole)| Value::Ratio { part, whole }),
        1 => (0_u16..5).prop_map(Value::Done),
        1 => Just(Value::Told),
    ]
}

/// Entries of which some are returned and some correct others, also in circles.
fn histories() -> impl Strategy<Value = Vec<Fact>> {
    let state = prop_oneof![Just(Tercatat), Just(Diterima), Just(Dikembalikan)];
    let one = (values(), -20_i32..400, state, prop::option::weighted(0.3, 1_i64..15));
    prop::collection::vec(one, 0..15).prop_map(|list| {
        (1..)
            .zip(list)
            .map(|(n, (value, days, state, corrects))| Fact {
                id: id(n),
                value,
                date: day("2026-01-01").plus_days(days),
                number: n,
                state,
                corrects: corrects.map(id),
            })
            .collect()
    })
}

fn targets() -> impl Strategy<Value = Target> {
    let number = || prop_oneof![(0_i64..5_000_000), any::<i64>()].prop_map(Decimal::from_raw);
    let dates = prop::collection::vec(0_i32..400, 0..4);
    let goal = prop_oneof![
        number().prop_map(Goal::AtLeast),
        number().prop_map(Goal::AtMost),
        number().prop_map(Goal::Exactly),
        (number(), number()).prop_map(|(low, high)| Goal::Range { low, high }),
        dates.prop_map(|list| {
            let due = |d: i32| Deliverable { name: String::new(), due: day("2026-01-01").plus_days(d) };
            Goal::Dated(list.into_iter().map(due).collect())
        }),
        Just(Goal::Text(String::new())),
    ];
    let measure = prop_oneof![
        Just(Measure::Jumlah),
        Just(Measure::Persentase),
        Just(Measure::Indeks),
        Just(Measure::Durasi),
        Just(Measure::Tanggal),
        Just(Measure::Teks),
    ];
    let steps = prop::collection::vec((-10_i32..400, number()), 0..4);
    (measure, goal, prop::option::of(number()), steps).prop_map(|(measure, goal, base, steps)| {
        let step = |(days, value)| Step { by: day("2026-01-01").plus_days(days), value };
        Target { measure, goal, unit: String::new(), base, steps: steps.into_iter().map(step).collect() }
    })
}

fn spans() -> impl Strategy<Value = Span> {
    (0_i32..400, -3_i32..400).prop_map(|(start, length)| {
        let start = day("2026-01-01").plus_days(start);
        Span { start, end: start.plus_days(length) }
    })
}

/// Counts again, as slowly and plainly as the rule is written.
fn recount(facts: &[Fact]) -> Vec<EntryId> {
    let mut kept = Vec::new();
    for fact in facts {
        let mut counts = fact.state != EntryState::Dikembalikan;
        for other in facts {
            if other.corrects == Some(fact.id) && other.state != EntryState::Dikembalikan {
                counts = false;
            }
        }
        if counts {
            kept.push(fact.id);
        }
    }
    kept.sort();
    kept
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn an_entry_counts_iff_it_is_neither_returned_nor_replaced(facts in histories()) {
        let mut kept: Vec<EntryId> = counting(&facts).iter().map(|f| f.id).collect();
        kept.sort();
        prop_assert_eq!(kept, recount(&facts));
    }

    #[test]
    fn a_sum_is_the_sum_of_what_counts(facts in histories()) {
        let small = |v: Value| matches!(v, Value::Number(n) if (0..5_000_000).contains(&n.raw()));
        let facts: Vec<Fact> = facts.into_iter().filter(|f| small(f.value)).collect();
        let kept = recount(&facts);
        let mut sum = None;
        for fact in &facts {
            if let (Value::Number(n), true) = (fact.value, kept.contains(&fact.id)) {
                sum = Some(sum.unwrap_or(0) + n.raw());
            }
        }
        let p = on(&at_least(Measure::Jumlah, "240"), &facts, "2026-06-10");
        prop_assert_eq!(p.actual.map(Decimal::raw), sum);
        prop_assert_eq!(p.counted as usize, kept.len());
    }

    #[test]
    fn the_order_in_which_entries_are_loaded_is_irrelevant(
        (facts, shuffled) in histories().prop_flat_map(|f| (Just(f.clone()), Just(f).prop_shuffle())),
        target in targets(),
        days in 0_i32..400,
    ) {
        let today = day("2026-01-01").plus_days(days);
        let of = |list: &[Fact]| progress(&target, list, year(), today, Tolerance::default(), None);
        prop_assert_eq!(of(&facts), of(&shuffled));
    }

    #[test]
    fn nothing_makes_progress_panic(
        target in targets(),
        facts in histories(),
        span in spans(),
        days in -400_i32..1_200,
        pause in prop::option::of(0_i32..400),
        room in prop::array::uniform6(any::<i64>()),
        sane in any::<bool>(),
    ) {
        let [attention, late, level_attention, level_late, due_soon_days, rhythm_days] = room;
        let any = Tolerance { attention, late, level_attention, level_late, due_soon_days, silent: 25, rhythm_days };
        let tolerance = if sane { Tolerance::default() } else { any };
        let today = day("2026-01-01").plus_days(days);
        let until = pause.map(|d| day("2026-01-01").plus_days(d));
        let p = progress(&target, &facts, span, today, tolerance, until);
        prop_assert_eq!(p.counted as usize, recount(&facts).len());
        prop_assert!(!p.paused || p.status == PerluPerhatian);
        // Nothing runs on after the end: it is reached or it is not.
        if today >= span.end && !matches!(target.goal, Goal::Text(_)) {
            let open = matches!(p.status, BelumMulai | SesuaiRencana);
            prop_assert!(!open || matches!(target.goal, Goal::Dated(_)), "{:?}", p);
        }
    }

    #[test]
    fn more_is_never_worse_where_more_is_better(a in 0_i64..3_000_000, more in 0_i64..3_000_000, days in 0_i32..365) {
        let today = day("2026-01-01").plus_days(days);
        let rank = |raw: i64| {
            let fact = Fact { value: Value::Number(Decimal::from_raw(raw)), ..has("0")[0] };
            let target = at_least(Measure::Jumlah, "240");
            let status = progress(&target, &[fact], year(), today, Tolerance::default(), None).status;
            [Terlambat, PerluPerhatian, SesuaiRencana, Tercapai, Melampaui].iter().position(|s| *s == status).unwrap()
        };
        prop_assert!(rank(a) <= rank(a + more));
    }
}
