//! Health and figures.

use crate::support::{Setup, TestApp};
use axum::body::Body;

#[tokio::test]
async fn a_healthy_server_says_so_to_everybody() {
    TestApp::both(async |app| {
        for (path, wanted) in [("/healthz", "hidup\n"), ("/readyz", "siap\n")] {
            let answer = app.browser().at([10, 0, 0, 1]).get(path).await;
            assert_eq!((answer.status, answer.text().as_str()), (200, wanted));
        }
    })
    .await;
}

#[tokio::test]
async fn a_server_that_stops_or_lost_its_database_is_not_ready_but_alive() {
    let app = TestApp::new().await;
    app.state.stop.cancel();
    assert_eq!(app.browser().get("/readyz").await.status, 503);
    let app = TestApp::new().await;
    app.state.store.close().await;
    assert_eq!(app.browser().get("/readyz").await.status, 503);
    assert_eq!(app.browser().get("/healthz").await.status, 200);
}

/// What the database says is nobody's business.
#[tokio::test]
async fn a_fault_of_ours_is_a_number_without_any_detail() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let mut link = app.database.link().await;
    link.sql("UPDATE iki SET target = '{}'").await;
    let answer = owner.get_json("/api/beranda").await;
    let app::error::AppError::Internal { trace } = answer.json() else { panic!("{}", answer.text()) };
    assert_eq!((answer.status, trace.len()), (500, 12));
    assert!(!answer.text().contains("iki") && !answer.text().contains("sql"), "{}", answer.text());
    app.state.store.close().await;
    let answer = owner.get_json("/api/saya").await;
    assert!(matches!(answer.json(), app::error::AppError::Internal { .. }));
}

#[tokio::test]
async fn figures_are_for_the_machine_itself() {
    let app = TestApp::new().await;
    let answer = app.browser().get("/metrics").await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("\ncapaian_live_streams 0\n"), "{}", answer.text());
    assert_eq!(app.browser().at([10, 0, 0, 1]).get("/metrics").await.status, 404);
    // A proxy on the same machine does not open them to the world.
    let app = TestApp::with(Setup { proxies: 1, ..Setup::default() }).await;
    let mut browser = app.browser();
    let request = browser.request("GET", "/metrics", "*/*").header("x-forwarded-for", "9.9.9.9").body(Body::empty());
    assert_eq!(browser.send(request.unwrap()).await.status, 404);
}
