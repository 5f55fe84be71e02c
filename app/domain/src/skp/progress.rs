//! From recorded results to progress and status. Realisasi ÷ target may exceed 100 % and may fall; it is shown,
//! never clamped, and is never itself a rating (PermenPANRB 6/2022 knows no formula for it).

use super::{
    Span,
    entry::{EntryState, Value},
    plan::{Deliverable, Goal, Measure, Target},
};
use crate::{
    calendar::Date,
    decimal::Decimal,
    id::EntryId,
    settings::Tolerance,
};
use serde::{Deserialize, Serialize};

/// Status of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    BelumMulai,
    SesuaiRencana,
    PerluPerhatian,
    Terlambat,
    Tercapai,
    Melampaui,
}

impl Status {
    /// All statuses in the order they are counted.
    pub const ALL: [Self; 6] = [
        Self::BelumMulai,
        Self::SesuaiRencana,
        Self::PerluPerhatian,
        Self::Terlambat,
        Self::Tercapai,
        Self::Melampaui,
    ];

    /// Stable code, also used as style hook.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BelumMulai => "belum_mulai",
            Self::SesuaiRencana => "sesuai_rencana",
            Self::PerluPerhatian => "perlu_perhatian",
            Self::Terlambat => "terlambat",
            Self::Tercapai => "tercapai",
            Self::Melampaui => "melampaui",
        }
    }
}

/// What progress needs to know of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    pub id: EntryId,
    pub value: Value,
    pub date: Date,
    /// Order of recording; breaks ties of the date.
    pub number: i64,
    pub state: EntryState,
    pub corrects: Option<EntryId>,
}

/// Progress of one indicator on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub status: Status,
    /// *Terlambat* is paused by an accepted reason.
    pub paused: bool,
    /// Realisasi in the unit of the target; for dated deliverables the number done.
    pub actual: Option<Decimal>,
    /// What is expected by today in the same unit.
    pub expected: Option<Decimal>,
    /// Achievement in percent of the target, two places, never clamped.
    pub percent: Option<Decimal>,
    /// Entries that count.
    pub counted: u32,
    /// Deliverables done late.
    pub late: u32,
    /// Deliverables in all.
    pub parts: u32,
}

/// Entries that count: not returned, and not named by a correction that itself is not returned.
pub fn counting(facts: &[Fact]) -> Vec<Fact> {
    let superseded = |id: EntryId| is_superseded(facts, id);
    let mut kept: Vec<Fact> =
        facts.iter().filter(|f| f.state != EntryState::Dikembalikan && !superseded(f.id)).copied().collect();
    kept.sort_by_key(|f| (f.date, f.number));
    kept
}

/// Whether a correction that is not returned names this entry.
pub fn is_superseded(facts: &[Fact], id: EntryId) -> bool {
    facts.iter().any(|f| f.corrects == Some(id) && f.state != EntryState::Dikembalikan)
}

/// Progress of an indicator on `today`. `paused_until` is the day of an accepted reason's plan.
pub fn progress(
    target: &Target,
    facts: &[Fact],
    span: Span,
    today: Date,
    tolerance: Tolerance,
    paused_until: Option<Date>,
) -> Progress {
    let kept = counting(facts);
    let mut p = match &target.goal {
        Goal::Dated(list) => dated(list, &kept, today, tolerance),
        Goal::Text(_) => told(&kept),
        goal => measured(target, goal, &kept, span, today, tolerance),
    };
    if p.status == Status::Terlambat && paused_until.is_some_and(|day| today <= day) {
        p.status = Status::PerluPerhatian;
        p.paused = true;
    }
    p
}

/// The realisasi of the entries: sum, latest or mean, as the measure says. `None` without entries.
pub fn realise(measure: Measure, kept: &[Fact]) -> Option<Decimal> {
    match measure {
        Measure::Jumlah => {
            let numbers = kept.iter().filter_map(|f| number(f.value));
            (!kept.is_empty()).then(|| numbers.fold(Decimal::ZERO, Decimal::plus))
        }
        Measure::Durasi => {
            let numbers: Vec<Decimal> = kept.iter().filter_map(|f| number(f.value)).collect();
            let sum = numbers.iter().copied().fold(Decimal::ZERO, Decimal::plus);
            sum.mean_of(u32::try_from(numbers.len()).unwrap_or(u32::MAX))
        }
        Measure::Persentase => rate(kept),
        Measure::Indeks => kept.last().and_then(|f| number(f.value)),
        Measure::Tanggal | Measure::Teks => None,
    }
}

/// Parts over wholes when all entries since the last plain percentage are such; otherwise that percentage.
fn rate(kept: &[Fact]) -> Option<Decimal> {
    let mut part = Decimal::ZERO;
    let mut whole = Decimal::ZERO;
    let mut latest = None;
    for fact in kept {
        match fact.value {
            Value::Ratio { part: p, whole: w } => {
                part = part.plus(p);
                whole = whole.plus(w);
                latest = part.percent_of(whole);
            }
            Value::Number(n) => {
                part = Decimal::ZERO;
                whole = Decimal::ZERO;
                latest = Some(n);
            }
            Value::Done(_) | Value::Told => {}
        }
    }
    latest
}

