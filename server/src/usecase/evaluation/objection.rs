//! The employee's side of a result, and what follows an objection. PP 30/2019 Art. 59.

use super::{
    case::{Case, is_new},
    facts::Facts,
    spread::Units,
    tell,
};
use crate::{
    state::Fault,
    store::{
        Conn,
        attachments::{self, Attachment},
        evaluations::More,
        kept::Kept,
    },
    usecase::{Act, by_rule, permitted},
};
use app::error::AppError;
use domain::{
    evaluation::{
        Source,
        objection::{Decision, Objection},
        period::long_enough,
        view::StepKind,
    },
    id::{EvaluationId, EvidenceId, Key, PersonId},
    policy::{self, Deed},
    problem::Refusal,
    view::NoticeKind,
};

/// *Saya telah menerima*.
pub async fn receive(conn: &mut Conn<'_>, act: &Act, key: Key, id: EvaluationId) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("terima", id)).await? {
        return Ok(());
    }
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_receive(&case.facts(act.actor.person), Deed::Receive))?;
    let (today, objectable) = (case.today, case.objectable(act));
    by_rule(case.row.course.receive(&permit, today, objectable))?;
    finish(conn, act, &mut case, StepKind::Diterima, "", More::default()).await?;
    to_rater(conn, act, &case, NoticeKind::HasilDiterima, "").await
}

/// The employee accepts the result.
pub async fn accept(conn: &mut Conn<'_>, act: &Act, key: Key, id: EvaluationId) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("setuju", id)).await? {
        return Ok(());
    }
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_receive(&case.facts(act.actor.person), Deed::Accept))?;
    by_rule(case.row.course.accept(&permit))?;
    finish(conn, act, &mut case, StepKind::Disetujui, "", More::default()).await?;
    to_rater(conn, act, &case, NoticeKind::HasilDisetujui, "").await
}

/// *Ajukan keberatan*, with new evidence whose files are stored already.
pub async fn object(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    id: EvaluationId,
    form: &Objection,
    files: &[Kept],
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("keberatan", id, form, files)).await? {
        return Ok(());
    }
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_receive(&case.facts(act.actor.person), Deed::Object))?;
    let (today, objectable, rules) = (case.today, case.objectable(act), case.rules(act).clone());
    by_rule(case.row.course.object(&permit, today, objectable, &rules))?;
    let decider = case.decider().ok_or(AppError::Refused(Refusal::NobodyDecides))?;
    let offered = offered(conn, act, &case).await?;
    let stated = form.check(&offered, &rules).map_err(AppError::Invalid)?;
    attach(conn, act, &case, StepKind::Keberatan, files).await?;
    let more = More { sources: stated.sources, ratings: None };
    finish(conn, act, &mut case, StepKind::Keberatan, &stated.text, more).await?;
    to_rater(conn, act, &case, NoticeKind::KeberatanDiajukan, &stated.text).await?;
    tell::notice(conn, act, &case, decider.person, NoticeKind::KeberatanDiajukan, &stated.text).await
}

/// The rater explains, with new evidence whose files are stored already.
pub async fn explain(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    id: EvaluationId,
    text: &str,
    files: &[Kept],
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("penjelasan", id, text, files)).await? {
        return Ok(());
    }
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_explain(&case.facts(act.actor.person)))?;
    by_rule(case.row.course.explain(&permit))?;
    let min = case.rules(act).min_reason;
    let text = long_enough(text, min).map_err(|p| AppError::field("penjelasan", p))?;
    attach(conn, act, &case, StepKind::Penjelasan, files).await?;
    finish(conn, act, &mut case, StepKind::Penjelasan, &text, More::default()).await?;
    let to: Vec<PersonId> = [Some(case.skp.owner), case.decider().map(|h| h.person)].into_iter().flatten().collect();
    for person in to {
        tell::notice(conn, act, &case, person, NoticeKind::KeberatanDijelaskan, &text).await?;
    }
    Ok(())
}

/// The superior of the rater decides, finally.
pub async fn decide(conn: &mut Conn<'_>, act: &Act, key: Key, id: EvaluationId, form: &Decision) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("putusan", id, form)).await? {
        return Ok(());
    }
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_decide(&case.facts(act.actor.person)))?;
    let Some(old) = case.row.course.ratings().cloned() else { return Err(AppError::NotFound.into()) };
    if !case.state().is_disputed() {
        return Err(AppError::Refused(Refusal::EvaluationState { is: case.state() }).into());
    }
    let offered = offered(conn, act, &case).await?;
    let rules = case.rules(act).clone();
    let decided = form.check(&old, &offered, &rules).map_err(AppError::Invalid)?;
    // A head's results are the unit's performance, whoever decides (SE MenPANRB 3/2023).
    if let (Some((_, is)), Some(new)) = (case.row.basis.as_ref().and_then(|b| b.follows), &decided.changed) {
        let must = rules.head.of(is);
        if new.hasil().rating() != must {
            return Err(AppError::Refused(Refusal::FollowsUnit { must }).into());
        }
    }
    let today = case.today;
    by_rule(case.row.course.decide(&permit, today, decided.changed.clone(), &rules))?;
    let kind = if decided.changed.is_some() { StepKind::DiputusDiubah } else { StepKind::DiputusTetap };
    let more = More { sources: decided.sources, ratings: decided.changed };
    finish(conn, act, &mut case, kind, &decided.reason, more).await?;
    to_rater(conn, act, &case, NoticeKind::KeberatanDiputus, &decided.reason).await?;
    tell::notice(conn, act, &case, case.skp.owner, NoticeKind::KeberatanDiputus, &decided.reason).await
}

async fn offered(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<Vec<Source>, Fault> {
    let facts = Facts::load(conn, act, case).await?;
    let follows = case.row.basis.as_ref().and_then(|b| b.follows);
    let mut offered: Vec<Source> = facts.offered(act, follows).into_iter().map(|s| s.source).collect();
    // Whoever decides can rest on what both sides brought.
    let brought = attachments::of_evaluation(conn, case.row.id).await?;
    offered.extend(brought.iter().map(|a| Source::Evidence(a.id)));
    Ok(offered)
}

async fn attach(conn: &mut Conn<'_>, act: &Act, case: &Case, step: StepKind, files: &[Kept]) -> Result<(), Fault> {
    for (order, new) in (1_i64..).zip(files) {
        let id = EvidenceId(act.dice.id(act.now));
        let one = Attachment { id, evaluation: case.row.id, step, kept: new.clone() };
        attachments::add(conn, act.actor.agency, order, &one).await?;
    }
    Ok(())
}

async fn finish(
    conn: &mut Conn<'_>,
    act: &Act,
    case: &mut Case,
    kind: StepKind,
    text: &str,
    more: More,
) -> Result<(), Fault> {
    case.save(conn, act).await?;
    case.step(conn, act, kind, text, more).await?;
    let units = Units::load(conn, act, &case.period).await?;
    tell::changed(conn, act, case, &units).await
}

async fn to_rater(conn: &mut Conn<'_>, act: &Act, case: &Case, kind: NoticeKind, text: &str) -> Result<(), Fault> {
    match case.rater() {
        Some(rater) => tell::notice(conn, act, case, rater.person, kind, text).await,
        None => Ok(()),
    }
}
