//! One plan, and all that belongs to it.

use super::{chosen, count, sources, talk_view};
use crate::{
    state::Fault,
    store::{Conn, notices, plans, skp, talks, templates},
    usecase::{
        Act, permitted,
        planning::{
            case::Case,
            cells::{leader_rhk, year},
        },
    },
};
use app::error::AppError;
use domain::{
    id::{PlanId, RhkId},
    people::{Holding, PostKind},
    planning::{
        Form, State,
        course::StepKind,
        diff::differences,
        paste,
        talk::Side,
        view::{PlanPage, StepView},
    },
    policy::{self, PlanDeed},
    skp::plan::Plan,
    view::Reading,
};

/// The plan of the actor that is open in a year, the one changed last.
pub async fn mine(conn: &mut Conn<'_>, act: &Act, asked: Option<i32>) -> Result<PlanPage, Fault> {
    let whole = year(chosen(act, asked)).ok_or(AppError::NotFound)?;
    let all = plans::of_people(conn, act.actor.agency, &[act.actor.person], whole).await?;
    let open = all.into_iter().filter(|p| p.course.state().is_open()).max_by_key(|p| p.changed_at);
    let id = open.ok_or(AppError::NotFound)?.id;
    page(conn, act, id).await
}

/// `/perencanaan/{rencana}`.
pub async fn page(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<PlanPage, Fault> {
    let case = Case::find(conn, act, id).await?;
    let facts = case.facts(act);
    permitted(policy::may_read_plan(&facts))?;
    let (row, form) = (&case.row, case.form(act));
    let day = row.span.clamp(case.today);
    let leader = match case.rater() {
        Some(h) => leader_rhk(conn, act, h.person, h.post, row.span.start.year()).await?,
        None => Vec::new(),
    };
    let checked = row.draft.check(form, row.span);
    let (plan, mut problems) = match checked {
        Ok(plan) => (Some(plan), Vec::new()),
        Err(problems) => (None, problems),
    };
    if row.course.state().is_written() && !leader.is_empty() && row.replaces.is_none() {
        problems.extend(row.draft.unlinked(form));
    }
    let old = match row.replaces {
        Some(version) => Some(skp::plan(conn, row.skp, version).await?),
        None => None,
    };
    let found = match (&old, &plan) {
        (Some(old), Some(new)) => differences(old, new),
        _ => Vec::new(),
    };
    let own = row.owner == act.actor.person;
    let side = if own { Some(Side::Employee) } else { policy::may_talk(&facts).is_ok().then_some(Side::Leader) };
    let writes = own && row.course.state().is_written();
    let said = talks::of_skps(conn, act.actor.agency, &[row.skp]).await?;
    let may = PlanDeed::ALL.into_iter().filter(|d| policy::plan_allows(facts.party, facts.state, *d)).collect();
    let contributors = if writes { contributors(conn, act, &case).await? } else { Vec::new() };
    let replaced = match row.course.state() {
        State::Disetujui => skp::find(conn, act.actor.agency, row.skp).await?,
        _ => None,
    };
    let became = row.replaces.map_or(1, |v| v + 1);
    let leader_open = row.course.state() == State::Diajukan && leads_without(conn, act, &case).await?;
    let known = if writes { templates::list(conn, act.actor.agency).await? } else { Vec::new() };
    // Those of the same form, for any year or this one.
    let fits = |t: &templates::Row| t.form == form && t.year.is_none_or(|y| y == row.span.start.year());
    let rater = case.rater().map(|h| act.org.view(h.person, Some((h.post, h.holding)), day));
    Ok(PlanPage {
        id: row.id,
        skp: row.skp,
        unread: notices::unread_about(conn, act.actor.person, Reading::Plan(row.id)).await?,
        owner: act.org.view(row.owner, Some((row.post, Holding::Definitif)), day),
        rater,
        span: row.span,
        form,
        state: row.course.state(),
        submission: row.course.submission(),
        change: row.replaces.map(|v| (v, row.reason.clone())),
        own,
        records: case.records(act, act.actor.person),
        may,
        leader,
        contributors,
        replaced: replaced.map(|s| s.version).filter(|v| *v > became),
        leader_open,
        problems,
        warnings: row.draft.warnings(form),
        pasted: if row.draft.paste.is_empty() { Ok(Vec::new()) } else { paste::read(&row.draft.paste, form, row.span) },
        differences: found,
        plan,
        steps: steps(conn, act, &case, form, old.as_ref()).await?,
        talks: said.iter().map(|t| talk_view(act, t, side)).collect(),
        templates: known.into_iter().filter(|t| fits(t)).map(|t| (t.id, t.name)).collect(),
        sources: if writes { sources(conn, act, &case).await? } else { Vec::new() },
        today: case.today,
        zone: act.org.agency.settings.zone,
        saved_at: row.changed_at,
        draft: row.draft.clone(),
    })
}

/// Who has linked RHK to those of a plan: in agreed SKP, and in first drafts.
async fn contributors(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<Vec<(RhkId, Vec<(String, u32)>)>, Fault> {
    let team = act.org.team(case.row.owner, case.today);
    let Some(span) = year(case.row.span.start.year()).filter(|_| !team.is_empty()) else { return Ok(Vec::new()) };
    let agency = act.actor.agency;
    let agreed = skp::linked(conn, agency, &team, span).await?;
    let mut drafts = plans::of_people(conn, agency, &team, span).await?;
    drafts.retain(|p| p.course.state().is_open() && p.replaces.is_none());
    let mut all = Vec::new();
    for rhk in case.row.draft.rhk.iter().filter(|r| !r.text.is_empty()) {
        let mut who: Vec<(String, u32)> = Vec::new();
        for member in &team {
            let links = agreed.iter().filter(|l| l.owner == *member && l.is_to((rhk.id, &rhk.text))).count();
            let mine = drafts.iter().filter(|p| p.owner == *member).flat_map(|p| &p.draft.rhk);
            let n = links + mine.filter(|r| r.from_cell == Some(rhk.id)).count();
            if n > 0 {
                who.push((act.org.name(*member).name, count(n)));
            }
        }
        if !who.is_empty() {
            all.push((rhk.id, who));
        }
    }
    Ok(all)
}

/// Whether the reader decides as superior while he has no agreed SKP of that year himself.
async fn leads_without(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<bool, Fault> {
    let Some(h) = case.rater().filter(|h| h.person == act.actor.person) else { return Ok(false) };
    let rated = act.org.structure.post(h.post).is_some_and(|p| p.kind != PostKind::Politik);
    let Some(span) = year(case.row.span.start.year()).filter(|_| rated) else { return Ok(false) };
    Ok(skp::within(conn, act.actor.agency, &[h.person], span).await?.is_empty())
}

/// Steps with what differs between one submission and the next.
async fn steps(
    conn: &mut Conn<'_>,
    act: &Act,
    case: &Case,
    form: Form,
    old: Option<&Plan>,
) -> Result<Vec<StepView>, Fault> {
    let mut last = old.cloned();
    let mut all = Vec::new();
    for step in plans::steps(conn, case.row.id).await? {
        let plan = step.draft.as_ref().and_then(|d| d.check(form, case.row.span).ok());
        let differences = match (&last, &plan) {
            (Some(old), Some(new)) if step.kind == StepKind::Diajukan => differences(old, new),
            _ => Vec::new(),
        };
        last = plan.or(last);
        all.push(StepView { kind: step.kind, by: act.org.name(step.by), at: step.at, text: step.text, differences });
    }
    Ok(all)
}
