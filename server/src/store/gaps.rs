//! Days that are not rated, with their cause.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, GapId, PersonId},
    planning::term::{Cause, Gap},
    skp::Span,
};
use uuid::Uuid;

/// Marks days of a person.
pub async fn add(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    owner: PersonId,
    gap: &Gap,
    now: Time,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO jeda (id, instansi_id, orang_id, mulai, selesai, sebab, keterangan, oleh, dibuat_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    on!(conn, c => sqlx::query(SQL).bind(gap.id.uuid()).bind(agency.uuid()).bind(owner.uuid()).bind(gap.span.start.0)
        .bind(gap.span.end.0).bind(gap.cause.code()).bind(&gap.note).bind(gap.by.uuid()).bind(now.0).execute(c).await
        .map(drop))?;
    Ok(())
}

/// Takes a mark back. Gives whose days they were and who marked them; `None` when there is no such mark.
pub async fn revoke(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: GapId,
    now: Time,
) -> Result<Option<(PersonId, PersonId)>, StoreError> {
    const SQL: &str = "UPDATE jeda SET dicabut_at = $3 WHERE id = $1 AND instansi_id = $2 AND dicabut_at IS NULL RETURNING orang_id, oleh";
    let row: Option<(Uuid, Uuid)> = on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).bind(now.0)
        .fetch_optional(c).await)?;
    Ok(row.map(|(owner, by)| (PersonId(owner), PersonId(by))))
}

type Read = (Uuid, Uuid, time::Date, time::Date, String, String, Uuid);

fn read((id, owner, start, end, cause, note, by): Read) -> Result<(PersonId, Gap), StoreError> {
    let cause = Cause::from_code(&cause).ok_or_else(|| StoreError::bad_row("jeda", id))?;
    let span = Span { start: Date(start), end: Date(end) };
    Ok((PersonId(owner), Gap { id: GapId(id), span, cause, note, by: PersonId(by) }))
}

/// Marks of everybody that have a day in common with a span, the oldest first.
pub async fn of_agency(conn: &mut Conn<'_>, agency: AgencyId, span: Span) -> Result<Vec<(PersonId, Gap)>, StoreError> {
    const SQL: &str = "SELECT id, orang_id, mulai, selesai, sebab, keterangan, oleh FROM jeda WHERE instansi_id = $1 AND mulai <= $2 \
        AND selesai >= $3 AND dicabut_at IS NULL ORDER BY mulai, id";
    let rows: Vec<Read> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(span.end.0).bind(span.start.0)
        .fetch_all(c).await)?;
    rows.into_iter().map(read).collect()
}

/// Marks of a person that have a day in common with a span, the oldest first.
pub async fn of_person(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    person: PersonId,
    span: Span,
) -> Result<Vec<Gap>, StoreError> {
    const SQL: &str = "SELECT id, orang_id, mulai, selesai, sebab, keterangan, oleh FROM jeda WHERE orang_id = $1 AND instansi_id = $2 \
        AND mulai <= $3 AND selesai >= $4 AND dicabut_at IS NULL ORDER BY mulai, id";
    let rows: Vec<Read> = on!(conn, c => sqlx::query_as(SQL).bind(person.uuid()).bind(agency.uuid()).bind(span.end.0)
        .bind(span.start.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| read(row).map(|(_, gap)| gap)).collect()
}
