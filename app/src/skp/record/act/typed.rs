//! What is typed is kept on the device and comes back.

use super::{
    page::{element, focus, form_element, set_inside, set_text, text, value_of},
    pieces::{forget_files, more_links, show_files, take},
};
use crate::{
    client::{browser, draft, queue::Item},
    json,
    skp::record::{fields, form, state::State},
};
use js_sys::Reflect;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlInputElement};

/// Typing pauses for so long before the draft is kept.
const PAUSE: Duration = Duration::from_millis(300);

/// Everything in the form.
pub fn snapshot(s: State) -> Option<Item> {
    let data = FormData::new_with_form(&form_element()?).ok()?;
    // Files are kept apart.
    let all = browser::pairs(&data);
    let title = s.form(|form| s.chosen(form).map(|c| c.text.clone())).unwrap_or_default();
    s.change(|f| Item {
        fields: all,
        files: f.files.clone(),
        folder: f.folder.clone(),
        title,
        draft: f.draft.clone(),
        ..Item::default()
    })
}

/// Nothing but what was there at first.
fn is_blank(item: &Item) -> bool {
    const TYPED: [&str; 5] = ["nilai", "dari", "keterangan", "tautan", "tautan_nama"];
    item.files.is_empty() && !item.fields.iter().any(|(n, v)| TYPED.contains(&n.as_str()) && !v.trim().is_empty())
}

pub fn save(s: State) {
    if s.sent.try_get_untracked().is_none_or(|sent| sent.is_some()) {
        return;
    }
    if let Some(item) = snapshot(s) {
        keep_draft(&item);
    }
}

pub fn keep_draft(item: &Item) {
    if is_blank(item) {
        draft::clear(&item.draft);
    } else {
        draft::save(&item.draft, &serde_json::to_string(item).unwrap_or_default());
    }
}

/// Something was typed.
pub fn typed(s: State) {
    echo(s);
    let turn = s.change(|f| {
        f.turn += 1;
        f.turn
    });
    let later = move || {
        if turn.is_some() && s.change(|f| f.turn) == turn {
            save(s);
        }
    };
    set_timeout(later, PAUSE);
}

/// Says how the number is read.
fn echo(s: State) {
    let Some(place) = element("#catat .echo") else { return };
    let unit = place.get_attribute("data-unit").unwrap_or_default();
    let whole = value_of("dari");
    place.set_text_content(Some(&fields::read(&value_of("nilai"), &whole, &unit, s.lang)));
    // A part of a whole is a count, not a rate.
    if unit == "%" {
        set_text("#catat .unit", if whole.is_empty() { "%" } else { "" });
    }
}

/// A form has come into the page.
pub fn wake(s: State) {
    let Some(form) = form_element() else { return };
    for hidden in ["#catat .camera", "#catat [data-act=tautan]"] {
        if let Some(element) = element(hidden) {
            let _ = element.remove_attribute("hidden");
        }
    }
    let _ = form.set_attribute("data-alive", "");
    restore(s);
}

fn restore(s: State) {
    let Some((name, failed)) = s.change(|f| (f.draft.clone(), f.error.is_some())) else { return };
    match draft::load(&name).and_then(|text| json::from_str::<Item>(&text).ok()) {
        // On its way already: it is in the list.
        Some(item) if s.queue.knows(item.key()) => draft::clear(&item.draft),
        // This page answers a failed post, which is newer.
        Some(_) if failed => {}
        Some(item) => put_back(s, item),
        None => {}
    }
    // What was typed and chosen before the page came to life.
    echo(s);
    if let Some(input) = element("#catat-berkas").and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        take(s, &input);
    }
    save(s);
}

fn put_back(s: State, item: Item) {
    let links = item.fields.iter().filter(|(name, _)| name == "tautan").count();
    for n in 1..links {
        more_links(s, n);
    }
    for at in 0..item.fields.len() {
        let (name, value) = &item.fields[at];
        let before = item.fields[..at].iter().filter(|(n, _)| n == name).count();
        put(name, before, value);
    }
    s.change(|f| (f.folder, f.files) = (item.folder, item.files));
    show_files(s);
    set_inside("#catat .restored-place", &form::restored(s.lang));
}

/// Puts a value into a field, unless something was typed there meanwhile.
fn put(name: &str, nth: usize, value: &str) {
    let selector = ["#catat [name=", name, "]"].concat();
    let Ok(all) = document().query_selector_all(&selector) else { return };
    let Some(control) = u32::try_from(nth).ok().and_then(|nth| all.item(nth)) else { return };
    if text(&control, "type") == "radio" {
        for at in 0..all.length() {
            if let Some(radio) = all.item(at).filter(|r| text(r, "value") == value) {
                let _ = Reflect::set(&radio, &"checked".into(), &true.into());
            }
        }
    } else if text(&control, "type") == "hidden" || text(&control, "value") == text(&control, "defaultValue") {
        let _ = Reflect::set(&control, &"value".into(), &value.into());
    }
}

/// An empty form with a fresh key.
pub fn again(s: State) {
    s.begin(s.with(|f| f.iki));
    focus("#isi");
}

/// Forgets what was typed.
pub fn drop_draft(s: State) {
    let (name, folder, list) = s.with(|f| (f.draft.clone(), f.folder.clone(), f.files.clone()));
    draft::clear(&name);
    forget_files(folder, list);
    again(s);
}
