//! `/kalkulator`: the rules to try, for everybody. Plain GET forms, so that an answer has an address; complete as it
//! comes, without any script. Compiled into the server alone.

mod credit;
mod parts;
mod predikat;
mod spread;
mod trial;

use crate::{
    html,
    i18n::{Lang, calculator as t, frame as f, people, skp::contents, use_lang},
    port::Actor,
    ui::{html::Html, page::title},
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};

/// The page.
#[component]
pub fn CalculatorPage() -> impl IntoView {
    let lang = use_lang();
    let query = use_query_map().get_untracked();
    let signed_in = use_context::<Actor>().is_some();
    let (text, wrong) = page(&query, signed_in, lang);
    // As any form that could not be taken.
    if wrong && let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    }
    view! {
        {title(t::title(lang))}
        <div class="page calculator" inner_html=text></div>
    }
}

fn page(query: &ParamsMap, signed_in: bool, lang: Lang) -> (String, bool) {
    let mut h = Html::new();
    if !signed_in {
        masthead(&mut h, lang);
    }
    html!(h, "<header class=\"tool-head\"><h1>" {t::title(lang)} "</h1><p class=\"lead\">" {t::lead(lang)} "</p></header><nav class=\"outline\" aria-label=\"" {contents(lang)} "\"><ol>");
    for (id, words) in [
        ("predikat", t::predikat_title(lang)),
        ("sebaran", t::spread_title(lang)),
        ("angka-kredit", t::credit_title(lang)),
        ("capaian", t::trial_title(lang)),
        ("sistem", t::api_title(lang)),
    ] {
        html!(h, "<li><a href=\"#" {id} "\">" {words} "</a></li>");
    }
    h.raw("</ol></nav>");
    let wrong = [
        predikat::write(&mut h, query, lang),
        spread::write(&mut h, query, lang),
        credit::write(&mut h, query, lang),
        trial::write(&mut h, query, lang),
    ];
    systems(&mut h, lang);
    html!(h, "<p class=\"calm\">" {t::share(lang)} "</p>");
    if !signed_in {
        language(&mut h, lang);
    }
    (h.into_string(), wrong.contains(&true))
}

/// Who this is, for those who come without an account.
fn masthead(h: &mut Html, lang: Lang) {
    html!(*h, "<div class=\"masthead\"><a class=\"brand\" href=\"/masuk\"><svg class=\"logo\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path class=\"ring\" d=\"M25.200 9.600a11 11 0 1 0 0 12.800\"/><path class=\"tick\" d=\"M16 16h11\"/></svg><span><b>"
        {f::product(lang)} "</b><small>" {f::tagline(lang)} "</small></span></a><a class=\"button\" href=\"/masuk\">" {t::sign_in(lang)} "</a></div>");
}

/// The same as JSON.
fn systems(h: &mut Html, lang: Lang) {
    html!(*h, "<section id=\"sistem\" class=\"systems\"><div class=\"tool-head\"><h2>" {t::api_title(lang)} "</h2><p class=\"lead\">" {t::api_lead(lang)}
        "</p></div><div class=\"why\"><ul class=\"paths\">");
    for path in ["predikat", "sebaran", "angka-kredit", "capaian"] {
        html!(*h, "<li><code>POST /api/v1/hitung/" {path} "</code></li>");
    }
    html!(*h, "</ul><p><a class=\"button\" href=\"/api/v1/openapi.json\">" {t::api_description(lang)} "</a></p><h3>" {t::api_problems(lang)} "</h3><p>" {t::api_problems_lead(lang)} "</p><ul class=\"lines\">");
    for (id, words) in [
        ("masalah-json", t::api_json(lang)),
        ("masalah-alamat", t::api_address(lang)),
        ("masalah-metode", t::api_method(lang)),
        ("masalah-ukuran", t::api_size(lang)),
        ("masalah-tipe", t::api_type(lang)),
        ("masalah-isian", t::api_fields(lang)),
    ] {
        html!(*h, "<li id=\"" {id} "\">" {words} "</li>");
    }
    h.raw("</ul></div></section>");
}

/// The other language, and help.
fn language(h: &mut Html, lang: Lang) {
    html!(*h, "<form class=\"language\" method=\"post\" action=\"/bahasa\" aria-label=\"" {people::language(lang)} "\"><input type=\"hidden\" name=\"kembali\" value=\"/kalkulator\">");
    for (code, name) in [("id", "Bahasa Indonesia"), ("en", "English")] {
        html!(*h, "<button class=\"link\" name=\"bahasa\" value=\"" {code} "\" lang=\"" {code} "\"");
        h.raw(if code == lang.code() { " aria-current=\"true\">" } else { ">" });
        html!(*h, {name} "</button>");
    }
    html!(*h, "<a href=\"/bantuan\">" {f::help(lang)} "</a></form>");
}

#[cfg(test)]
mod tests;
