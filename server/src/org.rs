//! People and structure of an agency, kept in memory. A request finds out from its session query whether they changed
//! (`instansi.struktur_rev`), so that new rights hold from the next request on, on every server.

use crate::store::{
    Store, StoreError,
    people::{self, Agency, Person},
};
use domain::{
    calendar::{Date, Time},
    id::{AgencyId, PersonId, PostId, UnitId},
    people::{Holding, Relation, Structure},
    skp::Span,
    view::{PersonRef, PersonView},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

/// One agency as of one revision.
#[derive(Debug)]
pub struct Org {
    pub agency: Agency,
    pub structure: Structure,
    people: HashMap<PersonId, Person>,
    /// Who belongs where, for the days that were asked for last.
    days: Mutex<Vec<(Date, Arc<Day>)>>,
}

/// Who belongs where on one day.
#[derive(Debug, Default)]
struct Day {
    /// Direct reports per superior.
    teams: HashMap<PersonId, Vec<PersonId>>,
    /// People by their own post, per unit and every unit above it.
    units: HashMap<UnitId, Vec<PersonId>>,
}

/// Days that are kept: today and the last days of the periods people look at.
const DAYS: usize = 16;

impl Org {
    /// The local day of the agency.
    pub fn today(&self, now: Time) -> Date {
        now.date(self.agency.settings.zone)
    }

    /// A person of the agency.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(&id)
    }

    /// Everybody, in no order.
    pub fn everybody(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    /// Id and name; an id from elsewhere gets a dash.
    pub fn name(&self, id: PersonId) -> PersonRef {
        let name = self.people.get(&id).map_or_else(|| "\u{2013}".to_owned(), |p| p.name.clone());
        PersonRef { id, name }
    }

    /// A person with the post as held on `day`.
    pub fn view(&self, id: PersonId, post: Option<(PostId, Holding)>, day: Date) -> PersonView {
        let held = post.or_else(|| self.structure.posts_of(id, day).first().map(|(p, h)| (p.id, *h)));
        let found = held.and_then(|(p, _)| self.structure.post(p));
        let unit = found.and_then(|p| self.structure.unit(p.unit, day));
        let person = self.people.get(&id);
        let grouped = |nip: &str| domain::nip::Nip::parse(nip).map_or_else(|_| nip.to_owned(), |n| n.grouped());
        PersonView {
            id,
            name: self.name(id).name,
            nip: person.and_then(|p| p.nip.as_deref()).map(grouped).unwrap_or_default(),
            rank: person.map(|p| p.rank.clone()).filter(|r| !r.is_empty()).unwrap_or_else(|| "-".to_owned()),
            post: found.map(|p| p.name.clone()).unwrap_or_default(),
            unit: unit.map(|u| u.name.clone()).unwrap_or_default(),
            holding: held.map_or(Holding::Definitif, |(_, h)| h),
        }
    }

    /// What `actor` is to an SKP now: by today's posts while it runs, by those of its last day afterwards.
    pub fn relation(&self, actor: PersonId, owner: PersonId, post: PostId, span: Span, now: Time) -> Relation {
        self.structure.relation(actor, owner, post, span.clamp(self.today(now)))
    }

    /// People whose Pejabat Penilai this person is on `day`.
    pub fn team(&self, person: PersonId, day: Date) -> Vec<PersonId> {
        self.day(day).teams.get(&person).cloned().unwrap_or_default()
    }

    /// People with a post of their own in a unit or below it on `day`, in the order of their ids.
    pub fn members(&self, unit: UnitId, day: Date) -> Vec<PersonId> {
        self.day(day).units.get(&unit).cloned().unwrap_or_default()
    }

    fn day(&self, day: Date) -> Arc<Day> {
        let mut kept = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = kept.iter().position(|(of, _)| *of == day) {
            let found = kept.remove(at);
            let known = Arc::clone(&found.1);
            kept.push(found);
            return known;
        }
        let made = Arc::new(self.look(day));
        if kept.len() >= DAYS {
            kept.remove(0);
        }
        kept.push((day, Arc::clone(&made)));
        made
    }

    fn look(&self, day: Date) -> Day {
        let mut made = Day::default();
        let mut all: Vec<PersonId> = self.people.keys().copied().collect();
        all.sort();
        for id in all {
            let held = self.structure.posts_of(id, day);
            let Some((own, _)) = held.iter().find(|(_, h)| *h == Holding::Definitif) else { continue };
            if let Some(superior) = self.structure.superiors(own.id, id, day).first() {
                made.teams.entry(superior.person).or_default().push(id);
            }
            for unit in self.structure.units_above(own.unit, day) {
                made.units.entry(unit).or_default().push(id);
            }
        }
        made
    }
}

/// All agencies that were asked for.
#[derive(Debug, Default)]
pub struct Orgs(RwLock<HashMap<AgencyId, Arc<Org>>>);

impl Orgs {
    /// The agency at revision `rev` or newer.
    pub async fn at(&self, store: &Store, id: AgencyId, rev: i64) -> Result<Arc<Org>, StoreError> {
        if let Some(org) = self.cached(id)
            && org.agency.rev >= rev
        {
            return Ok(org);
        }
        self.reload(store, id).await
    }

    /// The agency as it was last read, else read now.
    pub async fn get(&self, store: &Store, id: AgencyId) -> Result<Arc<Org>, StoreError> {
        match self.cached(id) {
            Some(org) => Ok(org),
            None => self.reload(store, id).await,
        }
    }

    /// The agency if it is in memory.
    pub fn cached(&self, id: AgencyId) -> Option<Arc<Org>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    /// Reads the agency anew.
    pub async fn reload(&self, store: &Store, id: AgencyId) -> Result<Arc<Org>, StoreError> {
        let org = store.read(move |conn| Box::pin(load(conn, id))).await?;
        let org = Arc::new(org);
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&org));
        Ok(org)
    }
}

/// Reads people and structure.
pub async fn load(conn: &mut crate::store::Conn<'_>, id: AgencyId) -> Result<Org, StoreError> {
    let agency = people::agency(conn, id).await?.ok_or_else(|| StoreError::bad_row("instansi", id))?;
    let units = people::units(conn, id).await?;
    let posts = people::posts(conn, id).await?;
    let assignments = people::assignments(conn, id).await?;
    let persons = people::people(conn, id).await?;
    let lines = people::lines(conn, id, None).await?;
    Ok(Org {
        agency,
        structure: Structure::new(units, posts, assignments).with_lines(lines.into_iter().map(|l| l.line)),
        people: persons.into_iter().map(|p| (p.id, p)).collect(),
        days: Mutex::default(),
    })
}
