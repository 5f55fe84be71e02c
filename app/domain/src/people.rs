//! Units, posts and who holds them when. Every role derives from here; there are no role flags on people.

use crate::{
    calendar::Date,
    id::{AssignmentId, PersonId, PostId, UnitId},
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Kind of post (*jenis jabatan*), PP 11/2017 and UU 20/2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// Jabatan Pimpinan Tinggi.
    Jpt,
    /// Jabatan Administrator.
    Administrator,
    /// Jabatan Pengawas.
    Pengawas,
    /// Jabatan Pelaksana.
    Pelaksana,
    /// Jabatan Fungsional.
    Fungsional,
    /// A head who is no ASN (regent, mayor): rates, but has no SKP.
    Politik,
}

/// A function bound to a post; whoever holds the post has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// Pejabat yang Berwenang (in a region the Sekretaris Daerah).
    Pyb,
    /// Pengelola kinerja.
    PengelolaKinerja,
    /// Admin instansi.
    AdminInstansi,
    /// Auditor (Inspektorat), read only.
    Auditor,
}

/// How a post is held. SE Kepala BKN 1/SE/I/2021.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Holding {
    /// By appointment.
    Definitif,
    /// Pelaksana Tugas: the post is vacant.
    Plt,
    /// Pelaksana Harian: the holder is temporarily absent.
    Plh,
}

/// A unit as it is named and placed between two days; the same id may have several such rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub id: UnitId,
    pub name: String,
    pub parent: Option<UnitId>,
    pub from: Date,
    pub to: Option<Date>,
}

/// A post in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub id: PostId,
    pub unit: UnitId,
    pub name: String,
    pub kind: PostKind,
    /// Leads its unit.
    pub head: bool,
    pub function: Option<Function>,
    /// Reports to this post instead of the head of the nearest unit above, until a [`Line`] says otherwise.
    pub reports_to: Option<PostId>,
    pub from: Date,
    pub to: Option<Date>,
}

/// From a day on a post reports to another one; `None` is the head of the nearest unit above again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub post: PostId,
    pub from: Date,
    pub reports_to: Option<PostId>,
}

/// A person holds a post between two days, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    pub id: AssignmentId,
    pub post: PostId,
    pub person: PersonId,
    pub holding: Holding,
    pub from: Date,
    pub to: Option<Date>,
}

/// Who answers for a post on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    pub person: PersonId,
    pub post: PostId,
    pub holding: Holding,
}

/// What an actor is to the owner of an SKP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The employee (*pegawai yang dinilai*).
    Owner,
    /// Pejabat Penilai Kinerja: the direct superior, also as Plt or Plh.
    Rater,
    /// Atasan Pejabat Penilai Kinerja.
    HigherRater,
    /// Anybody else of the agency.
    Other,
}

/// The organisation of one agency through time.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    units: HashMap<UnitId, Vec<Unit>>,
    posts: HashMap<PostId, Post>,
    heads: HashMap<UnitId, Vec<PostId>>,
    by_post: HashMap<PostId, Vec<Assignment>>,
    by_person: HashMap<PersonId, Vec<Assignment>>,
    /// In the order in which they were written.
    lines: HashMap<PostId, Vec<Line>>,
}

/// Levels climbed at most; a deeper tree is a circle in the data.
const DEPTH: usize = 32;

fn covers(from: Date, to: Option<Date>, day: Date) -> bool {
    from <= day && to.is_none_or(|end| day <= end)
}

impl Structure {
    /// Builds the indices.
    pub fn new(units: Vec<Unit>, posts: Vec<Post>, assignments: Vec<Assignment>) -> Self {
        let mut s = Self::default();
        for unit in units {
            s.units.entry(unit.id).or_default().push(unit);
        }
        for post in posts {
            if post.head {
                s.heads.entry(post.unit).or_default().push(post.id);
            }
            s.posts.insert(post.id, post);
        }
        for a in assignments {
            s.by_person.entry(a.person).or_default().push(a.clone());
            s.by_post.entry(a.post).or_default().push(a);
        }
        s
    }

    /// With reporting lines, in the order in which they were written: of those that have begun on a day the last counts.
    #[must_use]
    pub fn with_lines(mut self, lines: impl IntoIterator<Item = Line>) -> Self {
        for line in lines {
            self.lines.entry(line.post).or_default().push(line);
        }
        self
    }

    /// The post that a post reports to by an explicit line on `day`.
    pub fn reports_to(&self, post: PostId, day: Date) -> Option<PostId> {
        let lines = self.lines.get(&post).map(Vec::as_slice).unwrap_or_default();
        match lines.iter().rev().find(|l| l.from <= day) {
            Some(line) => line.reports_to,
            None => self.posts.get(&post)?.reports_to,
        }
    }

    /// Lines of a post, in the order in which they were written.
    pub fn lines(&self, post: PostId) -> &[Line] {
        self.lines.get(&post).map(Vec::as_slice).unwrap_or_default()
    }

