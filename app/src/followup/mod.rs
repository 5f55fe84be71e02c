//! *Tindak lanjut*: coaching and proposals for rewards. The pages are written by the server alone.

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
mod board;
#[cfg(feature = "ssr")]
mod coaching;
#[cfg(feature = "ssr")]
pub mod page;
