//! The rater's side: draft, *usulan sistem*, setting, taking back, delivering.

use super::{
    case::{Case, is_new},
    facts::Facts,
    spread::Units,
    tell,
};
use crate::{
    state::Fault,
    store::{
        Conn, evaluations,
        evaluations::{Basis, More, Opened},
        skp,
    },
    usecase::{Act, by_rule, outbox, permitted},
};
use app::error::AppError;
use domain::{
    evaluation::{PeriodKind, Source, draft::Patch, period::long_enough, view::StepKind, year},
    event::Change,
    id::{EvaluationId, Key, PeriodId, SkpId},
    live::Topic,
    policy::{self, Deed},
    problem::{FieldProblem, Refusal},
    rating::Predikat,
    view::NoticeKind,
};

/// Saves the fields that were sent.
pub async fn save_draft(
    conn: &mut Conn<'_>,
    act: &Act,
    period: PeriodId,
    skp: SkpId,
    (mut patch, base): (Patch, Patch),
) -> Result<Vec<FieldProblem>, Fault> {
    let case = Case::read(conn, act, period, skp).await?;
    let permit = permitted(policy::may_rate(&case.facts(act.actor.person), Deed::Draft))?;
    let mut case = case.take(conn, act).await?;
    by_rule(case.row.course.draft(&permit, case.access()))?;
    let before = super::spread::standing(&case.row);
    let old = case.row.draft.clone();
    let held = patch.hold_back(&base, &old);
    case.row.draft.apply(&patch).map_err(AppError::Invalid)?;
    if case.row.draft == old {
        return Ok(held);
    }
    case.save(conn, act).await?;
    if super::spread::standing(&case.row) == before {
        // The same page open on another device of the rater.
        outbox::event(conn, act, Topic::Person(act.actor.person), &Change::Pages).await?;
        return Ok(held);
    }
    // The spread is checked live while raters work.
    let units = Units::load(conn, act, &case.period).await?;
    tell::changed(conn, act, &case, &units).await?;
    Ok(held)
}

/// Opens the *usulan sistem*: after the rater has chosen both ratings, and noted in the timeline.
pub async fn open_suggestion(conn: &mut Conn<'_>, act: &Act, period: PeriodId, skp: SkpId) -> Result<(), Fault> {
    let case = Case::read(conn, act, period, skp).await?;
    let permit = permitted(policy::may_rate(&case.facts(act.actor.person), Deed::Draft))?;
    let mut case = case.take(conn, act).await?;
    by_rule(case.row.course.draft(&permit, case.access()))?;
    if case.row.opened.is_some() {
        return Ok(());
    }
    let units = Units::load(conn, act, &case.period).await?;
    let fixed = units.led(act, &case).map(|(_, _, must)| must);
    let view = fixed.or(case.row.draft.hasil).filter(|_| case.row.draft.perilaku.is_some());
    let hasil_before = view.ok_or(AppError::Refused(Refusal::ViewNotFormed))?;
    let facts = Facts::load(conn, act, &case).await?;
    let suggestion = facts.suggestion(case.rules(act)).ok_or(AppError::NotFound)?;
    case.row.opened = Some(Opened { suggestion, at: act.now, hasil_before });
    case.save(conn, act).await?;
    case.step(conn, act, StepKind::UsulanDibuka, "", More::default()).await?;
    tell::changed(conn, act, &case, &units).await
}

/// Sets both ratings (*Tetapkan*).
pub async fn set(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    period: PeriodId,
    skp: SkpId,
    patch: &Patch,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("tetapkan", period, skp, patch)).await? {
        return Ok(());
    }
    let case = Case::read(conn, act, period, skp).await?;
    let permit = permitted(policy::may_rate(&case.facts(act.actor.person), Deed::Set))?;
    let mut case = case.take(conn, act).await?;
    by_rule(case.row.course.draft(&permit, case.access()))?;
    case.row.draft.apply(patch).map_err(AppError::Invalid)?;
    let rules = case.rules(act).clone();
    let units = Units::load(conn, act, &case.period).await?;
    let led = units.led(act, &case);
    let facts = Facts::load(conn, act, &case).await?;
    let led_unit = led.map(|(unit, is, _)| (unit, is));
    let offered: Vec<Source> = facts.offered(act, led_unit).into_iter().map(|s| s.source).collect();
    let fixed = led.map(|(_, _, must)| must);
    let (ratings, note) = case.row.draft.check(&offered, fixed, &rules).map_err(AppError::Invalid)?;
    let parts = parts(conn, act, &case).await?;
    let year_reason = year::reason(ratings.predikat(), &parts, &case.row.draft.year_reason)
        .map_err(|p| AppError::field("alasan_tahun", p))?;
    let access = case.access();
    by_rule(case.row.course.set(&permit, access, ratings.clone()))?;
    let (post, holding) = case
        .line
        .iter()
        .find(|h| h.person == permit.actor())
        .map_or((case.skp.post, domain::people::Holding::Definitif), |h| (h.post, h.holding));
    case.row.basis = Some(Basis {
        rater: permit.actor(),
        post,
        holding,
        at: act.now,
        version: case.skp.version,
        number: facts.bundle.entries.iter().map(|e| e.number).max().unwrap_or(0),
        unit: units.of_case(&act.org, &case).and_then(|(unit, is)| Some((unit, is?))),
        follows: led_unit,
        rules,
    });
    case.row.note.clone_from(&note);
    case.row.year_reason = year_reason;
    case.save(conn, act).await?;
    let more = More { sources: Vec::new(), ratings: Some(ratings) };
    case.step(conn, act, StepKind::Ditetapkan, &note, more).await?;
    tell::changed(conn, act, &case, &units).await
}

