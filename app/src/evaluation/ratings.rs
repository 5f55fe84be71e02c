//! Both ratings with their reasons, as they are read.

use super::sources::{When, list};
use crate::{
    feedback::item::paragraphs,
    html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    ui::html::Html,
};
use domain::evaluation::view::{RatedView, RatingsView};

/// Level, reason and, if asked for, what each rests on; who and when.
pub fn ratings(h: &mut Html, set: &RatingsView, sources: bool, when: When, lang: Lang) {
    h.raw("<div class=\"ev-ratings\">");
    one(h, t::hasil(lang), &set.hasil, sources, when, lang);
    one(h, t::perilaku(lang), &set.perilaku, sources, when, lang);
    h.raw("</div>");
    if !set.year_reason.is_empty() {
        html!(*h, "<p class=\"aspect\">" {t::year_reason(lang)} "</p>");
        paragraphs(h, &set.year_reason);
    }
    let (words, by, at) = match &set.decided {
        Some((by, at)) => (t::decided_by(lang), by, *at),
        None => (t::rated_by(lang), &set.by, set.at),
    };
    let by = [by.name.as_str(), ", ", &w::post(by)].concat();
    html!(*h, "<p class=\"trail\">" {fill(words, &[&by, &format::full_moment(at, when.zone, lang)])} "</p>");
}

fn one(h: &mut Html, name: &str, rated: &RatedView, sources: bool, when: When, lang: Lang) {
    html!(*h, "<section><p class=\"aspect\">" {name} "</p><h2>" {t::expectation(rated.rating, lang)} "</h2>");
    paragraphs(h, &rated.reason);
    if sources {
        list(h, &rated.sources, when, lang);
    }
    h.raw("</section>");
}
