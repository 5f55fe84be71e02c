//! What has been written of a plan so far. Saved field by field; judged only when it is submitted.

use crate::{
    behaviour::Value,
    decimal::Decimal,
    evaluation::draft::KEPT,
    id::{IkiId, RhkId},
    matrix::{Settled, settle},
    people::{Post, PostKind},
    problem::{FieldProblem, Problem, Problems},
    skp::plan::{Approach, Aspect, Class, Expectation, Goal, Measure, Plan, RhkKind, Step, Target},
    text,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// RHK of one plan at most.
pub const MANY_RHK: usize = 60;
/// Longest text of pasted rows.
const PASTED: usize = 100_000;
/// Characters of everything that is written in one plan, at most: each saved field writes the whole.
pub const FULL: usize = 400_000;
/// Longest number or unit that is kept while it is wrong.
const BRIEF: usize = 400;
/// IKI of one RHK at most.
pub const MANY_IKI: usize = 20;

/// Which of the two official forms a post uses (`PermenPANRB` 6/2022, annex).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// *Pejabat Pimpinan Tinggi dan Pimpinan Unit Kerja Mandiri*: with *perspektif*.
    Pimpinan,
    /// *Pejabat Administrasi dan Pejabat Fungsional*: with *RHK pimpinan yang diintervensi* and *aspek*.
    Pegawai,
}

impl Form {
    /// Stable code for storage and form fields.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pimpinan => "pimpinan",
            Self::Pegawai => "pegawai",
        }
    }

    /// The form of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pimpinan, Self::Pegawai].into_iter().find(|f| f.code() == code)
    }

    /// The form of a post.
    pub const fn of(post: &Post) -> Self {
        match post.kind {
            PostKind::Jpt | PostKind::Politik => Self::Pimpinan,
            PostKind::Administrator | PostKind::Pengawas | PostKind::Pelaksana | PostKind::Fungsional => Self::Pegawai,
        }
    }

    /// What an indicator is sorted by: *aspek* or *perspektif*.
    pub const fn aspects(self) -> [Aspect; 4] {
        match self {
            Self::Pimpinan => {
                [Aspect::PenerimaLayanan, Aspect::ProsesBisnis, Aspect::PenguatanInternal, Aspect::Anggaran]
            }
            Self::Pegawai => [Aspect::Kuantitas, Aspect::Kualitas, Aspect::Waktu, Aspect::Biaya],
        }
    }
}

/// Which way a number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// *Paling sedikit*.
    #[default]
    AtLeast,
    /// *Paling banyak*.
    AtMost,
    /// *Tepat*.
    Exactly,
    /// *Rentang*.
    Range,
}

impl Direction {
    /// All directions.
    pub const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::Exactly, Self::Range];

    /// Value of the form field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtLeast => "paling_sedikit",
            Self::AtMost => "paling_banyak",
            Self::Exactly => "tepat",
            Self::Range => "rentang",
        }
    }

    /// The reverse of [`Direction::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }
}

/// An indicator as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IkiDraft {
    pub id: IkiId,
    #[serde(default)]
    pub aspect: Option<Aspect>,
    #[serde(default)]
    pub text: String,
    pub measure: Measure,
    #[serde(default)]
    pub direction: Direction,
    /// The target as typed, `1.234,5`; of a range its lower bound.
    #[serde(default)]
    pub value: String,
    /// Upper bound of a range.
    #[serde(default)]
    pub high: String,
    #[serde(default)]
    pub unit: String,
    /// Value at the start, if progress is counted from there.
    #[serde(default)]
    pub base: String,
    /// Dated deliverables, one per line: `nama; tanggal`.
    #[serde(default)]
    pub dated: String,
    /// The expected result in words.
    #[serde(default)]
    pub words: String,
    /// Planned values of the version that is changed; they stay with the indicator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

