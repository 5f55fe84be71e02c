//! Live display parts: text that is written again when its data change, in place, with a tint that fades.

use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// A block whose inside is written by a pure function. When it changes, the block is marked in turn with one of two
/// signs, and the style sheet lets each of them tint it for a second.
pub fn part(class: &'static str, write: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    block(class, Memo::new(move |_| write()))
}

fn block(class: &'static str, text: Memo<String>) -> AnyView {
    let changes = Memo::new(move |n: Option<&u32>| {
        text.track();
        n.map_or(0, |n| n + 1)
    });
    let tint = move || match changes.get() {
        0 => None,
        n if n % 2 == 1 => Some("a"),
        _ => Some("b"),
    };
    view! { <div class=class data-tint=tint inner_html=move || text.get()></div> }.into_any()
}

/// A block that stays as it is.
pub fn still(class: &'static str, text: String) -> AnyView {
    view! { <div class=class inner_html=text></div> }.into_any()
}

/// Rows that keep their place and their state while others come and go.
pub fn rows(
    ids: impl Fn() -> Vec<Uuid> + Send + Sync + 'static,
    row: impl Fn(Uuid) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let ids = Memo::new(move |_| ids());
    list(ids, Arc::new(row))
}

fn list(ids: Memo<Vec<Uuid>>, row: Arc<dyn Fn(Uuid) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || ids.get() key=|id| *id children=move |id| row(id) /> }.into_any()
}
