//! How the entries of an indicator come about in a year: when, how much, in which words. The whole year is planned;
//! what lies after today is cut off later.

use super::{
    clock::{dice, workday_from, workday_until},
    draft::{Ind, dec},
};
use app::i18n::{Lang, format};
use domain::{
    calendar::Date,
    decimal::Decimal,
    skp::{Span, entry::Value, plan::Goal},
};

/// Texts of notes, used in turn. `{n}` is the amount, `{p}` and `{w}` part and whole, `{bulan}` the month's name.
pub type Notes = &'static [&'static str];

/// Entries of a year.
#[derive(Clone, Copy, Debug)]
pub enum Flow {
    /// None.
    Quiet,
    /// Amounts that add up to the number.
    Sum(i32, Beat, Shape, Notes),
    /// Parts and wholes that add up to these.
    Rate(i32, i32, Beat, Shape, Notes),
    /// Values around a mean that come out at exactly it: mean, spread.
    Mean(&'static str, &'static str, Beat, Notes),
    /// Readings of an index or percentage: month, day, value, note.
    Marks(&'static [(u8, u8, &'static str, &'static str)]),
    /// Parts of wholes: month, day, part, whole, note.
    Ratios(&'static [(u8, u8, i32, i32, &'static str)]),
    /// Deliverables done: position, month, day, note.
    Dones(&'static [(u16, u8, u8, &'static str)]),
    /// Every deliverable a few days before it is due, except some: position and days after the due date.
    Each(&'static [(u16, i32)], Notes),
    /// As `Each`, without the positions of the second list.
    EachBut(&'static [(u16, i32)], &'static [u16], Notes),
    /// Told in words: month, day, text.
    Told(&'static [(u8, u8, &'static str)]),
}

/// When entries are made.
#[derive(Clone, Copy, Debug)]
pub enum Beat {
    /// Once a month near a day.
    Monthly(u8),
    /// Twice a month near these days.
    Twice(u8, u8),
    /// Once a week.
    Weekly,
    /// In some months, near a day.
    Months(&'static [u8], u8),
    /// On days: month, day.
    On(&'static [(u8, u8)]),
}

/// How work is spread over the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Even,
    /// More and more.
    Rising,
    /// Less and less.
    Falling,
    /// Nothing in these months, both included.
    Without(u8, u8),
}

/// An entry that will be recorded.
#[derive(Clone, Debug)]
pub struct Planned {
    pub date: Date,
    pub value: Value,
    pub note: String,
}

impl Beat {
    fn days(self, span: Span, seed: u64) -> Vec<Date> {
        let year = span.start.year();
        let near = |month: u8, day: u8| {
            let shift = i32::try_from(dice(&[seed, u64::from(month), u64::from(day)]) % 4).unwrap_or(0);
            workday_until(super::clock::date(year, month, day).plus_days(shift - 1))
        };
        let mut days: Vec<Date> = match self {
            Self::Monthly(day) => (1..=12).map(|m| near(m, day)).collect(),
            Self::Twice(a, b) => (1..=12).flat_map(|m| [near(m, a), near(m, b)]).collect(),
            Self::Weekly => (0..52).map(|n| workday_until(super::clock::date(year, 1, 9).plus_days(n * 7))).collect(),
            Self::Months(months, day) => months.iter().map(|m| near(*m, day)).collect(),
            Self::On(list) => list.iter().map(|(m, d)| super::clock::date(year, *m, *d)).collect(),
        };
        days.retain(|d| span.contains(*d));
        days.sort_unstable();
        days.dedup();
        days
    }
}

impl Shape {
    /// Weight of a day, before jitter.
    fn weight(self, day: Date, span: Span) -> u64 {
        let month = day.parts().1;
        let passed = u64::try_from(span.elapsed(day) * 100 / span.days()).unwrap_or(0);
        match self {
            Self::Even => 100,
            Self::Rising => 50 + passed,
            Self::Falling => 150 - passed.min(100),
            Self::Without(from, to) => 100 * u64::from(!(from..=to).contains(&month)),
        }
    }

