//! Evaluations and the steps of their course.

use super::{Conn, StoreError, from_json, to_json};
use crate::{on, rows_among};
use domain::{
    calendar::{Date, Time},
    evaluation::{Draft, Evaluation, EvaluationRules, Ratings, Source, State, suggestion::Suggestion, view::StepKind},
    id::{AgencyId, EvaluationId, PeriodId, PersonId, PostId, SkpId, UnitId},
    people::Holding,
    rating::{Expectation, Predikat, UnitPredikat},
    skp::Span,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One stored evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: EvaluationId,
    pub period: PeriodId,
    pub skp: SkpId,
    pub owner: PersonId,
    pub course: Evaluation,
    pub draft: Draft,
    pub note: String,
    pub year_reason: String,
    pub basis: Option<Basis>,
    pub opened: Option<Opened>,
    pub changed_at: Time,
}

/// Who set the ratings, and from what. Kept as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    pub rater: PersonId,
    pub post: PostId,
    pub holding: Holding,
    pub at: Time,
    /// Version of the plan.
    pub version: i64,
    /// Number of the last entry.
    pub number: i64,
    /// Performance of the unit the person belongs to.
    pub unit: Option<(UnitId, UnitPredikat)>,
    /// The rating of results followed the performance of the unit the person leads.
    pub follows: Option<(UnitId, UnitPredikat)>,
    pub rules: EvaluationRules,
}

/// The *usulan sistem* as it was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub suggestion: Suggestion,
    pub at: Time,
    pub hasil_before: Expectation,
}

/// One step of the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    pub by: Option<PersonId>,
    pub at: Time,
    pub text: String,
    pub more: More,
}

/// What a step carries besides its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct More {
    pub sources: Vec<Source>,
    /// The ratings in force after the step, where it changed them.
    pub ratings: Option<Ratings>,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    periode_id: Uuid,
    skp_id: Uuid,
    orang_id: Uuid,
    keadaan: String,
    draf: String,
    nilai: Option<String>,
    predikat: Option<String>,
    catatan: String,
    alasan_tahun: String,
    dasar: Option<String>,
    usulan: Option<String>,
    disampaikan: Option<time::Date>,
    diterima: Option<time::Date>,
    keberatan: Option<time::Date>,
    diubah_at: i64,
}

impl TryFrom<Stored> for Row {
    type Error = StoreError;
    fn try_from(r: Stored) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("evaluasi", r.id);
        let ratings: Option<Ratings> = r.nilai.map(|json| from_json("evaluasi", r.id, &json)).transpose()?;
        let predikat = match &r.predikat {
            Some(code) => Some(Predikat::from_code(code).ok_or_else(bad)?),
            None => None,
        };
        let days = (r.disampaikan.map(Date), r.diterima.map(Date), r.keberatan.map(Date));
        let state = State::from_code(&r.keadaan).ok_or_else(bad)?;
        Ok(Self {
            id: EvaluationId(r.id),
            period: PeriodId(r.periode_id),
            skp: SkpId(r.skp_id),
            owner: PersonId(r.orang_id),
            course: Evaluation::restore(state, ratings, predikat, days).map_err(|_| bad())?,
            draft: from_json("evaluasi", r.id, &r.draf)?,
            note: r.catatan,
            year_reason: r.alasan_tahun,
            basis: r.dasar.map(|json| from_json("evaluasi", r.id, &json)).transpose()?,
            opened: r.usulan.map(|json| from_json("evaluasi", r.id, &json)).transpose()?,
            changed_at: Time(r.diubah_at),
        })
    }
}

/// Takes the evaluation of an SKP in a period for a write, making an empty one first if there is none.
pub async fn take(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    new: EvaluationId,
    (period, skp, owner): (PeriodId, SkpId, PersonId),
    now: Time,
) -> Result<Row, StoreError> {
    const INSERT: &str = "INSERT INTO evaluasi (id, instansi_id, periode_id, skp_id, orang_id, keadaan, draf, catatan, alasan_tahun, versi, diubah_at) \
        VALUES ($1, $2, $3, $4, $5, 'draf', $6, '', '', 0, $7) ON CONFLICT (periode_id, skp_id) DO NOTHING";
    const TAKE: &str = "UPDATE evaluasi SET versi = versi + 1 WHERE periode_id = $1 AND skp_id = $2 RETURNING id, periode_id, skp_id, orang_id, \
        keadaan, draf, nilai, predikat, catatan, alasan_tahun, dasar, usulan, disampaikan, diterima, keberatan, diubah_at";
    on!(conn, c => sqlx::query(INSERT).bind(new.uuid()).bind(agency.uuid()).bind(period.uuid()).bind(skp.uuid())
        .bind(owner.uuid()).bind(to_json(&Draft::default())).bind(now.0).execute(c).await.map(drop))?;
    let row: Stored = on!(conn, c => sqlx::query_as(TAKE).bind(period.uuid()).bind(skp.uuid()).fetch_one(c).await)?;
    Row::try_from(row)
}

