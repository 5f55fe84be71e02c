//! *Tindak lanjut* of the annual results: rewards that are proposed, coaching that is agreed. Nothing here punishes by
//! itself: PP 30/2019 Art. 56-58 names what may follow, people decide it elsewhere.

pub mod coaching;
pub mod reward;
pub mod settings;
pub mod view;

pub use coaching::{Coaching, Outcome, State};
pub use reward::{Proposal, RewardKind};
pub use settings::FollowUpRules;
