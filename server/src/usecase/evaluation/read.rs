//! The board of a period, and everything about one person on one page.

pub use super::result::result;

use super::{
    case::Case,
    facts::Facts,
    result::{parts_of, ratings_view},
    spread::{self, Units},
};
use crate::{
    state::Fault,
    store::{Conn, evaluations, periods, skp, skp::Skp},
    usecase::{
        Act, action, permitted,
        views::{self, Extent},
    },
};
use app::error::AppError;
use domain::{
    calendar::Date,
    evaluation::{
        Access, Draft, Period, PeriodKind, State, roles,
        view::{
            BoardRow, Completeness, EvaluationBoard, EvaluationPage, OwnRow, PeriodView, ReopeningView, SuggestionView,
            UnitRow,
        },
    },
    id::{PeriodId, PersonId, PostId, SkpId, UnitId},
    people::{Holding, Relation},
    policy::{self, Deed, Party},
    rating::spread::Counts,
};
use std::collections::HashMap;

/// Everything the actor has to do with in a period.
pub async fn board(conn: &mut Conn<'_>, act: &Act, asked: Option<PeriodId>) -> Result<EvaluationBoard, Fault> {
    let today = act.org.today(act.now);
    let all = periods::all(conn, act.actor.agency).await?;
    let period = match asked {
        Some(id) => Some(all.iter().find(|p| p.id == id).ok_or(AppError::NotFound)?.clone()),
        None => present(&all, today).cloned(),
    };
    let me = act.actor.person;
    let calendar = policy::may_keep_calendar(me, &act.org.structure.functions(me, today)).is_ok();
    let (decisions, explanations) = disputes(conn, act, &all).await?;
    let mut board = EvaluationBoard {
        periods: all.clone(),
        period: None,
        members: Vec::new(),
        without: Vec::new(),
        counts: Counts::default(),
        decisions,
        explanations,
        own: own(conn, act, &all).await?,
        units: Vec::new(),
        calendar,
        completeness: None,
        zone: act.org.agency.settings.zone,
        today,
        read_at: act.now,
    };
    let Some(period) = period else { return Ok(board) };
    let mut units = Units::load(conn, act, &period).await?;
    let (cases, without) = members(conn, act, &period, &units).await?;
    board.counts = spread::counts(cases.iter().map(|c| (c.skp.owner, c.row.course.predikat())));
    board.members = cases.iter().map(|case| row(act, case)).collect();
    board.without = without;
    board.units = unit_rows(conn, act, &mut units).await?;
    if calendar {
        board.completeness = Some(completeness(conn, act, &units).await?);
    }
    board.period = Some(period_view(conn, act, &period).await?);
    Ok(board)
}

