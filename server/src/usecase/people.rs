//! Team, notices, profile, sessions, and who holds which post.

use super::{Act, bundle::Bundle, outbox, permitted};
use crate::{
    state::Fault,
    store::{Conn, dialect, events, notices, people, people::Person, sessions, skp},
};
use app::error::AppError;
use domain::{
    calendar::{Date, Time},
    event::Change,
    id::{AgencyId, AssignmentId, NoticeId, PersonId, SessionId, SkpId},
    live::Topic,
    people::{Assignment, AssignmentError, NewAssignment},
    policy,
    problem::{Problem, Refusal},
    text,
    view::{Me, MemberRow, NoticeList, Profile, Reading, SessionView, TeamView, Waits},
};

/// Notices on a page.
const PAGE: i64 = 30;

/// The frame around every page.
pub async fn me(conn: &mut Conn<'_>, act: &Act) -> Result<Me, Fault> {
    // The cursor first: what happens while the rest is read comes again over the stream.
    let seq = events::last_seq(conn).await?;
    let unread = notices::unread(conn, act.actor.person).await?;
    let today = act.org.today(act.now);
    let person = act.org.view(act.actor.person, None, today);
    let structure = &act.org.structure;
    Ok(Me {
        id: act.actor.person,
        name: person.name,
        post: person.post,
        agency: act.org.agency.name.clone(),
        demo: act.org.agency.demo,
        leads: structure.leads(act.actor.person, today) || !act.org.team(act.actor.person, today).is_empty(),
        functions: structure.functions(act.actor.person, today),
        unread,
        // Said by the screen, which knows the language.
        waits: Waits::default(),
        seq,
        zone: act.org.agency.settings.zone,
        today,
    })
}

/// The team in the order of need.
pub async fn team(conn: &mut Conn<'_>, act: &Act) -> Result<TeamView, Fault> {
    let today = act.org.today(act.now);
    let people = act.org.team(act.actor.person, today);
    let unread = notices::unread_by_skp(conn, act.actor.person).await?;
    let mut rows = skp::open(conn, act.actor.agency, &people, today).await?;
    // What ended belongs to who was the superior then.
    rows.retain(|s| s.span.contains(today) || policy::may_read(&act.facts(s)).is_ok());
    let mut members = Vec::with_capacity(people.len());
    for person in &people {
        let own = rows.iter().filter(|s| s.owner == *person);
        let Some(row) = domain::skp::current(own, |s| s.span, today) else { continue };
        // Kept figures are as of their day; a new day moves expectations.
        let summary = if row.summary_day == Some(today) {
            row.summary
        } else {
            Bundle::load(conn, act, row.clone()).await?.summary()
        };
        members.push(MemberRow {
            person: act.org.view(row.owner, None, today),
            skp: row.id,
            rev: u64::try_from(row.rev).unwrap_or(0),
            summary,
            unread: unread.iter().find(|(id, _)| *id == row.id).map_or(0, |(_, n)| *n),
            waiting: u32::try_from(row.waiting).unwrap_or(0),
            last_entry: row.last_entry,
            ended: Some(row.span.end).filter(|end| *end < today),
        });
    }
    let has_skp = |id: &PersonId| members.iter().any(|m| m.person.id == *id);
    let mut without: Vec<_> =
        people.iter().filter(|id| !has_skp(id)).map(|id| act.org.view(*id, None, today)).collect();
    without.sort_by(|a, b| a.name.cmp(&b.name));
    let mut team = TeamView { members, without, today, zone: act.org.agency.settings.zone, read_at: act.now };
    team.sort();
    Ok(team)
}

