//! Forms. Each is a plain HTML form that works before and without WASM; with it, the page stays, the button shows
//! that something is on its way, a second tap has no effect, and after a failure everything typed is still there.

use super::html::Html;
use crate::{
    client::fresh_uuid,
    error::AppError,
    html,
    i18n::{Lang, errors, use_lang},
    replay::Replay,
};
use leptos::{ev::SubmitEvent, prelude::*};

/// The failed post this page answers, for the form it belongs to.
#[derive(Clone, Copy)]
pub struct Replayed(pub StoredValue<Option<Replay>>);

/// One short line at the foot of the screen: what has just been done.
#[derive(Clone, Copy)]
pub struct Toast(pub RwSignal<&'static str>);

/// Called after a form of this page was stored.
#[derive(Clone, Copy)]
pub struct Saved(pub Callback<()>);

/// What a form sends besides what is typed.
#[derive(Default)]
pub struct Post {
    action: &'static str,
    hidden: Vec<(&'static str, String)>,
    key: Option<&'static str>,
    done: &'static str,
}

impl Post {
    /// A form that is sent to this address.
    pub fn to(action: &'static str) -> Self {
        Self { action, ..Self::default() }
    }

    /// Adds a fixed field; together they tell this form from others with the same address.
    #[must_use]
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

    /// Said after it is stored.
    #[must_use]
    pub const fn done(mut self, sentence: &'static str) -> Self {
        self.done = sentence;
        self
    }

    fn replayed(&self) -> Option<Replay> {
        let stored = use_context::<Replayed>()?;
        let with: Vec<(&str, &str)> = self.hidden.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let parent = self.hidden.iter().find(|(n, _)| *n == "induk").map_or("", |(_, v)| v.as_str());
        // A reply carries all the fields of the form above it, and its parent.
        stored.0.with_value(|r| r.clone().filter(|r| r.is(self.action, &with) && r.field("induk") == parent))
    }

    fn hidden_html(&self, replay: Option<&Replay>) -> String {
        let mut h = Html::new();
        for (name, value) in &self.hidden {
            html!(h, "<input type=\"hidden\" name=\"" {name} "\" value=\"" {value} "\">");
        }
        if let Some(name) = self.key {
            let value = replay.map_or_else(|| fresh_uuid().to_string(), |r| r.field(name));
            html!(h, "<input type=\"hidden\" autocomplete=\"off\" data-key name=\"" {name} "\" value=\"" {value} "\">");
        }
        h.into_string()
    }
}

/// A form while it lives.
#[derive(Clone, Copy)]
pub struct Form {
    /// Prefix of the ids of its fields.
    pub id: StoredValue<String>,
    /// On its way to the server.
    pub pending: RwSignal<bool>,
    /// Why it was not stored.
    pub error: RwSignal<Option<AppError>>,
    pub lang: Lang,
    replay: StoredValue<Option<Replay>>,
    done: &'static str,
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "the server answers plain posts elsewhere"))]
    toast: Option<Toast>,
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "the server answers plain posts elsewhere"))]
    saved: Option<Saved>,
}

impl Form {
    /// What was typed before the plain post failed.
    pub fn typed(&self, name: &str) -> String {
        self.replay.with_value(|r| r.as_ref().map(|r| r.field(name)).unwrap_or_default())
    }

    /// Whether this page answers a failed post of this form.
    pub fn was_sent(&self) -> bool {
        self.replay.with_value(Option::is_some)
    }

    /// What is wrong with a field.
    pub fn problem(&self, name: &str) -> Option<String> {
        self.error.with(|e| e.as_ref()?.problem(name).map(|p| errors::problem(p, self.lang)))
    }

    fn alert(&self) -> String {
        let mut h = Html::new();
        self.error.with(|error| {
            let Some(error) = error else { return };
            html!(h, "<p class=\"alert\">" {errors::sentence(error, self.lang)});
            if *error == AppError::SignedOut {
                html!(h, " <a href=\"/masuk\" target=\"_blank\" rel=\"external\">" {self.lang.pick("Masuk", "Sign in")} "</a>");
            }
            h.raw("</p>");
        });
        h.into_string()
    }
}

