//! Evaluation: rating, delivery, objection, unit performance, calendar.

pub mod calendar;
pub mod objection;
pub mod rate;
pub mod read;
mod service;
pub mod unit;
