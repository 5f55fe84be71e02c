//! Topics of live events. A topic is cut by audience: everybody who may subscribe may see every body on it.

use crate::id::{AgencyId, PersonId, SkpId};
use std::{fmt, str::FromStr};

/// Address of live events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// Everything about one SKP: its owner and raters.
    Skp(SkpId),
    /// Notices of one person.
    Person(PersonId),
    /// What concerns everybody of an agency: a new day, changed posts.
    Agency(AgencyId),
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Skp(id) => write!(f, "skp/{id}"),
            Self::Person(id) => write!(f, "orang/{id}"),
            Self::Agency(id) => write!(f, "instansi/{id}"),
        }
    }
}

/// The text names no topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadTopic;

impl FromStr for Topic {
    type Err = BadTopic;
    fn from_str(s: &str) -> Result<Self, BadTopic> {
        match s.split_once('/') {
            Some(("skp", id)) => id.parse().map(Self::Skp).map_err(|_| BadTopic),
            Some(("orang", id)) => id.parse().map(Self::Person).map_err(|_| BadTopic),
            Some(("instansi", id)) => id.parse().map(Self::Agency).map_err(|_| BadTopic),
            _ => Err(BadTopic),
        }
    }
}
