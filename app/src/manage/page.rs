//! From an address to one of the pages of *Kelola*, and its first page.

use super::{
    api::{load_completeness, load_settings},
    completeness, settings,
};
use crate::{
    error::AppError,
    followup::page::whole,
    html,
    i18n::manage as t,
    place::Query,
    port::answer,
    ui::{
        html::Html,
        page::{failed, title},
        post::Forms,
    },
};
use domain::{people::Function, view::Me};
use leptos::prelude::*;

/// The page at this path, or why it cannot be shown.
pub async fn page(path: &str, query: &Query, me: &Me, forms: &Forms) -> AnyView {
    match write(path, query, me, forms).await {
        Ok(inside) => whole(&inside, forms),
        Err(error) => failed(&error, forms.lang),
    }
}

/// Whether somebody looks after the agency.
pub fn manages(me: &Me) -> bool {
    me.functions.iter().any(|f| matches!(f, Function::PengelolaKinerja | Function::AdminInstansi))
}

async fn write(path: &str, query: &Query, me: &Me, forms: &Forms) -> Result<Html, AppError> {
    match path.trim_matches('/') {
        "kelola" if manages(me) => Ok(index(forms)),
        "kelola" => answer(Err(AppError::Forbidden)),
        "kelola/pengaturan" => Ok(settings::page(&load_settings().await?, forms)),
        "kelola/kelengkapan" => {
            let of = |name: &str| query.get_str(name).map(str::to_owned);
            let period = of("periode").and_then(|id| id.parse().ok());
            let unit = of("unit").and_then(|id| id.parse().ok());
            Ok(completeness::page(&load_completeness(period, unit).await?, forms))
        }
        _ => answer(Err(AppError::NotFound)),
    }
}

/// `/kelola`: what there is to look after.
fn index(forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::title(lang));
    let mut h = Html::new();
    html!(h, "<h1>" {t::title(lang)} "</h1><ul class=\"ev-rows\">");
    for (href, name, lead) in [
        ("/kelola/kelengkapan", t::complete(lang), t::complete_index(lang)),
        ("/evaluasi", t::calendar(lang), t::calendar_index(lang)),
        ("/kelola/pengaturan", t::settings(lang), t::settings_index(lang)),
        ("/tindak-lanjut", t::follow_up(lang), t::follow_up_index(lang)),
        ("/angka-kredit", t::credit(lang), t::credit_index(lang)),
    ] {
        html!(h, "<li class=\"ev-row tl-row\"><div><h2><a rel=\"external\" href=\"" {href} "\">" {name} "</a></h2><p class=\"ev-post\">" {lead} "</p></div></li>");
    }
    h.raw("</ul>");
    h
}
