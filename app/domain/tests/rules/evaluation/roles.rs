//! Who rates and who decides, by the posts of the period's last day.

use super::day;
use crate::id;
use domain::{
    evaluation::roles::{above_unit, decider, line},
    people::{Assignment, Holding, Post, PostKind, Structure, Unit},
};

fn unit(n: u128, parent: Option<u128>) -> Unit {
    Unit { id: id(n), name: String::new(), parent: parent.map(id), from: day("2020-01-01"), to: None }
}

fn post(n: u128, of: u128, head: bool) -> Post {
    Post {
        id: id(n),
        unit: id(of),
        name: String::new(),
        kind: PostKind::Pelaksana,
        head,
        function: None,
        reports_to: None,
        from: day("2020-01-01"),
        to: None,
    }
}

fn held(n: u128, post: u128, person: u128, holding: Holding, from: &str, to: Option<&str>) -> Assignment {
    Assignment { id: id(n), post: id(post), person: id(person), holding, from: day(from), to: to.map(day) }
}

/// Sekar (2) over Bagas (3) over Nirmala (4) over Ratri (10); Bagas is Plh for Nirmala from May to July.
fn structure() -> Structure {
    let units = vec![unit(20, None), unit(21, Some(20)), unit(22, Some(21))];
    let posts = vec![post(30, 20, true), post(31, 21, true), post(32, 22, true), post(33, 22, false)];
    let held = vec![
        held(40, 30, 2, Holding::Definitif, "2020-01-01", None),
        held(41, 31, 3, Holding::Definitif, "2020-01-01", None),
        held(42, 32, 4, Holding::Definitif, "2020-01-01", None),
        held(43, 33, 10, Holding::Definitif, "2020-01-01", None),
        held(44, 32, 3, Holding::Plh, "2026-05-01", Some("2026-07-31")),
    ];
    Structure::new(units, posts, held)
}

fn people(on: &str) -> Vec<u128> {
    let all = line(&structure(), id(33), id(10), day(on), day("2026-11-21"));
    all.iter().map(|h| h.person.uuid().as_u128()).collect()
}

#[test]
fn the_acting_head_rates_and_the_decision_goes_one_level_up() {
    assert_eq!(people("2026-06-30"), [3, 2], "Bagas as Plh, then Sekar: nobody twice");
    assert_eq!(people("2026-12-31"), [4, 3, 2]);
    let then = line(&structure(), id(33), id(10), day("2026-06-30"), day("2026-11-21"));
    assert_eq!(then[0].holding, Holding::Plh);
    assert_eq!(decider(&then, Some(id(3))).unwrap().person, id(2));
    let now = line(&structure(), id(33), id(10), day("2026-12-31"), day("2026-12-31"));
    assert_eq!(decider(&now, Some(id(4))).unwrap().person, id(3));
    // Never the rater himself, whoever he is, and nobody above the last.
    for holder in &now {
        assert!(decider(&now, Some(holder.person)).is_none_or(|d| d.person != holder.person && d.person != id(10)));
    }
    assert_eq!(decider(&now, Some(id(2))), None);
    assert_eq!(decider(&[], Some(id(2))), None);
}

#[test]
fn whoever_has_left_is_replaced_by_the_present_holder() {
    let units = vec![unit(20, None), unit(21, Some(20))];
    let posts = vec![post(30, 20, true), post(31, 21, true), post(33, 21, false)];
    let held = vec![
        held(40, 30, 2, Holding::Definitif, "2020-01-01", None),
        held(41, 31, 3, Holding::Definitif, "2020-01-01", Some("2026-12-31")),
        held(42, 31, 5, Holding::Definitif, "2027-01-01", None),
        held(43, 33, 10, Holding::Definitif, "2020-01-01", None),
    ];
    let s = Structure::new(units, posts, held);
    let on = |today: &str| -> Vec<u128> {
        let all = line(&s, id(33), id(10), day("2026-12-31"), day(today));
        all.iter().map(|h| h.person.uuid().as_u128()).collect()
    };
    assert_eq!((on("2026-12-31"), on("2027-01-05")), (vec![3, 2], vec![5, 2]));
}

#[test]
fn the_performance_of_a_unit_is_set_one_level_above_its_head() {
    let s = structure();
    let above = |unit: u128, on: &str| above_unit(&s, id(unit), day(on)).map(|h| h.person.uuid().as_u128());
    assert_eq!(above(22, "2026-12-31"), Some(3));
    assert_eq!(above(22, "2026-06-30"), Some(2), "the Plh does not set what he leads");
    assert_eq!((above(21, "2026-12-31"), above(20, "2026-12-31"), above(99, "2026-12-31")), (Some(2), None, None));
}

#[test]
fn without_any_post_there_is_nobody_to_rate() {
    assert!(line(&structure(), id(77), id(10), day("2026-12-31"), day("2026-12-31")).is_empty());
}
