//! Why the rules refuse something now.

use crate::i18n::{Lang, fill, format};
use domain::{
    calendar::Date,
    evaluation::{Ending, State},
    planning::State as Plan,
    problem::Refusal,
};

/// Why the rules refuse it now.
#[expect(clippy::too_many_lines, reason = "one sentence per refusal")]
pub fn refused(refusal: &Refusal, lang: Lang) -> String {
    let (id, en) = match refusal {
        Refusal::SkpClosed => (
            "SKP ini sudah ditutup, jadi tidak menerima catatan atau umpan balik baru. Yang sudah tersimpan tetap ada, dan tulisan Anda masih di halaman ini: pakai pada SKP yang berlaku sekarang, atau salin.",
            "This SKP is closed and takes no new entries or feedback. What was stored stays, and what you typed is still on this page: use it for the SKP in force now, or copy it.",
        ),
        Refusal::EntryNotOpen => (
            "Catatan ini sudah diputuskan atau sudah diganti oleh koreksi.",
            "This entry was already decided or replaced by a correction.",
        ),
        Refusal::AlreadyCorrected => (
            "Catatan ini sudah dikoreksi. Koreksi berikutnya dibuat dari catatan yang terbaru.",
            "This entry was already corrected. Make the next correction from the newest one.",
        ),
        Refusal::KeyReused => (
            "Formulir ini sudah pernah dikirim dengan isi lain. Muat ulang halaman sebelum mengirim yang baru.",
            "This form was sent before with different content. Reload the page before you send a new one.",
        ),
        Refusal::NotLate => (
            "Indikator ini tidak lagi tertinggal, jadi alasan keterlambatan tidak diperlukan.",
            "This indicator is no longer behind, so no reason is needed.",
        ),
        Refusal::ReasonAnswered => ("Alasan ini sudah dijawab.", "This reason was already answered."),
        Refusal::ReasonOpen => (
            "Masih ada alasan yang menunggu jawaban atasan.",
            "There is still a reason waiting for the superior's answer.",
        ),
        Refusal::AlreadyWithdrawn => ("Umpan balik ini sudah ditarik.", "This feedback was already withdrawn."),
        Refusal::ThreadClosed => {
            ("Umpan balik yang akan dibalas sudah ditarik.", "The feedback you want to reply to was withdrawn.")
        }
        Refusal::AssignmentOverlaps => (
            "Jabatan ini sudah dipegang orang lain pada tanggal tersebut.",
            "This post is already held by somebody on those days.",
        ),
        Refusal::DeliverableDone => {
            ("Hasil ini sudah dicatat selesai.", "This deliverable was already recorded as done.")
        }
        Refusal::PeriodLocked => (
            "Periode ini sudah dikunci. Yang tersimpan tetap ada, dan tulisan Anda masih di halaman ini. Pengelola kinerja dapat membukanya kembali dengan alasan.",
            "This period is locked. What is stored stays, and what you typed is still on this page. The performance manager can reopen it with a reason.",
        ),
        Refusal::PeriodNotYet { from: day }
        | Refusal::PeriodOver { since: day }
        | Refusal::PeriodOpen { until: day }
        | Refusal::ObjectionLate { last: day }
        | Refusal::ExplanationPending { until: day }
        | Refusal::CoachingNotYet { until: day }
        | Refusal::RatedAfter { from: day }
        | Refusal::PlanOver { since: day } => return dated(refusal, *day, lang),
        Refusal::PlanRated => (
            "Penilaian periode ini sudah dibuka, jadi rencana aksinya hanya dibaca.",
            "Rating of this period has begun, so its action plan can only be read.",
        ),
        Refusal::MatrixClosed { .. } => (
            "Matriks ditulis untuk tahun ini dan tahun depan. Yang ini hanya dapat dibaca.",
            "The matrix is written for this year and the next. This one can only be read.",
        ),
        Refusal::RowFilled => (
            "Baris anggota ini masih berisi. Kosongkan selnya dulu, lalu keluarkan.",
            "This member's row still holds texts. Empty its cells first, then take the member out.",
        ),
        Refusal::EvaluationState { is } => out_of_turn(*is),
        Refusal::NoObjection => (
            "Keberatan diajukan atas evaluasi tahunan. Bicarakan hasil periodik ini dengan atasan Anda.",
            "Objections are made against the annual evaluation. Talk about this periodic result with your superior.",
        ),
        Refusal::NobodyDecides => (
            "Tidak ada pejabat di atas penilai yang dapat memutus keberatan ini. Hubungi pengelola kinerja.",
            "Nobody stands above the rater who could decide this objection. Contact the performance manager.",
        ),
        Refusal::NothingChanged => (
            "Kedua rating sama dengan sebelumnya. Ubah salah satunya, atau pilih putusan tetap.",
            "Both ratings are as before. Change one of them, or decide that they stay.",
        ),
        Refusal::FollowsUnit { .. } => (
            "Rating hasil kerja pimpinan unit mengikuti predikat kinerja unitnya.",
            "The rating of a head's results follows the performance of the unit.",
        ),
        Refusal::HeadRated => (
            "Pimpinan unit ini sudah dinilai untuk periode ini. Buka kembali penilaiannya lebih dulu, agar rating hasil kerjanya mengikuti predikat unit.",
            "The head of this unit was already rated for this period. Take that rating back first, so that it follows the performance of the unit.",
        ),
        Refusal::CoachingOver
        | Refusal::CoachingRuns
        | Refusal::ResultNotFinal
        | Refusal::NotOffered
        | Refusal::ProposalDecided
        | Refusal::ProposalOpen
        | Refusal::RemindedToday
        | Refusal::NothingToRemind => after(refusal),
        Refusal::ViewNotFormed => (
            "Pilih kedua rating lebih dulu. Usulan sistem dibuka setelah Anda punya penilaian sendiri.",
            "Choose both ratings first. The system's suggestion opens once you have a view of your own.",
        ),
        Refusal::PlanState { .. }
        | Refusal::PlanOld
        | Refusal::NotMoved
        | Refusal::PlanOutdated
        | Refusal::PlanOverlaps { .. }
        | Refusal::PlanOpen
        | Refusal::NoChange
        | Refusal::NoSuperior
        | Refusal::OwnSuperior
        | Refusal::CircularSuperior
        | Refusal::VacantPost
        | Refusal::SameSuperior
        | Refusal::ReportOpen
        | Refusal::ReportAnswered
        | Refusal::TalkChanged
        | Refusal::GapOverlaps { .. }
        | Refusal::DaysMarked { .. }
        | Refusal::NoPost { .. } => return planned(refusal, lang),
    };
    lang.pick(id, en).to_owned()
}

