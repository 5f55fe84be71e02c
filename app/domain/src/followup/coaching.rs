//! *Pendampingan*: months in which employee and superior work on what the result showed, with a talk each month and a
//! review at the end. With `track` it is the time for improvement of PP 30/2019 Art. 56-58. Its end is stated, never
//! executed.
//!
//! `Berjalan → Selesai (membaik | belum membaik)`, or `Berjalan → Dihentikan` with a reason.

use super::settings::FollowUpRules;
use crate::{
    calendar::Date,
    evaluation::period::long_enough,
    policy::{Permit, act},
    problem::{FieldProblem, Problem, Problems, Refusal},
};
use serde::{Deserialize, Serialize};

/// Days ahead for which a beginning can be agreed.
pub const AHEAD: i32 = 31;

/// Where coaching stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Talks are held.
    Berjalan,
    /// Reviewed at its end.
    Selesai(Outcome),
    /// Ended early, with a reason.
    Dihentikan,
}

/// What the review at the end says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Membaik,
    BelumMembaik,
}

impl Outcome {
    /// Stable code for forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Membaik => "membaik",
            Self::BelumMembaik => "belum_membaik",
        }
    }

    /// The outcome of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Membaik, Self::BelumMembaik].into_iter().find(|o| o.code() == code)
    }
}

impl State {
    /// All states.
    pub const ALL: [Self; 4] =
        [Self::Berjalan, Self::Selesai(Outcome::Membaik), Self::Selesai(Outcome::BelumMembaik), Self::Dihentikan];

    /// Stable code for storage and styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Berjalan => "berjalan",
            Self::Selesai(Outcome::Membaik) => "selesai_membaik",
            Self::Selesai(Outcome::BelumMembaik) => "selesai_belum_membaik",
            Self::Dihentikan => "dihentikan",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Whether talks are still held.
    pub const fn runs(self) -> bool {
        matches!(self, Self::Berjalan)
    }
}

/// One coaching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coaching {
    state: State,
    track: bool,
    start: Date,
    until: Date,
    ended: Option<Date>,
}

/// The stored parts contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// Kinds of entries of its course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    Dimulai,
    Diperpanjang,
    Selesai,
    Dihentikan,
}

impl StepKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Dimulai, Self::Diperpanjang, Self::Selesai, Self::Dihentikan];

    /// Stable code for storage and styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dimulai => "dimulai",
            Self::Diperpanjang => "diperpanjang",
            Self::Selesai => "selesai",
            Self::Dihentikan => "dihentikan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// One item of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub item: Item,
    /// Last day for it.
    pub due: Date,
    pub mark: Mark,
}

/// What is to be done in the course of a coaching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// Agreed and begun.
    Mulai,
    /// The talk of the n-th month, counted from 1.
    Dialog(u32),
    /// The review at the end.
    Tinjauan,
}

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Done on that day.
    Done(Date),
    /// Its time is now.
    Now,
    /// Its time is over and nothing is noted.
    Missed,
    /// Its time comes.
    Later,
    /// Ended before its time came.
    Dropped,
}

impl Mark {
    /// Stable code for styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done(_) => "selesai",
            Self::Now => "sekarang",
            Self::Missed => "terlewat",
            Self::Later => "nanti",
            Self::Dropped => "gugur",
        }
    }
}

impl Coaching {
    /// Begins coaching on `start` for so many months. PP 30/2019 Art. 56: six of them.
    pub fn start(permit: &Permit<act::Coach>, track: bool, start: Date, months: u32) -> Self {
        let _ = permit.actor();
        let until = start.plus_months(months.max(1)).plus_days(-1);
        Self { state: State::Berjalan, track, start, until, ended: None }
    }

    /// Puts a stored coaching together again.
    pub fn restore(
        state: State,
        track: bool,
        (start, until, ended): (Date, Date, Option<Date>),
    ) -> Result<Self, Broken> {
        let sound = start <= until && ended.is_some() != state.runs();
        if sound { Ok(Self { state, track, start, until, ended }) } else { Err(Broken) }
    }

    /// Where it stands.
    pub const fn state(&self) -> State {
        self.state
    }

    /// It is the track of PP 30/2019 Art. 56-58.
    pub const fn is_track(&self) -> bool {
        self.track
    }

    /// First day.
    pub const fn first(&self) -> Date {
        self.start
    }

    /// Last day as planned.
    pub const fn until(&self) -> Date {
        self.until
    }

    /// The day it ended.
    pub const fn ended(&self) -> Option<Date> {
        self.ended
    }

    const fn running(&self) -> Result<(), Refusal> {
        if self.state.runs() { Ok(()) } else { Err(Refusal::CoachingOver) }
    }

    /// Whether a note of a talk is taken: by either of the two, while it runs.
    pub const fn note(&self, permit: &Permit<act::CoachNote>) -> Result<(), Refusal> {
        let _ = permit.actor();
        self.running()
    }

    /// The review at the end. *Belum membaik* is not said before the time for improvement is over: all of it belongs to
    /// the employee. *Membaik* may be said at any time.
    pub fn finish(&mut self, permit: &Permit<act::Coach>, today: Date, outcome: Outcome) -> Result<(), Refusal> {
        let _ = permit.actor();
        self.running()?;
        if outcome == Outcome::BelumMembaik && today <= self.until {
            return Err(Refusal::CoachingNotYet { until: self.until });
        }
        self.state = State::Selesai(outcome);
        self.ended = Some(today.max(self.start));
        Ok(())
    }

