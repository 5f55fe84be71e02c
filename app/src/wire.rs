//! The ways by which screens reach the server from the browser. They are not generic, and forms are sent as they
//! would be without WASM: that keeps the WASM small, and makes a form with and without it the same request.

use crate::{
    error::{AppError, WRITER},
    json,
};
use serde::de::DeserializeOwned;

/// Sends url-encoded fields; `Ok` when the server says it is stored.
pub async fn post(address: &str, fields: String) -> Result<(), AppError> {
    answer(encoded(address, fields)?).await.map(|_| ())
}

/// Sends url-encoded fields from a page that goes away: the browser does it without the page, up to 64 KB.
pub fn leave(address: &str, fields: String) {
    let last = web_sys::RequestInit::new();
    let _ = js_sys::Reflect::set(&last, &"keepalive".into(), &true.into());
    if let Ok(request) = encoded(address, fields)
        && let Ok(request) = web_sys::Request::new_with_request_and_init(&request.into(), &last)
    {
        let _ = leptos::prelude::window().fetch_with_request(&request);
    }
}

fn encoded(address: &str, fields: String) -> Result<gloo_net::http::Request, AppError> {
    let request = to(address).header("content-type", "application/x-www-form-urlencoded").body(fields);
    request.map_err(|_| AppError::BadRequest)
}

/// Sends the fields of a form, whose kind the browser names: url-encoded, or with files.
pub async fn send(address: &str, fields: wasm_bindgen::JsValue) -> Result<(), AppError> {
    let request = to(address).body(fields);
    answer(request.map_err(|_| AppError::BadRequest)?).await.map(|_| ())
}

fn to(address: &str) -> gloo_net::http::RequestBuilder {
    let request = gloo_net::http::Request::post(address);
    request.header("accept", "application/json").header(WRITER, &crate::live::person())
}

/// Reads JSON as a value.
pub async fn read<T: DeserializeOwned>(address: String) -> Result<T, AppError> {
    json::from_str(&get(address).await?).map_err(|_| AppError::Internal { trace: String::new() })
}

/// Reads JSON text. What the browser promises cannot leave its thread, so the request runs by itself.
pub fn get(address: String) -> impl Future<Output = Result<String, AppError>> + Send {
    let (done, answered) = futures::channel::oneshot::channel();
    leptos::task::spawn_local(async move {
        let request = gloo_net::http::Request::get(&address).header("accept", "application/json").build();
        let text = match request {
            Ok(request) => answer(request).await,
            Err(_) => Err(AppError::BadRequest),
        };
        let _ = done.send(text);
    });
    async move { answered.await.unwrap_or(Err(AppError::Offline)) }
}

async fn answer(request: gloo_net::http::Request) -> Result<String, AppError> {
    let answer = request.send().await.map_err(|_| AppError::Offline)?;
    let text = answer.text().await.map_err(|_| AppError::Offline)?;
    if answer.ok() {
        return Ok(text);
    }
    Err(json::from_str(&text).unwrap_or(match answer.status() {
        401 => AppError::SignedOut,
        404 => AppError::NotFound,
        502..=504 => AppError::Offline,
        _ => AppError::Internal { trace: String::new() },
    }))
}
