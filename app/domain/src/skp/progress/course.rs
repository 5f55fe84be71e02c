//! Measured targets against time: what is expected by now, how much of it is there, what to call that.

use super::Status;
use crate::{
    calendar::Date,
    decimal::Decimal,
    settings::Tolerance,
    skp::{
        Span,
        plan::{Goal, Measure, Target},
    },
};

/// Achievement in percent. Lower is better: target ÷ realisasi. With a start value on the far side of the goal: the
/// part of the way covered. `None` where the arithmetic has no meaning (target zero, nothing recorded).
pub fn achievement(goal: &Goal, base: Option<Decimal>, actual: Decimal) -> Option<Decimal> {
    match (goal, base.filter(|b| lies_before(goal, *b))) {
        (Goal::AtLeast(g) | Goal::AtMost(g) | Goal::Exactly(g), Some(b)) => actual.minus(b).percent_of(g.minus(b)),
        (Goal::AtLeast(g), None) => actual.percent_of(*g),
        (Goal::AtMost(g), None) => g.percent_of(actual),
        (Goal::Exactly(g), None) => {
            let off = if actual > *g { actual.minus(*g) } else { g.minus(actual) };
            off.percent_of(*g).map(|p| Decimal::HUNDRED.minus(p))
        }
        (Goal::Range { low, high }, _) => {
            if actual < *low {
                actual.percent_of(*low)
            } else if actual > *high {
                high.percent_of(actual)
            } else {
                Some(Decimal::HUNDRED)
            }
        }
        (Goal::Dated(_) | Goal::Text(_), _) => None,
    }
}

/// What is expected by the end of `today`: of a share never more than the target asks for, whatever was planned.
pub fn expected(target: &Target, span: Span, today: Date) -> Option<Decimal> {
    let planned = planned(target, span, today)?;
    Some(match &target.goal {
        Goal::AtLeast(goal) if target.measure == Measure::Persentase => planned.min(*goal),
        _ => planned,
    })
}

/// What grows (sums, and anything with a start value) follows the action
/// plan's steps, else the calendar. Rates, indices and durations are levels: expected at the value of the last step
/// that is due (at first, of the first), else at their goal all along.
fn planned(target: &Target, span: Span, today: Date) -> Option<Decimal> {
    let aim = aim(target)?;
    let Some(from) = origin(target) else {
        let step = target.steps.iter().rev().find(|s| s.by <= today).or(target.steps.first());
        return Some(step.map_or(aim, |s| s.value));
    };
    if target.steps.is_empty() {
        let way = aim.minus(from).scale(span.elapsed(today), span.days()).unwrap_or(Decimal::ZERO);
        return Some(whole(target, from, aim, from.plus(way)));
    }
    let (mut since, mut had) = (span.start.plus_days(-1), from);
    for step in &target.steps {
        if today < step.by {
            let part = today.days_since(since).max(0);
            let days = step.by.days_since(since).max(1);
            let way = step.value.minus(had).scale(part, days).unwrap_or(Decimal::ZERO);
            return Some(whole(target, had, step.value, had.plus(way)));
        }
        (since, had) = (step.by, step.value);
    }
    Some(had)
}

/// Status of a measured target.
pub fn status(target: &Target, actual: Option<Decimal>, span: Span, today: Date, t: Tolerance) -> Status {
    let now = Now { target, span, today, ended: today >= span.end, tolerance: t };
    actual.map_or_else(|| now.silent(), |actual| now.judge(actual))
}

/// Nothing told yet where words are the result.
pub fn untold(span: Span, today: Date, t: Tolerance) -> Status {
    if today >= span.end {
        Status::Terlambat
    } else if passed(span, today) > t.silent {
        Status::PerluPerhatian
    } else {
        Status::BelumMulai
    }
}

/// Whether a start value leaves a way to go: below a minimum, above a maximum, outside a range.
fn lies_before(goal: &Goal, base: Decimal) -> bool {
    match goal {
        Goal::AtLeast(g) => base < *g,
        Goal::AtMost(g) => base > *g,
        Goal::Exactly(g) => base != *g,
        Goal::Range { low, high } => base < *low || base > *high,
        Goal::Dated(_) | Goal::Text(_) => false,
    }
}

/// Where the way starts, for what grows or falls over time.
pub(crate) fn origin(target: &Target) -> Option<Decimal> {
    if target.measure == Measure::Jumlah {
        return Some(target.base.unwrap_or(Decimal::ZERO));
    }
    target.base.filter(|b| lies_before(&target.goal, *b))
}

