//! *Tindak lanjut* after annual results: coaching between two, proposals for rewards.

pub mod clock;
pub mod coaching;
pub mod read;
pub mod reward;
mod service;

use crate::{
    state::Fault, store::Conn, store::followups::Row, store::skp, usecase::Act, usecase::evaluation::case::Case,
};
use app::error::AppError;
use domain::{
    evaluation::{PeriodKind, year},
    id::{EvaluationId, PersonId},
    people::{Function, Relation},
    policy::{self, CoachParty},
    problem::Refusal,
    rating::Predikat,
};

/// What somebody is to an employee by the posts of today.
pub fn relation(act: &Act, actor: PersonId, owner: PersonId) -> Relation {
    let today = act.org.today(act.now);
    if actor == owner {
        return Relation::Owner;
    }
    match act.org.structure.posts_of(owner, today).first() {
        Some((post, _)) => act.org.structure.relation(actor, owner, post.id, today),
        None => Relation::Other,
    }
}

/// Whoever coaches: who began it while he holds a post, else the present superior.
pub fn coach(act: &Act, row: &Row) -> PersonId {
    let today = act.org.today(act.now);
    let structure = &act.org.structure;
    if !structure.posts_of(row.coach, today).is_empty() {
        return row.coach;
    }
    let post = structure.posts_of(row.owner, today).first().map(|(p, _)| p.id);
    let above = post.and_then(|post| structure.superiors(post, row.owner, today).into_iter().next());
    above.map_or(row.coach, |h| h.person)
}

/// Functions of today.
pub fn functions(act: &Act) -> Vec<Function> {
    act.org.structure.functions(act.actor.person, act.org.today(act.now))
}

/// What the actor is to a coaching.
pub fn party(act: &Act, row: &Row) -> CoachParty {
    let me = act.actor.person;
    if me == row.owner {
        CoachParty::Owner
    } else if me == coach(act, row) {
        CoachParty::Coach
    } else if relation(act, me, row.owner) != Relation::Other || policy::keeps(&functions(act)) {
        CoachParty::Watcher
    } else {
        CoachParty::Other
    }
}

/// The final annual result an employee is followed up by.
async fn settled(conn: &mut Conn<'_>, act: &Act, id: EvaluationId) -> Result<(Case, Predikat), Fault> {
    let case = Case::find(conn, act, id).await?;
    if relation(act, act.actor.person, case.skp.owner) == Relation::Other {
        return Err(AppError::NotFound.into());
    }
    if case.period.kind != PeriodKind::Tahunan || !case.state().is_over() {
        return Err(AppError::Refused(Refusal::ResultNotFinal).into());
    }
    let all = skp::within(conn, act.actor.agency, &[case.skp.owner], case.period.span).await?;
    if !year::is_last(case.skp.span.end, all.iter().map(|s| s.span.end)) {
        return Err(AppError::Refused(Refusal::NotOffered).into());
    }
    let predikat = case.row.course.predikat().ok_or(AppError::NotFound)?;
    Ok((case, predikat))
}
