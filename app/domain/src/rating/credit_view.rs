//! What the screens of credit points show: plain data, made by the server. Figures are rounded to three places here and
//! nowhere before.

use super::{Predikat, accumulation::Goal, credit::Jenjang};
use crate::{
    calendar::{Date, Time, Zone},
    decimal::Decimal,
    id::{EvaluationId, PersonId},
    skp::Span,
    view::{PersonRef, PersonView},
};
use serde::{Deserialize, Serialize};

/// People on a page; others are found by name.
pub const OTHERS: usize = 50;

/// `/angka-kredit` and `/angka-kredit/{orang}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditPage {
    pub agency: String,
    pub person: PersonView,
    pub own: bool,
    pub status: CreditStatus,
    /// Level of the present post.
    pub jenjang: Option<Jenjang>,
    /// Every stretch with an annual result, the oldest first.
    pub parts: Vec<CreditPart>,
    pub standings: Vec<StandingView>,
    /// Everything that was entered, the newest first.
    pub history: Vec<OpeningView>,
    pub may_keep: bool,
    /// Present Pejabat Penilai, who signs.
    pub rater: Option<PersonView>,
    /// Others with a functional post whom the viewer may look at, at most [`OTHERS`] of them.
    pub others: Vec<CreditRow>,
    /// How many there are in all, with the name that was looked for.
    pub others_found: u32,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// Whether somebody gathers credit points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditStatus {
    Counted,
    /// The present post is no functional one.
    NotFunctional,
    /// The name of the post says no level.
    NoLevel,
    /// PPPK are not promoted in rank.
    Pppk,
}

/// *Angka kredit* of one stretch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditView {
    pub jenjang: Jenjang,
    pub months: u8,
    pub predikat: Predikat,
    /// Percent of the coefficient.
    pub percent: u32,
    pub coefficient: Decimal,
    /// Rounded to three places, half up.
    pub credit: Decimal,
    /// As an exact fraction.
    pub exact: String,
}

/// One stretch of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditPart {
    pub year: i32,
    pub span: Span,
    pub post: String,
    #[serde(flatten)]
    pub view: CreditView,
    /// The result is final; only then it counts.
    pub settled: bool,
    pub evaluation: EvaluationId,
}

/// How somebody stands towards a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingView {
    pub goal: Goal,
    /// What was entered last, if anything was.
    pub opening: Option<OpeningView>,
    pub balance: Decimal,
    /// Year, months, credit.
    pub counted: Vec<(i32, u8, Decimal)>,
    pub sum: Decimal,
    /// As an exact fraction.
    pub exact: String,
    pub needed: Option<i64>,
    /// Surplus, or lack below zero.
    pub rest: Option<Decimal>,
}

/// Something that was entered from an earlier PAK.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningView {
    pub goal: Goal,
    pub since: Date,
    pub balance: Decimal,
    pub covers: Option<Date>,
    pub source: String,
    pub by: PersonRef,
    pub at: Time,
}

/// Somebody with a functional post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditRow {
    pub id: PersonId,
    pub person: PersonView,
    pub jenjang: Option<Jenjang>,
}
