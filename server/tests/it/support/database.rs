//! Throw-away databases.

use server::store::Conn;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _, SqliteConnection};
use std::{collections::BTreeMap, path::Path};

/// A database of its own for one test; gone with it.
pub struct Database {
    pub url: String,
    kind: Kind,
}

enum Kind {
    /// Keeps the folder of the file.
    Sqlite(tempfile::TempDir),
    Postgres {
        server: String,
        name: String,
    },
}

impl Database {
    /// A fresh SQLite file.
    pub fn sqlite() -> Self {
        let dir = tempfile::tempdir().unwrap();
        Self { url: format!("sqlite:{}", dir.path().join("uji.db").display()), kind: Kind::Sqlite(dir) }
    }

    /// A copy of an SQLite file.
    pub fn sqlite_from(file: &Path) -> Self {
        let database = Self::sqlite();
        if let Kind::Sqlite(dir) = &database.kind {
            std::fs::copy(file, dir.path().join("uji.db")).unwrap();
        }
        database
    }

    /// A fresh PostgreSQL database on the server that the test run started. Missing PostgreSQL is a failure.
    pub async fn postgres() -> Self {
        Self::create("").await
    }

    /// A copy of a PostgreSQL database nobody is connected to.
    pub async fn postgres_from(template: &str) -> Self {
        Self::create(&format!("TEMPLATE {template}")).await
    }

    #[expect(clippy::disallowed_methods, reason = "tests are told by the environment where PostgreSQL is")]
    async fn create(how: &str) -> Self {
        let server = std::env::var("CAPAIAN_TEST_POSTGRES")
            .unwrap_or_else(|_| panic!("CAPAIAN_TEST_POSTGRES is not set: run the tests through `make test`"));
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).unwrap();
        let name = format!("uji_{:016x}", u64::from_be_bytes(random));
        run(&server, &format!("CREATE DATABASE {name} {how}")).await;
        let (base, _) = server.rsplit_once('/').unwrap();
        Self { url: format!("{base}/{name}"), kind: Kind::Postgres { server, name } }
    }

    /// Name of the PostgreSQL database.
    pub fn name(&self) -> &str {
        match &self.kind {
            Kind::Postgres { name, .. } => name,
            Kind::Sqlite(_) => "",
        }
    }

    /// A connection besides those of the server.
    pub async fn link(&self) -> Link {
        match &self.kind {
            Kind::Sqlite(_) => {
                let mut c = SqliteConnection::connect(&self.url).await.unwrap();
                c.execute("PRAGMA busy_timeout = 10000").await.unwrap();
                Link::Sqlite(Box::new(c))
            }
            Kind::Postgres { .. } => Link::Postgres(Box::new(PgConnection::connect(&self.url).await.unwrap())),
        }
    }

    /// Every row of every table as text, to see whether anything changed.
    pub async fn dump(&self) -> BTreeMap<String, Vec<String>> {
        match self.link().await {
            Link::Sqlite(mut c) => dump_sqlite(&mut c).await,
            Link::Postgres(mut c) => dump_postgres(&mut c).await,
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let Kind::Postgres { server, name } = &self.kind else { return };
        let (server, sql) = (server.clone(), format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        // A thread of its own: the test's runtime may be going away.
        let gone = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(run(&server, &sql));
        });
        drop(gone.join());
    }
}

async fn run(server: &str, sql: &str) {
    let mut admin = PgConnection::connect(server).await.unwrap();
    admin.execute(own_sql(sql.to_owned())).await.unwrap();
}

/// SQL of a test's own making.
#[expect(clippy::disallowed_methods, reason = "nothing from outside gets into it")]
pub fn own_sql(text: String) -> AssertSqlSafe<String> {
    AssertSqlSafe(text)
}

/// A connection for tests of store functions.
pub enum Link {
    Sqlite(Box<SqliteConnection>),
    Postgres(Box<PgConnection>),
}

impl Link {
    /// As store functions want it.
    pub fn conn(&mut self) -> Conn<'_> {
        match self {
            Self::Sqlite(c) => Conn::Sqlite(c),
            Self::Postgres(c) => Conn::Postgres(c),
        }
    }

    /// Runs statements as they are.
    pub async fn sql(&mut self, sql: &str) {
        let sql = own_sql(sql.to_owned());
        match self {
            Self::Sqlite(c) => drop(c.execute(sql).await.unwrap()),
            Self::Postgres(c) => drop(c.execute(sql).await.unwrap()),
        }
    }

    /// The one number a query gives.
    pub async fn number(&mut self, sql: &str) -> i64 {
        let sql = own_sql(sql.to_owned());
        match self {
            Self::Sqlite(c) => sqlx::query_scalar(sql).fetch_one(&mut **c).await.unwrap(),
            Self::Postgres(c) => sqlx::query_scalar(sql).fetch_one(&mut **c).await.unwrap(),
        }
    }
}

async fn dump_sqlite(c: &mut SqliteConnection) -> BTreeMap<String, Vec<String>> {
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '_sqlx_migrations'";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *c).await.unwrap();
    let mut all = BTreeMap::new();
    for table in tables {
        let sql = format!("SELECT name FROM pragma_table_info('{table}')");
        let columns: Vec<String> = sqlx::query_scalar(own_sql(sql)).fetch_all(&mut *c).await.unwrap();
        let parts: Vec<String> = columns.iter().map(|n| format!("'{n}=' || quote({n})")).collect();
        let sql = format!("SELECT {} AS teks FROM {table} ORDER BY 1", parts.join(" || ' ' || "));
        let rows = sqlx::query(own_sql(sql)).fetch_all(&mut *c).await.unwrap();
        all.insert(table, rows.iter().map(|r| r.get::<String, _>("teks")).collect());
    }
    all
}

async fn dump_postgres(c: &mut PgConnection) -> BTreeMap<String, Vec<String>> {
    let tables = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables \
        WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *c).await.unwrap();
    let mut all = BTreeMap::new();
    for table in tables {
        let sql = format!("SELECT CAST(t AS TEXT) AS teks FROM {table} t ORDER BY 1");
        let rows: Vec<String> = sqlx::query_scalar(own_sql(sql)).fetch_all(&mut *c).await.unwrap();
        all.insert(table, rows);
    }
    all
}

/// Runs a test on SQLite and on PostgreSQL.
pub async fn both(test: impl AsyncFn(Database)) {
    eprintln!("--- SQLite");
    test(Database::sqlite()).await;
    eprintln!("--- PostgreSQL");
    test(Database::postgres().await).await;
}
