//! From what was typed to a plan, or to what is missing; and what could be better, which never stands in the way.

use super::{
    draft::{Direction, Draft, IkiDraft, MANY_IKI, MANY_RHK, RhkDraft},
    form::Form,
};
use crate::{
    behaviour::Value,
    calendar::Date,
    decimal::{Decimal, NumberError},
    id::RhkId,
    problem::{FieldProblem, Problem, Problems},
    skp::{
        Span,
        activity::activity,
        plan::{Annex, Approach, Aspect, Deliverable, Expectation, Goal, Iki, Measure, Plan, Rhk, RhkKind, Target},
    },
    text,
};
use serde::{Deserialize, Serialize};

/// Longest RHK, indicator or statement of a target, in characters.
pub const SENTENCE: usize = 1_000;
/// Longest unit of measure.
const UNIT: usize = 60;
/// Dated deliverables of one indicator.
const DELIVERABLES: usize = 60;
/// Items of one annex.
const ITEMS: usize = 30;
/// From so many RHK on, the plan is hard to follow (PRODUCT).
const MANY: usize = 10;

/// What could be better. Never blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// Begins with an activity instead of a result.
    Activity { rhk: RhkId, word: String },
    /// No RHK of the superior is named; it may be linked later.
    NoLink { rhk: RhkId },
    /// Measured by one aspect only.
    OneAspect { rhk: RhkId },
    /// A percentage above one hundred.
    OverHundred { rhk: RhkId },
    /// No RHK is *utama*.
    NoUtama,
    /// Many RHK.
    Many { count: usize },
    /// One of the three annexes is empty.
    EmptyAnnex,
}

impl Draft {
    /// Judges the draft: a plan, or everything that is wrong, by the ids of the fields.
    pub fn check(&self, form: Form, span: Span) -> Result<Plan, Vec<FieldProblem>> {
        let mut p = Problems::default();
        if self.rhk.is_empty() {
            p.add("rhk", Problem::NoRhk);
        }
        if self.rhk.len() > MANY_RHK {
            p.add("rhk", Problem::TooMany { max: MANY_RHK });
        }
        let rhk = self.rhk.iter().filter_map(|r| r.check(self.approach, form, span, &mut p)).collect();
        let overall = p.take("isi-harapan", text::optional(&self.overall, text::LONG));
        let expectations = self.expectations.iter().filter_map(|e| {
            let field = format!("nilai-{}-harapan", e.value.code());
            let text = p.take(&field, text::optional(&e.text, text::LONG))?;
            (!text.is_empty()).then_some(Expectation { value: e.value, text })
        });
        let mut expectations: Vec<Expectation> = expectations.collect();
        expectations.sort_by_key(|e| Value::ALL.iter().position(|v| *v == e.value));
        let annex = Annex {
            support: items(&self.annex.support, "isi-dukungan", &mut p),
            accountability: items(&self.annex.accountability, "isi-skema", &mut p),
            consequences: items(&self.annex.consequences, "isi-konsekuensi", &mut p),
        };
        p.finish()?;
        let overall = overall.unwrap_or_default();
        Ok(Plan { approach: self.approach, rhk, expectations, annex, overall })
    }

    /// RHK of a new plan that name no RHK of the superior although he has some: the form of JA and JF wants it for what
    /// is *utama*; what is *tambahan* may name who assigned it instead (`domain` 2.2).
    pub fn unlinked(&self, form: Form) -> Vec<FieldProblem> {
        let mut p = Problems::default();
        for rhk in self.rhk.iter().filter(|r| form == Form::Pegawai && r.intervenes.is_none()) {
            if rhk.kind == RhkKind::Utama || rhk.assigned_by.is_empty() {
                p.add(&format!("rhk-{}-intervensi", rhk.id), Problem::NoLink);
            }
        }
        p.finish().err().unwrap_or_default()
    }

