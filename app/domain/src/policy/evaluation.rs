//! Who may do what to an evaluation. A draft is the rater's alone; the employee and the decider see what is set.

use super::{Denied, Permit, act};
use crate::{
    evaluation::State,
    id::PersonId,
    people::{Function, Holder},
};
use serde::{Deserialize, Serialize};

/// What somebody is to an evaluation, by the posts of the period's last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The employee.
    Owner,
    /// Pejabat Penilai, also as Plt or Plh.
    Rater,
    /// Superior of the Pejabat Penilai: decides objections.
    Decider,
    /// Anybody else.
    Other,
}

impl Party {
    /// All parties, for tables and tests.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Rater, Self::Decider, Self::Other];
}

/// Things people do to an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Read the facts, the ratings and the timeline.
    Read,
    /// Write the draft and open the *usulan sistem*.
    Draft,
    /// Set both ratings.
    Set,
    /// Take undelivered ratings back.
    Revise,
    /// Deliver the result.
    Deliver,
    /// *Saya telah menerima*.
    Receive,
    /// Accept the result.
    Accept,
    /// *Ajukan keberatan*.
    Object,
    /// Explain the ratings after an objection.
    Explain,
    /// Decide an objection.
    Decide,
}

impl Deed {
    /// All deeds, for tables and tests.
    pub const ALL: [Self; 10] = [
        Self::Read,
        Self::Draft,
        Self::Set,
        Self::Revise,
        Self::Deliver,
        Self::Receive,
        Self::Accept,
        Self::Object,
        Self::Explain,
        Self::Decide,
    ];
}

/// What the policy needs to know.
#[derive(Clone, Copy, Debug)]
pub struct EvaluationFacts {
    pub actor: PersonId,
    pub party: Party,
    pub state: State,
}

/// The one table. `PermenPANRB` 6/2022 Art. 24-29 and PP 30/2019 Art. 59: the Pejabat Penilai rates and explains, the
/// employee receives and may object, the superior of the Pejabat Penilai decides.
pub const fn evaluation_allows(party: Party, state: State, deed: Deed) -> bool {
    match party {
        Party::Owner => {
            state.is_delivered() && matches!(deed, Deed::Read | Deed::Receive | Deed::Accept | Deed::Object)
        }
        Party::Rater => {
            matches!(deed, Deed::Read | Deed::Draft | Deed::Set | Deed::Revise | Deed::Deliver | Deed::Explain)
        }
        Party::Decider => state.is_set() && matches!(deed, Deed::Read | Deed::Decide),
        Party::Other => false,
    }
}

fn decide<A>(facts: &EvaluationFacts, deed: Deed) -> Result<Permit<A>, Denied> {
    if evaluation_allows(facts.party, facts.state, deed) {
        Ok(Permit::new(facts.actor))
    } else if evaluation_allows(facts.party, facts.state, Deed::Read) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// May read the evaluation.
pub fn may_read_evaluation(facts: &EvaluationFacts) -> Result<Permit<act::Read>, Denied> {
    decide(facts, Deed::Read)
}

/// May write the draft, set, take back and deliver: `deed` says which.
pub fn may_rate(facts: &EvaluationFacts, deed: Deed) -> Result<Permit<act::Rate>, Denied> {
    match deed {
        Deed::Draft | Deed::Set | Deed::Revise | Deed::Deliver => decide(facts, deed),
        _ => Err(Denied::Forbidden),
    }
}

/// May receive, accept or object to the result: `deed` says which.
pub fn may_receive(facts: &EvaluationFacts, deed: Deed) -> Result<Permit<act::Receive>, Denied> {
    match deed {
        Deed::Receive | Deed::Accept | Deed::Object => decide(facts, deed),
        _ => Err(Denied::Forbidden),
    }
}

/// May explain the ratings.
pub fn may_explain(facts: &EvaluationFacts) -> Result<Permit<act::Explain>, Denied> {
    decide(facts, Deed::Explain)
}

/// May decide the objection.
pub fn may_decide(facts: &EvaluationFacts) -> Result<Permit<act::Decide>, Denied> {
    decide(facts, Deed::Decide)
}

/// May set the performance of a unit: whoever stands one level above its head (SE `MenPANRB` 3/2023).
pub fn may_rate_unit(actor: PersonId, above: Option<Holder>) -> Result<Permit<act::RateUnit>, Denied> {
    if above.is_some_and(|h| h.person == actor) { Ok(Permit::new(actor)) } else { Err(Denied::Hidden) }
}

/// May record why the spread of a unit is as it is: those who rate in it and whoever stands above.
pub fn may_justify(actor: PersonId, above: Option<Holder>, rates: bool) -> Result<Permit<act::Justify>, Denied> {
    if rates || above.is_some_and(|h| h.person == actor) { Ok(Permit::new(actor)) } else { Err(Denied::Hidden) }
}

/// May keep the calendar of evaluation: *pengelola kinerja* and the admin of the agency.
pub fn may_keep_calendar(actor: PersonId, functions: &[Function]) -> Result<Permit<act::Calendar>, Denied> {
    if super::keeps(functions) { Ok(Permit::new(actor)) } else { Err(Denied::Forbidden) }
}
