//! Who hears of what: notices to those concerned, and an event to every open page about it.

use super::case::Case;
use crate::{
    state::Fault,
    store::Conn,
    usecase::{
        Act,
        outbox::{self, Tell},
    },
};
use domain::{
    event::Change,
    feedback::Subject,
    id::{PersonId, SkpId},
    live::Topic,
    policy,
    view::NoticeKind,
};

/// Open pages of these people read anew.
pub async fn pages(conn: &mut Conn<'_>, act: &Act, mut to: Vec<PersonId>) -> Result<(), Fault> {
    to.sort();
    to.dedup();
    for person in to {
        outbox::event(conn, act, Topic::Person(person), &Change::Pages).await?;
    }
    Ok(())
}

/// Open pages about a plan read anew: the owner's and those of the two above him.
pub async fn changed(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<(), Fault> {
    let mut to: Vec<PersonId> = case.line.iter().take(2).map(|h| h.person).collect();
    to.push(case.row.owner);
    to.push(act.actor.person);
    pages(conn, act, to).await
}

/// After a field was saved: the other side's pages; the own one knows.
pub async fn typed(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<(), Fault> {
    let mut to: Vec<PersonId> = case.line.iter().take(1).map(|h| h.person).collect();
    to.push(case.row.owner);
    to.retain(|p| *p != act.actor.person);
    pages(conn, act, to).await
}

/// What a plan is called in a notice.
pub fn title(case: &Case) -> String {
    let year = case.row.span.start.year();
    if case.row.replaces.is_some() { format!("Perubahan SKP {year}") } else { format!("Rencana SKP {year}") }
}

/// Tells one person about a plan.
pub async fn notice(
    conn: &mut Conn<'_>,
    act: &Act,
    case: &Case,
    to: PersonId,
    kind: NoticeKind,
    text: &str,
) -> Result<(), Fault> {
    let title = title(case);
    let tell = Tell { to, kind, subject: Subject::Plan(case.row.id), title: &title, text };
    outbox::notify(conn, act, case.row.skp, case.row.owner, &tell).await
}

/// Tells one person about something on `/perencanaan`.
pub async fn board(
    conn: &mut Conn<'_>,
    act: &Act,
    (to, about, skp): (PersonId, PersonId, SkpId),
    kind: NoticeKind,
    (title, text): (&str, &str),
) -> Result<(), Fault> {
    let tell = Tell { to, kind, subject: Subject::Planning(skp), title, text };
    outbox::notify(conn, act, skp, about, &tell).await
}

/// Those who keep reporting lines and gaps, except about themselves.
pub fn keepers(act: &Act, about: PersonId) -> Vec<PersonId> {
    let today = act.org.today(act.now);
    let keeps = |id: &PersonId| policy::may_keep(*id, about, &act.org.structure.functions(*id, today)).is_ok();
    let mut all: Vec<PersonId> = act.org.everybody().map(|p| p.id).filter(keeps).collect();
    // Each notice takes a lock: everybody takes them in the same order.
    all.sort();
    all
}
