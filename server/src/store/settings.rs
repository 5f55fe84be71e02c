//! Settings of an agency, every change of them, and reminders by hand.

use super::{Conn, StoreError, from_json, to_json};
use crate::{on, rows_among};
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, PeriodId, PersonId, SkpId},
    settings::Settings,
    view::NoticeKind,
};
use uuid::Uuid;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub name: String,
    pub old: String,
    pub new: String,
    pub reason: String,
    pub by: PersonId,
    pub at: Time,
}

/// Takes the settings for a write; every server reads them anew afterwards.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId) -> Result<Settings, StoreError> {
    const SQL: &str = "UPDATE instansi SET struktur_rev = struktur_rev + 1 WHERE id = $1 RETURNING pengaturan";
    let json: String = on!(conn, c => sqlx::query_scalar(SQL).bind(agency.uuid()).fetch_one(c).await)?;
    from_json("instansi", agency, &json)
}

/// Keeps the settings.
pub async fn save(conn: &mut Conn<'_>, agency: AgencyId, settings: &Settings) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE instansi SET pengaturan = $2 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(agency.uuid()).bind(to_json(settings)).execute(c).await.map(drop))?;
    Ok(())
}

/// Keeps a change.
pub async fn changed(conn: &mut Conn<'_>, agency: AgencyId, id: Uuid, c: &Changed) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO pengaturan_ubah (id, instansi_id, nama, lama, baru, alasan, oleh, diubah_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    on!(conn, d => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(&c.name).bind(&c.old).bind(&c.new).bind(&c.reason)
        .bind(c.by.uuid()).bind(c.at.0).execute(d).await.map(drop))?;
    Ok(())
}

/// Changes of an agency, the newest first.
pub async fn changes(conn: &mut Conn<'_>, agency: AgencyId, limit: i64) -> Result<Vec<Changed>, StoreError> {
    const SQL: &str = "SELECT nama, lama, baru, alasan, oleh, diubah_at FROM pengaturan_ubah WHERE instansi_id = $1 \
        ORDER BY diubah_at DESC, id DESC LIMIT $2";
    let rows: Vec<(String, String, String, String, Uuid, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(agency.uuid()).bind(limit).fetch_all(c).await)?;
    let one = |(name, old, new, reason, by, at)| Changed { name, old, new, reason, by: PersonId(by), at: Time(at) };
    Ok(rows.into_iter().map(one).collect())
}

/// A reminder by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminded {
    pub skp: SkpId,
    pub to: PersonId,
    pub kind: NoticeKind,
    pub by: PersonId,
    pub day: Date,
    pub at: Time,
}

/// Keeps a reminder; `false` when the same was sent that day.
pub async fn remind(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    period: PeriodId,
    r: &Reminded,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO pengingat (id, instansi_id, periode_id, skp_id, kepada, jenis, oleh, hari, dikirim_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (periode_id, skp_id, kepada, jenis, hari) DO NOTHING";
    let n = on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(period.uuid()).bind(r.skp.uuid())
        .bind(r.to.uuid()).bind(r.kind.code()).bind(r.by.uuid()).bind(r.day.0).bind(r.at.0).execute(c).await
        .map(|d| d.rows_affected()))?;
    Ok(n == 1)
}

/// Reminders about some SKP in a period, the newest of each first.
pub async fn reminders(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    period: PeriodId,
    skps: &[SkpId],
) -> Result<Vec<Reminded>, StoreError> {
    const SQL: &str = "SELECT p.skp_id, p.kepada, p.jenis, p.oleh, p.hari, p.dikirim_at FROM siapa CROSS JOIN pengingat p \
        WHERE p.skp_id = siapa.id AND p.instansi_id = ";
    let rows: Vec<(Uuid, Uuid, String, Uuid, time::Date, i64)> = rows_among!(conn, skps, SQL, |q| {
        q.push_bind(agency.uuid());
        q.push(" AND p.periode_id = ").push_bind(period.uuid()).push(" ORDER BY p.dikirim_at DESC, p.id DESC");
    });
    let one = |(skp, to, kind, by, day, at): (Uuid, Uuid, String, Uuid, time::Date, i64)| {
        let kind = NoticeKind::from_code(&kind).ok_or_else(|| StoreError::bad_row("pengingat", period))?;
        Ok(Reminded { skp: SkpId(skp), to: PersonId(to), kind, by: PersonId(by), day: Date(day), at: Time(at) })
    };
    rows.into_iter().map(one).collect()
}

/// Keeps a reminder of somebody who has no SKP in a period; `false` when one was sent that day.
pub async fn remind_person(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: Uuid,
    period: PeriodId,
    (to, by): (PersonId, PersonId),
    (day, at): (Date, Time),
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO pengingat_orang (id, instansi_id, periode_id, orang_id, oleh, hari, dikirim_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (periode_id, orang_id, hari) DO NOTHING";
    let n = on!(conn, c => sqlx::query(SQL).bind(id).bind(agency.uuid()).bind(period.uuid()).bind(to.uuid())
        .bind(by.uuid()).bind(day.0).bind(at.0).execute(c).await.map(|d| d.rows_affected()))?;
    Ok(n == 1)
}

/// When people without SKP in a period were reminded, the newest first.
pub async fn reminded_people(conn: &mut Conn<'_>, period: PeriodId) -> Result<Vec<(PersonId, Date, Time)>, StoreError> {
    const SQL: &str = "SELECT orang_id, hari, dikirim_at FROM pengingat_orang WHERE periode_id = $1 ORDER BY dikirim_at DESC, id DESC";
    let rows: Vec<(Uuid, time::Date, i64)> =
        on!(conn, c => sqlx::query_as(SQL).bind(period.uuid()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(to, day, at)| (PersonId(to), Date(day), Time(at))).collect())
}
