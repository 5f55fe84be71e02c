//! What went wrong, in words: what happened, what is safe, what to do. Every match is exhaustive, so that a new
//! error without a sentence does not compile.

use super::{Lang, fill, format};
use crate::error::AppError;
use domain::{
    calendar::Date,
    decimal::{Decimal, NumberError},
    evaluation::{Ending, State},
    nip::NipError,
    planning::State as Plan,
    problem::{Problem, Refusal},
};

/// The sentence for a request that had no effect.
pub fn sentence(error: &AppError, lang: Lang) -> String {
    let plain = |id: &'static str, en: &'static str| lang.pick(id, en).to_owned();
    match error {
        AppError::SignedOut => plain(
            "Sesi Anda sudah berakhir. Tulisan Anda masih ada di halaman ini. Masuk lagi di tab baru, lalu kirim ulang dari sini.",
            "Your session has ended. What you wrote is still on this page. Sign in again in a new tab, then send it once more from here.",
        ),
        AppError::OtherPerson => plain(
            "Di peramban ini sekarang masuk orang lain, jadi tulisan Anda tidak dikirim atas namanya. Tulisan itu masih ada di halaman ini. Masuk lagi sebagai Anda di tab baru, lalu kirim ulang dari sini.",
            "Somebody else is signed in in this browser now, so what you wrote was not sent in that person's name. It is still on this page. Sign in as yourself in a new tab, then send it once more from here.",
        ),
        AppError::Forbidden => plain(
            "Anda dapat melihat ini, tetapi tidak berwenang mengubahnya. Tidak ada yang berubah.",
            "You can see this but may not change it. Nothing was changed.",
        ),
        AppError::NotFound => plain(
            "Bagian ini tidak ada lagi atau bukan untuk Anda. Tidak ada yang berubah.",
            "This is no longer there, or not meant for you. Nothing was changed.",
        ),
        AppError::Conflict => plain(
            "Orang lain baru saja mengubah bagian ini. Tulisan Anda masih ada. Muat ulang halaman, periksa, lalu kirim lagi.",
            "Somebody else has just changed this. What you wrote is still here. Reload the page, check, and send again.",
        ),
        AppError::Invalid(list) if list.len() == 1 => plain(
            "Belum terkirim. Satu isian perlu dibetulkan.",
            "Not sent yet. One field needs to be corrected.",
        ),
        AppError::Invalid(list) => fill(
            lang.pick(
                "Belum terkirim. {0} isian perlu dibetulkan.",
                "Not sent yet. {0} fields need to be corrected.",
            ),
            &[&list.len().to_string()],
        ),
        AppError::Refused(refusal) => refused(refusal, lang),
        AppError::SignedInAgain => plain(
            "Anda sudah masuk lagi. Yang Anda ketik masih ada di sini, tetapi belum terkirim. Periksa, lalu kirim lagi.",
            "You are signed in again. What you typed is still here, but was not sent yet. Check it, then send it again.",
        ),
        AppError::KeyReused => plain(
            "Formulir ini sudah pernah dikirim dengan isi lain; kiriman yang pertama tersimpan. Muat ulang halaman sebelum mengirim yang baru.",
            "This form was sent before with different content; the first one is stored. Reload the page before you send a new one.",
        ),
        AppError::BadRequest => plain(
            "Kiriman tidak terbaca. Tidak ada yang berubah. Muat ulang halaman, lalu coba lagi.",
            "The request could not be read. Nothing was changed. Reload the page and try again.",
        ),
        AppError::Busy { retry_seconds } => fill(
            lang.pick(
                "Server sedang sangat sibuk. Tulisan Anda masih ada di halaman ini. Coba lagi {0} detik lagi.",
                "The server is very busy. What you wrote is still on this page. Try again in {0} second.|The server is very busy. What you wrote is still on this page. Try again in {0} seconds.",
            ),
            &[&retry_seconds.to_string()],
        ),
        AppError::TooMany { retry_seconds } => fill(
            lang.pick(
                "Terlalu banyak percobaan. Demi keamanan akun Anda, tunggu {0} menit, lalu coba lagi.",
                "Too many attempts. To keep your account safe, wait {0} minute, then try again.|Too many attempts. To keep your account safe, wait {0} minutes, then try again.",
            ),
            &[&format::minutes(*retry_seconds)],
        ),
        AppError::Credentials => plain(
            "NIP atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
            "NIP and password do not match. Check both and try again.",
        ),
        AppError::Offline => plain(
            "Belum terkirim: tidak ada sambungan. Tulisan Anda masih ada di halaman ini. Kirim lagi saat tersambung.",
            "Not sent: there is no connection. What you wrote is still on this page. Send it again once you are connected.",
        ),
        AppError::Internal { trace } if trace.is_empty() => plain(
            "Ada kesalahan pada sistem kami. Yang sudah tersimpan tetap aman. Coba lagi sebentar lagi.",
            "Something went wrong on our side. What was stored is safe. Try again in a moment.",
        ),
        AppError::Internal { trace } => fill(
            lang.pick(
                "Ada kesalahan pada sistem kami. Yang sudah tersimpan tetap aman. Coba lagi sebentar lagi; bila berulang, sebutkan nomor {0} kepada admin instansi.",
                "Something went wrong on our side. What was stored is safe. Try again in a moment; if it happens again, give the number {0} to your agency's admin.",
            ),
            &[trace],
        ),
    }
}

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

