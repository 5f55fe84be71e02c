//! Notices: what others did that concerns the reader.

pub mod api;
pub mod page;
