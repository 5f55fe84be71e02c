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
pub async fn save_draft(_: &mut Conn<'_>, _: &Act, _: PeriodId, _: SkpId, _: &Patch) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn open_suggestion(_: &mut Conn<'_>, _: &Act, _: PeriodId, _: SkpId) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn set(_: &mut Conn<'_>, _: &Act, _: Key, _: PeriodId, _: SkpId, _: &Patch) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn revise(_: &mut Conn<'_>, _: &Act, _: Key, _: EvaluationId, _: &str) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn deliver(_: &mut Conn<'_>, _: &Act, _: Key, _: EvaluationId) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
