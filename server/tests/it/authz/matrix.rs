//! Fills the table and compares it.

use super::{
    ask::{Case, Who},
    cases,
};
use crate::support::{Link, REASON, TestApp, date, everything, fresh, literal, moment};
use domain::{
    followup::{Coaching, FollowUpRules, Proposal, RewardKind},
    id::{PlanId, SessionId},
    people::Relation,
    planning::{
        Draft, Rencana, State as Stage, report,
        talk::Minutes,
        term::{Cause, Gap},
    },
    policy,
    skp::Span,
};
use server::{
    http::PUBLIC_PAGES,
    store::{followups, gaps, plans, reports, sessions, talks, templates},
};
use std::{collections::BTreeSet, fmt::Write as _, path::Path};

/// A session of the owner that somebody tries to end.
pub const SESSION: &str = "01900000-0000-7000-8000-5e5155105e55";

/// The second quarter, open; the first one, over; the owner's delivered quarter and received year.
pub const QUARTER: &str = "01900000-0000-7000-8000-000000000e01";
pub const OVER: &str = "01900000-0000-7000-8000-000000000e02";
pub const DELIVERED: &str = "01900000-0000-7000-8000-000000000e03";
pub const RECEIVED: &str = "01900000-0000-7000-8000-000000000e04";
/// A coaching of the owner, and a reward that was proposed for him.
pub const COACHING: &str = "01900000-0000-7000-8000-000000000e05";
pub const PROPOSAL: &str = "01900000-0000-7000-8000-000000000e06";

/// The owner's session on another device.
async fn open_session(app: &TestApp) {
    let mut link = app.database.link().await;
    let new = sessions::NewSession {
        id: SESSION.parse().unwrap(),
        agency: app.a.id,
        person: app.a.owner.id,
        token_hash: &fresh::<SessionId>().to_string(),
        trusted: true,
        device: "Chrome, Android",
        now: moment(),
        expires: moment().plus_seconds(86_400),
    };
    sessions::create(&mut link.conn(), &new).await.unwrap();
}

/// Evaluations of the owner, at ids the table knows.
async fn evaluated(app: &TestApp) {
    let there = app.evaluate().await;
    let postgres = app.state.store.is_postgres();
    let mut link = app.database.link().await;
    link.sql("PRAGMA foreign_keys = OFF").await;
    let renames = [
        ("periode", "id", there.quarter.uuid(), QUARTER),
        ("kinerja_unit", "periode_id", there.quarter.uuid(), QUARTER),
        ("evaluasi", "periode_id", there.quarter.uuid(), QUARTER),
        ("evaluasi", "id", there.delivered.uuid(), DELIVERED),
        ("evaluasi_langkah", "evaluasi_id", there.delivered.uuid(), DELIVERED),
        ("evaluasi", "id", there.received.uuid(), RECEIVED),
        ("evaluasi_langkah", "evaluasi_id", there.received.uuid(), RECEIVED),
        ("periode", "id", there.over.uuid(), OVER),
    ];
    for (table, column, from, to) in renames {
        let (from, to) = (literal(from, postgres), literal(to.parse().unwrap(), postgres));
        link.sql(&format!("UPDATE {table} SET {column} = {to} WHERE {column} = {from}")).await;
    }
    followed(app, &mut link).await;
}

/// Coaching and a proposal after the owner's year, at ids the table knows.
async fn followed(app: &TestApp, link: &mut Link) {
    let permit = policy::may_begin_coaching(app.a.rater.id, Relation::Rater).unwrap();
    let row = followups::Row {
        id: COACHING.parse().unwrap(),
        evaluation: RECEIVED.parse().unwrap(),
        skp: app.a.owner.skp,
        owner: app.a.owner.id,
        coach: app.a.rater.id,
        course: Coaching::start(&permit, true, date(2026, 6, 1), 6),
        goal: REASON.to_owned(),
        rules: FollowUpRules::default(),
        created_at: moment(),
        last_talk: None,
    };
    followups::begin(&mut link.conn(), app.a.id, &row).await.unwrap();
    let reward = followups::Reward {
        id: PROPOSAL.parse().unwrap(),
        evaluation: row.evaluation,
        skp: row.skp,
        owner: row.owner,
        year: 2026,
        kind: RewardKind::Pelatihan,
        words: REASON.to_owned(),
        by: app.a.rater.id,
        at: moment(),
        state: Proposal::Diusulkan,
        reason: String::new(),
        decided_by: None,
        decided_at: None,
    };
    followups::propose(&mut link.conn(), app.a.id, &reward).await.unwrap();
}

