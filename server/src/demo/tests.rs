//! Replays the story against the rules, as the server does, but without a server.

use super::{Act, Demo, DemoSkp, FileKind, Step, build, clock::ZONE};
use domain::{
    calendar::{Date, Time},
    decimal::Decimal,
    feedback::{Kind, Subject},
    id::{EntryId, FeedbackId, IkiId, PersonId, ReasonId, SkpId},
    nip::Nip,
    people::Structure,
    policy::{self, SkpFacts},
    skp::{
        State,
        entry::{self, Corrected, EntryState, Form, Judgement, Value},
        plan::Iki,
        progress::{Fact, Progress, is_superseded, progress},
        reason::{self, ReasonState},
    },
    text,
};
use std::collections::HashMap;

fn now(year: i32, month: u8, day: u8, hour: u8, minute: u8) -> Time {
    Time::from_local(Date::new(year, month, day).unwrap(), hour, minute, ZONE)
}

/// Days that differ: start, leap day, weekend, holiday, middle of the night, the last minute.
fn moments() -> Vec<Time> {
    vec![
        now(2026, 11, 21, 20, 10),
        now(2027, 1, 1, 0, 0),
        now(2027, 1, 4, 9, 0),
        now(2026, 1, 1, 12, 0),
        now(2026, 1, 20, 9, 30),
        now(2028, 2, 29, 10, 0),
        now(2024, 2, 29, 7, 0),
        now(2027, 5, 17, 3, 0),
        now(2026, 8, 17, 10, 0),
        now(2029, 12, 31, 23, 59),
        now(2025, 7, 6, 12, 0),
    ]
}

struct Told {
    skp: SkpId,
    subject: Subject,
    by: PersonId,
    root: bool,
    withdrawn: bool,
}

/// The state a server would have.
struct World<'a> {
    demo: &'a Demo,
    structure: Structure,
    skps: HashMap<SkpId, &'a DemoSkp>,
    facts: HashMap<IkiId, Vec<Fact>>,
    entries: HashMap<EntryId, (SkpId, IkiId)>,
    told: HashMap<FeedbackId, Told>,
    reasons: HashMap<ReasonId, (SkpId, IkiId, Date, ReasonState)>,
    /// Things somebody else did since the person last looked.
    unread: HashMap<(PersonId, SkpId), u32>,
    count: i64,
}

impl<'a> World<'a> {
    fn new(demo: &'a Demo) -> Self {
        let units = demo.units.iter().map(|u| u.unit.clone()).collect();
        Self {
            demo,
            structure: Structure::new(units, demo.posts.clone(), demo.assignments.clone()),
            skps: demo.skps.iter().map(|s| (s.id, s)).collect(),
            facts: HashMap::new(),
            entries: HashMap::new(),
            told: HashMap::new(),
            reasons: HashMap::new(),
            unread: HashMap::new(),
            count: 0,
        }
    }

    fn replay(demo: &'a Demo) -> Self {
        let mut world = Self::new(demo);
        for step in &demo.story {
            if let Err(why) = world.step(step) {
                panic!("{:?} refused: {why}\n{step:#?}", step.at.local(ZONE));
            }
        }
        world
    }

    fn facts_of(&self, skp: SkpId, actor: PersonId, at: Time) -> (&'a DemoSkp, SkpFacts) {
        let skp = self.skps[&skp];
        assert!(at >= skp.agreed_at, "before the SKP was agreed");
        let day = at.date(ZONE);
        assert!(skp.span.contains(day), "{day} is outside {:?}", skp.span);
        let relation = self.structure.relation(actor, skp.owner, skp.post, day);
        (skp, SkpFacts { actor, relation })
    }

