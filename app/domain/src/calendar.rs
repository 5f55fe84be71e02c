//! Dates, moments and the three time zones of Indonesia.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar day without time zone. Wire form `2026-06-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(pub time::Date);

/// The text is not an existing day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadDate;

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form YYYY-MM-DD")
    }
}

impl Date {
    /// The day, or `BadDate` when it does not exist (29 February of a common year).
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, BadDate> {
        let month = time::Month::try_from(month).map_err(|_| BadDate)?;
        time::Date::from_calendar_date(year, month, day).map(Self).map_err(|_| BadDate)
    }

    /// Year, month 1-12, day 1-31.
    pub fn parts(self) -> (i32, u8, u8) {
        let (year, month, day) = self.0.to_calendar_date();
        (year, u8::from(month), day)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Days from `earlier` to `self`; negative when `self` is before.
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(earlier.0.to_julian_day())
    }

    /// The day `n` days later (earlier for negative `n`), staying inside the calendar.
    #[must_use]
    pub fn plus_days(self, n: i32) -> Self {
        let day = self.0.to_julian_day().saturating_add(n);
        time::Date::from_julian_day(day).map_or(self, Self)
    }

    /// The same day `n` years later; 29 February becomes 28 February in a common year.
    #[must_use]
    pub fn plus_years(self, n: i32) -> Self {
        let (year, month, day) = self.parts();
        let year = year.saturating_add(n);
        Self::new(year, month, day).or_else(|_| Self::new(year, month, day - 1)).unwrap_or(self)
    }

    /// The same day `n` months later; a day the month does not have becomes its last one.
    #[must_use]
    pub fn plus_months(self, n: u32) -> Self {
        let (year, month, day) = self.parts();
        let months = u32::from(month) - 1 + n;
        let year = year.saturating_add(i32::try_from(months / 12).unwrap_or(i32::MAX));
        let month = u8::try_from(months % 12 + 1).unwrap_or(12);
        (0..4).find_map(|less| Self::new(year, month, day.saturating_sub(less)).ok()).unwrap_or(self)
    }

    /// First and last day of the calendar year.
    pub fn year_bounds(year: i32) -> Result<(Self, Self), BadDate> {
        Ok((Self::new(year, 1, 1)?, Self::new(year, 12, 31)?))
    }
}

impl FromStr for Date {
    type Err = BadDate;
    fn from_str(s: &str) -> Result<Self, BadDate> {
        let mut parts = s.split('-');
        let (Some(y), Some(m), Some(d), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
            return Err(BadDate);
        };
        if y.len() != 4 || m.len() != 2 || d.len() != 2 || !s.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return Err(BadDate);
        }
        let number = |part: &str| part.parse::<u16>().map_err(|_| BadDate);
        let small = |part: &str| part.parse::<u8>().map_err(|_| BadDate);
        Self::new(i32::from(number(y)?), small(m)?, small(d)?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl TryFrom<String> for Date {
    type Error = BadDate;
    fn try_from(s: String) -> Result<Self, BadDate> {
        s.parse()
    }
}

impl From<Date> for String {
    fn from(d: Date) -> Self {
        d.to_string()
    }
}

/// A moment: microseconds since 1970-01-01 UTC. Stored and sent as an integer, so both databases agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(pub i64);

/// Microseconds in a day.
const DAY: i64 = 86_400_000_000;

impl Time {
    /// The moment `seconds` later.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// The local day, hour and minute in `zone`.
    pub fn local(self, zone: Zone) -> (Date, u8, u8) {
        let micros = self.0.saturating_add(zone.offset_hours() * 3_600_000_000);
        let days = micros.div_euclid(DAY);
        let minutes = micros.rem_euclid(DAY) / 60_000_000;
        let epoch = time::Date::from_julian_day(2_440_588).unwrap_or(time::Date::MIN);
        let date = Date(epoch).plus_days(i32::try_from(days).unwrap_or(0));
        (date, u8::try_from(minutes / 60).unwrap_or(0), u8::try_from(minutes % 60).unwrap_or(0))
    }

    /// The local day in `zone`.
    pub fn date(self, zone: Zone) -> Date {
        self.local(zone).0
    }

    /// The moment a local day, hour and minute begins in `zone`.
    pub fn from_local(date: Date, hour: u8, minute: u8, zone: Zone) -> Self {
        let days = i64::from(date.0.to_julian_day()) - 2_440_588;
        let minutes = i64::from(hour) * 60 + i64::from(minute) - zone.offset_hours() * 60;
        Self(days * DAY + minutes * 60_000_000)
    }
}

/// Time zone of an agency. Indonesia has three, without daylight saving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// Waktu Indonesia Barat, UTC+7.
    #[default]
    Wib,
    /// Waktu Indonesia Tengah, UTC+8.
    Wita,
    /// Waktu Indonesia Timur, UTC+9.
    Wit,
}

impl Zone {
    /// Hours ahead of UTC.
    pub const fn offset_hours(self) -> i64 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }

    /// The abbreviation people write after a time of day.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }
}
