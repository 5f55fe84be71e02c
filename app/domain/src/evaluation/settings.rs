//! What the rules of evaluation leave open. Defaults of the product unless a source is named.

use super::period::PeriodKind;
use crate::rating::{Expectation, UnitPredikat, spread::SpreadRules};
use serde::{Deserialize, Serialize};

/// Settings of evaluation of one agency. Those in force when ratings are set are kept with the evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvaluationRules {
    /// Kind of the periodic evaluation; the agency chooses (`PermenPANRB` 6/2022). The annual one is always there.
    pub periodic: PeriodKind,
    /// Days after a period in which results of it are still recorded.
    pub fill_days: i32,
    /// Days after a period in which its ratings are given.
    pub rate_days: i32,
    /// The same for the annual evaluation.
    pub rate_days_annual: i32,
    /// Characters a reason of a rating needs.
    pub min_reason: usize,
    /// Characters the reason of *di atas* or *di bawah ekspektasi* needs.
    pub min_reason_extreme: usize,
    /// Days after delivery from which an unread result counts as received; PP 30/2019 names none.
    pub deemed_receipt_days: i32,
    /// Days after receipt for an objection: 14 by PP 30/2019 Art. 59, read as calendar days.
    pub objection_days: i32,
    /// Which results can be objected to. PP 30/2019 Art. 59 speaks of the result of the appraisal, that is the annual one.
    pub objection_to: ObjectionTo,
    /// Days for the rater's explanation; afterwards the decision need not wait for it.
    pub explanation_days: i32,
    /// Days after which the decider is reminded; the rule sets no limit.
    pub decision_days: i32,
    /// Rating of a head's results by the performance of the unit (SE `MenPANRB` 3/2023; the mapping is ours).
    pub head: HeadMapping,
    /// Bounds of the spread.
    pub spread: SpreadRules,
    /// Thresholds of the *usulan sistem*.
    pub suggestion: SuggestionRules,
}

/// Results that can be objected to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectionTo {
    /// The annual evaluation.
    Annual,
    /// Every delivered evaluation.
    All,
}

/// Five values of unit performance to three of the head's results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadMapping {
    pub istimewa: Expectation,
    pub baik: Expectation,
    pub butuh_perbaikan: Expectation,
    pub kurang: Expectation,
    pub sangat_kurang: Expectation,
}

/// When a figure is far below or clearly above, in percent of what was expected by the end of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SuggestionRules {
    /// An indicator below so many percent is far below.
    pub far_below: i32,
    /// An indicator below so many percent is below.
    pub below: i32,
    /// An indicator above so many percent exceeds.
    pub above: i32,
    /// More than so many percent of the main RHK must exceed for *di atas*.
    pub most: u32,
}

impl Default for EvaluationRules {
    fn default() -> Self {
        Self {
            periodic: PeriodKind::Triwulanan,
            fill_days: 5,
            rate_days: 10,
            rate_days_annual: 31,
            min_reason: 20,
            min_reason_extreme: 40,
            deemed_receipt_days: 7,
            objection_days: 14,
            objection_to: ObjectionTo::Annual,
            explanation_days: 7,
            decision_days: 14,
            head: HeadMapping::default(),
            spread: SpreadRules::default(),
            suggestion: SuggestionRules::default(),
        }
    }
}

impl Default for HeadMapping {
    fn default() -> Self {
        Self {
            istimewa: Expectation::DiAtas,
            baik: Expectation::Sesuai,
            butuh_perbaikan: Expectation::DiBawah,
            kurang: Expectation::DiBawah,
            sangat_kurang: Expectation::DiBawah,
        }
    }
}

impl Default for SuggestionRules {
    fn default() -> Self {
        Self { far_below: 80, below: 97, above: 102, most: 50 }
    }
}

impl HeadMapping {
    /// The rating of the head's results.
    pub const fn of(&self, unit: UnitPredikat) -> Expectation {
        match unit {
            UnitPredikat::Istimewa => self.istimewa,
            UnitPredikat::Baik => self.baik,
            UnitPredikat::ButuhPerbaikan => self.butuh_perbaikan,
            UnitPredikat::Kurang => self.kurang,
            UnitPredikat::SangatKurang => self.sangat_kurang,
        }
    }
}

impl EvaluationRules {
    /// Whether a result of this kind of period can be objected to.
    pub const fn objectable(&self, kind: PeriodKind) -> bool {
        matches!(self.objection_to, ObjectionTo::All) || matches!(kind, PeriodKind::Tahunan)
    }
}
