//! *Perencanaan kinerja*: plans on their way to an SKP or to a new version of one (`PermenPANRB` 6/2022 Art. 5).
//!
//! What is typed is a [`Draft`]: loose texts, kept whatever they say. [`Draft::check`] makes a plan of it or says what
//! is missing; [`Draft::warnings`] says what could be better and never stands in the way.

pub mod check;
pub mod course;
pub mod deed;
pub mod diff;
pub mod draft;
pub mod form;
pub mod paste;
pub mod report;
pub mod talk;
pub mod term;
pub mod view;

pub use course::{Rencana, State};
pub use draft::{Draft, IkiDraft, Part, Patch, RhkDraft, Sent};
pub use form::Form;
