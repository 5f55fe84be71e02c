//! Entries on their way. *Simpan* puts an entry here before it is sent: whatever happens to the page or the network,
//! it is sent once, under the key it was given when the form was opened. One item of storage per entry, named after
//! the person, so that tabs do not overwrite each other and people do not send for each other.

#[cfg(feature = "hydrate")]
mod send;

use crate::error::AppError;
use domain::{
    id::PersonId,
    view::{Me, Receipt},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// An entry as typed: a draft, or on its way.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Form fields in order, `kunci`, `id`, `skp` and `iki` among them.
    pub fields: Vec<(String, String)>,
    /// Files, kept apart.
    pub files: Vec<FileRef>,
    /// Where the files are kept.
    pub folder: String,
    /// What the entry is about: the text of the indicator.
    pub title: String,
    /// Under which name the draft is kept.
    pub draft: String,
    /// Why it was not stored at the last attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<AppError>,
    /// The device could not keep it; it lives as long as the page.
    #[serde(skip)]
    pub loose: bool,
}

/// A file of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    pub n: u32,
    pub name: String,
    /// Media type as the browser says.
    pub kind: String,
    /// Bytes.
    pub size: u64,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// Not known here.
    Unknown,
    /// Being sent.
    Sending,
    /// Not sent yet; the last attempt failed for this reason.
    Waiting(Option<AppError>),
    /// Decided: not like this.
    Refused(AppError),
    /// Stored.
    Stored(Receipt),
}

impl Item {
    /// The value of a field, empty when there is none.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }

    /// The idempotency key.
    pub fn key(&self) -> &str {
        self.field("kunci")
    }

    /// The server has decided against it; sending it again changes nothing.
    pub fn is_refused(&self) -> bool {
        self.error.as_ref().is_some_and(is_final)
    }
}

/// Whether trying again is pointless.
const fn is_final(error: &AppError) -> bool {
    !matches!(
        error,
        AppError::SignedOut
            | AppError::Offline
            | AppError::Busy { .. }
            | AppError::TooMany { .. }
            | AppError::Internal { .. }
    )
}

/// Entries of the signed-in person that are on their way.
#[derive(Clone, Copy, Debug)]
pub struct Queue {
    person: PersonId,
    inside: RwSignal<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    /// Oldest first.
    items: Vec<Item>,
    /// Keys and receipts of the last ones.
    stored: Vec<(String, Receipt)>,
    /// Key of the one that is being sent; empty while the lock is waited for.
    sending: Option<String>,
    /// Key of the one somebody looks at: it goes first.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "the server sends nothing"))]
    front: String,
}

impl Queue {
    /// Whose entries these are.
    pub const fn person(&self) -> PersonId {
        self.person
    }

    /// The entries but for the one with this key, oldest first.
    pub fn items_but(&self, key: Option<&str>) -> Vec<Item> {
        self.inside.with(|q| q.items.iter().filter(|i| Some(i.key()) != key).cloned().collect())
    }

    /// Number of entries that wait to be sent, and of those the server has refused.
    pub fn counts(&self) -> (usize, usize) {
        self.inside.with(|q| {
            let refused = q.items.iter().filter(|i| i.is_refused()).count();
            (q.items.len() - refused, refused)
        })
    }

    /// What became of the entry with this key.
    pub fn fate(&self, key: &str) -> Fate {
        self.inside.with(|q| {
            if let Some((_, receipt)) = q.stored.iter().find(|(k, _)| k == key) {
                return Fate::Stored(receipt.clone());
            }
            let Some(item) = q.items.iter().find(|i| i.key() == key) else { return Fate::Unknown };
            match &item.error {
                _ if q.sending.as_ref().is_some_and(|k| k.is_empty() || k == key) => Fate::Sending,
                Some(error) if is_final(error) => Fate::Refused(error.clone()),
                error => Fate::Waiting(error.clone()),
            }
        })
    }
}

/// Called by the frame around the signed-in pages: sends what is left from before, and again whenever the network
/// comes back. Provides the [`Queue`] to the children.
pub fn flush_on_load(me: &Me) -> Queue {
    let queue = Queue { person: me.id, inside: RwSignal::default() };
    provide_context(queue);
    #[cfg(feature = "hydrate")]
    queue.start();
    queue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_server_decided_is_refused() {
        let with = |error| Item { error: Some(error), ..Item::default() };
        assert!(!Item::default().is_refused());
        assert!(!with(AppError::Offline).is_refused());
        assert!(!with(AppError::SignedOut).is_refused());
        assert!(!with(AppError::Busy { retry_seconds: 3 }).is_refused());
        assert!(with(AppError::Forbidden).is_refused());
        assert!(with(AppError::Invalid(vec![])).is_refused());
    }

    #[test]
    fn an_item_survives_storage() {
        let item = Item {
            fields: vec![("kunci".into(), "k".into()), ("nilai".into(), "1.234,5".into())],
            files: vec![FileRef { n: 2, name: "a.jpg".into(), kind: "image/jpeg".into(), size: 5 }],
            error: Some(AppError::Offline),
            ..Item::default()
        };
        let json = serde_json::to_string(&item).unwrap();
        assert_eq!(serde_json::from_str::<Item>(&json).unwrap(), item);
        assert_eq!((item.key(), item.field("nilai"), item.field("dari")), ("k", "1.234,5", ""));
    }
}
