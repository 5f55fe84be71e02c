//! Things a rating rests on: to choose from, and as they are shown.

use crate::{
    html,
    i18n::{Lang, evaluation as t, format, words as w},
    ui::html::Html,
};
use domain::{
    behaviour::Value,
    calendar::{Date, Zone},
    evaluation::{Source, view::SourceView},
};

/// Of a long list to choose from, so many are open.
pub const SHOWN: usize = 8;

/// When things were, for writing moments.
#[derive(Clone, Copy, Debug)]
pub struct When {
    pub zone: Zone,
    pub today: Date,
}

const fn kind(source: Source, lang: Lang) -> &'static str {
    match source {
        Source::Entry(_) => w::actual(lang),
        Source::Evidence(_) => w::evidence(lang),
        Source::Feedback(_) => w::feedback(lang),
        Source::Reason(_) => w::delay_reason(lang),
        Source::Unit(_) => t::unit_one(lang),
    }
}

fn excerpt(text: &str) -> String {
    const LENGTH: usize = 160;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LENGTH) {
        Some((at, _)) => [line[..at].trim_end(), "…"].concat(),
        None => line,
    }
}

fn what(source: &SourceView, when: When, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<b>" {kind(source.source, lang)} "</b> " {excerpt(&source.text)} "<small>" {source.about});
    if let Some(by) = &source.by {
        html!(h, " · " {by.name});
    }
    if let Some(at) = source.at {
        html!(h, " · " {format::day(at.date(when.zone), when.today, lang)});
    }
    if source.before {
        html!(h, " · " {t::basis_before(lang)});
    }
    h.raw("</small>");
    h
}

fn link(source: &SourceView, lang: Lang) -> Html {
    let mut h = Html::new();
    if !source.href.is_empty() {
        html!(h, "<a class=\"look\" target=\"_blank\" rel=\"external\" href=\"" {source.href} "\">" {t::look(lang)}
            "<span class=\"visually-hidden\"> " {kind(source.source, lang)} " " {excerpt(&source.text)} "</span></a>");
    }
    h
}

/// To choose from. For behaviour, what was said about the values comes first.
pub fn options(offered: &[SourceView], behaviour: bool, when: When, lang: Lang) -> Vec<(String, Html, Html)> {
    let of_value = |s: &SourceView| {
        matches!(s.source, Source::Feedback(_)) && Value::ALL.iter().any(|v| s.about.contains(v.name()))
    };
    let mut list: Vec<&SourceView> = offered.iter().collect();
    list.sort_by_key(|s| (s.before, of_value(s) != behaviour));
    list.into_iter().map(|s| (s.source.to_string(), what(s, when, lang), link(s, lang))).collect()
}

/// As a list, each with the way to it.
pub fn list(h: &mut Html, sources: &[SourceView], when: When, lang: Lang) {
    if sources.is_empty() {
        return;
    }
    h.raw("<ul class=\"sources shown\">");
    for source in sources {
        html!(*h, "<li><span class=\"source\"><span>" {what(source, when, lang)} "</span></span>" {link(source, lang)} "</li>");
    }
    h.raw("</ul>");
}
