//! Credit points: the tables of the regulation, its own examples, and what holds for every input.

use domain::rating::{
    Fraction, Predikat,
    credit::{Jenjang, Months, Part, coefficient, credit, needed_for_level, needed_for_rank, percent, total},
};
use proptest::prelude::*;

fn months(n: u8) -> Months {
    Months::new(n).unwrap()
}

fn fraction(above: i64, below: i64) -> Fraction {
    Fraction::new(above, below).unwrap()
}

#[test]
fn the_tables_are_those_of_the_regulation() {
    let table = [
        (Jenjang::Pemula, "3.75", 15, Some(15)),
        (Jenjang::Terampil, "5.00", 20, Some(60)),
        (Jenjang::Mahir, "12.50", 50, Some(100)),
        (Jenjang::Penyelia, "25.00", 100, None),
        (Jenjang::AhliPertama, "12.50", 50, Some(100)),
        (Jenjang::AhliMuda, "25.00", 100, Some(200)),
        (Jenjang::AhliMadya, "37.50", 150, Some(450)),
        (Jenjang::AhliUtama, "50.00", 200, None),
    ];
    assert_eq!(table.map(|row| row.0), Jenjang::ALL);
    for (jenjang, yearly, rank, level) in table {
        assert_eq!(coefficient(jenjang).decimal(2), yearly, "{jenjang:?}");
        assert_eq!((needed_for_rank(jenjang), needed_for_level(jenjang)), (rank, level), "{jenjang:?}");
        assert_eq!(Jenjang::from_code(jenjang.code()), Some(jenjang));
        assert_eq!(serde_json::to_value(jenjang).unwrap(), jenjang.code());
    }
    assert_eq!(Predikat::ALL.map(percent), [25, 50, 75, 100, 150]);
}

#[test]
fn examples_come_out_to_the_last_third() {
    use Predikat::{Baik, ButuhPerbaikan, SangatBaik};
    for (jenjang, n, predikat, exact, shown) in [
        (Jenjang::AhliPertama, 12, SangatBaik, "75/4", "18.750"),
        (Jenjang::AhliPertama, 2, Baik, "25/12", "2.083"),
        (Jenjang::AhliPertama, 8, Baik, "25/3", "8.333"),
        (Jenjang::AhliMuda, 4, Baik, "25/3", "8.333"),
        (Jenjang::AhliMuda, 7, SangatBaik, "175/8", "21.875"),
        (Jenjang::Mahir, 12, ButuhPerbaikan, "75/8", "9.375"),
        (Jenjang::Terampil, 12, Baik, "5", "5.000"),
        (Jenjang::Pemula, 1, Predikat::SangatKurang, "5/64", "0.078"),
    ] {
        let points = credit(jenjang, months(n), predikat);
        assert_eq!((points.to_string().as_str(), points.decimal(3).as_str()), (exact, shown), "{jenjang:?} {n}");
    }
}

#[test]
fn a_promotion_in_mid_year_counts_each_part_by_its_own_coefficient() {
    let part = |jenjang, n| Part { jenjang, months: months(n), predikat: Predikat::Baik };
    let sum = total([part(Jenjang::AhliPertama, 8), part(Jenjang::AhliMuda, 4)]).unwrap();
    assert_eq!((sum, sum.decimal(3)), (fraction(50, 3), "16.667".into()), "not 8,333 + 8,333");
    assert_eq!(total([]), Some(Fraction::ZERO));
}

#[test]
fn months_are_one_to_twelve() {
    assert_eq!((0..=255).filter(|n| Months::new(*n).is_some()).collect::<Vec<u8>>(), (1..=12).collect::<Vec<u8>>());
    assert_eq!(Months::new(12), Some(Months::YEAR));
}

#[test]
fn fractions_are_reduced_and_refuse_what_does_not_fit() {
    assert_eq!((fraction(-50, -6), fraction(25, -3).to_string()), (fraction(25, 3), "-25/3".into()));
    assert_eq!((fraction(0, 7), fraction(i64::MIN, i64::MIN)), (Fraction::ZERO, Fraction::whole(1)));
    assert_eq!(Fraction::new(1, 0), None);
    assert_eq!(Fraction::whole(i64::MAX).plus(Fraction::whole(1)), None);
    assert_eq!(Fraction::whole(i64::MAX).times(Fraction::whole(2)), None);
    assert_eq!(Fraction::ZERO.minus(Fraction::whole(i64::MIN)), None);
    assert!(fraction(1, 3) < fraction(34, 100) && fraction(1, 3) > fraction(33, 100));
}

#[test]
fn halves_are_rounded_up() {
    for (above, below, places, expected) in [
        (1, 2, 0, "1"),
        (1, 8, 2, "0.13"),
        (1, 2000, 3, "0.001"),
        (1, 2001, 3, "0.000"),
        (-1, 8, 2, "-0.13"),
        (999_999, 1_000_000, 3, "1.000"),
        (8, 1, 3, "8.000"),
    ] {
        assert_eq!(fraction(above, below).decimal(places), expected, "{above}/{below}");
    }
}

fn jenjang() -> impl Strategy<Value = Jenjang> {
    proptest::sample::select(Jenjang::ALL.to_vec())
}

fn predikat() -> impl Strategy<Value = Predikat> {
    proptest::sample::select(Predikat::ALL.to_vec())
}

proptest! {
    #[test]
    fn the_parts_of_a_year_make_the_year_however_it_is_split(
        jenjang in jenjang(), predikat in predikat(), cuts in proptest::collection::vec(any::<bool>(), 11),
    ) {
        // A cut after the n-th month begins a new part.
        let mut split = vec![1_u8];
        for cut in cuts {
            if cut { split.push(1) } else if let Some(last) = split.last_mut() { *last += 1 }
        }
        let parts = split.iter().map(|n| Part { jenjang, months: months(*n), predikat });
        prop_assert_eq!(total(parts).unwrap(), credit(jenjang, Months::YEAR, predikat));
    }

    #[test]
    fn rounding_is_off_by_at_most_half_a_step_and_halves_go_up(
        above in 0_i64..1_000_000_000, below in 1_i64..1_000_000, places in 0_u32..6,
    ) {
        let steps = fraction(above, below).rounded(places);
        // steps - 1/2 <= exact < steps + 1/2
        let exact = i128::from(above) * 10_i128.pow(places) * 2;
        prop_assert!((2 * steps - 1) * i128::from(below) <= exact);
        prop_assert!(exact < (2 * steps + 1) * i128::from(below));
    }

    #[test]
    fn arithmetic_of_any_fractions_never_panics(a in any::<i64>(), b in any::<i64>(), c in any::<i64>(), d in any::<i64>()) {
        if let (Some(x), Some(y)) = (Fraction::new(a, b), Fraction::new(c, d)) {
            prop_assert!(x.denominator() > 0);
            if let Some(sum) = x.plus(y) {
                prop_assert_eq!(y.plus(x), Some(sum));
            }
            let _ = (x.minus(y), x.times(y), x.cmp(&y), x.decimal(9), x.to_string());
        }
    }
}
