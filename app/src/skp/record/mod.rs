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
mod state;
mod waiting;

#[cfg(feature = "hydrate")]
pub use act::keep;
pub use act::load;
pub use choose::over;
pub use waiting::waiting;

use crate::{
    client::queue::{Queue, flush_on_load},
    i18n::record as t,
    place::Query,
    replay::Replay,
    ui::{page::title, post::Forms, sheet::Block, shown},
};
use domain::{
    id::{IkiId, SkpId},
    view::{Me, RecordForm},
};
use leptos::prelude::*;
use state::State;

/// Largest file, in bytes.
pub const FILE_BYTES: u64 = 10 * 1024 * 1024;
/// Most pieces of evidence of one entry.
pub const PIECES: usize = 5;
/// Where the form is sent.
pub const ADDRESS: &str = "/catat";

/// The address of the form for an indicator; `skp` if it is not the one to work with today.
pub fn way(iki: IkiId, skp: Option<SkpId>) -> String {
    let skp = skp.map(|id| ["&skp=", &id.to_string()].concat()).unwrap_or_default();
    [ADDRESS, "?iki=", &iki.to_string(), &skp].concat()
}

/// The page `/catat`: `?iki=` chooses the indicator, `?koreksi=` the entry to correct, `?draf=` the refused entry to
/// put right, `?skp=` an SKP that is over.
pub fn page(form: RecordForm, me: &Me, query: RwSignal<Query>, forms: Forms) -> AnyView {
    let lang = forms.lang;
    title(t::title(lang));
    let replay = forms.replay.filter(|r| r.action == ADDRESS);
    // The address of a page that answers a failed post has no query.
    let failed = replay.as_ref().map(|r: &Replay| r.field("iki")).unwrap_or_default();
    let iki = Memo::new(move |_| {
        let asked = query.with(|q| q.get("iki")).filter(|iki| !iki.is_empty());
        asked.as_ref().unwrap_or(&failed).parse::<IkiId>().ok()
    });
    let repair = query.with_untracked(|q| q.get("draf")).unwrap_or_default();
    let queue = use_context::<Queue>().unwrap_or_else(|| flush_on_load(me));
    let s = State::new(lang, queue, form, replay, iki.get_untracked(), &repair);
    let fate = outcome::fate(s);
    let page = shown::heard(move || tree(s, fate), move |ev| act::heard(ev, s));
    act::mount(s, iki, fate);
    page
}

fn tree(s: State, fate: Memo<crate::client::queue::Fate>) -> Block {
    let round = s.round.get();
    let mut blocks = waiting::list(s);
    if s.form(|form| s.chosen(form).is_none()) {
        blocks.push(Block::text("", choose::choose(s)));
    } else {
        let over = fate.with(outcome::is_over);
        blocks.push(Block::text("head", form::head(s)));
        blocks.push(form::form(s, over).key(round.to_string()));
        blocks.extend(outcome::outcome(s, fate));
    }
    Block::of("div", "page record", blocks)
}
