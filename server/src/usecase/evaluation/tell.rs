//! Who hears of what: notices to those concerned, and an event to every open page about it.

use super::{case::Case, spread::Units};
use crate::{
    state::Fault,
    store::Conn,
    usecase::{
        Act,
        outbox::{self, Tell},
    },
};
use app::i18n::{Lang, format};
use domain::{
    evaluation::{Period, PeriodKind, roles, view::EvaluationChange},
    event::Change,
    feedback::Subject,
    id::{PersonId, UnitId},
    live::Topic,
    view::NoticeKind,
};

const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// What a period is called, officially; the same in every language.
pub fn title(period: &Period) -> String {
    let at = usize::from(period.number.saturating_sub(1));
    match period.kind {
        PeriodKind::Tahunan => format!("Evaluasi tahunan {}", period.year),
        PeriodKind::Triwulanan => {
            format!("Evaluasi triwulan {} {}", QUARTERS.get(at).copied().unwrap_or_default(), period.year)
        }
        PeriodKind::Bulanan => {
            format!("Evaluasi {} {}", format::month(period.number, Lang::Id), period.year)
        }
    }
}

/// Tells one person about an evaluation.
pub async fn notice(
    conn: &mut Conn<'_>,
    act: &Act,
    case: &Case,
    to: PersonId,
    kind: NoticeKind,
    text: &str,
) -> Result<(), Fault> {
    let title = title(&case.period);
    let subject = Subject::Evaluation(case.row.id);
    let tell = Tell { to, kind, subject, title: &title, text };
    outbox::notify(conn, act, case.skp.id, case.skp.owner, &tell).await
}

/// Open pages about this evaluation read anew: the employee's once it is delivered, those of everybody above him, and
/// of those who rate in the same unit, whose spread has changed.
pub async fn changed(conn: &mut Conn<'_>, act: &Act, case: &Case, units: &Units) -> Result<(), Fault> {
    let mut to: Vec<PersonId> = case.line.iter().map(|h| h.person).collect();
    to.extend(case.rater().map(|h| h.person));
    if case.state().is_delivered() {
        to.push(case.skp.owner);
    }
    if let Some((unit, Some(_))) = units.of_case(&act.org, case) {
        to.extend(raters(act, units, unit));
    }
    let change = EvaluationChange {
        period: case.period.id,
        skp: Some(case.skp.id),
        evaluation: Some(case.row.id),
        owner: Some(case.skp.owner),
    };
    send(conn, act, to, change).await
}

/// Open pages about a unit or a period read anew.
pub async fn unit_changed(conn: &mut Conn<'_>, act: &Act, units: &Units, unit: UnitId) -> Result<(), Fault> {
    let mut to = raters(act, units, unit);
    to.extend(roles::above_unit(&act.org.structure, unit, units.day).map(|h| h.person));
    let change = EvaluationChange { period: units.period.id, skp: None, evaluation: None, owner: None };
    send(conn, act, to, change).await
}

/// Everybody who rates somebody reads anew after the calendar changed.
pub async fn period_changed(conn: &mut Conn<'_>, act: &Act, units: &Units) -> Result<(), Fault> {
    let leads = |id: &PersonId| !act.org.team(*id, units.day).is_empty();
    let to = act.org.everybody().map(|p| p.id).filter(leads).chain([act.actor.person]).collect();
    let change = EvaluationChange { period: units.period.id, skp: None, evaluation: None, owner: None };
    send(conn, act, to, change).await
}

/// Those who rate in a unit.
fn raters(act: &Act, units: &Units, unit: UnitId) -> Vec<PersonId> {
    let people = units.people(&act.org, unit);
    let mut all: Vec<PersonId> = Vec::new();
    for person in people {
        let held = act.org.structure.posts_of(person, units.day);
        if let Some((post, _)) = held.first() {
            all.extend(act.org.structure.superiors(post.id, person, units.day).first().map(|h| h.person));
        }
    }
    all
}

async fn send(conn: &mut Conn<'_>, act: &Act, mut to: Vec<PersonId>, change: EvaluationChange) -> Result<(), Fault> {
    to.sort();
    to.dedup();
    for person in to {
        outbox::event(conn, act, Topic::Person(person), &Change::Evaluation(change)).await?;
    }
    Ok(())
}
