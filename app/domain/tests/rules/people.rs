//! Who is whose superior, on which day.

use crate::{day, id};
use domain::{
    calendar::Date,
    id::{PersonId, PostId, UnitId},
    people::{
        Assignment, AssignmentError, Function, Holding, NewAssignment, Post, PostKind, Relation, Structure, Unit,
        may_add,
    },
};
use proptest::prelude::*;

/// Builds a structure row by row; units, posts and people go by numbers.
#[derive(Debug, Default)]
struct Town {
    units: Vec<Unit>,
    posts: Vec<Post>,
    held: Vec<Assignment>,
}

const START: &str = "2020-01-01";

impl Town {
    fn unit(&mut self, number: u128, parent: Option<u128>) -> &mut Self {
        let (from, to) = (day(START), None);
        self.units.push(Unit { id: id(number), name: format!("unit {number}"), parent: parent.map(id), from, to });
        self
    }

    fn post(&mut self, number: u128, unit: u128, head: bool) -> &mut Self {
        self.posts.push(Post {
            id: id(number),
            unit: id(unit),
            name: format!("jabatan {number}"),
            kind: PostKind::Pelaksana,
            head,
            function: None,
            reports_to: None,
            from: day(START),
            to: None,
        });
        self
    }

    fn under(&mut self, post: u128, above: u128) -> &mut Self {
        self.posts.iter_mut().find(|p| p.id == id(post)).unwrap().reports_to = Some(id(above));
        self
    }

    fn hold(&mut self, post: u128, person: u128, how: Holding, from: &str, to: Option<&str>) -> &mut Self {
        let assignment = Assignment {
            id: id(self.held.len() as u128 + 1),
            post: id(post),
            person: id(person),
            holding: how,
            from: day(from),
            to: to.map(day),
        };
        self.held.push(assignment);
        self
    }

    fn build(&self) -> Structure {
        Structure::new(self.units.clone(), self.posts.clone(), self.held.clone())
    }
}

/// Unit numbers of the demo agency: 0 the regency, 21 is 2.1, 211 is 2.1.1.
const UNITS: [(u128, Option<u128>); 15] = [
    (1000, None),
    (1, Some(1000)),
    (2, Some(1000)),
    (21, Some(2)),
    (211, Some(21)),
    (22, Some(2)),
    (221, Some(22)),
    (23, Some(2)),
    (3, Some(1000)),
    (31, Some(3)),
    (311, Some(31)),
    (4, Some(1000)),
    (41, Some(4)),
    (5, Some(1000)),
    (51, Some(5)),
];

const REGENT: u128 = 99;

/// Person (and post) number, unit, head, and the direct superior as domain.md 11.2 gives it.
const PEOPLE: [(u128, u128, bool, u128); 22] = [
    (1, 1, true, REGENT),
    (2, 2, true, 1),
    (3, 21, true, 2),
    (4, 211, true, 3),
    (5, 22, true, 2),
    (6, 221, false, 5),
    (7, 23, false, 9),
    (8, 23, false, 9),
    (9, 23, true, 2),
    (10, 211, false, 4),
    (11, 211, false, 4),
    (12, 3, true, 1),
    (13, 31, true, 12),
    (14, 311, false, 13),
    (15, 311, false, 13),
    (16, 4, true, 1),
    (17, 41, true, 16),
    (18, 41, false, 17),
    (19, 41, false, 17),
    (20, 5, true, 1),
    (21, 51, false, 20),
    (22, 51, false, 20),
];

fn demo() -> Town {
    let mut town = Town::default();
    for (number, parent) in UNITS {
        town.unit(number, parent);
    }
    town.post(REGENT, 1000, true).hold(REGENT, REGENT, Holding::Definitif, START, None);
    for (number, unit, head, _) in PEOPLE {
        town.post(number, unit, head).hold(number, number, Holding::Definitif, START, None);
    }
    for head in [2, 12, 16, 20] {
        town.under(head, 1);
    }
    town.under(1, REGENT);
    // Bidang Penilaian Kinerja has a head whose post is vacant.
    town.post(50, 51, true);
    // Nirmala is on leave, Bagas acts for her.
    town.hold(4, 3, Holding::Plh, "2026-05-01", Some("2026-07-31"));
    town
}

/// Numbers of the line of superiors.
fn line(s: &Structure, person: u128, on: &str) -> Vec<u128> {
    let line = s.superiors(id(person), id(person), day(on));
    line.iter().map(|h| h.person.uuid().as_u128()).collect()
}

fn relation(s: &Structure, actor: u128, owner: u128, on: &str) -> Relation {
    s.relation(id(actor), id(owner), id(owner), day(on))
}

