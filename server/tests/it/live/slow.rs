//! Readers that do not keep up.

use super::Net;
use crate::support::{connect, until};
use bytes::Bytes;
use domain::live::Topic;
use server::live::hub::{Frame, Hub, Listener};
use tokio::io::AsyncReadExt as _;

/// A frame of this size with this number.
fn frame(seq: i64, size: usize) -> Frame {
    let data = "x".repeat(size);
    Frame { seq, bytes: Bytes::from(format!("event: perubahan\nid: {seq}\ndata: {data}\n\n")) }
}

#[tokio::test]
async fn a_slow_reader_is_cut_off_with_a_reset_and_the_others_get_everything() {
    let net = Net::new().await;
    let (browser, mut fast) = net.live(&net.a.owner).await;
    let mut slow = connect(net.port.at, &browser, "", "").await;
    until("the slow reader to be there", async || (net.state.hub.count() == 2).then_some(())).await;
    let topic = Topic::Skp(net.a.owner.skp);
    let first = 1_000_000;
    let mut seq = first;
    // Whatever the buffers of the connection take, a bounded number of frames is enough to see it.
    while net.state.hub.count() == 2 {
        assert!(seq - first < 2_000, "frames pile up for somebody who reads none");
        net.state.hub.send(topic, &frame(seq, 60_000));
        assert_eq!(fast.must().await.id, Some(seq));
        seq += 1;
    }
    net.state.hub.send(topic, &frame(seq, 10));
    assert_eq!(fast.must().await.id, Some(seq));
    // What was underway still arrives, then the reset, then the end.
    let mut text = Vec::new();
    slow.read_to_end(&mut text).await.unwrap();
    let text = String::from_utf8_lossy(&text);
    assert!(
        text.trim_end_matches("0\r\n\r\n").ends_with("event: reset\ndata: \n\n\r\n"),
        "{}",
        &text[text.len() - 200..]
    );
}

/// In the server a reader that takes nothing costs a bounded number of shared frames.
#[tokio::test]
async fn a_reader_that_takes_nothing_holds_a_bounded_queue() {
    let net = Net::new().await;
    let hub = Hub::default();
    let topic = Topic::Skp(net.a.owner.skp);
    let topics = [topic].into_iter().collect();
    let who = Listener { person: net.a.owner.id, agency: net.a.id, session: crate::support::fresh(), topics };
    let mut reader = hub.subscribe(who);
    for seq in 0..10_000 {
        hub.send(topic, &frame(seq, 10));
    }
    assert_eq!(hub.count(), 0);
    assert!(reader.lagged.load(std::sync::atomic::Ordering::Acquire));
    let mut kept = Vec::new();
    while let Some(frame) = reader.frames.recv().await {
        kept.push(frame.seq);
    }
    assert_eq!(kept, (0..256).collect::<Vec<_>>());
}
