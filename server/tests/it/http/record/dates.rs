//! Days.

use super::{form, recorded, rows, stored};
use crate::{
    http::problem,
    support::{Kind, TestApp, at, date},
};
use domain::problem::Problem;

#[tokio::test]
async fn days_of_the_skp_up_to_today_are_taken() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for day in ["2026-01-01", "2026-06-10", "2026-02-28", " 2026-03-01 "] {
        let form = form(&app, Kind::Jumlah).value("1").with("tanggal", day);
        recorded(&form, &mut owner).await;
        assert_eq!(stored(&app, &mut owner, &form).await.date.to_string(), day.trim());
    }
}

#[tokio::test]
async fn other_days_are_refused_at_their_field_and_nothing_is_stored() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    let outside = Problem::OutsideSkp { start: date(2026, 1, 1), end: date(2026, 12, 31) };
    let future = Problem::Future { today: date(2026, 6, 10) };
    for (typed, wanted) in [
        ("2025-12-31", outside.clone()),
        ("2027-01-01", outside.clone()),
        ("0001-01-01", outside.clone()),
        ("9999-12-31", outside),
        ("2026-06-11", future.clone()),
        ("2026-12-31", future),
        ("2026-02-29", Problem::Date),
        ("2026-02-30", Problem::Date),
        ("2026-13-01", Problem::Date),
        ("2026-00-10", Problem::Date),
        ("2026-6-9", Problem::Date),
        ("09-06-2026", Problem::Date),
        ("2026-06-09T10:00", Problem::Date),
        ("-2026-06-09", Problem::Date),
        ("99999-06-09", Problem::Date),
        ("kemarin", Problem::Date),
        ("\u{0662}026-06-09", Problem::Date),
        ("", Problem::Required),
    ] {
        let answer = form(&app, Kind::Jumlah).value("1").with("tanggal", typed).send(&mut owner).await;
        assert_eq!(problem(&answer, "tanggal"), wanted, "{typed:?}");
    }
    assert_eq!(rows(&app).await, before);
}

/// At 23.30 UTC it is already tomorrow in Indonesia.
#[tokio::test]
async fn today_is_that_of_the_agency_not_of_greenwich() {
    let app = TestApp::new().await;
    let today = |day| form(&app, Kind::Jumlah).value("1").with("tanggal", day);
    app.clock.set(at(2026, 6, 10, 23, 59));
    let mut owner = app.as_(&app.a.owner).await;
    assert_eq!(today("2026-06-11").send(&mut owner).await.status, 422);
    app.clock.set(at(2026, 6, 11, 0, 0));
    recorded(&today("2026-06-11"), &mut owner).await;
}
