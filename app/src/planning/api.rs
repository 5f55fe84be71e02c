//! Server functions of planning. Fields of drafts are stored one by one as they are typed; everything else is a deed with
//! a key.

#![expect(clippy::too_many_arguments, reason = "the fields of a form are the arguments")]

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    id::{GapId, Key, PersonId, PlanId, ReportId, SkpId, TalkId, TemplateId},
    planning::Sent,
    planning::view::{
        GivePage, KeepPage, PlanBoard, PlanPage, SuperiorPage, TemplateBoard, TemplatePage, VersionsPage,
    },
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// `/perencanaan`: the year that is asked for, or the one that is planned now.
#[server(prefix = "/api", endpoint = "perencanaan", input = GetUrl)]
pub async fn load_plans(#[server(default)] tahun: Option<i32>) -> Result<PlanBoard, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.plans(&actor, tahun).await)
}

/// One plan.
#[server(prefix = "/api", endpoint = "perencanaan/rencana", input = GetUrl)]
pub async fn load_plan(id: PlanId) -> Result<PlanPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.plan(&actor, id).await)
}

/// The own open plan of a year.
#[server(prefix = "/api", endpoint = "perencanaan/saya", input = GetUrl)]
pub async fn load_own_plan(#[server(default)] tahun: Option<i32>) -> Result<PlanPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.own_plan(&actor, tahun).await)
}

/// An SKP with its versions and talks.
#[server(prefix = "/api", endpoint = "perencanaan/versi", input = GetUrl)]
pub async fn load_versions(skp: SkpId) -> Result<VersionsPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.versions(&actor, skp).await)
}

/// The own superior, and people found by name, post or unit.
#[server(prefix = "/api", endpoint = "perencanaan/cari-atasan", input = GetUrl)]
pub async fn load_superior(#[server(default)] cari: String) -> Result<SuperiorPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.superior(&actor, cari).await)
}

/// All templates.
#[server(prefix = "/api", endpoint = "perencanaan/templat", input = GetUrl)]
pub async fn load_templates(#[server(default)] tahun: Option<i32>) -> Result<TemplateBoard, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.templates(&actor, tahun).await)
}

/// Who would get a template.
#[server(prefix = "/api", endpoint = "perencanaan/templat/pratinjau", input = GetUrl)]
pub async fn load_give(id: TemplateId, #[server(default)] tahun: Option<i32>) -> Result<GivePage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.give_preview(&actor, id, tahun).await)
}

