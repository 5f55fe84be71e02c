//! Texts of planning. Official terms (RHK, IKI, *ekspektasi*) are the same in every language.

use super::{Lang, fill, format};
use domain::{
    calendar::Date,
    planning::{
        State, check::Warning, course::StepKind, diff::Which, draft::Direction, form::Form, paste::Finding, report,
        view::Fate,
    },
    skp::plan::{Class, Measure},
};

crate::texts! {
    title: "Perencanaan", "Planning";
    profile_link: "Perencanaan SKP", "Planning of the SKP";
    years: "Tahun", "Year";
    own: "SKP saya", "My SKP";
    rater: "Pejabat penilai: {0}", "Rater: {0}";
    no_rater: "Belum ada pejabat penilai.", "No rater yet.";
    wrong_rater: "Atasan saya keliru", "My superior is wrong";
    no_post: "Anda tidak memegang jabatan definitif pada tahun ini, jadi tidak ada SKP yang disusun.", "You hold no post by appointment in this year, so there is no SKP to plan.";
    own_none: "Belum ada rencana untuk tahun ini. Anda boleh mulai sekarang; RHK pimpinan dapat ditautkan belakangan.", "No plan for this year yet. You may begin now; the superior's RHK can be linked later.";
    begin: "Mulai rencana", "Begin a plan";
    begin_more: "Mulai rencana untuk {0}", "Begin a plan for {0}";
    begin_dates: "Pilih tanggal lain", "Choose other days";
    begin_done: "Draf dibuat.", "The draft is there.";
    from_day: "Hari pertama", "First day";
    to_day: "Hari terakhir", "Last day";
    days_hint: "Di dalam satu tahun, tidak bertumpuk dengan SKP lain.", "Within one year, not overlapping another SKP.";
    resume: "Lanjutkan draf", "Continue the draft";
    mend: "Perbaiki dan ajukan lagi", "Mend and submit again";
    look: "Lihat", "Look";
    open_skp: "Buka SKP", "Open the SKP";
    open_versions: "Rencana, versi, dan dialog", "Plan, versions and talks";
    returned_with: "Dikembalikan: {0}", "Given back: {0}";
    change_open: "Usulan perubahan: {0}", "Proposed change: {0}";
    starts: "Disetujui, berlaku mulai {0}.", "Agreed, in force from {0}.";
    version_no: "Versi {0}", "Version {0}";
    in_force: "Berlaku", "In force";
    rhk_count: "{0} RHK", "{0} RHK";
    asks_talk: "{0} catatan dialog menunggu persetujuan Anda", "{0} minutes wait for your confirmation";
    moved: "Jabatan Anda sudah berganti. SKP ini ditutup oleh penilai lama dengan hari terakhir di jabatan itu, atau oleh atasannya bila ia sudah tidak menjabat.", "Your post has changed. The old rater closes this SKP on the last day in that post; if he has left, his superior does.";
    ask_close: "Minta SKP ditutup", "Ask to close this SKP";
    ask_close_done: "Permintaan sudah terkirim.", "Your request was sent.";
    asked_close: "Anda meminta ditutup per {0}.", "You asked to close it on {0}.";
    closings: "Pindah jabatan", "Moved to another post";
    closings_lead: "SKP di jabatan lama ditutup dengan hari terakhirnya, lalu rencana baru dimulai hari berikutnya.", "The SKP of the old post is closed on its last day; a new plan begins on the next.";
    closing_asked: "Diminta oleh pegawai.", "Asked for by the employee.";
    close: "Tutup karena pindah", "Close after the move";
    close_lead: "Setelah ditutup, tidak ada realisasi baru. Evaluasi bagian tahun ini tetap dapat diberikan.", "Once closed, no new results are recorded. This part of the year can still be rated.";
    close_done: "SKP ditutup.", "The SKP is closed.";
    last_day: "Hari terakhir di jabatan lama", "Last day in the old post";
    gaps: "Masa tidak dinilai", "Days that are not rated";
    gap_empty: "Belum ada SKP untuk {0}.", "No SKP for {0} yet.";
    gap_mark: "Tandai tidak dinilai", "Mark as not rated";
    gap_cause: "Sebab", "Cause";
    gap_note: "Keterangan", "Note";
    gap_note_hint: "Wajib untuk sebab lainnya.", "Needed for another cause.";
    gap_done: "Masa itu ditandai.", "These days are marked.";
    gap_revoke: "Cabut tanda", "Take the mark back";
    gap_revoked: "Tanda dicabut.", "The mark is gone.";
    gap_change: "Ubah tanda", "Change the mark";
    gap_by: "Ditandai oleh {0}", "Marked by {0}";
    keep: "Masa dan atasan", "Days and superior";
    keep_no_skp: "Belum ada SKP atau rencana pada tahun ini.", "No SKP or plan in this year yet.";
    keep_gaps_lead: "Hari tanpa SKP yang memang tidak dinilai, dengan sebabnya. Pegawai mendapat pemberitahuan dan melihatnya di Perencanaan.", "Days without an SKP that are not rated, with the cause. The employee is told and sees them in Planning.";
    keep_gaps_none: "Belum ada yang ditandai.", "Nothing is marked.";
    keep_superior: "Atasan", "Superior";
    keep_no_post: "Belum memegang jabatan definitif, jadi belum ada garis atasan.", "Holds no post by appointment, so there is no reporting line.";
    keep_start: "SKP sekarang mulai {0}.", "The present SKP begins on {0}.";
    keep_closed: "Periode sampai {0} sudah ditutup: atasan pada masa itu tidak berubah.", "Periods up to {0} are closed: superiors of that time do not change.";
    line_set: "Ubah atasan", "Change the superior";
    line_to: "Nama atau NIP atasan", "Name or NIP of the superior";
    line_to_hint: "Kosongkan untuk kembali ke kepala unit.", "Leave empty to go back to the head of the unit.";
    line_cause: "Mengapa berubah?", "Why does it change?";
    line_wrong: "Keliru sejak awal", "Wrong from the beginning";
    line_wrong_since: "berlaku sejak awal SKP", "counts from the beginning of the SKP";
    line_moved: "Penataan organisasi", "The organisation changes";
    line_moved_since: "berlaku mulai hari ini", "counts from today";
    line_from: "Berlaku sejak", "Counts from";
    line_from_hint: "Boleh dikosongkan. Tidak dapat di dalam periode yang waktu penilaiannya sudah lewat atau yang dikunci.", "May stay empty. Cannot lie in a period whose time for ratings is over or that is locked.";
    line_since: "Sejak {0}:", "From {0}:";
    line_head: "kepala unit", "the head of the unit";
    line_done: "Atasan diubah.", "The superior was changed.";
    line_history: "Riwayat garis atasan", "History of the reporting line";
    line_history_lead: "Yang ditulis terakhir di atas. Periode yang sudah lewat tetap memakai atasan pada masanya.", "The one written last comes first. Past periods keep the superiors of their time.";

    decisions: "Menunggu keputusan Anda", "Waiting for your decision";
    decide: "Baca dan putuskan", "Read and decide";
    team: "Tim saya", "My team";
    team_none_yet: "Belum mulai", "Not begun";
    team_progress: "{0} dari {1} sudah disetujui, {2} belum mulai.", "{0} of {1} agreed, {2} not begun.";
    matrix: "Matriks peran hasil", "Matrix of roles and results";
    templates: "Templat", "Templates";
    reports: "Laporan atasan keliru", "Reports of a wrong superior";
    report_row: "Sekarang {0}. Menurut pegawai: {1}.", "Now {0}. The employee says: {1}.";
    report_nobody: "tidak ada", "nobody";
    report_approve: "Setujui dan betulkan", "Approve and correct";
    report_refuse: "Tolak dengan alasan", "Refuse with a reason";
    report_answer: "Jawaban", "Answer";
    report_answer_hint: "Wajib bila ditolak.", "Needed for a refusal.";
    report_answered: "Laporan dijawab.", "The report was answered.";
    report_waits: "Laporan Anda tentang atasan menunggu pengelola kinerja.", "Your report about the superior waits for the performance manager.";
    complete: "Kelengkapan", "Completeness";
    complete_unit: "Unit", "Unit";
    complete_people: "Pegawai", "People";
    complete_none: "Belum mulai", "Not begun";
    complete_draft: "Draf", "Draft";
    complete_submitted: "Diajukan", "Submitted";
    complete_agreed: "Disetujui", "Agreed";

    superior: "Atasan saya keliru", "My superior is wrong";
    superior_now: "Atasan Anda sekarang", "Your present superior";
    superior_lead: "Cari atasan yang benar, pilih, dan tulis alasannya. Pengelola kinerja atau admin instansi membetulkannya; riwayatnya tersimpan.", "Find the right superior, choose and say why. The performance manager or the admin corrects it; the history is kept.";
    superior_find: "Nama, jabatan, atau unit", "Name, post or unit";
    superior_search: "Cari", "Search";
    superior_none: "Tidak ada yang cocok. Coba kata lain.", "Nobody fits. Try other words.";
    superior_more: "Masih ada yang lain. Persempit dengan kata lain.", "There are more. Narrow it down.";
    superior_choose: "Atasan yang benar", "The right superior";
    superior_reason: "Alasan", "Reason";
    superior_reason_hint: "Misalnya nomor SK atau perubahan susunan organisasi.", "For example the decree, or how the organisation changed.";
    superior_send: "Kirim laporan", "Send the report";
    superior_sent: "Laporan terkirim.", "The report was sent.";
    superior_withdraw: "Tarik laporan", "Take the report back";
    superior_withdrawn: "Laporan ditarik.", "The report was taken back.";
    superior_history: "Riwayat", "History";

    plan_of: "Rencana SKP {0}", "SKP plan {0}";
    change_of: "Perubahan SKP {0}", "Change of SKP {0}";
    change_from: "Perubahan dari versi {0}", "Change of version {0}";
    change_reason: "Alasan perubahan", "Reason for the change";
    propose: "Usulkan perubahan", "Propose a change";
    propose_lead: "Target lama tetap terlihat. Perubahan berlaku setelah disetujui pejabat penilai.", "The old target stays visible. The change is in force once your rater agrees.";
    propose_done: "Usulan dibuat.", "The proposal is there.";
    saved: "Tersimpan {0}", "Saved {0}";
    saves_itself: "Setiap isian tersimpan sendiri.", "Every field saves itself.";
    save: "Simpan", "Save";
    save_plain: "Tanpa skrip: tekan Simpan pada setiap bagian.", "Without script: press Save in each part.";
    check_title: "Sebelum diajukan", "Before you submit";
    check_whole: "Lengkap: tidak ada isian yang kurang.", "Complete: nothing is missing.";
    answer: "Jawaban untuk atasan", "Answer to the superior";
    answer_hint: "Boleh dikosongkan. Ikut terkirim saat Anda mengajukan lagi.", "May stay empty. It is sent when you submit again.";
    answered: "Pesan pegawai:", "Message of the employee:";
    leader_open: "SKP Anda sendiri untuk tahun ini belum disetujui. RHK Anda yang ditautkan pegawai masih dapat berubah; rencana ini tetap boleh disetujui.", "Your own SKP of this year is not agreed yet. Your RHK that the employee links to may still change; this plan can be agreed all the same.";
    replaced: "Digantikan versi {0}", "Replaced by version {0}";
    replaced_note: "Rencana ini pernah disetujui, tetapi sudah tidak berlaku.", "This plan was agreed, but is no longer in force.";
    remove_linked: "{0} RHK pegawai bertaut ke RHK ini: {1}. Bila dihapus, mereka tetap membawa bunyi lama; beri tahu mereka.", "{0} RHK of employees are linked to this one: {1}. They keep its old words; tell them.";
    added: "{0} baris ditambahkan mulai di sini.", "{0} rows were added from here on.";
    check_fine: "Lengkap. Rencana siap diajukan.", "Complete. The plan can be submitted.";
    check_missing: "{0} isian belum lengkap:", "{0} field to complete:|{0} fields to complete:";
    check_better: "Boleh diajukan, tetapi periksa:", "May be submitted, but check:";
    submit: "Ajukan", "Submit";
    submit_done: "Rencana diajukan ke pejabat penilai.", "The plan was submitted to your rater.";
    take_back: "Tarik kembali", "Take back";
    take_back_done: "Rencana ditarik dan dapat diubah lagi.", "Taken back; you can write again.";
    cancel: "Batalkan rencana", "Give the plan up";
    cancel_lead: "Draf tidak dilanjutkan dan tidak tampil lagi. SKP yang berlaku tidak berubah.", "The draft ends here. An SKP in force does not change.";
    cancel_done: "Rencana dibatalkan.", "The plan was given up.";
    approach: "Pendekatan", "Approach";
    approach_quant: "Kuantitatif: indikator dan target terpisah", "Kuantitatif: indicator and target apart";
    approach_qual: "Kualitatif: ukuran keberhasilan diuraikan", "Kualitatif: success told in words";
    results: "Rencana hasil kerja", "Planned results";
    rhk_text: "Rencana hasil kerja", "Planned result";
    rhk_hint: "Nyatakan sebagai hasil: tersedianya, tersusunnya, terlaksananya, meningkatnya …", "Say it as a result: tersedianya, tersusunnya, terlaksananya, meningkatnya …";
    rhk_link: "RHK pimpinan yang diintervensi", "RHK of the superior";
    rhk_link_none: "Belum ditautkan", "Not linked yet";
    rhk_link_hint: "Wajib saat diajukan bila pimpinan sudah punya RHK; sebelum itu boleh ditautkan belakangan.", "Needed on submission once the superior has RHK; until then it may be linked later.";
    rhk_link_no: "Pimpinan belum menulis RHK tahun ini. Anda tetap dapat menyusun; tautkan nanti.", "Your superior has no RHK for this year yet. Write on; link later.";
    rhk_kind: "Jenis", "Kind";
    rhk_class: "Klasifikasi", "Class";
    rhk_class_hint: "Organisasi tinggal pada jabatan bila Anda pindah, Individu ikut Anda.", "Organisasi stays with the post when you move, Individu goes with you.";
    rhk_assigned: "Penugasan dari", "Assigned by";
    rhk_more: "Jenis, klasifikasi, penugasan", "Kind, class, assignment";
    rhk_add: "Tambah RHK", "Add an RHK";
    rhk_none: "Belum ada RHK. Tambahkan satu per satu, ambil dari templat atau SKP lama, atau tempel dari lembar sebar.", "No RHK yet. Add them one by one, take a template or an earlier SKP, or paste from a spreadsheet.";
    from_matrix: "Dari matriks peran hasil", "From the matrix";
    iki_title: "Indikator", "Indicator";
    iki_add: "Tambah indikator", "Add an indicator";
    iki_text: "Indikator kinerja individu", "Indicator";
    iki_success: "Ukuran keberhasilan", "Measure of success";
    iki_aspect: "Aspek", "Aspek";
    iki_perspective: "Perspektif", "Perspektif";
    iki_choose: "Pilih", "Choose";
    iki_measure: "Cara menghitung", "How it counts";
    iki_direction: "Arah", "Direction";
    iki_value: "Target", "Target";
    iki_value_hint: "Misalnya 240 atau 88,31.", "For example 240 or 88,31.";
    iki_high: "Sampai", "Up to";
    iki_unit: "Satuan", "Unit";
    iki_unit_hint: "anak, dokumen, %, hari kerja", "anak, dokumen, %, hari kerja";
    iki_base: "Nilai awal", "Start value";
    iki_base_hint: "Boleh dikosongkan.", "May stay empty.";
    iki_dated: "Jadwal hasil", "Scheduled results";
    iki_dated_hint: "Satu per baris: nama; tanggal. Contoh: Laporan semester I; 10-07.", "One per line: name; day. Example: Laporan semester I; 10-07.";
    iki_words: "Target yang diharapkan", "Expected result";
    remove: "Hapus", "Remove";
    remove_rhk: "Hapus RHK {0}", "Remove RHK {0}";
    remove_rhk_sure: "RHK dan semua indikatornya dihapus dari draf.", "The RHK and its indicators leave the draft.";
    remove_iki: "Hapus indikator {0}", "Remove indicator {0}";
    arranged: "Susunan tersimpan.", "Stored.";
    up: "Naikkan", "Move up";
    down: "Turunkan", "Move down";
    annex: "Lampiran", "Annexes";
    support: "Dukungan sumber daya", "Resources";
    support_hint: "Tenaga, anggaran, peralatan, informasi. Satu butir per baris.", "People, budget, equipment, information. One item per line.";
    accountability: "Skema pertanggungjawaban", "How it is accounted for";
    accountability_hint: "Kapan dan bagaimana dilaporkan. Satu butir per baris.", "When and how it is reported. One item per line.";
    consequences: "Konsekuensi", "Consequences";
    consequences_hint: "Bila tercapai dan bila tidak. Satu butir per baris.", "When reached and when not. One item per line.";
    take_title: "Ambil dari yang sudah ada", "Take from what there is";
    take_template: "Templat {0}", "Template {0}";
    take_own: "SKP saya {0}: {1} RHK", "My SKP {0}: {1} RHK";
    take_other: "SKP {0} pada jabatan ini, {1}: {2} RHK Organisasi", "SKP of {0} in this post, {1}: {2} RHK";
    take: "Ambil", "Take over";
    take_which: "Sumber", "Source";
    take_done: "RHK ditambahkan ke draf.", "The RHK were added to the draft.";
    paste_title: "Tempel dari lembar sebar", "Paste from a spreadsheet";
    paste_field: "Baris dari lembar sebar", "Rows from a spreadsheet";
    paste_hint: "Kolom: RHK, Aspek, IKI, Target, Satuan. RHK kosong berarti sama dengan baris di atasnya.", "Columns: RHK, Aspek, IKI, Target, Satuan. An empty RHK means the one above.";
    paste_preview: "Pratinjau", "Preview";
    paste_row: "Baris", "Row";
    paste_note: "Catatan", "Note";
    paste_same: "sama dengan di atas", "as above";
    paste_add: "Tambahkan {0} baris", "Add {0} row|Add {0} rows";
    paste_done: "Baris ditambahkan.", "The rows were added.";
    paste_wrong: "Belum dapat dibaca:", "Cannot be read:";
    behaviour: "Perilaku kerja", "Behaviour";
    values: "Nilai BerAKHLAK dan ekspektasi khusus", "BerAKHLAK values and special expectations";
    expect_all: "Ekspektasi pimpinan secara keseluruhan", "What the leader expects in all";
    expect_rhk: "Ekspektasi pimpinan atas RHK ini", "What the leader expects of this RHK";
    expect_value: "Ekspektasi khusus pimpinan: {0}", "Special expectation: {0}";
    expect_hint: "Pegawai langsung melihatnya.", "The employee sees it at once.";
    expected: "Ekspektasi pimpinan", "The leader expects";
    read_only: "Anda membaca rencana ini. Yang menulis adalah pegawai, yang memutuskan pejabat penilainya.", "You are reading this plan. The employee writes it, the rater decides.";
    records: "Pejabat penilai tidak memiliki akun. Anda mencatat keputusannya; nama Anda tersimpan di linimasa.", "The rater has no account. You record the decision; your name is kept in the timeline.";
    waiting: "Menunggu keputusan {0}.", "Waiting for {0} to decide.";
    decision: "Keputusan", "Decision";
    decision_comment: "Komentar", "Comment";
    decision_hint: "Wajib bila dikembalikan. Boleh berisi usul rumusan.", "Needed to give it back. May propose wording.";
    agree: "Setujui", "Agree";
    give_back: "Kembalikan", "Give back";
    decided: "Keputusan tersimpan.", "The decision is stored.";
    differs: "Yang berubah dari versi {0}", "What changes from version {0}";
    differs_none: "Belum ada yang berbeda.", "Nothing differs yet.";
    timeline: "Linimasa", "Timeline";
    sheet: "Bentuk resmi", "Official form";
    sheet_later: "Muncul setelah semua isian lengkap.", "Appears once everything is filled in.";
    versions: "Versi", "Versions";
    version_first: "Disetujui pertama kali", "First agreed";
    version_by: "{0}, oleh {1}", "{0}, by {1}";
    proposal: "Ada usulan perubahan: {0}.", "There is a proposal: {0}.";
    talks: "Dialog kinerja", "Performance talks";
    talks_none: "Belum ada dialog yang dicatat.", "No talks recorded yet.";
    talk_new: "Catat dialog", "Record a talk";
    talk_change: "Ubah catatan {0}", "Change the minutes of {0}";
    talk_date: "Tanggal", "Day";
    talk_present: "Yang hadir", "Those present";
    talk_text: "Catatan", "Minutes";
    talk_hint: "Pihak lain diminta menyetujui. Bila diubah, persetujuan diminta lagi.", "The other side is asked to confirm; again after a change.";
    talk_save: "Simpan catatan", "Store the minutes";
    talk_saved: "Catatan dialog tersimpan.", "The minutes are stored.";
    talk_confirm: "Saya setuju dengan catatan ini", "I agree with these minutes";
    talk_confirmed: "Persetujuan tersimpan.", "Your agreement is stored.";
    talk_employee: "Pegawai setuju {0}", "Employee agreed {0}";
    talk_leader: "{0} setuju {1}", "{0} agreed {1}";
    talk_employee_no: "Pegawai belum menyetujui", "Employee has not agreed yet";
    talk_leader_no: "Pimpinan belum menyetujui", "Leader has not agreed yet";
    talk_by: "Ditulis {0}, {1}", "Written by {0}, {1}";

    template_lead: "Templat berisi RHK, indikator, dan lampiran. Buat dari SKP yang ada atau tulis dari awal, lalu bagikan ke banyak orang sekaligus.", "A template holds RHK, indicators and annexes. Make one from an SKP or write it, then give it to many people at once.";
    template_none: "Belum ada templat.", "No templates yet.";
    template_make: "Buat dari SKP", "Make from an SKP";
    template_source: "Dibuat dari", "Made from";
    template_name: "Nama templat", "Name";
    template_for: "Untuk jabatan", "For the post";
    template_for_hint: "Kosongkan untuk memakai nama jabatan sumbernya.", "Leave empty to use the post of the source.";
    template_made: "Templat dibuat.", "The template is there.";
    template_give: "Bagikan", "Give";
    template_remove: "Tarik templat", "Withdraw the template";
    template_removed: "Templat ditarik. Draf yang sudah dibuat tetap ada.", "Withdrawn. Drafts made from it stay.";
    template_write: "Tulis dari awal", "Write from scratch";
    template_for_write: "Nama jabatan, misalnya Perawat Ahli Pertama. Dipakai untuk mengusulkan penerima.", "Name of the post. It is used to suggest who gets it.";
    template_form: "Formulir", "Form";
    form_pegawai: "Pejabat administrasi dan fungsional", "Administrative and functional posts";
    form_pimpinan: "Pimpinan tinggi dan unit mandiri", "Senior leaders and heads of units";
    template_change: "Ubah", "Change";
    template_rename: "Ubah nama dan jabatan", "Change name and post";
    template_named: "Nama tersimpan.", "The name is stored.";
    template_copy: "Salin untuk tahun lain", "Copy for another year";
    template_copy_lead: "Salinan menjadi milik Anda. Tanggal target ikut pindah ke tahun itu.", "The copy is yours. Dates of targets move to that year.";
    template_copied: "Salinan dibuat.", "The copy is there.";
    template_year: "Tahun", "Year";
    template_given: "diberikan kepada {0} orang", "given to {0} people";
    template_edit_lead: "Isi RHK, indikator, dan lampiran. RHK pimpinan yang diintervensi dipilih pegawai di drafnya sendiri.", "Fill in RHK, indicators and annexes. Employees choose the leader's RHK in their own draft.";
    template_edit_given: "Sudah diberikan kepada {0} orang. Draf mereka tidak berubah.", "Given to {0} people already. Their drafts do not change.";
    given_title: "Sudah menerima", "Who got it";
    given_none: "Belum ada yang menerima templat ini.", "Nobody got this template yet.";
    given_line: "SKP {0}, dari {1}, {2}", "SKP {0}, from {1}, {2}";
    template_by: "Oleh {0}, {1}", "By {0}, {1}";
    template_no_source: "Belum ada SKP untuk dijadikan templat.", "There is no SKP to make one from.";
    give_title: "Bagikan templat {0}", "Give template {0}";
    give_lead: "Untuk SKP {0}. Yang sudah punya draf berisi atau SKP dilewati, tidak ada yang ditimpa.", "For SKP {0}. Those who have a draft or SKP are skipped; nothing is overwritten.";
    give_to: "Yang mendapat draf", "Who gets a draft";
    give_skip: "Dilewati", "Skipped";
    give_none: "Tidak ada yang dapat diberi.", "There is nobody to give it to.";
    give_now: "Bagikan ke yang dipilih", "Give to those chosen";
    given: "Templat dibagikan. Setiap orang mendapat pemberitahuan.", "Given. Everybody is notified.";
    stale: "Ada perubahan baru. Bagian yang sedang Anda isi tidak diganti.", "There is something new. What you are filling in was not replaced.";
    crumb: "Perencanaan {0}", "Planning {0}";
    period: "Masa", "Period";
    no_notice: "Tidak ada.", "None.";
}

