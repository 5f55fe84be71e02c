//! Evaluation: rating, delivery, objection, unit performance, calendar.

pub mod calendar;
mod case;
pub mod clock;
mod facts;
pub mod objection;
pub mod rate;
pub mod read;
mod result;
mod service;
mod spread;
mod tell;
pub mod unit;
