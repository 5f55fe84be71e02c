//! Methods, media types, sizes, origins.

use super::{browser, fields, post, problem};
use crate::support::{TestApp, moment};
use axum::body::Body;
use server::http::api::{BODY, OPERATIONS};

const PATH: &str = "/api/v1/hitung/predikat";
const GOOD: &str = "{\"hasil\":\"sesuai\",\"perilaku\":\"sesuai\"}";

#[tokio::test]
async fn what_is_no_json_is_refused_as_such() {
    let (_app, mut browser) = browser().await;
    let deep = "[".repeat(10_000);
    let twice = "{\"hasil\":\"sesuai\",\"hasil\":\"di_atas\",\"perilaku\":\"sesuai\"}";
    for body in
        ["", "{", "{\"hasil\":sesuai}", "{\"hasil\":\"sesuai\"} x", "\u{feff}{}", "NaN", "{'a':1}", &deep, twice]
    {
        let answer = post(&mut browser, PATH, body.to_owned()).await;
        assert_eq!((answer.status, fields(&answer)), (400, vec![]), "{}", answer.text());
    }
    let answer = post(&mut browser, PATH, vec![b'"', 0xff, b'"']).await;
    assert_eq!(problem(&answer)["status"], 400);
}

#[tokio::test]
async fn only_json_is_taken() {
    let (_app, mut browser) = browser().await;
    for (kind, status) in [
        ("", 415),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("application/jsonx", 415),
        ("application/json", 200),
        ("Application/JSON; charset=utf-8", 200),
        ("application/vnd.contoh+json", 200),
    ] {
        let request = browser.request("POST", PATH, "*/*").header("content-type", kind);
        let answer = browser.send(request.body(Body::from(GOOD)).unwrap()).await;
        assert_eq!(answer.status, status, "{kind}");
        if status != 200 {
            problem(&answer);
        }
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_announced_or_not() {
    let (_app, mut browser) = browser().await;
    let padded = |size: usize| format!("{GOOD}{}", " ".repeat(size - GOOD.len()));
    for (size, status) in [(BODY, 200), (BODY + 1, 413), (10 * BODY, 413)] {
        let answer = post(&mut browser, PATH, padded(size)).await;
        assert_eq!(answer.status, status, "{size}");
        let chunks: Vec<Result<_, std::io::Error>> =
            padded(size).into_bytes().chunks(999).map(|c| Ok(c.to_vec())).collect();
        let answer = post(&mut browser, PATH, Body::from_stream(futures::stream::iter(chunks))).await;
        assert_eq!(answer.status, status, "{size} in pieces");
        if status == 413 {
            problem(&answer);
        }
        let announced = browser.request("POST", PATH, "*/*").header("content-type", "application/json");
        let announced = announced.header("content-length", size.to_string()).body(Body::from(GOOD)).unwrap();
        assert_eq!(browser.send(announced).await.status, status, "{size} announced");
    }
}

#[tokio::test]
async fn other_methods_and_addresses_are_refused_with_what_there_is() {
    let (_app, mut browser) = browser().await;
    for (method, path, status, allow) in [
        ("GET", PATH, 405, "POST, OPTIONS"),
        ("HEAD", PATH, 405, "POST, OPTIONS"),
        ("PUT", PATH, 405, "POST, OPTIONS"),
        ("DELETE", PATH, 405, "POST, OPTIONS"),
        ("POST", "/api/v1/openapi.json", 405, "GET, HEAD, OPTIONS"),
        ("GET", "/api/v1/hitung", 404, ""),
        ("POST", "/api/v1/hitung/predikat/", 404, ""),
        ("POST", "/api/v1/pegawai", 404, ""),
    ] {
        let request = browser.request(method, path, "*/*").body(Body::empty()).unwrap();
        let answer = browser.send(request).await;
        assert_eq!((answer.status, answer.header("allow")), (status, allow), "{method} {path}");
        if method != "HEAD" {
            problem(&answer);
        }
    }
}

#[tokio::test]
async fn pages_of_other_sites_may_ask_and_read_the_answer() {
    let (_app, mut browser) = browser().await;
    let foreign = [("origin", "https://lain.example"), ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "cors")];
    for operation in OPERATIONS {
        let ask = |method: &str| {
            let request = browser.request(method, operation.path, "*/*").header("content-type", "application/json");
            foreign.iter().fold(request, |r, (name, value)| r.header(*name, *value))
        };
        let (asked, posted) = (ask("OPTIONS"), ask("POST"));
        let asked = asked.header("access-control-request-method", "POST").body(Body::empty()).unwrap();
        let answer = browser.send(asked).await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (204, "*"));
        assert_eq!(answer.header("access-control-allow-methods"), "POST");
        assert_eq!(answer.header("access-control-allow-headers"), "content-type");
        let answer = browser.send(posted.body(Body::from(operation.examples[0].1)).unwrap()).await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, "*"));
        assert_eq!(answer.header("access-control-allow-credentials"), "");
    }
    let wrong = browser.request("POST", PATH, "*/*").header("origin", "https://lain.example");
    let answer = browser.send(wrong.body(Body::empty()).unwrap()).await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (415, "*"), "refusals can be read too");
}

#[tokio::test]
async fn nothing_else_is_open_to_other_sites() {
    let (_app, mut browser) = browser().await;
    for (method, path) in [
        ("POST", "/api/v1/openapi.json"),
        ("POST", "/api/v1/hitung/predikat/"),
        ("POST", "/api/v1/hitung/"),
        ("PUT", PATH),
        ("POST", "/api/realisasi/putusan"),
        ("POST", "/masuk"),
    ] {
        let request = browser.request(method, path, "*/*").header("origin", "https://lain.example");
        assert_eq!(browser.send(request.body(Body::empty()).unwrap()).await.status, 403, "{method} {path}");
    }
}

#[tokio::test]
async fn no_cookie_is_read_or_set_and_nothing_is_written() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let (before, cookies) = (app.database.dump().await, owner.cookies.clone());
    app.clock.set(moment().plus_seconds(3_600));
    let answer = post(&mut owner, PATH, GOOD).await;
    assert_eq!((answer.status, answer.header("set-cookie")), (200, ""));
    assert_eq!((app.database.dump().await, owner.cookies), (before, cookies), "not even that a session was used");
}
