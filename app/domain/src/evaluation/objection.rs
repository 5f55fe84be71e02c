//! Words of an objection, its explanation and its decision, before they are stored. PP 30/2019 Art. 59.

use super::{
    period::long_enough,
    ratings::{Rated, Ratings, SOURCES, Typed},
    settings::EvaluationRules,
    source::Source,
};
use crate::{
    problem::{FieldProblem, Problem, Problems},
    rating::Expectation,
};
use serde::{Deserialize, Serialize};

/// An objection as typed: `alasan`, `bukti` (as [`Source`] writes it).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    pub alasan: String,
    pub bukti: Vec<String>,
}

/// Well-formed words with what they rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    pub text: String,
    pub sources: Vec<Source>,
}

impl Objection {
    /// The reason is obligatory (PP 30/2019 Art. 59), evidence is welcome.
    pub fn check(&self, offered: &[Source], rules: &EvaluationRules) -> Result<Stated, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let text = problems.take("alasan", long_enough(&self.alasan, rules.min_reason));
        let sources = problems.take("bukti", parse(&self.bukti, offered));
        match (text, sources) {
            (Some(text), Some(sources)) => Ok(Stated { text, sources }),
            _ => Err(problems.into_vec()),
        }
    }
}

fn parse(raw: &[String], offered: &[Source]) -> Result<Vec<Source>, Problem> {
    let parsed: Result<Vec<Source>, _> = raw.iter().filter(|s| !s.is_empty()).map(|s| s.parse()).collect();
    let mut list = parsed.map_err(|_| Problem::Choice)?;
    list.sort();
    list.dedup();
    if list.len() > SOURCES {
        return Err(Problem::TooManySources { max: SOURCES });
    }
    if list.iter().all(|s| offered.contains(s)) { Ok(list) } else { Err(Problem::Choice) }
}

/// A decision as typed: `putusan` (`tetap`, `diubah`), `alasan`, and for `diubah` `hasil`, `perilaku` and `bukti`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub putusan: String,
    pub alasan: String,
    pub hasil: String,
    pub perilaku: String,
    pub bukti: Vec<String>,
}

/// A well-formed decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub reason: String,
    pub sources: Vec<Source>,
    /// The new ratings, for `diubah`.
    pub changed: Option<Ratings>,
}

impl Decision {
    /// Checks a decision about the ratings in force. A rating that is changed gets the reasons and sources of the
    /// decision, the other one keeps its own.
    pub fn check(
        &self,
        old: &Ratings,
        offered: &[Source],
        rules: &EvaluationRules,
    ) -> Result<Decided, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let changes = match self.putusan.as_str() {
            "tetap" => Some(false),
            "diubah" => Some(true),
            "" => problems.take("putusan", Err(Problem::Required)),
            _ => problems.take("putusan", Err(Problem::Choice)),
        };
        let reason = problems.take("alasan", long_enough(&self.alasan, rules.min_reason));
        let sources = problems.take("bukti", parse(&self.bukti, offered));
        let new = match changes {
            Some(true) => self.changed(old, reason.as_deref(), sources.as_deref(), offered, rules, &mut problems),
            Some(false) | None => None,
        };
        match (changes, reason, sources) {
            (Some(false), Some(reason), Some(sources)) => Ok(Decided { reason, sources, changed: None }),
            (Some(true), Some(reason), Some(sources)) if new.is_some() => Ok(Decided { reason, sources, changed: new }),
            _ => Err(problems.into_vec()),
        }
    }

    fn changed(
        &self,
        old: &Ratings,
        reason: Option<&str>,
        sources: Option<&[Source]>,
        offered: &[Source],
        rules: &EvaluationRules,
        problems: &mut Problems,
    ) -> Option<Ratings> {
        let hasil = problems.take("hasil", choice(&self.hasil));
        let perilaku = problems.take("perilaku", choice(&self.perilaku));
        if sources.is_some_and(<[Source]>::is_empty) {
            problems.add("bukti", Problem::NoSource);
            return None;
        }
        let (hasil, perilaku, reason, sources) = (hasil?, perilaku?, reason?, sources?);
        // The length of the reason was judged already: one decision, one reason.
        let relaxed = EvaluationRules { min_reason: 1, min_reason_extreme: 1, ..rules.clone() };
        let mut rate = |name: &str, was: &Rated, is: Expectation| {
            if was.rating() == is {
                return Some(was.clone());
            }
            let typed = Typed { rating: Some(is), reason, sources };
            Rated::check(name, &typed, offered, &relaxed, problems)
        };
        let hasil = rate("hasil", old.hasil(), hasil);
        let perilaku = rate("perilaku", old.perilaku(), perilaku);
        Some(Ratings::new(hasil?, perilaku?))
    }
}

fn choice(code: &str) -> Result<Expectation, Problem> {
    if code.is_empty() { Err(Problem::Required) } else { Expectation::from_code(code).ok_or(Problem::Choice) }
}
