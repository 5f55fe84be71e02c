//! *Rencana aksi*: where its values come into a plan, reading it, writing it.

use super::{Act, bundle::Bundle, by_rule, outbox, permitted, views};
use crate::{
    state::Fault,
    store::{Conn, actions as store, periods, skp},
};
use app::error::AppError;
use domain::{
    action::{
        self, About, ActionPeriod, Planned, Shut,
        view::{ActionChange, ActionIki, ActionPlan, ActionRhk, ActionView, PlannedPeriod, Value, Written},
    },
    calendar::{Date, Time},
    decimal::Decimal,
    evaluation::{Access, Period, PeriodKind},
    event::{Change, Piece},
    id::{PersonId, SkpId},
    live::Topic,
    matrix::{Seen, Settled},
    people::Relation,
    policy,
    problem::Problem,
    skp::plan::{Goal, Plan, Target},
};

/// Changes of the same words by the same person within so many seconds are told as one.
const TOGETHER: i64 = 600;
/// Changes shown at most.
const CHANGES: usize = 60;

/// A version of an SKP's plan with the steps of its *rencana aksi*, now or as it was at a moment. Every figure of
/// *expected by now* comes from here.
pub async fn plan(
    conn: &mut Conn<'_>,
    act: &Act,
    s: &skp::Skp,
    version: i64,
    at: Option<Time>,
) -> Result<(Plan, Vec<Planned>), Fault> {
    let mut plan = skp::plan(conn, s.id, version).await?;
    let actions = match at {
        None => store::of_skp(conn, s.agency, s.id).await?,
        Some(at) => until(store::history(conn, s.agency, s.id).await?, at),
    };
    let preferred = kind(act);
    for iki in plan.rhk.iter_mut().flat_map(|r| &mut r.iki) {
        let mine = actions.iter().filter(|p| p.about == About::Iki(iki.id));
        let values: Vec<(PeriodKind, u8, Decimal)> =
            mine.filter_map(|p| p.value.map(|value| (p.kind, p.number, value))).collect();
        if !values.is_empty() {
            iki.target.steps = action::steps(&iki.target, s.span, preferred, &values);
        }
    }
    Ok((plan, actions))
}

/// What stood in the plan at a moment, from all changes in their order.
fn until(history: Vec<Planned>, at: Time) -> Vec<Planned> {
    let mut then: Vec<Planned> = Vec::new();
    for change in history.into_iter().filter(|p| p.at <= at) {
        let place = |p: &Planned| (p.about, p.kind, p.number);
        then.retain(|p| place(p) != place(&change));
        then.push(change);
    }
    then
}

/// The kind of period in which an agency plans: that of its evaluation.
fn kind(act: &Act) -> PeriodKind {
    match act.org.agency.settings.evaluation.periodic {
        // An agency that evaluates once a year plans in quarters.
        PeriodKind::Tahunan => PeriodKind::Triwulanan,
        kind => kind,
    }
}

/// Whether the rating window of a period was opened, for the unit of the SKP.
fn is_rated(act: &Act, bundle: &Bundle, all: &[Period], p: &ActionPeriod) -> bool {
    let structure = &act.org.structure;
    let same = |e: &&Period| (e.kind, e.number, e.year) == (p.kind, p.number, p.part.start.year());
    let Some(period) = all.iter().find(same).cloned() else { return false };
    let above =
        structure.post(bundle.skp.post).map(|post| structure.units_above(post.unit, p.part.clamp(bundle.today)));
    let access = period.shifted(&above.unwrap_or_default()).access(p.part, bundle.today);
    !matches!(access, Access::Before { .. })
}