    /// Spreads `total` over the days so that it comes out exactly.
    fn spread(self, total: i32, days: &[Date], span: Span, seed: u64) -> Vec<i32> {
        let weights: Vec<u64> = days
            .iter()
            .enumerate()
            .map(|(i, day)| self.weight(*day, span) * (75 + dice(&[seed, 7, i as u64]) % 51) / 100)
            .collect();
        let all = i64::try_from(weights.iter().sum::<u64>()).unwrap_or(0).max(1);
        let mut passed = 0;
        let mut given = 0;
        let mut parts = Vec::with_capacity(days.len());
        for weight in weights {
            passed += i64::try_from(weight).unwrap_or(0);
            let upto = i32::try_from((i64::from(total) * passed + all / 2) / all).unwrap_or(total);
            parts.push(upto - given);
            given = upto;
        }
        parts
    }
}

/// The entries of an indicator in the time of its SKP, in order of their days.
pub fn plan(ind: &Ind, span: Span, seed: u64) -> Vec<Planned> {
    let year = span.start.year();
    let day = |month: u8, number: u8| super::clock::date(year, month, number);
    let mut list = match ind.flow {
        Flow::Quiet => Vec::new(),
        Flow::Sum(total, beat, shape, notes) => {
            let days = beat.days(span, seed);
            let parts = shape.spread(total, &days, span, seed);
            let amounts = days.iter().zip(parts).filter(|(_, n)| *n > 0);
            amounts.enumerate().map(|(i, (d, n))| entry(*d, Value::Number(Decimal::whole(n)), notes, i)).collect()
        }
        Flow::Rate(part, whole, beat, shape, notes) => rates(part, whole, beat, shape, notes, span, seed),
        Flow::Mean(center, spread, beat, notes) => means(dec(center), dec(spread), &beat.days(span, seed), notes, seed),
        Flow::Marks(marks) => {
            marks.iter().map(|(m, d, value, note)| planned(day(*m, *d), Value::Number(dec(value)), note)).collect()
        }
        Flow::Ratios(list) => {
            let ratio = |part, whole| Value::Ratio { part: Decimal::whole(part), whole: Decimal::whole(whole) };
            list.iter().map(|(m, d, part, whole, note)| planned(day(*m, *d), ratio(*part, *whole), note)).collect()
        }
        Flow::Dones(list) => list.iter().map(|(at, m, d, note)| planned(day(*m, *d), Value::Done(*at), note)).collect(),
        Flow::Each(late, notes) => each(ind, late, &[], notes, span, seed),
        Flow::EachBut(late, but, notes) => each(ind, late, but, notes, span, seed),
        Flow::Told(list) => list.iter().map(|(m, d, text)| planned(day(*m, *d), Value::Told, text)).collect(),
    };
    list.retain(|p| span.contains(p.date));
    list.sort_by_key(|p| p.date);
    list
}

fn rates(part: i32, whole: i32, beat: Beat, shape: Shape, notes: Notes, span: Span, seed: u64) -> Vec<Planned> {
    let days = beat.days(span, seed);
    let wholes = shape.spread(whole, &days, span, seed);
    // What is missing falls where the dice say, never more than there is.
    let mut missing = vec![0; wholes.len()];
    for n in 0..(whole - part) {
        let from =
            usize::try_from(dice(&[seed, 11, n.unsigned_abs().into()]) % (wholes.len().max(1) as u64)).unwrap_or(0);
        let open = (0..wholes.len()).map(|i| (from + i) % wholes.len()).find(|i| missing[*i] < wholes[*i]);
        if let Some(at) = open {
            missing[at] += 1;
        }
    }
    let rows = days.iter().zip(wholes).zip(missing).filter(|((_, w), _)| *w > 0);
    rows.enumerate()
        .map(|(i, ((d, w), m))| {
            entry(*d, Value::Ratio { part: Decimal::whole(w - m), whole: Decimal::whole(w) }, notes, i)
        })
        .collect()
}

fn means(center: Decimal, spread: Decimal, days: &[Date], notes: Notes, seed: u64) -> Vec<Planned> {
    const TENTH: i64 = 1_000;
    let width = u64::try_from(spread.raw() / TENTH).unwrap_or(0);
    let shift = |pair: usize| {
        let steps = i64::try_from(dice(&[seed, 13, pair as u64]) % (2 * width + 1)).unwrap_or(0);
        (steps - i64::try_from(width).unwrap_or(0)) * TENTH
    };
    let paired = days.len() / 2 * 2;
    let value = |i: usize| {
        // Neighbours lie on either side of the mean, so that any even number of them has it.
        let off = if i >= paired {
            0
        } else if i.is_multiple_of(2) {
            shift(i / 2)
        } else {
            -shift(i / 2)
        };
        Value::Number(Decimal::from_raw(center.raw() + off))
    };
    days.iter().enumerate().map(|(i, d)| entry(*d, value(i), notes, i)).collect()
}

fn each(ind: &Ind, late: &[(u16, i32)], but: &[u16], notes: Notes, span: Span, seed: u64) -> Vec<Planned> {
    let Goal::Dated(list) = &ind.target.goal else { return Vec::new() };
    let mut out = Vec::new();
    for (at, deliverable) in (0_u16..).zip(list) {
        if but.contains(&at) {
            continue;
        }
        let days = late.iter().find(|(n, _)| *n == at).map(|(_, days)| *days);
        let date = days.map_or_else(
            || {
                let early = i32::try_from(dice(&[seed, 17, at.into()]) % 4).unwrap_or(0);
                workday_until(deliverable.due.plus_days(-early))
            },
            |days| workday_from(deliverable.due.plus_days(days)),
        );
        let date = date.clamp(span.start, span.end);
        out.push(entry(date, Value::Done(at), notes, usize::from(at)));
    }
    out
}

fn planned(date: Date, value: Value, note: &str) -> Planned {
    Planned { date, value, note: note.to_owned() }
}

fn entry(date: Date, value: Value, notes: Notes, turn: usize) -> Planned {
    let text = if notes.is_empty() { "" } else { notes[turn % notes.len()] };
    planned(date, value, &fill(text, date, value))
}

fn fill(text: &str, date: Date, value: Value) -> String {
    let mut out = text.replace("{bulan}", format::month(date.parts().1, Lang::Id));
    match value {
        Value::Number(n) => out = out.replace("{n}", &n.format(2, true)),
        Value::Ratio { part, whole } => {
            out = out.replace("{p}", &part.format(2, true)).replace("{w}", &whole.format(2, true));
        }
        Value::Done(_) | Value::Told => {}
    }
    out
}
