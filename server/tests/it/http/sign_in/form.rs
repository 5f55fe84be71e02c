//! What the form answers.

use crate::support::{Answer, PASSWORD, Setup, TestApp};
use server::store::sessions;
use std::time::{Duration, Instant};

async fn attempt(app: &TestApp, nip: &str, password: &str) -> Answer {
    app.browser().post_form("/masuk", &[("nip", nip), ("kata_sandi", password)]).await
}

/// The page up to its scripts, whose nonce is another each time.
fn shown(answer: &Answer) -> String {
    answer.text().split("<script").next().unwrap().to_owned()
}

#[tokio::test]
async fn the_right_password_opens_the_first_page() {
    TestApp::both(async |app| {
        let mut browser = app.browser();
        let fields = [("nip", app.a.owner.nip.as_str()), ("kata_sandi", PASSWORD)];
        let answer = browser.post_form("/masuk", &fields).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/"));
        let me: domain::view::Me = browser.get_json("/api/saya").await.json();
        assert_eq!((me.id, me.name), (app.a.owner.id, app.a.owner.name.clone()));
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_nip_are_told_the_same() {
    let app = TestApp::new().await;
    let unknown = "198512012010011999";
    let known = app.a.owner.nip.clone();
    let wrong = attempt(&app, &known, "bukan-kata-sandi").await;
    let nobody = attempt(&app, unknown, "bukan-kata-sandi").await;
    assert_eq!((wrong.status, nobody.status), (401, 401));
    assert!(wrong.text().contains(&known), "what was typed does not come back");
    assert_eq!(shown(&wrong).replace(&known, "NIP"), shown(&nobody).replace(unknown, "NIP"));
    assert_eq!(wrong.header("set-cookie"), "");
}

/// The work of Argon2 is done for accounts that do not exist as well: nobody can be faster than it.
#[tokio::test]
async fn an_unknown_nip_takes_the_work_of_a_wrong_password() {
    let app = TestApp::with(Setup { costly: true, ..Setup::default() }).await;
    let hash = app.state.passwords.hash(PASSWORD.to_owned()).await.unwrap();
    let mut link = app.database.link().await;
    let (agency, owner) = (app.a.id, app.a.owner.id);
    sessions::set_password(&mut link.conn(), agency, owner, &hash, crate::support::moment()).await.unwrap();
    let mut work = Duration::MAX;
    for _ in 0..3 {
        let start = Instant::now();
        app.state.passwords.verify("bukan-kata-sandi".to_owned(), Some(hash.clone())).await.unwrap();
        work = work.min(start.elapsed());
    }
    for nip in [app.a.owner.nip.as_str(), "198512012010011999"] {
        let start = Instant::now();
        assert_eq!(attempt(&app, nip, "bukan-kata-sandi").await.status, 401);
        assert!(start.elapsed() > work / 2, "{nip} was answered without the work");
    }
}

#[tokio::test]
async fn a_nip_may_be_typed_as_it_is_printed() {
    let app = TestApp::new().await;
    let nip = &app.a.owner.nip;
    for typed in [
        format!("{} {} {} {}", &nip[..8], &nip[8..14], &nip[14..15], &nip[15..]),
        format!("  {nip}\t"),
        format!("{}.{}", &nip[..8], &nip[8..]),
    ] {
        assert_eq!(attempt(&app, &typed, PASSWORD).await.status, 303, "{typed}");
    }
}

#[tokio::test]
async fn what_is_no_nip_is_refused_at_its_field_and_comes_back() {
    let app = TestApp::new().await;
    let nip = app.a.owner.nip.clone();
    let cases = [
        nip[..17].to_owned(),
        format!("{nip}0"),
        format!("{}A", &nip[..17]),
        "ani@contoh.go.id".to_owned(),
        "'; DROP TABLE orang; --".to_owned(),
        "<script>alert(1)</script>".to_owned(),
        "\u{202E}198504012010011103".to_owned(),
        "\u{0661}\u{0669}\u{0668}\u{0665}04012010011103".to_owned(),
    ];
    for typed in cases {
        let answer = attempt(&app, &typed, PASSWORD).await;
        assert_eq!(answer.status, 422, "{typed}");
        let page = answer.text();
        assert!(page.contains("aria-invalid=\"true\""), "no field is marked: {typed}");
        let escaped = typed.replace('&', "&amp;").replace('<', "&lt;");
        assert!(page.contains(escaped.split('>').next().unwrap()), "what was typed is gone: {typed}");
        assert!(!page.contains("<script>alert"), "{page}");
    }
    for empty in ["", "   "] {
        assert_eq!(attempt(&app, empty, PASSWORD).await.status, 422);
    }
}

#[tokio::test]
async fn a_password_is_never_sent_back() {
    let app = TestApp::new().await;
    for (nip, password) in [(app.a.owner.nip.as_str(), "rahasia-sekali-123"), ("12", "rahasia-sekali-123")] {
        let answer = attempt(&app, nip, password).await;
        assert!(!answer.text().contains(password));
    }
    assert_eq!(attempt(&app, &app.a.owner.nip, "").await.status, 422);
}

/// Longer than anybody's password: wrong, and no work of ours.
#[tokio::test]
async fn a_password_of_a_hundred_thousand_characters_is_just_wrong() {
    let app = TestApp::new().await;
    assert_eq!(attempt(&app, &app.a.owner.nip, &"x".repeat(100_000)).await.status, 401);
    assert_eq!(attempt(&app, &app.a.owner.nip, "nol\0di tengah").await.status, 401);
}

#[tokio::test]
async fn after_signing_in_the_wanted_page_opens_but_never_another_site() {
    let app = TestApp::new().await;
    let ours = ["/skp/1?semua=true", "/tim#isi", "/"];
    let foreign = [
        "https://jahat.example/",
        "//jahat.example",
        "/\\jahat.example",
        "\\\\jahat.example",
        "javascript:alert(1)",
        "/\tjahat.example",
        " /tim",
        "/a b",
        "tim",
        "",
        "/\r\nSet-Cookie: x=1",
        "http:/jahat",
        "/%0d%0a\u{0}",
    ];
    for (typed, wanted) in ours.iter().map(|p| (*p, *p)).chain(foreign.iter().map(|p| (*p, "/"))) {
        let fields = [("nip", app.a.owner.nip.as_str()), ("kata_sandi", PASSWORD), ("lanjut", typed)];
        let answer = app.browser().post_form("/masuk", &fields).await;
        assert_eq!((answer.status, answer.header("location")), (303, wanted), "{typed:?}");
    }
}

#[tokio::test]
async fn the_wanted_page_survives_a_failed_attempt() {
    let app = TestApp::new().await;
    let fields =
        [("nip", app.a.owner.nip.as_str()), ("kata_sandi", "salah"), ("lanjut", "/tim?x=1"), ("percaya", "ya")];
    let page = app.browser().post_form("/masuk", &fields).await.text();
    assert!(page.contains("name=\"lanjut\" value=\"/tim?x=1\""), "{page}");
    assert!(page.contains("checked"), "the box is no longer ticked");
}

#[tokio::test]
async fn who_is_signed_in_does_not_see_the_form() {
    let app = TestApp::new().await;
    let mut browser = app.as_(&app.a.owner).await;
    let answer = browser.get("/masuk").await;
    assert_eq!((answer.status, answer.header("location")), (303, "/"));
}

#[tokio::test]
async fn pages_send_people_to_sign_in_and_back() {
    let app = TestApp::new().await;
    for (page, wanted) in [
        ("/", "/masuk?lanjut=/"),
        ("/tim", "/masuk?lanjut=/tim"),
        ("/catat?iki=1&x=%20", "/masuk?lanjut=/catat%3Fiki%3D1%26x%3D%2520"),
    ] {
        let answer = app.browser().get(page).await;
        assert_eq!((answer.status, answer.header("location")), (303, wanted));
    }
}

#[tokio::test]
async fn somebody_without_a_password_cannot_sign_in() {
    let app = TestApp::new().await;
    let mut link = app.database.link().await;
    link.sql(&format!("DELETE FROM kata_sandi WHERE orang_id = x'{}'", app.a.owner.id.uuid().simple())).await;
    assert_eq!(attempt(&app, &app.a.owner.nip, PASSWORD).await.status, 401);
    assert_eq!(attempt(&app, &app.a.owner.nip, "").await.status, 422);
}
