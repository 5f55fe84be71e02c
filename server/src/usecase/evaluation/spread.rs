//! Units in a period: their performance, their people, and the spread of the predikat among these.

use super::case::Case;
use crate::{
    org::Org,
    state::Fault,
    store::{
        Conn, evaluations,
        evaluations::Row,
        periods::{self, UnitRating},
    },
    usecase::Act,
};
use domain::{
    calendar::Date,
    evaluation::{
        EvaluationRules, Period, roles,
        view::{FindingView, JustificationView, SpreadView, UnitRow},
    },
    id::{PersonId, UnitId},
    people::Holding,
    policy,
    rating::{Expectation, Predikat, UnitPredikat, spread::Counts},
    skp::Span,
};
use std::collections::HashMap;

/// Units of one period.
pub struct Units {
    pub day: Date,
    pub ratings: Vec<UnitRating>,
    pub period: Period,
    /// Everybody's predikat in the period, once read for several units.
    standings: Option<Vec<(PersonId, Option<Predikat>)>>,
}

impl Units {
    /// Loads what was set; posts count on the last day of the period, or today while it runs.
    pub async fn load(conn: &mut Conn<'_>, act: &Act, period: &Period) -> Result<Self, Fault> {
        let day = Span { start: period.span.start, end: period.span.end }.clamp(act.org.today(act.now));
        Ok(Self {
            day,
            ratings: periods::unit_ratings(conn, period.id).await?,
            period: period.clone(),
            standings: None,
        })
    }

    /// The settings that hold for the period.
    pub fn rules<'a>(&'a self, act: &'a Act) -> &'a EvaluationRules {
        self.period.rules(&act.org.agency.settings.evaluation)
    }

    /// The performance of a unit, if set.
    pub fn rating(&self, unit: UnitId) -> Option<&UnitRating> {
        self.ratings.iter().find(|u| u.unit == unit)
    }

    /// The unit a case belongs to, with its performance if set. A head belongs to the unit above his own.
    pub fn of_case(&self, org: &Org, case: &Case) -> Option<(UnitId, Option<UnitPredikat>)> {
        let post = org.structure.post(case.skp.post)?;
        let heads = org.structure.head_post(post.unit, self.day) == Some(post.id);
        let above = org.structure.units_above(post.unit, self.day);
        let line: &[UnitId] = if heads { above.get(1..).unwrap_or_default() } else { &above };
        let set = line.iter().find_map(|id| self.rating(*id));
        set.map(|u| (u.unit, Some(u.predikat))).or_else(|| line.first().or(above.first()).map(|id| (*id, None)))
    }

    /// The unit a case leads, and what its performance makes of the head's results (SE `MenPANRB` 3/2023).
    pub fn led(&self, act: &Act, case: &Case) -> Option<(UnitId, UnitPredikat, Expectation)> {
        let post = act.org.structure.post(case.skp.post)?;
        if act.org.structure.head_post(post.unit, self.day) != Some(post.id) {
            return None;
        }
        let set = self.rating(post.unit)?;
        Some((post.unit, set.predikat, self.rules(act).head.of(set.predikat)))
    }

    /// People of a unit and the units below it on the day, its head left out.
    pub fn people(&self, org: &Org, unit: UnitId) -> Vec<PersonId> {
        let head = org.structure.head_post(unit, self.day);
        let leads = |id: PersonId| {
            let posts = org.structure.posts_of(id, self.day);
            posts.first().is_some_and(|(p, h)| *h == Holding::Definitif && Some(p.id) == head)
        };
        let mut all = org.members(unit, self.day);
        all.retain(|id| !leads(*id));
        all
    }

    /// Whether a person rates somebody of a unit.
    pub fn rates_in(&self, org: &Org, person: PersonId, people: &[PersonId]) -> bool {
        org.team(person, self.day).iter().any(|member| people.contains(member))
    }

    /// Reads everybody's predikat at once, for a board of many units.
    pub async fn read_all(&mut self, conn: &mut Conn<'_>) -> Result<(), Fault> {
        self.standings = Some(evaluations::standings(conn, self.period.id, None).await?);
        Ok(())
    }