const fn number(value: Value) -> Option<Decimal> {
    match value {
        Value::Number(n) => Some(n),
        Value::Ratio { .. } | Value::Done(_) | Value::Told => None,
    }
}

/// Achievement in percent. Lower is better: target ÷ realisasi. With a start value: the part of the way covered.
/// `None` where the arithmetic has no meaning (target zero, nothing recorded).
pub fn achievement(goal: &Goal, base: Option<Decimal>, actual: Decimal) -> Option<Decimal> {
    match (goal, base) {
        (Goal::AtLeast(g) | Goal::AtMost(g) | Goal::Exactly(g), Some(b)) if *g != b => {
            actual.minus(b).percent_of(g.minus(b))
        }
        (Goal::AtLeast(g), _) => actual.percent_of(*g),
        (Goal::AtMost(g), _) => g.percent_of(actual),
        (Goal::Exactly(g), _) => {
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

/// What is expected by the end of `today`: the action plan's steps, else linear between start and end for what
/// grows (sums, or anything with a start value); rates, indices and durations are expected at their goal all along.
pub fn expected(target: &Target, span: Span, today: Date) -> Option<Decimal> {
    let end = match &target.goal {
        Goal::AtLeast(g) | Goal::AtMost(g) | Goal::Exactly(g) => *g,
        Goal::Range { low, .. } => *low,
        Goal::Dated(_) | Goal::Text(_) => return None,
    };
    let base = target.base.unwrap_or(Decimal::ZERO);
    if !target.steps.is_empty() {
        return Some(on_steps(target, base, span, today));
    }
    let grows = target.measure == Measure::Jumlah || target.base.is_some();
    if !grows {
        return Some(end);
    }
    Some(base.plus(end.minus(base).scale(span.elapsed(today), span.days()).unwrap_or(Decimal::ZERO)))
}

/// Linear between the steps of the action plan; constant after the last.
fn on_steps(target: &Target, base: Decimal, span: Span, today: Date) -> Decimal {
    let (mut from_day, mut from) = (span.start.plus_days(-1), base);
    for step in &target.steps {
        if today <= step.by {
            let part = today.days_since(from_day).max(0);
            let whole = step.by.days_since(from_day).max(1);
            return from.plus(step.value.minus(from).scale(part, whole).unwrap_or(Decimal::ZERO));
        }
        (from_day, from) = (step.by, step.value);
    }
    from
}

fn measured(target: &Target, goal: &Goal, kept: &[Fact], span: Span, today: Date, tolerance: Tolerance) -> Progress {
    let actual = realise(target.measure, kept);
    let expected = expected(target, span, today);
    let ended = today >= span.end;
    let status = match actual {
        None => silent(target, expected, span, today, tolerance),
        Some(actual) => judge(target, goal, actual, expected.unwrap_or(Decimal::ZERO), ended, tolerance),
    };
    Progress {
        status,
        paused: false,
        actual,
        expected,
        percent: actual.and_then(|a| achievement(goal, target.base, a)),
        counted: count(kept),
        late: 0,
        parts: 0,
    }
}

/// Nothing recorded yet: fine at first, then a reason to look, then late.
fn silent(target: &Target, expected: Option<Decimal>, span: Span, today: Date, tolerance: Tolerance) -> Status {
    let passed = span.elapsed(today) * 100 / span.days();
    let awaited = !target.steps.is_empty()
        && expected.is_some_and(|e| e != target.base.unwrap_or(Decimal::ZERO))
        && target.measure == Measure::Jumlah;
    // Staying below a ceiling needs no entry to be on course.
    let ceiling = target.measure == Measure::Jumlah && matches!(target.goal, Goal::AtMost(_));
    if today >= span.end && !ceiling {
        Status::Terlambat
    } else if ceiling || passed <= tolerance.silent && !awaited {
        Status::BelumMulai
    } else if target.measure == Measure::Jumlah && passed > tolerance.silent * 2 {
        Status::Terlambat
    } else {
        Status::PerluPerhatian
    }
}

fn judge(target: &Target, goal: &Goal, actual: Decimal, expected: Decimal, ended: bool, t: Tolerance) -> Status {
    // A sum that has reached its goal stays there; a rate or mean can still fall until the end.
    let settled = ended || target.measure == Measure::Jumlah;
    match goal {
        // Falling from a start value: the way is measured, so it reads like "at least".
        Goal::AtMost(g) | Goal::Exactly(g) if target.base.is_some_and(|b| b > *g) => {
            if actual <= *g && ended {
                return reached(actual < *g);
            }
            behind(expected, actual, t)
        }
        Goal::AtLeast(g) => {
            if actual >= *g && settled {
                return reached(actual > *g);
            }
            behind(actual, expected, t)
        }
        Goal::AtMost(g) => {
            if ended && actual <= *g {
                return reached(actual < *g);
            }
            if target.measure == Measure::Jumlah && actual > *g { Status::Terlambat } else { behind(expected, actual, t) }
        }
        Goal::Exactly(g) => {
            if actual == *g && settled {
                return Status::Tercapai;
            }
            if actual > *g { behind(*g, actual, t).max(Status::PerluPerhatian) } else { behind(actual, expected, t) }
        }
        Goal::Range { low, high } => {
            if actual > *high {
                return behind(*high, actual, t).max(Status::PerluPerhatian);
            }
            if actual >= *low && ended {
                return Status::Tercapai;
            }
            behind(actual, expected, t)
        }
        Goal::Dated(_) | Goal::Text(_) => Status::SesuaiRencana,
    }
}

const fn reached(beyond: bool) -> Status {
    if beyond { Status::Melampaui } else { Status::Tercapai }
}

/// Compares `part` with the `whole` it should have by now.
fn behind(part: Decimal, whole: Decimal, t: Tolerance) -> Status {
    if part >= whole {
        return Status::SesuaiRencana;
    }
    // part < whole × (100 - tolerance) ÷ 100, without rounding.
    let below = |percent: i64| i128::from(part.raw()) * 100 < i128::from(whole.raw()) * i128::from(100 - percent);
    if below(t.late) {
        Status::Terlambat
    } else if below(t.attention) {
        Status::PerluPerhatian
    } else {
        Status::SesuaiRencana
    }
}

/// The day on which each deliverable was done, if it was.
pub fn done_on(list: &[Deliverable], kept: &[Fact]) -> Vec<Option<Date>> {
    let first = |at: usize| {
        kept.iter().filter(|f| matches!(f.value, Value::Done(n) if usize::from(n) == at)).map(|f| f.date).min()
    };
    (0..list.len()).map(first).collect()
}

fn dated(list: &[Deliverable], kept: &[Fact], today: Date, tolerance: Tolerance) -> Progress {
    let done = done_on(list, kept);
    let pairs = || list.iter().zip(&done);
    let finished = done.iter().flatten().count();
    let overdue = pairs().any(|(d, on)| on.is_none() && d.due < today);
    let soon = pairs().any(|(d, on)| on.is_none() && d.due.days_since(today) <= tolerance.due_soon_days);
    let late = pairs().filter(|(d, on)| on.is_some_and(|day| day > d.due)).count();
    let due = list.iter().filter(|d| d.due <= today).count();
    let status = if overdue {
        Status::Terlambat
    } else if finished == list.len() && !list.is_empty() {
        Status::Tercapai
    } else if soon {
        Status::PerluPerhatian
    } else if finished == 0 {
        Status::BelumMulai
    } else {
        Status::SesuaiRencana
    };
    Progress {
        status,
        paused: false,
        actual: Some(whole(finished)),
        expected: Some(whole(due)),
        percent: whole(finished).percent_of(whole(list.len())),
        counted: count(kept),
        late: u32::try_from(late).unwrap_or(u32::MAX),
        parts: u32::try_from(list.len()).unwrap_or(u32::MAX),
    }
}

fn told(kept: &[Fact]) -> Progress {
    let accepted = kept.last().is_some_and(|f| f.state == EntryState::Diterima);
    let status = match (kept.is_empty(), accepted) {
        (true, _) => Status::BelumMulai,
        (false, true) => Status::Tercapai,
        (false, false) => Status::SesuaiRencana,
    };
    Progress { status, paused: false, actual: None, expected: None, percent: None, counted: count(kept), late: 0, parts: 0 }
}

fn whole(n: usize) -> Decimal {
    Decimal::whole(i32::try_from(n).unwrap_or(i32::MAX))
}

fn count(kept: &[Fact]) -> u32 {
    u32::try_from(kept.len()).unwrap_or(u32::MAX)
}

/// How many indicators have which status. Unlike things are counted, never averaged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Counts in the order of [`Status::ALL`].
    pub counts: [u32; 6],
}

impl Summary {
    /// Counts statuses.
    pub fn of(statuses: impl IntoIterator<Item = Status>) -> Self {
        let mut summary = Self::default();
        for status in statuses {
            summary.counts[status as usize] += 1;
        }
        summary
    }

    /// Indicators with this status.
    pub const fn count(&self, status: Status) -> u32 {
        self.counts[status as usize]
    }

    /// Indicators in all.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How much the SKP needs somebody to look, for sorting a team: late counts more than attention.
    pub const fn need(&self) -> u32 {
        self.count(Status::Terlambat) * 1_000 + self.count(Status::PerluPerhatian)
    }
}
