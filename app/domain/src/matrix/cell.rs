//! One cell: its identity, its text, and what happens when two people write it at the same time.

use crate::{
    id::{PersonId, PostId, RhkId},
    problem::Problem,
    text,
};
use std::{fmt, str::FromStr};

/// Longest text of a cell, in characters. It becomes an RHK.
pub const CELL: usize = 1_000;

/// Which cell: the matrix (post of the leader, year), the column and the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId {
    pub post: PostId,
    pub year: i32,
    /// The leader's RHK.
    pub rhk: RhkId,
    pub member: PersonId,
}

impl fmt::Display for CellId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}", self.post, self.year, self.rhk, self.member)
    }
}

impl FromStr for CellId {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        let mut parts = s.split('.');
        let (Some(post), Some(year), Some(rhk), Some(member), None) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Problem::Choice);
        };
        Ok(Self {
            post: post.parse().map_err(|_| Problem::Choice)?,
            year: year.parse().map_err(|_| Problem::Choice)?,
            rhk: rhk.parse().map_err(|_| Problem::Choice)?,
            member: member.parse().map_err(|_| Problem::Choice)?,
        })
    }
}

/// The text as it is kept; one in which nothing can be seen is no text.
pub fn text(raw: &str) -> Result<String, Problem> {
    let text = text::optional(raw, CELL)?;
    Ok(if text::required(&text, CELL).is_err() { String::new() } else { text })
}

/// What becomes of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is there already.
    Same,
    /// It takes the place of what it was begun from.
    Write,
    /// Somebody else wrote meanwhile: nothing is overwritten, the writer decides with both texts before him.
    Conflict,
}

/// Settles a write of `mine` that was begun when `base` stood there, while `stored` stands there now. Asking again with
/// the same text changes nothing; a text nobody has seen is never overwritten.
pub fn settle(base: &str, stored: &str, mine: &str) -> Settled {
    if mine == stored {
        Settled::Same
    } else if base == stored {
        Settled::Write
    } else {
        Settled::Conflict
    }
}

/// What the writer had before him when he decided to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The text the writing began from.
    Text(String),
    /// The text with this [`text::mark`], beside his own.
    Mark(String),
}

impl Seen {
    /// Settles a write by it. `same` makes a text comparable with the stored one.
    pub fn settle(&self, stored: &str, mine: &str, same: impl Fn(&str) -> String) -> Settled {
        match self {
            Self::Text(base) => settle(&same(base), stored, mine),
            Self::Mark(mark) if *mark == text::mark(stored) => settle(stored, stored, mine),
            Self::Mark(_) if stored == mine => Settled::Same,
            Self::Mark(_) => Settled::Conflict,
        }
    }
}
