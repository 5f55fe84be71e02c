//! Server functions of evaluation. Lists (`…_sumber`, `bukti`) are sent as `name[]`; an empty value in a list counts as
//! nothing, so that a form can say that nothing is chosen.

#![expect(clippy::too_many_arguments, reason = "the fields of a form are the arguments")]

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    evaluation::view::{EvaluationBoard, EvaluationPage, ResultPage},
    id::{EvaluationId, Key, PeriodId, SkpId, UnitId},
    planning::Sent,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// `/evaluasi`: one period, as asked or the one that matters now.
#[server(prefix = "/api", endpoint = "evaluasi", input = GetUrl)]
pub async fn load_board(#[server(default)] periode: Option<PeriodId>) -> Result<EvaluationBoard, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.evaluation.board(&actor, periode).await)
}

/// Everything about one SKP in one period, for its rater and his superior.
#[server(prefix = "/api", endpoint = "evaluasi/orang", input = GetUrl)]
pub async fn load_evaluation(periode: PeriodId, skp: SkpId) -> Result<EvaluationPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.evaluation.page(&actor, periode, skp).await)
}

/// The set or delivered result with its explanation and timeline.
#[server(prefix = "/api", endpoint = "hasil", input = GetUrl)]
pub async fn load_result(id: EvaluationId) -> Result<ResultPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.evaluation.result(&actor, id).await)
}

/// Saves the fields that are sent; the others stay. Sending the same again changes nothing, so it needs no key. `…_lama`
/// is what the page came with: a text that was written on another page meanwhile is not overwritten, unless `pilih` says
/// `saya`; `tersimpan` leaves everything as it is.
#[server(prefix = "/api", endpoint = "evaluasi/draf")]
pub async fn save_evaluation_draft(
    periode: PeriodId,
    skp: SkpId,
    #[server(default)] hasil: Option<String>,
    #[server(default)] hasil_alasan: Sent,
    #[server(default)] hasil_sumber: Option<Vec<String>>,
    #[server(default)] perilaku: Option<String>,
    #[server(default)] perilaku_alasan: Sent,
    #[server(default)] perilaku_sumber: Option<Vec<String>>,
    #[server(default)] catatan: Sent,
    #[server(default)] alasan_tahun: Sent,
    #[server(default)] hasil_alasan_lama: Sent,
    #[server(default)] perilaku_alasan_lama: Sent,
    #[server(default)] catatan_lama: Sent,
    #[server(default)] alasan_tahun_lama: Sent,
    #[server(default)] pilih: String,
) -> Result<(), AppError> {
    use domain::evaluation::draft::Patch;
    let (actor, ports) = answer(caller())?;
    let base = match pilih.as_str() {
        "tersimpan" => return Ok(()),
        "saya" => Patch::default(),
        _ => Patch {
            hasil_alasan: hasil_alasan_lama.0,
            perilaku_alasan: perilaku_alasan_lama.0,
            catatan: catatan_lama.0,
            alasan_tahun: alasan_tahun_lama.0,
            ..Patch::default()
        },
    };
    let patch = Patch {
        hasil,
        hasil_alasan: hasil_alasan.0,
        hasil_sumber,
        perilaku,
        perilaku_alasan: perilaku_alasan.0,
        perilaku_sumber,
        catatan: catatan.0,
        alasan_tahun: alasan_tahun.0,
    };
    answer(ports.evaluation.save_draft(&actor, periode, skp, patch, base).await)
}

/// Opens the *usulan sistem*, once both ratings are chosen; that it was opened stays in the timeline.
#[server(prefix = "/api", endpoint = "evaluasi/usulan")]
pub async fn open_suggestion(periode: PeriodId, skp: SkpId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.evaluation.open_suggestion(&actor, periode, skp).await)
}

/// *Tetapkan*: the draft with the fields that are sent becomes the ratings. What was typed is kept in the draft even
/// when it is refused.
#[server(prefix = "/api", endpoint = "evaluasi/tetapkan")]
pub async fn set_evaluation(
    kunci: Key,
    periode: PeriodId,
    skp: SkpId,
    #[server(default)] hasil: Option<String>,
    #[server(default)] hasil_alasan: Sent,
    #[server(default)] hasil_sumber: Option<Vec<String>>,
    #[server(default)] perilaku: Option<String>,
    #[server(default)] perilaku_alasan: Sent,
    #[server(default)] perilaku_sumber: Option<Vec<String>>,
    #[server(default)] catatan: Sent,
    #[server(default)] alasan_tahun: Sent,
) -> Result<(), AppError> {
    use domain::evaluation::draft::Patch;
    let (actor, ports) = answer(caller())?;
    let patch = Patch {
        hasil,
        hasil_alasan: hasil_alasan.0,
        hasil_sumber,
        perilaku,
        perilaku_alasan: perilaku_alasan.0,
        perilaku_sumber,
        catatan: catatan.0,
        alasan_tahun: alasan_tahun.0,
    };
    answer(ports.evaluation.set(&actor, kunci, periode, skp, patch).await)
}

