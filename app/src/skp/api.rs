//! Server functions of the SKP. Thin doors: the use cases are behind the ports.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    id::{EntryId, IkiId, Key, PersonId, ReasonId, SkpId},
    view::{RecordForm, SkpView},
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The own SKP in force with the newest items; `None` when there is none.
#[server(prefix = "/api", endpoint = "beranda", input = GetUrl)]
pub async fn load_home() -> Result<Option<SkpView>, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.skp.home(&actor).await)
}

/// One SKP; `semua` for every entry.
#[server(prefix = "/api", endpoint = "skp", input = GetUrl)]
pub async fn load_skp(id: SkpId, #[server(default)] semua: bool) -> Result<SkpView, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.skp.skp(&actor, id, semua).await)
}

/// The SKP of a team member.
#[server(prefix = "/api", endpoint = "tim/anggota", input = GetUrl)]
pub async fn load_member(pegawai: PersonId, #[server(default)] semua: bool) -> Result<SkpView, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.skp.member(&actor, pegawai, semua).await)
}

/// What the form *Catat realisasi* starts from; `koreksi` names the entry to correct, `skp` another SKP than the one to
/// work with today.
#[server(prefix = "/api", endpoint = "catat/awal", input = GetUrl)]
pub async fn load_record_form(
    #[server(default)] koreksi: Option<EntryId>,
    #[server(default)] skp: Option<SkpId>,
) -> Result<RecordForm, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.skp.record_form(&actor, koreksi, skp).await)
}

/// *Terima* (`putusan=terima`) or *Kembalikan* (`putusan=kembalikan`, with `alasan`).
#[server(prefix = "/api", endpoint = "realisasi/putusan")]
pub async fn judge_entry(
    kunci: Key,
    realisasi: EntryId,
    putusan: String,
    #[server(default)] alasan: String,
) -> Result<(), AppError> {
    use domain::{
        problem::Problem,
        skp::entry::Judgement,
        text::{LONG, required},
    };
    let (actor, ports) = answer(caller())?;
    let judgement = match putusan.as_str() {
        "terima" => Ok(Judgement::Accept),
        "kembalikan" => required(&alasan, LONG)
            .map(|reason| Judgement::Return { reason })
            .map_err(|problem| AppError::field("alasan", problem)),
        _ => Err(AppError::field("putusan", Problem::Choice)),
    };
    answer(ports.skp.judge(&actor, kunci, realisasi, answer(judgement)?).await)
}

/// *Alasan keterlambatan* with *Rencana perbaikan*; `id` is the idempotency key, `sampai` the day of the plan.
#[server(prefix = "/api", endpoint = "alasan/ajukan")]
pub async fn state_reason(
    id: ReasonId,
    skp: SkpId,
    iki: IkiId,
    alasan: String,
    rencana: String,
    sampai: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let draft = domain::skp::reason::Draft { id, skp, iki, reason: alasan, plan: rencana, until: sampai };
    answer(ports.skp.state_reason(&actor, draft).await)
}

/// Accepts (`putusan=terima`) or refuses (`putusan=tolak`, with `jawaban`) a reason for delay.
#[server(prefix = "/api", endpoint = "alasan/jawab")]
pub async fn answer_reason(id: ReasonId, putusan: String, #[server(default)] jawaban: String) -> Result<(), AppError> {
    use domain::problem::Problem;
    let (actor, ports) = answer(caller())?;
    let accept = match putusan.as_str() {
        "terima" => Ok(true),
        "tolak" => Ok(false),
        _ => Err(AppError::field("putusan", Problem::Choice)),
    };
    answer(ports.skp.answer_reason(&actor, id, answer(accept)?, jawaban).await)
}
