//! A short way to write down SKPs: the plan and, beside every indicator, how its entries come about.

use super::{
    clock::Year,
    flow::Flow,
    scene::{Lately, Scene},
};
use app::i18n::{Lang, format};
use domain::{
    behaviour::Value,
    calendar::Date,
    decimal::Decimal,
    skp::{
        Span,
        plan::{Approach, Aspect, Deliverable, Goal, Measure, RhkKind, Step, Target},
    },
};
use std::borrow::Cow;

/// An SKP before it has identities.
pub struct Draft {
    /// Number of the owner.
    pub owner: u8,
    /// Key of the post.
    pub post: Cow<'static, str>,
    pub year: Year,
    pub span: Span,
    pub approach: Approach,
    pub rhk: Vec<DraftRhk>,
    pub expectations: Vec<(Value, &'static str)>,
    pub support: Vec<&'static str>,
    pub accountability: Vec<&'static str>,
    pub consequences: Vec<&'static str>,
    /// What happens around the entries.
    pub scenes: Vec<Scene>,
    /// What has happened in the last days.
    pub recent: Vec<Lately>,
}

/// An RHK with its indicators.
pub struct DraftRhk {
    pub tag: &'static str,
    pub kind: RhkKind,
    pub text: &'static str,
    pub intervenes: Option<&'static str>,
    pub iki: Vec<Ind>,
}

/// An indicator and the entries it will get.
pub struct Ind {
    /// Names the indicator within its SKP, for the stories.
    pub tag: &'static str,
    pub aspect: Option<Aspect>,
    pub text: &'static str,
    pub target: Target,
    pub flow: Flow,
}

/// An empty SKP for the whole year.
pub fn skp(owner: u8, post: impl Into<Cow<'static, str>>, year: Year) -> Draft {
    Draft {
        owner,
        post: post.into(),
        year,
        span: Span { start: year.day(1, 1), end: year.day(12, 31) },
        approach: Approach::Kuantitatif,
        rhk: Vec::new(),
        expectations: Vec::new(),
        support: Vec::new(),
        accountability: Vec::new(),
        consequences: Vec::new(),
        scenes: Vec::new(),
        recent: Vec::new(),
    }
}

impl Draft {
    pub fn span(mut self, start: Date, end: Date) -> Self {
        self.span = Span { start, end };
        self
    }

    pub fn qualitative(mut self) -> Self {
        self.approach = Approach::Kualitatif;
        self
    }

    /// An RHK from the unit's performance or the post. `from` is the superior's RHK, empty for heads of agencies.
    pub fn utama(self, tag: &'static str, text: &'static str, from: &'static str, iki: Vec<Ind>) -> Self {
        self.rhk(RhkKind::Utama, tag, text, from, iki)
    }

    /// An RHK assigned outside the core duty.
    pub fn tambahan(self, tag: &'static str, text: &'static str, from: &'static str, iki: Vec<Ind>) -> Self {
        self.rhk(RhkKind::Tambahan, tag, text, from, iki)
    }

    fn rhk(mut self, kind: RhkKind, tag: &'static str, text: &'static str, from: &'static str, iki: Vec<Ind>) -> Self {
        self.rhk.push(DraftRhk { tag, kind, text, intervenes: (!from.is_empty()).then_some(from), iki });
        self
    }

    /// *Ekspektasi khusus pimpinan* for a value.
    pub fn expect(mut self, value: Value, text: &'static str) -> Self {
        self.expectations.push((value, text));
        self
    }

