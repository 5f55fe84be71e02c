//! *Perencanaan kinerja*: drafts, decisions, changes, talks, templates. The pages are written by the server alone; in
//! the browser they keep themselves up to date by `ui::part`.

pub mod api;
#[cfg(feature = "ssr")]
mod board;
#[cfg(feature = "ssr")]
mod differences;
#[cfg(feature = "ssr")]
mod editor;
#[cfg(feature = "ssr")]
mod findings;
#[cfg(feature = "ssr")]
mod indicator;
#[cfg(feature = "ssr")]
mod keep;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod plan;
#[cfg(feature = "ssr")]
mod review;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(feature = "ssr")]
mod superior;
#[cfg(feature = "ssr")]
mod talk;
#[cfg(feature = "ssr")]
mod template;
#[cfg(feature = "ssr")]
mod versions;
