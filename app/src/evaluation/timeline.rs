//! Everything that happened to a result, the same for all sides.

use super::{fields::when, sources::list};
use crate::{
    feedback::item::paragraphs,
    html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    skp::entry::evidence,
    ui::html::Html,
};
use domain::evaluation::view::{ResultPage, StepView};

/// The steps, oldest first.
pub fn timeline(h: &mut Html, view: &ResultPage, lang: Lang) {
    html!(*h, "<section class=\"ev-section\" id=\"linimasa\"><h2>" {t::timeline(lang)} "</h2><p class=\"calm\">" {t::timeline_lead(lang)} "</p><ol class=\"entries ev-timeline\">");
    for step in &view.timeline {
        one(h, view, step, lang);
    }
    h.raw("</ol></section>");
}

fn one(h: &mut Html, view: &ResultPage, step: &StepView, lang: Lang) {
    html!(*h, "<li class=\"entry\" data-step=\"" {step.kind.code()} "\"><div><p><b>" {t::step(step.kind, lang)} "</b></p><p class=\"trail\">");
    match &step.by {
        Some(by) => {
            html!(*h, {by.name} ", " {w::post(by)});
        }
        None => h.text(t::by_itself(lang)),
    }
    html!(*h, " · <time>" {format::full_moment(step.at, view.zone, lang)} "</time></p>");
    if !step.text.is_empty() {
        paragraphs(h, &step.text);
    }
    evidence(h, &step.files, lang);
    list(h, &step.sources, when(view.zone, view.today), lang);
    if let Some(predikat) = step.predikat {
        html!(*h, "<p class=\"ev-now\">" {fill(t::now_is(lang), &[t::predikat_name(predikat)])} "</p>");
    }
    h.raw("</div></li>");
}