    /// *Lampiran*: support, accountability, consequences.
    pub fn annex(mut self, support: &[&'static str], how: &[&'static str], then: &[&'static str]) -> Self {
        self.support = support.to_vec();
        self.accountability = how.to_vec();
        self.consequences = then.to_vec();
        self
    }
}

/// A number as written in Indonesia.
pub fn dec(text: &str) -> Decimal {
    Decimal::parse_id(text).unwrap_or_default()
}

fn ind(tag: &'static str, text: &'static str, measure: Measure, goal: Goal, unit: &str) -> Ind {
    let target = Target { measure, goal, unit: unit.to_owned(), base: None, steps: Vec::new() };
    Ind { tag, aspect: None, text, target, flow: Flow::Quiet }
}

/// *Jumlah*, at least.
pub fn sum(tag: &'static str, text: &'static str, goal: i32, unit: &str) -> Ind {
    ind(tag, text, Measure::Jumlah, Goal::AtLeast(Decimal::whole(goal)), unit).aspect(Aspect::Kuantitas)
}

/// *Jumlah*, at most.
pub fn at_most(tag: &'static str, text: &'static str, goal: i32, unit: &str) -> Ind {
    ind(tag, text, Measure::Jumlah, Goal::AtMost(Decimal::whole(goal)), unit).aspect(Aspect::Kualitas)
}

/// *Persentase*, at least.
pub fn rate(tag: &'static str, text: &'static str, goal: &str) -> Ind {
    ind(tag, text, Measure::Persentase, Goal::AtLeast(dec(goal)), "%").aspect(Aspect::Kualitas)
}

/// *Indeks*, at least.
pub fn index(tag: &'static str, text: &'static str, goal: &str, unit: &str) -> Ind {
    ind(tag, text, Measure::Indeks, Goal::AtLeast(dec(goal)), unit).aspect(Aspect::Kualitas)
}

/// *Durasi*, at most.
pub fn lasts(tag: &'static str, text: &'static str, goal: &str, unit: &str) -> Ind {
    ind(tag, text, Measure::Durasi, Goal::AtMost(dec(goal)), unit).aspect(Aspect::Waktu)
}

/// Dated deliverables.
pub fn dated(tag: &'static str, text: &'static str, unit: &str, list: &[(&str, Date)]) -> Ind {
    let list = list.iter().map(|(name, due)| Deliverable { name: (*name).to_owned(), due: *due }).collect();
    ind(tag, text, Measure::Tanggal, Goal::Dated(list), unit).aspect(Aspect::Waktu)
}

/// Twelve monthly deliverables: that of a month is due on `day` of the next one, December's at the end of the year.
pub fn monthly(tag: &'static str, text: &'static str, what: &str, year: Year, day: u8) -> Ind {
    let list = (1..=12).map(|month| {
        let due = if month == 12 { year.day(12, 31) } else { year.day(month + 1, day) };
        Deliverable { name: format!("{what} {}", format::month(month, Lang::Id)), due }
    });
    ind(tag, text, Measure::Tanggal, Goal::Dated(list.collect()), "laporan").aspect(Aspect::Waktu)
}

/// A statement that is told and judged.
pub fn told(tag: &'static str, text: &'static str, goal: &str) -> Ind {
    ind(tag, text, Measure::Teks, Goal::Text(goal.to_owned()), "").aspect(Aspect::Kualitas)
}

impl Ind {
    pub fn aspect(mut self, aspect: Aspect) -> Self {
        self.aspect = Some(aspect);
        self
    }

    /// Without *aspek*, as the qualitative form wants it.
    pub fn bare(mut self) -> Self {
        self.aspect = None;
        self
    }

    pub fn goal(mut self, goal: Goal) -> Self {
        self.target.goal = goal;
        self
    }

    /// *Nilai awal*.
    pub fn base(mut self, value: &str) -> Self {
        self.target.base = Some(dec(value));
        self
    }

    /// *Rencana aksi*: planned value by the end of a day.
    pub fn steps(mut self, steps: &[(Date, &str)]) -> Self {
        self.target.steps = steps.iter().map(|(by, value)| Step { by: *by, value: dec(value) }).collect();
        self
    }

    pub fn flow(mut self, flow: Flow) -> Self {
        self.flow = flow;
        self
    }
}
