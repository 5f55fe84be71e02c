//! What the screen of the matrix shows: plain data, made by the server.

use crate::{
    calendar::{Date, Time, Zone},
    id::{PostId, RhkId, SkpId},
    view::{PersonRef, PersonView},
};
use serde::{Deserialize, Serialize};

/// `/perencanaan/matriks/{jabatan}/{tahun}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixView {
    pub post: PostId,
    pub year: i32,
    pub agency: String,
    /// Name of the post and its unit.
    pub title: String,
    pub unit: String,
    /// Who answers for the post.
    pub leader: Option<PersonView>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Adds members from other units and takes them out again.
    pub keeps: bool,
    /// The reader is the leader: an empty matrix tells him what to do next.
    pub leads: bool,
    /// The year is still written.
    pub open: bool,
    pub zone: Zone,
    pub today: Date,
}

/// An RHK of the leader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub rhk: RhkId,
    pub text: String,
    /// No longer in the leader's plan; shown because cells of it are filled.
    pub gone: bool,
}

/// Why somebody has a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Reports to the leader.
    Report,
    /// Added from another unit.
    Added,
    /// Neither any more, but with filled cells.
    Former,
}

/// One member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub member: PersonView,
    pub standing: Standing,
    /// The reader writes in it.
    pub writes: bool,
    /// The reader's own row.
    pub own: bool,
    /// The SKP of that year is agreed: a cell becomes an RHK only by a change of it.
    pub agreed: Option<SkpId>,
    /// In the order of the columns.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub text: String,
    /// Who wrote it last, and when.
    pub by: Option<PersonRef>,
    pub at: Option<Time>,
    /// RHK of the agreed SKP that contribute to the column.
    pub linked: Vec<String>,
    /// What it said before, the newest first.
    pub before: Vec<Said>,
}

/// What a cell said at some moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub text: String,
    pub by: PersonRef,
    pub at: Time,
}

/// A matrix the reader has to do with, for lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixRef {
    pub post: PostId,
    pub year: i32,
    pub title: String,
    pub unit: String,
    /// The reader leads it; else he has a row in it.
    pub leads: bool,
}