/// A page of notices.
pub async fn notice_list(conn: &mut Conn<'_>, act: &Act, before: Option<NoticeId>) -> Result<NoticeList, Fault> {
    let mut rows = notices::page(conn, act.actor.person, before, PAGE + 1).await?;
    let more = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let last = rows.last().map(|n| n.id).filter(|_| more);
    let unread = notices::unread(conn, act.actor.person).await?;
    Ok(NoticeList {
        notices: rows.into_iter().map(|n| outbox::notice_view(act, n)).collect(),
        unread,
        more: last,
        zone: act.org.agency.settings.zone,
        today: act.org.today(act.now),
    })
}

/// Marks notices as read and tells the person's other screens.
pub async fn mark_read(conn: &mut Conn<'_>, act: &Act, what: Reading) -> Result<(), Fault> {
    dialect::lock_notices(conn, act.actor.person).await?;
    if notices::mark_read(conn, act.actor.person, what, act.now).await? == 0 {
        return Ok(());
    }
    let unread = notices::unread(conn, act.actor.person).await?;
    let skp = match what {
        Reading::All => None,
        Reading::Skp(skp) => Some(skp),
        Reading::Plan(plan) => Some(SkpId(plan.uuid())),
        Reading::Planning => Some(SkpId(uuid::Uuid::nil())),
    };
    outbox::event(conn, act, Topic::Person(act.actor.person), &Change::Read { unread, skp }).await
}

/// The profile page.
pub async fn profile(conn: &mut Conn<'_>, act: &Act) -> Result<Profile, Fault> {
    let today = act.org.today(act.now);
    let me = act.actor.person;
    let own = act.org.structure.posts_of(me, today).first().map(|(p, _)| p.id);
    let line = own.map(|post| act.org.structure.superiors(post, me, today)).unwrap_or_default();
    let view = |at: usize| line.get(at).map(|h| act.org.view(h.person, Some((h.post, h.holding)), today));
    let rows = sessions::of_person(conn, me, act.now).await?;
    let session = |s: sessions::SessionRow| SessionView {
        id: SessionId(s.id),
        device: s.perangkat,
        trusted: s.tepercaya,
        created_at: Time(s.dibuat_at),
        used_at: Time(s.dipakai_at),
        current: s.id == act.actor.session.uuid(),
    };
    Ok(Profile {
        person: act.org.view(me, None, today),
        superior: view(0),
        higher: view(1),
        sessions: rows.into_iter().map(session).collect(),
        zone: act.org.agency.settings.zone,
        today,
    })
}

/// Ends one session of the actor; its streams close.
pub async fn end_session(conn: &mut Conn<'_>, act: &Act, session: SessionId) -> Result<(), Fault> {
    if !sessions::end(conn, act.actor.person, session, act.now).await? {
        return Err(AppError::NotFound.into());
    }
    signed_out(conn, act, Some(session)).await
}

/// Ends all other sessions of the actor.
pub async fn end_other_sessions(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    let ended = sessions::end_others(conn, act.actor.person, Some(act.actor.session), act.now).await?;
    for session in ended {
        signed_out(conn, act, Some(session)).await?;
    }
    Ok(())
}

async fn signed_out(conn: &mut Conn<'_>, act: &Act, session: Option<SessionId>) -> Result<(), Fault> {
    outbox::event(conn, act, Topic::Person(act.actor.person), &Change::SignedOut { session }).await
}

/// Adds a holding of a post (definitive, Plt or Plh). Rights follow with the next request of everybody concerned.
pub async fn assign(conn: &mut Conn<'_>, act: &Act, new: NewAssignment) -> Result<AssignmentId, Fault> {
    let today = act.org.today(act.now);
    let functions = act.org.structure.functions(act.actor.person, today);
    permitted(policy::may_assign(act.actor.person, &functions))?;
    assign_unchecked(conn, act, new).await
}

