//! New days.

use super::Net;
use crate::support::{at, date};
use domain::event::Change;
use server::jobs::{Seen, announce_days};

#[tokio::test]
async fn a_new_day_is_told_once_when_it_begins_where_the_agency_is() {
    Net::both(async |net| {
        // Agency b lives two hours ahead.
        net.database
            .link()
            .await
            .sql("UPDATE instansi SET pengaturan = '{\"zone\":\"wit\"}' WHERE kode = 'uji-2'")
            .await;
        let mut seen = Seen::new();
        let mut look = async |day, hour, minute| {
            net.clock.set(at(2026, 6, day, hour, minute));
            announce_days(&net.state, &mut seen).await.unwrap();
        };
        look(10, 21, 50).await;
        let ((_, mut west), (_, mut east)) = (net.live(&net.a.owner).await, net.live(&net.b.owner).await);
        look(10, 21, 59).await;
        look(10, 22, 0).await;
        let tomorrow = Change::Day { today: date(2026, 6, 11) };
        assert_eq!(east.must().await.change(), tomorrow);
        look(10, 22, 1).await;
        look(11, 0, 0).await;
        assert_eq!(west.must().await.change(), tomorrow);
        // A server that slept over several days tells the present one.
        net.clock.set(at(2026, 6, 13, 23, 0));
        let ((_, mut west), (_, mut east)) = (net.live(&net.a.owner).await, net.live(&net.b.owner).await);
        look(14, 8, 0).await;
        for stream in [&mut west, &mut east] {
            assert_eq!(stream.must().await.change(), Change::Day { today: date(2026, 6, 14) });
        }
    })
    .await;
}

#[tokio::test]
async fn a_server_that_just_started_does_not_take_today_for_a_new_day() {
    let net = Net::new().await;
    let (mut owner, mut own) = net.live(&net.a.owner).await;
    let mut seen = Seen::new();
    announce_days(&net.state, &mut seen).await.unwrap();
    announce_days(&net.state, &mut seen).await.unwrap();
    super::record(&mut owner, &net.a.owner, "1").await;
    assert!(matches!(own.must().await.change(), Change::Skp(_)));
}
