//! Who listens to what in this process. Each body is encoded once and shared; a slow reader is cut off with `reset`.

use bytes::Bytes;
use domain::{
    id::{AgencyId, PersonId, SessionId},
    live::Topic,
};
use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};
use tokio::sync::mpsc;

/// Frames a reader may be behind before it is cut off.
const QUEUE: usize = 256;

/// One encoded event.
#[derive(Clone, Debug)]
pub struct Frame {
    pub seq: i64,
    pub bytes: Bytes,
}

/// Whom a stream belongs to and what it gets.
#[derive(Clone, Debug)]
pub struct Listener {
    pub person: PersonId,
    pub agency: AgencyId,
    pub session: SessionId,
    pub topics: HashSet<Topic>,
}

struct Subscriber {
    who: Listener,
    queue: mpsc::Sender<Frame>,
    lagged: Arc<AtomicBool>,
}

/// The reading end of a subscription; leaves the hub when dropped.
pub struct Subscription {
    pub frames: mpsc::Receiver<Frame>,
    /// Set when frames were lost: the reader must be told to start anew.
    pub lagged: Arc<AtomicBool>,
    id: u64,
    hub: Hub,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.hub.remove(self.id);
    }
}

#[derive(Default)]
struct Inner {
    by_id: HashMap<u64, Subscriber>,
    by_topic: HashMap<Topic, Vec<u64>>,
}

/// Shared handle.
#[derive(Clone, Default)]
pub struct Hub {
    inner: Arc<Mutex<Inner>>,
    next: Arc<AtomicU64>,
}

impl Hub {
    fn with<T>(&self, work: impl FnOnce(&mut Inner) -> T) -> T {
        work(&mut self.inner.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Starts listening.
    pub fn subscribe(&self, who: Listener) -> Subscription {
        let (queue, frames) = mpsc::channel(QUEUE);
        let lagged = Arc::new(AtomicBool::new(false));
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        self.with(|inner| {
            for topic in &who.topics {
                inner.by_topic.entry(*topic).or_default().push(id);
            }
            inner.by_id.insert(id, Subscriber { who, queue, lagged: Arc::clone(&lagged) });
        });
        Subscription { frames, lagged, id, hub: self.clone() }
    }

    /// Hands a frame to everybody on the topic. Never waits.
    pub fn send(&self, topic: Topic, frame: &Frame) {
        self.with(|inner| {
            let ids = inner.by_topic.get(&topic).cloned().unwrap_or_default();
            for id in ids {
                let Some(sub) = inner.by_id.get(&id) else { continue };
                if sub.queue.try_send(frame.clone()).is_err() {
                    sub.lagged.store(true, Ordering::Release);
                    inner.remove(id);
                }
            }
        });
    }

    /// Cuts off the streams for which `keep` says no.
    pub fn retain(&self, keep: impl Fn(&Listener) -> bool) {
        self.with(|inner| {
            let gone: Vec<u64> = inner.by_id.iter().filter(|(_, s)| !keep(&s.who)).map(|(id, _)| *id).collect();
            for id in gone {
                inner.remove(id);
            }
        });
    }

    /// Everybody of an agency that listens.
    pub fn listeners(&self, agency: AgencyId) -> Vec<Listener> {
        self.with(|inner| inner.by_id.values().map(|s| &s.who).filter(|w| w.agency == agency).cloned().collect())
    }

    /// Open streams.
    pub fn count(&self) -> usize {
        self.with(|inner| inner.by_id.len())
    }

    fn remove(&self, id: u64) {
        self.with(|inner| inner.remove(id));
    }
}

impl Inner {
    fn remove(&mut self, id: u64) {
        let Some(sub) = self.by_id.remove(&id) else { return };
        for topic in &sub.who.topics {
            if let Some(list) = self.by_topic.get_mut(topic) {
                list.retain(|other| *other != id);
                if list.is_empty() {
                    self.by_topic.remove(topic);
                }
            }
        }
    }
}