    /// One unit as shown; with `spread` also the people below it.
    pub async fn row(&self, conn: &mut Conn<'_>, act: &Act, unit: UnitId, spread: bool) -> Result<UnitRow, Fault> {
        let structure = &act.org.structure;
        let head = structure.head_post(unit, self.day).and_then(|post| structure.holder(post, self.day));
        let above = roles::above_unit(structure, unit, self.day);
        let set = self.rating(unit).cloned();
        let spread = match &set {
            Some(rating) if spread => Some(self.spread(conn, act, rating).await?),
            _ => None,
        };
        Ok(UnitRow {
            unit,
            name: structure.unit(unit, self.day).map(|u| u.name.clone()).unwrap_or_default(),
            head: head.map(|h| act.org.view(h.person, Some((h.post, h.holding)), self.day)),
            predikat: set.as_ref().map(|s| s.predikat),
            by: set.as_ref().map(|s| act.org.name(s.by)),
            at: set.as_ref().map(|s| s.at),
            reason: set.map(|s| s.reason).unwrap_or_default(),
            may_set: policy::may_rate_unit(act.actor.person, above).is_ok(),
            spread,
        })
    }

    async fn spread(&self, conn: &mut Conn<'_>, act: &Act, rating: &UnitRating) -> Result<SpreadView, Fault> {
        let people = self.people(&act.org, rating.unit);
        let counts = self.counts(conn, &people).await?;
        let above = roles::above_unit(&act.org.structure, rating.unit, self.day);
        let rates = self.rates_in(&act.org, act.actor.person, &people);
        let kept = periods::justifications(conn, self.period.id).await?;
        let view = |j: periods::Justification| JustificationView {
            reason: j.reason,
            by: act.org.name(j.by),
            at: j.at,
            findings: j.findings,
        };
        let (skipped, findings) = check(self.rules(act), rating.predikat, &counts, people.len());
        Ok(SpreadView {
            unit: rating.unit,
            unit_name: act.org.structure.unit(rating.unit, self.day).map(|u| u.name.clone()).unwrap_or_default(),
            predikat: rating.predikat,
            counts,
            rated: u32::try_from(counts.total()).unwrap_or(u32::MAX),
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            skipped,
            min_people: self.rules(act).spread.min_people,
            findings,
            justifications: kept.into_iter().filter(|j| j.unit == rating.unit).map(view).collect(),
            may_justify: policy::may_justify(act.actor.person, above, rates).is_ok(),
        })
    }

    /// What the check finds now, for a justification.
    pub async fn findings(
        &self,
        conn: &mut Conn<'_>,
        act: &Act,
        unit: UnitId,
        is: UnitPredikat,
    ) -> Result<Vec<FindingView>, Fault> {
        let people = self.people(&act.org, unit);
        let counts = self.counts(conn, &people).await?;
        Ok(check(self.rules(act), is, &counts, people.len()).1)
    }

    /// How many of these people stand at which predikat.
    async fn counts(&self, conn: &mut Conn<'_>, people: &[PersonId]) -> Result<Counts, Fault> {
        let Some(all) = &self.standings else {
            return Ok(counts(evaluations::standings(conn, self.period.id, Some(people)).await?));
        };
        Ok(counts(all.iter().copied().filter(|(owner, _)| people.binary_search(owner).is_ok())))
    }
}

/// Holds the counts against SE `MenPANRB` 3/2023. A small unit is left out whoever is rated already.
fn check(rules: &EvaluationRules, unit: UnitPredikat, counts: &Counts, people: usize) -> (bool, Vec<FindingView>) {
    let rules = rules.spread;
    if u64::try_from(people).unwrap_or(u64::MAX) < u64::from(rules.min_people) {
        return (true, Vec::new());
    }
    let judged = rules.check(unit, counts);
    let small = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let finding =
        |j: &domain::rating::spread::Judged| FindingView { rule: j.rule, limit: small(j.limit), found: small(j.found) };
    (judged.skipped, judged.findings().map(finding).collect())
}

/// Of several evaluations of one person in the period the last one stands for it; `rows` are in the order of change.
pub fn counts(rows: impl IntoIterator<Item = (PersonId, Option<Predikat>)>) -> Counts {
    let mut latest: HashMap<PersonId, Predikat> = HashMap::new();
    for (owner, is) in rows {
        if let Some(is) = is {
            latest.insert(owner, is);
        }
    }
    Counts::of(latest.into_values())
}

/// The predikat a row stands at: the one in force, or that of a draft with both ratings.
pub fn standing(row: &Row) -> Option<Predikat> {
    row.course.predikat().or_else(|| row.draft.predikat())
}
