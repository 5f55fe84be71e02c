//! What the screen *Pengaturan* shows.

use super::catalog::Setting;
use crate::{
    calendar::{Date, Time, Zone},
    view::PersonRef,
};
use serde::{Deserialize, Serialize};

/// `/kelola/pengaturan`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsPage {
    pub settings: Vec<SettingView>,
    /// Every change, the newest first.
    pub history: Vec<ChangeView>,
    /// Characters the reason of a change needs.
    pub min_reason: usize,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingView {
    pub setting: Setting,
    pub value: String,
    pub default: String,
    /// Least and most of a number, beside its neighbours.
    pub bounds: (i64, i64),
    pub may_change: bool,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeView {
    /// None for a setting of an earlier version.
    pub setting: Option<Setting>,
    pub old: String,
    pub new: String,
    pub reason: String,
    pub by: PersonRef,
    pub at: Time,
}

/// Characters the reason of a changed setting needs.
pub const MIN_REASON: usize = 10;
