//! `/masuk`: complete as it comes, without any script.

use crate::{
    app::Demo,
    error::AppError,
    html,
    i18n::{
        Lang, calculator, errors, frame as f,
        people::{self as t},
        use_lang,
    },
    replay::Replay,
    ui::{html::Html, page::title},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn LoginPage() -> impl IntoView {
    let lang = use_lang();
    let replay = use_context::<Replay>();
    let next = use_query_map().with_untracked(|q| q.get("lanjut")).unwrap_or_default();
    let next = replay.as_ref().map_or(next, |r| r.field("lanjut"));
    let demo = use_context::<Demo>().is_some_and(|d| d.0);
    view! {
        {title(t::sign_in(lang))}
        <div class="login" inner_html=page(replay.as_ref(), &next, demo, lang)></div>
    }
}

fn page(replay: Option<&Replay>, next: &str, demo: bool, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<div class=\"login-brand\"><svg class=\"logo\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path class=\"ring\" d=\"M25.200 9.600a11 11 0 1 0 0 12.800\"/><path class=\"tick\" d=\"M16 16h11\"/></svg><p><b>"
        {f::product(lang)} "</b><small>" {f::tagline(lang)} "</small></p></div><div class=\"login-card\"><h1>" {t::sign_in(lang)} "</h1><p class=\"lead\">" {t::sign_in_lead(lang)} "</p>");
    let error = replay.map(|r| &r.error);
    // A form that was sent too late waits in this page.
    if replay.is_some_and(|r| r.fields.iter().any(|(n, _)| n == "aksi")) {
        html!(h, "<p class=\"notice\" role=\"status\">" {t::sign_in_waits(lang)} "</p>");
    }
    if let Some(error) = error.filter(|e| !matches!(e, AppError::SignedOut)) {
        html!(h, "<p class=\"alert\" role=\"alert\" id=\"galat\">" {errors::sentence(error, lang)} "</p>");
    }
    form(&mut h, replay, next, lang);
    html!(h, "<p class=\"calm\">" {t::forgot(lang)} "</p></div>");
    if demo {
        accounts(&mut h, lang);
    }
    language(&mut h, next, lang);
    h.into_string()
}

fn form(h: &mut Html, replay: Option<&Replay>, next: &str, lang: Lang) {
    let wrong = |name: &str| replay.and_then(|r| r.error.problem(name)).map(|p| errors::problem(p, lang));
    let nip = replay.map(|r| r.field("nip")).unwrap_or_default();
    let trusted = replay.is_some_and(|r| r.field("percaya") == "ya");
    let (wrong_nip, wrong_password) = (wrong("nip"), wrong("kata_sandi"));
    html!(*h, "<form class=\"form\" method=\"post\" action=\"/masuk\"><input type=\"hidden\" name=\"lanjut\" value=\"" {next} "\">");
    let waits = |name: &str| name.starts_with("isi.") || matches!(name, "aksi" | "penulis");
    for (name, value) in replay.iter().flat_map(|r| &r.fields).filter(|(n, _)| waits(n)) {
        html!(*h, "<input type=\"hidden\" name=\"" {name} "\" value=\"" {value} "\">");
    }
    field(h, "nip", t::nip(lang), wrong_nip.as_deref(), t::nip_hint(lang));
    html!(*h, "type=\"text\" inputmode=\"numeric\" autocomplete=\"username\" autocapitalize=\"off\" spellcheck=\"false\" required value=\"" {nip} "\"></div>");
    field(h, "kata_sandi", t::password(lang), wrong_password.as_deref(), "");
    html!(
        *h,
        "type=\"password\" autocomplete=\"current-password\" required></div><label class=\"check\"><input type=\"checkbox\" name=\"percaya\" value=\"ya\""
    );
    if trusted {
        h.raw(" checked");
    }
    html!(*h, "><span>" {t::trust(lang)} "<small>" {t::trust_hint(lang)} "</small></span></label><button class=\"button primary\">" {t::sign_in(lang)} "</button></form>");
}

/// Label, hint and the beginning of the control; the caller writes its other attributes.
fn field(h: &mut Html, name: &'static str, label: &str, wrong: Option<&str>, hint: &str) {
    html!(*h, "<div class=\"field\"");
    if wrong.is_some() {
        h.raw(" data-wrong");
    }
    html!(*h, "><label for=\"" {name} "\">" {label} "</label><p class=\"hint\" id=\"" {name} "-ket\">" {wrong.unwrap_or(hint)}
        "</p><input id=\"" {name} "\" name=\"" {name} "\" aria-describedby=\"" {name} "-ket\" ");
    if wrong.is_some() {
        h.raw("aria-invalid=\"true\" autofocus ");
    }
}

/// The accounts worth trying.
fn accounts(h: &mut Html, lang: Lang) {
    html!(*h, "<section class=\"demo-hint\"><h2>" {t::demo_title(lang)} "</h2><p>" {t::demo_lead(lang)} " <code>contoh-2026</code></p><dl>");
    for (role, name, nip) in [
        (t::demo_employee(lang), "Lestari Contohwati", "199201152019032907"),
        (t::demo_rater(lang), "drg. Mahesa Permisalan", "198312172009021909"),
        (t::demo_head(lang), "dr. Sekar Rekaan", "197405182001122902"),
    ] {
        html!(*h, "<div><dt>" {role} "</dt><dd>" {name} " <code>" {nip} "</code></dd></div>");
    }
    h.raw("</dl></section>");
}

/// The other language; the page stays the one that was asked for.
fn language(h: &mut Html, next: &str, lang: Lang) {
    let back = if next.is_empty() { "/masuk".to_owned() } else { ["/masuk?lanjut=", &encode(next)].concat() };
    html!(*h, "<form class=\"language\" method=\"post\" action=\"/bahasa\" aria-label=\"" {t::language(lang)} "\"><input type=\"hidden\" name=\"kembali\" value=\"" {back} "\">");
    for (code, name) in [("id", "Bahasa Indonesia"), ("en", "English")] {
        html!(*h, "<button class=\"link\" name=\"bahasa\" value=\"" {code} "\" lang=\"" {code} "\"");
        if code == lang.code() {
            h.raw(" aria-current=\"true\"");
        }
        html!(*h, ">" {name} "</button>");
    }
    html!(*h, "<a href=\"/kalkulator\">" {calculator::title(lang)} "</a><a href=\"/bantuan\" rel=\"external\">" {t::help(lang)} "</a></form>");
}

/// An address as the value of a query field.
fn encode(path: &str) -> String {
    use std::fmt::Write as _;

    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{nip::NipError, problem::Problem};

    #[test]
    fn a_failed_attempt_keeps_the_number_and_names_the_field() {
        let replay = Replay {
            action: "/masuk".into(),
            fields: vec![("nip".into(), "123\"".into()), ("kata_sandi".into(), "rahasia".into())],
            error: AppError::field("nip", Problem::Nip(NipError::Length(3))),
        };
        let text = page(Some(&replay), "/tim?nama=a&status=", true, Lang::Id);
        assert!(text.contains("NIP terdiri atas 18 angka; yang diketik 3."));
        assert!(text.contains("value=\"123&quot;\""));
        assert!(!text.contains("rahasia"));
        assert!(text.contains("/masuk?lanjut=/tim%3Fnama%3Da%26status%3D"));
    }
}
