//! What waits for somebody, over all periods: read for every page, so with few statements and none for nothing.

use super::{case::Case, read};
use crate::{
    state::Fault,
    store::{Conn, evaluations, periods, skp},
    usecase::Act,
};
use domain::{
    calendar::{Date, Time},
    evaluation::{
        Access, Period, State,
        period::SHIFT_MOST,
        roles,
        view::{OwnRow, RateWait, Waiting},
    },
    id::{PeriodId, PersonId},
    policy::Party,
    skp::Span,
};
use std::collections::HashMap;

/// Days for which a decided objection is told.
const TOLD: i64 = 14;

/// See [`Waiting`].
pub async fn waiting(conn: &mut Conn<'_>, act: &Act) -> Result<Waiting, Fault> {
    let today = act.org.today(act.now);
    let since = Time(act.now.0 - TOLD * 24 * 3_600 * 1_000_000);
    let own = evaluations::waiting(conn, act.actor.agency, act.actor.person, since).await?;
    let mut waiting = Waiting { own: vec![], rate: vec![], deliver: 0, explain: vec![], decide: vec![], today };
    let rates = !act.org.team(act.actor.person, today).is_empty() || act.org.structure.leads(act.actor.person, today);
    if own.is_empty() && !rates {
        return Ok(waiting);
    }
    let all = periods::all(conn, act.actor.agency).await?;
    if !own.is_empty() {
        waiting.own = results(conn, act, &all, own).await?;
    }
    if rates {
        let (decide, explain) = read::disputes(conn, act, &all).await?;
        let ripe = decide.into_iter().filter(|r| r.is_decidable(today));
        waiting.decide = ripe.filter_map(|r| r.evaluation).collect();
        waiting.explain = explain.into_iter().filter_map(|r| r.evaluation).collect();
        others(conn, act, &all, &mut waiting).await?;
    }
    Ok(waiting)
}

/// Own results: what ends first comes first.
async fn results(
    conn: &mut Conn<'_>,
    act: &Act,
    all: &[Period],
    rows: Vec<evaluations::Row>,
) -> Result<Vec<OwnRow>, Fault> {
    let skps = skp::some(conn, act.actor.agency, &rows.iter().map(|r| r.skp).collect::<Vec<_>>()).await?;
    let mut own = Vec::new();
    for stored in rows {
        own.extend(read::own_row(act, all, &skps, stored));
    }
    own.sort_by_key(|r| (r.until.is_none(), r.until, r.period.span.end));
    Ok(own)
}

/// Whether somebody could be rated today: a part that ended early before the window opens, a unit later than others.
fn may_be_open(period: &Period, today: Date) -> bool {
    let last = period.rate.end.plus_days(SHIFT_MOST);
    let reopened = period.reopened_until.is_some_and(|until| today <= until);
    reopened || (period.locked_at.is_none() && period.span.start <= today && today <= last)
}

/// People the actor has to rate, and results he has to deliver.
async fn others(conn: &mut Conn<'_>, act: &Act, all: &[Period], waiting: &mut Waiting) -> Result<(), Fault> {
    let (me, today) = (act.actor.person, waiting.today);
    let open: Vec<&Period> = all.iter().filter(|p| may_be_open(p, today)).collect();
    let Some(span) =
        open.iter().map(|p| p.span).reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end) })
    else {
        return Ok(());
    };
    let people = rated(conn, act, &open, span).await?;
    let ids: Vec<PeriodId> = open.iter().map(|p| p.id).collect();
    let rows = evaluations::to_do(conn, act.actor.agency, &ids, &people).await?;
    let mut skps = skp::within(conn, act.actor.agency, &people, span).await?;
    let gone: Vec<_> = rows.iter().map(|r| r.skp).filter(|id| skps.iter().all(|s| s.id != *id)).collect();
    if !gone.is_empty() {
        skps.extend(skp::some(conn, act.actor.agency, &gone).await?);
    }
    let mut stored: HashMap<_, _> = rows.into_iter().map(|r| ((r.period, r.skp), r)).collect();
    for period in &open {
        let mut wait: Option<RateWait> = None;
        for skp in skps.iter().filter(|s| period.part(s.span).is_some()) {
            let case = Case::build(act, (*period).clone(), skp.clone(), stored.remove(&(period.id, skp.id)))?;
            if case.party(me) != Party::Rater {
                continue;
            }
            waiting.deliver += u32::from(case.state() == State::Ditetapkan);
            let (Access::Open { until } | Access::Reopened { until }) = case.access() else { continue };
            let left = u32::from(case.state() == State::Draf);
            let wait = wait.get_or_insert_with(|| RateWait { period: (*period).clone(), left: 0, until });
            wait.until = wait.until.min(until);
            wait.left += left;
        }
        waiting.rate.extend(wait);
    }
    waiting.rate.sort_by_key(|w| w.until);
    // Set long ago and never delivered.
    for ((period, id), row) in stored {
        let period = all.iter().find(|p| p.id == period);
        let skp = skps.iter().find(|s| s.id == id);
        if let (State::Ditetapkan, Some(period), Some(skp)) = (row.course.state(), period, skp) {
            let case = Case::stored(act, period.clone(), skp.clone(), row);
            waiting.deliver += u32::from(case.is_some_and(|c| c.party(me) == Party::Rater));
        }
    }
    Ok(())
}

/// Those below the actor today or at the end of a period, and those who moved away from him within one.
async fn rated(conn: &mut Conn<'_>, act: &Act, open: &[&Period], span: Span) -> Result<Vec<PersonId>, Fault> {
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let mut people = act.org.team(me, today);
    for period in open {
        people.extend(act.org.team(me, period.span.end.min(today)));
    }
    let moved = skp::closed_within(conn, act.actor.agency, span).await?;
    for (owner, post, end) in moved {
        if roles::line(&act.org.structure, post, owner, end, today).first().is_some_and(|h| h.person == me) {
            people.push(owner);
        }
    }
    people.sort();
    people.dedup();
    Ok(people)
}
