//! Evaluations of both years: the finished one as the reference tells it, the running one up to the last quarter.

mod words;

use super::{
    Act, DemoFile, DemoSkp, Step,
    agency::Organisation,
    clock::{ZONE, date, dice, office, office_before, workday_from, workdays_after},
    ids::Ids,
};
use domain::{
    calendar::{Date, Time},
    evaluation::{
        EvaluationRules, PeriodKind,
        draft::Patch,
        period::{Planned, calendar},
    },
    id::{PeriodId, PersonId, UnitId},
    people::Structure,
    rating::{Expectation, UnitPredikat},
    skp::Span,
};

/// Minutes of one day of office time.
const DAY: u32 = 480;

/// A period with its identity.
#[derive(Clone, Debug)]
pub struct DemoPeriod {
    pub id: PeriodId,
    pub planned: Planned,
}

/// What somebody does about an evaluation.
#[derive(Clone, Debug)]
pub enum Deed {
    Draft(Patch),
    Suggestion,
    /// Sets the ratings; what they rest on is chosen from what there is by then.
    Set(Patch),
    Deliver,
    Receive,
    Accept,
    /// Reason, and new files.
    Object(&'static str, Vec<DemoFile>),
    Explain(&'static str, Vec<DemoFile>),
    /// New ratings, reason.
    Decide(Option<(Expectation, Expectation)>, &'static str),
    /// Looks at it, so that no notice stays unread.
    Look,
}

/// How far an evaluation gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Nothing,
    /// One rating chosen.
    Begun,
    /// Both ratings, *usulan sistem* opened.
    Drafted,
    Set,
    /// Delivered some days before now.
    Delivered,
    Received,
    /// Received and accepted.
    Accepted,
    /// Delivered and never looked at.
    Silent,
}

pub struct Told {
    pub periods: Vec<DemoPeriod>,
    pub steps: Vec<Step>,
}

/// Builds periods and steps up to `now`.
pub fn build(org: &Organisation, structure: &Structure, skps: &[DemoSkp], rules: &EvaluationRules, now: Time) -> Told {
    let running = now.date(ZONE).year();
    let mut ids = Ids::new(office(date(running - 2, 12, 2), 0));
    let planned = [running - 1, running].into_iter().flat_map(|year| calendar(rules, year));
    let periods: Vec<DemoPeriod> = planned.map(|planned| DemoPeriod { id: ids.next(), planned }).collect();
    let mut teller = Teller { org, structure, skps, periods, steps: Vec::new(), now, running };
    teller.year_before();
    teller.quarters_before();
    teller.quarters();
    teller.late_results();
    let Teller { periods, mut steps, .. } = teller;
    steps.retain(|s| s.at <= now);
    steps.sort_by_key(|s| s.at);
    Told { periods, steps }
}

struct Teller<'a> {
    org: &'a Organisation,
    structure: &'a Structure,
    skps: &'a [DemoSkp],
    periods: Vec<DemoPeriod>,
    steps: Vec<Step>,
    now: Time,
    running: i32,
}

/// One evaluation with those who take part.
struct One {
    period: PeriodId,
    skp: DemoSkp,
    number: u8,
    rater: PersonId,
    decider: Option<PersonId>,
}

impl Teller<'_> {
    fn period(&self, kind: PeriodKind, year: i32, number: u8) -> Option<DemoPeriod> {
        let is = |p: &&DemoPeriod| (p.planned.kind, p.planned.year, p.planned.number) == (kind, year, number);
        self.periods.iter().find(is).cloned()
    }

    fn unit(&self, code: &str) -> Option<UnitId> {
        self.org.units.iter().find(|u| u.code == code).map(|u| u.unit.id)
    }

    fn push(&mut self, at: Time, by: PersonId, act: Act) {
        self.steps.push(Step { at, by, act });
    }

    fn deed(&mut self, one: &One, at: Time, by: PersonId, deed: Deed) {
        self.push(at, by, Act::Evaluation { period: one.period, skp: one.skp.id, deed });
    }

    /// Every evaluation of a period, with the rater of its last day.
    fn all(&self, period: &DemoPeriod) -> Vec<One> {
        let part = |s: &DemoSkp| Span {
            start: s.span.start.max(period.planned.span.start),
            end: s.span.end.min(period.planned.span.end),
        };
        let covered = self.skps.iter().filter(|s| part(s).start <= part(s).end);
        covered
            .filter_map(|s| {
                let line = self.structure.superiors(s.post, s.owner, part(s).end);
                let number = self.org.people.iter().find(|p| p.id == s.owner)?.number;
                let rater = line.first()?.person;
                let decider = line.get(1).map(|h| h.person);
                Some(One { period: period.id, skp: s.clone(), number, rater, decider })
            })
            .collect()
    }

