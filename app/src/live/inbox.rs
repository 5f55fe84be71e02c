//! Order of events: nothing twice, nothing late, and the last ones kept for those who missed them.

use std::collections::VecDeque;

/// Events kept for tabs that come later and for data that was being read while they arrived.
const KEPT: usize = 64;

/// Sequence and JSON of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub seq: i64,
    pub data: String,
}

/// What this tab has seen.
#[derive(Debug)]
pub struct Inbox {
    last: i64,
    /// Everything after this one is in `kept`.
    floor: i64,
    kept: VecDeque<Item>,
}

impl Inbox {
    /// Nothing seen but what `last` says.
    pub const fn new(last: i64) -> Self {
        Self { last, floor: last, kept: VecDeque::new() }
    }

    /// Sequence of the last event.
    pub const fn last(&self) -> i64 {
        self.last
    }

    /// Takes an event; `false` when it, or a later one, was here before.
    pub fn take(&mut self, seq: i64, data: &str) -> bool {
        if seq <= self.last {
            return false;
        }
        self.last = seq;
        self.kept.push_back(Item { seq, data: data.to_owned() });
        if self.kept.len() > KEPT
            && let Some(old) = self.kept.pop_front()
        {
            self.floor = old.seq;
        }
        true
    }

    /// Events are missing: what is known begins here.
    pub fn reset(&mut self, seq: i64) {
        self.last = self.last.max(seq);
        self.floor = self.last;
        self.kept.clear();
    }

    /// The events after `seq`, or `None` when some of them are gone.
    pub fn since(&self, seq: i64) -> Option<Vec<Item>> {
        (seq >= self.floor).then(|| self.kept.iter().filter(|item| item.seq > seq).cloned().collect())
    }

    /// The events kept, oldest first.
    #[cfg(feature = "hydrate")]
    pub fn kept(&self) -> Vec<Item> {
        self.kept.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_taken_once_and_never_late() {
        let mut inbox = Inbox::new(10);
        let taken: Vec<i64> = [11, 11, 13, 12, 10, 14].into_iter().filter(|seq| inbox.take(*seq, "x")).collect();
        assert_eq!(taken, [11, 13, 14]);
        assert_eq!(inbox.last(), 14);
    }

    #[test]
    fn a_later_tab_gets_what_it_missed() {
        let mut inbox = Inbox::new(10);
        for seq in [12, 15, 19] {
            inbox.take(seq, "x");
        }
        let seqs = |from| inbox.since(from).map(|items| items.iter().map(|i| i.seq).collect::<Vec<_>>());
        assert_eq!(seqs(10), Some(vec![12, 15, 19]));
        assert_eq!(seqs(13), Some(vec![15, 19]));
        assert_eq!(seqs(19), Some(vec![]));
        assert_eq!(seqs(25), Some(vec![]));
        assert_eq!(seqs(9), None);
    }

    #[test]
    fn what_is_too_old_is_not_pretended_to_be_complete() {
        let mut inbox = Inbox::new(0);
        for seq in 1..=i64::try_from(KEPT).unwrap() + 2 {
            inbox.take(seq, "x");
        }
        assert_eq!(inbox.since(1), None);
        assert_eq!(inbox.since(2).unwrap().len(), KEPT);
        inbox.reset(500);
        assert_eq!((inbox.last(), inbox.since(499)), (500, None));
        assert_eq!(inbox.since(500), Some(vec![]));
        inbox.reset(400);
        assert_eq!(inbox.last(), 500);
    }
}
