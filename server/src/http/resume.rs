//! A plain form that is sent after the session has ended. What was typed is nowhere kept on the server: it goes back
//! into the page that asks to sign in, as hidden fields, and comes with the password. Then the page the form was on is
//! shown again with it, for the person who wrote it; nothing is stored until it is sent again.

use super::{forms, pages};
use crate::{auth::session::cookie, org::Org, state::Shared};
use app::{error::AppError, port::Actor, replay::Replay};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use std::sync::Arc;

/// Who was signed in last in this browser. An id, no right: it only says to whom typed text is given back.
pub const WRITER: &str = "penulis";
/// Begins the names of the fields that wait.
pub const TYPED: &str = "isi.";
/// The address the form was sent to.
pub const ACTION: &str = "aksi";

/// Asks to sign in again, with the form waiting in the page; without a known writer it only asks.
pub async fn ask(
    state: &Shared,
    headers: HeaderMap,
    action: &str,
    page: &str,
    typed: Vec<(String, String)>,
) -> Response {
    let writer = cookie(&headers, WRITER).filter(|id| id.parse::<uuid::Uuid>().is_ok()).map(str::to_owned);
    // The form must fit into the one that carries it; passwords are typed again.
    let size: usize = typed.iter().map(|(n, v)| forms::encode(n).len() + forms::encode(v).len() + 8).sum();
    let secret = action == "/api/profil/kata-sandi";
    let Some(writer) = writer.filter(|_| !secret && size < super::BODY - 4_096) else {
        return Redirect::to(&format!("/masuk?lanjut={}", forms::encode(page))).into_response();
    };
    let named = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields = vec![named("lanjut", page), named(ACTION, action), named(WRITER, &writer)];
    fields.extend(typed.into_iter().map(|(n, v)| ([TYPED, &n].concat(), v)));
    let replay = Replay { action: "/masuk".to_owned(), fields, error: AppError::SignedOut };
    pages::replay(state, "/masuk", headers, None, replay).await
}

/// The form that waits in what came with the password, if the writer is the one who signed in.
pub fn waiting(fields: &[(String, String)], actor: &Actor) -> Option<Replay> {
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    let action = field(ACTION).filter(|a| a.starts_with("/api/") || *a == "/catat")?;
    if field(WRITER)? != actor.person.to_string() {
        return None;
    }
    let typed = fields.iter().filter_map(|(n, v)| Some((n.strip_prefix(TYPED)?.to_owned(), v.clone())));
    Some(Replay { action: action.to_owned(), fields: typed.collect(), error: AppError::SignedInAgain })
}

/// The page with the form as it was typed.
pub async fn show(state: &Shared, headers: HeaderMap, page: &str, who: (Actor, Arc<Org>), replay: Replay) -> Response {
    let mut response = pages::replay(state, page, headers, Some(who), replay).await;
    *response.status_mut() = StatusCode::OK;
    forms::remember_page(&mut response, page);
    response
}
