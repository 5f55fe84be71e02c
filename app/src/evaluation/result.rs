//! `/hasil/{id}`: the delivered result as a fact with its reasons, what can be done about it, and its course.

use super::{
    acts, document::document, facts::facts, fields::when, rate, ratings::ratings, timeline::timeline, unit, why::why,
};
use crate::{
    html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    ui::{html::Html, page::title, post::Forms},
};
use domain::{
    evaluation::view::{PartView, ResultPage, StepKind},
    id::PersonId,
};

/// The page.
pub fn page(view: &ResultPage, me: PersonId, forms: &Forms) -> Html {
    let lang = forms.lang;
    let own = view.owner.id == me;
    title([t::result(lang), " ", &t::period(&view.period, lang)].concat());
    let mut h = Html::new();
    h.raw("<div class=\"ev-part\" data-part=\"hasil\" tabindex=\"-1\">");
    head(&mut h, view, own, lang);
    h.raw("</div><div class=\"ev-part ev-acts\" data-part=\"tindakan\" tabindex=\"-1\">");
    acts::acts(&mut h, view, own, forms);
    h.raw("</div><div class=\"ev-part\" data-part=\"isi\" tabindex=\"-1\">");
    why(&mut h, view, lang);
    if let Some(before) = &view.before {
        html!(h, "<details class=\"fold\"><summary>" {t::before(lang)} "</summary><div class=\"why-inside\"><p><b>" {t::predikat_name(before.predikat)} "</b></p>");
        ratings(&mut h, before, true, when(view.zone, view.today), lang);
        h.raw("</div></details>");
    }
    credit(&mut h, &view.parts, lang);
    timeline(&mut h, view, lang);
    seen(&mut h, view, own, lang);
    document(&mut h, view, lang);
    h.raw("</div>");
    h
}

fn head(h: &mut Html, view: &ResultPage, own: bool, lang: Lang) {
    let back = ["/evaluasi?periode=", &view.period.id.to_string()].concat();
    html!(*h, "<p class=\"ev-crumb no-print\"><a rel=\"external\" href=\"" {back} "\">" {t::title(lang)} " · " {t::period(&view.period, lang)} "</a></p>");
    if own {
        html!(*h, "<h1 class=\"eyebrow\">" {t::result(lang)} " " {t::period(&view.period, lang)} "</h1>");
    } else {
        html!(*h, "<h1>" {view.owner.name} "</h1><p class=\"ev-post\">" {w::post(&view.owner)} " · " {view.owner.unit} "</p>");
    }
    html!(*h, "<p class=\"ev-truth\"><span>" {t::result_of(lang)} "</span> <b>" {t::predikat_name(view.ratings.predikat)} "</b></p>");
    if let Some(before) = view.before.as_ref().filter(|b| b.predikat != view.ratings.predikat) {
        html!(*h, "<p>" {fill(t::was(lang), &[t::predikat_name(before.predikat)])} "</p>");
    }
    if let Some(step) = view.timeline.iter().find(|s| s.kind == StepKind::DiputusDiubah) {
        let by = step.by.as_ref().map_or("", |p| p.name.as_str());
        let at = format::full_moment(step.at, view.zone, lang);
        html!(*h, "<p class=\"trail\">" {fill(t::changed_by(lang), &[by, &at])} "</p>");
    }
    html!(*h, "<p class=\"ev-state\" data-ev=\"" {view.state.code()} "\">" {t::state(view.state, lang)} "</p>");
    ratings(h, &view.ratings, false, when(view.zone, view.today), lang);
    if !view.ratings.note.is_empty() {
        html!(*h, "<p class=\"aspect\">" {t::form_note(lang)} "</p><p class=\"typed\" dir=\"auto\">" {view.ratings.note} "</p>");
    }
}

fn credit(h: &mut Html, parts: &[PartView], lang: Lang) {
    let list: Vec<_> = parts.iter().filter_map(|p| p.credit.as_ref()).collect();
    if list.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::credit(lang)} "</h2><ul class=\"plain\">");
    for one in list {
        let comma = lang == Lang::Id;
        let values = [
            one.jenjang.name().to_owned(),
            one.months.to_string(),
            t::predikat_name(one.predikat).to_owned(),
            one.percent.to_string(),
            one.coefficient.format(3, comma),
            one.credit.format(3, comma),
        ];
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        html!(*h, "<li>" {fill(t::credit_line(lang), &values)} "</li>");
    }
    h.raw("</ul></section>");
}

/// What the rater saw, unchanged since.
fn seen(h: &mut Html, view: &ResultPage, own: bool, lang: Lang) {
    html!(*h, "<details class=\"fold ev-seen\"><summary>" {t::seen_facts(lang)} "</summary><div class=\"why-inside\">");
    if let Some(row) = &view.unit {
        html!(*h, "<section class=\"facts-part ev-unit\"><h2>" {row.name} "</h2>");
        unit::standing(h, row, when(view.zone, view.today), lang);
        h.raw("</section>");
    }
    rate::parts(h, &view.parts, lang);
    let home =
        if own { ["/skp/", &view.skp.id.to_string()].concat() } else { ["/tim/", &view.owner.id.to_string()].concat() };
    facts(h, &view.skp, view.today, &home, lang);
    h.raw("</div></details>");
}
