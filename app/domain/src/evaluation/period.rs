//! Periods of evaluation (*periode evaluasi*): when results are recorded, when they are rated, when it is over. A
//! period that is over is changed only after it was reopened, with a reason that is kept.

use super::settings::EvaluationRules;
use crate::{
    calendar::{Date, Time},
    id::{PeriodId, UnitId},
    policy::{Permit, act},
    problem::{FieldProblem, Problem, Problems, Refusal},
    skp::Span,
    text,
};
use serde::{Deserialize, Serialize};

/// Kind of period. The SKP itself is always annual; how often it is evaluated in between the agency chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    Bulanan,
    Triwulanan,
    Tahunan,
}

impl PeriodKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Bulanan, Self::Triwulanan, Self::Tahunan];

    /// Stable code for storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bulanan => "bulanan",
            Self::Triwulanan => "triwulanan",
            Self::Tahunan => "tahunan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }

    /// Periods in a year.
    pub const fn in_a_year(self) -> u8 {
        match self {
            Self::Bulanan => 12,
            Self::Triwulanan => 4,
            Self::Tahunan => 1,
        }
    }

    /// First and last day of the n-th period of a year, counted from 1.
    pub fn span(self, year: i32, number: u8) -> Option<Span> {
        if !(1..=self.in_a_year()).contains(&number) {
            return None;
        }
        let months = 12 / self.in_a_year();
        let start = Date::new(year, (number - 1) * months + 1, 1).ok()?;
        let end = match number * months {
            12 => Date::new(year, 12, 31).ok()?,
            last => Date::new(year, last + 1, 1).ok()?.plus_days(-1),
        };
        Some(Span { start, end })
    }
}

/// One period of an agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub id: PeriodId,
    pub kind: PeriodKind,
    pub year: i32,
    /// Counted from 1 within the year.
    pub number: u8,
    pub span: Span,
    /// When results of it are recorded.
    pub fill: Span,
    /// When its ratings are given.
    pub rate: Span,
    pub locked_at: Option<Time>,
    /// Last day of the latest reopening, of those since it was locked.
    pub reopened_until: Option<Date>,
    /// The settings as they were when the period began; none while it has not.
    #[serde(skip)]
    pub rules: Option<Box<EvaluationRules>>,
    /// Units whose rating window is moved, so that not all rate on the same days.
    #[serde(skip)]
    pub shifts: Vec<Shift>,
}

/// A unit (with those below it) rates some days later than the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    pub unit: UnitId,
    /// Days, from 1 to [`SHIFT_MOST`].
    pub days: i32,
}

/// Days a rating window can be moved at most.
pub const SHIFT_MOST: i32 = 60;

/// Whether ratings of a period can be given on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Not yet.
    Before { from: Date },
    /// Within the rating window.
    Open { until: Date },
    /// Over, but reopened with a reason.
    Reopened { until: Date },
    /// Over; the last day on which ratings were taken.
    Over { since: Date },
    /// Locked before or after its end.
    Locked,
}

impl Access {
    /// Whether ratings are taken.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open { .. } | Self::Reopened { .. })
    }

    /// Nothing, or why not.
    pub const fn check(self) -> Result<(), Refusal> {
        match self {
            Self::Open { .. } | Self::Reopened { .. } => Ok(()),
            Self::Before { from } => Err(Refusal::PeriodNotYet { from }),
            Self::Over { since } => Err(Refusal::PeriodOver { since }),
            Self::Locked => Err(Refusal::PeriodLocked),
        }
    }
}

impl Period {
    /// The settings that hold for it: those it began with, else the present ones.
    pub fn rules<'a>(&'a self, present: &'a EvaluationRules) -> &'a EvaluationRules {
        self.rules.as_deref().unwrap_or(present)
    }

    /// Days the rating window of a unit is moved; `above` is the unit and those above it, nearest first.
    pub fn shift_of(&self, above: &[UnitId]) -> i32 {
        above.iter().find_map(|unit| self.shifts.iter().find(|s| s.unit == *unit)).map_or(0, |s| s.days)
    }

    /// The period as it holds for a unit.
    #[must_use]
    pub fn shifted(mut self, above: &[UnitId]) -> Self {
        let days = self.shift_of(above);
        self.rate = Span { start: self.rate.start.plus_days(days), end: self.rate.end.plus_days(days) };
        self
    }

    /// The part of an SKP that lies in this period, if any does.
    pub fn part(&self, skp: Span) -> Option<Span> {
        let part = Span { start: self.span.start.max(skp.start), end: self.span.end.min(skp.end) };
        (part.start <= part.end).then_some(part)
    }