/// Where a plan stands.
pub const fn state(state: State, lang: Lang) -> &'static str {
    let (id, en) = match state {
        State::Draf => ("Draf", "Draft"),
        State::Diajukan => ("Diajukan, menunggu keputusan", "Submitted, waiting for a decision"),
        State::Dikembalikan => ("Dikembalikan untuk diperbaiki", "Given back to be mended"),
        State::Disetujui => ("Disetujui", "Agreed"),
        State::Dibatalkan => ("Dibatalkan", "Given up"),
    };
    pick(lang, id, en)
}

const fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Steps of the course.
pub const fn step(kind: StepKind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        StepKind::Dibuat => ("Draf dibuat", "Draft begun"),
        StepKind::Diajukan => ("Diajukan", "Submitted"),
        StepKind::Ditarik => ("Ditarik kembali", "Taken back"),
        StepKind::Dikembalikan => ("Dikembalikan", "Given back"),
        StepKind::Disetujui => ("Disetujui", "Agreed"),
        StepKind::Dibatalkan => ("Dibatalkan", "Given up"),
    };
    pick(lang, id, en)
}

/// States of a report of a wrong superior.
pub const fn report_state(state: report::State, lang: Lang) -> &'static str {
    let (id, en) = match state {
        report::State::Diajukan => ("Menunggu jawaban", "Waiting for an answer"),
        report::State::Disetujui => ("Dibetulkan", "Corrected"),
        report::State::Ditolak => ("Ditolak", "Refused"),
        report::State::Ditarik => ("Ditarik", "Taken back"),
    };
    pick(lang, id, en)
}

