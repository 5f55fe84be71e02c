//! How often a sign-in may fail.

use crate::support::{Answer, Browser, PASSWORD, Setup, TestApp, moment};
use axum::body::Body;

async fn attempt(browser: &mut Browser, nip: &str, password: &str) -> Answer {
    browser.post_form("/masuk", &[("nip", nip), ("kata_sandi", password)]).await
}

/// Fails as often as asked and gives the statuses.
async fn fail(browser: &mut Browser, nip: &str, times: usize) -> Vec<u16> {
    let mut seen = Vec::new();
    for _ in 0..times {
        seen.push(attempt(browser, nip, "salah-sekali").await.status);
    }
    seen
}

#[tokio::test]
async fn after_five_failures_an_address_waits_a_quarter_of_an_hour_for_that_account() {
    let app = TestApp::new().await;
    let (nip, other) = (app.a.owner.nip.as_str(), app.a.peer.nip.as_str());
    let mut guesser = app.browser().at([10, 0, 0, 1]);
    assert_eq!(fail(&mut guesser, nip, 6).await, [401, 401, 401, 401, 401, 429]);
    // The right password is not even looked at, else it could be found out.
    let refused = attempt(&mut guesser, nip, PASSWORD).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, "900"));
    assert!(refused.text().contains(nip), "what was typed is gone");
    // Other accounts and other addresses go on.
    assert_eq!(attempt(&mut guesser, other, PASSWORD).await.status, 303);
    assert_eq!(attempt(&mut app.browser().at([10, 0, 0, 2]), nip, PASSWORD).await.status, 303);
    app.clock.set(moment().plus_seconds(15 * 60));
    assert_eq!(attempt(&mut guesser, nip, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn a_nip_that_does_not_exist_is_limited_in_the_same_way() {
    let app = TestApp::new().await;
    let mut guesser = app.browser();
    assert_eq!(fail(&mut guesser, "198512012010011999", 6).await, [401, 401, 401, 401, 401, 429]);
}

#[tokio::test]
async fn strangers_cannot_lock_a_known_device_out() {
    let app = TestApp::new().await;
    let nip = app.a.owner.nip.as_str();
    let mut known = app.as_(&app.a.owner).await.at([10, 1, 0, 1]);
    known.post_form("/keluar", &[("", "")]).await;
    for network in 0..5 {
        fail(&mut app.browser().at([10, 2, network, 1]), nip, 5).await;
    }
    let stranger = attempt(&mut app.browser().at([10, 3, 0, 1]), nip, PASSWORD).await;
    assert_eq!(stranger.status, 429, "twenty failures from anywhere are enough");
    assert_eq!(attempt(&mut known, nip, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn the_mark_of_a_device_helps_only_with_the_accounts_that_used_it() {
    let app = TestApp::new().await;
    let mut known = app.as_(&app.a.owner).await;
    known.post_form("/keluar", &[("", "")]).await;
    // Its own failures are counted as well, only apart.
    let nip = app.a.owner.nip.as_str();
    let seen = fail(&mut known, nip, 11).await;
    assert_eq!((seen[9], seen[10]), (401, 429));
    // For anybody else it is an address like others.
    let seen = fail(&mut known, &app.a.peer.nip, 6).await;
    assert_eq!((seen[4], seen[5]), (401, 429));
}

#[tokio::test]
async fn an_address_cannot_try_one_account_after_the_other_for_ever() {
    let app = TestApp::new().await;
    let mut guesser = app.browser().at([10, 9, 0, 1]);
    let mut last = 0;
    for n in 0..101 {
        let nip = format!("19851201201001{}{:03}", 1 + n % 2, n);
        last = attempt(&mut guesser, &nip, "salah-sekali").await.status;
    }
    assert_eq!(last, 429);
}

async fn attempt_from(app: &TestApp, forwarded: &str) -> u16 {
    let mut browser = app.browser().at([10, 0, 0, 9]);
    let form = format!("nip={}&kata_sandi=salah-sekali", app.a.owner.nip);
    let request = browser.request("POST", "/masuk", "text/html").header("x-forwarded-for", forwarded);
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(Body::from(form)).unwrap();
    browser.send(request).await.status
}

#[tokio::test]
async fn a_made_up_forwarding_header_does_not_help() {
    let app = TestApp::new().await;
    for n in 0..5 {
        assert_eq!(attempt_from(&app, &format!("1.2.3.{n}")).await, 401);
    }
    assert_eq!(attempt_from(&app, "1.2.3.9").await, 429);
}

#[tokio::test]
async fn behind_a_proxy_the_address_it_adds_is_the_one_that_counts() {
    let app = TestApp::with(Setup { proxies: 1, ..Setup::default() }).await;
    // The browser writes what it likes in front; the proxy adds the last.
    for n in 0..5 {
        assert_eq!(attempt_from(&app, &format!("1.2.3.{n}, 20.0.0.1")).await, 401);
    }
    assert_eq!(attempt_from(&app, "9.9.9.9, 20.0.0.1").await, 429);
    assert_eq!(attempt_from(&app, "20.0.0.1, 20.0.0.2").await, 401);
    // Without anything to believe the connection counts.
    assert_eq!(attempt_from(&app, "rusak").await, 401);
}
