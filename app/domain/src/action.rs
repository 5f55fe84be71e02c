//! *Rencana aksi*: per RHK and period the concrete steps, per measured indicator the value planned by the end of the
//! period. The values feed *expected by now* from the moment they are stored. It is an offer: results are recorded with
//! or without it.

pub mod view;

use crate::{
    calendar::{Date, Time},
    decimal::{Decimal, NumberError},
    evaluation::PeriodKind,
    id::{IkiId, PersonId, RhkId},
    policy::{Permit, act},
    problem::{Problem, Refusal},
    skp::{
        Span,
        entry::in_wholes,
        plan::{Goal, Measure, Step, Target},
        progress::{aim, origin},
    },
    text,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Longest text of the steps of one RHK in one period, in characters.
pub const STEPS: usize = 2_000;

/// One period of an SKP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionPeriod {
    pub kind: PeriodKind,
    /// Counted from 1 within the year.
    pub number: u8,
    /// The part of it in which the SKP runs.
    pub part: Span,
}

/// The periods of an SKP, in order: those of its year that have a day in common with it.
pub fn periods(kind: PeriodKind, skp: Span) -> Vec<ActionPeriod> {
    let years = skp.start.year()..=skp.end.year();
    let all = years.flat_map(|year| (1..=kind.in_a_year()).map(move |number| (year, number)));
    all.filter_map(|(year, number)| {
        let whole = kind.span(year, number)?;
        let part = Span { start: whole.start.max(skp.start), end: whole.end.min(skp.end) };
        (part.start <= part.end).then_some(ActionPeriod { kind, number, part })
    })
    .collect()
}

/// What a part of the action plan is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum About {
    /// Steps of an RHK, as text.
    Rhk(RhkId),
    /// The value of an indicator by the end of the period.
    Iki(IkiId),
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rhk(id) => write!(f, "rhk:{id}"),
            Self::Iki(id) => write!(f, "iki:{id}"),
        }
    }
}

impl FromStr for About {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        match s.split_once(':') {
            Some(("rhk", id)) => id.parse().map(Self::Rhk).map_err(|_| Problem::Choice),
            Some(("iki", id)) => id.parse().map(Self::Iki).map_err(|_| Problem::Choice),
            _ => Err(Problem::Choice),
        }
    }
}

/// One stored part: words of an RHK or the value of an indicator, in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub about: About,
    pub kind: PeriodKind,
    pub number: u8,
    /// Steps of an RHK; empty for an indicator.
    pub text: String,
    /// Value of an indicator.
    pub value: Option<Decimal>,
    pub by: PersonId,
    pub at: Time,
}

/// Whether an indicator gets planned values: what is measured. Dated deliverables have their days already, statements
/// have no figure.
pub const fn is_measured(target: &Target) -> bool {
    !matches!(target.goal, Goal::Dated(_) | Goal::Text(_))
}

/// The words as they are kept; words in which nothing can be seen are none.
pub fn words(raw: &str) -> Result<String, Problem> {
    let text = text::optional(raw, STEPS)?;
    Ok(if text::required(&text, STEPS).is_err() { String::new() } else { text })
}

/// The value as typed, `None` for nothing. A sum does not fall from one period to the next: `before` and `after` are
/// the nearest planned values on both sides.
pub fn value(
    target: &Target,
    raw: &str,
    before: Option<Decimal>,
    after: Option<Decimal>,
) -> Result<Option<Decimal>, Problem> {
    let value = match Decimal::parse_id(raw) {
        Ok(value) => value,
        Err(NumberError::Empty) => return Ok(None),
        Err(e) => return Err(Problem::Number(e)),
    };
    if value.is_negative() {
        return Err(Problem::Negative);
    }
    let value = in_wholes(target, value)?;
    // Of a whole nobody reaches more than all of it, unless the target itself says so.
    if target.measure == Measure::Persentase
        && value > Decimal::HUNDRED
        && aim(target).is_some_and(|goal| goal <= Decimal::HUNDRED)
    {
        return Err(Problem::Between { min: 0, max: 100 });
    }
    if target.measure == Measure::Jumlah {
        if let Some(earlier) = before.filter(|b| value < *b) {
            return Err(Problem::BelowEarlier { earlier });
        }
        if let Some(later) = after.filter(|a| value > *a) {
            return Err(Problem::AboveLater { later });
        }
    }
    Ok(Some(value))
}

