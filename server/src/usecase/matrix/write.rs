//! Writing a cell, and members from other units.

use super::{grid::Grid, tell};
use crate::{
    state::Fault,
    store::{
        Conn,
        keys::{self, Claim},
        matrix as store, people, to_json,
    },
    usecase::{Act, by_rule, people::named, permitted, planning},
};
use app::error::AppError;
use domain::{
    id::{Key, PersonId, PostId, RhkId},
    matrix::{self, CellId, Seen, Settled},
    policy,
    problem::{Problem, Refusal},
};

/// Writes a cell. Nothing that the writer has not seen is overwritten. The same text once more changes nothing, so that
/// no key is needed.
pub async fn write_cell(conn: &mut Conn<'_>, act: &Act, id: CellId, raw: &str, seen: &Seen) -> Result<(), Fault> {
    let mine = matrix::text(raw).map_err(|p| AppError::field("teks", p))?;
    let grid = Grid::load(conn, act, id.post, id.year).await?;
    let permit = permitted(policy::may_write_cell(&grid.facts(act, act.actor.person), id.member))?;
    by_rule(open(&grid))?;
    // Before the cell: whoever begins or gets back a plan, or gives an RHK of the leader other words, comes before or after.
    let concerned = grid.leader().map(|h| h.person).into_iter().chain([id.member]).collect();
    people::lock_all(conn, act.actor.agency, concerned).await?;
    let column = grid.columns(conn, act).await?.into_iter().find(|(rhk, _)| *rhk == id.rhk);
    if column.is_none() || !grid.has_row(id.member) {
        // What was written before can still be mended or taken out.
        let cells = store::cells(conn, act.actor.agency, id.post, id.year).await?;
        if !cells.iter().any(|c| c.id == id) {
            return Err(AppError::NotFound.into());
        }
    }
    let new = store::Cell {
        id,
        rhk_text: column.as_ref().map(|(_, text)| text.clone()).unwrap_or_default(),
        own: RhkId(act.dice.id(act.now)),
        text: String::new(),
        by: permit.actor(),
        at: domain::calendar::Time(0),
    };
    let mut cell = store::lock(conn, act.actor.agency, &new).await?;
    match seen.settle(&cell.text, &mine, |base| matrix::text(base).unwrap_or_default()) {
        Settled::Same => return Ok(()),
        Settled::Conflict => {
            let by = act.org.name(cell.by).name;
            return Err(AppError::field("teks", Problem::Changed { by, now: cell.text }).into());
        }
        Settled::Write => {}
    }
    cell.text = mine;
    cell.by = permit.actor();
    cell.at = act.now;
    if let Some((_, text)) = column {
        cell.rhk_text = text;
    }
    store::save(conn, act.actor.agency, &cell).await?;
    store::keep(conn, act.actor.agency, act.dice.id(act.now), &cell).await?;
    let leader = (id.rhk, cell.rhk_text.as_str());
    planning::follow_cell(conn, act, id.member, id.year, leader, cell.own, &cell.text).await?;
    tell::changed(conn, act, &grid, &[id.member]).await
}

fn open(grid: &Grid) -> Result<(), Refusal> {
    if matrix::is_open(grid.year, grid.today) { Ok(()) } else { Err(Refusal::MatrixClosed { year: grid.year }) }
}

/// The leader's RHK read differently now: the links of those who contribute to them follow, and open pages of the
/// matrix have other columns.
pub async fn columns_changed(
    conn: &mut Conn<'_>,
    act: &Act,
    (post, year): (PostId, i32),
    before: &[(RhkId, String)],
    now: &[(RhkId, String)],
) -> Result<(), Fault> {
    if before == now {
        return Ok(());
    }
    let renamed = now.iter().filter(|(rhk, words)| !words.is_empty() && !before.contains(&(*rhk, words.clone())));
    for (rhk, words) in renamed {
        for cell in store::rename(conn, act.actor.agency, (post, year, *rhk), words).await? {
            if !cell.text.is_empty() {
                let leader = (*rhk, words.as_str());
                planning::follow_cell(conn, act, cell.id.member, year, leader, cell.own, &cell.text).await?;
            }
        }
    }
    let grid = Grid::load(conn, act, post, year).await?;
    if grid.reports.is_empty() && grid.added.is_empty() {
        return Ok(());
    }
    tell::changed(conn, act, &grid, &[]).await
}

/// Takes a leader and those with cells below his RHK, before his plan: their drafts follow when one of these reads
/// differently.
pub async fn take_contributors(
    conn: &mut Conn<'_>,
    act: &Act,
    leader: PersonId,
    (post, year): (PostId, i32),
) -> Result<(), Fault> {
    let cells = store::cells(conn, act.actor.agency, post, year).await?;
    let concerned = cells.iter().map(|c| c.id.member).chain([leader]).collect();
    Ok(people::lock_all(conn, act.actor.agency, concerned).await?)
}

/// Adds a member from another unit, named by NIP or name.
pub async fn add_member(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    (post, year): (PostId, i32),
    who: &str,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("matriks/tambah", post, year, who)).await? {
        return Ok(());
    }
    let grid = Grid::load(conn, act, post, year).await?;
    let permit = permitted(policy::may_keep_members(&grid.facts(act, act.actor.person)))?;
    by_rule(open(&grid))?;
    let person = named(act, who, false).map_err(|p| AppError::field("orang", p))?;
    if grid.holders.iter().any(|h| h.person == person) || grid.has_row(person) {
        return Err(AppError::field("orang", Problem::AlreadyThere).into());
    }
    store::add_member(conn, act.actor.agency, (post, year, person), permit.actor(), act.now).await?;
    tell::changed(conn, act, &grid, &[person]).await
}

/// Takes a member from another unit out again, as long as the row is empty.
pub async fn remove_member(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    (post, year): (PostId, i32),
    person: PersonId,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("matriks/keluarkan", post, year, person)).await? {
        return Ok(());
    }
    let grid = Grid::load(conn, act, post, year).await?;
    permitted(policy::may_keep_members(&grid.facts(act, act.actor.person)))?;
    by_rule(open(&grid))?;
    // A cell that is being written keeps him.
    people::lock(conn, act.actor.agency, person).await?;
    if !store::members(conn, act.actor.agency, post, year).await?.contains(&person) {
        return Err(AppError::NotFound.into());
    }
    if !store::remove_member(conn, act.actor.agency, (post, year, person)).await? {
        return Err(AppError::Refused(Refusal::RowFilled).into());
    }
    tell::changed(conn, act, &grid, &[person]).await
}

async fn is_new<T: serde::Serialize>(conn: &mut Conn<'_>, act: &Act, key: Key, print: &T) -> Result<bool, Fault> {
    match keys::claim(conn, act.actor.agency, act.actor.person, key, &to_json(print), act.now).await? {
        Claim::New => Ok(true),
        Claim::Seen(_) => Ok(false),
        Claim::Reused => Err(AppError::KeyReused.into()),
    }
}
