//! Proposals for rewards, and their decision.

use super::{functions, relation, settled};
use crate::{
    state::Fault,
    store::{
        Conn,
        followups::{self, Reward},
    },
    usecase::{
        Act, by_rule,
        evaluation::case::is_new,
        outbox::{self, Tell},
        permitted,
    },
};
use app::error::AppError;
use domain::{
    feedback::Subject,
    followup::{
        Proposal,
        reward::{Answer, Draft},
    },
    id::{EvaluationId, Key, PersonId, ProposalId},
    policy,
    problem::Refusal,
    view::NoticeKind,
};

/// Proposes a reward after a final annual result.
pub async fn propose(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    evaluation: EvaluationId,
    form: &Draft,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("penghargaan", evaluation, form)).await? {
        return Ok(());
    }
    let (case, predikat) = settled(conn, act, evaluation).await?;
    let owner = case.skp.owner;
    let permit = permitted(policy::may_propose_reward(act.actor.person, relation(act, act.actor.person, owner)))?;
    let rules = act.org.agency.settings.follow_up;
    if !rules.offers_reward(predikat) {
        return Err(AppError::Refused(Refusal::NotOffered).into());
    }
    let (kind, words) = form.check(&rules).map_err(AppError::Invalid)?;
    let reward = Reward {
        id: ProposalId(act.dice.id(act.now)),
        evaluation,
        skp: case.skp.id,
        owner,
        year: case.period.year,
        kind,
        words,
        by: permit.actor(),
        at: act.now,
        state: Proposal::Diusulkan,
        reason: String::new(),
        decided_by: None,
        decided_at: None,
    };
    let open = followups::rewards_of(conn, act.actor.agency, &[owner]).await?;
    let same = |r: &Reward| r.evaluation == evaluation && r.kind == kind && r.state == Proposal::Diusulkan;
    if open.iter().any(same) {
        return Err(AppError::Refused(Refusal::ProposalOpen).into());
    }
    followups::propose(conn, act.actor.agency, &reward).await.map_err(|e| match e {
        e if e.is_unique() => AppError::Refused(Refusal::ProposalOpen).into(),
        e => Fault::from(e),
    })?;
    let deciders = deciders(act, &reward);
    for to in deciders.iter().copied().chain([owner]) {
        notice(conn, act, &reward, to, NoticeKind::PenghargaanDiusulkan).await?;
    }
    outbox::pages(conn, act, deciders.into_iter().chain([owner, act.actor.person])).await
}

/// Takes a proposal up or refuses it.
pub async fn decide(conn: &mut Conn<'_>, act: &Act, key: Key, id: ProposalId, form: &Answer) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("putusan-penghargaan", id, form)).await? {
        return Ok(());
    }
    let mut reward = followups::lock_reward(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let permit = permitted(policy::may_decide_reward(act.actor.person, &functions(act), reward.owner, reward.by))?;
    if reward.state != Proposal::Diusulkan {
        return Err(AppError::Refused(Refusal::ProposalDecided).into());
    }
    let (accept, reason) = form.check(&act.org.agency.settings.follow_up).map_err(AppError::Invalid)?;
    reward.state = by_rule(reward.state.decide(&permit, accept))?;
    reward.reason = reason;
    reward.decided_by = Some(permit.actor());
    reward.decided_at = Some(act.now);
    followups::decide(conn, &reward).await?;
    let kind = if accept { NoticeKind::PenghargaanDiterima } else { NoticeKind::PenghargaanDitolak };
    for to in [reward.by, reward.owner] {
        notice(conn, act, &reward, to, kind).await?;
    }
    let deciders = deciders(act, &reward);
    outbox::pages(conn, act, deciders.into_iter().chain([reward.owner, reward.by, act.actor.person])).await
}

/// Those who may decide it.
fn deciders(act: &Act, reward: &Reward) -> Vec<PersonId> {
    let today = act.org.today(act.now);
    let decides = |id: &PersonId| {
        let held = act.org.structure.functions(*id, today);
        policy::decides(&held) && policy::may_decide_reward(*id, &held, reward.owner, reward.by).is_ok()
    };
    let mut all: Vec<PersonId> = act.org.everybody().map(|p| p.id).filter(decides).collect();
    all.sort();
    all
}

async fn notice(conn: &mut Conn<'_>, act: &Act, r: &Reward, to: PersonId, kind: NoticeKind) -> Result<(), Fault> {
    let title = format!("Penghargaan atas hasil {}", r.year);
    let tell = Tell { to, kind, subject: Subject::Proposal(r.id), title: &title, text: "" };
    outbox::notify(conn, act, r.skp, r.owner, &tell).await
}