impl IkiDraft {
    /// An empty one.
    pub fn new(id: IkiId, approach: Approach) -> Self {
        let measure = if approach == Approach::Kualitatif { Measure::Teks } else { Measure::Jumlah };
        Self {
            id,
            aspect: None,
            text: String::new(),
            measure,
            direction: Direction::AtLeast,
            value: String::new(),
            high: String::new(),
            unit: String::new(),
            base: String::new(),
            dated: String::new(),
            words: String::new(),
            steps: Vec::new(),
        }
    }

    /// Whether nothing was written in it.
    pub fn is_blank(&self) -> bool {
        [&self.text, &self.value, &self.high, &self.base, &self.dated, &self.words].iter().all(|t| t.is_empty())
    }
}

/// An RHK as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RhkDraft {
    pub id: RhkId,
    pub kind: RhkKind,
    #[serde(default)]
    pub class: Class,
    #[serde(default)]
    pub text: String,
    /// The superior's RHK it contributes to, as a cell of his matrix or chosen from his RHK.
    #[serde(default)]
    pub from_cell: Option<RhkId>,
    /// Text of that RHK (*RHK pimpinan yang diintervensi*).
    #[serde(default)]
    pub intervenes: Option<String>,
    /// *Penugasan dari*.
    #[serde(default)]
    pub assigned_by: String,
    /// What the leader expects of this result.
    #[serde(default)]
    pub expectation: String,
    #[serde(default)]
    pub iki: Vec<IkiDraft>,
    /// It came from the matrix and the employee has not changed its words: the cell still leads.
    #[serde(default)]
    pub follows: bool,
}

impl RhkDraft {
    /// An empty one.
    pub const fn new(id: RhkId) -> Self {
        Self {
            id,
            kind: RhkKind::Utama,
            class: Class::Organisasi,
            text: String::new(),
            from_cell: None,
            intervenes: None,
            assigned_by: String::new(),
            expectation: String::new(),
            iki: Vec::new(),
            follows: false,
        }
    }

    /// Whether only the cell of the matrix speaks in it.
    pub fn is_bare(&self) -> bool {
        self.follows
            && self.expectation.is_empty()
            && self.assigned_by.is_empty()
            && self.iki.iter().all(IkiDraft::is_blank)
    }
}

/// The three annexes as typed, one item per line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnnexDraft {
    pub support: String,
    pub accountability: String,
    pub consequences: String,
}

/// A plan as typed so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub approach: Approach,
    #[serde(default)]
    pub rhk: Vec<RhkDraft>,
    /// What the leader expects in all.
    #[serde(default)]
    pub overall: String,
    /// *Ekspektasi khusus pimpinan* per value.
    #[serde(default)]
    pub expectations: Vec<Expectation>,
    #[serde(default)]
    pub annex: AnnexDraft,
    /// Rows from a spreadsheet that are looked at before they are added.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub paste: String,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            approach: Approach::Kuantitatif,
            rhk: Vec::new(),
            overall: String::new(),
            expectations: Vec::new(),
            annex: AnnexDraft::default(),
            paste: String::new(),
        }
    }
}

/// The part of a draft that a form is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// What concerns the plan as a whole.
    Whole,
    Rhk(RhkId),
    Iki(IkiId),
    Value(Value),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => f.write_str("isi"),
            Self::Rhk(id) => write!(f, "rhk-{id}"),
            Self::Iki(id) => write!(f, "iki-{id}"),
            Self::Value(v) => write!(f, "nilai-{}", v.code()),
        }
    }
}

/// The text names no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadPart;

impl FromStr for Part {
    type Err = BadPart;
    fn from_str(s: &str) -> Result<Self, BadPart> {
        match s.split_once('-') {
            None if s == "isi" => Ok(Self::Whole),
            Some(("rhk", id)) => id.parse().map(Self::Rhk).map_err(|_| BadPart),
            Some(("iki", id)) => id.parse().map(Self::Iki).map_err(|_| BadPart),
            Some(("nilai", code)) => Value::from_code(code).map(Self::Value).ok_or(BadPart),
            _ => Err(BadPart),
        }
    }
}

