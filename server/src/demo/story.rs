//! Turns drafts into SKPs and acts: who does what at which moment, in an order that the rules allow.

mod around;

use super::{
    Act, DemoFile, DemoSkp, Step,
    agency::Organisation,
    clock::{
        ZONE, at_minute, date, dice, not_before, office, office_before, salt, workday_from, workday_until,
        workdays_after,
    },
    draft::{Draft, Ind},
    flow::{self, Planned},
    ids::Ids,
    scene::{About, Lately, Proof, Scene},
};
use domain::{
    calendar::{Date, Time},
    decimal::Decimal,
    feedback::Subject,
    id::{EntryId, IkiId, PersonId, PostId, RhkId, SkpId},
    people::Structure,
    settings::Tolerance,
    skp::{
        Span, State,
        entry::{Judgement, Value},
        plan::{Annex, Class, Expectation, Iki, Plan, Rhk, Target},
    },
};

/// Minutes of office time that must lie between the start of the year and what happened in the last days.
const FRESH: u32 = 5 * 480;

/// Gathers SKPs and acts.
pub struct Story<'a> {
    org: &'a Organisation,
    structure: &'a Structure,
    tolerance: Tolerance,
    ids: Ids,
    skps: Vec<DemoSkp>,
    steps: Vec<Step>,
    /// What is told only when `now` is known.
    recent: Vec<(Made, Vec<Lately>)>,
}

