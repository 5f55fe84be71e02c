//! One connection type over both databases. Store functions take `&mut Conn`, so they work inside and outside a
//! transaction; the SQL text is the same for both.

use sqlx::{PgConnection, SqliteConnection};

/// A connection of either database.
pub enum Conn<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

/// Runs the same expression on whichever connection there is.
#[macro_export]
macro_rules! on {
    ($conn:expr, $c:ident => $body:expr) => {
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
    };
}