#[test]
fn everybody_has_the_superior_of_the_table() {
    let s = demo().build();
    for (person, _, _, superior) in PEOPLE {
        let line = line(&s, person, "2026-03-15");
        assert_eq!(line.first(), Some(&superior), "superior of {person}");
        assert_eq!(relation(&s, superior, person, "2026-03-15"), Relation::Rater);
        // The higher rater is the superior's superior.
        let next = PEOPLE.iter().find(|p| p.0 == superior).map(|p| p.3);
        assert_eq!(line.get(1).copied(), next, "higher rater of {person}");
        if let Some(next) = next {
            assert_eq!(relation(&s, next, person, "2026-03-15"), Relation::HigherRater);
        }
        assert_eq!(relation(&s, person, person, "2026-03-15"), Relation::Owner);
        // Two levels are involved, the ones above are not.
        if let Some(third) = line.get(2) {
            assert_eq!(relation(&s, *third, person, "2026-03-15"), Relation::Other);
        }
    }
    assert_eq!(relation(&s, 8, 7, "2026-03-15"), Relation::Other, "colleagues do not see each other's SKP");
    assert_eq!(relation(&s, 7, 9, "2026-03-15"), Relation::Other, "nor does a subordinate");
}

#[test]
fn who_acts_for_an_absent_superior_rates_and_does_not_decide_about_himself() {
    let s = demo().build();
    for owner in [10, 11] {
        assert_eq!(line(&s, owner, "2026-04-30"), [4, 3, 2, 1, REGENT]);
        for on in ["2026-05-01", "2026-06-15", "2026-07-31"] {
            // Bagas stands in both posts above; he counts once, so the next is Sekar.
            assert_eq!(line(&s, owner, on), [3, 2, 1, REGENT], "on {on}");
            assert_eq!(relation(&s, 3, owner, on), Relation::Rater);
            assert_eq!(relation(&s, 2, owner, on), Relation::HigherRater);
            assert_eq!(relation(&s, 4, owner, on), Relation::Other, "the absent holder does not rate");
        }
        assert_eq!(line(&s, owner, "2026-08-01"), [4, 3, 2, 1, REGENT]);
    }
    let holder = s.holder(id(4), day("2026-06-01")).unwrap();
    assert_eq!((holder.person, holder.holding), (id(3), Holding::Plh));
    // His own line and that of the absent one do not change.
    assert_eq!(line(&s, 3, "2026-06-01"), [2, 1, REGENT]);
    assert_eq!(line(&s, 4, "2026-06-01"), [3, 2, 1, REGENT]);
    let posts: Vec<Holding> = s.posts_of(id(3), day("2026-06-01")).into_iter().map(|(_, h)| h).collect();
    assert_eq!(posts, [Holding::Definitif, Holding::Plh]);
}

#[test]
fn a_vacant_post_is_passed_over_until_somebody_acts_in_it() {
    let mut town = demo();
    assert_eq!(line(&town.build(), 22, "2026-03-15"), [20, 1, REGENT]);
    town.hold(50, 21, Holding::Plt, "2026-10-01", None);
    let s = town.build();
    assert_eq!(line(&s, 22, "2026-09-30"), [20, 1, REGENT]);
    assert_eq!(line(&s, 22, "2026-10-01"), [21, 20, 1, REGENT]);
    assert_eq!(line(&s, 21, "2026-10-01"), [20, 1, REGENT], "nobody is his own superior");
    assert_eq!(s.holder(id(50), day("2026-10-01")).unwrap().holding, Holding::Plt);
    // A definitive holder comes before a Plt who was not relieved in time.
    town.hold(50, 22, Holding::Definitif, "2026-11-01", None);
    assert_eq!(town.build().holder(id(50), day("2026-11-01")).unwrap().person, id(22));
}

#[test]
fn moves_count_from_their_day() {
    let mut town = demo();
    // Dewi becomes head of Puskesmas on 1 September; Mahesa ends the day before; Hasan acts in Dewi's post.
    town.held.iter_mut().find(|a| a.person == id(9)).unwrap().to = Some(day("2026-08-31"));
    town.held.iter_mut().find(|a| a.person == id(17)).unwrap().to = Some(day("2026-08-31"));
    town.hold(9, 17, Holding::Definitif, "2026-09-01", None);
    let s = town.build();
    assert_eq!(line(&s, 7, "2026-08-31")[0], 9);
    assert_eq!(line(&s, 7, "2026-09-01")[0], 17);
    assert_eq!(relation(&s, 9, 7, "2026-09-01"), Relation::Other);
    assert_eq!(line(&s, 18, "2026-09-01")[0], 16, "the vacancy goes to the next above");
    assert!(s.posts_of(id(9), day("2026-09-01")).is_empty());
    assert!(s.leads(id(17), day("2026-09-01")) && !s.leads(id(9), day("2026-09-01")));
}

#[test]
fn a_unit_is_where_it_was_on_the_day() {
    let mut town = demo();
    // Seksi Pelayanan Umum moves to the Sekretariat Daerah in July.
    let unit = town.units.iter_mut().find(|u| u.id == id(41)).unwrap();
    unit.to = Some(day("2026-06-30"));
    let moved = Unit {
        parent: Some(id(1)),
        name: "Bagian Pelayanan".to_owned(),
        from: day("2026-07-01"),
        to: None,
        ..unit.clone()
    };
    town.units.push(moved);
    let s = town.build();
    assert_eq!(line(&s, 17, "2026-06-30")[0], 16);
    assert_eq!(line(&s, 17, "2026-07-01")[0], 1);
    assert_eq!(s.unit(id(41), day("2026-06-30")).unwrap().name, "unit 41");
    assert_eq!(s.unit(id(41), day("2030-01-01")).unwrap().name, "Bagian Pelayanan");
    assert!(s.unit(id(12_345), day("2026-01-01")).is_none());
}

