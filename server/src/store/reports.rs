//! Reports that a superior is wrong; the answered ones are the history of the reporting line.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, PersonId, PostId, ReportId},
    planning::report::State,
};
use uuid::Uuid;

/// One stored report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: ReportId,
    pub person: PersonId,
    pub post: PostId,
    /// The reporting line before; `None` for the one that follows from the units.
    pub before: Option<PostId>,
    pub to: (PersonId, PostId),
    pub reason: String,
    pub state: State,
    pub at: Time,
    pub answer: String,
    pub answered: Option<(PersonId, Time)>,
    /// First day on which the corrected line counts.
    pub from: Option<Date>,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    orang_id: Uuid,
    jabatan_id: Uuid,
    dari_jabatan_id: Option<Uuid>,
    ke_orang_id: Uuid,
    ke_jabatan_id: Uuid,
    alasan: String,
    keadaan: String,
    dibuat_at: i64,
    jawaban: String,
    dijawab_oleh: Option<Uuid>,
    dijawab_at: Option<i64>,
    berlaku: Option<time::Date>,
}

impl TryFrom<Stored> for Row {
    type Error = StoreError;
    fn try_from(r: Stored) -> Result<Self, StoreError> {
        Ok(Self {
            id: ReportId(r.id),
            person: PersonId(r.orang_id),
            post: PostId(r.jabatan_id),
            before: r.dari_jabatan_id.map(PostId),
            to: (PersonId(r.ke_orang_id), PostId(r.ke_jabatan_id)),
            reason: r.alasan,
            state: State::from_code(&r.keadaan).ok_or_else(|| StoreError::bad_row("lapor_atasan", r.id))?,
            at: Time(r.dibuat_at),
            answer: r.jawaban,
            answered: r.dijawab_oleh.map(PersonId).zip(r.dijawab_at.map(Time)),
            from: r.berlaku.map(Date),
        })
    }
}

/// Stores a report. A second one of the same person that waits is refused by a unique index.
pub async fn create(conn: &mut Conn<'_>, agency: AgencyId, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO lapor_atasan (id, instansi_id, orang_id, jabatan_id, dari_jabatan_id, ke_orang_id, ke_jabatan_id, alasan, \
        keadaan, dibuat_at, jawaban) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(r.person.uuid()).bind(r.post.uuid())
        .bind(r.before.map(PostId::uuid)).bind(r.to.0.uuid()).bind(r.to.1.uuid()).bind(&r.reason)
        .bind(r.state.code()).bind(r.at.0).bind(&r.answer).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes a report for a write: waits for other writers of it.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, id: ReportId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "UPDATE lapor_atasan SET keadaan = keadaan WHERE id = $1 AND instansi_id = $2 RETURNING id, orang_id, jabatan_id, \
        dari_jabatan_id, ke_orang_id, ke_jabatan_id, alasan, keadaan, dibuat_at, jawaban, dijawab_oleh, dijawab_at, berlaku";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// Keeps the answer, and the line as it was before it.
pub async fn save(conn: &mut Conn<'_>, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE lapor_atasan SET keadaan = $2, jawaban = $3, dijawab_oleh = $4, dijawab_at = $5, dari_jabatan_id = $6, berlaku = $7 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(r.state.code()).bind(&r.answer)
        .bind(r.answered.map(|(p, _)| p.uuid())).bind(r.answered.map(|(_, t)| t.0)).bind(r.before.map(PostId::uuid))
        .bind(r.from.map(|d| d.0)).execute(c).await.map(drop))?;
    Ok(())
}

/// Reports of one person, or those of the agency that wait for an answer; the newest first.
pub async fn list(conn: &mut Conn<'_>, agency: AgencyId, person: Option<PersonId>) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT id, orang_id, jabatan_id, dari_jabatan_id, ke_orang_id, ke_jabatan_id, alasan, keadaan, dibuat_at, jawaban, \
        dijawab_oleh, dijawab_at, berlaku FROM lapor_atasan WHERE instansi_id = $1 \
        AND (orang_id = $2 OR (CAST($2 AS UUID) IS NULL AND keadaan = 'diajukan')) ORDER BY dibuat_at DESC, id DESC";
    let person = person.map(PersonId::uuid);
    let rows: Vec<Stored> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(person).fetch_all(c).await)?;
    rows.into_iter().map(Row::try_from).collect()
}
