//! Planning: plans from draft to SKP, and what surrounds them.

mod cells;

pub use cells::{follow_cell, leader_rhk};
