//! What screens show: plain data made by the server, changed in place by live events. The functions here are pure,
//! so that the phone and the tests treat an event in the same way.

use crate::{
    behaviour::Value as Behaviour,
    calendar::{Date, Time, Zone},
    decimal::Decimal,
    event::{Piece, SkpChange},
    feedback::{Kind, Subject},
    id::{EntryId, EvidenceId, FeedbackId, IkiId, Key, NoticeId, PersonId, PlanId, ReasonId, RhkId, SessionId, SkpId},
    people::{Function, Holding, Relation},
    skp::{
        Span, State,
        entry::{EntryState, Value},
        plan::{Annex, Approach, Aspect, RhkKind, Target},
        progress::{Progress, Summary},
        reason::ReasonState,
    },
};
use serde::{Deserialize, Serialize};

/// A person as shown beside what he did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRef {
    pub id: PersonId,
    /// Name with titles.
    pub name: String,
}

/// A person with post and unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    pub id: PersonId,
    pub name: String,
    /// `19920115 201903 2 907`; empty for people who are no ASN.
    pub nip: String,
    /// *Pangkat, golongan/ruang* as printed, `-` when there is none.
    pub rank: String,
    pub post: String,
    pub unit: String,
    /// How the post is held, for raters: `Plh.` and `Plt.` are printed before the post.
    pub holding: Holding,
}

impl PersonView {
    /// For whoever only looks for a person: a NIP tells birth date and sex.
    #[must_use]
    pub fn without_nip(self) -> Self {
        Self { nip: String::new(), ..self }
    }
}

/// One SKP, whole (SKP page, member page) or with only the newest items (Beranda).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkpView {
    pub id: SkpId,
    /// Number of the last change that is in here.
    pub rev: u64,
    pub agency: String,
    pub owner: PersonView,
    /// `None` when nobody answers for any post above.
    pub rater: Option<PersonView>,
    pub relation: Relation,
    pub state: State,
    pub span: Span,
    pub version: u32,
    pub approach: Approach,
    pub rhk: Vec<RhkView>,
    pub values: Vec<BehaviourView>,
    pub annex: Annex,
    pub versions: Vec<VersionView>,
    pub summary: Summary,
    /// The day the figures are for, in the agency's zone.
    pub today: Date,
    pub zone: Zone,
    /// When the server read this.
    pub read_at: Time,
    /// Things the viewer has unread notices about.
    pub unread: Vec<Subject>,
    /// The present period of the reader's own running SKP, when no *rencana aksi* is there for it: 1 to 12 for a month,
    /// 13 to 16 for a quarter. An offer.
    #[serde(default)]
    pub unplanned: Option<u8>,
    /// Further SKPs of the same person, newest first.
    pub others: Vec<SkpRef>,
    /// Older entries were left out.
    pub shortened: bool,
}

/// A link to an SKP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkpRef {
    pub id: SkpId,
    pub span: Span,
    pub state: State,
    pub post: String,
}

/// One agreed version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionView {
    pub number: u32,
    /// Why it was changed; empty for the first.
    pub reason: String,
    pub agreed_at: Time,
    pub agreed_by: PersonRef,
}

/// One RHK with its indicators and thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RhkView {
    pub id: RhkId,
    /// `U1`, `T1`
    pub label: String,
    pub kind: RhkKind,
    pub text: String,
    pub intervenes: Option<String>,
    pub iki: Vec<IkiView>,
    pub thread: Vec<FeedbackView>,
}

