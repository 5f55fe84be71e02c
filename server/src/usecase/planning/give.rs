//! Templates: made from a plan, given to many people at once.

use super::{
    case::{Case, own_post, terms_of},
    cells::year,
    tell, write,
};
use crate::{
    state::Fault,
    store::{Conn, gaps, plans, skp, templates},
    usecase::{Act, permitted},
};
use app::error::AppError;
use domain::{
    id::{PersonId, PlanId, PostId, SkpId, TemplateId},
    people::{Function, PostKind},
    planning::{
        Draft, Form,
        view::{Fate, GivePage, GiveRow, GivenRow, TemplateBoard, TemplateView},
    },
    policy,
    problem::Problem,
    skp::Span,
    text,
    view::NoticeKind,
};

pub(super) fn functions(act: &Act) -> Vec<Function> {
    act.org.structure.functions(act.actor.person, act.org.today(act.now))
}

/// People shown at most when a template is given.
const SHOWN: usize = 400;

/// Whether the actor may give a template to somebody: to his team, the *pengelola kinerja* to everybody with an SKP.
fn receives(act: &Act, team: &[PersonId], person: PersonId) -> bool {
    let keeps = functions(act).contains(&Function::PengelolaKinerja);
    team.contains(&person) || (keeps && own_kind(act, person).is_some_and(|k| k != PostKind::Politik))
}

/// Whether the post of somebody is the one a template is meant for.
fn fits(act: &Act, meant: &str, person: PersonId) -> bool {
    let post = own_post(act, person, act.org.today(act.now)).and_then(|p| act.org.structure.post(p));
    let name = post.map(|p| p.name.to_lowercase()).unwrap_or_default();
    !meant.is_empty() && !name.is_empty() && (name.contains(meant) || meant.contains(&name))
}

/// Whom it may be given to: the own team, for the *pengelola kinerja* also everybody in the post it is meant for.
fn receivers(act: &Act, meant: &str) -> Vec<PersonId> {
    let team = act.org.team(act.actor.person, act.org.today(act.now));
    let mut all: Vec<PersonId> = team.clone();
    if functions(act).contains(&Function::PengelolaKinerja) {
        let more = act.org.everybody().map(|p| p.id).filter(|id| !team.contains(id) && fits(act, meant, *id));
        all.extend(more.take(SHOWN));
    }
    all
}

fn own_kind(act: &Act, person: PersonId) -> Option<PostKind> {
    let post = own_post(act, person, act.org.today(act.now))?;
    act.org.structure.post(post).map(|p| p.kind)
}

/// Whether the actor makes templates at all.
pub(super) fn permit(act: &Act) -> Result<policy::Permit<policy::act::Template>, Fault> {
    let today = act.org.today(act.now);
    let leads = !act.org.team(act.actor.person, today).is_empty();
    permitted(policy::may_template(act.actor.person, leads, &functions(act)))
}

/// Whether the actor writes a template and takes it out of use: the own ones, the *pengelola kinerja* any.
pub(super) fn writes(act: &Act, row: &templates::Row) -> bool {
    row.by == act.actor.person || functions(act).contains(&Function::PengelolaKinerja)
}

/// A template as shown.
pub(super) fn view(act: &Act, row: templates::Row, given: u32) -> TemplateView {
    TemplateView {
        own: writes(act, &row),
        id: row.id,
        name: row.name,
        meant_for: row.meant_for,
        form: row.form,
        year: row.year,
        changed_at: row.changed_at,
        given,
        by: act.org.name(row.by),
        at: row.at,
        draft: row.draft,
    }
}

/// `/perencanaan/templat`.
pub async fn board(conn: &mut Conn<'_>, act: &Act, asked: Option<i32>) -> Result<TemplateBoard, Fault> {
    permit(act)?;
    let today = act.org.today(act.now);
    let number = super::read::chosen(act, asked);
    let all = templates::list(conn, act.actor.agency).await?;
    let mut people = act.org.team(act.actor.person, today);
    people.push(act.actor.person);
    let sources = match year(number) {
        Some(span) => super::read::sources_of(conn, act, &people, span).await?,
        None => Vec::new(),
    };
    let counts = templates::given_counts(conn, act.actor.agency).await?;
    let given = |id| counts.iter().find(|(of, _)| *of == id).map_or(0, |(_, n)| *n);
    Ok(TemplateBoard {
        templates: all.into_iter().map(|t| (given(t.id), t)).map(|(n, t)| view(act, t, n)).collect(),
        year: number,
        sources,
        today,
        zone: act.org.agency.settings.zone,
    })
}

