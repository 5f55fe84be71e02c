//! Notices of one person about what others did.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::Time,
    feedback::Subject,
    id::{AgencyId, NoticeId, PersonId, SkpId},
    view::{NoticeKind, Reading},
};
use uuid::Uuid;

/// One stored notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    pub to: PersonId,
    pub skp: SkpId,
    pub kind: NoticeKind,
    pub subject: Subject,
    pub title: String,
    pub excerpt: String,
    pub by: PersonId,
    pub at: Time,
    pub read_at: Option<Time>,
    /// Whose SKP it is.
    pub owner: PersonId,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    orang_id: Uuid,
    skp_id: Uuid,
    jenis: String,
    sasaran_jenis: String,
    sasaran: String,
    judul: String,
    cuplikan: String,
    oleh: Uuid,
    dibuat_at: i64,
    dibaca_at: Option<i64>,
    pemilik: Uuid,
}

impl TryFrom<Row> for Notice {
    type Error = StoreError;
    fn try_from(r: Row) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("pemberitahuan", r.id);
        Ok(Self {
            id: NoticeId(r.id),
            to: PersonId(r.orang_id),
            skp: SkpId(r.skp_id),
            kind: NoticeKind::from_code(&r.jenis).ok_or_else(bad)?,
            subject: Subject::from_parts(&r.sasaran_jenis, &r.sasaran).ok_or_else(bad)?,
            title: r.judul,
            excerpt: r.cuplikan,
            by: PersonId(r.oleh),
            at: Time(r.dibuat_at),
            read_at: r.dibaca_at.map(Time),
            owner: PersonId(r.pemilik),
        })
    }
}

/// Stores a notice.
pub async fn add(conn: &mut Conn<'_>, agency: AgencyId, n: &Notice) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO pemberitahuan (id, instansi_id, orang_id, skp_id, jenis, sasaran_jenis, sasaran, judul, cuplikan, oleh, dibuat_at, pemilik_id) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let (kind, key) = n.subject.parts();
    on!(conn, c => sqlx::query(SQL).bind(n.id.uuid()).bind(agency.uuid()).bind(n.to.uuid()).bind(n.skp.uuid())
        .bind(n.kind.code()).bind(kind).bind(key).bind(&n.title).bind(&n.excerpt).bind(n.by.uuid()).bind(n.at.0)
        .bind(n.owner.uuid()).execute(c).await.map(drop))?;
    Ok(())
}

/// Notices of a person, the newest first, going on before the one named.
pub async fn page(
    conn: &mut Conn<'_>,
    person: PersonId,
    before: Option<NoticeId>,
    limit: i64,
) -> Result<Vec<Notice>, StoreError> {
    const SQL: &str = "SELECT p.id, p.orang_id, p.skp_id, p.jenis, p.sasaran_jenis, p.sasaran, p.judul, p.cuplikan, p.oleh, p.dibuat_at, p.dibaca_at, \
        p.pemilik_id AS pemilik FROM pemberitahuan p \
        WHERE p.orang_id = $1 AND (CAST($2 AS BIGINT) IS NULL OR p.dibuat_at < $2 OR (p.dibuat_at = $2 AND p.id < $3)) \
        ORDER BY p.dibuat_at DESC, p.id DESC LIMIT $4";
    const CURSOR: &str = "SELECT dibuat_at FROM pemberitahuan WHERE id = $1 AND orang_id = $2";
    let since: Option<i64> = match before {
        Some(id) => {
            on!(conn, c => sqlx::query_scalar(CURSOR).bind(id.uuid()).bind(person.uuid()).fetch_optional(c).await)?
        }
        None => None,
    };
    let last = before.map_or(Uuid::nil(), NoticeId::uuid);
    let rows: Vec<Row> =
        on!(conn, c => sqlx::query_as(SQL).bind(person.uuid()).bind(since).bind(last).bind(limit).fetch_all(c).await)?;
    rows.into_iter().map(Notice::try_from).collect()
}

