//! Texts of follow-up. Coaching is help, not a sentence: what the rule names next is said as a fact, nothing is
//! threatened.

use super::{Lang, fill};
use domain::followup::{
    Outcome, Proposal, RewardKind, State,
    coaching::{Item, Mark, StepKind},
};

crate::texts! {
    title: "Tindak lanjut", "Follow-up";
    lead: "Setelah hasil tahunan final: penghargaan diusulkan, pendampingan disepakati.", "After the annual results are final: rewards are proposed, coaching is agreed.";
    year: "Tahun", "Year";
    of_year: "Hasil {0}", "Results {0}";
    own: "Tentang saya", "About me";
    own_none: "Belum ada pendampingan atau usulan penghargaan untuk Anda. Bila ada, Anda mendapat pemberitahuan dan melihat semuanya di sini.", "There is no coaching and no proposed reward for you. If there is, you get a notice and see all of it here.";
    with_coach: "Bersama {0}", "With {0}";
    last_talk: "Dialog terakhir dicatat untuk {0}.", "Last talk noted for {0}.";
    no_talk: "Belum ada dialog yang dicatat.", "No talk noted yet.";
    due: "{0}: paling lambat {1}, {2}", "{0}: by {1}, {2}";

    members: "Yang Anda pimpin, menurut hasil {0}", "Those you lead, by the results of {0}";
    members_none: "Belum ada hasil final dari orang yang Anda pimpin.", "No final results of those you lead yet.";
    nothing_punishes: "Tidak ada yang dihukum oleh aplikasi ini. Yang disebut aturan ditampilkan sebagai keterangan; keputusan dibuat pejabat yang berwenang, di luar Capaian.", "This application punishes nobody. What the rule names is shown as a fact; decisions are made by those in charge, outside Capaian.";
    waiting: "Menunggu hasil final", "Waiting for a final result";
    waiting_lead: "Tindak lanjut tersedia setelah hasilnya diterima dan masa keberatan selesai.", "Follow-up is offered once the result was received and the time for objections is over.";
    coached: "Pendampingan lain oleh Anda", "Other coaching by you";
    offer_reward: "Dapat diusulkan penghargaan: kelompok talenta, pelatihan, pertimbangan promosi, atau lainnya.", "A reward can be proposed: talent group, training, consideration for promotion, or another.";
    offer_track: "Pendampingan {0} bulan. PP 30/2019 Pasal 56 memberi waktu perbaikan itu kepada pegawai.", "Coaching for {0} months. PP 30/2019 Art. 56 gives the employee that time to improve.";
    offer_coaching: "Pendampingan dengan dialog bulanan.", "Coaching with monthly talks.";
    offer_none: "Tidak ada tindak lanjut khusus menurut pengaturan instansi.", "No particular follow-up by the agency's settings.";

    propose: "Usulkan penghargaan", "Propose a reward";
    proposed: "Usulan terkirim kepada PyB dan pengelola kinerja.", "The proposal was sent to the PyB and the performance manager.";
    reward_kind: "Jenis penghargaan", "Kind of reward";
    reward_why: "Mengapa diusulkan", "Why it is proposed";
    reward_hint: "Paling sedikit {0} huruf. Pegawai membacanya.", "At least {0} characters. The employee reads it.";
    proposed_by: "Diusulkan {0}, {1}", "Proposed by {0}, {1}";
    decided_by: "{0}: {1}, {2}", "{0}: {1}, {2}";
    deciding: "Usulan penghargaan", "Proposed rewards";
    deciding_none: "Belum ada usulan atas hasil {0}.", "No proposals after the results of {0}.";
    decide: "Putuskan usulan", "Decide the proposal";
    accept: "Terima usulan", "Take it up";
    refuse: "Tolak dengan alasan", "Refuse with a reason";
    refuse_hint: "Untuk penolakan paling sedikit {0} huruf. Pengusul dan pegawai membacanya.", "At least {0} characters for a refusal. The proposer and the employee read it.";
    decided: "Putusan tersimpan. Pengusul dan pegawai mendapat pemberitahuan.", "Stored. The proposer and the employee are notified.";

    begin: "Mulai pendampingan", "Begin coaching";
    begin_track: "Masa perbaikan {0} bulan menurut PP 30/2019 Pasal 56, dengan dialog setiap bulan dan tinjauan di akhir. Seluruh waktunya milik pegawai.", "{0} months to improve by PP 30/2019 Art. 56, with a talk each month and a review at the end. All of that time belongs to the employee.";
    begin_plain: "Pendampingan {0} bulan dengan dialog setiap bulan dan tinjauan di akhir.", "Coaching for {0} months with a talk each month and a review at the end.";
    begin_on: "Mulai", "Begins on";
    begun: "Pendampingan dimulai. Pegawai mendapat pemberitahuan.", "Coaching has begun. The employee is notified.";
    goal: "Yang hendak dicapai", "What is to be achieved";
    goal_hint: "Apa yang akan membaik, dan bagaimana Anda berdua melihatnya? Paling sedikit {0} huruf.", "What will become better, and how will both of you see it? At least {0} characters.";
    private: "Tujuan dan catatan hanya terbaca oleh Anda berdua. Orang lain paling jauh melihat bahwa ada pendampingan dan kapan dialog terakhir.", "Goal and notes are read by the two of you alone. Others see at most that there is coaching and when the last talk was.";
    coaching: "Pendampingan", "Coaching";
    track: "Masa perbaikan (PP 30/2019)", "Time for improvement (PP 30/2019)";
    follows: "Tindak lanjut hasil {0}: {1}.", "Follows the result of {0}: {1}.";
    checklist: "Daftar langkah", "Checklist";
    checklist_done: "{0} dari {1} dialog bulanan tercatat", "{0} of {1} monthly talks noted";
    mark_done: "selesai, {0}", "done, {0}";
    at_latest: "paling lambat {0}", "by {0}";
    note: "Catat dialog", "Note a talk";
    note_day: "Tanggal dialog", "Day of the talk";
    note_from: "Pendampingan dimulai {0}. Dialog dicatat sejak hari itu.", "Coaching begins on {0}. Talks are noted from that day on.";
    note_text: "Catatan", "Note";
    note_hint: "Apa yang dibicarakan, apa yang disepakati sampai dialog berikutnya?", "What was talked about, what is agreed until the next talk?";
    note_send: "Simpan catatan", "Store the note";
    noted: "Catatan dialog tersimpan.", "The note is stored.";
    notes: "Catatan dialog", "Notes of talks";
    course: "Perjalanan", "Course";
    until: "sampai {0}", "until {0}";
    reason_hint: "Paling sedikit {0} huruf. Anda berdua membacanya.", "At least {0} characters. Both of you read it.";
    finish: "Tinjauan akhir", "Final review";
    finish_lead: "Bicarakan dulu bersama. Tinjauan mengakhiri pendampingan.", "Talk about it together first. The review ends the coaching.";
    finish_which: "Kesimpulan", "Conclusion";
    not_before: "dapat dinyatakan mulai {0}", "can be said from {0} on";
    finished: "Tinjauan tersimpan. Pendampingan selesai.", "The review is stored. The coaching has ended.";
    extend: "Perpanjang", "Extend";
    extend_until: "Sampai", "Until";
    extended: "Pendampingan diperpanjang.", "The coaching was extended.";
    stop: "Hentikan", "Stop";
    stop_lead: "Untuk keadaan yang membuatnya tidak dapat diteruskan, misalnya mutasi atau sakit lama. Tanpa kesimpulan.", "When it cannot go on, for example after a move or in a long illness. Without a conclusion.";
    stopped: "Pendampingan dihentikan.", "The coaching was stopped.";
    next: "Selanjutnya:", "What follows:";
    next_track: "PP 30/2019 Pasal 57\u{2013}58 menyebut uji kompetensi kembali, lalu penempatan pada jabatan yang sesuai atau lebih rendah bila hasilnya demikian. Capaian tidak melakukan apa pun dari itu; pejabat yang berwenang memutuskannya tersendiri, hanya dalam keadaan kerja yang wajar.", "PP 30/2019 Art. 57\u{2013}58 names another competence test, and then a fitting or a lower post if that is its result. Capaian does none of it; those in charge decide it separately, and only under normal conditions of work.";
    next_plain: "Sepakati pendampingan lanjutan atau pengembangan kompetensi.", "Agree on further coaching or on training.";
    next_better: "Masa perbaikan selesai. Tidak ada langkah lain yang disebut aturan.", "The time for improvement is over. The rule names nothing further.";
    marks: "Pendampingan yang berjalan", "Coaching that runs";
    marks_lead: "Isi pendampingan hanya untuk pegawai dan pendampingnya. Di sini hanya tanda bahwa pendampingan ada.", "What is said in coaching is for the employee and the coach alone. This is only the mark that there is some.";
    mark_since: "Ada pendampingan sejak {0}.", "There is coaching since {0}.";
    mark_was: "Pernah ada pendampingan sejak {0}; sudah berakhir.", "There was coaching since {0}; it has ended.";
}

