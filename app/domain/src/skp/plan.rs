//! The agreed plan: RHK, IKI, targets, expectations and annexes (`PermenPANRB` 6/2022, annex; `domain` 2.2).

use crate::{
    behaviour::Value,
    calendar::Date,
    decimal::Decimal,
    id::{IkiId, RhkId},
};
use serde::{Deserialize, Serialize};

/// *Pendekatan hasil kerja*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Approach {
    Kuantitatif,
    Kualitatif,
}

/// Kind of RHK.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RhkKind {
    /// From the unit's performance or the post.
    Utama,
    /// Assigned outside the core duty.
    Tambahan,
}

/// *Aspek* of an indicator (JA, JF), or *perspektif* (JPT and heads of independent units).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    Kuantitas,
    Kualitas,
    Waktu,
    Biaya,
    PenerimaLayanan,
    ProsesBisnis,
    PenguatanInternal,
    Anggaran,
}

impl Aspect {
    /// Official name; the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kuantitas => "Kuantitas",
            Self::Kualitas => "Kualitas",
            Self::Waktu => "Waktu",
            Self::Biaya => "Biaya",
            Self::PenerimaLayanan => "Penerima Layanan",
            Self::ProsesBisnis => "Proses Bisnis",
            Self::PenguatanInternal => "Penguatan Internal",
            Self::Anggaran => "Anggaran",
        }
    }
}

/// How recorded values become one realisasi.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Entries add up.
    Jumlah,
    /// A rate: part ÷ whole over all entries, or the latest percentage.
    Persentase,
    /// An index: the latest counts.
    Indeks,
    /// A duration: the mean counts.
    Durasi,
    /// Dated deliverables, each due and done.
    Tanggal,
    /// Told in words and judged.
    Teks,
}

/// What is to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// At least (*minimal*).
    AtLeast(Decimal),
    /// At most (*maksimal*): lower is better.
    AtMost(Decimal),
    /// Exactly (*tepat*).
    Exactly(Decimal),
    /// Between two bounds (*rentang*), both included.
    Range { low: Decimal, high: Decimal },
    /// Deliverables in order of their due dates.
    Dated(Vec<Deliverable>),
    /// A statement of the expected result.
    Text(String),
}

/// One dated deliverable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliverable {
    pub name: String,
    pub due: Date,
}

/// Target of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    pub measure: Measure,
    pub goal: Goal,
    /// Unit of measure as printed: *anak*, *%*, *hari kerja*.
    pub unit: String,
    /// Value at the start, when progress is counted from there (*nilai awal*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Decimal>,
    /// Planned values by day (*rencana aksi*), ascending; empty means linear in time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// Planned realisasi by the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub by: Date,
    pub value: Decimal,
}

/// *Indikator Kinerja Individu*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Iki {
    pub id: IkiId,
    pub aspect: Option<Aspect>,
    pub text: String,
    pub target: Target,
}

/// *Rencana Hasil Kerja* with its indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhk {
    pub id: RhkId,
    pub kind: RhkKind,
    pub text: String,
    /// RHK of the superior it contributes to (*RHK pimpinan yang diintervensi*).
    pub intervenes: Option<String>,
    pub iki: Vec<Iki>,
}

/// Expected behaviour for one value (*ekspektasi khusus pimpinan*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expectation {
    pub value: Value,
    pub text: String,
}

/// *Lampiran SKP*: three lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// *Dukungan sumber daya*.
    pub support: Vec<String>,
    /// *Skema pertanggungjawaban*.
    pub accountability: Vec<String>,
    /// *Konsekuensi*.
    pub consequences: Vec<String>,
}

/// One agreed version of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub approach: Approach,
    pub rhk: Vec<Rhk>,
    pub expectations: Vec<Expectation>,
    pub annex: Annex,
}

impl Plan {
    /// The indicator with its RHK.
    pub fn iki(&self, id: IkiId) -> Option<(&Rhk, &Iki)> {
        self.rhk.iter().find_map(|r| r.iki.iter().find(|i| i.id == id).map(|i| (r, i)))
    }
}
