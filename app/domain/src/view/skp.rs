//! An SKP as shown: its indicators with progress, threads and reasons.

use super::{EntryView, PersonRef, PersonView};
use crate::{
    behaviour::Value as Behaviour,
    calendar::{Date, Time, Zone},
    decimal::Decimal,
    feedback::{Kind, Subject},
    id::{FeedbackId, IkiId, ReasonId, RhkId, SkpId},
    people::Relation,
    skp::{
        Span, State,
        plan::{Annex, Approach, Aspect, RhkKind, Target},
        progress::{Progress, Summary},
        reason::ReasonState,
    },
};
use serde::{Deserialize, Serialize};

/// One SKP, whole (SKP page, member page) or with only the newest items (Beranda).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkpView {
    pub id: SkpId,
    /// Number of the last change that is in here.
    pub rev: u64,
    pub agency: String,
    pub owner: PersonView,
    /// `None` when nobody answers for any post above.
    pub rater: Option<PersonView>,
    pub relation: Relation,
    pub state: State,
    pub span: Span,
    pub version: u32,
    pub approach: Approach,
    pub rhk: Vec<RhkView>,
    pub values: Vec<BehaviourView>,
    pub annex: Annex,
    pub versions: Vec<VersionView>,
    pub summary: Summary,
    /// The day the figures are for, in the agency's zone.
    pub today: Date,
    pub zone: Zone,
    /// When the server read this.
    pub read_at: Time,
    /// Things the viewer has unread notices about.
    pub unread: Vec<Subject>,
    /// The present period of the reader's own running SKP, when no *rencana aksi* is there for it: 1 to 12 for a month,
    /// 13 to 16 for a quarter. An offer.
    #[serde(default)]
    pub unplanned: Option<u8>,
    /// Further SKPs of the same person, newest first.
    pub others: Vec<SkpRef>,
    /// Older entries were left out.
    pub shortened: bool,
}

impl SkpView {
    /// The SKP has ended, whether or not it still takes what was done in its days.
    pub fn is_over(&self) -> bool {
        self.today > self.span.end
    }

    /// The indicator with this id.
    pub fn iki(&self, id: IkiId) -> Option<&IkiView> {
        self.rhk.iter().flat_map(|r| &r.iki).find(|i| i.id == id)
    }
}

/// A link to an SKP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkpRef {
    pub id: SkpId,
    pub span: Span,
    pub state: State,
    pub post: String,
}

/// One agreed version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionView {
    pub number: u32,
    /// Why it was changed; empty for the first.
    pub reason: String,
    pub agreed_at: Time,
    pub agreed_by: PersonRef,
}

/// One RHK with its indicators and thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RhkView {
    pub id: RhkId,
    /// `U1`, `T1`
    pub label: String,
    pub kind: RhkKind,
    pub text: String,
    pub intervenes: Option<String>,
    pub iki: Vec<IkiView>,
    pub thread: Vec<FeedbackView>,
}

/// One indicator with progress, entries, reasons and thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiView {
    pub id: IkiId,
    pub aspect: Option<Aspect>,
    pub text: String,
    pub target: Target,
    pub progress: Progress,
    /// Newest first.
    pub entries: Vec<EntryView>,
    /// All entries there are, also those left out.
    pub entry_count: u32,
    /// Realisasi by day, oldest first, for the chart.
    pub points: Vec<(Date, Decimal)>,
    /// Day by day of the deliverables: done on.
    pub done: Vec<Option<Date>>,
    pub reasons: Vec<ReasonView>,
    pub thread: Vec<FeedbackView>,
}

impl IkiView {
    /// The newest feedback anywhere on the indicator or its entries that was not withdrawn.
    pub fn last_feedback(&self) -> Option<&FeedbackView> {
        self.thread
            .iter()
            .chain(self.entries.iter().flat_map(|e| &e.thread))
            .filter(|f| f.withdrawn_at.is_none())
            .max_by_key(|f| f.at)
    }

    /// The reason that waits for an answer.
    pub fn open_reason(&self) -> Option<&ReasonView> {
        self.reasons.iter().find(|r| r.state == ReasonState::Diajukan)
    }
}

/// One item of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackView {
    pub id: FeedbackId,
    pub subject: Subject,
    pub kind: Kind,
    /// Empty when withdrawn: the mark stays, the words do not.
    pub text: String,
    pub by: PersonRef,
    pub at: Time,
    pub parent: Option<FeedbackId>,
    pub withdrawn_at: Option<Time>,
}

/// One reason for delay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonView {
    pub id: ReasonId,
    pub iki: IkiId,
    pub reason: String,
    pub plan: String,
    pub until: Date,
    pub at: Time,
    pub state: ReasonState,
    /// What the superior said; empty while it waits.
    pub answer: String,
    pub answered_by: Option<PersonRef>,
    pub answered_at: Option<Time>,
}

/// One `BerAKHLAK` value with the special expectation and the thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BehaviourView {
    pub value: Behaviour,
    /// *Ekspektasi khusus pimpinan*; empty when there is none.
    pub expectation: String,
    pub thread: Vec<FeedbackView>,
}