/// What could be better.
pub fn warning(warning: &Warning, lang: Lang) -> String {
    match warning {
        Warning::Activity { word, .. } => fill(
            lang.pick(
                "\u{201c}{0}\u{201d} adalah kegiatan. Nyatakan hasilnya: tersedianya, tersusunnya, terlaksananya, meningkatnya.",
                "\u{201c}{0}\u{201d} is an activity. Say the result: tersedianya, tersusunnya, terlaksananya, meningkatnya.",
            ),
            &[word],
        ),
        Warning::NoLink { .. } => lang.pick("Belum ditautkan ke RHK pimpinan.", "Not linked to an RHK of the superior.").to_owned(),
        Warning::OneAspect { .. } => {
            lang.pick("Baru diukur dari satu aspek.", "Measured by one aspect only.").to_owned()
        }
        Warning::OverHundred { .. } => {
            lang.pick("Ada persentase di atas 100%.", "There is a percentage above 100%.").to_owned()
        }
        Warning::NoUtama => lang.pick("Belum ada RHK utama.", "No RHK is utama.").to_owned(),
        Warning::Many { count } => fill(
            lang.pick("Ada {0} RHK. Yang penting mudah tenggelam.", "There are {0} RHK. What matters gets lost."),
            &[&count.to_string()],
        ),
        Warning::EmptyAnnex => lang.pick("Ada lampiran yang masih kosong.", "An annex is still empty.").to_owned(),
    }
}

