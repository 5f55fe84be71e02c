//! Feedback threads.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::Time,
    feedback::{Kind, Subject},
    id::{AgencyId, FeedbackId, PersonId, SkpId},
};
use uuid::Uuid;

/// One stored item of a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: FeedbackId,
    pub skp: SkpId,
    pub subject: Subject,
    pub parent: Option<FeedbackId>,
    pub kind: Kind,
    pub text: String,
    pub by: PersonId,
    pub at: Time,
    pub withdrawn_at: Option<Time>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    skp_id: Uuid,
    sasaran_jenis: String,
    sasaran: String,
    induk_id: Option<Uuid>,
    jenis: String,
    teks: String,
    oleh: Uuid,
    ditulis_at: i64,
    ditarik_at: Option<i64>,
}

impl TryFrom<Row> for Item {
    type Error = StoreError;
    fn try_from(r: Row) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("umpan_balik", r.id);
        Ok(Self {
            id: FeedbackId(r.id),
            skp: SkpId(r.skp_id),
            subject: Subject::from_parts(&r.sasaran_jenis, &r.sasaran).ok_or_else(bad)?,
            parent: r.induk_id.map(FeedbackId),
            kind: Kind::from_code(&r.jenis).ok_or_else(bad)?,
            text: r.teks,
            by: PersonId(r.oleh),
            at: Time(r.ditulis_at),
            withdrawn_at: r.ditarik_at.map(Time),
        })
    }
}

/// Stores an item.
pub async fn add(conn: &mut Conn<'_>, agency: AgencyId, f: &Item) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO umpan_balik (id, instansi_id, skp_id, sasaran_jenis, sasaran, induk_id, jenis, teks, oleh, ditulis_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let (kind, key) = f.subject.parts();
    on!(conn, c => sqlx::query(SQL).bind(f.id.uuid()).bind(agency.uuid()).bind(f.skp.uuid()).bind(kind).bind(key)
        .bind(f.parent.map(FeedbackId::uuid)).bind(f.kind.code()).bind(&f.text).bind(f.by.uuid()).bind(f.at.0)
        .execute(c).await.map(drop))?;
    Ok(())
}

/// All items of an SKP, the oldest first.
pub async fn of_skp(conn: &mut Conn<'_>, skp: SkpId) -> Result<Vec<Item>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, sasaran_jenis, sasaran, induk_id, jenis, teks, oleh, ditulis_at, ditarik_at FROM umpan_balik \
        WHERE skp_id = $1 ORDER BY ditulis_at, id";
    let rows: Vec<Row> = on!(conn, c => sqlx::query_as(SQL).bind(skp.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Item::try_from).collect()
}

/// One item, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: FeedbackId) -> Result<Option<Item>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, sasaran_jenis, sasaran, induk_id, jenis, teks, oleh, ditulis_at, ditarik_at FROM umpan_balik \
        WHERE id = $1 AND instansi_id = $2";
    let row: Option<Row> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Item::try_from).transpose()
}

/// Marks an item as withdrawn. The words stay in the database for audit, screens show only the mark.
pub async fn withdraw(conn: &mut Conn<'_>, id: FeedbackId, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE umpan_balik SET ditarik_at = $2 WHERE id = $1 AND ditarik_at IS NULL";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}