/// What is wrong with a day.
fn wrong_day(problem: &Problem, lang: Lang) -> String {
    let with = |id: &'static str, en: &'static str, values: &[&str]| fill(lang.pick(id, en), values);
    match problem {
        Problem::Future { today } => with(
            "Tanggal tidak boleh setelah hari ini, {0}.",
            "The day cannot be after today, {0}.",
            &[&format::date(*today, lang)],
        ),
        Problem::OutsideSkp { start, end } => with(
            "Tanggal harus di dalam masa SKP: {0} sampai {1}.",
            "The day must lie within the SKP: {0} to {1}.",
            &[&format::date(*start, lang), &format::date(*end, lang)],
        ),
        Problem::Before { earliest } => {
            with("Tanggal paling awal {0}.", "The earliest day is {0}.", &[&format::date(*earliest, lang)])
        }
        Problem::Later { latest } => {
            with("Tanggal paling akhir {0}.", "The latest day is {0}.", &[&format::date(*latest, lang)])
        }
        // Of those about a day, the one that is none.
        _ => with("Tanggal ini tidak ada.", "This day does not exist.", &[]),
    }
}

fn whole(n: usize, lang: Lang) -> String {
    format::number(Decimal::whole(i32::try_from(n).unwrap_or(i32::MAX)), lang)
}