/// Makes a template of an SKP of the team or the own one (`skp-…`), or of an own plan (`rencana-…`).
pub async fn make(conn: &mut Conn<'_>, act: &Act, source: &str, (name, meant_for): (&str, &str)) -> Result<(), Fault> {
    permit(act)?;
    let mut problems = domain::problem::Problems::default();
    let name = problems.take("nama", text::required(name, text::SHORT));
    let meant_for = problems.take("untuk", text::optional(meant_for, text::SHORT));
    let found = content(conn, act, source).await?;
    let found = problems.take("sumber", found.ok_or(Problem::Choice));
    problems.finish().map_err(AppError::Invalid)?;
    let (Some(name), Some(meant_for), Some((draft, post))) = (name, meant_for, found) else {
        return Err(AppError::BadRequest.into());
    };
    let meant_for = if meant_for.is_empty() {
        act.org.structure.post(post).map(|p| p.name.clone()).unwrap_or_default()
    } else {
        meant_for
    };
    let row = templates::Row {
        id: TemplateId(act.dice.id(act.now)),
        name,
        meant_for,
        draft: draft.for_others(),
        form: act.org.structure.post(post).map_or(Form::Pegawai, Form::of),
        year: None,
        copy_of: None,
        by: act.actor.person,
        at: act.now,
        changed_at: act.now,
    };
    templates::create(conn, act.actor.agency, &row).await?;
    tell::pages(conn, act, vec![act.actor.person]).await
}

/// What a template is made of, if the actor may read it.
async fn content(conn: &mut Conn<'_>, act: &Act, source: &str) -> Result<Option<(Draft, PostId)>, Fault> {
    match source.split_once('-') {
        Some(("skp", id)) => {
            let Ok(id) = id.parse::<SkpId>() else { return Ok(None) };
            let Some(row) = skp::find(conn, act.actor.agency, id).await? else { return Ok(None) };
            if policy::may_read(&act.facts(&row)).is_err() {
                return Ok(None);
            }
            Ok(Some((Draft::of(&skp::plan(conn, id, row.version).await?), row.post)))
        }
        Some(("rencana", id)) => {
            let Ok(id) = id.parse::<PlanId>() else { return Ok(None) };
            let Some(row) = plans::find(conn, act.actor.agency, id).await? else { return Ok(None) };
            let case = Case::of(act, row);
            if policy::may_read_plan(&case.facts(act)).is_err() {
                return Ok(None);
            }
            Ok(Some((case.row.draft, case.row.post)))
        }
        _ => Ok(None),
    }
}

/// A template in use.
pub(super) async fn find(conn: &mut Conn<'_>, act: &Act, id: TemplateId) -> Result<templates::Row, Fault> {
    let all = templates::list(conn, act.actor.agency).await?;
    Ok(all.into_iter().find(|t| t.id == id).ok_or(AppError::NotFound)?)
}

/// Takes an own template out of use; the *pengelola kinerja* any.
pub async fn remove(conn: &mut Conn<'_>, act: &Act, id: TemplateId) -> Result<(), Fault> {
    permit(act)?;
    let row = find(conn, act, id).await?;
    if !writes(act, &row) {
        return Err(AppError::Forbidden.into());
    }
    templates::remove(conn, act.actor.agency, id, act.now).await?;
    tell::pages(conn, act, vec![act.actor.person]).await
}

/// What giving a template would do to one person.
struct Aim {
    fate: Fate,
    post: Option<PostId>,
    /// The empty draft that is filled.
    plan: Option<PlanId>,
}

async fn aims(
    conn: &mut Conn<'_>,
    act: &Act,
    number: i32,
    whole: Span,
    people: &[PersonId],
) -> Result<Vec<Aim>, Fault> {
    let skps = skp::within(conn, act.actor.agency, people, whole).await?;
    let open = plans::of_people(conn, act.actor.agency, people, whole).await?;
    let marked = gaps::of_agency(conn, act.actor.agency, whole).await?;
    let today = act.org.today(act.now);
    let aim = |person: &PersonId| {
        let skps: Vec<skp::Skp> = skps.iter().filter(|s| s.owner == *person).cloned().collect();
        let open: Vec<plans::Row> = open.iter().filter(|p| p.owner == *person).cloned().collect();
        let on = whole.clamp(today);
        let Some(post) = own_post(act, *person, on) else { return Aim { fate: Fate::NoPost, post: None, plan: None } };
        let written = open.iter().find(|p| p.course.state().is_open());
        if let Some(plan) = written {
            let empty = plan.course.state().is_written() && plan.replaces.is_none() && plan.draft.is_blank();
            let fate = if empty { Fate::Fill } else { Fate::HasDraft };
            return Aim { fate, post: Some(plan.post), plan: empty.then_some(plan.id) };
        }
        // The days that are left, as far as the post is held: those from today on in the running year.
        let marked: Vec<Span> = marked.iter().filter(|(of, _)| of == person).map(|(_, gap)| gap.span).collect();
        let from = if number == today.year() { today } else { whole.start };
        let gaps = terms_of(&skps, &open).gaps(whole, &marked);
        let left = gaps.into_iter().find(|g| g.end >= from).map(|gap| {
            let held = write::held_from(act, *person, post, gap).unwrap_or(gap.start);
            Span { start: gap.start.max(held), end: gap.end }
        });
        let fate = left.map_or(Fate::HasSkp, |span| Fate::New { span });
        Aim { fate, post: Some(post), plan: None }
    };
    Ok(people.iter().map(aim).collect())
}

