//! Reporting lines by date.

use super::{day, id};
use domain::{
    calendar::Date,
    id::{PersonId, PostId},
    people::{Assignment, Holding, Line, Post, PostKind, Structure, Unit},
    planning::report::{Cause, counts_from, reports, superior},
    problem::{Problem, Refusal},
};
use proptest::prelude::*;

/// Units `0..n` whose parents have smaller numbers; unit `u` is led by post `10 * u`, where `10 * u + 1` works. Post and
/// holder have the same number. The last unit ends and moves under another parent on the way.
fn town(parents: &[usize], lines: &[Line]) -> Structure {
    let from = day("2020-01-01");
    let moves = day("2026-04-01");
    let (mut units, mut posts, mut held) = (Vec::new(), Vec::new(), Vec::new());
    for u in 0..=parents.len() {
        let parent = (u > 0).then(|| id(parents[u - 1] as u128 % u as u128));
        let unit = Unit { id: id(u as u128), name: String::new(), parent, from, to: None };
        if u == parents.len() && u > 1 {
            units.push(Unit { to: Some(moves.plus_days(-1)), ..unit.clone() });
            units.push(Unit { from: moves, parent: Some(id(0)), ..unit });
        } else {
            units.push(unit);
        }
        for (n, head) in [(u as u128 * 10, true), (u as u128 * 10 + 1, false)] {
            let (post, person): (PostId, PersonId) = (id(n + 1_000), id(n + 1_000));
            posts.push(Post {
                id: post,
                unit: id(u as u128),
                name: String::new(),
                kind: PostKind::Pelaksana,
                head,
                function: None,
                reports_to: None,
                from,
                to: None,
            });
            let to = None;
            held.push(Assignment { id: id(n), post, person, holding: Holding::Definitif, from, to });
        }
    }
    Structure::new(units, posts, held).with_lines(lines.iter().copied())
}

fn post(n: u128) -> PostId {
    id(n + 1_000)
}

fn person(n: u128) -> PersonId {
    id(n + 1_000)
}

fn line(of: u128, from: &str, to: Option<u128>) -> Line {
    Line { post: post(of), from: day(from), reports_to: to.map(post) }
}

#[test]
fn a_line_counts_from_its_day_and_the_last_word_wins() {
    let first = |s: &Structure, on: &str| s.superiors(post(11), person(11), day(on)).first().map(|h| h.person);
    let s = town(&[0, 0], &[line(11, "2026-07-01", Some(20))]);
    assert_eq!((first(&s, "2026-06-30"), first(&s, "2026-07-01")), (Some(person(10)), Some(person(20))));
    assert!(s.leads(person(20), day("2026-07-01")));
    // Corrected from the beginning: also where the earlier word had counted.
    let s = town(&[0, 0], &[line(11, "2026-07-01", Some(20)), line(11, "2026-01-01", Some(0))]);
    for (on, above) in [("2025-12-31", 10), ("2026-01-01", 0), ("2026-07-01", 0)] {
        assert_eq!(first(&s, on), Some(person(above)), "{on}");
    }
    // Back to what follows from the units.
    let s = town(&[0, 0], &[line(11, "2026-01-01", Some(20)), line(11, "2026-05-01", None)]);
    assert_eq!((first(&s, "2026-04-30"), first(&s, "2026-05-01")), (Some(person(20)), Some(person(10))));
}

#[test]
fn an_skp_is_closed_by_the_old_rater_or_by_who_stands_above_him_when_he_has_left() {
    let (from, last, today) = (day("2020-01-01"), day("2026-05-31"), day("2026-06-10"));
    let unit =
        |n: u128, parent: Option<u128>| Unit { id: id(n), name: String::new(), parent: parent.map(id), from, to: None };
    let post = |n: u128, unit: u128, head: bool| Post {
        id: id(n),
        unit: id(unit),
        name: String::new(),
        kind: PostKind::Pelaksana,
        head,
        function: None,
        reports_to: None,
        from,
        to: None,
    };
    let held = |n: u128, post: u128, (from, to): (&str, Option<&str>)| Assignment {
        id: id(n * 100 + post),
        post: id(post),
        person: id(n),
        holding: Holding::Definitif,
        from: day(from),
        to: to.map(day),
    };
    // Posts: 10 leads the agency, 20 a unit in it, 21 works there and moved to 22. Person 3 led the unit until the end
    // of May, person 4 does since.
    let closer = |more: &[Assignment]| {
        let mut all = vec![
            held(2, 21, ("2020-01-01", Some("2026-05-31"))),
            held(2, 22, ("2026-06-01", None)),
            held(3, 20, ("2020-01-01", Some("2026-05-31"))),
            held(4, 20, ("2026-06-01", None)),
        ];
        all.extend_from_slice(more);
        let posts = vec![post(10, 1, true), post(20, 2, true), post(21, 2, false), post(22, 1, false)];
        let s = Structure::new(vec![unit(1, None), unit(2, Some(1))], posts, all);
        s.closer(id(21), id(2), (last, today)).map(|h| h.person)
    };
    let first = held(1, 10, ("2020-01-01", None));
    let gone = held(1, 10, ("2020-01-01", Some("2026-06-05")));
    assert_eq!(closer(&[first.clone(), held(3, 22, ("2026-06-01", None))]), Some(id(3)), "still here, in another post");
    assert_eq!(closer(&[first]), Some(id(1)), "left");
    assert_eq!(closer(&[gone]), Some(id(4)), "all of them left: who leads there now");
}

