//! What reaches whom.

use super::{Net, record, skp};
use crate::support::{Kind, fresh};
use domain::{
    event::{Change, Piece},
    feedback::Subject,
    id::{FeedbackId, Key, ReasonId},
    view::NoticeKind,
};

#[tokio::test]
async fn an_entry_reaches_owner_and_superiors_with_rising_numbers() {
    Net::both(async |net| {
        let (mut owner, mut own) = net.live(&net.a.owner).await;
        let (_, mut raters) = net.live(&net.a.rater).await;
        let (_, mut higher) = net.live(&net.a.top).await;
        let mut last = (0, 0);
        for value in ["1", "2", "3"] {
            let form = record(&mut owner, &net.a.owner, value).await;
            for stream in [&mut own, &mut higher] {
                let event = stream.must().await;
                assert_eq!(event.name, "perubahan");
                let Piece::Entry(entry) = &skp(event.change()).pieces[0] else { panic!("no entry: {event:?}") };
                assert_eq!(entry.id, form.id);
            }
            let (change, notice) = (raters.must().await, raters.must().await);
            assert!(matches!(change.change(), Change::Skp(c) if c.skp == net.a.owner.skp));
            let Change::Notice { notice: told, unread } = notice.change() else { panic!("no notice: {notice:?}") };
            assert_eq!((told.kind, told.owner.id), (NoticeKind::Realisasi, net.a.owner.id));
            let inbox: domain::view::NoticeList =
                net.as_(&net.a.rater).await.get_json("/api/pemberitahuan").await.json();
            assert_eq!((inbox.unread, inbox.notices[0].id), (unread, told.id));
            let (one, two) = (change.id.unwrap(), notice.id.unwrap());
            assert!(last.1 < one && one < two, "{last:?} {one} {two}");
            last = (one, two);
        }
    })
    .await;
}

#[tokio::test]
async fn the_head_of_the_stream_is_as_proxies_and_browsers_need_it() {
    let net = Net::new().await;
    let (_, stream) = net.live(&net.a.owner).await;
    let head = stream.head.to_lowercase();
    for line in ["content-type: text/event-stream", "cache-control: no-store", "x-accel-buffering: no"] {
        assert!(head.contains(line), "{line} is missing in {head}");
    }
    assert!(!head.contains("content-encoding"), "packed events arrive late");
}

