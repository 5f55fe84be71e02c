//! Coaching: beginning, talks, more time, end. What is said is read by the two alone.

use super::{coach, party, relation, settled};
use crate::{
    state::Fault,
    store::{
        Conn,
        followups::{self, Note, Row, Step},
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
    calendar::Date,
    evaluation::period::long_enough,
    feedback::Subject,
    followup::{
        Coaching, FollowUpRules,
        coaching::{Beginning, Extension, Review, StepKind, Talk},
    },
    id::{CoachingId, EvaluationId, Key, PersonId},
    policy::{self, CoachDeed},
    problem::Refusal,
    view::NoticeKind,
};

/// Begins coaching after a final annual result.
pub async fn begin(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    evaluation: EvaluationId,
    form: &Beginning,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("pendampingan", evaluation, form)).await? {
        return Ok(());
    }
    let (case, predikat) = settled(conn, act, evaluation).await?;
    let owner = case.skp.owner;
    let permit = permitted(policy::may_begin_coaching(act.actor.person, relation(act, act.actor.person, owner)))?;
    let rules = act.org.agency.settings.follow_up;
    if !FollowUpRules::offers_coaching(predikat) {
        return Err(AppError::Refused(Refusal::NotOffered).into());
    }
    let earlier = followups::of_people(conn, act.actor.agency, &[owner]).await?;
    if earlier.iter().any(|r| r.course.state().runs()) {
        return Err(AppError::Refused(Refusal::CoachingRuns).into());
    }
    let (start, goal) = form.check(case.period.span.end, case.today, &rules).map_err(AppError::Invalid)?;
    let track = rules.offers_track(predikat);
    let row = Row {
        id: CoachingId(act.dice.id(act.now)),
        evaluation,
        skp: case.skp.id,
        owner,
        coach: permit.actor(),
        course: Coaching::start(&permit, track, start, rules.track_months),
        goal,
        rules,
        created_at: act.now,
        last_talk: None,
    };
    followups::begin(conn, act.actor.agency, &row).await.map_err(|e| match e {
        // Two at once: the second finds one running.
        e if e.is_unique() => AppError::Refused(Refusal::CoachingRuns).into(),
        e => Fault::from(e),
    })?;
    step(conn, act, &row, StepKind::Dimulai, "", Some(row.course.until())).await?;
    tell(conn, act, &row, NoticeKind::PendampinganDimulai).await
}

/// Notes a talk: either of the two.
pub async fn note(conn: &mut Conn<'_>, act: &Act, key: Key, id: CoachingId, form: &Talk) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("dialog", id, form)).await? {
        return Ok(());
    }
    let row = taken(conn, act, id).await?;
    let permit = permitted(policy::may_note_coaching(act.actor.person, party(act, &row)))?;
    by_rule(row.course.note(&permit))?;
    let (held, text) = form.check(&row.course, act.org.today(act.now)).map_err(AppError::Invalid)?;
    let note = Note { held, text, by: permit.actor(), at: act.now };
    followups::add_note(conn, act.actor.agency, act.dice.id(act.now), id, &note).await?;
    tell(conn, act, &row, NoticeKind::PendampinganDicatat).await
}

/// The review at the end. What the rule names next is stated on the page and done by people, elsewhere.
pub async fn finish(conn: &mut Conn<'_>, act: &Act, key: Key, id: CoachingId, form: &Review) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("tinjauan", id, form)).await? {
        return Ok(());
    }
    let mut row = taken(conn, act, id).await?;
    let permit = permitted(policy::may_lead_coaching(act.actor.person, party(act, &row), CoachDeed::Finish))?;
    let (outcome, reason) = form.check(&row.rules).map_err(AppError::Invalid)?;
    by_rule(row.course.finish(&permit, act.org.today(act.now), outcome))?;
    followups::save(conn, &row).await?;
    step(conn, act, &row, StepKind::Selesai, &reason, None).await?;
    tell(conn, act, &row, NoticeKind::PendampinganSelesai).await
}

/// More time.
pub async fn extend(conn: &mut Conn<'_>, act: &Act, key: Key, id: CoachingId, form: &Extension) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("perpanjang", id, form)).await? {
        return Ok(());
    }
    let mut row = taken(conn, act, id).await?;
    let permit = permitted(policy::may_lead_coaching(act.actor.person, party(act, &row), CoachDeed::Extend))?;
    if !row.course.state().runs() {
        return Err(AppError::Refused(Refusal::CoachingOver).into());
    }
    let (until, reason) = form.check(&row.course, &row.rules).map_err(AppError::Invalid)?;
    by_rule(row.course.extend(&permit, until))?;
    followups::save(conn, &row).await?;
    step(conn, act, &row, StepKind::Diperpanjang, &reason, Some(until)).await?;
    tell(conn, act, &row, NoticeKind::PendampinganDiperpanjang).await
}

/// Ends it early.
pub async fn stop(conn: &mut Conn<'_>, act: &Act, key: Key, id: CoachingId, reason: &str) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("hentikan", id, reason)).await? {
        return Ok(());
    }
    let mut row = taken(conn, act, id).await?;
    let permit = permitted(policy::may_lead_coaching(act.actor.person, party(act, &row), CoachDeed::Stop))?;
    if !row.course.state().runs() {
        return Err(AppError::Refused(Refusal::CoachingOver).into());
    }
    let reason = long_enough(reason, row.rules.min_reason).map_err(|p| AppError::field("alasan", p))?;
    by_rule(row.course.stop(&permit, act.org.today(act.now)))?;
    followups::save(conn, &row).await?;
    step(conn, act, &row, StepKind::Dihentikan, &reason, None).await?;
    tell(conn, act, &row, NoticeKind::PendampinganSelesai).await
}

async fn taken(conn: &mut Conn<'_>, act: &Act, id: CoachingId) -> Result<Row, Fault> {
    Ok(followups::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?)
}

async fn step(
    conn: &mut Conn<'_>,
    act: &Act,
    row: &Row,
    kind: StepKind,
    text: &str,
    until: Option<Date>,
) -> Result<(), Fault> {
    let step = Step { kind, text: text.to_owned(), until, by: act.actor.person, at: act.now };
    Ok(followups::add_step(conn, act.actor.agency, act.dice.id(act.now), row.id, &step).await?)
}

/// The other of the two hears of it, without the words; open pages of those who see the mark are read anew.
async fn tell(conn: &mut Conn<'_>, act: &Act, row: &Row, kind: NoticeKind) -> Result<(), Fault> {
    let coach = coach(act, row);
    let to = if act.actor.person == row.owner { coach } else { row.owner };
    notice(conn, act, row, to, kind).await?;
    let today = act.org.today(act.now);
    let post = act.org.structure.posts_of(row.owner, today).first().map(|(p, _)| p.id);
    let mut people: Vec<PersonId> = vec![row.owner, coach];
    if let Some(post) = post {
        people.extend(act.org.structure.superiors(post, row.owner, today).into_iter().take(2).map(|h| h.person));
    }
    outbox::pages(conn, act, people).await
}

/// Tells one of the two.
pub async fn notice(conn: &mut Conn<'_>, act: &Act, row: &Row, to: PersonId, kind: NoticeKind) -> Result<(), Fault> {
    let tell = Tell { to, kind, subject: Subject::Coaching(row.id), title: "Pendampingan", text: "" };
    outbox::notify(conn, act, row.skp, row.owner, &tell).await
}
