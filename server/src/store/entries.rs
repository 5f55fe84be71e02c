//! Recorded results, evidence and reasons for delay.

use super::{
    Conn, StoreError,
    kept::{self, Kept, bind_kept, kept_columns},
};
use crate::on;
use domain::{
    calendar::{Date, Time},
    decimal::Decimal,
    id::{AgencyId, EntryId, EvidenceId, IkiId, PersonId, ReasonId, SkpId},
    skp::{
        entry::{EntryState, Value},
        progress::Fact,
        reason::ReasonState,
    },
};
use uuid::Uuid;

/// One stored entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub skp: SkpId,
    pub iki: IkiId,
    /// Version of the plan it was recorded under.
    pub version: i64,
    pub number: i64,
    pub value: Value,
    pub date: Date,
    pub note: String,
    pub corrects: Option<EntryId>,
    pub by: PersonId,
    pub at: Time,
    pub state: EntryState,
    pub state_reason: String,
    pub state_by: Option<PersonId>,
    pub state_at: Option<Time>,
    /// SHA-256, hex; includes the hash of the entry before.
    pub hash: String,
}

impl Entry {
    /// What progress needs of it.
    pub fn fact(&self) -> Fact {
        Fact {
            id: self.id,
            value: self.value,
            date: self.date,
            number: self.number,
            state: self.state,
            corrects: self.corrects,
        }
    }
}

/// Value as columns: kind, number, whole.
fn columns(value: Value) -> (&'static str, Option<i64>, Option<i64>) {
    match value {
        Value::Number(n) => ("angka", Some(n.raw()), None),
        Value::Ratio { part, whole } => ("rasio", Some(part.raw()), Some(whole.raw())),
        Value::Done(at) => ("selesai", Some(i64::from(at)), None),
        Value::Told => ("teks", None, None),
    }
}

fn value(kind: &str, number: Option<i64>, whole: Option<i64>) -> Option<Value> {
    match (kind, number, whole) {
        ("angka", Some(n), _) => Some(Value::Number(Decimal::from_raw(n))),
        ("rasio", Some(p), Some(w)) => Some(Value::Ratio { part: Decimal::from_raw(p), whole: Decimal::from_raw(w) }),
        ("selesai", Some(at), _) => u16::try_from(at).ok().map(Value::Done),
        ("teks", _, _) => Some(Value::Told),
        _ => None,
    }
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: Uuid,
    skp_id: Uuid,
    iki_id: Uuid,
    versi: i64,
    nomor: i64,
    jenis_nilai: String,
    nilai: Option<i64>,
    dari_nilai: Option<i64>,
    tanggal: time::Date,
    keterangan: String,
    koreksi_atas: Option<Uuid>,
    oleh: Uuid,
    dicatat_at: i64,
    keadaan: String,
    keadaan_alasan: String,
    keadaan_oleh: Option<Uuid>,
    keadaan_at: Option<i64>,
    hash: String,
}

impl TryFrom<EntryRow> for Entry {
    type Error = StoreError;
    fn try_from(r: EntryRow) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("realisasi", r.id);
        Ok(Self {
            id: EntryId(r.id),
            skp: SkpId(r.skp_id),
            iki: IkiId(r.iki_id),
            version: r.versi,
            number: r.nomor,
            value: value(&r.jenis_nilai, r.nilai, r.dari_nilai).ok_or_else(bad)?,
            date: Date(r.tanggal),
            note: r.keterangan,
            corrects: r.koreksi_atas.map(EntryId),
            by: PersonId(r.oleh),
            at: Time(r.dicatat_at),
            state: EntryState::from_code(&r.keadaan).ok_or_else(bad)?,
            state_reason: r.keadaan_alasan,
            state_by: r.keadaan_oleh.map(PersonId),
            state_at: r.keadaan_at.map(Time),
            hash: r.hash,
        })
    }
}

/// Stores a new entry.
pub async fn add(conn: &mut Conn<'_>, agency: AgencyId, e: &Entry) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO realisasi (id, instansi_id, skp_id, iki_id, versi, nomor, jenis_nilai, nilai, dari_nilai, tanggal, keterangan, \
        koreksi_atas, oleh, dicatat_at, keadaan, keadaan_alasan, hash) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, '', $16)";
    let (kind, number, whole) = columns(e.value);
    on!(conn, c => sqlx::query(SQL).bind(e.id.uuid()).bind(agency.uuid()).bind(e.skp.uuid()).bind(e.iki.uuid())
        .bind(e.version).bind(e.number).bind(kind).bind(number).bind(whole).bind(e.date.0).bind(&e.note)
        .bind(e.corrects.map(EntryId::uuid)).bind(e.by.uuid()).bind(e.at.0).bind(e.state.code()).bind(&e.hash)
        .execute(c).await.map(drop))?;
    Ok(())
}

