//! From recorded results to progress and status. Realisasi ÷ target may exceed 100 % and may fall; it is shown,
//! never clamped, and is never itself a rating (`PermenPANRB` 6/2022 knows no formula for it).

mod course;
mod trial;

pub use course::{achievement, expected};
pub(crate) use course::{aim, origin};
pub use trial::{NoPercent, Trial, TrialError, trial};

use super::{
    Span,
    entry::{EntryState, Value},
    plan::{Deliverable, Goal, Measure, Target},
};
use crate::{calendar::Date, decimal::Decimal, id::EntryId, settings::Tolerance};
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
    pub const ALL: [Self; 6] =
        [Self::BelumMulai, Self::SesuaiRencana, Self::PerluPerhatian, Self::Terlambat, Self::Tercapai, Self::Melampaui];

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
    crate::order::sort_by_key(&mut kept, |f| (f.date, f.number));
    kept
}

/// Whether a correction that is not returned names this entry.
pub fn is_superseded(facts: &[Fact], id: EntryId) -> bool {
    facts.iter().any(|f| f.corrects == Some(id) && f.state != EntryState::Dikembalikan)
}

/// Progress of an indicator on `today`, which may lie after the end. `paused_until` is the day of an accepted
/// reason's plan.
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
        Goal::Dated(list) => dated(list, &kept, span, today, tolerance),
        Goal::Text(_) => told(&kept, span, today, tolerance),
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
    if measure == Measure::Persentase {
        return rate(kept);
    }
    let numbers: Vec<Decimal> = kept.iter().filter_map(|f| number(f.value)).collect();
    combine(measure, &numbers)
}

/// Plain numbers in the order they were recorded, made one: sum, latest or mean. `None` without numbers and for
/// kinds of target that are none.
fn combine(measure: Measure, numbers: &[Decimal]) -> Option<Decimal> {
    match measure {
        Measure::Jumlah => numbers.iter().copied().reduce(Decimal::plus),
        Measure::Durasi => {
            let sum = numbers.iter().copied().fold(Decimal::ZERO, Decimal::plus);
            sum.mean_of(u32::try_from(numbers.len()).unwrap_or(u32::MAX))
        }
        Measure::Persentase | Measure::Indeks => numbers.last().copied(),
        Measure::Tanggal | Measure::Teks => None,
    }
}

/// The realisasi as it stands against the target: a sum with a start value is counted from there.
pub fn realised(target: &Target, kept: &[Fact]) -> Option<Decimal> {
    let entries = realise(target.measure, kept)?;
    let from = target.base.filter(|_| target.measure == Measure::Jumlah).unwrap_or(Decimal::ZERO);
    Some(from.plus(entries))
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

fn measured(target: &Target, goal: &Goal, kept: &[Fact], span: Span, today: Date, tolerance: Tolerance) -> Progress {
    let actual = realised(target, kept);
    Progress {
        status: course::status(target, actual, span, today, tolerance),
        paused: false,
        actual,
        expected: expected(target, span, today),
        percent: actual.and_then(|a| achievement(goal, target.base, a)),
        counted: count(kept),
        late: 0,
        parts: 0,
    }
}

/// The day on which each deliverable was done, if it was.
pub fn done_on(list: &[Deliverable], kept: &[Fact]) -> Vec<Option<Date>> {
    let first = |at: usize| {
        kept.iter().filter(|f| matches!(f.value, Value::Done(n) if usize::from(n) == at)).map(|f| f.date).min()
    };
    (0..list.len()).map(first).collect()
}

fn dated(list: &[Deliverable], kept: &[Fact], span: Span, today: Date, tolerance: Tolerance) -> Progress {
    let done = done_on(list, kept);
    let pairs = || list.iter().zip(&done);
    let finished = done.iter().flatten().count();
    // What is open when the SKP ends can no longer come in time.
    let overdue = pairs().any(|(d, on)| on.is_none() && (d.due < today || today >= span.end));
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

fn told(kept: &[Fact], span: Span, today: Date, tolerance: Tolerance) -> Progress {
    let accepted = kept.last().is_some_and(|f| f.state == EntryState::Diterima);
    let status = if kept.is_empty() {
        course::untold(span, today, tolerance)
    } else if accepted && today >= span.end {
        // An accepted note is a step; whether the statement came true is known at the end.
        Status::Tercapai
    } else {
        Status::SesuaiRencana
    };
    Progress {
        status,
        paused: false,
        actual: None,
        expected: None,
        percent: None,
        counted: count(kept),
        late: 0,
        parts: 0,
    }
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
