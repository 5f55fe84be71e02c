//! Accepting and returning entries.

use super::{
    Act,
    bundle::Bundle,
    by_rule,
    outbox::{self, Tell},
    permitted, views,
};
use crate::{
    state::Fault,
    store::{
        Conn, entries,
        keys::{self, Claim},
        to_json,
    },
};
use app::error::AppError;
use domain::{
    event::Piece,
    feedback::Subject,
    id::{EntryId, Key},
    policy,
    skp::entry::{self, EntryState, Judgement},
    view::NoticeKind,
};

/// The superior accepts or returns an entry. The same key has one effect.
pub async fn judge(conn: &mut Conn<'_>, act: &Act, key: Key, id: EntryId, judgement: Judgement) -> Result<(), Fault> {
    let print = to_json(&(id, &judgement));
    match keys::claim(conn, act.actor.agency, act.actor.person, key, &print, act.now).await? {
        Claim::New => {}
        Claim::Seen(_) => return Ok(()),
        Claim::Reused => return Err(AppError::KeyReused.into()),
    }
    let found = entries::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let skp = act.lock(conn, found.skp).await?;
    let permit = permitted(policy::may_judge(&act.facts(&skp)))?;
    let mut bundle = Bundle::load(conn, act, skp).await?;
    let present = bundle.entry(id)?.state;
    let state = by_rule(entry::judge(&permit, bundle.skp.state, present, bundle.is_superseded(id), &judgement))?;
    let reason = match judgement {
        Judgement::Accept => String::new(),
        Judgement::Return { reason } => reason,
    };
    let by = permit.actor();
    entries::set_state(conn, id, state, &reason, by, act.now).await?;
    for e in bundle.entries.iter_mut().filter(|e| e.id == id) {
        e.state = state;
        e.state_reason.clone_from(&reason);
        e.state_by = Some(by);
        e.state_at = Some(act.now);
    }
    bundle.save(conn).await?;
    tell(conn, act, &bundle, id, state, &reason).await
}

async fn tell(
    conn: &mut Conn<'_>,
    act: &Act,
    bundle: &Bundle,
    id: EntryId,
    state: EntryState,
    reason: &str,
) -> Result<(), Fault> {
    let iki = bundle.entry(id)?.iki;
    let mut pieces = vec![Piece::Entry(views::entry_piece(conn, act, bundle, id).await?)];
    // A returned correction lets the entry it named count again.
    if let Some(old) = bundle.entry(id)?.corrects {
        pieces.push(Piece::Entry(views::entry_piece(conn, act, bundle, old).await?));
    }
    outbox::skp_event(conn, act, bundle, Some(iki), pieces).await?;
    let subject = Subject::Entry(id);
    let title = outbox::title(&bundle.plan, bundle, subject);
    let kind = if state == EntryState::Diterima { NoticeKind::Diterima } else { NoticeKind::Dikembalikan };
    let tell = Tell { to: bundle.skp.owner, kind, subject, title: &title, text: reason };
    outbox::notify(conn, act, bundle.skp.id, bundle.skp.owner, &tell).await
}
