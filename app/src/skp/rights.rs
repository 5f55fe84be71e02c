//! What the viewer may do here. Every answer comes from the rules of `domain`, which the server asks as well.

use domain::{
    id::PersonId,
    policy::{self, SkpFacts},
    skp::{
        entry::{self, Judgement},
        reason,
    },
    view::{EntryView, IkiView, ReasonView, SkpView},
};

/// The viewer of an SKP.
#[derive(Clone, Copy, Debug)]
pub struct Rights(pub SkpFacts);

impl Rights {
    /// Of this person on this SKP.
    pub const fn new(actor: PersonId, view: &SkpView) -> Self {
        Self(SkpFacts { actor, relation: view.relation })
    }

    /// May record, and so correct this entry.
    pub fn correct(self, view: &SkpView, entry: &EntryView) -> bool {
        let corrected = entry::Corrected { iki: entry.iki, state: entry.state, superseded: entry.superseded };
        policy::may_record(&self.0).is_ok_and(|p| entry::record(&p, view.state, entry.iki, Some(corrected)).is_ok())
    }

    /// May record a new result: not before the SKP begins.
    pub fn record(self, view: &SkpView) -> bool {
        policy::may_record(&self.0).is_ok() && view.state.is_open() && view.today >= view.span.start
    }

    /// May accept the entry.
    pub fn accept(self, view: &SkpView, entry: &EntryView) -> bool {
        self.judge(view, entry, &Judgement::Accept)
    }

    /// May return the entry.
    pub fn give_back(self, view: &SkpView, entry: &EntryView) -> bool {
        self.judge(view, entry, &Judgement::Return { reason: String::new() })
    }

    fn judge(self, view: &SkpView, entry: &EntryView, judgement: &Judgement) -> bool {
        policy::may_judge(&self.0)
            .is_ok_and(|p| entry::judge(&p, view.state, entry.state, entry.superseded, judgement).is_ok())
    }

    /// May start a thread.
    pub fn give(self, view: &SkpView) -> bool {
        policy::may_give_feedback(&self.0).is_ok() && view.state.is_open()
    }

    /// May reply in a thread.
    pub fn reply(self, view: &SkpView) -> bool {
        policy::may_reply(&self.0).is_ok() && view.state.is_open()
    }

    /// May withdraw what this person wrote.
    pub fn withdraw(self, view: &SkpView, writer: PersonId) -> bool {
        policy::may_withdraw(&self.0, writer).is_ok() && view.state.is_open()
    }

    /// May say why the indicator is behind.
    pub fn explain(self, view: &SkpView, iki: &IkiView) -> bool {
        let open = iki.open_reason().is_some();
        policy::may_state_reason(&self.0)
            .is_ok_and(|p| reason::state(&p, view.state, iki.progress.status, open).is_ok())
    }

    /// May answer the reason.
    pub fn answer(self, view: &SkpView, reason: &ReasonView) -> bool {
        policy::may_answer_reason(&self.0).is_ok_and(|p| reason::answer(&p, view.state, reason.state, true).is_ok())
    }
}