    /// What could be better.
    pub fn warnings(&self, form: Form) -> Vec<Warning> {
        let mut all = Vec::new();
        for rhk in &self.rhk {
            let id = rhk.id;
            if let Some(found) = activity(&rhk.text) {
                all.push(Warning::Activity { rhk: id, word: found.verb.to_owned() });
            }
            if form == Form::Pegawai && rhk.intervenes.is_none() && !rhk.text.is_empty() {
                all.push(Warning::NoLink { rhk: id });
            }
            let mut aspects: Vec<_> = rhk.iki.iter().filter_map(|i| i.aspect.map(Aspect::code)).collect();
            aspects.sort_unstable();
            aspects.dedup();
            if self.approach == Approach::Kuantitatif && form == Form::Pegawai && aspects.len() == 1 {
                all.push(Warning::OneAspect { rhk: id });
            }
            let over = |i: &IkiDraft| {
                i.measure == Measure::Persentase && Decimal::parse_id(&i.value).is_ok_and(|n| n > Decimal::HUNDRED)
            };
            if rhk.iki.iter().any(over) {
                all.push(Warning::OverHundred { rhk: id });
            }
        }
        if !self.rhk.is_empty() && self.rhk.iter().all(|r| r.kind != RhkKind::Utama) {
            all.push(Warning::NoUtama);
        }
        if self.rhk.len() > MANY {
            all.push(Warning::Many { count: self.rhk.len() });
        }
        if [&self.annex.support, &self.annex.accountability, &self.annex.consequences].iter().any(|t| t.is_empty()) {
            all.push(Warning::EmptyAnnex);
        }
        all
    }
}

impl RhkDraft {
    fn check(&self, approach: Approach, form: Form, span: Span, p: &mut Problems) -> Option<Rhk> {
        let field = |name: &str| format!("rhk-{}-{name}", self.id);
        let words = p.take(&field("teks"), text::required(&self.text, SENTENCE));
        let assigned_by = p.take(&field("penugasan"), text::optional(&self.assigned_by, text::SHORT));
        let expectation = p.take(&field("harapan"), text::optional(&self.expectation, text::LONG));
        if self.iki.is_empty() {
            p.add(&field("iki"), Problem::NoIki);
        }
        if self.iki.len() > MANY_IKI {
            p.add(&field("iki"), Problem::TooMany { max: MANY_IKI });
        }
        let iki = self.iki.iter().filter_map(|i| i.check(approach, form, span, p)).collect();
        Some(Rhk {
            id: self.id,
            kind: self.kind,
            text: words?,
            intervenes: self.intervenes.clone(),
            iki,
            class: self.class,
            assigned_by: assigned_by?,
            expectation: expectation?,
            from_cell: self.from_cell,
        })
    }
}

impl IkiDraft {
    fn check(&self, approach: Approach, form: Form, span: Span, p: &mut Problems) -> Option<Iki> {
        let field = |name: &str| format!("iki-{}-{name}", self.id);
        let words = p.take(&field("teks"), text::required(&self.text, SENTENCE));
        let qualitative = approach == Approach::Kualitatif;
        let aspect = self.aspect.filter(|a| !qualitative && form.aspects().contains(a));
        if !qualitative && aspect.is_none() {
            p.add(&field("aspek"), Problem::Required);
        }
        let target = if qualitative {
            let words = p.take(&field("narasi"), text::required(&self.words, SENTENCE));
            words.map(|words| Target {
                measure: Measure::Teks,
                goal: Goal::Text(words),
                unit: String::new(),
                base: None,
                steps: Vec::new(),
            })
        } else {
            self.target(span, p)
        };
        Some(Iki { id: self.id, aspect, text: words?, target: target? })
    }

    fn target(&self, span: Span, p: &mut Problems) -> Option<Target> {
        let field = |name: &str| format!("iki-{}-{name}", self.id);
        let (goal, unit) = match self.measure {
            Measure::Teks => {
                let words = p.take(&field("narasi"), text::required(&self.words, SENTENCE));
                (words.map(Goal::Text), Some(String::new()))
            }
            Measure::Tanggal => {
                let list = p.take(&field("jadwal"), deliverables(&self.dated, span));
                let unit = p.take(&field("satuan"), text::optional(&self.unit, UNIT));
                let unit = unit.map(|u| if u.is_empty() { "laporan".to_owned() } else { u });
                (list.map(Goal::Dated), unit)
            }
            Measure::Persentase => {
                let unit = p.take(&field("satuan"), text::optional(&self.unit, UNIT));
                (self.number(p), unit.map(|u| if u.is_empty() { "%".to_owned() } else { u }))
            }
            Measure::Jumlah | Measure::Indeks | Measure::Durasi => {
                (self.number(p), p.take(&field("satuan"), text::required(&self.unit, UNIT)))
            }
        };
        let base = self.base(goal.as_ref(), p);
        let goal = goal?;
        // Planned values of a target that became smaller may lie beyond it; they stay: they are what was planned.
        let measured = !matches!(goal, Goal::Dated(_) | Goal::Text(_));
        let steps = self.steps.iter().filter(|s| measured && span.contains(s.by)).copied().collect();
        Some(Target { measure: self.measure, goal, unit: unit?, base: base?, steps })
    }

