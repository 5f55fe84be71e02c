//! Forms. Each is a plain HTML form that works before and without WASM; with it, the page stays, the button shows
//! that something is on its way, a second tap has no effect, and after a failure everything typed is still there.

#[cfg(feature = "ssr")]
pub mod pick;

use super::html::{Html, Show};
use crate::{
    client::fresh_uuid,
    error::AppError,
    html,
    i18n::{Lang, errors},
    replay::Replay,
};
use domain::problem::{FieldProblem, Problem};
use leptos::prelude::*;

/// The failed post this page answers.
#[derive(Clone, Copy)]
pub struct Replayed(pub StoredValue<Option<Replay>>);

/// What every form of a page needs to know.
#[derive(Clone, Debug, Default)]
pub struct Forms {
    pub lang: Lang,
    /// The failed post, for the form it belongs to.
    pub replay: Option<Replay>,
    /// What is wrong with what is kept, by the ids of the fields.
    pub found: Vec<FieldProblem>,
}

impl Forms {
    /// For the page that is being built.
    pub fn here(lang: Lang) -> Self {
        Self { lang, replay: use_context::<Replayed>().and_then(|r| r.0.get_value()), found: Vec::new() }
    }
}

/// What a form sends besides what is typed.
#[derive(Default)]
pub struct Post {
    action: &'static str,
    hidden: Vec<(&'static str, String)>,
    key: Option<&'static str>,
    done: &'static str,
    files: bool,
    whole: bool,
}

impl Post {
    /// A form that is sent to this address.
    pub fn to(action: &'static str) -> Self {
        Self { action, ..Self::default() }
    }

    /// Adds a fixed field; together they tell this form from others with the same address.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "ids are handed over as they are")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.hidden.push((name, value.to_string()));
        self
    }

    /// The field that carries a fresh identity, so that sending twice has one effect.
    #[must_use]
    pub const fn key(mut self, name: &'static str) -> Self {
        self.key = Some(name);
        self
    }

    /// Stands for the whole page: it is not sent while something else on the page could not be stored.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub const fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    /// Files go along.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub const fn files(mut self) -> Self {
        self.files = true;
        self
    }

    /// Said after it is stored.
    #[must_use]
    pub const fn done(mut self, sentence: &'static str) -> Self {
        self.done = sentence;
        self
    }

    /// The failed post, if it was this form's. A reply carries all the fields of the form above it, and its parent.
    fn replayed<'a>(&self, forms: &'a Forms) -> Option<&'a Replay> {
        let with: Vec<(&str, &str)> = self.hidden.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let parent = self.hidden.iter().find(|(n, _)| *n == "induk").map_or("", |(_, v)| v.as_str());
        forms.replay.as_ref().filter(|r| r.is(self.action, &with) && r.field("induk") == parent)
    }

    /// The form: hidden fields, the given parts, and the place where a failure is explained. `id` begins the ids of
    /// its fields.
    pub fn write(&self, h: &mut Html, id: &str, forms: &Forms, parts: impl FnOnce(&mut Html, Fields<'_>)) {
        let replay = self.replayed(forms);
        html!(*h, "<form class=\"form\" method=\"post\" action=\"" {self.action} "\" novalidate data-post data-done=\"" {self.done} "\"");
        h.raw(if self.whole { " data-whole" } else { "" });
        h.raw(if self.files { " enctype=\"multipart/form-data\">" } else { ">" });
        for (name, value) in &self.hidden {
            html!(*h, "<input type=\"hidden\" name=\"" {name} "\" value=\"" {value} "\">");
        }
        if let Some(name) = self.key {
            let value = replay.map_or_else(|| fresh_uuid().to_string(), |r| r.field(name));
            html!(*h, "<input type=\"hidden\" autocomplete=\"off\" data-key name=\"" {name} "\" value=\"" {value} "\">");
        }
        parts(h, Fields { id, replay, lang: forms.lang, first: "", found: &forms.found });
        // Without a wrong field the explanation itself is where the page opens.
        let fields = matches!(replay.map(|r| &r.error), None | Some(AppError::Invalid(_)));
        h.raw("<div class=\"alert-place\" role=\"alert\"");
        h.raw(if fields { ">" } else { " tabindex=\"-1\" autofocus>" });
        if let Some(replay) = replay {
            alert(h, &replay.error, forms.lang);
        }
        h.raw("</div></form>");
    }

    /// The form behind a button that opens it where it stands.
    pub fn fold(
        &self,
        h: &mut Html,
        id: &str,
        forms: &Forms,
        summary: &Html,
        parts: impl FnOnce(&mut Html, Fields<'_>),
    ) {
        h.raw("<details class=\"fold\"");
        if self.replayed(forms).is_some() {
            h.raw(" open");
        }
        html!(*h, "><summary>" {summary} "</summary>");
        self.write(h, id, forms, parts);
        h.raw("</details>");
    }
}

/// Writes the fields of one form.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    id: &'a str,
    replay: Option<&'a Replay>,
    lang: Lang,
    /// Name of the field at which the page opens; empty for none.
    first: &'static str,
    found: &'a [FieldProblem],
}

