//! The two ratings, complete or not at all: there is no rating without a reason and without something it rests on.

use super::{settings::EvaluationRules, source::Source};
use crate::{
    problem::{FieldProblem, Problem, Problems},
    rating::{Expectation, Predikat, predikat},
    text,
};
use serde::{Deserialize, Serialize};

/// Sources of one rating at most.
pub const SOURCES: usize = 20;

/// One rating with its reason (*alasan penilaian*) and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    rating: Expectation,
    reason: String,
    sources: Vec<Source>,
}

/// A rating as typed. The form fields are `{name}`, `{name}_alasan`, `{name}_sumber`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed<'a> {
    pub rating: Option<Expectation>,
    pub reason: &'a str,
    pub sources: &'a [Source],
}

impl Rated {
    /// Checks a rating. `offered` are the things there are: what belongs to somebody else is no reason.
    pub fn check(
        name: &str,
        typed: &Typed<'_>,
        offered: &[Source],
        rules: &EvaluationRules,
        problems: &mut Problems,
    ) -> Option<Self> {
        let rating = problems.take(name, typed.rating.ok_or(Problem::Required));
        let min = match typed.rating {
            Some(Expectation::DiAtas | Expectation::DiBawah) => rules.min_reason_extreme.max(rules.min_reason),
            Some(Expectation::Sesuai) | None => rules.min_reason,
        };
        let reason = problems.take(&format!("{name}_alasan"), reason(typed.reason, min));
        let sources = problems.take(&format!("{name}_sumber"), sources(typed.sources, offered));
        Some(Self { rating: rating?, reason: reason?, sources: sources? })
    }

    /// The rating.
    pub const fn rating(&self) -> Expectation {
        self.rating
    }

    /// Why.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// What it rests on; never empty.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

/// Text that says something: at least `min` characters.
fn reason(raw: &str, min: usize) -> Result<String, Problem> {
    let text = text::required(raw, text::LONG)?;
    let length = text.chars().count();
    if length < min { Err(Problem::TooShort { min, length }) } else { Ok(text) }
}

fn sources(typed: &[Source], offered: &[Source]) -> Result<Vec<Source>, Problem> {
    let mut list = typed.to_vec();
    list.sort();
    list.dedup();
    if list.is_empty() {
        return Err(Problem::NoSource);
    }
    if list.len() > SOURCES {
        return Err(Problem::TooManySources { max: SOURCES });
    }
    if list.iter().all(|s| offered.contains(s)) { Ok(list) } else { Err(Problem::Choice) }
}

/// *Rating hasil kerja* and *rating perilaku kerja* with their reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratings {
    hasil: Rated,
    perilaku: Rated,
}

impl Ratings {
    /// Both ratings, or every problem of both.
    pub fn check(
        hasil: &Typed<'_>,
        perilaku: &Typed<'_>,
        offered: &[Source],
        rules: &EvaluationRules,
    ) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let hasil = Rated::check("hasil", hasil, offered, rules, &mut problems);
        let perilaku = Rated::check("perilaku", perilaku, offered, rules, &mut problems);
        match (hasil, perilaku) {
            (Some(hasil), Some(perilaku)) => Ok(Self { hasil, perilaku }),
            _ => Err(problems.into_vec()),
        }
    }

    /// From two complete ratings.
    pub const fn new(hasil: Rated, perilaku: Rated) -> Self {
        Self { hasil, perilaku }
    }

    /// *Rating hasil kerja*.
    pub const fn hasil(&self) -> &Rated {
        &self.hasil
    }

    /// *Rating perilaku kerja*.
    pub const fn perilaku(&self) -> &Rated {
        &self.perilaku
    }

    /// What the matrix makes of them (`PermenPANRB` 6/2022, annex).
    pub const fn predikat(&self) -> Predikat {
        predikat(self.hasil.rating, self.perilaku.rating)
    }
}
