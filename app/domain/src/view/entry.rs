//! Recorded results as shown, with their evidence, and the form they are recorded with.

use super::{FeedbackView, PersonRef, SkpRef};
use crate::{
    calendar::{Date, Time, Zone},
    id::{EntryId, EvidenceId, IkiId, Key, SkpId},
    skp::{
        Span, State,
        entry::{EntryState, Value},
        plan::Target,
        progress::Progress,
    },
};
use serde::{Deserialize, Serialize};

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryView {
    pub id: EntryId,
    pub iki: IkiId,
    /// Number of the receipt, counted per SKP.
    pub number: i64,
    pub value: Value,
    pub date: Date,
    pub note: String,
    pub by: PersonRef,
    pub at: Time,
    pub state: EntryState,
    /// Why it was returned.
    pub state_reason: String,
    pub state_by: Option<PersonRef>,
    pub state_at: Option<Time>,
    /// Names the entry it corrects.
    pub corrects: Option<EntryId>,
    /// A correction that counts names this one.
    pub superseded: bool,
    pub evidence: Vec<EvidenceView>,
    pub thread: Vec<FeedbackView>,
    /// First 12 hex digits of the receipt's hash.
    pub hash: String,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceView {
    pub id: EvidenceId,
    pub kind: EvidenceKind,
    /// File name or text of the link.
    pub name: String,
    /// Address of a link; empty for files (they are at `/bukti/{id}`).
    pub url: String,
    /// Bytes; 0 for links.
    pub size: i64,
    /// Pixels of a photo's thumbnail, so that nothing moves while it loads.
    pub width: i64,
    pub height: i64,
}

/// Kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    Foto,
    Pdf,
    Tautan,
}

impl EvidenceKind {
    /// Stable code for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Foto => "foto",
            Self::Pdf => "pdf",
            Self::Tautan => "tautan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Foto, Self::Pdf, Self::Tautan].into_iter().find(|k| k.code() == code)
    }
}

/// Proof of a stored entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub entry: EntryId,
    pub skp: SkpId,
    pub number: i64,
    pub at: Time,
    /// SHA-256, hex.
    pub hash: String,
}

/// What the form *Catat realisasi* starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordForm {
    pub skp: SkpId,
    pub state: State,
    pub span: Span,
    pub today: Date,
    pub zone: Zone,
    /// A fresh key and entry id, so that the same page sent twice has one effect.
    pub key: Key,
    pub entry: EntryId,
    pub choices: Vec<IkiChoice>,
    /// The entry that is corrected, when the form is a correction.
    pub corrects: Option<EntryView>,
    /// Other own SKP that still take results; none in a form that a phone kept before there were any.
    #[serde(default)]
    pub others: Vec<SkpRef>,
}

impl RecordForm {
    /// The SKP has ended, and takes what was done in its days.
    pub fn is_over(&self) -> bool {
        self.today > self.span.end
    }
}

/// One indicator offered in the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiChoice {
    pub id: IkiId,
    pub rhk: String,
    pub text: String,
    pub target: Target,
    pub progress: Progress,
    pub done: Vec<Option<Date>>,
}