/// The owner's plan of 2027 that is being written and the one of 2028 that waits, minutes of a talk, a gap, a report, and
/// the superior's template.
pub const DRAFT: &str = "01900000-0000-7000-8000-000000000f01";
pub const WAITING: &str = "01900000-0000-7000-8000-000000000f02";
pub const TALK: &str = "01900000-0000-7000-8000-000000000f03";
pub const GAP: &str = "01900000-0000-7000-8000-000000000f04";
pub const REPORT: &str = "01900000-0000-7000-8000-000000000f05";
pub const TEMPLATE: &str = "01900000-0000-7000-8000-000000000f06";

async fn planned(app: &TestApp) {
    let mut link = app.database.link().await;
    let (agency, owner, rater) = (app.a.id, &app.a.owner, &app.a.rater);
    let conn = &mut link.conn();
    let year = |n| Span { start: date(n, 1, 1), end: date(n, 12, 31) };
    let mut draft = Draft::of(&app.a.plan(owner));
    draft.renew(|| fresh::<PlanId>().uuid());
    draft.to_year(2028);
    let row = |id: &str, n, course, draft| plans::Row {
        id: id.parse().unwrap(),
        skp: fresh(),
        owner: owner.id,
        post: owner.post,
        span: year(n),
        replaces: None,
        course,
        draft,
        reason: String::new(),
        changed_at: moment(),
    };
    let waiting = Rencana::restore(Stage::Diajukan, 1).unwrap();
    plans::create(conn, agency, &row(DRAFT, 2027, Rencana::default(), Draft::default())).await.unwrap();
    plans::create(conn, agency, &row(WAITING, 2028, waiting, draft.clone())).await.unwrap();
    let minutes = Minutes { date: date(2026, 6, 1), present: String::new(), text: "Isi".to_owned() };
    let talk = talks::Row {
        id: TALK.parse().unwrap(),
        owner: owner.id,
        skp: owner.skp,
        minutes,
        number: 1,
        by: rater.id,
        changed_by: rater.id,
        changed_at: moment(),
        employee: None,
        leader: None,
    };
    talks::create(conn, agency, &talk).await.unwrap();
    let gap =
        Gap { id: GAP.parse().unwrap(), span: year(2024), cause: Cause::Cltn, note: String::new(), by: app.a.owner.id };
    gaps::add(conn, agency, owner.id, &gap, moment()).await.unwrap();
    let report = reports::Row {
        id: REPORT.parse().unwrap(),
        person: owner.id,
        post: owner.post,
        before: None,
        to: (app.a.head.id, app.a.head.post),
        reason: "Uji".to_owned(),
        state: report::State::Diajukan,
        at: moment(),
        answer: String::new(),
        answered: None,
        from: None,
    };
    reports::create(conn, agency, &report).await.unwrap();
    let template = templates::Row {
        id: TEMPLATE.parse().unwrap(),
        name: "Uji".to_owned(),
        meant_for: String::new(),
        draft,
        form: domain::planning::Form::Pegawai,
        year: None,
        copy_of: None,
        by: rater.id,
        at: moment(),
        changed_at: moment(),
    };
    templates::create(conn, agency, &template).await.unwrap();
}

