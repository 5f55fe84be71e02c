//! The real router and server functions, as browsers and hand-written requests use them.

mod action;
mod api;
mod cross_site;
mod demo;
mod evaluation;
mod feedback;
mod files;
mod followup;
mod fuzz;
mod headers;
mod judge;
mod kalkulator;
mod keeping;
mod limits;
mod manage;
mod matrix;
mod matrix_drafts;
mod notices;
mod ops;
mod pages;
mod plain;
mod planning;
mod preferences;
mod profile;
mod queries;
mod reason;
mod record;
mod sign_in;
mod views;

use crate::support::Answer;
use app::error::AppError;
use domain::problem::{Problem, Refusal};

/// The error an answer carries, whose status must fit.
fn error(answer: &Answer) -> AppError {
    let error: AppError = answer.json();
    assert_eq!(answer.status, error.status(), "{error}");
    error
}

/// The problem of a field.
fn problem(answer: &Answer, field: &str) -> Problem {
    let error = error(answer);
    error.problem(field).cloned().unwrap_or_else(|| panic!("no problem of {field} in {error}"))
}

/// The rule that refused.
fn refusal(answer: &Answer) -> Refusal {
    match error(answer) {
        AppError::Refused(refusal) => refusal,
        other => panic!("not refused by a rule: {other}"),
    }
}

/// The write was taken.
fn taken(answer: &Answer) {
    assert_eq!(answer.status, 200, "{}", answer.text());
}
