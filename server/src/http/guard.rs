//! What stands before every request: where it comes from, and the headers of every answer.

use crate::{auth::login::ClientAddress, state::Shared};
use app::{error::AppError, port::Actor};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Refuses writes that another site's page started, notes the browser's address, and sets the headers of the answer.
pub async fn protect(State(state): State<Shared>, mut request: Request, next: Next) -> Response {
    let writes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // The public computations are for pages and programs anywhere: they read no cookie and write nothing, so there
    // is no session another site could make use of.
    let open = request.method() == Method::POST && super::api::is_open(request.uri().path());
    if writes && !open && !is_own(request.headers(), &state.config.base_url) {
        return with_headers(super::error_response(&AppError::Forbidden), state.config.is_tls());
    }
    let address = address(&request, state.config.proxies);
    request.extensions_mut().insert(ClientAddress(address));
    let response = next.run(request).await;
    with_headers(response, state.config.is_tls())
}

/// Whether the request was started by our own page. Browsers say so in `Sec-Fetch-Site`; where it is missing, the
/// origin must be ours; programs that send neither are no browsers and carry no foreign page's intent.
fn is_own(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site")
        && !matches!(site, "same-origin" | "none")
    {
        return false;
    }
    match text("origin") {
        Some(origin) => {
            let host = text("host").unwrap_or_default();
            let named = origin.split_once("://").map_or("", |(_, h)| h);
            origin == base_url || (!host.is_empty() && named == host)
        }
        None => true,
    }
}

/// The peer, or what the trusted proxies in front say of it.
fn address(request: &Request, proxies: usize) -> IpAddr {
    let peer =
        request.extensions().get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |c| c.0.ip());
    if proxies == 0 {
        return peer;
    }
    let listed = request.headers().get_all("x-forwarded-for");
    let chain: Vec<&str> =
        listed.iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).map(str::trim).collect();
    let at = chain.len().checked_sub(proxies).and_then(|i| chain.get(i));
    at.and_then(|a| a.parse().ok()).unwrap_or(peer)
}

fn with_headers(mut response: Response, tls: bool) -> Response {
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    };
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "same-origin");
    set("x-frame-options", "DENY");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("permissions-policy", "camera=(self), microphone=(), geolocation=(), payment=()");
    // Whatever does not say otherwise is personal.
    set("cache-control", "no-store");
    set("content-security-policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    if tls {
        set("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    response
}

/// The policy of pages: scripts by nonce, WASM, nothing inline, nothing from elsewhere.
pub fn page_policy(nonce: &str) -> Option<HeaderValue> {
    let text = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; \
         connect-src 'self'; manifest-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; object-src 'none'"
    );
    HeaderValue::from_str(&text).ok()
}

/// Only for those who are signed in.
pub async fn signed_in(request: Request, next: Next) -> Response {
    if request.extensions().get::<Actor>().is_none() {
        if request.method() == Method::GET && wants_html(request.headers()) {
            let whole = request.uri().path_and_query().map_or("/", axum::http::uri::PathAndQuery::as_str);
            return Redirect::to(&format!("/masuk?lanjut={}", super::forms::encode(whole))).into_response();
        }
        return super::error_response(&AppError::SignedOut);
    }
    next.run(request).await
}

/// Whether the answer should be a page rather than JSON.
pub fn wants_html(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"))
}
