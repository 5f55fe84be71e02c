//! Texts of evaluation, delivery and objection. Ratings are spoken of as facts with reasons, never with praise or
//! blame. Official names (predikat) are the same in every language.

use super::{Lang, fill, format};
use domain::{
    calendar::Date,
    evaluation::{
        Access, Ending, Period, PeriodKind, State,
        suggestion::{Cause, Class},
        view::{FindingView, StepKind},
        why::Article,
    },
    rating::{Expectation, Predikat, UnitPredikat, spread::Rule},
};

crate::texts! {
    title: "Evaluasi", "Evaluation";
    own: "Hasil saya", "My results";
    own_none: "Belum ada hasil untuk Anda. Hasil muncul di sini begitu pejabat penilai menyampaikannya; Anda mendapat pemberitahuan.", "No result for you yet. It appears here once your rater delivers it; you get a notice.";
    open_result: "Buka hasil", "Open the result";
    explanations: "Keberatan yang menunggu penjelasan Anda", "Objections that wait for your explanation";
    decisions: "Keberatan yang menunggu putusan Anda", "Objections that wait for your decision";
    periods: "Periode", "Period";
    members: "Yang Anda nilai", "Those you rate";
    members_none: "Tidak ada pegawai yang Anda nilai pada periode ini. Penilai diturunkan dari jabatan; bila ada yang kurang, hubungi admin instansi.", "You rate nobody in this period. Raters follow from posts; if somebody is missing, talk to your agency's admin.";
    progress: "{0} dari {1} selesai dinilai", "{0} of {1} rated";
    delivered: "{0} sudah disampaikan", "{0} delivered";
    without: "Tanpa SKP pada periode ini", "Without an SKP in this period";
    without_lead: "Belum dapat dinilai karena belum ada SKP yang disetujui. Anda dapat mengingatkan dari halaman perencanaan.", "They cannot be rated yet: no SKP was agreed. You can remind them on the planning page.";
    rate: "Beri penilaian", "Rate";
    resume: "Lanjutkan draf", "Continue the draft";
    finish: "Periksa dan tetapkan", "Check and set";
    deliver: "Sampaikan", "Deliver";
    delivered_done: "Hasil disampaikan. Pegawai langsung mendapat pemberitahuan.", "Delivered. The employee is notified at once.";
    deliver_all: "Sampaikan {0} hasil sekaligus", "Deliver {0} results at once";
    deliver_all_lead: "Hasil ini disampaikan kepada:", "These results are delivered to:";
    deliver_all_final: "Setelah disampaikan, penilaian tidak dapat dibuka kembali.", "After delivery the ratings cannot be taken back.";
    delivered_all_done: "Hasil disampaikan. Setiap pegawai langsung mendapat pemberitahuan.", "Delivered. Everybody is notified at once.";
    explain_now: "Beri penjelasan", "Explain";
    still_fills: "Masa pengisian berlangsung sampai {0}; catatan pegawai masih dapat bertambah.", "The employee fills in until {0}; more may be recorded.";
    read_objection: "Baca keberatan", "Read the objection";
    decide_now: "Dengar dan putuskan", "Hear both sides and decide";
    look: "Lihat", "Look";
    no_period: "Belum ada periode evaluasi. Pengelola kinerja menyiapkan kalendernya.", "There is no evaluation period yet. The performance manager prepares the calendar.";
    days_left: "{0} hari lagi", "{0} day left|{0} days left";
    last_day: "hari terakhir", "last day";
    days_over: "lewat {0} hari", "{0} day ago|{0} days ago";

    units: "Kinerja unit", "Performance of units";
    units_lead: "Ditetapkan satu tingkat di atas unit. Rating hasil kerja kepalanya mengikuti predikat ini.", "Set one level above the unit. The rating of its head's results follows it.";
    unit_one: "Capaian kinerja organisasi", "Performance of the unit";
    unit_none: "Belum ditetapkan", "Not set yet";
    unit_set: "Tetapkan kinerja unit", "Set the unit's performance";
    unit_change: "Ubah kinerja unit", "Change the unit's performance";
    unit_reason_hint: "Capaian apa yang mendasarinya? Kepala unit membaca alasan ini.", "Which results is it based on? The head of the unit reads this.";
    unit_done: "Kinerja unit tersimpan.", "The unit's performance is stored.";
    unit_by: "Ditetapkan {0}, {1}", "Set by {0}, {1}";
    unit_head: "Kepala: {0}", "Head: {0}";
    unit_vacant: "Jabatan kepala kosong", "No head at present";

    spread: "Sebaran predikat", "Spread of predikat";
    spread_lead: "Panduan SE MenPANRB 3/2023 untuk unit berpredikat {0}. Tidak ada yang diubah otomatis.", "Guide of SE MenPANRB 3/2023 for a unit rated {0}. Nothing is changed automatically.";
    spread_rated: "{0} dari {1} pegawai sudah dinilai, draf ikut dihitung.", "{0} of {1} employees rated so far, drafts included.";
    spread_small: "Kurang dari {0} pegawai: sebaran tidak diperiksa.", "Fewer than {0} employee: the spread is not checked.|Fewer than {0} employees: the spread is not checked.";
    spread_own: "Batasnya memakai pengaturan instansi Anda, yang berbeda dari angka SE.", "The bounds are those your agency has set; they differ from the figures of the SE.";
    spread_majority: "SE MenPANRB 3/2023 mengharapkan mayoritas pada {0}; di sini kelompok terbesar lain. Tidak ada angka untuk mayoritas, jadi ini bukan temuan.", "SE MenPANRB 3/2023 expects the majority in {0}; here another group is the largest. No number says what a majority is, so this is not a finding.";
    basis_others: "Tampilkan {0} lainnya", "Show {0} more";
    basis_before: "sebelum periode ini", "before this period";
    own_over: "{0} hasil yang sudah selesai", "{0} result that is over|{0} results that are over";
    spread_fits: "Sesuai dengan panduan.", "Within the guide.";
    spread_off: "Berbeda dari panduan", "Differs from the guide";
    spread_wait: "Diperiksa setelah kinerja unit ditetapkan.", "Checked once the unit's performance is set.";
    people: "{0} orang", "{0}";
    at_most: "paling banyak {0}", "at most {0}";
    at_least: "paling sedikit {0}", "at least {0}";
    justify: "Catat alasan sebaran", "Record why the spread is so";
    justify_lead: "Alasan dibaca satu tingkat di atas Anda dan tersimpan bersama sebaran saat ini.", "Read one level above you and kept with the spread as it is now.";
    justify_done: "Alasan sebaran tersimpan.", "Stored.";
    justified: "Alasan yang dicatat", "Recorded reasons";

    calendar: "Kalender periode ini", "Calendar of this period";
    fill_window: "Pengisian realisasi", "Recording of results";
    rate_window: "Pemberian penilaian", "Rating";
    lock: "Kunci periode", "Lock the period";
    lock_lead: "Setelah dikunci, penilaian hanya berubah bila periode dibuka kembali dengan alasan.", "Once locked, ratings change only after a reopening with a reason.";
    lock_done: "Periode terkunci.", "The period is locked.";
    locked_by: "Dikunci {0} oleh {1}", "Locked {0} by {1}";
    locked_at: "Dikunci {0}", "Locked {0}";
    unit_first: "Capaian kinerja organisasi {0} untuk tahun ini belum ditetapkan. Menurut SE MenPANRB 3/2023 itu ditetapkan lebih dulu; bila Anda menetapkan penilaian sekarang, dokumennya tidak memuatnya.", "The performance of {0} for this year is not set yet. SE MenPANRB 3/2023 asks for it first; if you set the ratings now, the document goes without it.";
    reopen: "Buka kembali", "Reopen";
    reopen_again: "Ubah batas pembukaan", "Change the last day";
    reopen_lead: "Alasan dan batasnya tersimpan dan terlihat di sini.", "The reason and the last day are kept and shown here.";
    reopen_until: "Terbuka sampai", "Open until";
    reopen_done: "Periode dibuka kembali.", "The period is open again.";
    reopened: "Dibuka kembali sampai {0} oleh {1}, {2}", "Reopened until {0} by {1}, {2}";
    windows: "Geser tanggal", "Move the dates";
    windows_done: "Tanggal tersimpan.", "The dates are stored.";
    fill_from: "Pengisian dari", "Recording from";
    fill_to: "Pengisian sampai", "Recording until";
    rate_from: "Penilaian dari", "Rating from";
    rate_to: "Penilaian sampai", "Rating until";
    complete: "Kelengkapan", "Completeness";
    complete_more: "Siapa sampai langkah mana", "Who is at which step";
    shifts: "Masa penilaian {0} unit digeser", "The rating window of {0} unit is moved|The rating windows of {0} units are moved";
    complete_people: "Pegawai", "People";
    complete_set: "Ditetapkan", "Set";
    complete_delivered: "Disampaikan", "Delivered";
    complete_disputed: "Keberatan", "Objections";
    complete_over: "Selesai", "Over";

    facts: "Yang tercatat", "What is recorded";
    facts_lead: "Fakta di bawah ini juga terlihat oleh pegawai; draf Anda tidak.", "The employee sees these facts as well; your draft only you see.";
    results: "Hasil kerja", "Results";
    behaviour: "Perilaku kerja", "Behaviour";
    value_silent: "Tanpa umpan balik: {0}.", "Without feedback: {0}.";
    last_said: "Umpan balik terakhir", "Last feedback";
    never_said: "Belum ada umpan balik.", "No feedback.";
    entries: "{0} catatan realisasi", "{0} entry|{0} entries";
    entries_none: "Tidak ada catatan realisasi.", "No entries.";
    whole_iki: "Buka semua catatan", "Open all entries";
    no_rhk: "SKP ini belum berisi rencana hasil kerja.", "This SKP has no planned results yet.";

    hasil: "Rating hasil kerja", "Rating hasil kerja (results)";
    perilaku: "Rating perilaku kerja", "Rating perilaku kerja (behaviour)";
    reason: "Alasan penilaian", "Reason of the rating";
    reason_of_hasil: "Alasan penilaian hasil kerja", "Reason for the rating of results";
    reason_of_perilaku: "Alasan penilaian perilaku kerja", "Reason for the rating of behaviour";
    reason_hint: "Paling sedikit {0} huruf; {1} untuk di atas atau di bawah ekspektasi. Pegawai membacanya.", "At least {0} characters; {1} for above or below expectations. The employee reads it.";
    letters: "{0} huruf", "{0} character|{0} characters";
    basis: "Dasar penilaian", "What it rests on";
    basis_hint: "Pilih paling sedikit satu bukti atau umpan balik.", "Choose at least one piece of evidence or feedback.";
    basis_none: "Belum ada bukti atau umpan balik untuk dipilih. Tuliskan umpan balik pada SKP pegawai, lalu kembali ke sini.", "There is no evidence or feedback to choose. Write feedback on the employee's SKP, then come back.";
    write_feedback: "Buka SKP pegawai", "Open the employee's SKP";
    follows: "Mengikuti capaian kinerja organisasi yang dipimpin.", "Follows the performance of the unit led.";
    predikat: "Predikat", "Predikat";
    predikat_of: "Predikat menurut matriks", "Predikat by the matrix";
    predikat_wait: "Pilih kedua rating; predikatnya dihitung, tidak dipilih.", "Choose both ratings; the predikat is computed, not chosen.";
    matrix: "Matriks predikat", "Matrix of the predikat";
    matrix_corner: "Hasil kerja \\ Perilaku kerja", "Results \\ Behaviour";
    matrix_here: "di sini", "here";
    note: "Catatan atau rekomendasi", "Note or recommendation";
    note_hint: "Boleh dikosongkan. Masuk ke Dokumen Evaluasi.", "May stay empty. Goes into the evaluation document.";
    year_reason: "Alasan penilaian tahunan", "Reason for the year";
    year_reason_hint: "Wajib bila predikat tahun lebih baik atau lebih rendah daripada semua bagiannya.", "Needed when the year is better or worse than all its parts.";
    to_form: "Langsung ke penilaian", "Go to the ratings";
    draft_kept: "Draf Anda", "Your draft";
    draft_kept_lead: "Tersimpan {0}. Dapat dilanjutkan bila periode dibuka kembali; hanya Anda yang membacanya.", "Stored {0}. It can be continued if the period is reopened; only you can read it.";
    hop: "Lewati daftar, ke {0}", "Skip the list, to {0}";
    set: "Tetapkan", "Set";
    set_done: "Penilaian ditetapkan.", "The ratings are set.";
    save_draft: "Simpan draf", "Save the draft";
    draft_saved: "Draf tersimpan {0}", "Draft saved {0}";
    draft_auto: "Draf tersimpan sendiri pada setiap isian.", "The draft saves itself at every field.";
    draft_plain: "Tekan Simpan draf sebelum meninggalkan halaman ini.", "Press Save the draft before you leave this page.";
    next: "Berikutnya: {0}", "Next: {0}";
    just_set: "Penilaian {0} ditetapkan: {1}.", "The ratings of {0} are set: {1}.";
    not_delivered: "Belum disampaikan.", "Not delivered yet.";
    revise: "Buka kembali penilaian", "Take the ratings back";
    revise_lead: "Penilaian kembali menjadi draf. Alasannya tersimpan di linimasa.", "The ratings become a draft again. The reason stays in the timeline.";
    revise_done: "Penilaian kembali menjadi draf.", "The ratings are a draft again.";
    read_only: "Anda membaca sebagai atasan pejabat penilai.", "You read as the superior of the rater.";
    parts: "SKP sepanjang tahun", "SKP of the year";
    parts_lead: "Penilai terakhir memutuskan untuk setahun dengan mempertimbangkan semua bagian.", "The last rater decides for the year, considering all parts.";
    months: "{0} bulan", "{0} month|{0} months";
    this_part: "yang ini", "this one";
    not_rated: "belum dinilai", "not rated yet";
    members_nav: "Daftar pegawai", "People";

    suggestion: "Usulan sistem", "System suggestion";
    suggestion_waits: "Dapat dibuka setelah Anda memilih kedua rating. Pandangan Anda lebih dulu.", "Can be opened once you have chosen both ratings. Your view comes first.";
    suggestion_open: "Buka usulan sistem", "Open the suggestion";
    suggestion_lead: "Hitungan dari angka saja, untuk hasil kerja. Bahwa Anda membukanya tercatat di linimasa; pilihan Anda tidak diubah.", "From the figures alone, for the results. That you opened it is kept in the timeline; your choice is not changed.";
    suggestion_done: "Usulan dibuka.", "The suggestion is open.";
    suggestion_is: "Usulan sistem untuk hasil kerja: {0}", "Suggestion for the results: {0}";
    suggestion_before: "Pilihan Anda saat membukanya: {0} ({1}).", "Your choice when you opened it: {0} ({1}).";
    suggestion_nothing: "Tidak ada usulan: belum ada rencana hasil kerja utama yang dapat dihitung.", "No suggestion: there is no main planned result to compute from.";
    suggestion_rules: "Jauh di bawah: kurang dari {0}% dari yang diharapkan pada akhir periode. Di bawah: kurang dari {1}%. Melampaui: lebih dari {2}%.", "Far below: under {0}% of what was expected by the end of the period. Below: under {1}%. Exceeds: over {2}%.";
    arithmetic: "Hitungannya", "The arithmetic";
    excused: "alasan diterima", "reason accepted";
    figure: "Capaian", "Result";
    class_head: "Golongan", "Class";

    result: "Hasil evaluasi", "Result of the evaluation";
    result_of: "Predikat kinerja", "Predikat";
    decided_by: "Ditetapkan dengan putusan keberatan oleh {0}, {1}", "Set with the decision of the objection by {0}, {1}";
    rated_by: "Dinilai {0}, {1}", "Rated by {0}, {1}";
    document: "Dokumen Evaluasi Kinerja Pegawai", "Evaluation document (Dokumen Evaluasi Kinerja Pegawai)";
    paper: "Cetak Evaluasi Kinerja Pegawai", "Print the form Evaluasi Kinerja Pegawai";
    paper_back: "Kembali ke hasil", "Back to the result";
    paper_hint: "Formulir ini dicetak pada kertas A4 mendatar.", "This form is printed on A4, landscape.";
    print_hint: "Dokumen di bawah ini dapat dicetak pada kertas A4.", "The document below can be printed on A4.";
    receive: "Saya telah menerima", "I have received it";
    receive_lead: "Menyatakan bahwa Anda sudah membaca hasil ini, bukan bahwa Anda setuju. Setelah itu Anda punya {0} hari untuk setuju atau mengajukan keberatan.", "Says that you have read this result, not that you agree. After that you have {0} days to agree or to object.";
    receive_lead_final: "Menyatakan bahwa Anda sudah membaca hasil ini, bukan bahwa Anda setuju. Keberatan diajukan atas hasil tahunan.", "Says that you have read this result, not that you agree. Objections are made to the annual result.";
    receive_done: "Tercatat: Anda telah menerima hasil ini.", "Recorded: you have received this result.";
    receipt_clock: "Bila tidak dinyatakan, hasil dianggap diterima setelah {0}.", "If you do not say so, it counts as received after {0}.";
    accept: "Setujui hasil", "Agree with the result";
    accept_lead: "Anda setuju tanpa keberatan. Hasil menjadi tetap; setelah itu keberatan tidak dapat diajukan lagi.", "You agree and do not object. The result becomes final; there is no objection afterwards.";
    accept_done: "Tercatat: Anda setuju dengan hasil ini.", "Recorded: you agree with this result.";
    object: "Ajukan keberatan", "Object";
    object_over: "Masa keberatan berakhir {0}.", "The time for an objection ended on {0}.";
    present: "rating sekarang", "rating now";
    object_clock: "Anda dapat mengajukan keberatan sampai {0}, {1}.", "You can object until {0}, {1}.";
    object_lead: "Ditujukan kepada {0}, atasan pejabat penilai. Penilaian dibekukan sampai diputus; putusannya final.", "Addressed to {0}, the superior of the rater. The ratings are frozen until the decision, which is final.";
    object_reason: "Alasan keberatan", "Reason for the objection";
    object_hint: "Apa yang menurut Anda keliru atau terlewat? Paling sedikit {0} huruf.", "What is wrong or missing in your view? At least {0} characters.";
    object_done: "Keberatan terkirim. Penilai dan atasannya langsung melihatnya.", "Sent. The rater and the superior see it at once.";
    object_wait: "Keberatan Anda menunggu penjelasan pejabat penilai sampai {0}, {1}.", "Your objection waits for the rater's explanation until {0}, {1}.";
    object_wait_decision: "Keberatan Anda menunggu putusan {0}, diharapkan paling lambat {1}.", "Your objection waits for the decision of {0}, expected by {1}.";
    explanation: "Penjelasan pejabat penilai", "Explanation of the rater";
    explain_lead: "{0} mengajukan keberatan. Jelaskan penilaian Anda sampai {1}, {2}; sesudahnya putusan dapat diambil tanpa penjelasan.", "{0} objected. Explain your ratings until {1}, {2}; afterwards the decision need not wait.";
    explain_hint: "Tanggapi setiap alasan keberatan. Paling sedikit {0} huruf.", "Answer each reason of the objection. At least {0} characters.";
    explain_send: "Kirim penjelasan", "Send the explanation";
    explain_done: "Penjelasan terkirim.", "The explanation is sent.";
    decision: "Keputusan atasan pejabat penilai", "Decision of the rater's superior";
    decide_lead: "Dengarkan kedua pihak di linimasa. Putusan Anda final.", "Hear both sides in the timeline. Your decision is final.";
    decide_wait: "Menunggu penjelasan pejabat penilai sampai {0}, {1}. Sesudahnya Anda dapat memutus tanpa penjelasan.", "Waits for the rater's explanation until {0}, {1}. Afterwards you can decide without it.";
    decide_by: "Diharapkan paling lambat {0}, {1}.", "Expected by {0}, {1}.";
    decide_which: "Putusan", "Decision";
    keep: "Tetap", "Kept";
    keep_lead: "Kedua rating tidak berubah.", "Both ratings stay.";
    change: "Diubah", "Changed";
    change_lead: "Pilih rating yang baru; predikatnya dihitung dari matriks.", "Choose the new ratings; the predikat follows from the matrix.";
    decide_reason: "Alasan putusan", "Reason of the decision";
    decide_hint: "Kedua pihak membacanya. Paling sedikit {0} huruf.", "Both sides read it. At least {0} characters.";
    decide: "Putuskan", "Decide";
    decide_done: "Putusan tersimpan dan final.", "The decision is stored and final.";
    evidence: "Bukti yang mendasari", "What it rests on";
    evidence_hint: "Boleh dikosongkan.", "May stay empty.";
    evidence_hint_change: "Wajib bila rating diubah.", "Needed when a rating is changed.";

    why_disputed: "Bukti dalam keberatan", "Evidence in the objection";
    form_files: "Lampiran", "Attachments";

    why: "Mengapa predikat ini?", "Why this predikat?";
    why_rule: "Hasil kerja {0} dan perilaku kerja {1} menjadi {2}.", "Results {0} and behaviour {1} make {2}.";
    why_follows: "Rating hasil kerja kepala unit mengikuti capaian kinerja organisasi: {0}.", "The rating of the head's results follows the unit's performance: {0}.";
    why_from: "Dari SKP versi {0} dan {1} catatan realisasi pada saat penilaian.", "From version {0} of the SKP and {1} entries at the time of rating.";
    why_else: "Yang akan mengubahnya", "What would have changed it";
    why_else_line: "Hasil kerja {0}, perilaku kerja {1}: {2}", "Results {0}, behaviour {1}: {2}";
    why_articles: "Aturan yang dipakai", "Rules applied";

    timeline: "Linimasa", "Timeline";
    timeline_lead: "Terlihat sama oleh pegawai, pejabat penilai, dan atasannya.", "The same for the employee, the rater and the superior.";
    by_itself: "Oleh waktu", "By time";
    now_is: "Predikat: {0}", "Predikat: {0}";
    before: "Penilaian sebelum keberatan", "Ratings before the objection";
    was: "Sebelumnya {0}.", "Before: {0}.";
    changed_by: "Diubah dengan keputusan {0}, {1}", "Changed by the decision of {0}, {1}";
    credit: "Angka kredit", "Credit points";
    credit_line: "{0}, {1} bulan, {2}: {3}% × {4} = {5}", "{0}, {1} months, {2}: {3}% × {4} = {5}";
    seen_facts: "Fakta yang dilihat penilai", "The facts the rater saw";
    form_owner: "Pegawai yang dinilai", "Employee";
    form_rater: "Pejabat penilai kinerja", "Rater";
    form_decider: "Atasan pejabat penilai kinerja", "Superior of the rater";
    form_evaluation: "Evaluasi kinerja", "Evaluation";
    form_note: "Catatan/rekomendasi", "Note/recommendation";
    form_objection: "Keberatan", "Objection";
    form_none: "Tidak ada.", "None.";
    form_made: "Dibuat tanggal", "Made on";
    form_decided: "Diputus tanggal", "Decided on";
    form_received: "Diterima pegawai tanggal", "Received by the employee on";
    form_period: "Periode penilaian", "Period";
    name: "Nama", "Name";
    rank: "Pangkat/gol. ruang", "Rank";
    post: "Jabatan", "Post";
    unit: "Unit kerja", "Unit";

    wait_receive: "Hasil evaluasi {0} sudah disampaikan. Nyatakan telah menerima sampai {1}, {2}.", "The result of {0} was delivered. Say that you have received it by {1}, {2}.";
    wait_object: "Hasil evaluasi {0}: keberatan dapat diajukan sampai {1}, {2}.", "Result of {0}: you can object until {1}, {2}.";
    wait_decided: "Keberatan Anda atas hasil evaluasi {0} sudah diputus: {1}.", "Your objection to the result of {0} was decided: {1}.";
    wait_rate: "{0} pegawai menunggu penilaian {1}, sampai {2}, {3}.", "{0} employee waits for your rating of {1}, until {2}, {3}.|{0} employees wait for your rating of {1}, until {2}, {3}.";
    wait_deliver: "{0} hasil sudah ditetapkan, belum disampaikan.", "{0} result is set but not delivered.|{0} results are set but not delivered.";
    wait_explain: "{0} keberatan menunggu penjelasan Anda.", "{0} objection waits for your explanation.|{0} objections wait for your explanation.";
    wait_decide: "{0} keberatan menunggu putusan Anda.", "{0} objection waits for your decision.|{0} objections wait for your decision.";

    stale: "Ada perubahan pada halaman ini. Tulisan Anda tetap ada.", "This page has changed. What you typed is still here.";
    profile_link: "Evaluasi dan hasil", "Evaluation and results";
}

