//! *Akumulasi angka kredit*: every annual result in a functional post, what was entered from an earlier PAK, and how
//! far it is to the next rank and level. Peraturan BKN 3/2023.

use super::{
    Act,
    evaluation::case::is_new,
    followup::{functions, relation},
    outbox, permitted,
};
use crate::{
    state::Fault,
    store::{
        Conn,
        credits::{self, Opening},
        evaluations, periods, skp,
    },
};
use app::error::AppError;
use domain::{
    decimal::Decimal,
    evaluation::{Period, PeriodKind, year},
    id::{Key, PersonId, PostId},
    nip::Employment,
    people::{Function, PostKind},
    policy,
    rating::{
        Fraction, Predikat,
        accumulation::{self, Entry, Goal, Standing, Stretch},
        credit::{self, Jenjang, Months},
        credit_view::{CreditPage, CreditPart, CreditRow, CreditStatus, CreditView, OTHERS, OpeningView, StandingView},
    },
};

/// Level of a functional post, as its name says.
fn jenjang(act: &Act, post: PostId) -> Option<Jenjang> {
    let post = act.org.structure.post(post).filter(|p| p.kind == PostKind::Fungsional)?;
    Jenjang::ALL.into_iter().rfind(|j| post.name.contains(j.name()))
}

/// *Angka kredit* of so many months in a post; none where it is no functional one, or its name says no level.
pub fn part(act: &Act, post: PostId, months: u8, predikat: Predikat) -> Option<CreditView> {
    let jenjang = jenjang(act, post)?;
    let credit = credit::credit(jenjang, Months::new(months)?, predikat);
    Some(CreditView {
        jenjang,
        months,
        predikat,
        percent: u32::try_from(credit::percent(predikat)).ok()?,
        coefficient: rounded(credit::coefficient(jenjang)),
        credit: rounded(credit),
        exact: credit.to_string(),
    })
}

/// Own credit points, or somebody's.
pub async fn page(conn: &mut Conn<'_>, act: &Act, asked: Option<PersonId>, name: &str) -> Result<CreditPage, Fault> {
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let person = asked.unwrap_or(me);
    let functions = functions(act);
    let is = relation(act, me, person);
    act.org.person(person).ok_or(AppError::NotFound)?;
    permitted(policy::may_read_credit(me, is, &functions))?;
    let held = act.org.structure.posts_of(person, today).first().map(|(p, _)| (p.id, p.kind));
    let level = held.and_then(|(post, _)| jenjang(act, post));
    let pppk = act.org.person(person).is_some_and(|p| p.employment == Employment::Pppk);
    let status = match held {
        Some((_, PostKind::Fungsional)) if level.is_none() => CreditStatus::NoLevel,
        Some((_, PostKind::Fungsional)) if pppk => CreditStatus::Pppk,
        Some((_, PostKind::Fungsional)) => CreditStatus::Counted,
        _ => CreditStatus::NotFunctional,
    };
    let parts = parts(conn, act, person).await?;
    let history = credits::of_person(conn, act.actor.agency, person).await?;
    let standings = match level {
        Some(level) if status == CreditStatus::Counted => standings(act, level, &parts, &history),
        _ => Vec::new(),
    };
    let others = if asked.is_none() { others(act, &functions, name) } else { Vec::new() };
    Ok(CreditPage {
        agency: act.org.agency.name.clone(),
        person: act.org.view(person, None, today),
        own: person == me,
        status,
        jenjang: level,
        parts,
        standings,
        history: history.iter().map(|o| opening_view(act, o)).collect(),
        may_keep: status == CreditStatus::Counted && policy::may_keep_credit(me, is, &functions).is_ok(),
        rater: held
            .and_then(|(post, _)| act.org.structure.superiors(post, person, today).into_iter().next())
            .map(|h| act.org.view(h.person, Some((h.post, h.holding)), today)),
        others_found: u32::try_from(others.len()).unwrap_or(u32::MAX),
        others: others.into_iter().take(OTHERS).collect(),
        zone: act.org.agency.settings.zone,
        today,
        read_at: act.now,
    })
}