/// Why the rules of planning refuse it now.
fn planned(refusal: &Refusal, lang: Lang) -> String {
    let (id, en) = match refusal {
        Refusal::PlanState { is: Plan::Draf } => {
            ("Rencana ini sedang ditulis dan belum diajukan.", "This plan is being written and was not submitted yet.")
        }
        Refusal::PlanState { is: Plan::Diajukan } => (
            "Rencana ini sudah diajukan. Tarik dulu untuk mengubahnya.",
            "This plan was submitted. Take it back to change it.",
        ),
        Refusal::PlanState { is: Plan::Dikembalikan } => {
            ("Rencana ini sudah dikembalikan kepada pegawai.", "This plan was given back to the employee.")
        }
        Refusal::PlanState { is: Plan::Disetujui } => (
            "Rencana ini sudah disetujui. Perubahan dibuat lewat Usulkan perubahan.",
            "This plan was agreed. Changes are made through Propose a change.",
        ),
        Refusal::PlanState { is: Plan::Dibatalkan } => ("Rencana ini sudah dibatalkan.", "This plan was given up."),
        Refusal::PlanOld => (
            "Pegawai sudah mengajukan versi yang lebih baru. Muat ulang, baca, lalu putuskan.",
            "The employee has submitted a newer version. Reload, read, then decide.",
        ),
        Refusal::NotMoved => (
            "Pegawai ini masih memegang jabatan SKP-nya. SKP ditutup setelah ia pindah jabatan.",
            "This employee still holds the post of the SKP. It is closed after a move to another post.",
        ),
        Refusal::PlanOutdated => (
            "SKP ini sudah berubah sejak usulan dibuat. Batalkan usulan ini dan buat yang baru dari versi sekarang.",
            "This SKP has changed since the proposal was begun. Give it up and begin again from the present version.",
        ),
        Refusal::PlanOverlaps { start, end } => {
            return fill(
                lang.pick(
                    "Sudah ada SKP atau rencana untuk {0} sampai {1}. Masa SKP tidak boleh bertumpuk.",
                    "There is an SKP or plan from {0} to {1} already. Their days must not overlap.",
                ),
                &[&format::date(*start, lang), &format::date(*end, lang)],
            );
        }
        Refusal::DaysMarked { start, end } => {
            return fill(
                lang.pick(
                    "Hari {0} sampai {1} ditandai tidak dinilai. Pilih hari di luar itu, atau cabut tandanya lebih dahulu.",
                    "The days from {0} to {1} are marked as not rated. Choose other days, or take the mark back first.",
                ),
                &[&format::date(*start, lang), &format::date(*end, lang)],
            );
        }
        Refusal::GapOverlaps { start, end } => {
            return fill(
                lang.pick(
                    "Hari ini sudah tercakup {0} sampai {1}. Tandai hanya hari yang kosong.",
                    "These days are covered from {0} to {1}. Mark only days that are empty.",
                ),
                &[&format::date(*start, lang), &format::date(*end, lang)],
            );
        }
        Refusal::NoPost { day } => {
            return fill(
                lang.pick(
                    "Tidak ada jabatan definitif pada {0}. Hubungi admin instansi.",
                    "No post is held on {0}. Contact your agency's admin.",
                ),
                &[&format::date(*day, lang)],
            );
        }
        Refusal::PlanOpen => {
            ("Sudah ada usulan yang terbuka untuk SKP ini.", "There is an open proposal for this SKP already.")
        }
        Refusal::NoChange => {
            ("Belum ada yang berbeda dari versi yang berlaku.", "Nothing differs from the version in force yet.")
        }
        Refusal::NoSuperior => (
            "Belum ada atasan yang dapat memutuskan. Draf tetap aman; laporkan lewat Atasan saya keliru.",
            "There is no superior who could decide. The draft is safe; report it under My superior is wrong.",
        ),
        Refusal::OwnSuperior => ("Seseorang tidak dapat menjadi atasannya sendiri.", "Nobody can be his own superior."),
        Refusal::CircularSuperior => (
            "Orang ini berada di bawah jabatan tersebut. Garis atasan tidak boleh berputar.",
            "This person stands below that post. Reporting lines must not go round in a circle.",
        ),
        Refusal::VacantPost => (
            "Orang ini tidak memegang jabatan hari ini, jadi tidak dapat menjadi atasan.",
            "This person holds no post today and cannot be a superior.",
        ),
        Refusal::SameSuperior => ("Orang ini memang atasannya sekarang.", "This is the present superior already."),
        Refusal::ReportOpen => {
            ("Laporan sebelumnya masih menunggu jawaban.", "An earlier report still waits for its answer.")
        }
        Refusal::ReportAnswered => ("Laporan ini sudah dijawab.", "This report was answered already."),
        Refusal::TalkChanged => (
            "Catatan dialog baru saja diubah. Baca lagi sebelum menyetujui.",
            "The minutes were just changed. Read them again before you confirm.",
        ),
        // All others have their words above.
        _ => ("Tidak dapat dilakukan sekarang.", "This cannot be done now."),
    };
    lang.pick(id, en).to_owned()
}

