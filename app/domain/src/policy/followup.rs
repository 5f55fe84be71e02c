//! Who may do what in follow-up. What is said in coaching stays between the two; others who answer for the agency know
//! that it exists.

use super::{Denied, Permit, act};
use crate::{
    id::PersonId,
    people::{Function, Relation},
};
use serde::{Deserialize, Serialize};

/// What somebody is to a coaching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoachParty {
    /// The employee.
    Owner,
    /// Whoever coaches.
    Coach,
    /// Superior of the rater, pengelola kinerja, admin: sees that there is coaching.
    Watcher,
    /// Anybody else.
    Other,
}

impl CoachParty {
    /// All parties, for tables and tests.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Coach, Self::Watcher, Self::Other];
}

/// Things people do about coaching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoachDeed {
    /// Know that it exists and when the last talk was.
    Know,
    /// Read goal, notes and course.
    Read,
    /// Note a talk.
    Note,
    /// Review it at its end.
    Finish,
    /// Give more time.
    Extend,
    /// End it early.
    Stop,
}

impl CoachDeed {
    /// All deeds, for tables and tests.
    pub const ALL: [Self; 6] = [Self::Know, Self::Read, Self::Note, Self::Finish, Self::Extend, Self::Stop];
}

/// The one table.
pub const fn coaching_allows(party: CoachParty, deed: CoachDeed) -> bool {
    match party {
        CoachParty::Owner => matches!(deed, CoachDeed::Know | CoachDeed::Read | CoachDeed::Note),
        CoachParty::Coach => true,
        CoachParty::Watcher => matches!(deed, CoachDeed::Know),
        CoachParty::Other => false,
    }
}

fn decide<A>(actor: PersonId, party: CoachParty, deed: CoachDeed) -> Result<Permit<A>, Denied> {
    if coaching_allows(party, deed) {
        Ok(Permit::new(actor))
    } else if coaching_allows(party, CoachDeed::Know) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// May know of the coaching.
pub fn may_know_coaching(actor: PersonId, party: CoachParty) -> Result<Permit<act::Read>, Denied> {
    decide(actor, party, CoachDeed::Know)
}

/// May note a talk.
pub fn may_note_coaching(actor: PersonId, party: CoachParty) -> Result<Permit<act::CoachNote>, Denied> {
    decide(actor, party, CoachDeed::Note)
}

/// May finish, extend or stop: `deed` says which.
pub fn may_lead_coaching(actor: PersonId, party: CoachParty, deed: CoachDeed) -> Result<Permit<act::Coach>, Denied> {
    match deed {
        CoachDeed::Finish | CoachDeed::Extend | CoachDeed::Stop => decide(actor, party, deed),
        _ => Err(Denied::Forbidden),
    }
}

/// May begin coaching: the present Pejabat Penilai of the employee.
pub const fn may_begin_coaching(actor: PersonId, relation: Relation) -> Result<Permit<act::Coach>, Denied> {
    match relation {
        Relation::Rater => Ok(Permit::new(actor)),
        Relation::Owner | Relation::HigherRater => Err(Denied::Forbidden),
        Relation::Other => Err(Denied::Hidden),
    }
}

/// May propose a reward: the present Pejabat Penilai of the employee.
pub const fn may_propose_reward(actor: PersonId, relation: Relation) -> Result<Permit<act::ProposeReward>, Denied> {
    match relation {
        Relation::Rater => Ok(Permit::new(actor)),
        Relation::Owner | Relation::HigherRater => Err(Denied::Forbidden),
        Relation::Other => Err(Denied::Hidden),
    }
}

/// Whether these functions decide proposals for rewards: `PyB` and pengelola kinerja.
pub fn decides(functions: &[Function]) -> bool {
    functions.iter().any(|f| matches!(f, Function::Pyb | Function::PengelolaKinerja))
}

/// May decide a proposal: `PyB` or pengelola kinerja, neither about himself nor about what he proposed.
pub fn may_decide_reward(
    actor: PersonId,
    functions: &[Function],
    owner: PersonId,
    proposer: PersonId,
) -> Result<Permit<act::DecideReward>, Denied> {
    let decides = decides(functions);
    if decides && actor != owner && actor != proposer {
        Ok(Permit::new(actor))
    } else if decides || actor == owner || actor == proposer {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// May read somebody's credit points: himself, both superiors, those who keep them.
pub fn may_read_credit(
    actor: PersonId,
    relation: Relation,
    functions: &[Function],
) -> Result<Permit<act::Read>, Denied> {
    if relation != Relation::Other || keeps(functions) { Ok(Permit::new(actor)) } else { Err(Denied::Hidden) }
}

/// May enter opening balances and dates of promotion: pengelola kinerja or admin instansi, not about himself.
pub fn may_keep_credit(
    actor: PersonId,
    relation: Relation,
    functions: &[Function],
) -> Result<Permit<act::KeepCredit>, Denied> {
    match relation {
        Relation::Owner => Err(Denied::Forbidden),
        _ if keeps(functions) => Ok(Permit::new(actor)),
        Relation::Rater | Relation::HigherRater => Err(Denied::Forbidden),
        Relation::Other => Err(Denied::Hidden),
    }
}

/// Whether these functions look after the agency and its people: pengelola kinerja and admin instansi.
pub fn keeps(functions: &[Function]) -> bool {
    functions.iter().any(|f| matches!(f, Function::PengelolaKinerja | Function::AdminInstansi))
}

/// May look after the agency (*Kelola*): pengelola kinerja and admin instansi.
pub fn may_manage(actor: PersonId, functions: &[Function]) -> Result<Permit<act::Manage>, Denied> {
    if keeps(functions) { Ok(Permit::new(actor)) } else { Err(Denied::Forbidden) }
}

/// May change a setting: rules of performance the pengelola kinerja, those of the system the admin instansi.
pub fn may_set(actor: PersonId, functions: &[Function], keeper: Function) -> Result<Permit<act::Manage>, Denied> {
    if functions.contains(&keeper) { Ok(Permit::new(actor)) } else { Err(Denied::Forbidden) }
}
