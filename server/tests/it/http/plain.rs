//! Server functions posted by plain forms, before or without WASM.

use crate::support::{TestApp, fresh};
use domain::{
    feedback::Subject,
    id::{FeedbackId, Key},
};

/// A question of the superior about the owner's indicator.
fn question(app: &TestApp, text: &str) -> Vec<(&'static str, String)> {
    vec![
        ("id", fresh::<FeedbackId>().to_string()),
        ("skp", app.a.owner.skp.to_string()),
        ("sasaran", Subject::Iki(app.a.owner.jumlah()).field()),
        ("jenis", "tanyakan".to_owned()),
        ("teks", text.to_owned()),
    ]
}

const SEND: &str = "/api/umpan-balik/kirim";

#[tokio::test]
async fn success_goes_back_to_the_page_with_the_form() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let page = format!("/tim/{}?semua=true", app.a.owner.id);
    let answer = rater.post_form_on(&page, SEND, &question(&app, "Kapan?")).await;
    let iki = format!("{page}#iki-{}", app.a.owner.jumlah());
    assert_eq!((answer.status, answer.header("location")), (303, iki.as_str()));
    let fields = [
        ("kunci", fresh::<Key>().to_string()),
        ("realisasi", app.scene.entry.to_string()),
        ("putusan", "terima".to_owned()),
    ];
    let answer = rater.post_form_on(&page, "/api/realisasi/putusan", &fields).await;
    let entry = format!("{page}#realisasi-{}", app.scene.entry);
    assert_eq!((answer.status, answer.header("location")), (303, entry.as_str()));
}

#[tokio::test]
async fn without_a_page_to_go_back_to_it_goes_home() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    assert_eq!(rater.post_form(SEND, &question(&app, "Kapan?")).await.header("location"), "/");
    let part = format!("/tim#iki-{}", app.a.owner.jumlah());
    for (referer, wanted) in [
        ("https://jahat.example//jahat.example", "/"),
        ("garbage\\", "/"),
        ("http://127.0.0.1:3000/tim", part.as_str()),
        ("/tim", part.as_str()),
    ] {
        let body = serde_urlencoded::to_string(question(&app, "Kapan?")).unwrap();
        let request = rater.request("POST", SEND, "text/html").header("referer", referer);
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(body.into()).unwrap();
        let answer = rater.send(request).await;
        assert_eq!((answer.status, answer.header("location")), (303, wanted), "{referer}");
    }
}

#[tokio::test]
async fn failure_shows_the_page_again_with_its_status_and_what_was_typed() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let page = format!("/tim/{}", app.a.owner.id);
    let typed = "Mohon dijelaskan & <b>dilengkapi</b> ".repeat(120);
    let before = app.database.dump().await;
    let answer = rater.post_form_on(&page, SEND, &question(&app, &typed)).await;
    assert_eq!(answer.status, 422);
    assert!(answer.header("content-type").starts_with("text/html"));
    let text = answer.text();
    assert!(text.contains("Ani Pegawai"), "it is another page");
    assert!(
        text.contains("Mohon dijelaskan &amp; &lt;b>dilengkapi&lt;/b>")
            || text.contains("Mohon dijelaskan &amp; &lt;b&gt;dilengkapi"),
        "what was typed is gone"
    );
    assert!(!text.contains("<b>dilengkapi"), "typed markup became markup");
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn every_refusal_has_its_status_on_the_page_too() {
    let app = TestApp::new().await;
    let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let page = format!("/skp/{}", app.a.owner.skp);
    assert_eq!(owner.post_form_on(&page, SEND, &question(&app, "x")).await.status, 403);
    let mut unknown = question(&app, "x");
    unknown[2].1 = Subject::Iki(app.a.peer.jumlah()).field();
    assert_eq!(rater.post_form_on(&page, SEND, &unknown).await.status, 404);
    let twice = question(&app, "x");
    assert_eq!(rater.post_form_on(&page, SEND, &twice).await.status, 303);
    let mut other = twice.clone();
    other[4].1 = "y".to_owned();
    assert_eq!(rater.post_form_on(&page, SEND, &other).await.status, 409);
    let mut broken = question(&app, "x");
    broken[0].1 = "bukan-id".to_owned();
    assert_eq!(rater.post_form_on(&page, SEND, &broken).await.status, 400);
}

