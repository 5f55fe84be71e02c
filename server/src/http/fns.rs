//! Server functions. Called by the WASM client with JSON answers, or by plain forms without WASM: then success goes
//! back to the page it came from, and failure shows that page again with what was typed.

use super::{forms, guard, pages, resume};
use crate::{org::Org, state::Shared, usecase::services::Services};
use app::{error::AppError, port::Actor, replay::Replay, skp::figures};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::feedback::Subject;
use leptos::server_fn::axum::get_server_fn_service;
use std::sync::Arc;

/// Largest answer of a server function that a plain form looks into.
const ANSWER: usize = 64 * 1024;

/// Calls a server function.
pub async fn call(State(state): State<Shared>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if get_server_fn_service(&path, request.method().clone()).is_none() {
        return super::error_response(&AppError::NotFound);
    }
    let actor = request.extensions().get::<Actor>().copied();
    let plain = request.method() == Method::POST && guard::wants_html(request.headers());
    if actor.is_none() && !super::PUBLIC_FNS.contains(&path.as_str()) && !plain {
        return super::error_response(&AppError::SignedOut);
    }
    let context = pages::context(&state, actor);
    if plain {
        return plain_form(&state, request, actor, &path).await;
    }
    settle(leptos_axum::handle_server_fns_with_context(context, request).await.into_response()).await
}

/// Gives an error the status it stands for: arguments that cannot be read come as a fault of ours otherwise.
async fn settle(answer: Response) -> Response {
    if !answer.status().is_server_error() {
        return answer;
    }
    super::error_response(&error_of(answer).await)
}

/// The error an answer carries.
async fn error_of(answer: Response) -> AppError {
    match to_bytes(answer.into_body(), ANSWER).await {
        Ok(json) => serde_json::from_slice(&json).unwrap_or(AppError::BadRequest),
        Err(_) => AppError::BadRequest,
    }
}

async fn plain_form(state: &Shared, request: Request, actor: Option<Actor>, path: &str) -> Response {
    let back = forms::page_of(request.headers());
    let org = request.extensions().get::<Arc<Org>>().cloned();
    let headers = request.headers().clone();
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, super::BODY).await else { return super::error_response(&AppError::BadRequest) };
    let Some(actor) = actor else {
        return resume::ask(state, headers, path, &back, forms::fields(&bytes)).await;
    };
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let inner = Request::from_parts(parts, Body::from(bytes.clone()));
    let answer =
        leptos_axum::handle_server_fns_with_context(pages::context(state, Some(actor)), inner).await.into_response();
    if answer.status().is_success() {
        // The profile has nothing on it that would show a new password: it is told to say so.
        let back = match path {
            "/api/profil/kata-sandi" => "/profil?selesai=kata-sandi".to_owned(),
            "/api/evaluasi/tetapkan" => onward(state, &actor, &forms::fields(&bytes)).await.unwrap_or(back),
            _ if back == "/" => back,
            _ => [back, about(&forms::fields(&bytes))].concat(),
        };
        return Redirect::to(&back).into_response();
    }
    let replay = Replay { action: path.to_owned(), fields: forms::fields(&bytes), error: error_of(answer).await };
    let mut response = pages::replay(state, &back, headers, org.map(|o| (actor, o)), replay).await;
    forms::remember_page(&mut response, &back);
    response
}

/// Where a rater goes on after *Tetapkan*: to the next person without ratings, else back to the list.
async fn onward(state: &Shared, actor: &Actor, fields: &[(String, String)]) -> Option<String> {
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    let (period, skp) = (field("periode")?.parse().ok()?, field("skp")?.parse().ok()?);
    let evaluation = Services::ports(state).evaluation;
    let next = evaluation.page(actor, period, skp).await.ok().and_then(|view| view.next);
    Some(match next.filter(|next| *next != skp) {
        Some(next) => format!("/evaluasi/{period}/{next}?setelah={skp}"),
        None => format!("/evaluasi?periode={period}"),
    })
}

/// The part of the page that the form was about, as the end of its address: a long page opens where its reader was.
fn about(fields: &[(String, String)]) -> String {
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    let subject = match (field("sasaran"), field("realisasi"), field("iki")) {
        (Some(subject), _, _) => Subject::from_field(subject),
        (_, Some(entry), _) => entry.parse().ok().map(Subject::Entry),
        (_, _, Some(iki)) => iki.parse().ok().map(Subject::Iki),
        _ => None,
    };
    subject.map(figures::anchor).unwrap_or_default()
}
