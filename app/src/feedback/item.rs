//! One item of a thread as it is read. Pure text.

use crate::{
    html,
    i18n::{Lang, fill, format, skp as t, words as w},
    ui::{html::Html, mark},
};
use domain::view::{FeedbackView, SkpView};

/// Kind, words, writer and time; of a withdrawn item only the mark.
pub fn item(h: &mut Html, view: &SkpView, item: &FeedbackView, lang: Lang) {
    let when = format::moment(item.at, view.zone, view.today, lang);
    html!(*h, "<div class=\"item\" data-kind=\"" {item.kind.code()} "\"><p class=\"item-head\">");
    mark::kind(h, item.kind, lang);
    html!(*h, " <b>" {item.by.name} "</b> <small>" {when} "</small></p>");
    if let Some(at) = item.withdrawn_at {
        let at = format::moment(at, view.zone, view.today, lang);
        html!(*h, "<p class=\"gone\">" {fill(t::withdrawn(lang), &[&at])} "</p>");
    } else if !item.text.is_empty() {
        paragraphs(h, &item.text);
    }
    h.raw("</div>");
}

/// Typed text with its line ends, as text.
pub fn paragraphs(h: &mut Html, text: &str) {
    html!(*h, "<p class=\"typed\" dir=\"auto\">" {text} "</p>");
}

/// The word for a thing that cannot be named otherwise.
pub fn short(item: &FeedbackView, lang: Lang) -> String {
    [w::kind(item.kind, lang), ": ", &crate::skp::figures::excerpt(item, lang)].concat()
}
