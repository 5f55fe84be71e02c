//! Sessions, passwords, known devices.

use super::{Desk, assert_unique, both, later};
use crate::support::{Person, fresh, moment};
use domain::{
    calendar::Time,
    id::{AgencyId, SessionId},
};
use server::store::sessions::{self, NewSession, SessionRow};

async fn open(d: &mut Desk, person: &Person, token: &str, now: Time, expires: Time) -> SessionId {
    let id = fresh();
    let agency = if person.id == d.b.owner.id { d.b.id } else { d.a.id };
    let new = NewSession {
        id,
        agency,
        person: person.id,
        token_hash: token,
        trusted: true,
        device: "Chrome, Android",
        now,
        expires,
    };
    sessions::create(&mut d.conn(), &new).await.unwrap();
    id
}

fn ids(rows: &[SessionRow]) -> Vec<SessionId> {
    rows.iter().map(|r| SessionId(r.id)).collect()
}

#[tokio::test]
async fn a_session_is_found_by_its_token_until_it_expires() {
    both(async |mut d| {
        let (owner, agency) = (d.a.owner.clone(), d.a.id);
        let id = open(&mut d, &owner, "t1", moment(), later(100)).await;
        let row = sessions::find(&mut d.conn(), "t1", later(99)).await.unwrap().unwrap();
        assert_eq!((SessionId(row.id), AgencyId(row.instansi_id), row.struktur_rev), (id, agency, 1));
        assert_eq!((row.orang_id, row.tepercaya, row.perangkat.as_str()), (owner.id.uuid(), true, "Chrome, Android"));
        assert_eq!((row.dibuat_at, row.dipakai_at, row.berakhir_at), (moment().0, moment().0, later(100).0));
        assert!(sessions::find(&mut d.conn(), "t1", later(100)).await.unwrap().is_none());
        assert!(sessions::find(&mut d.conn(), "t2", later(1)).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn two_sessions_never_share_a_token() {
    both(async |mut d| {
        let owner = d.a.owner.clone();
        open(&mut d, &owner, "t1", moment(), later(100)).await;
        let new = NewSession {
            id: fresh(),
            agency: d.a.id,
            person: d.a.peer.id,
            token_hash: "t1",
            trusted: false,
            device: "",
            now: moment(),
            expires: later(9),
        };
        assert_unique(sessions::create(&mut d.conn(), &new).await);
    })
    .await;
}

#[tokio::test]
async fn open_sessions_of_a_person_come_with_the_last_used_first() {
    both(async |mut d| {
        let (owner, peer) = (d.a.owner.clone(), d.a.peer.clone());
        let first = open(&mut d, &owner, "t1", moment(), later(100)).await;
        let second = open(&mut d, &owner, "t2", later(1), later(100)).await;
        open(&mut d, &owner, "t3", later(2), later(10)).await;
        open(&mut d, &peer, "t4", later(2), later(100)).await;
        sessions::touch(&mut d.conn(), first, later(5), later(200)).await.unwrap();
        let rows = sessions::of_person(&mut d.conn(), owner.id, later(20)).await.unwrap();
        assert_eq!(ids(&rows), [first, second]);
        assert_eq!((rows[0].dipakai_at, rows[0].berakhir_at), (later(5).0, later(200).0));
    })
    .await;
}

#[tokio::test]
async fn only_the_person_ends_a_session_and_use_does_not_bring_it_back() {
    both(async |mut d| {
        let (owner, peer) = (d.a.owner.clone(), d.a.peer.clone());
        let id = open(&mut d, &owner, "t1", moment(), later(100)).await;
        assert!(!sessions::end(&mut d.conn(), peer.id, id, later(1)).await.unwrap());
        assert!(sessions::end(&mut d.conn(), owner.id, id, later(1)).await.unwrap());
        assert!(!sessions::end(&mut d.conn(), owner.id, id, later(2)).await.unwrap());
        sessions::touch(&mut d.conn(), id, later(3), later(1_000)).await.unwrap();
        assert!(sessions::find(&mut d.conn(), "t1", later(4)).await.unwrap().is_none());
        assert!(sessions::of_person(&mut d.conn(), owner.id, later(4)).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn ending_the_others_keeps_the_named_one_and_those_of_other_people() {
    both(async |mut d| {
        let (owner, peer) = (d.a.owner.clone(), d.a.peer.clone());
        let kept = open(&mut d, &owner, "t1", moment(), later(100)).await;
        let other = open(&mut d, &owner, "t2", moment(), later(100)).await;
        open(&mut d, &peer, "t3", moment(), later(100)).await;
        let ended = sessions::end_others(&mut d.conn(), owner.id, Some(kept), later(1)).await.unwrap();
        assert_eq!(ended, [other]);
        assert!(sessions::find(&mut d.conn(), "t1", later(2)).await.unwrap().is_some());
        assert!(sessions::find(&mut d.conn(), "t2", later(2)).await.unwrap().is_none());
        let ended = sessions::end_others(&mut d.conn(), owner.id, None, later(3)).await.unwrap();
        assert_eq!(ended, [kept]);
        assert!(sessions::find(&mut d.conn(), "t3", later(4)).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn a_password_is_set_over_the_old_one() {
    both(async |mut d| {
        let (owner, agency) = (d.a.owner.clone(), d.a.id);
        let row = sessions::login(&mut d.conn(), &owner.nip).await.unwrap().unwrap();
        assert_eq!((row.orang_id, row.instansi_id, row.hash.as_str()), (owner.id.uuid(), agency.uuid(), "$hash"));
        sessions::set_password(&mut d.conn(), agency, owner.id, "$new", later(1)).await.unwrap();
        assert_eq!(sessions::password_of(&mut d.conn(), owner.id).await.unwrap().as_deref(), Some("$new"));
        assert_eq!(sessions::login(&mut d.conn(), &owner.nip).await.unwrap().unwrap().hash, "$new");
        assert!(sessions::login(&mut d.conn(), "000000000000000000").await.unwrap().is_none());
        assert!(sessions::password_of(&mut d.conn(), fresh()).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_device_is_known_for_those_who_used_it() {
    both(async |mut d| {
        let (owner, peer, agency) = (d.a.owner.id, d.a.peer.id, d.a.id);
        assert!(!sessions::knows_device(&mut d.conn(), "p1", owner).await.unwrap());
        // Twice is as good as once.
        sessions::remember_device(&mut d.conn(), agency, owner, "p1", moment()).await.unwrap();
        sessions::remember_device(&mut d.conn(), agency, owner, "p1", later(1)).await.unwrap();
        assert!(sessions::knows_device(&mut d.conn(), "p1", owner).await.unwrap());
        assert!(!sessions::knows_device(&mut d.conn(), "p1", peer).await.unwrap());
        assert!(!sessions::knows_device(&mut d.conn(), "p2", owner).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn sessions_that_ended_long_ago_are_forgotten() {
    both(async |mut d| {
        let owner = d.a.owner.clone();
        open(&mut d, &owner, "expired", moment(), later(10)).await;
        let ended = open(&mut d, &owner, "ended", moment(), later(1_000)).await;
        sessions::end(&mut d.conn(), owner.id, ended, later(10)).await.unwrap();
        open(&mut d, &owner, "open", moment(), later(1_000)).await;
        assert_eq!(sessions::forget(&mut d.conn(), later(10)).await.unwrap(), 0);
        assert_eq!(sessions::forget(&mut d.conn(), later(11)).await.unwrap(), 2);
        assert!(sessions::find(&mut d.conn(), "open", later(12)).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn sessions_that_run_move_on_with_the_clock_of_a_demo() {
    both(async |mut d| {
        let (agency, other, owner) = (d.a.id, d.b.id, d.a.owner.clone());
        let runs = open(&mut d, &owner, "t1", moment(), later(100)).await;
        open(&mut d, &owner, "t2", moment(), later(5)).await;
        sessions::move_on(&mut d.conn(), other, 1_000_000, later(10)).await.unwrap();
        sessions::move_on(&mut d.conn(), agency, 50_000_000, later(10)).await.unwrap();
        let rows = sessions::of_person(&mut d.conn(), owner.id, later(10)).await.unwrap();
        assert_eq!(ids(&rows), [runs], "what had ended stays ended");
        assert_eq!((rows[0].dipakai_at, rows[0].berakhir_at), (moment().0 + 50_000_000, later(100).0 + 50_000_000));
    })
    .await;
}
