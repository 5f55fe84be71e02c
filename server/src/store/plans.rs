//! Plans on their way to an SKP, and the steps of their course.

use super::{Conn, StoreError, from_json, to_json};
use crate::{on, rows_among};
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, PersonId, PlanId, PostId, SkpId},
    planning::{Draft, Rencana, State, course::StepKind},
    skp::Span,
};
use uuid::Uuid;

/// One stored plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: PlanId,
    /// The SKP it changes, or the one it becomes.
    pub skp: SkpId,
    pub owner: PersonId,
    pub post: PostId,
    pub span: Span,
    /// Version of the SKP that it changes.
    pub replaces: Option<i64>,
    pub course: Rencana,
    pub draft: Draft,
    /// Why the SKP is to be changed.
    pub reason: String,
    pub changed_at: Time,
}

/// One step of the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    pub by: PersonId,
    pub at: Time,
    pub text: String,
    /// The content at that moment, where it was submitted or decided about.
    pub draft: Option<Draft>,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    skp_id: Uuid,
    orang_id: Uuid,
    jabatan_id: Uuid,
    mulai: time::Date,
    selesai: time::Date,
    ganti: Option<i64>,
    keadaan: String,
    isi: String,
    alasan: String,
    pengajuan: i64,
    diubah_at: i64,
}

impl TryFrom<Stored> for Row {
    type Error = StoreError;
    fn try_from(r: Stored) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("rencana", r.id);
        let state = State::from_code(&r.keadaan).ok_or_else(bad)?;
        Ok(Self {
            id: PlanId(r.id),
            skp: SkpId(r.skp_id),
            owner: PersonId(r.orang_id),
            post: PostId(r.jabatan_id),
            span: Span { start: Date(r.mulai), end: Date(r.selesai) },
            replaces: r.ganti,
            course: Rencana::restore(state, r.pengajuan).map_err(|_| bad())?,
            draft: from_json("rencana", r.id, &r.isi)?,
            reason: r.alasan,
            changed_at: Time(r.diubah_at),
        })
    }
}

/// Stores a new plan. A second open one about the same SKP is refused by a unique index.
pub async fn create(conn: &mut Conn<'_>, agency: AgencyId, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO rencana (id, instansi_id, skp_id, orang_id, jabatan_id, mulai, selesai, ganti, keadaan, isi, alasan, pengajuan, versi, diubah_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, $13)";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(r.skp.uuid()).bind(r.owner.uuid())
        .bind(r.post.uuid()).bind(r.span.start.0).bind(r.span.end.0).bind(r.replaces).bind(r.course.state().code())
        .bind(to_json(&r.draft)).bind(&r.reason).bind(r.course.submission()).bind(r.changed_at.0).execute(c).await
        .map(drop))?;
    Ok(())
}

/// One plan, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: PlanId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, orang_id, jabatan_id, mulai, selesai, ganti, keadaan, isi, alasan, pengajuan, diubah_at \
        FROM rencana WHERE id = $1 AND instansi_id = $2";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// The latest plan about an SKP.
pub async fn of_skp(conn: &mut Conn<'_>, agency: AgencyId, skp: SkpId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, orang_id, jabatan_id, mulai, selesai, ganti, keadaan, isi, alasan, pengajuan, diubah_at \
        FROM rencana WHERE skp_id = $1 AND instansi_id = $2 ORDER BY diubah_at DESC, id DESC LIMIT 1";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(skp.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// How far everybody of an agency is in a span: the state of each open plan, and `None` for each SKP.
pub async fn states(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    span: Span,
) -> Result<Vec<(PersonId, Option<State>)>, StoreError> {
    const SQL: &str = "SELECT orang_id, keadaan FROM rencana WHERE instansi_id = $1 AND mulai <= $2 AND selesai >= $3 \
        AND keadaan IN ('draf', 'diajukan', 'dikembalikan') \
        UNION ALL SELECT orang_id, '' FROM skp WHERE instansi_id = $1 AND mulai <= $2 AND selesai >= $3";
    let rows: Vec<(Uuid, String)> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(span.end.0)
        .bind(span.start.0).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(person, state)| (PersonId(person), State::from_code(&state))).collect())
}

/// Takes a plan for a write: waits for other writers of it and gives it as it is now.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, id: PlanId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "UPDATE rencana SET versi = versi + 1 WHERE id = $1 AND instansi_id = $2 \
        RETURNING id, skp_id, orang_id, jabatan_id, mulai, selesai, ganti, keadaan, isi, alasan, pengajuan, diubah_at";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// Plans of some people that have a day in common with a span, whatever their state, the oldest first.
pub async fn of_people(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    people: &[PersonId],
    span: Span,
) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT r.id, r.skp_id, r.orang_id, r.jabatan_id, r.mulai, r.selesai, r.ganti, r.keadaan, r.isi, r.alasan, r.pengajuan, \
        r.diubah_at FROM siapa CROSS JOIN rencana r WHERE r.orang_id = siapa.id AND r.instansi_id = ";
    let rows: Vec<Stored> = rows_among!(conn, people, SQL, |q| {
        q.push_bind(agency.uuid());
        q.push(" AND r.mulai <= ").push_bind(span.end.0).push(" AND r.selesai >= ").push_bind(span.start.0);
        q.push(" ORDER BY r.mulai, r.diubah_at, r.id");
    });
    rows.into_iter().map(Row::try_from).collect()
}

/// Keeps everything that changes of a plan.
pub async fn save(conn: &mut Conn<'_>, r: &Row) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE rencana SET keadaan = $2, isi = $3, alasan = $4, pengajuan = $5, diubah_at = $6 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(r.course.state().code()).bind(to_json(&r.draft))
        .bind(&r.reason).bind(r.course.submission()).bind(r.changed_at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Adds a step.
pub async fn add_step(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    plan: PlanId,
    s: &Step,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO rencana_langkah (id, instansi_id, rencana_id, urutan, jenis, oleh, dilakukan_at, teks, isi) \
        SELECT $1, $2, $3, COALESCE(MAX(urutan), 0) + 1, $4, $5, $6, $7, $8 FROM rencana_langkah WHERE rencana_id = $3";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(plan.uuid()).bind(s.kind.code())
        .bind(s.by.uuid()).bind(s.at.0).bind(&s.text).bind(s.draft.as_ref().map(to_json)).execute(c).await.map(drop))?;
    Ok(())
}

/// Steps of a plan, the oldest first.
pub async fn steps(conn: &mut Conn<'_>, plan: PlanId) -> Result<Vec<Step>, StoreError> {
    const SQL: &str =
        "SELECT jenis, oleh, dilakukan_at, teks, isi FROM rencana_langkah WHERE rencana_id = $1 ORDER BY urutan";
    let rows: Vec<(String, Uuid, i64, String, Option<String>)> =
        on!(conn, c => sqlx::query_as(SQL).bind(plan.uuid()).fetch_all(c).await)?;
    let one = |(kind, by, at, text, draft): (String, Uuid, i64, String, Option<String>)| {
        Ok(Step {
            kind: StepKind::from_code(&kind).ok_or_else(|| StoreError::bad_row("rencana_langkah", plan))?,
            by: PersonId(by),
            at: Time(at),
            text,
            draft: draft.map(|json| from_json("rencana_langkah", plan, &json)).transpose()?,
        })
    };
    rows.into_iter().map(one).collect()
}
