//! *Terima* and *Kembalikan*.

use super::{error, problem, refusal, taken};
use crate::support::{Answer, Browser, TestApp, fresh};
use app::error::AppError;
use domain::{
    decimal::Decimal,
    id::EntryId,
    problem::{Problem, Refusal},
    skp::{State, entry::EntryState},
    view::{EntryView, NoticeKind, NoticeList, TeamView},
};
use uuid::Uuid;

async fn judge(browser: &mut Browser, key: Uuid, entry: EntryId, verdict: &str, reason: &str) -> Answer {
    let (key, entry) = (key.to_string(), entry.to_string());
    let fields = [("kunci", key.as_str()), ("realisasi", &entry), ("putusan", verdict), ("alasan", reason)];
    browser.call("/api/realisasi/putusan", &fields).await
}

async fn entry(app: &TestApp, browser: &mut Browser, id: EntryId) -> EntryView {
    let view = app.view(browser, &app.a.owner).await;
    view.rhk.into_iter().flat_map(|r| r.iki).flat_map(|i| i.entries).find(|e| e.id == id).unwrap()
}

#[tokio::test]
async fn an_accepted_entry_waits_no_more_and_its_owner_hears_of_it() {
    TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let waiting = async |b: &mut Browser| {
            let team: TeamView = b.get_json("/api/tim").await.json();
            team.members.iter().find(|m| m.person.id == app.a.owner.id).unwrap().waiting
        };
        assert_eq!(waiting(&mut rater).await, 2);
        taken(&judge(&mut rater, fresh(), app.scene.entry, "terima", "").await);
        assert_eq!(waiting(&mut rater).await, 1);
        let seen = entry(&app, &mut owner, app.scene.entry).await;
        assert_eq!((seen.state, seen.state_at), (EntryState::Diterima, Some(crate::support::moment())));
        assert_eq!(seen.state_by.unwrap().id, app.a.rater.id);
        let list: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
        assert_eq!(list.notices[0].kind, NoticeKind::Diterima);
    })
    .await;
}

#[tokio::test]
async fn a_returned_entry_says_why_and_no_longer_counts() {
    TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        taken(&judge(&mut rater, fresh(), app.scene.entry, "kembalikan", "  Fotonya dari bulan lalu ").await);
        let seen = entry(&app, &mut owner, app.scene.entry).await;
        assert_eq!((seen.state, seen.state_reason.as_str()), (EntryState::Dikembalikan, "Fotonya dari bulan lalu"));
        let view = app.view(&mut owner, &app.a.owner).await;
        assert_eq!(view.iki(app.a.owner.jumlah()).unwrap().progress.actual, Some(Decimal::whole(15)));
        let list: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
        assert_eq!(
            (list.notices[0].kind, list.notices[0].excerpt.as_str()),
            (NoticeKind::Dikembalikan, "Fotonya dari bulan lalu")
        );
    })
    .await;
}

#[tokio::test]
async fn a_return_must_say_why_and_a_verdict_is_one_of_two() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let before = app.database.dump().await;
    for empty in ["", "   ", "\u{0}"] {
        let answer = judge(&mut rater, fresh(), app.scene.entry, "kembalikan", empty).await;
        assert_eq!(problem(&answer, "alasan"), Problem::Required);
    }
    let long = judge(&mut rater, fresh(), app.scene.entry, "kembalikan", &"k".repeat(4_001)).await;
    assert_eq!(problem(&long, "alasan"), Problem::TooLong { max: 4_000, length: 4_001 });
    for wrong in ["", "Terima", "hapus"] {
        let answer = judge(&mut rater, fresh(), app.scene.entry, wrong, "x").await;
        assert_eq!(problem(&answer, "putusan"), Problem::Choice);
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn what_is_decided_stays_decided() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    taken(&judge(&mut rater, fresh(), app.scene.entry, "terima", "").await);
    assert_eq!(refusal(&judge(&mut rater, fresh(), app.scene.entry, "terima", "").await), Refusal::EntryNotOpen);
    // An accepted entry can still be returned, a returned one waits for its correction.
    taken(&judge(&mut rater, fresh(), app.scene.entry, "kembalikan", "Ternyata ganda").await);
    for verdict in ["terima", "kembalikan"] {
        let answer = judge(&mut rater, fresh(), app.scene.entry, verdict, "x").await;
        assert_eq!(refusal(&answer), Refusal::EntryNotOpen, "{verdict}");
    }
}

#[tokio::test]
async fn the_same_verdict_sent_twice_is_one() {
    TestApp::both(async |app| {
        let mut rater = app.as_(&app.a.rater).await;
        let key: Uuid = fresh();
        taken(&judge(&mut rater, key, app.scene.entry, "terima", "").await);
        let before = app.database.dump().await;
        taken(&judge(&mut rater, key, app.scene.entry, "terima", "").await);
        let other = judge(&mut rater, key, app.scene.second, "terima", "").await;
        assert_eq!(error(&other), AppError::KeyReused);
        assert_eq!(app.database.dump().await, before);
    })
    .await;
}

#[tokio::test]
async fn nobody_judges_own_entries_or_those_of_others() {
    let app = TestApp::new().await;
    let before = app.database.dump().await;
    for (person, wanted) in [
        (&app.a.owner, AppError::Forbidden),
        (&app.a.top, AppError::Forbidden),
        (&app.a.peer, AppError::NotFound),
        (&app.a.former, AppError::NotFound),
        (&app.a.admin, AppError::NotFound),
        (&app.b.rater, AppError::NotFound),
    ] {
        let mut browser = app.as_(person).await;
        assert_eq!(
            error(&judge(&mut browser, fresh(), app.scene.entry, "terima", "").await),
            wanted,
            "{}",
            person.name
        );
    }
    let after = app.database.dump().await;
    assert_eq!((&before["realisasi"], &before["kunci"]), (&after["realisasi"], &after["kunci"]));
}

#[tokio::test]
async fn a_closed_skp_is_judged_no_more() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let mut link = app.database.link().await;
    server::store::skp::set_state(&mut link.conn(), app.a.owner.skp, State::Final).await.unwrap();
    assert_eq!(refusal(&judge(&mut rater, fresh(), app.scene.entry, "terima", "").await), Refusal::SkpClosed);
}

#[tokio::test]
async fn a_returned_correction_lets_the_old_entry_count_again() {
    let app = TestApp::new().await;
    let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let correction = crate::support::Catat::new(app.a.owner.skp, app.a.owner.jumlah())
        .value("100")
        .with("koreksi", &app.scene.entry.to_string());
    taken(&correction.send(&mut owner).await);
    // What was replaced is no longer open for a verdict.
    assert_eq!(refusal(&judge(&mut rater, fresh(), app.scene.entry, "terima", "").await), Refusal::EntryNotOpen);
    taken(&judge(&mut rater, fresh(), correction.id, "kembalikan", "Terlalu banyak").await);
    let view = app.view(&mut owner, &app.a.owner).await;
    assert_eq!(view.iki(app.a.owner.jumlah()).unwrap().progress.actual, Some(Decimal::whole(35)));
    assert!(!entry(&app, &mut owner, app.scene.entry).await.superseded);
}