/// A rating.
pub const fn expectation(rating: Expectation, lang: Lang) -> &'static str {
    match (rating, lang) {
        (Expectation::DiAtas, Lang::Id) => "Di atas ekspektasi",
        (Expectation::Sesuai, Lang::Id) => "Sesuai ekspektasi",
        (Expectation::DiBawah, Lang::Id) => "Di bawah ekspektasi",
        (Expectation::DiAtas, Lang::En) => "Above expectations",
        (Expectation::Sesuai, Lang::En) => "Meets expectations",
        (Expectation::DiBawah, Lang::En) => "Below expectations",
    }
}

/// A rating within a sentence.
pub fn expectation_small(rating: Expectation, lang: Lang) -> String {
    expectation(rating, lang).to_lowercase()
}

/// *Predikat kinerja pegawai*, the same in every language.
pub const fn predikat_name(predikat: Predikat) -> &'static str {
    match predikat {
        Predikat::SangatBaik => "Sangat Baik",
        Predikat::Baik => "Baik",
        Predikat::ButuhPerbaikan => "Butuh Perbaikan",
        Predikat::Kurang => "Kurang/misconduct",
        Predikat::SangatKurang => "Sangat Kurang",
    }
}

/// *Predikat kinerja organisasi*, the same in every language.
pub const fn unit_name(predikat: UnitPredikat) -> &'static str {
    match predikat {
        UnitPredikat::Istimewa => "Istimewa",
        UnitPredikat::Baik => "Baik",
        UnitPredikat::ButuhPerbaikan => "Butuh Perbaikan",
        UnitPredikat::Kurang => "Kurang",
        UnitPredikat::SangatKurang => "Sangat Kurang",
    }
}

