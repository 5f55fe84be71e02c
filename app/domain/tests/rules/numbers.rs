//! Decimal numbers as people type and read them.

use domain::decimal::{
    Decimal,
    NumberError::{self, DotForComma, Empty, NotANumber, TooFine, TooLarge},
};
use proptest::prelude::*;

fn raw(n: i64) -> Decimal {
    Decimal::from_raw(n)
}

#[test]
fn typed_numbers_are_read_the_indonesian_way_or_refused_with_the_reason() {
    let table: &[(&str, Result<i64, NumberError>)] = &[
        ("0", Ok(0)),
        ("18", Ok(180_000)),
        ("1234", Ok(12_340_000)),
        ("1.234", Ok(12_340_000)),
        ("1.234,5", Ok(12_345_000)),
        ("1234,5", Ok(12_345_000)),
        ("1.000,5", Ok(10_005_000)),
        ("12.345.678", Ok(123_456_780_000)),
        ("0,0001", Ok(1)),
        ("0,1000", Ok(1_000)),
        ("90,53", Ok(905_300)),
        ("-1", Ok(-10_000)),
        ("\u{2212}2,5", Ok(-25_000)),
        ("-0", Ok(0)),
        (" 1 234 ,5\t", Ok(12_345_000)),
        ("1\u{a0}234", Ok(12_340_000)),
        ("007", Ok(70_000)),
        ("999.999.999.999,9999", Ok(Decimal::MAX.raw())),
        ("0000000000000000001", Ok(10_000)),
        ("", Err(Empty)),
        ("   ", Err(Empty)),
        ("1,000.5", Err(NotANumber)),
        ("1,", Err(NotANumber)),
        (",5", Err(NotANumber)),
        (".", Err(NotANumber)),
        (",", Err(NotANumber)),
        ("-", Err(NotANumber)),
        ("--1", Err(NotANumber)),
        ("+1", Err(NotANumber)),
        ("1-", Err(NotANumber)),
        ("1,2,3", Err(NotANumber)),
        ("1.23.456", Err(NotANumber)),
        ("1..234", Err(NotANumber)),
        ("1e308", Err(NotANumber)),
        ("NaN", Err(NotANumber)),
        ("inf", Err(NotANumber)),
        ("0x10", Err(NotANumber)),
        ("12 anak", Err(NotANumber)),
        ("50%", Err(NotANumber)),
        ("\u{661}\u{662}", Err(NotANumber)),
        ("\u{ff11}\u{ff12}", Err(NotANumber)),
        ("\u{00bd}", Err(NotANumber)),
        ("90.53", Err(DotForComma)),
        ("1234.567", Err(DotForComma)),
        ("1.2345", Err(DotForComma)),
        ("0.125", Err(DotForComma)),
        ("00.125", Err(DotForComma)),
        ("0.125.000", Err(NotANumber)),
        ("1,23456", Err(TooFine)),
        ("0,00001", Err(TooFine)),
        ("1000000000000", Err(TooLarge)),
        ("1.000.000.000.000", Err(TooLarge)),
        ("1234567890123456789012345678901234567890", Err(TooLarge)),
    ];
    for (typed, expected) in table {
        assert_eq!(Decimal::parse_id(typed).map(Decimal::raw), *expected, "{typed:?}");
    }
}

#[test]
fn numbers_are_written_with_dots_and_comma_and_rounded_half_up() {
    let table: &[(i64, u32, &str, &str)] = &[
        (0, 2, "0", "0"),
        (12_345_000, 4, "1.234,5", "1,234.5"),
        (905_349, 2, "90,53", "90.53"),
        (905_350, 2, "90,54", "90.54"),
        (-905_350, 2, "\u{2212}90,54", "\u{2212}90.54"),
        (-4, 2, "0", "0"),
        (9_999, 0, "1", "1"),
        (9_999_999, 2, "1.000", "1,000"),
        (Decimal::MAX.raw(), 4, "999.999.999.999,9999", "999,999,999,999.9999"),
        (15_000, 9, "1,5", "1.5"),
    ];
    for (value, places, indonesian, english) in table {
        assert_eq!(raw(*value).format(*places, true), *indonesian);
        assert_eq!(raw(*value).format(*places, false), *english);
    }
}

