//! Decides what an uploaded file is and whether it may be stored.

use super::{pdf, photo};
use bytes::Bytes;
use domain::{problem::Problem, view::EvidenceKind};
use sha2::{Digest, Sha256};

/// The largest file taken, in bytes (10 MiB).
pub const MAX_FILE: usize = 10 * 1024 * 1024;

/// One checked file, ready to be stored.
#[derive(Clone)]
pub struct Checked {
    /// `Foto` or `Pdf`, never `Tautan`.
    pub kind: EvidenceKind,
    /// What is stored: a photo as a freshly encoded JPEG, a PDF as it came.
    pub bytes: Bytes,
    /// SHA-256 of `bytes`, 64 lower-case hex digits.
    pub sha256: String,
    /// A photo's small JPEG and the SHA-256 of it; `None` for a PDF.
    pub thumb: Option<(Bytes, String)>,
    /// Width of the thumbnail in pixels; 0 for a PDF.
    pub width: u32,
    /// Height of the thumbnail in pixels; 0 for a PDF.
    pub height: u32,
}

/// Judges by content, never by name or declared type. CPU-heavy: call it through [`super::Evidence::check`], which keeps
/// it off the async threads and lets only two run at a time.
///
/// Errors: `FileEmpty`; `FileTooLarge` (more than [`MAX_FILE`] bytes); `PictureTooLarge` (more than 40 megapixels);
/// `FileKind` (neither JPEG, PNG, WebP nor PDF); `FileBroken`; `FileLocked`; `FileActive`.
pub fn check(bytes: Bytes) -> Result<Checked, Problem> {
    size(bytes.len())?;
    match Kind::of(&bytes).ok_or(Problem::FileKind)? {
        Kind::Photo(format) => {
            let photo = photo::clean(&bytes, format)?;
            Ok(Checked {
                kind: EvidenceKind::Foto,
                sha256: sha256(&photo.full),
                thumb: Some((photo.thumb.clone(), sha256(&photo.thumb))),
                bytes: photo.full,
                width: photo.width,
                height: photo.height,
            })
        }
        Kind::Pdf => {
            pdf::judge(&bytes)?;
            let sha256 = sha256(&bytes);
            Ok(Checked { kind: EvidenceKind::Pdf, bytes, sha256, thumb: None, width: 0, height: 0 })
        }
    }
}

/// The cheap part of the judgement, for refusing before waiting in a queue.
pub(super) fn size(length: usize) -> Result<(), Problem> {
    match length {
        0 => Err(Problem::FileEmpty),
        n if n > MAX_FILE => Err(too_large()),
        _ => Ok(()),
    }
}

/// The refusal of what is too large, in bytes or in pixels.
pub(super) const fn too_large() -> Problem {
    Problem::FileTooLarge { max: MAX_FILE as u64 }
}

/// SHA-256 in lower-case hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// What the first bytes promise.
enum Kind {
    Photo(image::ImageFormat),
    Pdf,
}

impl Kind {
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\xFF\xD8\xFF") {
            Some(Self::Photo(image::ImageFormat::Jpeg))
        } else if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
            Some(Self::Photo(image::ImageFormat::Png))
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::Photo(image::ImageFormat::WebP))
        } else if bytes.starts_with(b"%PDF-") {
            // Only at the very start: viewers take it later too, but then the file is also something else.
            Some(Self::Pdf)
        } else {
            None
        }
    }
}
