//! Events and notices, written in the transaction of the change they tell about.

use super::{Act, bundle::Bundle};
use crate::{
    state::Fault,
    store::{Conn, dialect, events, notices, to_json},
};
use domain::{
    event::{Change, Piece, SkpChange},
    feedback::Subject,
    id::{IkiId, NoticeId, PersonId, SkpId},
    live::Topic,
    skp::plan::Plan,
    view::{NoticeKind, NoticeView},
};

/// Characters of a notice's excerpt.
const EXCERPT: usize = 140;

/// Appends any event.
pub async fn event(conn: &mut Conn<'_>, act: &Act, topic: Topic, change: &Change) -> Result<(), Fault> {
    let id = act.dice.id(act.now);
    events::append(conn, id, act.actor.agency, topic, &to_json(change), act.now).await?;
    Ok(())
}

/// Open pages of these people that the server alone writes are read anew.
pub async fn pages(conn: &mut Conn<'_>, act: &Act, people: impl IntoIterator<Item = PersonId>) -> Result<(), Fault> {
    let mut to: Vec<PersonId> = people.into_iter().collect();
    to.sort();
    to.dedup();
    for person in to {
        event(conn, act, Topic::Person(person), &Change::Pages).await?;
    }
    Ok(())
}

/// Appends the change of an SKP: its pieces with the figures after it.
pub async fn skp_event(
    conn: &mut Conn<'_>,
    act: &Act,
    bundle: &Bundle,
    iki: Option<IkiId>,
    pieces: Vec<Piece>,
) -> Result<(), Fault> {
    let iki = iki.and_then(|id| bundle.plan.iki(id)).map(|(_, iki)| bundle.iki_state(iki));
    let change = Change::Skp(SkpChange {
        skp: bundle.skp.id,
        rev: u64::try_from(bundle.skp.rev).unwrap_or(0),
        summary: bundle.skp.summary,
        waiting: u32::try_from(bundle.skp.waiting).unwrap_or(0),
        iki,
        pieces,
    });
    event(conn, act, Topic::Skp(bundle.skp.id), &change).await
}

/// What a notice tells.
pub struct Tell<'a> {
    pub to: PersonId,
    pub kind: NoticeKind,
    pub subject: Subject,
    pub title: &'a str,
    pub text: &'a str,
}

/// Stores a notice and sends it; people get no notices about what they did themselves.
pub async fn notify(conn: &mut Conn<'_>, act: &Act, skp: SkpId, owner: PersonId, tell: &Tell<'_>) -> Result<(), Fault> {
    if tell.to == act.actor.person {
        return Ok(());
    }
    let notice = notices::Notice {
        id: NoticeId(act.dice.id(act.now)),
        to: tell.to,
        skp,
        kind: tell.kind,
        subject: tell.subject,
        title: tell.title.to_owned(),
        excerpt: excerpt(tell.text),
        by: act.actor.person,
        at: act.now,
        read_at: None,
        owner,
    };
    dialect::lock_notices(conn, tell.to).await?;
    notices::add(conn, act.actor.agency, &notice).await?;
    let unread = notices::unread(conn, tell.to).await?;
    let change = Change::Notice { notice: notice_view(act, notice), unread };
    event(conn, act, Topic::Person(tell.to), &change).await
}

/// A notice as shown.
pub fn notice_view(act: &Act, n: notices::Notice) -> NoticeView {
    NoticeView {
        id: n.id,
        kind: n.kind,
        skp: n.skp,
        owner: act.org.name(n.owner),
        subject: n.subject,
        title: n.title,
        excerpt: n.excerpt,
        by: act.org.name(n.by),
        at: n.at,
        read: n.read_at.is_some(),
    }
}

fn excerpt(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT).collect();
    format!("{}\u{2026}", cut.trim_end())
}

/// What a subject is called on screen.
pub fn title(plan: &Plan, bundle: &Bundle, subject: Subject) -> String {
    let iki = |id: IkiId| plan.iki(id).map(|(_, i)| i.text.clone()).unwrap_or_default();
    match subject {
        Subject::Entry(id) => bundle.entries.iter().find(|e| e.id == id).map(|e| iki(e.iki)).unwrap_or_default(),
        Subject::Iki(id) => iki(id),
        Subject::Rhk(id) => plan.rhk.iter().find(|r| r.id == id).map(|r| r.text.clone()).unwrap_or_default(),
        Subject::Value(v) => v.name().to_owned(),
        Subject::Evaluation(_)
        | Subject::Period(_)
        | Subject::Coaching(_)
        | Subject::Proposal(_)
        | Subject::Plan(_)
        | Subject::Planning(_) => String::new(),
    }
}