/// Entries of an SKP in the order of recording.
pub async fn of_skp(conn: &mut Conn<'_>, skp: SkpId) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, iki_id, versi, nomor, jenis_nilai, nilai, dari_nilai, tanggal, keterangan, koreksi_atas, oleh, dicatat_at, \
        keadaan, keadaan_alasan, keadaan_oleh, keadaan_at, hash FROM realisasi WHERE skp_id = $1 ORDER BY nomor";
    let rows: Vec<EntryRow> = on!(conn, c => sqlx::query_as(SQL).bind(skp.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// One entry, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: EntryId) -> Result<Option<Entry>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, iki_id, versi, nomor, jenis_nilai, nilai, dari_nilai, tanggal, keterangan, koreksi_atas, oleh, dicatat_at, \
        keadaan, keadaan_alasan, keadaan_oleh, keadaan_at, hash FROM realisasi WHERE id = $1 AND instansi_id = $2";
    let row: Option<EntryRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Entry::try_from).transpose()
}

/// Sets where an entry stands.
pub async fn set_state(
    conn: &mut Conn<'_>,
    id: EntryId,
    state: EntryState,
    reason: &str,
    by: PersonId,
    now: Time,
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE realisasi SET keadaan = $2, keadaan_alasan = $3, keadaan_oleh = $4, keadaan_at = $5 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(state.code()).bind(reason).bind(by.uuid()).bind(now.0)
        .execute(c).await.map(drop))?;
    Ok(())
}

/// One stored piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceItem {
    pub id: EvidenceId,
    pub skp: SkpId,
    pub entry: EntryId,
    pub kept: Kept,
}

#[derive(sqlx::FromRow)]
struct EvidenceRow {
    id: Uuid,
    skp_id: Uuid,
    realisasi_id: Uuid,
    #[sqlx(flatten)]
    kept: kept::Row,
}

impl TryFrom<EvidenceRow> for EvidenceItem {
    type Error = StoreError;
    fn try_from(r: EvidenceRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: EvidenceId(r.id),
            skp: SkpId(r.skp_id),
            entry: EntryId(r.realisasi_id),
            kept: r.kept.read().ok_or_else(|| StoreError::bad_row("bukti", r.id))?,
        })
    }
}

/// Stores a piece of evidence of an entry.
pub async fn add_evidence(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    order: i64,
    e: &EvidenceItem,
) -> Result<(), StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO bukti (id, instansi_id, skp_id, realisasi_id, urutan, ",
        kept_columns!(),
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    on!(conn, c => bind_kept!(sqlx::query(SQL).bind(e.id.uuid()).bind(agency.uuid()).bind(e.skp.uuid())
        .bind(e.entry.uuid()).bind(order), e.kept).execute(c).await.map(drop))?;
    Ok(())
}

