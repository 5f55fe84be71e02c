//! Notices.

use super::PersonRef;
use crate::{
    calendar::{Date, Time, Zone},
    feedback::Subject,
    id::{NoticeId, PlanId, SkpId},
};
use serde::{Deserialize, Serialize};

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeView {
    pub id: NoticeId,
    pub kind: NoticeKind,
    pub skp: SkpId,
    /// Whose SKP it is.
    pub owner: PersonRef,
    pub subject: Subject,
    /// What the thing is called: text of the indicator, RHK or value.
    pub title: String,
    /// Beginning of what was written or the recorded value's note.
    pub excerpt: String,
    pub by: PersonRef,
    pub at: Time,
    pub read: bool,
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// An employee recorded a result.
    Realisasi,
    /// An employee corrected an entry.
    Koreksi,
    /// The superior accepted an entry.
    Diterima,
    /// The superior returned an entry.
    Dikembalikan,
    /// Feedback was given.
    UmpanBalik,
    /// A reply in a thread.
    Balasan,
    /// An employee stated a reason for delay.
    Alasan,
    /// The superior accepted the reason.
    AlasanDiterima,
    /// The superior refused the reason.
    AlasanDitolak,
    /// The result of an evaluation was delivered.
    HasilDisampaikan,
    /// The employee received the result.
    HasilDiterima,
    /// The employee accepted the result, or the days for an objection passed.
    HasilDisetujui,
    /// The employee objected.
    KeberatanDiajukan,
    /// The rater explained the ratings.
    KeberatanDijelaskan,
    /// The objection was decided.
    KeberatanDiputus,
    /// Reminder: results are to be rated.
    IngatMenilai,
    /// Reminder: a result waits for receipt, or the days for an objection run out.
    IngatKeberatan,
    /// Reminder: an objection waits for its explanation or decision.
    IngatPutusan,
    /// Reminder: results are to be recorded.
    IngatMengisi,
    /// Reminder: a set result is to be delivered.
    IngatMenyampaikan,
    /// Reminder: the performance of a unit is to be set.
    IngatKinerjaUnit,
    /// Coaching began.
    PendampinganDimulai,
    /// A talk of coaching was noted.
    PendampinganDicatat,
    /// Coaching was extended.
    PendampinganDiperpanjang,
    /// Coaching ended.
    PendampinganSelesai,
    /// Reminder: the talk of this month, or the review, is to come.
    IngatPendampingan,
    /// A reward was proposed.
    PenghargaanDiusulkan,
    /// A proposal was taken up.
    PenghargaanDiterima,
    /// A proposal was refused.
    PenghargaanDitolak,
    /// A plan waits for a decision.
    RencanaDiajukan,
    /// A plan was given back.
    RencanaDikembalikan,
    /// A plan was agreed.
    RencanaDisetujui,
    /// A draft was made from a template.
    TemplatDiberikan,
    /// Minutes of a talk wait for confirmation.
    DialogDicatat,
    /// Minutes of a talk were confirmed.
    DialogDisetujui,
    /// An SKP was closed after a move.
    SkpDitutup,
    /// The employee asks for the SKP to be closed after a move.
    MintaTutup,
    /// An employee reports a wrong superior.
    AtasanDilaporkan,
    /// The reporting line was corrected.
    AtasanDibetulkan,
    /// The report of a wrong superior was refused.
    AtasanTetap,
    /// Days of the employee were marked as not rated.
    JedaDitandai,
    /// Such a mark was taken back.
    JedaDicabut,
    /// There is no SKP yet.
    IngatSkp,
}

