//! *Rencana aksi*: periods, planned values and the line of *expected by now* they make.

use crate::{day, id};
use domain::{
    action::{About, STEPS, is_far_beyond, may_plan, misses, periods, steps, value, words},
    decimal::{Decimal, NumberError},
    evaluation::PeriodKind::{self, Bulanan, Triwulanan},
    people::Relation,
    policy::{Permit, SkpFacts, act, may_plan_steps},
    problem::{Problem, Refusal},
    settings::Tolerance,
    skp::{
        Span,
        plan::{Deliverable, Goal, Measure, Step, Target},
        progress::{Status, expected, progress},
    },
};
use proptest::prelude::*;

fn span(from: &str, to: &str) -> Span {
    Span { start: day(from), end: day(to) }
}

fn year() -> Span {
    span("2026-01-01", "2026-12-31")
}

fn dec(n: i32) -> Decimal {
    Decimal::whole(n)
}

fn target(measure: Measure, goal: Goal) -> Target {
    Target { measure, goal, unit: String::new(), base: None, steps: Vec::new() }
}

fn children(goal: i32) -> Target {
    target(Measure::Jumlah, Goal::AtLeast(dec(goal)))
}

fn with(mut target: Target, skp: Span, planned: &[(PeriodKind, u8, i32)]) -> Target {
    let planned: Vec<_> = planned.iter().map(|(k, n, v)| (*k, *n, dec(*v))).collect();
    target.steps = steps(&target, skp, Triwulanan, &planned);
    target
}

fn awaited(target: &Target, skp: Span, on: &str) -> Decimal {
    expected(target, skp, day(on)).unwrap()
}

fn permit() -> Permit<act::PlanSteps> {
    may_plan_steps(&SkpFacts { actor: id(1), relation: Relation::Owner }).unwrap()
}

