//! *Akumulasi Angka Kredit*, for paper.

use super::page::{figure, sentence, three};
use crate::{
    html,
    i18n::{Lang, credit as t, evaluation as e, fill, format, words as w},
    ui::html::Html,
};
use domain::rating::credit_view::CreditPage;

/// The document.
pub fn document(h: &mut Html, view: &CreditPage, lang: Lang) {
    html!(*h, "<section class=\"ev-document\" aria-labelledby=\"dokumen\"><header><h2 id=\"dokumen\">" {t::document(lang)} "</h2><p>" {view.agency} "</p></header><table><tbody>");
    for (name, value) in [
        (e::name(lang), view.person.name.clone()),
        ("NIP", view.person.nip.clone()),
        (e::rank(lang), view.person.rank.clone()),
        (e::post(lang), w::post(&view.person)),
        (e::unit(lang), view.person.unit.clone()),
    ] {
        html!(*h, "<tr><th scope=\"row\">" {name} "</th><td>" {value} "</td></tr>");
    }
    html!(*h, "</tbody></table><h3>" {t::parts(lang)} "</h3><div class=\"ev-table\" tabindex=\"0\" role=\"region\" aria-label=\"" {t::parts(lang)} "\"><table class=\"tl-paper\"><thead><tr>");
    for head in [
        t::col_period(lang),
        t::col_level(lang),
        e::predikat(lang),
        t::col_percent(lang),
        t::col_coefficient(lang),
        t::col_months(lang),
        t::title(lang),
    ] {
        html!(*h, "<th scope=\"col\">" {head} "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for p in view.parts.iter().filter(|p| p.settled) {
        html!(*h, "<tr><td>" {format::span(p.span, lang)} "</td><td>" {p.view.jenjang.name()} "</td><td>" {e::predikat_name(p.view.predikat)} "</td><td>" {p.view.percent} "%</td><td>"
            {figure(p.view.coefficient, lang)} "</td><td>" {u32::from(p.view.months)} "</td><td>" {three(p.view.credit, lang)} "</td></tr>");
    }
    h.raw("</tbody></table></div>");
    for s in &view.standings {
        html!(*h, "<h3>" {t::goal(s.goal, lang)} "</h3><table><tbody>");
        let mut row = |name: &str, value: &str| {
            html!(*h, "<tr><th scope=\"row\">" {name} "</th><td>" {value} "</td></tr>");
        };
        let since = s.opening.as_ref().map_or_else(|| t::since_none(lang).to_owned(), |o| format::date(o.since, lang));
        row(t::since(lang), &since);
        row(t::balance(lang), &three(s.balance, lang));
        if let Some(o) = &s.opening {
            row(t::source(lang), &o.source);
        }
        row(t::sum(lang), &three(s.sum, lang));
        row(t::needed(lang), &s.needed.map_or_else(|| "-".to_owned(), |n| n.to_string()));
        row(t::outcome(lang), &sentence(s, lang));
        h.raw("</tbody></table>");
    }
    html!(*h, "<p>" {fill(t::made(lang), &[&format::date(view.today, lang)])} "</p><div class=\"ev-signatures\"><div><p>" {t::signs(lang)} "</p><p class=\"ev-line\">" {view.rater.as_ref().map_or("", |p| p.name.as_str())} "</p></div><div><p>"
        {e::form_owner(lang)} "</p><p class=\"ev-line\">" {view.person.name} "</p></div></div></section>");
}
