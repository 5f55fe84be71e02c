//! Evidence: photos and PDFs that people attach to results. Judged by content, cleaned, stored under their SHA-256.

mod check;
mod jpeg;
mod lexer;
mod pdf;
mod pdf_walk;
mod photo;
mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_pdf;

pub use check::{Checked, MAX_FILE, check};
pub use store::{Evidence, EvidenceError};