#[tokio::test]
async fn who_is_signed_out_comes_back_to_the_page_after_signing_in() {
    let app = TestApp::new().await;
    let before = app.database.dump().await;
    let answer = app.browser().post_form_on("/tim?x=1", SEND, &question(&app, "x")).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/masuk?lanjut=/tim%3Fx%3D1"));
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn the_page_shown_again_is_one_the_person_may_see() {
    let app = TestApp::new().await;
    let mut peer = app.as_(&app.a.peer).await;
    let page = format!("/skp/{}", app.a.owner.skp);
    let answer = peer.post_form_on(&page, SEND, &question(&app, "x")).await;
    assert_eq!(answer.status, 404);
    assert!(!answer.text().contains("Ani Pegawai"), "the SKP of somebody else is shown");
}

/// The hidden fields of the page that asks to sign in, as its form sends them.
fn hidden(page: &str) -> Vec<(String, String)> {
    let form = page.split("action=\"/masuk\"").nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let plain = |raw: &str| raw.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let value = |part: &str, name: &str| part.split(&format!("{name}=\"")).nth(1)?.split('"').next().map(plain);
    form.split("<input type=\"hidden\"")
        .skip(1)
        .map(|p| (value(p, "name").unwrap(), value(p, "value").unwrap()))
        .collect()
}

/// A long text is written, the session ends, the form is sent: nothing of it is lost, and nobody else gets it.
#[tokio::test]
async fn an_ended_session_gives_back_what_was_typed_after_signing_in_again() {
    let app = TestApp::new().await;
    let page = format!("/tim/{}", app.a.owner.id);
    let typed = "Mohon dijelaskan & dilengkapi ".repeat(40);
    let mut rater = app.as_(&app.a.rater).await;
    app.clock.set(crate::support::moment().plus_seconds(13 * 3_600));
    let before = app.database.dump().await;
    let answer = rater.post_form_on(&page, SEND, &question(&app, &typed)).await;
    assert_eq!((answer.status, answer.header("location")), (401, ""));
    let text = answer.text();
    assert!(text.contains("Yang Anda ketik dibawa halaman ini"));
    assert_eq!(app.database.dump().await, before, "the text went into the database");
    let with = |nip: &str, password: &str| {
        let mut fields = hidden(&text);
        fields.push(("nip".to_owned(), nip.to_owned()));
        fields.push(("kata_sandi".to_owned(), password.to_owned()));
        fields
    };
    // A wrong password keeps it as well.
    let wrong = rater.post_form("/masuk", &with(&app.a.rater.nip, "salah-sekali")).await;
    assert_eq!(wrong.status, 401);
    assert_eq!(hidden(&wrong.text()), hidden(&text));
    // Somebody else does not see it.
    let mut other = rater.clone();
    let answer = other.post_form("/masuk", &with(&app.a.peer.nip, crate::support::PASSWORD)).await;
    assert_eq!((answer.status, answer.header("location")), (303, page.as_str()));
    // The writer finds it in its form, not sent; sending it again stores it and goes back to the page.
    let answer = rater.post_form("/masuk", &with(&app.a.rater.nip, crate::support::PASSWORD)).await;
    assert_eq!(answer.status, 200);
    let shown = answer.text();
    assert!(shown.contains("Anda sudah masuk lagi"), "not told");
    assert!(shown.contains("Mohon dijelaskan &amp; dilengkapi"), "the text is gone");
    let answer = rater.post_form_on("/masuk", SEND, &question(&app, "Kapan?")).await;
    let back = format!("{page}#iki-{}", app.a.owner.jumlah());
    assert_eq!((answer.status, answer.header("location")), (303, back.as_str()));
}

/// Who signed out leaves nothing behind by which typed text could be given to anybody.
#[tokio::test]
async fn after_signing_out_a_form_is_only_asked_to_sign_in() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    assert_eq!(rater.post_form("/keluar", &[("", "")]).await.status, 303);
    let page = format!("/tim/{}", app.a.owner.id);
    let answer = rater.post_form_on(&page, SEND, &question(&app, "Kapan?")).await;
    assert_eq!((answer.status, answer.header("location")), (303, format!("/masuk?lanjut={page}").as_str()));
}

#[tokio::test]
async fn a_form_with_wrong_fields_and_a_wrong_file_hears_of_both_at_once() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let form = crate::support::Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("banyak");
    let before = app.database.dump().await;
    let answer = form.file("catatan.exe", b"MZ nothing of ours").send(&mut owner).await;
    super::problem(&answer, "berkas");
    super::problem(&answer, "nilai");
    assert_eq!(app.database.dump().await, before);
}