/// A one-line field.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// `type` of the input.
    pub kind: &'static str,
    pub autocomplete: &'static str,
    /// Bounds of a date, `YYYY-MM-DD`; empty for none.
    pub min: String,
    pub max: String,
}

impl Fields<'_> {
    /// The page opens at the text or choice of this name.
    #[must_use]
    pub const fn open_at(mut self, name: &'static str) -> Self {
        self.first = name;
        self
    }

    fn typed(&self, name: &str) -> String {
        self.replay.map(|r| r.field(name)).unwrap_or_default()
    }

    /// Label, control and problem or hint; `control` writes the element up to its own attributes.
    fn field(
        &self,
        h: &mut Html,
        name: &'static str,
        label: impl Show,
        hint: &str,
        control: impl FnOnce(&mut Html, &str),
    ) {
        let problem = self.replay.and_then(|r| r.error.problem(name));
        let id = [self.id, "-", name].concat();
        let found = self.found.iter().find(|f| f.field == id).map(|f| &f.problem);
        let mark = match problem.map(is_clash) {
            Some(true) => " data-wrong=\"clash\"",
            Some(false) => " data-wrong",
            None if found.is_some() => " data-found",
            None => "",
        };
        let wrong = problem.or(found).map(|p| errors::problem(p, self.lang));
        html!(*h, "<div class=\"field\" data-field=\"" {name} "\" data-hint=\"" {hint} "\"");
        h.raw(mark);
        html!(*h, "><label for=\"" {id} "\">" {label} "</label>");
        let mut common = Html::new();
        html!(common, " id=\"" {id} "\" name=\"" {name} "\" aria-describedby=\"" {id} "-ket\"");
        if wrong.is_some() {
            common.raw(" aria-invalid=\"true\"");
        }
        if problem.is_some() {
            // The page was loaded anew: it opens where something must be mended. The first of several wins.
            common.raw(" autofocus");
        }
        control(h, &common.into_string());
        html!(*h, "<p class=\"hint\" id=\"" {id} "-ket\">" {wrong.as_deref().unwrap_or(hint)} "</p></div>");
    }

    /// A text of several lines.
    pub fn area(&self, h: &mut Html, name: &'static str, label: &str, hint: &str) {
        let typed = self.typed(name);
        self.field(h, name, label, hint, |h, common| {
            h.raw("<textarea rows=\"3\"");
            h.finished(common);
            html!(*h, ">" {typed} "</textarea>");
        });
    }

    /// One line.
    pub fn line(&self, h: &mut Html, name: &'static str, label: &str, hint: &str, line: &Line) {
        // A password that failed is typed again.
        let typed = if line.kind == "password" { String::new() } else { self.typed(name) };
        self.field(h, name, label, hint, |h, common| {
            h.raw("<input");
            h.finished(common);
            let given = [
                ("type", line.kind),
                ("autocomplete", line.autocomplete),
                ("min", &line.min),
                ("max", &line.max),
                ("value", &typed),
            ];
            for (attribute, value) in given.into_iter().filter(|(_, v)| !v.is_empty()) {
                html!(*h, " " {attribute} "=\"" {value} "\"");
            }
            h.raw(">");
        });
    }
}

/// A button that sends its form; `choice` is the name and value it adds.
pub fn button(h: &mut Html, label: &str, class: &'static str, choice: Option<(&str, &str)>) {
    html!(*h, "<button class=\"" {class} "\"");
    if let Some((name, value)) = choice {
        html!(*h, " name=\"" {name} "\" value=\"" {value} "\"");
    }
    html!(*h, ">" {label} "</button>");
}

/// Somebody else wrote the field meanwhile: the writer chooses between two texts.
const fn is_clash(problem: &Problem) -> bool {
    matches!(problem, Problem::Changed { .. })
}

/// Why it was not stored.
pub(super) fn alert(h: &mut Html, error: &AppError, lang: Lang) {
    html!(*h, "<p class=\"alert\">" {errors::sentence(error, lang)});
    if matches!(error, AppError::SignedOut | AppError::OtherPerson) {
        html!(*h, " <a href=\"/masuk\" target=\"_blank\" rel=\"external\">" {lang.pick("Masuk", "Sign in")} "</a>");
    }
    h.raw("</p>");
}

