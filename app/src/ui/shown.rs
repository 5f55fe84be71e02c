//! Shows a tree of blocks and keeps it as its data are.

use super::{html::Html, sheet::Block};
#[cfg(feature = "hydrate")]
use crate::i18n::{Lang, use_lang};
use leptos::{ev::Event, html::Div, prelude::*};
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

/// A page that never changes by itself.
pub fn still(tree: Block, on: On) -> AnyView {
    shown(Arc::new(move || tree.clone()), &usual(on))
}

/// A page that follows the signals its function reads.
pub fn live(tree: impl Fn() -> Block + Send + Sync + 'static, on: On) -> AnyView {
    shown(Arc::new(tree), &usual(on))
}

/// A page that follows the signals its function reads, and hears by itself what is done on it.
pub fn heard(
    tree: impl Fn() -> Block + Send + Sync + 'static,
    hear: impl Fn(&Event) + Send + Sync + 'static,
) -> AnyView {
    shown(Arc::new(tree), &(Arc::new(hear) as Hear))
}

fn shown(tree: Arc<dyn Fn() -> Block + Send + Sync>, hear: &Hear) -> AnyView {
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
    let [submit, click, input, change] = [(); 4].map(|()| hear.clone());
    view! {
        <div
            class=class
            node_ref=root
            inner_html=h.into_string()
            on:submit=move |ev| submit(&ev)
            on:click=move |ev| click(&ev)
            on:input=move |ev| input(&ev)
            on:change=move |ev| change(&ev)
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
    let filters = field.closest("[data-filter]").is_ok_and(|f| f.is_some());
    if let Some(act) = on.act.as_ref().filter(|_| filters) {
        act(&field.get_attribute("name").unwrap_or_default(), event_target_value(ev));
    }
}
