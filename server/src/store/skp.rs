//! SKP with the versions of their plans.

use super::{Conn, StoreError, from_code, from_json, to_code, to_json};
use crate::{on, rows_among};
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, IkiId, PersonId, PostId, RhkId, SkpId},
    skp::{
        Span, State,
        plan::{Iki, Plan, Rhk},
        progress::Summary,
    },
};
use uuid::Uuid;

/// One SKP without its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skp {
    pub id: SkpId,
    pub agency: AgencyId,
    pub owner: PersonId,
    pub post: PostId,
    pub span: Span,
    pub state: State,
    pub version: i64,
    pub rev: i64,
    /// Last receipt number.
    pub number: i64,
    /// Last hash of the chain of entries.
    pub chain: String,
    /// Counts on [`Skp::summary_day`].
    pub summary: Summary,
    pub summary_day: Option<Date>,
    /// Entries waiting for the superior.
    pub waiting: i64,
    pub last_entry: Option<Time>,
}

/// One agreed version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub number: i64,
    pub reason: String,
    pub agreed_at: Time,
    pub agreed_by: PersonId,
}

/// SKP whose column is one of a list (`siapa`), of the agency that is bound next.
macro_rules! of_those {
    ($column:literal) => {
        concat!(
            "SELECT s.id, s.instansi_id, s.orang_id, s.jabatan_id, s.mulai, s.selesai, s.keadaan, s.versi, s.rev, s.nomor, ",
            "s.rantai, s.ringkasan, s.ringkasan_tanggal, s.menunggu, s.terakhir_at FROM siapa CROSS JOIN skp s WHERE ",
            $column,
            " = siapa.id AND s.instansi_id = "
        )
    };
}

#[derive(sqlx::FromRow)]
struct SkpRow {
    id: Uuid,
    instansi_id: Uuid,
    orang_id: Uuid,
    jabatan_id: Uuid,
    mulai: time::Date,
    selesai: time::Date,
    keadaan: String,
    versi: i64,
    rev: i64,
    nomor: i64,
    rantai: String,
    ringkasan: String,
    ringkasan_tanggal: Option<time::Date>,
    menunggu: i64,
    terakhir_at: Option<i64>,
}

impl TryFrom<SkpRow> for Skp {
    type Error = StoreError;
    fn try_from(r: SkpRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: SkpId(r.id),
            agency: AgencyId(r.instansi_id),
            owner: PersonId(r.orang_id),
            post: PostId(r.jabatan_id),
            span: Span { start: Date(r.mulai), end: Date(r.selesai) },
            state: State::from_code(&r.keadaan).ok_or_else(|| StoreError::bad_row("skp", r.id))?,
            version: r.versi,
            rev: r.rev,
            number: r.nomor,
            chain: r.rantai,
            summary: from_json("skp", r.id, &r.ringkasan)?,
            summary_day: r.ringkasan_tanggal.map(Date),
            waiting: r.menunggu,
            last_entry: r.terakhir_at.map(Time),
        })
    }
}

/// A new SKP whose first version was agreed.
pub struct NewSkp<'a> {
    pub id: SkpId,
    pub agency: AgencyId,
    pub owner: PersonId,
    pub post: PostId,
    pub span: Span,
    pub plan: &'a Plan,
    pub agreed_at: Time,
    pub agreed_by: PersonId,
}

/// Stores an SKP with version 1.
pub async fn create(conn: &mut Conn<'_>, s: &NewSkp<'_>) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO skp (id, instansi_id, orang_id, jabatan_id, mulai, selesai, keadaan, versi, rev, nomor, rantai, ringkasan, menunggu) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, 1, 0, 0, '', $8, 0)";
    on!(conn, c => sqlx::query(SQL).bind(s.id.uuid()).bind(s.agency.uuid()).bind(s.owner.uuid()).bind(s.post.uuid())
        .bind(s.span.start.0).bind(s.span.end.0).bind(State::Berjalan.code()).bind(to_json(&Summary::default()))
        .execute(c).await.map(drop))?;
    let version = Version { number: 1, reason: String::new(), agreed_at: s.agreed_at, agreed_by: s.agreed_by };
    add_version(conn, s.agency, s.id, &version, s.plan).await
}

/// Stores a version of the plan.
pub async fn add_version(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    skp: SkpId,
    v: &Version,
    plan: &Plan,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO skp_versi (skp_id, versi, instansi_id, pendekatan, ekspektasi, lampiran, alasan, disetujui_at, disetujui_oleh, harapan) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    on!(conn, c => sqlx::query(SQL).bind(skp.uuid()).bind(v.number).bind(agency.uuid()).bind(to_code(plan.approach))
        .bind(to_json(&plan.expectations)).bind(to_json(&plan.annex)).bind(&v.reason).bind(v.agreed_at.0)
        .bind(v.agreed_by.uuid()).bind(&plan.overall).execute(c).await.map(drop))?;
    for (order, rhk) in (1_i64..).zip(&plan.rhk) {
        add_rhk(conn, agency, skp, v.number, order, rhk).await?;
    }
    Ok(())
}