#[test]
fn periods_are_those_the_skp_runs_in() {
    let whole = periods(Triwulanan, year());
    assert_eq!(whole.iter().map(|p| p.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(whole[1].part, span("2026-04-01", "2026-06-30"));
    let part = periods(Bulanan, span("2026-08-17", "2026-10-05"));
    let parts: Vec<(u8, Span)> = part.iter().map(|p| (p.number, p.part)).collect();
    assert_eq!(
        parts,
        [
            (8, span("2026-08-17", "2026-08-31")),
            (9, span("2026-09-01", "2026-09-30")),
            (10, span("2026-10-01", "2026-10-05"))
        ]
    );
    // A leap year's February, and an SKP of a single day in it.
    assert_eq!(periods(Bulanan, span("2028-01-01", "2028-12-31"))[1].part.end, day("2028-02-29"));
    assert_eq!(periods(Triwulanan, span("2028-02-29", "2028-02-29"))[0].part, span("2028-02-29", "2028-02-29"));
}

#[test]
fn the_line_follows_the_planned_values() {
    let planned = [(Triwulanan, 1, 20), (Triwulanan, 2, 45), (Triwulanan, 3, 180), (Triwulanan, 4, 240)];
    let t = with(children(240), year(), &planned);
    for (on, value) in [("2026-03-31", 20), ("2026-06-30", 45), ("2026-09-30", 180), ("2026-12-31", 240)] {
        assert_eq!(awaited(&t, year(), on), dec(value), "{on}");
    }
    // Between two ends the way is even, and things that are counted come whole.
    assert_eq!(awaited(&t, year(), "2026-08-15"), dec(112));
    assert_eq!(awaited(&t, year(), "2026-01-01"), dec(0));
    // Time alone would have expected much more in spring.
    assert_eq!(awaited(&children(240), year(), "2026-06-30"), dec(119));
}

#[test]
fn gaps_are_crossed_evenly_and_the_end_is_the_goal() {
    let only_second = with(children(240), year(), &[(Triwulanan, 2, 60)]);
    assert_eq!(
        only_second.steps,
        [Step { by: day("2026-06-30"), value: dec(60) }, Step { by: day("2026-12-31"), value: dec(240) }]
    );
    assert_eq!(awaited(&only_second, year(), "2026-03-31"), dec(29));
    assert_eq!(awaited(&only_second, year(), "2026-09-30"), dec(150));
    assert_eq!(awaited(&only_second, year(), "2026-12-31"), dec(240));
    // More planned than the goal asks for: the plan counts, nothing falls back.
    let more = with(children(240), year(), &[(Triwulanan, 3, 250)]);
    assert_eq!(awaited(&more, year(), "2026-12-31"), dec(250));
    // Without values time alone counts, as before.
    assert_eq!(with(children(240), year(), &[]), children(240));
}

#[test]
fn an_skp_that_begins_within_a_period_is_planned_from_its_first_day() {
    let skp = span("2026-08-17", "2026-12-31");
    let t = with(children(100), skp, &[(Triwulanan, 3, 45), (Triwulanan, 4, 100)]);
    assert_eq!(t.steps[0].by, day("2026-09-30"));
    assert_eq!(awaited(&t, skp, "2026-08-17"), dec(1), "45 in 45 days");
    assert_eq!(awaited(&t, skp, "2026-09-30"), dec(45));
    // One that ends within a period has its last step on its last day; a period outside of it says nothing.
    let short = span("2026-01-01", "2026-08-31");
    let t = with(children(100), short, &[(Triwulanan, 3, 100), (Triwulanan, 4, 400)]);
    assert_eq!(t.steps, [Step { by: day("2026-08-31"), value: dec(100) }]);
}

#[test]
fn a_leap_day_is_a_day() {
    let skp = span("2028-02-01", "2028-03-31");
    let planned = [(Bulanan, 2, dec(29)), (Bulanan, 3, dec(60))];
    let mut t = children(60);
    t.steps = steps(&t, skp, Bulanan, &planned);
    assert_eq!(awaited(&t, skp, "2028-02-28"), dec(28));
    assert_eq!(awaited(&t, skp, "2028-02-29"), dec(29));
    assert_eq!(awaited(&t, skp, "2028-03-01"), dec(30));
}

#[test]
fn where_lower_is_better_the_line_is_a_ceiling_or_falls() {
    // Complaints: at most 12 in the year, no more than 2 by March.
    let ceiling = target(Measure::Jumlah, Goal::AtMost(dec(12)));
    let t = with(ceiling, year(), &[(Triwulanan, 1, 2)]);
    assert_eq!(awaited(&t, year(), "2026-03-31"), dec(2));
    assert_eq!(awaited(&t, year(), "2026-12-31"), dec(12));
    // Days to finish: a level, expected from the first step on.
    let t = with(target(Measure::Durasi, Goal::AtMost(dec(3))), year(), &[(Triwulanan, 1, 5), (Triwulanan, 4, 3)]);
    assert_eq!(awaited(&t, year(), "2026-01-02"), dec(5));
    assert_eq!(awaited(&t, year(), "2026-08-01"), dec(5));
    assert_eq!(awaited(&t, year(), "2026-12-31"), dec(3));
    // From a start value down: 40 late files to at most 10.
    let mut backlog = target(Measure::Indeks, Goal::AtMost(dec(10)));
    backlog.base = Some(dec(40));
    let t = with(backlog, year(), &[(Triwulanan, 2, 30)]);
    assert_eq!(awaited(&t, year(), "2026-06-30"), dec(30));
    assert_eq!(awaited(&t, year(), "2026-12-31"), dec(10));
}

#[test]
fn levels_hold_until_the_next_planned_value() {
    let t =
        with(target(Measure::Persentase, Goal::AtLeast(dec(95))), year(), &[(Triwulanan, 1, 80), (Triwulanan, 3, 90)]);
    for (on, value) in [("2026-02-01", 80), ("2026-06-30", 80), ("2026-09-30", 90), ("2026-12-30", 90)] {
        assert_eq!(awaited(&t, year(), on), dec(value), "{on}");
    }
}

#[test]
fn after_a_change_of_the_kind_of_period_the_present_kind_counts() {
    let t = with(children(240), year(), &[(Bulanan, 3, 11), (Triwulanan, 1, 20), (Bulanan, 4, 30)]);
    let values: Vec<Decimal> = t.steps.iter().map(|s| s.value).collect();
    assert_eq!(values, [dec(20), dec(30), dec(240)]);
}

#[test]
fn what_has_days_or_words_of_its_own_gets_no_values() {
    let due = vec![Deliverable { name: "Laporan".to_owned(), due: day("2026-06-30") }];
    for goal in [Goal::Dated(due), Goal::Text("Alur diperbaiki".to_owned())] {
        assert!(with(target(Measure::Teks, goal), year(), &[(Triwulanan, 1, 5)]).steps.is_empty());
    }
}

#[test]
fn a_status_is_judged_by_the_plan_and_not_by_the_calendar() {
    let tolerance = Tolerance::default();
    let by_plan = with(children(240), year(), &[(Triwulanan, 2, 10)]);
    let is = |t: &Target| progress(t, &[], year(), day("2026-06-20"), tolerance, None).status;
    assert_eq!(is(&by_plan), Status::BelumMulai, "nothing was to be there yet");
    assert_eq!(is(&children(240)), Status::PerluPerhatian);
    let later = progress(&by_plan, &[], year(), day("2026-07-01"), tolerance, None);
    assert_eq!(later.status, Status::Terlambat, "the step of June is over");
}

#[test]
fn typed_values_are_numbers_that_do_not_fall() {
    let t = children(240);
    let of = |raw: &str| value(&t, raw, Some(dec(60)), Some(dec(180)));
    assert_eq!(of("120"), Ok(Some(dec(120))));
    assert_eq!(of(" 60 "), Ok(Some(dec(60))));
    assert_eq!(of("180"), Ok(Some(dec(180))));
    assert_eq!(of(""), Ok(None));
    assert_eq!(of("59"), Err(Problem::BelowEarlier { earlier: dec(60) }));
    assert_eq!(of("181"), Err(Problem::AboveLater { later: dec(180) }));
    assert_eq!(of("-1"), Err(Problem::Negative));
    assert_eq!(of("banyak"), Err(Problem::Number(NumberError::NotANumber)));
    assert_eq!(of("1.5"), Err(Problem::Number(NumberError::DotForComma)));
    // Levels may fall: a satisfaction index after the holidays, days to finish.
    let index = target(Measure::Indeks, Goal::AtLeast(dec(85)));
    assert_eq!(value(&index, "59", Some(dec(60)), Some(dec(50))), Ok(Some(dec(59))));
}

#[test]
fn words_are_limited_and_must_be_seen() {
    assert_eq!(words("\u{200B}"), Ok(String::new()));
    assert!(words(&"a".repeat(STEPS)).is_ok());
    let length = STEPS + 1;
    assert_eq!(words(&"a".repeat(length)), Err(Problem::TooLong { max: STEPS, length }));
}

#[test]
fn the_end_is_compared_with_the_target() {
    let cases = [
        (children(240), 239, true),
        (children(240), 240, false),
        (target(Measure::Durasi, Goal::AtMost(dec(3))), 4, true),
        (target(Measure::Durasi, Goal::AtMost(dec(3))), 2, false),
        (target(Measure::Jumlah, Goal::Exactly(dec(4))), 5, true),
        (target(Measure::Jumlah, Goal::Range { low: dec(2), high: dec(4) }), 5, true),
        (target(Measure::Jumlah, Goal::Range { low: dec(2), high: dec(4) }), 3, false),
        (target(Measure::Teks, Goal::Text(String::new())), 3, false),
    ];
    for (target, last, missed) in cases {
        assert_eq!(misses(&target, dec(last)), missed, "{target:?}");
    }
}

#[test]
fn a_plan_is_written_before_its_period_is_over_and_while_the_skp_runs() {
    let second = periods(Triwulanan, year())[1];
    let refused = Err(Refusal::PlanOver { since: day("2026-06-30") });
    assert_eq!(may_plan(&permit(), true, &second, day("2026-01-01"), false), Ok(()));
    assert_eq!(may_plan(&permit(), true, &second, day("2026-06-30"), false), Ok(()));
    assert_eq!(may_plan(&permit(), true, &second, day("2026-06-30"), true), Err(Refusal::PlanRated));
    for rated in [false, true] {
        assert_eq!(may_plan(&permit(), true, &second, day("2026-07-01"), rated), refused);
        assert_eq!(may_plan(&permit(), false, &second, day("2026-01-01"), rated), Err(Refusal::SkpClosed));
    }
}

#[test]
fn parts_are_named_in_one_field() {
    for about in [About::Rhk(id(5)), About::Iki(id(6))] {
        assert_eq!(about.to_string().parse(), Ok(about));
    }
    for wrong in ["", "rhk", "rhk:", "iki:x", "skp:00000000-0000-0000-0000-000000000005"] {
        assert_eq!(wrong.parse::<About>(), Err(Problem::Choice), "{wrong}");
    }
}

/// Values that a form would have taken: rising, in some of the quarters.
fn rising() -> impl Strategy<Value = Vec<(PeriodKind, u8, Decimal)>> {
    prop::collection::vec((prop::bool::ANY, 0_i32..200), 4).prop_map(|list| {
        let mut sum = 0;
        let mut all = Vec::new();
        for (number, (there, more)) in (1_u8..).zip(list) {
            sum += more;
            if there {
                all.push((Triwulanan, number, dec(sum)));
            }
        }
        all
    })
}

proptest! {
    /// The line of a sum never falls, meets every planned value on its day and ends as planned or at the goal.
    #[test]
    fn the_line_of_a_sum_never_falls(planned in rising(), goal in 1_i32..900, start in 0_i32..300) {
        let skp = Span { start: day("2028-01-01").plus_days(start), end: day("2028-12-31") };
        let mut t = children(goal);
        t.steps = steps(&t, skp, Triwulanan, &planned);
        prop_assert!(t.steps.windows(2).all(|w| w[0].by < w[1].by));
        let line: Vec<Decimal> = (0..=400).filter_map(|n| expected(&t, skp, skp.start.plus_days(n - 20))).collect();
        prop_assert!(line.windows(2).all(|w| w[0] <= w[1]), "{line:?}");
        for step in &t.steps {
            prop_assert_eq!(expected(&t, skp, step.by), Some(step.value));
        }
        // What the plan says about the end counts; without a word about it, the goal does.
        let told = planned.iter().any(|(_, n, _)| *n == 4);
        prop_assert!(told || *line.last().unwrap() >= dec(goal));
    }

    /// Whatever is stored, the line can be computed on every day.
    #[test]
    fn any_values_make_a_line(
        raw in prop::collection::vec((0_u8..20, -5_000_i32..5_000, prop::bool::ANY), 0..12),
        measure in prop::sample::select(vec![Measure::Jumlah, Measure::Persentase, Measure::Indeks, Measure::Durasi]),
        base in prop::option::of(-50_i32..50),
        goal in -40_i32..40,
        at_most in prop::bool::ANY,
    ) {
        let planned: Vec<_> = raw.iter().map(|(n, v, m)| (if *m { Bulanan } else { Triwulanan }, *n, dec(*v))).collect();
        let mut t = target(measure, if at_most { Goal::AtMost(dec(goal)) } else { Goal::AtLeast(dec(goal)) });
        t.base = base.map(dec);
        t.steps = steps(&t, year(), Triwulanan, &planned);
        prop_assert!(t.steps.iter().all(|s| year().contains(s.by)));
        for n in -3..370 {
            prop_assert!(expected(&t, year(), year().start.plus_days(n)).is_some());
        }
    }
}

#[test]
fn more_than_everything_is_not_planned() {
    let share = Target {
        measure: Measure::Persentase,
        goal: Goal::AtLeast(dec(100)),
        unit: "%".to_owned(),
        base: None,
        steps: Vec::new(),
    };
    assert_eq!(value(&share, "150", None, None), Err(Problem::Between { min: 0, max: 100 }));
    assert_eq!(value(&share, "100", None, None), Ok(Some(dec(100))));
    let growth = Target { goal: Goal::AtLeast(dec(120)), ..share.clone() };
    assert_eq!(value(&growth, "150", None, None), Ok(Some(dec(150))));
    let people = Target { measure: Measure::Jumlah, unit: "anak".to_owned(), ..share };
    assert_eq!(value(&people, "2,5", None, None), Err(Problem::NotWhole { unit: "anak".to_owned() }));
    let hours = Target { unit: "jam pelatihan".to_owned(), ..people.clone() };
    assert_eq!(value(&hours, "2,5", None, None), Ok(Some(Decimal::from_hundredths(250))));
    assert!(is_far_beyond(&people, dec(151)) && !is_far_beyond(&people, dec(150)));
}
