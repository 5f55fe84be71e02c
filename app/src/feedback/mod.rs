//! Inline feedback: threads pinned to entries, indicators, RHK and values.

pub mod api;
pub mod forms;
pub mod item;
pub mod thread;
