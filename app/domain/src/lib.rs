//! The rules of performance management of Indonesian civil servants (ASN).
//!
//! Pure code: no network, clock, SQL or user interface. The clock is an argument, every refusal is a value.
//! Terms follow `PermenPANRB` 6/2022; what a rule leaves open is a [`settings::Settings`] value, not a constant.

pub mod action;
pub mod behaviour;
pub mod calendar;
pub mod decimal;
pub mod evaluation;
pub mod event;
pub mod feedback;
pub mod followup;
pub mod id;
pub mod live;
pub mod matrix;
pub mod nip;
pub mod order;
pub mod people;
pub mod planning;
pub mod policy;
pub mod problem;
pub mod rating;
pub mod settings;
pub mod skp;
pub mod text;
pub mod view;
