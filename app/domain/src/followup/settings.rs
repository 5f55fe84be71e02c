//! What the rules of follow-up leave open.

use crate::rating::Predikat;
use serde::{Deserialize, Serialize};

/// Settings of follow-up of one agency. Those in force when coaching began are kept with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own, switched apart from the others")]
pub struct FollowUpRules {
    /// Months of the improvement track: six by PP 30/2019 Art. 56.
    pub track_months: u32,
    /// Predikat that lead to the track. PP 30/2019 Art. 56 names cukup (today *Butuh Perbaikan*), kurang and sangat
    /// kurang.
    pub track_butuh_perbaikan: bool,
    pub track_kurang: bool,
    pub track_sangat_kurang: bool,
    /// Whether *Baik* can be proposed for a reward as well. The rule leaves it to the agency.
    pub reward_baik: bool,
    /// Characters a goal, note or reason of follow-up needs.
    pub min_reason: usize,
}

impl Default for FollowUpRules {
    fn default() -> Self {
        Self {
            track_months: 6,
            track_butuh_perbaikan: true,
            track_kurang: true,
            track_sangat_kurang: true,
            reward_baik: true,
            min_reason: 20,
        }
    }
}

impl FollowUpRules {
    /// Whether coaching is offered: for everybody who did not reach *Baik*.
    pub const fn offers_coaching(predikat: Predikat) -> bool {
        matches!(predikat, Predikat::ButuhPerbaikan | Predikat::Kurang | Predikat::SangatKurang)
    }

    /// Whether that coaching is the track of PP 30/2019 Art. 56-58.
    pub const fn offers_track(&self, predikat: Predikat) -> bool {
        match predikat {
            Predikat::ButuhPerbaikan => self.track_butuh_perbaikan,
            Predikat::Kurang => self.track_kurang,
            Predikat::SangatKurang => self.track_sangat_kurang,
            Predikat::Baik | Predikat::SangatBaik => false,
        }
    }

    /// Whether a reward can be proposed.
    pub const fn offers_reward(&self, predikat: Predikat) -> bool {
        match predikat {
            Predikat::SangatBaik => true,
            Predikat::Baik => self.reward_baik,
            Predikat::ButuhPerbaikan | Predikat::Kurang | Predikat::SangatKurang => false,
        }
    }
}
