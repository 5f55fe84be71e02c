//! A wrong superior, reported by the employee and corrected with one approval.

use crate::{
    calendar::Date,
    id::{PersonId, PostId},
    people::{Line, Structure},
    problem::{Problem, Refusal},
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

/// Why a line is set from a day on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// It was wrong from the beginning: counts from the first day of the SKP.
    #[default]
    Keliru,
    /// The organisation changes: counts from today.
    Penataan,
}

impl Cause {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Keliru, Self::Penataan];

    /// Value of the form field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Keliru => "keliru",
            Self::Penataan => "penataan",
        }
    }

    /// The cause of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }
}

/// From which day a line counts: the day that is named, else the first day of the SKP (or today) by its cause, but not
/// before `earliest`, the day on which the post is held and no period is closed any more. `raw` is as typed; a day that
/// is named and lies before is refused, so that nobody believes it counts there.
pub fn counts_from(
    raw: &str,
    cause: Cause,
    (skp, today): (Option<Date>, Date),
    earliest: Option<Date>,
) -> Result<Date, Problem> {
    if raw.trim().is_empty() {
        let usual = match cause {
            Cause::Keliru => skp.unwrap_or(today),
            Cause::Penataan => today,
        };
        return Ok(earliest.map_or(usual, |day| usual.max(day)));
    }
    let day: Date = raw.trim().parse().map_err(|_| Problem::Date)?;
    match earliest {
        Some(earliest) if day < earliest => Err(Problem::Before { earliest }),
        _ => Ok(day),
    }
}

/// The post that `post` of `person` would report to from a day on so that `to` becomes the superior, or why that cannot
/// be: nobody is his own superior, the post must be held, and on no day from then on do lines go round in a circle.
pub fn superior(
    structure: &Structure,
    (person, post): (PersonId, PostId),
    to: PersonId,
    (from, today): (Date, Date),
) -> Result<PostId, Refusal> {
    if to == person {
        return Err(Refusal::OwnSuperior);
    }
    let first = |day: Date| structure.superiors(post, person, day).first().map(|h| h.person);
    if first(from) == Some(to) && first(today.max(from)) == Some(to) {
        return Err(Refusal::SameSuperior);
    }
    // The post he holds now, or will hold then.
    let held = structure.posts_of(to, today.max(from));
    // Somebody who only stands in for an absent holder is not the one who leads the post.
    let Some(target) = held.first().map(|(p, _)| p.id) else { return Err(Refusal::VacantPost) };
    reports(structure, post, Some(target), from)?;
    Ok(target)
}

/// Whether a post may report to another one (`None`: to the head of the nearest unit above) from a day on: on no day do
/// lines go round in a circle.
pub fn reports(structure: &Structure, post: PostId, to: Option<PostId>, from: Date) -> Result<(), Refusal> {
    if to == Some(post) {
        return Err(Refusal::CircularSuperior);
    }
    let tried = structure.clone().with_lines([Line { post, from, reports_to: to }]);
    let circle = |day: Date| tried.goes_round(post, day);
    if tried.days_of_change(from).into_iter().any(circle) { Err(Refusal::CircularSuperior) } else { Ok(()) }
}
