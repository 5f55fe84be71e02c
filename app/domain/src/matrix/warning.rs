//! What a matrix is told about itself. Nothing here stops anybody.

use crate::skp::activity::activity;

/// Findings about a matrix, by the places of rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Warnings {
    /// Members without a filled cell.
    pub empty_rows: Vec<usize>,
    /// RHK of the leader to which nobody contributes.
    pub idle_columns: Vec<usize>,
    /// Cells (row, column) that begin with an activity.
    pub activities: Vec<(usize, usize)>,
}

impl Warnings {
    /// Whether there is nothing to say.
    pub const fn is_empty(&self) -> bool {
        self.empty_rows.is_empty() && self.idle_columns.is_empty() && self.activities.is_empty()
    }
}

/// Looks a matrix over: texts by row, each with as many cells as there are `columns`.
pub fn warnings(rows: &[Vec<&str>], columns: usize) -> Warnings {
    let is_filled = |text: &&str| !text.trim().is_empty();
    let contributes = |column: usize| rows.iter().any(|row| row.get(column).is_some_and(is_filled));
    let idle_columns = if rows.is_empty() { Vec::new() } else { (0..columns).filter(|c| !contributes(*c)).collect() };
    let empty_rows = if columns == 0 {
        Vec::new()
    } else {
        rows.iter().enumerate().filter(|(_, row)| !row.iter().any(is_filled)).map(|(at, _)| at).collect()
    };
    let activities = rows
        .iter()
        .enumerate()
        .flat_map(|(r, row)| row.iter().enumerate().filter(|(_, t)| activity(t).is_some()).map(move |(c, _)| (r, c)))
        .collect();
    Warnings { empty_rows, idle_columns, activities }
}
