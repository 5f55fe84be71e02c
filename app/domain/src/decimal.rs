//! Exact decimal numbers with four places, as people in Indonesia write them: `1.234,5`.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Ten-thousandths in one unit.
const ONE: i64 = 10_000;

/// An exact decimal with four places, from -999.999.999.999,9999 to 999.999.999.999,9999. Never a float: sums of
/// entries are legal facts. On the wire and in JSON it is a plain decimal string (`"252"`, `"90.53"`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(i64);

/// Why a typed number was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NumberError {
    /// Nothing was typed.
    Empty,
    /// Letters, signs or an unclear mix of dots and commas.
    NotANumber,
    /// A dot stands where a decimal comma belongs (`90.53`); carries nothing, the sentence shows how to write it.
    DotForComma,
    /// More than four digits after the comma.
    TooFine,
    /// More than twelve digits before the comma.
    TooLarge,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(0);
    /// One hundred, the whole of a percentage.
    pub const HUNDRED: Self = Self(100 * ONE);
    /// The largest value that can be recorded.
    pub const MAX: Self = Self(1_000_000_000_000 * ONE - 1);

    /// A whole number.
    pub const fn whole(n: i32) -> Self {
        Self(n as i64 * ONE)
    }

    /// From ten-thousandths, as stored.
    pub const fn from_raw(raw: i64) -> Self {
        Self(raw)
    }

    /// Ten-thousandths, as stored.
    pub const fn raw(self) -> i64 {
        self.0
    }

    /// Exact fraction of hundredths: `from_hundredths(9053)` is 90,53. Stays at the limit instead of overflowing.
    pub const fn from_hundredths(n: i64) -> Self {
        Self(n.saturating_mul(ONE / 100))
    }

    /// Whether there is nothing after the comma.
    pub const fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// Whether the value is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Adds, staying at the limit instead of overflowing.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0).clamp(-Self::MAX.0, Self::MAX.0))
    }

    /// Subtracts, staying at the limit instead of overflowing.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).clamp(-Self::MAX.0, Self::MAX.0))
    }

    /// `self × part ÷ whole`, rounded half away from zero to four places; `None` when `whole` is zero.
    pub fn scale(self, part: i64, whole: i64) -> Option<Self> {
        ratio(i128::from(self.0) * i128::from(part), i128::from(whole))
    }

    /// `self ÷ other` in percent, rounded half up to two places; `None` when `other` is zero.
    pub fn percent_of(self, other: Self) -> Option<Self> {
        let hundredths = ratio(i128::from(self.0) * 10_000, i128::from(other.0))?;
        Some(Self(hundredths.0.saturating_mul(ONE / 100).clamp(-Self::MAX.0, Self::MAX.0)))
    }

    /// The mean of `n` values whose sum this is, rounded half up to four places; `None` for no values.
    pub fn mean_of(self, n: u32) -> Option<Self> {
        ratio(i128::from(self.0), i128::from(n))
    }

    /// Reads what a person typed. Dots group thousands, the comma starts the decimals: `1.234,5`, `1234,5`, `1234`.
    pub fn parse_id(raw: &str) -> Result<Self, NumberError> {
        let s: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
        if s.is_empty() {
            return Err(NumberError::Empty);
        }
        // Both the hyphen of keyboards and the minus sign that `format` writes.
        let (negative, digits) = s.strip_prefix(['-', '\u{2212}']).map_or((false, s.as_str()), |rest| (true, rest));
        let (whole, fraction) = digits.split_once(',').unwrap_or((digits, ""));
        if !whole.chars().all(|c| c.is_ascii_digit() || c == '.') || !fraction.chars().all(|c| c.is_ascii_digit()) {
            return Err(NumberError::NotANumber);
        }
        if digits.contains(',') && fraction.is_empty() {
            return Err(NumberError::NotANumber);
        }
        build(negative, &ungroup(whole)?, fraction)
    }

    /// Writes the number the Indonesian way with as many decimals as needed, at most `places` (half up): `1.234,5`.
    pub fn format(self, places: u32, comma: bool) -> String {
        let (group, point) = if comma { ('.', ',') } else { (',', '.') };
        let step = 10_i64.pow(4 - places.min(4));
        let rounded = round_div(i128::from(self.0), i128::from(step)) * i128::from(step);
        let magnitude = rounded.unsigned_abs();
        let (whole, fraction) = (magnitude / 10_000, magnitude % 10_000);
        let mut out = String::new();
        if rounded < 0 {
            out.push('\u{2212}');
        }
        let digits = whole.to_string();
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                out.push(group);
            }
            out.push(c);
        }
        let tail = format!("{fraction:04}");
        let tail = tail.trim_end_matches('0');
        if !tail.is_empty() {
            out.push(point);
            out.push_str(tail);
        }
        out
    }
}

