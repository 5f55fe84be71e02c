//! A whole server for one test: a database of its own, a fixed clock, two small agencies or the demo, a browser of
//! plain requests, and a reader of live events.

mod browser;
mod catat;
mod database;
mod evaluated;
mod files;
mod mini;
pub mod program;
mod routes;
mod scene;
mod server;
mod sse;
pub mod wire;

pub use browser::{Answer, Browser, Part};
pub use catat::Catat;
pub use database::{Database, Link, both, own_sql};
pub use evaluated::{Evaluated, REASON};
pub use files::{jpeg, pdf, pdf_with_script, png};
pub use mini::{Kind, Mini, Person};
pub use routes::{everything, functions};
pub use scene::{TestApp, before};
pub use server::{DemoApp, PASSWORD, Server, Setup, nip};
pub use sse::{Stream, connect};

use domain::calendar::{Date, Time, Zone};
use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};
use uuid::Uuid;

/// The moment tests stand at: 10 June 2026, 10.32 WIB.
pub fn moment() -> Time {
    at(2026, 6, 10, 10, 32)
}

/// A moment in WIB.
pub fn at(year: i32, month: u8, day: u8, hour: u8, minute: u8) -> Time {
    Time::from_local(date(year, month, day), hour, minute, Zone::Wib)
}

/// A day.
pub fn date(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

/// An identity nobody had before in this process.
pub fn fresh<T: From<Uuid>>() -> T {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let n = u128::from(NEXT.fetch_add(1, Ordering::Relaxed));
    T::from(Uuid::from_u128(0x019f_0000_0000_7000_8000_0000_0000_0000 | n))
}

/// Looks again and again until there is something to see. Fails after ten seconds.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// An identity as the database at hand writes it.
pub fn literal(id: Uuid, postgres: bool) -> String {
    if postgres { format!("'{id}'") } else { format!("X'{}'", id.simple()) }
}
