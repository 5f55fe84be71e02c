//! Live events over real connections.

mod day;
mod evaluation;
mod events;
mod order;
mod planning;
mod replay;
mod rights;
mod slow;
mod stop;
mod two_servers;

use crate::support::{Browser, Catat, Person, Server, Stream, TestApp};
use domain::event::{Change, SkpChange};
use std::{net::SocketAddr, ops::Deref, sync::Arc};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// A server on a port of this machine.
struct Port {
    at: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    running: JoinHandle<anyhow::Result<()>>,
}

impl Port {
    async fn open(server: &Server) -> Self {
        server.publish().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let state = Arc::clone(&server.state);
        let running = tokio::spawn(async move {
            server::serve::run(&state, listener, async {
                let _ = stopped.await;
            })
            .await
        });
        Self { at, stop: Some(stop), running }
    }
}

/// The two agencies behind a port.
struct Net {
    app: TestApp,
    port: Port,
}

impl Net {
    async fn over(app: TestApp) -> Self {
        let port = Port::open(&app).await;
        Self { app, port }
    }

    async fn new() -> Self {
        Self::over(TestApp::new().await).await
    }

    /// Runs a test on both databases.
    async fn both(test: impl AsyncFn(Self)) {
        TestApp::both(async |app| test(Self::over(app).await).await).await;
    }

    /// A signed-in browser and its stream.
    async fn live(&self, person: &Person) -> (Browser, Stream) {
        let browser = self.app.as_(person).await;
        let stream = Stream::live(self.port.at, &browser).await;
        (browser, stream)
    }
}

impl Deref for Net {
    type Target = TestApp;
    fn deref(&self) -> &TestApp {
        &self.app
    }
}

/// Records one result of a person.
async fn record(browser: &mut Browser, person: &Person, value: &str) -> Catat {
    let form = Catat::new(person.skp, person.jumlah()).value(value);
    let answer = form.send(browser).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    form
}

/// The change of an SKP, or a failure.
fn skp(change: Change) -> SkpChange {
    match change {
        Change::Skp(change) => change,
        other => panic!("no change of an SKP: {other:?}"),
    }
}
