//! Reasons for delay.

use super::{
    Act,
    bundle::Bundle,
    by_rule,
    outbox::{self, Tell},
    permitted, record, views,
};
use crate::{
    state::Fault,
    store::{
        Conn,
        entries::{self, Reason},
        keys::{self, Claim},
        to_json,
    },
};
use app::error::AppError;
use domain::{
    event::Piece,
    feedback::Subject,
    id::{Key, ReasonId},
    policy,
    skp::reason::{self, Draft, ReasonState},
    text,
    view::NoticeKind,
};

/// The employee says why an indicator is behind and how it gets back on course. The id is the idempotency key.
pub async fn state(conn: &mut Conn<'_>, act: &Act, draft: Draft) -> Result<(), Fault> {
    let key = Key(draft.id.uuid());
    match keys::claim(conn, act.actor.agency, act.actor.person, key, &to_json(&draft), act.now).await? {
        Claim::New => {}
        Claim::Seen(_) => return Ok(()),
        Claim::Reused => return Err(AppError::KeyReused.into()),
    }
    let skp = act.lock(conn, draft.skp).await?;
    let permit = permitted(policy::may_state_reason(&act.facts(&skp)))?;
    let mut bundle = Bundle::load(conn, act, skp).await?;
    let iki = bundle.iki(draft.iki)?;
    let open = bundle.reasons.iter().any(|r| r.iki == draft.iki && r.state == ReasonState::Diajukan);
    by_rule(reason::state(&permit, bundle.skp.state, bundle.progress(iki).status, open))?;
    let new = draft.check(bundle.skp.span, bundle.today).map_err(AppError::Invalid)?;
    let row = Reason {
        id: new.id,
        skp: new.skp,
        iki: new.iki,
        reason: new.reason,
        plan: new.plan,
        until: new.until,
        by: permit.actor(),
        at: act.now,
        state: ReasonState::Diajukan,
        answer: String::new(),
        answered_by: None,
        answered_at: None,
    };
    if let Err(e) = entries::add_reason(conn, act.actor.agency, &row).await {
        return Err(if e.is_unique() { AppError::KeyReused.into() } else { e.into() });
    }
    bundle.reasons.insert(0, row.clone());
    bundle.save(conn).await?;
    if let Some(rater) = record::rater(act, &bundle) {
        tell(conn, act, &bundle, &row, rater, NoticeKind::Alasan, &row.reason).await
    } else {
        announce(conn, act, &bundle, &row).await
    }
}

/// The superior accepts the reason or refuses it; a refusal must say why.
pub async fn answer(conn: &mut Conn<'_>, act: &Act, id: ReasonId, accept: bool, words: &str) -> Result<(), Fault> {
    let checked = if accept { text::optional(words, text::LONG) } else { text::required(words, text::LONG) };
    let words = checked.map_err(|p| AppError::field("jawaban", p))?;
    let found = entries::reason(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let skp = act.lock(conn, found.skp).await?;
    let permit = permitted(policy::may_answer_reason(&act.facts(&skp)))?;
    let mut bundle = Bundle::load(conn, act, skp).await?;
    let present = bundle.reasons.iter().find(|r| r.id == id).map_or(found.state, |r| r.state);
    let state = by_rule(reason::answer(&permit, bundle.skp.state, present, accept))?;
    let by = permit.actor();
    entries::answer_reason(conn, id, state, &words, by, act.now).await?;
    let row = Reason { state, answer: words.clone(), answered_by: Some(by), answered_at: Some(act.now), ..found };
    for r in bundle.reasons.iter_mut().filter(|r| r.id == id) {
        *r = row.clone();
    }
    bundle.save(conn).await?;
    let kind = if accept { NoticeKind::AlasanDiterima } else { NoticeKind::AlasanDitolak };
    tell(conn, act, &bundle, &row, bundle.skp.owner, kind, &words).await
}

async fn announce(conn: &mut Conn<'_>, act: &Act, bundle: &Bundle, row: &Reason) -> Result<(), Fault> {
    let piece = Piece::Reason(views::reason_view(act, row));
    outbox::skp_event(conn, act, bundle, Some(row.iki), vec![piece]).await
}

async fn tell(
    conn: &mut Conn<'_>,
    act: &Act,
    bundle: &Bundle,
    row: &Reason,
    to: domain::id::PersonId,
    kind: NoticeKind,
    words: &str,
) -> Result<(), Fault> {
    announce(conn, act, bundle, row).await?;
    let subject = Subject::Iki(row.iki);
    let title = outbox::title(&bundle.plan, bundle, subject);
    let tell = Tell { to, kind, subject, title: &title, text: words };
    outbox::notify(conn, act, bundle.skp.id, bundle.skp.owner, &tell).await
}
