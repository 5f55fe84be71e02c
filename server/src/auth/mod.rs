//! Signing in, sessions, limits.

pub mod limit;
pub mod login;
pub mod password;
pub mod session;