#[test]
fn circles_in_the_data_end() {
    let mut town = Town::default();
    town.unit(1, Some(2)).unit(2, Some(1)).post(1, 1, true).post(2, 2, true).post(3, 1, false);
    town.hold(1, 1, Holding::Definitif, START, None).hold(2, 2, Holding::Definitif, START, None);
    town.hold(3, 3, Holding::Definitif, START, None);
    assert_eq!(line(&town.build(), 3, "2026-01-01"), [1, 2]);
    town.under(1, 2).under(2, 1).under(3, 3);
    let s = town.build();
    assert_eq!(line(&s, 3, "2026-01-01"), [0_u128; 0]);
    assert_eq!(line(&s, 1, "2026-01-01"), [2]);
}

#[test]
fn functions_go_with_the_post() {
    let mut town = demo();
    town.posts.iter_mut().find(|p| p.id == id(21)).unwrap().function = Some(Function::AdminInstansi);
    let s = town.build();
    assert_eq!(s.functions(id(21), day("2026-01-01")), [Function::AdminInstansi]);
    assert!(s.functions(id(22), day("2026-01-01")).is_empty());
    assert!(s.functions(id(21), day("2019-12-31")).is_empty());
}

/// A small random agency: units with parents, posts with reporting lines, people on several posts.
fn towns() -> impl Strategy<Value = Town> {
    let units = prop::collection::vec(prop::option::of(0_u128..6), 6);
    let posts = prop::collection::vec((0_u128..6, any::<bool>(), prop::option::weighted(0.3, 0_u128..10)), 10);
    let held = prop::collection::vec((0_u128..10, 0_u128..6, 0_u8..3), 0..20);
    (units, posts, held).prop_map(|(units, posts, held)| {
        let mut town = Town::default();
        for (n, parent) in (0..).zip(units) {
            town.unit(n, parent);
        }
        for (n, (unit, head, _)) in (0..).zip(&posts) {
            town.post(n, *unit, *head);
        }
        for (n, (_, _, up)) in (0..).zip(&posts) {
            if let Some(up) = up {
                town.under(n, *up);
            }
        }
        for (post, person, how) in held {
            let how = [Holding::Definitif, Holding::Plt, Holding::Plh][usize::from(how)];
            town.hold(post, person, how, START, None);
        }
        town
    })
}

/// Whether both hold the post on a day of a small calendar.
fn meet(a: (Date, Option<Date>), b: (Date, Option<Date>)) -> bool {
    let covers = |span: (Date, Option<Date>), d: Date| span.0 <= d && span.1.is_none_or(|end| d <= end);
    (0..80).map(|n| day("2026-01-01").plus_days(n)).any(|d| covers(a, d) && covers(b, d))
}

proptest! {
    #[test]
    fn in_any_structure_nobody_is_above_himself_or_twice_in_a_line(
        town in towns(), person in 0_u128..6, post in 0_u128..10,
    ) {
        let s = town.build();
        let (person, post): (PersonId, PostId) = (id(person), id(post));
        let line = s.superiors(post, person, day("2026-01-01"));
        for (n, holder) in line.iter().enumerate() {
            prop_assert_ne!(holder.person, person);
            prop_assert!(line[..n].iter().all(|other| other.person != holder.person));
            let relation = s.relation(holder.person, person, post, day("2026-01-01"));
            prop_assert_eq!(relation == Relation::Rater, n == 0);
            prop_assert_eq!(relation == Relation::HigherRater, n == 1);
        }
        let _ = (s.leads(person, day("2026-01-01")), s.unit(id::<UnitId>(0), day("2026-01-01")));
    }

    #[test]
    fn two_holdings_of_a_kind_never_meet(
        spans in prop::collection::vec((0_i32..60, prop::option::of(-5_i32..20), 0_u8..2, 0_u128..2), 1..12),
    ) {
        let mut kept: Vec<Assignment> = Vec::new();
        for (n, (start, length, how, post)) in spans.into_iter().enumerate() {
            let from = day("2026-01-01").plus_days(start);
            let to = length.map(|days| from.plus_days(days));
            let holding = if how == 0 { Holding::Definitif } else { Holding::Plh };
            let new = NewAssignment { post: id(post), person: id(n as u128), holding, from, to };
            let same = |a: &&Assignment| a.post == new.post && a.holding == holding;
            let clash = kept.iter().filter(same).any(|a| meet((a.from, a.to), (from, to)));
            let expected = if to.is_some_and(|end| end < from) {
                Err(AssignmentError::EndsBeforeStart)
            } else if clash {
                Err(AssignmentError::Overlaps)
            } else {
                Ok(())
            };
            prop_assert_eq!(may_add(&kept, &new), expected);
            if expected.is_ok() {
                kept.push(Assignment { id: id(n as u128), post: new.post, person: new.person, holding, from, to });
            }
        }
    }
}
