//! The one way by which screens write: a plain form post to the address of a server function. One function for all
//! forms keeps the WASM small and makes the form with and without WASM the same request.

#[cfg(feature = "hydrate")]
use crate::error::AppError;

/// Sends url-encoded fields; `Ok` when the server says it is stored.
#[cfg(feature = "hydrate")]
pub async fn post(address: &str, fields: String) -> Result<(), AppError> {
    let request = gloo_net::http::Request::post(address)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json")
        .body(fields)
        .map_err(|_| AppError::BadRequest)?;
    let answer = request.send().await.map_err(|_| AppError::Offline)?;
    if answer.ok() {
        return Ok(());
    }
    let text = answer.text().await.map_err(|_| AppError::Offline)?;
    Err(serde_json::from_str(&text).unwrap_or(match answer.status() {
        401 => AppError::SignedOut,
        502..=504 => AppError::Offline,
        _ => AppError::Internal { trace: String::new() },
    }))
}
