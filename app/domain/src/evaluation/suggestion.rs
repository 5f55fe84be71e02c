//! *Usulan sistem*: what the figures alone would suggest for the results. Never preselected, opened only after the
//! rater has a view of his own, and given with its arithmetic. No rule asks for a formula (`PermenPANRB` 6/2022).

use super::settings::SuggestionRules;
use crate::{
    decimal::Decimal,
    id::{IkiId, RhkId},
    rating::Expectation,
    skp::{
        plan::{Goal, RhkKind, Target},
        progress::{Progress, Status},
    },
};
use serde::{Deserialize, Serialize};

/// How an indicator or an RHK stands against what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    JauhDiBawah,
    DiBawah,
    Sesuai,
    Melampaui,
}

/// One indicator in the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiFigure {
    pub iki: IkiId,
    /// *Capaian* in percent of what was expected by the end of the period.
    pub percent: Option<Decimal>,
    pub status: Status,
    /// The superior accepted a reason for its delay.
    pub excused: bool,
    pub class: Class,
}

/// One RHK in the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RhkFigure {
    pub rhk: RhkId,
    pub kind: RhkKind,
    pub class: Class,
    pub iki: Vec<IkiFigure>,
}

/// Why the suggestion is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// This many main RHK are far below without an accepted reason.
    FarBelow { rhk: u32 },
    /// Most main RHK exceed, and none is below.
    MostExceed { exceed: u32, of: u32 },
    /// Neither.
    Otherwise { exceed: u32, below: u32, of: u32 },
}

/// The suggestion with its arithmetic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub rating: Expectation,
    pub cause: Cause,
    pub rhk: Vec<RhkFigure>,
    pub rules: SuggestionRules,
}

/// What is known of an indicator.
#[derive(Clone, Debug)]
pub struct IkiFact<'a> {
    pub iki: IkiId,
    pub target: &'a Target,
    pub progress: Progress,
    pub excused: bool,
}

/// An RHK with its indicators.
#[derive(Clone, Debug)]
pub struct RhkFact<'a> {
    pub rhk: RhkId,
    pub kind: RhkKind,
    pub iki: Vec<IkiFact<'a>>,
}

/// Computes the suggestion for the results. `None` when nothing was planned.
pub fn suggest(facts: &[RhkFact<'_>], rules: SuggestionRules) -> Option<Suggestion> {
    let rhk: Vec<RhkFigure> = facts.iter().filter_map(|fact| rhk_figure(fact, rules)).collect();
    let main: Vec<&RhkFigure> = rhk.iter().filter(|r| r.kind == RhkKind::Utama).collect();
    if main.is_empty() {
        return None;
    }
    let count =
        |wanted: fn(Class) -> bool| u32::try_from(main.iter().filter(|r| wanted(r.class)).count()).unwrap_or(u32::MAX);
    let of = count(|_| true);
    let far = count(|c| c == Class::JauhDiBawah);
    let below = count(|c| c <= Class::DiBawah);
    let exceed = count(|c| c == Class::Melampaui);
    let (rating, cause) = if far > 0 {
        (Expectation::DiBawah, Cause::FarBelow { rhk: far })
    } else if below == 0 && u64::from(exceed) * 100 > u64::from(of) * u64::from(rules.most) {
        (Expectation::DiAtas, Cause::MostExceed { exceed, of })
    } else {
        (Expectation::Sesuai, Cause::Otherwise { exceed, below, of })
    };
    Some(Suggestion { rating, cause, rhk, rules })
}

fn rhk_figure(fact: &RhkFact<'_>, rules: SuggestionRules) -> Option<RhkFigure> {
    let iki: Vec<IkiFigure> = fact.iki.iter().map(|i| iki_figure(i, rules)).collect();
    let worst = iki.iter().map(|i| i.class).min()?;
    let exceed = iki.iter().filter(|i| i.class == Class::Melampaui).count();
    // An RHK exceeds when most of its indicators do and none is behind.
    let class = if worst == Class::Sesuai && exceed * 2 > iki.len() { Class::Melampaui } else { worst };
    Some(RhkFigure { rhk: fact.rhk, kind: fact.kind, class, iki })
}

fn iki_figure(fact: &IkiFact<'_>, rules: SuggestionRules) -> IkiFigure {
    let p = &fact.progress;
    let percent = percent(fact.target, p);
    let mut class = match percent {
        Some(percent) if percent < Decimal::whole(rules.far_below) => Class::JauhDiBawah,
        Some(percent) if percent < Decimal::whole(rules.below) => Class::DiBawah,
        Some(percent) if percent > Decimal::whole(rules.above) => Class::Melampaui,
        Some(_) => Class::Sesuai,
        None => match p.status {
            Status::Terlambat => Class::JauhDiBawah,
            Status::PerluPerhatian => Class::DiBawah,
            Status::Melampaui => Class::Melampaui,
            Status::BelumMulai | Status::SesuaiRencana | Status::Tercapai => Class::Sesuai,
        },
    };
    // A range or an exact goal is met or not; there is nothing to exceed.
    if class == Class::Melampaui && matches!(fact.target.goal, Goal::Exactly(_) | Goal::Range { .. }) {
        class = Class::Sesuai;
    }
    // An accepted reason makes it behind, not failed.
    if class == Class::JauhDiBawah && fact.excused {
        class = Class::DiBawah;
    }
    IkiFigure { iki: fact.iki, percent, status: p.status, excused: fact.excused, class }
}

/// Realisasi in percent of what was expected by the end of the period; the other way round where less is better.
fn percent(target: &Target, p: &Progress) -> Option<Decimal> {
    match (&target.goal, p.actual, p.expected) {
        (Goal::AtLeast(_) | Goal::Dated(_), Some(actual), Some(expected)) if expected > Decimal::ZERO => {
            actual.percent_of(expected)
        }
        (Goal::AtLeast(_) | Goal::Dated(_), ..) => None,
        _ => p.percent,
    }
}
