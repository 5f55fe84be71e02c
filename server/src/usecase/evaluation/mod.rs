//! Evaluation: rating, delivery, objection, unit performance, calendar.

pub mod calendar;
pub(super) mod case;
pub mod clock;
mod facts;
pub mod objection;
pub mod rate;
pub mod read;
mod result;
mod service;
pub(super) mod spread;
pub(super) mod tell;
pub mod unit;

pub use case::is_new;

use crate::{
    state::Fault,
    store::Conn,
    usecase::{Act, permitted},
};
use domain::{
    evaluation::{Source, State},
    id::{EvaluationId, PeriodId, SkpId},
    policy,
};

/// Whether the actor may read a result, and so what came with its objection.
pub async fn may_read(conn: &mut Conn<'_>, act: &Act, id: EvaluationId) -> Result<(), Fault> {
    let case = case::Case::find(conn, act, id).await?;
    permitted(policy::may_read_evaluation(&case.facts(act.actor.person))).map(drop)
}

/// What a rater would link by hand, for the demo: up to three results and two pieces of feedback.
pub async fn choose(
    conn: &mut Conn<'_>,
    act: &Act,
    period: PeriodId,
    skp: SkpId,
) -> Result<(EvaluationId, State, (Vec<Source>, Vec<Source>)), Fault> {
    let case = case::Case::read(conn, act, period, skp).await?;
    let facts = facts::Facts::load(conn, act, &case).await?;
    let all: Vec<Source> = facts.offered(act, None).into_iter().map(|s| s.source).collect();
    let of = |wanted: fn(&Source) -> bool| all.iter().copied().filter(wanted);
    let files = of(|s| matches!(s, Source::Evidence(_)));
    let entries = of(|s| matches!(s, Source::Entry(_)));
    let words = of(|s| matches!(s, Source::Feedback(_)));
    let results: Vec<Source> = files.take(2).chain(entries.clone()).take(3).collect();
    let behaviour: Vec<Source> = words.take(2).chain(entries).take(2).collect();
    Ok((case.row.id, case.state(), (results, behaviour)))
}
