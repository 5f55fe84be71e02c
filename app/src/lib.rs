//! Screens, server functions and ports of Capaian. Compiled twice: with `ssr` into the server, with `hydrate` into
//! the WASM client.

pub mod account;
pub mod action;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod calculator;
pub mod client;
pub mod credit;
pub mod demo;
pub mod error;
pub mod evaluation;
pub mod feedback;
pub mod followup;
pub mod frame;
#[cfg(feature = "ssr")]
pub mod help;
pub mod i18n;
pub mod json;
pub mod live;
pub mod manage;
pub mod matrix;
pub mod notice;
pub mod place;
pub mod planning;
#[cfg(feature = "ssr")]
pub mod port;
pub mod replay;
pub mod screen;
pub mod skp;
#[cfg(feature = "hydrate")]
pub mod start;
pub mod team;
pub mod ui;
#[cfg(feature = "hydrate")]
pub mod wire;
