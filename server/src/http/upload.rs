//! Forms with evidence: their fields and files, read with limits and judged.

use crate::{evidence::Checked, state::Shared, store::kept::Kept, usecase::record};
use app::error::AppError;
use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError},
};
use bytes::Bytes;
use domain::{
    problem::{FieldProblem, Problem, Problems},
    view::EvidenceKind,
};
use std::time::Duration;

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
pub struct Upload {
    pub fields: Vec<(String, String)>,
    files: Vec<(String, Bytes)>,
    /// What was wrong already while reading.
    problems: Vec<FieldProblem>,
}

impl Upload {
    /// The first field of this name, empty if there is none.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }
}

/// Reads the parts; a file that is too large is noted and the rest still read, so that the typed fields stay.
/// Files of somebody who is not signed in are read past: nobody fills the memory without an account.
pub async fn read(mut body: Multipart, keep_files: bool) -> Result<Upload, AppError> {
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

/// Checks files and links and puts the files into the evidence store. Files of an entry that is refused afterwards
/// are swept away later.
pub async fn evidence(state: &Shared, upload: &Upload) -> Result<Vec<Kept>, AppError> {
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
        all.push(record::file(&name, file));
    }
    all.extend(links);
    Ok(all)
}

fn links(upload: &Upload, problems: &mut Problems) -> Vec<Kept> {
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
