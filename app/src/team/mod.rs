//! *Tim saya*: the members of a superior's team.

pub mod api;
pub mod page;
mod row;
