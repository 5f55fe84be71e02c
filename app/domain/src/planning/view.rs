//! What the screens of planning show.

use super::{State, check::Warning, course::StepKind, diff::Difference, draft::Draft, form::Form, report, term::Gap};
use crate::{
    calendar::{Date, Time, Zone},
    id::{PlanId, ReportId, RhkId, SkpId, TalkId, TemplateId},
    policy::PlanDeed,
    problem::FieldProblem,
    skp::{self, Span, plan::Plan},
    view::{PersonRef, PersonView},
};
use serde::{Deserialize, Serialize};

/// `/perencanaan`: everything the viewer has to do with in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanBoard {
    pub year: i32,
    pub years: Vec<i32>,
    pub today: Date,
    pub zone: Zone,
    pub me: PersonView,
    /// Unread notices about what this page shows.
    pub unread: u32,
    /// The present superior.
    pub rater: Option<PersonView>,
    /// The viewer holds a post that has an SKP.
    pub has_post: bool,
    pub own: Vec<TermView>,
    pub gaps: Vec<GapView>,
    /// Days without SKP, plan or mark.
    pub empty: Vec<Span>,
    pub decisions: Vec<PlanRow>,
    pub team: Vec<TeamRow>,
    /// SKP of people who moved, for their rater to close.
    pub closings: Vec<Closing>,
    /// The own report that waits, or the last answer.
    pub report: Option<ReportView>,
    /// Reports for the *pengelola kinerja* to answer.
    pub reports: Vec<ReportView>,
    pub keeps: bool,
    pub templates: bool,
    /// The own matrix: the post the viewer leads from.
    pub matrix: Option<crate::id::PostId>,
    /// How far each unit is, for those who look after it.
    pub completeness: Vec<UnitRow>,
}

/// `/perencanaan/atasan`: the own superior, and who else it might be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuperiorPage {
    pub me: PersonView,
    pub rater: Option<PersonView>,
    /// What was looked for.
    pub asked: String,
    pub found: Vec<PersonView>,
    /// There are more than are shown.
    pub more: bool,
    /// The own reports, the newest first.
    pub reports: Vec<ReportView>,
    /// Lines of the own post, the one written last first.
    pub lines: Vec<LineView>,
    pub today: Date,
    pub zone: Zone,
}

/// A reporting line of a post, from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineView {
    pub from: Date,
    /// Post and holder; none for the head of the unit.
    pub to: Option<(String, String)>,
    pub reason: String,
    pub by: PersonRef,
    pub at: Time,
}

/// Days that are not rated, as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapView {
    pub gap: Gap,
    pub by: PersonRef,
    /// The viewer marked them.
    pub own: bool,
}

/// `/perencanaan/pegawai/{id}`: what is kept for a person by the *pengelola kinerja*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepPage {
    pub person: PersonView,
    pub year: i32,
    pub years: Vec<i32>,
    pub rater: Option<PersonView>,
    /// The person holds a post by appointment.
    pub has_post: bool,
    pub terms: Vec<TermView>,
    pub gaps: Vec<GapView>,
    /// Days without SKP, plan or mark.
    pub empty: Vec<Span>,
    /// The one written last first.
    pub lines: Vec<LineView>,
    /// First day of the present SKP.
    pub start: Option<Date>,
    /// Last day of the closed periods: lines begin after it.
    pub closed: Option<Date>,
    pub today: Date,
    pub zone: Zone,
}

/// How far a unit is with its plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRow {
    pub unit: String,
    pub people: u32,
    pub none: u32,
    pub draft: u32,
    pub submitted: u32,
    pub agreed: u32,
}

/// One SKP or plan of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermView {
    pub skp: SkpId,
    pub span: Span,
    pub post: String,
    /// The plan that is open, if there is one.
    pub plan: Option<PlanRef>,
    /// The SKP, if it is agreed.
    pub agreed: Option<(skp::State, i64)>,
    /// The definitive post of today is another one: the last day in the old post, if known.
    pub moved: Option<Date>,
    /// Last day the employee asked for.
    pub asked: Option<Date>,
    /// Talks about it, and those the viewer has not confirmed.
    pub talks: u32,
    pub asks: u32,
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRef {
    pub id: PlanId,
    pub state: State,
    pub change: bool,
    pub changed_at: Time,
    /// Why it was given back.
    pub returned: String,
    pub rhk: u32,
}

/// A plan that waits for the viewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRow {
    pub plan: PlanRef,
    pub person: PersonView,
    pub span: Span,
}

/// How far a member of the team is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamRow {
    pub person: PersonView,
    pub terms: Vec<TermView>,
}

/// An SKP that is to be closed after a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub skp: SkpId,
    pub person: PersonView,
    pub old_post: String,
    pub last: Date,
    pub span: Span,
    pub asked: bool,
}

/// A report of a wrong superior.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportView {
    pub id: ReportId,
    pub person: PersonView,
    pub now: Option<PersonView>,
    pub to: PersonView,
    pub reason: String,
    pub state: report::State,
    pub at: Time,
    pub answer: String,
    pub answered_by: Option<PersonRef>,
    pub answered_at: Option<Time>,
    /// First day on which the corrected line counts.
    pub from: Option<Date>,
}