/// One indicator with progress, entries, reasons and thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiView {
    pub id: IkiId,
    pub aspect: Option<Aspect>,
    pub text: String,
    pub target: Target,
    pub progress: Progress,
    /// Newest first.
    pub entries: Vec<EntryView>,
    /// All entries there are, also those left out.
    pub entry_count: u32,
    /// Realisasi by day, oldest first, for the chart.
    pub points: Vec<(Date, Decimal)>,
    /// Day by day of the deliverables: done on.
    pub done: Vec<Option<Date>>,
    pub reasons: Vec<ReasonView>,
    pub thread: Vec<FeedbackView>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryView {
    pub id: EntryId,
    pub iki: IkiId,
    /// Number of the receipt, counted per SKP.
    pub number: i64,
    pub value: Value,
    pub date: Date,
    pub note: String,
    pub by: PersonRef,
    pub at: Time,
    pub state: EntryState,
    /// Why it was returned.
    pub state_reason: String,
    pub state_by: Option<PersonRef>,
    pub state_at: Option<Time>,
    /// Names the entry it corrects.
    pub corrects: Option<EntryId>,
    /// A correction that counts names this one.
    pub superseded: bool,
    pub evidence: Vec<EvidenceView>,
    pub thread: Vec<FeedbackView>,
    /// First 12 hex digits of the receipt's hash.
    pub hash: String,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceView {
    pub id: EvidenceId,
    pub kind: EvidenceKind,
    /// File name or text of the link.
    pub name: String,
    /// Address of a link; empty for files (they are at `/bukti/{id}`).
    pub url: String,
    /// Bytes; 0 for links.
    pub size: i64,
    /// Pixels of a photo's thumbnail, so that nothing moves while it loads.
    pub width: i64,
    pub height: i64,
}

/// Kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    Foto,
    Pdf,
    Tautan,
}

impl EvidenceKind {
    /// Stable code for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Foto => "foto",
            Self::Pdf => "pdf",
            Self::Tautan => "tautan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Foto, Self::Pdf, Self::Tautan].into_iter().find(|k| k.code() == code)
    }
}

/// One item of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackView {
    pub id: FeedbackId,
    pub subject: Subject,
    pub kind: Kind,
    /// Empty when withdrawn: the mark stays, the words do not.
    pub text: String,
    pub by: PersonRef,
    pub at: Time,
    pub parent: Option<FeedbackId>,
    pub withdrawn_at: Option<Time>,
}

/// One reason for delay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonView {
    pub id: ReasonId,
    pub iki: IkiId,
    pub reason: String,
    pub plan: String,
    pub until: Date,
    pub at: Time,
    pub state: ReasonState,
    /// What the superior said; empty while it waits.
    pub answer: String,
    pub answered_by: Option<PersonRef>,
    pub answered_at: Option<Time>,
}

/// One `BerAKHLAK` value with the special expectation and the thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BehaviourView {
    pub value: Behaviour,
    /// *Ekspektasi khusus pimpinan*; empty when there is none.
    pub expectation: String,
    pub thread: Vec<FeedbackView>,
}

/// Proof of a stored entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub entry: EntryId,
    pub skp: SkpId,
    pub number: i64,
    pub at: Time,
    /// SHA-256, hex.
    pub hash: String,
}

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

/// One member of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRow {
    pub person: PersonView,
    pub skp: SkpId,
    pub rev: u64,
    pub summary: Summary,
    /// Unread notices of the viewer about this SKP.
    pub unread: u32,
    /// Entries that wait for *Terima* or *Kembalikan*.
    pub waiting: u32,
    /// When the member last recorded something.
    pub last_entry: Option<Time>,
    /// Last day of an SKP that is over, while none is in force.
    pub ended: Option<Date>,
}

/// *Tim saya*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamView {
    pub members: Vec<MemberRow>,
    /// Members without an SKP in force.
    pub without: Vec<PersonView>,
    pub today: Date,
    pub zone: Zone,
    pub read_at: Time,
}

/// The signed-in person, for the frame around every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    pub id: PersonId,
    pub name: String,
    pub post: String,
    pub agency: String,
    /// Demo mode is shown on every page.
    pub demo: bool,
    /// Sees *Tim saya*.
    pub leads: bool,
    pub functions: Vec<Function>,
    pub unread: u32,
    /// What waits in evaluation, in the language of the request.
    pub waits: Waits,
    /// Cursor of the live stream when this was read; the stream starts after it.
    pub seq: i64,
    pub zone: Zone,
    pub today: Date,
}

