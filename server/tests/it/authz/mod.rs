//! Who may do what: every route, server function and page, asked by everybody who might. The table is a golden file;
//! a difference is a decision to be looked at: `UPDATE_GOLDEN=1` writes it anew.

mod ask;
mod cases;
mod matrix;
mod rights;
