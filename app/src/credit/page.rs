//! `/angka-kredit` and `/angka-kredit/{orang}`: how far it is in one sentence, then every part, then the document.

use super::{api::load_credit, document::document, entry};
use crate::{
    error::AppError,
    followup::page::whole,
    html,
    i18n::{Lang, credit as t, evaluation as e, fill, format, words as w},
    place::Query,
    port::answer,
    ui::{
        html::Html,
        page::{failed, title},
        post::Forms,
    },
};
use domain::{
    decimal::Decimal,
    rating::credit_view::{CreditPage, CreditPart, CreditStatus, StandingView},
};
use leptos::prelude::*;

/// The page at this path, or why it cannot be shown.
pub async fn page(path: &str, query: &Query, forms: &Forms) -> AnyView {
    let name = query.get_str("nama").unwrap_or_default();
    match write(path, name, forms).await {
        Ok(inside) => whole(&inside, forms),
        Err(error) => failed(&error, forms.lang),
    }
}

async fn write(path: &str, name: &str, forms: &Forms) -> Result<Html, AppError> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match parts[..] {
        [_] => Ok(show(&load_credit(None, name.to_owned()).await?, name, forms)),
        [_, person] => match person.parse() {
            Ok(person) => Ok(show(&load_credit(Some(person), String::new()).await?, "", forms)),
            Err(_) => answer(Err(AppError::NotFound)),
        },
        _ => answer(Err(AppError::NotFound)),
    }
}

fn show(view: &CreditPage, name: &str, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::title(lang));
    let mut h = Html::new();
    h.raw("<div class=\"ev-part\" data-part=\"hasil\" tabindex=\"-1\">");
    if view.own {
        html!(h, "<h1 class=\"eyebrow\">" {t::title(lang)} "</h1>");
    } else {
        html!(h, "<p class=\"ev-crumb no-print\"><a rel=\"external\" href=\"/angka-kredit\">" {t::title(lang)} "</a></p><h1>" {view.person.name} "</h1><p class=\"ev-post\">"
            {w::post(&view.person)} " · " {view.person.unit} "</p>");
    }
    status(&mut h, view, lang);
    h.raw("</div>");
    if view.may_keep {
        h.raw("<div class=\"ev-part ev-acts\" data-part=\"tindakan\" tabindex=\"-1\">");
        entry::form(&mut h, view, forms);
        h.raw("</div>");
    }
    h.raw("<div class=\"ev-part\" data-part=\"isi\" tabindex=\"-1\">");
    parts(&mut h, &view.parts, lang);
    entry::history(&mut h, view, lang);
    if view.status == CreditStatus::Counted {
        document(&mut h, view, lang);
    }
    h.raw("</div>");
    others(&mut h, view, name, lang);
    h
}

/// A figure with at most three places.
pub fn figure(value: Decimal, lang: Lang) -> String {
    value.format(3, lang == Lang::Id)
}

/// With exactly three places, as the document shows it.
pub fn three(value: Decimal, lang: Lang) -> String {
    let thousandths = value.raw() / 10;
    let sign = if thousandths < 0 { "-" } else { "" };
    let comma = lang.pick(',', '.');
    let thousandths = thousandths.unsigned_abs();
    format!("{sign}{}{comma}{:03}", thousandths / 1_000, thousandths % 1_000)
}

fn status(h: &mut Html, view: &CreditPage, lang: Lang) {
    let none = match view.status {
        CreditStatus::Counted => None,
        CreditStatus::NotFunctional => Some(t::not_functional(lang)),
        CreditStatus::NoLevel => Some(t::no_level(lang)),
        CreditStatus::Pppk => Some(t::pppk(lang)),
    };
    if let Some(none) = none {
        html!(*h, "<p class=\"ev-window\">" {none} "</p>");
        return;
    }
    for standing in &view.standings {
        html!(*h, "<section class=\"tl-standing\"><h2>" {t::goal(standing.goal, lang)} "</h2><p class=\"ev-truth\"><b>" {sentence(standing, lang)} "</b></p>");
        bar(h, standing);
        steps(h, standing, lang);
        h.raw("</section>");
    }
    if let Some(jenjang) = view.jenjang {
        html!(*h, "<p class=\"calm\">" {fill(t::rule(lang), &[jenjang.name()])} "</p>");
    }
}

