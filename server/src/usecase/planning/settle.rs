//! The leader's side: what he expects, agreement, giving back; and closing an SKP after a move.

use super::{
    case::{Case, terms},
    cells::{catch_up, year},
    tell,
};
use crate::{
    state::Fault,
    store::{
        Conn,
        entries::{self, Entry},
        evaluations, periods,
        skp::{self, NewSkp, Skp, Version},
    },
    usecase::{Act, bundle::Bundle, by_rule, outbox, permitted},
};
use app::error::AppError;
use domain::{
    calendar::Date,
    event::Piece,
    id::{PlanId, SkpId},
    people::Holder,
    planning::{Part, course::StepKind},
    policy::{self, Denied, Permit, act as permits},
    problem::{Problem, Refusal},
    skp::progress::{Fact, counting},
    text,
    view::NoticeKind,
};

/// Keeps what the leader expects of a part. `before` is the text the page came with: what somebody else wrote meanwhile
/// is not overwritten.
pub async fn expect(
    conn: &mut Conn<'_>,
    act: &Act,
    id: PlanId,
    part: Part,
    words: &str,
    before: Option<&str>,
) -> Result<(), Fault> {
    let mut case = Case::lock(conn, act, id).await?;
    permitted(policy::may_expect(&case.facts(act)))?;
    let state = case.row.course.state();
    if !state.is_open() {
        return Err(AppError::Refused(Refusal::PlanState { is: state }).into());
    }
    let stored = case.row.draft.expected(part).to_owned();
    if before.is_some_and(|b| text::clean(b) != stored && text::clean(words) != stored) {
        return Err(AppError::Conflict.into());
    }
    case.row.draft.expect(part, words).map_err(AppError::Invalid)?;
    if case.row.draft.expected(part) == stored {
        return Ok(());
    }
    case.save(conn, act).await?;
    tell::typed(conn, act, &case).await
}

/// *Kembalikan*, with a reason; it may propose wording.
pub async fn give_back(conn: &mut Conn<'_>, act: &Act, id: PlanId, submission: i64, reason: &str) -> Result<(), Fault> {
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_settle(&case.facts(act)))?;
    by_rule(case.row.course.give_back(&permit, submission))?;
    let reason = text::required(reason, text::LONG).map_err(|p| AppError::field("alasan", p))?;
    catch_up(conn, act, &mut case).await?;
    case.save(conn, act).await?;
    case.step(conn, act, StepKind::Dikembalikan, &reason, None).await?;
    tell::changed(conn, act, &case).await?;
    let owner = case.row.owner;
    tell::notice(conn, act, &case, owner, NoticeKind::RencanaDikembalikan, &reason).await
}

/// *Setujui*: the plan becomes the SKP, or its new version.
pub async fn agree(conn: &mut Conn<'_>, act: &Act, id: PlanId, submission: i64, note: &str) -> Result<(), Fault> {
    let mut case = Case::lock(conn, act, id).await?;
    let permit = permitted(policy::may_settle(&case.facts(act)))?;
    by_rule(case.row.course.agree(&permit, submission))?;
    let note = text::optional(note, text::LONG).map_err(|p| AppError::field("alasan", p))?;
    let plan = case.row.draft.check(case.form(act), case.row.span).map_err(AppError::Invalid)?;
    let by = case.rater().map_or(act.actor.person, |h| h.person);
    let row = &case.row;
    match row.replaces {
        None => {
            let whole = year(row.span.start.year()).ok_or(AppError::BadRequest)?;
            by_rule(terms(conn, act, row.owner, whole).await?.agree(row.skp))?;
            let new = NewSkp {
                id: row.skp,
                agency: act.actor.agency,
                owner: row.owner,
                post: row.post,
                span: row.span,
                plan: &plan,
                agreed_at: act.now,
                agreed_by: by,
            };
            skp::create(conn, &new).await?;
            let made = act.lock(conn, row.skp).await?;
            let mut bundle = Bundle::load(conn, act, made).await?;
            bundle.save(conn).await?;
            outbox::skp_event(conn, act, &bundle, None, vec![Piece::Plan]).await?;
        }
        Some(version) => {
            let mut old = act.lock(conn, row.skp).await?;
            if !old.state.is_open() {
                return Err(AppError::Refused(Refusal::SkpClosed).into());
            }
            if old.version != version {
                return Err(AppError::Refused(Refusal::PlanOutdated).into());
            }
            let number = version + 1;
            let new = Version { number, reason: row.reason.clone(), agreed_at: act.now, agreed_by: by };
            skp::add_version(conn, act.actor.agency, row.skp, &new, &plan).await?;
            skp::set_version(conn, row.skp, number).await?;
            old.version = number;
            let mut bundle = Bundle::load(conn, act, old).await?;
            bundle.save(conn).await?;
            outbox::skp_event(conn, act, &bundle, None, vec![Piece::Plan]).await?;
        }
    }
    case.save(conn, act).await?;
    let draft = case.row.draft.clone();
    case.step(conn, act, StepKind::Disetujui, &note, Some(&draft)).await?;
    tell::changed(conn, act, &case).await?;
    let owner = case.row.owner;
    tell::notice(conn, act, &case, owner, NoticeKind::RencanaDisetujui, &note).await
}

fn last_day(raw: &str, today: Date) -> Result<Date, Fault> {
    let day = raw.parse::<Date>().map_err(|_| AppError::field("terakhir", Problem::Date))?;
    if day > today {
        return Err(AppError::field("terakhir", Problem::After { latest: today }).into());
    }
    Ok(day)
}

