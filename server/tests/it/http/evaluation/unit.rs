//! The performance of a unit, and the spread in it.

use super::{form, key, page, with};
use crate::{
    http::{error, problem, refusal, taken},
    support::{Catat, REASON, TestApp, date, fresh, literal},
};
use app::error::AppError;
use domain::{
    evaluation::{PeriodKind, Source, view::EvaluationBoard},
    people::{Assignment, Holding},
    problem::{Problem, Refusal},
    rating::{Expectation, UnitPredikat},
};
use server::store::people;

#[tokio::test]
async fn unit_performance_is_set_above_and_the_spread_is_told_to_those_who_rate() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        let (mut rater, mut top) = (app.as_(&app.a.rater).await, app.as_(&app.a.top).await);
        let unit = |predikat: &str, alasan: &str| {
            vec![
                key(),
                ("periode", there.quarter.to_string()),
                ("unit", app.a.unit(1).to_string()),
                ("predikat", predikat.to_owned()),
                ("alasan", alasan.to_owned()),
            ]
        };
        assert_eq!(error(&rater.call("/api/evaluasi/unit", &unit("istimewa", REASON)).await), AppError::NotFound);
        assert_eq!(problem(&top.call("/api/evaluasi/unit", &unit("hebat", REASON)).await, "predikat"), Problem::Choice);
        assert_eq!(problem(&top.call("/api/evaluasi/unit", &unit("istimewa", "")).await, "alasan"), Problem::Required);
        taken(&top.call("/api/evaluasi/unit", &unit("istimewa", REASON)).await);
        let path = format!("/api/evaluasi?periode={}", there.quarter);
        let board: EvaluationBoard = rater.get_json(&path).await.json();
        let row = board.units.iter().find(|u| u.unit == app.a.unit(1)).unwrap();
        let spread = row.spread.as_ref().unwrap();
        assert_eq!(
            (row.predikat, row.may_set, spread.people, spread.rated),
            (Some(UnitPredikat::Istimewa), false, 2, 1)
        );
        assert!(spread.skipped && spread.may_justify && spread.findings.is_empty());
        let why = vec![
            key(),
            ("periode", there.quarter.to_string()),
            ("unit", app.a.unit(1).to_string()),
            ("alasan", REASON.to_owned()),
        ];
        taken(&rater.call("/api/evaluasi/sebaran", &why).await);
        let board: EvaluationBoard = top.get_json(&path).await.json();
        let row = board.units.iter().find(|u| u.unit == app.a.unit(1)).unwrap();
        assert!(row.may_set && row.spread.as_ref().unwrap().justifications[0].reason == REASON);
        // The head's results follow the unit; afterwards the unit stays as it is.
        let page = page(&mut top, there.quarter, app.a.rater.skp).await;
        assert_eq!(page.fixed, Some(Expectation::DiAtas));
        let source = Source::Unit(app.a.unit(1)).to_string();
        let fields = with(
            with(form(&app, there.quarter, app.a.rater.skp), "hasil_sumber[]", &source),
            "perilaku_sumber[]",
            &source,
        );
        taken(&top.call("/api/evaluasi/tetapkan", &fields).await);
        let page = self::page(&mut top, there.quarter, app.a.rater.skp).await;
        assert_eq!(page.ratings.unwrap().hasil.rating, Expectation::DiAtas, "whatever was typed");
        assert_eq!(refusal(&top.call("/api/evaluasi/unit", &unit("kurang", REASON)).await), Refusal::HeadRated);
    })
    .await;
}

#[tokio::test]
async fn a_unit_led_by_somebody_of_another_post_is_rated_after_him() {
    TestApp::both(async |app| {
        let quarter = app.period(PeriodKind::Triwulanan, 2).await;
        app.open(quarter, "2026-06-01", "2026-07-10").await;
        // The head of unit B is Plt of unit A and was rated for his own post before any unit was.
        let postgres = app.state.store.is_postgres();
        let mut link = app.database.link().await;
        let headship = literal(app.a.headship().uuid(), postgres);
        link.sql(&format!("DELETE FROM penugasan WHERE id = {headship}")).await;
        let plt = Assignment {
            id: fresh(),
            post: app.a.rater.post,
            person: app.a.head.id,
            holding: Holding::Plt,
            from: date(2026, 6, 10),
            to: None,
        };
        people::add_assignment(&mut link.conn(), app.a.id, &plt).await.unwrap();
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        let mut top = app.as_(&app.a.top).await;
        let entry = Catat::new(app.a.head.skp, app.a.head.jumlah()).value("5");
        taken(&entry.send(&mut app.as_(&app.a.head).await).await);
        let source = Source::Entry(entry.id).to_string();
        let fields = form(&app, quarter, app.a.head.skp);
        let fields = with(with(fields, "hasil_sumber[]", &source), "perilaku_sumber[]", &source);
        taken(&top.call("/api/evaluasi/tetapkan", &fields).await);
        let unit = |n: u32| {
            vec![
                key(),
                ("periode", quarter.to_string()),
                ("unit", app.a.unit(n).to_string()),
                ("predikat", "baik".to_owned()),
                ("alasan", REASON.to_owned()),
            ]
        };
        taken(&top.call("/api/evaluasi/unit", &unit(1)).await);
        assert_eq!(refusal(&top.call("/api/evaluasi/unit", &unit(2)).await), Refusal::HeadRated);
    })
    .await;
}
