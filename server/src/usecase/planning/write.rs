//! The employee's side: begin, write, submit, take back, give up.

use super::{
    case::{Case, own_post, terms},
    cells::{catch_up, leader_rhk, year},
    tell,
};
use crate::{
    state::Fault,
    store::{Conn, gaps, plans, plans::Row, skp, templates},
    usecase::{Act, by_rule, matrix, permitted},
};
use app::error::AppError;
use domain::{
    calendar::Date,
    id::{IkiId, PersonId, PlanId, PostId, RhkId, SkpId},
    planning::{Draft, Part, Patch, Rencana, course::StepKind, deed::From, paste, term::within_a_year},
    policy,
    problem::{FieldProblem, Problem, Refusal},
    skp::{Span, plan::Class},
    text,
    view::NoticeKind,
};

/// A new plan of the actor for days of one year.
pub async fn begin(conn: &mut Conn<'_>, act: &Act, start: &str, end: &str) -> Result<(), Fault> {
    let day = |field: &str, raw: &str| raw.parse::<Date>().map_err(|_| AppError::field(field, Problem::Date));
    let (start, end) = (day("mulai", start)?, day("selesai", end)?);
    let span = within_a_year(start, end).map_err(|(field, problem)| AppError::field(field, problem))?;
    let me = act.actor.person;
    let today = act.org.today(act.now);
    // The boards reach from last year to the next.
    let (earliest, latest) = (today.year() - 1, today.year() + 1);
    let near = Date::year_bounds(earliest).ok().zip(Date::year_bounds(latest).ok());
    if let Some(((first, _), (_, last))) = near {
        if span.start < first {
            return Err(AppError::field("mulai", Problem::Before { earliest: first }).into());
        }
        if span.end > last {
            return Err(AppError::field("selesai", Problem::After { latest: last }).into());
        }
    }
    let on = span.clamp(today);
    let kind = own_post(act, me, on).and_then(|p| act.org.structure.post(p)).map(|p| p.kind);
    let Some(post) = own_post(act, me, on) else { return Err(AppError::Refused(Refusal::NoPost { day: on }).into()) };
    permitted(policy::may_begin(me, kind))?;
    create(conn, act, (me, post), span, Draft::default(), "").await.map(drop)
}

/// Stores a new plan of somebody; the cells of his leader's matrix come in.
pub async fn create(
    conn: &mut Conn<'_>,
    act: &Act,
    (owner, post): (PersonId, PostId),
    span: Span,
    draft: Draft,
    note: &str,
) -> Result<PlanId, Fault> {
    let number = span.start.year();
    let whole = year(number).ok_or_else(|| AppError::field("mulai", Problem::Date))?;
    let skp = SkpId(act.dice.id(act.now));
    // The SKP of a post begins with it at the earliest (`domain` 1.6: from the SPMT).
    if let Some(earliest) = held_from(act, owner, post, span).filter(|day| *day > span.start) {
        return Err(AppError::field("mulai", Problem::Before { earliest }).into());
    }
    by_rule(terms(conn, act, owner, whole).await?.begin(skp, span))?;
    if let Some(gap) = gaps::of_person(conn, act.actor.agency, owner, span).await?.first() {
        let Span { start, end } = gap.span;
        return Err(AppError::Refused(Refusal::DaysMarked { start, end }).into());
    }
    let row = Row {
        id: PlanId(act.dice.id(act.now)),
        skp,
        owner,
        post,
        span,
        replaces: None,
        course: Rencana::default(),
        draft,
        reason: String::new(),
        changed_at: act.now,
    };
    plans::create(conn, act.actor.agency, &row).await?;
    let mut case = Case::of(act, row);
    catch_up(conn, act, &mut case).await?;
    case.save(conn, act).await?;
    case.step(conn, act, StepKind::Dibuat, note, None).await?;
    tell::changed(conn, act, &case).await?;
    Ok(case.row.id)
}

/// The first of the days of a span on which somebody holds a post, or the day it began before them.
pub fn held_from(act: &Act, owner: PersonId, post: PostId, span: Span) -> Option<Date> {
    let held = act.org.structure.holds(owner).into_iter();
    held.filter(|(p, from, to)| *p == post && *from <= span.end && to.is_none_or(|to| to >= span.start))
        .map(|(_, from, _)| from)
        .min()
}

