//! What the screens need from the server, as traits. The server implements them; the app cannot see the server.

use crate::demo::DemoDay;
use crate::error::AppError;
use async_trait::async_trait;
use domain::{
    action::{About, view::ActionView},
    calendar::Date,
    evaluation::{
        complete::CompletenessBoard,
        draft::Patch,
        objection::Decision,
        period::{Reopening, Windows},
        view::{EvaluationBoard, EvaluationPage, ResultPage, Waiting},
    },
    feedback,
    followup::{
        coaching::{Beginning, Extension, Review, Talk},
        reward,
        view::{CoachingPage, FollowUpBoard},
    },
    id::{
        AgencyId, CoachingId, EntryId, EvaluationId, FeedbackId, Key, NoticeId, PeriodId, PersonId, PlanId, PostId,
        ProposalId, ReasonId, SessionId, SkpId, TemplateId, UnitId,
    },
    matrix::{
        CellId, Seen,
        view::{MatrixRef, MatrixView},
    },
    planning::{
        self, Part,
        view::{GivePage, KeepPage, PlanBoard, PlanPage, SuperiorPage, TemplateBoard, TemplatePage, VersionsPage},
    },
    rating::{UnitPredikat, accumulation, credit_view::CreditPage},
    settings::{catalog::Setting, view::SettingsPage},
    skp::{entry::Judgement, reason},
    view::{Me, NoticeList, Profile, Reading, RecordForm, SkpView, TeamView},
};
use leptos::prelude::use_context;
use std::sync::Arc;

/// Who asks, as the session says. Rights are derived from posts on every request, they are not in here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    pub person: PersonId,
    pub agency: AgencyId,
    pub session: SessionId,
}

/// SKP: reading, judging entries, reasons for delay.
#[async_trait]
pub trait SkpPort: Send + Sync {
    /// The actor's own SKP in force with only the newest items; `None` when there is none.
    async fn home(&self, actor: &Actor) -> Result<Option<SkpView>, AppError>;
    /// An SKP; `all` for every entry instead of the newest of each indicator.
    async fn skp(&self, actor: &Actor, id: SkpId, all: bool) -> Result<SkpView, AppError>;
    /// The SKP in force (or the last one) of a person.
    async fn member(&self, actor: &Actor, person: PersonId, all: bool) -> Result<SkpView, AppError>;
    /// What the form *Catat realisasi* starts from: for the own SKP in force, or to correct an entry.
    async fn record_form(
        &self,
        actor: &Actor,
        corrects: Option<EntryId>,
        skp: Option<SkpId>,
    ) -> Result<RecordForm, AppError>;
    /// Accepts or returns an entry.
    async fn judge(&self, actor: &Actor, key: Key, entry: EntryId, judgement: Judgement) -> Result<(), AppError>;
    /// States a reason for delay.
    async fn state_reason(&self, actor: &Actor, draft: reason::Draft) -> Result<(), AppError>;
    /// Accepts or refuses a reason; a refusal needs words.
    async fn answer_reason(&self, actor: &Actor, id: ReasonId, accept: bool, answer: String) -> Result<(), AppError>;
}

/// Ongoing feedback.
#[async_trait]
pub trait FeedbackPort: Send + Sync {
    /// Starts a thread or replies. The id is the idempotency key.
    async fn send(&self, actor: &Actor, draft: feedback::Draft) -> Result<(), AppError>;
    /// Withdraws own feedback, leaving a mark.
    async fn withdraw(&self, actor: &Actor, id: FeedbackId) -> Result<(), AppError>;
}

/// Team, notices and the own account.
#[async_trait]
pub trait PeoplePort: Send + Sync {
    /// The frame around every page.
    async fn me(&self, actor: &Actor) -> Result<Me, AppError>;
    /// *Tim saya*, in the order of need.
    async fn team(&self, actor: &Actor) -> Result<TeamView, AppError>;
    /// Notices, newest first.
    async fn notices(&self, actor: &Actor, before: Option<NoticeId>) -> Result<NoticeList, AppError>;
    /// Marks notices as read: those about one SKP, or all.
    async fn mark_read(&self, actor: &Actor, what: Reading) -> Result<(), AppError>;
    /// The profile page.
    async fn profile(&self, actor: &Actor) -> Result<Profile, AppError>;
    /// Ends one session of the actor.
    async fn end_session(&self, actor: &Actor, session: SessionId) -> Result<(), AppError>;
    /// Ends all other sessions of the actor.
    async fn end_other_sessions(&self, actor: &Actor) -> Result<(), AppError>;
    /// Changes the password and ends all other sessions.
    async fn change_password(&self, actor: &Actor, old: String, new: String) -> Result<(), AppError>;
}

