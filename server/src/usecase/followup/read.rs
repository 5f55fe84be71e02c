//! What the screens of follow-up show. A few statements however many people there are.

use super::{clock::due, coach, functions, party};
use crate::{
    state::Fault,
    store::{
        Conn, evaluations,
        followups::{self, Reward, Row},
        periods, skp,
    },
    usecase::{Act, permitted},
};
use app::error::AppError;
use domain::{
    calendar::Date,
    evaluation::{Period, PeriodKind, year},
    followup::{
        FollowUpRules, Proposal, State,
        view::{
            CoachingContent, CoachingMark, CoachingPage, CoachingRow, FollowUpBoard, MemberRow, NoteView, ProposalView,
            StepView,
        },
    },
    id::{CoachingId, EvaluationId, PersonId},
    policy::{self, CoachDeed, CoachParty},
    rating::Predikat,
    view::PersonView,
};

/// A final or pending result of one person.
struct Standing {
    owner: PersonId,
    evaluation: EvaluationId,
    /// Only when it is final.
    predikat: Option<Predikat>,
}

/// Everything the actor has to do with after the results of a year.
pub async fn board(conn: &mut Conn<'_>, act: &Act, asked: Option<i32>) -> Result<FollowUpBoard, Fault> {
    let today = act.org.today(act.now);
    let me = act.actor.person;
    let all = periods::all(conn, act.actor.agency).await?;
    let annual: Vec<&Period> = all.iter().filter(|p| p.kind == PeriodKind::Tahunan && p.span.end < today).collect();
    let period = asked.map_or(annual.first(), |year| annual.iter().find(|p| p.year == year)).copied();
    let year = period.map_or(asked.unwrap_or(today.year() - 1), |p| p.year);
    let functions = functions(act);
    let (decides, keeps) = (policy::decides(&functions), policy::keeps(&functions));
    let team = act.org.team(me, today);
    let proposals = if decides { followups::rewards_in(conn, act.actor.agency, year).await? } else { Vec::new() };
    let mut people = team.clone();
    people.push(me);
    people.extend(proposals.iter().map(|r| r.owner));
    people.sort();
    people.dedup();
    let standings = standings(conn, act, period, &people).await?;
    let mut close = team.clone();
    close.push(me);
    let coached = followups::of_people(conn, act.actor.agency, &close).await?;
    let given = followups::given_by(conn, act.actor.agency, me).await?;
    let rewards = followups::rewards_of(conn, act.actor.agency, &close).await?;
    let running = marks(conn, act, keeps, &team).await?;
    let ids: Vec<CoachingId> = coached.iter().chain(&given).map(|r| r.id).collect();
    let talks = followups::talks(conn, &ids).await?;
    let row = |r: &Row| row(act, r, &talks, today);
    let proposal = |r: &Reward| {
        let found = standings.iter().find(|s| s.evaluation == r.evaluation);
        proposal_view(act, r, found.and_then(|s| s.predikat), today)
    };
    let member = |s: &Standing| {
        let predikat = s.predikat?;
        let mine = |r: &&Row| r.owner == s.owner && (r.evaluation == s.evaluation || r.course.state().runs());
        let coaching: Vec<&Row> = coached.iter().filter(mine).collect();
        let rules = act.org.agency.settings.follow_up;
        let over = |r: &&Row| r.evaluation == s.evaluation && matches!(r.course.state(), State::Selesai(_));
        Some(MemberRow {
            person: act.org.view(s.owner, None, today),
            evaluation: s.evaluation,
            predikat,
            may_coach: FollowUpRules::offers_coaching(predikat)
                && !coaching.iter().any(|r| r.course.state().runs())
                && !coaching.iter().any(over),
            track: rules.offers_track(predikat),
            // Somebody else's words of coaching are not for the present superior.
            coaching: coaching.into_iter().filter(|r| coach(act, r) == me).map(row).collect(),
            proposals: rewards.iter().filter(|r| r.evaluation == s.evaluation).map(proposal).collect(),
            may_propose: rules.offers_reward(predikat),
            earliest: period.map_or(today, |p| p.span.end.plus_days(1)),
        })
    };
    let mut members: Vec<MemberRow> = standings.iter().filter(|s| team.contains(&s.owner)).filter_map(member).collect();
    members.sort_by(|a, b| b.predikat.cmp(&a.predikat).then_with(|| a.person.name.cmp(&b.person.name)));
    let settled: Vec<PersonId> = members.iter().map(|m| m.person.id).collect();
    let mut waiting: Vec<PersonView> =
        team.iter().filter(|id| !settled.contains(id)).map(|id| act.org.view(*id, None, today)).collect();
    waiting.sort_by(|a, b| a.name.cmp(&b.name));
    let shown: Vec<CoachingId> = members.iter().flat_map(|m| &m.coaching).map(|c| c.id).collect();
    let mut decide: Vec<ProposalView> = proposals.iter().map(proposal).collect();
    decide.sort_by_key(|p| p.state != Proposal::Diusulkan);
    Ok(FollowUpBoard {
        year,
        years: annual.iter().map(|p| p.year).collect(),
        own: coached.iter().filter(|r| r.owner == me).map(row).collect(),
        own_proposals: rewards.iter().filter(|r| r.owner == me).map(proposal).collect(),
        waiting,
        leads: !team.is_empty(),
        coached: given.iter().filter(|r| !shown.contains(&r.id) && coach(act, r) == me).map(row).collect(),
        members,
        decide: decides.then_some(decide),
        marks: running,
        rules: act.org.agency.settings.follow_up,
        zone: act.org.agency.settings.zone,
        today,
        read_at: act.now,
    })
}

