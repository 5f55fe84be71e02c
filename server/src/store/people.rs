//! Agencies, units, posts, people and who holds which post.

use super::{Conn, StoreError, from_code, from_json, to_code, to_json};
use crate::on;
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, AssignmentId, PersonId, PostId, UnitId},
    nip::Employment,
    people::{Assignment, Line, Post, Unit},
    settings::Settings,
};
use uuid::Uuid;

/// An agency.
#[derive(Clone, Debug)]
pub struct Agency {
    pub id: AgencyId,
    pub code: String,
    pub name: String,
    pub settings: Settings,
    /// Revision of people and structure.
    pub rev: i64,
    pub demo: bool,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    /// 18 digits; `None` for heads who are no ASN.
    pub nip: Option<String>,
    /// With titles.
    pub name: String,
    pub employment: Employment,
    /// `III/d`, `VII` or empty.
    pub rank: String,
}

#[derive(sqlx::FromRow)]
struct AgencyRow {
    id: Uuid,
    kode: String,
    nama: String,
    pengaturan: String,
    struktur_rev: i64,
    is_demo: bool,
}

impl TryFrom<AgencyRow> for Agency {
    type Error = StoreError;
    fn try_from(r: AgencyRow) -> Result<Self, StoreError> {
        let settings = from_json("instansi", r.id, &r.pengaturan)?;
        Ok(Self { id: AgencyId(r.id), code: r.kode, name: r.nama, settings, rev: r.struktur_rev, demo: r.is_demo })
    }
}

/// Stores an agency.
pub async fn add_agency(conn: &mut Conn<'_>, a: &Agency, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO instansi (id, kode, nama, pengaturan, struktur_rev, is_demo, dibuat_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on!(conn, c => sqlx::query(SQL).bind(a.id.uuid()).bind(&a.code).bind(&a.name).bind(to_json(&a.settings)).bind(a.rev)
        .bind(a.demo).bind(now.0).execute(c).await.map(drop))?;
    Ok(())
}

/// All agencies.
pub async fn agencies(conn: &mut Conn<'_>) -> Result<Vec<Agency>, StoreError> {
    const SQL: &str = "SELECT id, kode, nama, pengaturan, struktur_rev, is_demo FROM instansi ORDER BY kode";
    let rows: Vec<AgencyRow> = on!(conn, c => sqlx::query_as(SQL).fetch_all(c).await)?;
    rows.into_iter().map(Agency::try_from).collect()
}

/// One agency.
pub async fn agency(conn: &mut Conn<'_>, id: AgencyId) -> Result<Option<Agency>, StoreError> {
    const SQL: &str = "SELECT id, kode, nama, pengaturan, struktur_rev, is_demo FROM instansi WHERE id = $1";
    let row: Option<AgencyRow> = on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).fetch_optional(c).await)?;
    row.map(Agency::try_from).transpose()
}

/// How far the clock of the demo is ahead of the machine's, in microseconds.
pub async fn demo_ahead(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COALESCE(MAX(contoh_maju), 0) FROM instansi WHERE is_demo";
    Ok(on!(conn, c => sqlx::query_scalar(SQL).fetch_one(c).await)?)
}

/// Notes how far the clock of the demo is ahead.
pub async fn set_demo_ahead(conn: &mut Conn<'_>, id: AgencyId, micros: i64) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE instansi SET contoh_maju = $2 WHERE id = $1 AND is_demo";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(micros).execute(c).await.map(drop))?;
    Ok(())
}

/// Notes that people or structure changed, so that every server reads them anew.
pub async fn bump(conn: &mut Conn<'_>, id: AgencyId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE instansi SET struktur_rev = struktur_rev + 1 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).execute(c).await.map(drop))?;
    Ok(())
}