/// Evaluation: rating, delivery, objection, unit performance, calendar. The same key has one effect.
#[async_trait]
pub trait EvaluationPort: Send + Sync {
    /// Everything the actor has to do with in a period.
    async fn board(&self, actor: &Actor, period: Option<PeriodId>) -> Result<EvaluationBoard, AppError>;
    /// One SKP in one period, for its rater and his superior.
    async fn page(&self, actor: &Actor, period: PeriodId, skp: SkpId) -> Result<EvaluationPage, AppError>;
    /// What waits for the actor, over all periods.
    async fn waiting(&self, actor: &Actor) -> Result<Waiting, AppError>;
    /// The result, for both sides.
    async fn result(&self, actor: &Actor, id: EvaluationId) -> Result<ResultPage, AppError>;
    /// Saves fields of the draft. `base` has the texts the page came with: what was written on another page since is
    /// not overwritten.
    async fn save_draft(
        &self,
        actor: &Actor,
        period: PeriodId,
        skp: SkpId,
        patch: Patch,
        base: Patch,
    ) -> Result<(), AppError>;
    /// Opens the *usulan sistem*.
    async fn open_suggestion(&self, actor: &Actor, period: PeriodId, skp: SkpId) -> Result<(), AppError>;
    /// Sets both ratings.
    async fn set(&self, actor: &Actor, key: Key, period: PeriodId, skp: SkpId, patch: Patch) -> Result<(), AppError>;
    /// Takes undelivered ratings back.
    async fn revise(&self, actor: &Actor, key: Key, id: EvaluationId, reason: String) -> Result<(), AppError>;
    /// Delivers the result.
    async fn deliver(&self, actor: &Actor, key: Key, id: EvaluationId) -> Result<(), AppError>;
    /// Delivers several results, one after the other; those that were delivered meanwhile are passed over, so that
    /// doing it twice has the effect of once.
    async fn deliver_all(&self, actor: &Actor, ids: Vec<EvaluationId>) -> Result<(), AppError>;
    /// *Saya telah menerima*.
    async fn receive(&self, actor: &Actor, key: Key, id: EvaluationId) -> Result<(), AppError>;
    /// Accepts the result.
    async fn accept(&self, actor: &Actor, key: Key, id: EvaluationId) -> Result<(), AppError>;
    /// Decides the objection, finally.
    async fn decide(&self, actor: &Actor, key: Key, id: EvaluationId, form: Decision) -> Result<(), AppError>;
    /// Sets the performance of a unit.
    async fn rate_unit(
        &self,
        actor: &Actor,
        key: Key,
        period: PeriodId,
        unit: UnitId,
        predikat: UnitPredikat,
        reason: String,
    ) -> Result<(), AppError>;
    /// Records why a spread is as it is.
    async fn justify(
        &self,
        actor: &Actor,
        key: Key,
        period: PeriodId,
        unit: UnitId,
        reason: String,
    ) -> Result<(), AppError>;
    /// Locks a period.
    async fn lock_period(&self, actor: &Actor, key: Key, period: PeriodId) -> Result<(), AppError>;
    /// Reopens a period.
    async fn reopen_period(&self, actor: &Actor, key: Key, period: PeriodId, form: Reopening) -> Result<(), AppError>;
    /// Moves the windows of a period.
    async fn move_windows(&self, actor: &Actor, key: Key, period: PeriodId, form: Windows) -> Result<(), AppError>;
}