/// Surplus or lack, in words and number.
pub fn sentence(s: &StandingView, lang: Lang) -> String {
    match (s.needed, s.rest) {
        (Some(needed), Some(rest)) if rest.is_negative() => {
            let lack = Decimal::whole(0).minus(rest);
            fill(t::lack(lang), &[&three(lack, lang), &three(s.sum, lang), &needed.to_string()])
        }
        (Some(needed), Some(rest)) => {
            fill(t::surplus(lang), &[&three(rest, lang), &three(s.sum, lang), &needed.to_string()])
        }
        _ => fill(t::top(lang), &[&three(s.sum, lang)]),
    }
}

fn bar(h: &mut Html, s: &StandingView) {
    let Some(needed) = s.needed.filter(|n| *n > 0) else { return };
    let share = (s.sum.raw() / (needed * 100)).clamp(0, 100);
    html!(
        *h,
        "<svg class=\"bar\" width=\"100%\" height=\"12\" aria-hidden=\"true\"><rect class=\"track\" y=\"2\" width=\"100%\" height=\"8\"/>"
    );
    if share > 0 {
        html!(*h, "<rect class=\"fill\" y=\"2\" width=\"" {share} "%\" height=\"8\"/>");
    }
    h.raw("</svg>");
}

/// The arithmetic: balance, each year, sum.
fn steps(h: &mut Html, s: &StandingView, lang: Lang) {
    h.raw("<dl class=\"facts\">");
    let mut row = |name: &str, value: &str| {
        html!(*h, "<div><dt>" {name} "</dt><dd>" {value} "</dd></div>");
    };
    match &s.opening {
        Some(o) => {
            row(t::since(lang), &format::date(o.since, lang));
            let covers = o.covers.map(|d| fill(t::covers(lang), &[&format::date(d, lang)])).unwrap_or_default();
            row(t::balance(lang), &[&three(s.balance, lang), " ", &covers].concat());
        }
        None => row(t::since(lang), t::since_none(lang)),
    }
    for (year, months, credit) in &s.counted {
        row(&fill(t::counted(lang), &[&year.to_string(), &months.to_string()]), &three(*credit, lang));
    }
    row(t::sum(lang), &fill(t::exactly(lang), &[&three(s.sum, lang), &s.exact]));
    h.raw("</dl>");
}

fn parts(h: &mut Html, list: &[CreditPart], lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>" {t::parts(lang)} "</h2>");
    if list.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::parts_none(lang)} "</p></section>");
        return;
    }
    h.raw("<ul class=\"ev-rows\">");
    for p in list {
        html!(*h, "<li class=\"ev-row\"><div><h3><a rel=\"external\" href=\"/hasil/" {p.evaluation} "\">" {format::span(p.span, lang)} "</a></h3><p class=\"ev-post\">" {p.post} "</p>");
        if !p.settled {
            html!(*h, "<p class=\"ev-state\" data-ev=\"keberatan\">" {t::unsettled(lang)} "</p>");
        }
        let v = &p.view;
        let months = v.months.to_string();
        let arithmetic =
            [months.as_str(), &v.percent.to_string(), &figure(v.coefficient, lang), &v.exact, v.jenjang.name()];
        html!(*h, "</div><p class=\"ev-predikat\"><small>" {e::predikat(lang)} "</small> <b>" {e::predikat_name(v.predikat)} "</b></p><p class=\"tl-credit\"><b>" {three(v.credit, lang)} "</b><small>"
            {fill(t::arithmetic(lang), &arithmetic)} "</small></p></li>");
    }
    h.raw("</ul></section>");
}

fn others(h: &mut Html, view: &CreditPage, name: &str, lang: Lang) {
    if view.others.is_empty() && name.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section no-print\"><h2>" {t::others(lang)} "</h2><form class=\"form tl-search\" method=\"get\" action=\"/angka-kredit\"><div class=\"field\"><label for=\"cari\">" {t::find(lang)} "</label><input id=\"cari\" name=\"nama\" type=\"search\" autocomplete=\"off\" value=\"" {name} "\"></div><div class=\"actions\"><button class=\"button\">"
        {t::find_now(lang)} "</button></div></form>");
    let shown = view.others.len().to_string();
    html!(*h, "<p class=\"calm\">" {fill(t::found(lang), &[&shown, &view.others_found.to_string()])} "</p><ul class=\"ev-rows\">");
    for row in &view.others {
        html!(*h, "<li class=\"ev-row\"><div><h3><a rel=\"external\" href=\"/angka-kredit/" {row.id} "\">" {row.person.name} "</a></h3><p class=\"ev-post\">" {w::post(&row.person)} " · " {row.person.unit}
            "</p></div></li>");
    }
    h.raw("</ul></section>");
}
