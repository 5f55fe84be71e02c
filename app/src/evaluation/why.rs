//! *Mengapa predikat ini?* The rule with its article, both ratings with reasons and evidence, who and when, from which
//! version, and what would have changed it. The same for the employee and the rater.

use super::{fields::when, matrix::matrix, ratings::ratings};
use crate::{
    html,
    i18n::{Lang, evaluation as t, fill},
    skp::entry::evidence,
    ui::html::Html,
};
use domain::evaluation::view::ResultPage;

/// Opens where it stands, with or without a script.
pub fn why(h: &mut Html, view: &ResultPage, lang: Lang) {
    let w = &view.why;
    let small = |rating| t::expectation_small(rating, lang);
    html!(*h, "<details class=\"fold why\"><summary>" {t::why(lang)} "</summary><div class=\"why-inside\"><p class=\"why-rule\">"
        {fill(t::why_rule(lang), &[&small(w.hasil), &small(w.perilaku), t::predikat_name(w.predikat)])} "</p>");
    matrix(h, Some((w.hasil, w.perilaku)), lang);
    if let Some(unit) = w.follows {
        html!(*h, "<p>" {fill(t::why_follows(lang), &[t::unit_name(unit)])} "</p>");
    }
    ratings(h, &view.ratings, true, when(view.zone, view.today), lang);
    html!(*h, "<p class=\"trail\">" {fill(t::why_from(lang), &[&view.version.to_string(), &view.entries.to_string()])} "</p>");
    if view.timeline.iter().any(|step| !step.files.is_empty()) {
        html!(*h, "<h3>" {t::why_disputed(lang)} "</h3>");
        for step in view.timeline.iter().filter(|step| !step.files.is_empty()) {
            html!(*h, "<p class=\"aspect\">" {t::step(step.kind, lang)} "</p>");
            evidence(h, &step.files, lang);
        }
    }
    if !w.alternatives.is_empty() {
        html!(*h, "<h3>" {t::why_else(lang)} "</h3><ul class=\"why-else\">");
        for other in &w.alternatives {
            let line = [small(other.hasil), small(other.perilaku), t::predikat_name(other.predikat).to_owned()];
            html!(*h, "<li>" {fill(t::why_else_line(lang), &[&line[0], &line[1], &line[2]])} "</li>");
        }
        h.raw("</ul>");
    }
    html!(*h, "<h3>" {t::why_articles(lang)} "</h3><ul class=\"why-else\">");
    for article in &w.articles {
        html!(*h, "<li>" {t::article(*article, lang)} " <small lang=\"id\">" {article.cite()} "</small></li>");
    }
    h.raw("</ul></div></details>");
}
