//! The rules of the domain, by tables of cases and by properties that hold for every input.

#![expect(clippy::unwrap_used, reason = "a broken helper should stop the test")]

mod accumulation;
mod action;
mod calendar;
mod credit;
mod evaluation;
mod followup;
mod forms;
mod lines;
mod live;
mod matrix;
mod numbers;
mod people;
mod planning;
mod policy;
mod settings;
mod spread;
mod text;

use domain::calendar::Date;
use uuid::Uuid;

/// The n-th identity.
fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(n).into()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