/// Saves the fields that are sent about a part (`bagian`: `isi`, `rhk-…`, `iki-…`) of the own draft, or of a template
/// (`templat`); the others stay.
/// `…_lama` is what the page came with: a text that was written on another page meanwhile is not overwritten, unless
/// `pilih` says `saya`; `tersimpan` leaves everything as it is.
#[server(prefix = "/api", endpoint = "perencanaan/isi")]
pub async fn save_plan(
    #[server(default)] rencana: Option<PlanId>,
    #[server(default)] templat: Option<TemplateId>,
    bagian: String,
    #[server(default)] pendekatan: Sent,
    #[server(default)] dukungan: Sent,
    #[server(default)] skema: Sent,
    #[server(default)] konsekuensi: Sent,
    #[server(default)] tempelan: Sent,
    #[server(default)] teks: Sent,
    #[server(default)] jenis: Sent,
    #[server(default)] klasifikasi: Sent,
    #[server(default)] intervensi: Sent,
    #[server(default)] penugasan: Sent,
    #[server(default)] aspek: Sent,
    #[server(default)] ukuran: Sent,
    #[server(default)] arah: Sent,
    #[server(default)] angka: Sent,
    #[server(default)] sampai: Sent,
    #[server(default)] satuan: Sent,
    #[server(default)] awal: Sent,
    #[server(default)] jadwal: Sent,
    #[server(default)] narasi: Sent,
    #[server(default)] alasan: Sent,
    #[server(default)] dukungan_lama: Sent,
    #[server(default)] skema_lama: Sent,
    #[server(default)] konsekuensi_lama: Sent,
    #[server(default)] tempelan_lama: Sent,
    #[server(default)] teks_lama: Sent,
    #[server(default)] penugasan_lama: Sent,
    #[server(default)] angka_lama: Sent,
    #[server(default)] sampai_lama: Sent,
    #[server(default)] satuan_lama: Sent,
    #[server(default)] awal_lama: Sent,
    #[server(default)] jadwal_lama: Sent,
    #[server(default)] narasi_lama: Sent,
    #[server(default)] alasan_lama: Sent,
    #[server(default)] pilih: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let part = answer(part(&bagian))?;
    let base = match pilih.as_str() {
        "tersimpan" => return Ok(()),
        "saya" => domain::planning::Patch::default(),
        _ => domain::planning::Patch {
            dukungan: dukungan_lama.0,
            skema: skema_lama.0,
            konsekuensi: konsekuensi_lama.0,
            tempelan: tempelan_lama.0,
            teks: teks_lama.0,
            penugasan: penugasan_lama.0,
            angka: angka_lama.0,
            sampai: sampai_lama.0,
            satuan: satuan_lama.0,
            awal: awal_lama.0,
            jadwal: jadwal_lama.0,
            narasi: narasi_lama.0,
            alasan: alasan_lama.0,
            ..Default::default()
        },
    };
    let patch = domain::planning::Patch {
        pendekatan: pendekatan.0,
        dukungan: dukungan.0,
        skema: skema.0,
        konsekuensi: konsekuensi.0,
        tempelan: tempelan.0,
        teks: teks.0,
        jenis: jenis.0,
        klasifikasi: klasifikasi.0,
        intervensi: intervensi.0,
        penugasan: penugasan.0,
        aspek: aspek.0,
        ukuran: ukuran.0,
        arah: arah.0,
        angka: angka.0,
        sampai: sampai.0,
        satuan: satuan.0,
        awal: awal.0,
        jadwal: jadwal.0,
        narasi: narasi.0,
        alasan: alasan.0,
    };
    answer(match (rencana, templat) {
        (Some(plan), _) => ports.planning.save_plan(&actor, plan, part, patch, base).await,
        (None, Some(template)) => ports.planning.save_template(&actor, template, part, patch).await,
        (None, None) => Err(AppError::BadRequest),
    })
}

#[cfg(feature = "ssr")]
fn part(bagian: &str) -> Result<domain::planning::Part, AppError> {
    bagian.parse().map_err(|_| AppError::BadRequest)
}

/// Saves what the leader expects of a part (`isi`, `rhk-…`, `nilai-…`); `harapan_lama` is what the page came with, `polos`
/// says that the form was sent without script and knows nothing of that.
#[server(prefix = "/api", endpoint = "perencanaan/harapan")]
pub async fn save_expectation(
    rencana: PlanId,
    bagian: String,
    harapan: String,
    #[server(default)] harapan_lama: String,
    #[server(default)] polos: bool,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let part = answer(part(&bagian))?;
    let before = (!polos).then_some(harapan_lama);
    answer(ports.planning.expect(&actor, rencana, part, harapan, before).await)
}

#[cfg(feature = "ssr")]
async fn deed(key: Key, deed: domain::planning::deed::Deed) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.planning.plan_deed(&actor, key, deed).await)
}

/// A new plan for days of one year.
#[server(prefix = "/api", endpoint = "perencanaan/mulai")]
pub async fn begin_plan(kunci: Key, mulai: String, selesai: String) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::Begin { start: mulai, end: selesai }).await
}

/// *Usulkan perubahan* of the SKP in force.
#[server(prefix = "/api", endpoint = "perencanaan/ubah")]
pub async fn propose_change(kunci: Key, skp: SkpId, alasan: String) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::Propose { skp, reason: alasan }).await
}

