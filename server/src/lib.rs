//! The capaian program as a library, so that tests drive the same parts.

pub mod auth;
pub mod clock;
pub mod config;
pub mod evidence;
pub mod http;
pub mod live;
pub mod org;
pub mod state;
pub mod store;
pub mod usecase;
