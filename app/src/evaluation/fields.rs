//! Small parts that several pages of evaluation share.

use super::sources::When;
use crate::{
    html,
    i18n::{Lang, evaluation as t},
    ui::{html::Html, post::button},
};
use domain::{
    calendar::{Date, Zone},
    rating::Expectation,
};

/// The present, for writing moments.
pub const fn when(zone: Zone, today: Date) -> When {
    When { zone, today }
}

/// The button that sends a form.
pub fn by(h: &mut Html, words: &str) {
    h.raw("<div class=\"actions\">");
    button(h, words, "button primary", None);
    h.raw("</div>");
}

/// The three levels, best first, as options of a field.
pub fn levels(lang: Lang) -> [(&'static str, &'static str, &'static str); 3] {
    [Expectation::DiAtas, Expectation::Sesuai, Expectation::DiBawah].map(|e| (e.code(), t::expectation(e, lang), ""))
}

/// A name with what it is, as a pair of a list of facts.
pub fn fact(h: &mut Html, name: &str, value: &str) {
    html!(*h, "<div><dt>" {name} "</dt><dd>" {value} "</dd></div>");
}