    fn iki(&self, skp: &DemoSkp, id: IkiId) -> &'a Iki {
        self.skps[&skp.id].plan.iki(id).unwrap().1
    }

    fn rater(&self, skp: &DemoSkp, day: Date) -> PersonId {
        self.structure.superiors(skp.post, skp.owner, skp.span.clamp(day))[0].person
    }

    /// The other side has something new to see.
    fn notify(&mut self, skp: &DemoSkp, by: PersonId, at: Time) {
        let other = if by == skp.owner { self.rater(skp, at.date(ZONE)) } else { skp.owner };
        *self.unread.entry((other, skp.id)).or_default() += 1;
    }

    fn progress(&self, skp: &DemoSkp, iki: &Iki, today: Date) -> Progress {
        let facts = self.facts.get(&iki.id).map(Vec::as_slice).unwrap_or_default();
        let paused = self
            .reasons
            .values()
            .filter(|(_, of, _, state)| *of == iki.id && *state == ReasonState::Diterima)
            .map(|(_, _, until, _)| *until)
            .max();
        progress(&iki.target, facts, skp.span, today, self.demo.agency.settings.tolerance, paused)
    }

    fn step(&mut self, step: &Step) -> Result<(), String> {
        match &step.act {
            Act::Record { entry, skp, iki, value, date, note, corrects, links, files } => {
                for (name, url) in links {
                    assert!(!name.is_empty() && url.starts_with("https://"), "{url}");
                }
                assert!(files.len() <= 3);
                self.record(step, *entry, (*skp, *iki), (*value, *date, note), *corrects)
            }
            Act::Judge { entry, judgement } => self.judge(step, *entry, judgement),
            Act::Feedback(draft) => self.feedback(step, draft),
            Act::Withdraw(id) => {
                let told = self.told.get_mut(id).ok_or("no such feedback")?;
                assert!(!told.withdrawn && told.by == step.by);
                told.withdrawn = true;
                Ok(())
            }
            Act::StateReason(draft) => self.state_reason(step, draft),
            Act::AnswerReason { id, accept, answer } => self.answer(step, *id, *accept, answer),
            Act::MarkRead { skp } => {
                let (_, facts) = self.facts_of(*skp, step.by, step.at);
                policy::may_read(&facts).map_err(|e| format!("{e:?}"))?;
                self.unread.insert((step.by, *skp), 0);
                Ok(())
            }
            // Judged by the use cases themselves when the demo is written.
            Act::Evaluation { .. }
            | Act::RateUnit { .. }
            | Act::Justify { .. }
            | Act::Reopen { .. }
            | Act::Clock
            | Act::After { .. }
            | Act::Steps { .. }
            | Act::Cell { .. }
            | Act::Guest { .. }
            | Act::Plan { .. } => Ok(()),
        }
    }

    fn record(
        &mut self,
        step: &Step,
        entry: EntryId,
        (skp, iki): (SkpId, IkiId),
        (value, date, note): (Value, Date, &str),
        corrects: Option<EntryId>,
    ) -> Result<(), String> {
        let (skp, facts) = self.facts_of(skp, step.by, step.at);
        let permit = policy::may_record(&facts).map_err(|e| format!("{e:?}"))?;
        let target = &self.iki(skp, iki).target;
        let form = form(value, date, note);
        let checked = form.check(target, skp.span, step.at.date(ZONE)).map_err(|e| format!("{e:?}"))?;
        assert_eq!(checked, (value, date, note.trim().to_owned()));
        let known = self.facts.entry(iki).or_default();
        let corrected = corrects.map(|old| {
            let fact = known.iter().find(|f| f.id == old).unwrap();
            Corrected { iki, state: fact.state, superseded: is_superseded(known, old) }
        });
        entry::record(&permit, State::Berjalan, iki, corrected).map_err(|e| format!("{e:?}"))?;
        if let (Value::Done(n), None) = (value, corrects) {
            let twice = known.iter().any(|f| f.value == Value::Done(n) && f.state != EntryState::Dikembalikan);
            assert!(!twice, "deliverable {n} done twice");
        }
        self.count += 1;
        known.push(Fact { id: entry, value, date, number: self.count, state: EntryState::Tercatat, corrects });
        assert!(self.entries.insert(entry, (skp.id, iki)).is_none());
        self.notify(skp, step.by, step.at);
        Ok(())
    }

    fn judge(&mut self, step: &Step, entry: EntryId, judgement: &Judgement) -> Result<(), String> {
        let (skp, iki) = *self.entries.get(&entry).ok_or("no such entry")?;
        let (skp, facts) = self.facts_of(skp, step.by, step.at);
        let permit = policy::may_judge(&facts).map_err(|e| format!("{e:?}: {:?}", facts.relation))?;
        let known = self.facts.get_mut(&iki).unwrap();
        let superseded = is_superseded(known, entry);
        let fact = known.iter_mut().find(|f| f.id == entry).unwrap();
        fact.state =
            entry::judge(&permit, State::Berjalan, fact.state, superseded, judgement).map_err(|e| format!("{e:?}"))?;
        if let Judgement::Return { reason } = judgement {
            text::required(reason, text::LONG).unwrap();
        }
        self.notify(skp, step.by, step.at);
        Ok(())
    }

    fn feedback(&mut self, step: &Step, draft: &domain::feedback::Draft) -> Result<(), String> {
        let (skp, facts) = self.facts_of(draft.skp, step.by, step.at);
        let item = draft.check().map_err(|e| format!("{e:?}"))?;
        let allowed =
            if item.kind == Kind::Balasan { policy::may_reply(&facts) } else { policy::may_give_feedback(&facts) };
        allowed.map_err(|e| format!("{e:?}: {:?}", facts.relation))?;
        let known = match item.subject {
            Subject::Entry(id) => self.entries.get(&id).is_some_and(|(s, _)| *s == skp.id),
            Subject::Iki(id) => skp.plan.iki(id).is_some(),
            Subject::Rhk(id) => skp.plan.rhk.iter().any(|r| r.id == id),
            Subject::Value(_) => true,
            Subject::Evaluation(_)
            | Subject::Period(_)
            | Subject::Coaching(_)
            | Subject::Proposal(_)
            | Subject::Plan(_)
            | Subject::Planning(_) => false,
        };
        assert!(known, "subject is not of this SKP");
        if let Some(parent) = item.parent {
            let told = self.told.get(&parent).ok_or("no such parent")?;
            assert!(told.root && !told.withdrawn && told.skp == skp.id && told.subject == item.subject);
        }
        let told =
            Told { skp: skp.id, subject: item.subject, by: step.by, root: item.parent.is_none(), withdrawn: false };
        self.told.insert(item.id, told);
        self.notify(skp, step.by, step.at);
        Ok(())
    }

    fn state_reason(&mut self, step: &Step, draft: &reason::Draft) -> Result<(), String> {
        let (skp, facts) = self.facts_of(draft.skp, step.by, step.at);
        let permit = policy::may_state_reason(&facts).map_err(|e| format!("{e:?}"))?;
        let reason = draft.check(skp.span, step.at.date(ZONE)).map_err(|e| format!("{e:?}"))?;
        let open =
            self.reasons.values().any(|(_, iki, _, state)| *iki == reason.iki && *state == ReasonState::Diajukan);
        let status = self.progress(skp, self.iki(skp, reason.iki), step.at.date(ZONE)).status;
        reason::state(&permit, State::Berjalan, status, open).map_err(|e| format!("{e:?}"))?;
        self.reasons.insert(reason.id, (skp.id, reason.iki, reason.until, ReasonState::Diajukan));
        self.notify(skp, step.by, step.at);
        Ok(())
    }

    fn answer(&mut self, step: &Step, id: ReasonId, accept: bool, answer: &str) -> Result<(), String> {
        let (skp, _, _, is) = *self.reasons.get(&id).ok_or("no such reason")?;
        let (skp, facts) = self.facts_of(skp, step.by, step.at);
        let permit = policy::may_answer_reason(&facts).map_err(|e| format!("{e:?}"))?;
        let state = reason::answer(&permit, State::Berjalan, is, accept).map_err(|e| format!("{e:?}"))?;
        assert!(accept || !answer.is_empty(), "a refusal needs words");
        self.reasons.get_mut(&id).unwrap().3 = state;
        self.notify(skp, step.by, step.at);
        Ok(())
    }

    fn person(&self, number: u8) -> PersonId {
        self.demo.people.iter().find(|p| p.number == number).unwrap().id
    }

    fn skp_of(&self, number: u8, year: i32) -> Vec<&'a DemoSkp> {
        let owner = self.person(number);
        self.demo.skps.iter().filter(|s| s.owner == owner && s.span.start.year() == year).collect()
    }
}

