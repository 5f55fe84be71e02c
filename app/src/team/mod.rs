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
    let text = crate::wire::get("/api/tim".to_owned()).await?;
    serde_json::from_str(&text).map_err(|_| AppError::Internal { trace: String::new() })
}
