//! Cells and added members of the *Matriks Peran Hasil*.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::Time,
    id::{AgencyId, PersonId, PostId, RhkId},
    matrix::CellId,
};
use uuid::Uuid;

/// One stored cell. Its text may be empty: somebody took it out again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub id: CellId,
    /// The leader's RHK as it read when the cell was written.
    pub rhk_text: String,
    /// Id of the RHK in the member's own plan.
    pub own: RhkId,
    pub text: String,
    pub by: PersonId,
    pub at: Time,
}

#[derive(sqlx::FromRow)]
struct Row {
    jabatan_id: Uuid,
    tahun: i64,
    rhk_id: Uuid,
    orang_id: Uuid,
    rhk_teks: String,
    rhk_anggota: Uuid,
    teks: String,
    oleh: Uuid,
    diubah_at: i64,
}

impl TryFrom<Row> for Cell {
    type Error = StoreError;
    fn try_from(r: Row) -> Result<Self, StoreError> {
        let year = i32::try_from(r.tahun).map_err(|_| StoreError::bad_row("matriks_sel", r.rhk_id))?;
        Ok(Self {
            id: CellId { post: PostId(r.jabatan_id), year, rhk: RhkId(r.rhk_id), member: PersonId(r.orang_id) },
            rhk_text: r.rhk_teks,
            own: RhkId(r.rhk_anggota),
            text: r.teks,
            by: PersonId(r.oleh),
            at: Time(r.diubah_at),
        })
    }
}

/// Cells of one matrix.
pub async fn cells(conn: &mut Conn<'_>, agency: AgencyId, post: PostId, year: i32) -> Result<Vec<Cell>, StoreError> {
    const SQL: &str = "SELECT jabatan_id, tahun, rhk_id, orang_id, rhk_teks, rhk_anggota, teks, oleh, diubah_at FROM matriks_sel \
        WHERE jabatan_id = $1 AND tahun = $2 AND instansi_id = $3 ORDER BY rhk_id, orang_id";
    let rows: Vec<Row> = on!(conn, c => sqlx::query_as(SQL).bind(post.uuid()).bind(i64::from(year)).bind(agency.uuid())
        .fetch_all(c).await)?;
    rows.into_iter().map(Cell::try_from).collect()
}

/// Filled cells of one member, of all leaders, in the order in which they were first written.
pub async fn cells_of(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    member: PersonId,
    year: i32,
) -> Result<Vec<Cell>, StoreError> {
    const SQL: &str = "SELECT jabatan_id, tahun, rhk_id, orang_id, rhk_teks, rhk_anggota, teks, oleh, diubah_at FROM matriks_sel \
        WHERE orang_id = $1 AND tahun = $2 AND instansi_id = $3 AND teks <> '' ORDER BY rhk_anggota";
    let rows: Vec<Row> = on!(conn, c => sqlx::query_as(SQL).bind(member.uuid()).bind(i64::from(year))
        .bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Cell::try_from).collect()
}

/// Takes a cell for a write, making an empty one first if there is none: waits for other writers of it and gives it as
/// it is now. `new` is what it begins with.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, new: &Cell) -> Result<Cell, StoreError> {
    const INSERT: &str = "INSERT INTO matriks_sel (jabatan_id, tahun, rhk_id, orang_id, instansi_id, rhk_teks, rhk_anggota, teks, oleh, diubah_at, versi) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, 0) ON CONFLICT (jabatan_id, tahun, rhk_id, orang_id) DO NOTHING";
    const TAKE: &str = "UPDATE matriks_sel SET versi = versi + 1 WHERE jabatan_id = $1 AND tahun = $2 AND rhk_id = $3 AND orang_id = $4 AND instansi_id = $5 \
        RETURNING jabatan_id, tahun, rhk_id, orang_id, rhk_teks, rhk_anggota, teks, oleh, diubah_at";
    let id = new.id;
    on!(conn, c => sqlx::query(INSERT).bind(id.post.uuid()).bind(i64::from(id.year)).bind(id.rhk.uuid())
        .bind(id.member.uuid()).bind(agency.uuid()).bind(&new.rhk_text).bind(new.own.uuid()).bind(new.by.uuid())
        .bind(new.at.0).execute(c).await.map(drop))?;
    let row: Row = on!(conn, c => sqlx::query_as(TAKE).bind(id.post.uuid()).bind(i64::from(id.year))
        .bind(id.rhk.uuid()).bind(id.member.uuid()).bind(agency.uuid()).fetch_one(c).await)?;
    Cell::try_from(row)
}

/// Stores the text of a cell that was taken.
pub async fn save(conn: &mut Conn<'_>, agency: AgencyId, cell: &Cell) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE matriks_sel SET teks = $5, rhk_teks = $6, oleh = $7, diubah_at = $8 \
        WHERE jabatan_id = $1 AND tahun = $2 AND rhk_id = $3 AND orang_id = $4 AND instansi_id = $9";
    let id = cell.id;
    on!(conn, c => sqlx::query(SQL).bind(id.post.uuid()).bind(i64::from(id.year)).bind(id.rhk.uuid())
        .bind(id.member.uuid()).bind(&cell.text).bind(&cell.rhk_text).bind(cell.by.uuid()).bind(cell.at.0)
        .bind(agency.uuid()).execute(c).await.map(drop))?;
    Ok(())
}