/// Arranges RHK and indicators of the own draft, or of a template: `apa` is `tambah`, `hapus`, `naik` or `turun`.
#[server(prefix = "/api", endpoint = "perencanaan/susun")]
pub async fn arrange_plan(
    kunci: Key,
    #[server(default)] rencana: Option<PlanId>,
    #[server(default)] templat: Option<TemplateId>,
    bagian: String,
    apa: String,
) -> Result<(), AppError> {
    use domain::planning::deed::{Arrange, Deed};
    let part = answer(part(&bagian))?;
    let how = answer(Arrange::from_code(&apa).ok_or(AppError::BadRequest))?;
    let done = match (rencana, templat, how) {
        (Some(plan), _, Arrange::Add) => Deed::Add { plan, part },
        (Some(plan), _, Arrange::Remove) => Deed::Remove { plan, part },
        (Some(plan), _, Arrange::Up) => Deed::Shift { plan, part, up: true },
        (Some(plan), _, Arrange::Down) => Deed::Shift { plan, part, up: false },
        (None, Some(template), how) => Deed::ArrangeTemplate { template, part, how },
        (None, None, _) => return answer(Err(AppError::BadRequest)),
    };
    deed(kunci, done).await
}

/// Adds the pasted rows.
#[server(prefix = "/api", endpoint = "perencanaan/tempel")]
pub async fn add_pasted(kunci: Key, rencana: PlanId) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::AddPasted { plan: rencana }).await
}

/// Takes over RHK from `sumber`: `skp-…` or `templat-…`.
#[server(prefix = "/api", endpoint = "perencanaan/ambil")]
pub async fn take_over(kunci: Key, rencana: PlanId, sumber: String) -> Result<(), AppError> {
    use domain::planning::deed::{Deed, From};
    let from = match sumber.split_once('-') {
        Some(("skp", id)) => id.parse().ok().map(From::Skp),
        Some(("templat", id)) => id.parse().ok().map(From::Template),
        _ => None,
    };
    let from = answer(from.ok_or_else(|| AppError::field("sumber", domain::problem::Problem::Choice)))?;
    deed(kunci, Deed::TakeOver { plan: rencana, from }).await
}

/// *Ajukan*; of a plan that was given back with an answer to the superior, if there is one.
#[server(prefix = "/api", endpoint = "perencanaan/ajukan")]
pub async fn submit_plan(kunci: Key, rencana: PlanId, #[server(default)] jawaban: String) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::Submit { plan: rencana, answer: jawaban }).await
}

/// Takes a submission back.
#[server(prefix = "/api", endpoint = "perencanaan/tarik")]
pub async fn take_back_plan(kunci: Key, rencana: PlanId) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::TakeBack { plan: rencana }).await
}

/// Gives a plan up.
#[server(prefix = "/api", endpoint = "perencanaan/batal")]
pub async fn cancel_plan(kunci: Key, rencana: PlanId) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::Cancel { plan: rencana }).await
}

/// The decision about the submission that was read: `putusan` is `setujui` or `kembalikan`, which needs `alasan`.
#[server(prefix = "/api", endpoint = "perencanaan/putusan")]
pub async fn settle_plan(
    kunci: Key,
    rencana: PlanId,
    pengajuan: i64,
    putusan: String,
    #[server(default)] alasan: String,
) -> Result<(), AppError> {
    use domain::planning::deed::Deed;
    let (plan, submission) = (rencana, pengajuan);
    let done = match putusan.as_str() {
        "setujui" => Deed::Agree { plan, submission, note: alasan },
        "kembalikan" => Deed::GiveBack { plan, submission, reason: alasan },
        _ => return answer(Err(AppError::BadRequest)),
    };
    deed(kunci, done).await
}

/// Closes an SKP because its owner has moved.
#[server(prefix = "/api", endpoint = "perencanaan/tutup")]
pub async fn close_skp(kunci: Key, skp: SkpId, terakhir: String) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::Close { skp, last: terakhir }).await
}

