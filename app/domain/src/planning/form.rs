//! The two official forms.

use crate::{
    people::{Post, PostKind},
    skp::plan::Aspect,
};
use serde::{Deserialize, Serialize};

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