impl NoticeKind {
    /// All kinds.
    pub const ALL: [Self; 43] = [
        Self::Realisasi,
        Self::Koreksi,
        Self::Diterima,
        Self::Dikembalikan,
        Self::UmpanBalik,
        Self::Balasan,
        Self::Alasan,
        Self::AlasanDiterima,
        Self::AlasanDitolak,
        Self::HasilDisampaikan,
        Self::HasilDiterima,
        Self::HasilDisetujui,
        Self::KeberatanDiajukan,
        Self::KeberatanDijelaskan,
        Self::KeberatanDiputus,
        Self::IngatMenilai,
        Self::IngatKeberatan,
        Self::IngatPutusan,
        Self::IngatMengisi,
        Self::IngatMenyampaikan,
        Self::IngatKinerjaUnit,
        Self::PendampinganDimulai,
        Self::PendampinganDicatat,
        Self::PendampinganDiperpanjang,
        Self::PendampinganSelesai,
        Self::IngatPendampingan,
        Self::PenghargaanDiusulkan,
        Self::PenghargaanDiterima,
        Self::PenghargaanDitolak,
        Self::RencanaDiajukan,
        Self::RencanaDikembalikan,
        Self::RencanaDisetujui,
        Self::TemplatDiberikan,
        Self::DialogDicatat,
        Self::DialogDisetujui,
        Self::SkpDitutup,
        Self::MintaTutup,
        Self::AtasanDilaporkan,
        Self::AtasanDibetulkan,
        Self::AtasanTetap,
        Self::JedaDitandai,
        Self::JedaDicabut,
        Self::IngatSkp,
    ];

    /// Stable code for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Realisasi => "realisasi",
            Self::Koreksi => "koreksi",
            Self::Diterima => "diterima",
            Self::Dikembalikan => "dikembalikan",
            Self::UmpanBalik => "umpan_balik",
            Self::Balasan => "balasan",
            Self::Alasan => "alasan",
            Self::AlasanDiterima => "alasan_diterima",
            Self::AlasanDitolak => "alasan_ditolak",
            Self::HasilDisampaikan => "hasil_disampaikan",
            Self::HasilDiterima => "hasil_diterima",
            Self::HasilDisetujui => "hasil_disetujui",
            Self::KeberatanDiajukan => "keberatan_diajukan",
            Self::KeberatanDijelaskan => "keberatan_dijelaskan",
            Self::KeberatanDiputus => "keberatan_diputus",
            Self::IngatMenilai => "ingat_menilai",
            Self::IngatKeberatan => "ingat_keberatan",
            Self::IngatPutusan => "ingat_putusan",
            Self::IngatMengisi => "ingat_mengisi",
            Self::IngatMenyampaikan => "ingat_menyampaikan",
            Self::IngatKinerjaUnit => "ingat_kinerja_unit",
            Self::PendampinganDimulai => "pendampingan_dimulai",
            Self::PendampinganDicatat => "pendampingan_dicatat",
            Self::PendampinganDiperpanjang => "pendampingan_diperpanjang",
            Self::PendampinganSelesai => "pendampingan_selesai",
            Self::IngatPendampingan => "ingat_pendampingan",
            Self::PenghargaanDiusulkan => "penghargaan_diusulkan",
            Self::PenghargaanDiterima => "penghargaan_diterima",
            Self::PenghargaanDitolak => "penghargaan_ditolak",
            Self::RencanaDiajukan => "rencana_diajukan",
            Self::RencanaDikembalikan => "rencana_dikembalikan",
            Self::RencanaDisetujui => "rencana_disetujui",
            Self::TemplatDiberikan => "templat_diberikan",
            Self::DialogDicatat => "dialog_dicatat",
            Self::DialogDisetujui => "dialog_disetujui",
            Self::SkpDitutup => "skp_ditutup",
            Self::MintaTutup => "minta_tutup",
            Self::AtasanDilaporkan => "atasan_dilaporkan",
            Self::AtasanDibetulkan => "atasan_dibetulkan",
            Self::AtasanTetap => "atasan_tetap",
            Self::JedaDitandai => "jeda_ditandai",
            Self::JedaDicabut => "jeda_dicabut",
            Self::IngatSkp => "ingat_skp",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// Which notices are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    All,
    /// About one SKP.
    Skp(SkpId),
    /// About one plan.
    Plan(PlanId),
    /// What `/perencanaan` shows.
    Planning,
}

/// A page of notices, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeList {
    pub notices: Vec<NoticeView>,
    pub unread: u32,
    /// Ask for those before this one to go on.
    pub more: Option<NoticeId>,
    pub zone: Zone,
    pub today: Date,
}