/// Stores one row of a unit's history.
pub async fn add_unit(conn: &mut Conn<'_>, agency: AgencyId, u: &Unit) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO unit (id, instansi_id, induk_id, nama, dari, sampai) VALUES ($1, $2, $3, $4, $5, $6)";
    on!(conn, c => sqlx::query(SQL).bind(u.id.uuid()).bind(agency.uuid()).bind(u.parent.map(UnitId::uuid)).bind(&u.name)
        .bind(u.from.0).bind(u.to.map(|d| d.0)).execute(c).await.map(drop))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct UnitRow {
    id: Uuid,
    induk_id: Option<Uuid>,
    nama: String,
    dari: time::Date,
    sampai: Option<time::Date>,
}

/// Units of an agency with their history.
pub async fn units(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Unit>, StoreError> {
    const SQL: &str = "SELECT id, induk_id, nama, dari, sampai FROM unit WHERE instansi_id = $1 ORDER BY dari, id";
    let rows: Vec<UnitRow> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    let unit = |r: UnitRow| Unit {
        id: UnitId(r.id),
        name: r.nama,
        parent: r.induk_id.map(UnitId),
        from: Date(r.dari),
        to: r.sampai.map(Date),
    };
    Ok(rows.into_iter().map(unit).collect())
}

/// Stores a post.
pub async fn add_post(conn: &mut Conn<'_>, agency: AgencyId, p: &Post) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO jabatan (id, instansi_id, unit_id, nama, jenis, kepala, fungsi, lapor_ke, dari, sampai) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    on!(conn, c => sqlx::query(SQL).bind(p.id.uuid()).bind(agency.uuid()).bind(p.unit.uuid()).bind(&p.name)
        .bind(to_code(p.kind)).bind(p.head).bind(p.function.map(to_code)).bind(p.reports_to.map(PostId::uuid))
        .bind(p.from.0).bind(p.to.map(|d| d.0)).execute(c).await.map(drop))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct PostRow {
    id: Uuid,
    unit_id: Uuid,
    nama: String,
    jenis: String,
    kepala: bool,
    fungsi: Option<String>,
    lapor_ke: Option<Uuid>,
    dari: time::Date,
    sampai: Option<time::Date>,
}

impl TryFrom<PostRow> for Post {
    type Error = StoreError;
    fn try_from(r: PostRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: PostId(r.id),
            unit: UnitId(r.unit_id),
            name: r.nama,
            kind: from_code("jabatan", &r.jenis)?,
            head: r.kepala,
            function: r.fungsi.map(|f| from_code("jabatan", &f)).transpose()?,
            reports_to: r.lapor_ke.map(PostId),
            from: Date(r.dari),
            to: r.sampai.map(Date),
        })
    }
}

/// A reporting line with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    pub line: Line,
    pub reason: String,
    pub by: PersonId,
    pub at: Time,
}

/// Adds a reporting line; earlier ones stay as they were.
pub async fn add_line(conn: &mut Conn<'_>, agency: AgencyId, id: Uuid, r: &LineRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO jabatan_atasan (id, instansi_id, jabatan_id, dari, lapor_ke, alasan, oleh, dibuat_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(r.line.post.uuid()).bind(r.line.from.0)
        .bind(r.line.reports_to.map(PostId::uuid)).bind(&r.reason).bind(r.by.uuid()).bind(r.at.0).execute(c).await
        .map(drop))?;
    Ok(())
}

/// Reporting lines of an agency, or of one post, in the order in which they were written.
pub async fn lines(conn: &mut Conn<'_>, agency: AgencyId, post: Option<PostId>) -> Result<Vec<LineRow>, StoreError> {
    const SQL: &str = "SELECT jabatan_id, dari, lapor_ke, alasan, oleh, dibuat_at FROM jabatan_atasan WHERE instansi_id = $1 \
        AND (CAST($2 AS UUID) IS NULL OR jabatan_id = $2) ORDER BY dibuat_at, id";
    type Read = (Uuid, time::Date, Option<Uuid>, String, Uuid, i64);
    let rows: Vec<Read> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(post.map(PostId::uuid))
        .fetch_all(c).await)?;
    let one = |(post, from, to, reason, by, at): Read| LineRow {
        line: Line { post: PostId(post), from: Date(from), reports_to: to.map(PostId) },
        reason,
        by: PersonId(by),
        at: Time(at),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Waits for other writers of what concerns a person as a whole, such as which days an SKP covers.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, person: PersonId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE orang SET golongan = golongan WHERE id = $1 AND instansi_id = $2";
    on!(conn, c => sqlx::query(SQL).bind(person.uuid()).bind(agency.uuid()).execute(c).await.map(drop))?;
    Ok(())
}