/// Takes an evaluation for a write: waits for other writers of it and gives it as it is now.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, id: EvaluationId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "UPDATE evaluasi SET versi = versi + 1 WHERE id = $1 AND instansi_id = $2 RETURNING id, periode_id, skp_id, orang_id, \
        keadaan, draf, nilai, predikat, catatan, alasan_tahun, dasar, usulan, disampaikan, diterima, keberatan, diubah_at";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// One evaluation, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: EvaluationId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "SELECT id, periode_id, skp_id, orang_id, keadaan, draf, nilai, predikat, catatan, alasan_tahun, dasar, usulan, \
        disampaikan, diterima, keberatan, diubah_at FROM evaluasi WHERE id = $1 AND instansi_id = $2";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Row::try_from).transpose()
}

/// Evaluations of some people, in one period or in all.
pub async fn of_people(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    period: Option<PeriodId>,
    people: &[PersonId],
) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT e.id, e.periode_id, e.skp_id, e.orang_id, e.keadaan, e.draf, e.nilai, e.predikat, e.catatan, e.alasan_tahun, e.dasar, \
        e.usulan, e.disampaikan, e.diterima, e.keberatan, e.diubah_at FROM siapa CROSS JOIN evaluasi e \
        WHERE e.orang_id = siapa.id AND e.instansi_id = ";
    let rows: Vec<Stored> = rows_among!(conn, people, SQL, |q| {
        q.push_bind(agency.uuid());
        if let Some(period) = period {
            q.push(" AND e.periode_id = ").push_bind(period.uuid());
        }
        q.push(" ORDER BY e.diubah_at, e.id");
    });
    rows.into_iter().map(Row::try_from).collect()
}

/// Evaluations of an agency whose time runs: delivered, received or disputed.
pub async fn running(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT id, periode_id, skp_id, orang_id, keadaan, draf, nilai, predikat, catatan, alasan_tahun, dasar, usulan, \
        disampaikan, diterima, keberatan, diubah_at FROM evaluasi \
        WHERE instansi_id = $1 AND keadaan IN ('disampaikan', 'diterima', 'keberatan_diajukan', 'keberatan_dijelaskan') ORDER BY id";
    let rows: Vec<Stored> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Row::try_from).collect()
}

/// Objections of an agency that wait for an explanation or a decision.
pub async fn disputed(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT id, periode_id, skp_id, orang_id, keadaan, draf, nilai, predikat, catatan, alasan_tahun, dasar, usulan, \
        disampaikan, diterima, keberatan, diubah_at FROM evaluasi \
        WHERE instansi_id = $1 AND keadaan IN ('keberatan_diajukan', 'keberatan_dijelaskan') ORDER BY id";
    let rows: Vec<Stored> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Row::try_from).collect()
}

/// The predikat people stand at in a period, set or drafted, in the order of change; `None` for everybody in it.
pub async fn standings(
    conn: &mut Conn<'_>,
    period: PeriodId,
    people: Option<&[PersonId]>,
) -> Result<Vec<(PersonId, Option<Predikat>)>, StoreError> {
    // What is set is read from an index alone, a draft is looked into.
    const SET: &str =
        "SELECT e.orang_id, e.predikat, e.diubah_at FROM evaluasi e WHERE e.predikat IS NOT NULL AND e.periode_id = $1";
    const DRAFT: &str =
        "SELECT e.orang_id, e.draf, e.diubah_at FROM evaluasi e WHERE e.predikat IS NULL AND e.periode_id = $1";
    const SET_OF: &str = "SELECT e.orang_id, e.predikat, e.diubah_at FROM siapa CROSS JOIN evaluasi e \
        WHERE e.orang_id = siapa.id AND e.predikat IS NOT NULL AND e.periode_id = ";
    const DRAFT_OF: &str = "SELECT e.orang_id, e.draf, e.diubah_at FROM siapa CROSS JOIN evaluasi e \
        WHERE e.orang_id = siapa.id AND e.predikat IS NULL AND e.periode_id = ";
    type Told = (Uuid, String, i64);
    let (set, drafts): (Vec<Told>, Vec<Told>) = match people {
        None => (
            on!(conn, c => sqlx::query_as(SET).bind(period.uuid()).fetch_all(c).await)?,
            on!(conn, c => sqlx::query_as(DRAFT).bind(period.uuid()).fetch_all(c).await)?,
        ),
        Some(people) => (
            rows_among!(conn, people, SET_OF, |q| q.push_bind(period.uuid())),
            rows_among!(conn, people, DRAFT_OF, |q| q.push_bind(period.uuid())),
        ),
    };
    let mut found = Vec::with_capacity(set.len() + drafts.len());
    for (owner, code, at) in set {
        let is = Predikat::from_code(&code).ok_or_else(|| StoreError::bad_row("evaluasi", owner))?;
        found.push((at, PersonId(owner), Some(is)));
    }
    for (owner, draft, at) in drafts {
        found.push((at, PersonId(owner), from_json::<Draft>("evaluasi", owner, &draft)?.predikat()));
    }
    found.sort_by_key(|(at, ..)| *at);
    Ok(found.into_iter().map(|(_, owner, is)| (owner, is)).collect())
}