#[cfg(feature = "hydrate")]
pub use browser::{explain, keep, restore, submit};

#[cfg(feature = "hydrate")]
mod browser {
    use super::{AppError, Html, Lang, alert, errors, fresh_uuid, is_clash};
    use crate::{
        client::{browser::get, draft},
        html,
        ui::{part, toast},
    };
    use std::sync::Arc;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, FormData, HtmlElement, HtmlFormElement, SubmitEvent, UrlSearchParams};

    /// Between the text a field came with and the one that was typed.
    const BASE: &str = "\u{1f}";
    /// Beginning of the names under which typed text is kept.
    const PREFIX: &str = "capaian-isian-";

    /// Sends the form from the page, once at a time.
    pub fn submit(ev: &SubmitEvent, form: HtmlFormElement, lang: Lang, saved: Option<Arc<dyn Fn() + Send + Sync>>) {
        ev.prevent_default();
        if form.has_attribute("aria-busy") {
            return;
        }
        let Some(fields) = fields(&form, ev.submitter().as_ref()) else { return };
        let _ = form.set_attribute("aria-busy", "true");
        let sent: Vec<_> = typed(&form).into_iter().map(|field| (text(&field, "value"), field)).collect();
        leptos::task::spawn_local(async move {
            let answer = match part::settle(&form).await {
                Ok(()) => crate::wire::send(&form.get_attribute("action").unwrap_or_default(), fields).await,
                unsaved => unsaved,
            };
            let _ = form.remove_attribute("aria-busy");
            // From here on it is the button that was answered, not the draft.
            let _ = form.remove_attribute("data-told");
            if let Some(wrong) = explain(&form, answer.as_ref().err(), lang) {
                focus(wrong);
            }
            if answer.is_ok() {
                let mut more = Vec::new();
                for (sent, field) in sent {
                    draft::clear(&slot(&form, &field));
                    let now = text(&field, "value");
                    if now != sent {
                        more.push((field, now));
                    }
                }
                renew(&form, more.is_empty());
                // What was typed while it was on its way was not sent.
                for (field, text) in more {
                    part::set(&field, "value", Some(text.into()));
                    keep(&field);
                }
                toast(&form.get_attribute("data-done").unwrap_or_default());
                if let Some(saved) = saved {
                    saved();
                }
            }
        });
    }

    /// The fields as they would be posted, with the name and value of the pressed button.
    fn fields(form: &HtmlFormElement, button: Option<&HtmlElement>) -> Option<JsValue> {
        let data = FormData::new_with_form(form).ok()?;
        let attribute = |name| button.and_then(|b| b.get_attribute(name));
        if let (Some(name), Some(value)) = (attribute("name"), attribute("value")) {
            data.append_with_str(&name, &value).ok()?;
        }
        if form.has_attribute("enctype") {
            return Some(data.into());
        }
        Some(UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?.into())
    }

    /// Says at each field what is wrong with it, and above the fields why nothing was stored; or takes that back.
    /// Gives the first wrong control.
    pub fn explain(form: &HtmlFormElement, error: Option<&AppError>, lang: Lang) -> Option<Element> {
        let mut h = Html::new();
        if let Some(error) = error {
            alert(&mut h, error, lang);
        }
        if let Ok(Some(place)) = form.query_selector(".alert-place") {
            place.set_inner_html(&h.into_string());
        }
        let list = form.query_selector_all("[data-field]").ok()?;
        let mut first = None;
        for n in 0..list.length() {
            let Some(field) = list.get(n).and_then(|f| f.dyn_into::<Element>().ok()) else { continue };
            let name = field.get_attribute("data-field").unwrap_or_default();
            let wrong = error.and_then(|e| e.problem(&name)).map(|p| errors::problem(p, lang));
            let clash = error.and_then(|e| e.problem(&name)).is_some_and(is_clash);
            let _ = match &wrong {
                Some(_) => field.set_attribute("data-wrong", if clash { "clash" } else { "" }),
                None => field.remove_attribute("data-wrong"),
            };
            if let Ok(Some(hint)) = field.query_selector(".hint") {
                let words = wrong.clone().or_else(|| field.get_attribute("data-hint"));
                hint.set_text_content(words.as_deref());
            }
            let control = field.query_selector(":is(input, textarea, select):enabled");
            let Ok(Some(control)) = control else { continue };
            if wrong.is_none() {
                let _ = control.remove_attribute("aria-invalid");
                continue;
            }
            let _ = control.set_attribute("aria-invalid", "true");
            first = first.or(Some(control));
        }
        first
    }

    /// Makes the form ready for the next one: empty, with a fresh key, folded away.
    fn renew(form: &HtmlFormElement, fold: bool) {
        form.reset();
        if let Ok(Some(key)) = form.query_selector("[data-key]") {
            let _ = key.set_attribute("value", &fresh_uuid().to_string());
        }
        if fold && let Ok(Some(fold)) = form.closest("details") {
            let _ = fold.remove_attribute("open");
            if let Some(summary) = fold.first_element_child() {
                focus(summary);
            }
        }
    }

    /// Keeps what is typed until it is stored, with the key it would be sent under: a page that is closed or loaded
    /// anew by accident loses nothing, and nothing is stored twice.
    pub fn keep(field: &Element) {
        let form = field.closest("form[data-post]").ok().flatten().and_then(|f| f.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|_| is_kept(field)) else { return };
        let slot = slot(&form, field);
        if part::differs(field) {
            let key = form.query_selector("[data-key]").ok().flatten().and_then(|k| k.get_attribute("value"));
            let (key, base) = (key.unwrap_or_default(), text(field, "defaultValue"));
            draft::save(&slot, &[&key, "\n", &base, BASE, &text(field, "value")].concat());
        } else {
            draft::clear(&slot);
        }
    }

    /// Texts, and the lines of forms that save themselves: no password, no NIP.
    fn is_kept(field: &Element) -> bool {
        let line = || field.closest("[data-autosave]").is_ok_and(|p| p.is_some()) && part::is_text(field);
        field.tag_name() == "TEXTAREA" || line()
    }

    fn text(field: &Element, what: &str) -> String {
        get(field, what).and_then(|v| v.as_string()).unwrap_or_default()
    }

    /// Puts what was kept back into the forms of a page that was just opened. Where another text was stored meanwhile,
    /// a form that compares asks which one is to stand; elsewhere the kept one is shown below.
    pub fn restore(root: &Element, lang: Lang) {
        if draft::keys(PREFIX).is_empty() {
            return;
        }
        let Ok(forms) = root.query_selector_all("form[data-post]") else { return };
        for n in 0..forms.length() {
            let Some(form) = forms.get(n).and_then(|f| f.dyn_into::<HtmlFormElement>().ok()) else { continue };
            for field in typed(&form) {
                let slot = slot(&form, &field);
                let kept = draft::load(&slot);
                let Some((key, kept)) = kept.as_ref().and_then(|kept| kept.split_once('\n')) else { continue };
                let (base, kept) = kept.split_once(BASE).unwrap_or(("", kept));
                let now = text(&field, "defaultValue");
                if now == kept || text(&field, "value") == kept {
                    draft::clear(&slot);
                    continue;
                }
                if now != base && field.closest("[data-base]").is_ok_and(|p| p.is_none()) {
                    let mut h = Html::new();
                    let said = lang.pick("Belum tersimpan, dari perangkat ini", "Not stored yet, from this device");
                    html!(h, "<p class=\"notice\">" {said} ": " {kept} "</p>");
                    let _ = field.insert_adjacent_html("afterend", &h.into_string());
                    continue;
                }
                part::set(&field, "defaultValue", Some(base.into()));
                part::set(&field, "value", Some(kept.into()));
                if let Ok(Some(own)) = form.query_selector("[data-key]")
                    && !key.is_empty()
                {
                    let _ = own.set_attribute("value", key);
                }
                if let Ok(Some(fold)) = form.closest("details") {
                    let _ = fold.set_attribute("open", "");
                }
                // A page that saves itself hears of it.
                let bubbles = web_sys::EventInit::new();
                bubbles.set_bubbles(true);
                if let Ok(ev) = web_sys::Event::new_with_event_init_dict("input", &bubbles) {
                    let _ = field.dispatch_event(&ev);
                }
            }
        }
    }

    /// The fields of a form that are kept.
    fn typed(form: &HtmlFormElement) -> Vec<Element> {
        let Ok(list) = form.query_selector_all("textarea, input") else { return Vec::new() };
        (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok()).filter(is_kept).collect()
    }

    /// Where a field is kept: by person, address and what the form is about.
    fn slot(form: &HtmlFormElement, field: &Element) -> String {
        let mut slot =
            [PREFIX, &crate::live::person(), "|", &form.get_attribute("action").unwrap_or_default()].concat();
        if let Ok(hidden) = form.query_selector_all("input[type=hidden]:not([data-key])") {
            for n in 0..hidden.length() {
                let input = hidden.get(n).and_then(|i| i.dyn_into::<Element>().ok());
                slot = [&slot, "|", &input.and_then(|i| i.get_attribute("value")).unwrap_or_default()].concat();
            }
        }
        [&slot, "|", &field.get_attribute("name").unwrap_or_default()].concat()
    }

    fn focus(element: Element) {
        if let Ok(element) = element.dyn_into::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}
