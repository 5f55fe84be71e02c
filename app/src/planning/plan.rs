//! `/perencanaan/{rencana}`: for whom which page, and the head of it.

use super::{editor, review};
use crate::{
    html,
    i18n::{Lang, fill, format, planning as t, skp as s, words as w},
    ui::{html::Html, page::title, post::Forms},
};
use domain::{planning::view::PlanPage, policy::PlanDeed};

/// The page. `added` are rows that were just added, and the number of the RHK where they begin.
pub fn page(view: &PlanPage, added: Option<(u32, u32)>, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(name(view, lang));
    if view.own && view.may.contains(&PlanDeed::Write) && view.state.is_written() {
        editor::page(view, added, forms)
    } else {
        review::page(view, forms)
    }
}

fn name(view: &PlanPage, lang: Lang) -> String {
    let year = view.span.start.year().to_string();
    if view.change.is_some() { fill(t::change_of(lang), &[&year]) } else { fill(t::plan_of(lang), &[&year]) }
}

/// Notices about the page are read once it was looked at; without script by a button. `what` is the field that says so.
pub fn read(h: &mut Html, what: &str, lang: Lang) {
    let (name, value) = what.split_once('=').unwrap_or_default();
    html!(*h, "<span data-read=\"" {what} "\"></span><noscript><form method=\"post\" action=\"/api/pemberitahuan/dibaca\"><input type=\"hidden\" name=\""
        {name} "\" value=\"" {value} "\"><button class=\"button quiet\">" {s::mark_read(lang)} "</button></form></noscript>");
}

/// Whose plan, for which days.
pub fn head(h: &mut Html, view: &PlanPage, lang: Lang) {
    let year = view.span.start.year().to_string();
    html!(*h, "<p class=\"ev-crumb no-print\"><a rel=\"external\" href=\"/perencanaan?tahun=" {year} "\">" {fill(t::crumb(lang), &[&year])}
        "</a></p><h1>" {name(view, lang)} "</h1><p class=\"ev-post\">");
    if !view.own {
        html!(*h, {view.owner.name} ", ");
    }
    html!(*h, {w::post(&view.owner)} " \u{b7} " {format::span(view.span, lang)} "</p>");
    if view.unread > 0 {
        read(h, &["rencana=", &view.id.to_string()].concat(), lang);
    }
    if let Some((version, reason)) = &view.change {
        html!(*h, "<p>" {fill(t::change_from(lang), &[&version.to_string()])} ". " {reason} "</p>");
    }
}
