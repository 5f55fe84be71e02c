//! Periods of evaluation with the settings they began with, their reopenings, unit performance and justified spreads.

use super::{Conn, StoreError, from_json, to_json};
use crate::on;
use domain::{
    calendar::{Date, Time},
    evaluation::{
        EvaluationRules, Period, PeriodKind,
        period::{Planned, Shift},
        view::FindingView,
    },
    id::{AgencyId, PeriodId, PersonId, UnitId},
    rating::UnitPredikat,
    skp::Span,
};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct PeriodRow {
    id: Uuid,
    jenis: String,
    tahun: i64,
    ke: i64,
    mulai: time::Date,
    selesai: time::Date,
    isi_dari: time::Date,
    isi_sampai: time::Date,
    nilai_dari: time::Date,
    nilai_sampai: time::Date,
    dikunci_at: Option<i64>,
    dibuka_sampai: Option<time::Date>,
    aturan: Option<String>,
    geser: String,
}

impl TryFrom<PeriodRow> for Period {
    type Error = StoreError;
    fn try_from(r: PeriodRow) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("periode", r.id);
        let shifts: BTreeMap<UnitId, i32> = from_json("periode", r.id, &r.geser)?;
        Ok(Self {
            id: PeriodId(r.id),
            kind: PeriodKind::from_code(&r.jenis).ok_or_else(bad)?,
            year: i32::try_from(r.tahun).map_err(|_| bad())?,
            number: u8::try_from(r.ke).map_err(|_| bad())?,
            span: Span { start: Date(r.mulai), end: Date(r.selesai) },
            fill: Span { start: Date(r.isi_dari), end: Date(r.isi_sampai) },
            rate: Span { start: Date(r.nilai_dari), end: Date(r.nilai_sampai) },
            locked_at: r.dikunci_at.map(Time),
            reopened_until: r.dibuka_sampai.map(Date),
            rules: r.aturan.map(|json| from_json("periode", r.id, &json)).transpose()?,
            shifts: shifts.into_iter().map(|(unit, days)| Shift { unit, days }).collect(),
        })
    }
}

/// Stores a planned period unless the agency has it already; says whether it is new.
pub async fn add(conn: &mut Conn<'_>, agency: AgencyId, id: PeriodId, p: &Planned) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO periode (id, instansi_id, jenis, tahun, ke, mulai, selesai, isi_dari, isi_sampai, nilai_dari, nilai_sampai) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (instansi_id, jenis, tahun, ke) DO NOTHING";
    let n = on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(agency.uuid()).bind(p.kind.code())
        .bind(i64::from(p.year)).bind(i64::from(p.number)).bind(p.span.start.0).bind(p.span.end.0).bind(p.fill.start.0)
        .bind(p.fill.end.0).bind(p.rate.start.0).bind(p.rate.end.0).execute(c).await.map(|r| r.rows_affected()))?;
    Ok(n == 1)
}

/// All periods of an agency, the newest first.
pub async fn all(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Vec<Period>, StoreError> {
    const SQL: &str = "SELECT id, jenis, tahun, ke, mulai, selesai, isi_dari, isi_sampai, nilai_dari, nilai_sampai, dikunci_at, aturan, geser, \
        (SELECT b.sampai FROM periode_pembukaan b WHERE b.periode_id = periode.id AND b.dibuat_at > COALESCE(periode.dikunci_at, 0) \
        ORDER BY b.dibuat_at DESC, b.id DESC LIMIT 1) AS dibuka_sampai \
        FROM periode WHERE instansi_id = $1 ORDER BY selesai DESC, mulai, jenis";
    let rows: Vec<PeriodRow> = on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Period::try_from).collect()
}

/// One period, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: PeriodId) -> Result<Option<Period>, StoreError> {
    const SQL: &str = "SELECT id, jenis, tahun, ke, mulai, selesai, isi_dari, isi_sampai, nilai_dari, nilai_sampai, dikunci_at, aturan, geser, \
        (SELECT b.sampai FROM periode_pembukaan b WHERE b.periode_id = periode.id AND b.dibuat_at > COALESCE(periode.dikunci_at, 0) \
        ORDER BY b.dibuat_at DESC, b.id DESC LIMIT 1) AS dibuka_sampai \
        FROM periode WHERE id = $1 AND instansi_id = $2";
    let row: Option<PeriodRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Period::try_from).transpose()
}

/// Keeps the settings of every period of an agency that has begun and has none kept yet.
pub async fn keep_rules(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    today: Date,
    rules: &EvaluationRules,
) -> Result<u64, StoreError> {
    const SQL: &str = "UPDATE periode SET aturan = $3 WHERE instansi_id = $1 AND mulai <= $2 AND aturan IS NULL";
    let n = on!(conn, c => sqlx::query(SQL).bind(agency.uuid()).bind(today.0).bind(to_json(rules)).execute(c).await
        .map(|r| r.rows_affected()))?;
    Ok(n)
}

/// Takes a period for a write: waits for other writers of it. Says whether there is one.
pub async fn take(conn: &mut Conn<'_>, agency: AgencyId, id: PeriodId) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE periode SET geser = geser WHERE id = $1 AND instansi_id = $2";
    let n = on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(agency.uuid()).execute(c).await
        .map(|r| r.rows_affected()))?;
    Ok(n == 1)
}

