//! Who may do what in a *Matriks Peran Hasil*. It is made in a dialogue with all members: everybody in it reads all of
//! it; the leader writes everywhere, a member his own row.

use super::{Denied, Permit, act};
use crate::id::PersonId;

/// What somebody is to a matrix, by the posts of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatrixParty {
    /// Holds the post, also as Plt or Plh.
    Leader,
    /// The superior of the leader.
    Above,
    /// Has a row.
    Member,
    /// Anybody else.
    Other,
}

impl MatrixParty {
    /// All parties, for tables and tests.
    pub const ALL: [Self; 4] = [Self::Leader, Self::Above, Self::Member, Self::Other];
}

/// Things people do in a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatrixDeed {
    /// Read all of it and follow it live.
    Read,
    /// Write a cell of the own row.
    WriteOwn,
    /// Write a cell of somebody else's row.
    WriteOther,
    /// Add a member from another unit, or take one out again.
    KeepMembers,
}

impl MatrixDeed {
    /// All deeds, for tables and tests.
    pub const ALL: [Self; 4] = [Self::Read, Self::WriteOwn, Self::WriteOther, Self::KeepMembers];
}

/// What the policy needs to know.
#[derive(Clone, Copy, Debug)]
pub struct MatrixFacts {
    pub actor: PersonId,
    pub party: MatrixParty,
    /// The actor has a row, whatever else he is.
    pub has_row: bool,
    /// The agency lets members write their own row.
    pub members_write: bool,
}

/// The one table.
pub const fn matrix_allows(party: MatrixParty, members_write: bool, deed: MatrixDeed) -> bool {
    match party {
        MatrixParty::Leader => true,
        MatrixParty::Above => matches!(deed, MatrixDeed::Read),
        MatrixParty::Member => {
            matches!(deed, MatrixDeed::Read) || (members_write && matches!(deed, MatrixDeed::WriteOwn))
        }
        MatrixParty::Other => false,
    }
}

fn decide<A>(facts: &MatrixFacts, deed: MatrixDeed) -> Result<Permit<A>, Denied> {
    // Whoever stands above and has a row as well (added from another unit) is both.
    let allows = |deed| {
        matrix_allows(facts.party, facts.members_write, deed)
            || (facts.has_row && matrix_allows(MatrixParty::Member, facts.members_write, deed))
    };
    if allows(deed) {
        Ok(Permit::new(facts.actor))
    } else if allows(MatrixDeed::Read) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// May read the matrix.
pub fn may_read_matrix(facts: &MatrixFacts) -> Result<Permit<act::Read>, Denied> {
    decide(facts, MatrixDeed::Read)
}

/// May write a cell of this member's row.
pub fn may_write_cell(facts: &MatrixFacts, member: PersonId) -> Result<Permit<act::WriteCell>, Denied> {
    decide(facts, if member == facts.actor { MatrixDeed::WriteOwn } else { MatrixDeed::WriteOther })
}

/// May add and take out members from other units.
pub fn may_keep_members(facts: &MatrixFacts) -> Result<Permit<act::KeepMembers>, Denied> {
    decide(facts, MatrixDeed::KeepMembers)
}
