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
pub async fn board(_: &mut Conn<'_>, _: &Act, _: Option<PeriodId>) -> Result<EvaluationBoard, Fault> {
    Err(AppError::NotFound.into())
}
pub async fn page(_: &mut Conn<'_>, _: &Act, _: PeriodId, _: SkpId) -> Result<EvaluationPage, Fault> {
    Err(AppError::NotFound.into())
}
pub async fn result(_: &mut Conn<'_>, _: &Act, _: EvaluationId) -> Result<ResultPage, Fault> {
    Err(AppError::NotFound.into())
}
