//! One plan from another.

use super::{AnnexDraft, Direction, Draft, IkiDraft, RhkDraft};
use crate::{
    decimal::Decimal,
    id::{IkiId, RhkId},
    planning::check::day_of,
    skp::plan::{Approach, Aspect, Goal, Plan, Target},
};

impl Draft {
    /// The draft a plan is changed from.
    pub fn of(plan: &Plan) -> Self {
        let lines = |list: &[String]| list.join("\n");
        let rhk = plan.rhk.iter().map(|r| RhkDraft {
            id: r.id,
            kind: r.kind,
            class: r.class,
            text: r.text.clone(),
            from_cell: r.from_cell,
            intervenes: r.intervenes.clone(),
            assigned_by: r.assigned_by.clone(),
            expectation: r.expectation.clone(),
            iki: r.iki.iter().map(|i| iki_of(i.id, i.aspect, &i.text, &i.target)).collect(),
            follows: false,
        });
        Self {
            approach: plan.approach,
            rhk: rhk.collect(),
            overall: plan.overall.clone(),
            expectations: plan.expectations.clone(),
            annex: AnnexDraft {
                support: lines(&plan.annex.support),
                accountability: lines(&plan.annex.accountability),
                consequences: lines(&plan.annex.consequences),
            },
            paste: String::new(),
        }
    }

    /// To begin another plan from: without what a leader expects of one person, and no longer following his matrix.
    #[must_use]
    pub fn bare(&self) -> Self {
        let mut all = self.clone();
        all.overall.clear();
        all.expectations.clear();
        all.paste.clear();
        for rhk in &mut all.rhk {
            rhk.from_cell = None;
            rhk.follows = false;
            rhk.expectation.clear();
            for iki in &mut rhk.iki {
                iki.steps.clear();
            }
        }
        all
    }

    /// For people of other superiors: also without the RHK above, which is another's there, and who assigned what.
    #[must_use]
    pub fn for_others(&self) -> Self {
        let mut all = self.bare();
        for rhk in &mut all.rhk {
            rhk.intervenes = None;
            rhk.assigned_by.clear();
        }
        all
    }

    /// The same under new identities, for another plan.
    pub fn renew(&mut self, mut fresh: impl FnMut() -> uuid::Uuid) {
        for rhk in &mut self.rhk {
            rhk.id = RhkId(fresh());
            for iki in &mut rhk.iki {
                iki.id = IkiId(fresh());
            }
        }
    }

    /// Brings the days of dated deliverables into another year.
    pub fn to_year(&mut self, year: i32) {
        for iki in self.rhk.iter_mut().flat_map(|r| &mut r.iki) {
            let moved = iki.dated.lines().map(|line| {
                let parts = line.rsplit_once([';', '\t']);
                let day = parts.and_then(|(name, raw)| Some((name, day_of(raw, year)?)));
                day.map_or_else(
                    || line.to_owned(),
                    |(name, day)| {
                        let (year, month, day) = day.plus_years(year - day.year()).parts();
                        format!("{name}; {day:02}-{month:02}-{year:04}")
                    },
                )
            });
            iki.dated = moved.collect::<Vec<_>>().join("\n");
        }
    }
}

/// A target as it would be typed.
fn iki_of(id: IkiId, aspect: Option<Aspect>, words: &str, target: &Target) -> IkiDraft {
    let number = |n: Decimal| n.format(4, true);
    let mut draft = IkiDraft::new(id, Approach::Kuantitatif);
    draft.aspect = aspect;
    words.clone_into(&mut draft.text);
    draft.measure = target.measure;
    draft.unit.clone_from(&target.unit);
    draft.base = target.base.map(number).unwrap_or_default();
    draft.steps.clone_from(&target.steps);
    match &target.goal {
        Goal::AtLeast(n) => (draft.direction, draft.value) = (Direction::AtLeast, number(*n)),
        Goal::AtMost(n) => (draft.direction, draft.value) = (Direction::AtMost, number(*n)),
        Goal::Exactly(n) => (draft.direction, draft.value) = (Direction::Exactly, number(*n)),
        Goal::Range { low, high } => {
            draft.direction = Direction::Range;
            (draft.value, draft.high) = (number(*low), number(*high));
        }
        Goal::Dated(list) => {
            let line = |d: &crate::skp::plan::Deliverable| {
                let (year, month, day) = d.due.parts();
                format!("{}; {day:02}-{month:02}-{year:04}", d.name)
            };
            draft.dated = list.iter().map(line).collect::<Vec<_>>().join("\n");
        }
        Goal::Text(words) => draft.words.clone_from(words),
    }
    draft
}