/// Who would get it, and who not and why.
pub async fn preview(conn: &mut Conn<'_>, act: &Act, id: TemplateId, asked: Option<i32>) -> Result<GivePage, Fault> {
    permit(act)?;
    let template = find(conn, act, id).await?;
    let number = super::read::chosen(act, asked);
    let today = act.org.today(act.now);
    let whole = year(number).ok_or(AppError::NotFound)?;
    let meant = template.meant_for.to_lowercase();
    let people = receivers(act, &meant);
    let aims = aims(conn, act, number, whole, &people).await?;
    let mut rows: Vec<GiveRow> = people
        .iter()
        .zip(aims)
        .map(|(person, aim)| {
            let fits = fits(act, &meant, *person);
            GiveRow { person: act.org.view(*person, None, today), fate: aim.fate, fits }
        })
        .collect();
    rows.sort_by(|a, b| (!a.fits, !a.fate.gets(), &a.person.name).cmp(&(!b.fits, !b.fate.gets(), &b.person.name)));
    let shown = i64::try_from(SHOWN).unwrap_or(i64::MAX);
    let given: Vec<GivenRow> = templates::given(conn, id, shown)
        .await?
        .iter()
        .map(|g| GivenRow {
            person: act.org.view(g.person, None, today),
            year: g.year,
            by: act.org.name(g.by),
            at: g.at,
        })
        .collect();
    let count = u32::try_from(given.len()).unwrap_or(u32::MAX);
    let template = view(act, template, count);
    Ok(GivePage { template, year: number, rows, given, today, zone: act.org.agency.settings.zone })
}

/// Gives a template to people; those who have something already are left alone.
pub async fn give(conn: &mut Conn<'_>, act: &Act, id: TemplateId, number: i32, chosen: &[String]) -> Result<(), Fault> {
    permit(act)?;
    let template = find(conn, act, id).await?;
    let whole = year(number).ok_or(AppError::NotFound)?;
    let team = act.org.team(act.actor.person, act.org.today(act.now));
    let ids: Option<Vec<PersonId>> = chosen.iter().filter(|c| !c.is_empty()).map(|c| c.parse().ok()).collect();
    let mut people = ids.ok_or_else(|| AppError::field("pegawai", Problem::Choice))?;
    people.sort();
    people.dedup();
    if people.is_empty() {
        return Err(AppError::field("pegawai", Problem::Required).into());
    }
    if people.iter().any(|p| !receives(act, &team, *p)) {
        return Err(AppError::NotFound.into());
    }
    for person in &people {
        crate::store::people::lock(conn, act.actor.agency, *person).await?;
    }
    let aims = aims(conn, act, number, whole, &people).await?;
    for (person, aim) in people.iter().zip(aims) {
        let mut draft = template.draft.clone();
        draft.renew(|| act.dice.id(act.now));
        draft.to_year(number);
        let plan = match (aim.fate, aim.post, aim.plan) {
            (Fate::New { span }, Some(post), _) => {
                write::create(conn, act, (*person, post), span, draft, &template.name).await?
            }
            (Fate::Fill, _, Some(plan)) => {
                let mut case = Case::lock(conn, act, plan).await?;
                write::merge(&mut case.row.draft, draft).map_err(|p| AppError::field("pegawai", p))?;
                case.save(conn, act).await?;
                tell::changed(conn, act, &case).await?;
                plan
            }
            _ => continue,
        };
        let given = templates::Given { plan, person: *person, year: number, by: act.actor.person, at: act.now };
        templates::keep_given(conn, act.actor.agency, id, &given).await?;
        let case = Case::find(conn, act, plan).await?;
        tell::notice(conn, act, &case, *person, NoticeKind::TemplatDiberikan, &template.name).await?;
    }
    tell::pages(conn, act, vec![act.actor.person]).await
}