#[test]
fn a_circle_is_refused_also_when_it_would_close_later() {
    let today = day("2026-06-10");
    // From July on the head of unit 1 reports to the worker of unit 2.
    let s = town(&[0, 0], &[line(10, "2026-07-01", Some(21))]);
    let ask = |of: u128, to: u128, from: &str| superior(&s, (person(of), post(of)), person(to), (day(from), today));
    assert_eq!(ask(20, 11, "2026-06-01"), Err(Refusal::CircularSuperior));
    assert_eq!(ask(20, 20, "2026-06-01"), Err(Refusal::OwnSuperior));
    assert_eq!(ask(11, 10, "2026-06-01"), Err(Refusal::SameSuperior));
    assert_eq!(ask(11, 99, "2026-06-01"), Err(Refusal::VacantPost));
    assert_eq!(ask(11, 20, "2026-06-01"), Ok(post(20)));
}

#[test]
fn the_usual_day_follows_from_the_cause_and_never_lies_before_the_earliest() {
    let (skp, today, earliest) = (day("2026-01-01"), day("2026-06-10"), day("2026-04-01"));
    let from = |raw: &str, cause, earliest| counts_from(raw, cause, (Some(skp), today), earliest);
    assert_eq!(from("", Cause::Keliru, None), Ok(skp));
    assert_eq!(from(" ", Cause::Penataan, None), Ok(today));
    assert_eq!(from("", Cause::Keliru, Some(earliest)), Ok(earliest));
    assert_eq!(from("2026-02-01", Cause::Keliru, None), Ok(day("2026-02-01")));
    assert_eq!(from("2026-02-01", Cause::Keliru, Some(earliest)), Err(Problem::Before { earliest }));
    assert_eq!(from("2026-02-30", Cause::Keliru, None), Err(Problem::Date));
    assert_eq!(counts_from("", Cause::Keliru, (None, today), None), Ok(today), "without an SKP");
    for cause in Cause::ALL {
        assert_eq!(Cause::from_code(cause.code()), Some(cause));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_sequence_of_corrections_makes_a_circle_or_changes_who_rated_a_closed_period(
        parents in prop::collection::vec(0_usize..5, 1..5),
        wishes in prop::collection::vec((0_u128..5, 0_u128..2, 0_u128..5, 0_u128..2, -120_i32..200, 0_u8..8), 1..24),
        closed in 0_i32..150,
    ) {
        let start = day("2026-01-01");
        let closed = start.plus_days(closed);
        let units = parents.len() as u128 + 1;
        let before = town(&parents, &[]);
        let all: Vec<u128> = (0..units).flat_map(|u| [u * 10, u * 10 + 1]).collect();
        let mut lines: Vec<Line> = Vec::new();
        for (unit, n, above, m, offset, back) in wishes {
            let s = town(&parents, &lines);
            let (of, to) = (post(unit % units * 10 + n), post(above % units * 10 + m));
            let raw = start.plus_days(offset).to_string();
            let earliest = Some(closed.plus_days(1));
            let Ok(from) = counts_from(&raw, Cause::Keliru, (Some(start), start), earliest) else { continue };
            // Also back to what follows from the units.
            let to = (back > 0).then_some(to);
            if reports(&s, of, to, from).is_ok() {
                lines.push(Line { post: of, from, reports_to: to });
            }
        }
        let after = town(&parents, &lines);
        for offset in (-130..420).step_by(7) {
            let on: Date = start.plus_days(offset);
            for n in &all {
                let mut walked = vec![post(*n)];
                while let Some(up) = after.posts_above(walked[walked.len() - 1], on).first().copied() {
                    prop_assert!(!walked.contains(&up), "a circle on {}", on);
                    walked.push(up);
                }
                prop_assert!(!after.goes_round(post(*n), on));
                if on <= closed {
                    prop_assert_eq!(
                        before.superiors(post(*n), person(*n), on),
                        after.superiors(post(*n), person(*n), on)
                    );
                }
            }
        }
    }
}
