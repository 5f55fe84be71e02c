//! Signing in, profile, sessions.

pub mod api;
#[cfg(feature = "ssr")]
pub mod login;
#[cfg(feature = "ssr")]
pub mod profile;

use crate::error::AppError;
use domain::view::Me;

/// The signed-in person, from the server.
#[cfg(feature = "ssr")]
pub async fn me() -> Result<Me, AppError> {
    api::load_me().await
}

/// The signed-in person, from the server.
#[cfg(not(feature = "ssr"))]
pub async fn me() -> Result<Me, AppError> {
    crate::wire::read("/api/saya".to_owned()).await
}
