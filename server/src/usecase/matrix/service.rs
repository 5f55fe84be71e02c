//! The ports of the matrix and of action plans, implemented by the use cases.

use super::{read, write};
use crate::usecase::{action, services::Services};
use app::{
    error::AppError,
    port::{ActionPort, Actor, MatrixPort},
};
use async_trait::async_trait;
use domain::{
    action::{About, view::ActionView},
    id::{Key, PersonId, PostId, SkpId},
    matrix::{
        CellId, Seen,
        view::{MatrixRef, MatrixView},
    },
};

#[async_trait]
impl MatrixPort for Services {
    async fn mine(&self, actor: &Actor) -> Result<Vec<MatrixRef>, AppError> {
        self.0.reading(actor, |conn, act| Box::pin(async move { read::mine(conn, &act).await })).await
    }

    async fn matrix(&self, actor: &Actor, post: PostId, year: i32) -> Result<MatrixView, AppError> {
        self.0.reading(actor, move |conn, act| Box::pin(async move { read::page(conn, &act, post, year).await })).await
    }

    async fn write_cell(&self, actor: &Actor, cell: CellId, text: String, seen: Seen) -> Result<(), AppError> {
        self.0
            .writing(actor, move |conn, act| {
                Box::pin(async move { write::write_cell(conn, &act, cell, &text, &seen).await })
            })
            .await
    }

    async fn add_member(&self, actor: &Actor, key: Key, post: PostId, year: i32, who: String) -> Result<(), AppError> {
        self.0
            .writing(actor, move |conn, act| {
                Box::pin(async move { write::add_member(conn, &act, key, (post, year), &who).await })
            })
            .await
    }

    async fn remove_member(
        &self,
        actor: &Actor,
        key: Key,
        post: PostId,
        year: i32,
        member: PersonId,
    ) -> Result<(), AppError> {
        self.0
            .writing(actor, move |conn, act| {
                Box::pin(async move { write::remove_member(conn, &act, key, (post, year), member).await })
            })
            .await
    }
}

#[async_trait]
impl ActionPort for Services {
    async fn actions(&self, actor: &Actor, skp: SkpId) -> Result<ActionView, AppError> {
        self.0.reading(actor, move |conn, act| Box::pin(async move { action::page(conn, &act, skp).await })).await
    }

    async fn write_action(
        &self,
        actor: &Actor,
        skp: SkpId,
        number: u8,
        about: About,
        text: String,
        seen: Seen,
    ) -> Result<(), AppError> {
        self.0
            .writing(actor, move |conn, act| {
                Box::pin(async move { action::write(conn, &act, skp, number, about, &text, &seen).await })
            })
            .await
    }
}
