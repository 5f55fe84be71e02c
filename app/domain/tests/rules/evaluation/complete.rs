//! Whose turn it is, what stands in the way; windows of units; changed rhythms.

use crate::{day, id};
use domain::{
    calendar::Time,
    evaluation::{
        Access, EvaluationRules, Period, PeriodKind, State,
        complete::{Block, Facts, Stage, Turn, block, turn},
        period::{self, Shift, missing, replan, shift_days},
    },
    id::UnitId,
    problem::Problem,
    view::NoticeKind,
};

fn stored(rules: &EvaluationRules, year: i32) -> Vec<Period> {
    let one = |(n, p): (u128, period::Planned)| Period {
        id: id(n),
        kind: p.kind,
        year: p.year,
        number: p.number,
        span: p.span,
        fill: p.fill,
        rate: p.rate,
        locked_at: None,
        reopened_until: None,
        rules: None,
        shifts: Vec::new(),
    };
    (1..).zip(period::calendar(rules, year)).map(one).collect()
}

#[test]
fn the_next_step_is_asked_of_whoever_takes_it() {
    let open = Access::Open { until: day("2026-07-10") };
    let base =
        Facts { state: State::Draf, recorded: true, access: open, fills: true, has_rater: true, unit_unrated: None };
    let cases = [
        (Facts { recorded: false, ..base }, Some((Turn::Employee, NoticeKind::IngatMengisi)), None),
        (Facts { recorded: false, fills: false, ..base }, Some((Turn::Rater, NoticeKind::IngatMenilai)), None),
        (base, Some((Turn::Rater, NoticeKind::IngatMenilai)), None),
        (Facts { has_rater: false, ..base }, None, Some(Block::NoRater)),
        (
            Facts { unit_unrated: Some("Dinkes"), ..base },
            Some((Turn::AboveUnit, NoticeKind::IngatKinerjaUnit)),
            Some(Block::UnitPerformance { unit: "Dinkes".to_owned() }),
        ),
        (
            Facts { access: Access::Over { since: day("2026-07-10") }, ..base },
            None,
            Some(Block::Over { since: day("2026-07-10") }),
        ),
        (Facts { access: Access::Locked, ..base }, None, Some(Block::Locked)),
        (Facts { state: State::Ditetapkan, ..base }, Some((Turn::Rater, NoticeKind::IngatMenyampaikan)), None),
        (Facts { state: State::Disampaikan, ..base }, Some((Turn::Employee, NoticeKind::IngatKeberatan)), None),
        (Facts { state: State::KeberatanDiajukan, ..base }, Some((Turn::Rater, NoticeKind::IngatPutusan)), None),
        (Facts { state: State::KeberatanDijelaskan, ..base }, Some((Turn::Decider, NoticeKind::IngatPutusan)), None),
        (Facts { state: State::Final { changed: true }, ..base }, None, None),
    ];
    for (facts, who, what) in cases {
        assert_eq!((turn(&facts), block(&facts)), (who, what), "{facts:?}");
    }
    for (n, stage) in Stage::ALL.iter().enumerate() {
        assert_eq!(*stage as usize, n);
    }
    for state in State::ALL {
        let stage = Stage::of(state, true);
        assert_eq!(stage == Stage::Selesai, state.is_over());
        assert_eq!(stage == Stage::Keberatan, state.is_disputed());
    }
}

#[test]
fn a_unit_and_those_below_it_rate_later() {
    let (unit, below, elsewhere): (UnitId, UnitId, UnitId) = (id(1), id(2), id(3));
    let mut quarter = stored(&EvaluationRules::default(), 2026).remove(1);
    quarter.shifts = vec![Shift { unit, days: 5 }];
    let plain = quarter.clone();
    let moved = quarter.clone().shifted(&[below, unit]);
    assert_eq!(moved.rate.start, plain.rate.start.plus_days(5));
    assert_eq!(moved.access(moved.span, plain.rate.start), Access::Before { from: moved.rate.start });
    assert!(moved.access(moved.span, plain.rate.end.plus_days(5)).is_open());
    assert_eq!(quarter.clone().shifted(&[elsewhere]).rate, plain.rate);
    quarter.shifts.push(Shift { unit: below, days: 2 });
    assert_eq!(quarter.shift_of(&[below, unit]), 2, "the nearest unit says it");
    assert_eq!(shift_days("7"), Ok(7));
    assert_eq!(shift_days(""), Err(Problem::Required));
    for wrong in ["-1", "61", "satu", "1.5", "99999999999"] {
        assert!(matches!(shift_days(wrong), Err(Problem::Between { .. })), "{wrong}");
    }
}

#[test]
fn a_changed_rhythm_begins_after_what_has_begun() {
    let quarters = EvaluationRules::default();
    let months = EvaluationRules { periodic: PeriodKind::Bulanan, ..quarters.clone() };
    let today = day("2026-05-20");
    let mut existing = stored(&quarters, 2026);
    let replanned = replan(&existing, &quarters, &months, today);
    let dropped: Vec<u8> = existing.iter().filter(|p| replanned.dropped.contains(&p.id)).map(|p| p.number).collect();
    assert_eq!(dropped, [3, 4], "quarters that have begun stay");
    existing.retain(|p| !replanned.dropped.contains(&p.id));
    let new = missing(&existing, &months, 2026, today);
    assert_eq!(new.iter().map(|p| p.number).collect::<Vec<_>>(), [7, 8, 9, 10, 11, 12]);
    // The first calendar of a year has all of it, also what is over.
    assert_eq!(missing(&[], &months, 2026, today).len(), 13);
    assert!(missing(&stored(&quarters, 2026), &quarters, 2026, today).is_empty());
}

#[test]
fn changed_days_move_only_periods_that_have_not_begun_and_that_nobody_moved() {
    let old = EvaluationRules::default();
    let new = EvaluationRules { rate_days: 20, ..old.clone() };
    let mut existing = stored(&old, 2026);
    existing[3].rate.end = existing[3].rate.end.plus_days(1);
    let replanned = replan(&existing, &old, &new, day("2026-05-20"));
    assert_eq!(replanned.moved.iter().map(|m| m.0).collect::<Vec<_>>(), [existing[2].id]);
    assert_eq!(replanned.moved[0].2.end, existing[2].rate.end.plus_days(10));
    existing[2].locked_at = Some(Time(1));
    assert_eq!(replan(&existing, &old, &new, day("2026-05-20")), period::Replanned::default());
}

#[test]
fn a_period_that_has_begun_keeps_its_settings() {
    let (old, new) = (EvaluationRules::default(), EvaluationRules { min_reason: 99, ..EvaluationRules::default() });
    let mut period = stored(&old, 2026).remove(0);
    assert_eq!(period.rules(&new).min_reason, 99);
    period.rules = Some(Box::new(old.clone()));
    assert_eq!(period.rules(&new), &old);
}