/// The result that stands for the year of each person.
async fn standings(
    conn: &mut Conn<'_>,
    act: &Act,
    period: Option<&Period>,
    people: &[PersonId],
) -> Result<Vec<Standing>, Fault> {
    let Some(period) = period else { return Ok(Vec::new()) };
    let rows = evaluations::of_people(conn, act.actor.agency, Some(period.id), people).await?;
    let skps = skp::within(conn, act.actor.agency, people, period.span).await?;
    let stands = |r: &&evaluations::Row| {
        let own = skps.iter().find(|s| s.id == r.skp);
        let others = skps.iter().filter(|s| s.owner == r.owner).map(|s| s.span.end);
        own.is_some_and(|s| year::is_last(s.span.end, others))
    };
    let standing = |r: &evaluations::Row| Standing {
        owner: r.owner,
        evaluation: r.id,
        predikat: r.course.predikat().filter(|_| r.course.state().is_over()),
    };
    Ok(rows.iter().filter(stands).map(standing).collect())
}

/// Running coaching the actor may know of and is no part of.
async fn marks(conn: &mut Conn<'_>, act: &Act, keeps: bool, team: &[PersonId]) -> Result<Vec<CoachingMark>, Fault> {
    if !keeps && team.is_empty() {
        return Ok(Vec::new());
    }
    let running = followups::running(conn, act.actor.agency).await?;
    let watched = |r: &&Row| party(act, r) == CoachParty::Watcher;
    let mut marks: Vec<CoachingMark> = running.iter().filter(watched).map(|r| mark(act, r)).collect();
    marks.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    Ok(marks)
}

fn mark(act: &Act, r: &Row) -> CoachingMark {
    CoachingMark {
        id: r.id,
        person: act.org.view(r.owner, None, act.org.today(act.now)),
        runs: r.course.state().runs(),
        start: r.course.first(),
        last_talk: r.last_talk,
    }
}

fn row(act: &Act, r: &Row, talks: &[(CoachingId, Date)], today: Date) -> CoachingRow {
    let held: Vec<Date> = talks.iter().filter(|(id, _)| *id == r.id).map(|(_, day)| *day).collect();
    CoachingRow {
        id: r.id,
        person: act.org.view(r.owner, None, today),
        coach: act.org.name(coach(act, r)),
        state: r.course.state(),
        track: r.course.is_track(),
        start: r.course.first(),
        until: r.course.until(),
        last_talk: r.last_talk,
        due: due(r, &held, today),
    }
}

fn proposal_view(act: &Act, r: &Reward, predikat: Option<Predikat>, today: Date) -> ProposalView {
    let may = policy::may_decide_reward(act.actor.person, &functions(act), r.owner, r.by).is_ok();
    ProposalView {
        id: r.id,
        person: act.org.view(r.owner, None, today),
        predikat,
        year: r.year,
        kind: r.kind,
        words: r.words.clone(),
        by: act.org.name(r.by),
        at: r.at,
        state: r.state,
        reason: r.reason.clone(),
        decided_by: r.decided_by.map(|id| act.org.name(id)),
        decided_at: r.decided_at,
        may_decide: may && r.state == Proposal::Diusulkan,
    }
}

/// One coaching: whole for the two, a mark for those who answer for the agency.
pub async fn page(conn: &mut Conn<'_>, act: &Act, id: CoachingId) -> Result<CoachingPage, Fault> {
    let row = followups::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let party = party(act, &row);
    permitted(policy::may_know_coaching(act.actor.person, party))?;
    let content = if policy::coaching_allows(party, CoachDeed::Read) {
        Some(content(conn, act, &row, party).await?)
    } else {
        None
    };
    Ok(CoachingPage {
        mark: mark(act, &row),
        content,
        zone: act.org.agency.settings.zone,
        today: act.org.today(act.now),
        read_at: act.now,
    })
}

async fn content(conn: &mut Conn<'_>, act: &Act, row: &Row, party: CoachParty) -> Result<CoachingContent, Fault> {
    let today = act.org.today(act.now);
    let rated = evaluations::find(conn, act.actor.agency, row.evaluation).await?.ok_or(AppError::NotFound)?;
    let period = periods::find(conn, act.actor.agency, rated.period).await?.ok_or(AppError::NotFound)?;
    let notes = followups::notes(conn, row.id).await?;
    let steps = followups::steps(conn, row.id).await?;
    let held: Vec<Date> = notes.iter().map(|n| n.held).collect();
    let checklist = row.course.checklist(&held, today);
    let runs = row.course.state().runs();
    let may = |deed: &CoachDeed| policy::coaching_allows(party, *deed) && (runs || *deed == CoachDeed::Read);
    Ok(CoachingContent {
        own: party == CoachParty::Owner,
        coach: act.org.view(coach(act, row), None, today),
        evaluation: row.evaluation,
        year: period.year,
        predikat: rated.course.predikat().ok_or(AppError::NotFound)?,
        state: row.course.state(),
        track: row.course.is_track(),
        start: row.course.first(),
        until: row.course.until(),
        goal: row.goal.clone(),
        checklist,
        notes: notes
            .into_iter()
            .map(|n| NoteView { held: n.held, text: n.text, by: act.org.name(n.by), at: n.at })
            .collect(),
        steps: steps
            .into_iter()
            .map(|s| StepView { kind: s.kind, text: s.text, until: s.until, by: act.org.name(s.by), at: s.at })
            .collect(),
        may: CoachDeed::ALL.into_iter().filter(may).collect(),
        rules: row.rules,
    })
}
