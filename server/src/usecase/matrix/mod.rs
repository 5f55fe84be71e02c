//! *Matriks Peran Hasil*: reading it, writing its cells, members from other units.

mod grid;
mod read;
mod service;
mod tell;
mod write;

pub use read::{mine, page};
pub use write::{add_member, columns_changed, take_contributors, write_cell};
