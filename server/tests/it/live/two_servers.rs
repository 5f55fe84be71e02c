//! Two servers on one database.

use super::{Net, Port, record, skp};
use crate::support::{Stream, at, date, fresh};
use app::port::Actor;
use domain::{
    event::Change,
    people::{Holding, NewAssignment},
};
use server::{
    jobs::{Seen, announce_days},
    usecase,
};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(2);

/// On SQLite the second one stands for a command in a process of its own.
#[tokio::test]
async fn a_write_on_one_server_reaches_streams_on_the_other() {
    Net::both(async |net| {
        let second = net.second().await;
        let other = Port::open(&second).await;
        let browser = net.as_(&net.a.owner).await;
        let mut here = Stream::live(net.port.at, &browser).await;
        let mut there = Stream::live(other.at, &browser).await;
        let mut far = second.browser();
        far.cookies = browser.cookies.clone();
        let mut near = browser;
        for n in 0..6 {
            let writer = if n % 2 == 0 { &mut near } else { &mut far };
            record(writer, &net.a.owner, "1").await;
            let (one, two) = (here.must().await, there.must().await);
            assert_eq!(one, two, "both servers tell the same with the same number");
            skp(one.change());
        }
    })
    .await;
}

#[tokio::test]
async fn rights_and_sessions_that_end_on_one_server_end_streams_on_the_other() {
    Net::both(async |net| {
        let second = net.second().await;
        let other = Port::open(&second).await;
        let rater = net.as_(&net.a.rater).await;
        let mut raters = Stream::live(other.at, &rater).await;
        let mut owner = net.as_(&net.a.owner).await;
        let mut own = Stream::live(other.at, &owner).await;
        let actor = Actor { person: net.a.admin.id, agency: net.a.id, session: fresh() };
        let new = NewAssignment {
            post: net.a.rater.post,
            person: net.a.head.id,
            holding: Holding::Plh,
            from: date(2026, 6, 10),
            to: None,
        };
        let assign = net.state.writing(&actor, move |conn, act| {
            Box::pin(async move { usecase::people::assign(conn, &act, new).await.map(drop) })
        });
        assign.await.unwrap();
        raters.rest(SOON).await;
        assert_eq!(own.must().await.change(), Change::Structure);
        owner.post_form("/keluar", &[("", "")]).await;
        own.rest(SOON).await;
    })
    .await;
}

#[tokio::test]
async fn a_reader_that_changes_servers_goes_on_where_it_left_off() {
    Net::both(async |net| {
        let second = net.second().await;
        let other = Port::open(&second).await;
        let (mut owner, mut here) = net.live(&net.a.owner).await;
        record(&mut owner, &net.a.owner, "1").await;
        let last = here.must().await.id.unwrap();
        drop(here);
        let form = record(&mut owner, &net.a.owner, "2").await;
        let mut there = Stream::open(other.at, &owner, "", &format!("Last-Event-ID: {last}\r\n")).await;
        let change = skp(there.must().await.change());
        assert!(matches!(&change.pieces[0], domain::event::Piece::Entry(e) if e.id == form.id));
    })
    .await;
}

/// Every server looks at the clock; the day begins once.
#[tokio::test]
async fn a_new_day_is_told_once_by_however_many_servers() {
    Net::both(async |net| {
        let second = net.second().await;
        let (mut near, mut far) = (Seen::new(), Seen::new());
        net.clock.set(at(2026, 6, 10, 23, 59));
        announce_days(&net.state, &mut near).await.unwrap();
        announce_days(&second.state, &mut far).await.unwrap();
        let (mut owner, mut own) = net.live(&net.a.owner).await;
        let (_, mut elsewhere) = net.live(&net.b.owner).await;
        net.clock.set(at(2026, 6, 11, 0, 0));
        announce_days(&second.state, &mut far).await.unwrap();
        announce_days(&net.state, &mut near).await.unwrap();
        let today = date(2026, 6, 11);
        assert_eq!(own.must().await.change(), Change::Day { today });
        assert_eq!(elsewhere.must().await.change(), Change::Day { today });
        record(&mut owner, &net.a.owner, "1").await;
        assert!(matches!(own.must().await.change(), Change::Skp(_)), "told twice");
    })
    .await;
}
