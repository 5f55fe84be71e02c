//! Texts of *Kelola*: settings in plain words, completeness.

use super::{Lang, fill, format};
use domain::{
    evaluation::complete::{Block, Stage},
    people::Function,
    settings::catalog::{Group, Kind, Setting as S, Source, Unit},
};

crate::texts! {
    title: "Kelola", "Manage";
    settings: "Pengaturan", "Settings";
    settings_index: "Semua yang dibiarkan terbuka oleh aturan: nilainya, dasarnya, dan siapa yang mengubahnya.", "Everything the rules leave open: its value, its source, and who changed it.";
    calendar: "Kalender evaluasi", "Calendar of evaluation";
    calendar_index: "Menggeser tanggal, mengunci, dan membuka kembali periode.", "Move dates, lock and reopen periods.";
    complete: "Kelengkapan", "Completeness";
    complete_index: "Siapa sampai langkah mana, apa yang menghambat, dan mengingatkan dengan satu ketukan.", "Who is at which step, what stands in the way, and reminders with one tap.";
    follow_up: "Tindak lanjut", "Follow-up";
    follow_up_index: "Usulan penghargaan, dan tanda pendampingan yang berjalan.", "Proposed rewards, and marks of coaching that runs.";
    credit: "Angka kredit", "Credit points";
    credit_index: "Mencatat TMT dan saldo awal pegawai fungsional.", "Enter TMT and opening balances of people in functional posts.";

    settings_lead: "Perubahan aturan berlaku mulai sekarang. Periode yang sudah dimulai, penilaian yang sudah ditetapkan, dan pendampingan yang sudah berjalan memakai nilai lamanya.", "A change holds from now on. Periods that have begun, ratings that were set and coaching that runs keep their old values.";
    usual: "awalnya {0}", "initially {0}";
    as_usual: "nilai awal", "initial value";
    change: "Ubah", "Change";
    changed: "Pengaturan tersimpan dan berlaku mulai sekarang.", "The setting is stored and holds from now on.";
    new_value: "Nilai baru", "New value";
    bounds: "Dari {0} sampai {1} {2}.", "From {0} to {1} {2}.";
    reason_hint: "Paling sedikit {0} huruf. Tersimpan di riwayat.", "At least {0} characters. Kept in the history.";
    from_now: "Berlaku mulai sekarang; yang sudah dimulai memakai nilai lamanya.", "Holds from now on; what has begun keeps the old value.";
    at_once: "Status dihitung dengan nilai baru; ringkasan di daftar mengikuti paling lambat besok.", "Statuses are computed with the new value; summaries in lists follow by tomorrow.";
    now_on: "Berlaku mulai sekarang; yang sudah ditulis tetap ada.", "Holds from now on; what was written stays.";
    zone_once: "Berlaku mulai sekarang untuk semua tanggal dan jam yang ditampilkan.", "Holds from now on for all days and times that are shown.";
    history: "Riwayat perubahan", "History of changes";
    history_none: "Belum ada yang diubah: semua pengaturan masih bernilai awal.", "Nothing was changed: all settings have their initial values.";
    from_to: "{0} menjadi {1}", "{0} became {1}";
    gone: "Pengaturan yang tidak dipakai lagi", "A setting no longer in use";

    done_of: "{0} dari {1} selesai", "{0} of {1} done";
    units: "Unit", "Units";
    no_skp: "Tidak ada SKP yang mencakup periode ini.", "No SKP covers this period.";
    waits_for: "Menunggu", "Waits for";
    not_rated: "Tidak dinilai {0}: {1}", "Not rated {0}: {1}";
    remind: "Ingatkan", "Remind";
    reminded: "Pengingat terkirim.", "The reminder was sent.";
    reminded_at: "Diingatkan {0}", "Reminded {0}";
    shifted: "masa penilaian mundur {0} hari", "rates {0} days later";
    shift: "Geser masa penilaian unit ini", "Move this unit's rating window";
    shift_lead: "Supaya tidak semua unit menilai pada hari yang sama. Berlaku juga untuk unit di bawahnya.", "So that not all units rate on the same days. It holds for the units below as well.";
    shift_days: "Mundur berapa hari", "Later by how many days";
    shift_hint: "0 sampai 60; 0 berarti tidak digeser.", "0 to 60; 0 means not moved.";
    shift_done: "Masa penilaian unit digeser.", "The unit's rating window was moved.";
}

