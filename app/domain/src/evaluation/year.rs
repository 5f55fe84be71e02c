//! Several SKP in one year: the parts side by side; the last rater decides for the year.

use crate::{calendar::Date, problem::Problem, rating::Predikat, skp::Span, text};

/// Months of a part, at least one: days of service count for the month they lie most in.
pub fn months(part: Span) -> u8 {
    whole_months(part).max(1)
}

/// As [`months`], none for a few days that lie in no month most.
pub fn whole_months(part: Span) -> u8 {
    let (year, month, day) = part.start.parts();
    let (end_year, end_month, end_day) = part.end.parts();
    let first = if day <= 15 { i32::from(month) } else { i32::from(month) + 1 };
    let last_of_month = part.end.plus_days(1).parts().2 == 1;
    let last = if end_day >= 15 || last_of_month { i32::from(end_month) } else { i32::from(end_month) - 1 };
    let months = (end_year - year) * 12 + last - first + 1;
    u8::try_from(months.clamp(0, 12)).unwrap_or(0)
}

/// Whether the predikat of the year lies outside all its parts: better than every one of them, or worse.
fn is_outside(year: Predikat, parts: &[Predikat]) -> bool {
    let (Some(worst), Some(best)) = (parts.iter().min(), parts.iter().max()) else { return false };
    year < *worst || year > *best
}

/// The reason for a predikat outside all parts; not asked for otherwise.
pub fn reason(year: Predikat, parts: &[Predikat], raw: &str) -> Result<String, Problem> {
    if is_outside(year, parts) { text::required(raw, text::LONG) } else { text::optional(raw, text::LONG) }
}

/// Whether an SKP is the last one of a person in a year, the one whose evaluation stands for the year.
pub fn is_last(end: Date, others: impl IntoIterator<Item = Date>) -> bool {
    others.into_iter().all(|other| other <= end)
}
