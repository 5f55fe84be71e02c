//! An objection and its decision.

use super::{about, object, received, result, say};
use crate::{
    http::{error, problem, refusal, taken},
    support::{REASON, TestApp, at, date},
};
use app::error::AppError;
use domain::{
    evaluation::{Ending, Source, State, view::StepKind},
    problem::{Problem, Refusal},
    rating::Predikat,
};

/// The last day of an objection ends where the agency is.
#[tokio::test]
async fn an_objection_ends_at_midnight_of_the_agency() {
    let app = TestApp::new().await;
    let there = app.evaluate().await;
    app.database
        .link()
        .await
        .sql("UPDATE instansi SET pengaturan = '{\"zone\":\"wit\"}', struktur_rev = struktur_rev + 1")
        .await;
    // Half past ten in Jakarta on the 24th is half past midnight in Jayapura.
    app.clock.set(at(2026, 6, 24, 22, 30));
    let mut owner = app.as_(&app.a.owner).await;
    assert_eq!(refusal(&object(&mut owner, there.received).await), Refusal::ObjectionLate { last: date(2026, 6, 24) });
    app.clock.set(at(2026, 6, 24, 21, 30));
    let mut owner = app.as_(&app.a.owner).await;
    taken(&object(&mut owner, there.received).await);
}

#[tokio::test]
async fn an_objection_is_late_on_day_fifteen_and_made_once_by_its_owner() {
    TestApp::both(async |app| {
        let (there, _, mut rater, mut top) = received(&app).await;
        assert_eq!(error(&object(&mut rater, there.received).await), AppError::Forbidden);
        assert_eq!(error(&object(&mut top, there.received).await), AppError::Forbidden);
        let mut peer = app.as_(&app.a.peer).await;
        assert_eq!(error(&object(&mut peer, there.received).await), AppError::NotFound);
        let mut other = app.as_(&app.b.owner).await;
        assert_eq!(error(&object(&mut other, there.received).await), AppError::NotFound);
        app.clock.set(at(2026, 6, 25, 0, 1));
        let mut owner = app.as_(&app.a.owner).await;
        assert_eq!(
            refusal(&object(&mut owner, there.received).await),
            Refusal::ObjectionLate { last: date(2026, 6, 24) }
        );
        app.clock.set(at(2026, 6, 24, 23, 59));
        let mut owner = app.as_(&app.a.owner).await;
        let empty = say(&mut owner, "keberatan", &about(there.received, &[("alasan", " ")])).await;
        assert_eq!(problem(&empty, "alasan"), Problem::Required);
        taken(&object(&mut owner, there.received).await);
        let again = refusal(&object(&mut owner, there.received).await);
        assert_eq!(again, Refusal::EvaluationState { is: State::KeberatanDiajukan });
        // A periodic result ends with its receipt.
        let mut owner = app.as_(&app.a.owner).await;
        assert_eq!(refusal(&object(&mut owner, there.delivered).await), Refusal::NoObjection);
        taken(&owner.call("/api/hasil/terima", &about(there.delivered, &[])).await);
        assert_eq!(result(&mut owner, there.delivered).await.state, State::Selesai(Ending::Diketahui));
    })
    .await;
}

#[tokio::test]
async fn of_two_decisions_at_once_one_holds() {
    TestApp::both(async |app| {
        let (there, mut owner, mut rater, mut top) = received(&app).await;
        taken(&object(&mut owner, there.received).await);
        taken(&say(&mut rater, "penjelasan", &about(there.received, &[("penjelasan", REASON)])).await);
        let mut second = top.clone();
        let keep = about(there.received, &[("putusan", "tetap"), ("alasan", REASON)]);
        let source = Source::Entry(app.scene.entry).to_string();
        let change = about(
            there.received,
            &[
                ("putusan", "diubah"),
                ("alasan", REASON),
                ("hasil", "sesuai"),
                ("perilaku", "sesuai"),
                ("bukti[]", &source),
            ],
        );
        let (one, two) =
            tokio::join!(top.call("/api/hasil/putusan", &keep), second.call("/api/hasil/putusan", &change));
        let mut both = [one.status, two.status];
        both.sort_unstable();
        assert_eq!(both, [200, 409]);
        let seen = result(&mut owner, there.received).await;
        let decided = |k: &StepKind| matches!(k, StepKind::DiputusTetap | StepKind::DiputusDiubah);
        assert_eq!(seen.timeline.iter().filter(|s| decided(&s.kind)).count(), 1);
        let changed = two.status == 200;
        assert_eq!(seen.state, State::Final { changed });
        assert_eq!(seen.why.predikat, if changed { Predikat::Baik } else { Predikat::ButuhPerbaikan });
    })
    .await;
}

#[tokio::test]
async fn a_decision_that_changes_nothing_or_names_nothing_is_refused() {
    let app = TestApp::new().await;
    let (there, mut owner, mut rater, mut top) = received(&app).await;
    let verdict = |more: &[(&'static str, &str)]| about(there.received, more);
    let early = top.call("/api/hasil/putusan", &verdict(&[("putusan", "tetap"), ("alasan", REASON)])).await;
    assert_eq!(refusal(&early), Refusal::EvaluationState { is: State::Diterima });
    taken(&object(&mut owner, there.received).await);
    taken(&say(&mut rater, "penjelasan", &about(there.received, &[("penjelasan", REASON)])).await);
    let source = Source::Entry(app.scene.entry).to_string();
    let same = [
        ("putusan", "diubah"),
        ("alasan", REASON),
        ("hasil", "di_bawah"),
        ("perilaku", "sesuai"),
        ("bukti[]", &source),
    ];
    assert_eq!(refusal(&top.call("/api/hasil/putusan", &verdict(&same)).await), Refusal::NothingChanged);
    let bare = [("putusan", "diubah"), ("alasan", REASON), ("hasil", "sesuai"), ("perilaku", "sesuai")];
    assert_eq!(problem(&top.call("/api/hasil/putusan", &verdict(&bare)).await, "bukti"), Problem::NoSource);
    let long = "k".repeat(10_000);
    let answer = top.call("/api/hasil/putusan", &verdict(&[("putusan", "tetap"), ("alasan", &long)])).await;
    assert_eq!(problem(&answer, "alasan"), Problem::TooLong { max: 4_000, length: 10_000 });
    for browser in [&mut owner, &mut rater] {
        let answer = browser.call("/api/hasil/putusan", &verdict(&[("putusan", "tetap"), ("alasan", REASON)])).await;
        assert_eq!(error(&answer), AppError::Forbidden);
    }
}
