//! Pages: complete without WASM.

use crate::support::{Answer, DemoApp, Person, TestApp, nip};
use domain::id::SkpId;

async fn get(app: &TestApp, person: &Person, path: &str) -> Answer {
    app.as_(person).await.get(path).await
}

#[tokio::test]
async fn every_page_is_whole_html_in_the_chosen_language() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let (skp, member) = (format!("/skp/{}", app.a.rater.skp), format!("/tim/{}", app.a.owner.id));
    for path in ["/", &skp, "/tim", &member, "/catat", "/pemberitahuan", "/profil", "/bantuan", "/kalkulator"] {
        let answer = rater.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"), "{path}");
        let page = answer.text();
        assert!(page.starts_with("<!DOCTYPE html><html lang=\"id\"") && page.contains("</html>"), "{path}");
        assert!(page.contains("<title>") && page.contains("name=\"viewport\""), "{path}");
    }
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_a_designed_page_with_404() {
    let app = TestApp::new().await;
    for path in ["/tidak-ada", "/skp", "/skp/x/y", "/tim/a/b"] {
        let answer = get(&app, &app.a.owner, path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("<h1>"), "{path}");
    }
}

#[tokio::test]
async fn what_one_may_not_see_is_a_page_with_404_that_tells_nothing() {
    let app = TestApp::new().await;
    for path in [
        format!("/skp/{}", app.a.owner.skp),
        format!("/skp/{}", app.b.owner.skp),
        format!("/skp/{}", crate::support::fresh::<SkpId>()),
        "/skp/x".to_owned(),
        format!("/tim/{}", app.a.owner.id),
        format!("/tim/{}", app.b.owner.id),
        "/tim/x".to_owned(),
        format!("/catat?koreksi={}", app.scene.entry),
    ] {
        let answer = get(&app, &app.a.stranger, &path).await;
        assert!(!answer.text().contains("Ani Pegawai"), "{path}");
        if !path.starts_with("/catat") {
            assert_eq!(answer.status, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn the_first_page_shows_the_own_indicators_and_figures() {
    let app = TestApp::new().await;
    let page = get(&app, &app.a.owner, "/").await.text();
    for wanted in ["Jumlah anak yang mendapat imunisasi dasar lengkap", "240", "35"] {
        assert!(page.contains(wanted), "{wanted} is missing");
    }
}

#[tokio::test]
async fn the_demo_says_on_every_page_that_it_is_one() {
    let app = DemoApp::new().await;
    let mut mahesa = app.sign_in(nip::MAHESA).await;
    let lestari = app.person(nip::LESTARI).await;
    let skp = app.skp(nip::LESTARI).await;
    for path in ["/", "/tim", "/profil", &format!("/tim/{lestari}"), &format!("/skp/{skp}")] {
        let answer = mahesa.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.text().to_lowercase().contains("contoh"), "{path}");
    }
}

#[tokio::test]
async fn two_people_asking_at_once_get_their_own_pages() {
    let app = TestApp::new().await;
    let (mut owner, mut peer) = (app.as_(&app.a.owner).await, app.as_(&app.a.peer).await);
    for _ in 0..5 {
        let (one, two) = tokio::join!(owner.get("/profil"), peer.get("/profil"));
        let (one, two) = (one.text(), two.text());
        assert!(one.contains("Ani Pegawai") && !one.contains("Budi Rekan"));
        assert!(two.contains("Budi Rekan") && !two.contains("Ani Pegawai"));
    }
}
