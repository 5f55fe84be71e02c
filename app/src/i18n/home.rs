//! Texts of Beranda and the team list.

use super::{Lang, fill, format};

crate::texts! {
    title: "Capaian saya", "My results";
    next_plan: "Buka rencana SKP", "Open the plan of your SKP";
    still_open: "SKP {0} masih dapat dilengkapi", "The SKP of {0} can still be completed";
    team_ended: "SKP berakhir {0}", "SKP ended on {0}";
    none_title: "Belum ada SKP yang berjalan", "No SKP in force";
    none: "SKP Anda belum disetujui. Setelah atasan menyetujui rencananya, target dan capaian Anda tampil di sini.", "Your SKP was not agreed yet. Once your superior has agreed to its plan, your targets and results appear here.";
    waits: "Menunggu Anda", "Waiting for you";
    whole: "Buka SKP lengkap", "Open the whole SKP";
    behind: "Paling tertinggal", "Furthest behind";
    latest: "Umpan balik terbaru", "Latest feedback";
    latest_none: "Belum ada umpan balik. Yang ditulis atasan muncul di sini saat itu juga.", "No feedback yet. What your superior writes appears here at once.";
    last: "Umpan balik terakhir", "Last feedback";
    about: "Tentang SKP ini", "About this SKP";
    period: "Masa", "Period";
    rater: "Pejabat penilai", "Rated by";
    no_rater: "Belum ada atasan yang tercatat. Catatan Anda tetap tersimpan dan menunggu.", "No superior is recorded yet. Your entries are stored and wait.";
    for_iki: "untuk", "for";
    plan: "Buat", "Make one";

    team_matrix: "Matriks Peran Hasil", "Matrix of roles and results";
    team_title: "Tim saya", "My team";
    team_sorted: "Yang paling perlu perhatian ada di atas.", "Those who need you most come first.";
    team_none_title: "Belum ada anggota tim", "No team members yet";
    team_none: "Anggota muncul di sini setelah jabatan mereka tercatat di bawah jabatan Anda. Bila ada yang kurang, hubungi admin instansi.", "Members appear here once their posts are recorded below yours. If somebody is missing, talk to your agency's admin.";
    team_filter: "Saring anggota", "Filter members";
    team_name: "Cari nama", "Find a name";
    team_status: "Status", "Status";
    team_all: "Semua", "All";
    team_show: "Tampilkan", "Show";
    team_nobody: "Tidak ada anggota yang cocok dengan saringan ini.", "No member matches this filter.";
    team_reset: "Hapus saringan", "Clear the filter";
    team_without: "Belum punya SKP yang berjalan", "Without an SKP in force";
    team_waiting: "{0} catatan menunggu Anda", "{0} entry waits for you|{0} entries wait for you";
    team_unread: "{0} belum dibaca", "{0} unread";
    team_last: "Catatan terakhir {0}", "Last entry {0}";
    team_silent: "Belum ada catatan", "No entry yet";
    team_moved: "{0} perubahan baru. Urutkan ulang", "{0} new change. Sort again|{0} new changes. Sort again";
    team_needs: "{0} dari {1} anggota perlu perhatian Anda.", "{0} of {1} members needs your attention.|{0} of {1} members need your attention.";
    team_calm: "Tim Anda sesuai rencana. Tidak ada yang menunggu.", "Your team is on course. Nobody is waiting.";
}

/// That no action plan is there for a period: 1 to 12 for a month, 13 to 16 for a quarter.
pub fn unplanned(period: u8, lang: Lang) -> String {
    let name = match period {
        1..=12 => format::month(period, lang),
        13 => lang.pick("triwulan I", "the first quarter"),
        14 => lang.pick("triwulan II", "the second quarter"),
        15 => lang.pick("triwulan III", "the third quarter"),
        _ => lang.pick("triwulan IV", "the fourth quarter"),
    };
    fill(lang.pick("Belum ada rencana aksi untuk {0}.", "There is no action plan for {0} yet."), &[name])
}
