//! Plain HTTP over a real connection, one request each.

use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// What came back: status, head, body. `None` when the connection broke before the answer was whole.
pub async fn send(at: SocketAddr, head: &str, body: &[u8]) -> Option<(u16, String, Vec<u8>)> {
    let exchange = async {
        let mut socket = TcpStream::connect(at).await.ok()?;
        let length = body.len();
        let head = format!("{head}\r\nHost: {at}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
        socket.write_all(head.as_bytes()).await.ok()?;
        socket.write_all(body).await.ok()?;
        let mut all = Vec::new();
        socket.read_to_end(&mut all).await.ok()?;
        Some(all)
    };
    let all = tokio::time::timeout(Duration::from_secs(20), exchange).await.ok()??;
    let end = all.windows(4).position(|w| w == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&all[..end]).into_owned();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = all[end + 4..].to_vec();
    let wanted = head.lines().find_map(|l| l.to_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok());
    (wanted.is_none_or(|n| n == body.len())).then_some((status, head, body))
}

/// Signs in and gives the cookie header.
pub async fn sign_in(at: SocketAddr, nip: &str, password: &str) -> String {
    let body = format!("nip={nip}&kata_sandi={password}");
    let head = "POST /masuk HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: text/html";
    let (status, head, _) = send(at, head, body.as_bytes()).await.unwrap();
    assert_eq!(status, 303, "{head}");
    let cookies = head.lines().filter_map(|l| l.strip_prefix("set-cookie: "));
    cookies.filter_map(|c| c.split(';').next()).collect::<Vec<_>>().join("; ")
}