/// As [`assign`], for the operator at the console, who needs no post.
pub async fn assign_unchecked(conn: &mut Conn<'_>, act: &Act, new: NewAssignment) -> Result<AssignmentId, Fault> {
    if act.org.structure.post(new.post).is_none() || act.org.person(new.person).is_none() {
        return Err(AppError::NotFound.into());
    }
    let existing = people::assignments(conn, act.actor.agency).await?;
    domain::people::may_add(&existing, &new).map_err(|e| match e {
        AssignmentError::EndsBeforeStart => AppError::field("sampai", Problem::Before { earliest: new.from }),
        AssignmentError::Overlaps => AppError::Refused(Refusal::AssignmentOverlaps),
    })?;
    let id = AssignmentId(act.dice.id(act.now));
    let row = Assignment { id, post: new.post, person: new.person, holding: new.holding, from: new.from, to: new.to };
    people::add_assignment(conn, act.actor.agency, &row).await?;
    structure_changed(conn, act).await?;
    Ok(id)
}

/// Sets the last day of a holding.
pub async fn end_assignment(conn: &mut Conn<'_>, act: &Act, id: AssignmentId, last: Date) -> Result<(), Fault> {
    if !people::end_assignment(conn, act.actor.agency, id, last).await? {
        return Err(AppError::NotFound.into());
    }
    structure_changed(conn, act).await
}

/// Every server reads people and structure anew, and so does every open page.
pub async fn structure_changed(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    people::bump(conn, act.actor.agency).await?;
    outbox::event(conn, act, Topic::Agency(act.actor.agency), &Change::Structure).await
}

/// Names told when several people fit.
const NAMES: usize = 4;

/// The one person of the agency who is meant: by number, by the whole name, or by a part that fits nobody else. Heads who
/// are no ASN have no number and no SKP; `heads` takes them as well.
pub fn named(act: &Act, typed: &str, heads: bool) -> Result<PersonId, Problem> {
    let typed = text::required(typed, text::SHORT)?;
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let today = act.org.today(act.now);
    let holds = |p: &&Person| !act.org.structure.posts_of(p.id, today).is_empty();
    let all = || act.org.everybody().filter(|p| heads || p.nip.is_some()).filter(holds);
    if digits.len() == 18 {
        return all().find(|p| p.nip.as_deref() == Some(&digits)).map(|p| p.id).ok_or(Problem::Nobody);
    }
    let wanted = typed.to_lowercase();
    let whole = |name: &str| {
        let name = name.to_lowercase();
        name == wanted || name.split(',').next().is_some_and(|bare| bare == wanted)
    };
    let mut fit: Vec<_> = all().filter(|p| whole(&p.name)).collect();
    if fit.is_empty() {
        fit = all().filter(|p| p.name.to_lowercase().contains(&wanted)).collect();
    }
    fit.sort_by(|a, b| a.name.cmp(&b.name));
    match fit.as_slice() {
        [] => Err(Problem::Nobody),
        [one] => Ok(one.id),
        several => {
            let names: Vec<&str> = several.iter().take(NAMES).map(|p| p.name.as_str()).collect();
            let more = if several.len() > NAMES { ", \u{2026}" } else { "" };
            Err(Problem::SeveralPeople { names: names.join("; ") + more })
        }
    }
}

/// SKP a person may follow live: the own running ones, those of the team, and those of the team's teams.
pub async fn followed(
    conn: &mut Conn<'_>,
    org: &crate::org::Org,
    agency: AgencyId,
    person: PersonId,
    today: Date,
) -> Result<Vec<SkpId>, Fault> {
    let mut people = vec![person];
    let team = org.team(person, today);
    for member in &team {
        people.extend(org.team(*member, today));
    }
    people.extend(team);
    people.sort();
    people.dedup();
    let rows = skp::open(conn, agency, &people, today).await?;
    let mut allowed = Vec::with_capacity(rows.len());
    for row in rows {
        let relation = org.structure.relation(person, row.owner, row.post, row.span.clamp(today));
        if policy::may_read(&policy::SkpFacts { actor: person, relation }).is_ok() {
            allowed.push(row.id);
        }
    }
    Ok(allowed)
}
