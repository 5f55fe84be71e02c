//! Who may do what. Decided once, here; the server and the screen ask the same functions.
//!
//! A [`Permit`] can only be made by these functions and is an argument of the use cases' rules, so that a check
//! cannot be forgotten. What somebody may not see is reported as missing, what he sees but may not do as forbidden.

mod evaluation;
mod followup;
mod matrix;
mod planning;

pub use evaluation::{
    Deed, EvaluationFacts, Party, evaluation_allows, may_decide, may_explain, may_justify, may_keep_calendar, may_rate,
    may_rate_unit, may_read_evaluation, may_receive,
};
pub use matrix::{
    MatrixDeed, MatrixFacts, MatrixParty, matrix_allows, may_keep_members, may_read_matrix, may_write_cell,
};
pub use planning::{
    PlanDeed, PlanFacts, PlanParty, may_begin, may_close, may_expect, may_keep, may_plan, may_read_plan, may_report,
    may_settle, may_talk, may_template, plan_allows,
};

pub use followup::{
    CoachDeed, CoachParty, coaching_allows, decides, keeps, may_begin_coaching, may_decide_reward, may_keep_credit,
    may_know_coaching, may_lead_coaching, may_manage, may_note_coaching, may_propose_reward, may_read_credit, may_set,
};

use crate::{
    id::PersonId,
    people::{Function, Relation},
};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// Things people do to an SKP. The golden table lists every one of them against every relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Action {
    /// Read the SKP with entries, evidence and feedback, and receive its live changes.
    Read,
    /// Record a result or correct an own entry.
    Record,
    /// Accept (*Terima*) or return (*Kembalikan*) an entry.
    Judge,
    /// Give feedback.
    GiveFeedback,
    /// Reply in a thread.
    Reply,
    /// State why an indicator is late and how it will be improved.
    StateReason,
    /// Accept or refuse such a reason.
    AnswerReason,
    /// Write the *rencana aksi*.
    PlanSteps,
    /// Propose a change of the plan, or that the SKP is closed after a move.
    ProposeChange,
}

impl Action {
    /// All actions, for tables and tests.
    pub const ALL: [Self; 9] = [
        Self::Read,
        Self::Record,
        Self::Judge,
        Self::GiveFeedback,
        Self::Reply,
        Self::StateReason,
        Self::AnswerReason,
        Self::PlanSteps,
        Self::ProposeChange,
    ];
}

/// Marker types of permits.
pub mod act {
    /// See [`super::Action::Read`].
    #[derive(Debug)]
    pub struct Read;
    /// See [`super::Action::Record`].
    #[derive(Debug)]
    pub struct Record;
    /// See [`super::Action::Judge`].
    #[derive(Debug)]
    pub struct Judge;
    /// See [`super::Action::GiveFeedback`] and [`super::Action::Reply`].
    #[derive(Debug)]
    pub struct Speak;
    /// See [`super::Action::StateReason`].
    #[derive(Debug)]
    pub struct StateReason;
    /// See [`super::Action::AnswerReason`].
    #[derive(Debug)]
    pub struct AnswerReason;
    /// See [`super::Action::PlanSteps`].
    #[derive(Debug)]
    pub struct PlanSteps;
    /// See [`super::Action::ProposeChange`].
    #[derive(Debug)]
    pub struct ProposeChange;
    /// Write a cell of a *Matriks Peran Hasil*.
    #[derive(Debug)]
    pub struct WriteCell;
    /// Add members from other units to a matrix.
    #[derive(Debug)]
    pub struct KeepMembers;
    /// Change who holds which post.
    #[derive(Debug)]
    pub struct Assign;
    /// Draft, set, take back and deliver ratings.
    #[derive(Debug)]
    pub struct Rate;
    /// Receive, accept or object to a result.
    #[derive(Debug)]
    pub struct Receive;
    /// Explain ratings after an objection.
    #[derive(Debug)]
    pub struct Explain;
    /// Decide an objection.
    #[derive(Debug)]
    pub struct Decide;
    /// Set the performance of a unit.
    #[derive(Debug)]
    pub struct RateUnit;
    /// Record why a spread is as it is.
    #[derive(Debug)]
    pub struct Justify;
    /// Keep the calendar of evaluation.
    #[derive(Debug)]
    pub struct Calendar;
    /// Begin, review, extend and stop coaching.
    #[derive(Debug)]
    pub struct Coach;
    /// Note a talk of coaching.
    #[derive(Debug)]
    pub struct CoachNote;
    /// Propose a reward.
    #[derive(Debug)]
    pub struct ProposeReward;
    /// Take a proposal up or refuse it.
    #[derive(Debug)]
    pub struct DecideReward;
    /// Enter what credit points begin from.
    #[derive(Debug)]
    pub struct KeepCredit;
    /// Look after the agency: settings, completeness, reminders.
    #[derive(Debug)]
    pub struct Manage;
    /// Write, submit, take back and give up a plan.
    #[derive(Debug)]
    pub struct Plan;
    /// Write what the leader expects in a plan.
    #[derive(Debug)]
    pub struct Expect;
    /// Agree to a plan or give it back.
    #[derive(Debug)]
    pub struct Settle;
    /// Write and confirm minutes of a *dialog kinerja*.
    #[derive(Debug)]
    pub struct Talk;
    /// Correct reporting lines, mark gaps, record what superiors without an account decided.
    #[derive(Debug)]
    pub struct Keep;
    /// Report that the own superior is wrong.
    #[derive(Debug)]
    pub struct Report;
    /// Close an SKP after a move.
    #[derive(Debug)]
    pub struct Close;
    /// Make templates and give them to people.
    #[derive(Debug)]
    pub struct Template;
}

