//! What can be wrong with a request, as data. The sentence is chosen where the language is known.

use crate::{
    calendar::Date,
    decimal::{Decimal, NumberError},
    evaluation::State,
    nip::NipError,
    rating::Expectation,
};
use serde::{Deserialize, Serialize};

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Must be filled.
    Required,
    /// More characters than allowed.
    TooLong { max: usize, length: usize },
    /// Fewer characters than needed to say something.
    TooShort { min: usize, length: usize },
    /// Nothing was chosen that the rating rests on.
    NoSource,
    /// More evidence and feedback than one rating takes.
    TooManySources { max: usize },
    /// Not a number as written in Indonesia.
    Number(NumberError),
    /// A result cannot be below zero.
    Negative,
    /// A part of something that is counted one by one; carries the unit.
    NotWhole { unit: String },
    /// The part of a percentage is larger than the whole, or the whole is zero.
    Ratio,
    /// Not an existing day.
    Date,
    /// The day lies after today; carries today.
    Future { today: Date },
    /// The day lies outside the SKP; carries its bounds.
    OutsideSkp { start: Date, end: Date },
    /// Somebody else wrote the field meanwhile; carries who and what stands there now.
    Changed { by: String, now: String },
    /// Nobody of the agency fits what was typed.
    Nobody,
    /// The person has a row already, or leads.
    AlreadyThere,
    /// Several people fit; carries some of their names.
    SeveralPeople { names: String },
    /// A planned sum that is smaller than that of an earlier period.
    BelowEarlier { earlier: Decimal },
    /// A planned sum that is larger than that of a later period.
    AboveLater { later: Decimal },
    /// A day that must not lie before the given one.
    Before { earliest: Date },
    /// A day that must not lie after the given one.
    Later { latest: Date },
    /// A whole number between two others.
    Between { min: i64, max: i64 },
    /// The value is what it was.
    Unchanged,
    /// Not a NIP.
    Nip(NipError),
    /// The choice is not among those offered.
    Choice,
    /// The link is not an `http(s)` address.
    Link,
    /// The file is empty.
    FileEmpty,
    /// The file is larger than allowed (bytes).
    FileTooLarge { max: u64 },
    /// The picture has more pixels than can be worked on.
    PictureTooLarge { megapixels: u32 },
    /// Neither a JPEG, PNG or WebP photo nor a PDF, whatever its name says.
    FileKind,
    /// The picture or PDF cannot be read.
    FileBroken,
    /// The PDF contains scripts or actions that start programs.
    FileActive,
    /// The PDF is locked with a password.
    FileLocked,
    /// More files or links than one entry takes.
    TooManyFiles { max: usize },
    /// More of something than a plan takes.
    TooMany { max: usize },
    /// A target of zero says nothing.
    ZeroTarget,
    /// The upper bound of a range is not above the lower one.
    RangeOrder,
    /// The value at the start lies beyond the target already.
    BasePast,
    /// A line of dated deliverables is not `nama; tanggal`; carries its number.
    Deliverable { line: usize },
    /// A dated deliverable lies outside the SKP.
    DeliverableOutside { line: usize, start: Date, end: Date },
    /// Nothing was written that could be submitted.
    NoRhk,
    /// An RHK that names none of the superior's, although he has some.
    NoLink,
    /// The RHK has no indicator.
    NoIki,
    /// The days are not within one calendar year.
    OneYear,
    /// A day that must not lie after the given one.
    After { latest: Date },
    /// The password is too short.
    PasswordShort { min: usize },
    /// The password is easy to guess.
    PasswordWeak,
    /// The present password is not right.
    PasswordWrong,
}

/// A field by its form name and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Name of the form field.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// Gathers the problems of a form, so that all fields are judged in one go.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldProblem>);

impl Problems {
    /// Notes a problem of a field.
    pub fn add(&mut self, field: &str, problem: Problem) {
        self.0.push(FieldProblem { field: field.to_owned(), problem });
    }

    /// Keeps the value, or notes the problem and gives `None`.
    pub fn take<T>(&mut self, field: &str, value: Result<T, Problem>) -> Option<T> {
        value.map_err(|problem| self.add(field, problem)).ok()
    }

    /// `Ok` when nothing was noted.
    pub fn finish(self) -> Result<(), Vec<FieldProblem>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }

    /// The noted problems.
    pub fn into_vec(self) -> Vec<FieldProblem> {
        self.0
    }
}

