//! What screens read.

use super::{error, problem, taken};
use crate::support::{Browser, Catat, DemoApp, Link, TestApp, at, before, date, fresh, nip};
use app::error::AppError;
use domain::{
    calendar::Date,
    decimal::Decimal,
    id::SkpId,
    people::{Assignment, Holding, Relation},
    problem::Problem,
    skp::{Span, State, plan::Plan, progress::Status},
    view::{RecordForm, SkpView, TeamView},
};
use server::store::{
    people,
    skp::{self, NewSkp},
};

async fn home(browser: &mut Browser) -> Option<SkpView> {
    browser.get_json("/api/beranda").await.json()
}

#[tokio::test]
async fn the_first_page_has_the_own_skp_with_the_newest_entry_of_each_indicator() {
    TestApp::both(async |app| {
        let view = home(&mut app.as_(&app.a.owner).await).await.unwrap();
        assert_eq!((view.id, view.owner.id, view.relation), (app.a.owner.skp, app.a.owner.id, Relation::Owner));
        assert_eq!(
            (view.today, view.state, view.rater.unwrap().id),
            (date(2026, 6, 10), State::Berjalan, app.a.rater.id)
        );
        let labels: Vec<_> = view.rhk.iter().map(|r| r.label.as_str()).collect();
        assert_eq!(labels, ["U1", "U2", "T1"]);
        let iki = &view.rhk[0].iki[0];
        assert_eq!((iki.entry_count, iki.entries.len(), iki.progress.actual), (2, 1, Some(Decimal::whole(35))));
        assert!(view.shortened);
        assert_eq!(view.values.len(), 7);
        assert_eq!(view.annex.support, ["Vaksin cukup"]);
    })
    .await;
}

#[tokio::test]
async fn until_the_next_is_agreed_the_skp_that_ended_is_worked_with() {
    TestApp::both(async |app| {
        let mut before = app.as_(&app.a.owner).await;
        app.clock.set(at(2027, 1, 4, 9, 0));
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let view = home(&mut owner).await.unwrap();
        assert_eq!((view.id, view.is_over()), (app.a.owner.skp, true));
        let form: RecordForm = owner.get_json("/api/catat/awal").await.json();
        assert_eq!((form.skp, form.is_over(), form.others.len()), (app.a.owner.skp, true, 0));
        let team: TeamView = rater.get_json("/api/tim").await.json();
        let member = team.members.iter().find(|m| m.person.id == app.a.owner.id).unwrap();
        assert_eq!((member.skp, member.ended), (app.a.owner.skp, Some(date(2026, 12, 31))));
        // What was done in its last days is recorded; what was done after it is not.
        let entry = |day| Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("2").with("tanggal", day);
        taken(&entry("2026-12-30").send(&mut owner).await);
        let late = problem(&entry("2027-01-02").send(&mut owner).await, "tanggal");
        assert_eq!(late, Problem::OutsideSkp { start: date(2026, 1, 1), end: date(2026, 12, 31) });
        assert_eq!(before.get_json("/api/saya").await.status, 401);
        // The next one is in force: it comes first, and the other one is named.
        let mut link = app.database.link().await;
        let next = next_skp(&mut link, &app).await;
        assert_eq!(home(&mut owner).await.unwrap().id, next);
        let form: RecordForm = owner.get_json("/api/catat/awal").await.json();
        assert_eq!(form.skp, next);
        assert_eq!(form.others.iter().map(|o| o.id).collect::<Vec<_>>(), [app.a.owner.skp]);
        let asked = format!("/api/catat/awal?skp={}", app.a.owner.skp);
        let form: RecordForm = owner.get_json(&asked).await.json();
        assert_eq!((form.skp, form.others[0].id), (app.a.owner.skp, next));
        assert_eq!(error(&rater.get_json(&asked).await), AppError::Forbidden);
        let team: TeamView = rater.get_json("/api/tim").await.json();
        let member = team.members.iter().find(|m| m.person.id == app.a.owner.id).unwrap();
        assert_eq!((member.skp, member.ended), (next, None));
        // Final: there is nothing to record in it any more.
        skp::set_state(&mut link.conn(), app.a.owner.skp, State::Final).await.unwrap();
        skp::set_state(&mut link.conn(), next, State::DitutupMutasi).await.unwrap();
        assert!(home(&mut owner).await.is_none());
        assert_eq!(error(&owner.get_json("/api/catat/awal").await), AppError::NotFound);
        // What was is still there.
        assert_eq!(app.view(&mut owner, &app.a.owner).await.id, app.a.owner.skp);
    })
    .await;
}