/// A field of a form: sent, perhaps empty, or not sent at all. Forms cannot say this with an option, for which an empty
/// text is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent(pub Option<String>);

impl Serialize for Sent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_deref().unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Sent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Some(text)))
    }
}

/// Fields of one part that were sent; the others stay as they are. Names are those of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Patch {
    pub pendekatan: Option<String>,
    pub dukungan: Option<String>,
    pub skema: Option<String>,
    pub konsekuensi: Option<String>,
    pub tempelan: Option<String>,
    pub teks: Option<String>,
    pub jenis: Option<String>,
    pub klasifikasi: Option<String>,
    /// Id of the superior's RHK; empty for none.
    pub intervensi: Option<String>,
    pub penugasan: Option<String>,
    pub aspek: Option<String>,
    pub ukuran: Option<String>,
    pub arah: Option<String>,
    pub angka: Option<String>,
    pub sampai: Option<String>,
    pub satuan: Option<String>,
    pub awal: Option<String>,
    pub jadwal: Option<String>,
    pub narasi: Option<String>,
    /// Why the SKP is to be changed; kept with the plan, not in the draft.
    pub alasan: Option<String>,
}

impl Patch {
    /// The texts by the names of their fields, as typed.
    fn texts(&mut self) -> [(&'static str, &mut Option<String>); 13] {
        [
            ("dukungan", &mut self.dukungan),
            ("skema", &mut self.skema),
            ("konsekuensi", &mut self.konsekuensi),
            ("tempelan", &mut self.tempelan),
            ("teks", &mut self.teks),
            ("penugasan", &mut self.penugasan),
            ("angka", &mut self.angka),
            ("sampai", &mut self.sampai),
            ("satuan", &mut self.satuan),
            ("awal", &mut self.awal),
            ("jadwal", &mut self.jadwal),
            ("narasi", &mut self.narasi),
            ("alasan", &mut self.alasan),
        ]
    }

    /// Takes out the texts that were written on another page since `base`, which this one came with; gives what stands
    /// there now. `now` is what is kept.
    pub fn hold_back(&mut self, mut base: Self, mut now: Self) -> Vec<FieldProblem> {
        let mut held = Vec::new();
        for (((name, mine), (_, base)), (_, now)) in self.texts().into_iter().zip(base.texts()).zip(now.texts()) {
            let (Some(text), Some(base), Some(now)) = (&*mine, &*base, now.take()) else { continue };
            if settle(&text::clean(base), &now, &text::clean(text)) == Settled::Conflict {
                *mine = None;
                held.push(FieldProblem {
                    field: name.to_owned(),
                    problem: Problem::Changed { by: String::new(), now },
                });
            }
        }
        held
    }
}

impl Draft {
    /// The RHK of an id.
    pub fn rhk(&self, id: RhkId) -> Option<&RhkDraft> {
        self.rhk.iter().find(|r| r.id == id)
    }

    /// The IKI of an id with its RHK.
    pub fn iki(&self, id: IkiId) -> Option<(&RhkDraft, &IkiDraft)> {
        self.rhk.iter().find_map(|r| r.iki.iter().find(|i| i.id == id).map(|i| (r, i)))
    }

    /// The texts of a part as they are kept.
    pub fn kept(&self, part: Part) -> Patch {
        let text = |text: &str| Some(text.to_owned());
        let mut kept = Patch::default();
        match part {
            Part::Whole => {
                kept.dukungan = text(&self.annex.support);
                kept.skema = text(&self.annex.accountability);
                kept.konsekuensi = text(&self.annex.consequences);
                kept.tempelan = text(&self.paste);
            }
            Part::Rhk(id) => {
                if let Some(rhk) = self.rhk(id) {
                    kept.teks = text(&rhk.text);
                    kept.penugasan = text(&rhk.assigned_by);
                }
            }
            Part::Iki(id) => {
                if let Some((_, iki)) = self.iki(id) {
                    kept.teks = text(&iki.text);
                    kept.angka = text(&iki.value);
                    kept.sampai = text(&iki.high);
                    kept.satuan = text(&iki.unit);
                    kept.awal = text(&iki.base);
                    kept.jadwal = text(&iki.dated);
                    kept.narasi = text(&iki.words);
                }
            }
            Part::Value(_) => {}
        }
        kept
    }

