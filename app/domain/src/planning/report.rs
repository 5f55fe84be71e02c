//! A wrong superior, reported by the employee and corrected with one approval.

use crate::{
    calendar::Date,
    id::{PersonId, PostId},
    people::Structure,
    problem::Refusal,
};
use serde::{Deserialize, Serialize};

/// Where a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Diajukan,
    Disetujui,
    Ditolak,
    /// Taken back by the employee.
    Ditarik,
}

impl State {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Diajukan, Self::Disetujui, Self::Ditolak, Self::Ditarik];

    /// Stable code for storage and styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Diajukan => "diajukan",
            Self::Disetujui => "disetujui",
            Self::Ditolak => "ditolak",
            Self::Ditarik => "ditarik",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// The post that `post` of `person` would report to so that `to` becomes the superior, or why that cannot be: nobody is
/// his own superior, the post must be held, and lines do not go round in a circle.
pub fn superior(
    structure: &Structure,
    (person, post): (PersonId, PostId),
    to: PersonId,
    day: Date,
) -> Result<PostId, Refusal> {
    if to == person {
        return Err(Refusal::OwnSuperior);
    }
    let line = structure.superiors(post, person, day);
    if line.first().is_some_and(|h| h.person == to) {
        return Err(Refusal::SameSuperior);
    }
    let held = structure.posts_of(to, day);
    // Somebody who only stands in for an absent holder is not the one who leads the post.
    let Some(target) = held.first().map(|(p, _)| p.id) else { return Err(Refusal::VacantPost) };
    if target == post || structure.posts_above(target, day).contains(&post) {
        return Err(Refusal::CircularSuperior);
    }
    Ok(target)
}
