//! *Perilaku kerja*: the seven BerAKHLAK values with guide lines, special expectation and thread.

use super::{figures, rights::Rights};
use crate::{
    feedback::{item::paragraphs, thread::thread},
    html,
    i18n::{Lang, skp as t},
    ui::{html::Html, part::part},
};
use domain::{behaviour::Value, feedback::Subject, view::SkpView};
use leptos::prelude::*;

/// The section of values.
pub fn values(view: RwSignal<SkpView>, rights: Rights, lang: Lang) -> AnyView {
    let list: Vec<Value> = view.with_untracked(|v| v.values.iter().map(|b| b.value).collect());
    view! {
        <section class="values" id="perilaku">
            <h2>{t::values(lang)}</h2>
            <p class="lead">{t::values_lead(lang)}</p>
            {list.into_iter().map(|value| one(view, rights, value, lang)).collect_view()}
        </section>
    }
    .into_any()
}

fn one(view: RwSignal<SkpView>, rights: Rights, value: Value, lang: Lang) -> AnyView {
    let text = move || {
        view.with(|v| {
            let mut h = Html::new();
            html!(h, "<h3>" {value.name()} " ");
            figures::fresh(&mut h, v, Subject::Value(value), lang);
            h.raw("</h3><ul>");
            for line in value.guide() {
                html!(h, "<li lang=\"id\">" {line} "</li>");
            }
            h.raw("</ul>");
            let expectation = v.values.iter().find(|b| b.value == value).map_or("", |b| b.expectation.as_str());
            if !expectation.is_empty() {
                html!(h, "<div class=\"expectation\"><p class=\"aspect\">" {t::expectation(lang)} "</p>");
                paragraphs(&mut h, expectation);
                h.raw("</div>");
            }
            h.into_string()
        })
    };
    view! {
        <article class="value" id=["nilai-", value.code()].concat()>
            {part("value-text", text)} {thread(view, rights, Subject::Value(value), None)}
        </article>
    }
    .into_any()
}
