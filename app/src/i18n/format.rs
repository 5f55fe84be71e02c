//! Dates, times, numbers and sizes as people write them. Pure: the same on the server and in the browser.

use super::{Lang, fill};
use domain::{
    calendar::{Date, Time, Zone},
    decimal::Decimal,
    skp::Span,
};

const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

/// Name of a month, 1-12.
pub fn month(number: u8, lang: Lang) -> &'static str {
    let (id, en) = MONTHS[usize::from(number.clamp(1, 12)) - 1];
    lang.pick(id, en)
}

/// `10 Juni 2026`
pub fn date(day: Date, lang: Lang) -> String {
    let (year, m, d) = day.parts();
    fill("{0} {1} {2}", &[&d.to_string(), month(m, lang), &year.to_string()])
}

/// `10 Juni`: where the year is plain from the surroundings.
pub fn short_date(day: Date, lang: Lang) -> String {
    let (_, m, d) = day.parts();
    fill("{0} {1}", &[&d.to_string(), month(m, lang)])
}

/// `hari ini`, `kemarin`, `10 Juni`, and with the year when it is another one.
pub fn day(day: Date, today: Date, lang: Lang) -> String {
    match today.days_since(day) {
        0 => lang.pick("hari ini", "today").to_owned(),
        1 => lang.pick("kemarin", "yesterday").to_owned(),
        _ if day.year() == today.year() => short_date(day, lang),
        _ => date(day, lang),
    }
}

/// `10.32 WIB`
pub fn clock(at: Time, zone: Zone, lang: Lang) -> String {
    let (_, hour, minute) = at.local(zone);
    let two = |n: u8| if n < 10 { ["0", &n.to_string()].concat() } else { n.to_string() };
    [two(hour).as_str(), lang.pick(".", ":"), &two(minute), " ", zone.label()].concat()
}

/// `hari ini 10.32 WIB`, `10 Juni 10.32 WIB`
pub fn moment(at: Time, zone: Zone, today: Date, lang: Lang) -> String {
    [day(at.date(zone), today, lang), clock(at, zone, lang)].join(" ")
}

/// `10 Juni 2026, 10.32 WIB`: for receipts and documents.
pub fn full_moment(at: Time, zone: Zone, lang: Lang) -> String {
    [date(at.date(zone), lang), clock(at, zone, lang)].join(", ")
}

/// Numbers are written in one way in both languages, with a comma for decimals: it is how they are typed and printed,
/// and `1.234` next to `1,234` on one screen would sooner or later be read as the other.
pub const COMMA: bool = true;

/// `1.234,5`
pub fn number(value: Decimal, _: Lang) -> String {
    value.format(4, COMMA)
}

/// `96,67%`
pub fn percent(value: Decimal, _: Lang) -> String {
    let mut out = value.format(2, COMMA);
    out.push('%');
    out
}

/// `232 anak`, `98,4%`, `90,53`
pub fn quantity(value: Decimal, unit: &str, lang: Lang) -> String {
    let mut out = number(value, lang);
    if unit != "%" && !unit.is_empty() {
        out.push('\u{a0}');
    }
    out.push_str(unit);
    out
}

/// `Tahun 2026`, or the two days.
pub fn span(span: Span, lang: Lang) -> String {
    let year = span.start.year();
    if Date::year_bounds(year).is_ok_and(|bounds| bounds == (span.start, span.end)) {
        return fill(lang.pick("Tahun {0}", "Year {0}"), &[&year.to_string()]);
    }
    let start = if year == span.end.year() { short_date(span.start, lang) } else { date(span.start, lang) };
    fill(lang.pick("{0} s.d. {1}", "{0} to {1}"), &[&start, &date(span.end, lang)])
}

/// `230 KB`, `1,4 MB`
pub fn bytes(size: i64, _: Lang) -> String {
    let mega = 1_000_000;
    if size < mega {
        return [(size.max(0).div_euclid(1_000) + 1).to_string().as_str(), " KB"].concat();
    }
    let value = Decimal::from_raw(size.div_euclid(mega / 10_000));
    [value.format(1, COMMA).as_str(), " MB"].concat()
}

/// Whole minutes of a wait, at least one.
pub fn minutes(seconds: u32) -> String {
    seconds.div_ceil(60).max(1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Id};

    fn d(s: &str) -> Date {
        s.parse().unwrap()
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let today = d("2026-06-10");
        let cases = [
            ("2026-06-10", "hari ini", "today"),
            ("2026-06-09", "kemarin", "yesterday"),
            ("2026-02-01", "1 Februari", "1 February"),
            ("2025-12-31", "31 Desember 2025", "31 December 2025"),
            ("2026-06-11", "11 Juni", "11 June"),
        ];
        for (raw, id, en) in cases {
            assert_eq!(day(d(raw), today, Id), id);
            assert_eq!(day(d(raw), today, En), en);
        }
    }

    #[test]
    fn times_carry_their_zone() {
        let at = Time::from_local(d("2026-06-10"), 9, 5, Zone::Wita);
        assert_eq!(clock(at, Zone::Wita, Id), "09.05 WITA");
        assert_eq!(clock(at, Zone::Wita, En), "09:05 WITA");
        assert_eq!(moment(at, Zone::Wita, d("2026-06-10"), Id), "hari ini 09.05 WITA");
        assert_eq!(full_moment(at, Zone::Wita, Id), "10 Juni 2026, 09.05 WITA");
    }

    #[test]
    fn numbers_keep_their_unit_on_the_line() {
        assert_eq!(quantity(Decimal::whole(1_240), "berkas", Id), "1.240\u{a0}berkas");
        assert_eq!(quantity(Decimal::from_hundredths(9_840), "%", Id), "98,4%");
        // The same in both languages: what is shown can be typed as it is shown.
        assert_eq!(quantity(Decimal::from_hundredths(9_053), "", En), "90,53");
        assert_eq!(percent(Decimal::from_hundredths(10_500), Id), "105%");
    }

    #[test]
    fn spans_and_sizes() {
        let year = Span { start: d("2026-01-01"), end: d("2026-12-31") };
        assert_eq!(span(year, Id), "Tahun 2026");
        let part = Span { start: d("2026-01-01"), end: d("2026-08-31") };
        assert_eq!(span(part, Id), "1 Januari s.d. 31 Agustus 2026");
        assert_eq!(bytes(229_400, Id), "230 KB");
        assert_eq!(bytes(1_440_000, Id), "1,4 MB");
        assert_eq!(minutes(61), "2");
        assert_eq!(minutes(0), "1");
    }
}
