//! Health and figures for those who run the server.

use crate::{
    auth::login::ClientAddress,
    state::{Fault, Shared},
    store::events,
};
use axum::{
    extract::{Extension, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

/// The process answers.
pub async fn alive() -> &'static str {
    "hidup\n"
}

/// Can serve: the database answers.
pub async fn ready(State(state): State<Shared>) -> Response {
    if state.stop.is_cancelled() {
        return (StatusCode::SERVICE_UNAVAILABLE, "berhenti\n").into_response();
    }
    let asked =
        state.store.read(|conn| Box::pin(async move { events::last_seq(conn).await.map_err(Fault::from) })).await;
    match asked {
        Ok(_) => "siap\n".into_response(),
        Err(e) => {
            tracing::error!(error.cause = %e, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "basis data tidak menjawab\n").into_response()
        }
    }
}

/// Prometheus text, for callers on the same machine.
pub async fn metrics(State(state): State<Shared>, Extension(address): Extension<ClientAddress>) -> Response {
    if !address.0.is_loopback() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let seq = state.store.read(|conn| Box::pin(async move { events::last_seq(conn).await.map_err(Fault::from) })).await;
    let text = format!(
        "# HELP capaian_live_streams Open live streams.\n# TYPE capaian_live_streams gauge\ncapaian_live_streams {}\n\
         # HELP capaian_events_total Live events published.\n# TYPE capaian_events_total counter\ncapaian_events_total {}\n",
        state.hub.count(),
        seq.unwrap_or(0)
    );
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}
