//! How writes are done: all or nothing, in groups on SQLite, none taking another with it.

use super::{Desk, both};
use crate::support::fresh;
use domain::nip::Employment;
use server::store::{
    Conn, Store, StoreError,
    people::{self, Person},
    skp,
};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

fn person(name: &str) -> Person {
    let nip = None;
    Person { id: fresh(), nip, name: name.to_owned(), employment: Employment::Pns, rank: String::new() }
}

/// A write that stores a person and then goes well or badly.
async fn add(
    store: &Store,
    agency: domain::id::AgencyId,
    name: &str,
    end: Result<(), StoreError>,
) -> Result<(), StoreError> {
    let new = person(name);
    store
        .write(move |conn| {
            Box::pin(async move {
                people::add_person(conn, agency, &new).await?;
                tokio::task::yield_now().await;
                end
            })
        })
        .await
}

async fn names(d: &mut Desk) -> Vec<String> {
    let agency = d.a.id;
    let all = people::people(&mut d.conn(), agency).await.unwrap();
    let known: Vec<_> = d.a.everybody().iter().map(|p| p.id).collect();
    let mut names: Vec<_> = all.into_iter().filter(|p| !known.contains(&p.id)).map(|p| p.name).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_failing_write_leaves_nothing_and_takes_nobody_with_it() {
    both(async |mut d| {
        let (store, agency) = (d.store.clone(), d.a.id);
        let writes = (0..60).map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                let end = if n % 3 == 0 { Err(StoreError::Address) } else { Ok(()) };
                (n, add(&store, agency, &format!("orang {n:02}"), end).await)
            })
        });
        let mut expected = Vec::new();
        for write in writes.collect::<Vec<_>>() {
            let (n, result) = write.await.unwrap();
            // Everybody gets the answer to his own write.
            match result {
                Ok(()) => expected.push(format!("orang {n:02}")),
                Err(e) => assert!(n % 3 == 0 && matches!(e, StoreError::Address), "{n}: {e}"),
            }
        }
        assert_eq!(expected.len(), 40);
        assert_eq!(names(&mut d).await, expected);
    })
    .await;
}

#[tokio::test]
async fn a_statement_the_database_refuses_fails_only_its_own_write() {
    both(async |mut d| {
        let (store, agency, nip) = (d.store.clone(), d.a.id, d.a.owner.nip.clone());
        let taken = Person { nip: Some(nip), ..person("nomor terpakai") };
        let clash = store.write(move |conn| {
            Box::pin(async move {
                people::add_person(conn, agency, &person("hilang")).await?;
                people::add_person(conn, agency, &taken).await
            })
        });
        let (one, clash, two) =
            tokio::join!(add(&store, agency, "sebelum", Ok(())), clash, add(&store, agency, "sesudah", Ok(())));
        one.unwrap();
        two.unwrap();
        assert!(clash.unwrap_err().is_unique());
        assert_eq!(names(&mut d).await, ["sebelum", "sesudah"]);
    })
    .await;
}

#[tokio::test]
async fn a_write_that_panics_does_not_stop_later_writes() {
    both(async |mut d| {
        let (store, agency) = (d.store.clone(), d.a.id);
        let broken = tokio::spawn({
            let store = store.clone();
            async move {
                let new = person("panik");
                store
                    .write(move |conn| {
                        Box::pin(async move {
                            people::add_person(conn, agency, &new).await?;
                            assert!(!new.rank.is_empty(), "a mistake in a use case");
                            Ok::<_, StoreError>(())
                        })
                    })
                    .await
            }
        });
        assert!(!matches!(broken.await, Ok(Ok(()))));
        add(&store, agency, "sesudah", Ok(())).await.unwrap();
        assert_eq!(names(&mut d).await, ["sesudah"]);
    })
    .await;
}

