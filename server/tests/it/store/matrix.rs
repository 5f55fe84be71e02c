//! Cells and members of the matrix.

use super::{Desk, both, later};
use crate::support::fresh;
use domain::{calendar::Time, id::RhkId, matrix::CellId};
use server::store::matrix::{self, Cell};

fn new(d: &Desk, rhk: RhkId) -> Cell {
    let id = CellId { post: d.a.rater.post, year: 2027, rhk, member: d.a.owner.id };
    Cell { id, rhk_text: "RHK".to_owned(), own: fresh(), text: String::new(), by: d.a.owner.id, at: Time(0) }
}

#[tokio::test]
async fn a_cell_is_made_once_and_kept_with_who_wrote_it_last() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let (post, member) = (d.a.rater.post, d.a.owner.id);
        let first = new(&d, fresh());
        let taken = matrix::lock(&mut d.conn(), agency, &first).await.unwrap();
        assert_eq!(taken, first);
        let text = "Tersedianya \u{1f9ea} peta".to_owned();
        let written = Cell { text, rhk_text: "RHK baru".to_owned(), by: d.a.rater.id, at: later(5), ..taken.clone() };
        matrix::save(&mut d.conn(), agency, &written).await.unwrap();
        // Whoever comes second finds what is there, with the identity given first.
        let second = Cell { own: fresh(), ..new(&d, first.id.rhk) };
        assert_eq!(matrix::lock(&mut d.conn(), agency, &second).await.unwrap(), written);
        assert_eq!(matrix::cells(&mut d.conn(), agency, post, 2027).await.unwrap(), std::slice::from_ref(&written));
        assert!(matrix::cells(&mut d.conn(), agency, post, 2026).await.unwrap().is_empty());
        assert!(matrix::cells(&mut d.conn(), other, post, 2027).await.unwrap().is_empty());
        // Of a member only what says something, from all leaders.
        let empty = new(&d, fresh());
        matrix::lock(&mut d.conn(), agency, &empty).await.unwrap();
        assert_eq!(matrix::cells_of(&mut d.conn(), agency, member, 2027).await.unwrap(), [written]);
        assert!(matrix::cells_of(&mut d.conn(), other, member, 2027).await.unwrap().is_empty());
        assert_eq!(matrix::cells(&mut d.conn(), agency, post, 2027).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn members_are_added_once_and_leave_only_with_an_empty_row() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let (post, guest, by) = (d.a.rater.post, d.a.owner.id, d.a.rater.id);
        let place = (post, 2027, guest);
        for n in 0..2 {
            matrix::add_member(&mut d.conn(), agency, place, by, later(n)).await.unwrap();
        }
        assert_eq!(matrix::members(&mut d.conn(), agency, post, 2027).await.unwrap(), [guest]);
        assert!(matrix::members(&mut d.conn(), other, post, 2027).await.unwrap().is_empty());
        assert_eq!(matrix::added_to(&mut d.conn(), agency, guest).await.unwrap(), [(post, 2027)]);
        assert!(matrix::added_to(&mut d.conn(), other, guest).await.unwrap().is_empty());
        let cell = new(&d, fresh());
        let mut cell = matrix::lock(&mut d.conn(), agency, &cell).await.unwrap();
        cell.text = "Isi".to_owned();
        matrix::save(&mut d.conn(), agency, &cell).await.unwrap();
        assert!(!matrix::remove_member(&mut d.conn(), agency, place).await.unwrap(), "the row is filled");
        cell.text = String::new();
        matrix::save(&mut d.conn(), agency, &cell).await.unwrap();
        assert!(!matrix::remove_member(&mut d.conn(), other, place).await.unwrap());
        assert!(matrix::remove_member(&mut d.conn(), agency, place).await.unwrap());
        assert!(!matrix::remove_member(&mut d.conn(), agency, place).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn every_text_of_a_cell_is_kept_and_the_newest_are_found() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let place = (d.a.rater.post, 2027);
        let (mut one, mut two) = (new(&d, fresh()), new(&d, fresh()));
        for n in 0..4 {
            for cell in [&mut one, &mut two] {
                (cell.text, cell.at) = (format!("Isi {n}"), later(n));
                matrix::keep(&mut d.conn(), agency, fresh::<RhkId>().uuid(), cell).await.unwrap();
            }
        }
        let found = matrix::history(&mut d.conn(), agency, place, 2).await.unwrap();
        let of = |rhk: RhkId| found.iter().filter(|s| s.rhk == rhk).map(|s| s.text.as_str()).collect::<Vec<_>>();
        assert_eq!((of(one.id.rhk), of(two.id.rhk)), (vec!["Isi 3", "Isi 2"], vec!["Isi 3", "Isi 2"]));
        assert!(matrix::history(&mut d.conn(), other, place, 2).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn other_words_of_the_leader_touch_no_text_of_a_member() {
    both(async |mut d| {
        let (agency, other, post) = (d.a.id, d.b.id, d.a.rater.post);
        let rhk = fresh();
        let begun = new(&d, rhk);
        let mut cell = matrix::lock(&mut d.conn(), agency, &begun).await.unwrap();
        cell.text = "Isi".to_owned();
        matrix::save(&mut d.conn(), agency, &cell).await.unwrap();
        let place = (post, 2027, rhk);
        assert!(matrix::rename(&mut d.conn(), other, place, "RHK baru").await.unwrap().is_empty());
        let renamed = matrix::rename(&mut d.conn(), agency, place, "RHK baru").await.unwrap();
        assert_eq!(renamed, [Cell { rhk_text: "RHK baru".to_owned(), ..cell }]);
        assert!(matrix::rename(&mut d.conn(), agency, place, "RHK baru").await.unwrap().is_empty(), "nothing new");
    })
    .await;
}
