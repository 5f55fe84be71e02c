//! From the cookie to the actor, once per request.

use crate::{
    org::Org,
    state::{Fault, Shared},
    store::sessions,
    usecase::services::session_end,
};
use app::{error::AppError, port::Actor};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::id::{AgencyId, PersonId, SessionId};
use std::sync::Arc;

/// A session is noted as used at most this often, so that reads do not become writes.
const TOUCH_SECONDS: i64 = 900;

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, v)| v)
}

/// Puts actor and agency into the request when the session is valid. Requests without one go on: each handler says
/// what it wants.
pub async fn identify(State(state): State<Shared>, mut request: Request, next: Next) -> Response {
    let token = cookie(request.headers(), state.config.session_cookie()).map(str::to_owned);
    if let Some(token) = token {
        match find(&state, &token).await {
            // Typed by one person, sent with the session of another who signed in in this browser meanwhile.
            Ok(Some((actor, _))) if other_writer(&request, &actor) => {
                return crate::http::error_response(&AppError::OtherPerson);
            }
            Ok(Some((actor, org))) => {
                request.extensions_mut().insert(actor);
                request.extensions_mut().insert(org);
            }
            Ok(None) => {}
            Err(e) => return crate::http::error_response(&e.public()).into_response(),
        }
    }
    next.run(request).await
}

fn other_writer(request: &Request, actor: &Actor) -> bool {
    let writer = request.headers().get(app::error::WRITER).and_then(|v| v.to_str().ok());
    writer.is_some_and(|id| !id.is_empty() && id != actor.person.to_string())
}

/// The actor of a token, and what is known of the agency; nothing when the session has ended.
pub async fn find(state: &Shared, token: &str) -> Result<Option<(Actor, Arc<Org>)>, Fault> {
    let hash = super::password::token_hash(token);
    let now = state.clock.now();
    let row = state
        .store
        .read(move |conn| Box::pin(async move { sessions::find(conn, &hash, now).await.map_err(Fault::from) }))
        .await?;
    let Some(row) = row else { return Ok(None) };
    let actor = Actor { person: PersonId(row.orang_id), agency: AgencyId(row.instansi_id), session: SessionId(row.id) };
    let org = state.orgs.at(&state.store, actor.agency, row.struktur_rev).await?;
    if now.0 - row.dipakai_at > TOUCH_SECONDS * 1_000_000 {
        let end = session_end(now, row.tepercaya);
        let id = actor.session;
        state
            .store
            .write(move |conn| Box::pin(async move { sessions::touch(conn, id, now, end).await.map_err(Fault::from) }))
            .await?;
    }
    Ok(Some((actor, org)))
}