/// The form as a person would have filled it.
fn form(value: Value, date: Date, note: &str) -> Form {
    let mut form = Form { date: date.to_string(), note: note.to_owned(), ..Form::default() };
    match value {
        Value::Number(n) => form.value = n.format(4, true),
        Value::Ratio { part, whole } => (form.value, form.whole) = (part.format(4, true), whole.format(4, true)),
        Value::Done(n) => form.deliverable = n.to_string(),
        Value::Told => {}
    }
    form
}

#[test]
fn the_rules_take_every_step_at_any_moment() {
    for now in moments() {
        let demo = build(now, 0);
        World::replay(&demo);
    }
}

#[test]
fn nothing_lies_after_now_and_everything_is_in_order_and_in_office_hours() {
    for now in moments() {
        let demo = build(now, 0);
        let today = now.date(ZONE);
        assert!(demo.story.is_sorted_by_key(|s| s.at));
        for step in &demo.story {
            assert!(step.at <= now);
            let (day, hour, minute) = step.at.local(ZONE);
            assert!(super::clock::is_workday(day), "{day} is no working day");
            assert!((8..16).contains(&hour) || (hour, minute) == (16, 0), "{hour}:{minute} on {day}");
        }
        for skp in &demo.skps {
            assert!(skp.span.start <= today && skp.agreed_at <= now);
            assert_eq!(skp.closed.is_some(), skp.span.start.year() < today.year());
        }
        let last = demo.story.last().unwrap().at;
        assert!(now.0 - last.0 < 5 * 86_400_000_000, "the last step is at {:?}", last.local(ZONE));
    }
}

