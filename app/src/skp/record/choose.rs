//! First step: the indicators, each a link to its form.

use super::{state::State, way};
use crate::{
    html,
    i18n::{Lang, fill, format, record as t},
    skp::words,
    ui::{bar::bar, html::Html, mark},
};
use domain::{
    calendar::Date,
    skp::Span,
    view::{IkiChoice, RecordForm},
};

/// The list of indicators by RHK.
pub fn choose(s: State) -> Html {
    s.form(|form| list(form, s.lang))
}

fn list(form: &RecordForm, lang: Lang) -> Html {
    let mut h = Html::new();
    if !form.state.is_open() {
        html!(h, "<h1>" {t::closed_title(lang)} "</h1><p>" {t::closed(lang)} "</p><p><a class=\"button\" href=\"/skp/" {form.skp}
            "\">" {t::open_skp(lang)} "</a></p>");
        return h;
    }
    if form.choices.is_empty() {
        html!(h, "<h1>" {t::none_title(lang)} "</h1><p>" {t::none(lang)} "</p>");
        return h;
    }
    html!(h, "<h1>" {t::title(lang)} "</h1><p class=\"lead\">" {t::choose(lang)} "</p>");
    if form.is_over() {
        html!(h, "<p class=\"notice\">" {over(form.span, lang)} "</p>");
    }
    for other in &form.others {
        html!(h, "<p><a href=\"/catat?skp=" {other.id} "\">" {fill(t::other_skp(lang), &[&format::span(other.span, lang)])} "</a></p>");
    }
    let mut last = None;
    for choice in &form.choices {
        if last != Some(&choice.rhk) {
            h.raw(if last.is_some() { "</ul>" } else { "" });
            html!(h, "<h2>" {choice.rhk} "</h2><ul class=\"choices\">");
        }
        last = Some(&choice.rhk);
        html!(h, "<li><a class=\"choice\" href=\"" {way(choice.id, form.is_over().then_some(form.skp))} "\">");
        stand(&mut h, choice, form.today, lang);
        h.raw("</a></li>");
    }
    h.raw("</ul>");
    h
}

/// The SKP has ended, and still takes what was done in its days.
pub fn over(span: Span, lang: Lang) -> String {
    fill(t::over(lang), &[&format::date(span.end, lang)])
}

/// What the indicator is and where it stands.
pub fn stand(h: &mut Html, choice: &IkiChoice, today: Date, lang: Lang) {
    let (target, progress) = (&choice.target, &choice.progress);
    html!(*h, "<b class=\"name\">" {choice.text} "</b><span class=\"figure\">" {words::figure(target, progress, lang)} " ");
    mark::badge(h, progress.status, progress.paused, lang);
    h.raw("</span>");
    bar(h, target, progress, &choice.done, today);
    if progress.actual.is_some() && progress.parts == 0 {
        html!(*h, "<span class=\"visually-hidden\">" {fill(t::target_is(lang), &[&words::goal(target, lang)])} "</span>");
    }
}
