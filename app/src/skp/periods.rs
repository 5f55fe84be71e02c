//! *Umpan balik per periode*: everything that was said about an SKP, by quarter, to be filtered by kind. The filter
//! is a row of switches and a style rule, so that it needs no script.

use super::{figures::anchor, threads};
use crate::{
    feedback::item::item,
    html,
    i18n::{Lang, fill, skp as t, words as w},
    ui::{html::Html, mark},
};
use domain::{
    feedback::{Kind, Subject},
    view::{FeedbackView, SkpView},
};

/// Quarter of a day as (year, 1-4).
fn quarter(view: &SkpView, item: &FeedbackView) -> (i32, u8) {
    let (year, month, _) = item.at.date(view.zone).parts();
    (year, month.div_ceil(3))
}

/// The whole section.
pub fn periods(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<h2>" {t::periods(lang)} "</h2>");
    let mut all: Vec<&FeedbackView> = threads(view).collect();
    domain::order::sort_by_key(&mut all, |f| std::cmp::Reverse(f.at));
    if all.is_empty() {
        html!(h, "<p class=\"calm\">" {t::periods_none(lang)} "</p>");
        return h;
    }
    filter(&mut h, &all, lang);
    for (at, group) in all.chunk_by(|a, b| quarter(view, a) == quarter(view, b)).enumerate() {
        let Some(first) = group.first() else { continue };
        let (year, number) = quarter(view, first);
        let name = fill(t::quarter(lang), &[["I", "II", "III", "IV"][usize::from(number - 1)], &year.to_string()]);
        h.raw(if at == 0 { "<details class=\"period\" open>" } else { "<details class=\"period\">" });
        html!(h, "<summary>" {name} " <small>" {fill(t::items(lang), &[&group.len().to_string()])} "</small></summary><ul>");
        for one in group {
            html!(h, "<li data-kind=\"" {one.kind.code()} "\"><p class=\"aspect\"><a href=\"" {anchor(one.subject)} "\">" {named(view, one.subject, lang)} "</a></p>");
            item(&mut h, view, one, lang);
            h.raw("</li>");
        }
        h.raw("</ul></details>");
    }
    h
}

/// Switches before the list: the style sheet hides what does not match.
fn filter(h: &mut Html, all: &[&FeedbackView], lang: Lang) {
    html!(*h, "<fieldset class=\"filter no-print\"><legend class=\"visually-hidden\">" {t::show(lang)} "</legend><label><input type=\"radio\" name=\"tampil\" value=\"\" checked><span>"
        {t::all(lang)} "</span></label>");
    for kind in Kind::ALL {
        if all.iter().any(|f| f.kind == kind) {
            html!(*h, "<label><input type=\"radio\" name=\"tampil\" value=\"" {kind.code()} "\"><span>");
            mark::kind(h, kind, lang);
            h.raw("</span></label>");
        }
    }
    h.raw("</fieldset>");
}

/// What a thing is called.
pub fn named(view: &SkpView, subject: Subject, lang: Lang) -> String {
    match subject {
        Subject::Entry(id) => super::entry_of(view, id)
            .and_then(|e| {
                let number = fill(t::entry(lang), &[&e.number.to_string()]);
                view.iki(e.iki).map(|i| [number.as_str(), " · ", &i.text].concat())
            })
            .unwrap_or_else(|| t::on_entry(lang).to_owned()),
        Subject::Iki(id) => view.iki(id).map(|i| i.text.clone()).unwrap_or_default(),
        Subject::Rhk(id) => view
            .rhk
            .iter()
            .find(|r| r.id == id)
            .map_or_else(|| w::feedback(lang).to_owned(), |r| [&r.label, " ", &r.text].concat()),
        Subject::Value(value) => value.name().to_owned(),
        Subject::Evaluation(_)
        | Subject::Period(_)
        | Subject::Coaching(_)
        | Subject::Proposal(_)
        | Subject::Plan(_)
        | Subject::Planning(_) => String::new(),
    }
}
