//! Spread of the predikat: the table of the SE, and a recount by hand of every small unit.

use domain::rating::{
    Predikat, UnitPredikat,
    spread::{Counts, Rule, SpreadRules},
};
use proptest::prelude::*;

type Finding = (&'static str, u64, u64);

fn findings(unit: UnitPredikat, counts: Counts) -> Option<Vec<Finding>> {
    let spread = SpreadRules::default().check(unit, &counts);
    (!spread.skipped).then(|| spread.findings().map(|j| (j.rule.code(), j.limit, j.found)).collect())
}

#[test]
fn findings_name_the_bound_in_people_and_who_is_there() {
    use UnitPredikat::{Baik, ButuhPerbaikan, Istimewa, Kurang, SangatKurang};
    let table: &[(UnitPredikat, [u32; 5], &[Finding])] = &[
        (Baik, [4, 14, 1, 1, 0], &[]),
        (Baik, [2, 18, 0, 0, 0], &[("baik_maks_70", 14, 18), ("perlu_ada_bp_atau_kurang", 1, 0)]),
        (Baik, [2, 12, 0, 0, 6], &[("perlu_ada_bp_atau_kurang", 1, 0)]),
        (Istimewa, [14, 6, 0, 0, 0], &[]),
        (Istimewa, [15, 5, 0, 0, 0], &[("sangat_baik_maks_70", 14, 15)]),
        (Istimewa, [4, 1, 0, 0, 0], &[("sangat_baik_maks_70", 3, 4)]),
        (ButuhPerbaikan, [2, 6, 12, 0, 0], &[]),
        (ButuhPerbaikan, [3, 6, 11, 0, 0], &[("sangat_baik_maks_10", 2, 3), ("butuh_perbaikan_min_60", 12, 11)]),
        (Kurang, [2, 4, 2, 12, 0], &[]),
        (
            Kurang,
            [3, 5, 1, 11, 0],
            &[("sangat_baik_maks_10", 2, 3), ("butuh_perbaikan_min_10", 2, 1), ("kurang_min_60", 12, 11)],
        ),
        (SangatKurang, [0, 6, 1, 1, 12], &[]),
        (
            SangatKurang,
            [1, 7, 1, 0, 11],
            &[("sangat_baik_nol", 0, 1), ("bp_kurang_min_10", 2, 1), ("sangat_kurang_min_60", 12, 11)],
        ),
    ];
    for (unit, [sb, b, bp, k, sk], expected) in table {
        assert_eq!(findings(*unit, Counts::new(*sb, *b, *bp, *k, *sk)).unwrap(), *expected, "{unit:?}");
    }
}

#[test]
fn four_people_are_left_out_and_five_are_judged() {
    for unit in UnitPredikat::ALL {
        assert_eq!(findings(unit, Counts::new(4, 0, 0, 0, 0)), None);
        assert!(findings(unit, Counts::new(5, 0, 0, 0, 0)).is_some_and(|f| !f.is_empty()));
    }
    assert_eq!(findings(UnitPredikat::Baik, Counts::default()), None);
}

#[test]
fn codes_are_the_same_in_storage_and_on_the_wire() {
    for rule in Rule::ALL {
        assert_eq!(serde_json::to_value(rule).unwrap(), rule.code());
        assert!(UnitPredikat::ALL.into_iter().any(|unit| Rule::of(unit).contains(&rule)));
    }
}

#[test]
fn an_agency_may_set_its_own_numbers() {
    let rules = SpreadRules { min_people: 3, majority_max: 50, ..SpreadRules::default() };
    let spread = rules.check(UnitPredikat::Istimewa, &Counts::new(2, 1, 0, 0, 0));
    assert_eq!(spread.findings().map(|j| (j.limit, j.found)).collect::<Vec<_>>(), [(1, 2)]);
    let stored: SpreadRules = serde_json::from_str("{\"min_people\":3,\"majority_max\":50}").unwrap();
    assert_eq!(stored, rules);
}

/// The rules told again, by comparing shares: no bound in people is computed.
fn broken(unit: UnitPredikat, people: &[Predikat]) -> Vec<&'static str> {
    use Predikat::{Baik, ButuhPerbaikan, Kurang, SangatBaik, SangatKurang};
    let all = people.len();
    let n = |wanted: &[Predikat]| people.iter().filter(|p| wanted.contains(p)).count();
    let over = |wanted: &[Predikat], percent: usize| n(wanted) * 100 > all * percent;
    let under = |wanted: &[Predikat], percent: usize| n(wanted) * 100 < all * percent;
    let rules: Vec<(&'static str, bool)> = match unit {
        UnitPredikat::Istimewa => vec![("sangat_baik_maks_70", over(&[SangatBaik], 70))],
        UnitPredikat::Baik => {
            vec![("baik_maks_70", over(&[Baik], 70)), ("perlu_ada_bp_atau_kurang", n(&[ButuhPerbaikan, Kurang]) == 0)]
        }
        UnitPredikat::ButuhPerbaikan => vec![
            ("sangat_baik_maks_10", over(&[SangatBaik], 10)),
            ("butuh_perbaikan_min_60", under(&[ButuhPerbaikan], 60)),
        ],
        UnitPredikat::Kurang => vec![
            ("sangat_baik_maks_10", over(&[SangatBaik], 10)),
            ("butuh_perbaikan_min_10", under(&[ButuhPerbaikan], 10)),
            ("kurang_min_60", under(&[Kurang], 60)),
        ],
        UnitPredikat::SangatKurang => vec![
            ("sangat_baik_nol", n(&[SangatBaik]) > 0),
            ("bp_kurang_min_10", under(&[ButuhPerbaikan, Kurang], 10)),
            ("sangat_kurang_min_60", under(&[SangatKurang], 60)),
        ],
    };
    rules.into_iter().filter(|(_, broken)| *broken).map(|(code, _)| code).collect()
}