/// Minutes of a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkView {
    pub id: TalkId,
    pub date: Date,
    pub present: String,
    pub text: String,
    /// Number of the text, named by a confirmation.
    pub number: i64,
    pub changed_by: PersonRef,
    pub changed_at: Time,
    pub employee: Option<Time>,
    pub leader: Option<(PersonRef, Time)>,
    /// The viewer has not confirmed this text yet and may.
    pub asks: bool,
}

/// One step of a plan's course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    pub kind: StepKind,
    pub by: PersonRef,
    pub at: Time,
    pub text: String,
    /// What differs from the submission before.
    pub differences: Vec<Difference>,
}

/// `/perencanaan/{rencana}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPage {
    pub id: PlanId,
    pub skp: SkpId,
    /// Unread notices about it.
    pub unread: u32,
    pub owner: PersonView,
    pub rater: Option<PersonView>,
    pub span: Span,
    pub form: Form,
    pub state: State,
    pub submission: i64,
    pub draft: Draft,
    /// The version that is changed, and why.
    pub change: Option<(i64, String)>,
    pub own: bool,
    /// The decision is recorded for a superior who has no account.
    pub records: bool,
    pub may: Vec<PlanDeed>,
    /// RHK of the superior.
    pub leader: Vec<(RhkId, String)>,
    /// RHK of others that name one of this plan: whose, and how many. Only for its writer.
    pub contributors: Vec<(RhkId, Vec<(String, u32)>)>,
    /// The version that took the place of the one this plan became.
    pub replaced: Option<i64>,
    /// The reader decides while his own plan of the year is not agreed: links may still change.
    pub leader_open: bool,
    pub problems: Vec<FieldProblem>,
    pub warnings: Vec<Warning>,
    /// Pasted rows as they would be added, or what is wrong with them.
    pub pasted: Result<Vec<super::paste::Row>, crate::problem::Problem>,
    /// Against the version in force.
    pub differences: Vec<Difference>,
    /// The plan as it would be agreed, when nothing is missing.
    pub plan: Option<Plan>,
    pub steps: Vec<StepView>,
    pub talks: Vec<TalkView>,
    pub templates: Vec<(TemplateId, String)>,
    /// SKP whose RHK can be taken over: own ones, and of who held the post before.
    pub sources: Vec<SourceView>,
    pub today: Date,
    pub zone: Zone,
    pub saved_at: Time,
}

/// An SKP to take RHK from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    pub skp: SkpId,
    pub person: PersonRef,
    pub post: String,
    pub span: Span,
    /// How many RHK would come.
    pub rhk: u32,
    /// The viewer's own SKP.
    pub own: bool,
}

/// `/skp/{id}/versi`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionsPage {
    pub skp: SkpId,
    pub owner: PersonView,
    pub rater: Option<PersonView>,
    pub form: Form,
    pub span: Span,
    pub state: skp::State,
    pub own: bool,
    pub versions: Vec<VersionRow>,
    pub plan: Plan,
    /// The open proposal.
    pub proposal: Option<PlanRef>,
    pub talks: Vec<TalkView>,
    pub may_talk: bool,
    pub may_close: bool,
    /// The owner's definitive post is another one since the day after this one.
    pub moved: Option<Date>,
    /// Last day the employee asked for.
    pub asked: Option<Date>,
    pub today: Date,
    pub zone: Zone,
}

/// One agreed version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionRow {
    pub number: i64,
    pub reason: String,
    pub at: Time,
    pub by: PersonRef,
    pub differences: Vec<Difference>,
}

/// `/perencanaan/templat`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateBoard {
    pub templates: Vec<TemplateView>,
    pub year: i32,
    /// Plans and SKP a template can be made from.
    pub sources: Vec<SourceView>,
    pub today: Date,
    pub zone: Zone,
}

/// One template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateView {
    pub id: TemplateId,
    pub name: String,
    pub meant_for: String,
    pub by: PersonRef,
    pub at: Time,
    pub draft: Draft,
    pub form: Form,
    /// The year it was copied for.
    pub year: Option<i32>,
    pub changed_at: Time,
    /// How many got it so far.
    pub given: u32,
    /// The viewer writes it and takes it out of use: who made it, and the *pengelola kinerja*.
    pub own: bool,
}

/// `/perencanaan/templat/{id}/ubah`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplatePage {
    pub template: TemplateView,
    pub today: Date,
    pub zone: Zone,
}

/// Somebody who got a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenRow {
    pub person: PersonView,
    pub year: i32,
    pub by: PersonRef,
    pub at: Time,
}

/// Who would get a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GiveRow {
    pub person: PersonView,
    pub fate: Fate,
    /// The post is the one the template is meant for.
    pub fits: bool,
}

/// What giving would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// A new draft.
    New { span: Span },
    /// An empty draft is filled.
    Fill,
    /// There is a draft with content: left alone.
    HasDraft,
    /// There is an SKP already: left alone.
    HasSkp,
    /// No post in that year.
    NoPost,
}

impl Fate {
    /// Whether the person gets it.
    pub const fn gets(self) -> bool {
        matches!(self, Self::New { .. } | Self::Fill)
    }
}

/// `/perencanaan/templat/{id}`: give it, with a preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivePage {
    pub template: TemplateView,
    pub year: i32,
    pub rows: Vec<GiveRow>,
    /// Those who got it before, the latest first.
    pub given: Vec<GivenRow>,
    pub today: Date,
    pub zone: Zone,
}
