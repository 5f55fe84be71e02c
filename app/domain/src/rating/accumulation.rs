//! *Akumulasi angka kredit*: what counts since the last promotion, held against the need for the next rank and the next
//! level. Peraturan BKN 3/2023. Exact; rounded only where it is shown.

use super::{
    Fraction, Predikat,
    credit::{self, Jenjang, Months},
};
use crate::{
    calendar::Date,
    decimal::Decimal,
    evaluation::year,
    problem::{FieldProblem, Problem, Problems},
    skp::Span,
    text,
};
use serde::{Deserialize, Serialize};

/// What credit points are gathered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// The next rank (*naik pangkat*).
    Pangkat,
    /// The next level (*naik jenjang*).
    Jenjang,
}

impl Goal {
    /// Both goals.
    pub const ALL: [Self; 2] = [Self::Pangkat, Self::Jenjang];

    /// Stable code for storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pangkat => "pangkat",
            Self::Jenjang => "jenjang",
        }
    }

    /// The goal of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|g| g.code() == code)
    }

    /// Credit points needed at a level; `None` where there is no next one. Peraturan BKN 3/2023.
    pub const fn needed(self, jenjang: Jenjang) -> Option<i64> {
        match self {
            Self::Pangkat => Some(credit::needed_for_rank(jenjang)),
            Self::Jenjang => credit::needed_for_level(jenjang),
        }
    }
}

/// What the count begins from: the last promotion, and the balance of an earlier PAK.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// TMT of the last promotion: nothing before it counts.
    pub since: Date,
    /// Credit points that are settled already.
    pub balance: Fraction,
    /// Last day the balance covers; nothing up to it counts again.
    pub covers: Option<Date>,
}

impl Opening {
    /// First day that counts.
    pub fn from(&self) -> Date {
        self.covers.map_or(self.since, |day| day.plus_days(1).max(self.since))
    }
}

/// One stretch at one level with its final result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub span: Span,
    pub jenjang: Jenjang,
    pub predikat: Predikat,
}

/// What of a stretch counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Position in the list of stretches.
    pub at: usize,
    pub months: u8,
    pub credit: Fraction,
}

/// How somebody stands towards a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub goal: Goal,
    pub balance: Fraction,
    pub counted: Vec<Counted>,
    /// Balance and everything counted.
    pub sum: Fraction,
    /// `None` at the top.
    pub needed: Option<i64>,
}

impl Standing {
    /// Surplus, or lack below zero.
    pub fn rest(&self) -> Option<Fraction> {
        self.sum.minus(Fraction::whole(self.needed?))
    }
}

/// Holds the stretches against a goal. For the next level only those at the present one count. `None` only beyond what
/// a fraction can hold.
pub fn stand(goal: Goal, jenjang: Jenjang, opening: Option<&Opening>, stretches: &[Stretch]) -> Option<Standing> {
    let balance = opening.map_or(Fraction::ZERO, |o| o.balance);
    let mut sum = balance;
    let mut counted = Vec::new();
    for (at, s) in stretches.iter().enumerate() {
        if goal == Goal::Jenjang && s.jenjang != jenjang {
            continue;
        }
        let start = opening.map_or(s.span.start, |o| o.from().max(s.span.start));
        if start > s.span.end {
            continue;
        }
        let months = year::whole_months(Span { start, end: s.span.end }).min(year::months(s.span));
        let Some(full) = Months::new(months) else { continue };
        let credit = credit::credit(s.jenjang, full, s.predikat);
        sum = sum.plus(credit)?;
        counted.push(Counted { at, months, credit });
    }
    Some(Standing { goal, balance, counted, sum, needed: goal.needed(jenjang) })
}

/// What is entered from an earlier PAK. Form fields have these names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// `pangkat` or `jenjang`.
    pub tujuan: String,
    pub tmt: String,
    /// May stay empty: nothing is settled.
    pub saldo: String,
    /// Last day the balance covers; needed with a balance.
    pub per: String,
    /// Number of the PAK or decree.
    pub sumber: String,
}

/// A well-formed entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    pub goal: Goal,
    pub since: Date,
    pub balance: Decimal,
    pub covers: Option<Date>,
    pub source: String,
}

/// The largest balance: above every need of the rule.
const MOST: i32 = 2_000;

impl Entry {
    /// Checks all fields.
    pub fn check(&self, today: Date) -> Result<Entered, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let goal = problems.take("tujuan", Goal::from_code(&self.tujuan).ok_or(Problem::Choice));
        let since = problems.take("tmt", day(&self.tmt, today));
        let balance = problems.take("saldo", balance(&self.saldo));
        let some = balance.is_some_and(|b| b.raw() > 0);
        let covers = match (self.per.trim().is_empty(), some) {
            (true, false) => Some(None),
            (true, true) => problems.take("per", Err(Problem::Required)),
            (false, _) => problems.take("per", covers(&self.per, since, today)).map(Some),
        };
        let source = problems.take("sumber", text::required(&self.sumber, text::SHORT));
        match (goal, since, balance, covers, source) {
            (Some(goal), Some(since), Some(balance), Some(covers), Some(source)) => {
                Ok(Entered { goal, since, balance, covers, source })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

fn day(raw: &str, today: Date) -> Result<Date, Problem> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(Problem::Required);
    }
    let day: Date = raw.parse().map_err(|_| Problem::Date)?;
    if day > today { Err(Problem::Future { today }) } else { Ok(day) }
}

fn covers(raw: &str, since: Option<Date>, today: Date) -> Result<Date, Problem> {
    let day = day(raw, today)?;
    match since {
        Some(earliest) if day < earliest => Err(Problem::Before { earliest }),
        _ => Ok(day),
    }
}

fn balance(raw: &str) -> Result<Decimal, Problem> {
    if raw.trim().is_empty() {
        return Ok(Decimal::whole(0));
    }
    let value = Decimal::parse_id(raw.trim()).map_err(Problem::Number)?;
    if value.is_negative() {
        Err(Problem::Negative)
    } else if value > Decimal::whole(MOST) {
        Err(Problem::Between { min: 0, max: i64::from(MOST) })
    } else {
        Ok(value)
    }
}
