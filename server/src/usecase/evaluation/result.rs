//! The delivered document: the ratings with their explanation, the timeline, and what may be done now.

use super::{
    case::Case,
    facts::{Facts, named},
    read::may,
    spread::Units,
};
use crate::{
    state::Fault,
    store::{
        Conn,
        attachments::{self, Attachment},
        evaluations,
        evaluations::{Basis, Step},
        skp,
    },
    usecase::{
        Act, credit, permitted,
        views::{self, Extent},
    },
};
use app::{
    error::AppError,
    i18n::{Lang, evaluation as words},
};
use domain::{
    evaluation::{
        PeriodKind, Ratings, Source,
        view::{Clocks, PartView, RatedView, RatingsView, ResultPage, SourceView, StepKind, StepView},
        why, year,
    },
    id::EvaluationId,
    people::{Holding, Relation},
    planning::Form,
    policy::{self, Party},
};

/// The result, for both sides and the decider.
pub async fn result(conn: &mut Conn<'_>, act: &Act, id: EvaluationId) -> Result<ResultPage, Fault> {
    let case = Case::find(conn, act, id).await?;
    permitted(policy::may_read_evaluation(&case.facts(act.actor.person)))?;
    // A draft is the rater's page.
    let (Some(ratings), Some(basis)) = (case.row.course.ratings().cloned(), case.row.basis.clone()) else {
        return Err(AppError::NotFound.into());
    };
    let facts = Facts::load(conn, act, &case).await?;
    let units = Units::load(conn, act, &case.period).await?;
    let steps = evaluations::steps(conn, id).await?;
    let brought = attachments::of_evaluation(conn, id).await?;
    let mut offered: Vec<SourceView> = brought.iter().map(|a| source_view(act, a, &steps)).collect();
    offered.extend(facts.offered(act, basis.follows));
    let disputed = case.row.course.objected().is_some();
    let relation = match case.party(act.actor.person) {
        Party::Owner => Relation::Owner,
        Party::Rater => Relation::Rater,
        Party::Decider | Party::Other => Relation::HigherRater,
    };
    let unit = match basis.unit {
        Some((unit, _)) => Some(units.row(conn, act, unit, false).await?),
        None => None,
    };
    let day = case.day();
    let (parts, _) = parts_of(conn, act, &case).await?;
    let rules = case.rules(act).clone();
    let e = &case.row.course;
    let Some(mut shown) = ratings_view(act, &case, &offered) else { return Err(AppError::NotFound.into()) };
    let timeline: Vec<StepView> = steps.iter().map(|s| step_view(act, &case, s, (&offered, &brought))).collect();
    let changed = timeline.iter().find(|s| s.kind == StepKind::DiputusDiubah);
    shown.decided = changed.and_then(|s| Some((s.by.clone()?, s.at)));
    Ok(ResultPage {
        id,
        agency: act.org.agency.name.clone(),
        period: case.period.clone(),
        part: case.part,
        form: act.org.structure.post(case.skp.post).map_or(Form::Pegawai, Form::of),
        owner: act.org.view(case.skp.owner, Some((case.skp.post, Holding::Definitif)), day),
        rater: by(act, &basis, day),
        decider: case.decider().map(|h| act.org.view(h.person, Some((h.post, h.holding)), day)),
        state: case.state(),
        before: before(act, &case, &steps, &offered),
        unit,
        why: why::why(&ratings, basis.follows.map(|(_, is)| is), disputed),
        version: u32::try_from(basis.version).unwrap_or(0),
        entries: u32::try_from(basis.number).unwrap_or(0),
        timeline,
        clocks: Clocks {
            receipt_until: e.receipt_until(&rules).filter(|_| e.received().is_none()),
            objection_until: e.objection_until(&rules).filter(|_| case.objectable(act)),
            explanation_until: e.explanation_until(&rules),
            decision_by: e.decision_by(&rules),
        },
        parts,
        ratings: shown,
        may: may(act, &case),
        rules,
        skp: views::view_of(conn, act, &facts.bundle, (facts.evidence, facts.items), relation, Extent::All).await?,
        offered,
        zone: act.org.agency.settings.zone,
        today: case.today,
        read_at: act.now,
    })
}

fn by(act: &Act, basis: &Basis, day: domain::calendar::Date) -> domain::view::PersonView {
    act.org.view(basis.rater, Some((basis.post, basis.holding)), day)
}

