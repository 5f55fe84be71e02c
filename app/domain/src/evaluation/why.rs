//! *Mengapa predikat ini?* The rule with its article, and what would have changed the outcome.

use super::ratings::Ratings;
use crate::rating::{Expectation, Predikat, UnitPredikat, predikat};
use serde::{Deserialize, Serialize};

/// A rule that was applied, with the place it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Article {
    /// The matrix of the two ratings.
    Matrix,
    /// The ratings rest on evidence and recorded feedback.
    Basis,
    /// The head's results are the unit's performance.
    Head,
    /// Objection and its decision.
    Objection,
}

impl Article {
    /// Where it stands; the same in every language.
    pub const fn cite(self) -> &'static str {
        match self {
            Self::Matrix => "PermenPANRB 6/2022, lampiran (matriks predikat kinerja pegawai)",
            Self::Basis => "PermenPANRB 6/2022 Pasal 24-25",
            Self::Head => "SE MenPANRB 3/2023 (capaian kinerja organisasi)",
            Self::Objection => "PP 30/2019 Pasal 59",
        }
    }
}

/// Another rating, and the predikat it would have made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    pub hasil: Expectation,
    pub perilaku: Expectation,
    pub predikat: Predikat,
}

/// The explanation of a predikat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    pub hasil: Expectation,
    pub perilaku: Expectation,
    pub predikat: Predikat,
    /// The unit's performance that the rating of the head's results follows.
    pub follows: Option<UnitPredikat>,
    pub articles: Vec<Article>,
    /// With one of the two ratings different: those that would have changed the predikat, nearest first.
    pub alternatives: Vec<Alternative>,
}

/// Explains the ratings in force.
pub fn why(ratings: &Ratings, follows: Option<UnitPredikat>, disputed: bool) -> Why {
    let (hasil, perilaku) = (ratings.hasil().rating(), ratings.perilaku().rating());
    let is = ratings.predikat();
    let mut articles = vec![Article::Matrix, Article::Basis];
    articles.extend(follows.map(|_| Article::Head));
    articles.extend(disputed.then_some(Article::Objection));
    let one = Expectation::ALL.map(|h| (h, perilaku)).into_iter();
    let two = Expectation::ALL.map(|p| (hasil, p)).into_iter();
    let mut alternatives: Vec<Alternative> = one
        .chain(two)
        .filter(|pair| *pair != (hasil, perilaku))
        .map(|(h, p)| Alternative { hasil: h, perilaku: p, predikat: predikat(h, p) })
        .filter(|a| a.predikat != is)
        .collect();
    let far = |a: &Alternative| (a.hasil as i8 - hasil as i8).abs() + (a.perilaku as i8 - perilaku as i8).abs();
    alternatives.sort_by_key(|a| (far(a), std::cmp::Reverse(a.predikat)));
    Why { hasil, perilaku, predikat: is, follows, articles, alternatives }
}
