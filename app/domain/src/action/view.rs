//! What the screens show of an action plan: plain data, made by the server.

use super::{ActionPeriod, Shut};
use crate::{
    calendar::Time,
    decimal::Decimal,
    evaluation::PeriodKind,
    id::{IkiId, RhkId},
    skp::plan::Target,
    view::{PersonRef, SkpView},
};
use serde::{Deserialize, Serialize};

/// `/skp/{id}/aksi`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionView {
    /// The SKP with progress and feedback.
    pub skp: SkpView,
    pub plan: ActionPlan,
    /// The reader writes it.
    pub writes: bool,
    /// Every change, the newest first.
    pub history: Vec<ActionChange>,
}

/// The action plan of one SKP, or of its part in one period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionPlan {
    pub periods: Vec<PlannedPeriod>,
    /// In the order of the plan.
    pub rhk: Vec<ActionRhk>,
}

/// One period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPeriod {
    pub period: ActionPeriod,
    /// No longer planned, and why.
    pub shut: Option<Shut>,
    /// Something is planned in it.
    pub planned: bool,
}

/// One RHK; texts and values in the order of the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionRhk {
    pub rhk: RhkId,
    pub label: String,
    pub text: String,
    pub steps: Vec<Written>,
    pub iki: Vec<ActionIki>,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionIki {
    pub iki: IkiId,
    pub text: String,
    pub target: Target,
    pub values: Vec<Value>,
    /// The value planned for the end, when it misses the target.
    pub misses: Option<Decimal>,
    /// The same, when it lies far beyond the target.
    pub beyond: Option<Decimal>,
}

/// Steps of an RHK in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    pub text: String,
    pub by: Option<PersonRef>,
    pub at: Option<Time>,
}

/// Value of an indicator by the end of a period, and the names of what is due in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    pub value: Option<Decimal>,
    pub by: Option<PersonRef>,
    pub at: Option<Time>,
    pub due: Vec<String>,
}

/// One change of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionChange {
    pub by: PersonRef,
    pub at: Time,
    pub kind: PeriodKind,
    pub number: u8,
    /// The RHK or indicator.
    pub about: String,
    /// What was written; empty when it was taken out.
    pub text: String,
}
