//! Pages rendered by the app, complete without WASM.

use super::guard;
use crate::{org::Org, state::Shared, usecase::services::Services};
use app::{
    app::{Assets, Demo, shell},
    port::{Actor, Ids},
    replay::Replay,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::sync::Arc;

/// A page for whoever asks: public ones for everybody, all others after signing in.
pub async fn page(State(state): State<Shared>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let actor = request.extensions().get::<Actor>().copied();
    if actor.is_none() && !super::PUBLIC_PAGES.contains(&path.as_str()) {
        let whole = request.uri().path_and_query().map_or(path.as_str(), axum::http::uri::PathAndQuery::as_str);
        return Redirect::to(&format!("/masuk?lanjut={}", super::forms::encode(whole))).into_response();
    }
    if actor.is_some() && path == "/masuk" {
        return Redirect::to("/").into_response();
    }
    render(&state, request, actor, None).await
}

/// Shows a page again after a plain form failed, with what was typed and the status of the error.
pub async fn replay(
    state: &Shared,
    path: &str,
    headers: HeaderMap,
    who: Option<(Actor, Arc<Org>)>,
    replay: Replay,
) -> Response {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    if let Ok(uri) = path.parse() {
        *request.uri_mut() = uri;
    }
    for name in [header::COOKIE, header::USER_AGENT, header::ACCEPT_LANGUAGE] {
        if let Some(value) = headers.get(&name) {
            request.headers_mut().insert(name, value.clone());
        }
    }
    let actor = who.as_ref().map(|(a, _)| *a);
    let error = replay.error.clone();
    let mut response = render(state, request, actor, Some(replay)).await;
    *response.status_mut() = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
    super::retry_after(&mut response, &error);
    response
}

/// The page for something that is not there, or not for this person.
pub async fn lost(state: &Shared, actor: Actor, headers: &HeaderMap) -> Response {
    let mut request = Request::new(Body::empty());
    // An address no route answers to.
    *request.uri_mut() = axum::http::Uri::from_static("/tidak-ada");
    if let Some(value) = headers.get(header::COOKIE) {
        request.headers_mut().insert(header::COOKIE, value.clone());
    }
    render(state, request, Some(actor), None).await
}

/// Context of every render and server function.
pub fn context(state: &Shared, actor: Option<Actor>) -> impl Fn() + Clone + Send + Sync + 'static {
    let ports = Services::ports(state);
    let assets = super::assets::manifest(&state.config.site_dir);
    let (dice, clock) = (state.dice.clone(), Arc::clone(&state.clock));
    let ids = Ids(Arc::new(move || dice.id(clock.now())));
    let demo = Demo(state.config.demo);
    move || {
        provide_context(ports.clone());
        provide_context(ids.clone());
        provide_context::<Assets>(assets.clone());
        provide_context(demo);
        if let Some(actor) = actor {
            provide_context(actor);
        }
    }
}

async fn render(state: &Shared, request: Request, actor: Option<Actor>, replay: Option<Replay>) -> Response {
    let base = context(state, actor);
    let more = move || {
        base();
        if let Some(replay) = replay.clone() {
            provide_context(replay);
        }
    };
    let options = LeptosOptions::builder().output_name("capaian").build();
    let app = move || {
        if let (Some(nonce), Some(options)) = (leptos::nonce::use_nonce(), use_context::<ResponseOptions>())
            && let Some(policy) = guard::page_policy(&nonce)
        {
            options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        }
        shell(options.clone())
    };
    leptos_axum::render_app_async_with_context(more, app)(request).await
}
