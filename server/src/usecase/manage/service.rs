//! The port of *Kelola*, implemented by the use cases beside it.

use super::{completeness, settings};
use crate::usecase::{evaluation::calendar, services::Services};
use app::{
    error::AppError,
    port::{Actor, ManagePort},
};
use async_trait::async_trait;
use domain::{
    evaluation::complete::CompletenessBoard,
    id::{Key, PeriodId, PersonId, SkpId, UnitId},
    settings::{catalog::Setting, view::SettingsPage},
};

/// A read or a write in the name of the actor.
macro_rules! through {
    ($self:ident, $how:ident, $actor:ident, |$conn:ident, $act:ident| $work:expr) => {
        $self.0.$how($actor, move |$conn, $act| Box::pin(async move { $work.await })).await
    };
}

#[async_trait]
impl ManagePort for Services {
    async fn settings(&self, actor: &Actor) -> Result<SettingsPage, AppError> {
        through!(self, reading, actor, |conn, act| settings::page(conn, &act))
    }

    async fn change_setting(
        &self,
        actor: &Actor,
        key: Key,
        setting: Setting,
        value: String,
        reason: String,
    ) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| settings::change(conn, &act, key, setting, &value, &reason))
    }

    async fn completeness(
        &self,
        actor: &Actor,
        period: Option<PeriodId>,
        unit: Option<UnitId>,
    ) -> Result<CompletenessBoard, AppError> {
        through!(self, reading, actor, |conn, act| completeness::board(conn, &act, period, unit))
    }

    async fn remind(&self, actor: &Actor, key: Key, period: PeriodId, skp: SkpId) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| completeness::remind(conn, &act, key, period, skp))
    }

    async fn remind_person(&self, actor: &Actor, key: Key, period: PeriodId, to: PersonId) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| completeness::remind_person(conn, &act, key, period, to))
    }

    async fn shift_window(
        &self,
        actor: &Actor,
        key: Key,
        period: PeriodId,
        unit: UnitId,
        days: String,
    ) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| calendar::shift(conn, &act, key, (period, unit), &days))
    }
}
