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
    (owner, by): (PersonId, PersonId),
    gap: &Gap,
    now: Time,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO jeda (id, instansi_id, orang_id, mulai, selesai, sebab, keterangan, oleh, dibuat_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    on!(conn, c => sqlx::query(SQL).bind(gap.id.uuid()).bind(agency.uuid()).bind(owner.uuid()).bind(gap.span.start.0)
        .bind(gap.span.end.0).bind(gap.cause.code()).bind(&gap.note).bind(by.uuid()).bind(now.0).execute(c).await
        .map(drop))?;
    Ok(())
}

/// Takes a mark back. Gives whose it was; `None` when there is no such mark.
pub async fn revoke(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: GapId,
    now: Time,
) -> Result<Option<PersonId>, StoreError> {
    const SQL: &str =
        "UPDATE jeda SET dicabut_at = $3 WHERE id = $1 AND instansi_id = $2 AND dicabut_at IS NULL RETURNING orang_id";
    let row: Option<Uuid> = on!(conn, c => sqlx::query_scalar(SQL).bind(id.uuid()).bind(agency.uuid()).bind(now.0)
        .fetch_optional(c).await)?;
    Ok(row.map(PersonId))
}

/// Marks of a person that have a day in common with a span, the oldest first.
pub async fn of_person(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    person: PersonId,
    span: Span,
) -> Result<Vec<Gap>, StoreError> {
    const SQL: &str = "SELECT id, mulai, selesai, sebab, keterangan FROM jeda WHERE orang_id = $1 AND instansi_id = $2 AND mulai <= $3 \
        AND selesai >= $4 AND dicabut_at IS NULL ORDER BY mulai, id";
    let rows: Vec<(Uuid, time::Date, time::Date, String, String)> = on!(conn, c => sqlx::query_as(SQL)
        .bind(person.uuid()).bind(agency.uuid()).bind(span.end.0).bind(span.start.0).fetch_all(c).await)?;
    let gap = |(id, start, end, cause, note): (Uuid, time::Date, time::Date, String, String)| {
        let cause = Cause::from_code(&cause).ok_or_else(|| StoreError::bad_row("jeda", id))?;
        Ok(Gap { id: GapId(id), span: Span { start: Date(start), end: Date(end) }, cause, note })
    };
    rows.into_iter().map(gap).collect()
}
