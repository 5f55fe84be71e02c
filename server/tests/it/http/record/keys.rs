//! The same entry sent more than once has one effect.

use super::{form, recorded, rows};
use crate::{
    http::error,
    support::{Kind, TestApp, fresh, jpeg},
};
use app::error::AppError;
use domain::view::Receipt;
use uuid::Uuid;

#[tokio::test]
async fn the_same_key_and_body_give_the_same_receipt_and_one_row() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let form =
            form(&app, Kind::Jumlah).value("3").file("foto.jpg", &jpeg(20, 20)).link("x", "https://contoh.go.id/");
        let first: Receipt = recorded(&form, &mut owner).await;
        let before = rows(&app).await;
        app.clock.set(crate::support::moment().plus_seconds(600));
        for _ in 0..3 {
            assert_eq!(recorded(&form, &mut owner).await, first);
        }
        assert_eq!(rows(&app).await, before);
    })
    .await;
}

#[tokio::test]
async fn the_same_key_with_anything_else_in_the_body_is_refused() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let first = form(&app, Kind::Jumlah).value("3");
    recorded(&first, &mut owner).await;
    let before = rows(&app).await;
    for (what, other) in [
        ("value", first.clone().value("4")),
        ("note", first.clone().with("keterangan", "lain")),
        ("day", first.clone().with("tanggal", "2026-06-08")),
        ("indicator", first.clone().with("iki", &app.a.owner.iki(Kind::Durasi).to_string())),
        ("entry", first.clone().with("id", &fresh::<Uuid>().to_string())),
        ("file", first.clone().file("foto.jpg", &jpeg(20, 20))),
        ("link", first.clone().link("x", "https://contoh.go.id/")),
        ("correction", first.clone().with("koreksi", &app.scene.entry.to_string())),
    ] {
        assert_eq!(error(&other.send(&mut owner).await), AppError::KeyReused, "{what}");
    }
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn an_entry_id_that_is_taken_is_refused_under_another_key() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    // Whether it is one's own entry, that of a colleague or of another agency is not told.
    for taken in [app.scene.entry, app.scene.peers, app.elsewhere.entry] {
        let other = form(&app, Kind::Jumlah).value("3").with("id", &taken.to_string());
        assert_eq!(error(&other.send(&mut owner).await), AppError::KeyReused);
    }
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn a_refused_entry_can_be_put_right_under_the_same_key() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let form = form(&app, Kind::Jumlah).value("tiga");
    assert_eq!(form.send(&mut owner).await.status, 422);
    recorded(&form.value("3"), &mut owner).await;
}

#[tokio::test]
async fn keys_of_two_people_do_not_meet() {
    let app = TestApp::new().await;
    let (mut owner, mut peer) = (app.as_(&app.a.owner).await, app.as_(&app.a.peer).await);
    let mine = form(&app, Kind::Jumlah).value("3");
    recorded(&mine, &mut owner).await;
    let theirs = mine
        .with("id", &fresh::<Uuid>().to_string())
        .with("skp", &app.a.peer.skp.to_string())
        .with("iki", &app.a.peer.jumlah().to_string());
    recorded(&theirs, &mut peer).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_double_tap_that_arrives_at_once_is_one_entry() {
    TestApp::both(async |app| {
        let owner = app.as_(&app.a.owner).await;
        let before = rows(&app).await;
        let form = form(&app, Kind::Jumlah).value("3");
        let taps = (0..8).map(|_| {
            let (form, mut browser) = (form.clone(), owner.clone());
            tokio::spawn(async move { recorded(&form, &mut browser).await })
        });
        let mut receipts = Vec::new();
        for tap in taps.collect::<Vec<_>>() {
            receipts.push(tap.await.unwrap());
        }
        receipts.dedup();
        assert_eq!(receipts.len(), 1, "{receipts:?}");
        // The entry, its key, its event, a notice with its event, and the revision.
        assert_eq!(rows(&app).await, before + 6);
    })
    .await;
}
