//! The store: SQLite (default) or PostgreSQL behind one set of queries.

pub mod actions;
pub mod attachments;
pub mod conn;
pub mod credits;
pub mod dialect;
pub mod entries;
pub mod evaluations;
pub mod events;
pub mod feedback;
pub mod followups;
pub mod gaps;
pub mod kept;
pub mod keys;
pub mod matrix;
pub mod notices;
pub mod people;
pub mod periods;
pub mod plans;
pub mod reports;
pub mod sessions;
pub mod settings;
pub mod skp;
pub mod talks;
pub mod templates;
mod write;

pub use conn::Conn;

use futures::future::BoxFuture;
use sqlx::{
    PgPool, SqlitePool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{str::FromStr, time::Duration};

/// The schema, in the order of its history.
pub static MIGRATIONS: Migrator = sqlx::migrate!("../migrations");

/// What can go wrong in the store. Never shown to users: they get a trace number.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("database: {0}")]
    Sql(#[from] sqlx::Error),
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("row of table {table} cannot be read: {id}")]
    BadRow { table: &'static str, id: String },
    #[error("the database address must begin with sqlite: or postgres://")]
    Address,
    #[error("the writer has stopped")]
    Stopped,
    #[error("the write ended in a panic")]
    Panicked,
}

impl StoreError {
    /// Shorthand for a row that cannot be turned into a domain type.
    pub fn bad_row(table: &'static str, id: impl std::fmt::Display) -> Self {
        Self::BadRow { table, id: id.to_string() }
    }

    /// Whether a unique constraint refused the row.
    pub fn is_unique(&self) -> bool {
        matches!(self, Self::Sql(sqlx::Error::Database(e)) if e.is_unique_violation())
    }
}

/// A database with its way of writing.
#[derive(Clone)]
pub enum Store {
    /// Many readers, one writer that commits in groups.
    Sqlite { readers: SqlitePool, writer: write::Writer },
    /// A pool; each write is a transaction of its own.
    Postgres { pool: PgPool },
}

impl Store {
    /// Opens the database (creating a missing SQLite file) and brings its schema up to date.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("postgres") {
            let options = PgConnectOptions::from_str(url)?;
            let pool = PgPoolOptions::new()
                .max_connections(16)
                // Many writes of one SKP wait for each other; the request itself ends after 30 s.
                .acquire_timeout(Duration::from_secs(20))
                .connect_with(options)
                .await?;
            MIGRATIONS.run(&pool).await?;
            return Ok(Self::Postgres { pool });
        }
        if !url.starts_with("sqlite:") {
            return Err(StoreError::Address);
        }
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged write is on disk, also when the power fails.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(200);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.clone())
            .await?;
        MIGRATIONS.run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options.read_only(true))
            .await?;
        Ok(Self::Sqlite { readers, writer: write::Writer::start(writer) })
    }

    /// Whether this is PostgreSQL.
    pub const fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres { .. })
    }

    /// Reads: several queries may see different moments.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'a, 'c> FnOnce(&'a mut Conn<'c>) -> BoxFuture<'a, Result<T, E>>,
        E: From<StoreError>,
    {
        match self {
            Self::Sqlite { readers, .. } => {
                let mut c = readers.acquire().await.map_err(StoreError::from)?;
                work(&mut Conn::Sqlite(&mut c)).await
            }
            Self::Postgres { pool } => {
                let mut c = pool.acquire().await.map_err(StoreError::from)?;
                work(&mut Conn::Postgres(&mut c)).await
            }
        }
    }

    /// Writes: all of `work` or nothing. The answer comes after the commit is on disk.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'a, 'c> FnOnce(&'a mut Conn<'c>) -> BoxFuture<'a, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match self {
            Self::Sqlite { writer, .. } => writer.run(work).await,
            Self::Postgres { pool } => {
                let mut tx = pool.begin().await.map_err(StoreError::from)?;
                let result = work(&mut Conn::Postgres(&mut tx)).await;
                if result.is_ok() {
                    tx.commit().await.map_err(StoreError::from)?;
                }
                result
            }
        }
    }

    /// Closes all connections after their present work.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres { pool } => pool.close().await,
        }
    }
}

/// The stable code of an enum value, as its serde name.
pub(crate) fn to_code<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The reverse of [`to_code`].
pub(crate) fn from_code<T: serde::de::DeserializeOwned>(table: &'static str, code: &str) -> Result<T, StoreError> {
    serde_json::from_value(serde_json::Value::String(code.to_owned())).map_err(|_| StoreError::bad_row(table, code))
}

/// JSON of a column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The reverse of [`to_json`].
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(
    table: &'static str,
    id: impl std::fmt::Display,
    json: &str,
) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|_| StoreError::bad_row(table, id))
}
