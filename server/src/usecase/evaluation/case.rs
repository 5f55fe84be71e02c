//! One evaluation with everything that decides who may do what to it.

use crate::{
    state::Fault,
    store::{
        Conn, evaluations,
        evaluations::{More, Row, Step},
        keys::{self, Claim},
        periods, skp,
        skp::Skp,
        to_json,
    },
    usecase::Act,
};
use app::error::AppError;
use domain::{
    calendar::Date,
    evaluation::{Access, Draft, Evaluation, Period, State, roles, view::StepKind},
    id::{EvaluationId, Key, PeriodId, PersonId, SkpId},
    people::Holder,
    policy::{EvaluationFacts, Party},
    skp::Span,
};

/// One evaluation in its period.
pub struct Case {
    pub period: Period,
    pub skp: Skp,
    /// Part of the period the SKP covers.
    pub part: Span,
    pub row: Row,
    /// The row is in the database.
    pub stored: bool,
    /// The line above the owner; the first rates.
    pub line: Vec<Holder>,
    pub today: Date,
}

impl Case {
    /// The evaluation of an SKP in a period, read only. One that was never begun is an empty draft.
    pub async fn read(conn: &mut Conn<'_>, act: &Act, period: PeriodId, id: SkpId) -> Result<Self, Fault> {
        let (period, skp) = parts(conn, act, period, id).await?;
        let rows = evaluations::of_people(conn, act.actor.agency, Some(period.id), &[skp.owner]).await?;
        let row = rows.into_iter().find(|r| r.skp == id);
        Self::build(act, period, skp, row)
    }

    /// The evaluation with this id, read only.
    pub async fn find(conn: &mut Conn<'_>, act: &Act, id: EvaluationId) -> Result<Self, Fault> {
        let row = evaluations::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
        let (period, skp) = parts(conn, act, row.period, row.skp).await?;
        Self::build(act, period, skp, Some(row))
    }

    /// The evaluation with this id, taken for a write.
    pub async fn lock(conn: &mut Conn<'_>, act: &Act, id: EvaluationId) -> Result<Self, Fault> {
        let row = evaluations::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
        let (period, skp) = parts(conn, act, row.period, row.skp).await?;
        Self::build(act, period, skp, Some(row))
    }

    /// Takes the case for a write, making its row if there is none yet.
    pub async fn take(self, conn: &mut Conn<'_>, act: &Act) -> Result<Self, Fault> {
        let new = EvaluationId(act.dice.id(act.now));
        let about = (self.period.id, self.skp.id, self.skp.owner);
        let row = evaluations::take(conn, act.actor.agency, new, about, act.now).await?;
        Ok(Self { row, stored: true, ..self })
    }

    /// From rows that were read already.
    pub fn build(act: &Act, period: Period, skp: Skp, row: Option<Row>) -> Result<Self, Fault> {
        let part = period.part(skp.span).ok_or(AppError::NotFound)?;
        let today = act.org.today(act.now);
        let structure = &act.org.structure;
        let line = roles::line(structure, skp.post, skp.owner, part.clamp(today), today);
        // Units do not all rate on the same days.
        let period = match structure.post(skp.post) {
            Some(post) => period.shifted(&structure.units_above(post.unit, part.clamp(today))),
            None => period,
        };
        let stored = row.is_some();
        let row = row.unwrap_or_else(|| Row {
            id: EvaluationId(uuid::Uuid::nil()),
            period: period.id,
            skp: skp.id,
            owner: skp.owner,
            course: Evaluation::default(),
            draft: Draft::default(),
            note: String::new(),
            year_reason: String::new(),
            basis: None,
            opened: None,
            changed_at: act.now,
        });
        Ok(Self { period, skp, part, row, stored, line, today })
    }

    /// From a stored row; none, and a line in the log, where the SKP has no day in the period any more: one row like
    /// that does not stop everything else.
    pub fn stored(act: &Act, period: Period, skp: Skp, row: Row) -> Option<Self> {
        let id = row.id;
        let case = Self::build(act, period, skp, Some(row)).ok();
        if case.is_none() {
            tracing::warn!(evaluation.id = %id, "evaluation left out: its SKP has no day in the period");
        }
        case
    }

    /// Where it stands.
    pub const fn state(&self) -> State {
        self.row.course.state()
    }

    /// The day on which posts count: today while the part runs, its last day afterwards.
    pub fn day(&self) -> Date {
        self.part.clamp(self.today)
    }

    /// Whether ratings are taken today.
    pub fn access(&self) -> Access {
        self.period.access(self.part, self.today)
    }

    /// Whoever rates: who set the ratings, else the first in the line.
    pub fn rater(&self) -> Option<Holder> {
        match &self.row.basis {
            Some(b) => Some(Holder { person: b.rater, post: b.post, holding: b.holding }),
            None => self.line.first().copied(),
        }
    }

    /// Whoever decides an objection.
    pub fn decider(&self) -> Option<Holder> {
        roles::decider(&self.line, self.rater().map(|h| h.person))
    }

    /// What somebody is to this evaluation.
    pub fn party(&self, person: PersonId) -> Party {
        let is = |holder: Option<Holder>| holder.is_some_and(|h| h.person == person);
        if person == self.skp.owner {
            Party::Owner
        } else if is(self.rater()) || is(self.line.first().copied()) {
            Party::Rater
        } else if is(self.decider()) {
            Party::Decider
        } else {
            Party::Other
        }
    }

    /// What the policy needs.
    pub fn facts(&self, person: PersonId) -> EvaluationFacts {
        EvaluationFacts { actor: person, party: self.party(person), state: self.state() }
    }

    /// Whether the result can be objected to, by the settings it was set by.
    pub fn objectable(&self, act: &Act) -> bool {
        self.rules(act).objectable(self.period.kind)
    }

    /// The settings it was set by, else those the period began with.
    pub fn rules<'a>(&'a self, act: &'a Act) -> &'a domain::evaluation::EvaluationRules {
        let present = self.period.rules(&act.org.agency.settings.evaluation);
        self.row.basis.as_ref().map_or(present, |b| &b.rules)
    }

    /// Keeps the row as it is now.
    pub async fn save(&mut self, conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
        self.row.changed_at = act.now;
        Ok(evaluations::save(conn, &self.row).await?)
    }

    /// Adds a step of the actor.
    pub async fn step(
        &self,
        conn: &mut Conn<'_>,
        act: &Act,
        kind: StepKind,
        text: &str,
        more: More,
    ) -> Result<(), Fault> {
        let step = Step { kind, by: Some(act.actor.person), at: act.now, text: text.to_owned(), more };
        let id = act.dice.id(act.now);
        Ok(evaluations::add_step(conn, act.actor.agency, id, self.row.id, &step).await?)
    }
}

async fn parts(conn: &mut Conn<'_>, act: &Act, period: PeriodId, id: SkpId) -> Result<(Period, Skp), Fault> {
    let period = periods::find(conn, act.actor.agency, period).await?.ok_or(AppError::NotFound)?;
    let skp = skp::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    Ok((period, skp))
}

/// Whether a request with this key and content is the first; the same once more has no further effect.
pub async fn is_new<T: serde::Serialize>(conn: &mut Conn<'_>, act: &Act, key: Key, print: &T) -> Result<bool, Fault> {
    match keys::claim(conn, act.actor.agency, act.actor.person, key, &to_json(print), act.now).await? {
        Claim::New => Ok(true),
        Claim::Seen(_) => Ok(false),
        Claim::Reused => Err(AppError::KeyReused.into()),
    }
}
