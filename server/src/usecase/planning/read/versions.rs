//! The versions of an SKP.

use super::{
    talk_view,
    term::{moved, plan_ref},
};
use crate::{
    state::Fault,
    store::{Conn, plans, skp, talks},
    usecase::{Act, permitted, planning::settle},
};
use app::error::AppError;
use domain::{
    id::SkpId,
    people::{Holding, Relation},
    planning::{
        Form,
        diff::differences,
        talk::Side,
        view::{VersionRow, VersionsPage},
    },
    policy,
    skp::plan::Plan,
};

/// Versions shown at most, the newest.
const VERSIONS: usize = 12;

/// `/skp/{id}/versi`: the plan as it is printed, its versions, talks, and what can be done about it.
pub async fn versions(conn: &mut Conn<'_>, act: &Act, id: SkpId) -> Result<VersionsPage, Fault> {
    let s = skp::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let facts = act.facts(&s);
    let today = act.org.today(act.now);
    // Who closes the SKP of somebody who moved sees it until it is closed.
    let last = moved(act, &s);
    let may_close = last.is_some() && settle::closer(act, &s).is_ok();
    if !may_close {
        permitted(policy::may_read(&facts))?;
    }
    let mut all = skp::versions(conn, id).await?;
    all.truncate(VERSIONS);
    all.reverse();
    let mut rows = Vec::new();
    let mut before: Option<Plan> = None;
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
