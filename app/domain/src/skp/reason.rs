//! *Alasan keterlambatan* with *Rencana perbaikan*: why an indicator is behind and how it gets back on course. An
//! accepted reason pauses *terlambat* until the day the plan names.

use crate::{
    calendar::Date,
    id::{IkiId, ReasonId, SkpId},
    policy::{Permit, act},
    problem::{FieldProblem, Problem, Problems, Refusal},
    skp::{Span, State, progress::Status},
    text,
};
use serde::{Deserialize, Serialize};

/// Where a reason stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonState {
    Diajukan,
    Diterima,
    Ditolak,
}

impl ReasonState {
    /// Stable code for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Diajukan => "diajukan",
            Self::Diterima => "diterima",
            Self::Ditolak => "ditolak",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Diajukan, Self::Diterima, Self::Ditolak].into_iter().find(|s| s.code() == code)
    }
}

/// A reason as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub id: ReasonId,
    pub skp: SkpId,
    pub iki: IkiId,
    /// `alasan`
    pub reason: String,
    /// `rencana`
    pub plan: String,
    /// `sampai`: the day by which the plan has worked, `YYYY-MM-DD`.
    pub until: String,
}

/// A well-formed reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub id: ReasonId,
    pub skp: SkpId,
    pub iki: IkiId,
    pub reason: String,
    pub plan: String,
    pub until: Date,
}

impl Draft {
    /// Checks form, lengths and the day, which lies between today and the end of the SKP.
    pub fn check(&self, span: Span, today: Date) -> Result<Reason, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let reason = problems.take("alasan", text::required(&self.reason, text::LONG));
        let plan = problems.take("rencana", text::required(&self.plan, text::LONG));
        let until = problems.take("sampai", check_until(&self.until, span, today));
        match (reason, plan, until) {
            (Some(reason), Some(plan), Some(until)) => {
                Ok(Reason { id: self.id, skp: self.skp, iki: self.iki, reason, plan, until })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

fn check_until(raw: &str, span: Span, today: Date) -> Result<Date, Problem> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(Problem::Required);
    }
    let day: Date = raw.parse().map_err(|_| Problem::Date)?;
    if day < today {
        return Err(Problem::Before { earliest: today });
    }
    if !span.contains(day) {
        return Err(Problem::OutsideSkp { start: span.start, end: span.end });
    }
    Ok(day)
}

/// Whether a reason may be stated now: the indicator is behind and no other reason waits for its answer.
pub fn state(permit: &Permit<act::StateReason>, skp: State, status: Status, open: bool) -> Result<(), Refusal> {
    let _ = permit.actor();
    if !skp.is_open() {
        return Err(Refusal::SkpClosed);
    }
    if open {
        return Err(Refusal::ReasonOpen);
    }
    if matches!(status, Status::Terlambat | Status::PerluPerhatian) { Ok(()) } else { Err(Refusal::NotLate) }
}

/// The superior accepts or refuses a waiting reason.
pub fn answer(
    permit: &Permit<act::AnswerReason>,
    skp: State,
    is: ReasonState,
    accept: bool,
) -> Result<ReasonState, Refusal> {
    let _ = permit.actor();
    if !skp.is_open() {
        return Err(Refusal::SkpClosed);
    }
    match is {
        ReasonState::Diajukan if accept => Ok(ReasonState::Diterima),
        ReasonState::Diajukan => Ok(ReasonState::Ditolak),
        ReasonState::Diterima | ReasonState::Ditolak => Err(Refusal::ReasonAnswered),
    }
}
