//! Takes over what was written.

use super::{Direction, Draft, IkiDraft, Part, Patch, RhkDraft};
use crate::{
    evaluation::draft::KEPT,
    id::RhkId,
    problem::{FieldProblem, Problem, Problems},
    skp::plan::{Approach, Aspect, Class, Expectation, Measure, RhkKind},
    text,
};

/// Longest text of pasted rows.
const PASTED: usize = 100_000;

/// Characters of everything that is written in one plan, at most: each saved field writes the whole.
pub const FULL: usize = 400_000;

/// Longest number or unit that is kept while it is wrong.
const BRIEF: usize = 400;

impl Draft {
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
                code(&mut self.approach, sent.pendekatan.as_deref(), "pendekatan", Approach::from_code, &mut p);
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
}

impl RhkDraft {
    fn apply(&mut self, sent: &Patch, leader: &[(RhkId, String)], p: &mut Problems) {
        let before = self.text.clone();
        write(&mut self.text, sent.teks.as_deref(), "teks", p);
        if self.text != before {
            self.follows = false;
        }
        code(&mut self.kind, sent.jenis.as_deref(), "jenis", RhkKind::from_code, p);
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
