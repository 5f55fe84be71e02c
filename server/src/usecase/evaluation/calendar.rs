//! The calendar of evaluation: periods, windows, locking, reopening with a reason that is kept.

use super::{case::is_new, spread::Units, tell};
use crate::{
    state::Fault,
    store::{Conn, periods},
    usecase::{Act, by_rule, permitted},
};
use app::error::AppError;
use domain::{
    evaluation::{
        Period,
        period::{self, Reopening, Windows},
    },
    id::{Key, PeriodId},
    policy::{self, Permit, act},
};

/// Makes the periods of a year that the agency does not have yet, as its settings plan them.
pub async fn ensure(conn: &mut Conn<'_>, act: &Act, year: i32) -> Result<(), Fault> {
    for planned in period::calendar(&act.org.agency.settings.evaluation, year) {
        periods::add(conn, act.actor.agency, PeriodId(act.dice.id(act.now)), &planned).await?;
    }
    Ok(())
}

async fn found(conn: &mut Conn<'_>, act: &Act, id: PeriodId) -> Result<(Permit<act::Calendar>, Period), Fault> {
    let functions = act.org.structure.functions(act.actor.person, act.org.today(act.now));
    let permit = permitted(policy::may_keep_calendar(act.actor.person, &functions))?;
    let period = periods::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    Ok((permit, period))
}

/// Locks a period that has ended.
pub async fn lock(conn: &mut Conn<'_>, act: &Act, key: Key, id: PeriodId) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("kunci", id)).await? {
        return Ok(());
    }
    let (permit, found) = found(conn, act, id).await?;
    by_rule(period::lock(&permit, &found, act.org.today(act.now)))?;
    // Two at once: the second finds it locked.
    if !periods::lock(conn, id, permit.actor(), act.now).await? {
        return Err(AppError::Refused(domain::problem::Refusal::PeriodLocked).into());
    }
    announce(conn, act, &found).await
}

/// Reopens a period until a day.
pub async fn reopen(conn: &mut Conn<'_>, act: &Act, key: Key, id: PeriodId, form: &Reopening) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("buka", id, form)).await? {
        return Ok(());
    }
    let (permit, found) = found(conn, act, id).await?;
    let today = act.org.today(act.now);
    by_rule(period::reopen(&permit, &found, today))?;
    let checked = form.check(today, &act.org.agency.settings.evaluation).map_err(AppError::Invalid)?;
    let row = periods::Reopening { reason: checked.reason, until: checked.until, by: permit.actor(), at: act.now };
    periods::reopen(conn, act.actor.agency, act.dice.id(act.now), id, &row).await?;
    announce(conn, act, &found).await
}

/// Moves the windows of a period that is not over.
pub async fn move_windows(conn: &mut Conn<'_>, act: &Act, key: Key, id: PeriodId, form: &Windows) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("jendela", id, form)).await? {
        return Ok(());
    }
    let (permit, found) = found(conn, act, id).await?;
    by_rule(period::plan(&permit, &found, act.org.today(act.now)))?;
    let (fill, rate) = form.check(found.span).map_err(AppError::Invalid)?;
    periods::move_windows(conn, id, fill, rate).await?;
    announce(conn, act, &found).await
}

async fn announce(conn: &mut Conn<'_>, act: &Act, period: &Period) -> Result<(), Fault> {
    let units = Units::load(conn, act, period).await?;
    tell::period_changed(conn, act, &units).await
}