/// Writes the steps of an RHK or the value of an indicator in one period. The same once more changes nothing.
pub async fn write(
    conn: &mut Conn<'_>,
    act: &Act,
    id: SkpId,
    number: u8,
    about: About,
    raw: &str,
    seen: &Seen,
) -> Result<(), Fault> {
    let skp = act.lock(conn, id).await?;
    let permit = permitted(policy::may_plan_steps(&act.facts(&skp)))?;
    let mut bundle = Bundle::load(conn, act, skp).await?;
    let span = bundle.skp.span;
    let period = action::periods(kind(act), span).into_iter().find(|p| p.number == number).ok_or(AppError::NotFound)?;
    let all = periods::all(conn, act.actor.agency).await?;
    let rated = is_rated(act, &bundle, &all, &period);
    by_rule(action::may_plan(&permit, bundle.skp.state.is_open(), &period, bundle.today, rated))?;
    let new = read(&bundle, act, &period, about, raw)?;
    let stored = bundle.actions.iter().find(|p| (p.about, p.kind, p.number) == (about, period.kind, number));
    let shown = stored.map(written).unwrap_or_default();
    match seen.settle(&shown, &written(&new), |base| same(about, base)) {
        Settled::Same => return outbox::skp_event(conn, act, &bundle, None, Vec::new()).await,
        Settled::Conflict => {
            let by = stored.map(|p| act.org.name(p.by).name).unwrap_or_default();
            return Err(AppError::field("isi", Problem::Changed { by, now: shown }).into());
        }
        Settled::Write => {}
    }
    let was_planned = is_planned(&bundle, &period);
    store::save(conn, act.actor.agency, act.dice.id(act.now), id, &new).await?;
    (bundle.plan, bundle.actions) = plan(conn, act, &bundle.skp, bundle.skp.version, None).await?;
    bundle.save(conn).await?;
    // A value moves the line of what is expected, the first word ends the offer on Beranda: open pages of the SKP read
    // it anew.
    let seen_elsewhere = matches!(about, About::Iki(_)) || was_planned != is_planned(&bundle, &period);
    let pieces = if seen_elsewhere { vec![Piece::Plan] } else { Vec::new() };
    outbox::skp_event(conn, act, &bundle, None, pieces).await?;
    for person in readers(act, &bundle) {
        outbox::event(conn, act, Topic::Person(person), &Change::Pages).await?;
    }
    Ok(())
}

/// What was typed, judged.
fn read(bundle: &Bundle, act: &Act, period: &ActionPeriod, about: About, raw: &str) -> Result<Planned, Fault> {
    let wrong = |p| AppError::field("isi", p);
    let (text, value) = match about {
        About::Rhk(id) => {
            if bundle.plan.rhk.iter().all(|r| r.id != id) {
                return Err(AppError::NotFound.into());
            }
            (action::words(raw).map_err(wrong)?, None)
        }
        About::Iki(id) => {
            let target = &bundle.iki(id)?.target;
            if !action::is_measured(target) {
                return Err(AppError::NotFound.into());
            }
            let (before, after) = beside(&bundle.actions, period, about);
            (String::new(), action::value(target, raw, before, after).map_err(wrong)?)
        }
    };
    Ok(Planned { about, kind: period.kind, number: period.number, text, value, by: act.actor.person, at: act.now })
}

/// The nearest planned values before and after a period.
fn beside(actions: &[Planned], period: &ActionPeriod, about: About) -> (Option<Decimal>, Option<Decimal>) {
    let mine = || actions.iter().filter(|p| p.about == about && p.kind == period.kind && p.value.is_some());
    let before = mine().filter(|p| p.number < period.number).max_by_key(|p| p.number).and_then(|p| p.value);
    let after = mine().filter(|p| p.number > period.number).min_by_key(|p| p.number).and_then(|p| p.value);
    (before, after)
}

/// The content of a field as the page writes it.
fn written(p: &Planned) -> String {
    p.value.map_or_else(|| p.text.clone(), |value| value.format(4, true))
}

/// A text as the page would write it, for comparing: `1500` and `1.500` are the same number.
fn same(about: About, typed: &str) -> String {
    match about {
        About::Rhk(_) => action::words(typed).unwrap_or_default(),
        About::Iki(_) => Decimal::parse_id(typed).map(|n| n.format(4, true)).unwrap_or_default(),
    }
}

/// The owner and those above who may read.
fn readers(act: &Act, bundle: &Bundle) -> Vec<PersonId> {
    let s = &bundle.skp;
    let line = act.org.structure.superiors(s.post, s.owner, s.span.clamp(bundle.today));
    let above = line.iter().map(|h| h.person).take(2);
    above.chain([s.owner]).collect()
}

/// `/skp/{id}/aksi`.
pub async fn page(conn: &mut Conn<'_>, act: &Act, id: SkpId) -> Result<ActionView, Fault> {
    let row = skp::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let facts = act.facts(&row);
    permitted(policy::may_read(&facts))?;
    let bundle = Bundle::load(conn, act, row).await?;
    let history = changes(act, &bundle, store::history(conn, act.actor.agency, id).await?);
    let evidence = crate::store::entries::evidence_of_skp(conn, id).await?;
    let items = crate::store::feedback::of_skp(conn, id).await?;
    let view = views::view_of(conn, act, &bundle, (evidence, items), facts.relation, views::Extent::Newest).await?;
    Ok(ActionView {
        skp: view,
        plan: shown(act, &bundle, &periods::all(conn, act.actor.agency).await?, |_| true),
        writes: policy::may_plan_steps(&facts).is_ok() && bundle.skp.state.is_open(),
        history,
    })
}