    /// Whether the ratings of a part can be given on `today`, a local day of the agency. A part that ended early (a
    /// move) can be rated from the day after, so that the old rater closes it.
    pub fn access(&self, part: Span, today: Date) -> Access {
        if let Some(until) = self.reopened_until
            && today <= until
            && (self.locked_at.is_some() || today > self.rate.end)
        {
            return Access::Reopened { until };
        }
        if self.locked_at.is_some() {
            return Access::Locked;
        }
        let from = if part.end < self.span.end { part.end.plus_days(1).min(self.rate.start) } else { self.rate.start };
        if today < from {
            Access::Before { from }
        } else if today <= self.rate.end {
            Access::Open { until: self.rate.end }
        } else {
            // The last day on which ratings were taken, whichever way.
            Access::Over { since: self.reopened_until.map_or(self.rate.end, |until| until.max(self.rate.end)) }
        }
    }
}

/// The last day that lies in a closed period: locked, or its time for ratings is over. One that is open again does not
/// count.
pub fn closed_until(periods: &[Period], today: Date) -> Option<Date> {
    let closed = |p: &&Period| matches!(p.access(p.span, today), Access::Locked | Access::Over { .. });
    periods.iter().filter(closed).map(|p| p.span.end).max()
}

/// A period as the rules of the agency plan it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    pub kind: PeriodKind,
    pub year: i32,
    pub number: u8,
    pub span: Span,
    pub fill: Span,
    pub rate: Span,
}

/// The calendar of a year: the periodic evaluations and the annual one.
pub fn calendar(rules: &EvaluationRules, year: i32) -> Vec<Planned> {
    let mut kinds = vec![rules.periodic, PeriodKind::Tahunan];
    kinds.dedup();
    let plan = |kind: PeriodKind, number: u8| {
        let span = kind.span(year, number)?;
        let days = if kind == PeriodKind::Tahunan { rules.rate_days_annual } else { rules.rate_days };
        let after = |days: i32| span.end.plus_days(days.max(1));
        let rate = Span { start: span.end.plus_days(1), end: after(days) };
        Some(Planned { kind, year, number, span, fill: Span { start: span.start, end: after(rules.fill_days) }, rate })
    };
    kinds.into_iter().flat_map(|kind| (1..=kind.in_a_year()).filter_map(move |n| plan(kind, n))).collect()
}

/// Periods the agency does not have yet. Where it evaluated in another rhythm this year, the new one begins after the
/// last period that has begun.
pub fn missing(existing: &[Period], rules: &EvaluationRules, year: i32, today: Date) -> Vec<Planned> {
    let same = |p: &Planned| existing.iter().any(|e| (e.kind, e.year, e.number) == (p.kind, p.year, p.number));
    let other = |p: &Planned, e: &&Period| {
        let periodic = e.kind != PeriodKind::Tahunan && p.kind != PeriodKind::Tahunan;
        periodic && e.year == p.year && e.kind != p.kind && e.span.start <= today
    };
    let after = |p: &Planned| existing.iter().filter(|e| other(p, e)).all(|e| p.span.start > e.span.end);
    calendar(rules, year).into_iter().filter(|p| !same(p) && after(p)).collect()
}

/// What changed settings make of periods that have not begun. Those that have begun keep theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replanned {
    /// Of a rhythm that is given up.
    pub dropped: Vec<PeriodId>,
    /// Windows nobody moved by hand: recording, rating.
    pub moved: Vec<(PeriodId, Span, Span)>,
}

/// See [`Replanned`].
pub fn replan(existing: &[Period], old: &EvaluationRules, new: &EvaluationRules, today: Date) -> Replanned {
    let mut replanned = Replanned::default();
    for p in existing.iter().filter(|p| p.span.start > today && p.locked_at.is_none()) {
        let planned = |rules| calendar(rules, p.year).into_iter().find(|c| (c.kind, c.number) == (p.kind, p.number));
        match (planned(old), planned(new)) {
            (Some(_), None) => replanned.dropped.push(p.id),
            (Some(was), Some(is))
                if (p.fill, p.rate) == (was.fill, was.rate) && (is.fill, is.rate) != (was.fill, was.rate) =>
            {
                replanned.moved.push((p.id, is.fill, is.rate));
            }
            _ => {}
        }
    }
    replanned
}