async fn add_rhk(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    skp: SkpId,
    version: i64,
    order: i64,
    rhk: &Rhk,
) -> Result<(), StoreError> {
    const RHK: &str = "INSERT INTO rhk (id, versi, skp_id, instansi_id, urutan, jenis, teks, intervensi, klasifikasi, penugasan, harapan, sel_id) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    const IKI: &str = "INSERT INTO iki (id, versi, rhk_id, skp_id, instansi_id, urutan, aspek, teks, target) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    on!(conn, c => sqlx::query(RHK).bind(rhk.id.uuid()).bind(version).bind(skp.uuid()).bind(agency.uuid()).bind(order)
        .bind(to_code(rhk.kind)).bind(&rhk.text).bind(&rhk.intervenes).bind(rhk.class.code()).bind(&rhk.assigned_by)
        .bind(&rhk.expectation).bind(rhk.from_cell.map(RhkId::uuid)).execute(c).await.map(drop))?;
    for (at, iki) in (1_i64..).zip(&rhk.iki) {
        on!(conn, c => sqlx::query(IKI).bind(iki.id.uuid()).bind(version).bind(rhk.id.uuid()).bind(skp.uuid())
            .bind(agency.uuid()).bind(at).bind(iki.aspect.map(to_code)).bind(&iki.text).bind(to_json(&iki.target))
            .execute(c).await.map(drop))?;
    }
    Ok(())
}

/// The SKP, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: SkpId) -> Result<Option<Skp>, StoreError> {
    const SQL: &str = "SELECT id, instansi_id, orang_id, jabatan_id, mulai, selesai, keadaan, versi, rev, nomor, rantai, ringkasan, \
        ringkasan_tanggal, menunggu, terakhir_at FROM skp WHERE id = $1 AND instansi_id = $2";
    let row: Option<SkpRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Skp::try_from).transpose()
}

/// All SKP of a person, the newest first.
pub async fn of_person(conn: &mut Conn<'_>, agency: AgencyId, person: PersonId) -> Result<Vec<Skp>, StoreError> {
    const SQL: &str = "SELECT id, instansi_id, orang_id, jabatan_id, mulai, selesai, keadaan, versi, rev, nomor, rantai, ringkasan, \
        ringkasan_tanggal, menunggu, terakhir_at FROM skp WHERE orang_id = $1 AND instansi_id = $2 ORDER BY mulai DESC";
    let rows: Vec<SkpRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(person.uuid()).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Skp::try_from).collect()
}

/// SKP in force on a day of the given people.
pub async fn in_force(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    people: &[PersonId],
    day: Date,
) -> Result<Vec<Skp>, StoreError> {
    running(conn, agency, people, Span { start: day, end: day }).await
}

/// Running SKP of the given people that have begun by a day: those in force, and those that ended in its year or the
/// one before and are not final yet.
pub async fn open(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    people: &[PersonId],
    day: Date,
) -> Result<Vec<Skp>, StoreError> {
    let start = Date::year_bounds(day.year() - 1).map_or(day, |(first, _)| first);
    running(conn, agency, people, Span { start, end: day }).await
}

/// Running SKP of the given people that have a day in common with a span.
async fn running(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    people: &[PersonId],
    span: Span,
) -> Result<Vec<Skp>, StoreError> {
    const SQL: &str = of_those!("s.orang_id");
    let rows: Vec<SkpRow> = rows_among!(conn, people, SQL, |q| {
        q.push_bind(agency.uuid());
        q.push(" AND s.keadaan = 'berjalan' AND s.mulai <= ").push_bind(span.end.0);
        q.push(" AND s.selesai >= ").push_bind(span.start.0);
    });
    rows.into_iter().map(Skp::try_from).collect()
}

/// SKP of the given people that have a day in common with a span, whatever their state, the oldest first.
pub async fn within(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    people: &[PersonId],
    span: Span,
) -> Result<Vec<Skp>, StoreError> {
    const SQL: &str = of_those!("s.orang_id");
    let rows: Vec<SkpRow> = rows_among!(conn, people, SQL, |q| {
        q.push_bind(agency.uuid());
        q.push(" AND s.mulai <= ").push_bind(span.end.0).push(" AND s.selesai >= ").push_bind(span.start.0);
        q.push(" ORDER BY s.mulai, s.id");
    });
    rows.into_iter().map(Skp::try_from).collect()
}

