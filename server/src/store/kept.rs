//! What somebody brought as evidence: the columns that `bukti` and `evaluasi_bukti` share, and their mapping.

use domain::{
    id::EvidenceId,
    view::{EvidenceKind, EvidenceView},
};
use serde::Serialize;

/// A link, or a file that lies in the evidence store under its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    pub kind: EvidenceKind,
    pub name: String,
    /// Empty for a file.
    pub url: String,
    /// Empty for a link.
    pub sha256: String,
    /// The small picture of a photo.
    pub thumb_sha256: String,
    /// Bytes.
    pub size: i64,
    /// Pixels of a photo.
    pub width: i64,
    pub height: i64,
}

impl Kept {
    /// As screens show it.
    pub fn view(&self, id: EvidenceId) -> EvidenceView {
        EvidenceView {
            id,
            kind: self.kind,
            name: self.name.clone(),
            url: self.url.clone(),
            size: self.size,
            width: self.width,
            height: self.height,
        }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    jenis: String,
    nama: String,
    url: String,
    sha256: String,
    kecil_sha256: String,
    ukuran: i64,
    lebar: i64,
    tinggi: i64,
}

impl Row {
    /// None if the kind is unknown.
    pub(super) fn read(self) -> Option<Kept> {
        Some(Kept {
            kind: EvidenceKind::from_code(&self.jenis)?,
            name: self.nama,
            url: self.url,
            sha256: self.sha256,
            thumb_sha256: self.kecil_sha256,
            size: self.ukuran,
            width: self.lebar,
            height: self.tinggi,
        })
    }
}

/// The columns, in the order in which [`bind_kept`] binds them.
macro_rules! kept_columns {
    () => {
        "jenis, nama, url, sha256, kecil_sha256, ukuran, lebar, tinggi"
    };
}

/// Binds the columns of one to a query.
macro_rules! bind_kept {
    ($query:expr, $kept:expr) => {
        $query
            .bind($kept.kind.code())
            .bind(&$kept.name)
            .bind(&$kept.url)
            .bind(&$kept.sha256)
            .bind(&$kept.thumb_sha256)
            .bind($kept.size)
            .bind($kept.width)
            .bind($kept.height)
    };
}

pub(super) use {bind_kept, kept_columns};
