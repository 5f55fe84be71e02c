//! First step: the indicators, each a link to its form.

use super::start::Page;
use crate::{
    html,
    i18n::{Lang, fill, record as t},
    skp::words,
    ui::{bar::bar, html::Html, mark},
};
use domain::{
    calendar::Date,
    view::{IkiChoice, RecordForm},
};
use leptos::prelude::*;

/// The list of indicators by RHK.
pub fn choose(page: Page) -> AnyView {
    let text = move || page.live(|form| list(form, page.lang));
    view! { <div inner_html=text></div> }.into_any()
}

fn list(form: &RecordForm, lang: Lang) -> String {
    let mut h = Html::new();
    if !form.state.is_open() {
        empty(&mut h, t::closed_title(lang), t::closed(lang));
        html!(h, "<p><a class=\"button\" href=\"/skp/" {form.skp} "\">" {t::open_skp(lang)} "</a></p>");
    } else if form.choices.is_empty() {
        empty(&mut h, t::none_title(lang), t::none(lang));
    } else {
        html!(h, "<h1>" {t::title(lang)} "</h1><p class=\"lead\">" {t::choose(lang)} "</p>");
        let mut last = None;
        for choice in &form.choices {
            if last != Some(&choice.rhk) {
                h.raw(if last.is_some() { "</ul>" } else { "" });
                html!(h, "<h2>" {choice.rhk} "</h2><ul class=\"choices\">");
            }
            last = Some(&choice.rhk);
            html!(h, "<li><a class=\"choice\" href=\"/catat?iki=" {choice.id} "\">");
            stand(&mut h, choice, form.today, lang);
            h.raw("</a></li>");
        }
        h.raw("</ul>");
    }
    h.into_string()
}

fn empty(h: &mut Html, title: &'static str, text: &'static str) {
    html!(*h, "<h1>" {title} "</h1><p>" {text} "</p>");
}

/// What the indicator is and where it stands.
pub fn stand(h: &mut Html, choice: &IkiChoice, today: Date, lang: Lang) {
    let (target, progress) = (&choice.target, &choice.progress);
    html!(*h, "<b class=\"name\">" {choice.text} "</b><span class=\"figure\">" {words::figure(target, progress, lang)} " ");
    mark::badge(h, progress.status, progress.paused, lang);
    h.raw("</span>");
    bar(h, target, progress, &choice.done, today);
    if progress.actual.is_none() || progress.parts > 0 {
        return;
    }
    html!(*h, "<span class=\"visually-hidden\">" {fill(t::target_is(lang), &[&words::goal(target, lang)])} "</span>");
}
