//! Opening, closing, and what the databases promise.

use super::both;
use crate::support::{Database, moment, own_sql};
use server::store::{Conn, Store, StoreError, people};

#[tokio::test]
async fn an_address_of_no_database_is_refused() {
    for url in ["", "mysql://localhost/x", "data/capaian.db"] {
        assert!(matches!(Store::open(url).await, Err(StoreError::Address)), "{url}");
    }
}

#[tokio::test]
async fn opening_again_finds_everything_and_changes_nothing() {
    both(async |d| {
        let before = d.database.dump().await;
        assert!(before["orang"].len() == 20 && before["iki"].len() == 120, "{:?}", before.keys());
        d.store.close().await;
        let again = Store::open(&d.database.url).await.unwrap();
        assert_eq!(d.database.dump().await, before);
        assert_eq!(again.is_postgres(), d.store.is_postgres());
    })
    .await;
}

/// Behind a load balancer all servers start together.
#[tokio::test]
async fn two_servers_can_open_a_new_postgres_at_once() {
    let database = Database::postgres().await;
    let (one, two) = tokio::join!(Store::open(&database.url), Store::open(&database.url));
    for store in [one.unwrap(), two.unwrap()] {
        let agencies = store.read(|conn| Box::pin(people::agencies(conn))).await.unwrap();
        assert!(agencies.is_empty());
    }
}

#[tokio::test]
async fn sqlite_writes_through_to_the_disk_and_checks_references() {
    let database = Database::sqlite();
    let store = Store::open(&database.url).await.unwrap();
    for (pragma, wanted) in [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")] {
        let found = store.write(move |conn| {
            Box::pin(async move {
                let Conn::Sqlite(c) = conn else { panic!("not SQLite") };
                let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
                let value: String = sqlx::query_scalar(own_sql(sql)).fetch_one(&mut **c).await?;
                Ok::<_, StoreError>(value)
            })
        });
        assert_eq!(found.await.unwrap(), wanted, "{pragma}");
    }
}

#[tokio::test]
async fn readers_of_sqlite_cannot_write() {
    let database = Database::sqlite();
    let store = Store::open(&database.url).await.unwrap();
    let agency = crate::support::Mini::new(1, crate::support::date(2026, 6, 10)).agency();
    let written =
        store.read(move |conn| Box::pin(async move { people::add_agency(conn, &agency, moment()).await })).await;
    assert!(matches!(written, Err(StoreError::Sql(_))));
}

#[tokio::test]
async fn a_closed_store_says_so_instead_of_waiting() {
    both(async |d| {
        d.store.close().await;
        let id = d.a.id;
        let written: Result<(), StoreError> = d.store.write(move |conn| Box::pin(people::bump(conn, id))).await;
        assert!(written.is_err());
        assert!(d.store.read(|conn| Box::pin(people::agencies(conn))).await.is_err());
    })
    .await;
}
