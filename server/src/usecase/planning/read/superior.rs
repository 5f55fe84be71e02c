//! Who rates whom, and reports that it is somebody else.

use crate::{
    state::Fault,
    store::{Conn, reports},
    usecase::{
        Act,
        planning::{case::own_post, keep},
    },
};
use domain::{
    calendar::Date,
    id::PersonId,
    people::Holding,
    planning::view::{ReportView, SuperiorPage},
    view::PersonView,
};

/// People found at most when looking for a superior.
const FOUND: usize = 20;

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
        Some(post) => keep::lines(conn, act, post).await?,
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

/// The superior of a person on a day.
pub fn rater(act: &Act, person: PersonId, day: Date) -> Option<PersonView> {
    let post = own_post(act, person, day)?;
    let line = act.org.structure.superiors(post, person, day);
    line.first().map(|h| act.org.view(h.person, Some((h.post, h.holding)), day))
}

pub fn report_view(act: &Act, r: &reports::Row) -> ReportView {
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
