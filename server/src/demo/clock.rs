//! Days and office hours of the demo, and the dice that fall the same way every time.

use domain::calendar::{Date, Time, Zone};

/// Zone of the demo agency.
pub const ZONE: Zone = Zone::Wib;

/// First minute of the working day, from midnight.
const OPENS: u16 = 8 * 60;
/// Minutes of a working day.
const OPEN_FOR: u16 = 8 * 60;

/// One of the two years of the demo.
#[derive(Clone, Copy, Debug)]
pub struct Year {
    pub number: i32,
    /// The finished one.
    pub past: bool,
}

impl Year {
    /// A day of this year; a day the month does not have becomes its last one.
    pub fn day(self, month: u8, day: u8) -> Date {
        date(self.number, month, day)
    }

    /// What belongs to the finished year, or to the running one.
    pub fn pick<T>(self, past: T, now: T) -> T {
        if self.past { past } else { now }
    }
}

/// A day that exists: the wished one, or the last of its month.
pub fn date(year: i32, month: u8, day: u8) -> Date {
    let month = month.clamp(1, 12);
    (1..=day).rev().find_map(|d| Date::new(year, month, d).ok()).unwrap_or(Date(time::Date::MIN))
}

/// Neither a weekend nor a holiday with a fixed date.
pub fn is_workday(day: Date) -> bool {
    let (_, month, number) = day.parts();
    let weekend = matches!(day.0.weekday(), time::Weekday::Saturday | time::Weekday::Sunday);
    let holiday = matches!((month, number), (1 | 5 | 6, 1) | (8, 17) | (12, 25));
    !weekend && !holiday
}

/// The day itself or the next working day.
pub fn workday_from(day: Date) -> Date {
    (0..10).map(|n| day.plus_days(n)).find(|d| is_workday(*d)).unwrap_or(day)
}

/// The day itself or the working day before.
pub fn workday_until(day: Date) -> Date {
    (0..10).map(|n| day.plus_days(-n)).find(|d| is_workday(*d)).unwrap_or(day)
}

/// The working day `n` working days after `day`.
pub fn workdays_after(day: Date, n: u32) -> Date {
    (0..n).fold(day, |d, _| workday_from(d.plus_days(1)))
}

/// A moment in office hours of a day, chosen by `salt`. Leaves the last quarter of an hour free for answers.
pub fn office(day: Date, salt: u64) -> Time {
    let minute = OPENS + u16::try_from(salt % u64::from(OPEN_FOR - 15)).unwrap_or(0);
    at_minute(day, minute)
}

/// A given minute of a day.
pub fn at_minute(day: Date, minute: u16) -> Time {
    let (hour, rest) = (minute / 60, minute % 60);
    Time::from_local(day, u8::try_from(hour).unwrap_or(23), u8::try_from(rest).unwrap_or(59), ZONE)
}

/// The wished moment, but at least `minutes` after another one; what would fall after hours waits for the next day.
pub fn not_before(wanted: Time, other: Time, minutes: i64) -> Time {
    let at = wanted.max(other.plus_seconds(minutes * 60));
    let (day, hour, minute) = at.local(ZONE);
    let opened = u16::from(hour) * 60 + u16::from(minute);
    if opened < OPENS + OPEN_FOR { at } else { at_minute(workdays_after(day, 1), OPENS + opened % 60) }
}

/// The moment `minutes` of office time before `now`: within office hours and never after `now`.
pub fn office_before(now: Time, minutes: u32) -> Time {
    let (today, hour, minute) = now.local(ZONE);
    let clock = (u16::from(hour) * 60 + u16::from(minute)).clamp(OPENS, OPENS + OPEN_FOR);
    let mut left = minutes;
    let (mut day, mut open) = (today, u32::from(clock - OPENS));
    if !is_workday(day) {
        (day, open) = (workday_until(day), u32::from(OPEN_FOR));
    }
    while left > open {
        left -= open;
        (day, open) = (workday_until(day.plus_days(-1)), u32::from(OPEN_FOR));
    }
    at_minute(day, OPENS + u16::try_from(open - left).unwrap_or(0)).min(now)
}

/// Mixes numbers into one that looks random (splitmix64); the same numbers give the same result.
pub fn dice(parts: &[u64]) -> u64 {
    parts.iter().fold(0x9e37_79b9_7f4a_7c15, |state, part| {
        let mut z = state ^ part.wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_add(state << 6);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    })
}

/// A number from a text (FNV-1a).
pub fn salt(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3))
}
