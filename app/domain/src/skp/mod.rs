//! *Sasaran Kinerja Pegawai*: the plan, the recorded results, progress and status.

pub mod activity;
pub mod entry;
pub mod plan;
pub mod progress;
pub mod reason;

#[cfg(test)]
mod progress_tests;

use crate::calendar::Date;
use serde::{Deserialize, Serialize};

/// State of an SKP. Planning states come before `Berjalan`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// In force: results are recorded.
    Berjalan,
    /// Closed early because the employee moved to another post.
    DitutupMutasi,
    /// Finished and locked.
    Final,
}

impl State {
    /// Stable code for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Berjalan => "berjalan",
            Self::DitutupMutasi => "ditutup_mutasi",
            Self::Final => "final",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Berjalan, Self::DitutupMutasi, Self::Final].into_iter().find(|s| s.code() == code)
    }

    /// Whether results and feedback are still taken.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Berjalan)
    }
}

/// Of running SKP of one person that have begun, the one to work with on `day`: the one in force; until the next is
/// agreed, the one that ended last. What was done in its last days is recorded, judged and rated after its end.
pub fn current<T>(all: impl IntoIterator<Item = T>, span: impl Fn(&T) -> Span, day: Date) -> Option<T> {
    all.into_iter().max_by_key(|s| (span(s).contains(day), span(s).end))
}

/// First and last day of an SKP, both included. A year or part of a year after a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub start: Date,
    pub end: Date,
}

impl Span {
    /// Whether the day lies inside.
    pub fn contains(self, day: Date) -> bool {
        self.start <= day && day <= self.end
    }

    /// Days in all, at least 1.
    pub fn days(self) -> i64 {
        (self.end.days_since(self.start) + 1).max(1)
    }

    /// Days that have begun by `today`: 0 before the start, all of them after the end.
    pub fn elapsed(self, today: Date) -> i64 {
        (today.days_since(self.start) + 1).clamp(0, self.days())
    }

    /// The day on which the SKP's relations count: today while it runs, its nearest day otherwise.
    #[must_use]
    pub fn clamp(self, today: Date) -> Date {
        today.clamp(self.start, self.end.max(self.start))
    }
}
