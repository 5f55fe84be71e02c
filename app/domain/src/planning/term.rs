//! The SKP of one person in time: one for a year or part of a year, never two for one day, and what lies between
//! marked as not rated (`PermenPANRB` 6/2022; `domain` 1.6).

use crate::{
    calendar::Date,
    id::{GapId, PersonId, SkpId},
    problem::{Problem, Refusal},
    skp::Span,
    text,
};
use serde::{Deserialize, Serialize};

/// Days that an SKP or an open plan covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The SKP, or the one a plan becomes. A plan that changes an SKP is the same term.
    pub skp: SkpId,
    pub span: Span,
    /// It is an SKP already.
    pub agreed: bool,
    /// Closed or final: its days do not move any more.
    pub closed: bool,
}

/// All terms of one person. There is no other way to change them than the steps here, and none of them leaves two that
/// have a day in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<Term>);

const fn meets(a: Span, b: Span) -> bool {
    a.start.0.to_julian_day() <= b.end.0.to_julian_day() && b.start.0.to_julian_day() <= a.end.0.to_julian_day()
}

impl Terms {
    /// Those that are stored; the same SKP counts once.
    pub fn of(all: impl IntoIterator<Item = Term>) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        for term in all {
            match terms.iter_mut().find(|t| t.skp == term.skp) {
                Some(known) if term.agreed => *known = term,
                Some(_) => {}
                None => terms.push(term),
            }
        }
        terms.sort_by_key(|t| t.span.start);
        Self(terms)
    }

    /// In order of time.
    pub fn list(&self) -> &[Term] {
        &self.0
    }

    /// Begins a plan.
    pub fn begin(&mut self, skp: SkpId, span: Span) -> Result<(), Refusal> {
        if let Some(other) = self.0.iter().find(|t| meets(t.span, span)) {
            return Err(Refusal::PlanOverlaps { start: other.span.start, end: other.span.end });
        }
        self.0.push(Term { skp, span, agreed: false, closed: false });
        self.0.sort_by_key(|t| t.span.start);
        Ok(())
    }

    /// A plan is agreed: its days become the SKP's.
    pub fn agree(&mut self, skp: SkpId) -> Result<(), Refusal> {
        let Some(at) = self.0.iter().position(|t| t.skp == skp) else { return Err(Refusal::SkpClosed) };
        let span = self.0[at].span;
        if let Some(other) = self.0.iter().find(|t| t.skp != skp && meets(t.span, span)) {
            return Err(Refusal::PlanOverlaps { start: other.span.start, end: other.span.end });
        }
        self.0[at].agreed = true;
        Ok(())
    }

    /// Closes an SKP on its new last day because its owner has moved.
    pub fn close(&mut self, skp: SkpId, last: Date) -> Result<(), Refusal> {
        match self.0.iter_mut().find(|t| t.skp == skp && t.agreed && !t.closed) {
            Some(term) if term.span.contains(last) => {
                term.span.end = last;
                term.closed = true;
                Ok(())
            }
            _ => Err(Refusal::SkpClosed),
        }
    }

    /// Days within a span that nothing covers, marked or not.
    pub fn gaps(&self, within: Span, marked: &[Span]) -> Vec<Span> {
        let mut covered: Vec<Span> = self.0.iter().map(|t| t.span).chain(marked.iter().copied()).collect();
        covered.sort_by_key(|s| s.start);
        let mut gaps = Vec::new();
        let mut from = within.start;
        for span in covered {
            if span.end < from {
                continue;
            }
            if span.start > within.end {
                break;
            }
            if span.start > from {
                gaps.push(Span { start: from, end: span.start.plus_days(-1) });
            }
            from = span.end.plus_days(1);
        }
        if from <= within.end {
            gaps.push(Span { start: from, end: within.end });
        }
        gaps
    }

    /// Whether days may be marked as not rated: nothing covers them yet.
    pub fn may_mark(&self, span: Span, marked: &[Span]) -> Result<(), Refusal> {
        let all = self.0.iter().map(|t| t.span).chain(marked.iter().copied());
        match all.into_iter().find(|s| meets(*s, span)) {
            Some(s) => Err(Refusal::GapOverlaps { start: s.start, end: s.end }),
            None => Ok(()),
        }
    }
}

/// Days of one calendar year, the last not before the first.
pub fn within_a_year(start: Date, end: Date) -> Result<Span, (&'static str, Problem)> {
    if end < start {
        return Err(("selesai", Problem::Before { earliest: start }));
    }
    if start.year() != end.year() {
        return Err(("selesai", Problem::OneYear));
    }
    Ok(Span { start, end })
}

/// Why days are not rated (`domain` 1.6; the list of 8/2021, assumed now).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    TugasBelajar,
    Cltn,
    PersiapanPensiun,
    PejabatNegara,
    DiberhentikanSementara,
    Lainnya,
}

impl Cause {
    /// All causes.
    pub const ALL: [Self; 6] = [
        Self::TugasBelajar,
        Self::Cltn,
        Self::PersiapanPensiun,
        Self::PejabatNegara,
        Self::DiberhentikanSementara,
        Self::Lainnya,
    ];

    /// Stable code for storage and form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TugasBelajar => "tugas_belajar",
            Self::Cltn => "cltn",
            Self::PersiapanPensiun => "persiapan_pensiun",
            Self::PejabatNegara => "pejabat_negara",
            Self::DiberhentikanSementara => "diberhentikan_sementara",
            Self::Lainnya => "lainnya",
        }
    }

    /// The cause of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }

    /// Official words; the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TugasBelajar => "Tugas belajar",
            Self::Cltn => "Cuti di luar tanggungan negara",
            Self::PersiapanPensiun => "Masa persiapan pensiun",
            Self::PejabatNegara => "Pejabat negara atau anggota lembaga nonstruktural",
            Self::DiberhentikanSementara => "Diberhentikan sementara",
            Self::Lainnya => "Lainnya",
        }
    }
}

/// Days that are not rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    pub id: GapId,
    pub span: Span,
    pub cause: Cause,
    pub note: String,
    /// Who marked them.
    pub by: PersonId,
}

/// The form of a gap, checked: an own cause needs words.
pub fn gap(
    start: &str,
    end: &str,
    cause: &str,
    note: &str,
) -> Result<(Span, Cause, String), Vec<crate::problem::FieldProblem>> {
    let mut p = crate::problem::Problems::default();
    let start = p.take("mulai", start.parse::<Date>().map_err(|_| Problem::Date));
    let end = p.take("selesai", end.parse::<Date>().map_err(|_| Problem::Date));
    let cause = p.take("sebab", Cause::from_code(cause).ok_or(Problem::Choice));
    let words = if cause == Some(Cause::Lainnya) {
        text::required(note, text::SHORT)
    } else {
        text::optional(note, text::SHORT)
    };
    let note = p.take("keterangan", words);
    let span = match (start, end) {
        (Some(start), Some(end)) => match within_a_year(start, end) {
            Ok(span) => Some(span),
            Err((field, problem)) => {
                p.add(field, problem);
                None
            }
        },
        _ => None,
    };
    p.finish()?;
    match (span, cause, note) {
        (Some(span), Some(cause), Some(note)) => Ok((span, cause, note)),
        _ => Err(Vec::new()),
    }
}