/// The ratings in force, as shown.
pub fn ratings_view(act: &Act, case: &Case, offered: &[SourceView]) -> Option<RatingsView> {
    let (ratings, basis) = (case.row.course.ratings()?, case.row.basis.as_ref()?);
    Some(shown(act, case, ratings, basis, offered))
}

fn shown(act: &Act, case: &Case, ratings: &Ratings, basis: &Basis, offered: &[SourceView]) -> RatingsView {
    let one = |r: &domain::evaluation::Rated| RatedView {
        rating: r.rating(),
        reason: r.reason().to_owned(),
        sources: named(offered, r.sources()),
    };
    RatingsView {
        hasil: one(ratings.hasil()),
        perilaku: one(ratings.perilaku()),
        predikat: ratings.predikat(),
        note: case.row.note.clone(),
        year_reason: case.row.year_reason.clone(),
        by: by(act, basis, case.day()),
        at: basis.at,
        decided: None,
    }
}

/// The rater's ratings, when the decision changed them.
fn before(act: &Act, case: &Case, steps: &[Step], offered: &[SourceView]) -> Option<RatingsView> {
    if !steps.iter().any(|s| s.kind == StepKind::DiputusDiubah) {
        return None;
    }
    let set = steps.iter().rev().find(|s| s.kind == StepKind::Ditetapkan)?;
    Some(shown(act, case, set.more.ratings.as_ref()?, case.row.basis.as_ref()?, offered))
}

/// What an objection or its explanation brought, as something a decision can rest on.
fn source_view(act: &Act, a: &Attachment, steps: &[Step]) -> SourceView {
    let step = steps.iter().find(|s| s.kind == a.step);
    SourceView {
        before: false,
        source: Source::Evidence(a.id),
        about: words::step(a.step, Lang::Id).to_owned(),
        text: a.kept.name.clone(),
        by: step.and_then(|s| s.by).map(|by| act.org.name(by)),
        at: step.map(|s| s.at),
        href: if a.kept.url.is_empty() { format!("/bukti/{}", a.id) } else { a.kept.url.clone() },
    }
}

fn step_view(act: &Act, case: &Case, step: &Step, (offered, brought): (&[SourceView], &[Attachment])) -> StepView {
    let day = step.at.date(act.org.agency.settings.zone);
    let party = |id| {
        // The post in which somebody acted for this evaluation, else the one held that day.
        let acted = case.rater().into_iter().chain(case.decider()).find(|h| h.person == id);
        act.org.view(id, acted.map(|h| (h.post, h.holding)), day)
    };
    StepView {
        kind: step.kind,
        at: step.at,
        by: step.by.map(party),
        text: step.text.clone(),
        sources: named(offered, &step.more.sources),
        files: brought.iter().filter(|a| a.step == step.kind).map(|a| a.kept.view(a.id)).collect(),
        predikat: step.more.ratings.as_ref().map(Ratings::predikat),
    }
}

/// All SKP of the year beside each other, and whether this one stands for the year.
pub async fn parts_of(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<(Vec<PartView>, bool), Fault> {
    if case.period.kind != PeriodKind::Tahunan {
        return Ok((Vec::new(), false));
    }
    let all = skp::within(conn, act.actor.agency, &[case.skp.owner], case.period.span).await?;
    let rows = evaluations::of_people(conn, act.actor.agency, Some(case.period.id), &[case.skp.owner]).await?;
    let last = year::is_last(case.skp.span.end, all.iter().map(|s| s.span.end));
    let view = |s: &skp::Skp| {
        let span = case.period.part(s.span).unwrap_or(s.span);
        // Another rater's result is shown once the employee has it.
        let row = rows.iter().find(|r| r.skp == s.id);
        let seen = row.filter(|r| s.id == case.skp.id || r.course.state().is_delivered());
        let ratings = seen.and_then(|r| r.course.ratings());
        let (months, predikat) = (year::months(span), ratings.map(Ratings::predikat));
        PartView {
            skp: s.id,
            post: act.org.structure.post(s.post).map(|p| p.name.clone()).unwrap_or_default(),
            span,
            months,
            evaluation: row.map(|r| r.id),
            hasil: ratings.map(|r| r.hasil().rating()),
            perilaku: ratings.map(|r| r.perilaku().rating()),
            predikat,
            credit: predikat.and_then(|is| credit::part(act, s.post, months, is)),
            rater: seen.and_then(|r| r.basis.as_ref()).map(|b| act.org.name(b.rater)),
            this: s.id == case.skp.id,
        }
    };
    Ok((all.iter().map(view).collect(), last))
}
