//! Templates of plans.

use super::{Conn, StoreError, from_json, to_json};
use crate::on;
use domain::{
    calendar::Time,
    id::{AgencyId, PersonId, TemplateId},
    planning::Draft,
};
use uuid::Uuid;

/// One stored template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: TemplateId,
    pub name: String,
    /// Name of the post it is meant for.
    pub meant_for: String,
    pub draft: Draft,
    pub by: PersonId,
    pub at: Time,
}

/// Stores a template.
pub async fn create(conn: &mut Conn<'_>, agency: AgencyId, r: &Row) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO templat (id, instansi_id, nama, untuk, isi, oleh, dibuat_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(&r.name).bind(&r.meant_for)
        .bind(to_json(&r.draft)).bind(r.by.uuid()).bind(r.at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Templates of an agency by name.
pub async fn list(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT id, nama, untuk, isi, oleh, dibuat_at FROM templat WHERE instansi_id = $1 AND dihapus_at IS NULL ORDER BY nama, id";
    let rows: Vec<(Uuid, String, String, String, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    let one = |(id, name, meant_for, draft, by, at): (Uuid, String, String, String, Uuid, i64)| {
        let draft = from_json("templat", id, &draft)?;
        Ok(Row { id: TemplateId(id), name, meant_for, draft, by: PersonId(by), at: Time(at) })
    };
    rows.into_iter().map(one).collect()
}

/// Takes a template out of use.
pub async fn remove(conn: &mut Conn<'_>, agency: AgencyId, id: TemplateId, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE templat SET dihapus_at = $3 WHERE id = $1 AND instansi_id = $2 AND dihapus_at IS NULL";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(agency.uuid()).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}