/// Builds a form: hidden fields, the given parts, and the place where a failure is explained.
pub fn form(post: Post, id: String, parts: impl FnOnce(Form) -> AnyView) -> AnyView {
    let replay = post.replayed();
    let hidden = post.hidden_html(replay.as_ref());
    let state = Form {
        id: StoredValue::new(id),
        pending: RwSignal::new(false),
        error: RwSignal::new(replay.as_ref().map(|r| r.error.clone())),
        lang: use_lang(),
        replay: StoredValue::new(replay),
        done: post.done,
        toast: use_context(),
        saved: use_context(),
    };
    let action = post.action;
    view! {
        <form
            class="form"
            method="post"
            action=action
            aria-busy=move || state.pending.get().then_some("true")
            on:submit=move |ev| submit(&ev, action, state)
        >
            <div hidden inner_html=hidden></div>
            {parts(state)}
            <div class="alert-place" role="alert" inner_html=move || state.alert()></div>
        </form>
    }
    .into_any()
}

#[cfg(not(feature = "hydrate"))]
fn submit(_: &SubmitEvent, _: &'static str, state: Form) {
    let _ = state.done;
}

#[cfg(feature = "hydrate")]
fn submit(ev: &SubmitEvent, action: &'static str, state: Form) {
    use wasm_bindgen::JsCast;

    ev.prevent_default();
    if state.pending.get_untracked() {
        return;
    }
    let Some(form) = ev.target().and_then(|t| t.dyn_into::<web_sys::HtmlFormElement>().ok()) else { return };
    let Some(fields) = fields(&form, ev.submitter()) else { return };
    state.pending.set(true);
    leptos::task::spawn_local(async move {
        let answer = crate::wire::post(action, fields).await;
        state.pending.try_set(false);
        match answer {
            Ok(()) => {
                state.error.try_set(None);
                renew(&form);
                if let Some(toast) = state.toast {
                    toast.0.try_set(state.done);
                }
                if let Some(saved) = state.saved {
                    saved.0.run(());
                }
            }
            Err(error) => {
                state.error.try_set(Some(error));
                // Once the fields say what is wrong, the first of them gets the focus.
                request_animation_frame(move || {
                    if let Ok(Some(first)) = form.query_selector("[aria-invalid=true]") {
                        focus(first);
                    }
                });
            }
        }
    });
}

/// The fields as they would be posted, with the name and value of the pressed button.
#[cfg(feature = "hydrate")]
fn fields(form: &web_sys::HtmlFormElement, button: Option<web_sys::HtmlElement>) -> Option<String> {
    let data = web_sys::FormData::new_with_form(form).ok()?;
    let attribute = |name| button.as_ref().and_then(|b| b.get_attribute(name));
    if let (Some(name), Some(value)) = (attribute("name"), attribute("value")) {
        data.append_with_str(&name, &value).ok()?;
    }
    let search = web_sys::UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    search.to_string().as_string()
}

/// Makes the form ready for the next one: empty, with a fresh key, folded away.
#[cfg(feature = "hydrate")]
fn renew(form: &web_sys::HtmlFormElement) {
    use wasm_bindgen::JsCast;

    form.reset();
    if let Ok(Some(key)) = form.query_selector("[data-key]") {
        let _ = key.set_attribute("value", &fresh_uuid().to_string());
    }
    if let Ok(Some(fold)) = form.closest("details") {
        let _ = fold.remove_attribute("open");
        if let Some(summary) = fold.first_element_child().filter(|s| s.unchecked_ref::<web_sys::Node>().is_connected())
        {
            focus(summary);
        }
    }
}

#[cfg(feature = "hydrate")]
fn focus(element: web_sys::Element) {
    use wasm_bindgen::JsCast;

    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}
