//! What the screens of evaluation show: plain data, made by the server.

use super::{
    course::State,
    draft::Draft,
    period::{Access, Period},
    settings::EvaluationRules,
    source::Source,
    suggestion::Suggestion,
    why::Why,
};
use crate::{
    action::view::ActionPlan,
    calendar::{Date, Time, Zone},
    id::{EvaluationId, PeriodId, PersonId, SkpId, UnitId},
    planning::Form,
    policy::Deed,
    rating::{
        Expectation, Predikat, UnitPredikat,
        credit_view::CreditView,
        spread::{Counts, Rule, SpreadRules},
    },
    skp::{Span, progress::Summary},
    view::{EvidenceView, PersonRef, PersonView, SkpView},
};
use serde::{Deserialize, Serialize};

/// A period with what is known of it today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodView {
    pub period: Period,
    /// Whether ratings are taken today, for an SKP that runs to the end of the period.
    pub access: Access,
    pub locked_by: Option<PersonRef>,
    /// Every reopening with its reason, the newest first.
    pub reopenings: Vec<ReopeningView>,
}

/// One reopening of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReopeningView {
    pub reason: String,
    pub until: Date,
    pub by: PersonRef,
    pub at: Time,
}

/// `/evaluasi`: everything the viewer has to do with in one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationBoard {
    /// All periods of the agency, the newest first, for choosing.
    pub periods: Vec<Period>,
    /// The one shown: as asked, else the one that is being rated, else the last that has ended.
    pub period: Option<PeriodView>,
    /// Those the viewer rates in it, with an SKP, by name.
    pub members: Vec<BoardRow>,
    /// Those without an SKP in it: nothing can be rated.
    pub without: Vec<PersonView>,
    /// Members by predikat, as set so far.
    pub counts: Counts,
    /// Objections of any period that wait for the viewer's decision.
    pub decisions: Vec<BoardRow>,
    /// Objections that wait for the explanation of the viewer, in any period.
    pub explanations: Vec<BoardRow>,
    /// Own results of any period, delivered ones only, the newest first.
    pub own: Vec<OwnRow>,
    /// Units whose performance the viewer sets or whose spread concerns him.
    pub units: Vec<UnitRow>,
    /// May keep the calendar: lock, reopen, move windows.
    pub calendar: bool,
    /// How far the agency is in this period; only for those who keep the calendar or stand above everybody.
    pub completeness: Option<Vec<Completeness>>,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// One person in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardRow {
    pub period: PeriodId,
    pub skp: SkpId,
    /// None before the first draft was saved.
    pub evaluation: Option<EvaluationId>,
    pub person: PersonView,
    pub state: State,
    /// From the ratings in force; none in a draft.
    pub predikat: Option<Predikat>,
    /// The draft has both ratings.
    pub drafted: bool,
    /// Counts of statuses as kept with the SKP.
    pub summary: Summary,
    /// Part of the period the SKP covers.
    pub part: Span,
    pub access: Access,
    /// The day the present state runs out: receipt, objection, explanation or decision.
    pub until: Option<Date>,
    /// When the state last changed or the draft was last saved.
    pub changed_at: Option<Time>,
}

impl BoardRow {
    /// Whether its objection can be decided: explained, or the time for explaining is over.
    pub fn is_decidable(&self, today: Date) -> bool {
        self.state == State::KeberatanDijelaskan || self.until.is_some_and(|until| until < today)
    }
}

/// An own result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRow {
    pub evaluation: EvaluationId,
    pub period: Period,
    /// Part of the period the SKP covers.
    pub part: Span,
    pub state: State,
    pub predikat: Predikat,
    pub until: Option<Date>,
}

/// What waits for a person in evaluation, over all periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Own results that are to be received, can be objected to, or whose objection was decided lately.
    pub own: Vec<OwnRow>,
    /// Periods in which the person can rate somebody today, the one that closes first before the others.
    pub rate: Vec<RateWait>,
    /// Results that are set but not delivered.
    pub deliver: u32,
    /// Objections that wait for the person's explanation.
    pub explain: Vec<EvaluationId>,
    /// Objections that wait for the person's decision.
    pub decide: Vec<EvaluationId>,
    pub today: Date,
}

/// A period that is open for ratings of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateWait {
    pub period: Period,
    /// People who are not rated yet.
    pub left: u32,
    /// The day on which the first of their windows closes.
    pub until: Date,
}

