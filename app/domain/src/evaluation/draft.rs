//! What the rater has filled in so far. Saved field by field, so that nothing typed is lost; judged only when it is set.

use super::{
    ratings::{Ratings, Typed},
    settings::EvaluationRules,
    source::Source,
};
use crate::{
    matrix::{Settled, settle},
    problem::{FieldProblem, Problem, Problems},
    rating::{Expectation, Predikat, predikat},
    text,
};
use serde::{Deserialize, Serialize};

/// Longest text a draft keeps: more than may be set, so that a text that is too long can be shortened, not retyped.
pub const KEPT: usize = 20_000;
/// Sources a draft keeps of one rating.
const MANY: usize = 200;

/// A draft of both ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub hasil: Option<Expectation>,
    pub hasil_reason: String,
    pub hasil_sources: Vec<Source>,
    pub perilaku: Option<Expectation>,
    pub perilaku_reason: String,
    pub perilaku_sources: Vec<Source>,
    /// *Catatan/rekomendasi* of the evaluation document.
    pub note: String,
    /// Why the year is rated outside all its parts; only with several SKP in a year.
    pub year_reason: String,
}

/// Fields that were sent; the others stay as they are. Names are those of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Patch {
    pub hasil: Option<String>,
    pub hasil_alasan: Option<String>,
    /// As [`Source`] writes them; empty ones are left out, so that a form can send an empty list.
    pub hasil_sumber: Option<Vec<String>>,
    pub perilaku: Option<String>,
    pub perilaku_alasan: Option<String>,
    pub perilaku_sumber: Option<Vec<String>>,
    pub catatan: Option<String>,
    pub alasan_tahun: Option<String>,
}

impl Patch {
    /// Takes out the texts that were written on another page since `base`, which this one came with; gives what stands
    /// there now. `kept` is what is kept; a text without a base is taken as it is.
    pub fn hold_back(&mut self, base: &Self, kept: &Draft) -> Vec<FieldProblem> {
        let mut held = Vec::new();
        for (field, mine, base, now) in [
            ("hasil_alasan", &mut self.hasil_alasan, &base.hasil_alasan, &kept.hasil_reason),
            ("perilaku_alasan", &mut self.perilaku_alasan, &base.perilaku_alasan, &kept.perilaku_reason),
            ("catatan", &mut self.catatan, &base.catatan, &kept.note),
            ("alasan_tahun", &mut self.alasan_tahun, &base.alasan_tahun, &kept.year_reason),
        ] {
            let (Some(text), Some(base)) = (&*mine, base) else { continue };
            if settle(&text::clean(base), now, &text::clean(text)) == Settled::Conflict {
                *mine = None;
                let problem = Problem::Changed { by: String::new(), now: now.clone() };
                held.push(FieldProblem { field: field.to_owned(), problem });
            }
        }
        held
    }
}

impl Draft {
    /// Takes over what was sent, or says what cannot be kept.
    pub fn apply(&mut self, patch: &Patch) -> Result<(), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        choose(&mut self.hasil, patch.hasil.as_deref(), "hasil", &mut problems);
        choose(&mut self.perilaku, patch.perilaku.as_deref(), "perilaku", &mut problems);
        write(&mut self.hasil_reason, patch.hasil_alasan.as_deref(), "hasil_alasan", &mut problems);
        write(&mut self.perilaku_reason, patch.perilaku_alasan.as_deref(), "perilaku_alasan", &mut problems);
        write(&mut self.note, patch.catatan.as_deref(), "catatan", &mut problems);
        write(&mut self.year_reason, patch.alasan_tahun.as_deref(), "alasan_tahun", &mut problems);
        list(&mut self.hasil_sources, patch.hasil_sumber.as_deref(), "hasil_sumber", &mut problems);
        list(&mut self.perilaku_sources, patch.perilaku_sumber.as_deref(), "perilaku_sumber", &mut problems);
        problems.finish()
    }

    /// The rater has a view of his own: both ratings are chosen.
    pub const fn has_view(&self) -> bool {
        self.hasil.is_some() && self.perilaku.is_some()
    }

    /// The predikat that would follow from both ratings.
    pub fn predikat(&self) -> Option<Predikat> {
        Some(predikat(self.hasil?, self.perilaku?))
    }

    /// Judges the draft: both ratings, each with a reason and something it rests on. `fixed` is the rating of a head's
    /// results, which follows the performance of the unit.
    pub fn check(
        &self,
        offered: &[Source],
        fixed: Option<Expectation>,
        rules: &EvaluationRules,
    ) -> Result<(Ratings, String), Vec<FieldProblem>> {
        let hasil = Typed { rating: fixed.or(self.hasil), reason: &self.hasil_reason, sources: &self.hasil_sources };
        let perilaku = Typed { rating: self.perilaku, reason: &self.perilaku_reason, sources: &self.perilaku_sources };
        let note = text::optional(&self.note, text::LONG);
        match (Ratings::check(&hasil, &perilaku, offered, rules), note) {
            (Ok(ratings), Ok(note)) => Ok((ratings, note)),
            (ratings, note) => {
                let mut all = ratings.err().unwrap_or_default();
                all.extend(note.err().map(|problem| FieldProblem { field: "catatan".to_owned(), problem }));
                Err(all)
            }
        }
    }
}

/// An empty text takes the choice back.
fn choose(to: &mut Option<Expectation>, sent: Option<&str>, field: &str, problems: &mut Problems) {
    match sent {
        None => {}
        Some("") => *to = None,
        Some(code) => {
            if let Some(rating) = problems.take(field, Expectation::from_code(code).ok_or(Problem::Choice)) {
                *to = Some(rating);
            }
        }
    }
}

fn write(to: &mut String, sent: Option<&str>, field: &str, problems: &mut Problems) {
    if let Some(text) = sent.and_then(|raw| problems.take(field, text::optional(raw, KEPT))) {
        *to = text;
    }
}

fn list(to: &mut Vec<Source>, sent: Option<&[String]>, field: &str, problems: &mut Problems) {
    let Some(sent) = sent else { return };
    let parsed: Result<Vec<Source>, Problem> =
        sent.iter().filter(|s| !s.is_empty()).map(|s| s.parse().map_err(|_| Problem::Choice)).collect();
    let short = parsed.and_then(|list| {
        if list.len() > MANY { Err(Problem::TooManySources { max: super::ratings::SOURCES }) } else { Ok(list) }
    });
    if let Some(list) = problems.take(field, short) {
        *to = list;
    }
}
