//! Shows a tree of blocks and keeps it as its data are.

use super::sheet::Block;
use crate::{
    i18n::{Lang, use_lang},
    ui::html::Html,
};
use leptos::{
    ev::{Event, SubmitEvent},
    html::Div,
    prelude::*,
};
use std::sync::Arc;

/// Takes the name and the value of a control.
pub type Act = Arc<dyn Fn(&str, String) + Send + Sync>;

/// What the page does with its controls.
#[derive(Clone, Default)]
pub struct On {
    /// A button with `data-act`, or a field of a form with `data-filter`: its name and value.
    pub act: Option<Act>,
    /// A form was stored.
    pub saved: Option<Arc<dyn Fn() + Send + Sync>>,
}

/// A page that never changes by itself.
pub fn still(tree: Block, on: On) -> AnyView {
    shown(Arc::new(move || tree.clone()), on)
}

/// A page that follows the signals its function reads.
pub fn live(tree: impl Fn() -> Block + Send + Sync + 'static, on: On) -> AnyView {
    shown(Arc::new(tree), on)
}

fn shown(tree: Arc<dyn Fn() -> Block + Send + Sync>, on: On) -> AnyView {
    let lang = use_lang();
    let root = NodeRef::<Div>::new();
    let first = untrack(|| tree());
    let class = first.class();
    // What the server has written is in the page already.
    let written = Owner::current_shared_context().is_some_and(|c| c.during_hydration());
    let mut h = Html::new();
    if !written {
        first.write_inside(&mut h);
    }
    follow(root, first, tree);
    let on = StoredValue::new(on);
    view! {
        <div
            class=class
            node_ref=root
            inner_html=h.into_string()
            on:submit=move |ev| submitted(&ev, on, lang)
            on:click=move |ev| pressed(&ev, on)
            on:input=move |ev| typed(&ev, on)
        ></div>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
fn follow(root: NodeRef<Div>, first: Block, tree: Arc<dyn Fn() -> Block + Send + Sync>) {
    let shown = StoredValue::new(first);
    Effect::new(move |_| {
        let new = tree();
        if let Some(element) = root.get() {
            shown.with_value(|old| super::sheet::patch(&element, old, &new));
            shown.set_value(new);
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn follow(_: NodeRef<Div>, _: Block, _: Arc<dyn Fn() -> Block + Send + Sync>) {}

#[cfg(not(feature = "hydrate"))]
fn submitted(_: &SubmitEvent, on: StoredValue<On>, _: Lang) {
    on.with_value(|on| drop(on.saved.clone()));
}

#[cfg(not(feature = "hydrate"))]
fn pressed<E>(_: &E, on: StoredValue<On>) {
    on.with_value(|on| drop(on.act.clone()));
}

#[cfg(not(feature = "hydrate"))]
fn typed(_: &Event, _: StoredValue<On>) {}

#[cfg(feature = "hydrate")]
fn submitted(ev: &SubmitEvent, on: StoredValue<On>, lang: Lang) {
    use wasm_bindgen::JsCast;
    let Some(form) = ev.target().and_then(|t| t.dyn_into::<web_sys::HtmlFormElement>().ok()) else { return };
    if form.has_attribute("data-post") {
        let saved = on.with_value(|on| on.saved.clone());
        super::post::submit(ev, form, lang, saved);
    } else if form.has_attribute("data-filter") {
        ev.prevent_default();
    }
}

#[cfg(feature = "hydrate")]
fn pressed(ev: &leptos::ev::MouseEvent, on: StoredValue<On>) {
    use wasm_bindgen::JsCast;
    let target = ev.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let button = target.and_then(|t| t.closest("[data-act]").ok().flatten());
    if let Some(name) = button.and_then(|b| b.get_attribute("data-act"))
        && let Some(act) = on.with_value(|on| on.act.clone())
    {
        act(&name, String::new());
    }
}

#[cfg(feature = "hydrate")]
fn typed(ev: &Event, on: StoredValue<On>) {
    use wasm_bindgen::JsCast;
    let target = ev.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let Some(field) = target.filter(|t| t.closest("[data-filter]").is_ok_and(|f| f.is_some())) else { return };
    if let Some(act) = on.with_value(|on| on.act.clone()) {
        act(&field.get_attribute("name").unwrap_or_default(), event_target_value(ev));
    }
}
