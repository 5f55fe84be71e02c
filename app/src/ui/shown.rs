//! Shows a tree of blocks and keeps it as its data are.

use super::{html::Html, sheet::Block};
#[cfg(feature = "hydrate")]
use crate::i18n::{Lang, use_lang};
use leptos::{ev::Event, prelude::*};
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

/// Hears everything that is done on a page.
type Hear = Arc<dyn Fn(&Event) + Send + Sync>;

/// Makes the tree of the moment.
type Tree = Arc<dyn Fn() -> Block + Send + Sync>;

/// A page that never changes by itself.
pub fn still(tree: Block, on: On) -> AnyView {
    shown(Arc::new(move || tree.clone()), usual(on))
}

/// A page that follows the signals its function reads.
pub fn live(tree: impl Fn() -> Block + Send + Sync + 'static, on: On) -> AnyView {
    shown(Arc::new(tree), usual(on))
}

/// A page that follows the signals its function reads, and hears by itself what is done on it.
pub fn heard(
    tree: impl Fn() -> Block + Send + Sync + 'static,
    hear: impl Fn(&Event) + Send + Sync + 'static,
) -> AnyView {
    shown(Arc::new(tree), Arc::new(hear))
}

/// A part of the document that is not inside the page.
#[cfg(feature = "hydrate")]
pub fn at(selector: &str, tree: impl Fn() -> Block + Send + Sync + 'static, on: On) {
    if let Ok(Some(root)) = document().query_selector(selector) {
        let first = untrack(&tree);
        attend(root, first, Arc::new(tree), usual(on));
    }
}

#[cfg(not(feature = "hydrate"))]
fn shown(tree: Tree, hear: Hear) -> AnyView {
    let now = tree();
    // Nothing is done in a page that is being written.
    drop((tree, hear));
    let mut h = Html::new();
    now.write_inside(&mut h);
    view! { <div class=now.class() inner_html=h.into_string()></div> }.into_any()
}

/// What the server has written is in the page already; otherwise the page is empty.
#[cfg(feature = "hydrate")]
fn shown(tree: Tree, hear: Hear) -> AnyView {
    let first = untrack(|| tree());
    if let Some(main) = document().get_element_by_id("isi") {
        if main.first_element_child().is_none() {
            let mut h = Html::new();
            first.write(&mut h);
            main.set_inner_html(&h.into_string());
        }
        if let Some(root) = main.first_element_child() {
            attend(root, first, tree, hear);
        }
    }
    ().into_any()
}

/// Keeps an element as its tree is, and hears what is done in it, as long as the owner lives.
#[cfg(feature = "hydrate")]
fn attend(root: web_sys::Element, first: Block, tree: Tree, hear: Hear) {
    use wasm_bindgen::{JsCast, closure::Closure};
    let hear = Closure::<dyn Fn(Event)>::new(move |ev| hear(&ev));
    for event in ["submit", "click", "input", "change"] {
        let _ = root.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
    }
    StoredValue::new_local(hear);
    super::post::restore(&root, use_lang());
    let mut shown = first;
    crate::client::effect(move || {
        let new = tree();
        super::sheet::patch(&root, &shown, &new);
        shown = new;
    });
}

/// What is done on most pages: forms are sent, buttons and fields tell their names.
#[cfg(not(feature = "hydrate"))]
fn usual(on: On) -> Hear {
    Arc::new(move |_| drop((on.act.clone(), on.saved.clone())))
}

/// What is done on most pages: forms are sent, buttons and fields tell their names.
#[cfg(feature = "hydrate")]
fn usual(on: On) -> Hear {
    use wasm_bindgen::JsCast;
    let lang = use_lang();
    Arc::new(move |ev| {
        let Some(target) = ev.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) else { return };
        match ev.type_().as_str() {
            "submit" => submitted(ev, target, &on, lang),
            "click" => pressed(&target, &on),
            "input" => typed(ev, &target, &on),
            _ => {}
        }
    })
}

#[cfg(feature = "hydrate")]
fn submitted(ev: &Event, form: web_sys::Element, on: &On, lang: Lang) {
    use wasm_bindgen::JsCast;
    let Ok(form) = form.dyn_into::<web_sys::HtmlFormElement>() else { return };
    if form.has_attribute("data-post") {
        super::post::submit(ev.unchecked_ref(), form, lang, on.saved.clone());
    } else if form.has_attribute("data-filter") {
        ev.prevent_default();
    }
}

#[cfg(feature = "hydrate")]
fn pressed(target: &web_sys::Element, on: &On) {
    let button = target.closest("[data-act]").ok().flatten();
    if let Some(name) = button.and_then(|b| b.get_attribute("data-act"))
        && let Some(act) = &on.act
    {
        act(&name, String::new());
    }
}

#[cfg(feature = "hydrate")]
fn typed(ev: &Event, field: &web_sys::Element, on: &On) {
    super::post::keep(field);
    let filters = field.closest("[data-filter]").is_ok_and(|f| f.is_some());
    if let Some(act) = on.act.as_ref().filter(|_| filters) {
        act(&field.get_attribute("name").unwrap_or_default(), event_target_value(ev));
    }
}
