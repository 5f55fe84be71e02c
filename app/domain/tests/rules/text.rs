//! Typed text: kept as typed, except what can hide or mislead.

use domain::{
    behaviour::Value,
    feedback::Subject,
    id::PersonId,
    live::Topic,
    problem::Problem,
    text::{LONG, SHORT, clean, optional, required},
};
use proptest::prelude::*;

#[test]
fn text_is_kept_except_what_hides() {
    for (typed, kept) in [
        ("  18 anak  ", "18 anak"),
        ("satu\r\ndua\rtiga\n", "satu\ndua\ntiga"),
        ("a\tb", "a\tb"),
        ("bagus \u{1f44d}\u{1f3fd}", "bagus \u{1f44d}\u{1f3fd}"),
        // A family and a flag are several code points joined by invisible ones, which stay.
        ("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}"),
        ("\u{645}\u{631}\u{62d}\u{628}\u{627}", "\u{645}\u{631}\u{62d}\u{628}\u{627}"),
        ("invoice\u{202e}gpj.exe", "invoicegpj.exe"),
        ("a\u{2066}b\u{2069}c", "abc"),
        ("a\0b\u{7}c\u{1b}[31m", "abc[31m"),
        ("\u{feff}awal", "awal"),
        ("\u{85}ujung\u{9f}", "ujung"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("\0 \u{202e}", ""),
    ] {
        assert_eq!(clean(typed), kept, "{typed:?}");
    }
}

#[test]
fn lengths_are_counted_in_characters() {
    assert_eq!(required("", LONG), Err(Problem::Required));
    assert_eq!(required(" \u{0} ", LONG), Err(Problem::Required));
    assert_eq!(optional("", SHORT), Ok(String::new()));
    let emoji = "\u{1f44d}".repeat(SHORT);
    assert_eq!(required(&emoji, SHORT), Ok(emoji.clone()));
    assert_eq!(required(&format!("{emoji}!"), SHORT), Err(Problem::TooLong { max: SHORT, length: SHORT + 1 }));
    let huge = "a".repeat(100_000);
    assert_eq!(optional(&huge, LONG), Err(Problem::TooLong { max: LONG, length: 100_000 }));
}

#[test]
fn the_seven_values_have_codes_names_and_guide_lines() {
    let all = Value::ALL;
    assert_eq!(all.len(), 7);
    assert!(all.is_sorted());
    for value in all {
        assert_eq!(Value::from_code(value.code()), Some(value));
        assert!(value.guide().iter().all(|line| !line.is_empty()));
        assert_eq!(serde_json::to_string(&value).unwrap(), format!("{:?}", value.code()));
    }
    assert_eq!(Value::from_code("Harmonis"), None);
}

#[test]
fn only_known_topics_are_read() {
    for text in ["", "skp", "skp/", "skp/1", "unit/00000000-0000-0000-0000-000000000001", "orang/x/y"] {
        assert!(text.parse::<Topic>().is_err(), "{text:?}");
    }
    for text in ["iki", "iki:", "iki:x", "nilai:Harmonis", "rapor:1", ":"] {
        assert_eq!(Subject::from_field(text), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(text in any::<String>()) {
        let once = clean(&text);
        prop_assert_eq!(clean(&once), once.clone());
        prop_assert!(!once.chars().any(|c| c != '\n' && c != '\t' && c.is_control()));
        let hides = ['\u{202e}', '\u{2066}', '\u{feff}', '\r'];
        prop_assert!(!once.contains(hides));
    }

    #[test]
    fn addresses_of_topics_and_subjects_round_trip(n in any::<u128>()) {
        for topic in [Topic::Skp(crate::id(n)), Topic::Person(crate::id(n)), Topic::Agency(crate::id(n))] {
            prop_assert_eq!(topic.to_string().parse(), Ok(topic));
        }
        let value = Value::ALL[usize::try_from(n % 7).unwrap()];
        for subject in [
            Subject::Entry(crate::id(n)), Subject::Iki(crate::id(n)), Subject::Rhk(crate::id(n)), Subject::Value(value),
        ] {
            prop_assert_eq!(Subject::from_field(&subject.field()), Some(subject));
        }
        let person: PersonId = crate::id(n);
        prop_assert_eq!(person.to_string().parse(), Ok(person));
    }

    #[test]
    fn ids_sort_by_the_moment_they_were_made(
        a in 0_u64..281_474_976_710_655, dice in any::<[u8; 10]>(), other in any::<[u8; 10]>(),
    ) {
        let (first, second) = (domain::id::v7(a, &dice), domain::id::v7(a + 1, &other));
        prop_assert!(first < second);
        prop_assert_eq!(first.get_version_num(), 7);
    }
}
