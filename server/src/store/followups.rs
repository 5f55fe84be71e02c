//! Coaching with its notes and course, and proposals for rewards.

use super::{Conn, StoreError, from_json, to_json};
use crate::{on, rows_among};
use domain::{
    calendar::{Date, Time},
    followup::{Coaching, FollowUpRules, Proposal, RewardKind, State, coaching::StepKind},
    id::{AgencyId, CoachingId, EvaluationId, PersonId, ProposalId, SkpId},
};
use uuid::Uuid;

/// One stored coaching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: CoachingId,
    pub evaluation: EvaluationId,
    pub skp: SkpId,
    pub owner: PersonId,
    pub coach: PersonId,
    pub course: Coaching,
    pub goal: String,
    pub rules: FollowUpRules,
    pub created_at: Time,
    /// Day of the last talk.
    pub last_talk: Option<Date>,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    evaluasi_id: Uuid,
    skp_id: Uuid,
    orang_id: Uuid,
    pendamping_id: Uuid,
    jalur: bool,
    mulai: time::Date,
    sampai: time::Date,
    berakhir: Option<time::Date>,
    keadaan: String,
    tujuan: String,
    aturan: String,
    dibuat_at: i64,
    terakhir: Option<time::Date>,
}

impl TryFrom<Stored> for Row {
    type Error = StoreError;
    fn try_from(r: Stored) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("pendampingan", r.id);
        let state = State::from_code(&r.keadaan).ok_or_else(bad)?;
        let days = (Date(r.mulai), Date(r.sampai), r.berakhir.map(Date));
        Ok(Self {
            id: CoachingId(r.id),
            evaluation: EvaluationId(r.evaluasi_id),
            skp: SkpId(r.skp_id),
            owner: PersonId(r.orang_id),
            coach: PersonId(r.pendamping_id),
            course: Coaching::restore(state, r.jalur, days).map_err(|_| bad())?,
            goal: r.tujuan,
            rules: from_json("pendampingan", r.id, &r.aturan)?,
            created_at: Time(r.dibuat_at),
            last_talk: r.terakhir.map(Date),
        })
    }
}

/// Stores a coaching that begins.
pub async fn begin(conn: &mut Conn<'_>, agency: AgencyId, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO pendampingan (id, instansi_id, evaluasi_id, skp_id, orang_id, pendamping_id, jalur, mulai, sampai, berakhir, \
        keadaan, tujuan, aturan, versi, dibuat_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14)";
    let c = &r.course;
    on!(conn, d => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(r.evaluation.uuid()).bind(r.skp.uuid())
        .bind(r.owner.uuid()).bind(r.coach.uuid()).bind(c.is_track()).bind(c.first().0).bind(c.until().0)
        .bind(c.ended().map(|e| e.0)).bind(c.state().code()).bind(&r.goal).bind(to_json(&r.rules)).bind(r.created_at.0)
        .execute(d).await.map(drop))?;
    Ok(())
}

/// One coaching, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: CoachingId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "SELECT p.id, p.evaluasi_id, p.skp_id, p.orang_id, p.pendamping_id, p.jalur, p.mulai, p.sampai, p.berakhir, p.keadaan, \
        p.tujuan, p.aturan, p.dibuat_at, (SELECT MAX(c.tanggal) FROM pendampingan_catatan c WHERE c.pendampingan_id = p.id) AS terakhir \
        FROM pendampingan p WHERE p.id = $1 AND p.instansi_id = $2";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// Takes a coaching for a write: waits for other writers of it and gives it as it is now.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, id: CoachingId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "UPDATE pendampingan SET versi = versi + 1 WHERE id = $1 AND instansi_id = $2";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(agency.uuid()).execute(c).await.map(drop))?;
    find(conn, agency, id).await
}

/// Keeps what changes of a coaching.
pub async fn save(conn: &mut Conn<'_>, r: &Row) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE pendampingan SET sampai = $2, berakhir = $3, keadaan = $4, pendamping_id = $5 WHERE id = $1";
    let c = &r.course;
    on!(conn, d => sqlx::query(SQL).bind(r.id.uuid()).bind(c.until().0).bind(c.ended().map(|e| e.0))
        .bind(c.state().code()).bind(r.coach.uuid()).execute(d).await.map(drop))?;
    Ok(())
}

/// Columns of a coaching `p`.
const COACHING: &str = "p.id, p.evaluasi_id, p.skp_id, p.orang_id, p.pendamping_id, p.jalur, p.mulai, p.sampai, p.berakhir, p.keadaan, \
    p.tujuan, p.aturan, p.dibuat_at, (SELECT MAX(c.tanggal) FROM pendampingan_catatan c WHERE c.pendampingan_id = p.id) AS terakhir";

