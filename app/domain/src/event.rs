//! Live events: the changed piece of a view, in the type the screen uses, so that a phone needs no second request.

use crate::{
    calendar::Date,
    decimal::Decimal,
    evaluation::view::EvaluationChange,
    id::{IkiId, SessionId, SkpId},
    skp::progress::{Progress, Summary},
    view::{EntryView, FeedbackView, NoticeView, ReasonView},
};
use serde::{Deserialize, Serialize};

/// Body of one live event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Something about an SKP changed. On topic `skp/{id}`.
    Skp(SkpChange),
    /// A new notice; `unread` is the new number. On topic `orang/{id}`.
    Notice { notice: NoticeView, unread: u32 },
    /// Notices were read on some device: all, or those that are read with `skp` (see `Subject::is_read_with`). On topic
    /// `orang/{id}`.
    Read { unread: u32, skp: Option<SkpId> },
    /// A new local day began: expectations and statuses moved. On topic `instansi/{id}`.
    Day { today: Date },
    /// Posts or holders changed: rights may be different now. On topic `instansi/{id}`.
    Structure,
    /// An evaluation, a unit's performance or a period changed: pages about it read anew. On topic `orang/{id}` of
    /// everybody concerned.
    Evaluation(EvaluationChange),
    /// Something that pages written by the server show has changed: they read their parts anew. On topic `orang/{id}`
    /// of everybody concerned.
    Pages,
    /// A session ended. On topic `orang/{id}`; only the server acts on it.
    SignedOut { session: Option<SessionId> },
}

/// A change of one SKP. `rev` counts the changes of this SKP without gaps: a reader applies `rev + 1`, ignores what
/// it has, and reloads when it missed one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkpChange {
    pub skp: SkpId,
    pub rev: u64,
    /// Counts after the change.
    pub summary: Summary,
    /// Entries that wait for the superior, after the change.
    pub waiting: u32,
    /// The indicator concerned, after the change.
    pub iki: Option<IkiState>,
    /// The changed pieces; each replaces the one with the same id or is added.
    pub pieces: Vec<Piece>,
}

/// The figures of one indicator after a change, absolute, so that corrections of old entries come out right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiState {
    pub id: IkiId,
    pub progress: Progress,
    /// As in [`crate::view::IkiView::points`].
    pub points: Vec<(Date, Decimal)>,
    /// As in [`crate::view::IkiView::done`].
    pub done: Vec<Option<Date>>,
}

/// One changed piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    Entry(EntryView),
    Feedback(FeedbackView),
    Reason(ReasonView),
    /// The plan itself changed: reload.
    Plan,
}
