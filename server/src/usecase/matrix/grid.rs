//! One matrix with everything that decides who may do what in it.

use crate::{
    state::Fault,
    store::{Conn, matrix as store},
    usecase::{Act, planning},
};
use app::error::AppError;
use domain::{
    calendar::Date,
    id::{PersonId, PostId, RhkId},
    matrix,
    people::{Holder, Holding, Post},
    policy::{MatrixFacts, MatrixParty},
};

/// Years for which a matrix can be asked for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// The matrix of a post and a year, without its cells.
pub struct Grid {
    pub post: Post,
    pub year: i32,
    /// The day on which posts count.
    pub day: Date,
    pub today: Date,
    /// Everybody who holds the post; the first answers for it.
    pub holders: Vec<Holder>,
    /// The superior of whoever answers for it.
    pub above: Option<PersonId>,
    /// Who reports to the post.
    pub reports: Vec<PersonId>,
    /// Members from other units.
    pub added: Vec<PersonId>,
}

impl Grid {
    /// Loads it, for whoever may read it.
    pub async fn load(conn: &mut Conn<'_>, act: &Act, post: PostId, year: i32) -> Result<Self, Fault> {
        let structure = &act.org.structure;
        let Some(post) = structure.post(post).filter(|_| YEARS.contains(&year)).cloned() else {
            return Err(AppError::NotFound.into());
        };
        let today = act.org.today(act.now);
        let day = matrix::day(year, today);
        let first = structure.holder(post.id, day);
        let mut holders: Vec<Holder> = first.into_iter().collect();
        holders
            .extend(structure.holders(post.id, day).into_iter().filter(|h| first.is_none_or(|f| f.person != h.person)));
        let above = first.and_then(|h| structure.superiors(post.id, h.person, day).first().map(|h| h.person));
        let reports = first.map(|h| reports(act, h, day)).unwrap_or_default();
        let mut added = store::members(conn, act.actor.agency, post.id, year).await?;
        added.retain(|id| !reports.contains(id));
        Ok(Self { post, year, day, today, holders, above, reports, added })
    }

    /// What the policy needs about somebody.
    pub fn facts(&self, act: &Act, person: PersonId) -> MatrixFacts {
        let has_row = self.has_row(person);
        let party = if self.holders.iter().any(|h| h.person == person) {
            MatrixParty::Leader
        } else if self.above == Some(person) {
            MatrixParty::Above
        } else if has_row {
            MatrixParty::Member
        } else {
            MatrixParty::Other
        };
        let members_write = act.org.agency.settings.matrix.members_write;
        MatrixFacts { actor: person, party, has_row, members_write }
    }

    /// Whether somebody is a member.
    pub fn has_row(&self, person: PersonId) -> bool {
        self.reports.contains(&person) || self.added.contains(&person)
    }

    /// Whose RHK the columns are: the definitive holder, whose plan the post's plan is, else who acts for him.
    pub fn leader(&self) -> Option<Holder> {
        let definitive = self.holders.iter().find(|h| h.holding == Holding::Definitif);
        definitive.or(self.holders.first()).copied()
    }

    /// The RHK the columns are.
    pub async fn columns(&self, conn: &mut Conn<'_>, act: &Act) -> Result<Vec<(RhkId, String)>, Fault> {
        match self.leader() {
            Some(h) => planning::leader_rhk(conn, act, h.person, self.post.id, self.year).await,
            None => Ok(Vec::new()),
        }
    }

    /// Everybody whose open page shows this matrix.
    pub fn readers(&self) -> Vec<PersonId> {
        let mut all: Vec<PersonId> = self.holders.iter().map(|h| h.person).collect();
        all.extend(self.above);
        all.extend(&self.reports);
        all.extend(&self.added);
        all.sort();
        all.dedup();
        all
    }
}

/// People who report to this post; whoever answers for it may answer for others as well.
pub fn reports(act: &Act, holder: Holder, day: Date) -> Vec<PersonId> {
    let structure = &act.org.structure;
    let reports = |id: &PersonId| {
        let held = structure.posts_of(*id, day);
        let own = held.iter().find(|(_, h)| *h == Holding::Definitif);
        let first = own.and_then(|(p, _)| structure.superiors(p.id, *id, day).into_iter().next());
        first.is_some_and(|h| h.post == holder.post)
    };
    act.org.team(holder.person, day).into_iter().filter(reports).collect()
}
