//! *Evaluasi kinerja*, periodic and annual: the two ratings with their reasons, delivery, objection and decision.
//!
//! `PermenPANRB` 6/2022 Art. 24-29 (evaluation and its document), PP 30/2019 Art. 59 (objection), SE `MenPANRB` 3/2023
//! (unit performance). The predikat is never stored as a choice: it follows from the two ratings.

pub mod complete;
pub mod course;
pub mod draft;
pub mod objection;
pub mod period;
pub mod ratings;
pub mod roles;
pub mod settings;
pub mod source;
pub mod suggestion;
pub mod view;
pub mod why;
pub mod year;

pub use course::{Ending, Evaluation, State};
pub use draft::Draft;
pub use period::{Access, Period, PeriodKind};
pub use ratings::{Rated, Ratings};
pub use settings::EvaluationRules;
pub use source::Source;

/// So many results are delivered at once at most.
pub const DELIVERED_AT_ONCE: usize = 500;