#[test]
fn the_same_moment_gives_the_same_demo_and_a_later_one_keeps_the_identities() {
    let (a, b) = (build(now(2026, 11, 20, 9, 0), 0), build(now(2026, 11, 20, 9, 0), 0));
    assert_eq!(format!("{:?}", a.story), format!("{:?}", b.story));
    let later = build(now(2026, 12, 20, 9, 0), 0);
    let ids = |d: &Demo| d.skps.iter().map(|s| s.id).collect::<Vec<_>>();
    assert_eq!(ids(&a), ids(&later));
}

#[test]
fn numbers_of_the_people_are_valid_for_their_employment() {
    let demo = build(now(2026, 11, 21, 12, 0), 0);
    assert_eq!(demo.people.len(), 23);
    for person in demo.people.iter().filter(|p| p.number > 0) {
        Nip::parse_as(person.nip.as_deref().unwrap(), person.employment).unwrap();
    }
}

#[test]
fn on_the_first_day_of_the_year_the_running_year_is_empty() {
    let demo = build(now(2027, 1, 1, 0, 0), 0);
    assert!(demo.story.iter().all(|s| s.at.date(ZONE).year() == 2026));
    assert!(demo.skps.iter().any(|s| s.span.start.year() == 2027));
}

#[test]
fn unread_things_wait_for_the_demo_accounts() {
    for now in moments() {
        let demo = build(now, 0);
        let world = World::replay(&demo);
        let today = now.date(ZONE);
        if today.days_since(Date::year_bounds(today.year()).unwrap().0) < 14 {
            continue;
        }
        let (lestari, galih) = (world.skp_of(7, today.year())[0], world.skp_of(8, today.year())[0]);
        let (own, mahesa) = (world.person(7), world.person(9));
        // An appreciation and a question, nothing else from her superior but perhaps an answer.
        assert!((2..=4).contains(&world.unread[&(own, lestari.id)]), "{:?}", world.unread[&(own, lestari.id)]);
        for skp in [lestari, galih] {
            assert!(world.unread[&(mahesa, skp.id)] >= 1);
            let all = skp.plan.rhk.iter().flat_map(|r| &r.iki).filter_map(|i| world.facts.get(&i.id)).flatten();
            assert!(all.filter(|f| f.state == EntryState::Tercatat).count() >= 1);
        }
    }
}