/// What is odd about a pasted row.
pub const fn finding(finding: Finding, lang: Lang) -> &'static str {
    let (id, en) = match finding {
        Finding::NoRhk => ("Dilewati: belum ada RHK di atasnya", "Skipped: there is no RHK above"),
        Finding::Empty => ("Dilewati: kosong", "Skipped: empty"),
        Finding::TooLong => ("Dilewati: terlalu panjang", "Skipped: too long"),
        Finding::Aspect => ("Aspek tidak dikenal, pilih nanti", "Unknown aspek, choose later"),
        Finding::Words => ("Target dibaca sebagai uraian", "Target taken as words"),
        Finding::NoTarget => ("Target masih kosong", "No target yet"),
        Finding::NoIki => ("Indikator masih kosong", "No indicator yet"),
        Finding::RangeOrder => (
            "Batas atas tidak lebih besar dari batas bawah. Bila ini tanggal, isi kolom Satuan dengan \u{201c}tanggal\u{201d}",
            "The upper bound is not above the lower one. If this is a date, write \u{201c}tanggal\u{201d} as the unit",
        ),
        Finding::NoSuchDay => {
            ("Ada tanggal yang tidak ada di kalender; betulkan nanti", "A date does not exist; correct it later")
        }
        Finding::OutsidePlan => {
            ("Ada tanggal di luar masa rencana; betulkan nanti", "A date lies outside the plan; correct it later")
        }
    };
    pick(lang, id, en)
}

