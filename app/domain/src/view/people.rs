//! People as shown.

use crate::{id::PersonId, people::Holding};
use serde::{Deserialize, Serialize};

/// A person as shown beside what he did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRef {
    pub id: PersonId,
    /// Name with titles.
    pub name: String,
}

/// A person with post and unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    pub id: PersonId,
    pub name: String,
    /// `19920115 201903 2 907`; empty for people who are no ASN.
    pub nip: String,
    /// *Pangkat, golongan/ruang* as printed, `-` when there is none.
    pub rank: String,
    pub post: String,
    pub unit: String,
    /// How the post is held, for raters: `Plh.` and `Plt.` are printed before the post.
    pub holding: Holding,
}

impl PersonView {
    /// For whoever only looks for a person: a NIP tells birth date and sex.
    #[must_use]
    pub fn without_nip(self) -> Self {
        Self { nip: String::new(), ..self }
    }
}
