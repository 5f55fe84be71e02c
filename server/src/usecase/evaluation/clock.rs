//! What time alone brings about: new calendars, results that count as received or accepted, reminders. Asking twice
//! on one day changes nothing the second time.

use super::{calendar, case::Case, spread::Units, tell};
use crate::{
    state::{Fault, State},
    store::{
        Conn, dialect, evaluations,
        evaluations::{More, Step},
        notices, people, periods, skp,
    },
    usecase::{
        Act,
        outbox::{self, Tell},
    },
};
use app::port::Actor;
use domain::{
    evaluation::{Access, Period, State as Stage, view::StepKind},
    feedback::Subject,
    id::{AgencyId, PersonId, SessionId},
    view::NoticeKind,
};

/// Days before a time runs out on which people are reminded.
const AHEAD: i32 = 3;

/// One look at the clock for every agency. What fails in one of them does not keep the others waiting; the first failure
/// is told after all had their turn.
pub async fn run(state: &State) -> Result<(), Fault> {
    let agencies = state.store.read(|conn| Box::pin(async move { people::agencies(conn).await })).await?;
    let mut failed = None;
    for agency in agencies {
        if let Err(e) = one(state, agency.id).await {
            tracing::warn!(agency.id = %agency.id, error.cause = %e, "the day of an agency could not be looked at");
            failed = failed.or(Some(e));
        }
    }
    state.poke.notify_one();
    failed.map_or(Ok(()), Err)
}

async fn one(state: &State, agency: AgencyId) -> Result<(), Fault> {
    let act = state.act(&actor(agency, PersonId(uuid::Uuid::nil()))).await?;
    state.store.write(move |conn| Box::pin(async move { agency_day(conn, &act).await })).await
}

const fn actor(agency: AgencyId, person: PersonId) -> Actor {
    Actor { person, agency, session: SessionId(uuid::Uuid::nil()) }
}

/// In somebody's name, for notices about what he has to do with.
fn in_name_of(act: &Act, person: PersonId) -> Act {
    Act { actor: actor(act.actor.agency, person), ..act.clone() }
}

/// The day of one agency.
async fn agency_day(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    // Two servers on one database do not remind twice.
    dialect::lock_clock(conn, act.actor.agency).await?;
    let year = act.org.today(act.now).year();
    for year in [year - 1, year] {
        calendar::ensure(conn, act, year).await?;
    }
    calendar::keep_rules(conn, act).await?;
    results(conn, act).await?;
    crate::usecase::followup::clock::remind(conn, act).await?;
    windows(conn, act).await
}

/// Clocks of delivered results and objections.
pub async fn results(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    for row in evaluations::running(conn, act.actor.agency).await? {
        let Some(period) = periods::find(conn, act.actor.agency, row.period).await? else { continue };
        let Some(skp) = skp::find(conn, act.actor.agency, row.skp).await? else { continue };
        let Some(case) = Case::stored(act, period, skp, row) else { continue };
        if !lapse(conn, act, &case).await? {
            remind(conn, act, &case).await?;
        }
    }
    Ok(())
}

