//! *Catat realisasi*.

use leptos::prelude::*;

/// Largest file, in bytes.
pub const FILE_BYTES: u64 = 10 * 1024 * 1024;

/// The page `/catat`.
#[component]
pub fn RecordPage() -> impl IntoView {}

/// Entries that wait to be sent, for the frame: shown only when there are some.
#[component]
pub fn Waiting() -> impl IntoView {}
