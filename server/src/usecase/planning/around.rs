//! What surrounds a plan: *dialog kinerja*, and reports of a wrong superior.

use super::{
    case::{Case, own_post},
    keep, tell,
};
use crate::{
    state::Fault,
    store::{Conn, people, plans, reports, skp, talks},
    usecase::{Act, by_rule, permitted},
};
use app::{
    error::AppError,
    i18n::{Lang, format},
};
use domain::{
    id::{PersonId, ReportId, SkpId, TalkId},
    people::{Line, Relation},
    planning::{
        deed::LineForm,
        report::{self, State},
        talk::{Minutes, Side},
    },
    policy,
    problem::{Problem, Refusal},
    skp::Span,
    text,
    view::NoticeKind,
};

/// Minutes as typed.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Typed {
    pub date: String,
    pub present: String,
    pub text: String,
}

/// Both sides of a talk about an SKP or the plan of one, and which of them the actor is.
async fn sides(conn: &mut Conn<'_>, act: &Act, id: SkpId) -> Result<(PersonId, Option<PersonId>, Side, Span), Fault> {
    let me = act.actor.person;
    if let Some(row) = skp::find(conn, act.actor.agency, id).await? {
        let relation = act.facts(&row).relation;
        let line = act.org.structure.superiors(row.post, row.owner, row.span.clamp(act.org.today(act.now)));
        let rater = line.first().map(|h| h.person);
        return match relation {
            Relation::Owner => Ok((row.owner, rater, Side::Employee, row.span)),
            Relation::Rater => Ok((row.owner, Some(me), Side::Leader, row.span)),
            Relation::HigherRater => Err(AppError::Forbidden.into()),
            Relation::Other => Err(AppError::NotFound.into()),
        };
    }
    let row = plans::of_skp(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let case = Case::of(act, row);
    permitted(policy::may_talk(&case.facts(act)))?;
    let side = if case.row.owner == me { Side::Employee } else { Side::Leader };
    Ok((case.row.owner, case.rater().map(|h| h.person), side, case.row.span))
}

/// Writes minutes, new or changed; whoever writes stands by them, the other side is asked. `read` is the number of the
/// text that was changed.
pub async fn write_talk(
    conn: &mut Conn<'_>,
    act: &Act,
    about: SkpId,
    (id, read): (Option<TalkId>, i64),
    typed: &Typed,
) -> Result<(), Fault> {
    let (owner, leader, side, _) = sides(conn, act, about).await?;
    let today = act.org.today(act.now);
    let minutes = Minutes::check(&typed.date, &typed.present, &typed.text, today).map_err(AppError::Invalid)?;
    let me = act.actor.person;
    let mut row = match id {
        Some(id) => {
            let row = talks::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
            if row.skp != about {
                return Err(AppError::NotFound.into());
            }
            if row.number != read {
                return Err(AppError::Refused(Refusal::TalkChanged).into());
            }
            if row.minutes == minutes {
                return Ok(());
            }
            row
        }
        None => talks::Row {
            id: TalkId(act.dice.id(act.now)),
            owner,
            skp: about,
            minutes: minutes.clone(),
            number: 0,
            by: me,
            changed_by: me,
            changed_at: act.now,
            employee: None,
            leader: None,
        },
    };
    let mut consent = row.consent();
    consent.rewritten(side);
    row.number = consent.text;
    row.employee = consent.employee.then_some(act.now);
    row.leader = consent.leader.then_some((me, act.now));
    (row.minutes, row.changed_by, row.changed_at) = (minutes, me, act.now);
    if id.is_some() {
        talks::save(conn, &row).await?;
    } else {
        talks::create(conn, act.actor.agency, &row).await?;
    }
    let mut to = vec![owner];
    to.extend(leader);
    tell::pages(conn, act, to.clone()).await?;
    let title = format!("Dialog kinerja {}", format::date(row.minutes.date, Lang::Id));
    for person in to {
        let about = (person, owner, about);
        tell::board(conn, act, about, NoticeKind::DialogDicatat, (&title, &row.minutes.text)).await?;
    }
    Ok(())
}

/// *Saya setuju dengan catatan ini*.
pub async fn confirm_talk(conn: &mut Conn<'_>, act: &Act, id: TalkId, read: i64) -> Result<(), Fault> {
    let mut row = talks::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let (owner, leader, side, _) = sides(conn, act, row.skp).await?;
    let mut consent = row.consent();
    by_rule(consent.confirm(side, read))?;
    match side {
        Side::Employee => row.employee = row.employee.or(Some(act.now)),
        Side::Leader => row.leader = row.leader.or(Some((act.actor.person, act.now))),
    }
    talks::save(conn, &row).await?;
    let mut to = vec![owner];
    to.extend(leader);
    tell::pages(conn, act, to.clone()).await?;
    let title = format!("Dialog kinerja {}", format::date(row.minutes.date, Lang::Id));
    for person in to {
        let about = (person, owner, row.skp);
        tell::board(conn, act, about, NoticeKind::DialogDisetujui, (&title, "")).await?;
    }
    Ok(())
}

/// *Atasan saya keliru*: the employee names the right one.
pub async fn report(conn: &mut Conn<'_>, act: &Act, to: &str, reason: &str) -> Result<(), Fault> {
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let post = own_post(act, me, today);
    let kind = post.and_then(|p| act.org.structure.post(p)).map(|p| p.kind);
    permitted(policy::may_report(me, kind))?;
    let post = post.ok_or(AppError::Refused(Refusal::NoPost { day: today }))?;
    let to = to.parse::<PersonId>().ok().filter(|id| act.org.person(*id).is_some());
    let mut problems = domain::problem::Problems::default();
    let to = problems.take("calon", to.ok_or(Problem::Choice));
    let reason = problems.take("alasan", text::required(reason, text::LONG));
    problems.finish().map_err(AppError::Invalid)?;
    let (Some(to), Some(reason)) = (to, reason) else { return Err(AppError::BadRequest.into()) };
    let target = by_rule(report::superior(&act.org.structure, (me, post), to, (today, today)))?;
    people::lock(conn, act.actor.agency, me).await?;
    let mine = reports::list(conn, act.actor.agency, Some(me)).await?;
    if mine.iter().any(|r| r.state == State::Diajukan) {
        return Err(AppError::Refused(Refusal::ReportOpen).into());
    }
    let row = reports::Row {
        id: ReportId(act.dice.id(act.now)),
        person: me,
        post,
        before: act.org.structure.reports_to(post, today),
        to: (to, target),
        reason,
        state: State::Diajukan,
        at: act.now,
        answer: String::new(),
        answered: None,
        from: None,
    };
    reports::create(conn, act.actor.agency, &row).await?;
    let keepers = tell::keepers(act, me);
    let mut pages = keepers.clone();
    pages.push(me);
    tell::pages(conn, act, pages).await?;
    let (about, name) = (SkpId(row.id.uuid()), act.org.name(to).name);
    for keeper in keepers {
        tell::board(conn, act, (keeper, me, about), NoticeKind::AtasanDilaporkan, (&name, &row.reason)).await?;
    }
    Ok(())
}

/// Takes the own report back.
pub async fn withdraw_report(conn: &mut Conn<'_>, act: &Act, id: ReportId) -> Result<(), Fault> {
    let mut row = reports::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    if row.person != act.actor.person {
        return Err(AppError::NotFound.into());
    }
    if row.state != State::Diajukan {
        return Err(AppError::Refused(Refusal::ReportAnswered).into());
    }
    row.state = State::Ditarik;
    row.answered = Some((act.actor.person, act.now));
    reports::save(conn, &row).await?;
    let mut to = tell::keepers(act, row.person);
    to.push(row.person);
    tell::pages(conn, act, to).await
}

/// Approves a report, which corrects the reporting line at once, or refuses it with a reason.
pub async fn answer_report(
    conn: &mut Conn<'_>,
    act: &Act,
    id: ReportId,
    accept: bool,
    answer: &str,
    line: &LineForm,
) -> Result<(), Fault> {
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let mut row = reports::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    // Reports are between the employee and those who keep the lines.
    policy::may_keep(me, row.person, &act.org.structure.functions(me, today)).map_err(|_| AppError::NotFound)?;
    if row.state != State::Diajukan {
        return Err(AppError::Refused(Refusal::ReportAnswered).into());
    }
    let words = if accept { text::optional(answer, text::LONG) } else { text::required(answer, text::LONG) };
    row.answer = words.map_err(|p| AppError::field("jawaban", p))?;
    row.answered = Some((me, act.now));
    row.state = if accept { State::Disetujui } else { State::Ditolak };
    if accept {
        // As the structure is now: it may have changed since the report. One correction after the other.
        people::bump(conn, act.actor.agency).await?;
        let org = crate::org::load(conn, act.actor.agency).await?;
        let from = keep::counts_from(conn, act, (row.person, row.post), line).await?;
        row.before = org.structure.reports_to(row.post, from);
        let target = by_rule(report::superior(&org.structure, (row.person, row.post), row.to.0, (from, today)))?;
        row.from = Some(from);
        let set = Line { post: row.post, from, reports_to: Some(target) };
        keep::set_line(conn, act, set, &row.reason).await?;
    }
    reports::save(conn, &row).await?;
    let mut to = tell::keepers(act, row.person);
    to.push(row.person);
    tell::pages(conn, act, to).await?;
    let (about, name) = (SkpId(row.id.uuid()), act.org.name(row.to.0).name);
    let kind = if accept { NoticeKind::AtasanDibetulkan } else { NoticeKind::AtasanTetap };
    tell::board(conn, act, (row.person, row.person, about), kind, (&name, &row.answer)).await
}
