//! The head of an SKP: who, by whom, for which time, and the truth in words.

use super::figures;
use crate::{
    html,
    i18n::{Lang, fill, format, skp as t, words as w},
    ui::html::Html,
};
use domain::{
    people::Relation,
    view::{PersonView, SkpView},
};

/// The heading of the page: the owner's name for others, the period for the owner.
pub fn title(view: &SkpView, lang: Lang) -> String {
    let span = format::span(view.span, lang);
    match view.relation {
        Relation::Owner => [t::title(lang), " ", &span].concat(),
        _ => view.owner.name.clone(),
    }
}

/// Truth, counts and what the reader must know before reading on.
pub fn state(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    figures::truth(&mut h, &view.summary, lang);
    figures::counts(&mut h, &view.summary, lang);
    html!(h, "<p class=\"no-print\"><a href=\"/skp/" {view.id} "/aksi\" rel=\"external\">" {t::actions(lang)} "</a></p>");
    if let Some(words) = not_yet(view, lang) {
        html!(h, "<p class=\"notice\">" {words} "</p>");
    }
    if !view.state.is_open() {
        html!(h, "<p class=\"notice\">" {t::closed_note(lang)} "</p>");
    }
    if view.relation == Relation::HigherRater {
        html!(h, "<p class=\"notice\">" {t::read_only(lang)} "</p>");
    }
    h
}

/// Agreed for days that have not begun.
fn not_yet(view: &SkpView, lang: Lang) -> Option<String> {
    let ahead = view.state.is_open() && view.today < view.span.start;
    ahead.then(|| fill(t::not_yet(lang), &[&format::date(view.span.start, lang)]))
}

/// Both people and the frame of the SKP, as the official form has them.
pub fn people(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<div class=\"parties\"><section><h2>" {t::owner(lang)} "</h2>");
    person(&mut h, &view.owner, lang);
    html!(h, "</section><section><h2>" {t::rater(lang)} "</h2>");
    match &view.rater {
        Some(rater) => person(&mut h, rater, lang),
        None => {
            html!(h, "<p>" {t::no_rater(lang)} "</p>");
        }
    }
    html!(h, "</section></div><dl class=\"facts\">");
    let facts = [
        (t::period(lang), format::span(view.span, lang)),
        (t::state(lang), not_yet(view, lang).unwrap_or_else(|| w::skp_state(view.state, lang).to_owned())),
        (t::version(lang), view.version.to_string()),
        (t::approach(lang), w::approach(view.approach, lang).to_owned()),
    ];
    for (name, value) in facts {
        html!(h, "<div><dt>" {name} "</dt><dd>" {value} "</dd></div>");
    }
    h.raw("</dl>");
    h
}

fn person(h: &mut Html, person: &PersonView, lang: Lang) {
    html!(*h, "<p><b>" {person.name} "</b></p>");
    if !person.nip.is_empty() {
        html!(*h, "<p class=\"nip\">NIP " {person.nip} "</p>");
    }
    html!(*h, "<p>" {w::post(person)} "</p><p>" {person.unit} "</p>");
    if person.rank != "-" && !person.rank.is_empty() {
        html!(*h, "<p class=\"nip\">" {t::rank(lang)} " " {person.rank} "</p>");
    }
}

/// What was just stored, after *Catat realisasi*.
pub fn receipt(number: &str, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<p><b>" {fill(t::stored(lang), &[number])} "</b> " {t::stored_more(lang)} "</p>");
    h
}

/// That there are unread things, with a button for readers without script.
pub fn unread(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    if view.unread.is_empty() {
        return h;
    }
    let first = view.unread.first().map(|s| figures::anchor(*s));
    html!(h, "<p><a href=\"" {first} "\">" {fill(t::unread_here(lang), &[&view.unread.len().to_string()])}
        "</a></p><noscript><form method=\"post\" action=\"/api/pemberitahuan/dibaca\"><input type=\"hidden\" name=\"skp\" value=\"" {view.id}
        "\"><button class=\"button quiet\">" {t::mark_read(lang)} "</button></form></noscript>");
    h
}