    /// More time. The new last day was checked against the old one.
    pub fn extend(&mut self, permit: &Permit<act::Coach>, until: Date) -> Result<(), Refusal> {
        let _ = permit.actor();
        self.running()?;
        self.until = self.until.max(until);
        Ok(())
    }

    /// Ends it early (a move, a long illness), with a reason and without an outcome.
    pub fn stop(&mut self, permit: &Permit<act::Coach>, today: Date) -> Result<(), Refusal> {
        let _ = permit.actor();
        self.running()?;
        self.state = State::Dihentikan;
        self.ended = Some(today.max(self.start));
        Ok(())
    }

    /// Days between which the talk of each month lies, counted from the first day.
    pub fn months(&self) -> Vec<(Date, Date)> {
        let mut all = Vec::new();
        for n in 0.. {
            let from = self.start.plus_months(n);
            if from > self.until || n > 60 {
                break;
            }
            all.push((from, self.start.plus_months(n + 1).plus_days(-1).min(self.until)));
        }
        all
    }

    /// What there is to be done, held against the days of the talks that were noted.
    pub fn checklist(&self, talks: &[Date], today: Date) -> Vec<Check> {
        let mark = |from: Date, to: Date, done: Option<Date>| match (done, self.ended) {
            (Some(day), _) => Mark::Done(day),
            (None, Some(ended)) if from > ended => Mark::Dropped,
            (None, Some(_)) => Mark::Missed,
            (None, None) if today > to => Mark::Missed,
            (None, None) if today >= from => Mark::Now,
            (None, None) => Mark::Later,
        };
        let begun = self.start <= today;
        let first = if begun { Mark::Done(self.start) } else { Mark::Later };
        let mut list = vec![Check { item: Item::Mulai, due: self.start, mark: first }];
        for (n, (from, to)) in (1..).zip(self.months()) {
            let done = talks.iter().copied().filter(|day| (from..=to).contains(day)).max();
            list.push(Check { item: Item::Dialog(n), due: to, mark: mark(from, to, done) });
        }
        let reviewed = matches!(self.state, State::Selesai(_)).then_some(self.ended).flatten();
        // A stopped one has no review.
        let end = match self.state {
            State::Dihentikan => Mark::Dropped,
            _ if reviewed.is_none() && today > self.until => Mark::Now,
            _ => mark(self.until, self.until, reviewed),
        };
        list.push(Check { item: Item::Tinjauan, due: self.until, mark: end });
        list
    }
}

/// A beginning as typed. Form fields have these names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// First day.
    pub mulai: String,
    /// What is to become better, and how both will see it.
    pub tujuan: String,
}

/// A talk as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    pub tanggal: String,
    pub catatan: String,
}

/// A review as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// `membaik` or `belum_membaik`.
    pub hasil: String,
    pub alasan: String,
}

/// More time as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    pub sampai: String,
    pub alasan: String,
}

fn day(raw: &str, earliest: Date, latest: Date) -> Result<Date, Problem> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(Problem::Required);
    }
    let day: Date = raw.parse().map_err(|_| Problem::Date)?;
    if day < earliest {
        Err(Problem::Before { earliest })
    } else if day > latest {
        Err(Problem::Later { latest })
    } else {
        Ok(day)
    }
}

fn both<A, B>(problems: Problems, a: Option<A>, b: Option<B>) -> Result<(A, B), Vec<FieldProblem>> {
    match (a, b) {
        (Some(a), Some(b)) => Ok((a, b)),
        _ => Err(problems.into_vec()),
    }
}

impl Beginning {
    /// First day and goal. It begins after the period whose result it follows, and at most a month from today.
    pub fn check(
        &self,
        rated_until: Date,
        today: Date,
        rules: &FollowUpRules,
    ) -> Result<(Date, String), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let (earliest, latest) = (rated_until.plus_days(1), today.plus_days(AHEAD));
        let start = problems.take("mulai", day(&self.mulai, earliest, latest.max(earliest)));
        let goal = problems.take("tujuan", long_enough(&self.tujuan, rules.min_reason));
        both(problems, start, goal)
    }
}

impl Talk {
    /// Day and note of a talk: within the coaching, not in the future. Before its first day there is none.
    pub fn check(&self, coaching: &Coaching, today: Date) -> Result<(Date, String), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let held = if today < coaching.start {
            Err(Problem::Future { today })
        } else {
            day(&self.tanggal, coaching.start, today.min(coaching.until))
        };
        let held = problems.take("tanggal", held);
        let note = problems.take("catatan", long_enough(&self.catatan, 1));
        both(problems, held, note)
    }
}

impl Review {
    /// Outcome and its reason.
    pub fn check(&self, rules: &FollowUpRules) -> Result<(Outcome, String), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let chosen = if self.hasil.is_empty() {
            Err(Problem::Required)
        } else {
            Outcome::from_code(&self.hasil).ok_or(Problem::Choice)
        };
        let outcome = problems.take("hasil", chosen);
        let reason = problems.take("alasan", long_enough(&self.alasan, rules.min_reason));
        both(problems, outcome, reason)
    }
}

impl Extension {
    /// New last day and reason: later than before, by at most as long as the track itself.
    pub fn check(&self, coaching: &Coaching, rules: &FollowUpRules) -> Result<(Date, String), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let latest = coaching.until.plus_months(rules.track_months.max(1));
        let until = problems.take("sampai", day(&self.sampai, coaching.until.plus_days(1), latest));
        let reason = problems.take("alasan", long_enough(&self.alasan, rules.min_reason));
        both(problems, until, reason)
    }
}