/// Waits for other writers about several people, always in one order: nobody waits for another who waits for him.
pub async fn lock_all(conn: &mut Conn<'_>, agency: AgencyId, mut people: Vec<PersonId>) -> Result<(), StoreError> {
    people.sort();
    people.dedup();
    for person in people {
        lock(conn, agency, person).await?;
    }
    Ok(())
}

/// Posts of an agency.
pub async fn posts(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Post>, StoreError> {
    const SQL: &str = "SELECT id, unit_id, nama, jenis, kepala, fungsi, lapor_ke, dari, sampai FROM jabatan WHERE instansi_id = $1 ORDER BY id";
    let rows: Vec<PostRow> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Post::try_from).collect()
}

/// Stores a person.
pub async fn add_person(conn: &mut Conn<'_>, agency: AgencyId, p: &Person) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO orang (id, instansi_id, nip, nama, kepegawaian, golongan) VALUES ($1, $2, $3, $4, $5, $6)";
    on!(conn, c => sqlx::query(SQL).bind(p.id.uuid()).bind(agency.uuid()).bind(&p.nip).bind(&p.name)
        .bind(to_code(p.employment)).bind(&p.rank).execute(c).await.map(drop))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    nip: Option<String>,
    nama: String,
    kepegawaian: String,
    golongan: String,
}

impl TryFrom<PersonRow> for Person {
    type Error = StoreError;
    fn try_from(r: PersonRow) -> Result<Self, StoreError> {
        let employment = from_code("orang", &r.kepegawaian)?;
        Ok(Self { id: PersonId(r.id), nip: r.nip, name: r.nama, employment, rank: r.golongan })
    }
}

/// People of an agency.
pub async fn people(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Person>, StoreError> {
    const SQL: &str = "SELECT id, nip, nama, kepegawaian, golongan FROM orang WHERE instansi_id = $1 ORDER BY id";
    let rows: Vec<PersonRow> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Person::try_from).collect()
}

/// The person with this NIP, with the agency.
pub async fn by_nip(conn: &mut Conn<'_>, nip: &str) -> Result<Option<(AgencyId, PersonId)>, StoreError> {
    const SQL: &str = "SELECT instansi_id, id FROM orang WHERE nip = $1";
    let row: Option<(Uuid, Uuid)> = on!(conn, c => sqlx::query_as(SQL).bind(nip).fetch_optional(c).await)?;
    Ok(row.map(|(a, p)| (AgencyId(a), PersonId(p))))
}

/// Stores a holding of a post.
pub async fn add_assignment(conn: &mut Conn<'_>, agency: AgencyId, a: &Assignment) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO penugasan (id, instansi_id, jabatan_id, orang_id, sifat, dari, sampai) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on!(conn, c => sqlx::query(SQL).bind(a.id.uuid()).bind(agency.uuid()).bind(a.post.uuid()).bind(a.person.uuid())
        .bind(to_code(a.holding)).bind(a.from.0).bind(a.to.map(|d| d.0)).execute(c).await.map(drop))?;
    Ok(())
}

/// Sets the last day of a holding; `false` when there is no such holding.
pub async fn end_assignment(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: AssignmentId,
    to: Date,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE penugasan SET sampai = $3 WHERE id = $1 AND instansi_id = $2 AND dari <= $3";
    let n = on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(agency.uuid()).bind(to.0).execute(c).await
        .map(|r| r.rows_affected()))?;
    Ok(n == 1)
}

#[derive(sqlx::FromRow)]
struct AssignmentRow {
    id: Uuid,
    jabatan_id: Uuid,
    orang_id: Uuid,
    sifat: String,
    dari: time::Date,
    sampai: Option<time::Date>,
}

/// Holdings of an agency through time.
pub async fn assignments(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Assignment>, StoreError> {
    const SQL: &str =
        "SELECT id, jabatan_id, orang_id, sifat, dari, sampai FROM penugasan WHERE instansi_id = $1 ORDER BY dari, id";
    let rows: Vec<AssignmentRow> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    let holding = |r: AssignmentRow| {
        Ok(Assignment {
            id: AssignmentId(r.id),
            post: PostId(r.jabatan_id),
            person: PersonId(r.orang_id),
            holding: from_code("penugasan", &r.sifat)?,
            from: Date(r.dari),
            to: r.sampai.map(Date),
        })
    };
    rows.into_iter().map(holding).collect()
}
