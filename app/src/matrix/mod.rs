//! *Matriks Peran Hasil*: the live grid of a leader's RHK and his members. The pages are written by the server alone.

pub mod api;
#[cfg(feature = "ssr")]
pub mod cell;
#[cfg(feature = "ssr")]
mod grid;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod paper;