/// Proof that the policy allowed `A` to the actor.
#[derive(Debug)]
pub struct Permit<A> {
    actor: PersonId,
    action: PhantomData<A>,
}

impl<A> Permit<A> {
    /// Whom it was given to.
    pub const fn actor(&self) -> PersonId {
        self.actor
    }

    const fn new(actor: PersonId) -> Self {
        Self { actor, action: PhantomData }
    }
}

/// The policy said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// The actor must not even know that it exists.
    Hidden,
    /// The actor sees it but may not do this.
    Forbidden,
}

/// What the policy needs to know of an actor and an SKP.
#[derive(Clone, Copy, Debug)]
pub struct SkpFacts {
    /// Who asks.
    pub actor: PersonId,
    /// What he is to the owner.
    pub relation: Relation,
}

/// The one table: what each relation may do. `PermenPANRB` 6/2022 Art. 5 and `PP 30/2019` Art. 8: the employee
/// reports, the Pejabat Penilai judges and gives ongoing feedback; his superior sees both sides, to decide objections.
pub const fn allows(relation: Relation, action: Action) -> bool {
    match relation {
        Relation::Owner => {
            matches!(
                action,
                Action::Read
                    | Action::Record
                    | Action::Reply
                    | Action::StateReason
                    | Action::PlanSteps
                    | Action::ProposeChange
            )
        }
        Relation::Rater => {
            matches!(action, Action::Read | Action::Judge | Action::GiveFeedback | Action::Reply | Action::AnswerReason)
        }
        Relation::HigherRater => matches!(action, Action::Read),
        Relation::Other => false,
    }
}

fn decide<A>(facts: &SkpFacts, action: Action) -> Result<Permit<A>, Denied> {
    if allows(facts.relation, action) {
        Ok(Permit::new(facts.actor))
    } else if allows(facts.relation, Action::Read) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// May read the SKP and follow it live.
pub fn may_read(facts: &SkpFacts) -> Result<Permit<act::Read>, Denied> {
    decide(facts, Action::Read)
}

/// May record or correct a result.
pub fn may_record(facts: &SkpFacts) -> Result<Permit<act::Record>, Denied> {
    decide(facts, Action::Record)
}

/// May accept or return an entry.
pub fn may_judge(facts: &SkpFacts) -> Result<Permit<act::Judge>, Denied> {
    decide(facts, Action::Judge)
}

/// May give feedback.
pub fn may_give_feedback(facts: &SkpFacts) -> Result<Permit<act::Speak>, Denied> {
    decide(facts, Action::GiveFeedback)
}

/// May reply in a thread.
pub fn may_reply(facts: &SkpFacts) -> Result<Permit<act::Speak>, Denied> {
    decide(facts, Action::Reply)
}

/// May withdraw one item of feedback: only its writer, and only while he can still see the SKP.
pub fn may_withdraw(facts: &SkpFacts, writer: PersonId) -> Result<Permit<act::Speak>, Denied> {
    may_read(facts)?;
    if facts.actor == writer { Ok(Permit::new(facts.actor)) } else { Err(Denied::Forbidden) }
}

/// May state a reason for delay.
pub fn may_state_reason(facts: &SkpFacts) -> Result<Permit<act::StateReason>, Denied> {
    decide(facts, Action::StateReason)
}

/// May accept or refuse a reason for delay.
pub fn may_answer_reason(facts: &SkpFacts) -> Result<Permit<act::AnswerReason>, Denied> {
    decide(facts, Action::AnswerReason)
}

/// May write the *rencana aksi*.
pub fn may_plan_steps(facts: &SkpFacts) -> Result<Permit<act::PlanSteps>, Denied> {
    decide(facts, Action::PlanSteps)
}

/// May propose a change of the plan, or that the SKP is closed after a move.
pub fn may_propose_change(facts: &SkpFacts) -> Result<Permit<act::ProposeChange>, Denied> {
    decide(facts, Action::ProposeChange)
}

/// May change who holds which post: the admin of the agency.
pub fn may_assign(actor: PersonId, functions: &[Function]) -> Result<Permit<act::Assign>, Denied> {
    if functions.contains(&Function::AdminInstansi) { Ok(Permit::new(actor)) } else { Err(Denied::Forbidden) }
}