/// `Triwulan IV 2026`, `Tahun 2026`, `Maret 2026`
pub fn period(period: &Period, lang: Lang) -> String {
    let year = period.year.to_string();
    match period.kind {
        PeriodKind::Bulanan => [format::month(period.number, lang), " ", &year].concat(),
        PeriodKind::Triwulanan => {
            let roman = ["I", "II", "III", "IV"][usize::from(period.number.clamp(1, 4) - 1)];
            fill(lang.pick("Triwulan {0} {1}", "Quarter {0} {1}"), &[roman, &year])
        }
        PeriodKind::Tahunan => fill(lang.pick("Tahun {0}", "Year {0}"), &[&year]),
    }
}

/// Whether ratings are taken, as a sentence.
pub fn access(access: Access, today: Date, lang: Lang) -> String {
    let say = |id, en, day: Date| fill(lang.pick(id, en), &[&format::date(day, lang), &left(day, today, lang)]);
    match access {
        Access::Before { from } => say("Penilaian dibuka mulai {0}.", "Rating opens on {0}.", from),
        Access::Open { until } => say("Penilaian dibuka sampai {0}, {1}.", "Rating is open until {0}, {1}.", until),
        Access::Reopened { until } => {
            say("Penilaian dibuka kembali sampai {0}, {1}.", "Rating is open again until {0}, {1}.", until)
        }
        Access::Over { since } => say(
            "Masa penilaian berakhir {0}. Perubahan hanya setelah periode dibuka kembali.",
            "Rating ended on {0}. Changes only after a reopening.",
            since,
        ),
        Access::Locked => lang
            .pick(
                "Periode ini terkunci. Perubahan hanya setelah dibuka kembali.",
                "This period is locked. Changes only after a reopening.",
            )
            .to_owned(),
    }
}