/// How far one unit is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completeness {
    pub unit: String,
    pub people: u32,
    pub set: u32,
    pub delivered: u32,
    pub disputed: u32,
    pub over: u32,
}

/// One unit in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRow {
    pub unit: UnitId,
    pub name: String,
    pub head: Option<PersonView>,
    /// *Predikat kinerja organisasi*, if set.
    pub predikat: Option<UnitPredikat>,
    pub reason: String,
    pub by: Option<PersonRef>,
    pub at: Option<Time>,
    /// The viewer sets it.
    pub may_set: bool,
    /// The spread below it, once its performance is set.
    pub spread: Option<SpreadView>,
}

/// Spread of the predikat of one unit against SE `MenPANRB` 3/2023. Advisory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpreadView {
    pub unit: UnitId,
    pub unit_name: String,
    pub predikat: UnitPredikat,
    /// Predikat in force, drafts with both ratings included while raters work.
    pub counts: Counts,
    /// Rated so far, drafts included.
    pub rated: u32,
    /// Employees of the unit and the units below, its head left out.
    pub people: u32,
    /// Too few people: nothing is judged.
    pub skipped: bool,
    /// The bounds of the agency by which it is judged.
    pub rules: SpreadRules,
    pub findings: Vec<FindingView>,
    pub justifications: Vec<JustificationView>,
    pub may_justify: bool,
}

/// A rule of the spread that is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingView {
    pub rule: Rule,
    /// People there may be at most, or must be at least.
    pub limit: u32,
    pub found: u32,
}

/// Why a spread is as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JustificationView {
    pub reason: String,
    pub by: PersonRef,
    pub at: Time,
    /// What the spread was when it was written.
    pub findings: Vec<FindingView>,
}

/// Something a rating can rest on, or rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    /// From before the period that is rated.
    #[serde(default)]
    pub before: bool,
    pub source: Source,
    /// Text of the indicator, RHK or value it belongs to.
    pub about: String,
    /// Its own words: name of the file, note, feedback, reason.
    pub text: String,
    pub by: Option<PersonRef>,
    pub at: Option<Time>,
    /// Where to look at it.
    pub href: String,
}

/// `/evaluasi/{periode}/{skp}`: everything about one person on one screen, for the rater.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationPage {
    pub period: PeriodView,
    /// Part of the period the SKP covers.
    pub part: Span,
    /// Whether ratings of this part are taken today.
    pub access: Access,
    pub evaluation: Option<EvaluationId>,
    pub state: State,
    /// Targets, entries, evidence, feedback, reasons as they stood at the end of the period (or when ratings were set).
    pub skp: SkpView,
    /// The *rencana aksi* of the period; of all periods for the annual evaluation.
    pub actions: ActionPlan,
    pub rater: Option<PersonView>,
    pub decider: Option<PersonView>,
    /// As last saved; empty once ratings are set.
    pub draft: Draft,
    pub saved_at: Option<Time>,
    /// The ratings, once set.
    pub ratings: Option<RatingsView>,
    /// What ratings can rest on, newest first.
    pub offered: Vec<SourceView>,
    /// The unit's performance the person belongs to.
    pub unit: Option<UnitRow>,
    /// The person leads a unit whose performance is set: the rating of results follows it.
    pub fixed: Option<Expectation>,
    pub suggestion: SuggestionView,
    /// All SKP of the year, for the annual evaluation; one or more.
    pub parts: Vec<PartView>,
    /// This SKP is the last of the year: its evaluation stands for the year.
    pub decides_year: bool,
    pub rules: EvaluationRules,
    /// What the viewer may do now.
    pub may: Vec<Deed>,
    /// The next member without a set rating.
    pub next: Option<SkpId>,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// *Usulan sistem*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionView {
    /// The rater has no view of his own yet.
    Waits,
    /// May be opened.
    Ready,
    /// Opened; kept as it was then, with the ratings the rater had chosen before.
    Opened { suggestion: Box<Suggestion>, at: Time, hasil_before: Expectation },
    /// There is nothing to compute it from.
    Nothing,
}

/// One SKP of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartView {
    pub skp: SkpId,
    pub post: String,
    pub span: Span,
    pub months: u8,
    pub evaluation: Option<EvaluationId>,
    pub hasil: Option<Expectation>,
    pub perilaku: Option<Expectation>,
    pub predikat: Option<Predikat>,
    pub rater: Option<PersonRef>,
    /// *Angka kredit* of it, in a functional post.
    pub credit: Option<CreditView>,
    /// The one shown.
    pub this: bool,
}