#[tokio::test]
async fn a_write_whose_caller_is_gone_is_still_all_or_nothing() {
    both(async |mut d| {
        let (store, agency) = (d.store.clone(), d.a.id);
        for n in 0..20 {
            let write = tokio::spawn({
                let store = store.clone();
                async move {
                    let (one, two) = (person(&format!("{n:02} satu")), person(&format!("{n:02} dua")));
                    let work = store.write(move |conn| {
                        Box::pin(async move {
                            people::add_person(conn, agency, &one).await?;
                            tokio::task::yield_now().await;
                            people::add_person(conn, agency, &two).await
                        })
                    });
                    work.await
                }
            });
            for _ in 0..n {
                tokio::task::yield_now().await;
            }
            write.abort();
        }
        // Whatever was begun has ended when a later write of the same row is through.
        add(&store, agency, "zz akhir", Ok(())).await.unwrap();
        store.close().await;
        let names = names(&mut d).await;
        let count = |n: i32| names.iter().filter(|name| name.starts_with(&format!("{n:02} "))).count();
        for n in 0..20 {
            assert!(matches!(count(n), 0 | 2), "half a write: {names:?}");
        }
        assert!(names.contains(&"zz akhir".to_owned()));
    })
    .await;
}

/// A reference that is only checked at the commit makes the commit itself fail.
#[tokio::test]
async fn a_commit_that_fails_is_told_to_everybody_whose_write_was_in_it() {
    let mut d = Desk::new(crate::support::Database::sqlite()).await;
    let (store, agency) = (d.store.clone(), d.a.id);
    // Keeps the writer busy, so that the next two come into one group.
    let (begun, wait) = tokio::sync::oneshot::channel();
    let (go, hold) = tokio::sync::oneshot::channel::<()>();
    let busy = tokio::spawn({
        let store = store.clone();
        async move {
            let work = store.write(move |_| {
                Box::pin(async move {
                    begun.send(()).unwrap();
                    hold.await.unwrap();
                    Ok::<_, StoreError>(())
                })
            });
            work.await
        }
    });
    wait.await.unwrap();
    let broken = store.write(move |conn| {
        Box::pin(async move {
            let Conn::Sqlite(c) = conn else { panic!("not SQLite") };
            sqlx::query("PRAGMA defer_foreign_keys = ON").execute(&mut **c).await?;
            people::add_person(conn, fresh(), &person("tanpa instansi")).await
        })
    });
    let (broken, beside, ()) =
        tokio::join!(broken, add(&store, agency, "serombongan", Ok(())), async { go.send(()).unwrap() });
    busy.await.unwrap().unwrap();
    assert!(broken.is_err(), "the commit went through");
    assert!(beside.is_err(), "acknowledged, though its group was not committed");
    assert!(names(&mut d).await.is_empty());
    add(&store, agency, "sesudah", Ok(())).await.unwrap();
    assert_eq!(names(&mut d).await, ["sesudah"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_writes_at_once_none_is_lost() {
    both(async |mut d| {
        let (agency, id) = (d.a.id, d.a.owner.skp);
        let done = Arc::new(AtomicUsize::new(0));
        let writes = (0..200).map(|_| {
            let (store, done) = (d.store.clone(), Arc::clone(&done));
            tokio::spawn(async move {
                let work = store.write(move |conn| Box::pin(async move { skp::lock(conn, agency, id).await }));
                work.await.unwrap().unwrap();
                done.fetch_add(1, Ordering::SeqCst);
            })
        });
        for write in writes.collect::<Vec<_>>() {
            write.await.unwrap();
        }
        assert_eq!(done.load(Ordering::SeqCst), 200);
        assert_eq!(skp::find(&mut d.conn(), agency, id).await.unwrap().unwrap().rev, 200);
    })
    .await;
}

#[tokio::test]
async fn reading_sees_what_was_acknowledged_before() {
    both(async |d| {
        let agency = d.a.id;
        for n in 0..20 {
            add(&d.store, agency, &format!("{n}"), Ok(())).await.unwrap();
            let all = d.store.read(move |conn| Box::pin(people::people(conn, agency))).await.unwrap();
            assert_eq!(all.len(), 10 + 1 + n);
        }
    })
    .await;
}