/// What is wrong with one field.
#[expect(clippy::too_many_lines, reason = "one sentence per problem")]
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let with = |id: &'static str, en: &'static str, values: &[&str]| fill(lang.pick(id, en), values);
    match problem {
        Problem::Required => with("Wajib diisi.", "Please fill this in.", &[]),
        Problem::TooLong { max, length } => with(
            "Terlalu panjang: {1} huruf, paling banyak {0}.",
            "Too long: {1} characters, at most {0}.",
            &[&whole(*max, lang), &whole(*length, lang)],
        ),
        Problem::TooShort { min, length } => with(
            "Terlalu singkat: {1} huruf, paling sedikit {0}. Tuliskan apa yang mendasarinya.",
            "Too short: {1} characters, at least {0}. Say what it rests on.",
            &[&min.to_string(), &length.to_string()],
        ),
        Problem::Changed { by, now } if by.is_empty() => with(
            "Belum tersimpan: di halaman lain sudah tertulis \u{201c}{0}\u{201d}. Teks Anda tetap ada; pilih salah satu.",
            "Not stored yet: on another page this says \u{201c}{0}\u{201d} by now. Your text is still there; choose one of them.",
            &[now],
        ),
        Problem::Changed { by, now } => with(
            "Belum tersimpan: {0} sudah menulis \u{201c}{1}\u{201d} di sini. Teks Anda tetap ada; pilih salah satu.",
            "Not stored yet: {0} has written \u{201c}{1}\u{201d} here. Your text is still there; choose one of them.",
            &[by, now],
        ),
        Problem::BelowEarlier { earlier: bound } => with(
            "Jumlah rencana tidak boleh turun: periode sebelumnya {0}.",
            "A planned sum cannot fall: an earlier period has {0}.",
            &[&format::number(*bound, lang)],
        ),
        Problem::AboveLater { later: bound } => with(
            "Jumlah rencana tidak boleh turun: periode sesudahnya {0}.",
            "A planned sum cannot fall: a later period has {0}.",
            &[&format::number(*bound, lang)],
        ),
        Problem::Nobody => with(
            "Tidak ada pegawai dengan nama atau NIP ini di instansi Anda.",
            "Nobody in your agency has this name or number.",
            &[],
        ),
        Problem::AlreadyThere => with("Orang ini sudah ada di matriks.", "This person is in the matrix already.", &[]),
        Problem::SeveralPeople { names } => with(
            "Ada beberapa yang cocok: {0}. Tulis nama lengkap atau NIP.",
            "Several people fit: {0}. Write the full name or the number.",
            &[names],
        ),
        Problem::NoSource => with(
            "Pilih paling sedikit satu bukti atau umpan balik yang mendasarinya.",
            "Choose at least one piece of evidence or feedback it rests on.",
            &[],
        ),
        Problem::TooManySources { max } => {
            with("Pilih paling banyak {0} bukti dan umpan balik.", "Choose at most {0} of them.", &[&max.to_string()])
        }
        Problem::Number(error) => number(*error, lang).to_owned(),
        Problem::Negative => with("Nilai tidak boleh di bawah nol.", "The value cannot be below zero.", &[]),
        Problem::NotWhole { unit } => with(
            "Tulis bilangan bulat: {0} dihitung satu per satu.",
            "Write a whole number: {0} are counted one by one.",
            &[unit],
        ),
        Problem::Ratio => with(
            "Bagian tidak boleh melebihi keseluruhan, dan keseluruhan tidak boleh nol.",
            "The part cannot exceed the whole, and the whole cannot be zero.",
            &[],
        ),
        Problem::Date
        | Problem::Future { .. }
        | Problem::OutsideSkp { .. }
        | Problem::Before { .. }
        | Problem::Later { .. } => wrong_day(problem, lang),
        Problem::Between { min, max } => with(
            "Isi dengan bilangan bulat dari {0} sampai {1}.",
            "Enter a whole number from {0} to {1}.",
            &[&min.to_string(), &max.to_string()],
        ),
        Problem::Unchanged => {
            with("Nilainya sama dengan yang berlaku sekarang.", "This is the value that holds already.", &[])
        }
        Problem::Nip(error) => nip(*error, lang),
        Problem::Choice => with("Pilih salah satu yang tersedia.", "Choose one of those offered.", &[]),
        Problem::Link => {
            with("Tautan harus diawali https:// atau http://.", "The link must begin with https:// or http://.", &[])
        }
        Problem::FileEmpty => {
            with("Berkas ini kosong. Pilih berkas lain.", "This file is empty. Choose another one.", &[])
        }
        Problem::FileTooLarge { max } => with(
            "Berkas terlalu besar. Paling besar {0}.",
            "The file is too large. At most {0}.",
            &[&format::bytes(i64::try_from(*max).unwrap_or(i64::MAX), lang)],
        ),
        Problem::PictureTooLarge { megapixels } => with(
            "Gambar lebih dari {0} megapiksel. Kecilkan dahulu, atau ambil dengan mutu lebih rendah.",
            "The picture has more than {0} megapixels. Make it smaller first, or take it with a lower quality.",
            &[&megapixels.to_string()],
        ),
        Problem::FileKind => with(
            "Jenis berkas tidak diterima. Pilih foto JPEG, PNG, WebP, atau PDF.",
            "This kind of file is not taken. Choose a JPEG, PNG or WebP photo or a PDF.",
            &[],
        ),
        Problem::FileBroken => with(
            "Berkas rusak dan tidak dapat dibuka. Ambil ulang atau pilih yang lain.",
            "The file is damaged and cannot be opened. Take it again or choose another one.",
            &[],
        ),
        Problem::FileActive => with(
            "PDF ini berisi program. Simpan ulang sebagai PDF biasa.",
            "This PDF contains programs. Save it again as a plain PDF.",
            &[],
        ),
        Problem::FileLocked => with(
            "PDF ini dikunci kata sandi. Buka kuncinya lebih dulu.",
            "This PDF is locked with a password. Unlock it first.",
            &[],
        ),
        Problem::TooManyFiles { max } => with(
            "Paling banyak {0} bukti dalam satu catatan.",
            "At most {0} pieces of evidence in one entry.",
            &[&max.to_string()],
        ),
        Problem::TooMany { .. }
        | Problem::ZeroTarget
        | Problem::RangeOrder
        | Problem::BasePast
        | Problem::Deliverable { .. }
        | Problem::DeliverableOutside { .. }
        | Problem::NoRhk
        | Problem::NoLink
        | Problem::NoIki
        | Problem::OneYear
        | Problem::After { .. } => of_plan(problem, lang),
        Problem::PasswordShort { min } => {
            with("Kata sandi paling sedikit {0} huruf.", "A password has at least {0} characters.", &[&min.to_string()])
        }
        Problem::PasswordWeak => with(
            "Kata sandi ini mudah ditebak. Pakai rangkaian beberapa kata.",
            "This password is easy to guess. Use a few words in a row.",
            &[],
        ),
        Problem::PasswordWrong => with("Kata sandi sekarang tidak cocok.", "The present password is not right.", &[]),
    }
}

