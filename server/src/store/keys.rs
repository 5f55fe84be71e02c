//! Idempotency keys.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::Time,
    id::{AgencyId, Key, PersonId},
};

/// What is known of a key.
pub enum Claim {
    /// First time: go on and [`answer`] it.
    New,
    /// Seen with the same content: this was the answer.
    Seen(String),
    /// Seen with other content.
    Reused,
}

/// Claims a key for a person. A concurrent claim of the same key waits for the first to end.
pub async fn claim(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    person: PersonId,
    key: Key,
    print: &str,
    now: Time,
) -> Result<Claim, StoreError> {
    const INSERT: &str = "INSERT INTO kunci (kunci, orang_id, instansi_id, sidik, jawaban, dibuat_at) \
        VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT (kunci, orang_id) DO NOTHING";
    const FIND: &str = "SELECT sidik, jawaban FROM kunci WHERE kunci = $1 AND orang_id = $2";
    let new = on!(conn, c => sqlx::query(INSERT).bind(key.uuid()).bind(person.uuid()).bind(agency.uuid()).bind(print)
        .bind(now.0).execute(c).await.map(|r| r.rows_affected()))?;
    if new == 1 {
        return Ok(Claim::New);
    }
    let (seen, answer): (String, String) =
        on!(conn, c => sqlx::query_as(FIND).bind(key.uuid()).bind(person.uuid()).fetch_one(c).await)?;
    Ok(if seen == print { Claim::Seen(answer) } else { Claim::Reused })
}

/// Keeps the answer of a claimed key.
pub async fn answer(conn: &mut Conn<'_>, person: PersonId, key: Key, answer: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE kunci SET jawaban = $3 WHERE kunci = $1 AND orang_id = $2";
    on!(conn, c => sqlx::query(SQL).bind(key.uuid()).bind(person.uuid()).bind(answer).execute(c).await.map(drop))?;
    Ok(())
}

/// Forgets keys older than `before`.
pub async fn forget(conn: &mut Conn<'_>, before: Time) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM kunci WHERE dibuat_at < $1";
    Ok(on!(conn, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|r| r.rows_affected()))?)
}
