//! What screens show: plain data made by the server, changed in place by live events.

mod account;
mod apply;
mod entry;
mod notice;
mod people;
mod skp;
mod team;

pub use account::{Me, Profile, SessionView, WaitLine, Waits};
pub use apply::Applied;
pub use entry::{EntryView, EvidenceKind, EvidenceView, IkiChoice, Receipt, RecordForm};
pub use notice::{NoticeKind, NoticeList, NoticeView, Reading};
pub use people::{PersonRef, PersonView};
pub use skp::{BehaviourView, FeedbackView, IkiView, ReasonView, RhkView, SkpRef, SkpView, VersionView};
pub use team::{MemberRow, TeamView};
