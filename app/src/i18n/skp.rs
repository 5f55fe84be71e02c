//! Texts of the SKP page and everything on it.

crate::texts! {
    title: "SKP", "SKP";
    owner: "Pegawai yang dinilai", "Employee";
    rater: "Pejabat penilai kinerja", "Rated by";
    no_rater: "Belum ada yang memegang jabatan di atasnya.", "Nobody holds the post above.";
    rank: "Pangkat/golongan", "Rank";
    period: "Masa penilaian", "Period";
    version: "Versi", "Version";
    approach: "Pendekatan", "Approach";
    state: "Keadaan", "State";
    not_yet: "Disetujui, berlaku mulai {0}", "Agreed, in force from {0}";
    actions: "Rencana aksi", "Action plan";
    contents: "Isi halaman", "On this page";
    results: "Hasil kerja", "Results";
    values: "Perilaku kerja", "Behaviour";
    values_lead: "Tujuh nilai BerAKHLAK. Dinilai sebagai satu kesatuan, tanpa angka.", "The seven BerAKHLAK values. Rated as a whole, without scores.";
    expectation: "Ekspektasi khusus pimpinan", "Special expectation of the superior";
    annex: "Lampiran", "Annex";
    support: "Dukungan sumber daya", "Resources";
    accountability: "Skema pertanggungjawaban", "Accountability";
    consequences: "Konsekuensi", "Consequences";
    versions: "Versi SKP", "Versions of the SKP";
    versions_more: "Perubahan, dialog, dan cetak", "Changes, talks and print";
    version_agreed: "Disetujui {0} oleh {1}", "Agreed {0} by {1}";
    version_first: "Versi pertama", "First version";
    others: "SKP lain", "Other SKPs";
    periods: "Umpan balik per periode", "Feedback by period";
    periods_none: "Belum ada umpan balik pada SKP ini.", "There is no feedback on this SKP yet.";
    quarter: "Triwulan {0} {1}", "Quarter {0} {1}";
    items: "{0} butir", "{0} item|{0} items";
    show: "Tampilkan", "Show";
    all: "Semua", "All";
    show_all: "Tampilkan semua catatan", "Show all entries";
    shortened: "Yang ditampilkan hanya catatan terbaru tiap indikator.", "Only the newest entries of each indicator are shown.";
    intervenes: "Mendukung RHK pimpinan", "Supports the superior's RHK";

    entries: "Catatan realisasi", "Recorded results";
    entries_count: "{0} catatan", "{0} entry|{0} entries";
    entries_none: "Belum ada realisasi yang dicatat untuk indikator ini.", "No result has been recorded for this indicator yet.";
    entry: "Catatan no. {0}", "Entry no. {0}";
    corrects: "Koreksi atas no. {0}", "Corrects no. {0}";
    corrects_older: "Koreksi atas catatan sebelumnya", "Corrects an earlier entry";
    corrected_by: "Diganti oleh no. {0}; tidak dihitung", "Replaced by no. {0}; does not count";
    corrected: "Sudah dikoreksi; tidak dihitung", "Corrected; does not count";
    returned: "oleh {0}; tidak dihitung", "by {0}; does not count";
    accepted: "oleh {0}", "by {0}";
    recorded_at: "Dicatat {0}", "Recorded {0}";
    receipt: "Tanda terima", "Receipt";
    link_out: "tautan ke situs lain", "link to another site";
    deliverables: "Jadwal hasil", "Deliverables";
    due: "Batas waktu", "Due";
    done: "Selesai", "Done";
    not_done: "belum", "not yet";

    accepted_done: "Diterima. Pegawai langsung melihatnya.", "Accepted. The employee sees it at once.";
    judged_done: "Keputusan tersimpan. Pegawai langsung melihatnya.", "Stored. The employee sees it at once.";
    return_lead: "Catatan tetap tersimpan, tetapi tidak dihitung sampai dikoreksi.", "The entry stays, but does not count until it is corrected.";
    return_hint: "Apa yang perlu dibetulkan? Pegawai membaca alasan ini.", "What needs to be corrected? The employee reads this.";

    reason_form: "Jelaskan keterlambatan", "Explain the delay";
    reason_lead: "Alasan yang diterima atasan menahan status terlambat sampai hari yang Anda sebut.", "A reason your superior accepts holds back the status late until the day you name.";
    reason_hint: "Apa yang terjadi, dan sejak kapan?", "What happened, and since when?";
    plan_hint: "Apa yang akan Anda lakukan agar kembali ke rencana?", "What will you do to get back on course?";
    until: "Selesai diperbaiki paling lambat", "Back on course by";
    until_line: "Kembali ke rencana paling lambat {0}", "Back on course by {0}";
    reason_done: "Alasan terkirim. Atasan langsung melihatnya.", "Sent. Your superior sees it at once.";
    answer: "Jawaban", "Answer";
    answer_hint: "Wajib diisi bila alasan ditolak.", "Needed when you refuse the reason.";
    accept_reason: "Terima alasan", "Accept the reason";
    refuse_reason: "Tolak alasan", "Refuse the reason";
    answered: "Dijawab {0}, {1}", "Answered by {0}, {1}";

    thread: "Umpan balik", "Feedback";
    give: "Beri umpan balik", "Give feedback";
    quick_lead: "Jawaban cepat", "Quick answers";
    give_hint: "Sebut apa yang dilihat dan apa yang diharapkan. Apresiasi boleh tanpa kata.", "Say what you saw and what you expect. An appreciation needs no words.";
    sent_done: "Terkirim. Langsung terlihat oleh yang bersangkutan.", "Sent. It is visible at once.";
    reply_label: "Balasan", "Your reply";
    withdraw_lead: "Kata-katanya hilang, tetapi tanda bahwa pernah ada tetap terlihat.", "The words go, but a mark that there were some stays.";
    withdraw_yes: "Ya, tarik", "Yes, withdraw";
    withdrawn: "Ditarik oleh penulisnya {0}", "Withdrawn by its writer {0}";
    withdrawn_done: "Umpan balik ditarik.", "Feedback withdrawn.";
    on_entry: "pada catatan realisasi", "on an entry";
    you: "Anda", "You";

    stored: "Tersimpan. Nomor catatan {0}.", "Stored. Entry number {0}.";
    stored_more: "Atasan Anda langsung melihatnya. Tanda terimanya ada pada catatan.", "Your superior sees it at once. The receipt is at the entry.";
    to_decide: "Menunggu Anda", "Waiting for you";
    to_decide_more: "dan {0} lagi di bawah.", "and {0} more below.";
    unread_here: "{0} hal baru bagi Anda di halaman ini, bertanda Baru.", "{0} new thing for you on this page, marked New.|{0} new things for you on this page, marked New.";
    mark_read: "Tandai sudah dibaca", "Mark as read";
    marked: "Ditandai sudah dibaca.", "Marked as read.";
    closed_note: "SKP ini sudah ditutup: dapat dibaca, tidak menerima catatan baru.", "This SKP is closed: it can be read but takes nothing new.";
    read_only: "Anda membaca sebagai atasan pejabat penilai.", "You read as the superior of the rater.";
}
