//! Server functions of *Kelola*.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    evaluation::complete::CompletenessBoard,
    id::{Key, PeriodId, PersonId, SkpId, UnitId},
    settings::view::SettingsPage,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Every setting, and how it came to be as it is.
#[server(prefix = "/api", endpoint = "kelola/pengaturan", input = GetUrl)]
pub async fn load_settings() -> Result<SettingsPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.manage.settings(&actor).await)
}

/// Changes one setting: `nama`, `nilai`, `alasan`.
#[server(prefix = "/api", endpoint = "kelola/pengaturan/ubah")]
pub async fn change_setting(
    kunci: Key,
    nama: String,
    #[server(default)] nilai: String,
    alasan: String,
) -> Result<(), AppError> {
    use domain::{problem::Problem, settings::catalog::Setting};
    let (actor, ports) = answer(caller())?;
    let setting = answer(Setting::from_code(&nama).ok_or_else(|| AppError::field("nama", Problem::Choice)))?;
    answer(ports.manage.change_setting(&actor, kunci, setting, nilai, alasan).await)
}

/// How far everybody is in a period; the people of one unit.
#[server(prefix = "/api", endpoint = "kelola/kelengkapan", input = GetUrl)]
pub async fn load_completeness(
    #[server(default)] periode: Option<PeriodId>,
    #[server(default)] unit: Option<UnitId>,
) -> Result<CompletenessBoard, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.manage.completeness(&actor, periode, unit).await)
}

/// Reminds whoever the next step of an SKP waits for; once a day.
#[server(prefix = "/api", endpoint = "kelola/ingatkan")]
pub async fn remind(kunci: Key, periode: PeriodId, skp: SkpId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.manage.remind(&actor, kunci, periode, skp).await)
}

/// Reminds somebody who has no SKP in a period to begin one; once a day.
#[server(prefix = "/api", endpoint = "kelola/ingatkan-orang")]
pub async fn remind_person(kunci: Key, periode: PeriodId, pegawai: PersonId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.manage.remind_person(&actor, kunci, periode, pegawai).await)
}

/// Moves the rating window of a unit by `hari` days; 0 takes it back.
#[server(prefix = "/api", endpoint = "kelola/geser")]
pub async fn shift_window(kunci: Key, periode: PeriodId, unit: UnitId, hari: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.manage.shift_window(&actor, kunci, periode, unit, hari).await)
}
