//! Parts of forms: labelled fields with their problem beside them, and buttons.

use super::{html::Html, post::Form};
use leptos::prelude::*;

/// Kind of a one-line field.
#[derive(Clone, Default)]
pub struct Line {
    /// `type` of the input.
    pub kind: &'static str,
    pub autocomplete: &'static str,
    /// Bounds of a date, `YYYY-MM-DD`; empty for none.
    pub min: String,
    pub max: String,
}

fn id_of(form: Form, name: &str) -> String {
    form.id.with_value(|id| [id.as_str(), "-", name].concat())
}

/// Label, control and problem of one field.
fn field(form: Form, name: &'static str, label: &'static str, hint: &'static str, control: AnyView) -> AnyView {
    let id = id_of(form, name);
    let note = [&id, "-ket"].concat();
    let words = move || form.problem(name).unwrap_or_else(|| hint.to_owned());
    view! {
        <div class="field" data-wrong=move || form.problem(name).is_some().then_some("")>
            <label for=id>{label}</label>
            {control}
            <p class="hint" id=note>
                {words}
            </p>
        </div>
    }
    .into_any()
}

/// A text of several lines.
pub fn area(form: Form, name: &'static str, label: &'static str, hint: &'static str) -> AnyView {
    let id = id_of(form, name);
    let note = [&id, "-ket"].concat();
    // As markup, because an empty text would become a blank in the field.
    let mut typed = Html::new();
    typed.text(&form.typed(name));
    let control = view! {
        <textarea
            id=id
            name=name
            rows="3"
            aria-describedby=note
            aria-invalid=move || form.problem(name).is_some().then_some("true")
            inner_html=typed.into_string()
        ></textarea>
    };
    field(form, name, label, hint, control.into_any())
}

/// One line.
pub fn line(form: Form, name: &'static str, label: &'static str, hint: &'static str, line: Line) -> AnyView {
    let id = id_of(form, name);
    let note = [&id, "-ket"].concat();
    let kind = if line.kind.is_empty() { "text" } else { line.kind };
    // A password that failed is typed again.
    let value = if kind == "password" { String::new() } else { form.typed(name) };
    let control = view! {
        <input
            id=id
            name=name
            type=kind
            autocomplete=(!line.autocomplete.is_empty()).then_some(line.autocomplete)
            min=(!line.min.is_empty()).then_some(line.min)
            max=(!line.max.is_empty()).then_some(line.max)
            value=value
            aria-describedby=note
            aria-invalid=move || form.problem(name).is_some().then_some("true")
        />
    };
    field(form, name, label, hint, control.into_any())
}

/// A button that sends the form; `choice` is the name and value it adds.
pub fn send(
    form: Form,
    label: &'static str,
    class: &'static str,
    choice: Option<(&'static str, &'static str)>,
) -> AnyView {
    view! {
        <button
            type="submit"
            class=class
            name=choice.map(|c| c.0)
            value=choice.map(|c| c.1)
            aria-disabled=move || form.pending.get().then_some("true")
        >
            {label}
        </button>
    }
    .into_any()
}

/// A part of the page that opens where it stands: the summary is the button.
pub fn fold(summary: AnyView, class: &'static str, open: bool, inside: AnyView) -> AnyView {
    view! {
        <details class=class open=open>
            <summary>{summary}</summary>
            {inside}
        </details>
    }
    .into_any()
}
