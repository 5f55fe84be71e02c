//! The clock of the demo: days are lived one by one, nobody is signed out, and there is none with real data.

use super::{error, problem, taken};
use crate::support::{DemoApp, TestApp, date, nip};
use app::{demo::DemoDay, error::AppError};
use domain::{evaluation::view::EvaluationBoard, problem::Problem};
use server::store::people;

const GO: &str = "/api/demo/waktu/maju";
const DAY: &str = "/api/demo/waktu";

#[tokio::test]
async fn a_day_later_the_year_has_gone_on_and_people_are_still_signed_in() {
    let demo = DemoApp::new().await;
    let (state, mut mahesa) = demo.moving(nip::MAHESA).await;
    let mut lestari = DemoApp::with(&state, nip::LESTARI).await;
    let before: DemoDay = lestari.get_json(DAY).await.json();
    assert_eq!((before.today, before.stops[0].0), (date(2026, 6, 10), date(2026, 6, 11)));
    assert!(before.stops.is_sorted_by_key(|(day, _)| *day));
    // The second quarter ends on 30 June; Lestari's session was meant for less than that.
    taken(&lestari.call(GO, &[("tanggal", "2026-07-01")]).await);
    let after: DemoDay = lestari.get_json(DAY).await.json();
    assert_eq!(after.today, date(2026, 7, 1));
    let board: EvaluationBoard = mahesa.get_json("/api/evaluasi").await.json();
    assert_eq!(board.today, date(2026, 7, 1));
    assert!(board.periods.iter().any(|p| p.span.end == date(2026, 6, 30) && p.rate.start == date(2026, 7, 1)));
    // Asking for the day it is already is no fault: somebody tapped twice.
    taken(&lestari.call(GO, &[("tanggal", "2026-07-01")]).await);
    assert!(lestari.get("/demo").await.text().contains("1 Juli 2026"));
    // It is kept with the data: a server that starts anew goes on from there.
    let ahead = state.store.read(|conn| Box::pin(async move { people::demo_ahead(conn).await })).await.unwrap();
    assert_eq!(state.clock.demo().unwrap().next_day(), ahead + server::clock::DAY_MICROS);
}

#[tokio::test]
async fn time_does_not_go_back_nor_too_far_nor_to_no_day() {
    let demo = DemoApp::new().await;
    let (state, mut browser) = demo.moving(nip::LESTARI).await;
    for (to, wrong) in [
        ("2026-06-09", Problem::Before { earliest: date(2026, 6, 11) }),
        ("2027-06-12", Problem::Later { latest: date(2027, 6, 11) }),
        ("31-12-2026", Problem::Date),
        ("2026-02-30", Problem::Date),
        ("", Problem::Date),
    ] {
        assert_eq!(problem(&browser.call(GO, &[("tanggal", to)]).await, "tanggal"), wrong, "{to}");
    }
    let html = browser.post_form_on("/demo", GO, &[("tanggal", "kemarin")]).await.text();
    assert!(html.contains("kemarin") && html.contains("data-wrong"), "what was typed stays beside what is wrong");
    assert_eq!(state.clock.now().date(domain::calendar::Zone::Wib), date(2026, 6, 10));
}

#[tokio::test]
async fn real_data_have_the_clock_of_the_machine() {
    TestApp::both(async |app| {
        let mut admin = app.as_(&app.a.admin).await;
        assert_eq!(error(&admin.get_json(DAY).await), AppError::NotFound);
        assert_eq!(error(&admin.call(GO, &[("tanggal", "2026-06-11")]).await), AppError::NotFound);
        let page = admin.get("/demo").await;
        assert_eq!(page.status, 404);
        assert!(!page.text().contains("href=\"/demo\""));
    })
    .await;
}
