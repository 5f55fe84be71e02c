//! SKP: Beranda, SKP page, member page, recording results.

pub mod api;
mod closing;
pub mod detail;
pub mod entry;
pub mod figures;
mod head;
pub mod home;
mod iki;
pub mod periods;
mod reason;
pub mod record;
pub mod rights;
pub mod source;
mod values;
pub mod words;

use crate::ui::post::Forms;
use domain::{
    feedback::Subject,
    id::EntryId,
    view::{EntryView, FeedbackView, SkpView},
};
use rights::Rights;

/// An SKP with whoever looks at it.
pub struct Seen<'a> {
    pub view: &'a SkpView,
    pub rights: Rights,
    pub forms: &'a Forms,
}

/// All feedback of an SKP, wherever it is pinned.
pub fn threads(view: &SkpView) -> impl Iterator<Item = &FeedbackView> {
    let results = view.rhk.iter().flat_map(|r| {
        let indicators = r.iki.iter().flat_map(|i| i.thread.iter().chain(i.entries.iter().flat_map(|e| &e.thread)));
        r.thread.iter().chain(indicators)
    });
    results.chain(view.values.iter().flat_map(|v| &v.thread))
}

/// The thread pinned to a thing.
pub fn thread_of(view: &SkpView, subject: Subject) -> &[FeedbackView] {
    let thread = match subject {
        Subject::Entry(id) => entry_of(view, id).map(|e| &e.thread),
        Subject::Iki(id) => view.iki(id).map(|i| &i.thread),
        Subject::Rhk(id) => view.rhk.iter().find(|r| r.id == id).map(|r| &r.thread),
        Subject::Value(v) => view.values.iter().find(|b| b.value == v).map(|b| &b.thread),
        Subject::Evaluation(_)
        | Subject::Period(_)
        | Subject::Coaching(_)
        | Subject::Proposal(_)
        | Subject::Plan(_)
        | Subject::Planning(_) => None,
    };
    thread.map(Vec::as_slice).unwrap_or_default()
}

/// The entry with this id.
pub fn entry_of(view: &SkpView, id: EntryId) -> Option<&EntryView> {
    view.rhk.iter().flat_map(|r| &r.iki).flat_map(|i| &i.entries).find(|e| e.id == id)
}
