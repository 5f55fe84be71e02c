//! Headers of every answer.

use crate::support::{Answer, Setup, TestApp};
use std::collections::HashSet;

/// One answer of every kind.
async fn answers(app: &TestApp) -> Vec<(String, Answer)> {
    let mut owner = app.as_(&app.a.owner).await;
    let mut all = Vec::new();
    let paths = [
        "/",
        "/profil",
        "/tidak-ada",
        "/api/saya",
        "/api/tidak-ada",
        "/api/skp?id=x",
        "/healthz",
        "/readyz",
        "/metrics",
        "/tidak-ada.png",
        "/masuk",
        "/live",
    ];
    for path in paths {
        all.push((path.to_owned(), owner.get(path).await));
    }
    let path = format!("/bukti/{}", app.scene.photo);
    all.push((path.clone(), owner.get(&path).await));
    for path in ["/", "/masuk", "/bantuan", "/kalkulator", "/api/v1/openapi.json", "/api/saya", "/live"] {
        all.push((format!("signed out: {path}"), app.browser().get(path).await));
    }
    let mut stranger = app.browser();
    let fields = [("nip", app.a.owner.nip.as_str()), ("kata_sandi", "salah-sekali")];
    all.push(("POST /masuk".to_owned(), stranger.post_form("/masuk", &fields).await));
    all.push(("POST /catat".to_owned(), owner.post_form("/catat", &fields).await));
    all
}

#[tokio::test]
async fn every_answer_is_guarded() {
    let app = TestApp::new().await;
    for (what, answer) in answers(&app).await {
        for (name, wanted) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), wanted, "{name} of {what} ({})", answer.status);
        }
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{what}: {policy}");
        assert_eq!(answer.header("strict-transport-security"), "", "{what}: without TLS it would lock people out");
    }
}

#[tokio::test]
async fn what_is_personal_is_never_kept_by_anybody() {
    let app = TestApp::new().await;
    for (what, answer) in answers(&app).await {
        let cache = answer.header("cache-control");
        let evidence = what.starts_with("/bukti") && cache.contains("private");
        let missing_file = what == "/tidak-ada.png";
        assert!(cache == "no-store" || evidence || missing_file, "{what}: {cache:?}");
    }
}

#[tokio::test]
async fn with_tls_browsers_are_told_to_stay_with_it() {
    let app = TestApp::with(Setup { base_url: Some("https://kinerja.contoh.go.id"), ..Setup::default() }).await;
    for (what, answer) in answers(&app).await {
        assert!(answer.header("strict-transport-security").starts_with("max-age=31536000"), "{what}");
    }
}

/// The value after `name ` in a policy.
fn directive<'a>(policy: &'a str, name: &str) -> &'a str {
    policy.split(';').map(str::trim).find_map(|d| d.strip_prefix(name)).map_or("", str::trim)
}

#[tokio::test]
async fn pages_run_only_scripts_with_the_nonce_of_this_very_answer() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let mut nonces = HashSet::new();
    let mut seen = 0;
    for path in ["/", "/profil", "/tim", "/pemberitahuan", "/catat", "/tidak-ada", "/"] {
        let answer = owner.get(path).await;
        let policy = answer.header("content-security-policy").to_owned();
        let scripts = directive(&policy, "script-src");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        let nonce = scripts.split(' ').find_map(|s| s.strip_prefix("'nonce-")?.strip_suffix('\'')).unwrap().to_owned();
        let page = answer.text();
        for tag in page.split("<script").skip(1) {
            let tag = tag.split('>').next().unwrap();
            assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{path}: <script{tag}>");
            seen += 1;
        }
        assert!(nonces.insert(nonce), "{path}: the nonce is not new");
        for attribute in ["style", "onclick", "onload", "onerror"] {
            assert!(!page.contains(&format!(" {attribute}=\"")), "{path} has an inline {attribute}");
        }
    }
    assert!(seen > 5, "no scripts were looked at");
}

#[tokio::test]
async fn pages_load_nothing_from_elsewhere_and_cannot_be_framed() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let answer = owner.get("/").await;
    let policy = answer.header("content-security-policy");
    for (name, wanted) in [
        ("default-src", "'none'"),
        ("connect-src", "'self'"),
        ("form-action", "'self'"),
        ("frame-ancestors", "'none'"),
        ("base-uri", "'none'"),
        ("object-src", "'none'"),
    ] {
        assert_eq!(directive(policy, name), wanted, "{name} in {policy}");
    }
    assert!(!policy.contains("http:") && !policy.contains('*'), "{policy}");
}
