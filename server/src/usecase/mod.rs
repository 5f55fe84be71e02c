//! Use cases: load in the actor's scope, ask the policy, ask the rule, write rows and event in one transaction.

pub mod action;
pub mod bundle;
pub mod credit;
pub mod demo;
pub mod evaluation;
pub mod feedback;
pub mod followup;
pub mod judge;
pub mod manage;
pub mod matrix;
pub mod outbox;
pub mod people;
pub mod planning;
pub mod reason;
pub mod record;
pub mod services;
pub mod views;

use crate::{
    clock::Dice,
    org::Org,
    state::Fault,
    store::{Conn, skp},
};
use app::{error::AppError, port::Actor};
use domain::{
    calendar::Time,
    id::SkpId,
    policy::{Denied, SkpFacts},
};
use std::sync::Arc;

/// Who acts, when, in which agency.
#[derive(Clone)]
pub struct Act {
    pub actor: Actor,
    pub now: Time,
    pub org: Arc<Org>,
    pub dice: Dice,
}

impl Act {
    /// What the policy needs about an SKP.
    pub fn facts(&self, s: &skp::Skp) -> SkpFacts {
        let relation = self.org.relation(self.actor.person, s.owner, s.post, s.span, self.now);
        SkpFacts { actor: self.actor.person, relation }
    }

    /// The SKP, locked for a write, or `NotFound`.
    pub async fn lock(&self, conn: &mut Conn<'_>, id: SkpId) -> Result<skp::Skp, Fault> {
        Ok(skp::lock(conn, self.actor.agency, id).await?.ok_or(AppError::NotFound)?)
    }
}

/// What may not be seen is missing, what is seen but may not be done is forbidden.
impl From<Denial> for Fault {
    fn from(d: Denial) -> Self {
        Self::App(match d.0 {
            Denied::Hidden => AppError::NotFound,
            Denied::Forbidden => AppError::Forbidden,
        })
    }
}

/// A refusal of the policy on its way out.
pub struct Denial(pub Denied);

/// Turns a refusal of the policy into an error.
pub fn permitted<A>(permit: Result<domain::policy::Permit<A>, Denied>) -> Result<domain::policy::Permit<A>, Fault> {
    permit.map_err(|d| Denial(d).into())
}

/// Turns a refusal of the rules into an error.
pub fn by_rule<T>(result: Result<T, domain::problem::Refusal>) -> Result<T, Fault> {
    result.map_err(|r| AppError::Refused(r).into())
}