/// Moves the rating window of a unit; no days take it back.
pub async fn shift(conn: &mut Conn<'_>, id: PeriodId, shifts: &[Shift]) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE periode SET geser = $2 WHERE id = $1";
    let map: BTreeMap<UnitId, i32> = shifts.iter().map(|s| (s.unit, s.days)).collect();
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(to_json(&map)).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes away a period that has not begun.
pub async fn remove(conn: &mut Conn<'_>, id: PeriodId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM periode WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).execute(c).await.map(drop))?;
    Ok(())
}

/// Moves the windows.
pub async fn move_windows(conn: &mut Conn<'_>, id: PeriodId, fill: Span, rate: Span) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE periode SET isi_dari = $2, isi_sampai = $3, nilai_dari = $4, nilai_sampai = $5 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(fill.start.0).bind(fill.end.0).bind(rate.start.0)
        .bind(rate.end.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Locks the period, also again after a reopening; `false` when it is locked already.
pub async fn lock(conn: &mut Conn<'_>, id: PeriodId, by: PersonId, now: Time) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE periode SET dikunci_at = $2, dikunci_oleh = $3 WHERE id = $1 AND (dikunci_at IS NULL \
        OR EXISTS (SELECT 1 FROM periode_pembukaan b WHERE b.periode_id = periode.id AND b.dibuat_at > periode.dikunci_at))";
    let n = on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(now.0).bind(by.uuid()).execute(c).await
        .map(|r| r.rows_affected()))?;
    Ok(n == 1)
}

/// Who locked the period.
pub async fn locked_by(conn: &mut Conn<'_>, id: PeriodId) -> Result<Option<PersonId>, StoreError> {
    const SQL: &str = "SELECT dikunci_oleh FROM periode WHERE id = $1";
    let row: Option<Option<Uuid>> = on!(conn, c => sqlx::query_scalar(SQL).bind(id.uuid()).fetch_optional(c).await)?;
    Ok(row.flatten().map(PersonId))
}

/// One reopening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopening {
    pub reason: String,
    pub until: Date,
    pub by: PersonId,
    pub at: Time,
}

/// Keeps a reopening.
pub async fn reopen(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    period: PeriodId,
    r: &Reopening,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO periode_pembukaan (id, instansi_id, periode_id, alasan, sampai, oleh, dibuat_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(period.uuid()).bind(&r.reason).bind(r.until.0)
        .bind(r.by.uuid()).bind(r.at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Reopenings of a period, the newest first.
pub async fn reopenings(conn: &mut Conn<'_>, period: PeriodId) -> Result<Vec<Reopening>, StoreError> {
    const SQL: &str = "SELECT alasan, sampai, oleh, dibuat_at FROM periode_pembukaan WHERE periode_id = $1 ORDER BY dibuat_at DESC, id DESC";
    let rows: Vec<(String, time::Date, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(period.uuid()).fetch_all(c).await)?;
    let one = |(reason, until, by, at)| Reopening { reason, until: Date(until), by: PersonId(by), at: Time(at) };
    Ok(rows.into_iter().map(one).collect())
}

/// Performance of a unit in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRating {
    pub unit: UnitId,
    pub predikat: UnitPredikat,
    pub reason: String,
    pub by: PersonId,
    pub at: Time,
}

/// Sets the performance of a unit; what was set before stays below it.
pub async fn rate_unit(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    period: PeriodId,
    u: &UnitRating,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO kinerja_unit (id, instansi_id, periode_id, unit_id, predikat, alasan, oleh, ditetapkan_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(period.uuid()).bind(u.unit.uuid())
        .bind(u.predikat.code()).bind(&u.reason).bind(u.by.uuid()).bind(u.at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Performance of all units in a period that have one: for each the latest.
pub async fn unit_ratings(conn: &mut Conn<'_>, period: PeriodId) -> Result<Vec<UnitRating>, StoreError> {
    const SQL: &str = "SELECT unit_id, predikat, alasan, oleh, ditetapkan_at FROM kinerja_unit WHERE periode_id = $1 \
        ORDER BY ditetapkan_at, id";
    let rows: Vec<(Uuid, String, String, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(period.uuid()).fetch_all(c).await)?;
    let mut latest: Vec<UnitRating> = Vec::new();
    for (unit, code, reason, by, at) in rows {
        let predikat = UnitPredikat::from_code(&code).ok_or_else(|| StoreError::bad_row("kinerja_unit", unit))?;
        latest.retain(|u| u.unit.uuid() != unit);
        latest.push(UnitRating { unit: UnitId(unit), predikat, reason, by: PersonId(by), at: Time(at) });
    }
    Ok(latest)
}

/// Why a spread is as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Justification {
    pub unit: UnitId,
    pub reason: String,
    pub findings: Vec<FindingView>,
    pub by: PersonId,
    pub at: Time,
}

/// Keeps a justification.
pub async fn justify(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    period: PeriodId,
    j: &Justification,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO sebaran_alasan (id, instansi_id, periode_id, unit_id, alasan, temuan, oleh, dibuat_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(period.uuid()).bind(j.unit.uuid())
        .bind(&j.reason).bind(to_json(&j.findings)).bind(j.by.uuid()).bind(j.at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Justifications of a period, the newest first.
pub async fn justifications(conn: &mut Conn<'_>, period: PeriodId) -> Result<Vec<Justification>, StoreError> {
    const SQL: &str = "SELECT unit_id, alasan, temuan, oleh, dibuat_at FROM sebaran_alasan WHERE periode_id = $1 \
        ORDER BY dibuat_at DESC, id DESC";
    let rows: Vec<(Uuid, String, String, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(period.uuid()).fetch_all(c).await)?;
    let one = |(unit, reason, findings, by, at): (Uuid, String, String, Uuid, i64)| {
        let findings = from_json("sebaran_alasan", unit, &findings)?;
        Ok(Justification { unit: UnitId(unit), reason, findings, by: PersonId(by), at: Time(at) })
    };
    rows.into_iter().map(one).collect()
}
