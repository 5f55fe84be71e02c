//! `POST /hasil/keberatan` and `POST /hasil/penjelasan`: an objection and its explanation with new evidence, as plain
//! forms or from the browser.

use super::{
    forms, guard, pages,
    upload::{self, Upload},
};
use crate::{org::Org, state::Shared, usecase::evaluation::objection};
use app::{error::AppError, port::Actor, replay::Replay};
use axum::{
    Extension, Json,
    extract::{Multipart, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    evaluation::objection::Objection,
    id::{EvaluationId, Key},
    problem::{Problem, Problems},
};
use std::sync::Arc;

type Who = Option<Extension<Actor>>;
type Agency = Option<Extension<Arc<Org>>>;

/// *Ajukan keberatan*: `alasan`, what it rests on in `bukti[]`, and new files and links.
pub async fn object(
    State(state): State<Shared>,
    who: Who,
    org: Agency,
    headers: HeaderMap,
    body: Multipart,
) -> Response {
    take(&state, (who, org), headers, body, Deed::Object).await
}

/// The rater explains: `penjelasan`, and new files and links.
pub async fn explain(
    State(state): State<Shared>,
    who: Who,
    org: Agency,
    headers: HeaderMap,
    body: Multipart,
) -> Response {
    take(&state, (who, org), headers, body, Deed::Explain).await
}

#[derive(Clone, Copy)]
enum Deed {
    Object,
    Explain,
}

impl Deed {
    const fn address(self) -> &'static str {
        match self {
            Self::Object => "/hasil/keberatan",
            Self::Explain => "/hasil/penjelasan",
        }
    }

    /// Name of the field with the words.
    const fn words(self) -> &'static str {
        match self {
            Self::Object => "alasan",
            Self::Explain => "penjelasan",
        }
    }
}

async fn take(state: &Shared, (who, org): (Who, Agency), headers: HeaderMap, body: Multipart, deed: Deed) -> Response {
    let html = guard::wants_html(&headers);
    let upload = match upload::read(body, who.is_some()).await {
        Ok(upload) => upload,
        Err(e) => return super::error_response(&e),
    };
    let result = match &who {
        Some(Extension(actor)) => store(state, actor, &upload, deed).await,
        None => Err(AppError::SignedOut),
    };
    let page = format!("/hasil/{}", forms::encode(upload.field("evaluasi")));
    match (result, html) {
        (Ok(()), false) => Json(()).into_response(),
        (Ok(()), true) => Redirect::to(&page).into_response(),
        (Err(e), false) => super::error_response(&e),
        (Err(AppError::SignedOut), true) => {
            Redirect::to(&format!("/masuk?lanjut={}", forms::encode(&page))).into_response()
        }
        (Err(error), true) => {
            let replay = Replay { action: deed.address().to_owned(), fields: upload.fields, error };
            pages::replay(state, &page, headers, who.zip(org).map(|(a, o)| (a.0, o.0)), replay).await
        }
    }
}

async fn store(state: &Shared, actor: &Actor, upload: &Upload, deed: Deed) -> Result<(), AppError> {
    let id = |name: &str| upload.field(name).parse::<uuid::Uuid>().map_err(|_| AppError::BadRequest);
    let (key, evaluation) = (Key::from(id("kunci")?), EvaluationId::from(id("evaluasi")?));
    let named = upload.fields.iter().filter(|(n, _)| n == "bukti[]" || n == "bukti");
    let form = Objection {
        alasan: upload.field(deed.words()).to_owned(),
        bukti: named.map(|(_, v)| v.clone()).filter(|v| !v.is_empty()).collect(),
    };
    // Words and files are told about together.
    let (files, wrong) = match upload::evidence(state, upload).await {
        Ok(files) => (files, Vec::new()),
        Err(AppError::Invalid(wrong)) => (Vec::new(), wrong),
        Err(e) => return Err(e),
    };
    if !wrong.is_empty() {
        let mut problems = Problems::default();
        if form.alasan.trim().is_empty() {
            problems.add(deed.words(), Problem::Required);
        }
        for p in wrong {
            problems.add(&p.field, p.problem);
        }
        return Err(AppError::Invalid(problems.into_vec()));
    }
    let write = state.writing(actor, move |conn, act| {
        Box::pin(async move {
            match deed {
                Deed::Object => objection::object(conn, &act, key, evaluation, &form, &files).await,
                Deed::Explain => objection::explain(conn, &act, key, evaluation, &form.alasan, &files).await,
            }
        })
    });
    write.await
}
