//! What a rating rests on: evidence, entries, feedback and reasons of the SKP, or the unit's performance.

use crate::id::{EntryId, EvidenceId, FeedbackId, ReasonId, UnitId};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One thing a rating rests on. Written `bukti:…uuid…` in forms and storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Source {
    /// A recorded result.
    Entry(EntryId),
    /// A photo, PDF or link of an entry.
    Evidence(EvidenceId),
    /// Feedback or a reply.
    Feedback(FeedbackId),
    /// A reason for delay with its answer.
    Reason(ReasonId),
    /// The performance of the unit somebody leads.
    Unit(UnitId),
}

/// The text names no source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadSource;

impl fmt::Display for BadSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a source of a rating")
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(id) => write!(f, "realisasi:{id}"),
            Self::Evidence(id) => write!(f, "bukti:{id}"),
            Self::Feedback(id) => write!(f, "umpan_balik:{id}"),
            Self::Reason(id) => write!(f, "alasan:{id}"),
            Self::Unit(id) => write!(f, "unit:{id}"),
        }
    }
}

impl FromStr for Source {
    type Err = BadSource;
    fn from_str(s: &str) -> Result<Self, BadSource> {
        let (kind, id) = s.split_once(':').ok_or(BadSource)?;
        let id: uuid::Uuid = id.parse().map_err(|_| BadSource)?;
        match kind {
            "realisasi" => Ok(Self::Entry(id.into())),
            "bukti" => Ok(Self::Evidence(id.into())),
            "umpan_balik" => Ok(Self::Feedback(id.into())),
            "alasan" => Ok(Self::Reason(id.into())),
            "unit" => Ok(Self::Unit(id.into())),
            _ => Err(BadSource),
        }
    }
}

impl TryFrom<String> for Source {
    type Error = BadSource;
    fn try_from(s: String) -> Result<Self, BadSource> {
        s.parse()
    }
}

impl From<Source> for String {
    fn from(s: Source) -> Self {
        s.to_string()
    }
}