/// The plan of the periods that are wanted: those in which the agency plans now, and of the kinds in which it planned
/// before those in which something was written. `rated` are the periods of evaluation.
pub fn shown(act: &Act, bundle: &Bundle, rated: &[Period], wanted: impl Fn(&ActionPeriod) -> bool) -> ActionPlan {
    let present = kind(act);
    let mut all = action::periods(present, bundle.skp.span);
    let last = all.last().copied();
    for other in PeriodKind::ALL.into_iter().filter(|k| *k != present) {
        all.extend(action::periods(other, bundle.skp.span).into_iter().filter(|p| is_planned(bundle, p)));
    }
    all.sort_by_key(|p| (p.part.end, p.part.start));
    let periods: Vec<ActionPeriod> = all.into_iter().filter(|p| wanted(p)).collect();
    let planned = |about: About, p: &ActionPeriod| {
        bundle.actions.iter().find(|a| (a.about, a.kind, a.number) == (about, p.kind, p.number))
    };
    let rhk = views::labels(&bundle.plan.rhk).map(|(label, r)| ActionRhk {
        rhk: r.id,
        label,
        text: r.text.clone(),
        steps: periods.iter().map(|p| words(act, planned(About::Rhk(r.id), p))).collect(),
        iki: r
            .iki
            .iter()
            .map(|i| {
                let end = last.and_then(|p| planned(About::Iki(i.id), &p)).and_then(|p| p.value);
                ActionIki {
                    iki: i.id,
                    text: i.text.clone(),
                    target: i.target.clone(),
                    values: periods.iter().map(|p| value(act, planned(About::Iki(i.id), p), &i.target, p)).collect(),
                    misses: end.filter(|end| action::misses(&i.target, *end)),
                    beyond: end.filter(|end| action::is_far_beyond(&i.target, *end)),
                }
            })
            .collect(),
    });
    let rhk = rhk.collect();
    let periods = periods
        .iter()
        .map(|p| PlannedPeriod {
            period: *p,
            shut: if p.kind == present {
                action::shut(p, bundle.today, is_rated(act, bundle, rated, p))
            } else {
                Some(Shut::Former)
            },
            planned: is_planned(bundle, p),
        })
        .collect();
    ActionPlan { periods, rhk }
}

fn is_planned(bundle: &Bundle, p: &ActionPeriod) -> bool {
    let says = |a: &&Planned| (a.kind, a.number) == (p.kind, p.number) && (!a.text.is_empty() || a.value.is_some());
    bundle.actions.iter().any(|a| says(&a))
}

fn words(act: &Act, planned: Option<&Planned>) -> Written {
    planned.map_or_else(Written::default, |p| Written {
        text: p.text.clone(),
        by: Some(act.org.name(p.by)),
        at: Some(p.at),
    })
}

fn value(act: &Act, planned: Option<&Planned>, target: &Target, period: &ActionPeriod) -> Value {
    let due = match &target.goal {
        Goal::Dated(list) => list.iter().filter(|d| period.part.contains(d.due)).map(|d| d.name.clone()).collect(),
        _ => Vec::new(),
    };
    Value {
        value: planned.and_then(|p| p.value),
        by: planned.map(|p| act.org.name(p.by)),
        at: planned.map(|p| p.at),
        due,
    }
}

/// Changes to be told, the newest first: what somebody wrote in one go is one.
fn changes(act: &Act, bundle: &Bundle, history: Vec<Planned>) -> Vec<ActionChange> {
    let mut told: Vec<Planned> = Vec::new();
    for change in history.into_iter().rev() {
        let later =
            told.iter().rev().find(|t| (t.about, t.kind, t.number) == (change.about, change.kind, change.number));
        let together = later.is_some_and(|t| t.by == change.by && t.at.0 - change.at.0 < TOGETHER * 1_000_000);
        if !together && told.len() < CHANGES {
            told.push(change);
        }
    }
    let name = |about: About| match about {
        About::Rhk(id) => bundle.plan.rhk.iter().find(|r| r.id == id).map(|r| r.text.clone()).unwrap_or_default(),
        About::Iki(id) => bundle.plan.iki(id).map(|(_, i)| i.text.clone()).unwrap_or_default(),
    };
    told.into_iter()
        .map(|p| ActionChange {
            by: act.org.name(p.by),
            at: p.at,
            kind: p.kind,
            number: p.number,
            about: name(p.about),
            text: written(&p),
        })
        .collect()
}

/// The present period of the owner's running SKP, when nothing at all is planned in it: 1 to 12 for a month, 13 to 16
/// for a quarter.
pub fn unplanned(act: &Act, bundle: &Bundle, relation: Relation, today: Date) -> Option<u8> {
    if relation != Relation::Owner || !bundle.skp.state.is_open() {
        return None;
    }
    let now = action::periods(kind(act), bundle.skp.span).into_iter().find(|p| p.part.contains(today))?;
    let code = if now.kind == PeriodKind::Bulanan { now.number } else { 12 + now.number };
    (!is_planned(bundle, &now)).then_some(code)
}
