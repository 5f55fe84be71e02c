//! Exact fractions: credit points are thirds and twelfths, which no decimal holds.

use std::fmt;

/// A fraction in lowest terms. Written `25/3`, or `10` when it is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i64,
    /// Always above zero.
    denominator: i64,
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self::whole(0);

    /// `numerator ÷ denominator`, reduced; `None` when the denominator is zero or the result does not fit.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        Self::reduce(numerator.into(), denominator.into())
    }

    /// A whole number.
    pub const fn whole(n: i64) -> Self {
        Self { numerator: n, denominator: 1 }
    }

    /// Above the line.
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// Below the line, always above zero.
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// The sum; `None` when it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let (a, b) = (i128::from(self.numerator), i128::from(self.denominator));
        let (c, d) = (i128::from(other.numerator), i128::from(other.denominator));
        Self::reduce((a * d).checked_add(c * b)?, b * d)
    }

    /// The difference; `None` when it does not fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    /// The product; `None` when it does not fit.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::reduce(
            i128::from(self.numerator) * i128::from(other.numerator),
            i128::from(self.denominator) * i128::from(other.denominator),
        )
    }

    /// The whole number of steps of `10^-places` (at most 9), half away from zero: 25/3 at 3 places is 8333.
    pub fn rounded(self, places: u32) -> i128 {
        let part = i128::from(self.numerator) * 10_i128.pow(places.min(9));
        let whole = i128::from(self.denominator);
        let magnitude = (part.abs() * 2 + whole) / (whole * 2);
        magnitude * part.signum()
    }

    /// A decimal with exactly so many places (at most 9), half away from zero: `8.333`.
    pub fn decimal(self, places: u32) -> String {
        let places = places.min(9);
        let steps = self.rounded(places);
        let sign = if steps < 0 { "-" } else { "" };
        let (one, steps) = (10_u128.pow(places), steps.unsigned_abs());
        if places == 0 {
            return format!("{sign}{steps}");
        }
        format!("{sign}{}.{:0width$}", steps / one, steps % one, width = places as usize)
    }

    /// A decimal with at most so many places: `12.5`, `25`.
    pub fn short(self, places: u32) -> String {
        let text = self.decimal(places);
        if !text.contains('.') {
            return text;
        }
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    fn reduce(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let by = divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let by = i128::try_from(by).ok()? * denominator.signum();
        Some(Self {
            numerator: i64::try_from(numerator / by).ok()?,
            denominator: i64::try_from(denominator / by).ok()?,
        })
    }
}

/// The greatest common divisor; `b` is above zero.
const fn divisor(mut a: u128, mut b: u128) -> u128 {
    while a != 0 {
        (a, b) = (b % a, a);
    }
    b
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        left.cmp(&(i128::from(other.numerator) * i128::from(self.denominator)))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            below => write!(f, "{}/{below}", self.numerator),
        }
    }
}
