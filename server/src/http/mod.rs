//! Router, headers, forms and files.

pub mod api;
pub mod assets;
pub mod files;
pub mod fns;
pub mod forms;
pub mod guard;
pub mod objection;
pub mod ops;
pub mod pages;
pub mod record;
pub mod upload;

use crate::{auth, live, state::Shared};
use app::error::AppError;
use axum::{
    Json, Router,
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::{any, get, post},
};
use std::time::Duration;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer, timeout::TimeoutLayer,
};

/// Largest body of an ordinary form.
const BODY: usize = 256 * 1024;
/// Largest body of a form with evidence that is read at all. Five files of 10 MiB are taken; what is larger is read
/// past, so that the answer can say so at the field and what was typed stays.
const UPLOAD: usize = 256 * 1024 * 1024;
/// A form with evidence may take so many seconds: 10 MiB at 20 kB/s are nine minutes. A sender that falls silent is
/// let go much earlier, see [`upload::SILENCE`].
const UPLOAD_SECONDS: u64 = 45 * 60;

/// Every route of the program with whom it is for; the authorisation test walks this list.
pub const ROUTES: &[(&str, &str, Audience)] = &[
    ("GET", "/healthz", Audience::Everybody),
    ("GET", "/readyz", Audience::Everybody),
    ("GET", "/metrics", Audience::Loopback),
    ("POST", "/masuk", Audience::Everybody),
    ("POST", "/keluar", Audience::Everybody),
    ("POST", "/bahasa", Audience::Everybody),
    ("POST", "/catat", Audience::SignedIn),
    ("POST", "/hasil/keberatan", Audience::SignedIn),
    ("POST", "/hasil/penjelasan", Audience::SignedIn),
    ("GET", "/bukti/{id}", Audience::SignedIn),
    ("GET", "/bukti/{id}/kecil", Audience::SignedIn),
    ("GET", "/live", Audience::SignedIn),
    ("POST", "/api/v1/hitung/predikat", Audience::Everybody),
    ("POST", "/api/v1/hitung/sebaran", Audience::Everybody),
    ("POST", "/api/v1/hitung/angka-kredit", Audience::Everybody),
    ("POST", "/api/v1/hitung/capaian", Audience::Everybody),
    ("GET", "/api/v1/openapi.json", Audience::Everybody),
];

/// Whom a route is for, before the policy decides about the thing itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everybody,
    SignedIn,
    /// Only callers on the same machine.
    Loopback,
}

/// Server functions that answer without a session: none.
pub const PUBLIC_FNS: &[&str] = &[];

/// Pages that are shown without a session.
pub const PUBLIC_PAGES: &[&str] = &["/masuk", "/bantuan", "/kalkulator"];

/// The whole program as a service.
pub fn router(state: &Shared) -> Router {
    let streams = Router::new().route("/live", get(live::sse::live)).route_layer(middleware::from_fn(guard::signed_in));
    let uploads = Router::new()
        .route("/catat", post(record::record).get(pages::page))
        .route("/hasil/keberatan", post(objection::object).get(pages::page))
        .route("/hasil/penjelasan", post(objection::explain).get(pages::page))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(UPLOAD))
        .layer(timeout(UPLOAD_SECONDS));
    let files = Router::new()
        .route("/bukti/{id}", get(files::whole))
        .route("/bukti/{id}/kecil", get(files::thumbnail))
        .route_layer(middleware::from_fn(guard::signed_in));
    let ordinary = Router::new()
        .route("/healthz", get(ops::alive))
        .route("/readyz", get(ops::ready))
        .route("/metrics", get(ops::metrics))
        .route("/masuk", post(auth::login::sign_in).get(pages::page))
        .route("/keluar", post(auth::login::sign_out))
        .route("/bahasa", post(forms::preferences))
        .route("/api/{*fn_name}", any(fns::call))
        .merge(files)
        .fallback(assets::or_page)
        .layer(RequestBodyLimitLayer::new(BODY))
        .layer(timeout(30));
    Router::new()
        .merge(ordinary)
        .merge(uploads)
        // Streams and pictures are left alone by the layer itself.
        .layer(compression())
        .merge(streams)
        .layer(middleware::from_fn_with_state(state.clone(), auth::session::identify))
        // Open to everybody: no cookie is looked at.
        .merge(api::routes().layer(timeout(30)).layer(compression()))
        .layer(CatchPanicLayer::custom(|_| error_response(&crate::state::internal(&Panicked))))
        .layer(middleware::from_fn_with_state(state.clone(), guard::protect))
        .with_state(state.clone())
}

fn compression() -> CompressionLayer {
    CompressionLayer::new().br(true).gzip(true).quality(tower_http::CompressionLevel::Precise(4))
}

fn timeout(seconds: u64) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_secs(seconds))
}

/// A handler panicked; the place is in the log already.
#[derive(Debug, thiserror::Error)]
#[error("a handler panicked")]
struct Panicked;

/// An error as JSON with its status.
pub fn error_response(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Json(error)).into_response();
    retry_after(&mut response, error);
    response
}

/// Says when to try again, if the error knows.
fn retry_after(response: &mut Response, error: &AppError) {
    if let AppError::Busy { retry_seconds } | AppError::TooMany { retry_seconds } = error {
        response.headers_mut().insert(axum::http::header::RETRY_AFTER, (*retry_seconds).into());
    }
}
