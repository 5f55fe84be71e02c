//! Servers without a network.

use super::{Browser, Database, moment};
use domain::{
    calendar::Zone,
    id::{PersonId, SkpId},
};
use server::{
    auth::password::Passwords,
    clock::{Clock, DemoClock, FixedClock, SystemClock},
    config::Config,
    evidence::Evidence,
    http, seed, serve,
    state::Shared,
    store::Store,
};
use std::{
    ops::Deref,
    path::PathBuf,
    sync::{Arc, OnceLock},
};

/// Everybody's password, that of the demo as well.
pub const PASSWORD: &str = seed::PASSWORD;

/// How a server is set up.
#[derive(Clone, Copy, Default)]
pub struct Setup {
    /// Address people use; `https` makes it secure.
    pub base_url: Option<&'static str>,
    /// Proxies in front.
    pub proxies: usize,
    /// Passwords take the work they take in earnest.
    pub costly: bool,
}

/// A running server without a network.
pub struct Server {
    pub state: Shared,
    pub clock: Arc<FixedClock>,
    pub router: axum::Router,
    pub setup: Setup,
    /// Keeps the database until the test ends.
    pub database: Arc<Database>,
}

impl Server {
    /// On a database, with the files of `evidence`.
    pub async fn on(database: Database, evidence: Evidence, setup: Setup) -> Self {
        let clock = Arc::new(FixedClock::at(moment()));
        Self::beside(Arc::new(database), evidence, setup, clock).await
    }

    async fn beside(database: Arc<Database>, evidence: Evidence, setup: Setup, clock: Arc<FixedClock>) -> Self {
        let state = state(&database.url, evidence, setup, clock.clone()).await;
        let router = http::router(&state);
        Self { state, clock, router, setup, database }
    }

    /// A second server on the same database.
    pub async fn second(&self) -> Self {
        let (database, evidence) = (Arc::clone(&self.database), self.state.evidence.clone());
        Self::beside(database, evidence, self.setup, Arc::clone(&self.clock)).await
    }

    /// Starts the publisher of live events.
    pub async fn publish(&self) {
        server::live::publish::start(&self.state).await.unwrap();
    }

    /// A browser without a session.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A signed-in browser.
    pub async fn sign_in(&self, nip: &str) -> Browser {
        let mut browser = self.browser();
        browser.sign_in(nip).await;
        browser
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.stop.cancel();
    }
}

/// The parts of a server, over any clock.
pub async fn state(url: &str, evidence: Evidence, setup: Setup, clock: Arc<dyn Clock>) -> Shared {
    let config = Config::from_parts("", &|name| match name {
        "CAPAIAN_DATABASE_URL" => Some(url.to_owned()),
        "CAPAIAN_SITE_DIR" => Some("/nonexistent".to_owned()),
        "CAPAIAN_BASE_URL" => setup.base_url.map(str::to_owned),
        "CAPAIAN_PROXIES" => Some(setup.proxies.to_string()),
        _ => None,
    });
    let store = Store::open(url).await.unwrap();
    let passwords = if setup.costly { Passwords::default() } else { Passwords::cheap() };
    serve::assemble(config.unwrap(), store, evidence, passwords, clock)
}

/// Demo people by NIP.
pub mod nip {
    pub const LESTARI: &str = "199201152019032907";
    pub const MAHESA: &str = "198312172009021909";
    pub const SEKAR: &str = "197405182001122902";
    pub const BAGAS: &str = "197807042005011903";
    pub const NIRMALA: &str = "198211092008042904";
    pub const RATRI: &str = "199003282015032910";
}

/// A server with the demo agency.
pub struct DemoApp(Server);

/// The demo once written, and its files.
struct Written {
    file: PathBuf,
    evidence: Evidence,
    _dir: tempfile::TempDir,
}

impl DemoApp {
    /// On a copy of an SQLite file that is written once per run.
    pub async fn new() -> Self {
        static WRITTEN: OnceLock<Written> = OnceLock::new();
        let written = tokio::task::spawn_blocking(|| WRITTEN.get_or_init(write_demo)).await.unwrap();
        let database = Database::sqlite_from(&written.file);
        Self(Server::on(database, written.evidence.clone(), Setup::default()).await)
    }

    /// The same data under a clock that can be moved on from the moment of tests, and a signed-in browser.
    pub async fn moving(&self, nip: &str) -> (Shared, Browser) {
        let clock = DemoClock::ahead(moment().0 - SystemClock.now().0);
        let state = state(&self.database.url, self.state.evidence.clone(), self.setup, Arc::new(clock)).await;
        let browser = Self::with(&state, nip).await;
        (state, browser)
    }

    /// A browser signed in at this server.
    pub async fn with(state: &Shared, nip: &str) -> Browser {
        let mut browser = Browser::new(http::router(state));
        browser.sign_in(nip).await;
        browser
    }

    /// The person with a NIP.
    pub async fn person(&self, nip: &str) -> PersonId {
        let mut link = self.database.link().await;
        server::store::people::by_nip(&mut link.conn(), nip).await.unwrap().unwrap().1
    }

    /// The SKP in force of the person with a NIP.
    pub async fn skp(&self, nip: &str) -> SkpId {
        let mut link = self.database.link().await;
        let conn = &mut link.conn();
        let (agency, person) = server::store::people::by_nip(conn, nip).await.unwrap().unwrap();
        let rows = server::store::skp::in_force(conn, agency, &[person], moment().date(Zone::Wib)).await;
        rows.unwrap()[0].id
    }
}

impl Deref for DemoApp {
    type Target = Server;
    fn deref(&self) -> &Server {
        &self.0
    }
}

fn write_demo() -> Written {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("contoh.db");
    let evidence = Evidence::memory();
    let kept = evidence.clone();
    let copy = file.display().to_string();
    on_own_runtime(async move {
        let server = Server::on(Database::sqlite(), kept, Setup::default()).await;
        seed::fill(&server.state, 0).await.unwrap();
        server.database.link().await.sql(&format!("VACUUM INTO '{copy}'")).await;
    });
    Written { file, evidence, _dir: dir }
}

/// Runs to the end on a runtime that is gone afterwards, whatever runtime there is around.
pub fn on_own_runtime<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(work)
    });
    thread.join().unwrap()
}
