//! *Tim saya*.

use super::PersonView;
use crate::{
    calendar::{Date, Time, Zone},
    id::SkpId,
    skp::progress::Summary,
};
use serde::{Deserialize, Serialize};

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

impl TeamView {
    /// Whether the rows stand in the order of need.
    pub fn is_sorted(&self) -> bool {
        self.members.is_sorted_by_key(MemberRow::order)
    }

    /// Sorts by need of attention.
    pub fn sort(&mut self) {
        crate::order::sort_by_key(&mut self.members, MemberRow::order);
    }
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

impl MemberRow {
    /// Key of the order: those who are behind first, then unread and waiting, then by name.
    pub fn order(&self) -> (std::cmp::Reverse<u32>, std::cmp::Reverse<u32>, String) {
        use std::cmp::Reverse;
        (Reverse(self.summary.need()), Reverse(self.waiting + self.unread), self.person.name.clone())
    }
}
