//! *Kelola*: settings with their history, completeness of a period, windows of units.

pub mod completeness;
mod service;
pub mod settings;
