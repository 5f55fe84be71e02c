//! On the server nothing happens by itself.

use super::state::State;
use crate::{client::queue::Fate, error::AppError, skp::api::load_record_form};
use domain::{
    id::{EntryId, IkiId, SkpId},
    view::RecordForm,
};
use leptos::{ev::Event, prelude::Memo};

/// What the form starts from.
pub async fn load(corrects: Option<EntryId>, skp: Option<SkpId>) -> Result<RecordForm, AppError> {
    load_record_form(corrects, skp).await
}

pub fn heard(_: &Event, _: State) {}

pub fn mount(_: State, _: Memo<Option<IkiId>>, _: Memo<Fate>) {}
