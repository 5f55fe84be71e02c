//! Between a plan and the *Matriks Peran Hasil* of the leader: his RHK, and the cells of a member.

use super::case::Case;
use crate::{
    state::Fault,
    store::{Conn, matrix, plans, skp},
    usecase::Act,
};
use domain::{
    calendar::Date,
    id::{IkiId, PersonId, PostId, RhkId},
    skp::Span,
};

/// The days of a calendar year.
pub fn year(number: i32) -> Option<Span> {
    Date::year_bounds(number).ok().map(|(start, end)| Span { start, end })
}

/// RHK of a leader in a post and year: of his open plan, else of his SKP. What is still empty is left out.
pub async fn leader_rhk(
    conn: &mut Conn<'_>,
    act: &Act,
    leader: PersonId,
    post: PostId,
    number: i32,
) -> Result<Vec<(RhkId, String)>, Fault> {
    let Some(span) = year(number) else { return Ok(Vec::new()) };
    let agency = act.actor.agency;
    let open = plans::of_people(conn, agency, &[leader], span).await?;
    let open = open.into_iter().rev().filter(|p| p.course.state().is_open());
    if let Some(plan) = best(open, |p| p.post == post) {
        let rhk = plan.draft.rhk.into_iter().filter(|r| !r.text.is_empty());
        return Ok(rhk.map(|r| (r.id, r.text)).collect());
    }
    let all = skp::within(conn, agency, &[leader], span).await?;
    let Some(row) = best(all.into_iter().rev(), |s| s.post == post) else { return Ok(Vec::new()) };
    let plan = skp::plan(conn, row.id, row.version).await?;
    Ok(plan.rhk.into_iter().map(|r| (r.id, r.text)).collect())
}

/// The first that fits, else the first.
fn best<T>(all: impl Iterator<Item = T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    let mut all: Vec<T> = all.collect();
    let at = all.iter().position(fits).unwrap_or(0);
    if all.is_empty() { None } else { Some(all.swap_remove(at)) }
}

/// Puts a cell of the leader's matrix as RHK `own` into the member's open draft of that year, if it is being written; an
/// empty text takes it out again if the member has added nothing to it. The member is taken already; a plan that waits
/// for its decision catches up when it comes back.
pub async fn follow_cell(
    conn: &mut Conn<'_>,
    act: &Act,
    member: PersonId,
    number: i32,
    leader: (RhkId, &str),
    own: RhkId,
    text: &str,
) -> Result<(), Fault> {
    let Some(span) = year(number) else { return Ok(()) };
    let agency = act.actor.agency;
    let all = plans::of_people(conn, agency, &[member], span).await?;
    let written = |p: &&plans::Row| p.course.state().is_written() && p.replaces.is_none();
    let Some(id) = all.iter().rev().find(written).map(|p| p.id) else { return Ok(()) };
    let Some(mut row) = plans::lock(conn, agency, id).await? else { return Ok(()) };
    let before = row.draft.clone();
    row.draft.follow(leader, own, text, IkiId(act.dice.id(act.now)));
    if row.draft != before {
        row.changed_at = act.now;
        plans::save(conn, &row).await?;
    }
    Ok(())
}

/// Takes the cells of the owner, in the matrices of the plan's year, into a draft that begins or comes back.
pub async fn catch_up(conn: &mut Conn<'_>, act: &Act, case: &mut Case) -> Result<(), Fault> {
    if case.row.replaces.is_some() {
        return Ok(());
    }
    let number = case.row.span.start.year();
    for cell in matrix::cells_of(conn, act.actor.agency, case.row.owner, number).await? {
        case.row.draft.follow((cell.id.rhk, &cell.rhk_text), cell.own, &cell.text, IkiId(act.dice.id(act.now)));
    }
    Ok(())
}
