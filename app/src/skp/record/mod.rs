//! *Catat realisasi*: choose an indicator, type, save. The form is complete without WASM; with it, nothing typed is
//! lost when the network, the session or the page goes away.

#[cfg(feature = "hydrate")]
mod act;
#[cfg(not(feature = "hydrate"))]
#[path = "idle.rs"]
mod act;
mod choose;
mod fields;
mod form;
mod outcome;
mod start;
mod waiting;

pub use waiting::Waiting;

use super::api::load_record_form;
use crate::{
    client::queue::{Queue, flush_on_load},
    i18n::{record as t, use_lang},
    replay::Replay,
    ui::{
        page::{loaded, title},
        post::Replayed,
    },
};
use domain::{
    id::{EntryId, IkiId},
    view::{Me, RecordForm},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Largest file, in bytes.
pub const FILE_BYTES: u64 = 10 * 1024 * 1024;
/// Most pieces of evidence of one entry.
pub const PIECES: usize = 5;
/// Where the form is sent.
pub const ADDRESS: &str = "/catat";

/// The page `/catat`; `?iki=` chooses the indicator, `?koreksi=` the entry to correct.
#[component]
pub fn RecordPage() -> impl IntoView {
    let query = use_query_map();
    let replay = use_context::<Replayed>().and_then(|r| r.0.get_value()).filter(|r| r.action == ADDRESS);
    let replay = StoredValue::new(replay);
    // The address of a page that answers a failed post has no query.
    let asked = move |name: &str| {
        let from_address = query.with(|q| q.get(name)).unwrap_or_default();
        if from_address.is_empty() {
            replay.with_value(|r| r.as_ref().map(|r| r.field(name))).unwrap_or_default()
        } else {
            from_address
        }
    };
    let iki = Memo::new(move |_| asked("iki").parse::<IkiId>().ok());
    let corrects = Memo::new(move |_| asked("koreksi").parse::<EntryId>().ok());
    let queue = use_context::<Queue>();
    let data = Resource::new(
        move || corrects.get(),
        move |corrects| async move { act::keep(queue, corrects, load_record_form(corrects).await) },
    );
    let lang = use_lang();
    view! {
        {title(t::title(lang))}
        {loaded(data, move |form, me| page(form, &me, iki, replay, asked("draf")))}
    }
}

fn page(
    form: RecordForm,
    me: &Me,
    iki: Memo<Option<IkiId>>,
    replay: StoredValue<Option<Replay>>,
    repair: String,
) -> AnyView {
    let lang = use_lang();
    let queue = use_context().unwrap_or_else(|| flush_on_load(me));
    let page = start::Page::new(lang, queue, form, replay.get_value(), repair);
    view! {
        <div class="page record">
            {waiting::list(page)}
            // Keyed: another round or indicator is another form, nothing of the old one stays in its fields.
            <For each=move || [(page.round.get(), iki.get())] key=|key| *key children=move |(_, iki)| step(page, iki) />
        </div>
    }
    .into_any()
}

fn step(page: start::Page, iki: Option<IkiId>) -> AnyView {
    match page.choice(iki) {
        Some(choice) => form::form(page, choice),
        None => choose::choose(page),
    }
}
