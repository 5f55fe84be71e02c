//! Signing in, profile, sessions.

pub mod api;
