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
pub async fn rate(
    _: &mut Conn<'_>,
    _: &Act,
    _: Key,
    _: PeriodId,
    _: UnitId,
    _: UnitPredikat,
    _: &str,
) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn justify(_: &mut Conn<'_>, _: &Act, _: Key, _: PeriodId, _: UnitId, _: &str) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
