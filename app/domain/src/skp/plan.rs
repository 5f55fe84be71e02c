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

impl Approach {
    /// Stable code for form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kuantitatif => "kuantitatif",
            Self::Kualitatif => "kualitatif",
        }
    }

    /// The approach of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Kuantitatif, Self::Kualitatif].into_iter().find(|a| a.code() == code)
    }
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

impl RhkKind {
    /// Stable code for form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utama => "utama",
            Self::Tambahan => "tambahan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Utama, Self::Tambahan].into_iter().find(|k| k.code() == code)
    }
}

/// *Klasifikasi*: to whom an RHK belongs when the employee moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Stays with the post; the successor inherits it.
    #[default]
    Organisasi,
    /// Follows the person.
    Individu,
}

impl Class {
    /// Stable code for storage and form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Organisasi => "organisasi",
            Self::Individu => "individu",
        }
    }

    /// The class of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Organisasi, Self::Individu].into_iter().find(|c| c.code() == code)
    }
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

    /// Stable code for form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kuantitas => "kuantitas",
            Self::Kualitas => "kualitas",
            Self::Waktu => "waktu",
            Self::Biaya => "biaya",
            Self::PenerimaLayanan => "penerima_layanan",
            Self::ProsesBisnis => "proses_bisnis",
            Self::PenguatanInternal => "penguatan_internal",
            Self::Anggaran => "anggaran",
        }
    }

    /// The aspect of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.code() == code)
    }

    /// All of them, *aspek* first.
    pub const ALL: [Self; 8] = [
        Self::Kuantitas,
        Self::Kualitas,
        Self::Waktu,
        Self::Biaya,
        Self::PenerimaLayanan,
        Self::ProsesBisnis,
        Self::PenguatanInternal,
        Self::Anggaran,
    ];
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

impl Measure {
    /// All kinds.
    pub const ALL: [Self; 6] = [Self::Jumlah, Self::Persentase, Self::Indeks, Self::Durasi, Self::Tanggal, Self::Teks];

    /// Stable code for form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Jumlah => "jumlah",
            Self::Persentase => "persentase",
            Self::Indeks => "indeks",
            Self::Durasi => "durasi",
            Self::Tanggal => "tanggal",
            Self::Teks => "teks",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.code() == code)
    }
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

/// Units of sums that can be split: money, time, weight, length, area, volume, energy, shares.
const DIVISIBLE: [&str; 28] = [
    "rupiah", "rp", "juta", "miliar", "triliun", "jam", "menit", "hari", "minggu", "bulan", "tahun", "jp", "kg",
    "gram", "ton", "kuintal", "liter", "km", "meter", "m", "m2", "m3", "ha", "hektare", "hektar", "kwh", "persen",
    "poin",
];

impl Target {
    /// Whether it counts things one by one: a sum to a whole number, in a unit nobody splits (anak, dokumen, laporan).
    pub fn is_counted(&self) -> bool {
        let whole = match &self.goal {
            Goal::AtLeast(n) | Goal::AtMost(n) | Goal::Exactly(n) => n.is_whole(),
            Goal::Range { low, high } => low.is_whole() && high.is_whole(),
            Goal::Dated(_) | Goal::Text(_) => false,
        };
        let unit = self.unit.to_ascii_lowercase();
        let mut words = unit.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).peekable();
        self.measure == Measure::Jumlah && whole && words.peek().is_some() && !words.any(|w| DIVISIBLE.contains(&w))
    }
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
    /// To whom it belongs when the employee moves.
    #[serde(default)]
    pub class: Class,
    /// *Penugasan dari*; empty for none.
    #[serde(default)]
    pub assigned_by: String,
    /// What the leader expects of it; empty for nothing said.
    #[serde(default)]
    pub expectation: String,
    /// RHK of the superior whose cell in his matrix it came from.
    #[serde(default)]
    pub from_cell: Option<RhkId>,
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
    /// What the leader expects in all; empty for nothing said.
    #[serde(default)]
    pub overall: String,
}

impl Plan {
    /// The indicator with its RHK.
    pub fn iki(&self, id: IkiId) -> Option<(&Rhk, &Iki)> {
        self.rhk.iter().find_map(|r| r.iki.iter().find(|i| i.id == id).map(|i| (r, i)))
    }
}