/// Evidence of all entries of an SKP.
pub async fn evidence_of_skp(conn: &mut Conn<'_>, skp: SkpId) -> Result<Vec<EvidenceItem>, StoreError> {
    const SQL: &str = concat!(
        "SELECT id, skp_id, realisasi_id, ",
        kept_columns!(),
        " FROM bukti WHERE skp_id = $1 ORDER BY realisasi_id, urutan"
    );
    let rows: Vec<EvidenceRow> = on!(conn, c => sqlx::query_as(SQL).bind(skp.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(EvidenceItem::try_from).collect()
}

/// One piece of evidence, within the agency.
pub async fn evidence(
    conn: &mut Conn<'_>,
    agency: AgencyId,
    id: EvidenceId,
) -> Result<Option<EvidenceItem>, StoreError> {
    const SQL: &str =
        concat!("SELECT id, skp_id, realisasi_id, ", kept_columns!(), " FROM bukti WHERE id = $1 AND instansi_id = $2");
    let row: Option<EvidenceRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(EvidenceItem::try_from).transpose()
}

/// One stored reason for delay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub id: ReasonId,
    pub skp: SkpId,
    pub iki: IkiId,
    pub reason: String,
    pub plan: String,
    pub until: Date,
    pub by: PersonId,
    pub at: Time,
    pub state: ReasonState,
    pub answer: String,
    pub answered_by: Option<PersonId>,
    pub answered_at: Option<Time>,
}

#[derive(sqlx::FromRow)]
struct ReasonRow {
    id: Uuid,
    skp_id: Uuid,
    iki_id: Uuid,
    alasan: String,
    rencana: String,
    sampai: time::Date,
    oleh: Uuid,
    diajukan_at: i64,
    keadaan: String,
    jawaban: String,
    dijawab_oleh: Option<Uuid>,
    dijawab_at: Option<i64>,
}

impl TryFrom<ReasonRow> for Reason {
    type Error = StoreError;
    fn try_from(r: ReasonRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: ReasonId(r.id),
            skp: SkpId(r.skp_id),
            iki: IkiId(r.iki_id),
            reason: r.alasan,
            plan: r.rencana,
            until: Date(r.sampai),
            by: PersonId(r.oleh),
            at: Time(r.diajukan_at),
            state: ReasonState::from_code(&r.keadaan).ok_or_else(|| StoreError::bad_row("alasan", r.id))?,
            answer: r.jawaban,
            answered_by: r.dijawab_oleh.map(PersonId),
            answered_at: r.dijawab_at.map(Time),
        })
    }
}

/// Stores a reason for delay.
pub async fn add_reason(conn: &mut Conn<'_>, agency: AgencyId, r: &Reason) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO alasan (id, instansi_id, skp_id, iki_id, alasan, rencana, sampai, oleh, diajukan_at, keadaan, jawaban) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '')";
    on!(conn, c => sqlx::query(SQL).bind(r.id.uuid()).bind(agency.uuid()).bind(r.skp.uuid()).bind(r.iki.uuid())
        .bind(&r.reason).bind(&r.plan).bind(r.until.0).bind(r.by.uuid()).bind(r.at.0).bind(r.state.code())
        .execute(c).await.map(drop))?;
    Ok(())
}

/// Reasons of an SKP, the newest first.
pub async fn reasons_of_skp(conn: &mut Conn<'_>, skp: SkpId) -> Result<Vec<Reason>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, iki_id, alasan, rencana, sampai, oleh, diajukan_at, keadaan, jawaban, dijawab_oleh, dijawab_at \
        FROM alasan WHERE skp_id = $1 ORDER BY diajukan_at DESC";
    let rows: Vec<ReasonRow> = on!(conn, c => sqlx::query_as(SQL).bind(skp.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Reason::try_from).collect()
}

/// One reason, within the agency.
pub async fn reason(conn: &mut Conn<'_>, agency: AgencyId, id: ReasonId) -> Result<Option<Reason>, StoreError> {
    const SQL: &str = "SELECT id, skp_id, iki_id, alasan, rencana, sampai, oleh, diajukan_at, keadaan, jawaban, dijawab_oleh, dijawab_at \
        FROM alasan WHERE id = $1 AND instansi_id = $2";
    let row: Option<ReasonRow> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Reason::try_from).transpose()
}

/// Keeps the superior's answer.
pub async fn answer_reason(
    conn: &mut Conn<'_>,
    id: ReasonId,
    state: ReasonState,
    answer: &str,
    by: PersonId,
    now: Time,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE alasan SET keadaan = $2, jawaban = $3, dijawab_oleh = $4, dijawab_at = $5 WHERE id = $1";
    on!(conn, c => sqlx::query(SQL).bind(id.uuid()).bind(state.code()).bind(answer).bind(by.uuid()).bind(now.0)
        .execute(c).await.map(drop))?;
    Ok(())
}

/// SHA-256 of every file that an entry, an objection or its explanation names.
pub async fn files_in_use(conn: &mut Conn<'_>) -> Result<std::collections::HashSet<String>, StoreError> {
    const SQL: &str = "SELECT sha256 FROM bukti WHERE sha256 <> '' UNION SELECT kecil_sha256 FROM bukti WHERE kecil_sha256 <> '' \
        UNION SELECT sha256 FROM evaluasi_bukti WHERE sha256 <> '' \
        UNION SELECT kecil_sha256 FROM evaluasi_bukti WHERE kecil_sha256 <> ''";
    let rows: Vec<String> = on!(conn, c => sqlx::query_scalar(SQL).fetch_all(c).await)?;
    Ok(rows.into_iter().collect())
}