/// The employee asks for it.
#[server(prefix = "/api", endpoint = "perencanaan/minta-tutup")]
pub async fn ask_close_skp(kunci: Key, skp: SkpId, terakhir: String) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::AskClose { skp, last: terakhir }).await
}

/// Minutes of a *dialog kinerja*, new or (`dialog`, `naskah`) changed.
#[server(prefix = "/api", endpoint = "perencanaan/dialog")]
pub async fn write_talk(
    kunci: Key,
    skp: SkpId,
    #[server(default)] dialog: Option<TalkId>,
    #[server(default)] naskah: i64,
    tanggal: String,
    #[server(default)] hadir: String,
    catatan: String,
) -> Result<(), AppError> {
    let done = domain::planning::deed::Deed::WriteTalk {
        skp,
        talk: dialog,
        read: naskah,
        date: tanggal,
        present: hadir,
        text: catatan,
    };
    deed(kunci, done).await
}

/// *Saya setuju dengan catatan ini*, naming the text that was read.
#[server(prefix = "/api", endpoint = "perencanaan/dialog/setuju")]
pub async fn confirm_talk(kunci: Key, dialog: TalkId, naskah: i64) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::ConfirmTalk { talk: dialog, read: naskah }).await
}

/// Marks days as not rated.
#[server(prefix = "/api", endpoint = "perencanaan/jeda")]
pub async fn mark_gap(
    kunci: Key,
    #[server(default)] pegawai: Option<PersonId>,
    mulai: String,
    selesai: String,
    #[server(default)] sebab: String,
    #[server(default)] keterangan: String,
) -> Result<(), AppError> {
    let done = domain::planning::deed::Deed::MarkGap {
        person: pegawai,
        start: mulai,
        end: selesai,
        cause: sebab,
        note: keterangan,
    };
    deed(kunci, done).await
}

/// Takes such a mark back.
#[server(prefix = "/api", endpoint = "perencanaan/jeda/cabut")]
pub async fn unmark_gap(kunci: Key, jeda: GapId) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::UnmarkGap { gap: jeda }).await
}

/// Puts another mark in the place of one.
#[server(prefix = "/api", endpoint = "perencanaan/jeda/ubah")]
pub async fn change_gap(
    kunci: Key,
    jeda: GapId,
    mulai: String,
    selesai: String,
    #[server(default)] sebab: String,
    #[server(default)] keterangan: String,
) -> Result<(), AppError> {
    let done = domain::planning::deed::Deed::ChangeGap {
        gap: jeda,
        start: mulai,
        end: selesai,
        cause: sebab,
        note: keterangan,
    };
    deed(kunci, done).await
}

/// Sets the superior of a person from a day on: `calon` is a number or a name, empty for the head of the unit; `sebab`
/// is `keliru` or `penataan`, which says from when it counts where `dari` is empty.
#[server(prefix = "/api", endpoint = "perencanaan/garis")]
pub async fn set_superior(
    kunci: Key,
    pegawai: PersonId,
    #[server(default)] calon: String,
    alasan: String,
    #[server(default)] sebab: String,
    #[server(default)] dari: String,
) -> Result<(), AppError> {
    use domain::planning::deed::{Deed, LineForm};
    let line = LineForm { cause: sebab, from: dari };
    deed(kunci, Deed::SetSuperior { person: pegawai, to: calon, reason: alasan, line }).await
}

/// What is kept for a person.
#[server(prefix = "/api", endpoint = "perencanaan/pegawai", input = GetUrl)]
pub async fn load_keep(id: PersonId, #[server(default)] tahun: Option<i32>) -> Result<KeepPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.keep(&actor, id, tahun).await)
}

