//! What is missing and what could be better, each with the way to the field.

use crate::{
    html,
    i18n::{Lang, errors, fill, planning as t},
    ui::html::Html,
};
use domain::{
    planning::{Draft, check::Warning, view::PlanPage},
    problem::FieldProblem,
};

/// `RHK 2`, `RHK 2, indikator 1`, by the id of a field.
fn place(draft: &Draft, field: &str, lang: Lang) -> String {
    for (n, rhk) in (1..).zip(&draft.rhk) {
        if field.starts_with(&format!("rhk-{}", rhk.id)) {
            return format!("RHK {n}");
        }
        for (m, iki) in (1..).zip(&rhk.iki) {
            if field.starts_with(&format!("iki-{}", iki.id)) {
                return format!("RHK {n}, {} {m}", t::iki_title(lang).to_lowercase());
            }
        }
    }
    match field {
        "rhk" => t::results(lang).to_owned(),
        "isi-dukungan" => t::support(lang).to_owned(),
        "isi-skema" => t::accountability(lang).to_owned(),
        "isi-konsekuensi" => t::consequences(lang).to_owned(),
        _ => t::expected(lang).to_owned(),
    }
}

/// What a field is called.
fn named(field: &str, lang: Lang) -> &'static str {
    match field.rsplit('-').next() {
        Some("teks") if field.starts_with("rhk") => t::rhk_text(lang),
        Some("teks") => t::iki_text(lang),
        Some("aspek") => lang.pick("aspek atau perspektif", "aspek or perspektif"),
        Some("angka") => t::iki_value(lang),
        Some("sampai") => t::iki_high(lang),
        Some("satuan") => t::iki_unit(lang),
        Some("awal") => t::iki_base(lang),
        Some("jadwal") => t::iki_dated(lang),
        Some("narasi") => t::iki_words(lang),
        Some("penugasan") => t::rhk_assigned(lang),
        Some("harapan") => t::expected(lang),
        _ => "",
    }
}

fn problem(h: &mut Html, draft: &Draft, one: &FieldProblem, lang: Lang) {
    // An RHK without indicators has no such field.
    let target = match one.field.strip_suffix("-iki") {
        Some(rhk) => rhk.to_owned(),
        None if one.field == "rhk" => "daftar".to_owned(),
        None => one.field.clone(),
    };
    let name = named(&one.field, lang);
    html!(*h, "<li><a href=\"#" {target} "\">" {place(draft, &one.field, lang)});
    if !name.is_empty() {
        html!(*h, ", " {name});
    }
    html!(*h, "</a>: " {errors::problem(&one.problem, lang)} "</li>");
}

/// Everything, or that nothing is missing.
pub fn findings(h: &mut Html, view: &PlanPage, lang: Lang) {
    if view.problems.is_empty() {
        html!(*h, "<p class=\"ev-fits\">" {if view.state.is_written() { t::check_fine(lang) } else { t::check_whole(lang) }} "</p>");
    } else {
        html!(*h, "<div class=\"pl-missing\"><p>" {fill(t::check_missing(lang), &[&view.problems.len().to_string()])} "</p><ul>");
        for one in &view.problems {
            problem(h, &view.draft, one, lang);
        }
        h.raw("</ul></div>");
    }
    warnings(h, view, lang);
}

/// Only what could be better.
pub fn warnings(h: &mut Html, view: &PlanPage, lang: Lang) {
    if view.warnings.is_empty() {
        return;
    }
    html!(*h, "<div class=\"ev-findings\"><p>" {t::check_better(lang)} "</p><ul>");
    for one in &view.warnings {
        let rhk = match one {
            Warning::Activity { rhk, .. }
            | Warning::NoLink { rhk }
            | Warning::OneAspect { rhk }
            | Warning::OverHundred { rhk } => Some(*rhk),
            Warning::NoUtama | Warning::Many { .. } | Warning::EmptyAnnex => None,
        };
        h.raw("<li>");
        if let Some((n, rhk)) = rhk.and_then(|id| (1..).zip(&view.draft.rhk).find(|(_, r)| r.id == id)) {
            html!(*h, "<a href=\"#rhk-" {rhk.id} "\">RHK " {n.to_string()} "</a>: ");
        }
        html!(*h, {t::warning(one, lang)} "</li>");
    }
    h.raw("</ul></div>");
}
