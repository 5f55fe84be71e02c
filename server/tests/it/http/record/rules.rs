//! Whose, what, when: the rules of recording.

use super::{form, recorded, rows, stored};
use crate::{
    http::{error, refusal},
    support::{Browser, Catat, Kind, TestApp, fresh},
};
use app::error::AppError;
use domain::{
    decimal::Decimal,
    id::IkiId,
    problem::Refusal,
    skp::{State, entry::EntryState},
    view::{NoticeKind, NoticeList, Receipt},
};
use server::store::skp;

#[tokio::test]
async fn a_receipt_counts_up_and_names_the_stored_entry() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        // The scene has two entries of the owner.
        for number in 3..6 {
            let form = form(&app, Kind::Jumlah).value("1");
            let receipt: Receipt = recorded(&form, &mut owner).await;
            assert_eq!((receipt.entry, receipt.skp, receipt.number), (form.id, app.a.owner.skp, number));
            assert_eq!((receipt.at, receipt.hash.len()), (crate::support::moment(), 64));
            let entry = stored(&app, &mut owner, &form).await;
            assert_eq!((entry.number, entry.at, entry.by.id), (number, receipt.at, app.a.owner.id));
            assert!(receipt.hash.starts_with(&entry.hash));
        }
    })
    .await;
}

#[tokio::test]
async fn the_superior_hears_of_it_and_the_employee_does_not() {
    let app = TestApp::new().await;
    let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let list = async |b: &mut Browser| b.get_json("/api/pemberitahuan").await.json::<NoticeList>();
    let (before, own) = (list(&mut rater).await.unread, list(&mut owner).await.unread);
    recorded(&form(&app, Kind::Jumlah).value("4").with("keterangan", "Dusun Krajan"), &mut owner).await;
    let after = list(&mut rater).await;
    assert_eq!((after.unread, list(&mut owner).await.unread), (before + 1, own));
    let notice = &after.notices[0];
    assert_eq!((notice.kind, notice.owner.id, notice.by.id), (NoticeKind::Realisasi, app.a.owner.id, app.a.owner.id));
    assert_eq!(notice.excerpt, "Dusun Krajan");
}

#[tokio::test]
async fn nothing_is_recorded_in_a_closed_skp() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        for state in [State::Final, State::DitutupMutasi] {
            let mut link = app.database.link().await;
            skp::set_state(&mut link.conn(), app.a.owner.skp, state).await.unwrap();
            let before = rows(&app).await;
            let answer = form(&app, Kind::Jumlah).value("1").send(&mut owner).await;
            assert_eq!(refusal(&answer), Refusal::SkpClosed);
            assert_eq!(rows(&app).await, before);
        }
    })
    .await;
}

#[tokio::test]
async fn an_indicator_must_be_one_of_the_skp() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    for iki in [fresh::<IkiId>(), app.a.peer.jumlah(), app.b.owner.jumlah()] {
        let answer = Catat::new(app.a.owner.skp, iki).value("1").send(&mut owner).await;
        assert_eq!(error(&answer), AppError::NotFound);
    }
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn another_persons_skp_is_not_there_for_writing() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    for other in [&app.a.peer, &app.a.rater, &app.b.owner] {
        let answer = Catat::new(other.skp, other.jumlah()).value("1").send(&mut owner).await;
        assert_eq!(error(&answer), AppError::NotFound, "{}", other.name);
    }
    // The superior sees it, so he is told that it is not his to write.
    let mut rater = app.as_(&app.a.rater).await;
    let answer = form(&app, Kind::Jumlah).value("1").send(&mut rater).await;
    assert_eq!(error(&answer), AppError::Forbidden);
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn a_correction_takes_the_place_of_the_old_entry_and_both_stay() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let correction = form(&app, Kind::Jumlah).value("18").with("koreksi", &app.scene.entry.to_string());
        recorded(&correction, &mut owner).await;
        let view = app.view(&mut owner, &app.a.owner).await;
        let iki = view.iki(app.a.owner.jumlah()).unwrap();
        // 18 instead of 20, and the 15 of the other entry.
        assert_eq!(iki.progress.actual, Some(Decimal::whole(33)));
        let old = iki.entries.iter().find(|e| e.id == app.scene.entry).unwrap();
        let new = iki.entries.iter().find(|e| e.id == correction.id).unwrap();
        assert!(old.superseded && !new.superseded && new.corrects == Some(old.id));
        let second = form(&app, Kind::Jumlah).value("17").with("koreksi", &app.scene.entry.to_string());
        assert_eq!(refusal(&second.send(&mut owner).await), Refusal::AlreadyCorrected);
        // The correction itself can be corrected.
        let third = form(&app, Kind::Jumlah).value("19").with("koreksi", &correction.id.to_string());
        recorded(&third, &mut owner).await;
    })
    .await;
}

#[tokio::test]
async fn a_correction_names_an_entry_of_the_same_indicator_and_skp() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    let correct = |entry: String| form(&app, Kind::Jumlah).value("1").with("koreksi", &entry);
    for foreign in [app.scene.peers, app.elsewhere.entry, fresh()] {
        let answer = correct(foreign.to_string()).send(&mut owner).await;
        assert_eq!(error(&answer), AppError::NotFound);
    }
    let other = form(&app, Kind::Durasi).value("1").with("koreksi", &app.scene.entry.to_string());
    assert_eq!(refusal(&other.send(&mut owner).await), Refusal::EntryNotOpen);
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn a_returned_entry_is_corrected_and_waits_again() {
    let app = TestApp::new().await;
    let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let entry = app.scene.entry.to_string();
    let fields = [("kunci", fresh::<uuid::Uuid>().to_string()), ("realisasi", entry.clone())];
    let mut fields = fields.to_vec();
    fields.extend([("putusan", "kembalikan".to_owned()), ("alasan", "Fotonya lain".to_owned())]);
    crate::http::taken(&rater.call("/api/realisasi/putusan", &fields).await);
    let correction = form(&app, Kind::Jumlah).value("18").with("koreksi", &entry);
    recorded(&correction, &mut owner).await;
    assert_eq!(stored(&app, &mut owner, &correction).await.state, EntryState::Tercatat);
    let list: NoticeList = rater.get_json("/api/pemberitahuan").await.json();
    assert_eq!(list.notices[0].kind, NoticeKind::Koreksi);
}

#[tokio::test]
async fn without_a_session_nothing_is_recorded() {
    let app = TestApp::new().await;
    let before = rows(&app).await;
    let answer = form(&app, Kind::Jumlah).value("1").send(&mut app.browser()).await;
    assert_eq!(error(&answer), AppError::SignedOut);
    assert_eq!(rows(&app).await, before);
}
