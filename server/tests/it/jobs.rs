//! What runs by itself. New days are in `live::day`.

use crate::support::{Catat, TestApp, fresh, jpeg, moment};
use domain::id::Key;
use server::{
    evidence::Evidence,
    jobs,
    store::keys::{self, Claim},
};

const DAY: i64 = 86_400;

async fn count(app: &TestApp, table: &str) -> i64 {
    app.database.link().await.number(&format!("SELECT COUNT(*) FROM {table}")).await
}

#[tokio::test]
async fn housekeeping_forgets_events_after_a_day_and_keeps_what_people_recorded() {
    TestApp::both(async |app| {
        let before = app.database.dump().await;
        assert!(!before["peristiwa"].is_empty());
        jobs::tidy(&app.state).await.unwrap();
        assert_eq!(app.database.dump().await, before, "what is young was touched");
        app.clock.set(moment().plus_seconds(DAY));
        jobs::tidy(&app.state).await.unwrap();
        assert_eq!(count(&app, "peristiwa").await, 0);
        let after = app.database.dump().await;
        for table in ["realisasi", "bukti", "umpan_balik", "alasan", "pemberitahuan", "skp", "kunci"] {
            assert_eq!(after[table], before[table], "{table}");
        }
    })
    .await;
}

/// A phone may send its queue weeks later and must still get the first receipt.
#[tokio::test]
async fn keys_are_known_for_ninety_days() {
    TestApp::both(async |app| {
        let key: Key = fresh();
        let mut link = app.database.link().await;
        let (agency, person) = (app.a.id, app.a.owner.id);
        keys::claim(&mut link.conn(), agency, person, key, "print", moment()).await.unwrap();
        for (days, known) in [(89, true), (91, false)] {
            app.clock.set(moment().plus_seconds(days * DAY));
            jobs::tidy(&app.state).await.unwrap();
            let mut link = app.database.link().await;
            let n = link.number("SELECT COUNT(*) FROM kunci WHERE sidik = 'print'").await;
            assert_eq!(n == 1, known, "{days} days");
        }
        let claim = keys::claim(&mut link.conn(), agency, person, key, "print", moment()).await.unwrap();
        assert!(matches!(claim, Claim::New));
    })
    .await;
}

#[tokio::test]
async fn sessions_of_long_ago_are_forgotten_and_open_ones_are_not() {
    let app = TestApp::new().await;
    let mut left = app.as_(&app.a.owner).await;
    left.post_form("/keluar", &[("", "")]).await;
    let mut kept = app.browser();
    let fields = [("nip", app.a.owner.nip.as_str()), ("kata_sandi", crate::support::PASSWORD), ("percaya", "ya")];
    kept.post_form("/masuk", &fields).await;
    for day in [60, 120] {
        app.clock.set(moment().plus_seconds(day * DAY));
        assert_eq!(kept.get_json("/api/saya").await.status, 200, "day {day}");
        jobs::tidy(&app.state).await.unwrap();
    }
    assert_eq!(count(&app, "sesi").await, 1);
    assert_eq!(kept.get_json("/api/saya").await.status, 200);
}

/// A file whose entry is just being written is not taken away, and one that an entry names never.
#[tokio::test]
async fn files_in_use_and_files_just_sent_stay() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let form = Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("1").file("foto.jpg", &jpeg(32, 32));
    assert_eq!(form.send(&mut owner).await.status, 200);
    let evidence: &Evidence = &app.state.evidence;
    let orphan = evidence.check(jpeg(33, 33).into()).await.unwrap();
    evidence.put(&orphan).await.unwrap();
    jobs::tidy(&app.state).await.unwrap();
    assert!(evidence.get(&orphan.sha256).await.unwrap().is_some());
    let view = app.view(&mut owner, &app.a.owner).await;
    let entries = &view.iki(app.a.owner.jumlah()).unwrap().entries;
    let photo = entries.iter().find(|e| e.id == form.id).unwrap().evidence[0].id;
    assert_eq!(owner.get(&format!("/bukti/{photo}")).await.status, 200);
}