/// What is wrong with a field of a plan.
fn of_plan(problem: &Problem, lang: Lang) -> String {
    let with = |id: &'static str, en: &'static str, values: &[&str]| fill(lang.pick(id, en), values);
    match problem {
        Problem::TooMany { max } => with(
            "Paling banyak {0}. Gabungkan yang serupa.",
            "At most {0}. Put similar ones together.",
            &[&max.to_string()],
        ),
        Problem::ZeroTarget => with("Target harus di atas nol.", "The target must be above zero.", &[]),
        Problem::RangeOrder => {
            with("Batas atas harus lebih besar dari batas bawah.", "The upper bound must exceed the lower one.", &[])
        }
        Problem::BasePast => {
            with("Nilai awal sudah melewati target.", "The value at the start is beyond the target already.", &[])
        }
        Problem::Deliverable { line } => with(
            "Baris {0}: tulis nama; tanggal, misalnya Laporan semester I; 10-07-2026.",
            "Line {0}: write name; day, for example Laporan semester I; 10-07-2026.",
            &[&line.to_string()],
        ),
        Problem::DeliverableOutside { line, start, end } => with(
            "Baris {0}: tanggal harus di dalam masa SKP, {1} sampai {2}.",
            "Line {0}: the day must lie within the SKP, {1} to {2}.",
            &[&line.to_string(), &format::date(*start, lang), &format::date(*end, lang)],
        ),
        Problem::NoLink => with(
            "Pilih RHK pimpinan yang didukung. Untuk RHK tambahan boleh diisi penugasan dari siapa.",
            "Choose the RHK of the superior it supports. For one that is tambahan, say who assigned it instead.",
            &[],
        ),
        Problem::NoRhk => with("Tambahkan paling sedikit satu RHK.", "Add at least one RHK.", &[]),
        Problem::NoIki => with("Tambahkan paling sedikit satu indikator.", "Add at least one indicator.", &[]),
        Problem::OneYear => {
            with("Masa SKP harus di dalam satu tahun.", "The SKP must lie within one calendar year.", &[])
        }
        Problem::After { latest } => {
            with("Tanggal paling akhir {0}.", "The latest day is {0}.", &[&format::date(*latest, lang)])
        }
        // All others have their words above.
        _ => String::new(),
    }
}

const fn number(error: NumberError, lang: Lang) -> &'static str {
    let (id, en) = match error {
        NumberError::Empty => ("Wajib diisi.", "Please fill this in."),
        NumberError::NotANumber => ("Tulis angka saja, misalnya 1.234,5.", "Write a number only, for example 1.234,5."),
        NumberError::DotForComma => (
            "Pakai koma untuk desimal: 90,53. Titik hanya untuk ribuan: 1.234.",
            "Use a comma for decimals: 90,53. Dots only group thousands: 1.234.",
        ),
        NumberError::TooFine => ("Paling banyak empat angka di belakang koma.", "At most four digits after the comma."),
        NumberError::TooLarge => ("Angka terlalu besar.", "The number is too large."),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

fn nip(error: NipError, lang: Lang) -> String {
    let plain = |id: &'static str, en: &'static str| lang.pick(id, en).to_owned();
    match error {
        NipError::Empty => plain("Isi NIP Anda.", "Enter your NIP."),
        NipError::NotDigits => plain("NIP hanya berisi angka.", "A NIP consists of digits only."),
        NipError::Length(n) => fill(
            lang.pick("NIP terdiri atas 18 angka; yang diketik {0}.", "A NIP has 18 digits; you typed {0}."),
            &[&n.to_string()],
        ),
        NipError::BirthDate => plain(
            "Delapan angka pertama NIP adalah tanggal lahir. Periksa kembali.",
            "The first eight digits of a NIP are the day of birth. Check them.",
        ),
        NipError::Appointment => plain(
            "Angka ke-9 sampai ke-14 NIP tidak cocok. Periksa kembali.",
            "Digits 9 to 14 of the NIP do not fit. Check them.",
        ),
        NipError::Sex => {
            plain("Angka ke-15 NIP adalah 1 atau 2. Periksa kembali.", "Digit 15 of a NIP is 1 or 2. Check it.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_carry_their_figures() {
        let busy = AppError::TooMany { retry_seconds: 300 };
        assert!(sentence(&busy, Lang::Id).contains("tunggu 5 menit"));
        let internal = AppError::Internal { trace: "4f2a".to_owned() };
        assert!(sentence(&internal, Lang::En).contains("4f2a"));
        let today = domain::calendar::Date::new(2026, 11, 21).unwrap();
        assert_eq!(
            problem(&Problem::Future { today }, Lang::Id),
            "Tanggal tidak boleh setelah hari ini, 21 November 2026."
        );
        assert_eq!(
            problem(&Problem::Nip(NipError::Length(17)), Lang::Id),
            "NIP terdiri atas 18 angka; yang diketik 17."
        );
        assert_eq!(
            problem(&Problem::FileTooLarge { max: 10_000_000 }, Lang::Id),
            "Berkas terlalu besar. Paling besar 10 MB."
        );
    }
}
