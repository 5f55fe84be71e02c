//! `GET /live`: the stream of one browser.

use super::{
    hub::{Frame, Listener, Subscription},
    publish,
};
use crate::{
    org::Org,
    state::{Fault, Shared},
    store::{events, sessions},
};
use app::{error::AppError, port::Actor};
use axum::{
    body::Body,
    extract::{Extension, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use domain::{calendar::Time, live::Topic};
use futures::stream::{self, Stream, StreamExt as _};
use serde::Deserialize;
use std::{
    collections::HashSet,
    convert::Infallible,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

/// Sign of life, so that a dead connection is noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Events replayed at most; who missed more reads everything anew.
const REPLAY: i64 = 2_000;
const BEAT: &str = "event: detak\ndata: \n\n";
const RESET: &str = "event: reset\ndata: \n\n";

/// Where the reader left off.
#[derive(Debug, Default, Deserialize)]
pub struct Since {
    sejak: Option<i64>,
}

/// Opens the stream. `Last-Event-ID` wins over `?sejak=`.
pub async fn live(
    State(state): State<Shared>,
    Extension(actor): Extension<Actor>,
    Extension(org): Extension<Arc<Org>>,
    Query(since): Query<Since>,
    headers: HeaderMap,
) -> Response {
    let last = headers.get("last-event-id").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    match open(&state, &actor, &org, last.or(since.sejak)).await {
        Ok(body) => {
            let head = [
                (header::CONTENT_TYPE, "text/event-stream; charset=utf-8"),
                (header::CACHE_CONTROL, "no-store"),
                (header::HeaderName::from_static("x-accel-buffering"), "no"),
            ];
            (head, body).into_response()
        }
        Err(e) => {
            let status = e.public();
            let code = StatusCode::from_u16(AppError::status(&status)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            code.into_response()
        }
    }
}

async fn open(state: &Shared, actor: &Actor, org: &Arc<Org>, since: Option<i64>) -> Result<Body, Fault> {
    // Listen first, read the past second: nothing falls between.
    let (subscription, topics, until) = subscribe(state, actor, Arc::clone(org)).await?;
    let (past, cursor) = replay(state, since, &topics).await?;
    let stream = live_frames(Arc::clone(state), subscription, cursor, until);
    let head = format!("retry: 2000\n{BEAT}");
    let all = stream::once(async move { Bytes::from(head) }).chain(stream::iter(past)).chain(stream);
    Ok(Body::from_stream(all.map(Ok::<_, Infallible>)))
}

/// Starts listening to what the actor may follow now. Also gives when the session ends by itself.
async fn subscribe(
    state: &Shared,
    actor: &Actor,
    mut org: Arc<Org>,
) -> Result<(Subscription, HashSet<Topic>, Time), Fault> {
    let (agency, person, session) = (actor.agency, actor.person, actor.session);
    loop {
        let now = state.clock.now();
        let (known, today) = (Arc::clone(&org), org.today(now));
        let topics = state
            .store
            .read(move |conn| Box::pin(async move { publish::topics(conn, &known, agency, person, today).await }))
            .await?;
        let subscription = state.hub.subscribe(Listener { person, agency, session, topics: topics.clone() });
        // The hub closes streams it knows of: what ended or changed just before is found out here.
        let open = state
            .store
            .read(move |conn| {
                Box::pin(async move { sessions::of_person(conn, person, now).await.map_err(Fault::from) })
            })
            .await?;
        let row = open.into_iter().find(|s| s.id == session.uuid()).ok_or(AppError::SignedOut)?;
        if row.struktur_rev <= org.agency.rev {
            return Ok((subscription, topics, Time(row.berakhir_at)));
        }
        org = state.orgs.at(&state.store, agency, row.struktur_rev).await?;
    }
}

/// What the reader missed, and the number from which the live part goes on.
async fn replay(state: &Shared, since: Option<i64>, topics: &HashSet<Topic>) -> Result<(Vec<Bytes>, i64), Fault> {
    let (last, oldest) = state
        .store
        .read(|conn| {
            Box::pin(async move {
                let last = events::last_seq(conn).await?;
                Ok::<_, Fault>((last, events::oldest_seq(conn).await?))
            })
        })
        .await?;
    let Some(since) = since.filter(|s| *s < last) else { return Ok((Vec::new(), last)) };
    if last.saturating_sub(since) > REPLAY || oldest.is_none_or(|o| o > since + 1) {
        // With the number from which it goes on, so that the next connection does not miss the same again.
        return Ok((vec![Bytes::from(format!("id: {last}\n{RESET}"))], last));
    }
    let rows = state
        .store
        .read(move |conn| Box::pin(async move { events::after(conn, since, REPLAY).await.map_err(Fault::from) }))
        .await?;
    let cursor = rows.last().map_or(last, |r| r.seq);
    let mine = |r: &events::Event| r.topic.parse().is_ok_and(|t: Topic| topics.contains(&t));
    let past = rows.iter().filter(|r| mine(r)).map(|r| publish::frame(r.seq, &r.body).bytes).collect();
    Ok((past, cursor))
}

/// Frames after the cursor, heartbeats in between; ends when the hub lets go, the session is over or the server stops.
/// A session that was prolonged meanwhile gets a new stream when the browser comes back.
fn live_frames(state: Shared, subscription: Subscription, cursor: i64, until: Time) -> impl Stream<Item = Bytes> {
    stream::unfold(Some((state, subscription, cursor)), move |at| async move {
        let (state, mut subscription, mut cursor) = at?;
        loop {
            let next = tokio::select! {
                () = state.stop.cancelled() => return None,
                frame = subscription.frames.recv() => Some(frame),
                () = tokio::time::sleep(HEARTBEAT) => None,
            };
            if state.clock.now() >= until {
                return None;
            }
            match next {
                None => return Some((Bytes::from_static(BEAT.as_bytes()), Some((state, subscription, cursor)))),
                Some(Some(Frame { seq, bytes })) if seq > cursor => {
                    cursor = seq;
                    return Some((bytes, Some((state, subscription, cursor))));
                }
                Some(Some(_)) => {}
                Some(None) if subscription.lagged.load(Ordering::Acquire) => {
                    return Some((Bytes::from_static(RESET.as_bytes()), None));
                }
                Some(None) => return None,
            }
        }
    })
}