/// What stands in the way of following a result up, or of a reminder.
const fn after(refusal: &Refusal) -> (&'static str, &'static str) {
    match refusal {
        Refusal::CoachingOver => (
            "Pendampingan ini sudah berakhir. Catatannya tetap dapat dibaca.",
            "This coaching has ended. Its notes can still be read.",
        ),
        Refusal::CoachingRuns => (
            "Pegawai ini sedang didampingi. Pendampingan lain dapat dimulai setelah yang ini berakhir.",
            "This employee is being coached already. Another coaching can begin once this one has ended.",
        ),
        Refusal::ResultNotFinal => (
            "Hasil tahunannya belum final. Tindak lanjut dimulai setelah masa keberatan selesai.",
            "The annual result is not final yet. Follow-up begins once the time for objections is over.",
        ),
        Refusal::NotOffered => (
            "Tindak lanjut ini tidak tersedia untuk predikat tersebut.",
            "This follow-up is not offered for that predikat.",
        ),
        Refusal::ProposalDecided => ("Usulan ini sudah diputuskan.", "This proposal was already decided."),
        Refusal::ProposalOpen => {
            ("Usulan yang sama masih menunggu putusan.", "The same proposal still waits for its decision.")
        }
        Refusal::RemindedToday => (
            "Pengingat yang sama sudah dikirim hari ini. Besok dapat dikirim lagi.",
            "The same reminder was sent today. It can be sent again tomorrow.",
        ),
        // Of those after a result, the reminder of nothing.
        _ => (
            "Tidak ada yang perlu diingatkan: langkahnya sudah berlanjut, atau masanya belum terbuka.",
            "There is nothing to remind of: the step was taken, or its time is not open.",
        ),
    }
}

