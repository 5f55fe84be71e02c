//! *Akumulasi angka kredit*. The pages are written by the server alone.

pub mod api;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod entry;
#[cfg(feature = "ssr")]
pub mod page;
