//! Windows of a period: when ratings are taken, and who moves them.

use super::{form, key, page, with};
use crate::{
    http::{error, problem, refusal, taken},
    support::{REASON, TestApp, at, date},
};
use app::error::AppError;
use domain::{
    evaluation::{Access, PeriodKind, State, view::EvaluationBoard},
    policy::Deed,
    problem::{Problem, Refusal},
};
use server::store::periods;

#[tokio::test]
async fn ratings_are_taken_only_within_their_window() {
    TestApp::both(async |app| {
        let (quarter, skp) = (app.period(PeriodKind::Triwulanan, 2).await, app.a.owner.skp);
        let early = app.as_(&app.a.rater).await.call("/api/evaluasi/tetapkan", &form(&app, quarter, skp)).await;
        assert_eq!(refusal(&early), Refusal::PeriodNotYet { from: date(2026, 7, 1) });
        app.clock.set(at(2026, 7, 11, 8, 0));
        let mut rater = app.as_(&app.a.rater).await;
        for path in ["/api/evaluasi/tetapkan", "/api/evaluasi/draf"] {
            let late = rater.call(path, &form(&app, quarter, skp)).await;
            assert_eq!(refusal(&late), Refusal::PeriodOver { since: date(2026, 7, 10) }, "{path}");
        }
        // Locked, and reopened with a reason that is kept.
        let mut manager = app.as_(&app.a.manager).await;
        let period = vec![key(), ("periode", quarter.to_string())];
        taken(&manager.call("/api/evaluasi/periode/kunci", &period).await);
        taken(&manager.call("/api/evaluasi/periode/kunci", &period).await);
        let again = vec![key(), ("periode", quarter.to_string())];
        assert_eq!(refusal(&manager.call("/api/evaluasi/periode/kunci", &again).await), Refusal::PeriodLocked);
        assert_eq!(
            refusal(&rater.call("/api/evaluasi/tetapkan", &form(&app, quarter, skp)).await),
            Refusal::PeriodLocked
        );
        let reopen = |alasan: &str, sampai: &str| {
            vec![key(), ("periode", quarter.to_string()), ("alasan", alasan.to_owned()), ("sampai", sampai.to_owned())]
        };
        let answer = manager.call("/api/evaluasi/periode/buka", &reopen("lupa", "2026-07-10")).await;
        assert_eq!(problem(&answer, "alasan"), Problem::TooShort { min: 20, length: 4 });
        assert_eq!(problem(&answer, "sampai"), Problem::Before { earliest: date(2026, 7, 11) });
        taken(&manager.call("/api/evaluasi/periode/buka", &reopen(REASON, "2026-07-20")).await);
        taken(&rater.call("/api/evaluasi/tetapkan", &form(&app, quarter, skp)).await);
        let board: EvaluationBoard = manager.get_json(&format!("/api/evaluasi?periode={quarter}")).await.json();
        let shown = board.period.unwrap();
        assert_eq!(shown.access, Access::Reopened { until: date(2026, 7, 20) });
        assert_eq!((shown.reopenings[0].reason.as_str(), board.calendar), (REASON, true));
    })
    .await;
}

/// An agency in WIT: its tenth of July ends two hours before that of Jakarta.
#[tokio::test]
async fn a_window_ends_at_midnight_of_the_agency() {
    let app = TestApp::new().await;
    let quarter = app.period(PeriodKind::Triwulanan, 2).await;
    app.database
        .link()
        .await
        .sql("UPDATE instansi SET pengaturan = '{\"zone\":\"wit\"}', struktur_rev = struktur_rev + 1")
        .await;
    app.clock.set(at(2026, 7, 10, 21, 59));
    let mut rater = app.as_(&app.a.rater).await;
    let fields =
        vec![("periode", quarter.to_string()), ("skp", app.a.owner.skp.to_string()), ("hasil", "sesuai".to_owned())];
    taken(&rater.call("/api/evaluasi/draf", &fields).await);
    app.clock.set(at(2026, 7, 10, 22, 0));
    let late = rater.call("/api/evaluasi/draf", &with(fields, "hasil", "di_atas")).await;
    assert_eq!(refusal(&late), Refusal::PeriodOver { since: date(2026, 7, 10) });
}

