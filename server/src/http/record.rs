//! `POST /catat`: a result with its evidence, from the WASM client or from a plain form.

use super::{forms, guard, pages, resume};
use crate::{
    evidence::Checked,
    org::Org,
    state::Shared,
    usecase::record::{self, NewEvidence, Request},
};
use app::{error::AppError, port::Actor, replay::Replay};
use axum::{
    Extension, Json,
    extract::{
        Multipart, State,
        multipart::{Field, MultipartError},
    },
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use bytes::Bytes;
use domain::{
    problem::{FieldProblem, Problem, Problems},
    skp::entry::Form,
    view::{EvidenceKind, Receipt},
};
use std::{sync::Arc, time::Duration};

/// Largest file.
pub const FILE: u64 = 10 * 1024 * 1024;
/// Files and links of one entry.
pub const ITEMS: usize = 5;
/// All text fields together that are read at all.
const TEXT: usize = 1024 * 1024;

/// A sender may be silent for so long: slow networks pause, dead ones never come back.
pub const SILENCE: Duration = Duration::from_mins(1);

/// The form as it came.
#[derive(Default)]
struct Upload {
    fields: Vec<(String, String)>,
    files: Vec<(String, Bytes)>,
    /// What was wrong already while reading.
    problems: Vec<FieldProblem>,
}

impl Upload {
    fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }
}

/// Records a result.
pub async fn record(
    State(state): State<Shared>,
    who: Option<Extension<Actor>>,
    org: Option<Extension<Arc<Org>>>,
    headers: HeaderMap,
    body: Multipart,
) -> Response {
    let html = guard::wants_html(&headers);
    let upload = match read(body, who.is_some()).await {
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
        "" => format!("/catat?iki={}", forms::encode(upload.field("iki"))),
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

/// Reads the parts; a file that is too large is noted and the rest still read, so that the typed fields stay.
/// Files of somebody who is not signed in are read past: nobody fills the memory without an account.
async fn read(mut body: Multipart, keep_files: bool) -> Result<Upload, AppError> {
    let mut text = 0;
    let mut upload = Upload::default();
    let mut problems = Problems::default();
    while let Some(field) = in_time(body.next_field()).await? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "berkas" {
            let file = field.file_name().unwrap_or_default().to_owned();
            let bytes = read_file(field, keep_files && upload.files.len() < ITEMS).await?;
            if file.is_empty() && bytes.as_ref().is_some_and(Bytes::is_empty) {
                continue;
            }
            match bytes {
                _ if upload.files.len() >= ITEMS => problems.add("berkas", Problem::TooManyFiles { max: ITEMS }),
                None => problems.add("berkas", Problem::FileTooLarge { max: FILE }),
                Some(bytes) => upload.files.push((file, bytes)),
            }
        } else {
            let value = read_text(field, TEXT.saturating_sub(text)).await?;
            text += value.len();
            upload.fields.push((name, value));
        }
    }
    upload.problems = problems.into_vec();
    Ok(upload)
}

/// The next piece, unless the sender has fallen silent.
async fn in_time<T>(piece: impl Future<Output = Result<T, MultipartError>>) -> Result<T, AppError> {
    let piece = tokio::time::timeout(SILENCE, piece).await.map_err(|_| AppError::Offline)?;
    piece.map_err(|_| AppError::BadRequest)
}

/// The file, or `None` when it is too large.
async fn read_file(mut field: Field<'_>, keep: bool) -> Result<Option<Bytes>, AppError> {
    let mut kept = Vec::new();
    let mut size: u64 = 0;
    while let Some(chunk) = in_time(field.chunk()).await? {
        size += chunk.len() as u64;
        if keep && size <= FILE {
            kept.extend_from_slice(&chunk);
        } else {
            kept.clear();
        }
    }
    Ok((size <= FILE).then(|| Bytes::from(kept)))
}

async fn read_text(mut field: Field<'_>, room: usize) -> Result<String, AppError> {
    let mut kept = Vec::new();
    while let Some(chunk) = in_time(field.chunk()).await? {
        if kept.len() + chunk.len() > room {
            return Err(AppError::BadRequest);
        }
        kept.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8_lossy(&kept).into_owned())
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
    let evidence = match evidence(state, upload).await {
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

/// Checks files and links and puts the files into the evidence store. Files of an entry that is refused afterwards
/// are swept away later.
async fn evidence(state: &Shared, upload: &Upload) -> Result<Vec<NewEvidence>, AppError> {
    let mut problems = Problems::default();
    for p in &upload.problems {
        problems.add(&p.field, p.problem.clone());
    }
    let mut checked: Vec<(String, Checked)> = Vec::new();
    for (name, bytes) in &upload.files {
        if let Some(file) = problems.take("berkas", state.evidence.check(bytes.clone()).await) {
            checked.push((file_name(name), file));
        }
    }
    let links = links(upload, &mut problems);
    if checked.len() + links.len() > ITEMS {
        problems.add("berkas", Problem::TooManyFiles { max: ITEMS });
    }
    problems.finish().map_err(AppError::Invalid)?;
    let mut all = Vec::new();
    for (name, file) in checked {
        state.evidence.put(&file).await.map_err(|e| crate::state::internal(&e))?;
        all.push(NewEvidence::file(&name, file));
    }
    all.extend(links);
    Ok(all)
}

fn links(upload: &Upload, problems: &mut Problems) -> Vec<NewEvidence> {
    let named = |name: &'static str| upload.fields.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str());
    let mut labels = named("tautan_nama");
    let mut links = Vec::new();
    for url in named("tautan") {
        let label = labels.next().unwrap_or_default();
        // A name without an address is a link somebody forgot to paste.
        if !url.trim().is_empty() || !label.trim().is_empty() {
            links.extend(problems.take("tautan", record::link(label, url)));
        }
    }
    debug_assert!(links.iter().all(|l| l.kind == EvidenceKind::Tautan));
    links
}

/// The last part of the name without what is hidden, for show only.
fn file_name(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = domain::text::clean(last).chars().take(domain::text::SHORT).collect();
    if clean.is_empty() { "berkas".to_owned() } else { clean }
}
