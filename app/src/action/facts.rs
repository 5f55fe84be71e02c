//! The action plan of a period, beside what was recorded in it.

use crate::{
    html,
    i18n::{Lang, action as t, format},
    ui::html::Html,
};
use domain::action::view::{ActionPlan, ActionRhk};

/// The section; of an annual evaluation all periods, one after the other.
pub fn facts(h: &mut Html, plan: &ActionPlan, lang: Lang) {
    html!(*h, "<section class=\"facts-part\"><h2>" {t::of_period(lang)} "</h2>");
    if plan.periods.iter().all(|p| !p.planned) {
        html!(*h, "<p class=\"calm\">" {t::none(lang)} "</p></section>");
        return;
    }
    for (at, one) in plan.periods.iter().enumerate().filter(|(_, p)| p.planned) {
        html!(*h, "<h3>" {t::period(&one.period, lang)} "</h3><ul class=\"ak-facts\">");
        for rhk in &plan.rhk {
            planned(h, rhk, at, lang);
        }
        h.raw("</ul>");
    }
    h.raw("</section>");
}

fn planned(h: &mut Html, rhk: &ActionRhk, at: usize, lang: Lang) {
    let steps = rhk.steps.get(at).map(|s| s.text.as_str()).unwrap_or_default();
    let values: Vec<_> = rhk.iki.iter().filter_map(|i| Some((i, i.values.get(at)?.value?))).collect();
    if steps.is_empty() && values.is_empty() {
        return;
    }
    html!(*h, "<li><p><span class=\"label\">" {rhk.label} "</span> " {rhk.text} "</p>");
    if !steps.is_empty() {
        html!(*h, "<p class=\"typed\" dir=\"auto\">" {steps} "</p>");
    }
    for (iki, value) in values {
        html!(*h, "<p class=\"ak-value\">" {iki.text} ": <b>" {format::quantity(value, &iki.target.unit, lang)} "</b></p>");
    }
    h.raw("</li>");
}
