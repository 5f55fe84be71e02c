//! What somebody plans, decides and looks after in a year.

use super::{
    chosen,
    superior::{rater, report_view},
    term::{moved, plan_ref, terms},
};
use crate::{
    state::Fault,
    store::{Conn, gaps, notices, plans, plans::Row, reports, skp, skp::Skp, talks},
    usecase::{
        Act,
        planning::{
            case::{Case, own_post, terms_of},
            cells::year,
            keep::gap_views,
            write::held_from,
        },
    },
};
use app::error::AppError;
use domain::{
    calendar::Date,
    id::{PersonId, SkpId, UnitId},
    people::PostKind,
    planning::{
        State,
        course::StepKind,
        report,
        view::{Closing, PlanBoard, PlanRow, TeamRow, UnitRow},
    },
    policy,
    skp::Span,
    view::Reading,
};
use std::collections::HashMap;

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
        let held = post.and_then(|post| held_from(act, me, post, *span));
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
        gaps: gap_views(act, marked),
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
