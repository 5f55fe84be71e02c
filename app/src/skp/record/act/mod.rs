//! What the page does in the browser. The form is plain HTML; here are its few listeners, and what they put right.

mod last;
mod page;
mod pieces;
mod send;
mod typed;

pub use last::{keep, load};

use super::state::State;
use crate::client::{browser::sleep, effect, queue::Fate};
use domain::id::IkiId;
use leptos::{ev::Event, prelude::*, task::spawn_local};
use pieces::{add_link, remove_file, take};
use send::{discard, follow, repair, submit};
use typed::{again, drop_draft, save, typed, wake};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Once the page has come to life: brings the draft back, and follows what becomes of the entry.
pub fn mount(s: State, iki: Memo<Option<IkiId>>, fate: Memo<Fate>) {
    let mut shown = iki.get_untracked();
    effect(move || {
        let now = iki.get();
        if now != shown {
            shown = now;
            s.begin(now);
        }
    });
    effect(move || {
        s.round.track();
        spawn_local(async move {
            // The form is put into the page first.
            sleep(0).await;
            wake(s);
        });
    });
    effect(move || follow(s, fate.get()));
}

/// What is done on the page.
pub fn heard(ev: &Event, s: State) {
    let target = ev.target().and_then(|t| t.dyn_into::<Element>().ok());
    match ev.type_().as_str() {
        "submit" => {
            ev.prevent_default();
            submit(s);
        }
        "input" => typed(s),
        "change" => match target.and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).filter(|i| i.type_() == "file") {
            Some(input) => take(s, &input),
            None => save(s),
        },
        _ => {
            let button = target.and_then(|t| t.closest("[data-act]").ok().flatten());
            if let Some(button) = button {
                let attribute = |name| button.get_attribute(name).unwrap_or_default();
                pressed(s, &attribute("data-act"), &attribute("data-value"));
            }
        }
    }
}

fn pressed(s: State, act: &str, value: &str) {
    match act {
        "lagi" => again(s),
        "kirim" => s.queue.flush(""),
        "tautan" => add_link(s),
        "hapus" => remove_file(s, value.parse().unwrap_or(u32::MAX)),
        "buang-draf" => drop_draft(s),
        "perbaiki" => repair(s, value),
        "buang" => discard(s, value),
        _ => {}
    }
}
