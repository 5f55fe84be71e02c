//! How a live event changes a view: pure, so that the phone and the tests treat an event in the same way.

use super::{EntryView, FeedbackView, IkiView, SkpView, TeamView};
use crate::{
    event::{Piece, SkpChange},
    feedback::Subject,
    id::IkiId,
};

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It is in the view now.
    Done,
    /// It was there already, or concerns something else.
    Ignored,
    /// Something is missing: read the view again.
    Reload,
}

impl SkpView {
    /// Brings a change into the view: in order, once, or not at all.
    pub fn apply(&mut self, change: &SkpChange) -> Applied {
        if change.skp != self.id || change.rev <= self.rev {
            return Applied::Ignored;
        }
        if change.rev != self.rev + 1 || change.pieces.contains(&Piece::Plan) {
            return Applied::Reload;
        }
        for piece in &change.pieces {
            match piece {
                Piece::Entry(entry) => self.put_entry(entry),
                Piece::Feedback(item) => self.put_feedback(item),
                Piece::Reason(reason) => {
                    if let Some(iki) = self.iki_mut(reason.iki) {
                        put(&mut iki.reasons, reason, |r| r.id, Place::Front);
                    }
                }
                Piece::Plan => {}
            }
        }
        if let Some(state) = &change.iki
            && let Some(iki) = self.iki_mut(state.id)
        {
            iki.progress.clone_from(&state.progress);
            iki.points.clone_from(&state.points);
            iki.done.clone_from(&state.done);
        }
        self.summary = change.summary;
        self.rev = change.rev;
        Applied::Done
    }

    fn iki_mut(&mut self, id: IkiId) -> Option<&mut IkiView> {
        self.rhk.iter_mut().flat_map(|r| &mut r.iki).find(|i| i.id == id)
    }

    fn put_entry(&mut self, entry: &EntryView) {
        let keep = self.shortened;
        let Some(iki) = self.iki_mut(entry.iki) else { return };
        let old = iki.entries.iter().position(|e| e.id == entry.id);
        if let Some(at) = old {
            let thread = std::mem::take(&mut iki.entries[at].thread);
            iki.entries[at] = entry.clone();
            if iki.entries[at].thread.is_empty() {
                iki.entries[at].thread = thread;
            }
        } else {
            // An older entry that a shortened view does not hold stays out of it.
            let newest = iki.entries.first().map_or(0, |e| e.number);
            if keep && entry.number < newest && iki.entries.len() < iki.entry_count as usize {
                return;
            }
            if entry.number > newest {
                iki.entry_count += 1;
            }
            iki.entries.insert(0, entry.clone());
        }
    }

    fn put_feedback(&mut self, item: &FeedbackView) {
        let thread = match item.subject {
            Subject::Entry(id) => self
                .rhk
                .iter_mut()
                .flat_map(|r| &mut r.iki)
                .flat_map(|i| &mut i.entries)
                .find(|e| e.id == id)
                .map(|e| &mut e.thread),
            Subject::Iki(id) => self.iki_mut(id).map(|i| &mut i.thread),
            Subject::Rhk(id) => self.rhk.iter_mut().find(|r| r.id == id).map(|r| &mut r.thread),
            Subject::Value(v) => self.values.iter_mut().find(|b| b.value == v).map(|b| &mut b.thread),
            Subject::Evaluation(_)
            | Subject::Period(_)
            | Subject::Coaching(_)
            | Subject::Proposal(_)
            | Subject::Plan(_)
            | Subject::Planning(_) => None,
        };
        if let Some(thread) = thread {
            put(thread, item, |f| f.id, Place::Back);
        }
    }
}

impl TeamView {
    /// Brings a change into the list without moving a row.
    pub fn apply(&mut self, change: &SkpChange) -> Applied {
        let Some(row) = self.members.iter_mut().find(|m| m.skp == change.skp) else { return Applied::Ignored };
        if change.rev <= row.rev {
            return Applied::Ignored;
        }
        if change.rev != row.rev + 1 || change.pieces.contains(&Piece::Plan) {
            return Applied::Reload;
        }
        for piece in &change.pieces {
            if let Piece::Entry(e) = piece {
                row.last_entry = row.last_entry.max(Some(e.at));
            }
        }
        row.summary = change.summary;
        row.waiting = change.waiting;
        row.rev = change.rev;
        Applied::Done
    }
}

#[derive(Clone, Copy)]
enum Place {
    Front,
    Back,
}

/// Replaces the element with the same id, or adds it.
fn put<T: Clone, I: PartialEq>(list: &mut Vec<T>, item: &T, id: impl Fn(&T) -> I, place: Place) {
    if let Some(old) = list.iter_mut().find(|old| id(old) == id(item)) {
        *old = item.clone();
        return;
    }
    match place {
        Place::Front => list.insert(0, item.clone()),
        Place::Back => list.push(item.clone()),
    }
}
