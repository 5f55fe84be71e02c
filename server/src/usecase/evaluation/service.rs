//! The port of evaluation, implemented by the use cases beside it.

use super::{calendar, objection, rate, read, unit, waiting};
use crate::usecase::services::Services;
use app::{
    error::AppError,
    port::{Actor, EvaluationPort},
};
use async_trait::async_trait;
use domain::{
    evaluation::{
        draft::Patch,
        objection::Decision,
        period::{Reopening, Windows},
        view::{EvaluationBoard, EvaluationPage, ResultPage, Waiting},
    },
    id::{EvaluationId, Key, PeriodId, SkpId, UnitId},
    rating::UnitPredikat,
};

/// A read or a write in the name of the actor.
macro_rules! through {
    ($self:ident, $how:ident, $actor:ident, |$conn:ident, $act:ident| $work:expr) => {
        $self.0.$how($actor, move |$conn, $act| Box::pin(async move { $work.await })).await
    };
}

#[async_trait]
impl EvaluationPort for Services {
    async fn board(&self, actor: &Actor, period: Option<PeriodId>) -> Result<EvaluationBoard, AppError> {
        through!(self, reading, actor, |conn, act| read::board(conn, &act, period))
    }

    async fn page(&self, actor: &Actor, period: PeriodId, skp: SkpId) -> Result<EvaluationPage, AppError> {
        through!(self, reading, actor, |conn, act| read::page(conn, &act, period, skp))
    }

    async fn waiting(&self, actor: &Actor) -> Result<Waiting, AppError> {
        through!(self, reading, actor, |conn, act| waiting::waiting(conn, &act))
    }

    async fn result(&self, actor: &Actor, id: EvaluationId) -> Result<ResultPage, AppError> {
        through!(self, reading, actor, |conn, act| read::result(conn, &act, id))
    }

    async fn save_draft(
        &self,
        actor: &Actor,
        period: PeriodId,
        skp: SkpId,
        patch: Patch,
        base: Patch,
    ) -> Result<(), AppError> {
        let both = (patch, base);
        let held = through!(self, writing, actor, |conn, act| rate::save_draft(conn, &act, period, skp, both))?;
        // What nobody else wrote is stored all the same.
        if held.is_empty() { Ok(()) } else { Err(AppError::Invalid(held)) }
    }

    async fn open_suggestion(&self, actor: &Actor, period: PeriodId, skp: SkpId) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| rate::open_suggestion(conn, &act, period, skp))
    }

    async fn set(&self, actor: &Actor, key: Key, period: PeriodId, skp: SkpId, patch: Patch) -> Result<(), AppError> {
        // What was typed is kept first, on its own, so that it is there whatever the rules say next. A request that
        // was answered before finds the ratings set and goes on to its first answer.
        let typed = (patch.clone(), Patch::default());
        let kept: Result<_, AppError> =
            through!(self, writing, actor, |conn, act| rate::save_draft(conn, &act, period, skp, typed));
        match kept {
            Ok(_) | Err(AppError::Refused(_)) => {}
            Err(e) => return Err(e),
        }
        through!(self, writing, actor, |conn, act| rate::set(conn, &act, key, period, skp, &patch))
    }

    async fn revise(&self, actor: &Actor, key: Key, id: EvaluationId, reason: String) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| rate::revise(conn, &act, key, id, &reason))
    }

    async fn deliver(&self, actor: &Actor, key: Key, id: EvaluationId) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| rate::deliver(conn, &act, key, id))
    }

    async fn deliver_all(&self, actor: &Actor, ids: Vec<EvaluationId>) -> Result<(), AppError> {
        // Each by itself, as if one button had been pressed after the other: other writers do not wait for all of them.
        for id in ids {
            through!(self, writing, actor, |conn, act| rate::deliver_listed(conn, &act, id))?;
        }
        Ok(())
    }

    async fn receive(&self, actor: &Actor, key: Key, id: EvaluationId) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| objection::receive(conn, &act, key, id))
    }

    async fn accept(&self, actor: &Actor, key: Key, id: EvaluationId) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| objection::accept(conn, &act, key, id))
    }

    async fn decide(&self, actor: &Actor, key: Key, id: EvaluationId, form: Decision) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| objection::decide(conn, &act, key, id, &form))
    }

    async fn rate_unit(
        &self,
        actor: &Actor,
        key: Key,
        period: PeriodId,
        unit: UnitId,
        predikat: UnitPredikat,
        reason: String,
    ) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| unit::rate(conn, &act, key, period, unit, predikat, &reason))
    }

    async fn justify(
        &self,
        actor: &Actor,
        key: Key,
        period: PeriodId,
        unit: UnitId,
        reason: String,
    ) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| unit::justify(conn, &act, key, period, unit, &reason))
    }

    async fn lock_period(&self, actor: &Actor, key: Key, period: PeriodId) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| calendar::lock(conn, &act, key, period))
    }

    async fn reopen_period(&self, actor: &Actor, key: Key, period: PeriodId, form: Reopening) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| calendar::reopen(conn, &act, key, period, &form))
    }

    async fn move_windows(&self, actor: &Actor, key: Key, period: PeriodId, form: Windows) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| calendar::move_windows(conn, &act, key, period, &form))
    }
}