/// Takes undelivered ratings back into the draft; says why in `alasan`.
#[server(prefix = "/api", endpoint = "evaluasi/buka-kembali")]
pub async fn revise_evaluation(kunci: Key, evaluasi: EvaluationId, alasan: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.evaluation.revise(&actor, kunci, evaluasi, alasan).await)
}

/// *Sampaikan*: the employee gets the result.
#[server(prefix = "/api", endpoint = "evaluasi/sampaikan")]
pub async fn deliver_evaluation(kunci: Key, evaluasi: EvaluationId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.evaluation.deliver(&actor, kunci, evaluasi).await)
}

/// *Sampaikan* for all results that are listed (`hasil[]`).
#[server(prefix = "/api", endpoint = "evaluasi/sampaikan-semua")]
pub async fn deliver_evaluations(hasil: Vec<EvaluationId>) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    if hasil.len() > domain::evaluation::DELIVERED_AT_ONCE {
        return answer(Err(AppError::BadRequest));
    }
    answer(ports.evaluation.deliver_all(&actor, hasil).await)
}

/// Sets the performance of a unit, one level above it.
#[server(prefix = "/api", endpoint = "evaluasi/unit")]
pub async fn rate_unit(
    kunci: Key,
    periode: PeriodId,
    unit: UnitId,
    predikat: String,
    alasan: String,
) -> Result<(), AppError> {
    use domain::{problem::Problem, rating::UnitPredikat};
    let (actor, ports) = answer(caller())?;
    let code = UnitPredikat::from_code(&predikat);
    let predikat = answer(code.ok_or_else(|| AppError::field("predikat", Problem::Choice)))?;
    answer(ports.evaluation.rate_unit(&actor, kunci, periode, unit, predikat, alasan).await)
}

/// Records why the spread of a unit is as it is.
#[server(prefix = "/api", endpoint = "evaluasi/sebaran")]
pub async fn justify_spread(kunci: Key, periode: PeriodId, unit: UnitId, alasan: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.evaluation.justify(&actor, kunci, periode, unit, alasan).await)
}

/// Locks a period that has ended.
#[server(prefix = "/api", endpoint = "evaluasi/periode/kunci")]
pub async fn lock_period(kunci: Key, periode: PeriodId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.evaluation.lock_period(&actor, kunci, periode).await)
}

/// Reopens a period that is over or locked, until a day, with a reason that is kept.
#[server(prefix = "/api", endpoint = "evaluasi/periode/buka")]
pub async fn reopen_period(kunci: Key, periode: PeriodId, alasan: String, sampai: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::evaluation::period::Reopening { alasan, sampai };
    answer(ports.evaluation.reopen_period(&actor, kunci, periode, form).await)
}

/// Moves the windows of a period.
#[server(prefix = "/api", endpoint = "evaluasi/periode/jendela")]
pub async fn move_windows(
    kunci: Key,
    periode: PeriodId,
    isi_dari: String,
    isi_sampai: String,
    nilai_dari: String,
    nilai_sampai: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::evaluation::period::Windows { isi_dari, isi_sampai, nilai_dari, nilai_sampai };
    answer(ports.evaluation.move_windows(&actor, kunci, periode, form).await)
}

/// *Saya telah menerima*.
#[server(prefix = "/api", endpoint = "hasil/terima")]
pub async fn receive_result(kunci: Key, evaluasi: EvaluationId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.evaluation.receive(&actor, kunci, evaluasi).await)
}

/// The employee accepts the result.
#[server(prefix = "/api", endpoint = "hasil/setuju")]
pub async fn accept_result(kunci: Key, evaluasi: EvaluationId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.evaluation.accept(&actor, kunci, evaluasi).await)
}

/// The decision: `putusan` (`tetap`, `diubah`) with `alasan`; for `diubah` also `hasil`, `perilaku` and `bukti[]`.
#[server(prefix = "/api", endpoint = "hasil/putusan")]
pub async fn decide_objection(
    kunci: Key,
    evaluasi: EvaluationId,
    putusan: String,
    alasan: String,
    #[server(default)] hasil: String,
    #[server(default)] perilaku: String,
    #[server(default)] bukti: Vec<String>,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::evaluation::objection::Decision { putusan, alasan, hasil, perilaku, bukti };
    answer(ports.evaluation.decide(&actor, kunci, evaluasi, form).await)
}