/// Unread notices of a person.
pub async fn unread(conn: &mut Conn<'_>, person: PersonId) -> Result<u32, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM pemberitahuan WHERE orang_id = $1 AND dibaca_at IS NULL";
    let n: i64 = on!(conn, c => sqlx::query_scalar(SQL).bind(person.uuid()).fetch_one(c).await)?;
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// What a person has unread notices about in one SKP.
pub async fn unread_subjects(conn: &mut Conn<'_>, person: PersonId, skp: SkpId) -> Result<Vec<Subject>, StoreError> {
    const SQL: &str = "SELECT DISTINCT sasaran_jenis, sasaran FROM pemberitahuan WHERE orang_id = $1 AND skp_id = $2 AND dibaca_at IS NULL";
    let rows: Vec<(String, String)> =
        on!(conn, c => sqlx::query_as(SQL).bind(person.uuid()).bind(skp.uuid()).fetch_all(c).await)?;
    Ok(rows.into_iter().filter_map(|(kind, key)| Subject::from_parts(&kind, &key)).collect())
}

/// Unread notices of a person per SKP.
pub async fn unread_by_skp(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<(SkpId, u32)>, StoreError> {
    const SQL: &str =
        "SELECT skp_id, COUNT(*) FROM pemberitahuan WHERE orang_id = $1 AND dibaca_at IS NULL GROUP BY skp_id";
    let rows: Vec<(Uuid, i64)> = on!(conn, c => sqlx::query_as(SQL).bind(person.uuid()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(skp, n)| (SkpId(skp), u32::try_from(n).unwrap_or(u32::MAX))).collect())
}

/// Marks notices as read. Gives how many were unread.
pub async fn mark_read(conn: &mut Conn<'_>, person: PersonId, what: Reading, now: Time) -> Result<u64, StoreError> {
    const ALL: &str = "UPDATE pemberitahuan SET dibaca_at = $2 WHERE orang_id = $1 AND dibaca_at IS NULL";
    const SKP: &str =
        "UPDATE pemberitahuan SET dibaca_at = $2 WHERE orang_id = $1 AND skp_id = $3 AND dibaca_at IS NULL";
    const SUBJECT: &str = "UPDATE pemberitahuan SET dibaca_at = $2 WHERE orang_id = $1 AND dibaca_at IS NULL AND sasaran_jenis = $3 \
        AND (CAST($4 AS TEXT) IS NULL OR sasaran = $4)";
    let n = match what {
        Reading::All => on!(conn, c => sqlx::query(ALL).bind(person.uuid()).bind(now.0).execute(c).await
            .map(|r| r.rows_affected()))?,
        Reading::Skp(skp) => {
            on!(conn, c => sqlx::query(SKP).bind(person.uuid()).bind(now.0).bind(skp.uuid()).execute(c)
            .await.map(|r| r.rows_affected()))?
        }
        Reading::Plan(_) | Reading::Planning => {
            let (kind, key) = about(what);
            on!(conn, c => sqlx::query(SUBJECT).bind(person.uuid()).bind(now.0).bind(kind).bind(&key).execute(c).await
                .map(|r| r.rows_affected()))?
        }
    };
    Ok(n)
}

/// Kind and key of the subject of notices about plans.
fn about(what: Reading) -> (&'static str, Option<String>) {
    match what {
        Reading::Plan(plan) => ("rencana", Some(plan.to_string())),
        Reading::Planning | Reading::Skp(_) | Reading::All => ("perencanaan", None),
    }
}

/// Unread notices of a person about a plan, or about what `/perencanaan` shows.
pub async fn unread_about(conn: &mut Conn<'_>, person: PersonId, what: Reading) -> Result<u32, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM pemberitahuan WHERE orang_id = $1 AND dibaca_at IS NULL AND sasaran_jenis = $2 \
        AND (CAST($3 AS TEXT) IS NULL OR sasaran = $3)";
    let (kind, key) = about(what);
    let n: i64 = on!(conn, c => sqlx::query_scalar(SQL).bind(person.uuid()).bind(kind).bind(&key).fetch_one(c).await)?;
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Marks all notices about plans in an agency as read, for the demo.
pub async fn read_plans(conn: &mut Conn<'_>, agency: AgencyId, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE pemberitahuan SET dibaca_at = $2 WHERE instansi_id = $1 AND dibaca_at IS NULL \
        AND sasaran_jenis IN ('rencana', 'perencanaan')";
    on!(conn, c => sqlx::query(SQL).bind(agency.uuid()).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Whether a person was told this before: reminders come once.
pub async fn was_told(
    conn: &mut Conn<'_>,
    person: PersonId,
    kind: NoticeKind,
    subject: Subject,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "SELECT COUNT(*) FROM pemberitahuan WHERE orang_id = $1 AND jenis = $2 AND sasaran_jenis = $3 AND sasaran = $4";
    let (about, key) = subject.parts();
    let n: i64 = on!(conn, c => sqlx::query_scalar(SQL).bind(person.uuid()).bind(kind.code()).bind(about).bind(key)
        .fetch_one(c).await)?;
    Ok(n > 0)
}

/// When a person was told this last.
pub async fn last_told(
    conn: &mut Conn<'_>,
    person: PersonId,
    kind: NoticeKind,
    subject: Subject,
) -> Result<Option<Time>, StoreError> {
    const SQL: &str = "SELECT MAX(dibuat_at) FROM pemberitahuan WHERE orang_id = $1 AND jenis = $2 AND sasaran_jenis = $3 AND sasaran = $4";
    let (about, key) = subject.parts();
    let at: Option<i64> = on!(conn, c => sqlx::query_scalar(SQL).bind(person.uuid()).bind(kind.code()).bind(about).bind(key)
        .fetch_one(c).await)?;
    Ok(at.map(Time))
}
