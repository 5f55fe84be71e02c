//! `POST /catat`: a result with its evidence, from the WASM client or from a plain form.

use super::{
    forms, guard, pages, resume,
    upload::{self, Upload},
};
use crate::{
    org::Org,
    state::Shared,
    usecase::record::{self, Request},
};
use app::{error::AppError, port::Actor, replay::Replay};
use axum::{
    Extension, Json,
    extract::{Multipart, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{problem::Problem, skp::entry::Form, view::Receipt};
use std::sync::Arc;

/// Records a result.
pub async fn record(
    State(state): State<Shared>,
    who: Option<Extension<Actor>>,
    org: Option<Extension<Arc<Org>>>,
    headers: HeaderMap,
    body: Multipart,
) -> Response {
    let html = guard::wants_html(&headers);
    let upload = match upload::read(body, who.is_some()).await {
        Ok(upload) => upload,
        Err(e) => return super::error_response(&e),
    };
    let result = match &who {
        Some(Extension(actor)) => store(&state, actor, &upload).await,
        None => Err(AppError::SignedOut),
    };
    match (result, html) {
        (Ok(receipt), false) => Json(receipt).into_response(),
        (Ok(receipt), true) => Redirect::to(&place(&receipt)).into_response(),
        (Err(e), false) => super::error_response(&e),
        (Err(AppError::SignedOut), true) => {
            let back = page(&upload);
            resume::ask(&state, headers, "/catat", &back, upload.fields).await
        }
        (Err(error), true) => again(&state, headers, who.zip(org), upload, error).await,
    }
}

fn place(receipt: &Receipt) -> String {
    format!("/skp/{}?tersimpan={}#tersimpan", receipt.skp, receipt.number)
}

/// Where the form was.
fn page(upload: &Upload) -> String {
    match upload.field("koreksi") {
        "" => format!("/catat?iki={}&skp={}", forms::encode(upload.field("iki")), forms::encode(upload.field("skp"))),
        entry => format!("/catat?koreksi={}", forms::encode(entry)),
    }
}

async fn again(
    state: &Shared,
    headers: HeaderMap,
    who: Option<(Extension<Actor>, Extension<Arc<Org>>)>,
    upload: Upload,
    error: AppError,
) -> Response {
    let path = page(&upload);
    let replay = Replay { action: "/catat".to_owned(), fields: upload.fields, error };
    pages::replay(state, &path, headers, who.map(|(a, o)| (a.0, o.0)), replay).await
}

async fn store(state: &Shared, actor: &Actor, upload: &Upload) -> Result<Receipt, AppError> {
    let id = |name: &str| upload.field(name).parse::<uuid::Uuid>().map_err(|_| AppError::BadRequest);
    let (key, entry, skp) = (id("kunci")?, id("id")?, id("skp")?);
    let iki = id("iki").map_err(|_| AppError::field("iki", Problem::Required))?;
    let corrects = match upload.field("koreksi") {
        "" => None,
        raw => Some(raw.parse().map_err(|_| AppError::BadRequest)?),
    };
    let form = Form {
        value: upload.field("nilai").to_owned(),
        whole: upload.field("dari").to_owned(),
        deliverable: upload.field("hasil").to_owned(),
        date: upload.field("tanggal").to_owned(),
        note: upload.field("keterangan").to_owned(),
    };
    let evidence = match upload::evidence(state, upload).await {
        Ok(evidence) => evidence,
        Err(AppError::Invalid(mut wrong)) => {
            // What is wrong with the fields is told in the same round.
            let (skp, iki) = (skp.into(), iki.into());
            let fields = state
                .reading(actor, move |conn, act| {
                    Box::pin(async move { record::look(conn, &act, skp, iki, &form).await })
                })
                .await;
            if let Err(AppError::Invalid(more)) = fields {
                wrong.extend(more);
            }
            return Err(AppError::Invalid(wrong));
        }
        Err(e) => return Err(e),
    };
    let request =
        Request { id: entry.into(), key: key.into(), skp: skp.into(), iki: iki.into(), form, corrects, evidence };
    state.writing(actor, move |conn, act| Box::pin(async move { record::record(conn, &act, request).await })).await
}
