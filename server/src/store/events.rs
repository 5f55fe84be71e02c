//! The outbox of live events.

use super::{Conn, StoreError, dialect};
use crate::on;
use domain::{calendar::Time, id::AgencyId, live::Topic};
use sqlx::PgConnection;
use uuid::Uuid;

/// An event as its readers get it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Event {
    pub seq: i64,
    #[sqlx(rename = "topik")]
    pub topic: String,
    #[sqlx(rename = "isi")]
    pub body: String,
    #[sqlx(rename = "instansi_id")]
    pub agency: Uuid,
}

/// Appends an event in the transaction of the write it tells about.
pub async fn append(
    conn: &mut Conn<'_>,
    id: Uuid,
    agency: AgencyId,
    topic: Topic,
    body: &str,
    now: Time,
) -> Result<(), StoreError> {
    let sql = dialect::append_event(conn);
    let seq = if dialect::numbers_at_once(conn) { Some(advance(conn, 1).await?) } else { None };
    on!(conn, c => sqlx::query(sql).bind(id).bind(agency.uuid()).bind(seq).bind(topic.to_string()).bind(body)
        .bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Moves the counter and gives its new value.
async fn advance(conn: &mut Conn<'_>, by: i64) -> Result<i64, StoreError> {
    const SQL: &str = "UPDATE peristiwa_urutan SET seq = seq + $1 WHERE satu = 1 RETURNING seq";
    Ok(on!(conn, c => sqlx::query_scalar(SQL).bind(by).fetch_one(c).await)?)
}

/// Numbers all unnumbered events in one short transaction and wakes the other servers. PostgreSQL only.
pub async fn publish(c: &mut PgConnection) -> Result<u64, StoreError> {
    const PENDING: &str = "SELECT COUNT(*) FROM peristiwa WHERE seq IS NULL";
    const NUMBER: &str = "UPDATE peristiwa SET seq = n.seq FROM \
        (SELECT id, $1 + ROW_NUMBER() OVER (ORDER BY ditulis_at, id) AS seq FROM peristiwa WHERE seq IS NULL \
        ORDER BY ditulis_at, id LIMIT $2) AS n \
        WHERE peristiwa.id = n.id";
    dialect::lock_publisher(c).await?;
    let pending: i64 = sqlx::query_scalar(PENDING).fetch_one(&mut *c).await?;
    if pending == 0 {
        return Ok(0);
    }
    let last = advance(&mut Conn::Postgres(c), pending).await?;
    let done = sqlx::query(NUMBER).bind(last - pending).bind(pending).execute(&mut *c).await?.rows_affected();
    dialect::notify(c).await?;
    Ok(done)
}

/// The last number given out.
pub async fn last_seq(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT seq FROM peristiwa_urutan WHERE satu = 1";
    Ok(on!(conn, c => sqlx::query_scalar(SQL).fetch_one(c).await)?)
}

/// Events after `seq` in order, at most `limit`.
pub async fn after(conn: &mut Conn<'_>, seq: i64, limit: i64) -> Result<Vec<Event>, StoreError> {
    const SQL: &str = "SELECT seq, topik, isi, instansi_id FROM peristiwa WHERE seq > $1 ORDER BY seq LIMIT $2";
    Ok(on!(conn, c => sqlx::query_as(SQL).bind(seq).bind(limit).fetch_all(c).await)?)
}

/// The oldest number still kept, `None` when there is none.
pub async fn oldest_seq(conn: &mut Conn<'_>) -> Result<Option<i64>, StoreError> {
    const SQL: &str = "SELECT MIN(seq) FROM peristiwa";
    Ok(on!(conn, c => sqlx::query_scalar(SQL).fetch_one(c).await)?)
}

/// Forgets numbered events older than `before`; who was away longer reads everything anew.
pub async fn forget(conn: &mut Conn<'_>, before: Time) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM peristiwa WHERE seq IS NOT NULL AND dibuat_at < $1";
    Ok(on!(conn, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|r| r.rows_affected()))?)
}