/// Where a default comes from, in words.
pub fn source(source: Source, lang: Lang) -> String {
    match source {
        Source::Rule(rule) => fill(lang.pick("Dasar: {0}", "Source: {0}"), &[rule]),
        Source::Product => lang
            .pick("Dasar: bawaan Capaian; regulasi tidak menetapkan", "Source: Capaian's own; the rules set nothing")
            .to_owned(),
        Source::Unconfirmed(rule) => fill(
            lang.pick(
                "Dasar: {0}, dibaca dengan cara ini (belum dikonfirmasi)",
                "Source: {0}, read in this way (unconfirmed)",
            ),
            &[rule],
        ),
    }
}

/// Who keeps a setting.
pub const fn keeper(function: Function, lang: Lang) -> &'static str {
    match (function, lang) {
        (Function::AdminInstansi, Lang::Id) => "Diubah oleh admin instansi.",
        (Function::AdminInstansi, Lang::En) => "Changed by the agency's admin.",
        (_, Lang::Id) => "Diubah oleh pengelola kinerja.",
        (_, Lang::En) => "Changed by the performance manager.",
    }
}

/// From when a change of a group holds.
pub const fn holds(group: Group, lang: Lang) -> &'static str {
    match group {
        Group::Status => at_once(lang),
        Group::Sistem => zone_once(lang),
        Group::Perencanaan => now_on(lang),
        _ => from_now(lang),
    }
}

/// Stable code of a group, for anchors.
pub const fn group_code(group: Group) -> &'static str {
    match group {
        Group::Perencanaan => "perencanaan",
        Group::Kalender => "kalender",
        Group::Penilaian => "penilaian",
        Group::Keberatan => "keberatan",
        Group::Pimpinan => "pimpinan",
        Group::Sebaran => "sebaran",
        Group::Usulan => "usulan",
        Group::Status => "status",
        Group::TindakLanjut => "tindak-lanjut",
        Group::Sistem => "sistem",
    }
}