/// An SKP with its identities.
#[derive(Clone)]
struct Made {
    skp: SkpId,
    owner: PersonId,
    post: PostId,
    span: Span,
    seed: u64,
    rhk: Vec<(&'static str, RhkId)>,
    iki: Vec<(&'static str, IkiId, Target)>,
    /// The last entry of an indicator in a month that counts, and when it was recorded.
    entries: Vec<(&'static str, u8, EntryId, Time)>,
}

impl Made {
    fn iki(&self, tag: &str) -> Option<(IkiId, &Target)> {
        self.iki.iter().find(|(t, _, _)| *t == tag).map(|(_, id, target)| (*id, target))
    }

    fn entry(&self, tag: &str, month: u8) -> Option<(EntryId, Time)> {
        self.entries.iter().rev().find(|(t, m, _, _)| *t == tag && *m == month).map(|(_, _, id, at)| (*id, *at))
    }

    fn subject(&self, about: About) -> Option<Subject> {
        match about {
            About::Iki(tag) => self.iki(tag).map(|(id, _)| Subject::Iki(id)),
            About::Rhk(tag) => self.rhk.iter().find(|(t, _)| *t == tag).map(|(_, id)| Subject::Rhk(*id)),
            About::Value(value) => Some(Subject::Value(value)),
            About::Entry(tag, month, _) => self.entry(tag, month).map(|(id, _)| Subject::Entry(id)),
        }
    }
}

impl<'a> Story<'a> {
    pub fn new(org: &'a Organisation, structure: &'a Structure, tolerance: Tolerance, ids: Ids) -> Self {
        Self { org, structure, tolerance, ids, skps: Vec::new(), steps: Vec::new(), recent: Vec::new() }
    }

    /// Makes the SKP of a draft and everything that happens in its time.
    pub fn tell(&mut self, draft: &Draft) {
        let Some(mut made) = self.make(draft) else { return };
        for ind in draft.rhk.iter().flat_map(|r| &r.iki) {
            self.entries(&mut made, draft, ind);
        }
        for scene in &draft.scenes {
            self.scene(&made, draft, scene);
        }
        self.reading(&made);
        if !draft.recent.is_empty() && !draft.year.past {
            self.recent.push((made, draft.recent.clone()));
        }
    }

    /// Everything up to `now`, in order.
    pub fn finish(mut self, now: Time) -> (Vec<DemoSkp>, Vec<Step>) {
        // In the last days each looks at things when `recent` says so, lest nothing be left unread.
        let (fresh, running) = (office_before(now, FRESH), now.date(ZONE).year());
        let read =
            |s: &Step| matches!(s.act, Act::MarkRead { .. }) && s.at > fresh && s.at.date(ZONE).year() == running;
        self.steps.retain(|s| s.at <= now && !read(s));
        for (made, list) in std::mem::take(&mut self.recent) {
            self.last_days(&made, &list, now);
        }
        self.steps.sort_by_key(|s| s.at);
        let today = now.date(ZONE);
        self.skps.retain(|s| s.span.start <= today && s.agreed_at <= now);
        (self.skps, self.steps)
    }

    fn make(&mut self, draft: &Draft) -> Option<Made> {
        let (owner, post) = (self.org.person(draft.owner)?, self.org.post(&draft.post)?);
        let seed = dice(&[u64::from(draft.owner), salt(&draft.post), u64::from(draft.year.past)]);
        // Agreed in the last weeks before it begins.
        let days = i32::try_from(dice(&[seed, 1]) % 12).unwrap_or(0);
        let agreed_at = office(workday_until(draft.span.start.plus_days(-3 - days)), dice(&[seed, 2]));
        let skp: SkpId = self.ids.next_at(agreed_at);
        let (mut rhk_ids, mut iki_ids, mut list) = (Vec::new(), Vec::new(), Vec::new());
        for part in &draft.rhk {
            let id: RhkId = self.ids.next_at(agreed_at);
            let mut iki = Vec::new();
            for ind in &part.iki {
                let id: IkiId = self.ids.next_at(agreed_at);
                iki_ids.push((ind.tag, id, ind.target.clone()));
                iki.push(Iki { id, aspect: ind.aspect, text: ind.text.to_owned(), target: ind.target.clone() });
            }
            rhk_ids.push((part.tag, id));
            let intervenes = part.intervenes.map(str::to_owned);
            list.push(Rhk {
                id,
                kind: part.kind,
                text: part.text.to_owned(),
                intervenes,
                iki,
                class: Class::Organisasi,
                assigned_by: String::new(),
                expectation: String::new(),
                from_cell: None,
            });
        }
        let plan = Plan {
            approach: draft.approach,
            rhk: list,
            expectations: expectations(draft),
            annex: annex(draft),
            overall: String::new(),
        };
        let moved = draft.year.past && draft.span.end < draft.year.day(12, 31);
        let closed = draft.year.past.then_some(if moved { State::DitutupMutasi } else { State::Final });
        self.skps.push(DemoSkp { id: skp, owner, post, span: draft.span, plan, agreed_at, closed });
        Some(Made { skp, owner, post, span: draft.span, seed, rhk: rhk_ids, iki: iki_ids, entries: Vec::new() })
    }

    /// The Pejabat Penilai on a day.
    fn rater(&self, made: &Made, day: Date) -> Option<PersonId> {
        let line = self.structure.superiors(made.post, made.owner, made.span.clamp(day));
        line.first().map(|h| h.person)
    }

    fn number(&self, person: PersonId) -> u8 {
        self.org.people.iter().find(|p| p.id == person).map_or(0, |p| p.number)
    }

    fn push(&mut self, at: Time, by: PersonId, act: Act) {
        self.steps.push(Step { at, by, act });
    }

    /// Records all entries of an indicator, with their mistakes, and has them judged.
    fn entries(&mut self, made: &mut Made, draft: &Draft, ind: &Ind) {
        let Some((iki, _)) = made.iki(ind.tag) else { return };
        let seed = dice(&[made.seed, salt(ind.tag)]);
        let list = flow::plan(ind, made.span, seed);
        for (n, planned) in list.iter().enumerate() {
            let month = planned.date.parts().1;
            let ends = list.get(n + 1).is_none_or(|next| next.date.parts().1 != month);
            let slip = draft.scenes.iter().find_map(|s| match s {
                Scene::Slip { iki, month: m, wrong, returned, note } if *iki == ind.tag && *m == month && ends => {
                    Some((*wrong, *returned, *note))
                }
                _ => None,
            });
            let proofs: Vec<&Proof> = draft
                .scenes
                .iter()
                .filter_map(|s| match s {
                    Scene::Proof { iki, month: m, proof } if *iki == ind.tag && *m == month && ends => Some(proof),
                    _ => None,
                })
                .collect();
            let at = recorded_at(planned.date, made.span, dice(&[seed, n as u64]));
            let entry = match slip {
                None => self.record(made, iki, planned, at, None, &proofs),
                Some((wrong, returned, note)) => self.slip(made, iki, planned, at, (wrong, returned, note), &proofs),
            };
            made.entries.push((ind.tag, month, entry.0, entry.1));
        }
    }

    fn record(
        &mut self,
        made: &Made,
        iki: IkiId,
        planned: &Planned,
        at: Time,
        corrects: Option<EntryId>,
        proofs: &[&Proof],
    ) -> (EntryId, Time) {
        let entry = self.put(made, iki, planned, at, corrects, proofs);
        self.accept(made, entry, at);
        (entry, at)
    }

    fn put(
        &mut self,
        made: &Made,
        iki: IkiId,
        planned: &Planned,
        at: Time,
        corrects: Option<EntryId>,
        proofs: &[&Proof],
    ) -> EntryId {
        let entry: EntryId = self.ids.next_at(at);
        let mut files: Vec<DemoFile> = Vec::new();
        let mut links = Vec::new();
        for proof in proofs {
            match proof {
                Proof::File(file) => files.push(file.clone()),
                Proof::Link(name, url) => links.push(((*name).to_owned(), (*url).to_owned())),
            }
        }
        let date = planned.date.min(at.date(ZONE));
        let act = Act::Record {
            entry,
            skp: made.skp,
            iki,
            value: planned.value,
            date,
            note: planned.note.clone(),
            corrects,
            links,
            files,
        };
        self.push(at, made.owner, act);
        entry
    }

    /// First wrong, then right: returned by the superior, or noticed by the owner.
    fn slip(
        &mut self,
        made: &Made,
        iki: IkiId,
        planned: &Planned,
        at: Time,
        (wrong, returned, note): (i32, &str, &str),
        proofs: &[&Proof],
    ) -> (EntryId, Time) {
        let first = Planned { value: off(planned.value, wrong), ..planned.clone() };
        let old = self.put(made, iki, &first, at, None, &[]);
        let mut known = not_before(at, at, 35);
        if !returned.is_empty() {
            let judged = self.judged_at(made, at);
            if let Some(rater) = self.rater(made, judged.date(ZONE)) {
                let judgement = Judgement::Return { reason: returned.to_owned() };
                self.push(judged, rater, Act::Judge { entry: old, judgement });
            }
            let day = workdays_after(judged.date(ZONE), 1).min(workday_until(made.span.end));
            known = not_before(office(day, dice(&[made.seed, salt(note)])), judged, 20);
        }
        let right = Planned { note: note.to_owned(), ..planned.clone() };
        self.record(made, iki, &right, known, Some(old), proofs)
    }

    /// When the superior of that time gets round to an entry.
    fn judged_at(&self, made: &Made, recorded: Time) -> Time {
        let day = recorded.date(ZONE);
        let rater = self.rater(made, day).map_or(0, |r| self.number(r));
        let roll = dice(&[made.seed, recorded.0.unsigned_abs()]);
        let (least, more) = match rater {
            4 | 17 | 20 => (1, 2),
            9 => (1, 3),
            3 | 5 | 6 => (2, 4),
            2 | 16 => (3, 5),
            13 => (6, 8),
            _ => (4, 7),
        };
        let lag = least + u32::try_from(roll % more).unwrap_or(0);
        let wanted = workdays_after(day, lag);
        let latest = workday_until(made.span.end);
        if wanted > latest {
            // The last entries of the year are answered before it ends.
            return recorded.plus_seconds(10 * 60).max(at_minute(latest, 15 * 60 + 46));
        }
        // Gathers answers in one sitting per day: shortly after one another.
        office(wanted, dice(&[u64::from(rater), u64::from(wanted.0.to_julian_day().unsigned_abs())]) + roll % 12)
    }

    fn accept(&mut self, made: &Made, entry: EntryId, recorded: Time) {
        let at = self.judged_at(made, recorded);
        if let Some(rater) = self.rater(made, at.date(ZONE)) {
            self.push(at, rater, Act::Judge { entry, judgement: Judgement::Accept });
        }
    }

    /// Owner and superior look at the SKP at the end of every quarter.
    fn reading(&mut self, made: &Made) {
        for (month, day) in [(3, 30), (6, 29), (9, 29), (12, 31)] {
            let day = date(made.span.start.year(), month, day).min(made.span.end);
            if !made.span.contains(day) {
                continue;
            }
            let day = workday_until(day);
            let act = || Act::MarkRead { skp: made.skp };
            self.push(at_minute(day, 15 * 60 + 57), made.owner, act());
            if let Some(rater) = self.rater(made, day) {
                self.push(at_minute(day, 15 * 60 + 58), rater, act());
            }
        }
    }
}

/// The moment of recording: in office hours of the day or, for a day off, the next one inside the SKP.
fn recorded_at(day: Date, span: Span, salt: u64) -> Time {
    let wanted = workday_from(day);
    office(if wanted > span.end { workday_until(span.end) } else { wanted }, salt)
}

/// The value as it was typed by mistake.
fn off(value: Value, wrong: i32) -> Value {
    let wrong = Decimal::whole(wrong);
    match value {
        Value::Number(n) => Value::Number(n.plus(wrong)),
        Value::Ratio { part, whole } => Value::Ratio { part: part.plus(wrong), whole: whole.plus(wrong) },
        Value::Done(_) | Value::Told => value,
    }
}

fn expectations(draft: &Draft) -> Vec<Expectation> {
    draft.expectations.iter().map(|(value, text)| Expectation { value: *value, text: (*text).to_owned() }).collect()
}

fn annex(draft: &Draft) -> Annex {
    let list = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect();
    Annex {
        support: list(&draft.support),
        accountability: list(&draft.accountability),
        consequences: list(&draft.consequences),
    }
}