    /// Takes over what the employee sent about a part. `leader` are the superior's RHK, by which a link is told.
    pub fn apply(&mut self, part: Part, sent: &Patch, leader: &[(RhkId, String)]) -> Result<(), Vec<FieldProblem>> {
        let mut p = Problems::default();
        match part {
            Part::Whole => {
                code(&mut self.approach, sent.pendekatan.as_deref(), "pendekatan", approach_of, &mut p);
                write(&mut self.annex.support, sent.dukungan.as_deref(), "dukungan", &mut p);
                write(&mut self.annex.accountability, sent.skema.as_deref(), "skema", &mut p);
                write(&mut self.annex.consequences, sent.konsekuensi.as_deref(), "konsekuensi", &mut p);
                let pasted = sent.tempelan.as_deref().map(|raw| text::optional(raw, PASTED));
                if let Some(pasted) = pasted.and_then(|text| p.take("tempelan", text)) {
                    self.paste = pasted;
                }
            }
            Part::Rhk(id) => match self.rhk.iter_mut().find(|r| r.id == id) {
                Some(rhk) => rhk.apply(sent, leader, &mut p),
                None => p.add("bagian", Problem::Choice),
            },
            Part::Iki(id) => match self.rhk.iter_mut().flat_map(|r| &mut r.iki).find(|i| i.id == id) {
                Some(iki) => iki.apply(sent, &mut p),
                None => p.add("bagian", Problem::Choice),
            },
            Part::Value(_) => p.add("bagian", Problem::Choice),
        }
        let length = self.length();
        if length > FULL {
            p.add("teks", Problem::TooLong { max: FULL, length });
        }
        p.finish()
    }

    /// Characters of everything that is written, about.
    fn length(&self) -> usize {
        let iki = |i: &IkiDraft| i.text.len() + i.dated.len() + i.words.len();
        let rhk = |r: &RhkDraft| {
            r.text.len() + r.assigned_by.len() + r.expectation.len() + r.iki.iter().map(iki).sum::<usize>()
        };
        let annex = self.annex.support.len() + self.annex.accountability.len() + self.annex.consequences.len();
        self.rhk.iter().map(rhk).sum::<usize>() + annex + self.paste.len()
    }

    /// Takes over what the leader expects.
    pub fn expect(&mut self, part: Part, words: &str) -> Result<(), Vec<FieldProblem>> {
        let field = |problem| vec![FieldProblem { field: "harapan".to_owned(), problem }];
        let words = text::optional(words, KEPT).map_err(field)?;
        match part {
            Part::Whole => self.overall = words,
            Part::Rhk(id) => match self.rhk.iter_mut().find(|r| r.id == id) {
                Some(rhk) => rhk.expectation = words,
                None => return Err(field(Problem::Choice)),
            },
            Part::Value(value) => {
                self.expectations.retain(|e| e.value != value);
                if !words.is_empty() {
                    self.expectations.push(Expectation { value, text: words });
                    self.expectations.sort_by_key(|e| e.value);
                }
            }
            Part::Iki(_) => return Err(field(Problem::Choice)),
        }
        Ok(())
    }

    /// What the leader expects of a part, as it is kept.
    pub fn expected(&self, part: Part) -> &str {
        match part {
            Part::Whole => &self.overall,
            Part::Rhk(id) => self.rhk(id).map_or("", |r| &r.expectation),
            Part::Value(value) => self.expectations.iter().find(|e| e.value == value).map_or("", |e| &e.text),
            Part::Iki(_) => "",
        }
    }

