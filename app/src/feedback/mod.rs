//! Inline feedback: threads pinned to entries, indicators, RHK and values.

pub mod api;
