//! SKP and the versions of their plans.

use super::{Desk, assert_unique, both, later};
use crate::support::{Kind, date, fresh, moment};
use domain::{
    calendar::Date,
    decimal::Decimal,
    id::SkpId,
    skp::{
        Span, State,
        plan::{Annex, Class, Expectation, Goal, Plan, Step},
        progress::{Status, Summary},
    },
};
use server::store::{
    StoreError,
    skp::{self, NewSkp, Version},
};

/// The owner's plan with everything a plan can hold.
fn full(d: &Desk) -> Plan {
    let mut plan = d.a.plan(&d.a.owner);
    plan.expectations =
        vec![Expectation { value: domain::behaviour::Value::ALL[0], text: "Ramah \u{1F600}".to_owned() }];
    plan.annex = Annex { support: vec!["a".into()], accountability: vec!["b".into()], consequences: vec!["c".into()] };
    let target = &mut plan.rhk[0].iki[0].target;
    target.base = Some(Decimal::from_hundredths(1_205));
    target.steps = vec![Step { by: date(2026, 3, 31), value: Decimal::whole(60) }];
    plan.rhk[0].iki[1].target.goal = Goal::Range { low: Decimal::whole(1), high: Decimal::whole(2) };
    plan.rhk[0].intervenes = Some("RHK pimpinan".to_owned());
    plan.rhk[0].class = Class::Individu;
    "Bupati".clone_into(&mut plan.rhk[0].assigned_by);
    "Tanpa yang terlewat".clone_into(&mut plan.rhk[0].expectation);
    plan.rhk[0].from_cell = Some(fresh());
    "Jujur dan tepat waktu".clone_into(&mut plan.overall);
    plan.rhk[0].iki[2].aspect = None;
    plan
}

async fn add(d: &mut Desk, year: i32) -> SkpId {
    let id = fresh();
    let plan = Plan { rhk: Vec::new(), ..full(d) };
    let (agency, owner, post, by) = (d.a.id, d.a.owner.id, d.a.owner.post, d.a.top.id);
    let (start, end) = Date::year_bounds(year).unwrap();
    let span = Span { start, end };
    let new = NewSkp { id, agency, owner, post, span, plan: &plan, agreed_at: moment(), agreed_by: by };
    skp::create(&mut d.conn(), &new).await.unwrap();
    id
}

