//! Spread of the predikat in a unit (*pola distribusi predikat*), as its own performance asks for: SE `MenPANRB`
//! 3/2023. A guide for whoever sets the predikat: findings are shown and answered with a reason, never mended.

use super::{Predikat, UnitPredikat};
use serde::{Deserialize, Serialize};

/// Employees of a unit by predikat, its head left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts([u32; 5]);

impl Counts {
    /// Counts as they stand in a form, best first.
    pub const fn new(sangat_baik: u32, baik: u32, butuh_perbaikan: u32, kurang: u32, sangat_kurang: u32) -> Self {
        Self([sangat_kurang, kurang, butuh_perbaikan, baik, sangat_baik])
    }

    /// Whether no other predikat has more people.
    pub fn is_largest(&self, predikat: Predikat) -> bool {
        self.0.iter().all(|n| *n <= self.get(predikat))
    }

    /// Counts a list of predikat.
    pub fn of(rated: impl IntoIterator<Item = Predikat>) -> Self {
        let mut counts = Self::default();
        for predikat in rated {
            let place = &mut counts.0[predikat as usize];
            *place = place.saturating_add(1);
        }
        counts
    }

    /// Employees with this predikat.
    pub const fn get(&self, predikat: Predikat) -> u32 {
        self.0[predikat as usize]
    }

    /// Employees with one of these predikat.
    pub fn among(&self, predikat: &[Predikat]) -> u64 {
        predikat.iter().map(|p| u64::from(self.get(*p))).sum()
    }

    /// Employees in all.
    pub fn total(&self) -> u64 {
        self.0.iter().copied().map(u64::from).sum()
    }
}

/// The numbers of the SE, and what it leaves open. An agency that reads it otherwise sets its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpreadRules {
    /// Below so many employees shares say nothing and the check is left out. The SE is silent: a product default.
    pub min_people: u32,
    /// Percent that the predikat of the majority may reach in a unit that is Istimewa or Baik.
    pub majority_max: u32,
    /// Percent that Sangat Baik may reach in a unit that is Butuh Perbaikan or Kurang.
    pub top_max: u32,
    /// Percent that the unit's own predikat must reach from Butuh Perbaikan downwards.
    pub own_min: u32,
    /// Percent that the predikat above it must reach in a unit that is Kurang or Sangat Kurang.
    pub above_min: u32,
    /// Employees that must be in Butuh Perbaikan or Kurang in a unit that is Baik.
    pub some_min: u32,
}

impl Default for SpreadRules {
    /// SE `MenPANRB` 3/2023.
    fn default() -> Self {
        Self { min_people: 5, majority_max: 70, top_max: 10, own_min: 60, above_min: 10, some_min: 1 }
    }
}

/// A rule of the spread. Its code is a stable name with the figures of the SE in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    #[serde(rename = "sangat_baik_maks_70")]
    SangatBaikMaks70,
    #[serde(rename = "baik_maks_70")]
    BaikMaks70,
    PerluAdaBpAtauKurang,
    #[serde(rename = "sangat_baik_maks_10")]
    SangatBaikMaks10,
    #[serde(rename = "butuh_perbaikan_min_60")]
    ButuhPerbaikanMin60,
    #[serde(rename = "butuh_perbaikan_min_10")]
    ButuhPerbaikanMin10,
    #[serde(rename = "kurang_min_60")]
    KurangMin60,
    SangatBaikNol,
    #[serde(rename = "bp_kurang_min_10")]
    BpKurangMin10,
    #[serde(rename = "sangat_kurang_min_60")]
    SangatKurangMin60,
}

/// The predikat in which the SE expects most people of a unit: its own. No number says how many "most" are, so this is
/// a remark and no finding.
pub const fn majority(unit: UnitPredikat) -> Predikat {
    match unit {
        UnitPredikat::Istimewa => Predikat::SangatBaik,
        UnitPredikat::Baik => Predikat::Baik,
        UnitPredikat::ButuhPerbaikan => Predikat::ButuhPerbaikan,
        UnitPredikat::Kurang => Predikat::Kurang,
        UnitPredikat::SangatKurang => Predikat::SangatKurang,
    }
}

/// How many there may or must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Percent of all, cut to whole people.
    AtMost(u32),
    /// Percent of all, raised to whole people.
    AtLeast(u32),
    /// People, however large the unit.
    Someone(u32),
    /// None at all.
    Nobody,
}

impl Rule {
    /// In the order of the SE.
    pub const ALL: [Self; 10] = [
        Self::SangatBaikMaks70,
        Self::BaikMaks70,
        Self::PerluAdaBpAtauKurang,
        Self::SangatBaikMaks10,
        Self::ButuhPerbaikanMin60,
        Self::ButuhPerbaikanMin10,
        Self::KurangMin60,
        Self::SangatBaikNol,
        Self::BpKurangMin10,
        Self::SangatKurangMin60,
    ];