/// A request that is well formed and permitted but that the rules refuse now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The SKP is closed: nothing is recorded in it any more.
    SkpClosed,
    /// The entry was already returned or replaced by a correction.
    EntryNotOpen,
    /// The entry was already corrected by another one.
    AlreadyCorrected,
    /// The same key was used for something else.
    KeyReused,
    /// A reason for delay is only taken for an indicator that is late or needs attention.
    NotLate,
    /// The reason was already answered.
    ReasonAnswered,
    /// There is a reason that waits for its answer.
    ReasonOpen,
    /// Only the writer's own feedback, and only once.
    AlreadyWithdrawn,
    /// Replies go under feedback that is still there.
    ThreadClosed,
    /// Two holdings of one post of the same kind overlap.
    AssignmentOverlaps,
    /// The deliverable was already marked as done.
    DeliverableDone,
    /// The rating window has not begun.
    PeriodNotYet { from: Date },
    /// The rating window is over; the period has to be reopened with a reason.
    PeriodOver { since: Date },
    /// The period is locked; it has to be reopened with a reason.
    PeriodLocked,
    /// The period is open: there is nothing to reopen.
    PeriodOpen { until: Date },
    /// The evaluation stands where this cannot be done.
    EvaluationState { is: State },
    /// The 14 days for an objection are over.
    ObjectionLate { last: Date },
    /// This kind of result cannot be objected to.
    NoObjection,
    /// Nobody stands above the rater who could decide.
    NobodyDecides,
    /// The rater's explanation may still come.
    ExplanationPending { until: Date },
    /// The decision to change leaves both ratings as they are.
    NothingChanged,
    /// The rating of a head's results follows the performance of the unit.
    FollowsUnit { must: Expectation },
    /// The head's ratings are set already; they follow the performance of the unit.
    HeadRated,
    /// The coaching has ended.
    CoachingOver,
    /// The employee is being coached already.
    CoachingRuns,
    /// *Belum membaik* is only said once the time for improvement is over.
    CoachingNotYet { until: Date },
    /// The annual result is not final yet.
    ResultNotFinal,
    /// This follow-up is not offered for the predikat.
    NotOffered,
    /// The proposal was decided already.
    ProposalDecided,
    /// The same was proposed already and waits for its decision.
    ProposalOpen,
    /// The same person was reminded of the same today.
    RemindedToday,
    /// There is nobody, or nothing, to remind of.
    NothingToRemind,
    /// The period is over: a plan written down now would be none. Carries its last day.
    PlanOver { since: Date },
    /// The period is being rated already: its plan is only read.
    PlanRated,
    /// The matrix of this year is no longer, or not yet, written.
    MatrixClosed { year: i32 },
    /// The row of a member from another unit still holds texts.
    RowFilled,
    /// The suggestion is opened after the rater has chosen both ratings.
    ViewNotFormed,
    /// The plan stands where this cannot be done.
    PlanState { is: crate::planning::State },
    /// The decision was made about an older submission.
    PlanOld,
    /// The owner of the SKP has not moved: it goes on.
    NotMoved,
    /// Days after the one on which the SKP would end were rated already. Carries the first of them: an earlier end
    /// would leave that rating without days.
    RatedAfter { from: Date },
    /// The SKP was changed since this plan was begun.
    PlanOutdated,
    /// The days overlap with another SKP or plan of the same person.
    PlanOverlaps { start: Date, end: Date },
    /// There is a plan already.
    PlanOpen,
    /// A change says why.
    NoChange,
    /// Nobody stands above who could decide.
    NoSuperior,
    /// Nobody is his own superior.
    OwnSuperior,
    /// The reporting lines would go round in a circle.
    CircularSuperior,
    /// The post is held by nobody.
    VacantPost,
    /// It is the superior already.
    SameSuperior,
    /// There is a report that waits for its answer.
    ReportOpen,
    /// The report was answered already.
    ReportAnswered,
    /// The minutes were changed since they were read.
    TalkChanged,
    /// The days are covered by an SKP, a plan or another gap.
    GapOverlaps { start: Date, end: Date },
    /// Days of a plan are marked as not rated.
    DaysMarked { start: Date, end: Date },
    /// The person has no post on that day.
    NoPost { day: Date },
}
