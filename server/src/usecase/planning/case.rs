//! One plan with everything that decides who may do what to it.

use crate::{
    state::Fault,
    store::{Conn, people, plans, plans::Row, plans::Step, skp},
    usecase::Act,
};
use app::error::AppError;
use domain::{
    calendar::Date,
    id::{PersonId, PlanId, PostId, SkpId},
    people::Holder,
    planning::{
        Draft, Form,
        course::StepKind,
        term::{Term, Terms},
    },
    policy::{self, PlanFacts, PlanParty},
    skp::Span,
};

/// One plan.
pub struct Case {
    pub row: Row,
    /// The line above the owner; the first decides.
    pub line: Vec<Holder>,
    pub today: Date,
}

impl Case {
    /// Read only.
    pub async fn find(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<Self, Fault> {
        let row = plans::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
        Ok(Self::of(act, row))
    }

    /// Taken for a write.
    pub async fn lock(conn: &mut Conn<'_>, act: &Act, id: PlanId) -> Result<Self, Fault> {
        let found = plans::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
        // Always the person first: nobody waits for another who waits for him.
        people::lock(conn, act.actor.agency, found.owner).await?;
        let row = plans::lock(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
        Ok(Self::of(act, row))
    }

    /// From a row.
    pub fn of(act: &Act, row: Row) -> Self {
        let today = act.org.today(act.now);
        let day = day(act, row.owner, row.post, row.span);
        let line = act.org.structure.superiors(row.post, row.owner, day);
        Self { row, line, today }
    }

    /// Whoever decides.
    pub fn rater(&self) -> Option<Holder> {
        self.line.first().copied()
    }

    /// What somebody is to this plan.
    pub fn party(&self, act: &Act, person: PersonId) -> PlanParty {
        let at = |n: usize| self.line.get(n).is_some_and(|h| h.person == person);
        if person == self.row.owner {
            PlanParty::Owner
        } else if at(0) || self.records(act, person) {
            PlanParty::Rater
        } else if at(1) {
            PlanParty::Higher
        } else {
            PlanParty::Other
        }
    }

    /// Whether somebody records what a superior without an account decided.
    pub fn records(&self, act: &Act, person: PersonId) -> bool {
        let silent = self.rater().is_some_and(|h| act.org.person(h.person).is_none_or(|p| p.nip.is_none()));
        let functions = act.org.structure.functions(person, self.today);
        silent && policy::may_keep(person, self.row.owner, &functions).is_ok()
    }

    /// What the policy needs.
    pub fn facts(&self, act: &Act) -> PlanFacts {
        let actor = act.actor.person;
        PlanFacts { actor, party: self.party(act, actor), state: self.row.course.state() }
    }

    /// The form of the post.
    pub fn form(&self, act: &Act) -> Form {
        act.org.structure.post(self.row.post).map_or(Form::Pegawai, Form::of)
    }

    /// Keeps the row as it is now.
    pub async fn save(&mut self, conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
        self.row.changed_at = act.now;
        Ok(plans::save(conn, &self.row).await?)
    }

    /// Adds a step of the actor, with the content if it matters.
    pub async fn step(
        &self,
        conn: &mut Conn<'_>,
        act: &Act,
        kind: StepKind,
        text: &str,
        draft: Option<&Draft>,
    ) -> Result<(), Fault> {
        let step = Step { kind, by: act.actor.person, at: act.now, text: text.to_owned(), draft: draft.cloned() };
        Ok(plans::add_step(conn, act.actor.agency, act.dice.id(act.now), self.row.id, &step).await?)
    }
}

/// The day on which posts count: today while the owner holds the post, else the nearest day of the span.
pub fn day(act: &Act, owner: PersonId, post: PostId, span: Span) -> Date {
    let today = act.org.today(act.now);
    let holds = act.org.structure.posts_of(owner, today).iter().any(|(p, _)| p.id == post);
    if today < span.start && holds { today } else { span.clamp(today) }
}

/// An SKP, taken for a write after its owner.
pub async fn lock_skp(conn: &mut Conn<'_>, act: &Act, id: SkpId) -> Result<skp::Skp, Fault> {
    let found = skp::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
    people::lock(conn, act.actor.agency, found.owner).await?;
    act.lock(conn, id).await
}

/// SKP and open plans of a person in a year, after waiting for whoever changes them.
pub async fn terms(conn: &mut Conn<'_>, act: &Act, person: PersonId, year: Span) -> Result<Terms, Fault> {
    let agency = act.actor.agency;
    people::lock(conn, agency, person).await?;
    let skps = skp::within(conn, agency, &[person], year).await?;
    let open = plans::of_people(conn, agency, &[person], year).await?;
    Ok(terms_of(&skps, &open))
}

/// The same from rows that were read.
pub fn terms_of(skps: &[skp::Skp], open: &[Row]) -> Terms {
    let agreed = skps.iter().map(|s| Term { skp: s.id, span: s.span, agreed: true, closed: !s.state.is_open() });
    let plans = open.iter().filter(|p| p.course.state().is_open());
    Terms::of(agreed.chain(plans.map(|p| Term { skp: p.skp, span: p.span, agreed: false, closed: false })))
}

/// The definitive post of a person on a day.
pub fn own_post(act: &Act, person: PersonId, day: Date) -> Option<PostId> {
    let held = act.org.structure.posts_of(person, day);
    held.iter().find(|(_, h)| *h == domain::people::Holding::Definitif).map(|(p, _)| p.id)
}
