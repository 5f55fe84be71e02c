//! *Perencanaan kinerja*: plans on their way to an SKP or to a new version of one (`PermenPANRB` 6/2022 Art. 5).
//!
//! What is typed is a [`Draft`]: loose texts, kept whatever they say, judged when the plan is submitted.

pub mod course;
pub mod draft;

pub use course::{Rencana, State};
pub use draft::{Draft, Form, IkiDraft, Part, Patch, RhkDraft};
