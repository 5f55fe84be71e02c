//! Server functions of feedback.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::id::{FeedbackId, SkpId};
use leptos::prelude::*;

/// Starts a thread (`jenis` catatan, apresiasi, perlu_perbaikan, tanyakan) or replies (`jenis=balasan` with
/// `induk`). `sasaran` is `realisasi:…`, `iki:…`, `rhk:…` or `nilai:…`; `id` is the idempotency key.
#[server(prefix = "/api", endpoint = "umpan-balik/kirim")]
pub async fn send_feedback(
    id: FeedbackId,
    skp: SkpId,
    sasaran: String,
    jenis: String,
    #[server(default)] teks: String,
    #[server(default)] induk: Option<FeedbackId>,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let draft = domain::feedback::Draft { id, skp, subject: sasaran, kind: jenis, text: teks, parent: induk };
    answer(ports.feedback.send(&actor, draft).await)
}

/// Withdraws own feedback; a mark stays.
#[server(prefix = "/api", endpoint = "umpan-balik/tarik")]
pub async fn withdraw_feedback(id: FeedbackId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.feedback.withdraw(&actor, id).await)
}
