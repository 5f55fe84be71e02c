//! What was missed.

use super::{Net, record, skp};
use crate::support::{Stream, fresh, moment};
use domain::{
    event::{Change, Piece},
    id::EntryId,
    live::Topic,
    view::Me,
};
use server::store::events;

fn entry(change: Change) -> EntryId {
    match &skp(change).pieces[0] {
        Piece::Entry(entry) => entry.id,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_reader_goes_on_where_it_left_off() {
    Net::both(async |net| {
        let (mut owner, mut first) = net.live(&net.a.owner).await;
        let mut forms = Vec::new();
        for value in ["1", "2", "3", "4"] {
            forms.push(record(&mut owner, &net.a.owner, value).await.id);
        }
        let seen = first.must().await;
        assert_eq!(entry(seen.change()), forms[0]);
        drop(first);
        let last = seen.id.unwrap();
        let header = format!("Last-Event-ID: {last}\r\n");
        // The header is newer than the address, which was written when the page was made.
        for (query, extra) in [(format!("?sejak={last}"), ""), ("?sejak=0".to_owned(), header.as_str())] {
            let mut stream = Stream::open(net.port.at, &owner, &query, extra).await;
            for form in &forms[1..] {
                assert_eq!(entry(stream.must().await.change()), *form, "{query}");
            }
            let next = record(&mut owner, &net.a.owner, "5").await.id;
            assert_eq!(entry(stream.must().await.change()), next, "{query}");
            forms.push(next);
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_read_its_cursor_before_misses_nothing_since() {
    Net::both(async |net| {
        let mut owner = net.as_(&net.a.owner).await;
        record(&mut owner, &net.a.owner, "1").await;
        crate::support::until("the numbers to stand still", async || {
            let mut link = net.database.link().await;
            let waiting = link.number("SELECT COUNT(*) FROM peristiwa WHERE seq IS NULL").await;
            (waiting == 0).then_some(())
        })
        .await;
        let me: Me = owner.get_json("/api/saya").await.json();
        let form = record(&mut owner, &net.a.owner, "2").await;
        let mut stream = Stream::open(net.port.at, &owner, &format!("?sejak={}", me.seq), "").await;
        assert_eq!(entry(stream.must().await.change()), form.id);
    })
    .await;
}

#[tokio::test]
async fn only_ones_own_past_is_replayed() {
    let net = Net::new().await;
    let mut peer = net.as_(&net.a.peer).await;
    let mine = record(&mut peer, &net.a.peer, "9").await;
    // From the beginning of everything, the scene of the owner included.
    let mut stream = Stream::open(net.port.at, &peer, "?sejak=0", "").await;
    let mut entries = Vec::new();
    loop {
        let change = skp(stream.must().await.change());
        assert_eq!(change.skp, net.a.peer.skp);
        entries.push(change);
        if matches!(&entries.last().unwrap().pieces[0], Piece::Entry(e) if e.id == mine.id) {
            break;
        }
    }
    assert_eq!(entries.len(), 2);
}

#[tokio::test]
async fn without_a_cursor_only_what_is_new_is_sent() {
    let net = Net::new().await;
    let mut owner = net.as_(&net.a.owner).await;
    record(&mut owner, &net.a.owner, "1").await;
    let mut stream = Stream::live(net.port.at, &owner).await;
    let form = record(&mut owner, &net.a.owner, "2").await;
    assert_eq!(entry(stream.must().await.change()), form.id);
}

/// Appends events nobody of the test follows.
async fn fill(net: &Net, count: usize) {
    let mut link = net.database.link().await;
    link.sql("BEGIN").await;
    for _ in 0..count {
        let topic = Topic::Person(fresh());
        events::append(&mut link.conn(), fresh(), net.b.id, topic, "{}", moment()).await.unwrap();
    }
    link.sql("COMMIT").await;
}

#[tokio::test]
async fn who_missed_too_much_starts_anew_and_goes_on_from_there() {
    let net = Net::new().await;
    let mut owner = net.as_(&net.a.owner).await;
    let start = owner.get_json("/api/saya").await.json::<Me>().seq;
    fill(&net, 2_000).await;
    let mut near = Stream::open(net.port.at, &owner, &format!("?sejak={start}"), "").await;
    fill(&net, 1).await;
    let mut far = Stream::open(net.port.at, &owner, &format!("?sejak={start}"), "").await;
    let reset = far.must().await;
    assert_eq!((reset.name.as_str(), reset.id), ("reset", Some(start + 2_001)));
    let form = record(&mut owner, &net.a.owner, "1").await;
    for stream in [&mut near, &mut far] {
        assert_eq!(entry(stream.must().await.change()), form.id);
    }
}

#[tokio::test]
async fn who_asks_for_what_was_forgotten_starts_anew() {
    Net::both(async |net| {
        let mut owner = net.as_(&net.a.owner).await;
        record(&mut owner, &net.a.owner, "1").await;
        let last = crate::support::until("everything to be numbered", async || {
            let mut link = net.database.link().await;
            let waiting = link.number("SELECT COUNT(*) FROM peristiwa WHERE seq IS NULL").await;
            let last = link.number("SELECT seq FROM peristiwa_urutan").await;
            (waiting == 0).then_some(last)
        })
        .await;
        let mut link = net.database.link().await;
        events::forget(&mut link.conn(), moment().plus_seconds(1)).await.unwrap();
        let mut stream = Stream::open(net.port.at, &owner, &format!("?sejak={}", last - 1), "").await;
        assert_eq!(stream.must().await.name, "reset");
        // Who has everything that was needs nothing of it.
        let mut stream = Stream::open(net.port.at, &owner, &format!("?sejak={last}"), "").await;
        let form = record(&mut owner, &net.a.owner, "2").await;
        assert_eq!(entry(stream.must().await.change()), form.id);
    })
    .await;
}

#[tokio::test]
async fn a_cursor_that_is_none_does_no_harm() {
    let net = Net::new().await;
    let mut owner = net.as_(&net.a.owner).await;
    for (min, max) in [("-9223372036854775808", "9223372036854775807"), ("-1", "99999999")] {
        for cursor in [min, max] {
            for (query, extra) in
                [(format!("?sejak={cursor}"), String::new()), (String::new(), format!("Last-Event-ID: {cursor}\r\n"))]
            {
                let mut stream = Stream::open(net.port.at, &owner, &query, &extra).await;
                assert_eq!(stream.status, 200, "{query}{extra}");
                let form = record(&mut owner, &net.a.owner, "1").await;
                loop {
                    let event = stream.must().await;
                    if event.name == "perubahan"
                        && matches!(event.change(), Change::Skp(c) if matches!(&c.pieces[0], Piece::Entry(e) if e.id == form.id))
                    {
                        break;
                    }
                }
            }
        }
    }
    let broken = Stream::open(net.port.at, &owner, "?sejak=x", "").await;
    assert_eq!(broken.status, 400);
    let ignored = Stream::open(net.port.at, &owner, "", "Last-Event-ID: rusak\r\n").await;
    assert_eq!(ignored.status, 200);
    let nobody = Stream::open(net.port.at, &net.browser(), "", "").await;
    assert_eq!(nobody.status, 401);
}
