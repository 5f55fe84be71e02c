//! Pages that the server alone writes, brought to life. Their parts (`data-part`) are asked for again when something
//! changed and put in where they differ; a form with `data-autosave` stores each field on the server as it is filled in.

use super::html::Html;
use crate::{
    client::browser::{self, get},
    error::AppError,
    i18n::{Lang, fill, format},
    live::use_live,
    wire,
};
use domain::{calendar::Zone, event::Change};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    sync::Arc,
    time::Duration,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlTemplateElement, UrlSearchParams};

thread_local! {
    /// Fields whose latest content is not stored yet.
    static UNSAVED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    /// Something is on its way to the server.
    static SAVING: Cell<bool> = const { Cell::new(false) };
    /// The parts are being asked for; again, if something changes meanwhile.
    static ASKING: Cell<Option<bool>> = const { Cell::new(None) };
    /// Where to go after the form that was sent last is stored.
    static NEXT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the page as the server has it. Gives what to do after one of its forms was stored.
pub fn follow(zone: Zone, lang: Lang) -> Arc<dyn Fn() + Send + Sync> {
    let live = use_live();
    live.on_change(|change| {
        if matches!(change, Change::Evaluation(_) | Change::Day { .. } | Change::Structure) {
            refresh();
        }
    });
    live.on_reset(refresh);
    let hear = move |ev: Event| match ev.type_().as_str() {
        "input" => {
            count(&ev);
            // A choice is made at once; a text when the hand rests.
            let text = target(&ev).is_some_and(|t| t.tag_name() == "TEXTAREA");
            changed(&ev, if text { 900 } else { 0 }, lang, zone);
        }
        "change" => changed(&ev, 0, lang, zone),
        "submit" => {
            let next = target(&ev).and_then(|t| t.closest("[data-next]").ok().flatten());
            NEXT.with(|n| *n.borrow_mut() = next.and_then(|n| n.get_attribute("data-next")));
        }
        // Back from signing in again in another tab.
        _ => save(lang, zone),
    };
    let listeners = ["input", "change", "submit", "focus"].map(|name| window_event_listener_untyped(name, hear));
    on_cleanup(move || {
        for listener in listeners {
            listener.remove();
        }
        UNSAVED.with(|u| u.borrow_mut().clear());
    });
    // What was filled in before this began.
    for field in each(document().query_selector("[data-autosave]").ok().flatten().as_ref(), "textarea, input") {
        if let Some(name) = field.get_attribute("name").filter(|_| differs(&field)) {
            UNSAVED.with(|u| u.borrow_mut().insert(name));
        }
    }
    save(lang, zone);
    Arc::new(stored)
}

fn target(ev: &Event) -> Option<Element> {
    ev.target().and_then(|t| t.dyn_into().ok())
}

/// After a form was stored: on to the next page, or this one as it is now.
fn stored() {
    if let Some(next) = NEXT.with(|n| n.borrow_mut().take()) {
        UNSAVED.with(|u| u.borrow_mut().clear());
        let _ = window().location().assign(&next);
    } else if document().query_selector("[data-part]").ok().flatten().is_some() {
        refresh();
    } else {
        // First the line that says so can be read.
        let reload = || {
            let _ = window().location().reload();
        };
        set_timeout(reload, Duration::from_millis(2_500));
    }
}

/// Says how long a text is.
fn count(ev: &Event) {
    let Some(field) = target(ev) else { return };
    let line = field.closest(".field").ok().flatten().and_then(|f| f.next_element_sibling());
    if let Some(words) = line.as_ref().and_then(|l| l.get_attribute("data-letters"))
        && let Some(line) = line
    {
        let letters = event_target_value(ev).chars().count().to_string();
        line.set_text_content(Some(&fill(&words, &[&letters])));
    }
}

/// A field of a draft was changed.
fn changed(ev: &Event, wait: u64, lang: Lang, zone: Zone) {
    let Some(field) = target(ev).filter(|t| t.closest("[data-autosave]").is_ok_and(|f| f.is_some())) else { return };
    let Some(name) = field.get_attribute("name") else { return };
    UNSAVED.with(|u| u.borrow_mut().insert(name));
    set_timeout(move || save(lang, zone), Duration::from_millis(wait));
}

/// Stores what is not stored yet, one request at a time.
fn save(lang: Lang, zone: Zone) {
    let nothing = UNSAVED.with(|u| u.borrow().is_empty());
    let Some(place) = document().query_selector("[data-autosave]").ok().flatten() else { return };
    if nothing || SAVING.with(|s| s.replace(true)) {
        return;
    }
    let names = UNSAVED.with(RefCell::take);
    let Some(fields) = fields(&place, &names) else {
        SAVING.with(|s| s.set(false));
        return;
    };
    leptos::task::spawn_local(async move {
        let answer = wire::post(&place.get_attribute("data-autosave").unwrap_or_default(), fields).await;
        SAVING.with(|s| s.set(false));
        say(&place, answer.as_ref().err(), lang, zone);
        match answer {
            Ok(()) => {
                // A choice opens what waits for it; texts change nothing beside them.
                if names.iter().any(|n| !n.ends_with("alasan")) {
                    refresh();
                }
                save(lang, zone);
            }
            Err(error) => {
                UNSAVED.with(|u| u.borrow_mut().extend(names));
                if matches!(error, AppError::Offline | AppError::Busy { .. }) {
                    set_timeout(move || save(lang, zone), Duration::from_secs(5));
                }
            }
        }
    });
}

/// The fields of these names as they would be posted, with what tells whose they are.
fn fields(place: &Element, names: &BTreeSet<String>) -> Option<String> {
    let form: HtmlFormElement = place.query_selector("form").ok()??.dyn_into().ok()?;
    let all = FormData::new_with_form(&form).ok()?;
    let some = UrlSearchParams::new().ok()?;
    for name in ["periode", "skp"].into_iter().chain(names.iter().map(String::as_str)) {
        for value in all.get_all(name).iter().filter_map(|v| v.as_string()) {
            some.append(name, &value);
        }
    }
    some.to_string().as_string()
}

/// That the draft is stored and when, or why not.
fn say(place: &Element, error: Option<&AppError>, lang: Lang, zone: Zone) {
    let Ok(Some(line)) = place.query_selector("[data-saved]") else { return };
    let mut h = Html::new();
    if let Some(error) = error {
        super::post::alert(&mut h, error, lang);
    } else {
        let now = browser::time(browser::now());
        let words = line.get_attribute("data-saved").unwrap_or_default();
        h.text(&fill(&words, &[&format::clock(now, zone, lang)]));
    }
    line.set_inner_html(&h.into_string());
}

/// Asks for the page and puts in the parts that differ.
fn refresh() {
    if ASKING.with(|a| a.replace(Some(a.get().is_some()))).is_some() {
        return;
    }
    leptos::task::spawn_local(async {
        let place = window().location();
        let address = [place.pathname().unwrap_or_default(), place.search().unwrap_or_default()].concat();
        if let Ok(text) = wire::get(address).await {
            put(&text);
        }
        if ASKING.with(|a| a.replace(None)) == Some(true) {
            refresh();
        }
    });
}

fn put(text: &str) {
    let Ok(template) = document().create_element("template") else { return };
    template.set_inner_html(text);
    let Ok(template) = template.dyn_into::<HtmlTemplateElement>() else { return };
    // What is in a template is not an element, but is asked like one.
    let fresh: Element = template.content().unchecked_into();
    let mut kept = false;
    for part in each(document().body().as_deref(), "[data-part]") {
        let name = part.get_attribute("data-part").unwrap_or_default();
        let Ok(Some(new)) = fresh.query_selector(&["[data-part=\"", &name, "\"]"].concat()) else { continue };
        if new.text_content() == part.text_content() {
            continue;
        }
        if is_touched(&part) {
            kept = true;
            continue;
        }
        replace(&part, &new);
    }
    if let Ok(Some(line)) = document().query_selector("[data-stale]") {
        let _ = line.toggle_attribute_with_force("hidden", !kept);
    }
}

/// Somebody has written or chosen something in it.
fn is_touched(part: &Element) -> bool {
    each(Some(part), "textarea, input").iter().any(differs)
}

/// What the field holds is not what the page came with.
fn differs(field: &Element) -> bool {
    let (is, was) = match field.get_attribute("type").as_deref() {
        Some("hidden") => return false,
        Some("radio" | "checkbox") => ("checked", "defaultChecked"),
        _ => ("value", "defaultValue"),
    };
    get(field, is) != get(field, was)
}

/// The new content in the place of the old one; what was open stays open, and the reader stays here.
fn replace(part: &Element, new: &Element) {
    let here = document().active_element().is_some_and(|a| part.contains(Some(&a)));
    let folds = |of: &Element| each(Some(of), "details");
    let open: Vec<Option<String>> = folds(part)
        .iter()
        .filter(|d| d.has_attribute("open"))
        .map(|d| d.first_element_child()?.text_content())
        .collect();
    part.set_inner_html(&new.inner_html());
    for fold in folds(part) {
        if open.contains(&fold.first_element_child().and_then(|s| s.text_content())) {
            let _ = fold.set_attribute("open", "");
        }
    }
    let again = part.get_attribute("data-tint").as_deref() == Some("a");
    let _ = part.set_attribute("data-tint", if again { "b" } else { "a" });
    if here && let Some(part) = part.dyn_ref::<HtmlElement>() {
        let _ = part.focus();
    }
}

fn each(within: Option<&Element>, what: &str) -> Vec<Element> {
    let Some(list) = within.and_then(|w| w.query_selector_all(what).ok()) else { return vec![] };
    (0..list.length()).filter_map(|n| list.get(n).and_then(|e| e.dyn_into().ok())).collect()
}