/// Asks everybody in turn. A write that went through spoils the database for the next, so that gets a fresh one.
async fn row(case: &Case, app: &mut Option<TestApp>) -> Vec<String> {
    let mut cells = Vec::new();
    for (who, name) in Who::ALL {
        if app.is_none() {
            let new = TestApp::new().await;
            open_session(&new).await;
            evaluated(&new).await;
            planned(&new).await;
            *app = Some(new);
        }
        let Some(ready) = app.as_ref() else { continue };
        let mut browser = who.browser(ready).await;
        let before = ready.database.dump().await;
        let status = (case.ask)(ready, who.person(ready)).send(&mut browser).await;
        let changed = ready.database.dump().await != before;
        let what = format!("{} {} as {name}: {status}", case.route, case.about);
        assert!(status < 500, "{what}");
        assert!(!changed || status < 400, "{what}, and yet something changed");
        let let_in = status < 300 && status != 204;
        assert!(!(case.foreign && who.is_outside() && (let_in || changed)), "{what}: somebody else's");
        let method_is_get = case.route.starts_with("GET ");
        assert!(!(method_is_get && changed), "{what}: a read that writes");
        cells.push(if changed { format!("{status}*") } else { status.to_string() });
        if changed {
            *app = None;
        }
    }
    cells
}

#[tokio::test]
async fn everybody_may_do_what_the_table_says_and_nothing_else() {
    let mut table = String::from(
        "# Status of each request by who asks. * = something was written. Made by tests/it/authz; UPDATE_GOLDEN=1 writes it anew.\n",
    );
    let title = |text: &str, cells: &[String]| {
        let mut line = format!("{text:<66}");
        for cell in cells {
            write!(line, " {cell:>9}").unwrap();
        }
        line.trim_end().to_owned() + "\n"
    };
    table += &title("", &Who::ALL.map(|(_, name)| name.to_owned()));
    let mut app = None;
    for case in cases::all() {
        let name =
            if case.about.is_empty() { case.route.to_owned() } else { format!("{} ({})", case.route, case.about) };
        table += &title(&name, &row(&case, &mut app).await);
    }
    compare(&table);
}

#[expect(clippy::disallowed_methods, reason = "tests are told by the environment whether to write the golden file")]
fn compare(table: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/authz/golden.txt");
    if std::env::var("UPDATE_GOLDEN").is_ok() {
        std::fs::write(&file, table).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    let different: Vec<_> = table.lines().filter(|l| !golden.lines().any(|g| g == *l)).collect();
    let gone: Vec<_> = golden.lines().filter(|g| !table.lines().any(|l| l == *g)).collect();
    let (now, before) = (different.join("\n"), gone.join("\n"));
    assert!(golden == table, "rights changed (UPDATE_GOLDEN=1 if they should)\nnow:\n{now}\nbefore:\n{before}");
}

/// Addresses of the pages, as the app routes them.
fn page_routes() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src/app.rs");
    let text = std::fs::read_to_string(source).unwrap();
    let paths = text.split("path!(\"").skip(1).filter_map(|rest| rest.split('"').next());
    paths
        .map(|p| {
            p.split('/')
                .map(|part| part.strip_prefix(':').map_or(part.to_owned(), |n| format!("{{{n}}}")))
                .collect::<Vec<_>>()
                .join("/")
        })
        .collect()
}

#[test]
fn every_route_function_and_page_is_in_the_table() {
    let routes: BTreeSet<String> = everything().into_iter().map(|(method, path)| format!("{method} {path}")).collect();
    let pages = page_routes();
    assert!(pages.len() >= 9 && pages.contains("/skp/{id}"), "the scan of the pages finds too little: {pages:?}");
    // What no page answers to is a page as well, the fallback of the router.
    let pages_and_none = pages.iter().map(String::as_str).chain(["/*any"]);
    let wanted: BTreeSet<String> = routes.into_iter().chain(pages_and_none.map(|p| format!("GET {p}"))).collect();
    let listed: BTreeSet<String> = cases::all().iter().map(|c| c.route.to_owned()).collect();
    let missing: Vec<_> = wanted.difference(&listed).collect();
    assert!(missing.is_empty(), "without a row in tests/it/authz/cases: {missing:?}");
    let gone: Vec<_> = listed.difference(&wanted).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
    assert!(PUBLIC_PAGES.iter().all(|p| pages.contains(*p)), "a public page that does not exist");
}
