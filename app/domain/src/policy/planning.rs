//! Who may do what to a plan. The employee writes, the Pejabat Penilai of the day decides and says what he expects.

use super::{Denied, Permit, act};
use crate::{
    id::PersonId,
    people::{Function, PostKind},
    planning::State,
};
use serde::{Deserialize, Serialize};

/// What somebody is to a plan, by the posts of its first day or of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanParty {
    /// The employee.
    Owner,
    /// Pejabat Penilai, also as Plt or Plh; or whoever records the decision of one who has no account.
    Rater,
    /// Superior of the Pejabat Penilai.
    Higher,
    /// Anybody else.
    Other,
}

impl PlanParty {
    /// All parties, for tables and tests.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Rater, Self::Higher, Self::Other];
}

/// Things people do to a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanDeed {
    /// Read it with its timeline.
    Read,
    /// Write, submit, take back, give up.
    Write,
    /// Write what the leader expects, while the employee writes.
    Expect,
    /// Agree or give back.
    Settle,
    /// Write minutes of a *dialog kinerja* and confirm them.
    Talk,
}

impl PlanDeed {
    /// All deeds, for tables and tests.
    pub const ALL: [Self; 5] = [Self::Read, Self::Write, Self::Expect, Self::Settle, Self::Talk];
}

/// What the policy needs to know.
#[derive(Clone, Copy, Debug)]
pub struct PlanFacts {
    pub actor: PersonId,
    pub party: PlanParty,
    pub state: State,
}

/// The one table. PP 30/2019 Art. 8: the plan is drawn up by the employee with the Pejabat Penilai.
pub const fn plan_allows(party: PlanParty, state: State, deed: PlanDeed) -> bool {
    match party {
        PlanParty::Owner => matches!(deed, PlanDeed::Read | PlanDeed::Write | PlanDeed::Talk),
        PlanParty::Rater => !matches!(deed, PlanDeed::Write),
        // What is only being written is between the two.
        PlanParty::Higher => matches!(deed, PlanDeed::Read) && !matches!(state, State::Draf),
        PlanParty::Other => false,
    }
}

fn decide<A>(facts: &PlanFacts, deed: PlanDeed) -> Result<Permit<A>, Denied> {
    if plan_allows(facts.party, facts.state, deed) {
        Ok(Permit::new(facts.actor))
    } else if plan_allows(facts.party, facts.state, PlanDeed::Read) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// May read the plan.
pub fn may_read_plan(facts: &PlanFacts) -> Result<Permit<act::Read>, Denied> {
    decide(facts, PlanDeed::Read)
}

/// May write, submit, take back and give up.
pub fn may_plan(facts: &PlanFacts) -> Result<Permit<act::Plan>, Denied> {
    decide(facts, PlanDeed::Write)
}

/// May write what the leader expects.
pub fn may_expect(facts: &PlanFacts) -> Result<Permit<act::Expect>, Denied> {
    decide(facts, PlanDeed::Expect)
}

/// May agree or give back. Nobody decides about his own plan: the employee is never the rater.
pub fn may_settle(facts: &PlanFacts) -> Result<Permit<act::Settle>, Denied> {
    decide(facts, PlanDeed::Settle)
}

/// May write and confirm minutes.
pub fn may_talk(facts: &PlanFacts) -> Result<Permit<act::Talk>, Denied> {
    decide(facts, PlanDeed::Talk)
}

/// May begin a plan: everybody with a post that has an SKP, for himself.
pub fn may_begin(actor: PersonId, kind: Option<PostKind>) -> Result<Permit<act::Plan>, Denied> {
    match kind {
        Some(PostKind::Politik) | None => Err(Denied::Forbidden),
        Some(_) => Ok(Permit::new(actor)),
    }
}

/// May record the decisions of a superior who has no account, correct reporting lines and mark gaps of anybody:
/// *pengelola kinerja* and the admin of the agency. Not in his own matter.
pub fn may_keep(actor: PersonId, about: PersonId, functions: &[Function]) -> Result<Permit<act::Keep>, Denied> {
    if super::keeps(functions) && actor != about { Ok(Permit::new(actor)) } else { Err(Denied::Forbidden) }
}

/// May report that the own superior is wrong.
pub fn may_report(actor: PersonId, kind: Option<PostKind>) -> Result<Permit<act::Report>, Denied> {
    match kind {
        Some(PostKind::Politik) | None => Err(Denied::Forbidden),
        Some(_) => Ok(Permit::new(actor)),
    }
}

/// May close an SKP because its owner has moved: whoever rated on the last day in its post, or stands in for him
/// (`Structure::closer`). `reads` says whether the actor may know of it.
pub fn may_close(actor: PersonId, closer: Option<PersonId>, reads: bool) -> Result<Permit<act::Close>, Denied> {
    if closer == Some(actor) {
        Ok(Permit::new(actor))
    } else {
        Err(if reads { Denied::Forbidden } else { Denied::Hidden })
    }
}

/// May make templates and give them away: those who lead, and the *pengelola kinerja* for everybody.
pub fn may_template(actor: PersonId, leads: bool, functions: &[Function]) -> Result<Permit<act::Template>, Denied> {
    if leads || functions.contains(&Function::PengelolaKinerja) {
        Ok(Permit::new(actor))
    } else {
        Err(Denied::Forbidden)
    }
}
