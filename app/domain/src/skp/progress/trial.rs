//! What plain numbers come to against a target, outside any SKP: for those who want to try the arithmetic. The same
//! functions as for recorded entries; what an entry keeps at its limit is refused here, because nobody is told.

use super::{achievement, combine};
use crate::{
    decimal::Decimal,
    skp::plan::{Goal, Measure},
};

/// The realisasi of some numbers and its share of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Sum, latest or mean.
    pub actual: Decimal,
    /// Achievement in percent, two places.
    pub percent: Result<Decimal, NoPercent>,
}

/// Why there is no percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPercent {
    /// Target ÷ realisasi with a realisasi of zero.
    ActualZero,
    /// More than a percentage can be written as.
    TooLarge,
}

/// Why numbers cannot be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialError {
    /// No numbers, or a kind of target that is none.
    Nothing,
    /// The sum is larger than a number can be.
    TooLarge,
    /// A target of zero has no share.
    TargetZero,
}

/// Tries numbers of at least zero against a goal.
pub fn trial(measure: Measure, goal: &Goal, numbers: &[Decimal]) -> Result<Trial, TrialError> {
    if let Goal::AtLeast(Decimal::ZERO) | Goal::AtMost(Decimal::ZERO) | Goal::Exactly(Decimal::ZERO) = goal {
        return Err(TrialError::TargetZero);
    }
    let adds = matches!(measure, Measure::Jumlah | Measure::Durasi);
    let sum: i128 = numbers.iter().map(|n| i128::from(n.raw())).sum();
    if adds && sum.abs() > i128::from(Decimal::MAX.raw()) {
        return Err(TrialError::TooLarge);
    }
    let actual = combine(measure, numbers).ok_or(TrialError::Nothing)?;
    // At the limit a percentage is no longer exact.
    let percent = achievement(goal, None, actual).ok_or(NoPercent::ActualZero);
    let percent = percent.and_then(|p| if p < Decimal::MAX { Ok(p) } else { Err(NoPercent::TooLarge) });
    Ok(Trial { actual, percent })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn tried(measure: Measure, goal: &Goal, numbers: &[&str]) -> Result<(String, String), TrialError> {
        let numbers: Vec<Decimal> = numbers.iter().map(|n| decimal(n)).collect();
        let t = trial(measure, goal, &numbers)?;
        Ok((t.actual.to_string(), t.percent.map_or_else(|why| format!("{why:?}"), |p| p.to_string())))
    }

    #[test]
    fn each_kind_makes_one_number_of_many() {
        let (least, most) = (Goal::AtLeast(decimal("240")), Goal::AtMost(decimal("3")));
        for (measure, goal, numbers, actual, percent) in [
            (Measure::Jumlah, &least, vec!["18", "234"], "252", "105"),
            (Measure::Persentase, &least, vec!["18", "234"], "234", "97.5"),
            (Measure::Indeks, &least, vec!["300", "120"], "120", "50"),
            (Measure::Durasi, &most, vec!["2", "3"], "2.5", "120"),
            (Measure::Jumlah, &most, vec!["4"], "4", "75"),
            (Measure::Jumlah, &most, vec!["0"], "0", "ActualZero"),
            (Measure::Jumlah, &least, vec!["0"], "0", "0"),
            (Measure::Indeks, &Goal::AtLeast(decimal("0.0001")), vec!["999999999999"], "999999999999", "TooLarge"),
        ] {
            let expected = (actual.to_owned(), percent.to_owned());
            assert_eq!(tried(measure, goal, &numbers), Ok(expected), "{measure:?} {numbers:?}");
        }
    }

    #[test]
    fn what_has_no_answer_is_refused() {
        let goal = Goal::AtLeast(decimal("1"));
        assert_eq!(tried(Measure::Jumlah, &goal, &[]), Err(TrialError::Nothing));
        assert_eq!(tried(Measure::Durasi, &goal, &[]), Err(TrialError::Nothing));
        assert_eq!(tried(Measure::Tanggal, &goal, &["1"]), Err(TrialError::Nothing));
        assert_eq!(tried(Measure::Indeks, &Goal::AtMost(Decimal::ZERO), &["1"]), Err(TrialError::TargetZero));
        let large = ["999999999999"; 2];
        assert_eq!(tried(Measure::Jumlah, &goal, &large), Err(TrialError::TooLarge));
        assert_eq!(tried(Measure::Durasi, &goal, &large), Err(TrialError::TooLarge));
        assert!(tried(Measure::Indeks, &goal, &large).is_ok(), "only sums add up");
    }
}