    /// `from` and every later day on which posts, units or lines begin or end: between two of them nothing changes in
    /// who stands above whom by posts.
    pub fn days_of_change(&self, from: Date) -> Vec<Date> {
        let after = |to: Option<Date>| to.map(|day| day.plus_days(1));
        let units = self.units.values().flatten().flat_map(|u| [Some(u.from), after(u.to)]);
        let posts = self.posts.values().flat_map(|p| [Some(p.from), after(p.to)]);
        let lines = self.lines.values().flatten().map(|l| Some(l.from));
        let mut days: Vec<Date> = units.chain(posts).chain(lines).flatten().filter(|day| *day > from).collect();
        days.push(from);
        days.sort();
        days.dedup();
        days
    }

    /// The post, if it exists.
    pub fn post(&self, id: PostId) -> Option<&Post> {
        self.posts.get(&id)
    }

    /// The unit as it was on `day` (its last known form when it has ended).
    pub fn unit(&self, id: UnitId, day: Date) -> Option<&Unit> {
        let rows = self.units.get(&id)?;
        rows.iter().find(|u| covers(u.from, u.to, day)).or_else(|| rows.iter().max_by_key(|u| u.from))
    }

    /// The post that leads a unit on `day`, held or vacant.
    pub fn head_post(&self, unit: UnitId, day: Date) -> Option<PostId> {
        let heads = self.heads.get(&unit)?;
        heads.iter().filter_map(|h| self.posts.get(h)).find(|h| covers(h.from, h.to, day)).map(|h| h.id)
    }

    /// Units that exist on `day`, in no order.
    pub fn units_on(&self, day: Date) -> impl Iterator<Item = &Unit> {
        self.units.values().flatten().filter(move |u| covers(u.from, u.to, day))
    }

    /// A unit and those above it on `day`, nearest first.
    pub fn units_above(&self, unit: UnitId, day: Date) -> Vec<UnitId> {
        let mut line = Vec::new();
        let mut at = Some(unit);
        while let Some(id) = at
            && line.len() < DEPTH
            && !line.contains(&id)
        {
            line.push(id);
            at = self.unit(id, day).and_then(|u| u.parent);
        }
        line
    }

    /// Who answers for the post on `day`: a Plh before the absent holder, a Plt in a vacancy.
    pub fn holder(&self, post: PostId, day: Date) -> Option<Holder> {
        let current = self.by_post.get(&post)?.iter().filter(|a| covers(a.from, a.to, day));
        let rank = |a: &&Assignment| match a.holding {
            Holding::Plh => 0,
            Holding::Definitif => 1,
            Holding::Plt => 2,
        };
        let best = current.min_by_key(|a| (rank(a), std::cmp::Reverse(a.from)))?;
        Some(Holder { person: best.person, post, holding: best.holding })
    }

    /// Everybody who holds the post on `day`, however: the absent holder beside the one who acts for him.
    pub fn holders(&self, post: PostId, day: Date) -> Vec<Holder> {
        let rows = self.by_post.get(&post).map(Vec::as_slice).unwrap_or_default();
        let held = rows.iter().filter(|a| covers(a.from, a.to, day));
        held.map(|a| Holder { person: a.person, post, holding: a.holding }).collect()
    }

    /// All posts a person holds on `day`, the definitive one first.
    pub fn posts_of(&self, person: PersonId, day: Date) -> Vec<(&Post, Holding)> {
        let rows = self.by_person.get(&person).map(Vec::as_slice).unwrap_or_default();
        let mut held: Vec<_> = rows
            .iter()
            .filter(|a| covers(a.from, a.to, day))
            .filter_map(|a| Some((self.posts.get(&a.post)?, a.holding)))
            .collect();
        held.sort_by_key(|(_, h)| u8::from(*h != Holding::Definitif));
        held
    }

    /// Functions a person has on `day` by the posts held.
    pub fn functions(&self, person: PersonId, day: Date) -> Vec<Function> {
        self.posts_of(person, day).into_iter().filter_map(|(p, _)| p.function).collect()
    }

    /// The line of superiors above a post on `day`, nearest first; the first is the Pejabat Penilai, the second the
    /// Atasan Pejabat Penilai. Vacant posts are passed over, and so are people already in the line (double posts),
    /// so that nobody rates himself or decides about his own rating.
    pub fn superiors(&self, post: PostId, owner: PersonId, day: Date) -> Vec<Holder> {
        let mut line: Vec<Holder> = Vec::new();
        let mut seen = vec![post];
        let mut at = post;
        while let Some(next) = self.post_above(at, day, &seen) {
            if let Some(holder) = self.holder(next, day)
                && holder.person != owner
                && line.iter().all(|h| h.person != holder.person)
            {
                line.push(holder);
            }
            seen.push(next);
            at = next;
        }
        line
    }