/// Both ratings as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingsView {
    pub hasil: RatedView,
    pub perilaku: RatedView,
    /// What the matrix makes of them.
    pub predikat: Predikat,
    pub note: String,
    pub year_reason: String,
    pub by: PersonView,
    pub at: Time,
    /// Who made them so with the decision of an objection, and when; none for what the rater set.
    pub decided: Option<(PersonView, Time)>,
}

/// One rating as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatedView {
    pub rating: Expectation,
    pub reason: String,
    pub sources: Vec<SourceView>,
}

/// `/hasil/{id}`: the delivered document, for both sides and the decider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultPage {
    pub id: EvaluationId,
    pub agency: String,
    pub period: Period,
    pub part: Span,
    /// The official form of the post.
    pub form: Form,
    pub owner: PersonView,
    /// Who set the ratings, with the post held then.
    pub rater: PersonView,
    pub decider: Option<PersonView>,
    pub state: State,
    /// The ratings in force.
    pub ratings: RatingsView,
    /// Those of the rater, when the decision changed them.
    pub before: Option<RatingsView>,
    pub unit: Option<UnitRow>,
    pub why: Why,
    /// Version of the plan and number of the last entry the ratings were made from.
    pub version: u32,
    pub entries: u32,
    /// The facts as they stood when the ratings were set: what the rater saw.
    pub skp: SkpView,
    /// What an objection, or a decision that changes a rating, can rest on.
    pub offered: Vec<SourceView>,
    /// Everything that happened, oldest first.
    pub timeline: Vec<StepView>,
    pub clocks: Clocks,
    pub parts: Vec<PartView>,
    pub rules: EvaluationRules,
    /// What the viewer may do now.
    pub may: Vec<Deed>,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// Days that run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// Counts as received after this day.
    pub receipt_until: Option<Date>,
    /// Last day for an objection.
    pub objection_until: Option<Date>,
    /// Last day for the explanation.
    pub explanation_until: Option<Date>,
    /// A decision is expected by this day.
    pub decision_by: Option<Date>,
}

/// One step of the course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    pub kind: StepKind,
    pub at: Time,
    /// None for what time alone brought about.
    pub by: Option<PersonView>,
    pub text: String,
    pub sources: Vec<SourceView>,
    /// Files and links that came with it.
    pub files: Vec<EvidenceView>,
    /// The predikat in force after the step.
    pub predikat: Option<Predikat>,
}

/// Kinds of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The rater opened the *usulan sistem*.
    UsulanDibuka,
    Ditetapkan,
    /// Undelivered ratings were taken back into the draft.
    DibukaKembali,
    Disampaikan,
    Diterima,
    /// Unread for too long: counts as received.
    DianggapDiterima,
    Disetujui,
    /// No objection in time: counts as accepted.
    DianggapMenerima,
    Keberatan,
    Penjelasan,
    DiputusTetap,
    DiputusDiubah,
}

impl StepKind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::UsulanDibuka,
        Self::Ditetapkan,
        Self::DibukaKembali,
        Self::Disampaikan,
        Self::Diterima,
        Self::DianggapDiterima,
        Self::Disetujui,
        Self::DianggapMenerima,
        Self::Keberatan,
        Self::Penjelasan,
        Self::DiputusTetap,
        Self::DiputusDiubah,
    ];

    /// Stable code for storage and styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UsulanDibuka => "usulan_dibuka",
            Self::Ditetapkan => "ditetapkan",
            Self::DibukaKembali => "dibuka_kembali",
            Self::Disampaikan => "disampaikan",
            Self::Diterima => "diterima",
            Self::DianggapDiterima => "dianggap_diterima",
            Self::Disetujui => "disetujui",
            Self::DianggapMenerima => "dianggap_menerima",
            Self::Keberatan => "keberatan",
            Self::Penjelasan => "penjelasan",
            Self::DiputusTetap => "diputus_tetap",
            Self::DiputusDiubah => "diputus_diubah",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// Whom a change of an evaluation concerns, for live pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationChange {
    pub period: PeriodId,
    /// None when a unit's performance or the period itself changed.
    pub skp: Option<SkpId>,
    pub evaluation: Option<EvaluationId>,
    pub owner: Option<PersonId>,
}