/// What waits for a person, as it is said on Beranda and counted in the menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    pub lines: Vec<WaitLine>,
    /// What is to be done in *Evaluasi*; none while nothing waits there and no rating window is open.
    pub count: Option<u32>,
}

/// One sentence with the place it leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitLine {
    pub text: String,
    pub way: String,
}

/// One signed-in device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub id: SessionId,
    /// Browser and system, in short.
    pub device: String,
    pub trusted: bool,
    pub created_at: Time,
    pub used_at: Time,
    /// The one that asks.
    pub current: bool,
}

/// The profile page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub person: PersonView,
    pub superior: Option<PersonView>,
    pub higher: Option<PersonView>,
    pub sessions: Vec<SessionView>,
    pub zone: Zone,
    pub today: Date,
}

/// What the form *Catat realisasi* starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordForm {
    pub skp: SkpId,
    pub state: State,
    pub span: Span,
    pub today: Date,
    pub zone: Zone,
    /// A fresh key and entry id, so that the same page sent twice has one effect.
    pub key: Key,
    pub entry: EntryId,
    pub choices: Vec<IkiChoice>,
    /// The entry that is corrected, when the form is a correction.
    pub corrects: Option<EntryView>,
    /// Other own SKP that still take results.
    pub others: Vec<SkpRef>,
}

impl RecordForm {
    /// The SKP has ended, and takes what was done in its days.
    pub fn is_over(&self) -> bool {
        self.today > self.span.end
    }
}

/// One indicator offered in the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiChoice {
    pub id: IkiId,
    pub rhk: String,
    pub text: String,
    pub target: Target,
    pub progress: Progress,
    pub done: Vec<Option<Date>>,
}

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It is in the view now.
    Done,
    /// It was there already, or concerns something else.
    Ignored,
    /// Something is missing: read the view again.
    Reload,
}

impl SkpView {
    /// The SKP has ended, whether or not it still takes what was done in its days.
    pub fn is_over(&self) -> bool {
        self.today > self.span.end
    }

    /// Brings a change into the view: in order, once, or not at all.
    pub fn apply(&mut self, change: &SkpChange) -> Applied {
        if change.skp != self.id || change.rev <= self.rev {
            return Applied::Ignored;
        }
        if change.rev != self.rev + 1 || change.pieces.contains(&Piece::Plan) {
            return Applied::Reload;
        }
        for piece in &change.pieces {
            match piece {
                Piece::Entry(entry) => self.put_entry(entry),
                Piece::Feedback(item) => self.put_feedback(item),
                Piece::Reason(reason) => {
                    if let Some(iki) = self.iki_mut(reason.iki) {
                        put(&mut iki.reasons, reason, |r| r.id, Place::Front);
                    }
                }
                Piece::Plan => {}
            }
        }
        if let Some(state) = &change.iki
            && let Some(iki) = self.iki_mut(state.id)
        {
            iki.progress.clone_from(&state.progress);
            iki.points.clone_from(&state.points);
            iki.done.clone_from(&state.done);
        }
        self.summary = change.summary;
        self.rev = change.rev;
        Applied::Done
    }

    /// The indicator with this id.
    pub fn iki(&self, id: IkiId) -> Option<&IkiView> {
        self.rhk.iter().flat_map(|r| &r.iki).find(|i| i.id == id)
    }

    fn iki_mut(&mut self, id: IkiId) -> Option<&mut IkiView> {
        self.rhk.iter_mut().flat_map(|r| &mut r.iki).find(|i| i.id == id)
    }

