//! Sizes and methods.

use super::error;
use crate::support::{Answer, Browser, TestApp, everything, functions};
use app::error::AppError;
use axum::body::Body;

async fn send(browser: &mut Browser, method: &str, path: &str, length: Option<usize>, body: Body) -> Answer {
    let mut request = browser.request(method, path, "application/json");
    request =
        request.header("content-type", "application/x-www-form-urlencoded").header("sec-fetch-site", "same-origin");
    if let Some(length) = length {
        request = request.header("content-length", length);
    }
    browser.send(request.body(body).unwrap()).await
}

#[tokio::test]
async fn an_ordinary_form_has_at_most_a_quarter_of_a_megabyte() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for path in ["/api/umpan-balik/kirim", "/masuk", "/bahasa", "/api/profil/kata-sandi"] {
        // As it says itself, and as it turns out.
        let announced = send(&mut owner, "POST", path, Some(300_000), Body::empty()).await;
        assert_eq!(announced.status, 413, "{path}");
        let stream = futures::stream::iter((0..300).map(|_| Ok::<_, std::io::Error>("x=".repeat(500))));
        let sent = send(&mut owner, "POST", path, None, Body::from_stream(stream)).await;
        assert!(matches!(sent.status, 400 | 413 | 422), "{path}: {}", sent.status);
    }
}

#[tokio::test]
async fn a_form_with_evidence_has_at_most_256_megabytes() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let announced = send(&mut owner, "POST", "/catat", Some(257 * 1024 * 1024), Body::empty()).await;
    assert_eq!(announced.status, 413);
}

#[tokio::test]
async fn a_server_function_answers_only_to_its_method() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = app.database.dump().await;
    for (own, path) in functions() {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"].into_iter().filter(|m| *m != own) {
            let answer = send(&mut owner, method, &path, None, Body::empty()).await;
            assert_eq!(error(&answer), AppError::NotFound, "{method} {path}");
        }
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn routes_refuse_other_methods() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let routes: Vec<_> = everything().into_iter().filter(|(_, path)| !path.starts_with("/api/")).collect();
    for (_, path) in &routes {
        for method in ["PUT", "PATCH", "DELETE", "TRACE"] {
            let answer = send(&mut owner, method, path, None, Body::empty()).await;
            assert_eq!(answer.status, 405, "{method} {path}");
        }
    }
    for path in ["/keluar", "/bahasa"] {
        assert_eq!(owner.get(path).await.status, 405, "a link must not sign people out: {path}");
    }
    for path in ["/", "/tim", "/tidak-ada", "/favicon.svg"] {
        assert_eq!(send(&mut owner, "POST", path, None, Body::empty()).await.status, 405, "POST {path}");
    }
}

#[tokio::test]
async fn asking_only_for_the_head_changes_nothing_and_has_no_body() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for path in ["/", "/masuk", "/healthz", "/api/saya"] {
        let request = owner.request("HEAD", path, "text/html").body(Body::empty()).unwrap();
        let answer = owner.send(request).await;
        assert!(answer.status < 500 && answer.body.is_empty(), "{path}: {}", answer.status);
    }
}

#[tokio::test]
async fn files_of_the_site_stay_inside_its_folder() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for path in
        ["/../Cargo.toml", "/pkg/../../Cargo.toml", "/..%2f..%2fetc%2fpasswd.x", "/%2e%2e/Cargo.toml", "/pkg/%00.css"]
    {
        let answer = owner.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("[package]"));
    }
}
