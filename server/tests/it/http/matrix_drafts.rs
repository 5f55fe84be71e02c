//! Between the matrix and the drafts of leader and members.

use crate::support::{Person, TestApp, fresh};
use app::port::{MatrixPort, PlanningPort};
use domain::{
    id::{PlanId, RhkId},
    matrix::{CellId, Seen, view::MatrixView},
    planning::{Part, Patch, deed::Deed, draft::RhkDraft},
    problem::Problem,
};

const YEAR: i32 = 2027;

/// Begins the plan of next year.
async fn begin(app: &TestApp, person: &Person) -> PlanId {
    let (port, actor) = (app.port(), app.actor(person));
    let deed = Deed::Begin { start: "2027-01-01".to_owned(), end: "2027-12-31".to_owned() };
    port.plan_deed(&actor, fresh(), deed).await.unwrap();
    port.own_plan(&actor, Some(YEAR)).await.unwrap().id
}

async fn drafted(app: &TestApp, person: &Person) -> Vec<RhkDraft> {
    let page = app.port().own_plan(&app.actor(person), Some(YEAR)).await.unwrap();
    page.draft.rhk.into_iter().filter(|r| !r.text.is_empty()).collect()
}

/// The leader gives his first RHK these words.
async fn words(app: &TestApp, plan: PlanId, rhk: RhkId, words: &str) {
    let patch = Patch { teks: Some(words.to_owned()), ..Patch::default() };
    app.port().save_plan(&app.actor(&app.a.rater), plan, Part::Rhk(rhk), patch, Patch::default()).await.unwrap();
}

async fn write(app: &TestApp, rhk: RhkId, member: &Person, text: &str, before: &str) {
    let id = CellId { post: app.a.rater.post, year: YEAR, rhk, member: member.id };
    let seen = Seen::Text(before.to_owned());
    app.port().write_cell(&app.actor(&app.a.rater), id, text.to_owned(), seen).await.unwrap();
}

async fn matrix(app: &TestApp) -> MatrixView {
    app.port().matrix(&app.actor(&app.a.rater), app.a.rater.post, YEAR).await.unwrap()
}