/// A change of the SKP in force, as a plan of its own.
pub async fn propose(conn: &mut Conn<'_>, act: &Act, id: SkpId, reason: &str) -> Result<(), Fault> {
    let row = super::case::lock_skp(conn, act, id).await?;
    permitted(policy::may_propose_change(&act.facts(&row)))?;
    if !row.state.is_open() {
        return Err(AppError::Refused(Refusal::SkpClosed).into());
    }
    let reason = text::required(reason, text::LONG).map_err(|p| AppError::field("alasan", p))?;
    let open = plans::of_people(conn, act.actor.agency, &[row.owner], row.span).await?;
    if open.iter().any(|p| p.skp == id && p.course.state().is_open()) {
        return Err(AppError::Refused(Refusal::PlanOpen).into());
    }
    let plan = skp::plan(conn, id, row.version).await?;
    let new = Row {
        id: PlanId(act.dice.id(act.now)),
        skp: id,
        owner: row.owner,
        post: row.post,
        span: row.span,
        replaces: Some(row.version),
        course: Rencana::default(),
        draft: Draft::of(&plan),
        reason,
        changed_at: act.now,
    };
    plans::create(conn, act.actor.agency, &new).await?;
    // The revision has moved on with the lock; nothing that readers of the SKP see has changed.
    let bundle = crate::usecase::bundle::Bundle::load(conn, act, row).await?;
    crate::usecase::outbox::skp_event(conn, act, &bundle, None, Vec::new()).await?;
    let case = Case::of(act, new);
    case.step(conn, act, StepKind::Dibuat, &case.row.reason, None).await?;
    tell::changed(conn, act, &case).await
}

/// Takes a plan that is being written, for its owner.
async fn writing(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<Case, Fault> {
    let case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_plan(&case.facts(act)))?;
    by_rule(case.row.course.write(&permit))?;
    Ok(case)
}

async fn keep(conn: &mut Conn<'_>, act: &Act, mut case: Case, before: &Draft) -> Result<(), Fault> {
    if case.row.draft == *before {
        return Ok(());
    }
    case.save(conn, act).await?;
    lead(conn, act, &case, before, &case.row.draft).await?;
    tell::typed(conn, act, &case).await
}

/// Of a leader: the columns of his matrix, and the links of those who contribute, follow his plan.
async fn lead(conn: &mut Conn<'_>, act: &Act, case: &Case, before: &Draft, now: &Draft) -> Result<(), Fault> {
    let texts = |draft: &Draft| draft.rhk.iter().map(|r| (r.id, r.text.clone())).collect::<Vec<_>>();
    let place = (case.row.post, case.row.span.start.year());
    matrix::columns_changed(conn, act, place, &texts(before), &texts(now)).await
}

