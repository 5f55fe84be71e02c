//! The capaian program as a library, so that tests drive the same parts.

pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod evidence;
pub mod http;
pub mod jobs;
pub mod live;
pub mod org;
pub mod seed;
pub mod serve;
pub mod state;
pub mod store;
pub mod usecase;
