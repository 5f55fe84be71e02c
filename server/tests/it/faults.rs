//! Things that go wrong at the worst moment: what was acknowledged is there, and nothing is there twice.

use crate::support::{Browser, Catat, PASSWORD, Server, Stream, TestApp, program::Serving, until, wire};
use axum::{
    extract::Request,
    middleware::{self, Next},
};
use domain::view::Receipt;
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::sync::Notify;

fn form(app: &TestApp, n: usize) -> Catat {
    Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("1").with("keterangan", &n.to_string())
}

async fn recorded(form: &Catat, browser: &mut Browser) -> Receipt {
    let answer = form.send(browser).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// Entries of the owner besides the two of the scene; their numbers have no gap.
async fn entries(server: &Server) -> i64 {
    let mut link = server.database.link().await;
    let owner = "FROM realisasi WHERE skp_id IN (SELECT skp_id FROM realisasi WHERE keterangan = 'Posyandu Melati') \
        AND instansi_id = (SELECT id FROM instansi WHERE kode = 'uji-1')";
    let count = link.number(&format!("SELECT COUNT(*) {owner}")).await;
    let last = link.number(&format!("SELECT MAX(nomor) {owner}")).await;
    assert_eq!(count, last, "numbers of receipts have a gap");
    count - 2
}

#[tokio::test]
async fn an_entry_whose_answer_was_lost_gives_the_first_receipt_when_it_is_sent_again() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let done = Arc::new(Notify::new());
        let told = Arc::clone(&done);
        // The server has done everything and its answer never leaves.
        let cut = app.router.clone().layer(middleware::from_fn(move |request: Request, next: Next| {
            let told = Arc::clone(&told);
            async move {
                let _answer = next.run(request).await;
                told.notify_one();
                std::future::pending::<axum::response::Response>().await
            }
        }));
        let mut lost = Browser::new(cut);
        lost.cookies = owner.cookies.clone();
        let form = form(&app, 1);
        let first = form.clone();
        let task = tokio::spawn(async move { first.send(&mut lost).await.status });
        done.notified().await;
        task.abort();
        let before = app.database.dump().await;
        app.clock.set(crate::support::moment().plus_seconds(60));
        let receipt = recorded(&form, &mut owner).await;
        assert_eq!((receipt.number, receipt.at), (3, crate::support::moment()));
        assert_eq!(app.database.dump().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_request_given_up_at_any_point_can_be_sent_again() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        for n in 0..40 {
            let (form, mut given_up) = (form(&app, n), owner.clone());
            let first = form.clone();
            let task = tokio::spawn(async move { first.send(&mut given_up).await.status });
            for _ in 0..n {
                tokio::task::yield_now().await;
            }
            task.abort();
            drop(task.await);
            let receipt = recorded(&form, &mut owner).await;
            assert_eq!(receipt.number, 3 + i64::try_from(n).unwrap());
        }
        assert_eq!(entries(&app).await, 40);
    })
    .await;
}

/// The whole runtime goes away while many writes are under way, as when the process dies.
fn lose_the_process(open: impl Future<Output = TestApp> + Send + 'static) {
    const WRITES: usize = 150;
    let acknowledged: Arc<Mutex<Vec<(usize, Receipt)>>> = Arc::default();
    let first = tokio::runtime::Runtime::new().unwrap();
    let kept = Arc::clone(&acknowledged);
    let (app, forms) = first.block_on(async move {
        let app = open.await;
        let owner = app.as_(&app.a.owner).await;
        let forms: Vec<Catat> = (0..WRITES).map(|n| form(&app, n)).collect();
        for (n, form) in forms.iter().cloned().enumerate() {
            let (mut browser, kept) = (owner.clone(), Arc::clone(&kept));
            tokio::spawn(async move {
                let receipt = recorded(&form, &mut browser).await;
                kept.lock().unwrap().push((n, receipt));
            });
        }
        until("some writes to be acknowledged", async || (kept.lock().unwrap().len() >= 20).then_some(())).await;
        (app, forms)
    });
    first.shutdown_background();
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(acknowledged.len() < WRITES, "nothing was under way any more");
    let second = tokio::runtime::Runtime::new().unwrap();
    second.block_on(async move {
        let server = app.second().await;
        let there = entries(&server).await;
        assert!(there >= i64::try_from(acknowledged.len()).unwrap(), "an acknowledged entry is gone");
        let mut owner = server.sign_in(&app.a.owner.nip).await;
        for (n, form) in forms.iter().enumerate() {
            let receipt = recorded(form, &mut owner).await;
            if let Some((_, first)) = acknowledged.iter().find(|(at, _)| *at == n) {
                assert_eq!(&receipt, first);
            }
        }
        assert_eq!(entries(&server).await, i64::try_from(WRITES).unwrap());
    });
}

