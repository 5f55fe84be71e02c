//! Days, moments, the three zones of Indonesia, and the numbers that contain a birthday.

use crate::day;
use domain::{
    calendar::{Date, Time, Zone},
    nip::{
        Employment::{Pns, Pppk},
        Nip,
        NipError::{Appointment, BirthDate, Empty, Length, NotDigits, Sex},
    },
    skp::Span,
};
use proptest::prelude::*;

const ZONES: [Zone; 3] = [Zone::Wib, Zone::Wita, Zone::Wit];

#[test]
fn only_days_that_exist_are_read() {
    for text in ["2026-06-10", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
        assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
    }
    for text in [
        "",
        "2026-02-29",
        "1900-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-04-31",
        "2026-1-1",
        "26-01-01",
        "2026/01/01",
        "2026-01-01 ",
        "2026-01-01T00:00",
        "-2026-01-01",
        "+026-01-01",
        "2026-+1-01",
        "2026-01-01-01",
        "\u{662}026-01-01",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text:?}");
        assert!(serde_json::from_str::<Date>(&format!("{text:?}")).is_err(), "{text:?}");
    }
}

#[test]
fn the_leap_day_becomes_the_28th_in_a_common_year() {
    for (from, years, to) in [
        ("2024-02-29", 1, "2025-02-28"),
        ("2024-02-29", 4, "2028-02-29"),
        ("2024-02-29", -1, "2023-02-28"),
        ("2024-02-29", 76, "2100-02-28"),
        ("2026-06-10", -1, "2025-06-10"),
        ("2026-01-31", 1, "2027-01-31"),
    ] {
        assert_eq!(day(from).plus_years(years), day(to));
    }
    for extreme in [i32::MAX, i32::MIN] {
        assert_eq!(day("2026-06-10").plus_years(extreme), day("2026-06-10"));
        let _ = day("2026-06-10").plus_days(extreme);
    }
}

#[test]
fn a_day_begins_at_another_moment_in_every_zone() {
    let utc = |text: &str, hour: u8, minute: u8| {
        // UTC is seven hours behind WIB.
        Time::from_local(day(text), hour, minute, Zone::Wib).plus_seconds(7 * 3_600)
    };
    // 16:59:59 UTC is the last second of the day in the west, 01:59 of the next day in the east.
    let last = utc("2026-06-10", 16, 59).plus_seconds(59);
    assert_eq!(last.local(Zone::Wib), (day("2026-06-10"), 23, 59));
    assert_eq!(last.local(Zone::Wita), (day("2026-06-11"), 0, 59));
    assert_eq!(last.local(Zone::Wit), (day("2026-06-11"), 1, 59));
    let next = last.plus_seconds(1);
    assert_eq!(next.local(Zone::Wib), (day("2026-06-11"), 0, 0));
    // New Year's Eve, in the east first.
    let eve = utc("2026-12-31", 15, 0);
    assert_eq!(ZONES.map(|z| eve.date(z).year()), [2026, 2026, 2027]);
    assert_eq!(utc("2026-12-31", 16, 0).date(Zone::Wita).year(), 2027);
    assert_eq!(utc("2026-12-31", 17, 0).date(Zone::Wib).year(), 2027);
    assert_eq!(utc("1970-01-01", 0, 0), Time(0));
}

#[test]
fn spans_count_both_ends() {
    let year = Span { start: day("2026-01-01"), end: day("2026-12-31") };
    assert_eq!((year.days(), year.elapsed(day("2026-01-01")), year.elapsed(day("2026-12-31"))), (365, 1, 365));
    assert_eq!((year.elapsed(day("2025-12-31")), year.elapsed(day("2027-03-01"))), (0, 365));
    assert_eq!(Span { start: day("2028-01-01"), end: day("2028-12-31") }.days(), 366);
    let one = Span { start: day("2026-09-01"), end: day("2026-09-01") };
    assert_eq!((one.days(), one.elapsed(one.start)), (1, 1));
    let broken = Span { start: day("2026-09-02"), end: day("2026-09-01") };
    assert_eq!((broken.days(), broken.clamp(day("2026-12-01"))), (1, broken.start));
    assert!(!broken.contains(broken.start));
}

proptest! {
    #[test]
    fn local_and_from_local_are_the_same_moment(
        days in -100_000_i32..100_000, hour in 0_u8..24, minute in 0_u8..60, zone in 0_usize..3,
    ) {
        let zone = ZONES[zone];
        let date = day("1970-01-01").plus_days(days);
        let moment = Time::from_local(date, hour, minute, zone);
        prop_assert_eq!(moment.local(zone), (date, hour, minute));
        prop_assert_eq!(moment.plus_seconds(59).local(zone), (date, hour, minute));
    }

    #[test]
    fn no_moment_panics(micros in any::<i64>(), seconds in any::<i64>()) {
        for zone in ZONES {
            let _ = Time(micros).plus_seconds(seconds).local(zone);
        }
    }

    #[test]
    fn days_added_are_days_between(from in -700_000_i32..2_900_000, n in -100_000_i32..100_000) {
        let start = day("1970-01-01").plus_days(from % 20_000);
        prop_assert_eq!(start.plus_days(n).days_since(start), i64::from(n));
        let there: Date = start.to_string().parse().unwrap();
        prop_assert_eq!(there, start);
    }

    #[test]
    fn a_year_later_is_the_same_day_or_the_28th(days in 0_i32..30_000, years in -50_i32..50) {
        let start = day("1980-01-01").plus_days(days);
        let (year, month, number) = start.parts();
        let (to_year, to_month, to_number) = start.plus_years(years).parts();
        prop_assert_eq!((to_year, to_month), (year + years, month));
        prop_assert!(to_number == number || (month, number, to_number) == (2, 29, 28));
    }
}

