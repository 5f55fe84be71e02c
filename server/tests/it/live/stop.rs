//! Stopping.

use super::Net;
use crate::support::{Catat, Stream, wire};
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

#[tokio::test]
async fn open_streams_end_at_once_when_the_server_stops() {
    let mut net = Net::new().await;
    let mut streams = Vec::new();
    for person in [&net.a.owner, &net.a.rater, &net.b.owner] {
        streams.push(net.live(person).await.1);
    }
    let start = Instant::now();
    net.port.stop.take().unwrap().send(()).unwrap();
    for stream in &mut streams {
        stream.rest(Duration::from_secs(2)).await;
    }
    (&mut net.port.running).await.unwrap().unwrap();
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
    assert!(TcpStream::connect(net.port.at).await.is_err(), "it still takes connections");
    assert_eq!(net.state.hub.count(), 0);
}

/// A phone that sends slowly is not cut off by an update of the server.
#[tokio::test]
async fn a_request_under_way_is_finished_before_the_server_goes() {
    let mut net = Net::new().await;
    let browser = net.as_(&net.a.owner).await;
    let mut watch = Stream::live(net.port.at, &browser).await;
    let (head, body) = Catat::new(net.a.owner.skp, net.a.owner.jumlah()).value("4").wire(&browser.cookie());
    let (at, length) = (net.port.at, body.len());
    let head = format!("{head}\r\nHost: {at}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
    let (first, second) = body.split_at(body.len() / 2);
    let mut socket = TcpStream::connect(net.port.at).await.unwrap();
    socket.write_all(head.as_bytes()).await.unwrap();
    socket.write_all(first).await.unwrap();
    // A request on another connection: by then the first one has been taken up.
    crate::support::until("the half request to be read", async || {
        let (status, ..) = wire::send(at, "GET /healthz HTTP/1.1", b"").await?;
        (status == 200).then_some(())
    })
    .await;
    net.port.stop.take().unwrap().send(()).unwrap();
    watch.rest(Duration::from_secs(2)).await;
    assert!(!net.port.running.is_finished(), "it did not wait");
    socket.write_all(second).await.unwrap();
    let mut text = String::new();
    socket.read_to_string(&mut text).await.unwrap();
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");
    (&mut net.port.running).await.unwrap().unwrap();
    let mut link = net.database.link().await;
    let kept = link.number("SELECT COUNT(*) FROM realisasi WHERE nilai = 40000").await;
    assert_eq!(kept, 1);
}
