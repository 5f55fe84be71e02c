//! What people of the demo agency would do by hand.

use super::{case::Case, cells, perform, read, template, write};
use crate::{
    state::Fault,
    store::{Conn, notices, plans},
    usecase::Act,
};
use domain::{
    id::{Key, SkpId},
    planning::{
        Part, Patch,
        deed::{Arrange, Deed, From},
    },
    skp::plan::{Goal, Measure},
};

/// The actor's open plan takes over the RHK of his last SKP in the same post, each linked to the RHK of the superior
/// with the same words, else to his first.
pub async fn take_last(conn: &mut Conn<'_>, act: &Act, key: Key, number: i32) -> Result<(), Fault> {
    let Some(year) = cells::year(number) else { return Ok(()) };
    let all = plans::of_people(conn, act.actor.agency, &[act.actor.person], year).await?;
    let Some(row) = all.into_iter().find(|p| p.course.state().is_open()) else { return Ok(()) };
    let case = Case::of(act, row);
    let sources = read::sources(conn, act, &case).await?;
    let Some(source) = sources.into_iter().find(|s| s.own) else { return Ok(()) };
    let plan = case.row.id;
    perform(conn, act, key, Deed::TakeOver { plan, from: From::Skp(source.skp) }).await?;
    let leader = match case.rater() {
        Some(h) => cells::leader_rhk(conn, act, h.person, h.post, number).await?,
        None => Vec::new(),
    };
    let case = Case::find(conn, act, plan).await?;
    for rhk in &case.row.draft.rhk {
        let same = leader.iter().find(|(_, text)| Some(text) == rhk.intervenes.as_ref()).or_else(|| leader.first());
        let Some((id, _)) = same else { continue };
        let patch = Patch { intervensi: Some(id.to_string()), ..Patch::default() };
        write::save(conn, act, plan, Part::Rhk(rhk.id), (patch, Patch::default())).await?;
    }
    Ok(())
}

/// Changes the target of the first indicator that is counted, and submits.
pub async fn lower(conn: &mut Conn<'_>, act: &Act, skp: SkpId, target: &str) -> Result<(), Fault> {
    let Some(row) = plans::of_skp(conn, act.actor.agency, skp).await? else { return Ok(()) };
    let form = Case::of(act, row.clone()).form(act);
    let Ok(plan) = row.draft.check(form, row.span) else { return Ok(()) };
    let counted =
        |i: &&domain::skp::plan::Iki| i.target.measure == Measure::Jumlah && matches!(i.target.goal, Goal::AtLeast(_));
    let Some(iki) = plan.rhk.iter().flat_map(|r| &r.iki).find(counted).map(|i| i.id) else { return Ok(()) };
    let patch = Patch { angka: Some(target.to_owned()), ..Patch::default() };
    write::save(conn, act, row.id, Part::Iki(iki), (patch, Patch::default())).await?;
    perform(conn, act, Key(act.dice.id(act.now)), Deed::Submit { plan: row.id, answer: String::new() }).await
}

/// A template written from scratch, a result with one indicator after the other.
pub async fn write_template(
    conn: &mut Conn<'_>,
    act: &Act,
    (name, meant_for): (&str, &str),
    results: &[(&str, &str)],
) -> Result<(), Fault> {
    template::begin(conn, act, (name, meant_for), "").await?;
    let id = template::page(conn, act, None).await?.template.id;
    for _ in 1..results.len() {
        template::arrange(conn, act, id, Part::Whole, Arrange::Add).await?;
    }
    let draft = template::page(conn, act, Some(id)).await?.template.draft;
    for (rhk, (result, indicator)) in draft.rhk.iter().zip(results) {
        let words = |text: &str| Patch { teks: Some(text.to_owned()), ..Patch::default() };
        template::save(conn, act, id, Part::Rhk(rhk.id), &words(result)).await?;
        for iki in &rhk.iki {
            template::save(conn, act, id, Part::Iki(iki.id), &words(indicator)).await?;
        }
    }
    Ok(())
}

/// Everybody has seen what there is about plans.
pub async fn seen(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    Ok(notices::read_plans(conn, act.actor.agency, act.now).await?)
}
