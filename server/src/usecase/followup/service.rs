//! The port of follow-up, implemented by the use cases beside it.

use super::{coaching, read, reward};
use crate::usecase::{credit, services::Services};
use app::{
    error::AppError,
    port::{Actor, FollowUpPort},
};
use async_trait::async_trait;
use domain::{
    followup::{
        coaching::{Beginning, Extension, Review, Talk},
        reward::{Answer, Draft},
        view::{CoachingPage, FollowUpBoard},
    },
    id::{CoachingId, EvaluationId, Key, PersonId, ProposalId},
    rating::{accumulation::Entry, credit_view::CreditPage},
};

/// A read or a write in the name of the actor.
macro_rules! through {
    ($self:ident, $how:ident, $actor:ident, |$conn:ident, $act:ident| $work:expr) => {
        $self.0.$how($actor, move |$conn, $act| Box::pin(async move { $work.await })).await
    };
}

#[async_trait]
impl FollowUpPort for Services {
    async fn follow_up(&self, actor: &Actor, year: Option<i32>) -> Result<FollowUpBoard, AppError> {
        through!(self, reading, actor, |conn, act| read::board(conn, &act, year))
    }

    async fn coaching(&self, actor: &Actor, id: CoachingId) -> Result<CoachingPage, AppError> {
        through!(self, reading, actor, |conn, act| read::page(conn, &act, id))
    }

    async fn begin_coaching(
        &self,
        actor: &Actor,
        key: Key,
        evaluation: EvaluationId,
        form: Beginning,
    ) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| coaching::begin(conn, &act, key, evaluation, &form))
    }

    async fn note_talk(&self, actor: &Actor, key: Key, id: CoachingId, form: Talk) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| coaching::note(conn, &act, key, id, &form))
    }

    async fn finish_coaching(&self, actor: &Actor, key: Key, id: CoachingId, form: Review) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| coaching::finish(conn, &act, key, id, &form))
    }

    async fn extend_coaching(&self, actor: &Actor, key: Key, id: CoachingId, form: Extension) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| coaching::extend(conn, &act, key, id, &form))
    }

    async fn stop_coaching(&self, actor: &Actor, key: Key, id: CoachingId, reason: String) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| coaching::stop(conn, &act, key, id, &reason))
    }

    async fn propose_reward(
        &self,
        actor: &Actor,
        key: Key,
        evaluation: EvaluationId,
        form: Draft,
    ) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| reward::propose(conn, &act, key, evaluation, &form))
    }

    async fn decide_reward(&self, actor: &Actor, key: Key, id: ProposalId, form: Answer) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| reward::decide(conn, &act, key, id, &form))
    }

    async fn credit(&self, actor: &Actor, person: Option<PersonId>, name: String) -> Result<CreditPage, AppError> {
        through!(self, reading, actor, |conn, act| credit::page(conn, &act, person, &name))
    }

    async fn enter_credit(&self, actor: &Actor, key: Key, person: PersonId, form: Entry) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| credit::enter(conn, &act, key, person, &form))
    }
}
