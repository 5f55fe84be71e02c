//! Terms of people: their SKP and the plans on their way to one.

use super::count;
use crate::{
    store::{plans::Row, skp::Skp, talks},
    usecase::{Act, planning::case::own_post},
};
use domain::{
    calendar::Date,
    id::{PersonId, PostId, SkpId},
    planning::view::{PlanRef, TermView},
};

pub fn plan_ref(row: &Row, returned: String) -> PlanRef {
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
