//! Forms that work before or without WASM. When a plain form post fails, the server shows the page it came from
//! again, with what was typed and the error; the browser finds the same values in the page.

use crate::error::AppError;
use serde::{Deserialize, Serialize};

/// A failed plain form post.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Replay {
    /// Address the form was sent to: `/catat`, `/api/umpan-balik/kirim`, …
    pub action: String,
    /// Fields as typed, in order.
    pub fields: Vec<(String, String)>,
    /// Why it failed.
    pub error: AppError,
}

impl Replay {
    /// The typed value of a field, empty when the form had none.
    pub fn field(&self, name: &str) -> String {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default()
    }

    /// Whether the post went to `action` and all the given fields have these values (which tells apart several
    /// forms with the same address on one page).
    pub fn is(&self, action: &str, with: &[(&str, &str)]) -> bool {
        self.action == action
            && with.iter().all(|(name, value)| self.fields.iter().any(|(n, v)| n == name && v == value))
    }
}
