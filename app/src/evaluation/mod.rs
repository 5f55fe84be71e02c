//! *Evaluasi kinerja*: rating, delivery, objection. The pages are written by the server alone; in the browser they keep
//! themselves up to date by `ui::part`.

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
mod board;
#[cfg(feature = "ssr")]
mod calendar;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod draft;
#[cfg(feature = "ssr")]
mod facts;
#[cfg(feature = "ssr")]
pub mod fields;
#[cfg(feature = "ssr")]
mod matrix;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod paper;
#[cfg(feature = "ssr")]
mod rate;
#[cfg(feature = "ssr")]
mod ratings;
#[cfg(feature = "ssr")]
mod result;
#[cfg(feature = "ssr")]
mod sources;
#[cfg(feature = "ssr")]
mod suggestion;
#[cfg(feature = "ssr")]
mod timeline;
#[cfg(feature = "ssr")]
mod unit;
#[cfg(feature = "ssr")]
pub mod waiting;
#[cfg(feature = "ssr")]
mod why;
