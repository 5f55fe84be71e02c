//! Built assets with long life, and everything else as a page.

use super::pages;
use crate::state::Shared;
use app::app::Assets;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::{
    path::Path,
    sync::{OnceLock, RwLock},
};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

/// Names of the built files, from `manifest.json` of the build; without it the names `cargo leptos` gives.
pub fn manifest(site: &Path) -> Assets {
    static KEPT: OnceLock<RwLock<Option<Assets>>> = OnceLock::new();
    let kept = KEPT.get_or_init(RwLock::default);
    // A development build changes under the running server; a release build does not.
    if !cfg!(debug_assertions)
        && let Ok(found) = kept.read()
        && let Some(assets) = found.as_ref()
    {
        return assets.clone();
    }
    let assets = read_manifest(site);
    if let Ok(mut slot) = kept.write() {
        *slot = Some(assets.clone());
    }
    assets
}

fn read_manifest(site: &Path) -> Assets {
    let text = std::fs::read_to_string(site.join("manifest.json")).unwrap_or_default();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    let name = |key: &str, default: &str| json.get(key).and_then(|v| v.as_str()).unwrap_or(default).to_owned();
    Assets {
        js: name("js", "/pkg/capaian.js"),
        wasm: name("wasm", "/pkg/capaian.wasm"),
        css: name("css", "/pkg/capaian.css"),
    }
}

/// A file of the site when there is one, else a page.
pub async fn or_page(State(state): State<Shared>, request: Request) -> Response {
    let method = request.method().clone();
    if !matches!(method, Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = request.uri().path().to_owned();
    if !is_asset(&path) {
        return pages::page(State(state), request).await;
    }
    let hashed = path.starts_with("/pkg/") && path.split('.').count() > 2;
    let files = ServeDir::new(&state.config.site_dir).precompressed_br().precompressed_gzip();
    match files.oneshot(request).await {
        Ok(found) if found.status() == StatusCode::NOT_FOUND => StatusCode::NOT_FOUND.into_response(),
        Ok(found) => {
            let mut response = found.into_response();
            let life = if hashed { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(life));
            response
        }
        Err(never) => match never {},
    }
}

/// Files have an extension in their last part; pages have none.
fn is_asset(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|last| last.contains('.')) && path != "/manifest.json"
}