#[test]
fn a_process_lost_in_the_middle_of_a_group_loses_nothing_acknowledged_on_sqlite() {
    lose_the_process(TestApp::new());
}

#[test]
fn a_process_lost_in_the_middle_of_writes_loses_nothing_acknowledged_on_postgres() {
    lose_the_process(TestApp::postgres());
}

/// The program itself, killed again and again while phones send.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_without_warning_the_program_loses_nothing_acknowledged_and_doubles_nothing() {
    const ROUNDS: usize = 4;
    let app = TestApp::new().await;
    let dir = tempfile::tempdir().unwrap();
    let mut acknowledged: Vec<(Catat, Receipt)> = Vec::new();
    let mut unsure: Vec<Catat> = Vec::new();
    for round in 0..ROUNDS {
        let mut serving = Serving::start(dir.path(), &app.database.url);
        let (at, cookie) = (serving.at, wire::sign_in(serving.at, &app.a.owner.nip, PASSWORD).await);
        let senders: Vec<_> = (0..6)
            .map(|sender| {
                let cookie = cookie.clone();
                let forms: Vec<Catat> = (0..200).map(|n| form(&app, round * 10_000 + sender * 1_000 + n)).collect();
                tokio::spawn(async move {
                    let (mut sure, mut unsure) = (Vec::new(), Vec::new());
                    for form in forms {
                        let (head, body) = form.wire(&cookie);
                        match wire::send(at, &head, &body).await {
                            Some((200, _, body)) => {
                                sure.push((form, serde_json::from_slice::<Receipt>(&body).unwrap()));
                            }
                            Some((status, head, _)) => panic!("{status} {head}"),
                            None => {
                                unsure.push(form);
                                break;
                            }
                        }
                    }
                    (sure, unsure)
                })
            })
            .collect();
        until("enough entries", async || {
            let mut link = app.database.link().await;
            let n = link.number("SELECT COUNT(*) FROM realisasi").await;
            (n > 40 * i64::try_from(round + 1).unwrap()).then_some(())
        })
        .await;
        serving.child.kill().unwrap();
        serving.child.wait().unwrap();
        for sender in senders {
            let (sure, left) = sender.await.unwrap();
            acknowledged.extend(sure);
            unsure.extend(left);
        }
    }
    assert!(acknowledged.len() > 60 && !unsure.is_empty(), "{} {}", acknowledged.len(), unsure.len());
    let serving = Serving::start(dir.path(), &app.database.url);
    let cookie = wire::sign_in(serving.at, &app.a.owner.nip, PASSWORD).await;
    for (form, first) in &acknowledged {
        let (head, body) = form.wire(&cookie);
        let (status, _, body) = wire::send(serving.at, &head, &body).await.unwrap();
        assert_eq!((status, serde_json::from_slice::<Receipt>(&body).unwrap()), (200, first.clone()));
    }
    for form in &unsure {
        let (head, body) = form.wire(&cookie);
        assert_eq!(wire::send(serving.at, &head, &body).await.unwrap().0, 200);
    }
    assert_eq!(entries(&app).await, i64::try_from(acknowledged.len() + unsure.len()).unwrap());
}

/// PostgreSQL restarts: connections break, and the server finds its way back by itself.
#[tokio::test]
async fn broken_connections_to_the_database_are_made_anew() {
    let app = TestApp::postgres().await;
    app.publish().await;
    let mut owner = app.as_(&app.a.owner).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let state = Arc::clone(&app.state);
    tokio::spawn(async move { server::serve::run(&state, listener, std::future::pending()).await });
    let mut stream = Stream::live(at, &owner).await;
    let mut link = app.database.link().await;
    link.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()").await;
    let form = form(&app, 1);
    until("the server to find its database again", async || (form.send(&mut owner).await.status == 200).then_some(()))
        .await;
    let event = tokio::time::timeout(Duration::from_secs(5), stream.must()).await.unwrap();
    assert_eq!(event.name, "perubahan");
}

/// More to do than connections: a refusal that says when to come back, not a fault.
#[tokio::test]
async fn a_database_without_a_free_connection_is_busy() {
    let app = TestApp::postgres().await;
    let mut owner = app.as_(&app.a.owner).await;
    let server::store::Store::Postgres { pool } = &app.state.store else { panic!("not PostgreSQL") };
    let mut held = Vec::new();
    for _ in 0..pool.options().get_max_connections() {
        held.push(pool.acquire().await.unwrap());
    }
    let answer = form(&app, 1).send(&mut owner).await;
    assert_eq!(answer.status, 503, "{}", answer.text());
    assert!(!answer.header("retry-after").is_empty());
    drop(held);
    assert_eq!(form(&app, 2).send(&mut owner).await.status, 200);
}
