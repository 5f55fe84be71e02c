//! One connection type over both databases. Store functions take `&mut Conn`, so they work inside and outside a
//! transaction; the SQL text is the same for both.

use sqlx::{PgConnection, SqliteConnection};

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
