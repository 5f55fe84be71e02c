//! Idempotency keys.

use super::{both, later};
use crate::support::{fresh, moment};
use domain::id::Key;
use server::store::{
    StoreError,
    keys::{self, Claim},
};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

#[tokio::test]
async fn a_key_is_new_once_and_then_gives_its_answer() {
    both(async |mut d| {
        let (agency, person, key): (_, _, Key) = (d.a.id, d.a.owner.id, fresh());
        let first = keys::claim(&mut d.conn(), agency, person, key, "print", moment()).await.unwrap();
        assert!(matches!(first, Claim::New));
        keys::answer(&mut d.conn(), person, key, "the answer").await.unwrap();
        let again = keys::claim(&mut d.conn(), agency, person, key, "print", later(9)).await.unwrap();
        assert!(matches!(again, Claim::Seen(answer) if answer == "the answer"));
        let other = keys::claim(&mut d.conn(), agency, person, key, "other", later(9)).await.unwrap();
        assert!(matches!(other, Claim::Reused));
    })
    .await;
}

#[tokio::test]
async fn the_key_of_one_person_is_not_that_of_another() {
    both(async |mut d| {
        let (agency, key): (_, Key) = (d.a.id, fresh());
        let (owner, peer) = (d.a.owner.id, d.a.peer.id);
        for person in [owner, peer] {
            let claim = keys::claim(&mut d.conn(), agency, person, key, "print", moment()).await.unwrap();
            assert!(matches!(claim, Claim::New));
        }
        keys::answer(&mut d.conn(), owner, key, "mine").await.unwrap();
        let seen = keys::claim(&mut d.conn(), agency, peer, key, "print", moment()).await.unwrap();
        assert!(matches!(seen, Claim::Seen(answer) if answer.is_empty()));
    })
    .await;
}

#[tokio::test]
async fn of_many_claims_at_once_one_is_new_and_the_others_get_its_answer() {
    both(async |d| {
        let (agency, person, key): (_, _, Key) = (d.a.id, d.a.owner.id, fresh());
        let new = Arc::new(AtomicUsize::new(0));
        let claims = (0..12).map(|_| {
            let (store, new) = (d.store.clone(), Arc::clone(&new));
            tokio::spawn(async move {
                let work = store.write(move |conn| {
                    Box::pin(async move {
                        match keys::claim(conn, agency, person, key, "print", moment()).await? {
                            Claim::New => {
                                new.fetch_add(1, Ordering::SeqCst);
                                keys::answer(conn, person, key, "the answer").await?;
                                Ok::<_, StoreError>("the answer".to_owned())
                            }
                            Claim::Seen(answer) => Ok(answer),
                            Claim::Reused => Ok("reused".to_owned()),
                        }
                    })
                });
                work.await.unwrap()
            })
        });
        for claim in claims.collect::<Vec<_>>() {
            assert_eq!(claim.await.unwrap(), "the answer");
        }
        assert_eq!(new.load(Ordering::SeqCst), 1);
    })
    .await;
}

#[tokio::test]
async fn a_claim_that_failed_leaves_the_key_free() {
    both(async |mut d| {
        let (agency, person, key): (_, _, Key) = (d.a.id, d.a.owner.id, fresh());
        let failed: Result<(), StoreError> = d
            .store
            .write(move |conn| {
                Box::pin(async move {
                    keys::claim(conn, agency, person, key, "print", moment()).await?;
                    Err(StoreError::Stopped)
                })
            })
            .await;
        assert!(failed.is_err());
        let claim = keys::claim(&mut d.conn(), agency, person, key, "other", moment()).await.unwrap();
        assert!(matches!(claim, Claim::New));
    })
    .await;
}

#[tokio::test]
async fn old_keys_are_forgotten() {
    both(async |mut d| {
        let (agency, person) = (d.a.id, d.a.owner.id);
        let (old, young): (Key, Key) = (fresh(), fresh());
        keys::claim(&mut d.conn(), agency, person, old, "print", moment()).await.unwrap();
        keys::claim(&mut d.conn(), agency, person, young, "print", later(10)).await.unwrap();
        assert_eq!(keys::forget(&mut d.conn(), later(10)).await.unwrap(), 1);
        let claim = keys::claim(&mut d.conn(), agency, person, young, "print", later(20)).await.unwrap();
        assert!(matches!(claim, Claim::Seen(_)));
    })
    .await;
}