    /// Stable code for storage and the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SangatBaikMaks70 => "sangat_baik_maks_70",
            Self::BaikMaks70 => "baik_maks_70",
            Self::PerluAdaBpAtauKurang => "perlu_ada_bp_atau_kurang",
            Self::SangatBaikMaks10 => "sangat_baik_maks_10",
            Self::ButuhPerbaikanMin60 => "butuh_perbaikan_min_60",
            Self::ButuhPerbaikanMin10 => "butuh_perbaikan_min_10",
            Self::KurangMin60 => "kurang_min_60",
            Self::SangatBaikNol => "sangat_baik_nol",
            Self::BpKurangMin10 => "bp_kurang_min_10",
            Self::SangatKurangMin60 => "sangat_kurang_min_60",
        }
    }

    /// The rules of a unit's own predikat. Source: SE `MenPANRB` 3/2023.
    pub const fn of(unit: UnitPredikat) -> &'static [Self] {
        match unit {
            UnitPredikat::Istimewa => &[Self::SangatBaikMaks70],
            UnitPredikat::Baik => &[Self::BaikMaks70, Self::PerluAdaBpAtauKurang],
            UnitPredikat::ButuhPerbaikan => &[Self::SangatBaikMaks10, Self::ButuhPerbaikanMin60],
            UnitPredikat::Kurang => &[Self::SangatBaikMaks10, Self::ButuhPerbaikanMin10, Self::KurangMin60],
            UnitPredikat::SangatKurang => &[Self::SangatBaikNol, Self::BpKurangMin10, Self::SangatKurangMin60],
        }
    }

    /// Whose number the rule bounds.
    pub const fn whom(self) -> &'static [Predikat] {
        match self {
            Self::SangatBaikMaks70 | Self::SangatBaikMaks10 | Self::SangatBaikNol => &[Predikat::SangatBaik],
            Self::BaikMaks70 => &[Predikat::Baik],
            Self::ButuhPerbaikanMin60 | Self::ButuhPerbaikanMin10 => &[Predikat::ButuhPerbaikan],
            Self::KurangMin60 => &[Predikat::Kurang],
            Self::PerluAdaBpAtauKurang | Self::BpKurangMin10 => &[Predikat::ButuhPerbaikan, Predikat::Kurang],
            Self::SangatKurangMin60 => &[Predikat::SangatKurang],
        }
    }
}

/// A rule held against a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    pub rule: Rule,
    pub bound: Bound,
    /// The bound in people.
    pub limit: u64,
    /// The people there are.
    pub found: u64,
}

impl Judged {
    /// Whether the rule is kept.
    pub const fn fits(&self) -> bool {
        match self.bound {
            Bound::AtMost(_) | Bound::Nobody => self.found <= self.limit,
            Bound::AtLeast(_) | Bound::Someone(_) => self.found >= self.limit,
        }
    }
}

/// The spread of a unit against its rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Too few people: nothing was judged.
    pub skipped: bool,
    /// Every rule of the unit's predikat.
    pub judged: Vec<Judged>,
}

impl Spread {
    /// The rules that are not kept.
    pub fn findings(&self) -> impl Iterator<Item = &Judged> {
        self.judged.iter().filter(|j| !j.fits())
    }
}

impl SpreadRules {
    /// The bound of a rule.
    pub const fn bound(&self, rule: Rule) -> Bound {
        match rule {
            Rule::SangatBaikMaks70 | Rule::BaikMaks70 => Bound::AtMost(self.majority_max),
            Rule::SangatBaikMaks10 => Bound::AtMost(self.top_max),
            Rule::ButuhPerbaikanMin60 | Rule::KurangMin60 | Rule::SangatKurangMin60 => Bound::AtLeast(self.own_min),
            Rule::ButuhPerbaikanMin10 | Rule::BpKurangMin10 => Bound::AtLeast(self.above_min),
            Rule::PerluAdaBpAtauKurang => Bound::Someone(self.some_min),
            Rule::SangatBaikNol => Bound::Nobody,
        }
    }

    /// Holds every rule of the unit's predikat against its people. Maxima are cut to whole people and minima raised:
    /// how to round the SE does not say, this is the reading that never breaks a percentage.
    pub fn check(&self, unit: UnitPredikat, counts: &Counts) -> Spread {
        let total = counts.total();
        if total < u64::from(self.min_people) {
            return Spread { skipped: true, judged: vec![] };
        }
        let judge = |rule: Rule| {
            let bound = self.bound(rule);
            let limit = match bound {
                Bound::AtMost(percent) => total * u64::from(percent) / 100,
                Bound::AtLeast(percent) => (total * u64::from(percent)).div_ceil(100),
                Bound::Someone(people) => people.into(),
                Bound::Nobody => 0,
            };
            Judged { rule, bound, limit, found: counts.among(rule.whom()) }
        };
        Spread { skipped: false, judged: Rule::of(unit).iter().copied().map(judge).collect() }
    }
}
