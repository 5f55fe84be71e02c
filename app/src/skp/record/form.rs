//! Second step: the form for one indicator.

use super::{
    ADDRESS, act, choose, fields, outcome,
    start::{Page, State},
};
use crate::{
    error::AppError,
    html,
    i18n::{errors, fill, format, record as t, words as w},
    skp::words,
    ui::html::Html,
};
use domain::{problem::FieldProblem, view::IkiChoice};
use leptos::prelude::*;

/// The form, and what became of it once it is sent.
pub fn form(page: Page, choice: IkiChoice) -> AnyView {
    let s = State::new(page, choice);
    let fate = outcome::fate(s);
    act::mount(s, fate);
    let back = Memo::new(move |_| s.flags.with(|f| f.restored));
    let gone = move || fate.with(outcome::is_over);
    view! {
        <div inner_html=head(s)></div>
        <form
            id="catat"
            class="form"
            method="post"
            action=ADDRESS
            enctype="multipart/form-data"
            novalidate
            hidden=gone
            aria-busy=move || busy(s).then_some("true")
            on:submit=move |ev| act::submit(&ev, s)
            on:input=move |_| act::typed(s)
            on:change=move |ev| act::changed(&ev, s)
        >
            <div hidden inner_html=hidden(s)></div>
            <div class="alert-place" role="alert" inner_html=move || alert(s)></div>
            {move || back.get().then(|| restored(s))}
            {fields::value(s)}
            {fields::date(s)}
            {fields::note(s)}
            {fields::evidence(s)}
            <p class="sticky-action actions">
                <button type="submit" class="button primary" aria-disabled=move || busy(s).then_some("true")>
                    {move || if busy(s) { t::saving(s.lang) } else { w::save(s.lang) }}
                </button>
                <a class="button quiet" href=away(s)>
                    {w::cancel(s.lang)}
                </a>
            </p>
        </form>
        {outcome::outcome(s, fate)}
    }
    .into_any()
}

/// On its way, or about to be.
pub fn busy(s: State) -> bool {
    s.flags.with(|f| f.pressed) || s.sent.with(Option::is_some)
}

fn away(s: State) -> String {
    s.with(|f| ["/skp/", &f.page.form(|form| form.skp.to_string()), "#iki-", &f.choice.id.to_string()].concat())
}

fn head(s: State) -> String {
    let lang = s.lang;
    let mut h = Html::new();
    s.page().form(|form| {
        let title = if form.corrects.is_some() { t::correction(lang) } else { t::title(lang) };
        html!(h, "<h1>" {title} "</h1><div class=\"chosen\" role=\"group\" aria-label=\"" {t::indicator(lang)} "\">");
        s.with(|f| {
            let choice = &f.choice;
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
                html!(h, "<a class=\"other\" href=\"/catat\">" {t::other(lang)} "</a>");
            }
        });
        h.raw("</div>");
    });
    h.into_string()
}

fn hidden(s: State) -> String {
    let mut h = Html::new();
    s.page().form(|form| {
        let initial = s.with(|f| f.initial.clone());
        let iki = s.with(|f| f.choice.id.to_string());
        let corrects = form.corrects.as_ref().map(|e| e.id.to_string()).unwrap_or_default();
        let fields = [
            ("kunci", initial.key),
            ("id", initial.id),
            ("skp", form.skp.to_string()),
            ("iki", iki),
            ("koreksi", corrects),
        ];
        for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
            html!(h, "<input type=\"hidden\" autocomplete=\"off\" name=\"" {name} "\" value=\"" {value} "\">");
        }
    });
    h.into_string()
}

/// Why it was not stored, with a way to each wrong field.
fn alert(s: State) -> String {
    let lang = s.lang;
    let mut h = Html::new();
    s.error.with(|error| {
        let Some(error) = error else { return };
        h.raw("<div class=\"alert\">");
        match error {
            AppError::SignedOut => {
                let way = s.with(|f| ["/masuk?lanjut=%2Fcatat%3Fiki%3D", &f.choice.id.to_string()].concat());
                let corrects = s.page().form(|f| f.corrects.as_ref().map(|e| ["%26koreksi%3D", &e.id.to_string()].concat()));
                html!(h, "<p>" {t::ended(lang)} "</p><p><a class=\"button\" rel=\"external\" href=\"" {way} {corrects} "\">" {t::sign_in(lang)} "</a></p>");
            }
            AppError::Invalid(list) => {
                html!(h, "<p>" {errors::sentence(error, lang)} "</p><ul>");
                for item in list {
                    wrong(&mut h, s, item);
                }
                h.raw("</ul>");
            }
            _ => {
                html!(h, "<p>" {errors::sentence(error, lang)} "</p>");
            }
        }
        h.raw("</div>");
    });
    h.into_string()
}

fn wrong(h: &mut Html, s: State, item: &FieldProblem) {
    let lang = s.lang;
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

fn restored(s: State) -> AnyView {
    view! {
        <p class="restored" role="status">
            {t::restored(s.lang)}
            <button type="button" class="button quiet" on:click=move |_| act::drop_draft(s)>
                {t::drop_draft(s.lang)}
            </button>
        </p>
    }
    .into_any()
}
