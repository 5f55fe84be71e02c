//! The clock and the dice: the one home of both, so that tests and the demo can hold them.

use domain::{calendar::Time, id};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, AtomicU64, Ordering},
};
use uuid::Uuid;

/// Tells the time and makes ids.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Time;

    /// The clock of a demo, which can be moved forward.
    fn demo(&self) -> Option<&DemoClock> {
        None
    }
}

/// The machine's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Time {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Time(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The machine's clock, some days ahead of it: the demo agency can be taken forward through its year.
#[derive(Debug, Default)]
pub struct DemoClock {
    /// Microseconds ahead of the machine's clock.
    ahead: AtomicI64,
    /// One journey through time at once.
    pub moving: tokio::sync::Mutex<()>,
}

impl DemoClock {
    /// So many microseconds ahead.
    pub fn ahead(micros: i64) -> Self {
        Self { ahead: AtomicI64::new(micros), ..Self::default() }
    }

    /// How far it will be ahead a day later, in microseconds.
    pub fn next_day(&self) -> i64 {
        self.ahead.load(Ordering::Relaxed) + DAY_MICROS
    }

    /// Moves it to so many microseconds ahead.
    pub fn set(&self, ahead: i64) {
        self.ahead.store(ahead, Ordering::Relaxed);
    }
}

/// A day, in microseconds.
pub const DAY_MICROS: i64 = 86_400_000_000;

impl Clock for DemoClock {
    fn now(&self) -> Time {
        Time(SystemClock.now().0 + self.ahead.load(Ordering::Relaxed))
    }

    fn demo(&self) -> Option<&DemoClock> {
        Some(self)
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct FixedClock(Mutex<Time>);

impl FixedClock {
    /// Stands at `now`.
    pub const fn at(now: Time) -> Self {
        Self(Mutex::new(now))
    }

    /// Moves the clock.
    pub fn set(&self, now: Time) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = now;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Time {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Makes UUID version 7 that grow within this process, so that events made in one transaction keep their order.
#[derive(Clone, Debug, Default)]
pub struct Dice(Arc<AtomicU64>);

impl Dice {
    /// A fresh id for the moment `now`.
    pub fn id(&self, now: Time) -> Uuid {
        let mut random = [0u8; 10];
        // Without randomness the counter still keeps ids of this process apart.
        let _ = getrandom::fill(&mut random);
        let n = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        // The first 26 bits after the moment count up; version and variant bits are set over them by the builder.
        random[0] = n[5] & 0x0F;
        random[1] = n[6];
        random[2] = n[7] >> 2;
        random[3] = (n[7] << 6) | (random[3] & 0x3F);
        id::v7(u64::try_from(now.0 / 1_000).unwrap_or(0), &random)
    }
}