/// Coaching of some people, the newest first.
pub async fn of_people(conn: &mut Conn<'_>, agency: AgencyId, people: &[PersonId]) -> Result<Vec<Row>, StoreError> {
    let sql = format!(
        "SELECT {COACHING} FROM siapa CROSS JOIN pendampingan p WHERE p.orang_id = siapa.id AND p.instansi_id = "
    );
    let rows: Vec<Stored> = rows_among!(conn, people, &sql, |q| {
        q.push_bind(agency.uuid()).push(" ORDER BY p.mulai DESC, p.id DESC");
    });
    rows.into_iter().map(Row::try_from).collect()
}

/// All coaching of an agency that runs, the newest first.
pub async fn running(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Row>, StoreError> {
    let rows: Vec<Stored> = on!(conn, c => {
        let mut q = sqlx::QueryBuilder::new(format!("SELECT {COACHING} FROM pendampingan p WHERE p.keadaan = 'berjalan' AND p.instansi_id = "));
        q.push_bind(agency.uuid()).push(" ORDER BY p.mulai DESC, p.id DESC");
        q.build_query_as().fetch_all(c).await
    })?;
    rows.into_iter().map(Row::try_from).collect()
}

/// Coaching given by a person, the newest first.
pub async fn given_by(conn: &mut Conn<'_>, agency: AgencyId, coach: PersonId) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT p.id, p.evaluasi_id, p.skp_id, p.orang_id, p.pendamping_id, p.jalur, p.mulai, p.sampai, p.berakhir, p.keadaan, \
        p.tujuan, p.aturan, p.dibuat_at, (SELECT MAX(c.tanggal) FROM pendampingan_catatan c WHERE c.pendampingan_id = p.id) AS terakhir \
        FROM pendampingan p WHERE p.instansi_id = $1 AND p.pendamping_id = $2 ORDER BY p.mulai DESC, p.id DESC";
    let rows: Vec<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(coach.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Row::try_from).collect()
}

/// A note of a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub held: Date,
    pub text: String,
    pub by: PersonId,
    pub at: Time,
}