/// *Tindak lanjut*: coaching and proposals for rewards. The same key has one effect.
#[async_trait]
pub trait FollowUpPort: Send + Sync {
    /// Everything the actor has to do with after the results of a year.
    async fn follow_up(&self, actor: &Actor, year: Option<i32>) -> Result<FollowUpBoard, AppError>;
    /// One coaching: whole for the two, a mark for those who answer for the agency.
    async fn coaching(&self, actor: &Actor, id: CoachingId) -> Result<CoachingPage, AppError>;
    /// Begins coaching after an annual result.
    async fn begin_coaching(
        &self,
        actor: &Actor,
        key: Key,
        evaluation: EvaluationId,
        form: Beginning,
    ) -> Result<(), AppError>;
    /// Notes a talk.
    async fn note_talk(&self, actor: &Actor, key: Key, id: CoachingId, form: Talk) -> Result<(), AppError>;
    /// The review at the end.
    async fn finish_coaching(&self, actor: &Actor, key: Key, id: CoachingId, form: Review) -> Result<(), AppError>;
    /// More time.
    async fn extend_coaching(&self, actor: &Actor, key: Key, id: CoachingId, form: Extension) -> Result<(), AppError>;
    /// Ends it early.
    async fn stop_coaching(&self, actor: &Actor, key: Key, id: CoachingId, reason: String) -> Result<(), AppError>;
    /// Proposes a reward after an annual result.
    async fn propose_reward(
        &self,
        actor: &Actor,
        key: Key,
        evaluation: EvaluationId,
        form: reward::Draft,
    ) -> Result<(), AppError>;
    /// Takes a proposal up or refuses it.
    async fn decide_reward(
        &self,
        actor: &Actor,
        key: Key,
        id: ProposalId,
        form: reward::Answer,
    ) -> Result<(), AppError>;
    /// Credit points, own ones (`None`, with others whose name contains `name`) or somebody's.
    async fn credit(&self, actor: &Actor, person: Option<PersonId>, name: String) -> Result<CreditPage, AppError>;
    /// Enters what the count begins from.
    async fn enter_credit(
        &self,
        actor: &Actor,
        key: Key,
        person: PersonId,
        form: accumulation::Entry,
    ) -> Result<(), AppError>;
}

/// *Kelola*: settings, completeness, windows of units. The same key has one effect.
#[async_trait]
pub trait ManagePort: Send + Sync {
    /// Every setting, and how it came to be as it is.
    async fn settings(&self, actor: &Actor) -> Result<SettingsPage, AppError>;
    /// Changes one setting.
    async fn change_setting(
        &self,
        actor: &Actor,
        key: Key,
        setting: Setting,
        value: String,
        reason: String,
    ) -> Result<(), AppError>;
    /// How far everybody is in a period.
    async fn completeness(
        &self,
        actor: &Actor,
        period: Option<PeriodId>,
        unit: Option<UnitId>,
    ) -> Result<CompletenessBoard, AppError>;
    /// Reminds whoever the next step of an SKP waits for.
    async fn remind(&self, actor: &Actor, key: Key, period: PeriodId, skp: SkpId) -> Result<(), AppError>;
    /// Reminds somebody who has no SKP in a period.
    async fn remind_person(&self, actor: &Actor, key: Key, period: PeriodId, to: PersonId) -> Result<(), AppError>;
    /// Moves the rating window of a unit.
    async fn shift_window(
        &self,
        actor: &Actor,
        key: Key,
        period: PeriodId,
        unit: UnitId,
        days: String,
    ) -> Result<(), AppError>;
}

/// *Matriks Peran Hasil*.
#[async_trait]
pub trait MatrixPort: Send + Sync {
    /// Matrices the actor leads or has a row in.
    async fn mine(&self, actor: &Actor) -> Result<Vec<MatrixRef>, AppError>;
    /// The matrix of a post and a year.
    async fn matrix(&self, actor: &Actor, post: PostId, year: i32) -> Result<MatrixView, AppError>;
    /// Writes a cell over what the writer has seen.
    async fn write_cell(&self, actor: &Actor, cell: CellId, text: String, seen: Seen) -> Result<(), AppError>;
    /// Adds a member from another unit, named by number or name.
    async fn add_member(&self, actor: &Actor, key: Key, post: PostId, year: i32, who: String) -> Result<(), AppError>;
    /// Takes such a member out again.
    async fn remove_member(
        &self,
        actor: &Actor,
        key: Key,
        post: PostId,
        year: i32,
        member: PersonId,
    ) -> Result<(), AppError>;
}

/// *Rencana aksi*.
#[async_trait]
pub trait ActionPort: Send + Sync {
    /// The action plan of an SKP.
    async fn actions(&self, actor: &Actor, skp: SkpId) -> Result<ActionView, AppError>;
    /// Writes one field of it over what the writer has seen.
    async fn write_action(
        &self,
        actor: &Actor,
        skp: SkpId,
        number: u8,
        about: About,
        text: String,
        seen: Seen,
    ) -> Result<(), AppError>;
}

