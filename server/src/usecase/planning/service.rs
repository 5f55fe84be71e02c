//! The port of planning, implemented by the use cases beside it.

use super::{give, keep, perform, read, settle, template, write};
use crate::usecase::services::Services;
use app::{
    error::AppError,
    port::{Actor, PlanningPort},
};
use async_trait::async_trait;
use domain::{
    id::{Key, PersonId, PlanId, SkpId, TemplateId},
    planning::{
        Part, Patch,
        deed::Deed,
        view::{GivePage, KeepPage, PlanBoard, PlanPage, SuperiorPage, TemplateBoard, TemplatePage, VersionsPage},
    },
};

/// A read or a write in the name of the actor.
macro_rules! through {
    ($self:ident, $how:ident, $actor:ident, |$conn:ident, $act:ident| $work:expr) => {
        $self.0.$how($actor, move |$conn, $act| Box::pin(async move { $work.await })).await
    };
}

#[async_trait]
impl PlanningPort for Services {
    async fn plans(&self, actor: &Actor, year: Option<i32>) -> Result<PlanBoard, AppError> {
        through!(self, reading, actor, |conn, act| read::board(conn, &act, year))
    }

    async fn plan(&self, actor: &Actor, id: PlanId) -> Result<PlanPage, AppError> {
        through!(self, reading, actor, |conn, act| read::page(conn, &act, id))
    }

    async fn own_plan(&self, actor: &Actor, year: Option<i32>) -> Result<PlanPage, AppError> {
        through!(self, reading, actor, |conn, act| read::mine(conn, &act, year))
    }

    async fn versions(&self, actor: &Actor, skp: SkpId) -> Result<VersionsPage, AppError> {
        through!(self, reading, actor, |conn, act| read::versions(conn, &act, skp))
    }

    async fn superior(&self, actor: &Actor, asked: String) -> Result<SuperiorPage, AppError> {
        through!(self, reading, actor, |conn, act| read::superior(conn, &act, &asked))
    }

    async fn keep(&self, actor: &Actor, person: PersonId, year: Option<i32>) -> Result<KeepPage, AppError> {
        through!(self, reading, actor, |conn, act| keep::page(conn, &act, person, year))
    }

    async fn templates(&self, actor: &Actor, year: Option<i32>) -> Result<TemplateBoard, AppError> {
        through!(self, reading, actor, |conn, act| give::board(conn, &act, year))
    }

    async fn template(&self, actor: &Actor, id: Option<TemplateId>) -> Result<TemplatePage, AppError> {
        through!(self, reading, actor, |conn, act| template::page(conn, &act, id))
    }

    async fn save_template(&self, actor: &Actor, id: TemplateId, part: Part, patch: Patch) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| template::save(conn, &act, id, part, &patch))
    }

    async fn give_preview(&self, actor: &Actor, id: TemplateId, year: Option<i32>) -> Result<GivePage, AppError> {
        through!(self, reading, actor, |conn, act| give::preview(conn, &act, id, year))
    }

    async fn save_plan(
        &self,
        actor: &Actor,
        id: PlanId,
        part: Part,
        patch: Patch,
        base: Patch,
    ) -> Result<(), AppError> {
        let held = through!(self, writing, actor, |conn, act| write::save(conn, &act, id, part, (patch, base)))?;
        // What nobody else wrote is stored all the same.
        if held.is_empty() { Ok(()) } else { Err(AppError::Invalid(held)) }
    }

    async fn expect(
        &self,
        actor: &Actor,
        id: PlanId,
        part: Part,
        words: String,
        before: Option<String>,
    ) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| settle::expect(conn, &act, id, part, &words, before.as_deref()))
    }

    async fn plan_deed(&self, actor: &Actor, key: Key, deed: Deed) -> Result<(), AppError> {
        through!(self, writing, actor, |conn, act| perform(conn, &act, key, deed))
    }
}
