//! From rows to what the screen shows.

use super::grid::{Grid, reports};
use crate::{
    state::Fault,
    store::{Conn, matrix as store, skp},
    usecase::{Act, permitted, planning},
};
use domain::{
    id::{PersonId, PostId, RhkId},
    matrix::{
        self,
        view::{Cell, Column, MatrixRef, MatrixView, Row, Said, Standing},
    },
    people::Holding,
    policy::{self, MatrixParty},
};
use std::collections::HashMap;

/// Earlier texts of a cell that are shown.
const PAST: i64 = 5;

/// The matrix of a post and a year.
pub async fn page(conn: &mut Conn<'_>, act: &Act, post: PostId, year: i32) -> Result<MatrixView, Fault> {
    let grid = Grid::load(conn, act, post, year).await?;
    let facts = grid.facts(act, act.actor.person);
    permitted(policy::may_read_matrix(&facts))?;
    let cells = store::cells(conn, act.actor.agency, post, year).await?;
    let columns = columns(conn, act, &grid, &cells).await?;
    let mut earlier: HashMap<(PersonId, RhkId), Vec<Said>> = HashMap::new();
    for said in store::history(conn, act.actor.agency, (post, year), PAST + 1).await? {
        let said_by = Said { text: said.text, by: act.org.name(said.by), at: said.at };
        earlier.entry((said.member, said.rhk)).or_default().push(said_by);
    }
    let open = matrix::is_open(year, grid.today);
    let leader = grid.holders.first().map(|h| act.org.view(h.person, Some((h.post, h.holding)), grid.day));
    let unit = act.org.structure.unit(grid.post.unit, grid.day).map(|u| u.name.clone()).unwrap_or_default();
    let mut by_place: HashMap<(PersonId, RhkId), &store::Cell> =
        cells.iter().map(|c| ((c.id.member, c.id.rhk), c)).collect();
    let mut rows = Vec::new();
    let people = people(&grid, &cells);
    let members: Vec<PersonId> = people.iter().map(|(id, _)| *id).collect();
    let (mut agreed, mut linked) = (Vec::new(), Vec::new());
    if let Some(span) = planning::year(year).filter(|_| !members.is_empty()) {
        agreed = skp::within(conn, act.actor.agency, &members, span).await?;
        linked = skp::linked(conn, act.actor.agency, &members, span).await?;
    }
    for (member, standing) in people {
        let writes = open && policy::may_write_cell(&facts, member).is_ok();
        let cells = columns
            .iter()
            .map(|column| {
                let to = (column.rhk, column.text.as_str());
                let links = linked.iter().filter(|l| l.owner == member && l.is_to(to));
                let mut cell = by_place.remove(&(member, column.rhk)).map(|c| cell(act, c)).unwrap_or_default();
                // The newest is what it says now.
                cell.before = earlier.remove(&(member, column.rhk)).unwrap_or_default().into_iter().skip(1).collect();
                cell.linked = links.map(|l| l.text.clone()).collect();
                cell
            })
            .collect();
        let agreed = agreed.iter().rev().find(|s| s.owner == member && s.state.is_open()).map(|s| s.id);
        let own = member == act.actor.person;
        rows.push(Row {
            member: act.org.view(member, None, grid.day).without_nip(),
            standing,
            writes,
            own,
            agreed,
            cells,
        });
    }
    // The reader's own row is what he comes for.
    let me = act.actor.person;
    rows.sort_by_cached_key(|r| (r.member.id != me, r.standing as u8, r.member.name.clone()));
    Ok(MatrixView {
        post,
        year,
        agency: act.org.agency.name.clone(),
        title: grid.post.name.clone(),
        unit,
        leader,
        columns,
        rows,
        keeps: open && policy::may_keep_members(&facts).is_ok(),
        leads: facts.party == MatrixParty::Leader,
        open,
        zone: act.org.agency.settings.zone,
        today: grid.today,
    })
}

/// The leader's RHK, then those that are gone from his plan while cells of them are filled: no text gets lost.
async fn columns(conn: &mut Conn<'_>, act: &Act, grid: &Grid, cells: &[store::Cell]) -> Result<Vec<Column>, Fault> {
    let present = grid.columns(conn, act).await?;
    let mut columns: Vec<Column> = present.into_iter().map(|(rhk, text)| Column { rhk, text, gone: false }).collect();
    for cell in cells.iter().filter(|c| !c.text.is_empty()) {
        if columns.iter().all(|c| c.rhk != cell.id.rhk) {
            columns.push(Column { rhk: cell.id.rhk, text: cell.rhk_text.clone(), gone: true });
        }
    }
    Ok(columns)
}

/// Everybody with a row.
fn people(grid: &Grid, cells: &[store::Cell]) -> Vec<(PersonId, Standing)> {
    let mut all: Vec<(PersonId, Standing)> = grid.reports.iter().map(|id| (*id, Standing::Report)).collect();
    all.extend(grid.added.iter().map(|id| (*id, Standing::Added)));
    for cell in cells.iter().filter(|c| !c.text.is_empty()) {
        if all.iter().all(|(id, _)| *id != cell.id.member) {
            all.push((cell.id.member, Standing::Former));
        }
    }
    all
}

fn cell(act: &Act, c: &store::Cell) -> Cell {
    // A cell that was only taken for a write nobody finished says nothing.
    let written = !c.text.is_empty() || c.at.0 > 0;
    Cell {
        text: c.text.clone(),
        by: written.then(|| act.org.name(c.by)),
        at: written.then_some(c.at),
        before: Vec::new(),
        linked: Vec::new(),
    }
}

/// Matrices the actor leads or has a row in, of this year and the next.
pub async fn mine(conn: &mut Conn<'_>, act: &Act) -> Result<Vec<MatrixRef>, Fault> {
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let structure = &act.org.structure;
    let years = [today.year() + 1, today.year()];
    let mut found: Vec<(PostId, i32, bool)> = Vec::new();
    let held: Vec<(PostId, Holding)> = structure.posts_of(me, today).into_iter().map(|(p, h)| (p.id, h)).collect();
    for (post, _) in &held {
        // Of an absent holder the one who acts for him has the team.
        let led = structure.holder(*post, today).is_some_and(|h| !reports(act, h, today).is_empty());
        if led {
            found.extend(years.map(|year| (*post, year, true)));
        }
    }
    let own = held.iter().find(|(_, h)| *h == Holding::Definitif);
    let superior = own.and_then(|(post, _)| structure.superiors(*post, me, today).into_iter().next());
    if let Some(h) = superior {
        found.extend(years.map(|year| (h.post, year, false)));
    }
    let added = store::added_to(conn, act.actor.agency, me).await?;
    found.extend(added.into_iter().filter(|(_, year)| years.contains(year)).map(|(post, year)| (post, year, false)));
    let mut list: Vec<MatrixRef> = Vec::new();
    for (post, year, leads) in found {
        if list.iter().any(|m| (m.post, m.year) == (post, year)) {
            continue;
        }
        let Some(post) = structure.post(post) else { continue };
        let unit = structure.unit(post.unit, today).map(|u| u.name.clone()).unwrap_or_default();
        list.push(MatrixRef { post: post.id, year, title: post.name.clone(), unit, leads });
    }
    list.sort_by_key(|m| (std::cmp::Reverse(m.year), !m.leads));
    Ok(list)
}
