//! Between the matrix and the drafts of leader and members.

use crate::support::{Person, TestApp, fresh};
use app::port::{MatrixPort, PlanningPort};
use domain::{
    id::{PlanId, RhkId},
    matrix::{CellId, Seen, view::MatrixView},
    planning::{Part, Patch, deed::Deed, draft::RhkDraft},
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
