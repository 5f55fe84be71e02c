//! Server functions of the matrix.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    id::{Key, PersonId, PostId},
    matrix::view::{MatrixRef, MatrixView},
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Matrices the reader leads or has a row in, of this year and the next.
#[server(prefix = "/api", endpoint = "matriks", input = GetUrl)]
pub async fn load_matrices() -> Result<Vec<MatrixRef>, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.matrix.mine(&actor).await)
}

/// The matrix of a post and a year.
#[server(prefix = "/api", endpoint = "matriks/isi", input = GetUrl)]
pub async fn load_matrix(jabatan: PostId, tahun: i32) -> Result<MatrixView, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.matrix.matrix(&actor, jabatan, tahun).await)
}

/// Writes a cell. `teks_lama` is what the page came with; a text somebody else has put there meanwhile is not
/// overwritten. After such a clash `pilih` says how it goes on: `saya.` with the mark of the text that was shown, or
/// `tersimpan`. The same once more changes nothing, so that no key is needed.
#[server(prefix = "/api", endpoint = "matriks/sel")]
pub async fn write_cell(
    sel: String,
    #[server(default)] teks: String,
    #[server(default)] teks_lama: String,
    #[server(default)] pilih: Option<String>,
) -> Result<(), AppError> {
    use domain::matrix::CellId;
    let (actor, ports) = answer(caller())?;
    let cell = answer(sel.parse::<CellId>().map_err(|p| AppError::field("sel", p)))?;
    let Some(seen) = seen(pilih.as_deref(), teks_lama) else { return Ok(()) };
    answer(ports.matrix.write_cell(&actor, cell, teks, seen).await)
}

/// What the writer has before him; `None` when he keeps what is stored.
#[cfg(feature = "ssr")]
pub fn seen(choice: Option<&str>, before: String) -> Option<domain::matrix::Seen> {
    use domain::matrix::Seen;
    match choice.and_then(|c| c.split_once('.').map(|(_, mark)| mark)) {
        Some(mark) => Some(Seen::Mark(mark.to_owned())),
        None if choice == Some("tersimpan") => None,
        None => Some(Seen::Text(before)),
    }
}

/// Adds a member from another unit, named by NIP or name.
#[server(prefix = "/api", endpoint = "matriks/tambah")]
pub async fn add_matrix_member(kunci: Key, jabatan: PostId, tahun: i32, orang: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.matrix.add_member(&actor, kunci, jabatan, tahun, orang).await)
}

/// Takes a member from another unit out again, as long as the row is empty.
#[server(prefix = "/api", endpoint = "matriks/keluarkan")]
pub async fn remove_matrix_member(kunci: Key, jabatan: PostId, tahun: i32, anggota: PersonId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.matrix.remove_member(&actor, kunci, jabatan, tahun, anggota).await)
}
