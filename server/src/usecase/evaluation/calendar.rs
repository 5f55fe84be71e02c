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
pub async fn lock(_: &mut Conn<'_>, _: &Act, _: Key, _: PeriodId) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn reopen(_: &mut Conn<'_>, _: &Act, _: Key, _: PeriodId, _: &Reopening) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
pub async fn move_windows(_: &mut Conn<'_>, _: &Act, _: Key, _: PeriodId, _: &Windows) -> Result<(), Fault> {
    Err(AppError::NotFound.into())
}