#[test]
fn the_wire_form_takes_only_plain_decimals() {
    for (text, expected) in [
        ("252", Ok(2_520_000)),
        ("-12.5", Ok(-125_000)),
        ("90.53", Ok(905_300)),
        ("1.", Err(NotANumber)),
        (".5", Err(NotANumber)),
        ("1,5", Err(NotANumber)),
        ("1e3", Err(NotANumber)),
        ("", Err(Empty)),
        ("1.23456", Err(TooFine)),
    ] {
        assert_eq!(text.parse::<Decimal>().map(Decimal::raw), expected, "{text:?}");
        let json = serde_json::from_str::<Decimal>(&format!("\"{text}\""));
        assert_eq!(json.is_ok(), expected.is_ok(), "{text:?}");
    }
    assert!(serde_json::from_str::<Decimal>("252").is_err(), "never a float");
}

#[test]
fn percent_and_mean_round_half_up() {
    let whole = Decimal::whole;
    assert_eq!(whole(1).percent_of(whole(3)), Some(raw(333_300)));
    assert_eq!(whole(2).percent_of(whole(3)), Some(raw(666_700)));
    assert_eq!(whole(11).percent_of(whole(14)), Some(raw(785_700)));
    assert_eq!(whole(252).percent_of(whole(240)), Some(raw(1_050_000)));
    assert_eq!(whole(-1).percent_of(whole(3)), Some(raw(-333_300)));
    assert_eq!(whole(1).percent_of(Decimal::ZERO), None);
    assert_eq!(raw(1).percent_of(raw(20_000)), Some(raw(100)), "0,005 % is written 0,01 %");
    assert_eq!(raw(5).mean_of(2), Some(raw(3)));
    assert_eq!(raw(-5).mean_of(2), Some(raw(-3)));
    assert_eq!(raw(5).mean_of(0), None);
    assert_eq!(whole(240).scale(181, 365), Some(raw(1_190_137)));
    assert_eq!(whole(240).scale(1, 0), None);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(n in -Decimal::MAX.raw()..=Decimal::MAX.raw()) {
        let value = raw(n);
        prop_assert_eq!(Decimal::parse_id(&value.format(4, true)), Ok(value));
        prop_assert_eq!(value.to_string().parse(), Ok(value));
        let json = serde_json::to_string(&value).unwrap();
        prop_assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), value);
    }

    #[test]
    fn any_text_is_read_or_refused_and_never_panics(text in any::<String>()) {
        if let Ok(value) = Decimal::parse_id(&text) {
            prop_assert!(value <= Decimal::MAX && value >= Decimal::ZERO.minus(Decimal::MAX));
        }
        let _ = text.parse::<Decimal>();
    }

    #[test]
    fn digits_dots_and_commas_never_panic(text in "[-0-9., ]{0,50}") {
        let _ = Decimal::parse_id(&text);
    }

    #[test]
    fn arithmetic_stays_in_range_for_any_stored_number(
        a in any::<i64>(), b in any::<i64>(), c in any::<i64>(), n in any::<u32>(), places in any::<u32>(),
    ) {
        let (x, y) = (raw(a), raw(b));
        let results = [Some(x.plus(y)), Some(x.minus(y)), x.scale(b, c), x.percent_of(y), x.mean_of(n)];
        for result in results.into_iter().flatten() {
            prop_assert!(result.raw().unsigned_abs() <= Decimal::MAX.raw().unsigned_abs());
        }
        let _ = (x.format(places, true), x.format(places, false), x.to_string(), Decimal::from_hundredths(a));
    }

    #[test]
    fn addition_is_commutative_and_subtraction_takes_back(
        a in -1_000_000_000_i64..1_000_000_000, b in -1_000_000_000_i64..1_000_000_000,
    ) {
        let (x, y) = (raw(a), raw(b));
        prop_assert_eq!(x.plus(y), y.plus(x));
        prop_assert_eq!(x.plus(y).minus(y), x);
    }

    #[test]
    fn scaling_is_off_by_at_most_half_a_step(
        a in -1_000_000_000_000_i64..1_000_000_000_000, part in 0_i64..1_000, whole in 1_i64..1_000,
    ) {
        let result = i128::from(raw(a).scale(part, whole).unwrap().raw());
        let off = (result * i128::from(whole) - i128::from(a) * i128::from(part)).abs();
        prop_assert!(2 * off <= i128::from(whole));
    }
}