/// Why the rules refuse it now, with the day it depends on.
fn dated(refusal: &Refusal, day: Date, lang: Lang) -> String {
    let (id, en) = match refusal {
        Refusal::PeriodNotYet { .. } => (
            "Masa penilaian periode ini baru mulai {0}. Isian Anda tidak hilang.",
            "Rating of this period begins on {0}. What you wrote is not lost.",
        ),
        Refusal::PeriodOver { .. } => (
            "Masa penilaian periode ini berakhir {0}. Yang tersimpan sebelumnya tetap ada, dan tulisan Anda masih di halaman ini. Minta pengelola kinerja membukanya kembali, lalu lanjutkan.",
            "Rating of this period ended on {0}. What was stored before stays, and what you typed is still on this page. Ask the performance manager to reopen it, then go on.",
        ),
        Refusal::PeriodOpen { .. } => (
            "Periode ini masih terbuka sampai {0}, jadi tidak perlu dibuka kembali.",
            "This period is open until {0}; there is nothing to reopen.",
        ),
        Refusal::ObjectionLate { .. } => (
            "Keberatan dapat diajukan sampai {0}. Batas waktu itu sudah lewat, jadi keberatan ini tidak terkirim dan hasilnya tetap. Tulisan Anda masih di halaman ini: salin, lalu bicarakan dengan pejabat penilai atau atasannya.",
            "An objection could be made until {0}. That time is over, so this one was not sent and the result stays. What you typed is still on this page: copy it and talk to your rater or the rater's superior.",
        ),
        Refusal::CoachingNotYet { .. } => (
            "Waktu perbaikan berjalan sampai {0}; seluruhnya milik pegawai. \u{201c}Belum membaik\u{201d} baru dapat dinyatakan setelah itu.",
            "The time for improvement runs until {0}, and all of it belongs to the employee. \u{201c}Not improved\u{201d} can be said after that.",
        ),
        Refusal::RatedAfter { .. } => (
            "Masa sejak {0} sudah dinilai, jadi hari terakhir paling cepat {0}. Untuk hari yang lebih awal, buka kembali penilaian itu dulu.",
            "The time from {0} on was rated already, so the last day is {0} at the earliest. For an earlier one take that rating back first.",
        ),
        Refusal::PlanOver { .. } => (
            "Periode ini berakhir {0}. Rencana aksi ditulis sebelum atau selama periodenya.",
            "This period ended on {0}. An action plan is written before or during its period.",
        ),
        // Of those with a day, the explanation that is awaited.
        _ => (
            "Penjelasan penilai masih ditunggu sampai {0}. Keputusan dibuat setelah kedua pihak didengar.",
            "The rater's explanation is awaited until {0}. The decision comes after both sides were heard.",
        ),
    };
    fill(lang.pick(id, en), &[&format::date(day, lang)])
}

/// What stands in the way, by where the evaluation is.
const fn out_of_turn(is: State) -> (&'static str, &'static str) {
    match is {
        State::Draf => ("Penilaian ini belum ditetapkan.", "These ratings are not set yet."),
        State::Ditetapkan => (
            "Penilaian ini sudah ditetapkan dan belum disampaikan.",
            "These ratings are set already and not delivered yet.",
        ),
        State::Disampaikan => (
            "Hasil ini sudah disampaikan dan menunggu tanda terima pegawai.",
            "This result was delivered and waits for the employee's receipt.",
        ),
        State::Diterima => ("Hasil ini sudah diterima pegawai.", "The employee has already received this result."),
        State::KeberatanDiajukan => (
            "Keberatan sudah diajukan dan menunggu penjelasan penilai.",
            "An objection was made and waits for the rater's explanation.",
        ),
        State::KeberatanDijelaskan => (
            "Keberatan sudah dijelaskan penilai dan menunggu putusan.",
            "The rater has explained; the objection waits for its decision.",
        ),
        State::Selesai(Ending::Disetujui) => {
            ("Hasil ini sudah disetujui pegawai.", "The employee has accepted this result.")
        }
        State::Selesai(Ending::Dianggap) => (
            "Hasil ini dianggap disetujui karena batas waktu keberatan lewat.",
            "This result counts as accepted: the time for an objection has passed.",
        ),
        State::Selesai(Ending::Diketahui) => {
            ("Hasil periodik ini sudah diterima pegawai.", "The employee has received this periodic result.")
        }
        State::Final { .. } => {
            ("Keberatan sudah diputus. Putusan itu final.", "The objection was decided. That decision is final.")
        }
    }
}
