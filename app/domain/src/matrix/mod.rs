//! *Matriks Peran Hasil* (MPH): columns are the RHK of a leader, rows the members, each cell what the member contributes
//! to that RHK, stated as a result. Made in a dialogue with all members, so several people write at the same time; each
//! filled cell becomes an RHK of the member (`domain` 2.2).

mod cell;
pub mod view;
mod warning;

pub use crate::skp::activity::{Activity, activity};
pub use cell::{CELL, CellId, Seen, Settled, settle, text};
pub use warning::{Warnings, warnings};

use crate::calendar::Date;
use serde::{Deserialize, Serialize};

/// Settings of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MatrixRules {
    /// Members write their own row. No rule says so: the matrix is made in a dialogue with all members, and a product
    /// default takes that at its word.
    pub members_write: bool,
}

impl Default for MatrixRules {
    fn default() -> Self {
        Self { members_write: true }
    }
}

/// The day on which posts count for the matrix of a year: today, for a year that is over its last day.
pub fn day(year: i32, today: Date) -> Date {
    Date::year_bounds(year).map_or(today, |(_, last)| today.min(last))
}

/// Whether the matrix of a year is still written: this year's (changes) and the next one's (planning).
pub fn is_open(year: i32, today: Date) -> bool {
    (today.year()..=today.year().saturating_add(1)).contains(&year)
}
