//! What the count of credit points begins from.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::{Date, Time},
    decimal::Decimal,
    id::{AgencyId, PersonId},
    rating::accumulation::{Entered, Goal},
};
use uuid::Uuid;

/// One entry with who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub entered: Entered,
    pub by: PersonId,
    pub at: Time,
}

/// Adds an entry; earlier ones stay below it.
pub async fn add(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    person: PersonId,
    o: &Opening,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO kredit_awal (id, instansi_id, orang_id, tujuan, tmt, saldo, per, sumber, oleh, dicatat_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let e = &o.entered;
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(person.uuid()).bind(e.goal.code()).bind(e.since.0)
        .bind(e.balance.raw()).bind(e.covers.map(|d| d.0)).bind(&e.source).bind(o.by.uuid()).bind(o.at.0).execute(c)
        .await.map(drop))?;
    Ok(())
}

/// Everything that was entered about a person, the newest first.
pub async fn of_person(conn: &mut Conn<'_>, agency: AgencyId, person: PersonId) -> Result<Vec<Opening>, StoreError> {
    const SQL: &str = "SELECT tujuan, tmt, saldo, per, sumber, oleh, dicatat_at FROM kredit_awal \
        WHERE instansi_id = $1 AND orang_id = $2 ORDER BY dicatat_at DESC, id DESC";
    type Stored = (String, time::Date, i64, Option<time::Date>, String, Uuid, i64);
    let rows: Vec<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(person.uuid()).fetch_all(c).await)?;
    let one = |(goal, since, balance, covers, source, by, at): Stored| {
        let goal = Goal::from_code(&goal).ok_or_else(|| StoreError::bad_row("kredit_awal", person))?;
        let (since, covers) = (Date(since), covers.map(Date));
        let entered = Entered { goal, since, balance: Decimal::from_raw(balance), covers, source };
        Ok(Opening { entered, by: PersonId(by), at: Time(at) })
    };
    rows.into_iter().map(one).collect()
}
