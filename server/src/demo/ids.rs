//! Identities that are the same on every run: a moment and a counter.

use super::clock::dice;
use domain::{calendar::Time, id::v7};
use uuid::Uuid;

/// Source of identities.
pub struct Ids {
    at: Time,
    count: u64,
}

impl Ids {
    /// Starts at a moment.
    pub const fn new(at: Time) -> Self {
        Self { at, count: 0 }
    }

    /// A new identity of the starting moment.
    pub fn next<T: From<Uuid>>(&mut self) -> T {
        self.next_at(self.at)
    }

    /// A new identity of a moment.
    pub fn next_at<T: From<Uuid>>(&mut self, at: Time) -> T {
        self.count += 1;
        let (one, two) = (dice(&[self.count]).to_be_bytes(), self.count.to_be_bytes());
        let mut random = [0; 10];
        random[..6].copy_from_slice(&one[..6]);
        random[6..].copy_from_slice(&two[4..]);
        T::from(v7(u64::try_from(at.0 / 1_000).unwrap_or(0), &random))
    }
}
