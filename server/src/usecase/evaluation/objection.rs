//! In the making.
#![allow(unused_imports, clippy::unused_async)]
use super::super::Act;
use crate::{state::Fault, store::Conn};
use app::error::AppError;
use domain::{
    evaluation::{
        draft::Patch,
        objection::{Decision, Objection},
        period::{Reopening, Windows},
        view::*,
    },
    id::*,
    rating::UnitPredikat,
};
pub async fn receive(_: &mut Conn<'_>, _: &Act, _: Key, _: EvaluationId) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn accept(_: &mut Conn<'_>, _: &Act, _: Key, _: EvaluationId) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn object(_: &mut Conn<'_>, _: &Act, _: Key, _: EvaluationId, _: &Objection) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn explain(_: &mut Conn<'_>, _: &Act, _: Key, _: EvaluationId, _: &str) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn decide(_: &mut Conn<'_>, _: &Act, _: Key, _: EvaluationId, _: &Decision) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
