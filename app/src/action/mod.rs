//! *Rencana aksi*: steps and planned values per period. The pages are written by the server alone.

pub mod api;
#[cfg(feature = "ssr")]
pub mod facts;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod paper;
