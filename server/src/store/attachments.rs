//! Files and links that came with an objection or its explanation.

use super::{
    Conn, StoreError,
    kept::{self, Kept, bind_kept, kept_columns},
};
use crate::on;
use domain::{
    evaluation::view::StepKind,
    id::{AgencyId, EvaluationId, EvidenceId},
};
use uuid::Uuid;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: EvidenceId,
    pub evaluation: EvaluationId,
    /// The step it came with: an evaluation has at most one of each kind.
    pub step: StepKind,
    pub kept: Kept,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    evaluasi_id: Uuid,
    langkah: String,
    #[sqlx(flatten)]
    kept: kept::Row,
}

impl TryFrom<Row> for Attachment {
    type Error = StoreError;
    fn try_from(r: Row) -> Result<Self, StoreError> {
        let bad = || StoreError::bad_row("evaluasi_bukti", r.id);
        Ok(Self {
            id: EvidenceId(r.id),
            evaluation: EvaluationId(r.evaluasi_id),
            step: StepKind::from_code(&r.langkah).ok_or_else(bad)?,
            kept: r.kept.read().ok_or_else(bad)?,
        })
    }
}

/// Stores one.
pub async fn add(conn: &mut Conn<'_>, agency: AgencyId, order: i64, a: &Attachment) -> Result<(), StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO evaluasi_bukti (id, instansi_id, evaluasi_id, langkah, urutan, ",
        kept_columns!(),
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    on!(conn, c => bind_kept!(sqlx::query(SQL).bind(a.id.uuid()).bind(agency.uuid()).bind(a.evaluation.uuid())
        .bind(a.step.code()).bind(order), a.kept).execute(c).await.map(drop))?;
    Ok(())
}

/// Those of an evaluation, in the order in which they were given.
pub async fn of_evaluation(conn: &mut Conn<'_>, evaluation: EvaluationId) -> Result<Vec<Attachment>, StoreError> {
    const SQL: &str = concat!(
        "SELECT id, evaluasi_id, langkah, ",
        kept_columns!(),
        " FROM evaluasi_bukti WHERE evaluasi_id = $1 ORDER BY langkah, urutan"
    );
    let rows: Vec<Row> = on!(conn, c => sqlx::query_as(SQL).bind(evaluation.uuid()).fetch_all(c).await)?;
    rows.into_iter().map(Attachment::try_from).collect()
}

/// One of them, within the agency.
pub async fn find(conn: &mut Conn<'_>, agency: AgencyId, id: EvidenceId) -> Result<Option<Attachment>, StoreError> {
    const SQL: &str = concat!(
        "SELECT id, evaluasi_id, langkah, ",
        kept_columns!(),
        " FROM evaluasi_bukti WHERE id = $1 AND instansi_id = $2"
    );
    let row: Option<Row> =
        on!(conn, c => sqlx::query_as(SQL).bind(id.uuid()).bind(agency.uuid()).fetch_optional(c).await)?;
    row.map(Attachment::try_from).transpose()
}
