//! *Rencana aksi*: what is planned now, and every change of it.

use super::{Conn, StoreError};
use crate::on;
use domain::{
    action::{About, Planned},
    calendar::Time,
    decimal::Decimal,
    evaluation::PeriodKind,
    id::{AgencyId, IkiId, PersonId, RhkId, SkpId},
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    sasaran_id: Uuid,
    jenis: String,
    ke: i64,
    sasaran: String,
    teks: String,
    nilai: Option<i64>,
    oleh: Uuid,
    diubah_at: i64,
}

impl TryFrom<Row> for Planned {
    type Error = StoreError;
    fn try_from(r: Row) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("rencana_aksi", r.sasaran_id);
        Ok(Self {
            about: match r.sasaran.as_str() {
                "rhk" => About::Rhk(RhkId(r.sasaran_id)),
                "iki" => About::Iki(IkiId(r.sasaran_id)),
                _ => return Err(bad()),
            },
            kind: PeriodKind::from_code(&r.jenis).ok_or_else(bad)?,
            number: u8::try_from(r.ke).map_err(|_| bad())?,
            text: r.teks,
            value: r.nilai.map(Decimal::from_raw),
            by: PersonId(r.oleh),
            at: Time(r.diubah_at),
        })
    }
}

const fn parts(about: About) -> (&'static str, Uuid) {
    match about {
        About::Rhk(id) => ("rhk", id.uuid()),
        About::Iki(id) => ("iki", id.uuid()),
    }
}

/// What is planned for an SKP now.
pub async fn of_skp(conn: &mut Conn<'_>, agency: AgencyId, skp: SkpId) -> Result<Vec<Planned>, StoreError> {
    const SQL: &str = "SELECT sasaran_id, jenis, ke, sasaran, teks, nilai, oleh, diubah_at FROM rencana_aksi \
        WHERE skp_id = $1 AND instansi_id = $2 ORDER BY jenis, ke, sasaran_id";
    let rows: Vec<Row> = on!(conn, c => sqlx::query_as(SQL).bind(skp.uuid()).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Planned::try_from).collect()
}

/// Every change, the oldest first.
pub async fn history(conn: &mut Conn<'_>, agency: AgencyId, skp: SkpId) -> Result<Vec<Planned>, StoreError> {
    const SQL: &str = "SELECT sasaran_id, jenis, ke, sasaran, teks, nilai, oleh, diubah_at FROM rencana_aksi_riwayat \
        WHERE skp_id = $1 AND instansi_id = $2 ORDER BY diubah_at, id";
    let rows: Vec<Row> = on!(conn, c => sqlx::query_as(SQL).bind(skp.uuid()).bind(agency.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Planned::try_from).collect()
}

/// Stores a part of the plan, and that it was changed. The SKP must be locked.
pub async fn save(conn: &mut Conn<'_>, agency: AgencyId, id: Uuid, skp: SkpId, p: &Planned) -> Result<(), StoreError> {
    const NOW: &str = "INSERT INTO rencana_aksi (skp_id, sasaran_id, jenis, ke, instansi_id, sasaran, teks, nilai, oleh, diubah_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (skp_id, sasaran_id, jenis, ke) \
        DO UPDATE SET teks = excluded.teks, nilai = excluded.nilai, oleh = excluded.oleh, diubah_at = excluded.diubah_at";
    const HISTORY: &str = "INSERT INTO rencana_aksi_riwayat (id, instansi_id, skp_id, sasaran_id, jenis, ke, sasaran, teks, nilai, oleh, diubah_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let (what, about) = parts(p.about);
    on!(conn, c => sqlx::query(NOW).bind(skp.uuid()).bind(about).bind(p.kind.code()).bind(i64::from(p.number))
        .bind(agency.uuid()).bind(what).bind(&p.text).bind(p.value.map(Decimal::raw)).bind(p.by.uuid()).bind(p.at.0)
        .execute(c).await.map(drop))?;
    on!(conn, c => sqlx::query(HISTORY).bind(id).bind(agency.uuid()).bind(skp.uuid()).bind(about).bind(p.kind.code())
        .bind(i64::from(p.number)).bind(what).bind(&p.text).bind(p.value.map(Decimal::raw)).bind(p.by.uuid())
        .bind(p.at.0).execute(c).await.map(drop))?;
    Ok(())
}
