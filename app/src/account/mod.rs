//! Signing in, profile, sessions.

pub mod api;
#[cfg(feature = "ssr")]
pub mod login;
pub mod profile;
