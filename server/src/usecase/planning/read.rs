//! What the screens of planning show.

use super::{
    case::{Case, own_post, terms_of},
    cells::{leader_rhk, year},
    write::comes_along,
};
use crate::{
    state::Fault,
    store::{Conn, gaps, notices, plans, plans::Row, reports, skp, skp::Skp, talks, templates},
    usecase::{Act, permitted},
};
use app::error::AppError;
use domain::{
    calendar::Date,
    id::{PersonId, PlanId, PostId, RhkId, SkpId, UnitId},
    people::{Holding, PostKind, Relation},
    planning::{
        Form, State,
        course::StepKind,
        diff::differences,
        paste, report,
        talk::Side,
        view::{
            Closing, PlanBoard, PlanPage, PlanRef, PlanRow, ReportView, SourceView, StepView, SuperiorPage, TalkView,
            TeamRow, TermView, UnitRow, VersionRow, VersionsPage,
        },
    },
    policy::{self, PlanDeed},
    skp::Span,
    view::{PersonView, Reading},
};
use std::collections::HashMap;

/// From this month on the next year is planned (`domain` 2.1).
const NEXT: u8 = 11;
/// People found at most when looking for a superior.
const FOUND: usize = 20;
/// Versions shown at most, the newest.
const VERSIONS: usize = 12;
/// SKP offered to take RHK from, at most.
const SOURCES: usize = 6;

