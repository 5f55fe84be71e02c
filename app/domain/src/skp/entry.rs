//! Recording a result (*realisasi*). An entry is never changed: a correction is a new entry that names the old one,
//! a return by the superior keeps both.

use super::{
    Span, State,
    plan::{Goal, Measure, Target},
};
use crate::{
    calendar::Date,
    decimal::{Decimal, NumberError},
    id::IkiId,
    policy::{Permit, act},
    problem::{FieldProblem, Problem, Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};

/// What was reached, in the form the measure asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number in the unit of the target.
    Number(Decimal),
    /// Part and whole of a rate (18 of 20).
    Ratio { part: Decimal, whole: Decimal },
    /// The deliverable with this position (from 0) was done on the entry's date.
    Done(u16),
    /// Only the note.
    Told,
}

/// Where an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// Recorded.
    Tercatat,
    /// Accepted by the superior.
    Diterima,
    /// Returned by the superior, with a reason; does not count.
    Dikembalikan,
}

impl EntryState {
    /// Stable code for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tercatat => "tercatat",
            Self::Diterima => "diterima",
            Self::Dikembalikan => "dikembalikan",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Tercatat, Self::Diterima, Self::Dikembalikan].into_iter().find(|s| s.code() == code)
    }
}

/// The form as it was typed. Field names of the form are the Indonesian ones in [`Form::check`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// `nilai`
    pub value: String,
    /// `dari`: the whole of a rate, empty for a plain percentage.
    pub whole: String,
    /// `hasil`: position of the deliverable.
    pub deliverable: String,
    /// `tanggal`, `YYYY-MM-DD`
    pub date: String,
    /// `keterangan`
    pub note: String,
}

impl Form {
    /// Judges all fields at once against the target and the SKP. `today` is the day in the agency's time zone.
    pub fn check(&self, target: &Target, span: Span, today: Date) -> Result<(Value, Date, String), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let value = self.value(target, &mut problems);
        let date = problems.take("tanggal", check_date(&self.date, span, today));
        // Where the words are the result, they must be there.
        let told = target.measure == Measure::Teks;
        let note = if told { text::required(&self.note, text::LONG) } else { text::optional(&self.note, text::LONG) };
        let note = problems.take("keterangan", note);
        match (value, date, note) {
            (Some(value), Some(date), Some(note)) => Ok((value, date, note)),
            _ => Err(problems.into_vec()),
        }
    }

    fn value(&self, target: &Target, problems: &mut Problems) -> Option<Value> {
        match (&target.measure, &target.goal) {
            (Measure::Teks, _) => Some(Value::Told),
            (Measure::Tanggal, goal) => {
                let count = if let Goal::Dated(list) = goal { list.len() } else { 0 };
                let position = self.deliverable.trim().parse::<u16>().ok().filter(|n| usize::from(*n) < count);
                problems.take("hasil", position.map(Value::Done).ok_or(Problem::Choice))
            }
            (Measure::Persentase, _) if !self.whole.trim().is_empty() => {
                let part = problems.take("nilai", number(&self.value));
                let whole = problems.take("dari", number(&self.whole));
                let (part, whole) = (part?, whole?);
                if whole == Decimal::ZERO || part > whole {
                    problems.add("dari", Problem::Ratio);
                    return None;
                }
                Some(Value::Ratio { part, whole })
            }
            _ => problems.take("nilai", number(&self.value).and_then(|n| in_wholes(target, n))).map(Value::Number),
        }
    }
}

/// What is counted one by one comes whole: no half child. Money, time and measures may be split.
pub(crate) fn in_wholes(target: &Target, n: Decimal) -> Result<Decimal, Problem> {
    if n.is_whole() || !target.is_counted() {
        return Ok(n);
    }
    Err(Problem::NotWhole { unit: target.unit.clone() })
}

fn number(raw: &str) -> Result<Decimal, Problem> {
    match Decimal::parse_id(raw) {
        Ok(d) if d.is_negative() => Err(Problem::Negative),
        Ok(d) => Ok(d),
        Err(NumberError::Empty) => Err(Problem::Required),
        Err(e) => Err(Problem::Number(e)),
    }
}

/// A day inside the SKP and not after today.
fn check_date(raw: &str, span: Span, today: Date) -> Result<Date, Problem> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(Problem::Required);
    }
    let date: Date = raw.parse().map_err(|_| Problem::Date)?;
    if !span.contains(date) {
        return Err(Problem::OutsideSkp { start: span.start, end: span.end });
    }
    if date > today {
        return Err(Problem::Future { today });
    }
    Ok(date)
}

/// What the rule must know of the entry that is to be corrected.
#[derive(Clone, Copy, Debug)]
pub struct Corrected {
    pub iki: IkiId,
    pub state: EntryState,
    /// Another correction that still counts names it already.
    pub superseded: bool,
}

/// Whether the entry may be recorded now.
pub fn record(
    permit: &Permit<act::Record>,
    state: State,
    iki: IkiId,
    corrected: Option<Corrected>,
) -> Result<(), Refusal> {
    let _ = permit.actor();
    if !state.is_open() {
        return Err(Refusal::SkpClosed);
    }
    match corrected {
        Some(c) if c.iki != iki => Err(Refusal::EntryNotOpen),
        Some(c) if c.superseded => Err(Refusal::AlreadyCorrected),
        Some(_) | None => Ok(()),
    }
}

/// What the superior decides about an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judgement {
    /// *Terima*.
    Accept,
    /// *Kembalikan*, with the reason.
    Return { reason: String },
}

/// The state an entry gets by a judgement. An accepted entry can still be returned (with a reason); a returned or
/// superseded one is decided and waits for a correction.
pub fn judge(
    permit: &Permit<act::Judge>,
    skp: State,
    state: EntryState,
    superseded: bool,
    judgement: &Judgement,
) -> Result<EntryState, Refusal> {
    let _ = permit.actor();
    if !skp.is_open() {
        return Err(Refusal::SkpClosed);
    }
    match (state, judgement) {
        _ if superseded => Err(Refusal::EntryNotOpen),
        (EntryState::Tercatat, Judgement::Accept) => Ok(EntryState::Diterima),
        (EntryState::Tercatat | EntryState::Diterima, Judgement::Return { .. }) => Ok(EntryState::Dikembalikan),
        (EntryState::Dikembalikan, _) | (EntryState::Diterima, Judgement::Accept) => Err(Refusal::EntryNotOpen),
    }
}
