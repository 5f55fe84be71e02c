//! A reader of live events over a real connection.

use super::Browser;
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    sync::mpsc,
    time::timeout,
};

/// How long to wait for what must come.
const PATIENCE: Duration = Duration::from_secs(10);

/// One event as the browser gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub name: String,
    pub id: Option<i64>,
    pub data: String,
}

impl Event {
    /// The change it carries.
    pub fn change(&self) -> domain::event::Change {
        serde_json::from_str(&self.data).unwrap_or_else(|e| panic!("{e} in {self:?}"))
    }
}

/// An open stream, read by a task of its own.
pub struct Stream {
    pub status: u16,
    pub head: String,
    events: mpsc::UnboundedReceiver<Event>,
}

impl Stream {
    /// Opens `/live` with the cookies of a browser; `extra` are further header lines.
    pub async fn open(at: SocketAddr, browser: &Browser, query: &str, extra: &str) -> Self {
        let socket = connect(at, browser, query, extra).await;
        let mut socket = BufReader::new(socket);
        let head = read_head(&mut socket).await;
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let (send, events) = mpsc::unbounded_channel();
        if status == 200 {
            tokio::spawn(read(socket, send));
        }
        Self { status, head, events }
    }

    /// Opens `/live` and waits for its first sign of life.
    pub async fn live(at: SocketAddr, browser: &Browser) -> Self {
        let mut stream = Self::open(at, browser, "", "").await;
        assert_eq!(stream.status, 200, "{}", stream.head);
        assert_eq!(stream.any().await.unwrap().name, "detak");
        stream
    }

    /// The next event, heartbeats included; `None` when the stream has ended.
    pub async fn any(&mut self) -> Option<Event> {
        timeout(PATIENCE, self.events.recv()).await.unwrap_or_else(|_| panic!("no event came"))
    }

    /// The next event that is no heartbeat; `None` when the stream has ended.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            match self.any().await {
                Some(event) if event.name == "detak" => {}
                other => return other,
            }
        }
    }

    /// The next event, which must come.
    pub async fn must(&mut self) -> Event {
        self.next().await.unwrap_or_else(|| panic!("the stream ended"))
    }

    /// Events that are here already.
    pub fn ready(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.events.try_recv().ok()).filter(|e| e.name != "detak").collect()
    }

    /// Waits for the end of the stream and gives what came before it.
    pub async fn rest(&mut self, within: Duration) -> Vec<Event> {
        let mut seen = Vec::new();
        let read = async {
            while let Some(event) = self.events.recv().await {
                seen.push(event);
            }
        };
        timeout(within, read).await.unwrap_or_else(|_| panic!("the stream did not end"));
        seen.retain(|e| e.name != "detak");
        seen
    }
}

/// Sends the request and leaves the answer unread.
pub async fn connect(at: SocketAddr, browser: &Browser, query: &str, extra: &str) -> TcpStream {
    let mut socket = TcpStream::connect(at).await.unwrap();
    let cookie = browser.cookie();
    let request = format!(
        "GET /live{query} HTTP/1.1\r\nHost: {at}\r\nAccept: text/event-stream\r\nCookie: {cookie}\r\n{extra}\r\n"
    );
    socket.write_all(request.as_bytes()).await.unwrap();
    socket
}

async fn read_head(socket: &mut BufReader<TcpStream>) -> String {
    let mut head = String::new();
    loop {
        let mut line = String::new();
        let got = timeout(PATIENCE, socket.read_line(&mut line)).await.unwrap_or_else(|_| panic!("no answer"));
        if got.unwrap() == 0 || line == "\r\n" {
            return head;
        }
        head.push_str(&line);
    }
}

/// Reads the chunks of the body and cuts them into events, until the end.
async fn read(mut socket: BufReader<TcpStream>, send: mpsc::UnboundedSender<Event>) {
    let mut text = Vec::new();
    while let Some(chunk) = chunk(&mut socket).await {
        text.extend_from_slice(&chunk);
        while let Some(end) = text.windows(2).position(|w| w == b"\n\n") {
            let block: Vec<u8> = text.drain(..end + 2).collect();
            if let Some(event) = parse(&String::from_utf8(block).unwrap())
                && send.send(event).is_err()
            {
                return;
            }
        }
    }
}

/// One chunk of a chunked body; `None` at its end.
async fn chunk(socket: &mut BufReader<TcpStream>) -> Option<Vec<u8>> {
    let mut line = String::new();
    socket.read_line(&mut line).await.ok().filter(|n| *n > 0)?;
    let size = usize::from_str_radix(line.trim(), 16).ok().filter(|n| *n > 0)?;
    let mut bytes = vec![0; size + 2];
    socket.read_exact(&mut bytes).await.ok()?;
    bytes.truncate(size);
    Some(bytes)
}

fn parse(block: &str) -> Option<Event> {
    let field = |name: &str| block.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(": "));
    let name = field("event")?.to_owned();
    Some(Event {
        name,
        id: field("id").and_then(|v| v.parse().ok()),
        data: field("data").unwrap_or_default().to_owned(),
    })
}
