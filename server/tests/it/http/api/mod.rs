//! `/api/v1`: the computations and their description.

mod answers;
mod description;
mod protocol;

use crate::support::{Answer, Browser, TestApp};
use axum::body::Body;

/// Sends JSON as a program does.
async fn post(browser: &mut Browser, path: &str, body: impl Into<Body>) -> Answer {
    let request = browser.request("POST", path, "application/json").header("content-type", "application/json");
    browser.send(request.body(body.into()).unwrap()).await
}

/// The fields a refusal names, after a look at its form.
fn fields(answer: &Answer) -> Vec<String> {
    let problem = problem(answer);
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    let name = |e: &serde_json::Value| {
        assert!(e["detail"].as_str().is_some_and(|d| d.ends_with(['.', ']'])), "{e}");
        e["field"].as_str().unwrap().to_owned()
    };
    errors.iter().map(name).collect()
}

/// A refusal as RFC 9457 has it.
fn problem(answer: &Answer) -> serde_json::Value {
    assert_eq!(answer.header("content-type"), "application/problem+json", "{}", answer.text());
    let problem: serde_json::Value = answer.json();
    assert_eq!(problem["status"], answer.status);
    for name in ["type", "title", "detail"] {
        assert!(problem[name].as_str().is_some_and(|t| !t.is_empty()), "{name} of {problem}");
    }
    problem
}

async fn browser() -> (TestApp, Browser) {
    let app = TestApp::new().await;
    let browser = app.browser();
    (app, browser)
}
