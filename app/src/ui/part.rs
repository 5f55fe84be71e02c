//! Pages that the server alone writes, brought to life. Their parts (`data-part`) are asked for again when something
//! changed and put in where they differ; a form with `data-autosave` stores each field on the server as it is filled in.

use super::html::Html;
use crate::{
    client::{
        browser::{self, get},
        effect,
    },
    error::AppError,
    i18n::{Lang, fill, format},
    live::{LiveStatus, use_live},
    wire,
};
use domain::{
    calendar::Zone,
    event::Change,
    problem::{FieldProblem, Problem},
};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    sync::Arc,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlTemplateElement, UrlSearchParams};

/// How often it is looked whether everything is stored, 50 ms apart.
const SETTLE: u32 = 200;
/// What can be filled in.
const CONTROLS: &str = "textarea, select, input:not([type=hidden])";

thread_local! {
    /// Fields whose latest content is to be stored.
    static UNSAVED: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    /// Fields the server did not take: they are tried again when something in their form changes, or somebody has
    /// signed in again.
    static REFUSED: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    /// What is on its way to the server.
    static SENDING: RefCell<Option<Sending>> = const { RefCell::new(None) };
    /// The parts are being asked for; again, if something changes meanwhile.
    static ASKING: Cell<Option<bool>> = const { Cell::new(None) };
    /// Begins and ends of storing, counted: a page that was asked for meanwhile may be older than what is shown.
    static STORED: Cell<u32> = const { Cell::new(0) };
    /// Where to go after the form that was sent last is stored.
    static NEXT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Fields on their way, with what they held when they were sent.
struct Sending {
    address: String,
    fields: String,
    taken: Vec<(Element, Option<JsValue>)>,
}

/// Marks the notices about this page as read once it was looked at for two seconds.
fn read_soon() {
    let look = || {
        let Some(place) = document().query_selector("[data-read]").ok().flatten() else { return };
        if document().visibility_state() != web_sys::VisibilityState::Visible {
            return read_soon();
        }
        let what = place.get_attribute("data-read").unwrap_or_default();
        let _ = place.remove_attribute("data-read");
        // Not read now is read on the next visit.
        leptos::task::spawn_local(async move {
            let _ = wire::post("/api/pemberitahuan/dibaca", what).await;
        });
    };
    if document().query_selector("[data-read]").is_ok_and(|p| p.is_some()) {
        set_timeout(look, Duration::from_secs(2));
    }
}

/// Keeps the page as the server has it. Gives what to do after one of its forms was stored.
pub fn follow(zone: Zone, lang: Lang) -> Arc<dyn Fn() + Send + Sync> {
    let live = use_live();
    live.on_change(|change| {
        if matches!(change, Change::Evaluation(_) | Change::Pages | Change::Day { .. } | Change::Structure) {
            refresh();
        }
    });
    live.on_reset(refresh);
    let hear = move |ev: Event| match ev.type_().as_str() {
        "input" => {
            count(&ev);
            // A choice is made at once; a text when the hand rests.
            changed(&ev, if target(&ev).is_some_and(|t| is_text(&t)) { 900 } else { 0 }, lang, zone);
        }
        "change" => changed(&ev, 0, lang, zone),
        "submit" => {
            let next = target(&ev).and_then(|t| t.closest("[data-next]").ok().flatten());
            NEXT.with(|n| *n.borrow_mut() = next.and_then(|n| n.get_attribute("data-next")));
        }
        "pagehide" => leave(),
        // Another program may be looked at for long.
        "visibilitychange" => save(lang, zone),
        // Back from another tab, where somebody may have signed in again or written in the same draft.
        _ => {
            again(lang, zone);
            if document().query_selector("[data-refresh]").ok().flatten().is_some() {
                refresh();
            }
        }
    };
    // The session is back.
    let status = live.status();
    effect(move || {
        if status.get() == LiveStatus::Live {
            again(lang, zone);
        }
    });
    let heard = ["input", "change", "submit", "focus", "pagehide", "visibilitychange"];
    let listeners = heard.map(|name| window_event_listener_untyped(name, hear));
    on_cleanup(move || {
        for listener in listeners {
            listener.remove();
        }
        forget();
    });
    // What was filled in before this began.
    for place in each(document().body().as_deref(), "[data-autosave]") {
        let early = each(Some(&place), CONTROLS).into_iter().filter(differs);
        UNSAVED.with(|u| u.borrow_mut().extend(early));
    }
    save(lang, zone);
    read_soon();
    Arc::new(stored)
}

/// Sends once more what was refused.
fn again(lang: Lang, zone: Zone) {
    let refused = REFUSED.with(RefCell::take);
    UNSAVED.with(|u| u.borrow_mut().extend(refused));
    save(lang, zone);
}

fn forget() {
    UNSAVED.with(|u| u.borrow_mut().clear());
    REFUSED.with(|r| r.borrow_mut().clear());
}

fn target(ev: &Event) -> Option<Element> {
    ev.target().and_then(|t| t.dyn_into().ok())
}

/// Whether the field is typed into.
pub fn is_text(field: &Element) -> bool {
    match field.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => !matches!(field.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "date")),
        _ => false,
    }
}

