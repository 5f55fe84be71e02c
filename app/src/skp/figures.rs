//! Display parts of an SKP that several screens share. Pure text.

use super::words;
use crate::{
    html,
    i18n::{Lang, format, home as t, words as w},
    ui::{bar::bar, html::Html, mark},
};
use domain::{
    calendar::Date,
    feedback::Subject,
    skp::progress::{Status, Summary},
    view::{FeedbackView, IkiView, SkpView},
};

/// Figure, status and bar of an indicator: `232 dari 240 anak · sesuai rencana`.
pub fn progress(h: &mut Html, iki: &IkiView, today: Date, lang: Lang) {
    progress_with(h, iki, today, words::expected(&iki.target, &iki.progress, lang), lang);
}

/// The same as of a day; `expected` is what should have been there.
pub fn progress_with(h: &mut Html, iki: &IkiView, today: Date, expected: Option<String>, lang: Lang) {
    let p = &iki.progress;
    html!(*h, "<p class=\"figure\"><b>" {words::figure(&iki.target, p, lang)} "</b> ");
    mark::badge(h, p.status, p.paused, lang);
    h.raw("</p>");
    bar(h, &iki.target, p, &iki.done, today);
    let percent = p.percent.filter(|_| p.actual.is_some() && p.parts == 0).map(|n| format::percent(n, lang));
    if expected.is_some() || percent.is_some() {
        h.raw("<p class=\"beside\">");
        if let Some(percent) = percent {
            html!(*h, "<span>" {percent} {lang.pick(" dari target", " of the target")} "</span>");
        }
        if let Some(expected) = expected {
            html!(*h, "<span>" {expected} "</span>");
        }
        h.raw("</p>");
    }
}

/// How many indicators have which status; those without any are left out.
pub fn counts(h: &mut Html, summary: &Summary, lang: Lang) {
    h.raw("<ul class=\"counts\">");
    for status in [
        Status::Terlambat,
        Status::PerluPerhatian,
        Status::BelumMulai,
        Status::SesuaiRencana,
        Status::Tercapai,
        Status::Melampaui,
    ] {
        let n = summary.count(status);
        if n > 0 {
            html!(*h, "<li data-status=\"" {status.code()} "\">");
            mark::mark(h, status);
            html!(*h, "<b>" {n} "</b> " {w::status(status, lang)} "</li>");
        }
    }
    h.raw("</ul>");
}

/// The truth in words, large.
pub fn truth(h: &mut Html, summary: &Summary, lang: Lang) {
    let (status, line) = words::truth(summary, lang);
    let (word, rest) = line.split_once(". ").unwrap_or((line.as_str(), ""));
    html!(*h, "<p class=\"truth\" data-status=\"" {status.code()} "\"><b>" {word} ".</b> " {rest} "</p>");
}

/// The indicator that is furthest behind, if one is behind.
pub fn worst(view: &SkpView) -> Option<&IkiView> {
    let behind = |status| {
        view.rhk
            .iter()
            .flat_map(|r| &r.iki)
            .filter(move |i| i.progress.status == status)
            .min_by_key(|i| i.progress.percent.map_or(i64::MIN, domain::decimal::Decimal::raw))
    };
    behind(Status::Terlambat).or_else(|| behind(Status::PerluPerhatian))
}

/// The sign at things the viewer has not seen.
pub fn fresh(h: &mut Html, view: &SkpView, subject: Subject, lang: Lang) {
    if view.unread.contains(&subject) {
        html!(*h, "<strong class=\"fresh\">" {w::fresh(lang)} "</strong>");
    }
}

/// The beginning of what was said, on one line.
pub fn excerpt(item: &FeedbackView, lang: Lang) -> String {
    if item.text.is_empty() { w::kind(item.kind, lang).to_owned() } else { short(&item.text) }
}

/// The beginning of a text, on one line.
pub fn short(text: &str) -> String {
    const LENGTH: usize = 110;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LENGTH) {
        Some((at, _)) => [line[..at].trim_end(), "…"].concat(),
        None => line,
    }
}

/// The address of a thing on the page of its SKP.
pub fn anchor(subject: Subject) -> String {
    let (kind, key) = subject.parts();
    ["#", kind, "-", &key].concat()
}

/// When the figures were read.
pub fn read_at(h: &mut Html, view: &SkpView, lang: Lang) {
    let clock = format::clock(view.read_at, view.zone, lang);
    html!(*h, "<p class=\"read-at\">" {crate::i18n::fill(crate::i18n::frame::read_at(lang), &[&clock])} "</p>");
}

/// What the reader still needs to know of the period and the rater.
pub fn about(h: &mut Html, view: &SkpView, lang: Lang) {
    html!(*h, "<dl class=\"facts\"><div><dt>" {t::period(lang)} "</dt><dd>" {format::span(view.span, lang)} "</dd></div><div><dt>"
        {t::rater(lang)} "</dt><dd>");
    match &view.rater {
        Some(rater) => {
            html!(*h, {rater.name} "<small>" {w::post(rater)} "</small>");
        }
        None => h.text(t::no_rater(lang)),
    }
    h.raw("</dd></div></dl>");
}