#[tokio::test]
async fn a_new_skp_runs_in_its_first_version_with_nothing_recorded() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let id = add(&mut d, 2027).await;
        let found = skp::find(&mut d.conn(), agency, id).await.unwrap().unwrap();
        assert_eq!((found.owner, found.post, found.agency), (d.a.owner.id, d.a.owner.post, agency));
        assert_eq!((found.span.start, found.span.end), (date(2027, 1, 1), date(2027, 12, 31)));
        assert_eq!((found.state, found.version, found.rev, found.number), (State::Berjalan, 1, 0, 0));
        assert_eq!((found.chain.as_str(), found.waiting), ("", 0));
        assert_eq!((found.summary, found.summary_day, found.last_entry), (Summary::default(), None, None));
        assert!(skp::find(&mut d.conn(), other, id).await.unwrap().is_none());
        assert!(skp::find(&mut d.conn(), agency, fresh()).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn the_skp_of_a_person_come_with_the_newest_first() {
    both(async |mut d| {
        let (agency, owner, other) = (d.a.id, d.a.owner.clone(), d.b.id);
        let (old, new) = (add(&mut d, 2025).await, add(&mut d, 2027).await);
        let rows = skp::of_person(&mut d.conn(), agency, owner.id).await.unwrap();
        assert_eq!(rows.iter().map(|s| s.id).collect::<Vec<_>>(), [new, owner.skp, old]);
        assert!(skp::of_person(&mut d.conn(), other, owner.id).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn open_are_running_skp_that_have_begun_of_this_year_and_the_one_before() {
    both(async |mut d| {
        let (agency, owner, other) = (d.a.id, d.a.owner.clone(), d.b.id);
        let (older, old, new) = (add(&mut d, 2024).await, add(&mut d, 2025).await, add(&mut d, 2027).await);
        let ask = async |d: &mut Desk, day| {
            let mut ids: Vec<_> = skp::open(&mut d.conn(), agency, &[owner.id], day).await.unwrap();
            ids.sort_by_key(|s| s.span.start);
            ids.iter().map(|s| s.id).collect::<Vec<_>>()
        };
        assert_eq!(ask(&mut d, date(2025, 12, 31)).await, [older, old]);
        assert_eq!(ask(&mut d, date(2026, 6, 10)).await, [old, owner.skp]);
        assert_eq!(ask(&mut d, date(2027, 1, 1)).await, [owner.skp, new]);
        skp::set_state(&mut d.conn(), old, State::Final).await.unwrap();
        skp::set_state(&mut d.conn(), owner.skp, State::DitutupMutasi).await.unwrap();
        assert!(ask(&mut d, date(2026, 6, 10)).await.is_empty());
        assert!(skp::open(&mut d.conn(), other, &[owner.id], date(2027, 1, 1)).await.unwrap().is_empty());
        assert!(skp::open(&mut d.conn(), agency, &[], date(2027, 1, 1)).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn in_force_are_running_skp_of_the_named_people_on_the_day() {
    both(async |mut d| {
        let (agency, owner, peer, stranger) = (d.a.id, d.a.owner.clone(), d.a.peer.clone(), d.a.stranger.clone());
        let other = (d.b.id, d.b.owner.id);
        let both = [owner.id, peer.id, other.1];
        let ask = async |d: &mut Desk, agency, people: &[_], day| {
            let mut ids: Vec<_> =
                skp::in_force(&mut d.conn(), agency, people, day).await.unwrap().iter().map(|s| s.id).collect();
            ids.sort();
            ids
        };
        let today = date(2026, 6, 10);
        assert_eq!(ask(&mut d, agency, &both, today).await, [owner.skp, peer.skp]);
        assert_eq!(ask(&mut d, agency, &[stranger.id], today).await, [stranger.skp]);
        assert!(ask(&mut d, agency, &[], today).await.is_empty());
        assert!(ask(&mut d, other.0, &[owner.id], today).await.is_empty());
        // First and last day belong to it.
        for (day, there) in
            [(date(2025, 12, 31), 0), (date(2026, 1, 1), 1), (date(2026, 12, 31), 1), (date(2027, 1, 1), 0)]
        {
            assert_eq!(ask(&mut d, agency, &[owner.id], day).await.len(), there, "{day}");
        }
        skp::set_state(&mut d.conn(), owner.skp, State::DitutupMutasi).await.unwrap();
        assert!(ask(&mut d, agency, &[owner.id], today).await.is_empty());
        let state = skp::find(&mut d.conn(), agency, owner.skp).await.unwrap().unwrap().state;
        assert_eq!(state, State::DitutupMutasi);
    })
    .await;
}

#[tokio::test]
async fn a_lock_moves_the_revision_by_one() {
    both(async |mut d| {
        let (agency, other, id) = (d.a.id, d.b.id, d.a.owner.skp);
        for rev in 1..=3 {
            let locked = skp::lock(&mut d.conn(), agency, id).await.unwrap().unwrap();
            assert_eq!((locked.id, locked.rev), (id, rev));
        }
        assert!(skp::lock(&mut d.conn(), other, id).await.unwrap().is_none());
        assert!(skp::lock(&mut d.conn(), agency, fresh()).await.unwrap().is_none());
        assert_eq!(skp::find(&mut d.conn(), agency, id).await.unwrap().unwrap().rev, 3);
    })
    .await;
}

#[tokio::test]
async fn locked_skp_are_changed_one_after_the_other() {
    both(async |d| {
        let (agency, id) = (d.a.id, d.a.owner.skp);
        let writes = (0..20).map(|_| {
            let store = d.store.clone();
            tokio::spawn(async move {
                let work = store.write(move |conn| {
                    Box::pin(async move {
                        let mut row = skp::lock(conn, agency, id).await?.unwrap();
                        row.number += 1;
                        tokio::task::yield_now().await;
                        skp::save_figures(conn, &row).await
                    })
                });
                work.await.unwrap();
            })
        });
        for write in writes.collect::<Vec<_>>() {
            write.await.unwrap();
        }
        let row = d.store.read(move |conn| Box::pin(skp::find(conn, agency, id))).await.unwrap().unwrap();
        assert_eq!((row.number, row.rev), (20, 20));
    })
    .await;
}

#[tokio::test]
async fn figures_come_back_as_they_were_kept() {
    both(async |mut d| {
        let (agency, id) = (d.a.id, d.a.owner.skp);
        let mut row = skp::find(&mut d.conn(), agency, id).await.unwrap().unwrap();
        row.number = 12;
        row.chain = "ab".repeat(32);
        row.summary = Summary::of([Status::Terlambat, Status::Tercapai, Status::Terlambat].into_iter());
        row.summary_day = Some(date(2026, 6, 10));
        row.waiting = 3;
        row.last_entry = Some(later(5));
        skp::save_figures(&mut d.conn(), &row).await.unwrap();
        assert_eq!(skp::find(&mut d.conn(), agency, id).await.unwrap().unwrap(), row);
    })
    .await;
}

#[tokio::test]
async fn every_version_of_a_plan_stays_as_it_was_agreed() {
    both(async |mut d| {
        let (agency, id, by) = (d.a.id, d.a.owner.skp, d.a.rater.id);
        let first = d.a.plan(&d.a.owner);
        let second = full(&d);
        let version = Version { number: 2, reason: "Target naik".to_owned(), agreed_at: later(9), agreed_by: by };
        skp::add_version(&mut d.conn(), agency, id, &version, &second).await.unwrap();
        assert_eq!(skp::plan(&mut d.conn(), id, 1).await.unwrap(), first);
        assert_eq!(skp::plan(&mut d.conn(), id, 2).await.unwrap(), second);
        let versions = skp::versions(&mut d.conn(), id).await.unwrap();
        assert_eq!(versions.iter().map(|v| v.number).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(versions[0], version);
        assert_unique(skp::add_version(&mut d.conn(), agency, id, &version, &second).await);
        assert!(skp::plan(&mut d.conn(), id, 9).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_an_error_with_table_and_id() {
    both(async |mut d| {
        let (agency, skp) = (d.a.id, d.a.owner.skp);
        d.link.sql("UPDATE skp SET keadaan = 'entah'").await;
        let error = skp::find(&mut d.conn(), agency, skp).await.unwrap_err();
        assert!(matches!(&error, StoreError::BadRow { table: "skp", id } if *id == skp.to_string()), "{error}");
        d.link.sql("UPDATE iki SET target = '{}'").await;
        let error = skp::plan(&mut d.conn(), skp, 1).await.unwrap_err();
        let known = d.a.owner.iki(Kind::Jumlah).to_string();
        assert!(matches!(&error, StoreError::BadRow { table: "iki", id } if *id == known), "{error}");
    })
    .await;
}

#[tokio::test]
async fn links_to_a_leader_are_those_of_the_present_version() {
    both(async |mut d| {
        let (agency, owner, own) = (d.a.id, d.a.owner.id, d.a.owner.skp);
        let span = Span { start: date(2026, 1, 1), end: date(2026, 12, 31) };
        let plan = skp::plan(&mut d.conn(), own, 1).await.unwrap();
        let wanted: Vec<String> = plan.rhk.iter().filter(|r| r.intervenes.is_some()).map(|r| r.text.clone()).collect();
        let found = skp::linked(&mut d.conn(), agency, &[owner], span).await.unwrap();
        assert_eq!(found.iter().map(|l| l.text.clone()).collect::<Vec<_>>(), wanted);
        assert!(found.iter().all(|l| l.owner == owner && l.skp == d.a.owner.skp));
        let other = d.b.id;
        assert!(skp::linked(&mut d.conn(), other, &[owner], span).await.unwrap().is_empty());
    })
    .await;
}