/// Coaching, or the track of PP 30/2019.
pub const fn kind(is_track: bool, lang: Lang) -> &'static str {
    if is_track { track(lang) } else { coaching(lang) }
}

/// Where coaching stands.
pub const fn state(state: State, lang: Lang) -> &'static str {
    let (id, en) = match state {
        State::Berjalan => ("Sedang berjalan", "Running"),
        State::Selesai(Outcome::Membaik) => ("Selesai: membaik", "Ended: improved"),
        State::Selesai(Outcome::BelumMembaik) => ("Selesai: belum membaik", "Ended: not improved yet"),
        State::Dihentikan => ("Dihentikan", "Stopped"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// What the review says.
pub const fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match (outcome, lang) {
        (Outcome::Membaik, Lang::Id) => "Membaik",
        (Outcome::Membaik, Lang::En) => "Improved",
        (Outcome::BelumMembaik, Lang::Id) => "Belum membaik",
        (Outcome::BelumMembaik, Lang::En) => "Not improved yet",
    }
}

/// Item of the checklist.
pub fn item(item: Item, lang: Lang) -> String {
    match item {
        Item::Mulai => lang.pick("Disepakati dan dimulai", "Agreed and begun").to_owned(),
        Item::Dialog(n) => fill(lang.pick("Dialog bulan ke-{0}", "Talk of month {0}"), &[&n.to_string()]),
        Item::Tinjauan => finish(lang).to_owned(),
    }
}

/// How far an item is.
pub const fn mark(mark: Mark, lang: Lang) -> &'static str {
    let (id, en) = match mark {
        Mark::Done(_) => ("selesai", "done"),
        Mark::Now => ("sekarang", "now"),
        Mark::Missed => ("tidak tercatat", "not noted"),
        Mark::Later => ("nanti", "later"),
        Mark::Dropped => ("gugur", "dropped"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Step of the course.
pub const fn step(kind: StepKind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        StepKind::Dimulai => ("Pendampingan dimulai", "Coaching began"),
        StepKind::Diperpanjang => ("Diperpanjang", "Extended"),
        StepKind::Selesai => ("Tinjauan akhir", "Final review"),
        StepKind::Dihentikan => ("Dihentikan", "Stopped"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Kind of reward.
pub const fn reward(kind: RewardKind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        RewardKind::Talenta => ("Kelompok talenta", "Talent group"),
        RewardKind::Pelatihan => ("Prioritas pelatihan", "Priority for training"),
        RewardKind::Promosi => ("Pertimbangan promosi", "Consideration for promotion"),
        RewardKind::Lainnya => ("Penghargaan lain", "Another reward"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Where a proposal stands.
pub const fn proposal(state: Proposal, lang: Lang) -> &'static str {
    let (id, en) = match state {
        Proposal::Diusulkan => ("Menunggu putusan", "Waits for its decision"),
        Proposal::Diterima => ("Diterima", "Taken up"),
        Proposal::Ditolak => ("Ditolak", "Refused"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}
