//! *Kelola*: settings with their history, what has begun keeps its own, completeness, reminders, moved windows.

use super::{error, problem, refusal, taken};
use crate::support::{REASON, TestApp, at, date, fresh};
use app::error::AppError;
use domain::{
    evaluation::{
        Access, PeriodKind,
        complete::{CompletenessBoard, Stage},
        view::{EvaluationBoard, EvaluationPage},
    },
    id::Key,
    people::{Assignment, Holding},
    problem::{Problem, Refusal},
    settings::{catalog::Setting, view::SettingsPage},
    view::{NoticeKind, NoticeList},
};
use server::{store::people, usecase::evaluation::clock};

type Fields = Vec<(&'static str, String)>;

fn keyed(more: &[(&'static str, &str)]) -> Fields {
    let mut fields = vec![("kunci", fresh::<Key>().to_string())];
    fields.extend(more.iter().map(|(n, v)| (*n, (*v).to_owned())));
    fields
}

fn change(name: &str, value: &str) -> Fields {
    keyed(&[("nama", name), ("nilai", value), ("alasan", REASON)])
}

const CHANGE: &str = "/api/kelola/pengaturan/ubah";

#[tokio::test]
async fn a_setting_is_changed_with_a_reason_that_stays() {
    TestApp::both(async |app| {
        let (mut manager, mut admin) = (app.as_(&app.a.manager).await, app.as_(&app.a.admin).await);
        let none = manager.call(CHANGE, &keyed(&[("nama", "hari_nilai"), ("nilai", "15"), ("alasan", " ")])).await;
        assert_eq!(problem(&none, "alasan"), Problem::Required);
        for (value, wrong) in [
            ("", Problem::Required),
            ("0", Problem::Between { min: 1, max: 90 }),
            ("sepuluh", Problem::Between { min: 1, max: 90 }),
            ("10", Problem::Unchanged),
        ] {
            assert_eq!(problem(&manager.call(CHANGE, &change("hari_nilai", value)).await, "nilai"), wrong);
        }
        assert_eq!(problem(&manager.call(CHANGE, &change("gaji", "1")).await, "nama"), Problem::Choice);
        let first = change("hari_nilai", "15");
        taken(&manager.call(CHANGE, &first).await);
        taken(&manager.call(CHANGE, &first).await);
        // Each keeps what is his.
        assert_eq!(error(&manager.call(CHANGE, &change("zona", "wit")).await), AppError::Forbidden);
        assert_eq!(error(&admin.call(CHANGE, &change("hari_nilai", "20")).await), AppError::Forbidden);
        taken(&admin.call(CHANGE, &change("zona", "wita")).await);
        let seen: SettingsPage = manager.get_json("/api/kelola/pengaturan").await.json();
        assert_eq!(seen.history.len(), 2, "sent twice, changed once");
        let last = &seen.history[1];
        assert_eq!((last.setting, last.old.as_str(), last.new.as_str()), (Some(Setting::HariNilai), "10", "15"));
        assert_eq!((last.reason.as_str(), last.by.id), (REASON, app.a.manager.id));
        let now = seen.settings.iter().find(|s| s.setting == Setting::HariNilai).unwrap();
        assert_eq!((now.value.as_str(), now.default.as_str(), now.may_change), ("15", "10", true));
        for person in [&app.a.owner, &app.a.rater, &app.a.top, &app.a.auditor] {
            let mut other = app.as_(person).await;
            assert_eq!(other.get("/kelola/pengaturan").await.status, 403, "{}", person.name);
            assert_eq!(error(&other.call(CHANGE, &change("hari_nilai", "5")).await), AppError::Forbidden);
        }
        let html = manager.get("/kelola/pengaturan").await;
        assert!(html.status == 200 && html.text().contains("PP 30/2019 Pasal 59"));
    })
    .await;
}

#[tokio::test]
async fn what_has_begun_keeps_the_settings_it_began_with() {
    Box::pin(TestApp::both(async |app| {
        let quarter = app.period(PeriodKind::Triwulanan, 2).await;
        app.open(quarter, "2026-06-01", "2026-07-10").await;
        let mut manager = app.as_(&app.a.manager).await;
        let before: EvaluationBoard = manager.get_json("/api/evaluasi").await.json();
        let windows = |board: &EvaluationBoard, number: u8| {
            let is =
                |p: &&domain::evaluation::Period| (p.kind, p.year, p.number) == (PeriodKind::Triwulanan, 2026, number);
            board.periods.iter().find(is).map(|p| (p.fill, p.rate)).unwrap()
        };
        for (name, value) in
            [("alasan_min_tegas", "450"), ("alasan_min", "400"), ("hari_nilai", "25"), ("hari_isi", "9")]
        {
            taken(&manager.call(CHANGE, &change(name, value)).await);
        }
        // A reason that was long enough when the quarter began still is.
        let id = app.deliver(quarter, "sesuai", "sesuai").await;
        let mut owner = app.as_(&app.a.owner).await;
        taken(&owner.call("/api/hasil/terima", &keyed(&[("evaluasi", &id.to_string())])).await);
        let after: EvaluationBoard = manager.get_json("/api/evaluasi").await.json();
        for number in [1, 2] {
            assert_eq!(windows(&after, number), windows(&before, number), "quarter {number} has begun");
        }
        assert_eq!(windows(&after, 3).1.end, windows(&before, 3).1.end.plus_days(15));
        assert_eq!(windows(&after, 4).0.end, windows(&before, 4).0.end.plus_days(4));
        // The third one begins by the new settings.
        app.clock.set(at(2026, 7, 2, 9, 0));
        clock::run(&app.state).await.unwrap();
        let mut rater = app.as_(&app.a.rater).await;
        let third = app.period(PeriodKind::Triwulanan, 3).await;
        let path = |period| format!("/api/evaluasi/orang?periode={period}&skp={}", app.a.peer.skp);
        let page: EvaluationPage = rater.get_json(&path(third)).await.json();
        assert_eq!(page.rules.min_reason, 400);
        let page: EvaluationPage = rater.get_json(&path(quarter)).await.json();
        assert_eq!(page.rules.min_reason, 20);
        // Another rhythm begins after what has begun.
        let mut manager = app.as_(&app.a.manager).await;
        taken(&manager.call(CHANGE, &change("periodik", "bulanan")).await);
        let board: EvaluationBoard = manager.get_json("/api/evaluasi").await.json();
        let of = |kind| {
            board.periods.iter().filter(|p| p.kind == kind && p.year == 2026).map(|p| p.number).collect::<Vec<_>>()
        };
        let (mut quarters, mut months) = (of(PeriodKind::Triwulanan), of(PeriodKind::Bulanan));
        quarters.sort_unstable();
        months.sort_unstable();
        assert_eq!((quarters, months), (vec![1, 2, 3], vec![10, 11, 12]));
        clock::run(&app.state).await.unwrap();
        let again: EvaluationBoard = manager.get_json("/api/evaluasi").await.json();
        assert_eq!(again.periods.len(), board.periods.len(), "the clock adds nothing of the old rhythm");
    }))
    .await;
}

#[tokio::test]
async fn a_changed_structure_does_not_rewrite_an_earlier_period() {
    let app = TestApp::new().await;
    let (first, quarter) = (app.period(PeriodKind::Triwulanan, 1).await, app.period(PeriodKind::Triwulanan, 2).await);
    app.clock.set(at(2026, 7, 2, 9, 0));
    let look = async |app: &TestApp, period| -> (Option<domain::id::PersonId>, Option<domain::id::PersonId>) {
        let mut top = app.as_(&app.a.top).await;
        let answer = top.get_json(&format!("/api/evaluasi?periode={period}")).await;
        let board: EvaluationBoard = answer.json();
        let unit = board.units.iter().find(|u| u.unit == app.a.unit(1)).unwrap();
        let port = app.port();
        let actor = app.actor(&app.a.rater);
        let page = app::port::EvaluationPort::page(&port, &actor, period, app.a.owner.skp).await.ok();
        (unit.head.as_ref().map(|h| h.id), page.and_then(|p| p.rater.map(|r| r.id)))
    };
    let before = (look(&app, first).await, look(&app, quarter).await);
    // From July on somebody else leads unit A.
    let mut link = app.database.link().await;
    people::end_assignment(&mut link.conn(), app.a.id, app.a.headship(), date(2026, 7, 1)).await.unwrap();
    let new = Assignment {
        id: fresh(),
        post: app.a.rater.post,
        person: app.a.stranger.id,
        holding: Holding::Definitif,
        from: date(2026, 7, 2),
        to: None,
    };
    people::add_assignment(&mut link.conn(), app.a.id, &new).await.unwrap();
    people::bump(&mut link.conn(), app.a.id).await.unwrap();
    drop(link);
    let _ = app.as_(&app.a.top).await.get("/").await;
    let after = (look(&app, first).await, look(&app, quarter).await);
    assert_eq!(before.0.0, after.0.0, "who led the unit in the first quarter");
    assert_eq!(before.1.0, after.1.0, "who led the unit at the end of the second");
}

#[tokio::test]
async fn completeness_says_who_is_waited_for_and_reminds_once_a_day() {
    Box::pin(TestApp::both(async |app| {
        let there = app.evaluate().await;
        let mut manager = app.as_(&app.a.manager).await;
        let path = format!("/api/kelola/kelengkapan?periode={}&unit={}", there.quarter, app.a.unit(1));
        let seen: CompletenessBoard = manager.get_json(&path).await.json();
        let unit = seen.units.iter().find(|u| u.unit == app.a.unit(1)).unwrap();
        assert_eq!((unit.people(), unit.of(Stage::Disampaikan)), (3, 1));
        let step = |board: &CompletenessBoard, skp| board.people.iter().find(|p| p.skp == Some(skp)).unwrap().clone();
        let owner = step(&seen, app.a.owner.skp);
        assert_eq!((owner.stage, owner.waits_for.unwrap().id), (Stage::Disampaikan, app.a.owner.id));
        let peer = step(&seen, app.a.peer.skp);
        assert_eq!((peer.stage, peer.waits_for.unwrap().id), (Stage::BelumDinilai, app.a.rater.id));
        assert!(peer.may_remind && peer.reminded.is_none());
        let fields =
            |skp: domain::id::SkpId| keyed(&[("periode", &there.quarter.to_string()), ("skp", &skp.to_string())]);
        let remind = "/api/kelola/ingatkan";
        let first = fields(app.a.peer.skp);
        taken(&manager.call(remind, &first).await);
        taken(&manager.call(remind, &first).await);
        assert_eq!(refusal(&manager.call(remind, &fields(app.a.peer.skp)).await), Refusal::RemindedToday);
        let told: NoticeList = app.as_(&app.a.rater).await.get_json("/api/pemberitahuan").await.json();
        let reminders = told.notices.iter().filter(|n| n.kind == NoticeKind::IngatMenilai).count();
        assert_eq!((reminders, told.notices[0].by.id), (1, app.a.peer.id), "in the name of whoever waits");
        let seen: CompletenessBoard = manager.get_json(&path).await.json();
        let peer = step(&seen, app.a.peer.skp);
        assert!(!peer.may_remind && peer.reminded.is_some());
        app.clock.set(at(2026, 6, 11, 8, 0));
        let mut manager = app.as_(&app.a.manager).await;
        taken(&manager.call(remind, &fields(app.a.peer.skp)).await);
        // Nobody is reminded by those who do not look after the agency.
        let mut rater = app.as_(&app.a.rater).await;
        assert_eq!(error(&rater.call(remind, &fields(app.a.peer.skp)).await), AppError::Forbidden);
        assert_eq!(rater.get("/kelola/kelengkapan").await.status, 403);
        // Nothing to remind of while a window is closed.
        let over = keyed(&[("periode", &there.over.to_string()), ("skp", &app.a.peer.skp.to_string())]);
        assert_eq!(refusal(&manager.call(remind, &over).await), Refusal::NothingToRemind);
        assert_eq!(manager.get("/kelola").await.status, 200);
        assert_eq!(manager.get("/kelola/kelengkapan").await.status, 200);
    }))
    .await;
}

#[tokio::test]
async fn the_window_of_a_unit_is_moved_and_the_rule_follows() {
    TestApp::both(async |app| {
        let quarter = app.period(PeriodKind::Triwulanan, 2).await;
        app.open(quarter, "2026-06-09", "2026-06-12").await;
        let mut manager = app.as_(&app.a.manager).await;
        let shift = |unit: u32, hari: &str| {
            keyed(&[("periode", &quarter.to_string()), ("unit", &app.a.unit(unit).to_string()), ("hari", hari)])
        };
        for wrong in ["", "-1", "61", "lima"] {
            let answer = manager.call("/api/kelola/geser", &shift(1, wrong)).await;
            assert!(matches!(problem(&answer, "hari"), Problem::Required | Problem::Between { .. }));
        }
        taken(&manager.call("/api/kelola/geser", &shift(1, "5")).await);
        let mut rater = app.as_(&app.a.rater).await;
        let path = format!("/api/evaluasi/orang?periode={quarter}&skp={}", app.a.peer.skp);
        let page: EvaluationPage = rater.get_json(&path).await.json();
        assert_eq!(page.access, Access::Before { from: date(2026, 6, 14) });
        let draft =
            [("periode", quarter.to_string()), ("skp", app.a.peer.skp.to_string()), ("hasil", "sesuai".to_owned())];
        let answer = rater.call("/api/evaluasi/draf", &draft).await;
        assert_eq!(refusal(&answer), Refusal::PeriodNotYet { from: date(2026, 6, 14) });
        // Other units rate as before.
        let mut head = app.as_(&app.a.head).await;
        let path = format!("/api/evaluasi/orang?periode={quarter}&skp={}", app.a.stranger.skp);
        let page: EvaluationPage = head.get_json(&path).await.json();
        assert_eq!(page.access, Access::Open { until: date(2026, 6, 12) });
        app.clock.set(at(2026, 6, 15, 8, 0));
        let mut rater = app.as_(&app.a.rater).await;
        taken(&rater.call("/api/evaluasi/draf", &draft).await);
        // Once the window is over nothing is moved any more.
        let mut manager = app.as_(&app.a.manager).await;
        let late = manager.call("/api/kelola/geser", &shift(1, "0")).await;
        assert_eq!(refusal(&late), Refusal::PeriodOver { since: date(2026, 6, 12) });
        assert_eq!(error(&rater.call("/api/kelola/geser", &shift(1, "0")).await), AppError::Forbidden);
    })
    .await;
}