/// Why a period is no longer planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shut {
    /// It has ended.
    Over,
    /// Its rating has begun before its end.
    Rated,
    /// Of a rhythm in which the agency does not evaluate any more.
    Former,
}

/// Whether a period is still planned: until it ends, and not while it is rated. What is written down afterwards would be
/// no plan. `rated` says whether its rating window was opened.
pub fn shut(period: &ActionPeriod, today: Date, rated: bool) -> Option<Shut> {
    if today > period.part.end { Some(Shut::Over) } else { rated.then_some(Shut::Rated) }
}

/// Whether the plan of a period may be written now.
pub fn may_plan(
    permit: &Permit<act::PlanSteps>,
    open: bool,
    period: &ActionPeriod,
    today: Date,
    rated: bool,
) -> Result<(), Refusal> {
    let _ = permit.actor();
    if !open {
        return Err(Refusal::SkpClosed);
    }
    match shut(period, today, rated) {
        Some(Shut::Rated) => Err(Refusal::PlanRated),
        Some(_) => Err(Refusal::PlanOver { since: period.part.end }),
        None => Ok(()),
    }
}

/// The steps of *expected by now* from the planned values of an indicator; empty without any, so that time alone counts
/// again. What grows ends at its goal, also when the last periods were left open; gaps between are crossed evenly.
pub fn steps(target: &Target, skp: Span, preferred: PeriodKind, planned: &[(PeriodKind, u8, Decimal)]) -> Vec<Step> {
    if !is_measured(target) {
        return Vec::new();
    }
    let mut all: Vec<(bool, Step)> = planned
        .iter()
        .filter_map(|(kind, number, value)| {
            let period = periods(*kind, skp).into_iter().find(|p| p.number == *number)?;
            Some((*kind != preferred, Step { by: period.part.end, value: *value }))
        })
        .collect();
    crate::order::sort_by_key(&mut all, |(other, step)| (step.by, *other));
    let mut steps: Vec<Step> = Vec::new();
    for (_, step) in all {
        // After a change of the kind of period, the present kind counts where both say something.
        if steps.last().is_none_or(|last| last.by < step.by) {
            steps.push(step);
        }
    }
    if let (Some(last), Some(aim), Some(from)) = (steps.last().copied(), aim(target), origin(target)) {
        let ahead = if aim < from { aim < last.value } else { aim > last.value };
        if last.by < skp.end && ahead {
            steps.push(Step { by: skp.end, value: aim });
        }
    }
    steps
}

/// Whether the value planned for the end lies so far above the target that it may be a slip: half as much again.
pub fn is_far_beyond(target: &Target, last: Decimal) -> bool {
    match &target.goal {
        Goal::AtLeast(goal) => goal.scale(3, 2).is_some_and(|bound| last > bound),
        Goal::AtMost(_) | Goal::Exactly(_) | Goal::Range { .. } | Goal::Dated(_) | Goal::Text(_) => false,
    }
}

/// Whether the value planned for the end misses the target: worth a look, never a wall.
pub fn misses(target: &Target, last: Decimal) -> bool {
    match &target.goal {
        Goal::AtLeast(goal) => last < *goal,
        Goal::AtMost(goal) => last > *goal,
        Goal::Exactly(goal) => last != *goal,
        Goal::Range { low, high } => last < *low || last > *high,
        Goal::Dated(_) | Goal::Text(_) => false,
    }
}
