//! Rights that come and go with posts.

use super::ask::Who;
use crate::support::{TestApp, date, fresh};
use app::error::AppError;
use domain::{
    people::{Holding, NewAssignment},
    problem::{Problem, Refusal},
};
use server::{
    state::Fault,
    store::people,
    usecase::{self, Act},
};

async fn act(app: &TestApp, who: Who) -> Act {
    let agency = if who == Who::Elsewhere { app.b.id } else { app.a.id };
    let actor = app::port::Actor { person: who.person(app).id, agency, session: fresh() };
    app.state.act(&actor).await.unwrap()
}

async fn assign(app: &TestApp, who: Who, new: NewAssignment) -> Result<(), AppError> {
    let act = act(app, who).await;
    let write = app
        .state
        .store
        .write(move |conn| Box::pin(async move { usecase::people::assign(conn, &act, new).await.map(drop) }));
    write.await.map_err(Fault::public)
}

fn acting(app: &TestApp) -> NewAssignment {
    NewAssignment {
        post: app.a.rater.post,
        person: app.a.stranger.id,
        holding: Holding::Plh,
        from: date(2026, 6, 10),
        to: Some(date(2026, 6, 20)),
    }
}

#[tokio::test]
async fn only_the_admin_of_the_agency_assigns_posts() {
    let app = TestApp::new().await;
    let before = app.database.dump().await;
    for (who, name) in Who::ALL.into_iter().filter(|(w, _)| !matches!(w, Who::Nobody | Who::Admin)) {
        assert_eq!(assign(&app, who, acting(&app)).await, Err(AppError::Forbidden), "{name}");
    }
    assert_eq!(app.database.dump().await, before);
    assign(&app, Who::Admin, acting(&app)).await.unwrap();
}

#[tokio::test]
async fn a_new_right_holds_from_the_next_request_on_every_server() {
    TestApp::both(async |app| {
        let second = app.second().await;
        let path = format!("/api/skp?id={}", app.a.owner.skp);
        let mut here = app.as_(&app.a.stranger).await;
        let mut there = second.browser();
        there.cookies = here.cookies.clone();
        let mut rater = app.as_(&app.a.rater).await;
        assert_eq!((here.get_json(&path).await.status, there.get_json(&path).await.status), (404, 404));
        assign(&app, Who::Admin, acting(&app)).await.unwrap();
        assert_eq!((here.get_json(&path).await.status, there.get_json(&path).await.status), (200, 200));
        assert_eq!(rater.get_json(&path).await.status, 404, "the absent head is not both");
        let act = act(&app, Who::Admin).await;
        let end = app.state.store.write(move |conn| {
            Box::pin(async move {
                let rows = people::assignments(conn, act.actor.agency).await?;
                let id = rows.iter().find(|a| a.holding == Holding::Plh).unwrap().id;
                usecase::people::end_assignment(conn, &act, id, date(2026, 6, 10)).await
            })
        });
        end.await.unwrap();
        assert_eq!(here.get_json(&path).await.status, 200, "the last day belongs to it");
    })
    .await;
}

#[tokio::test]
async fn holdings_that_cannot_be_are_refused() {
    let app = TestApp::new().await;
    let before = app.database.dump().await;
    let good = acting(&app);
    let backwards = NewAssignment { to: Some(date(2026, 6, 9)), ..good };
    let wanted = AppError::field("sampai", Problem::Before { earliest: good.from });
    assert_eq!(assign(&app, Who::Admin, backwards).await, Err(wanted));
    let double = NewAssignment { holding: Holding::Definitif, ..good };
    assert_eq!(assign(&app, Who::Admin, double).await, Err(AppError::Refused(Refusal::AssignmentOverlaps)));
    for foreign in [
        NewAssignment { post: app.b.rater.post, ..good },
        NewAssignment { person: app.b.stranger.id, ..good },
        NewAssignment { post: fresh(), ..good },
    ] {
        assert_eq!(assign(&app, Who::Admin, foreign).await, Err(AppError::NotFound));
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn nobody_ends_a_holding_of_another_agency() {
    let app = TestApp::new().await;
    let act = act(&app, Who::Admin).await;
    let id = app.b.headship();
    let end = app.state.store.write(move |conn| {
        Box::pin(async move { usecase::people::end_assignment(conn, &act, id, date(2026, 6, 11)).await })
    });
    assert_eq!(end.await.map_err(Fault::public), Err(AppError::NotFound));
}