#[test]
fn there_is_enough_to_look_at() {
    let demo = build(now(2026, 11, 21, 20, 10), 0);
    let count = |f: fn(&Act) -> bool| demo.story.iter().filter(|s| f(&s.act)).count();
    assert!((1_200..1_700).contains(&count(|a| matches!(a, Act::Record { .. }))));
    assert!((150..250).contains(&count(|a| matches!(a, Act::Feedback(_)))));
    assert!(count(|a| matches!(a, Act::StateReason(_))) >= 18);
    assert!(count(|a| matches!(a, Act::Withdraw(_))) >= 1);
    assert!(count(|a| matches!(a, Act::Record { corrects: Some(_), .. })) >= 15);
    assert!(count(|a| matches!(a, Act::Judge { judgement: Judgement::Return { .. }, .. })) >= 8);
    let world = World::replay(&demo);
    for number in 1..=22 {
        let skps = if number == 22 { 2 } else { 1 };
        assert_eq!(world.skp_of(number, 2025).len(), skps, "finished year of {number}");
        assert_eq!(world.skp_of(number, 2026).len(), 1, "running year of {number}");
    }
    // One has recorded nothing, one is far over.
    let entries = |skp: &DemoSkp| -> usize {
        let all = skp.plan.rhk.iter().flat_map(|r| &r.iki).filter_map(|i| world.facts.get(&i.id));
        all.map(Vec::len).sum()
    };
    assert_eq!(entries(world.skp_of(13, 2026)[0]), 0);
    let rahma = world.skp_of(18, 2026)[0];
    assert!(world.progress(rahma, &rahma.plan.rhk[0].iki[0], day(2026, 11, 21)).percent.unwrap() > Decimal::whole(115));
}

fn day(year: i32, month: u8, number: u8) -> Date {
    Date::new(year, month, number).unwrap()
}

/// Owner, position of RHK and indicator, realisasi at the end of the finished year (domain.md 11.4).
const FINAL: [(u8, usize, usize, &str); 27] = [
    (7, 0, 0, "252"),
    (7, 0, 1, "100"),
    (7, 0, 2, "12"),
    (7, 1, 0, "90,53"),
    (7, 1, 1, "2"),
    (7, 2, 0, "15"),
    (10, 0, 0, "13"),
    (10, 0, 1, "78,57"),
    (10, 0, 2, "93"),
    (10, 1, 0, "98"),
    (10, 2, 0, "1"),
    (14, 0, 0, "2"),
    (14, 0, 1, "96"),
    (14, 0, 2, "2"),
    (14, 1, 0, "5"),
    (18, 0, 0, "1.310"),
    (18, 0, 1, "2,6"),
    (18, 0, 2, "98,4"),
    (18, 1, 0, "84,58"),
    (6, 0, 0, "12"),
    (6, 0, 1, "12"),
    (6, 1, 0, "4"),
    (9, 1, 0, "73,33"),
    (16, 0, 0, "84,58"),
    (8, 0, 0, "183"),
    (19, 0, 0, "2.420"),
    (2, 1, 0, "85,72"),
];