/// *Atasan saya keliru*: names the right one.
#[server(prefix = "/api", endpoint = "perencanaan/atasan")]
pub async fn report_superior(kunci: Key, #[server(default)] calon: String, alasan: String) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::Report { to: calon, reason: alasan }).await
}

/// Takes the own report back.
#[server(prefix = "/api", endpoint = "perencanaan/atasan/tarik")]
pub async fn withdraw_report(kunci: Key, laporan: ReportId) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::WithdrawReport { report: laporan }).await
}

/// Answers a report: `putusan` is `setujui` (with `sebab` and `dari`, as for [`set_superior`]) or `tolak`, which needs
/// `jawaban`.
#[server(prefix = "/api", endpoint = "perencanaan/atasan/jawab")]
pub async fn answer_report(
    kunci: Key,
    laporan: ReportId,
    putusan: String,
    #[server(default)] jawaban: String,
    #[server(default)] sebab: String,
    #[server(default)] dari: String,
) -> Result<(), AppError> {
    let accept = match putusan.as_str() {
        "setujui" => true,
        "tolak" => false,
        _ => return answer(Err(AppError::BadRequest)),
    };
    let line = domain::planning::deed::LineForm { cause: sebab, from: dari };
    deed(kunci, domain::planning::deed::Deed::AnswerReport { report: laporan, accept, answer: jawaban, line }).await
}

/// Makes a template of `sumber`: `skp-…` or `rencana-…`.
#[server(prefix = "/api", endpoint = "perencanaan/templat/buat")]
pub async fn make_template(
    kunci: Key,
    #[server(default)] sumber: String,
    nama: String,
    #[server(default)] untuk: String,
) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::MakeTemplate { source: sumber, name: nama, meant_for: untuk }).await
}

/// A new, empty template for a form (`bentuk`: `pegawai` or `pimpinan`).
#[server(prefix = "/api", endpoint = "perencanaan/templat/tulis")]
pub async fn new_template(
    kunci: Key,
    nama: String,
    #[server(default)] untuk: String,
    #[server(default)] bentuk: String,
) -> Result<(), AppError> {
    let done = domain::planning::deed::Deed::NewTemplate { name: nama, meant_for: untuk, form: bentuk };
    deed(kunci, done).await
}

/// Name of a template, and the post it is meant for.
#[server(prefix = "/api", endpoint = "perencanaan/templat/nama")]
pub async fn name_template(
    kunci: Key,
    templat: TemplateId,
    nama: String,
    #[server(default)] untuk: String,
) -> Result<(), AppError> {
    let done = domain::planning::deed::Deed::NameTemplate { template: templat, name: nama, meant_for: untuk };
    deed(kunci, done).await
}

/// Copies a template for a year.
#[server(prefix = "/api", endpoint = "perencanaan/templat/salin")]
pub async fn copy_template(kunci: Key, templat: TemplateId, tahun: i32) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::CopyTemplate { template: templat, year: tahun }).await
}

/// A template to write, the own one that was changed last if none is named.
#[server(prefix = "/api", endpoint = "perencanaan/templat/satu", input = GetUrl)]
pub async fn load_template(#[server(default)] id: Option<TemplateId>) -> Result<TemplatePage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.planning.template(&actor, id).await)
}

/// Takes a template out of use.
#[server(prefix = "/api", endpoint = "perencanaan/templat/hapus")]
pub async fn remove_template(kunci: Key, templat: TemplateId) -> Result<(), AppError> {
    deed(kunci, domain::planning::deed::Deed::RemoveTemplate { template: templat }).await
}

/// Gives a template to people (`pegawai[]`).
#[server(prefix = "/api", endpoint = "perencanaan/templat/bagi")]
pub async fn give_template(
    kunci: Key,
    templat: TemplateId,
    tahun: i32,
    #[server(default)] pegawai: Vec<String>,
) -> Result<(), AppError> {
    let done = domain::planning::deed::Deed::Give { template: templat, year: tahun, people: pegawai };
    deed(kunci, done).await
}