/// domain.md 11.2.
const PEOPLE: [(&str, bool); 22] = [
    ("197003121996031901", true),
    ("197405182001122902", true),
    ("197807042005011903", true),
    ("198211092008042904", true),
    ("197902212006041905", true),
    ("198606302010122906", true),
    ("199201152019032907", true),
    ("199408202023211908", false),
    ("198312172009021909", true),
    ("199003282015032910", true),
    ("199512052020121911", true),
    ("197208142000032912", true),
    ("197604252003121913", true),
    ("199106112018012914", true),
    ("199709232022031915", true),
    ("197711022004011916", true),
    ("198504192010012917", true),
    ("199307072019022918", true),
    ("199810302024211919", false),
    ("197502082000122920", true),
    ("198909162014031921", true),
    ("198701252011012922", true),
];

#[test]
fn numbers_of_the_demo_people_are_valid() {
    for (number, pns) in PEOPLE {
        let nip = Nip::parse_as(number, if pns { Pns } else { Pppk }).unwrap();
        assert_eq!(nip.as_str(), number);
    }
    // Digits 13-14 of PPPK count agreements (21), which is no month.
    assert_eq!(Nip::parse_as("199408202023211908", Pns), Err(Appointment));
}

#[test]
fn typed_numbers_are_cleaned_or_refused_with_the_reason() {
    let good = "199201152019032907";
    for typed in [
        "199201152019032907",
        " 19920115 201903 2 907 ",
        "19920115.201903.2.907",
        "19920115\u{a0}201903\u{2003}2 907\n",
        "1 9 9 2 0 1 1 5 2 0 1 9 0 3 2 9 0 7",
    ] {
        assert_eq!(Nip::parse(typed).unwrap().as_str(), good, "{typed:?}");
    }
    for (typed, error) in [
        ("", Empty),
        (" . ", Empty),
        ("19920115201903290", Length(17)),
        ("1992011520190329077", Length(19)),
        ("19920115201903290a", NotDigits),
        ("19920115-201903-2-907", NotDigits),
        ("\u{661}\u{669}\u{669}\u{662}0115201903290\u{667}", NotDigits),
        ("\u{ff11}99201152019032907", NotDigits),
        ("199202302019032907", BirthDate),
        ("199213152019032907", BirthDate),
        ("189912312019032907", BirthDate),
        ("000000000000000000", BirthDate),
        ("199201151991032907", Appointment),
        ("199201151992032907", Appointment),
        ("199201152100032907", Appointment),
        ("199201152019033907", Sex),
        ("199201152019030907", Sex),
    ] {
        assert_eq!(Nip::parse(typed), Err(error), "{typed:?}");
    }
    assert_eq!(Nip::parse_as("199201152019002907", Pns), Err(Appointment));
    assert_eq!(Nip::parse_as("199201152019132907", Pns), Err(Appointment));
}

#[test]
fn a_number_is_grouped_for_print_and_read_again() {
    let nip = Nip::parse("199201152019032907").unwrap();
    assert_eq!(nip.grouped(), "19920115 201903 2 907");
    assert_eq!(nip.birth_date(), Some(day("1992-01-15")));
    let json = serde_json::to_string(&nip).unwrap();
    assert_eq!(serde_json::from_str::<Nip>(&json).unwrap(), nip);
    assert!(serde_json::from_str::<Nip>("\"123\"").is_err());
}

proptest! {
    #[test]
    fn any_text_is_a_number_or_refused(text in any::<String>(), digits in "[0-9]{18}") {
        let _ = Nip::parse(&text);
        if let Ok(nip) = Nip::parse(&digits) {
            let _ = nip.grouped();
            prop_assert!(nip.birth_date().is_some());
        }
    }
}

#[test]
fn months_later_stays_inside_the_month() {
    for (from, n, to) in [
        ("2026-02-01", 6, "2026-08-01"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-11-15", 3, "2027-02-15"),
        ("2026-12-31", 12, "2027-12-31"),
        ("2026-05-05", 0, "2026-05-05"),
    ] {
        let day = |text: &str| text.parse::<domain::calendar::Date>().unwrap();
        assert_eq!(day(from).plus_months(n), day(to), "{from} + {n}");
    }
}
