//! One connection type over both databases. Store functions take `&mut Conn`, so they work inside and outside a
//! transaction; the SQL text is the same for both.

use sqlx::{PgConnection, SqliteConnection};
use uuid::Uuid;

/// A connection of either database.
pub enum Conn<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

thread_local! {
    /// Statements asked for on this thread.
    static ASKED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Counts a statement; for tests that bound how many a screen needs.
#[inline]
pub fn count() {
    if cfg!(debug_assertions) {
        ASKED.with(|n| n.set(n.get().wrapping_add(1)));
    }
}

/// Statements asked for on this thread since this was last asked. Always none in a release.
pub fn asked() -> u32 {
    ASKED.with(|n| n.replace(0))
}

/// Runs the same expression on whichever connection there is.
#[macro_export]
macro_rules! on {
    ($conn:expr, $c:ident => $body:expr) => {{
        $crate::store::conn::count();
        match $conn {
            $crate::store::Conn::Sqlite(c) => {
                let $c = &mut **c;
                $body
            }
            $crate::store::Conn::Postgres(c) => {
                let $c = &mut **c;
                $body
            }
        }
    }};
}

/// Ids of one query at most: a list of parameters has its limits.
pub const IDS: usize = 5_000;

/// A query about some people or things: `sql` is a SELECT from `siapa CROSS JOIN …` whose `id` are these.
///
/// Without statistics SQLite takes `instansi_id = …` for rarer than a list of ids and looks through the whole agency; a
/// CROSS JOIN it does not turn around. For PostgreSQL it is an ordinary join.
pub fn among<DB: sqlx::Database>(ids: impl IntoIterator<Item = Uuid>, sql: &str) -> sqlx::QueryBuilder<DB>
where
    Uuid: for<'q> sqlx::Encode<'q, DB> + sqlx::Type<DB>,
{
    let mut query = sqlx::QueryBuilder::new("WITH siapa (id) AS (VALUES ");
    for (n, id) in ids.into_iter().enumerate() {
        query.push(if n > 0 { ", (" } else { "(" }).push_bind(id).push(")");
    }
    query.push(") ").push(sql);
    query
}

/// Rows about some ids by [`among`], however many there are; the order is that of the query within [`IDS`] of them. No
/// ids, no query.
#[macro_export]
macro_rules! rows_among {
    ($conn:expr, $ids:expr, $sql:expr, |$q:ident| $rest:expr) => {{
        let mut all = Vec::new();
        for part in $ids.chunks($crate::store::conn::IDS) {
            let mut rows = $crate::on!($conn, c => {
                let mut $q = $crate::store::conn::among(part.iter().map(|id| id.uuid()), $sql);
                $rest;
                $q.build_query_as().fetch_all(c).await
            })?;
            all.append(&mut rows);
        }
        all
    }};
}
