//! What a form sends about a part of a draft.

use crate::{
    behaviour::Value,
    id::{IkiId, RhkId},
    matrix::{Settled, settle},
    problem::{FieldProblem, Problem},
    text,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

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