fn agrees(people: &[Predikat]) {
    let counts = Counts::of(people.iter().copied());
    for unit in UnitPredikat::ALL {
        let found = findings(unit, counts).map(|list| list.into_iter().map(|f| f.0).collect::<Vec<_>>());
        let expected = (people.len() >= 5).then(|| broken(unit, people));
        assert_eq!(found, expected, "{unit:?} {counts:?}");
    }
}

#[test]
fn every_unit_of_up_to_sixteen_people_is_judged_as_by_hand() {
    for sb in 0..=16_usize {
        for b in 0..=16 - sb {
            for bp in 0..=16 - sb - b {
                for k in 0..=16 - sb - b - bp {
                    for sk in 0..=16 - sb - b - bp - k {
                        let people: Vec<Predikat> =
                            Predikat::ALL.into_iter().zip([sk, k, bp, b, sb]).flat_map(|(p, n)| vec![p; n]).collect();
                        agrees(&people);
                    }
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn any_unit_is_judged_as_by_hand(people in proptest::collection::vec(proptest::sample::select(Predikat::ALL.to_vec()), 0..400)) {
        agrees(&people);
    }

    #[test]
    fn the_bound_in_people_is_the_last_that_fits(counts in proptest::array::uniform5(any::<u32>())) {
        let [a, b, c, d, e] = counts;
        let counts = Counts::new(a, b, c, d, e);
        for unit in UnitPredikat::ALL {
            for judged in SpreadRules::default().check(unit, &counts).judged {
                prop_assert!(judged.limit <= counts.total());
                prop_assert_eq!(judged.fits(), !SpreadRules::default().check(unit, &counts).findings().any(|f| f.rule == judged.rule));
            }
        }
    }
}

/// What the SE calls the majority has no number: it is a remark, and only where another group is larger.
#[test]
fn the_majority_is_the_predikat_of_the_unit_itself() {
    use domain::rating::spread::majority;
    let counts = Counts::new(19, 0, 1, 0, 0);
    assert_eq!(majority(UnitPredikat::Baik), Predikat::Baik);
    assert!(!counts.is_largest(majority(UnitPredikat::Baik)) && counts.is_largest(Predikat::SangatBaik));
    assert!(Counts::new(5, 5, 0, 0, 0).is_largest(Predikat::Baik), "as many as another is enough");
}
