//! Minutes of *dialog kinerja*.

use super::{Conn, StoreError};
use crate::{on, rows_among};
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, PersonId, SkpId, TalkId},
    planning::talk::{Consent, Minutes},
};
use uuid::Uuid;

/// One stored talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: TalkId,
    /// Of whose performance it was.
    pub owner: PersonId,
    /// The SKP, or the one that is planned.
    pub skp: SkpId,
    pub minutes: Minutes,
    /// Number of the text.
    pub number: i64,
    pub by: PersonId,
    pub changed_by: PersonId,
    pub changed_at: Time,
    pub employee: Option<Time>,
    pub leader: Option<(PersonId, Time)>,
}

impl Row {
    /// Who has confirmed the present text.
    pub const fn consent(&self) -> Consent {
        Consent { text: self.number, employee: self.employee.is_some(), leader: self.leader.is_some() }
    }
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    orang_id: Uuid,
    skp_id: Uuid,
    tanggal: time::Date,
    hadir: String,
    catatan: String,
    naskah: i64,
    oleh: Uuid,
    diubah_oleh: Uuid,
    diubah_at: i64,
    pegawai_at: Option<i64>,
    pimpinan_oleh: Option<Uuid>,
    pimpinan_at: Option<i64>,
}

impl From<Stored> for Row {
    fn from(r: Stored) -> Self {
        Self {
            id: TalkId(r.id),
            owner: PersonId(r.orang_id),
            skp: SkpId(r.skp_id),
            minutes: Minutes { date: Date(r.tanggal), present: r.hadir, text: r.catatan },
            number: r.naskah,
            by: PersonId(r.oleh),
            changed_by: PersonId(r.diubah_oleh),
            changed_at: Time(r.diubah_at),
            employee: r.pegawai_at.map(Time),
            leader: r.pimpinan_oleh.map(PersonId).zip(r.pimpinan_at.map(Time)),
        }
    }
}

/// Stores new minutes.
pub async fn create(conn: &mut Conn<'_>, agency: AgencyId, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO dialog (id, instansi_id, orang_id, skp_id, tanggal, hadir, catatan, naskah, oleh, diubah_oleh, diubah_at, \
        pegawai_at, pimpinan_oleh, pimpinan_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(r.owner.uuid()).bind(r.skp.uuid())
        .bind(r.minutes.date.0).bind(&r.minutes.present).bind(&r.minutes.text).bind(r.number).bind(r.by.uuid())
        .bind(r.changed_by.uuid()).bind(r.changed_at.0).bind(r.employee.map(|t| t.0))
        .bind(r.leader.map(|(p, _)| p.uuid())).bind(r.leader.map(|(_, t)| t.0)).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes minutes for a write: waits for other writers of them.
pub async fn lock(conn: &mut Conn<'_>, agency: AgencyId, id: TalkId) -> Result<Option<Row>, StoreError> {
    const SQL: &str = "UPDATE dialog SET naskah = naskah WHERE id = $1 AND instansi_id = $2 RETURNING id, orang_id, skp_id, tanggal, hadir, \
        catatan, naskah, oleh, diubah_oleh, diubah_at, pegawai_at, pimpinan_oleh, pimpinan_at";
    let row: Option<Stored> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    Ok(row.map(Row::from))
}

/// Keeps changed minutes and who confirmed them.
pub async fn save(conn: &mut Conn<'_>, r: &Row) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE dialog SET tanggal = $2, hadir = $3, catatan = $4, naskah = $5, diubah_oleh = $6, diubah_at = $7, \
        pegawai_at = $8, pimpinan_oleh = $9, pimpinan_at = $10 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(r.minutes.date.0).bind(&r.minutes.present)
        .bind(&r.minutes.text).bind(r.number).bind(r.changed_by.uuid()).bind(r.changed_at.0)
        .bind(r.employee.map(|t| t.0)).bind(r.leader.map(|(p, _)| p.uuid())).bind(r.leader.map(|(_, t)| t.0))
        .execute(c).await.map(drop))?;
    Ok(())
}

/// Talks about some SKP, the newest first.
pub async fn of_skps(conn: &mut Conn<'_>, agency: AgencyId, skps: &[SkpId]) -> Result<Vec<Row>, StoreError> {
    const SQL: &str = "SELECT d.id, d.orang_id, d.skp_id, d.tanggal, d.hadir, d.catatan, d.naskah, d.oleh, d.diubah_oleh, d.diubah_at, \
        d.pegawai_at, d.pimpinan_oleh, d.pimpinan_at FROM siapa CROSS JOIN dialog d WHERE d.skp_id = siapa.id AND d.instansi_id = ";
    let rows: Vec<Stored> = rows_among!(conn, skps, SQL, |q| {
        q.push_bind(agency.uuid()).push(" ORDER BY d.tanggal DESC, d.id DESC");
    });
    Ok(rows.into_iter().map(Row::from).collect())
}
