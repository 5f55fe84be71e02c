//! SKP whose RHK may be taken over.

use super::count;
use crate::{
    state::Fault,
    store::{Conn, skp, skp::Skp},
    usecase::{
        Act,
        planning::{case::Case, cells::year, write::comes_along},
    },
};
use domain::{id::PersonId, planning::view::SourceView, skp::Span};

/// SKP offered to take RHK from, at most.
const SOURCES: usize = 6;

/// SKP whose RHK may be taken over into a plan: own ones, and of who held the post before.
pub async fn sources(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<Vec<SourceView>, Fault> {
    if case.row.replaces.is_some() {
        return Ok(Vec::new());
    }
    let number = case.row.span.start.year();
    let Some((from, to)) = year(number - 1).zip(year(number)) else { return Ok(Vec::new()) };
    let both = Span { start: from.start, end: to.end };
    let mut people = act.org.structure.held_before(case.row.post, case.row.span.start.plus_days(1));
    people.truncate(2);
    people.retain(|p| *p != case.row.owner);
    people.push(case.row.owner);
    let rows = skp::within(conn, act.actor.agency, &people, both).await?;
    let fits = |s: &&Skp| s.id != case.row.skp && (s.owner == case.row.owner || s.post == case.row.post);
    let mut all = Vec::new();
    for s in rows.iter().rev().filter(fits).take(SOURCES) {
        let plan = skp::plan(conn, s.id, s.version).await?;
        let n = plan.rhk.iter().filter(|r| comes_along(case, s, r.class)).count();
        if n > 0 {
            all.push(source_view(act, s, count(n)));
        }
    }
    Ok(all)
}

fn source_view(act: &Act, s: &Skp, rhk: u32) -> SourceView {
    SourceView {
        skp: s.id,
        person: act.org.name(s.owner),
        post: act.org.structure.post(s.post).map(|p| p.name.clone()).unwrap_or_default(),
        span: s.span,
        rhk,
        own: s.owner == act.actor.person,
    }
}

/// SKP of people in a year and the one before, the newest first.
pub async fn sources_of(
    conn: &mut Conn<'_>,
    act: &Act,
    people: &[PersonId],
    span: Span,
) -> Result<Vec<SourceView>, Fault> {
    let start = year(span.start.year() - 1).map_or(span.start, |y| y.start);
    let rows = skp::within(conn, act.actor.agency, people, Span { start, end: span.end }).await?;
    Ok(rows.iter().rev().map(|s| source_view(act, s, 0)).collect())
}
