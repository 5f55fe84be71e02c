//! The outbox of live events.

use super::{Desk, both, later};
use crate::support::{Database, Link, fresh};
use domain::{
    calendar::Time,
    id::{AgencyId, v7},
    live::Topic,
};
use server::store::{
    StoreError, dialect,
    events::{self, Event},
    skp,
};
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};
use uuid::Uuid;

async fn append(d: &mut Desk, id: Uuid, body: &str, now: Time) {
    let (agency, skp) = (d.a.id, d.a.owner.skp);
    events::append(&mut d.conn(), id, agency, Topic::Skp(skp), body, now).await.unwrap();
}

/// Numbers what is waiting; SQLite did so already.
async fn publish(d: &mut Desk) -> u64 {
    match &mut d.link {
        Link::Sqlite(_) => 0,
        Link::Postgres(c) => {
            let mut tx = sqlx::Connection::begin(&mut **c).await.unwrap();
            let numbered = events::publish(&mut tx).await.unwrap();
            tx.commit().await.unwrap();
            numbered
        }
    }
}

fn seqs(rows: &[Event]) -> Vec<i64> {
    rows.iter().map(|e| e.seq).collect()
}

#[tokio::test]
async fn an_event_comes_back_with_topic_agency_and_body() {
    both(async |mut d| {
        assert_eq!(events::last_seq(&mut d.conn()).await.unwrap(), 0);
        assert_eq!(events::oldest_seq(&mut d.conn()).await.unwrap(), None);
        append(&mut d, fresh(), "{\"isi\":\"\u{1F600}\"}", later(1)).await;
        publish(&mut d).await;
        let all = events::after(&mut d.conn(), 0, 10).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].topic, format!("skp/{}", d.a.owner.skp));
        assert_eq!((AgencyId(all[0].agency), all[0].body.as_str()), (d.a.id, "{\"isi\":\"\u{1F600}\"}"));
    })
    .await;
}

