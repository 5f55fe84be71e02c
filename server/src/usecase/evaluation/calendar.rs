//! The calendar of evaluation: periods, windows, locking, reopening with a reason that is kept.

use super::{case::is_new, spread::Units, tell};
use crate::{
    state::Fault,
    store::{Conn, periods},
    usecase::{Act, by_rule, permitted},
};
use app::error::AppError;
use domain::{
    calendar::Time,
    evaluation::{
        EvaluationRules, Period,
        period::{self, Reopening, Windows},
    },
    id::{Key, PeriodId, UnitId},
    policy::{self, Permit, act},
};

/// Makes the periods of a year that the agency does not have yet, as its settings plan them.
pub async fn ensure(conn: &mut Conn<'_>, act: &Act, year: i32) -> Result<(), Fault> {
    add_missing(conn, act, &act.org.agency.settings.evaluation, year).await
}

/// As [`ensure`], by other settings.
pub async fn add_missing(conn: &mut Conn<'_>, act: &Act, rules: &EvaluationRules, year: i32) -> Result<(), Fault> {
    let existing = periods::all(conn, act.actor.agency).await?;
    for planned in period::missing(&existing, rules, year, act.org.today(act.now)) {
        periods::add(conn, act.actor.agency, PeriodId(act.dice.id(act.now)), &planned).await?;
    }
    Ok(())
}

/// Periods that have begun keep the settings as they are now: later changes do not rewrite them.
pub async fn keep_rules(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    let today = act.org.today(act.now);
    periods::keep_rules(conn, act.actor.agency, today, &act.org.agency.settings.evaluation).await?;
    Ok(())
}

/// Moves the rating window of a unit by some days, so that not all units rate on the same ones.
pub async fn shift(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    (id, unit): (PeriodId, UnitId),
    days: &str,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("geser", id, unit, days)).await? {
        return Ok(());
    }
    // Taken, because the windows of all units are kept together: of two at once neither is lost.
    periods::take(conn, act.actor.agency, id).await?;
    let (permit, found) = found(conn, act, id).await?;
    let today = act.org.today(act.now);
    if act.org.structure.unit(unit, found.span.clamp(today)).is_none() {
        return Err(AppError::NotFound.into());
    }
    let days = period::shift_days(days).map_err(|p| AppError::field("hari", p))?;
    by_rule(period::plan(&permit, &found, today))?;
    let mut shifts = found.shifts.clone();
    shifts.retain(|s| s.unit != unit);
    if days > 0 {
        shifts.push(period::Shift { unit, days });
    }
    periods::shift(conn, id, &shifts).await?;
    announce(conn, act, &found).await
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
    // After the reopenings it ends, also when both were made in one moment.
    let last = periods::reopenings(conn, id).await?.first().map_or(act.now, |r| r.at);
    // Two at once: the second finds it locked.
    if !periods::lock(conn, id, permit.actor(), act.now.max(last)).await? {
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
    let rules = found.rules(&act.org.agency.settings.evaluation);
    let checked = form.check(today, rules).map_err(AppError::Invalid)?;
    // After the lock it opens, also when both were made in one moment.
    let at = found.locked_at.map_or(act.now, |locked| act.now.max(Time(locked.0 + 1)));
    let row = periods::Reopening { reason: checked.reason, until: checked.until, by: permit.actor(), at };
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