/// Planning: plans from draft to SKP, templates, talks, gaps, the wrong superior.
#[async_trait]
pub trait PlanningPort: Send + Sync {
    /// Everything the actor has to do with in a year.
    async fn plans(&self, actor: &Actor, year: Option<i32>) -> Result<PlanBoard, AppError>;
    /// One plan.
    async fn plan(&self, actor: &Actor, id: PlanId) -> Result<PlanPage, AppError>;
    /// The actor's own open plan of a year.
    async fn own_plan(&self, actor: &Actor, year: Option<i32>) -> Result<PlanPage, AppError>;
    /// An SKP as it is printed, its versions and talks.
    async fn versions(&self, actor: &Actor, skp: SkpId) -> Result<VersionsPage, AppError>;
    /// The own superior, and people found by name, post or unit.
    async fn superior(&self, actor: &Actor, asked: String) -> Result<SuperiorPage, AppError>;
    /// What is kept for a person: days that are not rated, and the reporting line.
    async fn keep(&self, actor: &Actor, person: PersonId, year: Option<i32>) -> Result<KeepPage, AppError>;
    /// All templates.
    async fn templates(&self, actor: &Actor, year: Option<i32>) -> Result<TemplateBoard, AppError>;
    /// A template to write, the own one that was changed last if none is named.
    async fn template(&self, actor: &Actor, id: Option<TemplateId>) -> Result<TemplatePage, AppError>;
    /// Saves fields of a part of a template.
    async fn save_template(
        &self,
        actor: &Actor,
        id: TemplateId,
        part: Part,
        patch: planning::Patch,
    ) -> Result<(), AppError>;
    /// Who would get a template.
    async fn give_preview(&self, actor: &Actor, id: TemplateId, year: Option<i32>) -> Result<GivePage, AppError>;
    /// Saves fields of a part of the draft.
    async fn save_plan(
        &self,
        actor: &Actor,
        id: PlanId,
        part: Part,
        patch: planning::Patch,
        base: planning::Patch,
    ) -> Result<(), AppError>;
    /// Saves what the leader expects of a part; `before` is the text the page came with.
    async fn expect(
        &self,
        actor: &Actor,
        id: PlanId,
        part: Part,
        words: String,
        before: Option<String>,
    ) -> Result<(), AppError>;
    /// Everything else. The same key has one effect.
    async fn plan_deed(&self, actor: &Actor, key: Key, deed: planning::deed::Deed) -> Result<(), AppError>;
}

/// The clock of the demo; everything is `NotFound` where real data are kept.
#[async_trait]
pub trait DemoPort: Send + Sync {
    /// Where it stands and where it may go.
    async fn demo_day(&self, actor: &Actor) -> Result<DemoDay, AppError>;
    /// Moves it forward, day by day, for the whole agency; the present day changes nothing.
    async fn advance(&self, actor: &Actor, to: Date) -> Result<(), AppError>;
}

/// All ports, provided as context of every request.
#[derive(Clone)]
pub struct Ports {
    pub skp: Arc<dyn SkpPort>,
    pub feedback: Arc<dyn FeedbackPort>,
    pub people: Arc<dyn PeoplePort>,
    pub evaluation: Arc<dyn EvaluationPort>,
    pub follow_up: Arc<dyn FollowUpPort>,
    pub manage: Arc<dyn ManagePort>,
    pub matrix: Arc<dyn MatrixPort>,
    pub action: Arc<dyn ActionPort>,
    pub planning: Arc<dyn PlanningPort>,
    pub demo: Arc<dyn DemoPort>,
}

/// The actor and the ports of this request.
pub fn caller() -> Result<(Actor, Ports), AppError> {
    let ports = use_context::<Ports>().ok_or(AppError::Internal { trace: String::new() })?;
    let actor = use_context::<Actor>().ok_or(AppError::SignedOut)?;
    Ok((actor, ports))
}

/// Gives the answer its HTTP status.
pub fn answer<T>(result: Result<T, AppError>) -> Result<T, AppError> {
    if let Err(error) = &result
        && let Some(options) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = http::StatusCode::from_u16(error.status())
    {
        options.set_status(status);
    }
    result
}

/// Makes fresh ids while a page is rendered; the clock and the dice belong to the server.
#[derive(Clone)]
pub struct Ids(pub Arc<dyn Fn() -> uuid::Uuid + Send + Sync>);