/// Counts as received, counts as accepted; says whether anything happened.
async fn lapse(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<bool, Fault> {
    let (objectable, rules) = (case.objectable(act), case.rules(act).clone());
    if !case.row.course.clone().pass(case.today, objectable, &rules) {
        return Ok(false);
    }
    // Taken now, and looked at again: the employee may have been faster.
    let mut case = Case::lock(conn, act, case.row.id).await?;
    let before = case.state();
    let today = case.today;
    if !case.row.course.pass(today, objectable, &rules) {
        return Ok(false);
    }
    case.save(conn, act).await?;
    let mut kinds = Vec::new();
    if before == Stage::Disampaikan {
        kinds.push(StepKind::DianggapDiterima);
    }
    if case.state() == Stage::Selesai(domain::evaluation::Ending::Dianggap) {
        kinds.push(StepKind::DianggapMenerima);
    }
    for kind in kinds {
        let step = Step { kind, by: None, at: act.now, text: String::new(), more: More::default() };
        evaluations::add_step(conn, act.actor.agency, act.dice.id(act.now), case.row.id, &step).await?;
    }
    let kind = if case.state().is_over() { NoticeKind::HasilDisetujui } else { NoticeKind::HasilDiterima };
    if let Some(rater) = case.rater() {
        let by = in_name_of(act, case.skp.owner);
        tell::notice(conn, &by, &case, rater.person, kind, "").await?;
        let by = in_name_of(act, rater.person);
        tell::notice(conn, &by, &case, case.skp.owner, kind, "").await?;
    }
    let units = Units::load(conn, act, &case.period).await?;
    tell::changed(conn, act, &case, &units).await?;
    Ok(true)
}

/// Reminds whoever the evaluation waits for, once.
async fn remind(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<(), Fault> {
    let rules = case.rules(act);
    let e = &case.row.course;
    let rater = case.rater().map(|h| h.person);
    let near = |until: Option<domain::calendar::Date>| until.is_some_and(|u| case.today > u.plus_days(-AHEAD));
    let (to, by, kind) = match case.state() {
        Stage::Disampaikan if near(e.receipt_until(rules)) => (Some(case.skp.owner), rater, NoticeKind::IngatKeberatan),
        Stage::Diterima if near(e.objection_until(rules)) => (Some(case.skp.owner), rater, NoticeKind::IngatKeberatan),
        Stage::KeberatanDiajukan if near(e.explanation_until(rules)) => {
            (rater, Some(case.skp.owner), NoticeKind::IngatPutusan)
        }
        Stage::KeberatanDijelaskan if near(e.decision_by(rules)) => {
            (case.decider().map(|h| h.person), Some(case.skp.owner), NoticeKind::IngatPutusan)
        }
        _ => return Ok(()),
    };
    let (Some(to), Some(by)) = (to, by) else { return Ok(()) };
    if notices::was_told(conn, to, kind, Subject::Evaluation(case.row.id)).await? {
        return Ok(());
    }
    tell::notice(conn, &in_name_of(act, by), case, to, kind, "").await
}

/// Reminds raters with people still to rate, once, when the window is about to close.
async fn windows(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    let today = act.org.today(act.now);
    for period in periods::all(conn, act.actor.agency).await? {
        // Units whose window is moved close later.
        let last = period.shifts.iter().map(|s| s.days).max().unwrap_or(0).max(0);
        if today >= period.rate.start && today <= period.rate.end.plus_days(last) && period.locked_at.is_none() {
            raters(conn, act, &period).await?;
        }
    }
    Ok(())
}

async fn raters(conn: &mut Conn<'_>, act: &Act, period: &Period) -> Result<(), Fault> {
    let everybody: Vec<PersonId> = act.org.everybody().map(|p| p.id).collect();
    let skps = skp::within(conn, act.actor.agency, &everybody, period.span).await?;
    let rows = evaluations::of_people(conn, act.actor.agency, Some(period.id), &everybody).await?;
    let mut told: Vec<PersonId> = Vec::new();
    for skp in skps {
        let row = rows.iter().find(|r| r.skp == skp.id).cloned();
        let case = Case::build(act, period.clone(), skp, row)?;
        let Some(rater) = case.rater().map(|h| h.person) else { continue };
        let Access::Open { until } = case.access() else { continue };
        if case.state() != Stage::Draf || told.contains(&rater) || case.today <= until.plus_days(-AHEAD) {
            continue;
        }
        told.push(rater);
        let subject = Subject::Period(period.id);
        if notices::was_told(conn, rater, NoticeKind::IngatMenilai, subject).await? {
            continue;
        }
        let title = tell::title(period);
        let tell = Tell { to: rater, kind: NoticeKind::IngatMenilai, subject, title: &title, text: "" };
        let by = in_name_of(act, case.skp.owner);
        outbox::notify(conn, &by, case.skp.id, case.skp.owner, &tell).await?;
    }
    Ok(())
}
