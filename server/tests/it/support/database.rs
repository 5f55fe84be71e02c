//! Throw-away databases.

use sqlx::{Connection as _, Executor as _, PgConnection};

/// A database of its own for one test.
pub struct Database {
    pub url: String,
    /// Keeps the folder of an SQLite file.
    _dir: Option<tempfile::TempDir>,
}

impl Database {
    /// A fresh SQLite file.
    pub fn sqlite() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", dir.path().join("uji.db").display());
        Self { url, _dir: Some(dir) }
    }

    /// A fresh PostgreSQL database on the server that the test run started. Missing PostgreSQL is a failure.
    #[expect(clippy::disallowed_methods, reason = "tests are told by the environment where PostgreSQL is")]
    pub async fn postgres() -> Self {
        let server = std::env::var("CAPAIAN_TEST_POSTGRES")
            .unwrap_or_else(|_| panic!("CAPAIAN_TEST_POSTGRES is not set: run the tests through `make test`"));
        let name = format!("uji_{}", uuid::Uuid::now_v7().simple());
        let mut admin = PgConnection::connect(&server).await.unwrap();
        let create = format!("CREATE DATABASE {name}");
        admin.execute(sqlx::AssertSqlSafe(create)).await.unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        Self { url: format!("{base}/{name}"), _dir: None }
    }
}

/// Runs a test on SQLite and on PostgreSQL.
pub async fn both<F, Fut>(test: F)
where
    F: Fn(Database) -> Fut,
    Fut: Future<Output = ()>,
{
    test(Database::sqlite()).await;
    test(Database::postgres().await).await;
}
