//! *Angka kredit* of functional posts from the predikat: Peraturan BKN 3/2023 (figures as in the annex of
//! `PermenPANRB` 1/2023). Exact: a period of eight months is two thirds of a year.

use super::{Fraction, Predikat};
use serde::{Deserialize, Serialize};

/// Level of a functional post (*jenjang jabatan fungsional*), skill and expertise categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Jenjang {
    Pemula,
    Terampil,
    Mahir,
    Penyelia,
    AhliPertama,
    AhliMuda,
    AhliMadya,
    AhliUtama,
}

impl Jenjang {
    /// Category keterampilan, then keahlian, each from the lowest.
    pub const ALL: [Self; 8] = [
        Self::Pemula,
        Self::Terampil,
        Self::Mahir,
        Self::Penyelia,
        Self::AhliPertama,
        Self::AhliMuda,
        Self::AhliMadya,
        Self::AhliUtama,
    ];

    /// Stable code for storage, forms and the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pemula => "pemula",
            Self::Terampil => "terampil",
            Self::Mahir => "mahir",
            Self::Penyelia => "penyelia",
            Self::AhliPertama => "ahli_pertama",
            Self::AhliMuda => "ahli_muda",
            Self::AhliMadya => "ahli_madya",
            Self::AhliUtama => "ahli_utama",
        }
    }

    /// The level of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|j| j.code() == code)
    }

    /// Official name; the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pemula => "Pemula",
            Self::Terampil => "Terampil",
            Self::Mahir => "Mahir",
            Self::Penyelia => "Penyelia",
            Self::AhliPertama => "Ahli Pertama",
            Self::AhliMuda => "Ahli Muda",
            Self::AhliMadya => "Ahli Madya",
            Self::AhliUtama => "Ahli Utama",
        }
    }
}

/// Full months of a period, 1 to 12: credit is counted in whole months of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(u8);

impl Months {
    /// A whole year.
    pub const YEAR: Self = Self(12);

    /// So many months, if they are 1 to 12.
    pub const fn new(months: u8) -> Option<Self> {
        if matches!(months, 1..=12) { Some(Self(months)) } else { None }
    }

    /// How many.
    pub const fn count(self) -> u8 {
        self.0
    }
}

/// One stretch of a year at one level with one predikat. Whoever is promoted in the middle of a year has two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub jenjang: Jenjang,
    pub months: Months,
    pub predikat: Predikat,
}

impl Part {
    /// The credit of this stretch.
    pub fn credit(self) -> Fraction {
        credit(self.jenjang, self.months, self.predikat)
    }
}

/// Credit of a whole year at the level with predikat Baik (*koefisien angka kredit per tahun*).
/// Source: Peraturan BKN 3/2023.
pub fn coefficient(jenjang: Jenjang) -> Fraction {
    quarters(coefficient_quarters(jenjang))
}

/// The coefficient in quarters, which hold all of them: 3,75 is 15.
const fn coefficient_quarters(jenjang: Jenjang) -> i64 {
    match jenjang {
        Jenjang::Pemula => 15,
        Jenjang::Terampil => 20,
        Jenjang::Mahir | Jenjang::AhliPertama => 50,
        Jenjang::Penyelia | Jenjang::AhliMuda => 100,
        Jenjang::AhliMadya => 150,
        Jenjang::AhliUtama => 200,
    }
}

/// Percent of the coefficient that a predikat earns. Source: Peraturan BKN 3/2023 (*Cukup* there is today's *Butuh
/// Perbaikan*).
pub const fn percent(predikat: Predikat) -> i64 {
    match predikat {
        Predikat::SangatBaik => 150,
        Predikat::Baik => 100,
        Predikat::ButuhPerbaikan => 75,
        Predikat::Kurang => 50,
        Predikat::SangatKurang => 25,
    }
}

/// `months ÷ 12 × percent × coefficient`, exact. Source: Peraturan BKN 3/2023.
pub fn credit(jenjang: Jenjang, months: Months, predikat: Predikat) -> Fraction {
    let above = i64::from(months.0) * percent(predikat) * coefficient_quarters(jenjang);
    // The denominator is a constant above zero and the product is at most 12 × 150 × 200.
    Fraction::new(above, 12 * 100 * 4).unwrap_or(Fraction::ZERO)
}

/// The credit of several stretches, each by its own coefficient. `None` only beyond what a fraction can hold.
pub fn total(parts: impl IntoIterator<Item = Part>) -> Option<Fraction> {
    parts.into_iter().try_fold(Fraction::ZERO, |sum, part| sum.plus(part.credit()))
}

/// Cumulative credit for the next rank within the level (*angka kredit kumulatif kenaikan pangkat*).
/// Source: Peraturan BKN 3/2023.
pub const fn needed_for_rank(jenjang: Jenjang) -> i64 {
    match jenjang {
        Jenjang::Pemula => 15,
        Jenjang::Terampil => 20,
        Jenjang::Mahir | Jenjang::AhliPertama => 50,
        Jenjang::Penyelia | Jenjang::AhliMuda => 100,
        Jenjang::AhliMadya => 150,
        Jenjang::AhliUtama => 200,
    }
}

/// Cumulative credit for the next level (*kenaikan jenjang*); `None` at the top of a category. A change of level also
/// needs the competence test and a vacancy. Source: Peraturan BKN 3/2023.
pub const fn needed_for_level(jenjang: Jenjang) -> Option<i64> {
    match jenjang {
        Jenjang::Pemula => Some(15),
        Jenjang::Terampil => Some(60),
        Jenjang::Mahir | Jenjang::AhliPertama => Some(100),
        Jenjang::AhliMuda => Some(200),
        Jenjang::AhliMadya => Some(450),
        Jenjang::Penyelia | Jenjang::AhliUtama => None,
    }
}

fn quarters(n: i64) -> Fraction {
    Fraction::new(n, 4).unwrap_or(Fraction::ZERO)
}
