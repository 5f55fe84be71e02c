//! What has been written of a plan so far. Saved field by field; judged only when it is submitted.

mod apply;
mod part;
mod reuse;
mod shape;

pub use apply::FULL;
pub use part::{BadPart, Part, Patch, Sent};

use crate::{
    id::{IkiId, RhkId},
    skp::plan::{Approach, Aspect, Class, Expectation, Measure, RhkKind, Step},
};
use serde::{Deserialize, Serialize};

/// RHK of one plan at most.
pub const MANY_RHK: usize = 60;

/// IKI of one RHK at most.
pub const MANY_IKI: usize = 20;

/// Which way a number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// *Paling sedikit*.
    #[default]
    AtLeast,
    /// *Paling banyak*.
    AtMost,
    /// *Tepat*.
    Exactly,
    /// *Rentang*.
    Range,
}

impl Direction {
    /// All directions.
    pub const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::Exactly, Self::Range];

    /// Value of the form field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtLeast => "paling_sedikit",
            Self::AtMost => "paling_banyak",
            Self::Exactly => "tepat",
            Self::Range => "rentang",
        }
    }

    /// The reverse of [`Direction::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }
}

/// An indicator as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiDraft {
    pub id: IkiId,
    #[serde(default)]
    pub aspect: Option<Aspect>,
    #[serde(default)]
    pub text: String,
    pub measure: Measure,
    #[serde(default)]
    pub direction: Direction,
    /// The target as typed, `1.234,5`; of a range its lower bound.
    #[serde(default)]
    pub value: String,
    /// Upper bound of a range.
    #[serde(default)]
    pub high: String,
    #[serde(default)]
    pub unit: String,
    /// Value at the start, if progress is counted from there.
    #[serde(default)]
    pub base: String,
    /// Dated deliverables, one per line: `nama; tanggal`.
    #[serde(default)]
    pub dated: String,
    /// The expected result in words.
    #[serde(default)]
    pub words: String,
    /// Planned values of the version that is changed; they stay with the indicator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

impl IkiDraft {
    /// An empty one.
    pub fn new(id: IkiId, approach: Approach) -> Self {
        let measure = if approach == Approach::Kualitatif { Measure::Teks } else { Measure::Jumlah };
        Self {
            id,
            aspect: None,
            text: String::new(),
            measure,
            direction: Direction::AtLeast,
            value: String::new(),
            high: String::new(),
            unit: String::new(),
            base: String::new(),
            dated: String::new(),
            words: String::new(),
            steps: Vec::new(),
        }
    }

    /// Whether nothing was written in it.
    pub fn is_blank(&self) -> bool {
        [&self.text, &self.value, &self.high, &self.base, &self.dated, &self.words].iter().all(|t| t.is_empty())
    }
}

/// An RHK as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RhkDraft {
    pub id: RhkId,
    pub kind: RhkKind,
    #[serde(default)]
    pub class: Class,
    #[serde(default)]
    pub text: String,
    /// The superior's RHK it contributes to, as a cell of his matrix or chosen from his RHK.
    #[serde(default)]
    pub from_cell: Option<RhkId>,
    /// Text of that RHK (*RHK pimpinan yang diintervensi*).
    #[serde(default)]
    pub intervenes: Option<String>,
    /// *Penugasan dari*.
    #[serde(default)]
    pub assigned_by: String,
    /// What the leader expects of this result.
    #[serde(default)]
    pub expectation: String,
    #[serde(default)]
    pub iki: Vec<IkiDraft>,
    /// It came from the matrix and the employee has not changed its words: the cell still leads.
    #[serde(default)]
    pub follows: bool,
}

impl RhkDraft {
    /// An empty one.
    pub const fn new(id: RhkId) -> Self {
        Self {
            id,
            kind: RhkKind::Utama,
            class: Class::Organisasi,
            text: String::new(),
            from_cell: None,
            intervenes: None,
            assigned_by: String::new(),
            expectation: String::new(),
            iki: Vec::new(),
            follows: false,
        }
    }

    /// Whether only the cell of the matrix speaks in it.
    pub fn is_bare(&self) -> bool {
        self.follows && self.is_untouched()
    }

    fn is_untouched(&self) -> bool {
        self.expectation.is_empty() && self.assigned_by.is_empty() && self.iki.iter().all(IkiDraft::is_blank)
    }
}

/// The three annexes as typed, one item per line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnnexDraft {
    pub support: String,
    pub accountability: String,
    pub consequences: String,
}

/// A plan as typed so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub approach: Approach,
    #[serde(default)]
    pub rhk: Vec<RhkDraft>,
    /// What the leader expects in all.
    #[serde(default)]
    pub overall: String,
    /// *Ekspektasi khusus pimpinan* per value.
    #[serde(default)]
    pub expectations: Vec<Expectation>,
    #[serde(default)]
    pub annex: AnnexDraft,
    /// Rows from a spreadsheet that are looked at before they are added.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub paste: String,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            approach: Approach::Kuantitatif,
            rhk: Vec::new(),
            overall: String::new(),
            expectations: Vec::new(),
            annex: AnnexDraft::default(),
            paste: String::new(),
        }
    }
}

impl Draft {
    /// The RHK of an id.
    pub fn rhk(&self, id: RhkId) -> Option<&RhkDraft> {
        self.rhk.iter().find(|r| r.id == id)
    }

    /// The IKI of an id with its RHK.
    pub fn iki(&self, id: IkiId) -> Option<(&RhkDraft, &IkiDraft)> {
        self.rhk.iter().find_map(|r| r.iki.iter().find(|i| i.id == id).map(|i| (r, i)))
    }

    /// Characters of everything that is written, about.
    fn length(&self) -> usize {
        let iki = |i: &IkiDraft| i.text.len() + i.dated.len() + i.words.len();
        let rhk = |r: &RhkDraft| {
            r.text.len() + r.assigned_by.len() + r.expectation.len() + r.iki.iter().map(iki).sum::<usize>()
        };
        let annex = self.annex.support.len() + self.annex.accountability.len() + self.annex.consequences.len();
        self.rhk.iter().map(rhk).sum::<usize>() + annex + self.paste.len()
    }

    /// Whether nothing was written in it.
    pub fn is_blank(&self) -> bool {
        self.rhk.iter().all(|r| r.text.is_empty() && r.is_untouched())
            && [&self.annex.support, &self.annex.accountability, &self.annex.consequences].iter().all(|t| t.is_empty())
    }
}