/// What was written before the deadline stays and can be read; what comes after it changes nothing.
#[tokio::test]
async fn a_draft_outlives_its_window() {
    TestApp::both(async |app| {
        let (quarter, skp) = (app.period(PeriodKind::Triwulanan, 2).await, app.a.owner.skp);
        app.clock.set(at(2026, 7, 10, 23, 50));
        let mut rater = app.as_(&app.a.rater).await;
        let typed = |words: &str| {
            vec![("periode", quarter.to_string()), ("skp", skp.to_string()), ("hasil_alasan", words.to_owned())]
        };
        taken(&rater.call("/api/evaluasi/draf", &typed("Sebelum tengah malam")).await);
        app.clock.set(at(2026, 7, 11, 0, 5));
        let mut rater = app.as_(&app.a.rater).await;
        let late = rater.call("/api/evaluasi/draf", &typed("Sesudah tengah malam")).await;
        assert_eq!(refusal(&late), Refusal::PeriodOver { since: date(2026, 7, 10) });
        let seen = page(&mut rater, quarter, skp).await;
        assert_eq!((seen.state, seen.draft.hasil_reason.as_str()), (State::Draf, "Sebelum tengah malam"));
        assert!(!seen.may.contains(&Deed::Draft));
        let path = format!("/evaluasi/{quarter}/{skp}");
        let read = rater.get(&path).await.text();
        assert!(read.contains("Draf Anda") && read.contains("Sebelum tengah malam"));
        assert!(!read.contains("Anda membaca sebagai atasan"), "the rater is no reader from above");
        // Nobody else reads it.
        let mut top = app.as_(&app.a.top).await;
        assert!(!top.get(&path).await.text().contains("Sebelum tengah malam"));
    })
    .await;
}

#[tokio::test]
async fn windows_that_end_before_they_start_and_strangers_move_nothing() {
    let app = TestApp::new().await;
    let quarter = app.period(PeriodKind::Triwulanan, 2).await;
    let windows = |from: &str, to: &str| {
        vec![
            key(),
            ("periode", quarter.to_string()),
            ("isi_dari", "2026-04-01".to_owned()),
            ("isi_sampai", "2026-07-05".to_owned()),
            ("nilai_dari", from.to_owned()),
            ("nilai_sampai", to.to_owned()),
        ]
    };
    let mut manager = app.as_(&app.a.manager).await;
    let answer = manager.call("/api/evaluasi/periode/jendela", &windows("2026-07-10", "2026-07-01")).await;
    assert_eq!(problem(&answer, "nilai_sampai"), Problem::Before { earliest: date(2026, 7, 10) });
    let answer = manager.call("/api/evaluasi/periode/jendela", &windows("2026-03-31", "2026-07-01")).await;
    assert_eq!(problem(&answer, "nilai_dari"), Problem::Before { earliest: date(2026, 4, 1) });
    let mut rater = app.as_(&app.a.rater).await;
    let answer = rater.call("/api/evaluasi/periode/jendela", &windows("2026-06-01", "2026-07-01")).await;
    assert_eq!(error(&answer), AppError::Forbidden);
    // Windows of a period that is over are no way round a reopening.
    app.clock.set(at(2026, 7, 11, 8, 0));
    let mut manager = app.as_(&app.a.manager).await;
    let answer = manager.call("/api/evaluasi/periode/jendela", &windows("2026-07-01", "2026-12-31")).await;
    assert_eq!(refusal(&answer), Refusal::PeriodOver { since: date(2026, 7, 10) });
}

#[tokio::test]
async fn the_windows_of_two_units_are_moved_at_once_and_both_stay() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        let (mut one, mut two) = (app.as_(&app.a.manager).await, app.as_(&app.a.manager).await);
        for days in 1..=8 {
            let moved = |unit: u32| {
                let days = ("hari", days.to_string());
                vec![key(), ("periode", there.quarter.to_string()), ("unit", app.a.unit(unit).to_string()), days]
            };
            let (a, b) = (moved(1), moved(2));
            let (a, b) = tokio::join!(one.call("/api/kelola/geser", &a), two.call("/api/kelola/geser", &b));
            taken(&a);
            taken(&b);
            let mut link = app.database.link().await;
            let found = periods::find(&mut link.conn(), app.a.id, there.quarter).await.unwrap().unwrap();
            assert_eq!(found.shifts.iter().map(|s| s.days).collect::<Vec<_>>(), [days, days]);
        }
    })
    .await;
}
