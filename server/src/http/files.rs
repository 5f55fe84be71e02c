//! Evidence files: only for those who may read the SKP or rate by it, and those of an objection for who may read the
//! result; never run inside our pages.

use super::{guard, pages};
use crate::{
    state::{Fault, Shared},
    store::{Conn, attachments, entries, kept::Kept, skp},
    usecase::{Act, evaluation, permitted},
};
use app::{error::AppError, port::Actor};
use axum::{
    body::Body,
    extract::{Extension, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{id::EvidenceId, policy, view::EvidenceKind};

/// The file as stored.
pub async fn whole(
    State(state): State<Shared>,
    Extension(actor): Extension<Actor>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    serve(&state, &actor, &headers, &id, false).await
}

/// The small picture of a photo.
pub async fn thumbnail(
    State(state): State<Shared>,
    Extension(actor): Extension<Actor>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    serve(&state, &actor, &headers, &id, true).await
}

async fn serve(state: &Shared, actor: &Actor, headers: &HeaderMap, id: &str, small: bool) -> Response {
    match load(state, actor, headers, id, small).await {
        Ok(response) => response,
        // Opened on its own: a page says what happened.
        Err(AppError::NotFound) if guard::wants_html(headers) => pages::lost(state, *actor, headers).await,
        Err(e) => super::error_response(&e),
    }
}

async fn load(state: &Shared, actor: &Actor, asked: &HeaderMap, id: &str, small: bool) -> Result<Response, AppError> {
    let id = id.parse().map_err(|_| AppError::NotFound)?;
    let item = state.reading(actor, move |conn, act| Box::pin(async move { find(conn, &act, id).await })).await?;
    let hash = if small { &item.thumb_sha256 } else { &item.sha256 };
    if hash.is_empty() {
        return Err(AppError::NotFound);
    }
    // A browser keeps the file but asks each time whether it may show it: the next person at this computer may not.
    let tag = format!("\"{hash}\"");
    let known = asked.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    if known.is_some_and(|list| list.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)) {
        return Ok(cached(StatusCode::NOT_MODIFIED.into_response(), &tag));
    }
    let bytes = state.evidence.get(hash).await.map_err(|e| crate::state::internal(&e))?.ok_or(AppError::NotFound)?;
    let kind = if item.kind == EvidenceKind::Pdf && !small { "application/pdf" } else { "image/jpeg" };
    let disposition = format!("inline; filename*=UTF-8''{}", super::forms::encode(&item.name).replace('/', "_"));
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // Opened on its own, nothing in it may run.
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox"),
    );
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(cached(response, &tag))
}

/// The file with this id, if the actor may see it.
async fn find(conn: &mut Conn<'_>, act: &Act, id: EvidenceId) -> Result<Kept, Fault> {
    let Some(item) = entries::evidence(conn, act.actor.agency, id).await? else {
        let item = attachments::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
        evaluation::may_read(conn, act, item.evaluation).await?;
        return Ok(item.kept);
    };
    let row = skp::find(conn, act.actor.agency, item.skp).await?.ok_or(AppError::NotFound)?;
    let permit = policy::may_read(&act.facts(&row));
    if permit.is_err() {
        let entry = entries::find(conn, act.actor.agency, item.entry).await?.ok_or(AppError::NotFound)?;
        if !evaluation::read::takes_part(conn, act, &row, entry.date).await? {
            permitted(permit)?;
        }
    }
    Ok(item.kept)
}

fn cached(mut response: Response, tag: &str) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(value) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, value);
    }
    response
}
