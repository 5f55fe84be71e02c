//! On the server nothing happens by itself.

use super::start::{Page, State};
use crate::{
    client::queue::{Fate, Queue},
    error::AppError,
};
use domain::{id::EntryId, view::RecordForm};
use leptos::{
    ev::{Event, SubmitEvent},
    prelude::*,
};

pub fn keep(
    _: Option<Queue>,
    _: Option<EntryId>,
    answer: Result<RecordForm, AppError>,
) -> Result<RecordForm, AppError> {
    answer
}
pub fn mount(_: State, _: Memo<Fate>) {}
pub fn submit(_: &SubmitEvent, _: State) {}
pub fn typed(_: State) {}
pub fn changed(_: &Event, _: State) {}
pub fn drop_draft(_: State) {}
pub fn add_link(_: State) {}
pub fn remove_file(_: State, _: u32) {}
pub fn again(_: State) {}
pub fn send_now(_: Page) {}
pub fn repair(_: Page, _: &str) {}
pub fn discard(_: Page, _: &str) {}
