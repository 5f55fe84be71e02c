//! Notices.

use super::{Desk, both, later};
use crate::support::{Link, fresh};
use domain::{
    feedback::Subject,
    id::{NoticeId, PersonId, SkpId},
    view::{NoticeKind, Reading},
};
use server::store::{
    dialect,
    notices::{self, Notice},
};

fn notice(d: &Desk, to: PersonId, seconds: i64) -> Notice {
    Notice {
        id: fresh(),
        to,
        skp: d.a.owner.skp,
        kind: NoticeKind::UmpanBalik,
        subject: Subject::Iki(d.a.owner.jumlah()),
        title: "Jumlah anak".to_owned(),
        excerpt: "Bagaimana?".to_owned(),
        by: d.a.rater.id,
        at: later(seconds),
        read_at: None,
        owner: d.a.owner.id,
    }
}

async fn add(d: &mut Desk, new: &Notice) {
    let agency = d.a.id;
    notices::add(&mut d.conn(), agency, new).await.unwrap();
}

fn ids(rows: &[Notice]) -> Vec<NoticeId> {
    rows.iter().map(|n| n.id).collect()
}

#[tokio::test]
async fn every_kind_of_notice_comes_back_as_it_was_stored() {
    both(async |mut d| {
        let to = d.a.owner.id;
        let all: Vec<Notice> =
            (1..).zip(NoticeKind::ALL).map(|(n, kind)| Notice { kind, ..notice(&d, to, n) }).collect();
        for new in &all {
            add(&mut d, new).await;
        }
        let mut found = notices::page(&mut d.conn(), to, None, 100).await.unwrap();
        found.reverse();
        assert_eq!(found, all);
    })
    .await;
}

#[tokio::test]
async fn pages_go_on_where_the_last_one_ended_also_within_one_moment() {
    both(async |mut d| {
        let (to, other) = (d.a.owner.id, d.a.peer.id);
        let mut expected = Vec::new();
        // Three moments with two notices each: the order within a moment is that of the ids.
        for n in 0..6 {
            let new = notice(&d, to, n / 2);
            expected.insert(0, new.id);
            add(&mut d, &new).await;
        }
        let foreign = notice(&d, other, 1);
        add(&mut d, &foreign).await;
        let mut seen = Vec::new();
        let mut before = None;
        loop {
            let page = ids(&notices::page(&mut d.conn(), to, before, 2).await.unwrap());
            let Some(last) = page.last() else { break };
            before = Some(*last);
            seen.extend(page);
        }
        assert_eq!(seen, expected);
    })
    .await;
}

#[tokio::test]
async fn a_page_before_a_notice_of_somebody_else_tells_nothing_about_it() {
    both(async |mut d| {
        let (to, other) = (d.a.owner.id, d.a.peer.id);
        for n in 0..3 {
            let new = notice(&d, to, n);
            add(&mut d, &new).await;
        }
        let foreign = notice(&d, other, 1);
        add(&mut d, &foreign).await;
        let foreign = notices::page(&mut d.conn(), to, Some(foreign.id), 10).await.unwrap();
        let unknown = notices::page(&mut d.conn(), to, Some(fresh()), 10).await.unwrap();
        assert_eq!(ids(&foreign), ids(&unknown));
    })
    .await;
}

#[tokio::test]
async fn unread_notices_are_counted_per_person_skp_and_subject() {
    both(async |mut d| {
        let (to, owner, peer) = (d.a.rater.id, d.a.owner.clone(), d.a.peer.clone());
        let about = |d: &Desk, skp: SkpId, subject| Notice { skp, subject, ..notice(d, to, 1) };
        let (iki, rhk) = (Subject::Iki(owner.jumlah()), Subject::Rhk(owner.rhk()));
        for new in [about(&d, owner.skp, iki), about(&d, owner.skp, iki), about(&d, owner.skp, rhk)] {
            add(&mut d, &new).await;
        }
        let of_peer = about(&d, peer.skp, Subject::Iki(peer.jumlah()));
        add(&mut d, &of_peer).await;
        let foreign = notice(&d, owner.id, 1);
        add(&mut d, &foreign).await;
        assert_eq!(notices::unread(&mut d.conn(), to).await.unwrap(), 4);
        let mut by_skp = notices::unread_by_skp(&mut d.conn(), to).await.unwrap();
        by_skp.sort();
        assert_eq!(by_skp, [(owner.skp, 3), (peer.skp, 1)]);
        let subjects = notices::unread_subjects(&mut d.conn(), to, owner.skp).await.unwrap();
        assert!(subjects.len() == 2 && subjects.contains(&iki) && subjects.contains(&rhk), "{subjects:?}");
    })
    .await;
}

#[tokio::test]
async fn reading_marks_one_skp_or_all_and_says_how_many_were_new() {
    both(async |mut d| {
        let (to, owner, peer) = (d.a.rater.id, d.a.owner.clone(), d.a.peer.clone());
        let one = notice(&d, to, 1);
        let two = Notice { skp: peer.skp, ..notice(&d, to, 2) };
        let foreign = notice(&d, owner.id, 3);
        for new in [&one, &two, &foreign] {
            add(&mut d, new).await;
        }
        assert_eq!(notices::mark_read(&mut d.conn(), to, Reading::Skp(owner.skp), later(10)).await.unwrap(), 1);
        assert_eq!(notices::mark_read(&mut d.conn(), to, Reading::Skp(owner.skp), later(11)).await.unwrap(), 0);
        assert_eq!(notices::unread(&mut d.conn(), to).await.unwrap(), 1);
        assert_eq!(notices::mark_read(&mut d.conn(), to, Reading::All, later(12)).await.unwrap(), 1);
        let read: Vec<_> = notices::page(&mut d.conn(), to, None, 9).await.unwrap().iter().map(|n| n.read_at).collect();
        assert_eq!(read, [Some(later(12)), Some(later(10))]);
        assert_eq!(notices::unread(&mut d.conn(), owner.id).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_notices_of_one_person_are_counted_by_one_write_at_a_time() {
    both(async |mut d| {
        let (one, two) = (d.a.rater.id, d.a.head.id);
        d.link.sql("BEGIN").await;
        // Twice in one write is as good as once.
        dialect::lock_notices(&mut d.conn(), one).await.unwrap();
        dialect::lock_notices(&mut d.conn(), one).await.unwrap();
        let mut other = d.database.link().await;
        if matches!(other, Link::Postgres(_)) {
            let key = one.uuid().as_u64_pair().1.cast_signed();
            let free = other.number(&format!("SELECT CAST(CAST(pg_try_advisory_lock({key}) AS INT) AS BIGINT)")).await;
            assert_eq!(free, 0, "nobody waits");
            other.sql("BEGIN").await;
            dialect::lock_notices(&mut other.conn(), two).await.unwrap();
            other.sql("COMMIT").await;
        }
        d.link.sql("COMMIT").await;
        dialect::lock_notices(&mut other.conn(), one).await.unwrap();
    })
    .await;
}
