//! Writes that another site's page starts.

use crate::support::{Browser, Setup, TestApp, everything};
use axum::body::Body;

/// Sends an empty form with the given headers; a page of ours would get further than 403.
async fn send(browser: &mut Browser, method: &str, path: &str, headers: &[(&str, &str)]) -> u16 {
    let mut request = browser.request(method, path, "application/json");
    let kind = if path == "/catat" { "multipart/form-data; boundary=x" } else { "application/x-www-form-urlencoded" };
    request = request.header("content-type", kind);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    browser.send(request.body(Body::empty()).unwrap()).await.status
}

#[tokio::test]
async fn no_write_starts_on_another_site() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = app.database.dump().await;
    // The public computations are open on purpose (http::api); what they may do is looked at there.
    let is_write = |method: &str, path: &str| method != "GET" && !server::http::api::is_open(path);
    let writes: Vec<_> = everything().into_iter().filter(|(method, path)| is_write(method, path)).collect();
    assert!(writes.len() > 10, "{writes:?}");
    for (method, path) in &writes {
        for headers in [
            [("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:3000")],
            [("sec-fetch-site", "same-site"), ("origin", "http://127.0.0.1:3000")],
            [("x-nothing", ""), ("origin", "https://jahat.example")],
            [("x-nothing", ""), ("origin", "null")],
            [("x-nothing", ""), ("origin", "http://127.0.0.1:3000.jahat.example")],
            [("x-nothing", ""), ("origin", "http://jahat.example/127.0.0.1:3000")],
            [("sec-fetch-site", "garbage"), ("origin", "http://127.0.0.1:3000")],
        ] {
            assert_eq!(send(&mut owner, method, path, &headers).await, 403, "{method} {path} {headers:?}");
        }
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn our_own_pages_may_write() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for headers in [
        vec![("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:3000")],
        vec![("origin", "http://127.0.0.1:3000")],
        vec![("sec-fetch-site", "none")],
        vec![],
    ] {
        let status = send(&mut owner, "POST", "/api/pemberitahuan/dibaca", &headers).await;
        assert_eq!(status, 200, "{headers:?}");
    }
}

/// Behind a proxy the name people use is not the one the server listens on.
#[tokio::test]
async fn the_origin_people_use_is_ours_behind_a_proxy() {
    let app = TestApp::with(Setup { base_url: Some("https://kinerja.contoh.go.id/"), ..Setup::default() }).await;
    let mut owner = app.as_(&app.a.owner).await;
    let own = [("origin", "https://kinerja.contoh.go.id")];
    assert_eq!(send(&mut owner, "POST", "/api/pemberitahuan/dibaca", &own).await, 200);
    let foreign = [("origin", "https://contoh.go.id")];
    assert_eq!(send(&mut owner, "POST", "/api/pemberitahuan/dibaca", &foreign).await, 403);
}

#[tokio::test]
async fn links_from_elsewhere_open_pages() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let request = owner.request("GET", "/", "text/html").header("sec-fetch-site", "cross-site");
    assert_eq!(owner.send(request.body(Body::empty()).unwrap()).await.status, 200);
}