#[tokio::test]
async fn numbers_go_up_by_one_and_reading_goes_on_after_the_cursor() {
    both(async |mut d| {
        for n in 0..5 {
            append(&mut d, fresh(), &n.to_string(), later(n)).await;
        }
        publish(&mut d).await;
        assert_eq!(events::last_seq(&mut d.conn()).await.unwrap(), 5);
        assert_eq!(events::oldest_seq(&mut d.conn()).await.unwrap(), Some(1));
        assert_eq!(seqs(&events::after(&mut d.conn(), 0, 10).await.unwrap()), [1, 2, 3, 4, 5]);
        assert_eq!(seqs(&events::after(&mut d.conn(), 2, 2).await.unwrap()), [3, 4]);
        assert!(events::after(&mut d.conn(), 5, 10).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn on_postgres_events_wait_for_the_publisher_and_on_sqlite_they_do_not() {
    both(async |mut d| {
        append(&mut d, fresh(), "a", later(1)).await;
        append(&mut d, fresh(), "b", later(1)).await;
        let postgres = matches!(d.link, Link::Postgres(_));
        assert_eq!(dialect::numbers_at_once(&d.conn()), !postgres);
        let waiting = if postgres { 2 } else { 0 };
        assert_eq!(events::after(&mut d.conn(), 0, 10).await.unwrap().len(), 2 - waiting);
        assert_eq!(publish(&mut d).await, waiting as u64);
        assert_eq!(publish(&mut d).await, 0);
        assert_eq!(events::after(&mut d.conn(), 0, 10).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn an_event_of_a_write_that_failed_takes_no_number() {
    both(async |mut d| {
        let (agency, skp) = (d.a.id, d.a.owner.skp);
        let failed: Result<(), StoreError> = d
            .store
            .write(move |conn| {
                Box::pin(async move {
                    events::append(conn, fresh(), agency, Topic::Skp(skp), "nothing", later(1)).await?;
                    Err(StoreError::Stopped)
                })
            })
            .await;
        assert!(failed.is_err());
        append(&mut d, fresh(), "kept", later(1)).await;
        publish(&mut d).await;
        let all = events::after(&mut d.conn(), 0, 10).await.unwrap();
        assert_eq!((all.len(), all[0].seq, all[0].body.as_str()), (1, 1, "kept"));
    })
    .await;
}

/// Two servers write to one SKP: the one that began first waits for the other, so its moment is the older one.
#[tokio::test]
async fn events_of_one_skp_are_numbered_in_the_order_of_its_revisions() {
    both(async |mut d| {
        let (agency, skp) = (d.a.id, d.a.owner.skp);
        for (body, began) in [("rev 1", later(20)), ("rev 2", later(10))] {
            let id = v7(u64::try_from(began.0 / 1_000).unwrap(), &[7; 10]);
            skp::lock(&mut d.conn(), agency, skp).await.unwrap();
            append(&mut d, id, body, began).await;
        }
        publish(&mut d).await;
        let bodies: Vec<_> = events::after(&mut d.conn(), 0, 10).await.unwrap().into_iter().map(|e| e.body).collect();
        assert_eq!(bodies, ["rev 1", "rev 2"]);
    })
    .await;
}

#[tokio::test]
async fn events_of_one_write_keep_their_order() {
    both(async |mut d| {
        let (agency, skp) = (d.a.id, d.a.owner.skp);
        let dice = server::clock::Dice::default();
        let write = d.store.write(move |conn| {
            Box::pin(async move {
                for n in 0..30 {
                    let id = dice.id(later(1));
                    events::append(conn, id, agency, Topic::Skp(skp), &n.to_string(), later(1)).await?;
                }
                Ok::<_, StoreError>(())
            })
        });
        write.await.unwrap();
        publish(&mut d).await;
        let bodies = events::after(&mut d.conn(), 0, 100).await.unwrap().into_iter().map(|e| e.body);
        assert_eq!(bodies.collect::<Vec<_>>(), (0..30).map(|n| n.to_string()).collect::<Vec<_>>());
    })
    .await;
}

/// Many writers, some failing, two publishers, one reader with a cursor: he gets each event once, numbers without gaps.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_with_a_cursor_misses_nothing_and_sees_nothing_twice() {
    const WRITERS: usize = 40;
    both(async |mut d| {
        let (agency, skp) = (d.a.id, d.a.owner.skp);
        let writers: Vec<_> = (0..WRITERS)
            .map(|n| {
                let store = d.store.clone();
                tokio::spawn(async move {
                    let work = store.write(move |conn| {
                        Box::pin(async move {
                            for part in ["a", "b"] {
                                let body = format!("{n}{part}");
                                events::append(conn, fresh(), agency, Topic::Skp(skp), &body, later(1)).await?;
                                tokio::task::yield_now().await;
                            }
                            if n % 4 == 3 { Err(StoreError::Stopped) } else { Ok(()) }
                        })
                    });
                    drop(work.await);
                })
            })
            .collect();
        let mut other = Desk {
            a: d.a.clone(),
            b: d.b.clone(),
            store: d.store.clone(),
            link: d.database.link().await,
            database: Database::sqlite(),
        };
        let mut seen: Vec<Event> = Vec::new();
        let wanted = WRITERS / 4 * 3 * 2;
        let patience = Instant::now() + Duration::from_secs(30);
        while Instant::now() < patience {
            tokio::join!(publish(&mut d), publish(&mut other));
            let cursor = seen.last().map_or(0, |e| e.seq);
            seen.extend(events::after(&mut d.conn(), cursor, 7).await.unwrap());
            if seen.len() >= wanted && writers.iter().all(tokio::task::JoinHandle::is_finished) {
                break;
            }
            tokio::task::yield_now().await;
        }
        assert_eq!(seqs(&seen), (1..=i64::try_from(wanted).unwrap()).collect::<Vec<_>>());
        let bodies: BTreeSet<_> = seen.iter().map(|e| e.body.as_str()).collect();
        assert_eq!(bodies.len(), wanted);
        for n in (0..WRITERS).filter(|n| n % 4 != 3) {
            assert!(bodies.contains(format!("{n}a").as_str()) && bodies.contains(format!("{n}b").as_str()), "{n}");
        }
    })
    .await;
}

#[tokio::test]
async fn only_numbered_events_are_forgotten_and_numbers_are_never_given_again() {
    both(async |mut d| {
        append(&mut d, fresh(), "old", later(0)).await;
        append(&mut d, fresh(), "young", later(100)).await;
        publish(&mut d).await;
        append(&mut d, fresh(), "not numbered on PostgreSQL", later(0)).await;
        let unnumbered = matches!(d.link, Link::Postgres(_));
        let gone = events::forget(&mut d.conn(), later(50)).await.unwrap();
        assert_eq!(gone, if unnumbered { 1 } else { 2 });
        assert_eq!(events::oldest_seq(&mut d.conn()).await.unwrap(), Some(2));
        publish(&mut d).await;
        append(&mut d, fresh(), "next", later(200)).await;
        publish(&mut d).await;
        assert_eq!(events::last_seq(&mut d.conn()).await.unwrap(), 4);
        assert_eq!(events::forget(&mut d.conn(), later(1_000)).await.unwrap(), if unnumbered { 3 } else { 2 });
        assert_eq!(events::last_seq(&mut d.conn()).await.unwrap(), 4);
    })
    .await;
}

/// A publisher holds its lock until it commits, and wakes the others only then.
#[tokio::test]
async fn one_publisher_at_a_time_and_the_others_are_woken() {
    let d = Desk::new(Database::postgres().await).await;
    let server::store::Store::Postgres { pool } = &d.store else { panic!("not PostgreSQL") };
    let mut ears = sqlx::postgres::PgListener::connect_with(pool).await.unwrap();
    ears.listen(dialect::CHANNEL).await.unwrap();
    let mut first = pool.begin().await.unwrap();
    dialect::lock_publisher(&mut first).await.unwrap();
    dialect::notify(&mut first).await.unwrap();
    let second = tokio::spawn({
        let pool = pool.clone();
        async move {
            let mut second = pool.begin().await.unwrap();
            dialect::lock_publisher(&mut second).await.unwrap();
        }
    });
    crate::support::until("the second publisher to wait", async || {
        let waiting = "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
        let n: i64 = sqlx::query_scalar(waiting).fetch_one(pool).await.unwrap();
        (n > 0).then_some(())
    })
    .await;
    assert!(!second.is_finished());
    first.commit().await.unwrap();
    second.await.unwrap();
    let woken = tokio::time::timeout(std::time::Duration::from_secs(5), ears.recv()).await.unwrap().unwrap();
    assert_eq!((woken.channel(), woken.payload()), (dialect::CHANNEL, ""));
}
