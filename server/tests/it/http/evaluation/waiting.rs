//! What time alone brings, and what waits for whom.

use super::{about, object, result, say};
use crate::{
    http::taken,
    support::{Browser, REASON, TestApp, at, literal},
};
use domain::{
    evaluation::{
        Ending, PeriodKind, State,
        view::{EvaluationBoard, StepKind},
    },
    id::EvaluationId,
    view::{Me, NoticeKind, NoticeList, Waits},
};
use server::usecase::evaluation::clock;

async fn waits(browser: &mut Browser) -> Waits {
    browser.get_json("/api/saya").await.json::<Me>().waits
}

/// Beranda says what waits, for each side and as long as it does.
#[tokio::test]
async fn what_waits_is_said_from_the_open_window_to_the_decision() {
    Box::pin(TestApp::both(async |app| {
        let annual = app.period(PeriodKind::Tahunan, 1).await;
        let mut owner = app.as_(&app.a.owner).await;
        let mut rater = app.as_(&app.a.rater).await;
        let mut top = app.as_(&app.a.top).await;
        assert_eq!(waits(&mut owner).await, Waits::default());
        app.open(annual, "2026-06-01", "2027-01-31").await;
        let before = waits(&mut rater).await;
        assert!(before.lines.iter().any(|l| l.way == format!("/evaluasi?periode={annual}")), "{before:?}");
        let id = app.deliver(annual, "di_bawah", "sesuai").await;
        let after = waits(&mut rater).await;
        assert_eq!(after.count.unwrap() + 1, before.count.unwrap(), "one less to rate");
        let told = waits(&mut owner).await;
        assert_eq!((told.count, told.lines.len()), (Some(1), 1));
        assert_eq!(told.lines[0].way, format!("/hasil/{id}"));
        let page = owner.get("/").await.text();
        assert!(page.contains(&told.lines[0].text), "Beranda does not say it");
        // The menu of a leader offers Evaluasi with the count.
        assert!(rater.get("/tim").await.text().contains("menunggu Anda"));
        taken(&owner.call("/api/hasil/terima", &about(id, &[])).await);
        let told = waits(&mut owner).await;
        assert_eq!((told.count, told.lines.len()), (None, 1), "one may object, but need not");
        taken(&object(&mut owner, id).await);
        assert_eq!(waits(&mut owner).await, Waits::default());
        let explain = waits(&mut rater).await;
        assert!(explain.lines.iter().any(|l| l.way == format!("/hasil/{id}")), "{explain:?}");
        let early = waits(&mut top).await;
        assert!(early.lines.iter().all(|l| l.way != format!("/hasil/{id}")), "both sides first: {early:?}");
        taken(&say(&mut rater, "penjelasan", &about(id, &[("penjelasan", REASON)])).await);
        let decide = waits(&mut top).await;
        assert!(decide.lines.iter().any(|l| l.way == format!("/hasil/{id}")), "{decide:?}");
        taken(&top.call("/api/hasil/putusan", &about(id, &[("putusan", "tetap"), ("alasan", REASON)])).await);
        let told = waits(&mut owner).await;
        assert_eq!((told.count, told.lines.len()), (None, 1));
        assert!(told.lines[0].text.contains("sudah diputus"), "{told:?}");
        app.clock.set(at(2026, 7, 10, 9, 0));
        let told = waits(&mut app.as_(&app.a.owner).await).await;
        assert!(told.lines.is_empty(), "it is told for two weeks: {told:?}");
        for person in [&app.a.stranger, &app.b.owner, &app.b.rater] {
            let told = waits(&mut app.as_(person).await).await;
            assert!(told.lines.iter().all(|l| !l.way.contains(&id.to_string())), "{}: {told:?}", person.name);
        }
    }))
    .await;
}

#[tokio::test]
async fn time_alone_receives_accepts_and_reminds_once() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        app.clock.set(at(2026, 6, 23, 7, 0));
        clock::run(&app.state).await.unwrap();
        let mut owner = app.as_(&app.a.owner).await;
        let kinds = async |owner: &mut Browser| -> Vec<NoticeKind> {
            let list: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
            list.notices.iter().map(|n| n.kind).collect()
        };
        let count = |kinds: &[NoticeKind], kind| kinds.iter().filter(|k| **k == kind).count();
        assert_eq!(count(&kinds(&mut owner).await, NoticeKind::IngatKeberatan), 1, "the year: the 24th is near");
        assert_eq!(result(&mut owner, there.delivered).await.state, State::Selesai(Ending::Diketahui));
        let before = app.database.dump().await;
        clock::run(&app.state).await.unwrap();
        assert_eq!(app.database.dump().await["evaluasi"], before["evaluasi"]);
        assert_eq!(app.database.dump().await["pemberitahuan"], before["pemberitahuan"]);
        app.clock.set(at(2026, 6, 25, 7, 0));
        clock::run(&app.state).await.unwrap();
        let mut owner = app.as_(&app.a.owner).await;
        let seen = result(&mut owner, there.received).await;
        assert_eq!(seen.state, State::Selesai(Ending::Dianggap));
        let last = seen.timeline.last().unwrap();
        assert_eq!((last.kind, last.by.is_none()), (StepKind::DianggapMenerima, true));
        // The quarter's window closes on 10 July: the rater is told once of whoever is left.
        app.clock.set(at(2026, 7, 9, 7, 0));
        clock::run(&app.state).await.unwrap();
        clock::run(&app.state).await.unwrap();
        let mut rater = app.as_(&app.a.rater).await;
        assert_eq!(count(&kinds(&mut rater).await, NoticeKind::IngatMenilai), 1);
    })
    .await;
}

/// As it was stored before closing looked at what was rated.
#[tokio::test]
async fn a_rating_whose_skp_ended_before_its_period_stops_nothing() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        let postgres = app.state.store.is_postgres();
        let mut link = app.database.link().await;
        let skp = literal(app.a.owner.skp.uuid(), postgres);
        link.sql(&format!("UPDATE skp SET selesai = '2026-03-31', keadaan = 'ditutup_mutasi' WHERE id = {skp}")).await;
        let dispute =
            "UPDATE evaluasi SET keadaan = 'keberatan_diajukan', diterima = disampaikan, keberatan = disampaikan";
        link.sql(&format!("{dispute} WHERE id = {}", literal(there.delivered.uuid(), postgres))).await;
        app.clock.set(at(2026, 6, 23, 7, 0));
        clock::run(&app.state).await.unwrap();
        let (mut owner, mut top) = (app.as_(&app.a.owner).await, app.as_(&app.a.top).await);
        let answer = owner.get_json("/api/evaluasi").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let own: Vec<EvaluationId> = answer.json::<EvaluationBoard>().own.iter().map(|o| o.evaluation).collect();
        assert_eq!(own, [there.received]);
        let answer = top.get_json("/api/evaluasi").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    })
    .await;
}