/// Adds a note.
pub async fn add_note(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    coaching: CoachingId,
    n: &Note,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO pendampingan_catatan (id, instansi_id, pendampingan_id, tanggal, teks, oleh, ditulis_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(coaching.uuid()).bind(n.held.0).bind(&n.text)
        .bind(n.by.uuid()).bind(n.at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Notes of a coaching, the newest first.
pub async fn notes(conn: &mut Conn<'_>, coaching: CoachingId) -> Result<Vec<Note>, StoreError> {
    const SQL: &str = "SELECT tanggal, teks, oleh, ditulis_at FROM pendampingan_catatan WHERE pendampingan_id = $1 \
        ORDER BY tanggal DESC, ditulis_at DESC, id DESC";
    let rows: Vec<(time::Date, String, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(coaching.uuid()).fetch_all(c).await)?;
    let one = |(held, text, by, at)| Note { held: Date(held), text, by: PersonId(by), at: Time(at) };
    Ok(rows.into_iter().map(one).collect())
}

/// Days of talks of some coachings.
pub async fn talks(conn: &mut Conn<'_>, coachings: &[CoachingId]) -> Result<Vec<(CoachingId, Date)>, StoreError> {
    const SQL: &str = "SELECT c.pendampingan_id, c.tanggal FROM siapa CROSS JOIN pendampingan_catatan c WHERE c.pendampingan_id = siapa.id";
    let rows: Vec<(Uuid, time::Date)> = rows_among!(conn, coachings, SQL, |q| q.push(" ORDER BY c.tanggal"));
    Ok(rows.into_iter().map(|(id, day)| (CoachingId(id), Date(day))).collect())
}

/// A step of the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    pub text: String,
    pub until: Option<Date>,
    pub by: PersonId,
    pub at: Time,
}

/// Adds a step.
pub async fn add_step(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    coaching: CoachingId,
    s: &Step,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO pendampingan_langkah (id, instansi_id, pendampingan_id, jenis, teks, sampai, oleh, dilakukan_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(coaching.uuid()).bind(s.kind.code()).bind(&s.text)
        .bind(s.until.map(|d| d.0)).bind(s.by.uuid()).bind(s.at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Steps of a coaching, the oldest first.
pub async fn steps(conn: &mut Conn<'_>, coaching: CoachingId) -> Result<Vec<Step>, StoreError> {
    const SQL: &str = "SELECT jenis, teks, sampai, oleh, dilakukan_at FROM pendampingan_langkah WHERE pendampingan_id = $1 \
        ORDER BY dilakukan_at, id";
    let rows: Vec<(String, String, Option<time::Date>, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(coaching.uuid()).fetch_all(c).await)?;
    let one = |(kind, text, until, by, at): (String, String, Option<time::Date>, Uuid, i64)| {
        let kind = StepKind::from_code(&kind).ok_or_else(|| StoreError::bad_row("pendampingan_langkah", coaching))?;
        Ok(Step { kind, text, until: until.map(Date), by: PersonId(by), at: Time(at) })
    };
    rows.into_iter().map(one).collect()
}

/// One proposal for a reward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reward {
    pub id: ProposalId,
    pub evaluation: EvaluationId,
    pub skp: SkpId,
    pub owner: PersonId,
    pub year: i32,
    pub kind: RewardKind,
    pub words: String,
    pub by: PersonId,
    pub at: Time,
    pub state: Proposal,
    pub reason: String,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<Time>,
}

#[derive(sqlx::FromRow)]
struct RewardRow {
    id: Uuid,
    evaluasi_id: Uuid,
    skp_id: Uuid,
    orang_id: Uuid,
    tahun: i64,
    jenis: String,
    uraian: String,
    oleh: Uuid,
    diusulkan_at: i64,
    keadaan: String,
    alasan: String,
    diputus_oleh: Option<Uuid>,
    diputus_at: Option<i64>,
}

impl TryFrom<RewardRow> for Reward {
    type Error = StoreError;
    fn try_from(r: RewardRow) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("usulan_penghargaan", r.id);
        Ok(Self {
            id: ProposalId(r.id),
            evaluation: EvaluationId(r.evaluasi_id),
            skp: SkpId(r.skp_id),
            owner: PersonId(r.orang_id),
            year: i32::try_from(r.tahun).map_err(|_| bad())?,
            kind: RewardKind::from_code(&r.jenis).ok_or_else(bad)?,
            words: r.uraian,
            by: PersonId(r.oleh),
            at: Time(r.diusulkan_at),
            state: Proposal::from_code(&r.keadaan).ok_or_else(bad)?,
            reason: r.alasan,
            decided_by: r.diputus_oleh.map(PersonId),
            decided_at: r.diputus_at.map(Time),
        })
    }
}

/// Stores a proposal.
pub async fn propose(conn: &mut Conn<'_>, agency: AgencyId, r: &Reward) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO usulan_penghargaan (id, instansi_id, evaluasi_id, skp_id, orang_id, tahun, jenis, uraian, oleh, diusulkan_at, \
        keadaan, alasan) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '')";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(r.evaluation.uuid()).bind(r.skp.uuid())
        .bind(r.owner.uuid()).bind(i64::from(r.year)).bind(r.kind.code()).bind(&r.words).bind(r.by.uuid()).bind(r.at.0)
        .bind(r.state.code()).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes a proposal for its decision, within the agency.
pub async fn lock_reward(conn: &mut Conn<'_>, agency: AgencyId, id: ProposalId) -> Result<Option<Reward>, StoreError> {
    const SQL: &str = "UPDATE usulan_penghargaan SET alasan = alasan WHERE id = $1 AND instansi_id = $2 RETURNING id, evaluasi_id, skp_id, \
        orang_id, tahun, jenis, uraian, oleh, diusulkan_at, keadaan, alasan, diputus_oleh, diputus_at";
    let row: Option<RewardRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Reward::try_from).transpose()
}

/// Keeps the decision of a proposal.
pub async fn decide(conn: &mut Conn<'_>, r: &Reward) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE usulan_penghargaan SET keadaan = $2, alasan = $3, diputus_oleh = $4, diputus_at = $5 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(r.state.code()).bind(&r.reason)
        .bind(r.decided_by.map(PersonId::uuid)).bind(r.decided_at.map(|t| t.0)).execute(c).await.map(drop))?;
    Ok(())
}

/// Proposals for some people, the newest first.
pub async fn rewards_of(conn: &mut Conn<'_>, agency: AgencyId, people: &[PersonId]) -> Result<Vec<Reward>, StoreError> {
    const SQL: &str = "SELECT u.id, u.evaluasi_id, u.skp_id, u.orang_id, u.tahun, u.jenis, u.uraian, u.oleh, u.diusulkan_at, u.keadaan, \
        u.alasan, u.diputus_oleh, u.diputus_at FROM siapa CROSS JOIN usulan_penghargaan u WHERE u.orang_id = siapa.id AND u.instansi_id = ";
    let rows: Vec<RewardRow> = rows_among!(conn, people, SQL, |q| {
        q.push_bind(agency.uuid()).push(" ORDER BY u.diusulkan_at DESC, u.id DESC");
    });
    rows.into_iter().map(Reward::try_from).collect()
}

/// Proposals of an agency about the results of a year, the newest first.
pub async fn rewards_in(conn: &mut Conn<'_>, agency: AgencyId, year: i32) -> Result<Vec<Reward>, StoreError> {
    const SQL: &str = "SELECT id, evaluasi_id, skp_id, orang_id, tahun, jenis, uraian, oleh, diusulkan_at, keadaan, alasan, diputus_oleh, diputus_at \
        FROM usulan_penghargaan WHERE instansi_id = $1 AND tahun = $2 ORDER BY diusulkan_at DESC, id DESC";
    let rows: Vec<RewardRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(i64::from(year)).fetch_all(c).await)?;
    rows.into_iter().map(Reward::try_from).collect()
}
