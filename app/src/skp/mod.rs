//! SKP: Beranda, SKP page, member page, recording results.

pub mod api;
pub mod record;