    /// Performance of the offices, set by the Sekda on the first working day of the window.
    fn offices(&mut self, period: &DemoPeriod, list: &[(&str, UnitPredikat, &'static str)]) {
        let day = workday_from(period.planned.rate.start);
        let Some(sekda) = self.org.person(1) else { return };
        for (minute, (code, predikat, reason)) in (1_u64..).zip(list) {
            let Some(unit) = self.unit(code) else { continue };
            let at = office(day, minute * 3);
            let act = Act::RateUnit { period: period.id, unit, predikat: *predikat, reason };
            self.push(at, sekda, act);
        }
    }

    /// The annual evaluation of the finished year.
    fn year_before(&mut self) {
        let year = self.running - 1;
        let Some(period) = self.period(PeriodKind::Tahunan, year, 1) else { return };
        self.offices(&period, &words::OFFICES);
        let late = self.has_late_results();
        for one in self.all(&period) {
            let Some(rated) = words::annual(one.number) else { continue };
            let patch = words::patch(rated);
            // The part before a promotion is closed soon after it.
            if one.skp.span.end < period.planned.span.end {
                let day = workday_from(one.skp.span.end.plus_days(4));
                self.course(&one, day, patch, Reach::Accepted);
                continue;
            }
            if late && words::LATE.contains(&one.number) {
                continue;
            }
            let salt = dice(&[u64::from(one.number), 77]);
            let day = workday_from(date(self.running, 1, 5 + u8::try_from(salt % 3).unwrap_or(0)));
            match one.number {
                10 => self.ratri(&one, patch),
                15 => self.course(&one, day, patch, Reach::Silent),
                2 | 13 | 17 => self.course(&one, day, patch, Reach::Received),
                _ => self.course(&one, day, patch, Reach::Accepted),
            }
        }
        // Those who never looked count as having received and accepted.
        self.tick(workday_from(date(self.running, 2, 9)));
    }

    fn tick(&mut self, day: Date) {
        if let Some(by) = self.org.person(22) {
            self.push(office(day, 460), by, Act::Clock);
        }
    }

    /// From setting to acceptance, from a working day on.
    fn course(&mut self, one: &One, day: Date, patch: Patch, reach: Reach) {
        let salt = dice(&[u64::from(one.number), u64::from(one.skp.span.start.0.to_julian_day().unsigned_abs())]);
        let owner = one.skp.owner;
        let at = office(day, salt);
        match reach {
            Reach::Nothing => return,
            Reach::Begun => {
                let begun = Patch { hasil: patch.hasil, hasil_alasan: patch.hasil_alasan, ..Patch::default() };
                return self.deed(one, at, one.rater, Deed::Draft(begun));
            }
            Reach::Drafted => {
                self.deed(one, at, one.rater, Deed::Draft(patch));
                return self.deed(one, at.plus_seconds(240), one.rater, Deed::Suggestion);
            }
            _ => {}
        }
        self.deed(one, at, one.rater, Deed::Set(patch));
        if reach == Reach::Set {
            return;
        }
        let delivered = if reach == Reach::Delivered {
            office_before(self.now, 2 * DAY + 35).max(at.plus_seconds(3_600))
        } else {
            office(workdays_after(day, 1), salt / 7)
        };
        self.deed(one, delivered, one.rater, Deed::Deliver);
        if matches!(reach, Reach::Delivered | Reach::Silent) {
            return;
        }
        let received =
            office(workdays_after(delivered.date(ZONE), 1 + u32::try_from(salt % 2).unwrap_or(0)), salt / 11);
        self.deed(one, received, owner, Deed::Receive);
        let mut last = received;
        if reach == Reach::Accepted {
            last = office(workdays_after(received.date(ZONE), 1 + u32::try_from(salt % 3).unwrap_or(0)), salt / 13);
            self.deed(one, last, owner, Deed::Accept);
        }
        let looked = office(workdays_after(last.date(ZONE), 1), salt / 17);
        self.deed(one, looked, one.rater, Deed::Look);
        self.deed(one, looked, owner, Deed::Look);
    }

    /// Ratri objects, and is heard.
    fn ratri(&mut self, one: &One, patch: Patch) {
        let year = self.running;
        let day = |n: u8| workday_from(date(year, 1, n));
        let (owner, Some(decider)) = (one.skp.owner, one.decider) else { return };
        self.deed(one, office(day(8), 95), one.rater, Deed::Set(patch));
        self.deed(one, office(day(9), 60), one.rater, Deed::Deliver);
        self.deed(one, office(day(12), 40), owner, Deed::Receive);
        self.deed(one, office(day(20), 130), owner, Deed::Object(words::RATRI_OBJECTS, words::ratri_brings()));
        self.deed(
            one,
            office(day(22), 215),
            one.rater,
            Deed::Explain(words::NIRMALA_EXPLAINS, words::nirmala_brings()),
        );
        let new = (Expectation::Sesuai, Expectation::Sesuai);
        self.deed(one, office(day(29), 180), decider, Deed::Decide(Some(new), words::BAGAS_DECIDES));
        for who in [owner, one.rater, decider] {
            self.deed(one, office(workdays_after(day(29), 1), 55), who, Deed::Look);
        }
    }

    /// Quarters of the finished year, of those whose story needs them: in the second one Bagas acts for Nirmala.
    fn quarters_before(&mut self) {
        for number in 1..=4 {
            let Some(period) = self.period(PeriodKind::Triwulanan, self.running - 1, number) else { continue };
            for one in self.all(&period) {
                if [4, 7, 10, 11, 19].contains(&one.number) {
                    let (hasil, perilaku) = words::quarter_before(one.number, number);
                    self.quarter(&one, &period, hasil, perilaku, Reach::Received);
                }
            }
        }
    }

    fn quarter(&mut self, one: &One, period: &DemoPeriod, hasil: Expectation, perilaku: Expectation, reach: Reach) {
        let salt = dice(&[u64::from(one.number), u64::from(period.planned.number), 31]);
        let day = workday_from(period.planned.rate.start.plus_days(1 + i32::try_from(salt % 4).unwrap_or(0)));
        let patch = words::quarter(hasil, perilaku, salt);
        self.course(one, day, patch, reach);
    }

    /// Quarters of the running year that have ended.
    fn quarters(&mut self) {
        let today = self.now.date(ZONE);
        let ended: Vec<u8> = (1..=4)
            .filter(|n| {
                self.period(PeriodKind::Triwulanan, self.running, *n).is_some_and(|p| p.planned.span.end < today)
            })
            .collect();
        let Some(latest) = ended.last().copied() else { return };
        for number in ended {
            let Some(period) = self.period(PeriodKind::Triwulanan, self.running, number) else { continue };
            self.offices(&period, &words::OFFICES_NOW);
            for one in self.all(&period) {
                let (hasil, perilaku) = words::quarter_now(one.number, number);
                let reach = if number == latest { reach(one.number) } else { Reach::Received };
                self.quarter(&one, &period, hasil, perilaku, reach);
            }
            if let (Some(unit), Some(sekar), 1) = (self.unit("2"), self.org.person(2), number) {
                let at = office(workday_from(period.planned.rate.end), 30);
                self.push(at, sekar, Act::Justify { period: period.id, unit, reason: words::SPREAD_REASON });
            }
            self.tick(workday_from(period.planned.rate.end.plus_days(12)));
            if number == latest {
                self.reopening(&period);
            }
        }
    }

    /// The window of the last quarter is long over: it is open again for those who are not done.
    fn reopening(&mut self, period: &DemoPeriod) {
        let today = self.now.date(ZONE);
        let Some(ningrum) = self.org.person(22) else { return };
        if today.days_since(period.planned.rate.end) > 8 {
            let at = office_before(self.now, 3 * DAY + 20);
            let until = today.plus_days(14);
            self.push(at, ningrum, Act::Reopen { period: period.id, reason: words::REOPENED, until });
        }
    }

    /// Late in the year three annual results are rated after a review: two are in dispute, one waits for its receipt.
    fn has_late_results(&self) -> bool {
        self.now.date(ZONE) >= date(self.running, 3, 20)
    }

    fn late_results(&mut self) {
        if !self.has_late_results() {
            return;
        }
        let (now, year) = (self.now, self.running - 1);
        let before = |days: u32, minutes: u32| office_before(now, days * DAY + minutes);
        let Some(period) = self.period(PeriodKind::Tahunan, year, 1) else { return };
        let Some(ningrum) = self.org.person(22) else { return };
        let until = before(11, 0).date(ZONE).plus_days(1);
        self.push(before(13, 60), ningrum, Act::Reopen { period: period.id, reason: words::REVIEWED, until });
        for one in self.all(&period) {
            let Some(rated) = words::annual(one.number).filter(|_| words::LATE.contains(&one.number)) else { continue };
            let owner = one.skp.owner;
            self.deed(&one, before(12, 130), one.rater, Deed::Set(words::patch(rated)));
            if one.number == 21 {
                self.deed(&one, before(1, 260), one.rater, Deed::Deliver);
                continue;
            }
            self.deed(&one, before(11, 220), one.rater, Deed::Deliver);
            self.deed(&one, before(10, 75), owner, Deed::Receive);
            if one.number == 14 {
                self.deed(&one, before(3, 140), owner, Deed::Object(words::PUSPA_OBJECTS, words::puspa_brings()));
            } else {
                self.deed(&one, before(6, 190), owner, Deed::Object(words::RAHMA_OBJECTS, Vec::new()));
                self.deed(&one, before(4, 310), one.rater, Deed::Explain(words::DEWI_EXPLAINS, words::dewi_brings()));
            }
        }
    }
}

/// How far the last quarter has got with somebody, so that every state can be seen.
const fn reach(number: u8) -> Reach {
    match number {
        13..=15 => Reach::Nothing,
        8 => Reach::Begun,
        19 => Reach::Drafted,
        11 => Reach::Set,
        7 | 10 => Reach::Delivered,
        _ => Reach::Received,
    }
}