/// Closes an SKP because its owner has moved; the day is its new last one.
pub async fn close(conn: &mut Conn<'_>, act: &Act, id: SkpId, last: &str) -> Result<(), Fault> {
    let old = super::case::lock_skp(conn, act, id).await?;
    let permit = permitted(closer(act, &old))?;
    if !old.state.is_open() {
        return Err(AppError::Refused(Refusal::SkpClosed).into());
    }
    if super::read::moved(act, &old).is_none() {
        return Err(AppError::Refused(Refusal::NotMoved).into());
    }
    let last = last_day(last, act.org.today(act.now))?;
    if !old.span.contains(last) {
        return Err(
            AppError::field("terakhir", Problem::OutsideSkp { start: old.span.start, end: old.span.end }).into()
        );
    }
    nothing_after(conn, act, &old, last).await?;
    let whole = year(old.span.start.year()).ok_or(AppError::BadRequest)?;
    by_rule(terms(conn, act, old.owner, whole).await?.close(id, last))?;
    skp::close(conn, id, last).await?;
    let fresh = skp::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    let owner = fresh.owner;
    let mut bundle = Bundle::load(conn, act, fresh).await?;
    bundle.save(conn).await?;
    outbox::skp_event(conn, act, &bundle, None, vec![Piece::Plan]).await?;
    // A change that was on its way cannot come into force any more.
    for open in crate::store::plans::of_people(conn, act.actor.agency, &[owner], whole).await? {
        if open.skp == id && open.course.state().is_open() {
            let mut case = Case::lock(conn, act, open.id).await?;
            by_rule(case.row.course.fall(&permit))?;
            case.save(conn, act).await?;
            case.step(conn, act, StepKind::Dibatalkan, "", None).await?;
        }
    }
    tell::pages(conn, act, vec![owner, act.actor.person]).await?;
    let title = format!("SKP {}", last.year());
    tell::board(conn, act, (owner, owner, id), NoticeKind::SkpDitutup, (&title, &last.to_string())).await
}

/// Whether the actor may close an SKP: by the posts of the last day in its post. What is typed decides nothing about
/// that.
pub fn closer(act: &Act, s: &Skp) -> Result<Permit<permits::Close>, Denied> {
    let today = act.org.today(act.now);
    let last = super::read::moved(act, s).unwrap_or_else(|| s.span.clamp(today));
    let closer = act.org.structure.closer(s.post, s.owner, (last, today));
    let reads = policy::may_read(&act.facts(s)).is_ok();
    policy::may_close(act.actor.person, closer.map(|h| h.person), reads)
}

/// What counts of the entries, and what was rated, stays within the SKP.
async fn nothing_after(conn: &mut Conn<'_>, act: &Act, old: &Skp, last: Date) -> Result<(), Fault> {
    let facts: Vec<Fact> = entries::of_skp(conn, old.id).await?.iter().map(Entry::fact).collect();
    let recorded = counting(&facts).iter().map(|f| f.date).max();
    if let Some(earliest) = recorded.filter(|day| *day > last) {
        return Err(AppError::field("terakhir", Problem::Before { earliest }).into());
    }
    let rated = evaluations::of_people(conn, act.actor.agency, None, &[old.owner]).await?;
    let rated: Vec<_> =
        rated.iter().filter(|r| r.skp == old.id && r.course.state().is_set()).map(|r| r.period).collect();
    if rated.is_empty() {
        return Ok(());
    }
    let all = periods::all(conn, act.actor.agency).await?;
    let begins = all.iter().filter(|p| rated.contains(&p.id)).map(|p| p.span.start).max();
    match begins.filter(|start| *start > last) {
        Some(from) => Err(AppError::Refused(Refusal::RatedAfter { from }).into()),
        None => Ok(()),
    }
}

/// The employee asks the rater to close the SKP.
pub async fn ask_close(conn: &mut Conn<'_>, act: &Act, id: SkpId, last: &str) -> Result<(), Fault> {
    let row = super::case::lock_skp(conn, act, id).await?;
    permitted(policy::may_propose_change(&act.facts(&row)))?;
    if !row.state.is_open() {
        return Err(AppError::Refused(Refusal::SkpClosed).into());
    }
    let last = last_day(last, act.org.today(act.now))?;
    if !row.span.contains(last) {
        return Err(
            AppError::field("terakhir", Problem::OutsideSkp { start: row.span.start, end: row.span.end }).into()
        );
    }
    let Some(moved) = super::read::moved(act, &row) else {
        return Err(AppError::Refused(Refusal::NotMoved).into());
    };
    let today = act.org.today(act.now);
    let Some(Holder { person: closer, .. }) = act.org.structure.closer(row.post, row.owner, (moved, today)) else {
        return Err(AppError::Refused(Refusal::NoSuperior).into());
    };
    skp::ask_close(conn, id, last).await?;
    let owner = row.owner;
    // The revision has moved on with the lock; nothing that readers of the SKP see has changed.
    let bundle = Bundle::load(conn, act, row).await?;
    outbox::skp_event(conn, act, &bundle, None, Vec::new()).await?;
    tell::pages(conn, act, vec![closer, owner]).await?;
    let title = format!("SKP {}", last.year());
    tell::board(conn, act, (closer, owner, id), NoticeKind::MintaTutup, (&title, &last.to_string())).await
}
