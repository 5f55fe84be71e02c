//! `/api/v1`: JSON for other systems. So far the rules as computations, open to everybody: nothing is read from the
//! database or a cookie and nothing is stored, so there is nothing to protect but the server's time.

mod hitung;
pub mod openapi;
mod problem;
mod shape;

pub use hitung::OPERATIONS;
pub use problem::Problem;
pub use shape::{Field, FieldError, Shape};

use crate::state::Shared;
use axum::{
    Router,
    body::{Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{any, get, post},
};

/// Largest request: a thousand numbers with room to spare.
pub const BODY: usize = 64 * 1024;

/// One computation: where it is, what goes in and out, and examples of both. The router, the description and the
/// checks are all made from this.
pub struct Operation {
    pub path: &'static str,
    /// `operationId`, and the stem of the names of its schemas.
    pub id: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub request: Shape,
    pub response: Shape,
    /// Name, request and answer.
    pub examples: &'static [(&'static str, &'static str, &'static str)],
    /// The answer to a body, as JSON.
    pub run: fn(&[u8]) -> Result<String, Problem>,
}

/// Whether other sites' pages may post here. The computations alone: they read no cookie and change nothing, so a
/// page that makes somebody's browser ask learns nothing it could not ask itself.
pub fn is_open(path: &str) -> bool {
    OPERATIONS.iter().any(|o| o.path == path)
}

/// The routes. Meant to stand outside of everything that looks at sessions.
pub fn routes() -> Router<Shared> {
    let mut router = Router::new()
        .route("/api/v1/openapi.json", get(openapi::description).options(preflight_get).fallback(only_get))
        .route("/api/v1/{*rest}", any(async || cors(Problem::address().into_response())));
    for operation in OPERATIONS {
        let run = move |request: Request| compute(operation, request);
        router = router.route(operation.path, post(run).options(preflight_post).fallback(only_post));
    }
    router
}

async fn compute(operation: &'static Operation, request: Request) -> Response {
    let answer = match body(request).await {
        Ok(body) => (operation.run)(&body),
        Err(problem) => Err(problem),
    };
    cors(answer.map_or_else(IntoResponse::into_response, json))
}

/// The body of a request that says it is JSON and is not too large.
async fn body(request: Request) -> Result<Bytes, Problem> {
    let headers = request.headers();
    if !is_json(headers) {
        return Err(Problem::media_type());
    }
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > BODY) {
        return Err(Problem::too_large());
    }
    // A body that breaks off has nobody left to read the answer, so what fails here is its size.
    to_bytes(request.into_body(), BODY).await.map_err(|_| Problem::too_large())
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

fn json(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// Any page may read the answer.
fn cors(mut response: Response) -> Response {
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn preflight_post() -> Response {
    preflight("POST")
}

async fn preflight_get() -> Response {
    preflight("GET")
}

/// What a browser asks before it lets a page of another site send JSON.
fn preflight(method: &'static str) -> Response {
    let headers = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, method),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    cors((StatusCode::NO_CONTENT, headers).into_response())
}

async fn only_post() -> Response {
    wrong_method("POST, OPTIONS")
}

async fn only_get() -> Response {
    wrong_method("GET, HEAD, OPTIONS")
}

fn wrong_method(allowed: &'static str) -> Response {
    let mut response = Problem::method(allowed).into_response();
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allowed));
    cors(response)
}
