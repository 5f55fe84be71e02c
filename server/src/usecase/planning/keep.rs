//! What the *pengelola kinerja* keeps for a person: days that are not rated, and the reporting line by date.

use super::{
    case::{own_post, terms, terms_of},
    cells::year,
    read, tell,
};
use crate::{
    state::Fault,
    store::{Conn, gaps, people, people::LineRow, periods, plans, skp},
    usecase::{
        Act, by_rule,
        people::{named, structure_changed},
        permitted,
    },
};
use app::error::AppError;
use domain::{
    calendar::Date,
    evaluation::period::closed_until,
    id::{GapId, PersonId, PostId, SkpId},
    people::{Holding, Line},
    planning::{
        deed::LineForm,
        report::{self, Cause},
        term::{self, Gap},
        view::{GapView, KeepPage, LineView},
    },
    policy,
    problem::{Problem, Problems, Refusal},
    skp::Span,
    text,
    view::NoticeKind,
};

/// Whether the actor keeps lines and gaps of somebody.
fn keeps(act: &Act, about: PersonId) -> Result<(), Fault> {
    let functions = act.org.structure.functions(act.actor.person, act.org.today(act.now));
    permitted(policy::may_keep(act.actor.person, about, &functions))?;
    act.org.person(about).ok_or(AppError::NotFound)?;
    Ok(())
}

/// Fields of a gap as typed: first and last day, cause, note.
pub type Typed<'a> = (&'a str, &'a str, &'a str, &'a str);

/// Marks days as not rated: one's own, or by those who keep them anybody's.
pub async fn mark_gap(conn: &mut Conn<'_>, act: &Act, owner: PersonId, typed: Typed<'_>) -> Result<(), Fault> {
    if owner != act.actor.person {
        keeps(act, owner)?;
    }
    let gap = add_gap(conn, act, owner, typed).await?;
    told(conn, act, owner, NoticeKind::JedaDitandai, &gap).await
}

async fn add_gap(
    conn: &mut Conn<'_>,
    act: &Act,
    owner: PersonId,
    (start, end, cause, note): Typed<'_>,
) -> Result<Gap, Fault> {
    let (span, cause, note) = term::gap(start, end, cause, note).map_err(AppError::Invalid)?;
    let whole = year(span.start.year()).ok_or(AppError::BadRequest)?;
    let terms = terms(conn, act, owner, whole).await?;
    let marked = gaps::of_person(conn, act.actor.agency, owner, whole).await?;
    let marked: Vec<Span> = marked.iter().map(|g| g.span).collect();
    by_rule(terms.may_mark(span, &marked))?;
    let gap = Gap { id: GapId(act.dice.id(act.now)), span, cause, note, by: act.actor.person };
    gaps::add(conn, act.actor.agency, owner, &gap, act.now).await?;
    Ok(gap)
}

/// Takes a mark back: whoever keeps them any, the employee the own ones.
async fn revoke(conn: &mut Conn<'_>, act: &Act, id: GapId) -> Result<PersonId, Fault> {
    let me = act.actor.person;
    let (owner, by) = gaps::revoke(conn, act.actor.agency, id, act.now).await?.ok_or(AppError::NotFound)?;
    if owner != me {
        // Whose it is must not be told to others.
        let functions = act.org.structure.functions(me, act.org.today(act.now));
        policy::may_keep(me, owner, &functions).map_err(|_| AppError::NotFound)?;
    } else if by != me {
        return Err(AppError::Forbidden.into());
    }
    Ok(owner)
}

/// Takes a mark back.
pub async fn unmark_gap(conn: &mut Conn<'_>, act: &Act, id: GapId) -> Result<(), Fault> {
    let owner = revoke(conn, act, id).await?;
    tell::pages(conn, act, vec![owner, act.actor.person]).await?;
    let about = (owner, owner, SkpId(id.uuid()));
    tell::board(conn, act, about, NoticeKind::JedaDicabut, ("", "")).await
}

/// Puts another mark in the place of one; the earlier one stays in the history.
pub async fn change_gap(conn: &mut Conn<'_>, act: &Act, id: GapId, typed: Typed<'_>) -> Result<(), Fault> {
    let owner = revoke(conn, act, id).await?;
    let gap = add_gap(conn, act, owner, typed).await?;
    told(conn, act, owner, NoticeKind::JedaDitandai, &gap).await
}

async fn told(conn: &mut Conn<'_>, act: &Act, owner: PersonId, kind: NoticeKind, gap: &Gap) -> Result<(), Fault> {
    tell::pages(conn, act, vec![owner, act.actor.person]).await?;
    let days = app::i18n::format::span(gap.span, app::i18n::Lang::Id);
    let title = format!("{}, {days}", gap.cause.name());
    tell::board(conn, act, (owner, owner, SkpId(gap.id.uuid())), kind, (&title, &gap.note)).await
}

/// First day of the SKP of a person in a post that covers today, else of its plan.
async fn skp_start(conn: &mut Conn<'_>, act: &Act, person: PersonId, post: PostId) -> Result<Option<Date>, Fault> {
    let today = act.org.today(act.now);
    let Some(whole) = year(today.year()) else { return Ok(None) };
    let skps = skp::within(conn, act.actor.agency, &[person], whole).await?;
    let agreed = skps.iter().filter(|s| s.post == post && s.span.contains(today)).map(|s| s.span.start);
    let open = plans::of_people(conn, act.actor.agency, &[person], whole).await?;
    let planned = open.iter().filter(|p| p.post == post && p.span.contains(today)).map(|p| p.span.start);
    Ok(agreed.chain(planned).min())
}