/// What belongs together.
pub const fn group(group: Group, lang: Lang) -> &'static str {
    let (id, en) = match group {
        Group::Perencanaan => ("Perencanaan", "Planning"),
        Group::Kalender => ("Kalender", "Calendar"),
        Group::Penilaian => ("Penilaian", "Rating"),
        Group::Keberatan => ("Penerimaan dan keberatan", "Receipt and objections"),
        Group::Pimpinan => ("Kepala unit", "Heads of units"),
        Group::Sebaran => ("Sebaran predikat", "Spread of predikat"),
        Group::Usulan => ("Usulan sistem", "System suggestion"),
        Group::Status => ("Status indikator", "Status of indicators"),
        Group::TindakLanjut => ("Tindak lanjut", "Follow-up"),
        Group::Sistem => ("Sistem", "System"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// What a value is counted in.
pub const fn unit(unit: Unit, lang: Lang) -> &'static str {
    let (id, en) = match unit {
        Unit::Hari => ("hari", "days"),
        Unit::Bulan => ("bulan", "months"),
        Unit::Persen => ("persen", "percent"),
        Unit::Huruf => ("huruf", "characters"),
        Unit::Orang => ("orang", "people"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A value in words.
pub fn value(setting: S, raw: &str, lang: Lang) -> String {
    if let Kind::Number { unit: of, .. } = setting.kind() {
        return [raw, " ", unit(of, lang)].concat();
    }
    let (id, en) = match raw {
        "bulanan" => ("setiap bulan", "every month"),
        "triwulanan" => ("setiap triwulan", "every quarter"),
        "tahunan" if setting == S::Periodik => ("hanya tahunan", "only annual"),
        "tahunan" => ("hasil tahunan", "annual results"),
        "semua" => ("semua hasil", "all results"),
        "ya" => ("ya", "yes"),
        "tidak" => ("tidak", "no"),
        "di_atas" => ("di atas ekspektasi", "above expectations"),
        "sesuai" => ("sesuai ekspektasi", "as expected"),
        "di_bawah" => ("di bawah ekspektasi", "below expectations"),
        "wib" => ("WIB, UTC+7", "WIB, UTC+7"),
        "wita" => ("WITA, UTC+8", "WITA, UTC+8"),
        "wit" => ("WIT, UTC+9", "WIT, UTC+9"),
        other => return other.to_owned(),
    };
    lang.pick(id, en).to_owned()
}

/// Name and meaning of a setting.
#[expect(clippy::too_many_lines, reason = "one entry for each setting")]
pub const fn setting(setting: S, lang: Lang) -> (&'static str, &'static str) {
    let both = match setting {
        S::Zona => [
            ("Zona waktu", "Kapan hari berganti di instansi ini."),
            ("Time zone", "When days begin and end in this agency."),
        ],
        S::Periodik => [
            ("Evaluasi periodik", "Seberapa sering hasil dinilai di samping evaluasi tahunan."),
            ("Periodic evaluation", "How often results are rated beside the annual evaluation."),
        ],
        S::KeberatanAtas => [
            ("Keberatan dapat diajukan atas", "Hasil mana yang dapat diajukan keberatan."),
            ("Objections can be made against", "Which results can be objected to."),
        ],
        S::HariIsi => [
            ("Pengisian setelah periode", "Berapa hari setelah periode berakhir realisasinya masih dicatat."),
            ("Recording after the period", "Days after a period in which its results are still recorded."),
        ],
        S::HariNilai => [
            ("Masa penilaian", "Berapa hari setelah periode berakhir penilaian diberikan."),
            ("Rating window", "Days after a period in which its ratings are given."),
        ],
        S::HariNilaiTahunan => [
            ("Masa penilaian tahunan", "Berapa hari setelah akhir tahun penilaian tahunan diberikan."),
            ("Annual rating window", "Days after the year in which annual ratings are given."),
        ],
        S::AlasanMin => [
            ("Panjang alasan", "Huruf paling sedikit untuk alasan penilaian."),
            ("Length of reasons", "Characters a reason of a rating needs at least."),
        ],
        S::AlasanMinTegas => [
            (
                "Panjang alasan di atas atau di bawah ekspektasi",
                "Huruf paling sedikit bila ratingnya bukan sesuai ekspektasi.",
            ),
            ("Length of reasons above or below expectations", "Characters needed when the rating is not as expected."),
        ],
        S::HariDianggapTerima => [
            ("Dianggap diterima", "Hasil yang tidak dibuka dianggap diterima setelah sekian hari."),
            ("Counts as received", "A result nobody opens counts as received after so many days."),
        ],
        S::HariKeberatan => [
            (
                "Masa keberatan",
                "Hari kalender sejak diterima. Aturan memberi 14 hari; instansi tidak dapat memberi kurang.",
            ),
            ("Time for an objection", "Calendar days from receipt. The rule gives 14; an agency cannot give less."),
        ],
        S::HariPenjelasan => [
            ("Masa penjelasan penilai", "Setelah itu putusan tidak perlu menunggu penjelasan."),
            ("Time for the explanation", "Afterwards the decision need not wait for it."),
        ],
        S::HariPutusan => [
            ("Putusan diharapkan dalam", "Setelah itu pemutus diingatkan."),
            ("Decision expected within", "Afterwards the decider is reminded."),
        ],
        S::SebaranMin => [
            ("Sebaran diperiksa mulai", "Di bawah jumlah pegawai ini persentase tidak berarti."),
            ("Spread checked from", "Below so many people percentages mean nothing."),
        ],
        S::SebaranMayoritas => [
            ("Predikat terbanyak paling banyak", "Untuk unit Istimewa dan Baik."),
            ("Majority at most", "For units that are Istimewa or Baik."),
        ],
        S::SebaranTertinggi => [
            ("Sangat Baik paling banyak", "Untuk unit Butuh Perbaikan dan Kurang."),
            ("Sangat Baik at most", "For units that are Butuh Perbaikan or Kurang."),
        ],
        S::SebaranSendiri => [
            ("Predikat sama dengan unit paling sedikit", "Untuk unit Butuh Perbaikan ke bawah."),
            ("The unit's own predikat at least", "For units from Butuh Perbaikan downwards."),
        ],
        S::SebaranDiAtasnya => [
            ("Predikat di atasnya paling sedikit", "Untuk unit Kurang dan Sangat Kurang."),
            ("The predikat above at least", "For units that are Kurang or Sangat Kurang."),
        ],
        S::SebaranSeorang => [
            ("Butuh Perbaikan atau Kurang paling sedikit", "Untuk unit Baik."),
            ("In Butuh Perbaikan or Kurang at least", "For units that are Baik."),
        ],
        S::UsulanJauh => [
            ("Jauh di bawah", "Indikator di bawah persen ini dari yang diharapkan."),
            ("Far below", "An indicator below this share of what was expected."),
        ],
        S::UsulanBawah => [
            ("Di bawah", "Indikator di bawah persen ini dari yang diharapkan."),
            ("Below", "An indicator below this share of what was expected."),
        ],
        S::UsulanAtas => [
            ("Melampaui", "Indikator di atas persen ini dari yang diharapkan."),
            ("Above", "An indicator above this share of what was expected."),
        ],
        S::UsulanSebagianBesar => [
            ("Sebagian besar", "Lebih dari persen ini dari RHK utama harus melampaui untuk usulan di atas ekspektasi."),
            ("Most", "More than this share of the main RHK must exceed for the suggestion above expectations."),
        ],
        S::StatusPerhatian => [
            ("Perlu perhatian mulai", "Tertinggal sekian persen dari yang seharusnya."),
            ("Needs attention from", "Behind by this share of what is expected."),
        ],
        S::StatusTerlambat => [
            ("Terlambat mulai", "Tertinggal sekian persen dari yang seharusnya."),
            ("Late from", "Behind by this share of what is expected."),
        ],
        S::StatusTingkatPerhatian => [
            ("Perlu perhatian: persentase, indeks, durasi", "Di bawah target sekian persen."),
            ("Needs attention: percentages, indexes, durations", "Below the target by this share."),
        ],
        S::StatusTingkatTerlambat => [
            ("Terlambat: persentase, indeks, durasi", "Di bawah target sekian persen."),
            ("Late: percentages, indexes, durations", "Below the target by this share."),
        ],
        S::StatusJatuhTempo => [
            ("Jadwal mendekat", "Berapa hari sebelum tanggalnya jadwal yang belum selesai perlu perhatian."),
            ("A deadline is near", "Days before its date from which an open deliverable needs attention."),
        ],
        S::StatusDiam => [
            ("Tanpa catatan", "Bagian masa SKP yang boleh lewat tanpa catatan."),
            ("Without entries", "Share of the SKP's time that may pass without an entry."),
        ],
        S::StatusIrama => [
            ("Irama mencatat", "Hari yang biasanya ada di antara dua catatan."),
            ("Rhythm of recording", "Days that usually lie between two entries."),
        ],
        S::BulanPerbaikan => [
            ("Lama masa perbaikan", "Aturan memberi enam bulan; instansi tidak dapat memberi kurang."),
            ("Time for improvement", "The rule gives six months; an agency cannot give less."),
        ],
        S::AlasanTindakLanjut => [
            ("Panjang alasan tindak lanjut", "Huruf paling sedikit untuk tujuan, alasan, dan usulan."),
            ("Length of reasons in follow-up", "Characters a goal, reason or proposal needs at least."),
        ],
        S::PimpinanIstimewa => [
            ("Kepala unit Istimewa", "Rating hasil kerja kepala unit yang kinerjanya Istimewa."),
            ("Head of a unit that is Istimewa", "Rating of its head's results."),
        ],
        S::PimpinanBaik => [
            ("Kepala unit Baik", "Rating hasil kerja kepala unit yang kinerjanya Baik."),
            ("Head of a unit that is Baik", "Rating of its head's results."),
        ],
        S::PimpinanButuhPerbaikan => [
            ("Kepala unit Butuh Perbaikan", "Rating hasil kerja kepala unit yang kinerjanya Butuh Perbaikan."),
            ("Head of a unit that is Butuh Perbaikan", "Rating of its head's results."),
        ],
        S::PimpinanKurang => [
            ("Kepala unit Kurang", "Rating hasil kerja kepala unit yang kinerjanya Kurang."),
            ("Head of a unit that is Kurang", "Rating of its head's results."),
        ],
        S::PimpinanSangatKurang => [
            ("Kepala unit Sangat Kurang", "Rating hasil kerja kepala unit yang kinerjanya Sangat Kurang."),
            ("Head of a unit that is Sangat Kurang", "Rating of its head's results."),
        ],
        S::JalurButuhPerbaikan => [
            ("Masa perbaikan untuk Butuh Perbaikan", "Pendampingannya disebut masa perbaikan PP 30/2019."),
            ("Time for improvement after Butuh Perbaikan", "Coaching is then the track of PP 30/2019."),
        ],
        S::JalurKurang => [
            ("Masa perbaikan untuk Kurang/misconduct", "Pendampingannya disebut masa perbaikan PP 30/2019."),
            ("Time for improvement after Kurang/misconduct", "Coaching is then the track of PP 30/2019."),
        ],
        S::JalurSangatKurang => [
            ("Masa perbaikan untuk Sangat Kurang", "Pendampingannya disebut masa perbaikan PP 30/2019."),
            ("Time for improvement after Sangat Kurang", "Coaching is then the track of PP 30/2019."),
        ],
        S::MatriksAnggota => [
            ("Anggota mengisi barisnya di Matriks Peran Hasil", "Bila tidak, hanya pimpinan yang mengisi matriks."),
            ("Members write their row of the Matriks Peran Hasil", "Otherwise only the leader writes the matrix."),
        ],
        S::PenghargaanBaik => [
            ("Penghargaan untuk predikat Baik", "Selain Sangat Baik, apakah Baik juga dapat diusulkan."),
            ("Rewards after Baik", "Whether Baik can be proposed as well as Sangat Baik."),
        ],
    };
    match lang {
        Lang::Id => both[0],
        Lang::En => both[1],
    }
}

/// A step of a person in a period.
pub const fn stage(stage: Stage, lang: Lang) -> &'static str {
    let (id, en) = match stage {
        Stage::TidakDinilai => ("Tidak dinilai", "Not rated"),
        Stage::TanpaSkp => ("Tanpa SKP", "Without SKP"),
        Stage::TanpaCatatan => ("Belum ada catatan", "No entries"),
        Stage::BelumDinilai => ("Belum dinilai", "Not rated"),
        Stage::Ditetapkan => ("Ditetapkan, belum disampaikan", "Set, not delivered"),
        Stage::Disampaikan => ("Disampaikan, belum diterima", "Delivered, not received"),
        Stage::Diterima => ("Diterima, masa keberatan", "Received, time for objections"),
        Stage::Keberatan => ("Keberatan", "Objection"),
        Stage::Selesai => ("Selesai", "Done"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// What stands in the way.
pub fn block(block: &Block, lang: Lang) -> String {
    let day = |d: &domain::calendar::Date| format::date(*d, lang);
    match block {
        Block::NoRater => lang
            .pick(
                "Tidak ada pejabat penilai: jabatan di atasnya kosong. Isi dengan Plt. atau Plh.",
                "No rater: the post above is vacant. Fill it with an acting head.",
            )
            .to_owned(),
        Block::NotYet { from } => fill(lang.pick("Masa penilaian mulai {0}.", "Rating begins on {0}."), &[&day(from)]),
        Block::Over { since } => fill(
            lang.pick(
                "Masa penilaian berakhir {0}. Buka kembali periode di Kalender evaluasi.",
                "Rating ended on {0}. Reopen the period in the calendar.",
            ),
            &[&day(since)],
        ),
        Block::Locked => lang
            .pick(
                "Periode terkunci. Buka kembali di Kalender evaluasi, dengan alasan.",
                "The period is locked. Reopen it in the calendar, with a reason.",
            )
            .to_owned(),
        Block::UnitPerformance { unit } => {
            fill(lang.pick("Kinerja unit {0} belum ditetapkan.", "The performance of {0} is not set."), &[unit])
        }
    }
}
