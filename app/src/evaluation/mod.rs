//! *Evaluasi kinerja*: rating, delivery, objection.

pub mod api;