/// Keeps what a cell says now in its history.
pub async fn keep(conn: &mut Conn<'_>, agency: AgencyId, id: Uuid, cell: &Cell) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO matriks_riwayat (id, instansi_id, jabatan_id, tahun, rhk_id, orang_id, teks, oleh, ditulis_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let of = cell.id;
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(of.post.uuid()).bind(i64::from(of.year))
        .bind(of.rhk.uuid()).bind(of.member.uuid()).bind(&cell.text).bind(cell.by.uuid()).bind(cell.at.0).execute(c)
        .await.map(drop))?;
    Ok(())
}

/// What a cell said at some moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub rhk: RhkId,
    pub member: PersonId,
    pub text: String,
    pub by: PersonId,
    pub at: Time,
}

/// What the cells of a matrix said, the newest first, at most `each` of every cell.
pub async fn history(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    (post, year): (PostId, i32),
    each: i64,
) -> Result<Vec<Said>, StoreError> {
    const SQL: &str = "SELECT rhk_id, orang_id, teks, oleh, ditulis_at FROM (SELECT rhk_id, orang_id, teks, oleh, ditulis_at, id, \
        ROW_NUMBER() OVER (PARTITION BY rhk_id, orang_id ORDER BY ditulis_at DESC, id DESC) AS ke FROM matriks_riwayat \
        WHERE jabatan_id = $1 AND tahun = $2 AND instansi_id = $3) AS r WHERE ke <= $4 ORDER BY ditulis_at DESC, id DESC";
    let rows: Vec<(Uuid, Uuid, String, Uuid, i64)> = on!(conn, c => sqlx::query_as(SQL).bind(post.uuid())
        .bind(i64::from(year)).bind(agency.uuid()).bind(each).fetch_all(c).await)?;
    let one = |(rhk, member, text, by, at): (Uuid, Uuid, String, Uuid, i64)| Said {
        rhk: RhkId(rhk),
        member: PersonId(member),
        text,
        by: PersonId(by),
        at: Time(at),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// The leader's RHK reads `words` now: notes it in the cells below it and gives those that read otherwise before. Their
/// own texts are not touched.
pub async fn rename(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    (post, year, rhk): (PostId, i32, RhkId),
    words: &str,
) -> Result<Vec<Cell>, StoreError> {
    const SQL: &str = "UPDATE matriks_sel SET rhk_teks = $5 \
        WHERE jabatan_id = $1 AND tahun = $2 AND rhk_id = $3 AND instansi_id = $4 AND rhk_teks <> $5 \
        RETURNING jabatan_id, tahun, rhk_id, orang_id, rhk_teks, rhk_anggota, teks, oleh, diubah_at";
    let rows: Vec<Row> = on!(conn, c => sqlx::query_as(SQL).bind(post.uuid()).bind(i64::from(year)).bind(rhk.uuid())
        .bind(agency.uuid()).bind(words).fetch_all(c).await)?;
    rows.into_iter().map(Cell::try_from).collect()
}

/// Members that were added to a matrix from other units.
pub async fn members(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    post: PostId,
    year: i32,
) -> Result<Vec<PersonId>, StoreError> {
    const SQL: &str = "SELECT orang_id FROM matriks_anggota WHERE jabatan_id = $1 AND tahun = $2 AND instansi_id = $3 ORDER BY ditambah_at, orang_id";
    let rows: Vec<Uuid> = on!(conn, c => sqlx::query_scalar(SQL).bind(post.uuid()).bind(i64::from(year))
        .bind(agency.uuid()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(PersonId).collect())
}

/// Matrices (post, year) to which a person was added.
pub async fn added_to(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    person: PersonId,
) -> Result<Vec<(PostId, i32)>, StoreError> {
    const SQL: &str = "SELECT jabatan_id, tahun FROM matriks_anggota WHERE orang_id = $1 AND instansi_id = $2 ORDER BY tahun, jabatan_id";
    let rows: Vec<(Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(person.uuid()).bind(agency.uuid()).fetch_all(c).await)?;
    Ok(rows.into_iter().filter_map(|(post, year)| Some((PostId(post), i32::try_from(year).ok()?))).collect())
}

/// Adds a member; one who is there already stays.
pub async fn add_member(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    (post, year, person): (PostId, i32, PersonId),
    by: PersonId,
    at: Time,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO matriks_anggota (jabatan_id, tahun, orang_id, instansi_id, oleh, ditambah_at) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (jabatan_id, tahun, orang_id) DO NOTHING";
    on!(conn, c => sqlx::query(SQL).bind(post.uuid()).bind(i64::from(year)).bind(person.uuid()).bind(agency.uuid())
        .bind(by.uuid()).bind(at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes a member out whose row holds no text; says whether he was there and is gone. A cell that is written at the same
/// time keeps him, or comes too late.
pub async fn remove_member(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    (post, year, person): (PostId, i32, PersonId),
) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM matriks_anggota WHERE jabatan_id = $1 AND tahun = $2 AND orang_id = $3 AND instansi_id = $4 \
        AND NOT EXISTS (SELECT 1 FROM matriks_sel s WHERE s.jabatan_id = $1 AND s.tahun = $2 AND s.orang_id = $3 AND s.teks <> '')";
    let gone = on!(conn, c => sqlx::query(SQL).bind(post.uuid()).bind(i64::from(year)).bind(person.uuid())
        .bind(agency.uuid()).execute(c).await.map(|r| r.rows_affected()))?;
    Ok(gone == 1)
}
