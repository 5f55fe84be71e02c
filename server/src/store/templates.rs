//! Templates of plans, and who got them.

use super::{Conn, StoreError, from_json, to_json};
use crate::on;
use domain::{
    calendar::Time,
    id::{AgencyId, PersonId, PlanId, TemplateId},
    planning::{Draft, Form},
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
    pub form: Form,
    /// The year it was copied for, and from which one.
    pub year: Option<i32>,
    pub copy_of: Option<TemplateId>,
    pub by: PersonId,
    pub at: Time,
    pub changed_at: Time,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    nama: String,
    untuk: String,
    isi: String,
    bentuk: String,
    tahun: Option<i64>,
    salinan_dari: Option<Uuid>,
    oleh: Uuid,
    dibuat_at: i64,
    diubah_at: Option<i64>,
}

impl TryFrom<Stored> for Row {
    type Error = StoreError;
    fn try_from(r: Stored) -> Result<Self, StoreError> {
        Ok(Self {
            draft: from_json("templat", r.id, &r.isi)?,
            form: Form::from_code(&r.bentuk).ok_or_else(|| StoreError::bad_row("templat", r.id))?,
            id: TemplateId(r.id),
            name: r.nama,
            meant_for: r.untuk,
            year: r.tahun.and_then(|y| i32::try_from(y).ok()),
            copy_of: r.salinan_dari.map(TemplateId),
            by: PersonId(r.oleh),
            at: Time(r.dibuat_at),
            changed_at: Time(r.diubah_at.unwrap_or(r.dibuat_at)),
        })
    }
}

/// Stores a template.
pub async fn create(conn: &mut Conn<'_>, agency: AgencyId, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO templat (id, instansi_id, nama, untuk, isi, bentuk, tahun, salinan_dari, oleh, dibuat_at, diubah_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(&r.name).bind(&r.meant_for)
        .bind(to_json(&r.draft)).bind(r.form.code()).bind(r.year.map(i64::from)).bind(r.copy_of.map(TemplateId::uuid))
        .bind(r.by.uuid()).bind(r.at.0).bind(r.changed_at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Templates of an agency by name.
pub async fn list(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT id, nama, untuk, isi, bentuk, tahun, salinan_dari, oleh, dibuat_at, diubah_at FROM templat \
        WHERE instansi_id = $1 AND dihapus_at IS NULL ORDER BY nama, id";
    let rows: Vec<Stored> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Row::try_from).collect()
}

/// Takes a template for a write: waits for other writers of it.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, id: TemplateId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "UPDATE templat SET nama = nama WHERE id = $1 AND instansi_id = $2 AND dihapus_at IS NULL \
        RETURNING id, nama, untuk, isi, bentuk, tahun, salinan_dari, oleh, dibuat_at, diubah_at";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// Keeps name, post and content of a template that was taken.
pub async fn save(conn: &mut Conn<'_>, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE templat SET nama = $2, untuk = $3, isi = $4, diubah_at = $5 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(&r.name).bind(&r.meant_for).bind(to_json(&r.draft))
        .bind(r.changed_at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes a template out of use.
pub async fn remove(conn: &mut Conn<'_>, agency: AgencyId, id: TemplateId, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE templat SET dihapus_at = $3 WHERE id = $1 AND instansi_id = $2 AND dihapus_at IS NULL";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(agency.uuid()).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}

/// That somebody got a template, as which plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    pub plan: PlanId,
    pub person: PersonId,
    pub year: i32,
    pub by: PersonId,
    pub at: Time,
}

/// Keeps that somebody got a template; the same plan once.
pub async fn keep_given(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    template: TemplateId,
    g: &Given,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO templat_terima (templat_id, rencana_id, instansi_id, orang_id, tahun, oleh, diberi_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (templat_id, rencana_id) DO NOTHING";
    on!(conn, c => sqlx::query(SQL).bind(template.uuid()).bind(g.plan.uuid()).bind(agency.uuid()).bind(g.person.uuid())
        .bind(i64::from(g.year)).bind(g.by.uuid()).bind(g.at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Those who got a template, the latest first.
pub async fn given(conn: &mut Conn<'_>, template: TemplateId, limit: i64) -> Result<Vec<Given>, StoreError> {
    const SQL: &str = "SELECT rencana_id, orang_id, tahun, oleh, diberi_at FROM templat_terima WHERE templat_id = $1 \
        ORDER BY diberi_at DESC, orang_id LIMIT $2";
    let rows: Vec<(Uuid, Uuid, i64, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(template.uuid()).bind(limit).fetch_all(c).await)?;
    let one = |(plan, person, year, by, at): (Uuid, Uuid, i64, Uuid, i64)| Given {
        plan: PlanId(plan),
        person: PersonId(person),
        year: i32::try_from(year).unwrap_or(0),
        by: PersonId(by),
        at: Time(at),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// How many got each template of an agency.
pub async fn given_counts(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<(TemplateId, u32)>, StoreError> {
    const SQL: &str = "SELECT templat_id, COUNT(*) FROM templat_terima WHERE instansi_id = $1 GROUP BY templat_id";
    let rows: Vec<(Uuid, i64)> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, n)| (TemplateId(id), u32::try_from(n).unwrap_or(u32::MAX))).collect())
}
