//! *Umpan balik berkelanjutan*: ongoing feedback, pinned to the exact thing it is about (`PermenPANRB` 6/2022 Art. 5).

use crate::{
    behaviour::Value,
    id::{CoachingId, EntryId, EvaluationId, FeedbackId, IkiId, PeriodId, PlanId, ProposalId, RhkId, SkpId},
    problem::{FieldProblem, Problem, Problems},
    text,
};
use serde::{Deserialize, Serialize};

/// What feedback is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// One recorded result.
    Entry(EntryId),
    /// One indicator.
    Iki(IkiId),
    /// One result plan.
    Rhk(RhkId),
    /// One `BerAKHLAK` value.
    Value(Value),
    /// One evaluation; only notices are about it.
    Evaluation(EvaluationId),
    /// One period of evaluation; only notices are about it.
    Period(PeriodId),
    /// One coaching; only notices are about it.
    Coaching(CoachingId),
    /// One proposal for a reward; only notices are about it.
    Proposal(ProposalId),
    /// One plan; only notices are about it.
    Plan(PlanId),
    /// Something on the page of planning; only notices are about it.
    Planning(SkpId),
}

impl Subject {
    /// Whether a notice about this within an SKP is read with `id`: the SKP, a plan by its own identity, or nil for what
    /// `/perencanaan` tells.
    pub fn is_read_with(self, skp: SkpId, id: SkpId) -> bool {
        let own = match self {
            Self::Plan(plan) => plan.uuid() == id.uuid(),
            Self::Planning(_) => id.uuid().is_nil(),
            _ => false,
        };
        own || skp == id
    }

    /// Kind and key for storage and form fields: `("iki", "…uuid…")`.
    pub fn parts(self) -> (&'static str, String) {
        match self {
            Self::Entry(id) => ("realisasi", id.to_string()),
            Self::Iki(id) => ("iki", id.to_string()),
            Self::Rhk(id) => ("rhk", id.to_string()),
            Self::Value(v) => ("nilai", v.code().to_owned()),
            Self::Evaluation(id) => ("evaluasi", id.to_string()),
            Self::Period(id) => ("periode", id.to_string()),
            Self::Coaching(id) => ("pendampingan", id.to_string()),
            Self::Proposal(id) => ("penghargaan", id.to_string()),
            Self::Plan(id) => ("rencana", id.to_string()),
            Self::Planning(id) => ("perencanaan", id.to_string()),
        }
    }

    /// The reverse of [`Subject::parts`].
    pub fn from_parts(kind: &str, key: &str) -> Option<Self> {
        match kind {
            "realisasi" => key.parse().ok().map(Self::Entry),
            "iki" => key.parse().ok().map(Self::Iki),
            "rhk" => key.parse().ok().map(Self::Rhk),
            "nilai" => Value::from_code(key).map(Self::Value),
            "evaluasi" => key.parse().ok().map(Self::Evaluation),
            "periode" => key.parse().ok().map(Self::Period),
            "pendampingan" => key.parse().ok().map(Self::Coaching),
            "penghargaan" => key.parse().ok().map(Self::Proposal),
            "rencana" => key.parse().ok().map(Self::Plan),
            "perencanaan" => key.parse().ok().map(Self::Planning),
            _ => None,
        }
    }

    /// Whether only notices are about it, never feedback.
    pub const fn is_only_noticed(self) -> bool {
        matches!(
            self,
            Self::Evaluation(_)
                | Self::Period(_)
                | Self::Coaching(_)
                | Self::Proposal(_)
                | Self::Plan(_)
                | Self::Planning(_)
        )
    }

    /// One text for a form field: `iki:…uuid…`.
    pub fn field(self) -> String {
        let (kind, key) = self.parts();
        format!("{kind}:{key}")
    }

    /// The reverse of [`Subject::field`].
    pub fn from_field(field: &str) -> Option<Self> {
        field.split_once(':').and_then(|(kind, key)| Self::from_parts(kind, key))
    }
}

/// Tone or kind of an item in a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Free text.
    Catatan,
    /// *Apresiasi*.
    Apresiasi,
    /// *Perlu perbaikan*.
    PerluPerbaikan,
    /// *Tanyakan*.
    Tanyakan,
    /// A reply in the thread.
    Balasan,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Catatan, Self::Apresiasi, Self::PerluPerbaikan, Self::Tanyakan, Self::Balasan];

    /// Stable code for storage and form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Catatan => "catatan",
            Self::Apresiasi => "apresiasi",
            Self::PerluPerbaikan => "perlu_perbaikan",
            Self::Tanyakan => "tanyakan",
            Self::Balasan => "balasan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }

    /// Whether the text may be left out: an appreciation speaks for itself, a criticism must say what is meant.
    pub const fn text_optional(self) -> bool {
        matches!(self, Self::Apresiasi)
    }
}

/// Feedback as it arrives, before it is checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub id: FeedbackId,
    pub skp: SkpId,
    /// As [`Subject::field`] writes it.
    pub subject: String,
    /// As [`Kind::code`] writes it.
    pub kind: String,
    pub text: String,
    /// The item it replies to; only for replies.
    pub parent: Option<FeedbackId>,
}

/// Feedback that is well formed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    pub id: FeedbackId,
    pub skp: SkpId,
    pub subject: Subject,
    pub kind: Kind,
    pub text: String,
    pub parent: Option<FeedbackId>,
}

impl Draft {
    /// Checks form and length. Fields: `sasaran`, `jenis`, `teks`.
    pub fn check(&self) -> Result<Feedback, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let subject = problems.take("sasaran", subject(&self.subject).ok_or(Problem::Choice));
        let kind = Kind::from_code(&self.kind).filter(|k| (*k == Kind::Balasan) == self.parent.is_some());
        let kind = problems.take("jenis", kind.ok_or(Problem::Choice));
        let checked = if kind.is_some_and(Kind::text_optional) {
            text::optional(&self.text, text::LONG)
        } else {
            text::required(&self.text, text::LONG)
        };
        let body = problems.take("teks", checked);
        match (subject, kind, body) {
            (Some(subject), Some(kind), Some(text)) => {
                Ok(Feedback { id: self.id, skp: self.skp, subject, kind, text, parent: self.parent })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

/// What feedback can be pinned to.
fn subject(field: &str) -> Option<Subject> {
    Subject::from_field(field).filter(|s| !s.is_only_noticed())
}