/// After a form was stored: on to the next page, or this one as it is now.
fn stored() {
    if let Some(next) = NEXT.with(|n| n.borrow_mut().take()) {
        forget();
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

/// What stores the fields of a form one by one.
fn place(field: &Element) -> Option<Element> {
    field.closest("[data-autosave]").ok().flatten()
}

fn form(field: &Element) -> Option<HtmlFormElement> {
    field.closest("form").ok().flatten().and_then(|f| f.dyn_into().ok())
}

/// A field of a draft was changed.
fn changed(ev: &Event, wait: u64, lang: Lang, zone: Zone) {
    let Some(field) = target(ev).filter(|t| place(t).is_some()) else { return };
    // What is mended may be what kept the rest of its form from being taken.
    let home = form(&field);
    let (again, rest) = REFUSED.with(RefCell::take).into_iter().partition(|f| form(f) == home);
    REFUSED.with(|r| *r.borrow_mut() = rest);
    UNSAVED.with(|u| {
        let mut unsaved = u.borrow_mut();
        unsaved.extend::<Vec<Element>>(again);
        unsaved.push(field);
    });
    set_timeout(move || save(lang, zone), Duration::from_millis(wait));
}

/// Waits until what was typed elsewhere on the page is stored, before a button of `sent` does its work: what follows
/// may take the page, or the right to write, away. A form that stands for the whole page (`data-whole`) is not sent
/// without it; the error says what stands in its way.
pub async fn settle(sent: &HtmlFormElement) -> Result<(), AppError> {
    let elsewhere = |list: &RefCell<Vec<Element>>| {
        let other = |f: &&Element| f.is_connected() && differs(f) && form(f).as_ref() != Some(sent);
        list.borrow().iter().filter(other).count()
    };
    let (mut looks, whole) = (0, sent.has_attribute("data-whole"));
    while SENDING.with(|s| s.borrow().is_some()) || UNSAVED.with(elsewhere) > 0 {
        looks += 1;
        if looks > SETTLE {
            return if whole { Err(AppError::Offline) } else { Ok(()) };
        }
        browser::sleep(50).await;
    }
    let wrong = |_| FieldProblem { field: String::new(), problem: Problem::Required };
    match REFUSED.with(elsewhere) {
        refused if whole && refused > 0 => Err(AppError::Invalid((0..refused).map(wrong).collect())),
        _ => Ok(()),
    }
}

/// The next form with something to store, and the place it belongs to.
fn next() -> Option<(Element, HtmlFormElement)> {
    // What left the page, or went back to what is stored, has nothing to store.
    UNSAVED.with(|u| u.borrow_mut().retain(|f| f.is_connected() && differs(f)));
    // What a button is just sending needs no draft; if it is refused, the draft is stored after all.
    let free = |f: &Element| form(f).filter(|form| !form.has_attribute("aria-busy"));
    UNSAVED.with(|u| u.borrow().iter().find_map(|f| Some((place(f)?, free(f)?))))
}

/// Stores what is not stored yet, one form after the other.
fn save(lang: Lang, zone: Zone) {
    if SENDING.with(|s| s.borrow().is_some()) {
        return;
    }
    let Some((place, form)) = next() else {
        if UNSAVED.with(|u| !u.borrow().is_empty()) {
            set_timeout(move || save(lang, zone), Duration::from_millis(500));
        }
        return;
    };
    // A field is noted at every stroke, and sent once.
    let (mut taken, mut rest) = (Vec::<Element>::new(), Vec::new());
    for field in UNSAVED.with(RefCell::take) {
        let list = if self::form(&field).as_ref() == Some(&form) { &mut taken } else { &mut rest };
        if !list.contains(&field) {
            list.push(field);
        }
    }
    UNSAVED.with(|u| *u.borrow_mut() = rest);
    let Some(fields) = fields(&place, &form, &taken, &[]) else { return };
    let sent: Vec<Option<JsValue>> = taken.iter().map(content).collect();
    let sending = Sending {
        address: address(&place),
        fields: fields.clone(),
        taken: taken.iter().cloned().zip(sent.iter().cloned()).collect(),
    };
    SENDING.with(|s| *s.borrow_mut() = Some(sending));
    STORED.with(|s| s.set(s.get() + 1));
    leptos::task::spawn_local(async move {
        let answer = wire::post(&address(&place), fields).await;
        SENDING.with(|s| *s.borrow_mut() = None);
        STORED.with(|s| s.set(s.get() + 1));
        say(&place, &form, answer.as_ref().err(), lang, zone);
        match answer {
            Ok(()) => {
                for (field, sent) in taken.iter().zip(sent) {
                    keep(field, sent);
                    // What was typed meanwhile stays on the device, now over what is stored.
                    super::post::keep(field);
                }
                // A choice opens what waits for it; most texts change nothing beside them.
                if place.has_attribute("data-refresh") || !taken.iter().all(is_text) {
                    refresh();
                }
            }
            Err(AppError::Offline | AppError::Busy { .. }) => {
                UNSAVED.with(|u| u.borrow_mut().extend(taken));
                set_timeout(move || save(lang, zone), Duration::from_secs(5));
                return;
            }
            Err(error) => {
                if matches!(error, AppError::SignedOut | AppError::OtherPerson) {
                    crate::live::doubt();
                }
                // What was filled in meanwhile, as which of two texts is to stand, may be what lets it be taken.
                let more = UNSAVED.with(|u| u.borrow().iter().any(|f| self::form(f).as_ref() == Some(&form)));
                (if more { &UNSAVED } else { &REFUSED }).with(|list| list.borrow_mut().extend(taken));
                // Somebody else may have been faster: show what stands there now beside it.
                if place.has_attribute("data-base") {
                    refresh();
                }
            }
        }
        save(lang, zone);
    });
}

/// Where its fields are stored.
fn address(place: &Element) -> String {
    place.get_attribute("data-autosave").unwrap_or_default()
}

/// The page goes away: what is not stored is left to the browser. It stays in the lists, for a page that comes back,
/// and on the device, for one that does not arrive.
fn leave() {
    let way = SENDING.with(RefCell::take);
    let known: &[(Element, Option<JsValue>)] = way.as_ref().map_or(&[], |w| &w.taken);
    // The answer will not be heard, and the server drops what it was doing for somebody who has left.
    if let Some(way) = &way {
        wire::leave(&way.address, way.fields.clone());
    }
    let mut left: Vec<Element> = UNSAVED.with(|u| u.borrow().iter().filter(|f| differs(f)).cloned().collect());
    while let Some((place, form)) = left.iter().find_map(|f| Some((place(f)?, self::form(f)?))) {
        let (own, rest) = left.into_iter().partition(|f| self::form(f).as_ref() == Some(&form));
        left = rest;
        if let Some(fields) = fields(&place, &form, &own, known) {
            wire::leave(&address(&place), fields);
        }
    }
    SENDING.with(|s| *s.borrow_mut() = way);
}

/// The changed fields as they would be posted, with what tells whose they are; with `data-base` also what each text
/// was before (`<name>_lama`), so that the server can see whether somebody else changed it meanwhile. `known` are
/// fields that reach the server before.
fn fields(
    place: &Element,
    form: &HtmlFormElement,
    changed: &[Element],
    known: &[(Element, Option<JsValue>)],
) -> Option<String> {
    let all = FormData::new_with_form(form).ok()?;
    let some = UrlSearchParams::new().ok()?;
    let name = |field: &Element| field.get_attribute("name").unwrap_or_default();
    let shown: Vec<String> = each(Some(form), CONTROLS).iter().map(name).collect();
    let mut names: Vec<String> = each(Some(form), "input[type=hidden]:not([data-key])").iter().map(name).collect();
    names.retain(|n| !shown.contains(n));
    names.extend(changed.iter().map(name));
    names.sort();
    names.dedup();
    for name in names {
        for value in all.get_all(&name).iter().filter_map(|v| v.as_string()) {
            some.append(&name, &value);
        }
    }
    if place.has_attribute("data-base") {
        for field in changed.iter().filter(|f| is_text(f)) {
            let sent = known.iter().find(|(f, _)| f == field).and_then(|(_, sent)| sent.clone());
            let before = sent.or_else(|| get(field, "defaultValue"));
            let before = before.and_then(|v| v.as_string()).unwrap_or_default();
            some.append(&[&name(field), "_lama"].concat(), &before);
        }
    }
    some.to_string().as_string()
}

/// What was stored is what the page came with from now on, so that news of others can take its place.
fn keep(field: &Element, sent: Option<JsValue>) {
    if field.tag_name() == "SELECT" {
        for option in each(Some(field), "option") {
            set(&option, "defaultSelected", Some((get(&option, "value") == sent).into()));
        }
        return;
    }
    if field.get_attribute("type").as_deref() == Some("radio") {
        // One of a group was left when another was chosen.
        let name = field.get_attribute("name");
        let all = form(field).map(|f| each(Some(&f), "input[type=radio]")).unwrap_or_default();
        for left in all.iter().filter(|f| f.get_attribute("name") == name) {
            set(left, "defaultChecked", None);
        }
    }
    set(field, if is_toggle(field) { "defaultChecked" } else { "defaultValue" }, sent);
}

/// Sets a property of a control.
pub fn set(field: &Element, name: &str, value: Option<JsValue>) {
    let _ = js_sys::Reflect::set(field, &name.into(), &value.unwrap_or(JsValue::FALSE));
}

/// That the draft is stored and when, or why not: at the form, and in the line of the place, else of the page.
fn say(place: &Element, form: &HtmlFormElement, error: Option<&AppError>, lang: Lang, zone: Zone) {
    // What was said of fields that a button sent is not taken back by the draft.
    if error.is_some() || form.has_attribute("data-told") {
        super::post::explain(form, error, lang);
        let _ = form.toggle_attribute_with_force("data-told", error.is_some());
    }
    let line = place.query_selector("[data-saved]").ok().flatten();
    let Some(line) = line.or_else(|| document().query_selector("[data-saved]").ok().flatten()) else { return };
    let mut h = Html::new();
    if let Some(error) = error {
        // A wrong field says so itself.
        if !matches!(error, AppError::Invalid(_)) {
            super::post::alert(&mut h, error, lang);
        }
    } else {
        // What was mended is not missing any more.
        for old in each(document().body().as_deref(), "[data-next] form:not(:has([data-wrong])) .alert") {
            old.remove();
        }
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
        let before = STORED.with(Cell::get);
        if let Ok(text) = wire::get(address).await {
            if STORED.with(Cell::get) == before {
                put(&text);
            } else {
                ASKING.with(|a| a.set(Some(true)));
            }
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
    let body = document().body();
    let shape = |of: Option<&Element>| each(of, "[data-shape]").first().and_then(|s| s.get_attribute("data-shape"));
    // Rows or columns came or went: what is being written is finished first.
    let mut kept = shape(Some(&fresh)) != shape(body.as_deref());
    let writes = document().active_element().is_some_and(|a| a.matches(CONTROLS).unwrap_or(false));
    if kept && !writes && !body.as_deref().is_some_and(is_touched) {
        let _ = window().location().reload();
        return;
    }
    // Mostly the same ones in the same order: a page may have hundreds.
    let all = each(Some(&fresh), "[data-part]");
    for (at, part) in each(body.as_deref(), "[data-part]").into_iter().enumerate() {
        let name = part.get_attribute("data-part");
        let is = |p: &&Element| p.get_attribute("data-part") == name;
        let Some(new) = all.get(at).filter(is).or_else(|| all.iter().find(is)) else { continue };
        if gist(new) == gist(&part) {
            continue;
        }
        // What is being sent, or was just refused, stays as it is.
        let held = part.query_selector("[aria-busy], form:not([data-told]) [data-wrong]").is_ok_and(|e| e.is_some());
        if held || is_touched(&part) {
            kept = true;
            continue;
        }
        replace(&part, new);
    }
    read_soon();
    if let Ok(Some(line)) = document().query_selector("[data-stale]") {
        let _ = line.toggle_attribute_with_force("hidden", !kept);
    }
}

/// What a part says and what its fields came with.
fn gist(part: &Element) -> String {
    let mut gist = part.text_content().unwrap_or_default();
    // When it was stored says the page as well, in other words.
    for line in each(Some(part), "[data-saved]") {
        gist = gist.replacen(&line.text_content().unwrap_or_default(), "", 1);
    }
    for field in each(Some(part), "input:not([data-key]), option") {
        let kept = match get(&field, if is_toggle(&field) { "defaultChecked" } else { "defaultValue" }) {
            Some(kept) => kept,
            None => get(&field, "defaultSelected").unwrap_or_default(),
        };
        gist.push('|');
        gist.push_str(&kept.as_string().unwrap_or_else(|| (if kept.is_truthy() { "1" } else { "0" }).to_owned()));
    }
    gist
}

/// Somebody has written or chosen something in it.
fn is_touched(part: &Element) -> bool {
    each(Some(part), CONTROLS).iter().any(differs)
}

fn is_toggle(field: &Element) -> bool {
    matches!(field.get_attribute("type").as_deref(), Some("radio" | "checkbox"))
}

/// What a text or choice holds now.
fn content(field: &Element) -> Option<JsValue> {
    get(field, if is_toggle(field) { "checked" } else { "value" })
}

/// What the field holds is not what the page came with.
pub fn differs(field: &Element) -> bool {
    if field.tag_name() == "SELECT" {
        let options = each(Some(field), "option");
        let is = |option: &Element, what| get(option, what).is_some_and(|v| v.is_truthy());
        // Where nothing was marked the first one is shown.
        let marked = options.iter().any(|o| is(o, "defaultSelected"));
        return options.iter().enumerate().any(|(n, o)| {
            let before = if marked { is(o, "defaultSelected") } else { n == 0 };
            is(o, "selected") != before
        });
    }
    content(field) != get(field, if is_toggle(field) { "defaultChecked" } else { "defaultValue" })
}

/// The new content in the place of the old one; what was open stays open, and the reader stays here.
fn replace(part: &Element, new: &Element) {
    let active = document().active_element().filter(|a| part.contains(Some(a)));
    let here = active.is_some();
    let caret = active.as_ref().and_then(|a| get(a, "selectionStart"));
    let (id, name) = active.map_or_else(Default::default, |a| (a.id(), a.get_attribute("name")));
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
    if here {
        // Of several forms with fields of one name the same one.
        let all = each(Some(part), CONTROLS);
        let same = all.iter().find(|f| !id.is_empty() && f.id() == id);
        let same = same.or_else(|| all.iter().find(|f| name.is_some() && f.get_attribute("name") == name));
        if let Some(place) = same.unwrap_or(part).dyn_ref::<HtmlElement>() {
            let _ = place.focus();
            set(place, "selectionStart", caret.clone());
            set(place, "selectionEnd", caret);
        }
    }
}

fn each(within: Option<&Element>, what: &str) -> Vec<Element> {
    let Some(list) = within.and_then(|w| w.query_selector_all(what).ok()) else { return vec![] };
    (0..list.length()).filter_map(|n| list.get(n).and_then(|e| e.dyn_into().ok())).collect()
}
