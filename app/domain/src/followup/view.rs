//! What the screens of follow-up show: plain data, made by the server.

use super::{
    coaching::{Check, State, StepKind},
    reward::{Proposal, RewardKind},
    settings::FollowUpRules,
};
use crate::{
    calendar::{Date, Time, Zone},
    id::{CoachingId, EvaluationId, ProposalId},
    policy::CoachDeed,
    rating::Predikat,
    view::{PersonRef, PersonView},
};
use serde::{Deserialize, Serialize};

/// `/tindak-lanjut`: everything the viewer has to do with after the results of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpBoard {
    /// The year whose results are followed up.
    pub year: i32,
    /// Years with annual results, the newest first.
    pub years: Vec<i32>,
    /// Own coaching, of any year, the newest first.
    pub own: Vec<CoachingRow>,
    /// What was proposed for the viewer.
    pub own_proposals: Vec<ProposalView>,
    /// Those the viewer leads today, with a final result, best first.
    pub members: Vec<MemberRow>,
    /// Those the viewer leads whose result is not final yet.
    pub waiting: Vec<PersonView>,
    /// The viewer leads somebody.
    pub leads: bool,
    /// Coaching the viewer gives to people he does not lead any more.
    pub coached: Vec<CoachingRow>,
    /// Proposals the viewer may decide, open ones first; `None` when that is not his task.
    pub decide: Option<Vec<ProposalView>>,
    /// Coaching that runs below the viewer or in the agency: that it exists, nothing more.
    pub marks: Vec<CoachingMark>,
    pub rules: FollowUpRules,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// One person with a final annual result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRow {
    pub person: PersonView,
    pub evaluation: EvaluationId,
    pub predikat: Predikat,
    pub coaching: Vec<CoachingRow>,
    pub proposals: Vec<ProposalView>,
    /// Coaching can be begun now.
    pub may_coach: bool,
    /// It would be the track of PP 30/2019.
    pub track: bool,
    /// A reward can be proposed now.
    pub may_propose: bool,
    /// First day on which coaching can begin.
    pub earliest: Date,
}

/// One coaching in a list of one of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoachingRow {
    pub id: CoachingId,
    pub person: PersonView,
    pub coach: PersonRef,
    pub state: State,
    pub track: bool,
    pub start: Date,
    pub until: Date,
    /// Day of the last talk that was noted.
    pub last_talk: Option<Date>,
    /// The talk of this month, or the review, is still to come.
    pub due: Option<Check>,
}

/// That there is coaching, for those who may know no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoachingMark {
    pub id: CoachingId,
    pub person: PersonView,
    pub runs: bool,
    pub start: Date,
    pub last_talk: Option<Date>,
}

/// A proposal with its decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    pub id: ProposalId,
    pub person: PersonView,
    pub predikat: Option<Predikat>,
    pub year: i32,
    pub kind: RewardKind,
    pub words: String,
    pub by: PersonRef,
    pub at: Time,
    pub state: Proposal,
    pub reason: String,
    pub decided_by: Option<PersonRef>,
    pub decided_at: Option<Time>,
    /// The viewer may decide it now.
    pub may_decide: bool,
}

/// `/tindak-lanjut/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoachingPage {
    pub mark: CoachingMark,
    /// Only for the two.
    pub content: Option<CoachingContent>,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// What only the two see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoachingContent {
    /// The viewer is the employee.
    pub own: bool,
    pub coach: PersonView,
    pub evaluation: EvaluationId,
    pub year: i32,
    pub predikat: Predikat,
    pub state: State,
    pub track: bool,
    pub start: Date,
    pub until: Date,
    pub goal: String,
    pub checklist: Vec<Check>,
    /// Notes of talks, the newest first.
    pub notes: Vec<NoteView>,
    /// Beginning, extensions, end; the oldest first.
    pub steps: Vec<StepView>,
    pub may: Vec<CoachDeed>,
    pub rules: FollowUpRules,
}

/// A note of a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteView {
    pub held: Date,
    pub text: String,
    pub by: PersonRef,
    pub at: Time,
}

/// A step of the course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    pub kind: StepKind,
    pub text: String,
    /// Last day after it.
    pub until: Option<Date>,
    pub by: PersonRef,
    pub at: Time,
}