    fn number(&self, p: &mut Problems) -> Option<Goal> {
        let field = |name: &str| format!("iki-{}-{name}", self.id);
        let low = p.take(&field("angka"), positive(&self.value, self.direction == Direction::AtMost));
        match self.direction {
            Direction::AtLeast => low.map(Goal::AtLeast),
            Direction::AtMost => low.map(Goal::AtMost),
            Direction::Exactly => low.map(Goal::Exactly),
            Direction::Range => {
                let high = p.take(&field("sampai"), positive(&self.high, false));
                let (low, high) = (low?, high?);
                if high <= low {
                    p.add(&field("sampai"), Problem::RangeOrder);
                    return None;
                }
                Some(Goal::Range { low, high })
            }
        }
    }

    /// `Some(None)` for none.
    #[expect(clippy::option_option, reason = "the outer one is a problem, the inner one a value that is not there")]
    fn base(&self, goal: Option<&Goal>, p: &mut Problems) -> Option<Option<Decimal>> {
        if self.base.is_empty() || self.measure != Measure::Jumlah {
            return Some(None);
        }
        let field = format!("iki-{}-awal", self.id);
        let base = p.take(&field, positive(&self.base, true))?;
        if let Some(Goal::AtLeast(target)) = goal
            && base >= *target
        {
            p.add(&field, Problem::BasePast);
            return None;
        }
        Some(Some(base))
    }
}

/// A number of a target: never below zero, and zero only where nothing is what is wanted (*paling banyak 0*).
fn positive(raw: &str, zero: bool) -> Result<Decimal, Problem> {
    let n = Decimal::parse_id(raw)
        .map_err(|e| if e == NumberError::Empty { Problem::Required } else { Problem::Number(e) })?;
    if n.is_negative() {
        Err(Problem::Negative)
    } else if n == Decimal::ZERO && !zero {
        Err(Problem::ZeroTarget)
    } else {
        Ok(n)
    }
}

fn items(raw: &str, field: &str, p: &mut Problems) -> Vec<String> {
    let mut list = Vec::new();
    for line in raw.lines().map(|l| l.trim().trim_start_matches(['-', '•', '*']).trim()).filter(|l| !l.is_empty()) {
        match text::optional(line, SENTENCE) {
            Ok(item) => list.push(item),
            Err(problem) => {
                p.add(field, problem);
                return Vec::new();
            }
        }
    }
    if list.len() > ITEMS {
        p.add(field, Problem::TooMany { max: ITEMS });
    }
    list
}

/// Dated deliverables, one per line `nama; tanggal`, in order of their dates.
pub fn deliverables(raw: &str, span: Span) -> Result<Vec<Deliverable>, Problem> {
    let mut list = Vec::new();
    for (line, words) in (1..).zip(raw.lines()).filter(|(_, l)| !l.trim().is_empty()) {
        let (name, day) = words.rsplit_once([';', '\t']).ok_or(Problem::Deliverable { line })?;
        let name = text::required(name, text::SHORT).map_err(|_| Problem::Deliverable { line })?;
        let due = day_of(day, span.start.year()).ok_or(Problem::Deliverable { line })?;
        if !span.contains(due) {
            return Err(Problem::DeliverableOutside { line, start: span.start, end: span.end });
        }
        list.push(Deliverable { name, due });
    }
    if list.is_empty() {
        return Err(Problem::Required);
    }
    if list.len() > DELIVERABLES {
        return Err(Problem::TooMany { max: DELIVERABLES });
    }
    list.sort_by_key(|d| d.due);
    Ok(list)
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

/// The number of a month's name, by its first three letters.
fn month_of(name: &str) -> Option<u8> {
    let short: String = name.chars().take(3).collect();
    let short = match short.as_str() {
        "may" => "mei",
        "aug" | "ags" => "agu",
        "oct" => "okt",
        "dec" => "des",
        "nop" => "nov",
        other => other,
    };
    (1..).zip(MONTHS).find(|(_, m)| *m == short).map(|(n, _)| n)
}

/// A day as people write it: `10-07-2026`, `10/7/2026`, `2026-07-10`, `10 Juli 2026`, or without the year.
pub fn day_of(raw: &str, year: i32) -> Option<Date> {
    let raw = raw.trim().to_lowercase();
    if let Ok(day) = raw.parse() {
        return Some(day);
    }
    let parts: Vec<&str> =
        raw.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.')).filter(|p| !p.is_empty()).collect();
    let (day, month, year) = match parts[..] {
        [day, month] => (day, month, year),
        [day, month, year] => (day, month, if year.len() == 4 { year.parse().ok()? } else { return None }),
        _ => return None,
    };
    let month = month.parse::<u8>().ok().or_else(|| month_of(month))?;
    Date::new(year, month, day.parse().ok()?).ok()
}
