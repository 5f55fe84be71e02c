//! A whole server for one test: fresh database, fixed clock, the demo agency, a browser of plain requests.

mod browser;
mod database;

pub use browser::{Answer, Browser};
pub use database::{Database, both};

use domain::{
    calendar::{Date, Time, Zone},
    id::{PersonId, SkpId},
};
use server::{
    auth::password::Passwords,
    clock::FixedClock,
    config::Config,
    evidence::Evidence,
    http, seed, serve,
    state::Shared,
};
use std::sync::Arc;

/// The moment tests stand at: 10 June 2026, 10.32 WIB.
pub fn moment() -> Time {
    Time::from_local(Date::new(2026, 6, 10).unwrap(), 10, 32, Zone::Wib)
}

/// Demo people by NIP.
pub mod nip {
    pub const LESTARI: &str = "199201152019032907";
    pub const GALIH: &str = "199408202023211908";
    pub const MAHESA: &str = "198312172009021909";
    pub const SEKAR: &str = "197405182001122902";
    pub const NIRMALA: &str = "198211092008042904";
    pub const BAGAS: &str = "197807042005011903";
    pub const RATRI: &str = "199003282015032910";
    pub const DHARMA: &str = "197003121996031901";
    pub const FAJAR: &str = "198909162014031921";
    pub const NINGRUM: &str = "198701252011012922";
    pub const RAHMA: &str = "199307072019022918";
}

/// A running server without a network.
pub struct TestApp {
    pub state: Shared,
    pub clock: Arc<FixedClock>,
    pub router: axum::Router,
    /// Keeps the database until the test ends.
    _database: Database,
}

impl TestApp {
    /// On SQLite with the demo agency.
    pub async fn demo() -> Self {
        Self::on(Database::sqlite()).await
    }

    /// On the given database with the demo agency.
    pub async fn on(database: Database) -> Self {
        let clock = Arc::new(FixedClock::at(moment()));
        let state = server(&database, Arc::clone(&clock)).await;
        seed::fill(&state).await.unwrap();
        server::live::publish::start(&state).await.unwrap();
        let router = http::router(&state);
        Self { state, clock, router, _database: database }
    }

    /// A second server on the same database.
    pub async fn second(&self) -> Shared {
        let other = server(&self._database, Arc::clone(&self.clock)).await;
        server::live::publish::start(&other).await.unwrap();
        other
    }

    /// A signed-in browser.
    pub async fn as_(&self, nip: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post_form("/masuk", &[("nip", nip), ("kata_sandi", seed::PASSWORD)]).await;
        assert_eq!(answer.status, 303, "signing in as {nip}: {}", answer.text());
        browser
    }

    /// A browser without a session.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// The person with a NIP.
    pub async fn person(&self, nip: &str) -> PersonId {
        let number = nip.to_owned();
        let found = self
            .state
            .store
            .read(move |conn| Box::pin(async move { server::store::people::by_nip(conn, &number).await }))
            .await;
        found.unwrap().unwrap().1
    }

    /// The SKP in force of the person with a NIP.
    pub async fn skp(&self, nip: &str) -> SkpId {
        let number = nip.to_owned();
        let today = moment().date(Zone::Wib);
        self.state
            .store
            .read(move |conn| {
                Box::pin(async move {
                    let (agency, person) = server::store::people::by_nip(conn, &number).await?.unwrap();
                    let rows = server::store::skp::in_force(conn, agency, &[person], today).await?;
                    Ok::<_, server::store::StoreError>(rows[0].id)
                })
            })
            .await
            .unwrap()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.state.stop.cancel();
    }
}

async fn server(database: &Database, clock: Arc<FixedClock>) -> Shared {
    let config = Config::from_parts("", &|name| match name {
        "CAPAIAN_DATABASE_URL" => Some(database.url.clone()),
        "CAPAIAN_SITE_DIR" => Some("/nonexistent".to_owned()),
        _ => None,
    });
    let store = server::store::Store::open(&database.url).await.unwrap();
    serve::assemble(config.unwrap(), store, Evidence::memory(), Passwords::cheap(), clock)
}
