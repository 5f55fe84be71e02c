//! Second step: the form for one indicator, written once; what changes in it is put right in place by [`super::act`].

use super::{
    ADDRESS, choose, fields,
    state::{Filling, State},
};
use crate::{
    error::AppError,
    html,
    i18n::{Lang, errors, fill, format, record as t, words as w},
    skp::words,
    ui::{html::Html, sheet::Block},
};
use domain::{
    problem::FieldProblem,
    view::{IkiChoice, RecordForm},
};

/// Which indicator, where it stands, and what is corrected.
pub fn head(s: State) -> Html {
    let lang = s.lang;
    let mut h = Html::new();
    s.form(|form| {
        let Some(choice) = s.chosen(form) else { return };
        let title = if form.corrects.is_some() { t::correction(lang) } else { t::title(lang) };
        html!(h, "<h1>" {title} "</h1><div class=\"chosen\" role=\"group\" aria-label=\"" {t::indicator(lang)} "\">");
        choose::stand(&mut h, choice, form.today, lang);
        if let Some(old) = &form.corrects {
            let value = words::value(&choice.target, old.value, lang);
            let day = format::date(old.date, lang);
            let line = fill(t::corrects(lang), &[&old.number.to_string(), &value, &day]);
            html!(h, "</div><div class=\"corrects\"><p>" {line} "</p>");
            if !old.state_reason.is_empty() {
                html!(h, "<p>" {fill(t::returned(lang), &[&old.state_reason])} "</p>");
            }
            html!(h, "<p class=\"hint\">" {t::corrects_files(lang)} "</p>");
        } else {
            html!(h, "<a class=\"other\" href=\"/catat");
            if form.is_over() {
                html!(h, "?skp=" {form.skp});
            }
            html!(h, "\">" {t::other(lang)} "</a>");
        }
        h.raw("</div>");
        if form.is_over() {
            html!(h, "<p class=\"notice\">" {choose::over(form.span, lang)} "</p>");
        }
    });
    h
}

/// The form; hidden once it has done its work.
pub fn form(s: State, over: bool) -> Block {
    let text = s.form(|form| s.chosen(form).map(|choice| s.with(|f| inside(f, form, choice, s.lang))));
    let block = Block::fixed("form", text.unwrap_or_default())
        .tag("form")
        .with("id", "catat")
        .with("method", "post")
        .with("action", ADDRESS)
        .with("enctype", "multipart/form-data")
        .with("novalidate", "");
    if over { block.with("hidden", "") } else { block }
}

fn inside(f: &Filling, form: &RecordForm, choice: &IkiChoice, lang: Lang) -> Html {
    let mut h = Html::new();
    hidden(&mut h, f, form, choice);
    h.raw("<div class=\"alert-place\" role=\"alert\">");
    if let Some(error) = &f.error {
        let corrects = form.corrects.as_ref().map(|e| e.id.to_string());
        html!(h, { alert(error, &choice.id.to_string(), corrects.as_deref(), lang) });
    }
    h.raw("</div><div class=\"restored-place\" role=\"status\"></div>");
    fields::Fields { f, form, choice, lang }.write(&mut h);
    let away = ["/skp/", &form.skp.to_string(), "#iki-", &choice.id.to_string()].concat();
    html!(h, "<p class=\"sticky-action actions\"><button class=\"button primary\" data-save>" {w::save(lang)}
        "</button><a class=\"button quiet\" href=\"" {away} "\">" {w::cancel(lang)} "</a></p>");
    h
}

fn hidden(h: &mut Html, f: &Filling, form: &RecordForm, choice: &IkiChoice) {
    let corrects = form.corrects.as_ref().map(|e| e.id.to_string()).unwrap_or_default();
    let fields = [
        ("kunci", f.initial.key.clone()),
        ("id", f.initial.id.clone()),
        ("skp", form.skp.to_string()),
        ("iki", choice.id.to_string()),
        ("koreksi", corrects),
    ];
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        html!(*h, "<input type=\"hidden\" autocomplete=\"off\" name=\"" {name} "\" value=\"" {value} "\">");
    }
}

/// Why it was not stored, with a way to each wrong field.
pub fn alert(error: &AppError, iki: &str, corrects: Option<&str>, lang: Lang) -> Html {
    let mut h = Html::new();
    h.raw("<div class=\"alert\">");
    match error {
        AppError::SignedOut => {
            html!(h, "<p>" {t::ended(lang)} "</p><p><a class=\"button\" rel=\"external\" href=\"/masuk?lanjut=%2Fcatat%3Fiki%3D" {iki});
            if let Some(corrects) = corrects {
                html!(h, "%26koreksi%3D" {corrects});
            }
            html!(h, "\">" {t::sign_in(lang)} "</a></p>");
        }
        AppError::Invalid(list) => {
            html!(h, "<p>" {errors::sentence(error, lang)} "</p><ul>");
            for item in list {
                wrong(&mut h, item, lang);
            }
            h.raw("</ul>");
        }
        _ => {
            html!(h, "<p>" {errors::sentence(error, lang)} "</p>");
        }
    }
    h.raw("</div>");
    h
}

fn wrong(h: &mut Html, item: &FieldProblem, lang: Lang) {
    let label = match item.field.as_str() {
        "nilai" => w::value(lang),
        "dari" => t::of_whole(lang),
        "hasil" => t::deliverable(lang),
        "tanggal" => w::date(lang),
        "keterangan" => w::note(lang),
        "berkas" => w::evidence(lang),
        "tautan" | "tautan_nama" => t::link(lang),
        _ => t::indicator(lang),
    };
    html!(*h, "<li><a href=\"#" {fields::id(&item.field, 0)} "\">" {label} "</a>: " {errors::problem(&item.problem, lang)} "</li>");
}

/// Says that the draft is back.
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "drafts are kept in the browser only"))]
pub fn restored(lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<p class=\"restored\">" {t::restored(lang)} " <button type=\"button\" class=\"button quiet\" data-act=\"buang-draf\">"
        {t::drop_draft(lang)} "</button></p>");
    h.into_string()
}
