//! The form without WASM: back to the page, or the page again with what was typed.

use super::{form, rows};
use crate::support::{Answer, Kind, TestApp, fresh, jpeg};
use domain::id::IkiId;

#[tokio::test]
async fn a_taken_entry_leads_to_its_indicator() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let answer = form(&app, Kind::Jumlah).value("3").send_plain(&mut owner).await;
    let wanted = format!("/skp/{}?tersimpan=3#tersimpan", app.a.owner.skp);
    assert_eq!((answer.status, answer.header("location")), (303, wanted.as_str()));
    // Sent again by the reload button of the browser.
    let again = form(&app, Kind::Jumlah).value("3");
    assert_eq!(
        again.send_plain(&mut owner).await.header("location"),
        again.send_plain(&mut owner).await.header("location")
    );
}

/// What was typed is in the page, as text.
fn comes_back(answer: &Answer, typed: &str) {
    let page = answer.text();
    let html = typed.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let json = serde_json::to_string(typed).unwrap().trim_matches('"').replace('<', "\\u003c");
    let json_twice = serde_json::to_string(&json).unwrap().trim_matches('"').to_owned();
    let found = [typed.to_owned(), html, json, json_twice].iter().any(|form| page.contains(form.as_str()));
    assert!(found, "{typed} is gone:\n{page}");
}

#[tokio::test]
async fn a_refused_entry_shows_the_form_again_with_everything_typed() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    let typed = form(&app, Kind::Jumlah).value("1,000.5").with("keterangan", "Posyandu Melati di Dusun Krajan");
    for (form, status) in [
        (typed.clone(), 422),
        (typed.clone().value("3").with("tanggal", "2026-02-29"), 422),
        (typed.clone().value("3").file("foto.jpg", b"bukan foto"), 422),
        (typed.clone().value("3").with("iki", &fresh::<IkiId>().to_string()), 404),
        (typed.clone().value("3").link("x", "javascript:alert(1)"), 422),
    ] {
        let answer = form.send_plain(&mut owner).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        assert!(answer.header("content-type").starts_with("text/html"));
        comes_back(&answer, "Posyandu Melati di Dusun Krajan");
    }
    comes_back(&typed.send_plain(&mut owner).await, "1,000.5");
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn typed_markup_comes_back_as_text() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let text = "</textarea></script><script>alert(document.cookie)</script>\"><img src=x onerror=alert(1)>";
    let answer = form(&app, Kind::Jumlah).value("x").with("keterangan", text).send_plain(&mut owner).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
}

#[tokio::test]
async fn a_reused_key_and_a_full_form_are_refused_with_their_status() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let first = form(&app, Kind::Jumlah).value("3");
    assert_eq!(first.send_plain(&mut owner).await.status, 303);
    assert_eq!(first.value("4").send_plain(&mut owner).await.status, 409);
    let mut many = form(&app, Kind::Jumlah).value("3").with("keterangan", "enam foto");
    for _ in 0..6 {
        many = many.file("foto.jpg", &jpeg(16, 16));
    }
    let answer = many.send_plain(&mut owner).await;
    assert_eq!(answer.status, 422);
    comes_back(&answer, "enam foto");
}

#[tokio::test]
async fn who_is_signed_out_meanwhile_comes_back_to_the_indicator_after_signing_in() {
    let app = TestApp::new().await;
    let iki = app.a.owner.jumlah();
    let answer = form(&app, Kind::Jumlah).value("3").send_plain(&mut app.browser()).await;
    let wanted = format!("/masuk?lanjut=/catat%3Fiki%3D{iki}%26skp%3D{}", app.a.owner.skp);
    assert_eq!((answer.status, answer.header("location")), (303, wanted.as_str()));
    // A made-up indicator cannot lead elsewhere.
    let made_up = form(&app, Kind::Jumlah).with("iki", "https://jahat.example/\r\nX: y");
    let location = made_up.send_plain(&mut app.browser()).await.header("location").to_owned();
    assert!(location.starts_with("/masuk?lanjut=/catat%3Fiki%3D"), "{location}");
}

/// The key in the form shown again is the one that was sent: pressing the button once more is still the same entry.
#[tokio::test]
async fn the_form_shown_again_keeps_its_key() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let form = form(&app, Kind::Jumlah).value("x");
    let answer = form.send_plain(&mut owner).await;
    comes_back(&answer, &form.key.to_string());
    comes_back(&answer, &form.id.to_string());
}