/// The value at which the goal is reached: for a range the bound nearer to the start.
pub(crate) fn aim(target: &Target) -> Option<Decimal> {
    match &target.goal {
        Goal::AtLeast(g) | Goal::AtMost(g) | Goal::Exactly(g) => Some(*g),
        Goal::Range { low, high } => Some(if target.base.is_some_and(|b| b > *high) { *high } else { *low }),
        Goal::Dated(_) | Goal::Text(_) => None,
    }
}

/// Things that are counted come whole: nobody owes a third of a report. Cut in favour of the employee.
fn whole(target: &Target, from: Decimal, to: Decimal, value: Decimal) -> Decimal {
    const ONE: i64 = 10_000;
    let is_whole = |d: Decimal| d.raw() % ONE == 0;
    if target.measure != Measure::Jumlah || !is_whole(from) || !is_whole(to) {
        return value;
    }
    let down = value.raw().div_euclid(ONE) * ONE;
    let up = matches!(target.goal, Goal::AtMost(_)) && down != value.raw();
    Decimal::from_raw(if up { down + ONE } else { down })
}

/// Percent of the SKP's days that have begun.
fn passed(span: Span, today: Date) -> i64 {
    span.elapsed(today) * 100 / span.days()
}

const fn reached(beyond: bool) -> Status {
    if beyond { Status::Melampaui } else { Status::Tercapai }
}

/// How far something may stay behind, in percent: attention, late.
type Room = (i64, i64);

/// Compares `part` with the `whole` it should have by now.
fn behind(part: Decimal, whole: Decimal, (attention, late): Room) -> Status {
    if part >= whole {
        return Status::SesuaiRencana;
    }
    // part < whole × (100 - tolerance) ÷ 100, without rounding.
    let below = |percent: i64| i128::from(part.raw()) * 100 < i128::from(whole.raw()) * (100 - i128::from(percent));
    if below(late) {
        Status::Terlambat
    } else if below(attention) {
        Status::PerluPerhatian
    } else {
        Status::SesuaiRencana
    }
}

/// A target on a day.
struct Now<'a> {
    target: &'a Target,
    span: Span,
    today: Date,
    ended: bool,
    tolerance: Tolerance,
}

