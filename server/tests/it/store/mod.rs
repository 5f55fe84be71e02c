//! Every function of the store, on both databases from one source.

mod actions;
mod attachments;
mod coverage;
mod entries;
mod evaluations;
mod events;
mod feedback;
mod followups;
mod keys;
mod matrix;
mod notices;
mod open;
mod people;
mod periods;
mod planning;
mod sessions;
mod skp;
mod write;

use crate::support::{Database, Link, Mini, date, moment};
use domain::calendar::Time;
use server::store::{Conn, Store, StoreError};

/// A database with two small agencies, a store over it, and a connection besides.
struct Desk {
    a: Mini,
    b: Mini,
    store: Store,
    link: Link,
    /// Keeps the database; dropped last.
    database: Database,
}

impl Desk {
    async fn new(database: Database) -> Self {
        let store = Store::open(&database.url).await.unwrap();
        let (a, b) = (Mini::new(1, date(2026, 6, 10)), Mini::new(2, date(2026, 6, 10)));
        let mut link = database.link().await;
        link.sql("BEGIN").await;
        a.write(&mut link.conn(), "$hash", moment()).await.unwrap();
        b.write(&mut link.conn(), "$hash", moment()).await.unwrap();
        link.sql("COMMIT").await;
        Self { a, b, store, link, database }
    }

    /// For calls of store functions.
    fn conn(&mut self) -> Conn<'_> {
        self.link.conn()
    }
}

/// Runs a test on both databases.
async fn both(test: impl AsyncFn(Desk)) {
    crate::support::both(async |database| test(Desk::new(database).await).await).await;
}

/// Seconds after the moment tests stand at.
fn later(seconds: i64) -> Time {
    moment().plus_seconds(seconds)
}

/// Fails unless a unique constraint refused.
fn assert_unique<T: std::fmt::Debug>(result: Result<T, StoreError>) {
    let error = result.unwrap_err();
    assert!(error.is_unique(), "not a unique violation: {error}");
}

/// Fails unless something other than a unique constraint refused.
fn assert_refused<T: std::fmt::Debug>(result: Result<T, StoreError>) {
    let error = result.unwrap_err();
    assert!(matches!(&error, StoreError::Sql(sqlx::Error::Database(_))) && !error.is_unique(), "{error}");
}
