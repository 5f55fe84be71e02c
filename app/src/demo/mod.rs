//! The clock of the demo: a page on which the day of the demo agency is moved forward, so that a year can be lived
//! through from planning to objection. There is none with real data.

pub mod api;
#[cfg(feature = "ssr")]
pub mod page;

use domain::{calendar::Date, evaluation::Period};
use serde::{Deserialize, Serialize};

/// Where the clock of the demo stands and where it may go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoDay {
    /// The day it is in the demo agency.
    pub today: Date,
    /// The last day one step may lead to.
    pub latest: Date,
    /// Days on which something begins or ends, the nearest first.
    pub stops: Vec<(Date, Vec<Stop>)>,
}

/// What happens on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    Tomorrow,
    /// The rating window of a period opens.
    RatingOpens(Period),
    /// The first day after it.
    RatingOver(Period),
}