/// `12 hari lagi`, `hari terakhir`, `lewat 3 hari`
pub fn left(until: Date, today: Date, lang: Lang) -> String {
    match until.days_since(today) {
        0 => last_day(lang).to_owned(),
        n if n > 0 => fill(days_left(lang), &[&n.to_string()]),
        n => fill(days_over(lang), &[&(-n).to_string()]),
    }
}

/// Where an evaluation stands.
pub const fn state(state: State, lang: Lang) -> &'static str {
    let (id, en) = match state {
        State::Draf => ("Draf", "Draft"),
        State::Ditetapkan => ("Ditetapkan, belum disampaikan", "Set, not delivered yet"),
        State::Disampaikan => ("Disampaikan, menunggu diterima", "Delivered, waiting for receipt"),
        State::Diterima => ("Diterima, masa keberatan", "Received, time for an objection"),
        State::KeberatanDiajukan => ("Keberatan, menunggu penjelasan", "Objection, waiting for the explanation"),
        State::KeberatanDijelaskan => ("Keberatan, menunggu putusan", "Objection, waiting for the decision"),
        State::Selesai(Ending::Disetujui) => ("Selesai, disetujui pegawai", "Over, agreed by the employee"),
        State::Selesai(Ending::Dianggap) => ("Selesai, dianggap setuju", "Over, counts as agreed"),
        State::Selesai(Ending::Diketahui) => ("Selesai, sudah diketahui pegawai", "Over, known to the employee"),
        State::Final { changed: false } => ("Final, penilaian tetap", "Final, ratings kept"),
        State::Final { changed: true } => ("Final, penilaian diubah", "Final, ratings changed"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A step of the timeline.
pub const fn step(kind: StepKind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        StepKind::UsulanDibuka => ("Penilai membuka usulan sistem", "The rater opened the system suggestion"),
        StepKind::Ditetapkan => ("Penilaian ditetapkan", "Ratings set"),
        StepKind::DibukaKembali => ("Penilaian dibuka kembali", "Ratings taken back"),
        StepKind::Disampaikan => ("Hasil disampaikan", "Result delivered"),
        StepKind::Diterima => ("Pegawai telah menerima", "Received by the employee"),
        StepKind::DianggapDiterima => ("Dianggap telah diterima", "Counts as received"),
        StepKind::Disetujui => ("Pegawai setuju dengan hasil", "The employee agreed"),
        StepKind::DianggapMenerima => ("Masa keberatan berakhir", "The time for an objection ended"),
        StepKind::Keberatan => ("Keberatan diajukan", "Objection"),
        StepKind::Penjelasan => ("Penjelasan pejabat penilai", "Explanation of the rater"),
        StepKind::DiputusTetap => ("Diputus: tetap", "Decided: kept"),
        StepKind::DiputusDiubah => ("Diputus: diubah", "Decided: changed"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A rule that was applied.
pub const fn article(article: Article, lang: Lang) -> &'static str {
    let (id, en) = match article {
        Article::Matrix => {
            ("Predikat mengikuti matriks kedua rating.", "The predikat follows from the matrix of both ratings.")
        }
        Article::Basis => (
            "Rating diberikan pejabat penilai atas realisasi, bukti dukung, dan umpan balik yang tercatat.",
            "The rater rates by recorded results, evidence and feedback.",
        ),
        Article::Head => (
            "Hasil kerja pimpinan unit mengikuti capaian kinerja organisasi.",
            "The results of the head of a unit follow the unit's performance.",
        ),
        Article::Objection => (
            "Keberatan diputus oleh atasan pejabat penilai; putusannya final.",
            "Objections are decided by the superior of the rater, finally.",
        ),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A rule of the spread with its bound in people, as a sentence.
pub fn finding(finding: &FindingView, lang: Lang) -> String {
    let (limit, found) = (finding.limit.to_string(), finding.found.to_string());
    let most = |name: &str| {
        fill(
            lang.pick("{0} {1} orang; panduan paling banyak {2}.", "{0}: {1}; the guide says at most {2}."),
            &[name, &found, &limit],
        )
    };
    let least = |name: &str| {
        fill(
            lang.pick("{0} {1} orang; panduan paling sedikit {2}.", "{0}: {1}; the guide says at least {2}."),
            &[name, &found, &limit],
        )
    };
    match finding.rule {
        Rule::SangatBaikMaks70 | Rule::SangatBaikMaks10 | Rule::SangatBaikNol => most("Sangat Baik"),
        Rule::BaikMaks70 => most("Baik"),
        Rule::ButuhPerbaikanMin60 | Rule::ButuhPerbaikanMin10 => least("Butuh Perbaikan"),
        Rule::KurangMin60 => least("Kurang/misconduct"),
        Rule::SangatKurangMin60 => least("Sangat Kurang"),
        Rule::PerluAdaBpAtauKurang | Rule::BpKurangMin10 => {
            least(lang.pick("Butuh Perbaikan dan Kurang bersama", "Butuh Perbaikan and Kurang together"))
        }
    }
}

/// Class of an indicator or RHK in the suggestion.
pub const fn class(class: Class, lang: Lang) -> &'static str {
    let (id, en) = match class {
        Class::JauhDiBawah => ("jauh di bawah", "far below"),
        Class::DiBawah => ("di bawah", "below"),
        Class::Sesuai => ("sesuai", "as expected"),
        Class::Melampaui => ("melampaui", "exceeds"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Why the suggestion is what it is.
pub fn cause(cause: Cause, lang: Lang) -> String {
    match cause {
        Cause::FarBelow { rhk } => fill(
            lang.pick(
                "{0} RHK utama jauh di bawah tanpa alasan yang diterima.",
                "{0} main RHK far below without an accepted reason.",
            ),
            &[&rhk.to_string()],
        ),
        Cause::MostExceed { exceed, of } => fill(
            lang.pick(
                "{0} dari {1} RHK utama melampaui dan tidak ada yang di bawah.",
                "{0} of {1} main RHK exceed and none is below.",
            ),
            &[&exceed.to_string(), &of.to_string()],
        ),
        Cause::Otherwise { exceed, below, of } => fill(
            lang.pick(
                "Dari {2} RHK utama, {0} melampaui dan {1} di bawah.",
                "Of {2} main RHK, {0} exceed and {1} are below.",
            ),
            &[&exceed.to_string(), &below.to_string(), &of.to_string()],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_left_are_said_as_people_say_them() {
        let day = |s: &str| s.parse::<Date>().unwrap();
        let today = day("2027-01-14");
        for (until, words) in
            [("2027-01-26", "12 hari lagi"), ("2027-01-14", "hari terakhir"), ("2027-01-11", "lewat 3 hari")]
        {
            assert_eq!(left(day(until), today, Lang::Id), words);
        }
        let open = access(Access::Open { until: day("2027-01-26") }, today, Lang::Id);
        assert_eq!(open, "Penilaian dibuka sampai 26 Januari 2027, 12 hari lagi.");
    }

    #[test]
    fn a_finding_names_people_and_bound() {
        let one = FindingView { rule: Rule::BaikMaks70, limit: 14, found: 18 };
        assert_eq!(finding(&one, Lang::Id), "Baik 18 orang; panduan paling banyak 14.");
    }
}
