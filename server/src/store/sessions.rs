//! Sessions, passwords and known devices. Tokens are stored as SHA-256 only.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::Time,
    id::{AgencyId, PersonId, SessionId},
};
use uuid::Uuid;

/// A valid session with the revision of its agency's structure, read by one query per request.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionRow {
    pub id: Uuid,
    pub orang_id: Uuid,
    pub instansi_id: Uuid,
    pub tepercaya: bool,
    pub perangkat: String,
    pub dibuat_at: i64,
    pub dipakai_at: i64,
    pub berakhir_at: i64,
    pub struktur_rev: i64,
}

/// A new session.
pub struct NewSession<'a> {
    pub id: SessionId,
    pub agency: AgencyId,
    pub person: PersonId,
    pub token_hash: &'a str,
    pub trusted: bool,
    pub device: &'a str,
    pub now: Time,
    pub expires: Time,
}

/// Stores a session.
pub async fn create(conn: &mut Conn<'_>, s: &NewSession<'_>) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO sesi (id, instansi_id, orang_id, token_hash, tepercaya, perangkat, dibuat_at, dipakai_at, berakhir_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)";
    on!(conn, c => sqlx::query(SQL).bind(s.id.uuid()).bind(s.agency.uuid()).bind(s.person.uuid()).bind(s.token_hash)
        .bind(s.trusted).bind(s.device).bind(s.now.0).bind(s.expires.0).execute(c).await.map(drop))?;
    Ok(())
}

/// The session of a token, unless it ended.
pub async fn find(conn: &mut Conn<'_>, token_hash: &str, now: Time) -> Result<Option<SessionRow>, StoreError> {
    const SQL: &str = "SELECT s.id, s.orang_id, s.instansi_id, s.tepercaya, s.perangkat, s.dibuat_at, s.dipakai_at, s.berakhir_at, i.struktur_rev \
        FROM sesi s JOIN instansi i ON i.id = s.instansi_id \
        WHERE s.token_hash = $1 AND s.dicabut_at IS NULL AND s.berakhir_at > $2";
    Ok(on!(conn, c => sqlx::query_as(SQL).bind(token_hash).bind(now.0).fetch_optional(c).await)?)
}

/// Sessions of a person that have not ended, the last used first.
pub async fn of_person(conn: &mut Conn<'_>, person: PersonId, now: Time) -> Result<Vec<SessionRow>, StoreError> {
    const SQL: &str = "SELECT s.id, s.orang_id, s.instansi_id, s.tepercaya, s.perangkat, s.dibuat_at, s.dipakai_at, s.berakhir_at, i.struktur_rev \
        FROM sesi s JOIN instansi i ON i.id = s.instansi_id \
        WHERE s.orang_id = $1 AND s.dicabut_at IS NULL AND s.berakhir_at > $2 ORDER BY s.dipakai_at DESC";
    Ok(on!(conn, c => sqlx::query_as(SQL).bind(person.uuid()).bind(now.0).fetch_all(c).await)?)
}

/// Notes that a session was used and moves its end.
pub async fn touch(conn: &mut Conn<'_>, id: SessionId, now: Time, expires: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE sesi SET dipakai_at = $2, berakhir_at = $3 WHERE id = $1 AND dicabut_at IS NULL";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(now.0).bind(expires.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Moves use and end of every running session of an agency on, with the clock of the demo.
pub async fn move_on(conn: &mut Conn<'_>, agency: AgencyId, micros: i64, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE sesi SET dipakai_at = dipakai_at + $2, berakhir_at = berakhir_at + $2 \
        WHERE instansi_id = $1 AND dicabut_at IS NULL AND berakhir_at > $3";
    on!(conn, c => sqlx::query(SQL).bind(agency.uuid()).bind(micros).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Ends one session of a person; `false` when there was none.
pub async fn end(conn: &mut Conn<'_>, person: PersonId, id: SessionId, now: Time) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE sesi SET dicabut_at = $3 WHERE id = $1 AND orang_id = $2 AND dicabut_at IS NULL";
    let n = on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(person.uuid()).bind(now.0).execute(c).await
        .map(|r| r.rows_affected()))?;
    Ok(n == 1)
}

/// Ends all sessions of a person but one; gives those ended.
pub async fn end_others(
    conn: &mut Conn<'_>,
    person: PersonId,
    keep: Option<SessionId>,
    now: Time,
) -> Result<Vec<SessionId>, StoreError> {
    const SQL: &str =
        "UPDATE sesi SET dicabut_at = $3 WHERE orang_id = $1 AND id <> $2 AND dicabut_at IS NULL RETURNING id";
    let keep = keep.map_or(Uuid::nil(), SessionId::uuid);
    let ids: Vec<Uuid> =
        on!(conn, c => sqlx::query_scalar(SQL).bind(person.uuid()).bind(keep).bind(now.0).fetch_all(c).await)?;
    Ok(ids.into_iter().map(SessionId).collect())
}

/// A person's way to sign in.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LoginRow {
    pub orang_id: Uuid,
    pub instansi_id: Uuid,
    pub hash: String,
}

/// The password hash of a NIP.
pub async fn login(conn: &mut Conn<'_>, nip: &str) -> Result<Option<LoginRow>, StoreError> {
    const SQL: &str = "SELECT o.id AS orang_id, o.instansi_id, k.hash FROM orang o JOIN kata_sandi k ON k.orang_id = o.id WHERE o.nip = $1";
    Ok(on!(conn, c => sqlx::query_as(SQL).bind(nip).fetch_optional(c).await)?)
}

/// The password hash of a person.
pub async fn password_of(conn: &mut Conn<'_>, person: PersonId) -> Result<Option<String>, StoreError> {
    const SQL: &str = "SELECT hash FROM kata_sandi WHERE orang_id = $1";
    Ok(on!(conn, c => sqlx::query_scalar(SQL).bind(person.uuid()).fetch_optional(c).await)?)
}

/// Sets a password hash.
pub async fn set_password(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    person: PersonId,
    hash: &str,
    now: Time,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO kata_sandi (orang_id, instansi_id, hash, diubah_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (orang_id) DO UPDATE SET hash = excluded.hash, diubah_at = excluded.diubah_at";
    on!(conn, c => sqlx::query(SQL).bind(person.uuid()).bind(agency.uuid()).bind(hash).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Whether the person signed in on this device before.
pub async fn knows_device(conn: &mut Conn<'_>, token_hash: &str, person: PersonId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM perangkat WHERE token_hash = $1 AND orang_id = $2";
    let n: i64 = on!(conn, c => sqlx::query_scalar(SQL).bind(token_hash).bind(person.uuid()).fetch_one(c).await)?;
    Ok(n > 0)
}

/// Remembers a device.
pub async fn remember_device(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    person: PersonId,
    token_hash: &str,
    now: Time,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO perangkat (token_hash, orang_id, instansi_id, dibuat_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (token_hash, orang_id) DO NOTHING";
    on!(conn, c => sqlx::query(SQL).bind(token_hash).bind(person.uuid()).bind(agency.uuid()).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Forgets sessions that ended before `before`.
pub async fn forget(conn: &mut Conn<'_>, before: Time) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM sesi WHERE berakhir_at < $1 OR dicabut_at < $1";
    Ok(on!(conn, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|r| r.rows_affected()))?)
}