/// An RHK of an agreed SKP that names one of a leader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    pub owner: PersonId,
    pub skp: SkpId,
    /// The leader's RHK; links older than its identity have its words only.
    pub leader: Option<RhkId>,
    pub leader_text: String,
    pub text: String,
}

impl Linked {
    /// Whether it contributes to this RHK of a leader.
    pub fn is_to(&self, (rhk, text): (RhkId, &str)) -> bool {
        self.leader.map_or(self.leader_text == text, |id| id == rhk)
    }
}

/// RHK that contribute to one of a leader, in the SKP of these people as they stand now, with a day in common with a
/// span.
pub async fn linked(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    people: &[PersonId],
    span: Span,
) -> Result<Vec<Linked>, StoreError> {
    type Row = (Uuid, Uuid, Option<Uuid>, String, String);
    const SQL: &str = "SELECT s.orang_id, s.id, r.sel_id, r.intervensi, r.teks FROM siapa CROSS JOIN skp s CROSS JOIN rhk r \
        WHERE s.orang_id = siapa.id AND r.skp_id = s.id AND r.versi = s.versi AND r.intervensi IS NOT NULL AND s.instansi_id = ";
    let rows: Vec<Row> = rows_among!(conn, people, SQL, |q| {
        q.push_bind(agency.uuid());
        q.push(" AND s.mulai <= ").push_bind(span.end.0).push(" AND s.selesai >= ").push_bind(span.start.0);
        q.push(" ORDER BY s.mulai, s.id, r.urutan");
    });
    let linked = |(owner, skp, leader, leader_text, text): Row| Linked {
        owner: PersonId(owner),
        skp: SkpId(skp),
        leader: leader.map(RhkId),
        leader_text,
        text,
    };
    Ok(rows.into_iter().map(linked).collect())
}

/// The named SKP.
pub async fn some(conn: &mut Conn<'_>, agency: AgencyId, ids: &[SkpId]) -> Result<Vec<Skp>, StoreError> {
    const SQL: &str = of_those!("s.id");
    let rows: Vec<SkpRow> = rows_among!(conn, ids, SQL, |q| {
        q.push_bind(agency.uuid());
    });
    rows.into_iter().map(Skp::try_from).collect()
}

/// SKP that ended within a span because their owners moved: owner, post and last day.
pub async fn closed_within(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    span: Span,
) -> Result<Vec<(PersonId, PostId, Date)>, StoreError> {
    const SQL: &str = "SELECT orang_id, jabatan_id, selesai FROM skp \
        WHERE instansi_id = $1 AND keadaan = 'ditutup_mutasi' AND selesai >= $2 AND selesai <= $3";
    let rows: Vec<(Uuid, Uuid, time::Date)> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid())
        .bind(span.start.0).bind(span.end.0).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(owner, post, end)| (PersonId(owner), PostId(post), Date(end))).collect())
}

/// Takes the SKP for a write: waits for other writers of it, moves its revision on and gives it as it is now.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, id: SkpId) -> Result<Option<Skp>, StoreError> {
    const SQL: &str = "UPDATE skp SET rev = rev + 1 WHERE id = $1 AND instansi_id = $2 RETURNING id, instansi_id, orang_id, jabatan_id, mulai, \
        selesai, keadaan, versi, rev, nomor, rantai, ringkasan, ringkasan_tanggal, menunggu, terakhir_at";
    let row: Option<SkpRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Skp::try_from).transpose()
}

/// Keeps the figures that lists of people show, and the end of the chain of entries.
pub async fn save_figures(conn: &mut Conn<'_>, s: &Skp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE skp SET nomor = $2, rantai = $3, ringkasan = $4, ringkasan_tanggal = $5, menunggu = $6, terakhir_at = $7 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(s.id.uuid()).bind(s.number).bind(&s.chain).bind(to_json(&s.summary))
        .bind(s.summary_day.map(|d| d.0)).bind(s.waiting).bind(s.last_entry.map(|t| t.0)).execute(c).await.map(drop))?;
    Ok(())
}

/// Puts a new version in force.
pub async fn set_version(conn: &mut Conn<'_>, id: SkpId, version: i64) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE skp SET versi = $2 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(version).execute(c).await.map(drop))?;
    Ok(())
}