/// The owner's SKP of 2027 is agreed.
async fn next_skp(link: &mut Link, app: &TestApp) -> SkpId {
    let owner = &app.a.owner;
    let plan = Plan { rhk: Vec::new(), ..app.a.plan(owner) };
    let (start, end) = Date::year_bounds(2027).unwrap();
    let new = NewSkp {
        id: fresh(),
        agency: app.a.id,
        owner: owner.id,
        post: owner.post,
        span: Span { start, end },
        plan: &plan,
        agreed_at: at(2027, 1, 2, 8, 0),
        agreed_by: app.a.rater.id,
    };
    skp::create(&mut link.conn(), &new).await.unwrap();
    new.id
}

#[tokio::test]
async fn relations_are_told_and_decide_who_sees() {
    TestApp::both(async |app| {
        for (person, wanted) in [
            (&app.a.owner, Some(Relation::Owner)),
            (&app.a.rater, Some(Relation::Rater)),
            (&app.a.top, Some(Relation::HigherRater)),
            (&app.a.peer, None),
            (&app.a.former, None),
            (&app.b.owner, None),
        ] {
            let mut browser = app.as_(person).await;
            for path in
                [format!("/api/skp?id={}", app.a.owner.skp), format!("/api/tim/anggota?pegawai={}", app.a.owner.id)]
            {
                let answer = browser.get_json(&path).await;
                match wanted {
                    Some(relation) => assert_eq!(answer.json::<SkpView>().relation, relation, "{}", person.name),
                    None => assert_eq!(error(&answer), AppError::NotFound, "{}", person.name),
                }
            }
        }
    })
    .await;
}

/// Yesterday the former superior was the one.
#[tokio::test]
async fn a_right_ends_with_the_last_day_of_the_post() {
    let app = TestApp::new().await;
    let path = format!("/api/skp?id={}", app.a.owner.skp);
    app.clock.set(at(2026, 6, 9, 23, 59));
    let (mut former, mut rater) = (app.as_(&app.a.former).await, app.as_(&app.a.rater).await);
    assert_eq!(former.get_json(&path).await.json::<SkpView>().relation, Relation::Rater);
    assert_eq!(rater.get_json(&path).await.status, 404);
    app.clock.set(at(2026, 6, 10, 0, 0));
    assert_eq!(former.get_json(&path).await.status, 404);
    assert_eq!(rater.get_json(&path).await.json::<SkpView>().relation, Relation::Rater);
}

#[tokio::test]
async fn a_team_is_sorted_by_need_and_lists_those_without_an_skp() {
    TestApp::both(async |app| {
        let mut rater = app.as_(&app.a.rater).await;
        let team: TeamView = rater.get_json("/api/tim").await.json();
        let ids: Vec<_> = team.members.iter().map(|m| m.person.id).collect();
        assert!(ids.len() == 2 && ids.contains(&app.a.owner.id) && ids.contains(&app.a.peer.id), "{ids:?}");
        assert!(team.is_sorted() && team.without.is_empty());
        let owner = team.members.iter().find(|m| m.person.id == app.a.owner.id).unwrap();
        assert_eq!((owner.waiting, owner.last_entry), (2, Some(before())));
        let view = app.view(&mut rater, &app.a.owner).await;
        assert_eq!((owner.summary, owner.rev), (view.summary, view.rev));
        let mut link = app.database.link().await;
        server::store::skp::set_state(&mut link.conn(), app.a.peer.skp, State::Final).await.unwrap();
        let team: TeamView = rater.get_json("/api/tim").await.json();
        assert_eq!((team.members.len(), team.without[0].id), (1, app.a.peer.id));
        let mut nobody = app.as_(&app.a.owner).await;
        assert!(nobody.get_json("/api/tim").await.json::<TeamView>().members.is_empty());
    })
    .await;
}

/// Kept figures are those of their day; the next day expects more.
#[tokio::test]
async fn the_figures_of_a_team_are_those_of_today_also_when_nothing_happened() {
    let app = TestApp::new().await;
    app.clock.set(at(2026, 11, 30, 9, 0));
    let mut rater = app.as_(&app.a.rater).await;
    let team: TeamView = rater.get_json("/api/tim").await.json();
    let row = team.members.iter().find(|m| m.skp == app.a.owner.skp).unwrap();
    let view = app.view(&mut rater, &app.a.owner).await;
    assert_eq!(row.summary, view.summary);
    assert_eq!(view.iki(app.a.owner.jumlah()).unwrap().progress.status, Status::Terlambat);
}

#[tokio::test]
async fn a_long_history_is_shortened_unless_everything_is_asked_for() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for _ in 0..20 {
        taken(&Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("1").send(&mut owner).await);
    }
    let short: SkpView = owner.get_json(&format!("/api/skp?id={}", app.a.owner.skp)).await.json();
    let iki = short.iki(app.a.owner.jumlah()).unwrap();
    assert!(short.shortened && iki.entries.len() < 22 && iki.entry_count == 22, "{}", iki.entries.len());
    assert!(iki.entries.is_sorted_by_key(|e| std::cmp::Reverse(e.number)));
    let whole = app.view(&mut owner, &app.a.owner).await;
    assert_eq!((whole.shortened, whole.iki(app.a.owner.jumlah()).unwrap().entries.len()), (false, 22));
}