    /// Who closes the SKP of a post that its owner left with `last`: the rater of that day. Where he holds no post
    /// `today`, the nearest above him on that day who still holds one; where nobody does, who stands above the post now.
    pub fn closer(&self, post: PostId, owner: PersonId, (last, today): (Date, Date)) -> Option<Holder> {
        let then = self.superiors(post, owner, last).into_iter().find(|h| !self.posts_of(h.person, today).is_empty());
        then.or_else(|| self.superiors(post, owner, today).into_iter().next())
    }

    /// The posts above a post on `day`, held or vacant, nearest first.
    pub fn posts_above(&self, post: PostId, day: Date) -> Vec<PostId> {
        let mut seen = vec![post];
        let mut at = post;
        while let Some(next) = self.post_above(at, day, &seen) {
            seen.push(next);
            at = next;
        }
        seen.remove(0);
        seen
    }

    /// Whether the line above a post comes back to one of its posts on `day`.
    pub fn goes_round(&self, post: PostId, day: Date) -> bool {
        let mut walked = vec![post];
        let mut at = post;
        // Each step by itself, as nothing walked so far was known.
        while let Some(next) = self.post_above(at, day, &[at]) {
            if walked.contains(&next) {
                return true;
            }
            walked.push(next);
            at = next;
        }
        false
    }

    /// Who held a post by appointment before `day`, the latest first.
    pub fn held_before(&self, post: PostId, day: Date) -> Vec<PersonId> {
        let rows = self.by_post.get(&post).map(Vec::as_slice).unwrap_or_default();
        let mut ended: Vec<&Assignment> =
            rows.iter().filter(|a| a.holding == Holding::Definitif && a.to.is_some_and(|to| to < day)).collect();
        ended.sort_by_key(|a| std::cmp::Reverse(a.to));
        ended.into_iter().map(|a| a.person).collect()
    }

    /// Days on which a person holds a post by appointment, in order of time.
    pub fn holds(&self, person: PersonId) -> Vec<(PostId, Date, Option<Date>)> {
        let rows = self.by_person.get(&person).map(Vec::as_slice).unwrap_or_default();
        let mut held: Vec<_> =
            rows.iter().filter(|a| a.holding == Holding::Definitif).map(|a| (a.post, a.from, a.to)).collect();
        held.sort_by_key(|(_, from, _)| *from);
        held
    }

    /// The post directly above: an explicit reporting line, else the head of the nearest unit.
    fn post_above(&self, post: PostId, day: Date, seen: &[PostId]) -> Option<PostId> {
        let p = self.posts.get(&post)?;
        if let Some(up) = self.reports_to(post, day) {
            return (!seen.contains(&up)).then_some(up);
        }
        let mut unit = Some(p.unit);
        for _ in 0..DEPTH {
            let id = unit?;
            let heads = self.heads.get(&id).map(Vec::as_slice).unwrap_or_default();
            let found = heads
                .iter()
                .filter_map(|h| self.posts.get(h))
                .find(|h| covers(h.from, h.to, day) && h.id != post && !seen.contains(&h.id));
            if let Some(head) = found {
                return Some(head.id);
            }
            unit = self.unit(id, day)?.parent;
        }
        None
    }

    /// What `actor` is to `owner` holding `post` on `day`.
    pub fn relation(&self, actor: PersonId, owner: PersonId, post: PostId, day: Date) -> Relation {
        if actor == owner {
            return Relation::Owner;
        }
        let line = self.superiors(post, owner, day);
        match line.iter().position(|h| h.person == actor) {
            Some(0) => Relation::Rater,
            Some(1) => Relation::HigherRater,
            _ => Relation::Other,
        }
    }

    /// Whether somebody answers for a post above others on `day`: such people see *Tim saya*.
    pub fn leads(&self, person: PersonId, day: Date) -> bool {
        self.posts_of(person, day).iter().any(|(p, _)| {
            p.head || self.posts.values().any(|q| covers(q.from, q.to, day) && self.reports_to(q.id, day) == Some(p.id))
        })
    }
}

/// A holding that is to be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAssignment {
    pub post: PostId,
    pub person: PersonId,
    pub holding: Holding,
    pub from: Date,
    pub to: Option<Date>,
}

/// Whether the new holding can stand beside those of the same post: two of the same kind must not overlap, and the
/// last day must not lie before the first.
pub fn may_add(existing: &[Assignment], new: &NewAssignment) -> Result<(), AssignmentError> {
    if new.to.is_some_and(|to| to < new.from) {
        return Err(AssignmentError::EndsBeforeStart);
    }
    let overlaps = existing.iter().filter(|a| a.post == new.post && a.holding == new.holding).any(|a| {
        let starts_in_time = new.to.is_none_or(|to| a.from <= to);
        let ends_in_time = a.to.is_none_or(|to| to >= new.from);
        starts_in_time && ends_in_time
    });
    if overlaps { Err(AssignmentError::Overlaps) } else { Ok(()) }
}

/// Why a holding cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignmentError {
    EndsBeforeStart,
    Overlaps,
}
