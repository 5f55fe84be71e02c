//! Accumulated credit points: parts of years, promotions, opening balances.

use super::day;
use domain::{
    decimal::Decimal,
    problem::Problem,
    rating::{
        Fraction, Predikat,
        accumulation::{Entry, Goal, Opening, Standing, Stretch, stand},
        credit::Jenjang,
    },
    skp::Span,
};
use proptest::prelude::*;

fn part(start: &str, end: &str, jenjang: Jenjang, predikat: Predikat) -> Stretch {
    Stretch { span: Span { start: day(start), end: day(end) }, jenjang, predikat }
}

fn sum(s: &Standing) -> String {
    s.sum.decimal(3)
}

#[test]
fn a_promotion_in_mid_year_counts_each_part_by_its_own_coefficient() {
    // Ningrum: eight months Ahli Pertama, four months Ahli Muda, both Baik.
    let parts = [
        part("2026-01-01", "2026-08-31", Jenjang::AhliPertama, Predikat::Baik),
        part("2026-09-01", "2026-12-31", Jenjang::AhliMuda, Predikat::Baik),
    ];
    let rank = stand(Goal::Pangkat, Jenjang::AhliMuda, None, &parts).unwrap();
    assert_eq!(rank.counted.iter().map(|c| c.credit.decimal(3)).collect::<Vec<_>>(), ["8.333", "8.333"]);
    assert_eq!((sum(&rank).as_str(), rank.sum, rank.needed), ("16.667", Fraction::new(50, 3).unwrap(), Some(100)));
    assert_eq!(rank.rest().unwrap().decimal(3), "-83.333");
    // For the next level only the present one counts.
    let level = stand(Goal::Jenjang, Jenjang::AhliMuda, None, &parts).unwrap();
    assert_eq!((sum(&level).as_str(), level.needed), ("8.333", Some(200)));
}

#[test]
fn balances_and_promotions_count_once() {
    let parts = [
        part("2025-01-01", "2025-12-31", Jenjang::Terampil, Predikat::SangatBaik),
        part("2026-01-01", "2026-12-31", Jenjang::Terampil, Predikat::Baik),
    ];
    let of = |since: &str, balance: i64, covers: Option<&str>| {
        let opening = Opening { since: day(since), balance: Fraction::whole(balance), covers: covers.map(day) };
        stand(Goal::Pangkat, Jenjang::Terampil, Some(&opening), &parts).unwrap()
    };
    assert_eq!(sum(&of("2023-04-01", 10, Some("2024-12-31"))), "22.500");
    assert_eq!(
        sum(&of("2023-04-01", 10, Some("2025-12-31"))),
        "15.000",
        "what the balance covers is not counted again"
    );
    assert_eq!(sum(&of("2025-04-01", 0, None)), "10.625", "nine months of 2025");
    assert_eq!(sum(&of("2025-12-20", 0, None)), "5.000", "a few days in December are no month");
    assert_eq!(sum(&of("2027-01-01", 4, None)), "4.000");
    let enough = of("2023-04-01", 10, Some("2024-12-31"));
    assert_eq!((enough.needed, enough.rest()), (Some(20), Fraction::new(5, 2)));
}

#[test]
fn there_is_nothing_above_the_top() {
    for (jenjang, goal, needed) in [
        (Jenjang::AhliUtama, Goal::Jenjang, None),
        (Jenjang::Penyelia, Goal::Jenjang, None),
        (Jenjang::AhliUtama, Goal::Pangkat, Some(200)),
        (Jenjang::Mahir, Goal::Jenjang, Some(100)),
    ] {
        let s = stand(goal, jenjang, None, &[]).unwrap();
        assert_eq!((s.needed, s.rest().is_none()), (needed, needed.is_none()));
    }
}

#[test]
fn entries_are_checked_field_by_field() {
    let today = day("2026-11-22");
    let entry = |tmt: &str, saldo: &str, per: &str, sumber: &str| {
        let text = |s: &str| s.to_owned();
        Entry { tujuan: text("pangkat"), tmt: text(tmt), saldo: text(saldo), per: text(per), sumber: text(sumber) }
            .check(today)
    };
    let first = |r: Result<_, Vec<domain::problem::FieldProblem>>| {
        let wrong: Vec<domain::problem::FieldProblem> =
            r.map(|_: domain::rating::accumulation::Entered| ()).unwrap_err();
        (wrong[0].field.clone(), wrong[0].problem.clone())
    };
    let good = entry("2023-04-01", "12,5", "2025-12-31", "PAK 1").unwrap();
    assert_eq!((good.goal, good.balance.raw()), (Goal::Pangkat, 125_000));
    assert_eq!(entry("2023-04-01", "", "", "SK 2").unwrap().balance, Decimal::whole(0));
    assert_eq!(first(entry("2027-01-01", "", "", "SK")), ("tmt".to_owned(), Problem::Future { today }));
    assert_eq!(first(entry("2023-04-01", "1", "", "SK")), ("per".to_owned(), Problem::Required));
    assert_eq!(
        first(entry("2023-04-01", "1", "2023-03-31", "SK")),
        ("per".to_owned(), Problem::Before { earliest: day("2023-04-01") })
    );
    assert_eq!(first(entry("2023-04-01", "-1", "2024-01-01", "SK")).0, "saldo");
    assert_eq!(first(entry("2023-04-01", "2001", "2024-01-01", "SK")).0, "saldo");
    assert_eq!(first(entry("2023-04-01", "", "", "\u{200B}")), ("sumber".to_owned(), Problem::Required));
    assert_eq!(Goal::from_code("jabatan"), None);
    assert!(Goal::ALL.iter().all(|g| Goal::from_code(g.code()) == Some(*g)));
}

proptest! {
    /// However a balance splits the years, nothing is lost and nothing counted twice.
    #[test]
    fn a_balance_at_the_end_of_a_year_changes_nothing(cut in 0_usize..5, marks in prop::collection::vec(0_usize..5, 5)) {
        let years: Vec<Stretch> = (0..5)
            .map(|n| part(&format!("{}-01-01", 2020 + n), &format!("{}-12-31", 2020 + n), Jenjang::AhliPertama, Predikat::ALL[marks[n]]))
            .collect();
        let whole = stand(Goal::Pangkat, Jenjang::AhliPertama, None, &years).unwrap();
        let before = stand(Goal::Pangkat, Jenjang::AhliPertama, None, &years[..=cut]).unwrap();
        let opening = Opening { since: day("2019-01-01"), balance: before.sum, covers: Some(years[cut].span.end) };
        let after = stand(Goal::Pangkat, Jenjang::AhliPertama, Some(&opening), &years).unwrap();
        prop_assert_eq!(whole.sum, after.sum);
    }
}
