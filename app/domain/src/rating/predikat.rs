//! The two ratings of three levels, and the predikat the matrix makes of them.

use serde::{Deserialize, Serialize};

/// A rating against what was expected: of the results (*rating hasil kerja*) or of the behaviour (*rating perilaku
/// kerja*). Source: `PermenPANRB` 6/2022, annex (evaluation form).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expectation {
    /// *Di bawah ekspektasi*
    DiBawah,
    /// *Sesuai ekspektasi*
    Sesuai,
    /// *Di atas ekspektasi*
    DiAtas,
}

impl Expectation {
    /// Worst to best.
    pub const ALL: [Self; 3] = [Self::DiBawah, Self::Sesuai, Self::DiAtas];

    /// Stable code for storage, forms and the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DiBawah => "di_bawah",
            Self::Sesuai => "sesuai",
            Self::DiAtas => "di_atas",
        }
    }

    /// The rating of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.code() == code)
    }
}

/// *Predikat kinerja pegawai*. Ordered worst to best, as the evaluation form prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Predikat {
    SangatKurang,
    /// *Kurang/misconduct*
    Kurang,
    ButuhPerbaikan,
    Baik,
    SangatBaik,
}

impl Predikat {
    /// Worst to best.
    pub const ALL: [Self; 5] = [Self::SangatKurang, Self::Kurang, Self::ButuhPerbaikan, Self::Baik, Self::SangatBaik];

    /// Stable code for storage, forms and the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SangatKurang => "sangat_kurang",
            Self::Kurang => "kurang",
            Self::ButuhPerbaikan => "butuh_perbaikan",
            Self::Baik => "baik",
            Self::SangatBaik => "sangat_baik",
        }
    }

    /// The predikat of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }
}

/// *Predikat kinerja organisasi*: how a unit performed, set one level above it. Source: SE `MenPANRB` 3/2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitPredikat {
    SangatKurang,
    Kurang,
    ButuhPerbaikan,
    Baik,
    Istimewa,
}

impl UnitPredikat {
    /// Worst to best.
    pub const ALL: [Self; 5] = [Self::SangatKurang, Self::Kurang, Self::ButuhPerbaikan, Self::Baik, Self::Istimewa];

    /// Stable code for storage, forms and the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SangatKurang => "sangat_kurang",
            Self::Kurang => "kurang",
            Self::ButuhPerbaikan => "butuh_perbaikan",
            Self::Baik => "baik",
            Self::Istimewa => "istimewa",
        }
    }

    /// The value of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }
}

/// The matrix of results and behaviour: the only way to a predikat, never a choice.
/// Source: `PermenPANRB` 6/2022, annex (matrix of the predikat).
pub const fn predikat(hasil: Expectation, perilaku: Expectation) -> Predikat {
    use Expectation::{DiAtas, DiBawah, Sesuai};
    match (hasil, perilaku) {
        (DiAtas, DiAtas) => Predikat::SangatBaik,
        (DiAtas, Sesuai) | (Sesuai, Sesuai | DiAtas) => Predikat::Baik,
        (DiBawah, Sesuai | DiAtas) => Predikat::ButuhPerbaikan,
        (DiAtas | Sesuai, DiBawah) => Predikat::Kurang,
        (DiBawah, DiBawah) => Predikat::SangatKurang,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_is_the_one_of_the_annex() {
        use Expectation::{DiAtas, DiBawah, Sesuai};
        let table = [
            (DiAtas, DiBawah, Predikat::Kurang),
            (DiAtas, Sesuai, Predikat::Baik),
            (DiAtas, DiAtas, Predikat::SangatBaik),
            (Sesuai, DiBawah, Predikat::Kurang),
            (Sesuai, Sesuai, Predikat::Baik),
            (Sesuai, DiAtas, Predikat::Baik),
            (DiBawah, DiBawah, Predikat::SangatKurang),
            (DiBawah, Sesuai, Predikat::ButuhPerbaikan),
            (DiBawah, DiAtas, Predikat::ButuhPerbaikan),
        ];
        for (hasil, perilaku, expected) in table {
            assert_eq!(predikat(hasil, perilaku), expected, "{hasil:?} × {perilaku:?}");
        }
    }

    #[test]
    fn a_better_rating_never_makes_a_worse_predikat() {
        for hasil in Expectation::ALL {
            for pair in Expectation::ALL.windows(2) {
                assert!(predikat(hasil, pair[0]) <= predikat(hasil, pair[1]));
                assert!(predikat(pair[0], hasil) <= predikat(pair[1], hasil));
            }
        }
    }

    #[test]
    fn codes_read_back() {
        for one in Expectation::ALL {
            assert_eq!(Expectation::from_code(one.code()), Some(one));
        }
        for one in Predikat::ALL {
            assert_eq!(Predikat::from_code(one.code()), Some(one));
        }
        for one in UnitPredikat::ALL {
            assert_eq!(UnitPredikat::from_code(one.code()), Some(one));
        }
    }
}
