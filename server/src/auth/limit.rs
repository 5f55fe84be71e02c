//! How often a sign-in may fail. In memory: a restart forgives, several servers count each for itself.

use domain::calendar::Time;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Failures older than this are forgotten, in microseconds (15 minutes).
const WINDOW: i64 = 15 * 60 * 1_000_000;
/// The most buckets kept; the one without news for longest goes first.
const MAX_BUCKETS: usize = 100_000;

/// Counts failed sign-ins over the last 15 minutes:
///
/// | bucket | failures |
/// |---|---|
/// | one account from one address | 5 |
/// | one address (IPv6: its /64), all accounts: an office behind one address must be able to work | 100 |
/// | one account, all addresses | 20 |
/// | one account, devices on which it signed in before | 10 |
///
/// A known device is counted in the last bucket only, so strangers cannot lock the owner out.
#[derive(Debug, Default)]
pub struct Limiter(Mutex<Buckets>);

impl Limiter {
    /// Begins a sign-in, if one may be tried now. `account` is what was typed (case and white space do not count),
    /// whether or not it exists. Attempts at the account that are being judged count like failures until what is
    /// returned here is dropped, so that a hundred guesses at one moment are not more than a hundred in a row. An
    /// address is judged by its failures only: an office may well sign in all at once.
    /// Error: the seconds until it may be tried again, at least 1.
    pub fn begin(&self, now: Time, address: IpAddr, account: &str, known_device: bool) -> Result<Attempt<'_>, u32> {
        let keys = keys(address, account, known_device);
        let mut buckets = self.lock();
        let waits = keys.iter().filter_map(|key| buckets.wait(now, *key));
        if let Some(seconds) = waits.max() {
            return Err(seconds);
        }
        let keys: Vec<Key> = keys.into_iter().filter(|key| !matches!(key, Key::Address(_))).collect();
        for key in &keys {
            *buckets.judging.entry(*key).or_default() += 1;
        }
        Ok(Attempt { limiter: self, keys })
    }

    /// Notes a sign-in that failed.
    pub fn failed(&self, now: Time, address: IpAddr, account: &str, known_device: bool) {
        let mut buckets = self.lock();
        for key in keys(address, account, known_device) {
            buckets.add(now, key);
        }
    }

    /// Notes a sign-in that succeeded: the failures of this account from this address (or from its known devices) are
    /// forgotten. Those of the address and of strangers stay, else a guesser could sign in to an account of his own in
    /// between.
    pub fn succeeded(&self, now: Time, address: IpAddr, account: &str, known_device: bool) {
        let mut buckets = self.lock();
        buckets.forget_old(now);
        // The narrowest bucket comes first.
        if let Some(key) = keys(address, account, known_device).first() {
            buckets.remove(*key);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Buckets> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A sign-in that is being judged; over when dropped.
#[derive(Debug)]
#[must_use = "an attempt counts while it is held"]
pub struct Attempt<'a> {
    limiter: &'a Limiter,
    keys: Vec<Key>,
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        let mut buckets = self.limiter.lock();
        for key in &self.keys {
            if let Some(count) = buckets.judging.get_mut(key) {
                *count -= 1;
                if *count == 0 {
                    buckets.judging.remove(key);
                }
            }
        }
    }
}

/// What was typed as account: a digest, so that a bucket's size does not depend on it and no NIP stays in memory.
type Account = [u8; 16];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    Pair(IpAddr, Account),
    Address(IpAddr),
    Strangers(Account),
    Known(Account),
}

impl Key {
    /// Failures allowed in the window.
    const fn limit(self) -> usize {
        match self {
            Self::Pair(..) => 5,
            Self::Address(_) => 100,
            Self::Strangers(_) => 20,
            Self::Known(_) => 10,
        }
    }
}

/// The buckets of an attempt, the narrowest first.
fn keys(address: IpAddr, account: &str, known_device: bool) -> Vec<Key> {
    let account = digest(account);
    if known_device {
        return vec![Key::Known(account)];
    }
    let address = network(address);
    vec![Key::Pair(address, account), Key::Address(address), Key::Strangers(account)]
}

fn digest(account: &str) -> Account {
    let mut hasher = Sha256::new();
    for c in account.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase) {
        hasher.update(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    let mut short = [0; 16];
    short.copy_from_slice(&hasher.finalize()[..16]);
    short
}

/// The address as one customer has it: IPv4 as it is (also when written as IPv6), IPv6 by its first 64 bits.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[derive(Debug, Default)]
struct Buckets {
    failures: HashMap<Key, Bucket>,
    /// Attempts that are being judged now; never 0.
    judging: HashMap<Key, usize>,
    /// Buckets by their last news, oldest first.
    order: BTreeMap<u64, Key>,
    next: u64,
}

#[derive(Debug, Default)]
struct Bucket {
    /// Moments of the last failures, at most as many as are allowed.
    at: VecDeque<Time>,
    order: u64,
}

impl Buckets {
    /// Seconds until the bucket lets another attempt through; `None` if it does now.
    fn wait(&self, now: Time, key: Key) -> Option<u32> {
        let judging = self.judging.get(&key).copied().unwrap_or(0);
        // The failures, oldest first, that would have to grow old for one more attempt to be within the limit.
        let at = self.failures.get(&key).map(|bucket| &bucket.at);
        let left = |t: &Time| t.0.saturating_add(WINDOW).saturating_sub(now.0).min(WINDOW);
        let fresh: Vec<i64> = at.into_iter().flatten().map(left).filter(|left| *left > 0).collect();
        let excess = (fresh.len() + judging + 1).checked_sub(key.limit()).filter(|n| *n > 0)?;
        // Attempts being judged are over in a moment, whatever becomes of them.
        let left = if excess > judging { fresh.get(excess - judging - 1).copied().unwrap_or(0) } else { 0 };
        Some(u32::try_from(left.saturating_add(999_999) / 1_000_000).unwrap_or(u32::MAX).max(1))
    }

    fn add(&mut self, now: Time, key: Key) {
        self.forget_old(now);
        // 0 stands for a bucket that has no place yet.
        self.next += 1;
        let order = self.next;
        let bucket = self.failures.entry(key).or_default();
        self.order.remove(&bucket.order);
        bucket.order = order;
        bucket.at.push_back(now);
        if bucket.at.len() > key.limit() {
            bucket.at.pop_front();
        }
        self.order.insert(order, key);
        while self.failures.len() > MAX_BUCKETS {
            let Some((_, oldest)) = self.order.pop_first() else { break };
            self.failures.remove(&oldest);
        }
    }

    fn remove(&mut self, key: Key) {
        if let Some(bucket) = self.failures.remove(&key) {
            self.order.remove(&bucket.order);
        }
    }

    /// Drops buckets whose last failure is out of the window.
    fn forget_old(&mut self, now: Time) {
        while let Some((&order, &key)) = self.order.first_key_value() {
            let last = self.failures.get(&key).and_then(|b| b.at.back());
            if last.is_some_and(|t| t.0.saturating_add(WINDOW) > now.0) {
                return;
            }
            self.order.remove(&order);
            self.failures.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests;
