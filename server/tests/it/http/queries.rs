//! Statements per screen: bounded, however many people there are.

use crate::support::{REASON, TestApp, at, fresh};
use app::port::{EvaluationPort, FollowUpPort, ManagePort};
use domain::{evaluation::PeriodKind, followup::coaching::Beginning, id::EvaluationId};
use server::store::conn::asked;

/// The owner's year, final, with coaching that runs; it is February of the next year.
async fn coached(app: &TestApp) {
    let annual = app.period(PeriodKind::Tahunan, 1).await;
    app.open(annual, "2026-06-01", "2027-01-31").await;
    let id: EvaluationId = app.deliver(annual, "di_bawah", "di_bawah").await;
    let (port, owner) = (app.port(), app.actor(&app.a.owner));
    port.receive(&owner, fresh(), id).await.unwrap();
    port.accept(&owner, fresh(), id).await.unwrap();
    app.clock.set(at(2027, 2, 1, 9, 0));
    let form = Beginning { mulai: "2027-02-01".to_owned(), tujuan: REASON.to_owned() };
    port.begin_coaching(&app.actor(&app.a.rater), fresh(), id, form).await.unwrap();
}

#[tokio::test]
async fn screens_ask_the_database_a_bounded_number_of_times() {
    TestApp::both(async |app| {
        coached(&app).await;
        let port = app.port();
        let quarter = app.period(PeriodKind::Triwulanan, 2).await;
        for person in app.a.everybody() {
            let actor = app.actor(person);
            asked();
            port.follow_up(&actor, None).await.unwrap();
            let board = asked();
            port.credit(&actor, None, String::new()).await.unwrap();
            let credit = asked();
            // Refused without asking, or read in a few statements.
            let settings = port.settings(&actor).await.map(|_| asked());
            let complete = port.completeness(&actor, Some(quarter), Some(app.a.unit(1))).await.map(|_| asked());
            EvaluationPort::board(&port, &actor, Some(quarter)).await.unwrap();
            let evaluations = asked();
            eprintln!("{}: {board} {credit} {settings:?} {complete:?} {evaluations}", person.name);
            assert!((1..=11).contains(&board), "/tindak-lanjut of {}: {board}", person.name);
            assert!((1..=4).contains(&credit), "/angka-kredit of {}: {credit}", person.name);
            assert!(settings.is_err() || settings == Ok(1), "/kelola/pengaturan of {}: {settings:?}", person.name);
            assert!(complete.is_err() || complete.is_ok_and(|n| n <= 11), "/kelola/kelengkapan of {}", person.name);
            assert!((1..=16).contains(&evaluations), "/evaluasi of {}: {evaluations}", person.name);
        }
    })
    .await;
}
