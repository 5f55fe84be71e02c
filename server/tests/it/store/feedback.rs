//! Feedback threads.

use super::{Desk, assert_refused, assert_unique, both, later};
use crate::support::fresh;
use domain::{
    behaviour::Value,
    feedback::{Kind, Subject},
    id::FeedbackId,
};
use server::store::feedback::{self, Item};

fn item(d: &Desk, subject: Subject, seconds: i64) -> Item {
    Item {
        id: fresh(),
        skp: d.a.owner.skp,
        subject,
        parent: None,
        kind: Kind::Tanyakan,
        text: "Bagaimana \u{1F914}?\nBaris dua".to_owned(),
        by: d.a.rater.id,
        at: later(seconds),
        withdrawn_at: None,
    }
}

#[tokio::test]
async fn feedback_on_any_subject_comes_back_with_the_oldest_first() {
    both(async |mut d| {
        let (agency, skp) = (d.a.id, d.a.owner.skp);
        let subjects = [
            Subject::Entry(fresh()),
            Subject::Iki(d.a.owner.jumlah()),
            Subject::Rhk(d.a.owner.rhk()),
            Subject::Value(Value::ALL[3]),
        ];
        let mut all: Vec<Item> = (1..).zip(subjects).map(|(n, s)| item(&d, s, n)).collect();
        let reply = Item { parent: Some(all[0].id), kind: Kind::Balasan, ..item(&d, subjects[0], 9) };
        all.push(reply);
        // Stored in another order than written, as far as parents allow.
        for at in [3, 2, 0, 1, 4] {
            feedback::add(&mut d.conn(), agency, &all[at]).await.unwrap();
        }
        assert_eq!(feedback::of_skp(&mut d.conn(), skp).await.unwrap(), all);
        assert!(feedback::of_skp(&mut d.conn(), fresh()).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn feedback_is_found_only_within_its_agency_and_stored_once() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let new = item(&d, Subject::Rhk(d.a.owner.rhk()), 1);
        feedback::add(&mut d.conn(), agency, &new).await.unwrap();
        assert_eq!(feedback::find(&mut d.conn(), agency, new.id).await.unwrap(), Some(new.clone()));
        assert_eq!(feedback::find(&mut d.conn(), other, new.id).await.unwrap(), None);
        assert_eq!(feedback::find(&mut d.conn(), agency, fresh()).await.unwrap(), None);
        assert_unique(feedback::add(&mut d.conn(), agency, &new).await);
        let orphan = Item { id: fresh(), parent: Some(fresh::<FeedbackId>()), ..new };
        assert_refused(feedback::add(&mut d.conn(), agency, &orphan).await);
    })
    .await;
}

#[tokio::test]
async fn a_withdrawal_keeps_the_words_and_its_first_moment() {
    both(async |mut d| {
        let agency = d.a.id;
        let new = item(&d, Subject::Rhk(d.a.owner.rhk()), 1);
        feedback::add(&mut d.conn(), agency, &new).await.unwrap();
        feedback::withdraw(&mut d.conn(), new.id, later(5)).await.unwrap();
        feedback::withdraw(&mut d.conn(), new.id, later(6)).await.unwrap();
        let found = feedback::find(&mut d.conn(), agency, new.id).await.unwrap().unwrap();
        assert_eq!(found, Item { withdrawn_at: Some(later(5)), ..new });
    })
    .await;
}