/// Every stretch at a level with an annual result the employee knows, the oldest first.
async fn parts(conn: &mut Conn<'_>, act: &Act, person: PersonId) -> Result<Vec<CreditPart>, Fault> {
    let annual: Vec<Period> = periods::all(conn, act.actor.agency).await?;
    let rows = evaluations::of_people(conn, act.actor.agency, None, &[person]).await?;
    let skps = skp::of_person(conn, act.actor.agency, person).await?;
    let part = |row: &evaluations::Row| {
        let period = annual.iter().find(|p| p.id == row.period && p.kind == PeriodKind::Tahunan)?;
        let skp = skps.iter().find(|s| s.id == row.skp)?;
        if !row.course.state().is_delivered() {
            return None;
        }
        let (span, predikat) = (period.part(skp.span)?, row.course.predikat()?);
        Some(CreditPart {
            year: period.year,
            span,
            post: act.org.structure.post(skp.post).map(|p| p.name.clone()).unwrap_or_default(),
            view: self::part(act, skp.post, year::months(span), predikat)?,
            settled: row.course.state().is_over(),
            evaluation: row.id,
        })
    };
    let mut parts: Vec<CreditPart> = rows.iter().filter_map(part).collect();
    parts.sort_by_key(|p| p.span.start);
    Ok(parts)
}

fn standings(act: &Act, level: Jenjang, parts: &[CreditPart], history: &[Opening]) -> Vec<StandingView> {
    let settled: Vec<&CreditPart> = parts.iter().filter(|p| p.settled).collect();
    let stretches: Vec<Stretch> =
        settled.iter().map(|p| Stretch { span: p.span, jenjang: p.view.jenjang, predikat: p.view.predikat }).collect();
    let one = |goal: Goal| {
        let latest = history.iter().find(|o| o.entered.goal == goal);
        let opening = latest.map(|o| accumulation::Opening {
            since: o.entered.since,
            balance: Fraction::new(o.entered.balance.raw(), 10_000).unwrap_or(Fraction::ZERO),
            covers: o.entered.covers,
        });
        let s: Standing = accumulation::stand(goal, level, opening.as_ref(), &stretches)?;
        Some(StandingView {
            goal,
            opening: latest.map(|o| opening_view(act, o)),
            balance: rounded(s.balance),
            counted: s
                .counted
                .iter()
                .filter_map(|c| Some((settled.get(c.at)?.year, c.months, rounded(c.credit))))
                .collect(),
            sum: rounded(s.sum),
            exact: s.sum.to_string(),
            needed: s.needed,
            rest: s.rest().map(rounded),
        })
    };
    Goal::ALL.into_iter().filter_map(one).collect()
}

fn opening_view(act: &Act, o: &Opening) -> OpeningView {
    let e = &o.entered;
    OpeningView {
        goal: e.goal,
        since: e.since,
        balance: e.balance,
        covers: e.covers,
        source: e.source.clone(),
        by: act.org.name(o.by),
        at: o.at,
    }
}

/// Others with a functional post: those below the actor, or everybody for those who keep it.
fn others(act: &Act, functions: &[Function], name: &str) -> Vec<CreditRow> {
    let wanted = name.trim().to_lowercase();
    let (me, today) = (act.actor.person, act.org.today(act.now));
    let people: Vec<PersonId> =
        if policy::keeps(functions) { act.org.everybody().map(|p| p.id).collect() } else { act.org.team(me, today) };
    let row = |id: PersonId| {
        let post = act.org.structure.posts_of(id, today).first().map(|(p, _)| (p.id, p.kind))?;
        let named = wanted.is_empty() || act.org.name(id).name.to_lowercase().contains(&wanted);
        let functional = post.1 == PostKind::Fungsional && id != me && named;
        functional.then(|| CreditRow { id, person: act.org.view(id, None, today), jenjang: jenjang(act, post.0) })
    };
    let mut rows: Vec<CreditRow> = people.into_iter().filter_map(row).collect();
    rows.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    rows
}

/// Three places, half up: only for showing.
fn rounded(f: Fraction) -> Decimal {
    Decimal::from_raw(i64::try_from(f.rounded(3)).unwrap_or(0) * 10)
}

/// Enters what the count begins from; what was entered before stays below it.
pub async fn enter(conn: &mut Conn<'_>, act: &Act, key: Key, person: PersonId, form: &Entry) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("kredit", person, form)).await? {
        return Ok(());
    }
    act.org.person(person).ok_or(AppError::NotFound)?;
    let is = relation(act, act.actor.person, person);
    let permit = permitted(policy::may_keep_credit(act.actor.person, is, &functions(act)))?;
    let entered = form.check(act.org.today(act.now)).map_err(AppError::Invalid)?;
    let opening = Opening { entered, by: permit.actor(), at: act.now };
    credits::add(conn, act.actor.agency, act.dice.id(act.now), person, &opening).await?;
    outbox::pages(conn, act, [person, act.actor.person]).await
}