/// Days as typed by which the rating window of a unit is moved; 0 takes it back.
pub fn shift_days(raw: &str) -> Result<i32, Problem> {
    let wrong = Problem::Between { min: 0, max: i64::from(SHIFT_MOST) };
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(Problem::Required);
    }
    let days: i32 = raw.parse().map_err(|_| wrong.clone())?;
    if (0..=SHIFT_MOST).contains(&days) { Ok(days) } else { Err(wrong) }
}

/// Days after its end within which a period can have a window, and after today within which a reopening ends: a wrong
/// year is noticed.
pub const MOST: i32 = 366;

/// Windows of a period as typed. Form fields have these names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Windows {
    pub isi_dari: String,
    pub isi_sampai: String,
    pub nilai_dari: String,
    pub nilai_sampai: String,
}

impl Windows {
    /// Checks the days: no window ends before it starts, and nothing is rated before the period has begun.
    pub fn check(&self, span: Span) -> Result<(Span, Span), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let fill = window(&mut problems, ("isi_dari", &self.isi_dari), ("isi_sampai", &self.isi_sampai), span);
        let rate = window(&mut problems, ("nilai_dari", &self.nilai_dari), ("nilai_sampai", &self.nilai_sampai), span);
        match (fill, rate) {
            (Some(fill), Some(rate)) => Ok((fill, rate)),
            _ => Err(problems.into_vec()),
        }
    }
}

fn window(
    problems: &mut Problems,
    (from_name, from): (&str, &str),
    (to_name, to): (&str, &str),
    span: Span,
) -> Option<Span> {
    let latest = span.end.plus_days(MOST);
    let start = problems.take(from_name, day(from, span.start, latest));
    let end = problems.take(to_name, day(to, start.unwrap_or(span.start), latest));
    Some(Span { start: start?, end: end? })
}

fn day(raw: &str, earliest: Date, latest: Date) -> Result<Date, Problem> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(Problem::Required);
    }
    let day: Date = raw.parse().map_err(|_| Problem::Date)?;
    match day {
        d if d < earliest => Err(Problem::Before { earliest }),
        d if d > latest => Err(Problem::Later { latest }),
        d => Ok(d),
    }
}

/// The windows of a period can be moved until it is over; afterwards only a reopening helps, whose reason is kept.
pub fn plan(permit: &Permit<act::Calendar>, period: &Period, today: Date) -> Result<(), Refusal> {
    let _ = permit.actor();
    if period.locked_at.is_some() {
        Err(Refusal::PeriodLocked)
    } else if today > period.rate.end {
        Err(Refusal::PeriodOver { since: period.rate.end })
    } else {
        Ok(())
    }
}

/// A period is locked after it has ended; one that was reopened is locked again, which ends the reopening.
pub fn lock(permit: &Permit<act::Calendar>, period: &Period, today: Date) -> Result<(), Refusal> {
    let _ = permit.actor();
    if period.access(period.span, today) == Access::Locked {
        Err(Refusal::PeriodLocked)
    } else if today <= period.span.end {
        Err(Refusal::PeriodNotYet { from: period.span.end.plus_days(1) })
    } else {
        Ok(())
    }
}

/// A reopening as typed: `alasan`, `sampai`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopening {
    pub alasan: String,
    pub sampai: String,
}

/// A well-formed reopening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopened {
    pub reason: String,
    pub until: Date,
}

impl Reopening {
    /// Checks reason and last day.
    pub fn check(&self, today: Date, rules: &EvaluationRules) -> Result<Reopened, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let reason = problems.take("alasan", long_enough(&self.alasan, rules.min_reason));
        let until = problems.take("sampai", day(&self.sampai, today, today.plus_days(MOST)));
        match (reason, until) {
            (Some(reason), Some(until)) => Ok(Reopened { reason, until }),
            _ => Err(problems.into_vec()),
        }
    }
}

/// Text of at least `min` characters.
pub fn long_enough(raw: &str, min: usize) -> Result<String, Problem> {
    let text = text::required(raw, text::LONG)?;
    let length = text.chars().count();
    if length < min { Err(Problem::TooShort { min, length }) } else { Ok(text) }
}

/// Only a period that is over or locked is reopened. While it is, another reopening sets another last day.
pub fn reopen(permit: &Permit<act::Calendar>, period: &Period, today: Date) -> Result<(), Refusal> {
    let _ = permit.actor();
    match period.access(period.span, today) {
        Access::Locked | Access::Over { .. } | Access::Reopened { .. } => Ok(()),
        Access::Before { from } => Err(Refusal::PeriodNotYet { from }),
        Access::Open { until } => Err(Refusal::PeriodOpen { until }),
    }
}
