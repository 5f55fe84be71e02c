//! *Usulan sistem*: opened after the rater has formed a view, with its arithmetic. It never fills in anything.

use crate::{
    html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    ui::{
        html::Html,
        mark,
        post::{Forms, Post, button},
    },
};
use domain::{
    evaluation::{
        State,
        suggestion::Suggestion,
        view::{EvaluationPage, SuggestionView},
    },
    policy::Deed,
};

/// The place of the suggestion on the page of the rater.
pub fn suggestion(h: &mut Html, view: &EvaluationPage, forms: &Forms) {
    let lang = forms.lang;
    let opened = matches!(view.suggestion, SuggestionView::Opened { .. });
    if !opened && (view.state != State::Draf || !view.may.contains(&Deed::Draft)) {
        return;
    }
    html!(*h, "<section class=\"ev-suggestion\"><h2>" {t::suggestion(lang)} "</h2>");
    match &view.suggestion {
        SuggestionView::Waits => {
            html!(*h, "<p class=\"calm\">" {t::suggestion_waits(lang)} "</p>");
        }
        SuggestionView::Nothing => {
            html!(*h, "<p class=\"calm\">" {t::suggestion_nothing(lang)} "</p>");
        }
        SuggestionView::Ready => {
            html!(*h, "<p class=\"calm\">" {t::suggestion_lead(lang)} "</p>");
            let post = Post::to("/api/evaluasi/usulan")
                .with("periode", view.period.period.id)
                .with("skp", view.skp.id)
                .done(t::suggestion_done(lang));
            post.write(h, "usulan", forms, |h, _| button(h, t::suggestion_open(lang), "button quiet", None));
        }
        SuggestionView::Opened { suggestion, at, hasil_before } => {
            opened_one(h, view, suggestion, lang);
            let before = t::expectation_small(*hasil_before, lang);
            let at = format::moment(*at, view.zone, view.today, lang);
            html!(*h, "<p class=\"trail\">" {fill(t::suggestion_before(lang), &[&before, &at])} "</p>");
        }
    }
    h.raw("</section>");
}

fn opened_one(h: &mut Html, view: &EvaluationPage, s: &Suggestion, lang: Lang) {
    html!(*h, "<p><b>" {fill(t::suggestion_is(lang), &[&t::expectation_small(s.rating, lang)])} "</b></p><p>" {t::cause(s.cause, lang)}
        "</p><details class=\"quiet\"><summary>" {t::arithmetic(lang)} "</summary><table><thead><tr><th scope=\"col\">" {t::results(lang)}
        "</th><th scope=\"col\" class=\"num\">" {t::figure(lang)} "</th><th scope=\"col\">" {t::class_head(lang)} "</th></tr></thead><tbody>");
    for figure in &s.rhk {
        let text = view.skp.rhk.iter().find(|r| r.id == figure.rhk).map_or("", |r| r.text.as_str());
        html!(*h, "<tr class=\"ev-rhk-row\"><th scope=\"row\">" {text} " <small>" {w::rhk_kind(figure.kind, lang)} "</small></th><td></td><td><b>" {t::class(figure.class, lang)}
            "</b></td></tr>");
        for one in &figure.iki {
            let iki = view.skp.iki(one.iki);
            html!(*h, "<tr><th scope=\"row\" class=\"ev-iki\">" {iki.map(|i| &i.text)} " ");
            mark::badge(h, one.status, false, lang);
            if one.excused {
                html!(*h, " <small>" {t::excused(lang)} "</small>");
            }
            html!(*h, "</th><td class=\"num\">" {one.percent.map(|p| format::percent(p, lang))} "</td><td>" {t::class(one.class, lang)} "</td></tr>");
        }
    }
    let [far, below, above] = [s.rules.far_below, s.rules.below, s.rules.above].map(|n| n.to_string());
    html!(*h, "</tbody></table></details><p class=\"calm\">" {fill(t::suggestion_rules(lang), &[&far, &below, &above])} "</p>");
}