#[test]
fn the_finished_year_ends_with_the_figures_of_the_reference() {
    for now in [now(2026, 11, 21, 20, 10), now(2028, 2, 29, 10, 0), now(2031, 6, 1, 0, 0)] {
        let demo = build(now, 0);
        let world = World::replay(&demo);
        let past = now.date(ZONE).year() - 1;
        for (owner, rhk, iki, expected) in FINAL {
            let skp = world.skp_of(owner, past)[0];
            let progress = world.progress(skp, &skp.plan.rhk[rhk].iki[iki], skp.span.end);
            assert_eq!(progress.actual.unwrap().format(2, true), expected, "{owner} {rhk}.{iki}");
        }
        let wulan = world.skp_of(6, past)[0];
        assert_eq!(world.progress(wulan, &wulan.plan.rhk[0].iki[1], wulan.span.end).late, 1, "11 of 12 in time");
        // Plh. of May to July: Bagas answered for Nirmala.
        let (ratri, bagas) = (world.skp_of(10, past)[0], world.person(3));
        let judged = |from: Date, to: Date| {
            let of_ratri = |s: &&Step| matches!(&s.act, Act::Judge { entry, .. } if world.entries[entry].0 == ratri.id);
            let within = |s: &&Step| (from..=to).contains(&s.at.date(ZONE));
            demo.story.iter().filter(of_ratri).filter(within).map(|s| s.by == bagas).collect::<Vec<_>>()
        };
        let leave = judged(day(past, 5, 1), day(past, 7, 31));
        assert!(leave.len() > 5 && leave.iter().all(|by_bagas| *by_bagas));
        assert!(judged(day(past, 8, 1), day(past, 12, 31)).iter().all(|by_bagas| !by_bagas));
        // Nirmala recorded nothing while she was away.
        let nirmala = world.skp_of(4, past)[0];
        let facts = nirmala.plan.rhk.iter().flat_map(|r| &r.iki).filter_map(|i| world.facts.get(&i.id)).flatten();
        assert!(facts.map(|f| f.date).all(|d| !(day(past, 5, 1)..=day(past, 7, 31)).contains(&d)));
    }
}

#[test]
fn pictures_and_pages_are_readable() {
    let demo = build(now(2026, 12, 31, 23, 0), 0);
    let files: Vec<_> = demo
        .story
        .iter()
        .filter_map(|s| if let Act::Record { files, .. } = &s.act { Some(files) } else { None })
        .flatten()
        .collect();
    assert!((15..=30).contains(&files.len()), "{}", files.len());
    for file in files {
        let bytes = file.bytes();
        assert!(bytes.len() < 200_000, "{} has {} bytes", file.name, bytes.len());
        if matches!(file.kind, FileKind::Photo(_)) {
            let picture = image::load_from_memory(&bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (640, 480));
        } else {
            assert_eq!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len(), 1);
        }
    }
}

#[test]
fn a_large_team_is_told_by_the_same_rules_with_people_of_its_own() {
    for now in [now(2026, 11, 21, 20, 10), now(2027, 1, 20, 9, 30), now(2028, 2, 29, 10, 0)] {
        let demo = build(now, super::team::MOST);
        let world = World::replay(&demo);
        let today = now.date(ZONE);
        let head = world.person(super::team::HEAD);
        let members: Vec<_> = super::team::numbers(super::team::MOST).map(|n| world.person(n)).collect();
        assert_eq!(members.len(), usize::from(super::team::MOST));
        for member in &members {
            let skp = demo.skps.iter().find(|s| s.owner == *member).unwrap();
            assert_eq!(world.rater(skp, today), head);
        }
        let distinct = |what: &dyn Fn(&super::DemoPerson) -> String| {
            demo.people.iter().map(what).collect::<std::collections::HashSet<_>>().len()
        };
        assert_eq!(distinct(&|p| p.name.clone()), demo.people.len());
        assert_eq!(distinct(&|p| p.nip.clone().unwrap_or_default()), demo.people.len());
        for person in demo.people.iter().filter(|p| p.number > 0) {
            Nip::parse_as(person.nip.as_deref().unwrap(), person.employment).unwrap();
        }
    }
    // Without it everything is as it was.
    let (with, without) = (build(now(2026, 11, 21, 20, 10), 3), build(now(2026, 11, 21, 20, 10), 0));
    assert_eq!(with.people.len(), without.people.len() + 4);
}
