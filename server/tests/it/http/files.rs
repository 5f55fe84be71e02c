//! Evidence files.

use super::error;
use crate::support::{Answer, Browser, TestApp, fresh, pdf};
use app::error::AppError;
use axum::body::Body;
use domain::id::EvidenceId;

const SANDBOX: &str = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

async fn get(app: &TestApp, person: &crate::support::Person, id: EvidenceId) -> Answer {
    app.as_(person).await.get(&format!("/bukti/{id}")).await
}

#[tokio::test]
async fn those_who_read_the_skp_open_its_evidence_and_nobody_else() {
    let app = TestApp::new().await;
    let (a, b) = (&app.a, &app.b);
    for person in [&a.owner, &a.rater, &a.top] {
        for id in [app.scene.photo, app.scene.document] {
            assert_eq!(get(&app, person, id).await.status, 200, "{}", person.name);
        }
    }
    for person in [&a.peer, &a.former, &a.stranger, &a.admin, &a.manager, &a.auditor, &b.owner, &b.rater] {
        for id in [app.scene.photo, app.scene.document] {
            let path = format!("/bukti/{id}");
            let mut browser = app.as_(person).await;
            assert_eq!(error(&browser.get_json(&path).await), AppError::NotFound, "{}", person.name);
            // Opened on its own it is a page.
            let answer = browser.get(&path).await;
            assert_eq!(answer.status, 404, "{}", person.name);
            assert!(answer.text().contains("Halaman tidak ditemukan"), "{}", person.name);
        }
    }
    let path = format!("/bukti/{}", app.scene.photo);
    assert_eq!(error(&app.browser().get_json(&path).await), AppError::SignedOut);
    let answer = app.browser().get(&path).await;
    assert_eq!((answer.status, answer.header("location")), (303, format!("/masuk?lanjut={path}").as_str()));
}

/// Whoever led the unit on the last day of a period rates it, and looks at what was recorded until then.
#[tokio::test]
async fn who_rates_a_past_period_opens_its_evidence_after_he_has_left_the_post() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let form =
        crate::support::Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("1").with("tanggal", "2026-03-09");
    let form = form.file("maret.jpg", &crate::support::jpeg(16, 16));
    super::taken(&form.send(&mut owner).await);
    let view = app.view(&mut owner, &app.a.owner).await;
    let entries = &view.iki(app.a.owner.jumlah()).unwrap().entries;
    let march = entries.iter().find(|e| e.id == form.id).unwrap().evidence[0].id;
    assert_eq!(get(&app, &app.a.former, march).await.status, 404, "there is no period yet");
    app.periods().await;
    assert_eq!(get(&app, &app.a.former, march).await.status, 200);
    assert_eq!(get(&app, &app.a.former, app.scene.photo).await.status, 404, "from the next quarter");
    for person in [&app.a.peer, &app.a.head, &app.b.top] {
        assert_eq!(get(&app, person, march).await.status, 404, "{}", person.name);
    }
}

#[tokio::test]
async fn a_photo_is_shown_and_cannot_run_anything() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for path in [format!("/bukti/{}", app.scene.photo), format!("/bukti/{}/kecil", app.scene.photo)] {
        let answer = owner.get(&path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "image/jpeg"));
        assert_eq!(answer.header("content-security-policy"), SANDBOX);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-disposition"), "inline; filename*=UTF-8''foto.jpg");
        // What is personal stays in this browser.
        assert!(answer.header("cache-control").contains("private"));
        assert_eq!(image::guess_format(&answer.body).unwrap(), image::ImageFormat::Jpeg);
    }
}

#[tokio::test]
async fn a_document_comes_back_byte_for_byte() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let answer = owner.get(&format!("/bukti/{}", app.scene.document)).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"));
    assert_eq!(answer.body, pdf());
    assert_eq!(answer.header("content-security-policy"), SANDBOX);
    let small = owner.get_json(&format!("/bukti/{}/kecil", app.scene.document)).await;
    assert_eq!(error(&small), AppError::NotFound);
}

#[tokio::test]
async fn a_link_and_what_does_not_exist_are_no_files() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let ids =
        [app.scene.link.to_string(), fresh::<EvidenceId>().to_string(), "x".to_owned(), "..%2f..%2fetc".to_owned()];
    for id in ids {
        for path in [format!("/bukti/{id}"), format!("/bukti/{id}/kecil")] {
            assert_eq!(error(&owner.get_json(&path).await), AppError::NotFound, "{path}");
            let page = owner.get(&path).await;
            assert!(page.status == 404 && page.text().contains("<main"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_name_with_anything_in_it_stays_one_header() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let name = "a\u{1F600}; filename=jahat.exe, b'c\u{e9}.jpg";
    let form = crate::support::Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("1");
    let form = form.file(name, &crate::support::jpeg(16, 16));
    super::taken(&form.send(&mut owner).await);
    let view = app.view(&mut owner, &app.a.owner).await;
    let entries = &view.iki(app.a.owner.jumlah()).unwrap().entries;
    let evidence = &entries.iter().find(|e| e.id == form.id).unwrap().evidence[0];
    assert_eq!(evidence.name, name);
    let answer = owner.get(&format!("/bukti/{}", evidence.id)).await;
    assert_eq!(
        answer.header("content-disposition"),
        "inline; filename*=UTF-8''a%F0%9F%98%80%3B%20filename%3Djahat.exe%2C%20b%27c%C3%A9.jpg"
    );
}

/// The browser asks each time; what it keeps is shown to whom the policy allows, to nobody else.
#[tokio::test]
async fn a_kept_file_is_shown_again_only_to_those_who_may_see_it() {
    let app = TestApp::new().await;
    let path = format!("/bukti/{}", app.scene.photo);
    let mut owner = app.as_(&app.a.owner).await;
    let first = owner.get(&path).await;
    assert_eq!(first.header("cache-control"), "private, no-cache");
    let tag = first.header("etag").to_owned();
    assert!(tag.len() > 20, "{tag}");
    let again = async |browser: &mut Browser| {
        let request = browser.request("GET", &path, "image/*").header("if-none-match", &tag);
        browser.send(request.body(Body::empty()).unwrap()).await
    };
    let kept = again(&mut owner).await;
    assert_eq!((kept.status, kept.body.len()), (304, 0));
    assert_eq!(again(&mut app.as_(&app.b.owner).await).await.status, 404);
    assert_eq!(again(&mut app.browser()).await.status, 401);
}
