//! Texts of the *rencana aksi*.

use super::{Lang, fill, format};
use domain::{
    action::{ActionPeriod, Shut},
    evaluation::PeriodKind,
};

crate::texts! {
    title: "Rencana aksi", "Action plan";
    lead: "Langkah konkret per RHK dan nilai kumulatif yang Anda rencanakan sampai akhir periode. Garis \u{201c}seharusnya hari ini\u{201d} mengikuti angka ini begitu tersimpan. Realisasi dapat dicatat tanpa rencana aksi.", "Concrete steps per RHK and the cumulative value you plan by the end of the period. The line \u{201c}expected by today\u{201d} follows these figures once they are stored. Results can be recorded without an action plan.";
    lead_read: "Langkah dan nilai yang direncanakan pegawai untuk setiap periode. Umpan balik Anda langsung terlihat.", "Steps and values the employee has planned for each period. Your feedback is seen at once.";
    periods: "Periode", "Period";
    over: "Periode ini sudah lewat; rencananya hanya dibaca.", "This period is over; its plan can only be read.";
    rated: "Penilaian periode ini sudah dibuka; rencananya hanya dibaca.", "Rating of this period has begun; its plan can only be read.";
    former: "Instansi kini memakai periode lain; rencana ini hanya dibaca.", "The agency plans in other periods now; this plan can only be read.";
    planned: "ada rencana", "planned";
    auto: "Isian tersimpan sendiri.", "What you write is stored by itself.";
    saved: "Tersimpan {0}.", "Stored {0}.";
    done: "Tersimpan.", "Stored.";
    steps: "Langkah", "Steps";
    steps_hint: "Apa yang dilakukan, di mana, sampai kapan. Satu langkah satu baris.", "What is done, where, until when. One step per line.";
    steps_none: "Belum ada langkah.", "No steps yet.";
    until: "Rencana sampai {0}", "Planned by {0}";
    until_hint: "Kumulatif sejak awal SKP, dalam {0}. Target {1}.", "Cumulative since the SKP began, in {0}. Target {1}.";
    until_hint_plain: "Kumulatif sejak awal SKP. Target {0}.", "Cumulative since the SKP began. Target {0}.";
    until_hint_level: "Nilai yang diharapkan sampai akhir periode. Target {0}.", "The value expected by the end of the period. Target {0}.";
    before: "Periode sebelumnya: {0}", "Period before: {0}";
    value_none: "Belum ada nilai rencana", "No planned value yet";
    due: "Jatuh tempo pada periode ini", "Due in this period";
    due_none: "Tidak ada yang jatuh tempo pada periode ini.", "Nothing is due in this period.";
    told: "Dinilai dari uraian, tanpa angka rencana.", "Judged by words, without a planned figure.";
    misses: "Rencana akhir {0} belum mencapai target {1}. Boleh, asal disengaja.", "The plan ends at {0} and misses the target {1}. That is fine if it is meant.";
    beyond: "Rencana akhir {0} jauh di atas target {1}. Periksa angkanya; boleh, asal disengaja.", "The plan ends at {0}, far above the target {1}. Check the figure; that is fine if it is meant.";
    history: "Riwayat perubahan", "History of changes";
    history_none: "Belum ada perubahan.", "No changes yet.";
    emptied: "(dikosongkan)", "(emptied)";
    all: "Lihat dan cetak semua periode", "Show and print all periods";
    back: "Kembali ke rencana aksi", "Back to the action plan";
    to_skp: "Ke SKP", "To the SKP";
    print_hint: "Cetak pada kertas A4 mendatar.", "Print on A4, landscape.";
    of_period: "Rencana aksi", "Action plan";
    none: "Tidak ada rencana aksi untuk periode ini.", "There is no action plan for this period.";
    table: "Rencana aksi, dapat digulir", "Action plan, can be scrolled";
    closed: "SKP ini sudah ditutup; rencana aksi hanya dibaca.", "This SKP is closed; its action plan can only be read.";
}

/// Why the plan of a period is only read.
pub fn shut(why: Shut, lang: Lang) -> &'static str {
    match why {
        Shut::Over => over(lang),
        Shut::Rated => rated(lang),
        Shut::Former => former(lang),
    }
}

const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// `Triwulan IV` or `November`.
pub fn period(p: &ActionPeriod, lang: Lang) -> String {
    name(p.kind, p.number, lang)
}

/// A period by its kind and number.
pub fn name(kind: PeriodKind, number: u8, lang: Lang) -> String {
    match kind {
        PeriodKind::Bulanan => format::month(number, lang).to_owned(),
        PeriodKind::Triwulanan => {
            let quarter = QUARTERS.get(usize::from(number.saturating_sub(1))).copied().unwrap_or_default();
            fill(lang.pick("Triwulan {0}", "Quarter {0}"), &[quarter])
        }
        PeriodKind::Tahunan => lang.pick("Tahun", "Year").to_owned(),
    }
}
