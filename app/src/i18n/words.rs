//! The shared vocabulary: one word for one thing, the same on every screen.

use super::Lang;
use domain::{
    feedback::Kind,
    people::Holding,
    skp::{
        State,
        entry::EntryState,
        plan::{Approach, Aspect, RhkKind},
        progress::Status,
        reason::ReasonState,
    },
    view::{EvidenceKind, PersonView},
};

crate::texts! {
    record: "Catat realisasi", "Record result";
    value: "Nilai", "Value";
    date: "Tanggal", "Date";
    note: "Keterangan", "Note";
    evidence: "Bukti dukung", "Evidence";
    save: "Simpan", "Save";
    cancel: "Batal", "Cancel";
    saved: "Tersimpan", "Saved";
    send_feedback: "Kirim umpan balik", "Send feedback";
    reply: "Balas", "Reply";
    accept: "Terima", "Accept";
    give_back: "Kembalikan", "Return";
    reason: "Alasan", "Reason";
    delay_reason: "Alasan keterlambatan", "Reason for the delay";
    recovery_plan: "Rencana perbaikan", "Plan to recover";
    submit: "Ajukan", "Submit";
    correct: "Koreksi", "Correct";
    withdraw: "Tarik", "Withdraw";
    target: "Target", "Target";
    actual: "Realisasi", "Result";
    expected: "Seharusnya hari ini", "Expected today";
    feedback: "Umpan balik", "Feedback";
    fresh: "Baru", "New";
    live: "Langsung", "Live";
}

/// Status of an indicator.
pub const fn status(status: Status, lang: Lang) -> &'static str {
    let (id, en) = match status {
        Status::BelumMulai => ("belum mulai", "not started"),
        Status::SesuaiRencana => ("sesuai rencana", "on course"),
        Status::PerluPerhatian => ("perlu perhatian", "needs attention"),
        Status::Terlambat => ("terlambat", "late"),
        Status::Tercapai => ("tercapai", "reached"),
        Status::Melampaui => ("melampaui", "exceeded"),
    };
    either(lang, id, en)
}

/// Kind of an item in a thread.
pub const fn kind(kind: Kind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        Kind::Catatan => ("Umpan balik", "Feedback"),
        Kind::Apresiasi => ("Apresiasi", "Appreciation"),
        Kind::PerluPerbaikan => ("Perlu perbaikan", "Needs improvement"),
        Kind::Tanyakan => ("Tanyakan", "Question"),
        Kind::Balasan => ("Balasan", "Reply"),
    };
    either(lang, id, en)
}

/// State of an entry.
pub const fn entry_state(state: EntryState, lang: Lang) -> &'static str {
    let (id, en) = match state {
        EntryState::Tercatat => ("Tercatat", "Recorded"),
        EntryState::Diterima => ("Diterima", "Accepted"),
        EntryState::Dikembalikan => ("Dikembalikan", "Returned"),
    };
    either(lang, id, en)
}

/// State of a reason for delay.
pub const fn reason_state(state: ReasonState, lang: Lang) -> &'static str {
    let (id, en) = match state {
        ReasonState::Diajukan => ("Menunggu jawaban", "Waiting for an answer"),
        ReasonState::Diterima => ("Diterima", "Accepted"),
        ReasonState::Ditolak => ("Ditolak", "Refused"),
    };
    either(lang, id, en)
}

/// State of an SKP.
pub const fn skp_state(state: State, lang: Lang) -> &'static str {
    let (id, en) = match state {
        State::Berjalan => ("Berjalan", "In force"),
        State::DitutupMutasi => ("Ditutup karena mutasi", "Closed after a move"),
        State::Final => ("Final", "Final"),
    };
    either(lang, id, en)
}

/// Kind of an RHK.
pub const fn rhk_kind(kind: RhkKind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        RhkKind::Utama => ("Utama", "Main"),
        RhkKind::Tambahan => ("Tambahan", "Additional"),
    };
    either(lang, id, en)
}

/// *Aspek* or *perspektif* of an indicator. On official forms it has its Indonesian name in every language.
pub const fn aspect(aspect: Aspect, lang: Lang) -> &'static str {
    match (aspect, lang) {
        (_, Lang::Id) => aspect.name(),
        (Aspect::Kuantitas, Lang::En) => "Quantity",
        (Aspect::Kualitas, Lang::En) => "Quality",
        (Aspect::Waktu, Lang::En) => "Time",
        (Aspect::Biaya, Lang::En) => "Cost",
        (Aspect::PenerimaLayanan, Lang::En) => "Users of the service",
        (Aspect::ProsesBisnis, Lang::En) => "Business process",
        (Aspect::PenguatanInternal, Lang::En) => "Internal strength",
        (Aspect::Anggaran, Lang::En) => "Budget",
    }
}

/// How the results are described.
pub const fn approach(approach: Approach, lang: Lang) -> &'static str {
    let (id, en) = match approach {
        Approach::Kuantitatif => ("Kuantitatif", "Quantitative"),
        Approach::Kualitatif => ("Kualitatif", "Qualitative"),
    };
    either(lang, id, en)
}

/// Kind of evidence.
pub const fn evidence_kind(kind: EvidenceKind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        EvidenceKind::Foto => ("Foto", "Photo"),
        EvidenceKind::Pdf => ("PDF", "PDF"),
        EvidenceKind::Tautan => ("Tautan", "Link"),
    };
    either(lang, id, en)
}

/// The post as printed: `Plh. Kepala Seksi Pelayanan Umum`.
pub fn post(person: &PersonView) -> String {
    match person.holding {
        Holding::Definitif => person.post.clone(),
        Holding::Plt => ["Plt. ", &person.post].concat(),
        Holding::Plh => ["Plh. ", &person.post].concat(),
    }
}

const fn either(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}