#[tokio::test]
async fn the_form_offers_every_indicator_with_a_key_of_its_own() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let form: RecordForm = owner.get_json("/api/catat/awal").await.json();
        let other: RecordForm = owner.get_json("/api/catat/awal").await.json();
        assert!(form.key != other.key && form.entry != other.entry);
        assert_eq!((form.skp, form.choices.len(), form.corrects), (app.a.owner.skp, 6, None));
        assert_eq!(form.choices[0].rhk, "U1 Anak di wilayah kerja terlindungi imunisasi");
        let correct = |entry: String| format!("/api/catat/awal?koreksi={entry}");
        let form: RecordForm = owner.get_json(&correct(app.scene.entry.to_string())).await.json();
        assert_eq!(form.corrects.unwrap().id, app.scene.entry);
        for foreign in [app.scene.peers, app.elsewhere.entry, fresh()] {
            assert_eq!(error(&owner.get_json(&correct(foreign.to_string())).await), AppError::NotFound);
        }
        // The superior sees the entry and cannot correct it.
        let mut rater = app.as_(&app.a.rater).await;
        assert_eq!(error(&rater.get_json(&correct(app.scene.entry.to_string())).await), AppError::Forbidden);
    })
    .await;
}

#[tokio::test]
async fn an_address_with_a_broken_id_is_a_bad_request() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for path in [
        "/api/skp?id=x",
        "/api/skp",
        "/api/skp?id=",
        "/api/tim/anggota?pegawai=1",
        "/api/catat/awal?koreksi=x",
        "/api/pemberitahuan?sebelum=%00",
        "/api/skp?id[]=1",
    ] {
        assert_eq!(error(&owner.get_json(path).await), AppError::BadRequest, "{path}");
    }
}

#[tokio::test]
async fn the_demo_reads_as_its_story_says() {
    let app = DemoApp::new().await;
    let mut lestari = app.sign_in(nip::LESTARI).await;
    let view = home(&mut lestari).await.unwrap();
    assert_eq!((view.owner.nip.as_str(), view.relation), ("19920115 201903 2 907", Relation::Owner));
    assert!(view.rhk.iter().flat_map(|r| &r.iki).any(|i| i.entry_count > 0), "nothing recorded");
    assert!(!view.others.is_empty(), "the finished year is missing");
    let mut mahesa = app.sign_in(nip::MAHESA).await;
    let team: TeamView = mahesa.get_json("/api/tim").await.json();
    assert!(team.members.iter().any(|m| m.person.id == view.owner.id));
    // Last year Bagas acted for Nirmala for some months; now she is back.
    let ratri = app.person(nip::RATRI).await;
    let mut nirmala = app.sign_in(nip::NIRMALA).await;
    let team: TeamView = nirmala.get_json("/api/tim").await.json();
    assert!(team.members.iter().any(|m| m.person.id == ratri));
    let mut bagas = app.sign_in(nip::BAGAS).await;
    let team: TeamView = bagas.get_json("/api/tim").await.json();
    assert!(team.members.iter().all(|m| m.person.id != ratri));
    let mut sekar = app.sign_in(nip::SEKAR).await;
    let seen: SkpView = sekar.get_json(&format!("/api/skp?id={}", view.id)).await.json();
    assert_eq!(seen.relation, Relation::HigherRater);
}

/// SE Kepala BKN 1/SE/I/2021: while the holder is away, the Plh answers for the post.
#[tokio::test]
async fn an_acting_head_takes_the_place_of_the_absent_one() {
    TestApp::both(async |app| {
        let path = format!("/api/skp?id={}", app.a.owner.skp);
        let (mut rater, mut head) = (app.as_(&app.a.rater).await, app.as_(&app.a.head).await);
        assert_eq!((rater.get_json(&path).await.status, head.get_json(&path).await.status), (200, 404));
        let mut link = app.database.link().await;
        let acting = Assignment {
            id: fresh(),
            post: app.a.rater.post,
            person: app.a.head.id,
            holding: Holding::Plh,
            from: date(2026, 6, 10),
            to: Some(date(2026, 6, 12)),
        };
        people::add_assignment(&mut link.conn(), app.a.id, &acting).await.unwrap();
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        assert_eq!(head.get_json(&path).await.json::<SkpView>().relation, Relation::Rater);
        assert_eq!(rater.get_json(&path).await.status, 404);
        let team: TeamView = head.get_json("/api/tim").await.json();
        assert!(team.members.iter().any(|m| m.person.id == app.a.owner.id));
        app.clock.set(at(2026, 6, 13, 0, 0));
        let (mut rater, mut head) = (app.as_(&app.a.rater).await, app.as_(&app.a.head).await);
        assert_eq!((rater.get_json(&path).await.status, head.get_json(&path).await.status), (200, 404));
    })
    .await;
}