    fn put_entry(&mut self, entry: &EntryView) {
        let keep = self.shortened;
        let Some(iki) = self.iki_mut(entry.iki) else { return };
        let old = iki.entries.iter().position(|e| e.id == entry.id);
        if let Some(at) = old {
            let thread = std::mem::take(&mut iki.entries[at].thread);
            iki.entries[at] = entry.clone();
            if iki.entries[at].thread.is_empty() {
                iki.entries[at].thread = thread;
            }
        } else {
            // An older entry that a shortened view does not hold stays out of it.
            let newest = iki.entries.first().map_or(0, |e| e.number);
            if keep && entry.number < newest && iki.entries.len() < iki.entry_count as usize {
                return;
            }
            if entry.number > newest {
                iki.entry_count += 1;
            }
            iki.entries.insert(0, entry.clone());
        }
    }

    fn put_feedback(&mut self, item: &FeedbackView) {
        let thread = match item.subject {
            Subject::Entry(id) => self
                .rhk
                .iter_mut()
                .flat_map(|r| &mut r.iki)
                .flat_map(|i| &mut i.entries)
                .find(|e| e.id == id)
                .map(|e| &mut e.thread),
            Subject::Iki(id) => self.iki_mut(id).map(|i| &mut i.thread),
            Subject::Rhk(id) => self.rhk.iter_mut().find(|r| r.id == id).map(|r| &mut r.thread),
            Subject::Value(v) => self.values.iter_mut().find(|b| b.value == v).map(|b| &mut b.thread),
            Subject::Evaluation(_)
            | Subject::Period(_)
            | Subject::Coaching(_)
            | Subject::Proposal(_)
            | Subject::Plan(_)
            | Subject::Planning(_) => None,
        };
        if let Some(thread) = thread {
            put(thread, item, |f| f.id, Place::Back);
        }
    }
}

impl IkiView {
    /// The newest feedback anywhere on the indicator or its entries that was not withdrawn.
    pub fn last_feedback(&self) -> Option<&FeedbackView> {
        self.thread
            .iter()
            .chain(self.entries.iter().flat_map(|e| &e.thread))
            .filter(|f| f.withdrawn_at.is_none())
            .max_by_key(|f| f.at)
    }

    /// The reason that waits for an answer.
    pub fn open_reason(&self) -> Option<&ReasonView> {
        self.reasons.iter().find(|r| r.state == ReasonState::Diajukan)
    }
}

#[derive(Clone, Copy)]
enum Place {
    Front,
    Back,
}

/// Replaces the element with the same id, or adds it.
fn put<T: Clone, I: PartialEq>(list: &mut Vec<T>, item: &T, id: impl Fn(&T) -> I, place: Place) {
    if let Some(old) = list.iter_mut().find(|old| id(old) == id(item)) {
        *old = item.clone();
        return;
    }
    match place {
        Place::Front => list.insert(0, item.clone()),
        Place::Back => list.push(item.clone()),
    }
}

impl TeamView {
    /// Brings a change into the list without moving a row.
    pub fn apply(&mut self, change: &SkpChange) -> Applied {
        let Some(row) = self.members.iter_mut().find(|m| m.skp == change.skp) else { return Applied::Ignored };
        if change.rev <= row.rev {
            return Applied::Ignored;
        }
        if change.rev != row.rev + 1 || change.pieces.contains(&Piece::Plan) {
            return Applied::Reload;
        }
        for piece in &change.pieces {
            if let Piece::Entry(e) = piece {
                row.last_entry = row.last_entry.max(Some(e.at));
            }
        }
        row.summary = change.summary;
        row.waiting = change.waiting;
        row.rev = change.rev;
        Applied::Done
    }

    /// Whether the rows stand in the order of need.
    pub fn is_sorted(&self) -> bool {
        self.members.is_sorted_by_key(MemberRow::order)
    }

    /// Sorts by need of attention.
    pub fn sort(&mut self) {
        crate::order::sort_by_key(&mut self.members, MemberRow::order);
    }
}

impl MemberRow {
    /// Key of the order: those who are behind first, then unread and waiting, then by name.
    pub fn order(&self) -> (std::cmp::Reverse<u32>, std::cmp::Reverse<u32>, String) {
        use std::cmp::Reverse;
        (Reverse(self.summary.need()), Reverse(self.waiting + self.unread), self.person.name.clone())
    }
}
