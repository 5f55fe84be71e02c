//! *Capaian kinerja organisasi*, set one level above the unit, and the reasons for a spread.

use super::{case::is_new, spread::Units, tell};
use crate::{
    state::Fault,
    store::{
        Conn, evaluations,
        periods::{self, Justification, UnitRating},
        skp,
    },
    usecase::{Act, by_rule, permitted},
};
use app::error::AppError;
use domain::{
    evaluation::{period::long_enough, roles},
    id::{Key, PeriodId, UnitId},
    policy,
    problem::Refusal,
    rating::UnitPredikat,
};

/// Sets the performance of a unit. What the head was rated by stays: his rating is taken back first.
pub async fn rate(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    period: PeriodId,
    unit: UnitId,
    predikat: UnitPredikat,
    reason: &str,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("unit", period, unit, predikat, reason)).await? {
        return Ok(());
    }
    let period = periods::find(conn, act.actor.agency, period).await?.ok_or(AppError::NotFound)?;
    let units = Units::load(conn, act, &period).await?;
    let above = roles::above_unit(&act.org.structure, unit, units.day);
    let permit = permitted(policy::may_rate_unit(act.actor.person, above))?;
    let window = period.clone().shifted(&act.org.structure.units_above(unit, units.day));
    by_rule(window.access(window.span, act.org.today(act.now)).check())?;
    let min = units.rules(act).min_reason;
    let reason = long_enough(reason, min).map_err(|p| AppError::field("alasan", p))?;
    if head_is_rated(conn, act, &units, unit).await? {
        return Err(AppError::Refused(Refusal::HeadRated).into());
    }
    let rating = UnitRating { unit, predikat, reason, by: permit.actor(), at: act.now };
    periods::rate_unit(conn, act.actor.agency, act.dice.id(act.now), period.id, &rating).await?;
    tell::unit_changed(conn, act, &units, unit).await
}

async fn head_is_rated(conn: &mut Conn<'_>, act: &Act, units: &Units, unit: UnitId) -> Result<bool, Fault> {
    let structure = &act.org.structure;
    let Some(post) = structure.head_post(unit, units.day) else { return Ok(false) };
    let Some(head) = structure.holder(post, units.day) else { return Ok(false) };
    let mut rows = evaluations::of_people(conn, act.actor.agency, Some(units.period.id), &[head.person]).await?;
    // By this performance, or before there was one: his results cannot follow it any more.
    rows.retain(|r| r.basis.as_ref().is_some_and(|b| b.follows.is_none_or(|(id, _)| id == unit)));
    if rows.is_empty() {
        return Ok(false);
    }
    // Only what he was rated for as the head: he may have another post, or may have come from one.
    let ids: Vec<_> = rows.iter().map(|r| r.skp).collect();
    Ok(skp::some(conn, act.actor.agency, &ids).await?.iter().any(|s| s.post == post))
}

/// Records why the spread is as it is, with what the check finds now. Nothing is changed by it.
pub async fn justify(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    period: PeriodId,
    unit: UnitId,
    reason: &str,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("sebaran", period, unit, reason)).await? {
        return Ok(());
    }
    let period = periods::find(conn, act.actor.agency, period).await?.ok_or(AppError::NotFound)?;
    let units = Units::load(conn, act, &period).await?;
    let above = roles::above_unit(&act.org.structure, unit, units.day);
    let rates = units.rates_in(&act.org, act.actor.person, &units.people(&act.org, unit));
    let permit = permitted(policy::may_justify(act.actor.person, above, rates))?;
    let set = units.rating(unit).ok_or(AppError::NotFound)?;
    let min = units.rules(act).min_reason;
    let reason = long_enough(reason, min).map_err(|p| AppError::field("alasan", p))?;
    let findings = units.findings(conn, act, unit, set.predikat).await?;
    let row = Justification { unit, reason, findings, by: permit.actor(), at: act.now };
    periods::justify(conn, act.actor.agency, act.dice.id(act.now), period.id, &row).await?;
    tell::unit_changed(conn, act, &units, unit).await
}
