//! *Kelola*: settings and completeness. The pages are written by the server alone.

pub mod api;
#[cfg(feature = "ssr")]
mod completeness;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod settings;