impl Now<'_> {
    /// The room of what grows, or of a level.
    fn room(&self) -> Room {
        let t = self.tolerance;
        if origin(self.target).is_some() { (t.attention, t.late) } else { (t.level_attention, t.level_late) }
    }

    /// Nothing recorded yet: fine at first, then a reason to look, then late.
    fn silent(&self) -> Status {
        let (target, t) = (self.target, self.tolerance);
        let counts = target.measure == Measure::Jumlah;
        // A sum without entries is nothing: enough to stay below a ceiling, or where nothing is the goal.
        let nothing = target.base.unwrap_or(Decimal::ZERO);
        if counts && self.holds(nothing) {
            return match (self.ended, self.span.elapsed(self.today)) {
                (true, _) => Status::Tercapai,
                (false, 0) => Status::BelumMulai,
                (false, _) => Status::SesuaiRencana,
            };
        }
        if self.ended {
            return Status::Terlambat;
        }
        if !target.steps.is_empty() {
            // The action plan says when something must be there.
            let from = origin(target);
            let due = target.steps.iter().any(|s| s.by < self.today && Some(s.value) != from);
            return if due { Status::Terlambat } else { Status::BelumMulai };
        }
        let passed = passed(self.span, self.today);
        let awaited = expected(target, self.span, self.today).is_some_and(|e| e != nothing);
        if passed <= t.silent {
            Status::BelumMulai
        } else if counts && awaited && passed > t.silent * 2 {
            Status::Terlambat
        } else {
            Status::PerluPerhatian
        }
    }

    /// Whether the value fulfils the goal.
    fn holds(&self, actual: Decimal) -> bool {
        match &self.target.goal {
            Goal::AtLeast(g) => actual >= *g,
            Goal::AtMost(g) => actual <= *g,
            Goal::Exactly(g) => actual == *g,
            Goal::Range { low, high } => *low <= actual && actual <= *high,
            Goal::Dated(_) | Goal::Text(_) => false,
        }
    }

    /// Whether the value is better than the goal; exact goals and ranges cannot be bettered.
    fn beyond(&self, actual: Decimal) -> bool {
        match &self.target.goal {
            Goal::AtLeast(g) => actual > *g,
            Goal::AtMost(g) => actual < *g,
            Goal::Exactly(_) | Goal::Range { .. } | Goal::Dated(_) | Goal::Text(_) => false,
        }
    }

    fn judge(&self, actual: Decimal) -> Status {
        let counts = self.target.measure == Measure::Jumlah;
        // A sum that has reached its goal stays there; a rate, index or mean can still fall until the end, and
        // below a ceiling or inside a range more may come.
        let stays = counts && matches!(self.target.goal, Goal::AtLeast(_) | Goal::Exactly(_));
        if self.holds(actual) && (self.ended || stays) {
            return reached(self.beyond(actual));
        }
        if self.ended {
            // The goal was missed: never "as planned", however near.
            return self.against(actual, aim(self.target).unwrap_or_default()).max(Status::PerluPerhatian);
        }
        match (&self.target.goal, origin(self.target)) {
            (Goal::AtMost(g), Some(_)) if counts => self.below_ceiling(actual, *g),
            (Goal::Exactly(g) | Goal::Range { high: g, .. }, from) if actual > *g && from.is_none_or(|b| b <= *g) => {
                behind(*g, actual, self.room()).max(Status::PerluPerhatian)
            }
            (_, Some(from)) => self.on_the_way(actual, from),
            (_, None) if self.holds(actual) => Status::SesuaiRencana,
            (_, None) => self.against(actual, expected(self.target, self.span, self.today).unwrap_or_default()),
        }
    }

    /// How the value stands against another one, by the distance from the start if there is one.
    fn against(&self, actual: Decimal, whole: Decimal) -> Status {
        let t = self.room();
        match (origin(self.target), &self.target.goal) {
            (Some(from), _) if from > whole => behind(from.minus(actual), from.minus(whole), t),
            (Some(from), _) if actual <= whole => behind(actual.minus(from), whole.minus(from), t),
            (None, Goal::AtLeast(_)) => behind(actual, whole, t),
            (None, Goal::Exactly(_) | Goal::Range { .. }) if actual < whole => behind(actual, whole, t),
            // Too much: a ceiling, an exact goal, the upper bound of a range.
            (_, Goal::Range { high, .. }) => behind(*high, actual, t),
            _ => behind(whole, actual, t),
        }
    }

    /// A count that must stay small: the ceiling broken cannot be mended; filling it early deserves a look. Measured
    /// against the ceiling, because a single case in January says nothing about the year.
    fn below_ceiling(&self, actual: Decimal, ceiling: Decimal) -> Status {
        if actual > ceiling {
            return Status::Terlambat;
        }
        let ahead = actual.minus(expected(self.target, self.span, self.today).unwrap_or(ceiling));
        let much = i128::from(ahead.raw()) * 100 > i128::from(ceiling.raw()) * i128::from(self.tolerance.attention);
        if much { Status::PerluPerhatian } else { Status::SesuaiRencana }
    }

    /// Something that grows or falls from a start: the way covered against the way to be covered by now. What the
    /// calendar alone expects is not held against anybody before the usual time between two entries has passed; an
    /// agreed step counts from its day. Between the steps of something that is read now and then (an index), nothing
    /// more than the last step is held against anybody.
    fn on_the_way(&self, actual: Decimal, from: Decimal) -> Status {
        let falls = aim(self.target).is_some_and(|a| a < from);
        let way = |value: Decimal| if falls { from.minus(value) } else { value.minus(from) };
        let by = |day: Date| way(expected(self.target, self.span, day).unwrap_or(from));
        let steps = &self.target.steps;
        let agreed = steps.iter().rev().find(|s| s.by < self.today).map_or(Decimal::ZERO, |s| way(s.value));
        let read = !steps.is_empty() && self.target.measure != Measure::Jumlah;
        let usual = i32::try_from(self.tolerance.rhythm_days).unwrap_or(0);
        let (certain, whole) =
            if read { (agreed, agreed) } else { (by(self.today.plus_days(-usual)).max(agreed), by(self.today)) };
        if way(actual) >= certain {
            return Status::SesuaiRencana;
        }
        let status = behind(way(actual), whole, self.room());
        // As long as nothing at all would still be fine, a little is not late.
        let early = steps.is_empty() && passed(self.span, self.today) <= self.tolerance.silent;
        if early { status.min(Status::PerluPerhatian) } else { status }
    }
}