#[tokio::test]
async fn a_cell_becomes_an_rhk_of_the_members_draft_before_or_after_it_is_begun() {
    TestApp::both(async |app| {
        let (leader, owner, peer) = (&app.a.rater, &app.a.owner, &app.a.peer);
        let plan = begin(&app, leader).await;
        let (port, actor) = (app.port(), app.actor(leader));
        port.plan_deed(&actor, fresh(), Deed::Add { plan, part: Part::Whole }).await.unwrap();
        let column = port.own_plan(&actor, Some(YEAR)).await.unwrap().draft.rhk[0].id;
        assert!(matrix(&app).await.columns.is_empty(), "an RHK without words is no column");
        words(&app, plan, column, "Meningkatnya cakupan").await;
        assert_eq!(matrix(&app).await.columns[0].text, "Meningkatnya cakupan");
        // The owner has no draft yet, the peer has one.
        begin(&app, peer).await;
        write(&app, column, owner, "Tercapainya imunisasi di 6 posyandu", "").await;
        write(&app, column, peer, "Tercapainya imunisasi di 4 posyandu", "").await;
        begin(&app, owner).await;
        for (who, text) in
            [(owner, "Tercapainya imunisasi di 6 posyandu"), (peer, "Tercapainya imunisasi di 4 posyandu")]
        {
            let rhk = drafted(&app, who).await;
            assert_eq!(rhk.len(), 1, "{}", who.name);
            assert_eq!((rhk[0].text.as_str(), rhk[0].from_cell), (text, Some(column)));
            assert_eq!(rhk[0].intervenes.as_deref(), Some("Meningkatnya cakupan"));
        }
        // Other words in the cell, other words of the leader: the draft follows, under the same identity.
        let first = drafted(&app, owner).await[0].id;
        write(&app, column, owner, "Tercapainya imunisasi di 7 posyandu", "Tercapainya imunisasi di 6 posyandu").await;
        words(&app, plan, column, "Meningkatnya cakupan dan mutu").await;
        let rhk = drafted(&app, owner).await;
        assert_eq!((rhk[0].id, rhk[0].text.as_str()), (first, "Tercapainya imunisasi di 7 posyandu"));
        assert_eq!(rhk[0].intervenes.as_deref(), Some("Meningkatnya cakupan dan mutu"));
        // Emptied, it goes out again; the peer's stays.
        write(&app, column, owner, "", "Tercapainya imunisasi di 7 posyandu").await;
        assert!(drafted(&app, owner).await.is_empty());
        assert_eq!(drafted(&app, peer).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_column_that_leaves_the_leaders_plan_stays_as_long_as_cells_of_it_are_filled() {
    TestApp::both(async |app| {
        let (leader, owner) = (&app.a.rater, &app.a.owner);
        let plan = begin(&app, leader).await;
        let (port, actor) = (app.port(), app.actor(leader));
        port.plan_deed(&actor, fresh(), Deed::Add { plan, part: Part::Whole }).await.unwrap();
        let column = port.own_plan(&actor, Some(YEAR)).await.unwrap().draft.rhk[0].id;
        words(&app, plan, column, "Meningkatnya cakupan").await;
        write(&app, column, owner, "Tersedianya peta", "").await;
        port.plan_deed(&actor, fresh(), Deed::Remove { plan, part: Part::Rhk(column) }).await.unwrap();
        let view = matrix(&app).await;
        let left: Vec<_> = view.columns.iter().filter(|c| c.rhk == column).collect();
        assert_eq!((left.len(), left[0].gone, left[0].text.as_str()), (1, true, "Meningkatnya cakupan"));
        // What is in it can still be mended and taken out; then it is gone.
        write(&app, column, owner, "", "Tersedianya peta").await;
        assert!(matrix(&app).await.columns.iter().all(|c| c.rhk != column));
    })
    .await;
}

/// A leader's plan with one RHK.
async fn column(app: &TestApp, text: &str) -> (PlanId, RhkId) {
    let leader = &app.a.rater;
    let plan = begin(app, leader).await;
    let (port, actor) = (app.port(), app.actor(leader));
    port.plan_deed(&actor, fresh(), Deed::Add { plan, part: Part::Whole }).await.unwrap();
    let column = port.own_plan(&actor, Some(YEAR)).await.unwrap().draft.rhk[0].id;
    words(app, plan, column, text).await;
    (plan, column)
}

/// Who wrote what in a cell and when stays: the newest five before the present one are shown.
#[tokio::test]
async fn a_cell_remembers_what_it_said_before() {
    TestApp::both(async |app| {
        let (leader, owner) = (&app.a.rater, &app.a.owner);
        let (_, first) = column(&app, "Meningkatnya cakupan").await;
        let mut before = String::new();
        for round in 0..8 {
            let text = format!("Tersedianya peta {round}");
            write(&app, first, owner, &text, &before).await;
            before = text;
        }
        let view = matrix(&app).await;
        let row = view.rows.iter().find(|r| r.member.id == owner.id).unwrap();
        let said: Vec<&str> = row.cells[0].before.iter().map(|s| s.text.as_str()).collect();
        let of = |n: u32| format!("Tersedianya peta {n}");
        assert_eq!(said, [of(6), of(5), of(4), of(3), of(2)]);
        assert_eq!(row.cells[0].before[0].by.id, leader.id);
    })
    .await;
}

/// Makes the first RHK of a plan complete and submits it.
async fn submit(app: &TestApp, person: &Person, plan: PlanId) -> i64 {
    let (port, actor) = (app.port(), app.actor(person));
    let page = port.plan(&actor, plan).await.unwrap();
    let iki = page.draft.rhk[0].iki[0].id;
    let of = |text: &str| Some(text.to_owned());
    let patch = Patch {
        teks: of("Jumlah peta"),
        aspek: of("kuantitas"),
        angka: of("12"),
        satuan: of("peta"),
        ..Patch::default()
    };
    port.save_plan(&actor, plan, Part::Iki(iki), patch, Patch::default()).await.unwrap();
    port.plan_deed(&actor, fresh(), Deed::Submit { plan, answer: String::new() }).await.unwrap();
    port.plan(&actor, plan).await.unwrap().submission
}

/// What the leader writes while a plan waits for him is in it when it comes back, whoever brings it back.
#[tokio::test]
async fn a_plan_that_waited_catches_up_with_its_cells() {
    TestApp::both(async |app| {
        let (leader, owner, peer) = (&app.a.rater, &app.a.owner, &app.a.peer);
        let (_, first) = column(&app, "Meningkatnya cakupan").await;
        for member in [owner, peer] {
            let plan = begin(&app, member).await;
            write(&app, first, member, "Tersedianya peta", "").await;
            let submission = submit(&app, member, plan).await;
            write(&app, first, member, "Tersedianya peta desa", "Tersedianya peta").await;
            assert_eq!(drafted(&app, member).await[0].text, "Tersedianya peta", "what was submitted stands still");
            let (by, back) = if member.id == owner.id {
                (member, Deed::TakeBack { plan })
            } else {
                (leader, Deed::GiveBack { plan, submission, reason: "Perbaiki cakupannya.".to_owned() })
            };
            app.port().plan_deed(&app.actor(by), fresh(), back).await.unwrap();
            assert_eq!(drafted(&app, member).await[0].text, "Tersedianya peta desa");
        }
    })
    .await;
}

/// A cell and the beginning of its member's draft at the same instant: whichever comes first, the draft holds the cell.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cell_written_while_the_draft_begins_is_in_it() {
    TestApp::both(async |app| {
        let owner = &app.a.owner;
        let (_, first) = column(&app, "Meningkatnya cakupan").await;
        let mut before = String::new();
        for round in 0..12 {
            let text = format!("Tersedianya peta {round}");
            let (plan, ()) = tokio::join!(begin(&app, owner), write(&app, first, owner, &text, &before));
            let held: Vec<_> = drafted(&app, owner).await.into_iter().map(|r| r.text).collect();
            assert_eq!(held, std::slice::from_ref(&text), "round {round}");
            app.port().plan_deed(&app.actor(owner), fresh(), Deed::Cancel { plan }).await.unwrap();
            before = text;
        }
    })
    .await;
}

/// The leader words an RHK while a member writes the cells below it: nobody's words are lost, and they fit together.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn other_words_of_the_leader_and_of_a_member_at_once_lose_nothing() {
    TestApp::both(async |app| {
        let (owner, peer) = (&app.a.owner, &app.a.peer);
        let (plan, first) = column(&app, "Cakupan").await;
        begin(&app, owner).await;
        begin(&app, peer).await;
        let mut before = String::new();
        for round in 0..20 {
            let (leader, cell) = (format!("Cakupan {round}"), format!("Peta {round}"));
            tokio::join!(
                words(&app, plan, first, &leader),
                write(&app, first, owner, &cell, &before),
                write(&app, first, peer, &cell, &before)
            );
            let view = matrix(&app).await;
            assert_eq!(view.columns[0].text, leader);
            for member in [owner, peer] {
                let rhk = drafted(&app, member).await;
                assert_eq!((rhk[0].text.as_str(), rhk[0].intervenes.as_deref()), (&*cell, Some(&*leader)), "{round}");
            }
            before = cell;
        }
    })
    .await;
}

/// What others already read in a change of the leader's SKP is taken back with it.
#[tokio::test]
async fn a_change_that_is_given_up_leaves_no_words_behind() {
    TestApp::both(async |app| {
        let (leader, owner) = (&app.a.rater, &app.a.owner);
        let (port, actor) = (app.port(), app.actor(leader));
        let year = 2026;
        let first = port.matrix(&actor, leader.post, year).await.unwrap().columns[0].clone();
        let id = CellId { post: leader.post, year, rhk: first.rhk, member: owner.id };
        port.write_cell(&actor, id, "Tersedianya peta".to_owned(), Seen::Text(String::new())).await.unwrap();
        let deed = Deed::Propose { skp: leader.skp, reason: "Target kabupaten berubah.".to_owned() };
        port.plan_deed(&actor, fresh(), deed).await.unwrap();
        let change = port.plans(&actor, Some(year)).await.unwrap();
        let plan = change.own.iter().find_map(|t| t.plan.as_ref()).unwrap().id;
        words(&app, plan, first.rhk, "Kata yang dibatalkan").await;
        assert_eq!(port.matrix(&actor, leader.post, year).await.unwrap().columns[0].text, "Kata yang dibatalkan");
        port.plan_deed(&actor, fresh(), Deed::Cancel { plan }).await.unwrap();
        let column = port.matrix(&actor, leader.post, year).await.unwrap().columns[0].clone();
        assert_eq!((column.text.as_str(), column.gone), (first.text.as_str(), false));
        let mut link = app.database.link().await;
        let cells = server::store::matrix::cells(&mut link.conn(), app.a.id, leader.post, year).await.unwrap();
        assert_eq!(cells[0].rhk_text, first.text);
    })
    .await;
}

/// Drafts do not wait for the leader; what is submitted once he has RHK names one of them.
#[tokio::test]
async fn what_is_submitted_is_linked_once_the_leader_has_rhk() {
    TestApp::both(async |app| {
        let owner = &app.a.owner;
        let (port, actor) = (app.port(), app.actor(owner));
        let plan = begin(&app, owner).await;
        port.plan_deed(&actor, fresh(), Deed::Add { plan, part: Part::Whole }).await.unwrap();
        let rhk = port.plan(&actor, plan).await.unwrap().draft.rhk[0].id;
        let patch = Patch { teks: Some("Tersedianya peta".to_owned()), ..Patch::default() };
        port.save_plan(&actor, plan, Part::Rhk(rhk), patch, Patch::default()).await.unwrap();
        submit(&app, owner, plan).await;
        port.plan_deed(&actor, fresh(), Deed::TakeBack { plan }).await.unwrap();
        let (_, first) = column(&app, "Meningkatnya cakupan").await;
        let field = format!("rhk-{rhk}-intervensi");
        let page = port.plan(&actor, plan).await.unwrap();
        assert!(page.problems.iter().any(|p| p.field == field && p.problem == Problem::NoLink), "told beforehand");
        let refused = port.plan_deed(&actor, fresh(), Deed::Submit { plan, answer: String::new() }).await.unwrap_err();
        assert_eq!(refused.problem(&field), Some(&Problem::NoLink));
        let link = Patch { intervensi: Some(first.to_string()), ..Patch::default() };
        port.save_plan(&actor, plan, Part::Rhk(rhk), link, Patch::default()).await.unwrap();
        port.plan_deed(&actor, fresh(), Deed::Submit { plan, answer: String::new() }).await.unwrap();
    })
    .await;
}