/// The year that is asked for, or the one that is planned now.
pub fn chosen(act: &Act, asked: Option<i32>) -> i32 {
    let (now, month, _) = act.org.today(act.now).parts();
    let usual = if month >= NEXT { now + 1 } else { now };
    asked.filter(|y| (now - 5..=now + 1).contains(y)).unwrap_or(usual)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn plan_ref(row: &Row, returned: String) -> PlanRef {
    PlanRef {
        id: row.id,
        state: row.course.state(),
        change: row.replaces.is_some(),
        changed_at: row.changed_at,
        returned,
        rhk: count(row.draft.rhk.iter().filter(|r| !r.text.is_empty()).count()),
    }
}

/// Last day in the post of an SKP, when its owner holds another one by now.
pub fn moved(act: &Act, s: &Skp) -> Option<Date> {
    let today = act.org.today(act.now);
    if !s.state.is_open() || !s.span.contains(today) {
        return None;
    }
    let now = own_post(act, s.owner, today)?;
    if now == s.post {
        return None;
    }
    let held = act.org.structure.holds(s.owner);
    let last = held.iter().filter(|(post, _, _)| *post == s.post).filter_map(|(_, _, to)| *to).max();
    Some(last.unwrap_or(today).clamp(s.span.start, today))
}

/// Terms of people from the rows of all, without further queries.
pub fn terms(
    act: &Act,
    skps: &[Skp],
    open: &[Row],
    said: &[talks::Row],
    asked: &[(SkpId, Date)],
) -> Vec<(PersonId, TermView)> {
    let me = act.actor.person;
    let post = |id: PostId| act.org.structure.post(id).map(|p| p.name.clone()).unwrap_or_default();
    let asks = |t: &&talks::Row| if t.owner == me { t.employee.is_none() } else { t.leader.is_none() };
    let mut all = Vec::new();
    for s in skps {
        let plan = open.iter().find(|p| p.skp == s.id && p.course.state().is_open());
        let about = || said.iter().filter(|t| t.skp == s.id);
        let view = TermView {
            skp: s.id,
            span: s.span,
            post: post(s.post),
            plan: plan.map(|p| plan_ref(p, String::new())),
            agreed: Some((s.state, s.version)),
            moved: moved(act, s),
            asked: asked.iter().find(|(id, _)| *id == s.id).map(|(_, day)| *day),
            talks: count(about().count()),
            asks: count(about().filter(asks).count()),
        };
        all.push((s.owner, view));
    }
    for p in open.iter().filter(|p| p.course.state().is_open() && skps.iter().all(|s| s.id != p.skp)) {
        let about = || said.iter().filter(|t| t.skp == p.skp);
        let view = TermView {
            skp: p.skp,
            span: p.span,
            post: post(p.post),
            plan: Some(plan_ref(p, String::new())),
            agreed: None,
            moved: None,
            asked: None,
            talks: count(about().count()),
            asks: count(about().filter(asks).count()),
        };
        all.push((p.owner, view));
    }
    all.sort_by_key(|(_, t)| t.span.start);
    all
}

/// `/perencanaan`.
pub async fn board(conn: &mut Conn<'_>, act: &Act, asked_year: Option<i32>) -> Result<PlanBoard, Fault> {
    let (me, agency, today) = (act.actor.person, act.actor.agency, act.org.today(act.now));
    let number = chosen(act, asked_year);
    let whole = year(number).ok_or(AppError::NotFound)?;
    let functions = act.org.structure.functions(me, today);
    let keeps = policy::may_keep(me, PersonId(uuid::Uuid::nil()), &functions).is_ok();
    let team = act.org.team(me, today);
    let silent: Vec<PersonId> = if keeps { silent_teams(act, today) } else { Vec::new() };
    let mut people = vec![me];
    people.extend(team.iter().chain(&silent).copied());
    people.sort();
    people.dedup();
    let skps = skp::within(conn, agency, &people, whole).await?;
    let open = plans::of_people(conn, agency, &people, whole).await?;
    let asked = skp::asked_close(conn, agency).await?;
    let ids: Vec<SkpId> = skps.iter().map(|s| s.id).chain(open.iter().map(|p| p.skp)).collect();
    let said = talks::of_skps(conn, agency, &ids).await?;
    let all = terms(act, &skps, &open, &said, &asked);
    let of =
        |person: PersonId| all.iter().filter(move |(p, _)| *p == person).map(|(_, t)| t.clone()).collect::<Vec<_>>();
    let mut own = of(me);
    for term in &mut own {
        if let Some(plan) = &mut term.plan
            && plan.state == State::Dikembalikan
        {
            let steps = plans::steps(conn, plan.id).await?;
            let last = steps.into_iter().rev().find(|s| s.kind == StepKind::Dikembalikan);
            plan.returned = last.map(|s| s.text).unwrap_or_default();
        }
    }
    let marked = gaps::of_person(conn, agency, me, whole).await?;
    let mine_skps: Vec<Skp> = skps.iter().filter(|s| s.owner == me).cloned().collect();
    let mine_open: Vec<Row> = open.iter().filter(|p| p.owner == me).cloned().collect();
    let spans: Vec<Span> = marked.iter().map(|g| g.span).collect();
    let on = whole.clamp(today);
    let post = own_post(act, me, on).and_then(|p| act.org.structure.post(p));
    let has_post = post.is_some_and(|p| p.kind != PostKind::Politik);
    let mut empty = if has_post { terms_of(&mine_skps, &mine_open).gaps(whole, &spans) } else { Vec::new() };
    // What is offered begins with the post.
    for span in &mut empty {
        let post = own_post(act, me, span.clamp(today));
        let held = post.and_then(|post| super::write::held_from(act, me, post, *span));
        span.start = span.start.max(held.unwrap_or(span.start));
    }
    let waits = |p: &&Row| p.course.state() == State::Diajukan && p.owner != me;
    let decisions = open.iter().filter(waits).filter(|p| {
        let case = Case::of(act, (*p).clone());
        policy::may_settle(&case.facts(act)).is_ok()
    });
    let decisions = decisions
        .map(|p| PlanRow { plan: plan_ref(p, String::new()), person: act.org.view(p.owner, None, today), span: p.span })
        .collect();
    let mut rows: Vec<TeamRow> =
        team.iter().map(|id| TeamRow { person: act.org.view(*id, None, today), terms: of(*id) }).collect();
    rows.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    let reports = reports::list(conn, agency, Some(me)).await?;
    let waiting = if keeps { reports::list(conn, agency, None).await? } else { Vec::new() };
    let leads = !team.is_empty();
    Ok(PlanBoard {
        year: number,
        years: (today.year() - 1..=today.year() + 1).collect(),
        today,
        zone: act.org.agency.settings.zone,
        me: act.org.view(me, None, today),
        unread: notices::unread_about(conn, me, Reading::Planning).await?,
        rater: rater(act, me, on).or_else(|| rater(act, me, today)),
        has_post,
        own,
        gaps: super::keep::gap_views(act, marked),
        empty,
        decisions,
        team: rows,
        closings: closings(conn, act, &asked).await?,
        report: reports.first().filter(|r| r.state != report::State::Ditarik).map(|r| report_view(act, r)),
        reports: waiting.iter().filter(|r| r.person != me).map(|r| report_view(act, r)).collect(),
        keeps,
        templates: policy::may_template(me, leads, &functions).is_ok(),
        matrix: act.org.structure.posts_of(me, today).first().filter(|_| leads).map(|(p, _)| p.id),
        completeness: if keeps { completeness(conn, act, whole).await? } else { Vec::new() },
    })
}

/// People whose superior has no account.
fn silent_teams(act: &Act, today: Date) -> Vec<PersonId> {
    let silent = act.org.everybody().filter(|p| p.nip.is_none());
    silent.flat_map(|p| act.org.team(p.id, today)).collect()
}

/// The superior of a person on a day.
pub fn rater(act: &Act, person: PersonId, day: Date) -> Option<PersonView> {
    let post = own_post(act, person, day)?;
    let line = act.org.structure.superiors(post, person, day);
    line.first().map(|h| act.org.view(h.person, Some((h.post, h.holding)), day))
}

/// SKP of people who left a post whose holders the actor rates.
async fn closings(conn: &mut Conn<'_>, act: &Act, asked: &[(SkpId, Date)]) -> Result<Vec<Closing>, Fault> {
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let mut people = Vec::new();
    for person in act.org.everybody().map(|p| p.id) {
        for (post, _, to) in act.org.structure.holds(person) {
            let Some(last) = to.filter(|to| *to < today && to.year() == today.year()) else { continue };
            let closer = act.org.structure.closer(post, person, (last, today));
            if closer.is_some_and(|h| h.person == me) {
                people.push(person);
            }
        }
    }
    let rows = skp::in_force(conn, act.actor.agency, &people, today).await?;
    let view = |s: &Skp| {
        let last = moved(act, s)?;
        let wish = asked.iter().find(|(id, _)| *id == s.id).map(|(_, day)| *day);
        Some(Closing {
            skp: s.id,
            person: act.org.view(s.owner, None, today),
            old_post: act.org.structure.post(s.post).map(|p| p.name.clone()).unwrap_or_default(),
            last: wish.unwrap_or(last),
            span: s.span,
            asked: wish.is_some(),
        })
    };
    Ok(rows.iter().filter_map(view).collect())
}

fn report_view(act: &Act, r: &reports::Row) -> ReportView {
    let today = act.org.today(act.now);
    let to = act.org.view(r.to.0, Some((r.to.1, Holding::Definitif)), today);
    ReportView {
        id: r.id,
        person: act.org.view(r.person, Some((r.post, Holding::Definitif)), today),
        now: rater(act, r.person, today),
        to,
        reason: r.reason.clone(),
        state: r.state,
        at: r.at,
        answer: r.answer.clone(),
        answered_by: r.answered.map(|(by, _)| act.org.name(by)),
        answered_at: r.answered.map(|(_, at)| at),
        from: r.from,
    }
}

/// How far the units are.
async fn completeness(conn: &mut Conn<'_>, act: &Act, whole: Span) -> Result<Vec<UnitRow>, Fault> {
    let today = act.org.today(act.now);
    let states = plans::states(conn, act.actor.agency, whole).await?;
    let mut best: HashMap<PersonId, u8> = HashMap::new();
    for (person, state) in states {
        let rank = match state {
            None | Some(State::Disetujui) => 3,
            Some(State::Diajukan) => 2,
            Some(State::Draf | State::Dikembalikan) => 1,
            Some(State::Dibatalkan) => 0,
        };
        best.entry(person).and_modify(|r| *r = (*r).max(rank)).or_insert(rank);
    }
    let mut rows: HashMap<UnitId, UnitRow> = HashMap::new();
    for person in act.org.everybody() {
        let Some(post) = own_post(act, person.id, today).and_then(|p| act.org.structure.post(p)) else { continue };
        if post.kind == PostKind::Politik {
            continue;
        }
        let unit = act.org.structure.unit(post.unit, today).map(|u| u.name.clone()).unwrap_or_default();
        let empty = UnitRow { unit, people: 0, none: 0, draft: 0, submitted: 0, agreed: 0 };
        let row = rows.entry(post.unit).or_insert(empty);
        row.people += 1;
        match best.get(&person.id) {
            Some(3) => row.agreed += 1,
            Some(2) => row.submitted += 1,
            Some(1) => row.draft += 1,
            _ => row.none += 1,
        }
    }
    let mut rows: Vec<UnitRow> = rows.into_values().collect();
    rows.sort_by(|a, b| a.unit.cmp(&b.unit));
    Ok(rows)
}

/// `/perencanaan/atasan`.
pub async fn superior(conn: &mut Conn<'_>, act: &Act, asked: &str) -> Result<SuperiorPage, Fault> {
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let asked = domain::text::optional(asked, domain::text::SHORT).unwrap_or_default();
    let words: Vec<String> = asked.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |p: &PersonView| {
        let all = format!("{} {} {}", p.name, p.post, p.unit).to_lowercase();
        words.iter().all(|w| all.contains(w.as_str()))
    };
    let mut found: Vec<PersonView> = if words.is_empty() {
        Vec::new()
    } else {
        let views = act.org.everybody().filter(|p| p.id != me).map(|p| act.org.view(p.id, None, today));
        views.filter(|p| !p.post.is_empty() && fits(p)).collect()
    };
    found.sort_by(|a, b| a.name.cmp(&b.name));
    let more = found.len() > FOUND;
    found.truncate(FOUND);
    let reports = reports::list(conn, act.actor.agency, Some(me)).await?;
    let lines = match own_post(act, me, today) {
        Some(post) => super::keep::lines(conn, act, post).await?,
        None => Vec::new(),
    };
    Ok(SuperiorPage {
        lines,
        me: act.org.view(me, None, today),
        rater: rater(act, me, today),
        asked,
        found: found.into_iter().map(PersonView::without_nip).collect(),
        more,
        reports: reports.iter().map(|r| report_view(act, r)).collect(),
        today,
        zone: act.org.agency.settings.zone,
    })
}

fn talk_view(act: &Act, t: &talks::Row, side: Option<Side>) -> TalkView {
    TalkView {
        id: t.id,
        date: t.minutes.date,
        present: t.minutes.present.clone(),
        text: t.minutes.text.clone(),
        number: t.number,
        changed_by: act.org.name(t.changed_by),
        changed_at: t.changed_at,
        employee: t.employee,
        leader: t.leader.map(|(by, at)| (act.org.name(by), at)),
        asks: match side {
            Some(Side::Employee) => t.employee.is_none(),
            Some(Side::Leader) => t.leader.is_none(),
            None => false,
        },
    }
}

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
    old: Option<&domain::skp::plan::Plan>,
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

/// `/skp/{id}/versi`: the plan as it is printed, its versions, talks, and what can be done about it.
pub async fn versions(conn: &mut Conn<'_>, act: &Act, id: SkpId) -> Result<VersionsPage, Fault> {
    let s = skp::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let facts = act.facts(&s);
    let today = act.org.today(act.now);
    // Who closes the SKP of somebody who moved sees it until it is closed.
    let last = moved(act, &s);
    let may_close = last.is_some() && super::settle::closer(act, &s).is_ok();
    if !may_close {
        permitted(policy::may_read(&facts))?;
    }
    let mut all = skp::versions(conn, id).await?;
    all.truncate(VERSIONS);
    all.reverse();
    let mut rows = Vec::new();
    let mut before: Option<domain::skp::plan::Plan> = None;
    for v in all {
        let plan = skp::plan(conn, id, v.number).await?;
        let differences = before.as_ref().map(|b| differences(b, &plan)).unwrap_or_default();
        rows.push(VersionRow {
            number: v.number,
            reason: v.reason,
            at: v.agreed_at,
            by: act.org.name(v.agreed_by),
            differences,
        });
        before = Some(plan);
    }
    rows.reverse();
    let plan = before.ok_or(AppError::NotFound)?;
    let side = match facts.relation {
        Relation::Owner => Some(Side::Employee),
        Relation::Rater => Some(Side::Leader),
        Relation::HigherRater | Relation::Other => None,
    };
    let said = talks::of_skps(conn, act.actor.agency, &[id]).await?;
    let day = s.span.clamp(today);
    let line = act.org.structure.superiors(s.post, s.owner, day);
    let open = plans::of_people(conn, act.actor.agency, &[s.owner], s.span).await?;
    let open = open.iter().find(|p| p.skp == id && p.course.state().is_open());
    let asked = skp::asked_to_close(conn, act.actor.agency, id).await?;
    let form = act.org.structure.post(s.post).map_or(Form::Pegawai, Form::of);
    Ok(VersionsPage {
        skp: id,
        owner: act.org.view(s.owner, Some((s.post, Holding::Definitif)), day),
        rater: line.first().map(|h| act.org.view(h.person, Some((h.post, h.holding)), day)),
        form,
        span: s.span,
        state: s.state,
        own: facts.relation == Relation::Owner,
        versions: rows,
        plan,
        proposal: open.map(|p| plan_ref(p, String::new())),
        talks: said.iter().map(|t| talk_view(act, t, side)).collect(),
        may_talk: side.is_some(),
        may_close,
        moved: last,
        asked,
        today,
        zone: act.org.agency.settings.zone,
    })
}
