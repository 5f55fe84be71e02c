//! *Tim saya*: the members of a superior's team.

pub mod api;
pub mod page;
mod row;

use crate::error::AppError;
use domain::view::TeamView;

/// The team, from the server.
#[cfg(feature = "ssr")]
pub async fn load() -> Result<TeamView, AppError> {
    api::load_team().await
}

/// The team, from the server.
#[cfg(not(feature = "ssr"))]
pub async fn load() -> Result<TeamView, AppError> {
    crate::wire::read("/api/tim".to_owned()).await
}