/// Whether the actor rates an SKP in some period, or decides about such a rating, and so sees what was recorded up to
/// the end of it: also a Plh whose time is over, and whoever stood above him then. `day` is that of the entry.
pub async fn takes_part(conn: &mut Conn<'_>, act: &Act, skp: &Skp, day: Date) -> Result<bool, Fault> {
    let rows = evaluations::of_people(conn, act.actor.agency, None, &[skp.owner]).await?;
    for period in periods::all(conn, act.actor.agency).await? {
        if period.part(skp.span).is_none_or(|part| part.end < day) {
            continue;
        }
        let row = rows.iter().find(|r| r.skp == skp.id && r.period == period.id).cloned();
        let case = Case::build(act, period, skp.clone(), row)?;
        if policy::may_read_evaluation(&case.facts(act.actor.person)).is_ok() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The period that is being rated (the one that closes first), else the last that has ended, else the first.
pub fn present(all: &[Period], today: Date) -> Option<&Period> {
    let open = |p: &&Period| p.access(p.span, today).is_open();
    let until = |p: &&Period| p.reopened_until.filter(|u| *u >= today).unwrap_or(p.rate.end);
    all.iter()
        .filter(open)
        .min_by_key(until)
        .or_else(|| all.iter().filter(|p| p.span.end < today).max_by_key(|p| p.span.end))
        .or_else(|| all.last())
}

/// A period with its reopenings.
pub async fn period_view(conn: &mut Conn<'_>, act: &Act, period: &Period) -> Result<PeriodView, Fault> {
    let kept = periods::reopenings(conn, period.id).await?;
    let view =
        |r: periods::Reopening| ReopeningView { reason: r.reason, until: r.until, by: act.org.name(r.by), at: r.at };
    Ok(PeriodView {
        access: period.access(period.span, act.org.today(act.now)),
        locked_by: periods::locked_by(conn, period.id).await?.map(|id| act.org.name(id)),
        reopenings: kept.into_iter().map(view).collect(),
        period: period.clone(),
    })
}

/// Those the actor rates in a period, by name, and those of them who have no SKP in it.
async fn members(
    conn: &mut Conn<'_>,
    act: &Act,
    period: &Period,
    units: &Units,
) -> Result<(Vec<Case>, Vec<domain::view::PersonView>), Fault> {
    let me = act.actor.person;
    let today = act.org.today(act.now);
    // Whoever was below me at the end of the period, and whoever I rated before the posts changed.
    let mut people = act.org.team(me, units.day);
    people.extend(act.org.team(me, today));
    let team = people.clone();
    // Their old superior closes the SKP of those who moved within the period.
    let moved = skp::closed_within(conn, act.actor.agency, period.span).await?;
    let mine = |(owner, post, end): &(PersonId, PostId, Date)| {
        roles::line(&act.org.structure, *post, *owner, *end, today).first().is_some_and(|h| h.person == me)
    };
    people.extend(moved.into_iter().filter(mine).map(|(owner, ..)| owner));
    people.sort();
    people.dedup();
    let skps = skp::within(conn, act.actor.agency, &people, period.span).await?;
    let rows = evaluations::of_people(conn, act.actor.agency, Some(period.id), &people).await?;
    let mut cases = Vec::new();
    for skp in skps {
        let row = rows.iter().find(|r| r.skp == skp.id).cloned();
        let case = Case::build(act, period.clone(), skp, row)?;
        if case.party(me) == Party::Rater {
            cases.push(case);
        }
    }
    let has = |id: &PersonId| cases.iter().any(|c| c.skp.owner == *id);
    let mut alone: Vec<PersonId> = team.into_iter().filter(|id| !has(id)).collect();
    alone.sort();
    alone.dedup();
    let then = act.org.team(me, units.day);
    let mut without: Vec<_> =
        alone.iter().filter(|id| then.contains(id)).map(|id| act.org.view(*id, None, units.day)).collect();
    without.sort_by(|a, b| a.name.cmp(&b.name));
    cases.sort_by_cached_key(|c| (act.org.name(c.skp.owner).name, c.skp.span.start));
    Ok((cases, without))
}

pub(super) fn row(act: &Act, case: &Case) -> BoardRow {
    let rules = case.rules(act);
    let e = &case.row.course;
    let until = match case.state() {
        State::Disampaikan => e.receipt_until(rules),
        State::Diterima => e.objection_until(rules),
        State::KeberatanDiajukan => e.explanation_until(rules),
        State::KeberatanDijelaskan => e.decision_by(rules),
        State::Draf | State::Ditetapkan => match case.access() {
            Access::Open { until } | Access::Reopened { until } => Some(until),
            _ => None,
        },
        State::Selesai(_) | State::Final { .. } => None,
    };
    BoardRow {
        period: case.period.id,
        skp: case.skp.id,
        evaluation: case.stored.then_some(case.row.id),
        person: act.org.view(case.skp.owner, Some((case.skp.post, Holding::Definitif)), case.day()),
        state: case.state(),
        predikat: e.predikat(),
        drafted: case.row.draft.has_view(),
        summary: case.skp.summary,
        part: case.part,
        access: case.access(),
        until,
        changed_at: case.stored.then_some(case.row.changed_at),
    }
}

/// Objections that wait for the actor's decision, and those that wait for his explanation.
pub(super) async fn disputes(
    conn: &mut Conn<'_>,
    act: &Act,
    all: &[Period],
) -> Result<(Vec<BoardRow>, Vec<BoardRow>), Fault> {
    let (mut decisions, mut explanations) = (Vec::new(), Vec::new());
    let rows = evaluations::disputed(conn, act.actor.agency).await?;
    let skps = skp::some(conn, act.actor.agency, &rows.iter().map(|r| r.skp).collect::<Vec<_>>()).await?;
    for stored in rows {
        let Some(period) = all.iter().find(|p| p.id == stored.period) else { continue };
        let Some(skp) = skps.iter().find(|s| s.id == stored.skp).cloned() else { continue };
        let Some(case) = Case::stored(act, period.clone(), skp, stored) else { continue };
        match case.party(act.actor.person) {
            Party::Decider => decisions.push(row(act, &case)),
            Party::Rater if case.state() == State::KeberatanDiajukan => explanations.push(row(act, &case)),
            _ => {}
        }
    }
    Ok((decisions, explanations))
}

/// Delivered results of the actor, the newest first.
async fn own(conn: &mut Conn<'_>, act: &Act, all: &[Period]) -> Result<Vec<OwnRow>, Fault> {
    let me = act.actor.person;
    let rows = evaluations::of_people(conn, act.actor.agency, None, &[me]).await?;
    let skps = skp::of_person(conn, act.actor.agency, me).await?;
    let mut list: Vec<OwnRow> = Vec::new();
    for stored in rows.into_iter().filter(|r| r.course.state().is_delivered()) {
        list.extend(own_row(act, all, &skps, stored));
    }
    list.sort_by_key(|r| std::cmp::Reverse((r.period.span.end, r.period.kind == PeriodKind::Tahunan)));
    Ok(list)
}

/// One own result; nothing where its period or SKP is not among those given.
pub(super) fn own_row(act: &Act, all: &[Period], skps: &[Skp], stored: evaluations::Row) -> Option<OwnRow> {
    let period = all.iter().find(|p| p.id == stored.period)?;
    let skp = skps.iter().find(|s| s.id == stored.skp).cloned()?;
    let case = Case::stored(act, period.clone(), skp, stored)?;
    Some(OwnRow {
        evaluation: case.row.id,
        period: period.clone(),
        part: case.part,
        state: case.state(),
        predikat: case.row.course.predikat()?,
        until: row(act, &case).until,
    })
}

/// More units than this are counted from one reading of the period.
const MANY: usize = 3;

/// Units whose performance the actor sets, and those he rates in.
async fn unit_rows(conn: &mut Conn<'_>, act: &Act, units: &mut Units) -> Result<Vec<UnitRow>, Fault> {
    let me = act.actor.person;
    let structure = &act.org.structure;
    let team = act.org.team(me, units.day);
    let concerned: Vec<UnitId> = team
        .iter()
        .filter_map(|id| structure.posts_of(*id, units.day).first().map(|(p, _)| p.unit))
        .flat_map(|unit| structure.units_above(unit, units.day))
        .filter(|unit| units.rating(*unit).is_some())
        .collect();
    let sets = |unit: &UnitId| roles::above_unit(structure, *unit, units.day).is_some_and(|h| h.person == me);
    let mut shown: Vec<UnitId> = structure.units_on(units.day).map(|u| u.id).filter(sets).collect();
    shown.extend(concerned);
    shown.sort();
    shown.dedup();
    if shown.len() > MANY {
        units.read_all(conn).await?;
    }
    let mut rows = Vec::new();
    for unit in shown {
        rows.push(units.row(conn, act, unit, true).await?);
    }
    rows.sort_by(|a, b| b.may_set.cmp(&a.may_set).then_with(|| a.name.cmp(&b.name)));
    Ok(rows)
}

/// How far each unit is, without anybody's predikat.
async fn completeness(conn: &mut Conn<'_>, act: &Act, units: &Units) -> Result<Vec<Completeness>, Fault> {
    let mut all: HashMap<UnitId, Completeness> = HashMap::new();
    for stand in evaluations::stands(conn, act.actor.agency, units.period.id, units.period.span).await? {
        let Some(unit) = act.org.structure.post(stand.post).map(|p| p.unit) else { continue };
        let name = || act.org.structure.unit(unit, units.day).map(|u| u.name.clone()).unwrap_or_default();
        let empty = || Completeness { unit: name(), people: 0, set: 0, delivered: 0, disputed: 0, over: 0 };
        let c = all.entry(unit).or_insert_with(empty);
        c.people += 1;
        c.set += u32::from(stand.state.is_set());
        c.delivered += u32::from(stand.state.is_delivered());
        c.disputed += u32::from(stand.state.is_disputed());
        c.over += u32::from(stand.state.is_over());
    }
    let mut list: Vec<Completeness> = all.into_values().collect();
    list.sort_by(|a, b| a.unit.cmp(&b.unit));
    Ok(list)
}

/// Everything about one SKP in one period, for its rater and his superior.
pub async fn page(conn: &mut Conn<'_>, act: &Act, period: PeriodId, id: SkpId) -> Result<EvaluationPage, Fault> {
    let case = Case::read(conn, act, period, id).await?;
    let role = case.party(act.actor.person);
    // The employee's page is the result; here the rater works, and his superior may look once it is set.
    if role == Party::Owner {
        return Err(AppError::NotFound.into());
    }
    permitted(policy::may_read_evaluation(&case.facts(act.actor.person)))?;
    let facts = Facts::load(conn, act, &case).await?;
    let units = Units::load(conn, act, &case.period).await?;
    let led = units.led(act, &case);
    let offered = facts.offered(act, led.map(|(unit, is, _)| (unit, is)));
    let relation = if role == Party::Rater { Relation::Rater } else { Relation::HigherRater };
    let suggestion = match &case.row.opened {
        Some(o) => SuggestionView::Opened {
            suggestion: Box::new(o.suggestion.clone()),
            at: o.at,
            hasil_before: o.hasil_before,
        },
        None if facts.suggestion(case.rules(act)).is_none() => SuggestionView::Nothing,
        None if case.row.draft.perilaku.is_some() && (led.is_some() || case.row.draft.hasil.is_some()) => {
            SuggestionView::Ready
        }
        None => SuggestionView::Waits,
    };
    let (parts, decides_year) = parts_of(conn, act, &case).await?;
    let unit = match units.of_case(&act.org, &case) {
        Some((unit, _)) => Some(units.row(conn, act, unit, true).await?),
        None => None,
    };
    let day = case.day();
    let view = |h: domain::people::Holder| act.org.view(h.person, Some((h.post, h.holding)), day);
    let next = next(conn, act, &case, &units).await?;
    let items = (facts.evidence.clone(), facts.items.clone());
    Ok(EvaluationPage {
        period: period_view(conn, act, &case.period).await?,
        part: case.part,
        access: case.access(),
        evaluation: case.stored.then_some(case.row.id),
        state: case.state(),
        skp: views::view_of(conn, act, &facts.bundle, items, relation, Extent::All).await?,
        actions: action::shown(act, &facts.bundle, std::slice::from_ref(&case.period), |p| {
            p.part.start <= case.part.end && case.part.start <= p.part.end
        }),
        rater: case.rater().map(view),
        decider: case.decider().map(view),
        draft: if role == Party::Rater && !case.state().is_set() { case.row.draft.clone() } else { Draft::default() },
        saved_at: case.stored.then_some(case.row.changed_at),
        ratings: ratings_view(act, &case, &offered),
        offered,
        unit,
        fixed: led.map(|(_, _, must)| must),
        suggestion,
        parts,
        decides_year,
        rules: case.rules(act).clone(),
        may: may(act, &case),
        next,
        zone: act.org.agency.settings.zone,
        today: case.today,
        read_at: act.now,
    })
}

/// What the viewer may do now: allowed to him, and in turn.
pub fn may(act: &Act, case: &Case) -> Vec<Deed> {
    let (state, rules) = (case.state(), case.rules(act));
    let e = &case.row.course;
    let open = case.access().is_open();
    let in_turn = |deed: &Deed| match deed {
        Deed::Read => true,
        Deed::Draft | Deed::Set => state == State::Draf && open,
        Deed::Revise => state == State::Ditetapkan && open,
        Deed::Deliver => state == State::Ditetapkan,
        Deed::Receive => state == State::Disampaikan,
        Deed::Accept => state == State::Diterima,
        Deed::Object => {
            state == State::Diterima
                && case.objectable(act)
                && case.decider().is_some()
                && e.objection_until(rules).is_some_and(|last| case.today <= last)
        }
        Deed::Explain => state == State::KeberatanDiajukan,
        Deed::Decide => {
            state == State::KeberatanDijelaskan
                || (state == State::KeberatanDiajukan
                    && e.explanation_until(rules).is_some_and(|until| case.today > until))
        }
    };
    let party = case.party(act.actor.person);
    Deed::ALL.into_iter().filter(|d| policy::evaluation_allows(party, state, *d) && in_turn(d)).collect()
}

/// The next member without set ratings, going round.
async fn next(conn: &mut Conn<'_>, act: &Act, case: &Case, units: &Units) -> Result<Option<SkpId>, Fault> {
    let (cases, _) = members(conn, act, &case.period, units).await?;
    let at = cases.iter().position(|c| c.skp.id == case.skp.id).unwrap_or(0);
    let (before, after) = cases.split_at(at.min(cases.len()));
    let open = |c: &&Case| c.skp.id != case.skp.id && c.state() == State::Draf;
    Ok(after.iter().chain(before).find(open).map(|c| c.skp.id))
}