    /// Adds an empty RHK with one empty indicator.
    pub fn add_rhk(&mut self, rhk: RhkId, iki: IkiId) -> Result<(), Problem> {
        if self.rhk.iter().any(|r| r.id == rhk) {
            return Ok(());
        }
        if self.rhk.len() >= MANY_RHK {
            return Err(Problem::TooMany { max: MANY_RHK });
        }
        let first = IkiDraft::new(iki, self.approach);
        self.rhk.push(RhkDraft { iki: vec![first], ..RhkDraft::new(rhk) });
        Ok(())
    }

    /// Adds an empty indicator to an RHK.
    pub fn add_iki(&mut self, rhk: RhkId, iki: IkiId) -> Result<(), Problem> {
        let approach = self.approach;
        let home = self.rhk.iter_mut().find(|r| r.id == rhk).ok_or(Problem::Choice)?;
        if home.iki.iter().any(|i| i.id == iki) {
            return Ok(());
        }
        if home.iki.len() >= MANY_IKI {
            return Err(Problem::TooMany { max: MANY_IKI });
        }
        home.iki.push(IkiDraft::new(iki, approach));
        Ok(())
    }

    /// Takes an RHK or an indicator out.
    pub fn remove(&mut self, part: Part) {
        match part {
            Part::Rhk(id) => self.rhk.retain(|r| r.id != id),
            Part::Iki(id) => self.rhk.iter_mut().for_each(|r| r.iki.retain(|i| i.id != id)),
            Part::Whole | Part::Value(_) => {}
        }
    }