/// When each of them hears of what he did himself, after the owner recorded, he has heard nothing of the owner.
#[tokio::test]
async fn whoever_may_not_see_it_hears_nothing() {
    Net::both(async |net| {
        let (a, b) = (&net.a, &net.b);
        let mut owner = net.as_(&a.owner).await;
        let mut others = Vec::new();
        for person in [&a.peer, &a.stranger, &a.former, &a.admin, &a.manager, &a.auditor, &a.head, &b.owner, &b.rater] {
            others.push((person, net.live(person).await));
        }
        record(&mut owner, &a.owner, "5").await;
        for (person, (browser, stream)) in &mut others {
            let own = record(browser, person, "1").await.id;
            loop {
                match stream.must().await.change() {
                    Change::Skp(change) => {
                        assert_ne!(change.skp, a.owner.skp, "{} heard of the owner", person.name);
                        if matches!(&change.pieces[0], Piece::Entry(e) if e.id == own) {
                            break;
                        }
                    }
                    Change::Notice { notice, .. } => assert_ne!(notice.skp, a.owner.skp, "{}", person.name),
                    other => panic!("{other:?}"),
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_act_is_told_at_once() {
    Net::both(async |net| {
        let (mut owner, mut own) = net.live(&net.a.owner).await;
        let (mut rater, mut raters) = net.live(&net.a.rater).await;
        let (skp_id, entry) = (net.a.owner.skp.to_string(), net.scene.entry.to_string());
        let subject = Subject::Iki(net.a.owner.jumlah()).field();
        let (words, reason) = (fresh::<FeedbackId>().to_string(), fresh::<ReasonId>().to_string());
        let iki = net.a.owner.iki(Kind::Durasi).to_string();
        let key = fresh::<Key>().to_string();
        let f = |list: &[(&'static str, &str)]| -> Vec<(&'static str, String)> {
            list.iter().map(|(n, v)| (*n, (*v).to_owned())).collect()
        };
        let acts = [
            (
                "/api/realisasi/putusan",
                true,
                f(&[("kunci", &key), ("realisasi", &entry), ("putusan", "terima")]),
                Some(NoticeKind::Diterima),
            ),
            (
                "/api/umpan-balik/kirim",
                true,
                f(&[("id", &words), ("skp", &skp_id), ("sasaran", &subject), ("jenis", "catatan"), ("teks", "x")]),
                Some(NoticeKind::UmpanBalik),
            ),
            ("/api/umpan-balik/tarik", true, f(&[("id", &words)]), None),
            (
                "/api/alasan/ajukan",
                false,
                f(&[
                    ("id", &reason),
                    ("skp", &skp_id),
                    ("iki", &iki),
                    ("alasan", "a"),
                    ("rencana", "b"),
                    ("sampai", "2026-07-31"),
                ]),
                Some(NoticeKind::Alasan),
            ),
            ("/api/alasan/jawab", true, f(&[("id", &reason), ("putusan", "terima")]), Some(NoticeKind::AlasanDiterima)),
        ];
        for (path, by_rater, fields, told) in acts {
            let browser = if by_rater { &mut rater } else { &mut owner };
            let answer = browser.call(path, &fields).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            let (doer, other) = if by_rater { (&mut raters, &mut own) } else { (&mut own, &mut raters) };
            let (one, two) = (doer.must().await.change(), other.must().await.change());
            assert_eq!(one, two, "{path}");
            skp(one);
            if let Some(kind) = told {
                assert!(
                    matches!(other.must().await.change(), Change::Notice { notice, .. } if notice.kind == kind),
                    "{path}"
                );
            }
            assert!(doer.ready().is_empty(), "{path}: nobody is told what he did himself");
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_read_on_one_device_is_read_on_the_others_and_is_nobody_elses_business() {
    let net = Net::new().await;
    let (mut here, mut one) = net.live(&net.a.rater).await;
    let (_, mut two) = net.live(&net.a.rater).await;
    let (mut owner, mut own) = net.live(&net.a.owner).await;
    let answer = here.call("/api/pemberitahuan/dibaca", &[("skp", net.a.owner.skp.to_string())]).await;
    assert_eq!(answer.status, 200);
    for stream in [&mut one, &mut two] {
        let change = stream.must().await.change();
        assert!(matches!(change, Change::Read { skp: Some(skp), .. } if skp == net.a.owner.skp), "{change:?}");
    }
    record(&mut owner, &net.a.owner, "1").await;
    assert!(matches!(own.must().await.change(), Change::Skp(_)));
}

#[tokio::test]
async fn a_refused_write_is_told_to_nobody() {
    let net = Net::new().await;
    let (mut owner, mut own) = net.live(&net.a.owner).await;
    let form = crate::support::Catat::new(net.a.owner.skp, net.a.owner.jumlah()).value("x");
    assert_eq!(form.send(&mut owner).await.status, 422);
    let form = record(&mut owner, &net.a.owner, "1").await;
    let change = skp(own.must().await.change());
    assert!(matches!(&change.pieces[0], Piece::Entry(e) if e.id == form.id));
}

#[tokio::test]
async fn open_streams_are_counted() {
    let net = Net::new().await;
    let (owner, one) = net.live(&net.a.owner).await;
    let (_, _two) = net.live(&net.a.rater).await;
    assert_eq!(net.state.hub.count(), 2);
    drop(one);
    drop(owner);
    // The server notices with the next event it cannot deliver.
    let mut peer = net.as_(&net.a.owner).await;
    crate::support::until("the closed stream to leave", async || {
        record(&mut peer, &net.a.owner, "1").await;
        (net.state.hub.count() == 1).then_some(())
    })
    .await;
}
