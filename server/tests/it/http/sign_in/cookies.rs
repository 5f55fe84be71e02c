//! Cookies of sessions and devices.

use crate::support::{Answer, Browser, PASSWORD, Setup, TestApp};

async fn sign_in(browser: &mut Browser, nip: &str, trusted: bool) -> Answer {
    let mut fields = vec![("nip", nip), ("kata_sandi", PASSWORD)];
    if trusted {
        fields.push(("percaya", "ya"));
    }
    let answer = browser.post_form("/masuk", &fields).await;
    assert_eq!(answer.status, 303);
    answer
}

fn attributes(cookie: &str) -> Vec<&str> {
    cookie.split("; ").skip(1).collect()
}

#[tokio::test]
async fn without_tls_the_cookie_is_plain_and_out_of_reach_of_scripts() {
    let app = TestApp::new().await;
    let answer = sign_in(&mut app.browser(), &app.a.owner.nip, false).await;
    assert_eq!(attributes(answer.set_cookie("capaian")), ["Path=/", "HttpOnly", "SameSite=Lax"]);
    assert_eq!(answer.set_cookie("__Host-capaian"), "");
}

#[tokio::test]
async fn with_tls_the_cookies_are_bound_to_the_host() {
    let app = TestApp::with(Setup { base_url: Some("https://kinerja.contoh.go.id"), ..Setup::default() }).await;
    let mut browser = app.browser();
    let answer = sign_in(&mut browser, &app.a.owner.nip, false).await;
    assert_eq!(attributes(answer.set_cookie("__Host-capaian")), ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]);
    let device = attributes(answer.set_cookie("__Host-capaian-perangkat"));
    assert_eq!(device[..4], ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]);
    assert_eq!(answer.set_cookie("capaian"), "");
    assert_eq!(browser.get_json("/api/saya").await.status, 200);
    // A plain cookie of that name, which a neighbour of the host could set, is worth nothing.
    let token = browser.cookies.remove("__Host-capaian").unwrap();
    browser.cookies.insert("capaian".to_owned(), token);
    assert_eq!(browser.get_json("/api/saya").await.status, 401);
    let left = browser.post_form("/keluar", &[("", "")]).await;
    assert!(left.set_cookie("__Host-capaian").contains("Secure"), "browsers ignore it otherwise");
}

#[tokio::test]
async fn only_a_trusted_device_keeps_the_cookie_beyond_the_browser() {
    let app = TestApp::new().await;
    let answer = sign_in(&mut app.browser(), &app.a.owner.nip, true).await;
    assert!(attributes(answer.set_cookie("capaian")).contains(&"Max-Age=7776000"), "{answer:?}");
    let answer = sign_in(&mut app.browser(), &app.a.owner.nip, false).await;
    assert!(!answer.set_cookie("capaian").contains("Max-Age"), "{answer:?}");
}

#[tokio::test]
async fn a_planted_token_is_not_taken_over() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let planted = "ab".repeat(32);
    browser.cookies.insert("capaian".to_owned(), planted.clone());
    sign_in(&mut browser, &app.a.owner.nip, false).await;
    let first = browser.cookies["capaian"].clone();
    assert_ne!(first, planted);
    sign_in(&mut browser, &app.a.owner.nip, false).await;
    assert_ne!(browser.cookies["capaian"], first, "every sign-in has a token of its own");
    browser.cookies.insert("capaian".to_owned(), planted);
    assert_eq!(browser.get_json("/api/saya").await.status, 401);
}

#[tokio::test]
async fn a_token_has_256_bits_and_is_nowhere_in_the_database() {
    let app = TestApp::new().await;
    let browser = app.as_(&app.a.owner).await;
    let dump = format!("{:?}", app.database.dump().await);
    // Who was signed in last: an id without any right.
    let token = |(name, value): (&String, &String)| (name != "penulis").then(|| value.clone());
    let tokens: Vec<String> = browser.cookies.iter().filter_map(token).collect();
    for token in &tokens {
        assert!(token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit()), "{token}");
        assert!(!dump.contains(token.as_str()), "the token itself is stored");
    }
    assert_eq!(tokens.len(), 2);
}

#[tokio::test]
async fn garbage_in_the_cookie_is_nobody() {
    let app = TestApp::new().await;
    for garbage in ["", "x", "' OR 1=1 --", &"a".repeat(9_000), "\u{e9}\u{e9}"] {
        let mut browser = app.browser();
        let request = browser.request("GET", "/api/saya", "application/json");
        let Ok(request) =
            request.header("cookie", format!("capaian={garbage}; lain=1")).body(axum::body::Body::empty())
        else {
            continue;
        };
        assert_eq!(browser.send(request).await.status, 401, "{garbage}");
    }
}