/// Predikat of the other parts of the year, when this evaluation stands for the year. The own part speaks through its
/// last periodic evaluation. None asked for with a single SKP.
async fn parts(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<Vec<Predikat>, Fault> {
    if case.period.kind != PeriodKind::Tahunan {
        return Ok(Vec::new());
    }
    let all = skp::within(conn, act.actor.agency, &[case.skp.owner], case.period.span).await?;
    let last = year::is_last(case.skp.span.end, all.iter().map(|s| s.span.end));
    if all.len() < 2 || !last {
        return Ok(Vec::new());
    }
    let rows = evaluations::of_people(conn, act.actor.agency, None, &[case.skp.owner]).await?;
    let earlier = rows.iter().filter(|r| r.period == case.period.id && r.skp != case.skp.id);
    let mut parts: Vec<Predikat> = earlier.filter_map(|r| r.course.predikat()).collect();
    let own = rows.iter().filter(|r| r.skp == case.skp.id && r.period != case.period.id);
    parts.extend(own.filter_map(|r| r.course.predikat()).next_back());
    Ok(parts)
}

/// Takes undelivered ratings back into the draft; the ratings stay there to be changed.
pub async fn revise(conn: &mut Conn<'_>, act: &Act, key: Key, id: EvaluationId, reason: &str) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("buka-kembali", id, reason)).await? {
        return Ok(());
    }
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_rate(&case.facts(act.actor.person), Deed::Revise))?;
    let access = case.access();
    by_rule(case.row.course.revise(&permit, access))?;
    let min = case.rules(act).min_reason;
    let reason = long_enough(reason, min).map_err(|p| AppError::field("alasan", p))?;
    case.row.basis = None;
    case.save(conn, act).await?;
    case.step(conn, act, StepKind::DibukaKembali, &reason, More::default()).await?;
    let units = Units::load(conn, act, &case.period).await?;
    tell::changed(conn, act, &case, &units).await
}

/// Delivers the result (*Sampaikan*).
pub async fn deliver(conn: &mut Conn<'_>, act: &Act, key: Key, id: EvaluationId) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("sampaikan", id)).await? {
        return Ok(());
    }
    let mut case = Case::lock(conn, act, id).await?;
    hand_over(conn, act, &mut case).await
}

/// Delivers one of several results, unless it was delivered meanwhile.
pub async fn deliver_listed(conn: &mut Conn<'_>, act: &Act, id: EvaluationId) -> Result<(), Fault> {
    let mut case = Case::lock(conn, act, id).await?;
    if case.state().is_delivered() {
        permitted(policy::may_rate(&case.facts(act.actor.person), Deed::Deliver))?;
        return Ok(());
    }
    hand_over(conn, act, &mut case).await
}

async fn hand_over(conn: &mut Conn<'_>, act: &Act, case: &mut Case) -> Result<(), Fault> {
    let permit = permitted(policy::may_rate(&case.facts(act.actor.person), Deed::Deliver))?;
    let today = case.today;
    by_rule(case.row.course.deliver(&permit, today))?;
    case.save(conn, act).await?;
    case.step(conn, act, StepKind::Disampaikan, "", More::default()).await?;
    let units = Units::load(conn, act, &case.period).await?;
    tell::changed(conn, act, case, &units).await?;
    tell::notice(conn, act, case, case.skp.owner, NoticeKind::HasilDisampaikan, "").await
}
