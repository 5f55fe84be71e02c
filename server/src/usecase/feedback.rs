//! Ongoing feedback and replies.

use super::{
    Act,
    bundle::Bundle,
    outbox::{self, Tell},
    permitted, record, views,
};
use crate::{
    state::Fault,
    store::{
        Conn,
        feedback::{self, Item},
        keys::{self, Claim},
        to_json,
    },
};
use app::error::AppError;
use domain::{
    event::Piece,
    feedback::{Draft, Feedback, Kind, Subject},
    id::{FeedbackId, Key, PersonId},
    policy::{self, SkpFacts},
    problem::Refusal,
    view::NoticeKind,
};

/// Starts a thread or replies. The id of the item is the idempotency key.
pub async fn send(conn: &mut Conn<'_>, act: &Act, draft: Draft) -> Result<(), Fault> {
    let new = draft.check().map_err(AppError::Invalid)?;
    let key = Key(new.id.uuid());
    match keys::claim(conn, act.actor.agency, act.actor.person, key, &to_json(&draft), act.now).await? {
        Claim::New => {}
        Claim::Seen(_) => return Ok(()),
        Claim::Reused => return Err(AppError::KeyReused.into()),
    }
    let skp = act.lock(conn, new.skp).await?;
    let facts = act.facts(&skp);
    let permit = if new.kind == Kind::Balasan { policy::may_reply(&facts) } else { policy::may_give_feedback(&facts) };
    let by = permitted(permit)?.actor();
    if !skp.state.is_open() {
        return Err(AppError::Refused(Refusal::SkpClosed).into());
    }
    let bundle = Bundle::load(conn, act, skp).await?;
    exists(&bundle, new.subject)?;
    let parent = parent(conn, act, &new).await?;
    let item = Item {
        id: new.id,
        skp: new.skp,
        subject: new.subject,
        // Threads are one level deep: a reply to a reply belongs to the same thread.
        parent: parent.as_ref().map(|p| p.parent.unwrap_or(p.id)),
        kind: new.kind,
        text: new.text,
        by,
        at: act.now,
        withdrawn_at: None,
    };
    if let Err(e) = feedback::add(conn, act.actor.agency, &item).await {
        return Err(if e.is_unique() { AppError::KeyReused.into() } else { e.into() });
    }
    tell(conn, act, &bundle, &item, parent.map(|p| p.by)).await
}

/// The subject must be part of the SKP as it is now (entries and indicators of earlier versions included).
fn exists(bundle: &Bundle, subject: Subject) -> Result<(), Fault> {
    let found = match subject {
        Subject::Entry(id) => bundle.entries.iter().any(|e| e.id == id),
        Subject::Iki(id) => bundle.plan.iki(id).is_some(),
        Subject::Rhk(id) => bundle.plan.rhk.iter().any(|r| r.id == id),
        Subject::Value(_) => true,
        Subject::Evaluation(_)
        | Subject::Period(_)
        | Subject::Coaching(_)
        | Subject::Proposal(_)
        | Subject::Plan(_)
        | Subject::Planning(_) => false,
    };
    if found { Ok(()) } else { Err(AppError::NotFound.into()) }
}

async fn parent(conn: &mut Conn<'_>, act: &Act, new: &Feedback) -> Result<Option<Item>, Fault> {
    let Some(id) = new.parent else { return Ok(None) };
    let parent = feedback::find(conn, act.actor.agency, id).await?;
    let parent = parent.filter(|p| p.skp == new.skp && p.subject == new.subject).ok_or(AppError::NotFound)?;
    if parent.withdrawn_at.is_some() {
        return Err(AppError::Refused(Refusal::ThreadClosed).into());
    }
    Ok(Some(parent))
}

/// The other side hears of it: the owner of what the superior says, the superior (and whoever was answered) of what
/// the owner says.
async fn tell(
    conn: &mut Conn<'_>,
    act: &Act,
    bundle: &Bundle,
    item: &Item,
    answered: Option<PersonId>,
) -> Result<(), Fault> {
    let piece = Piece::Feedback(views::feedback_view(act, item));
    outbox::skp_event(conn, act, bundle, None, vec![piece]).await?;
    let kind = if item.kind == Kind::Balasan { NoticeKind::Balasan } else { NoticeKind::UmpanBalik };
    let title = outbox::title(&bundle.plan, bundle, item.subject);
    let mut to: Vec<PersonId> = vec![bundle.skp.owner];
    to.extend(record::rater(act, bundle).filter(|_| item.by == bundle.skp.owner));
    to.extend(answered);
    to.sort();
    to.dedup();
    // Whoever asked may have another post by now: what he may not read he is not told either.
    let s = &bundle.skp;
    let reads = |to: &PersonId| {
        let relation = act.org.relation(*to, s.owner, s.post, s.span, act.now);
        policy::may_read(&SkpFacts { actor: *to, relation }).is_ok()
    };
    to.retain(reads);
    for to in to {
        let tell = Tell { to, kind, subject: item.subject, title: &title, text: &item.text };
        outbox::notify(conn, act, bundle.skp.id, bundle.skp.owner, &tell).await?;
    }
    Ok(())
}

/// Withdraws own feedback: the mark stays, the words are no longer shown.
pub async fn withdraw(conn: &mut Conn<'_>, act: &Act, id: FeedbackId) -> Result<(), Fault> {
    let found = feedback::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let skp = act.lock(conn, found.skp).await?;
    permitted(policy::may_withdraw(&act.facts(&skp), found.by))?;
    if !skp.state.is_open() {
        return Err(AppError::Refused(Refusal::SkpClosed).into());
    }
    if found.withdrawn_at.is_some() {
        return Err(AppError::Refused(Refusal::AlreadyWithdrawn).into());
    }
    feedback::withdraw(conn, id, act.now).await?;
    let bundle = Bundle::load(conn, act, skp).await?;
    let item = Item { withdrawn_at: Some(act.now), ..found };
    let piece = Piece::Feedback(views::feedback_view(act, &item));
    outbox::skp_event(conn, act, &bundle, None, vec![piece]).await
}
