//! Texts of credit points.

use super::Lang;
use domain::rating::accumulation::Goal;

crate::texts! {
    title: "Angka kredit", "Credit points";
    document: "Akumulasi Angka Kredit", "Akumulasi Angka Kredit";
    not_functional: "Tidak ada angka kredit: jabatan sekarang bukan jabatan fungsional. Angka kredit hanya dihitung untuk jabatan fungsional (Peraturan BKN 3/2023).", "There are no credit points: the present post is no functional post. Credit points are counted for functional posts alone (Peraturan BKN 3/2023).";
    no_level: "Jenjang jabatan fungsional ini belum dikenali dari namanya. Minta admin instansi melengkapi nama jabatan, misalnya \u{201c}Ahli Muda\u{201d}.", "The level of this functional post is not clear from its name. Ask your agency's admin to complete the name of the post, for example \u{201c}Ahli Muda\u{201d}.";
    pppk: "PPPK tidak naik pangkat melalui angka kredit. Konversi per tahun tetap ditampilkan sebagai keterangan.", "PPPK are not promoted in rank by credit points. The conversion of each year is shown for information.";
    lack: "Kurang {0}: terkumpul {1} dari {2}.", "{0} short: {1} of {2} gathered.";
    surplus: "Cukup, lebih {0}: terkumpul {1} dari {2}.", "Enough, {0} above: {1} of {2} gathered.";
    top: "Terkumpul {0}. Tidak ada jenjang di atasnya.", "{0} gathered. There is no level above.";
    rule: "Kebutuhan jenjang {0} menurut Peraturan BKN 3/2023. Naik jenjang juga perlu uji kompetensi dan formasi. Dihitung tepat sebagai pecahan; dibulatkan tiga angka hanya saat ditampilkan.", "Needs of level {0} by Peraturan BKN 3/2023. A higher level also needs a competence test and a vacancy. Computed exactly as fractions; rounded to three places only where shown.";
    since: "TMT terakhir", "Last promotion (TMT)";
    since_none: "belum dicatat; semua hasil di Capaian ikut dihitung", "not entered; all results in Capaian count";
    since_hint: "Yang sebelum tanggal ini tidak dihitung.", "Nothing before this day counts.";
    balance: "Saldo awal", "Opening balance";
    balance_hint: "Dari PAK sebelumnya, misalnya 12,5. Kosong berarti nol.", "From an earlier PAK, for example 12,5. Empty means none.";
    covers: "per {0}", "as of {0}";
    covers_label: "Saldo per tanggal", "Balance as of";
    covers_hint: "Hasil sampai tanggal ini sudah ada di saldo. Wajib bila saldo diisi.", "Results up to this day are in the balance already. Needed with a balance.";
    source: "Sumber", "Source";
    source_hint: "Nomor PAK atau SK.", "Number of the PAK or decree.";
    counted: "{0}, {1} bulan", "{0}, {1} months";
    sum: "Jumlah", "Sum";
    exactly: "{0} (tepatnya {1})", "{0} (exactly {1})";
    needed: "Kebutuhan", "Need";
    outcome: "Kelebihan atau kekurangan", "Surplus or lack";
    parts: "Konversi predikat per tahun", "Conversion of the predikat by year";
    parts_none: "Belum ada hasil tahunan dalam jabatan fungsional.", "No annual result in a functional post yet.";
    unsettled: "Belum final, belum ikut dihitung", "Not final, not counted yet";
    arithmetic: "{4}: {0}/12 bulan × {1}% × {2} = {3}", "{4}: {0}/12 months × {1}% × {2} = {3}";
    others: "Pegawai fungsional", "People in functional posts";
    find: "Cari nama", "Find a name";
    find_now: "Cari", "Find";
    found: "{0} dari {1} pegawai ditampilkan.", "{0} of {1} people shown.";
    enter: "Catat TMT dan saldo awal", "Enter TMT and opening balance";
    enter_lead: "Yang terakhir dicatat untuk tiap tujuan yang berlaku; yang lama tetap tersimpan di riwayat.", "The latest entry for each goal counts; earlier ones stay in the history.";
    for_what: "Untuk", "For";
    enter_send: "Simpan", "Save";
    entered: "Tersimpan. Hitungannya diperbarui.", "Stored. The count is up to date.";
    history: "Riwayat TMT dan saldo awal", "History of TMT and opening balance";
    history_lead: "Tidak ada yang dihapus.", "Nothing is deleted.";
    col_period: "Masa", "Period";
    col_level: "Jenjang", "Level";
    col_percent: "Persen", "Percent";
    col_coefficient: "Koefisien", "Coefficient";
    col_months: "Bulan", "Months";
    made: "Dibuat dari data Capaian tanggal {0}. Penetapan resmi tetap melalui PAK.", "Made from the data of Capaian on {0}. The official settlement remains the PAK.";
    signs: "Pejabat penilai kinerja", "Rater";
}

/// What credit points are gathered for.
pub const fn goal(goal: Goal, lang: Lang) -> &'static str {
    match (goal, lang) {
        (Goal::Pangkat, Lang::Id) => "Naik pangkat",
        (Goal::Pangkat, Lang::En) => "Next rank",
        (Goal::Jenjang, Lang::Id) => "Naik jenjang",
        (Goal::Jenjang, Lang::En) => "Next level",
    }
}