/// From which day a line that is set now counts, by what was typed.
pub async fn counts_from(
    conn: &mut Conn<'_>,
    act: &Act,
    (person, post): (PersonId, PostId),
    typed: &LineForm,
) -> Result<Date, Fault> {
    let cause = match typed.cause.as_str() {
        "" => Cause::default(),
        code => Cause::from_code(code).ok_or_else(|| AppError::field("sebab", Problem::Choice))?,
    };
    let today = act.org.today(act.now);
    let start = skp_start(conn, act, person, post).await?;
    let closed = closed_until(&periods::all(conn, act.actor.agency).await?, today).map(|last| last.plus_days(1));
    let held =
        act.org.structure.holds(person).iter().filter(|(held, ..)| *held == post).map(|(_, from, _)| *from).min();
    let from = report::counts_from(&typed.from, cause, (start, today), closed.max(held));
    Ok(from.map_err(|p| AppError::field("dari", p))?)
}

/// Keeps a line; everybody's rights follow with the next request.
pub async fn set_line(conn: &mut Conn<'_>, act: &Act, line: Line, reason: &str) -> Result<(), Fault> {
    let row = LineRow { line, reason: reason.to_owned(), by: act.actor.person, at: act.now };
    people::add_line(conn, act.actor.agency, act.dice.id(act.now), &row).await?;
    structure_changed(conn, act).await
}

/// Sets somebody's superior from a day on, named by number or name; nobody named is the head of the unit again.
pub async fn set_superior(
    conn: &mut Conn<'_>,
    act: &Act,
    person: PersonId,
    (to, reason): (&str, &str),
    typed: &LineForm,
) -> Result<(), Fault> {
    keeps(act, person)?;
    let today = act.org.today(act.now);
    // One correction after the other: each is judged by what the ones before it made.
    people::bump(conn, act.actor.agency).await?;
    let org = crate::org::load(conn, act.actor.agency).await?;
    let post = own_post(act, person, today).ok_or(AppError::Refused(Refusal::NoPost { day: today }))?;
    let mut problems = Problems::default();
    let to = if to.trim().is_empty() { Some(None) } else { problems.take("calon", named(act, to, true)).map(Some) };
    let reason = problems.take("alasan", text::required(reason, text::LONG));
    problems.finish().map_err(AppError::Invalid)?;
    let (Some(to), Some(reason)) = (to, reason) else { return Err(AppError::BadRequest.into()) };
    let from = counts_from(conn, act, (person, post), typed).await?;
    let reports_to = if let Some(to) = to {
        Some(by_rule(report::superior(&org.structure, (person, post), to, (from, today)))?)
    } else {
        by_rule(report::reports(&org.structure, post, None, from))?;
        None
    };
    set_line(conn, act, Line { post, from, reports_to }, &reason).await?;
    tell::pages(conn, act, vec![person, act.actor.person]).await?;
    let name = to.map_or_else(|| "Kepala unit".to_owned(), |to| act.org.name(to).name);
    let about = (person, person, SkpId(act.dice.id(act.now)));
    tell::board(conn, act, about, NoticeKind::AtasanDibetulkan, (&name, &reason)).await
}

/// Lines of a post, the one written last first.
pub async fn lines(conn: &mut Conn<'_>, act: &Act, post: PostId) -> Result<Vec<LineView>, Fault> {
    let today = act.org.today(act.now);
    let rows = people::lines(conn, act.actor.agency, Some(post)).await?;
    let view = |r: &LineRow| LineView {
        from: r.line.from,
        to: r.line.reports_to.map(|to| {
            let holder = act.org.structure.holder(to, today.max(r.line.from)).map(|h| act.org.name(h.person).name);
            (act.org.structure.post(to).map(|p| p.name.clone()).unwrap_or_default(), holder.unwrap_or_default())
        }),
        reason: r.reason.clone(),
        by: act.org.name(r.by),
        at: r.at,
    };
    Ok(rows.iter().rev().map(view).collect())
}

/// Gaps as shown.
pub fn gap_views(act: &Act, marked: Vec<Gap>) -> Vec<GapView> {
    let view = |gap: Gap| GapView { own: gap.by == act.actor.person, by: act.org.name(gap.by), gap };
    marked.into_iter().map(view).collect()
}

/// `/perencanaan/pegawai/{id}`.
pub async fn page(conn: &mut Conn<'_>, act: &Act, person: PersonId, asked: Option<i32>) -> Result<KeepPage, Fault> {
    keeps(act, person)?;
    let (agency, today) = (act.actor.agency, act.org.today(act.now));
    let number = read::chosen(act, asked);
    let whole = year(number).ok_or(AppError::NotFound)?;
    let skps = skp::within(conn, agency, &[person], whole).await?;
    let open = plans::of_people(conn, agency, &[person], whole).await?;
    let marked = gaps::of_person(conn, agency, person, whole).await?;
    let spans: Vec<Span> = marked.iter().map(|g| g.span).collect();
    let post = own_post(act, person, today);
    let terms = read::terms(act, &skps, &open, &[], &[]).into_iter().map(|(_, t)| t).collect();
    let empty = if post.is_some() { terms_of(&skps, &open).gaps(whole, &spans) } else { Vec::new() };
    let (lines, start) = match post {
        Some(post) => (lines(conn, act, post).await?, skp_start(conn, act, person, post).await?),
        None => (Vec::new(), None),
    };
    Ok(KeepPage {
        person: act.org.view(person, post.map(|p| (p, Holding::Definitif)), today),
        year: number,
        years: (today.year() - 1..=today.year() + 1).collect(),
        rater: read::rater(act, person, today),
        has_post: post.is_some(),
        terms,
        gaps: gap_views(act, marked),
        empty,
        lines,
        start,
        closed: closed_until(&periods::all(conn, agency).await?, today),
        today,
        zone: act.org.agency.settings.zone,
    })
}
