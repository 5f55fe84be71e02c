//! Stopping.

use super::Net;
use crate::support::{Catat, Stream};
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
    let form = Catat::new(net.a.owner.skp, net.a.owner.jumlah());
    let (skp, iki, id, key) = (net.a.owner.skp, net.a.owner.jumlah(), form.id, form.key);
    let mut body = String::new();
    for (name, value) in [
        ("kunci", key.to_string()),
        ("id", id.to_string()),
        ("skp", skp.to_string()),
        ("iki", iki.to_string()),
        ("nilai", "4".to_owned()),
        ("tanggal", "2026-06-09".to_owned()),
    ] {
        body += &format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    body += "--x--\r\n";
    let head = format!(
        "POST /catat HTTP/1.1\r\nHost: {}\r\nAccept: application/json\r\nCookie: {}\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\n\r\n",
        net.port.at,
        browser.cookie(),
        body.len()
    );
    let (first, second) = body.split_at(body.len() / 2);
    let mut socket = TcpStream::connect(net.port.at).await.unwrap();
    socket.write_all(head.as_bytes()).await.unwrap();
    socket.write_all(first.as_bytes()).await.unwrap();
    // A request on another connection: by then the first one has been taken up.
    crate::support::until("the half request to be read", async || {
        let mut probe = TcpStream::connect(net.port.at).await.unwrap();
        probe.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
        let mut text = String::new();
        probe.read_to_string(&mut text).await.unwrap();
        text.contains("hidup").then_some(())
    })
    .await;
    net.port.stop.take().unwrap().send(()).unwrap();
    watch.rest(Duration::from_secs(2)).await;
    assert!(!net.port.running.is_finished(), "it did not wait");
    socket.write_all(second.as_bytes()).await.unwrap();
    let mut text = String::new();
    socket.read_to_string(&mut text).await.unwrap();
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");
    (&mut net.port.running).await.unwrap().unwrap();
    let mut link = net.database.link().await;
    let kept = link.number("SELECT COUNT(*) FROM realisasi WHERE nilai = 40000").await;
    assert_eq!(kept, 1);
}
