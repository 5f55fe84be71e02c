//! The places where SQLite and PostgreSQL truly differ.

use super::{Conn, StoreError};
use domain::id::{AgencyId, PersonId};
use sqlx::PgConnection;

/// Key of the advisory lock that lets one publisher number events at a time.
const PUBLISHER: i64 = 0x0043_4150_4149_414E;

/// Channel of the content-free notification between servers on one PostgreSQL.
pub const CHANNEL: &str = "capaian_peristiwa";

/// Whether events get their number in the transaction that writes them. Only where there is a single writer: with
/// several, a later number could become visible before an earlier one and readers would pass it over.
pub const fn numbers_at_once(conn: &Conn<'_>) -> bool {
    matches!(conn, Conn::Sqlite(_))
}

/// Stores an event. Where it is numbered later, the database notes the order of writing: writers of one SKP wait for
/// each other, so that its events are numbered in the order of its revisions, whoever's request began first.
pub const fn append_event(conn: &Conn<'_>) -> &'static str {
    match conn {
        Conn::Sqlite(_) => {
            "INSERT INTO peristiwa (id, instansi_id, seq, topik, isi, dibuat_at) VALUES ($1, $2, $3, $4, $5, $6)"
        }
        Conn::Postgres(_) => {
            "INSERT INTO peristiwa (id, instansi_id, seq, topik, isi, dibuat_at, ditulis_at) \
             VALUES ($1, $2, $3, $4, $5, $6, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT))"
        }
    }
}

/// Lets one publisher in for the rest of the transaction.
pub async fn lock_publisher(c: &mut PgConnection) -> Result<(), StoreError> {
    sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(PUBLISHER).execute(c).await?;
    Ok(())
}

/// Wakes the other servers once the transaction commits.
pub async fn notify(c: &mut PgConnection) -> Result<(), StoreError> {
    sqlx::query("SELECT pg_notify($1, '')").bind(CHANNEL).execute(c).await?;
    Ok(())
}

/// Lets one write at a time count a person's notices, until it commits: else two at the same moment would both tell
/// the smaller number. SQLite has one writer anyway.
pub async fn lock_notices(conn: &mut Conn<'_>, person: PersonId) -> Result<(), StoreError> {
    if let Conn::Postgres(c) = conn {
        let key = person.uuid().as_u64_pair().1.cast_signed();
        sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(key).execute(&mut **c).await?;
    }
    Ok(())
}

/// Lets one server at a time bring about what time alone brings about in an agency, until it commits.
pub async fn lock_clock(conn: &mut Conn<'_>, agency: AgencyId) -> Result<(), StoreError> {
    if let Conn::Postgres(c) = conn {
        let key = agency.uuid().as_u64_pair().1.cast_signed();
        sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(key).execute(&mut **c).await?;
    }
    Ok(())
}
