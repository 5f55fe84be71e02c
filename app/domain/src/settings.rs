//! What an agency may set itself, with the defaults of the product. Values the rules leave open live here.

pub mod catalog;
pub mod view;

use crate::{calendar::Zone, evaluation::EvaluationRules, followup::FollowUpRules, matrix::MatrixRules};
use serde::{Deserialize, Serialize};

/// Settings of one agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Time zone in which days begin and end.
    pub zone: Zone,
    /// When an indicator counts as in need of attention or late.
    pub tolerance: Tolerance,
    /// Periods, windows, ratings, objection.
    pub evaluation: EvaluationRules,
    /// Coaching and rewards after the annual results.
    pub follow_up: FollowUpRules,
    /// *Matriks Peran Hasil*.
    pub matrix: MatrixRules,
}

/// How far realisasi may stay behind the expected line. `PermenPANRB` 6/2022 sets no numbers: a product default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tolerance {
    /// Percent behind expectation from which an indicator that grows over time needs attention.
    pub attention: i64,
    /// Percent behind expectation from which it is late.
    pub late: i64,
    /// Percent below a level (rate, index, duration) from which it needs attention. A level is there or it is not:
    /// nothing of it is still to come, so the room is smaller.
    pub level_attention: i64,
    /// Percent below a level from which it counts as late.
    pub level_late: i64,
    /// Days before a due date from which an open deliverable needs attention.
    pub due_soon_days: i64,
    /// Percent of the SKP's time that may pass before an indicator without any entry needs attention.
    pub silent: i64,
    /// Days that usually pass between two entries. What the calendar alone expects (without an action plan) is only
    /// held against somebody who is also behind what was expected so many days ago.
    pub rhythm_days: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            zone: Zone::Wib,
            tolerance: Tolerance::default(),
            evaluation: EvaluationRules::default(),
            follow_up: FollowUpRules::default(),
            matrix: MatrixRules::default(),
        }
    }
}

impl Default for Tolerance {
    fn default() -> Self {
        Self {
            attention: 10,
            late: 25,
            level_attention: 2,
            level_late: 10,
            due_soon_days: 7,
            silent: 25,
            rhythm_days: 31,
        }
    }
}