/// Removes thousands dots after checking that they group by three.
fn ungroup(whole: &str) -> Result<String, NumberError> {
    if !whole.contains('.') {
        return if whole.is_empty() { Err(NumberError::NotANumber) } else { Ok(whole.to_owned()) };
    }
    let groups: Vec<&str> = whole.split('.').collect();
    // Thousands never begin with a zero: `0.125` is a decimal point, not a hundred and twenty-five.
    let first_ok = (1..=3).contains(&groups[0].len()) && !groups[0].starts_with('0');
    if first_ok && groups[1..].iter().all(|g| g.len() == 3) {
        return Ok(groups.concat());
    }
    // One dot and not three digits after it: somebody wrote a decimal point.
    if groups.len() == 2 && !groups[0].is_empty() && !groups[1].is_empty() {
        return Err(NumberError::DotForComma);
    }
    Err(NumberError::NotANumber)
}

fn build(negative: bool, whole: &str, fraction: &str) -> Result<Decimal, NumberError> {
    let whole = whole.trim_start_matches('0');
    if whole.len() > 12 {
        return Err(NumberError::TooLarge);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > 4 {
        return Err(NumberError::TooFine);
    }
    let units: i64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| NumberError::NotANumber)? };
    let parts: i64 = format!("{fraction:0<4}").parse().map_err(|_| NumberError::NotANumber)?;
    let raw = units * ONE + parts;
    Ok(Decimal(if negative { -raw } else { raw }))
}

/// `part ÷ whole` rounded half away from zero, kept in range; `None` when `whole` is zero.
fn ratio(part: i128, whole: i128) -> Option<Decimal> {
    if whole == 0 {
        return None;
    }
    let max = i128::from(Decimal::MAX.0);
    i64::try_from(round_div(part, whole).clamp(-max, max)).ok().map(Decimal)
}

/// Integer division, half away from zero.
fn round_div(part: i128, whole: i128) -> i128 {
    let (part, whole) = if whole < 0 { (-part, -whole) } else { (part, whole) };
    let half = whole / 2;
    if part >= 0 { (part + half) / whole } else { -((-part + half) / whole) }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let one = ONE.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        let tail = format!("{:04}", magnitude % one);
        let tail = tail.trim_end_matches('0');
        let point = if tail.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{point}{tail}", magnitude / one)
    }
}

impl FromStr for Decimal {
    type Err = NumberError;
    /// Reads the wire form: `-12.5`, at most twelve digits before and four after the point.
    fn from_str(s: &str) -> Result<Self, NumberError> {
        let (negative, digits) = s.strip_prefix('-').map_or((false, s), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(fraction) || (digits.contains('.') && fraction.is_empty()) {
            return Err(if s.is_empty() { NumberError::Empty } else { NumberError::NotANumber });
        }
        build(negative, whole, fraction)
    }
}

impl TryFrom<String> for Decimal {
    type Error = &'static str;
    fn try_from(s: String) -> Result<Self, Self::Error> {
        s.parse().map_err(|_| "not a decimal with at most four places")
    }
}

impl From<Decimal> for String {
    fn from(d: Decimal) -> Self {
        d.to_string()
    }
}