/// What giving a template does.
pub fn fate(fate: Fate, lang: Lang) -> String {
    match fate {
        Fate::New { span } => fill(lang.pick("Draf baru, {0}", "New draft, {0}"), &[&format::span(span, lang)]),
        Fate::Fill => lang.pick("Draf kosongnya diisi", "The empty draft is filled").to_owned(),
        Fate::HasDraft => lang.pick("Sudah punya draf berisi", "Has a draft already").to_owned(),
        Fate::HasSkp => lang.pick("Sudah punya SKP", "Has an SKP already").to_owned(),
        Fate::NoPost => lang.pick("Tanpa jabatan pada tahun itu", "No post in that year").to_owned(),
    }
}

/// How recorded values become one.
pub const fn measure(measure: Measure, lang: Lang) -> &'static str {
    let (id, en) = match measure {
        Measure::Jumlah => ("Jumlah (dijumlahkan)", "Sum (added up)"),
        Measure::Persentase => ("Persentase", "Percentage"),
        Measure::Indeks => ("Indeks atau nilai (yang terbaru)", "Index (the latest)"),
        Measure::Durasi => ("Lama waktu (rata-rata)", "Duration (mean)"),
        Measure::Tanggal => ("Hasil bertanggal", "Dated results"),
        Measure::Teks => ("Uraian", "Words"),
    };
    pick(lang, id, en)
}

/// Which way a number counts.
pub const fn direction(direction: Direction, lang: Lang) -> &'static str {
    let (id, en) = match direction {
        Direction::AtLeast => ("Paling sedikit", "At least"),
        Direction::AtMost => ("Paling banyak", "At most"),
        Direction::Exactly => ("Tepat", "Exactly"),
        Direction::Range => ("Rentang", "Range"),
    };
    pick(lang, id, en)
}

/// To whom an RHK belongs. Official.
pub const fn class(class: Class) -> &'static str {
    match class {
        Class::Organisasi => "Organisasi",
        Class::Individu => "Individu",
    }
}

/// Annexes.
pub const fn which(which: Which, lang: Lang) -> &'static str {
    match which {
        Which::Support => support(lang),
        Which::Accountability => accountability(lang),
        Which::Consequences => consequences(lang),
    }
}

/// *Aspek* or *perspektif*.
pub const fn aspect(form: Form, lang: Lang) -> &'static str {
    match form {
        Form::Pimpinan => iki_perspective(lang),
        Form::Pegawai => iki_aspect(lang),
    }
}

/// `mulai 1 Januari 2027`
pub fn starts_on(day: Date, lang: Lang) -> String {
    fill(starts(lang), &[&format::date(day, lang)])
}
