//! Server functions of follow-up.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    followup::view::{CoachingPage, FollowUpBoard},
    id::{CoachingId, EvaluationId, Key, ProposalId},
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// `/tindak-lanjut`: after the results of one year, as asked or the latest.
#[server(prefix = "/api", endpoint = "tindak-lanjut", input = GetUrl)]
pub async fn load_follow_up(#[server(default)] tahun: Option<i32>) -> Result<FollowUpBoard, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.follow_up.follow_up(&actor, tahun).await)
}

/// One coaching: whole for the two, a mark for those who answer for the agency.
#[server(prefix = "/api", endpoint = "tindak-lanjut/pendampingan", input = GetUrl)]
pub async fn load_coaching(id: CoachingId) -> Result<CoachingPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.follow_up.coaching(&actor, id).await)
}

/// Begins coaching after an annual result: `mulai` and `tujuan`.
#[server(prefix = "/api", endpoint = "tindak-lanjut/mulai")]
pub async fn begin_coaching(kunci: Key, evaluasi: EvaluationId, mulai: String, tujuan: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::followup::coaching::Beginning { mulai, tujuan };
    answer(ports.follow_up.begin_coaching(&actor, kunci, evaluasi, form).await)
}

/// Notes a talk: either of the two.
#[server(prefix = "/api", endpoint = "tindak-lanjut/dialog")]
pub async fn note_talk(kunci: Key, pendampingan: CoachingId, tanggal: String, catatan: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::followup::coaching::Talk { tanggal, catatan };
    answer(ports.follow_up.note_talk(&actor, kunci, pendampingan, form).await)
}

/// The review at the end: `hasil` (`membaik`, `belum_membaik`) and `alasan`.
#[server(prefix = "/api", endpoint = "tindak-lanjut/tinjauan")]
pub async fn finish_coaching(
    kunci: Key,
    pendampingan: CoachingId,
    #[server(default)] hasil: String,
    alasan: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::followup::coaching::Review { hasil, alasan };
    answer(ports.follow_up.finish_coaching(&actor, kunci, pendampingan, form).await)
}

/// More time, with a reason.
#[server(prefix = "/api", endpoint = "tindak-lanjut/perpanjang")]
pub async fn extend_coaching(
    kunci: Key,
    pendampingan: CoachingId,
    sampai: String,
    alasan: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::followup::coaching::Extension { sampai, alasan };
    answer(ports.follow_up.extend_coaching(&actor, kunci, pendampingan, form).await)
}

/// Ends it early, with a reason.
#[server(prefix = "/api", endpoint = "tindak-lanjut/hentikan")]
pub async fn stop_coaching(kunci: Key, pendampingan: CoachingId, alasan: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.follow_up.stop_coaching(&actor, kunci, pendampingan, alasan).await)
}

/// Proposes a reward: `jenis` (`talenta`, `pelatihan`, `promosi`, `lainnya`) and `uraian`.
#[server(prefix = "/api", endpoint = "tindak-lanjut/usulkan")]
pub async fn propose_reward(
    kunci: Key,
    evaluasi: EvaluationId,
    #[server(default)] jenis: String,
    uraian: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::followup::reward::Draft { jenis, uraian };
    answer(ports.follow_up.propose_reward(&actor, kunci, evaluasi, form).await)
}

/// Takes a proposal up or refuses it: `putusan` (`terima`, `tolak`); a refusal needs `alasan`.
#[server(prefix = "/api", endpoint = "tindak-lanjut/putuskan")]
pub async fn decide_reward(
    kunci: Key,
    usulan: ProposalId,
    #[server(default)] putusan: String,
    #[server(default)] alasan: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::followup::reward::Answer { putusan, alasan };
    answer(ports.follow_up.decide_reward(&actor, kunci, usulan, form).await)
}