/// How far one SKP is in a period, without its evaluation's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    pub skp: SkpId,
    pub owner: PersonId,
    pub post: PostId,
    pub start: Date,
    pub last_entry: Option<Time>,
    pub state: State,
}

/// How far every SKP of an agency is in a period: one reading, however many there are.
pub async fn stands(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    period: PeriodId,
    span: Span,
) -> Result<Vec<Stand>, StoreError> {
    const SQL: &str = "SELECT s.id, s.orang_id, s.jabatan_id, s.mulai, s.terakhir_at, e.keadaan FROM skp s \
        LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.periode_id = $2 \
        WHERE s.instansi_id = $1 AND s.mulai <= $4 AND s.mulai >= $5 AND s.selesai >= $3 ORDER BY s.id";
    type Read = (Uuid, Uuid, Uuid, time::Date, Option<i64>, Option<String>);
    // An SKP lies within one year.
    let year = Date::new(span.start.year(), 1, 1).unwrap_or(span.start);
    let rows: Vec<Read> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(period.uuid())
        .bind(span.start.0).bind(span.end.0).bind(year.0).fetch_all(c).await)?;
    let one = |(skp, owner, post, start, last, state): Read| {
        let state = match state {
            Some(code) => State::from_code(&code).ok_or_else(|| StoreError::bad_row("evaluasi", skp))?,
            None => State::Draf,
        };
        let last_entry = last.map(Time);
        Ok(Stand { skp: SkpId(skp), owner: PersonId(owner), post: PostId(post), start: Date(start), last_entry, state })
    };
    rows.into_iter().map(one).collect()
}

/// Keeps everything that changes of an evaluation.
pub async fn save(conn: &mut Conn<'_>, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE evaluasi SET keadaan = $2, draf = $3, nilai = $4, predikat = $5, catatan = $6, alasan_tahun = $7, dasar = $8, \
        usulan = $9, disampaikan = $10, diterima = $11, keberatan = $12, diubah_at = $13 WHERE id = $1";
    let e = &r.course;
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(e.state().code()).bind(to_json(&r.draft))
        .bind(e.ratings().map(to_json)).bind(e.predikat().map(Predikat::code)).bind(&r.note).bind(&r.year_reason)
        .bind(r.basis.as_ref().map(to_json)).bind(r.opened.as_ref().map(to_json)).bind(e.delivered().map(|d| d.0))
        .bind(e.received().map(|d| d.0)).bind(e.objected().map(|d| d.0)).bind(r.changed_at.0).execute(c).await
        .map(drop))?;
    Ok(())
}

/// Adds a step.
pub async fn add_step(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    evaluation: EvaluationId,
    s: &Step,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO evaluasi_langkah (id, instansi_id, evaluasi_id, urutan, jenis, oleh, dilakukan_at, teks, isi) \
        SELECT $1, $2, $3, COALESCE(MAX(urutan), 0) + 1, $4, $5, $6, $7, $8 FROM evaluasi_langkah WHERE evaluasi_id = $3";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(evaluation.uuid()).bind(s.kind.code())
        .bind(s.by.map(PersonId::uuid)).bind(s.at.0).bind(&s.text).bind(to_json(&s.more)).execute(c).await.map(drop))?;
    Ok(())
}

/// Steps of an evaluation, the oldest first.
pub async fn steps(conn: &mut Conn<'_>, evaluation: EvaluationId) -> Result<Vec<Step>, StoreError> {
    const SQL: &str =
        "SELECT jenis, oleh, dilakukan_at, teks, isi FROM evaluasi_langkah WHERE evaluasi_id = $1 ORDER BY urutan";
    let rows: Vec<(String, Option<Uuid>, i64, String, String)> =
        on!(conn, c => sqlx::query_as(SQL).bind(evaluation.uuid()).fetch_all(c).await)?;
    let one = |(kind, by, at, text, more): (String, Option<Uuid>, i64, String, String)| {
        let bad = || StoreError::bad_row("evaluasi_langkah", evaluation);
        Ok(Step {
            kind: StepKind::from_code(&kind).ok_or_else(bad)?,
            by: by.map(PersonId),
            at: Time(at),
            text,
            more: from_json("evaluasi_langkah", evaluation, &more)?,
        })
    };
    rows.into_iter().map(one).collect()
}
