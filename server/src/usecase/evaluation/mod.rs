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
mod waiting;

pub use case::is_new;

use crate::{
    state::Fault,
    store::Conn,
    usecase::{Act, permitted},
};
use domain::{
    behaviour::Value,
    evaluation::{Source, State, view::SourceView},
    id::{EvaluationId, PeriodId, SkpId},
    policy,
};

/// Whether the actor may read a result, and so what came with its objection.
pub async fn may_read(conn: &mut Conn<'_>, act: &Act, id: EvaluationId) -> Result<(), Fault> {
    let case = case::Case::find(conn, act, id).await?;
    permitted(policy::may_read_evaluation(&case.facts(act.actor.person))).map(drop)
}

/// What a rater would link by hand, for the demo: up to three things about the results and two about the behaviour.
/// `below`: the results are below expectations, and rest on what was said about them.
pub async fn choose(
    conn: &mut Conn<'_>,
    act: &Act,
    (period, skp): (PeriodId, SkpId),
    below: bool,
) -> Result<(EvaluationId, State, (Vec<Source>, Vec<Source>)), Fault> {
    let case = case::Case::read(conn, act, period, skp).await?;
    let facts = facts::Facts::load(conn, act, &case).await?;
    let offered = facts.offered(act, None);
    let of = |wanted: fn(&Source) -> bool| offered.iter().filter(move |s| wanted(&s.source));
    let own = |s: &&SourceView| s.by.as_ref().is_some_and(|by| by.id == case.skp.owner);
    let about_value = |s: &&SourceView| Value::ALL.iter().any(|v| s.about == v.name());
    let words = || of(|s| matches!(s, Source::Feedback(_))).filter(|s| !own(s));
    let entries = || of(|s| matches!(s, Source::Entry(_)));
    let behaviour = words().filter(about_value).chain(words().filter(|s| !about_value(s))).chain(entries());
    let reasons: Vec<_> = of(|s| matches!(s, Source::Reason(_))).take(if below { 2 } else { 0 }).collect();
    let said = words().filter(|s| !about_value(s)).take(usize::from(below && reasons.is_empty()));
    let files = of(|s| matches!(s, Source::Evidence(_))).take(2);
    let results = reasons.into_iter().chain(said).chain(files).chain(entries());
    let few = |list: Vec<&SourceView>, most| list.into_iter().take(most).map(|s| s.source).collect();
    Ok((case.row.id, case.state(), (few(results.collect(), 3), few(behaviour.collect(), 2))))
}
