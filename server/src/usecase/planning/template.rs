//! Templates that are written: from nothing, changed field by field, copied for another year.

use super::{
    cells::year,
    give::{find, permit, view, writes},
    tell,
};
use crate::{
    state::Fault,
    store::{Conn, templates},
    usecase::Act,
};
use app::error::AppError;
use domain::{
    id::{IkiId, RhkId, TemplateId},
    planning::{Draft, Form, Part, Patch, deed::Arrange, view::TemplatePage},
    problem::{Problem, Problems},
    text,
};

/// Name of a template and the post it is meant for, as typed.
fn named(name: &str, meant_for: &str) -> Result<(String, String), Fault> {
    let mut problems = Problems::default();
    let name = problems.take("nama", text::required(name, text::SHORT));
    let meant_for = problems.take("untuk", text::optional(meant_for, text::SHORT));
    problems.finish().map_err(AppError::Invalid)?;
    name.zip(meant_for).ok_or_else(|| AppError::BadRequest.into())
}

/// An empty template with room for a first result.
pub async fn begin(conn: &mut Conn<'_>, act: &Act, (name, meant_for): (&str, &str), form: &str) -> Result<(), Fault> {
    permit(act)?;
    let (name, meant_for) = named(name, meant_for)?;
    let form = match form {
        "" => Form::Pegawai,
        code => Form::from_code(code).ok_or_else(|| AppError::field("bentuk", Problem::Choice))?,
    };
    let mut draft = Draft::default();
    let first = draft.add_rhk(RhkId(act.dice.id(act.now)), IkiId(act.dice.id(act.now)));
    first.map_err(|p| AppError::field("nama", p))?;
    let row = templates::Row {
        id: TemplateId(act.dice.id(act.now)),
        name,
        meant_for,
        draft,
        form,
        year: None,
        copy_of: None,
        by: act.actor.person,
        at: act.now,
        changed_at: act.now,
    };
    templates::create(conn, act.actor.agency, &row).await?;
    tell::pages(conn, act, vec![act.actor.person]).await
}

/// A template, taken for a write by somebody who may.
async fn take(conn: &mut Conn<'_>, act: &Act, id: TemplateId) -> Result<templates::Row, Fault> {
    permit(act)?;
    let row = templates::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    if writes(act, &row) { Ok(row) } else { Err(AppError::Forbidden.into()) }
}

async fn keep(conn: &mut Conn<'_>, act: &Act, mut row: templates::Row) -> Result<(), Fault> {
    row.changed_at = act.now;
    templates::save(conn, &row).await?;
    // The *pengelola kinerja* and who made it may both have it open.
    tell::pages(conn, act, vec![act.actor.person, row.by]).await
}

/// Saves the fields that were sent about a part.
pub async fn save(conn: &mut Conn<'_>, act: &Act, id: TemplateId, part: Part, patch: &Patch) -> Result<(), Fault> {
    let mut row = take(conn, act, id).await?;
    let before = row.draft.clone();
    // Whose RHK it contributes to is said in each plan.
    let patch = Patch { intervensi: None, tempelan: None, ..patch.clone() };
    row.draft.apply(part, &patch, &[]).map_err(AppError::Invalid)?;
    if row.draft == before { Ok(()) } else { keep(conn, act, row).await }
}

/// Adds, removes and moves RHK and indicators.
pub async fn arrange(conn: &mut Conn<'_>, act: &Act, id: TemplateId, part: Part, how: Arrange) -> Result<(), Fault> {
    let mut row = take(conn, act, id).await?;
    let iki = IkiId(act.dice.id(act.now));
    let done = match (how, part) {
        (Arrange::Add, Part::Whole) => row.draft.add_rhk(RhkId(act.dice.id(act.now)), iki),
        (Arrange::Add, Part::Rhk(rhk)) => row.draft.add_iki(rhk, iki),
        (Arrange::Add, Part::Iki(_) | Part::Value(_)) => Err(Problem::Choice),
        (Arrange::Remove, part) => {
            row.draft.remove(part);
            Ok(())
        }
        (Arrange::Up | Arrange::Down, part) => {
            row.draft.shift(part, how == Arrange::Up);
            Ok(())
        }
    };
    done.map_err(|p| AppError::field("bagian", p))?;
    keep(conn, act, row).await
}

/// Another name, or another post it is meant for.
pub async fn name(conn: &mut Conn<'_>, act: &Act, id: TemplateId, typed: (&str, &str)) -> Result<(), Fault> {
    let mut row = take(conn, act, id).await?;
    (row.name, row.meant_for) = named(typed.0, typed.1)?;
    keep(conn, act, row).await
}

/// The same for another year, as an own one: days of deliverables move along.
pub async fn copy(conn: &mut Conn<'_>, act: &Act, id: TemplateId, number: i32) -> Result<(), Fault> {
    permit(act)?;
    let today = act.org.today(act.now);
    let known = year(number).filter(|_| (today.year() - 1..=today.year() + 1).contains(&number));
    known.ok_or_else(|| AppError::field("tahun", Problem::Choice))?;
    let mut row = find(conn, act, id).await?;
    row.draft.renew(|| act.dice.id(act.now));
    row.draft.to_year(number);
    row.copy_of = Some(row.id);
    row.id = TemplateId(act.dice.id(act.now));
    row.year = Some(number);
    (row.by, row.at, row.changed_at) = (act.actor.person, act.now, act.now);
    templates::create(conn, act.actor.agency, &row).await?;
    tell::pages(conn, act, vec![act.actor.person]).await
}

/// A template to write, the own one that was changed last if none is named.
pub async fn page(conn: &mut Conn<'_>, act: &Act, id: Option<TemplateId>) -> Result<TemplatePage, Fault> {
    permit(act)?;
    let row = if let Some(id) = id {
        find(conn, act, id).await?
    } else {
        let all = templates::list(conn, act.actor.agency).await?;
        let own = all.into_iter().filter(|t| t.by == act.actor.person);
        own.max_by_key(|t| (t.changed_at, t.id)).ok_or(AppError::NotFound)?
    };
    if !writes(act, &row) {
        return Err(AppError::Forbidden.into());
    }
    let counts = templates::given_counts(conn, act.actor.agency).await?;
    let given = counts.iter().find(|(of, _)| *of == row.id).map_or(0, |(_, n)| *n);
    let template = view(act, row, given);
    Ok(TemplatePage { template, today: act.org.today(act.now), zone: act.org.agency.settings.zone })
}
