//! Building blocks of screens without server calls.

pub mod bar;
pub mod chart;
pub mod field;
pub mod html;
pub mod mark;
pub mod page;
pub mod part;
pub mod post;
