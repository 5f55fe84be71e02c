//! Finds and changes parts of the page.

use crate::client::browser;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlFormElement};

pub fn element(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

pub fn form_element() -> Option<HtmlFormElement> {
    element("#catat")?.dyn_into().ok()
}

pub fn focus(selector: &str) {
    focus_on(element(selector));
}

/// Puts the focus there.
pub fn focus_on(element: Option<Element>) {
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

pub fn set_inside(selector: &str, html: &str) {
    if let Some(place) = element(selector) {
        place.set_inner_html(html);
    }
}

pub fn set_text(selector: &str, text: &str) {
    if let Some(place) = element(selector) {
        place.set_text_content(Some(text));
    }
}

pub fn text(control: &JsValue, name: &str) -> String {
    browser::get(control, name).and_then(|v| v.as_string()).unwrap_or_default()
}

pub fn value_of(name: &str) -> String {
    element(&["#catat [name=", name, "]"].concat()).map(|c| text(&c, "value")).unwrap_or_default()
}
