//! Settings: each has a name, a value it takes and values it refuses.

use domain::{
    people::Function,
    problem::Problem,
    settings::{
        Settings,
        catalog::{Group, Kind, Setting, Source},
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn every_setting_can_be_named_read_and_written() {
    let codes: BTreeSet<&str> = Setting::ALL.iter().map(|s| s.code()).collect();
    assert_eq!(codes.len(), Setting::ALL.len(), "two settings share a name");
    for setting in Setting::ALL.iter().copied() {
        assert_eq!(Setting::from_code(setting.code()), Some(setting));
        let mut s = Settings::default();
        let value = setting.get(&s);
        assert_eq!(setting.set(&mut s, &value), Err(Problem::Unchanged), "{setting:?}");
        assert_eq!(setting.set(&mut s, " "), Err(Problem::Required));
        assert!(setting.set(&mut s, "ngawur").is_err());
        assert_eq!(s, Settings::default(), "what was refused changed something: {setting:?}");
        let other = match setting.kind() {
            Kind::Choice(codes) => codes.iter().find(|c| **c != value).unwrap().to_string(),
            Kind::Number { .. } => {
                let (min, max) = setting.bounds(&s);
                let now: i64 = value.parse().unwrap();
                assert!((min..=max).contains(&now), "{setting:?}: the default lies outside");
                assert!(setting.set(&mut s, &(max + 1).to_string()).is_err());
                assert!(setting.set(&mut s, &(min - 1).to_string()).is_err());
                if now < max { max } else { min }.to_string()
            }
        };
        assert_eq!(setting.set(&mut s, &other), Ok(()), "{setting:?}");
        assert_eq!(setting.get(&s), other);
        let json = serde_json::to_string(&s).unwrap();
        assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), s);
    }
    assert!(Group::ALL.iter().all(|g| Setting::ALL.iter().any(|s| s.group() == *g)));
}

#[test]
fn what_a_rule_gives_is_not_taken_away() {
    let mut s = Settings::default();
    assert_eq!(Setting::HariKeberatan.set(&mut s, "13"), Err(Problem::Between { min: 14, max: 60 }));
    assert_eq!(Setting::BulanPerbaikan.set(&mut s, "5"), Err(Problem::Between { min: 6, max: 12 }));
    assert!(matches!(Setting::HariKeberatan.source(), Source::Rule(r) if r.contains("Pasal 59")));
    assert_eq!(Setting::Zona.group().keeper(), Function::AdminInstansi);
    assert_eq!(Setting::HariIsi.group().keeper(), Function::PengelolaKinerja);
}

#[test]
fn settings_of_an_earlier_version_are_read() {
    let s: Settings = serde_json::from_str("{\"zone\":\"wit\"}").unwrap();
    assert_eq!(s.follow_up.track_months, 6);
}

proptest! {
    /// Attention comes before late and short before long, whatever is typed in whatever order.
    #[test]
    fn neighbours_stay_in_order(changes in prop::collection::vec((0_usize..60, -5_i64..300), 0..40)) {
        let mut s = Settings::default();
        for (n, value) in changes {
            let setting = Setting::ALL[n % Setting::ALL.len()];
            let before = s.clone();
            if setting.set(&mut s, &value.to_string()).is_err() {
                prop_assert_eq!(&s, &before);
            }
        }
        prop_assert!(s.tolerance.attention <= s.tolerance.late);
        prop_assert!(s.tolerance.level_attention <= s.tolerance.level_late);
        prop_assert!(s.evaluation.min_reason <= s.evaluation.min_reason_extreme);
        prop_assert!(s.evaluation.suggestion.far_below <= s.evaluation.suggestion.below);
        prop_assert!(s.evaluation.objection_days >= 14 && s.follow_up.track_months >= 6);
    }
}