    /// Moves an RHK or an indicator one place up or down.
    pub fn shift(&mut self, part: Part, up: bool) {
        fn swap<T>(list: &mut [T], at: Option<usize>, up: bool) {
            let Some(at) = at else { return };
            let other = if up { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(other) = other.filter(|o| *o < list.len()) {
                list.swap(at, other);
            }
        }
        match part {
            Part::Rhk(id) => {
                let at = self.rhk.iter().position(|r| r.id == id);
                swap(&mut self.rhk, at, up);
            }
            Part::Iki(id) => {
                for rhk in &mut self.rhk {
                    let at = rhk.iki.iter().position(|i| i.id == id);
                    swap(&mut rhk.iki, at, up);
                }
            }
            Part::Whole | Part::Value(_) => {}
        }
    }

    /// Puts a cell of the leader's matrix in as an RHK, follows its words, or takes it out again when the cell is empty
    /// and nothing was added to it. `iki` is the identity of a first indicator.
    pub fn follow(&mut self, (leader, leader_text): (RhkId, &str), own: RhkId, words: &str, iki: IkiId) {
        let words = text::clean(words);
        let at = self.rhk.iter().position(|r| r.id == own);
        match (at.and_then(|at| self.rhk.get_mut(at)), words.is_empty()) {
            (Some(rhk), true) => {
                if rhk.is_bare() {
                    self.rhk.retain(|r| r.id != own);
                }
            }
            (Some(rhk), false) => {
                rhk.from_cell = Some(leader);
                rhk.intervenes = Some(leader_text.to_owned());
                if rhk.follows {
                    rhk.text = words;
                }
            }
            (None, true) => {}
            (None, false) => {
                if self.rhk.len() >= MANY_RHK {
                    return;
                }
                let mut rhk = RhkDraft::new(own);
                rhk.text = words;
                rhk.from_cell = Some(leader);
                rhk.intervenes = Some(leader_text.to_owned());
                rhk.follows = true;
                rhk.iki.push(IkiDraft::new(iki, self.approach));
                // An RHK that was added and left empty makes room.
                self.rhk.retain(|r| !(r.text.is_empty() && r.is_untouched()));
                self.rhk.push(rhk);
            }
        }
    }

    /// The draft a plan is changed from.
    pub fn of(plan: &Plan) -> Self {
        let lines = |list: &[String]| list.join("\n");
        let rhk = plan.rhk.iter().map(|r| RhkDraft {
            id: r.id,
            kind: r.kind,
            class: r.class,
            text: r.text.clone(),
            from_cell: r.from_cell,
            intervenes: r.intervenes.clone(),
            assigned_by: r.assigned_by.clone(),
            expectation: r.expectation.clone(),
            iki: r.iki.iter().map(|i| iki_of(i.id, i.aspect, &i.text, &i.target)).collect(),
            follows: false,
        });
        Self {
            approach: plan.approach,
            rhk: rhk.collect(),
            overall: plan.overall.clone(),
            expectations: plan.expectations.clone(),
            annex: AnnexDraft {
                support: lines(&plan.annex.support),
                accountability: lines(&plan.annex.accountability),
                consequences: lines(&plan.annex.consequences),
            },
            paste: String::new(),
        }
    }

    /// To begin another plan from: without what a leader expects of one person, and no longer following his matrix.
    #[must_use]
    pub fn bare(&self) -> Self {
        let mut all = self.clone();
        all.overall.clear();
        all.expectations.clear();
        all.paste.clear();
        for rhk in &mut all.rhk {
            rhk.from_cell = None;
            rhk.follows = false;
            rhk.expectation.clear();
            for iki in &mut rhk.iki {
                iki.steps.clear();
            }
        }
        all
    }

    /// For people of other superiors: also without the RHK above, which is another's there, and who assigned what.
    #[must_use]
    pub fn for_others(&self) -> Self {
        let mut all = self.bare();
        for rhk in &mut all.rhk {
            rhk.intervenes = None;
            rhk.assigned_by.clear();
        }
        all
    }

    /// The same under new identities, for another plan.
    pub fn renew(&mut self, mut fresh: impl FnMut() -> uuid::Uuid) {
        for rhk in &mut self.rhk {
            rhk.id = RhkId(fresh());
            for iki in &mut rhk.iki {
                iki.id = IkiId(fresh());
            }
        }
    }

    /// Brings the days of dated deliverables into another year.
    pub fn to_year(&mut self, year: i32) {
        for iki in self.rhk.iter_mut().flat_map(|r| &mut r.iki) {
            let moved = iki.dated.lines().map(|line| {
                let parts = line.rsplit_once([';', '\t']);
                let day = parts.and_then(|(name, raw)| Some((name, super::check::day_of(raw, year)?)));
                day.map_or_else(
                    || line.to_owned(),
                    |(name, day)| {
                        let (year, month, day) = day.plus_years(year - day.year()).parts();
                        format!("{name}; {day:02}-{month:02}-{year:04}")
                    },
                )
            });
            iki.dated = moved.collect::<Vec<_>>().join("\n");
        }
    }

    /// Whether nothing was written in it.
    pub fn is_blank(&self) -> bool {
        self.rhk.iter().all(|r| r.text.is_empty() && r.is_untouched())
            && [&self.annex.support, &self.annex.accountability, &self.annex.consequences].iter().all(|t| t.is_empty())
    }
}

impl RhkDraft {
    fn is_untouched(&self) -> bool {
        self.expectation.is_empty() && self.assigned_by.is_empty() && self.iki.iter().all(IkiDraft::is_blank)
    }