/// Takes whoever's drafts follow the RHK of a plan, and its owner.
async fn take_circle(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<(), Fault> {
    let plan = plans::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    matrix::take_contributors(conn, act, plan.owner, (plan.post, plan.span.start.year())).await
}

/// Saves the fields that were sent about a part, and gives those that were written on another page since `base`.
pub async fn save(
    conn: &mut Conn<'_>,
    act: &Act,
    id: PlanId,
    part: Part,
    (mut patch, base): (Patch, Patch),
) -> Result<Vec<FieldProblem>, Fault> {
    if let (Part::Rhk(_), Some(_)) = (part, &patch.teks) {
        take_circle(conn, act, id).await?;
    }
    let mut case = writing(conn, act, id).await?;
    let before = case.row.draft.clone();
    let mut kept = before.kept(part);
    kept.alasan = (part == Part::Whole).then(|| case.row.reason.clone());
    let held = patch.hold_back(base, kept);
    let leader = match (&patch.intervensi, case.rater()) {
        (Some(_), Some(h)) => leader_rhk(conn, act, h.person, h.post, case.row.span.start.year()).await?,
        _ => Vec::new(),
    };
    case.row.draft.apply(part, &patch, &leader).map_err(AppError::Invalid)?;
    if let (Part::Whole, Some(reason), true) = (part, &patch.alasan, case.row.replaces.is_some()) {
        let reason = text::required(reason, text::LONG).map_err(|p| AppError::field("alasan", p))?;
        if reason != case.row.reason {
            case.row.reason = reason;
            case.save(conn, act).await?;
        }
    }
    keep(conn, act, case, &before).await?;
    Ok(held)
}

/// Adds an RHK, or an indicator to one.
pub async fn add(conn: &mut Conn<'_>, act: &Act, id: PlanId, part: Part) -> Result<(), Fault> {
    let mut case = writing(conn, act, id).await?;
    let before = case.row.draft.clone();
    let iki = IkiId(act.dice.id(act.now));
    let added = match part {
        Part::Whole => case.row.draft.add_rhk(RhkId(act.dice.id(act.now)), iki),
        Part::Rhk(rhk) => case.row.draft.add_iki(rhk, iki),
        Part::Iki(_) | Part::Value(_) => Err(Problem::Choice),
    };
    added.map_err(|p| AppError::field("bagian", p))?;
    keep(conn, act, case, &before).await
}

/// Takes an RHK or an indicator out.
pub async fn remove(conn: &mut Conn<'_>, act: &Act, id: PlanId, part: Part) -> Result<(), Fault> {
    let mut case = writing(conn, act, id).await?;
    let before = case.row.draft.clone();
    case.row.draft.remove(part);
    keep(conn, act, case, &before).await
}

/// Moves an RHK or an indicator up or down.
pub async fn shift(conn: &mut Conn<'_>, act: &Act, id: PlanId, part: Part, up: bool) -> Result<(), Fault> {
    let mut case = writing(conn, act, id).await?;
    let before = case.row.draft.clone();
    case.row.draft.shift(part, up);
    keep(conn, act, case, &before).await
}

/// Adds the pasted rows that can be added.
pub async fn add_pasted(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<(), Fault> {
    let mut case = writing(conn, act, id).await?;
    let before = case.row.draft.clone();
    let rows = paste::read(&before.paste, case.form(act), case.row.span).map_err(|p| AppError::field("tempelan", p))?;
    let added = paste::add(&mut case.row.draft, &rows, || act.dice.id(act.now));
    if added.map_err(|p| AppError::field("tempelan", p))? == 0 {
        return Err(AppError::field("tempelan", Problem::Required).into());
    }
    case.row.draft.paste.clear();
    keep(conn, act, case, &before).await
}

/// Takes over RHK: from an own SKP those that follow the person (all of them for the same post), from the SKP of who
/// held the post before those that stay with it, from a template all.
pub async fn take_over(conn: &mut Conn<'_>, act: &Act, id: PlanId, from: From) -> Result<(), Fault> {
    let mut case = writing(conn, act, id).await?;
    let before = case.row.draft.clone();
    let mut more = match from {
        From::Template(id) => {
            let all = templates::list(conn, act.actor.agency).await?;
            all.into_iter().find(|t| t.id == id).ok_or(AppError::NotFound)?.draft
        }
        From::Skp(source) => {
            let offered = super::read::sources(conn, act, &case).await?;
            if offered.iter().all(|s| s.skp != source) {
                return Err(AppError::NotFound.into());
            }
            let row = skp::find(conn, act.actor.agency, source).await?.ok_or(AppError::NotFound)?;
            let mut draft = Draft::of(&skp::plan(conn, source, row.version).await?).bare();
            draft.rhk.retain(|r| comes_along(&case, &row, r.class));
            draft
        }
    };
    more.renew(|| act.dice.id(act.now));
    more.to_year(case.row.span.start.year());
    merge(&mut case.row.draft, more).map_err(|p| AppError::field("sumber", p))?;
    keep(conn, act, case, &before).await
}

/// Whether an RHK of an earlier SKP comes into a plan.
pub fn comes_along(case: &Case, source: &skp::Skp, class: Class) -> bool {
    match (source.owner == case.row.owner, source.post == case.row.post) {
        (true, true) => true,
        (true, false) => class == Class::Individu,
        (false, _) => class == Class::Organisasi,
    }
}

/// Adds what another draft holds; what is there stays.
pub fn merge(draft: &mut Draft, more: Draft) -> Result<(), Problem> {
    let blank = draft.is_blank();
    if blank {
        draft.approach = more.approach;
        draft.rhk.clear();
    }
    let fresh = more.rhk.into_iter().filter(|r| draft.rhk.iter().all(|own| own.text != r.text)).collect::<Vec<_>>();
    if draft.rhk.len() + fresh.len() > domain::planning::draft::MANY_RHK {
        return Err(Problem::TooMany { max: domain::planning::draft::MANY_RHK });
    }
    draft.rhk.extend(fresh);
    let fill = |to: &mut String, from: String| {
        if to.is_empty() {
            *to = from;
        }
    };
    fill(&mut draft.annex.support, more.annex.support);
    fill(&mut draft.annex.accountability, more.annex.accountability);
    fill(&mut draft.annex.consequences, more.annex.consequences);
    Ok(())
}

/// Links that are missing although the superior has RHK already; a change of an SKP keeps those it has.
async fn unlinked(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<Vec<FieldProblem>, Fault> {
    let (None, Some(h)) = (case.row.replaces, case.rater()) else { return Ok(Vec::new()) };
    let missing = case.row.draft.unlinked(case.form(act));
    let year = case.row.span.start.year();
    let linkable = !missing.is_empty() && !leader_rhk(conn, act, h.person, h.post, year).await?.is_empty();
    Ok(if linkable { missing } else { Vec::new() })
}

/// *Ajukan*; `answer` is what the employee says to a reason it was given back for.
pub async fn submit(conn: &mut Conn<'_>, act: &Act, id: PlanId, answer: &str) -> Result<(), Fault> {
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_plan(&case.facts(act)))?;
    let rater = case.rater();
    by_rule(case.row.course.submit(&permit, rater.is_some()))?;
    let answer = text::optional(answer, text::LONG).map_err(|p| AppError::field("jawaban", p))?;
    let plan = case.row.draft.check(case.form(act), case.row.span).map_err(AppError::Invalid)?;
    let missing = unlinked(conn, act, &case).await?;
    if !missing.is_empty() {
        return Err(AppError::Invalid(missing).into());
    }
    if let Some(version) = case.row.replaces {
        let now = skp::find(conn, act.actor.agency, case.row.skp).await?.ok_or(AppError::NotFound)?;
        if now.version != version {
            return Err(AppError::Refused(Refusal::PlanOutdated).into());
        }
        if skp::plan(conn, case.row.skp, version).await? == plan {
            return Err(AppError::Refused(Refusal::NoChange).into());
        }
    }
    case.save(conn, act).await?;
    let draft = case.row.draft.clone();
    case.step(conn, act, StepKind::Diajukan, &answer, Some(&draft)).await?;
    tell::changed(conn, act, &case).await?;
    let reason = if answer.is_empty() { case.row.reason.clone() } else { answer };
    if let Some(h) = rater {
        let silent = act.org.person(h.person).is_none_or(|p| p.nip.is_none());
        let to = if silent { tell::keepers(act, case.row.owner) } else { vec![h.person] };
        for person in to {
            tell::notice(conn, act, &case, person, NoticeKind::RencanaDiajukan, &reason).await?;
        }
    }
    Ok(())
}

/// Takes a submission back.
pub async fn take_back(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<(), Fault> {
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_plan(&case.facts(act)))?;
    by_rule(case.row.course.take_back(&permit))?;
    catch_up(conn, act, &mut case).await?;
    case.save(conn, act).await?;
    case.step(conn, act, StepKind::Ditarik, "", None).await?;
    tell::changed(conn, act, &case).await
}

/// Gives a plan up.
pub async fn cancel(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<(), Fault> {
    take_circle(conn, act, id).await?;
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_plan(&case.facts(act)))?;
    by_rule(case.row.course.cancel(&permit))?;
    case.save(conn, act).await?;
    let draft = case.row.draft.clone();
    case.step(conn, act, StepKind::Dibatalkan, "", Some(&draft)).await?;
    // What others already read in a change that was given up is taken back.
    if let Some(version) = case.row.replaces {
        let stays = Draft::of(&skp::plan(conn, case.row.skp, version).await?);
        lead(conn, act, &case, &draft, &stays).await?;
    }
    tell::changed(conn, act, &case).await
}
