//! Ratings and what follows from them: the predikat, its spread in a unit, credit points.
//!
//! `PermenPANRB` 6/2022 (the two ratings and the matrix), SE `MenPANRB` 3/2023 (unit performance and spread),
//! Peraturan BKN 3/2023 (credit points).

pub mod accumulation;
pub mod credit;
pub mod credit_view;
mod fraction;
mod predikat;
pub mod spread;

pub use fraction::Fraction;
pub use predikat::{Expectation, Predikat, UnitPredikat, predikat};