    fn apply(&mut self, sent: &Patch, leader: &[(RhkId, String)], p: &mut Problems) {
        let before = self.text.clone();
        write(&mut self.text, sent.teks.as_deref(), "teks", p);
        if self.text != before {
            self.follows = false;
        }
        code(&mut self.kind, sent.jenis.as_deref(), "jenis", kind_of, p);
        code(&mut self.class, sent.klasifikasi.as_deref(), "klasifikasi", Class::from_code, p);
        write(&mut self.assigned_by, sent.penugasan.as_deref(), "penugasan", p);
        match sent.intervensi.as_deref() {
            // Not sent, or the link as it was, to an RHK that is no longer there.
            None | Some("tetap") => {}
            Some("") => {
                self.from_cell = None;
                self.intervenes = None;
            }
            Some(id) => match leader.iter().find(|(l, _)| l.to_string() == id) {
                Some((id, words)) => {
                    self.from_cell = Some(*id);
                    self.intervenes = Some(words.clone());
                }
                None => p.add("intervensi", Problem::Choice),
            },
        }
    }
}

impl IkiDraft {
    fn apply(&mut self, sent: &Patch, p: &mut Problems) {
        match sent.aspek.as_deref() {
            None => {}
            Some("") => self.aspect = None,
            Some(name) => {
                if let Some(aspect) = p.take("aspek", Aspect::from_code(name).ok_or(Problem::Choice)) {
                    self.aspect = Some(aspect);
                }
            }
        }
        write(&mut self.text, sent.teks.as_deref(), "teks", p);
        code(&mut self.measure, sent.ukuran.as_deref(), "ukuran", Measure::from_code, p);
        code(&mut self.direction, sent.arah.as_deref(), "arah", Direction::from_code, p);
        write_up_to(BRIEF, &mut self.value, sent.angka.as_deref(), "angka", p);
        write_up_to(BRIEF, &mut self.high, sent.sampai.as_deref(), "sampai", p);
        write_up_to(BRIEF, &mut self.unit, sent.satuan.as_deref(), "satuan", p);
        write_up_to(BRIEF, &mut self.base, sent.awal.as_deref(), "awal", p);
        write(&mut self.dated, sent.jadwal.as_deref(), "jadwal", p);
        write(&mut self.words, sent.narasi.as_deref(), "narasi", p);
    }
}

/// A target as it would be typed.
fn iki_of(id: IkiId, aspect: Option<Aspect>, words: &str, target: &Target) -> IkiDraft {
    let number = |n: Decimal| n.format(4, true);
    let mut draft = IkiDraft::new(id, Approach::Kuantitatif);
    draft.aspect = aspect;
    words.clone_into(&mut draft.text);
    draft.measure = target.measure;
    draft.unit.clone_from(&target.unit);
    draft.base = target.base.map(number).unwrap_or_default();
    draft.steps.clone_from(&target.steps);
    match &target.goal {
        Goal::AtLeast(n) => (draft.direction, draft.value) = (Direction::AtLeast, number(*n)),
        Goal::AtMost(n) => (draft.direction, draft.value) = (Direction::AtMost, number(*n)),
        Goal::Exactly(n) => (draft.direction, draft.value) = (Direction::Exactly, number(*n)),
        Goal::Range { low, high } => {
            draft.direction = Direction::Range;
            (draft.value, draft.high) = (number(*low), number(*high));
        }
        Goal::Dated(list) => {
            let line = |d: &crate::skp::plan::Deliverable| {
                let (year, month, day) = d.due.parts();
                format!("{}; {day:02}-{month:02}-{year:04}", d.name)
            };
            draft.dated = list.iter().map(line).collect::<Vec<_>>().join("\n");
        }
        Goal::Text(words) => draft.words.clone_from(words),
    }
    draft
}

fn approach_of(code: &str) -> Option<Approach> {
    [Approach::Kuantitatif, Approach::Kualitatif].into_iter().find(|a| a.code() == code)
}

fn kind_of(code: &str) -> Option<RhkKind> {
    [RhkKind::Utama, RhkKind::Tambahan].into_iter().find(|k| k.code() == code)
}

fn code<T>(to: &mut T, sent: Option<&str>, field: &str, read: fn(&str) -> Option<T>, p: &mut Problems) {
    if let Some(value) = sent.and_then(|code| p.take(field, read(code).ok_or(Problem::Choice))) {
        *to = value;
    }
}

fn write(to: &mut String, sent: Option<&str>, field: &str, p: &mut Problems) {
    write_up_to(KEPT, to, sent, field, p);
}

fn write_up_to(max: usize, to: &mut String, sent: Option<&str>, field: &str, p: &mut Problems) {
    if let Some(words) = sent.and_then(|raw| p.take(field, text::optional(raw, max))) {
        *to = words;
    }
}
