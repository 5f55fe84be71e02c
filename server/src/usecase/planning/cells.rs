//! Between a plan and the *Matriks Peran Hasil* of the leader: his RHK, and the cells of a member.

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

/// Puts a cell of the leader's matrix as RHK `own` into the member's open draft of that year; an empty text takes it
/// out again if the member has added nothing to it. Gives whether there was a draft that is being written.
pub async fn follow_cell(
    conn: &mut Conn<'_>,
    act: &Act,
    member: PersonId,
    number: i32,
    leader: (RhkId, &str),
    own: RhkId,
    text: &str,
) -> Result<bool, Fault> {
    let Some(span) = year(number) else { return Ok(false) };
    let agency = act.actor.agency;
    let all = plans::of_people(conn, agency, &[member], span).await?;
    let written = |p: &&plans::Row| p.course.state().is_written() && p.replaces.is_none();
    let Some(id) = all.iter().rev().find(written).map(|p| p.id) else { return Ok(false) };
    let Some(mut row) = plans::lock(conn, agency, id).await? else { return Ok(false) };
    if !row.course.state().is_written() {
        return Ok(false);
    }
    let before = row.draft.clone();
    row.draft.follow(leader, own, text, IkiId(act.dice.id(act.now)));
    if row.draft != before {
        row.changed_at = act.now;
        plans::save(conn, &row).await?;
    }
    Ok(true)
}

/// Cells of a member in the matrices of a year: RHK of the leader with its text, RHK of the member, text of the cell.
pub async fn cells_of(
    conn: &mut Conn<'_>,
    act: &Act,
    member: PersonId,
    year: i32,
) -> Result<Vec<(RhkId, String, RhkId, String)>, Fault> {
    let cells = matrix::cells_of(conn, act.actor.agency, member, year).await?;
    Ok(cells.into_iter().map(|c| (c.id.rhk, c.rhk_text, c.own, c.text)).collect())
}