/// Ends the SKP on a day because its owner has moved.
pub async fn close(conn: &mut Conn<'_>, id: SkpId, last: Date) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE skp SET keadaan = 'ditutup_mutasi', selesai = $2, minta_tutup = NULL WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(last.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Keeps that the employee asks for the SKP to be closed on a day.
pub async fn ask_close(conn: &mut Conn<'_>, id: SkpId, last: Date) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE skp SET minta_tutup = $2 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(last.0).execute(c).await.map(drop))?;
    Ok(())
}

/// The day on which its owner asks for a running SKP to be closed.
pub async fn asked_to_close(conn: &mut Conn<'_>, agency: AgencyId, id: SkpId) -> Result<Option<Date>, StoreError> {
    const SQL: &str = "SELECT minta_tutup FROM skp WHERE id = $1 AND instansi_id = $2 AND keadaan = 'berjalan' AND minta_tutup IS NOT NULL";
    let day: Option<time::Date> =
        on!(conn, c => sqlx::query_scalar(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    Ok(day.map(Date))
}

/// Running SKP of an agency that their owners ask to be closed, with the day.
pub async fn asked_close(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<(SkpId, Date)>, StoreError> {
    const SQL: &str =
        "SELECT id, minta_tutup FROM skp WHERE instansi_id = $1 AND keadaan = 'berjalan' AND minta_tutup IS NOT NULL";
    let rows: Vec<(Uuid, time::Date)> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, day)| (SkpId(id), Date(day))).collect())
}

/// Sets the state.
pub async fn set_state(conn: &mut Conn<'_>, id: SkpId, state: State) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE skp SET keadaan = $2 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(state.code()).execute(c).await.map(drop))?;
    Ok(())
}

/// All agreed versions, the newest first.
pub async fn versions(conn: &mut Conn<'_>, id: SkpId) -> Result<Vec<Version>, StoreError> {
    const SQL: &str =
        "SELECT versi, alasan, disetujui_at, disetujui_oleh FROM skp_versi WHERE skp_id = $1 ORDER BY versi DESC";
    let rows: Vec<(i64, String, i64, Uuid)> = on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).fetch_all(c).await)?;
    let version = |(number, reason, at, by)| Version { number, reason, agreed_at: Time(at), agreed_by: PersonId(by) };
    Ok(rows.into_iter().map(version).collect())
}

#[derive(sqlx::FromRow)]
struct RhkRow {
    id: Uuid,
    jenis: String,
    teks: String,
    intervensi: Option<String>,
    klasifikasi: String,
    penugasan: String,
    harapan: String,
    sel_id: Option<Uuid>,
}

#[derive(sqlx::FromRow)]
struct IkiRow {
    id: Uuid,
    rhk_id: Uuid,
    aspek: Option<String>,
    teks: String,
    target: String,
}

/// One version of the plan.
pub async fn plan(conn: &mut Conn<'_>, id: SkpId, version: i64) -> Result<Plan, StoreError> {
    const HEAD: &str =
        "SELECT pendekatan, ekspektasi, lampiran, harapan FROM skp_versi WHERE skp_id = $1 AND versi = $2";
    const RHK: &str = "SELECT id, jenis, teks, intervensi, klasifikasi, penugasan, harapan, sel_id FROM rhk \
        WHERE skp_id = $1 AND versi = $2 ORDER BY urutan";
    const IKI: &str =
        "SELECT id, rhk_id, aspek, teks, target FROM iki WHERE skp_id = $1 AND versi = $2 ORDER BY urutan";
    let (approach, expectations, annex, overall): (String, String, String, String) =
        on!(conn, c => sqlx::query_as(HEAD).bind(id.uuid()).bind(version).fetch_one(c).await)?;
    let rows: Vec<RhkRow> = on!(conn, c => sqlx::query_as(RHK).bind(id.uuid()).bind(version).fetch_all(c).await)?;
    let mut rhk: Vec<Rhk> = rows.into_iter().map(rhk_of).collect::<Result<_, _>>()?;
    let rows: Vec<IkiRow> = on!(conn, c => sqlx::query_as(IKI).bind(id.uuid()).bind(version).fetch_all(c).await)?;
    for row in rows {
        if let Some(home) = rhk.iter_mut().find(|r| r.id.uuid() == row.rhk_id) {
            home.iki.push(iki_of(row)?);
        }
    }
    Ok(Plan {
        approach: from_code("skp_versi", &approach)?,
        rhk,
        expectations: from_json("skp_versi", id, &expectations)?,
        annex: from_json("skp_versi", id, &annex)?,
        overall,
    })
}

fn rhk_of(r: RhkRow) -> Result<Rhk, StoreError> {
    Ok(Rhk {
        id: RhkId(r.id),
        kind: from_code("rhk", &r.jenis)?,
        text: r.teks,
        intervenes: r.intervensi,
        iki: Vec::new(),
        class: from_code("rhk", &r.klasifikasi)?,
        assigned_by: r.penugasan,
        expectation: r.harapan,
        from_cell: r.sel_id.map(RhkId),
    })
}

fn iki_of(r: IkiRow) -> Result<Iki, StoreError> {
    Ok(Iki {
        id: IkiId(r.id),
        aspect: r.aspek.map(|a| from_code("iki", &a)).transpose()?,
        text: r.teks,
        target: from_json("iki", r.id, &r.target)?,
    })
}
