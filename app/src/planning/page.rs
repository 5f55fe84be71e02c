//! From an address to one of the pages of planning.

use super::{
    api::{
        load_give, load_keep, load_own_plan, load_plan, load_plans, load_superior, load_template, load_templates,
        load_versions,
    },
    board, keep, plan, superior, template, versions,
};
use crate::{
    error::AppError,
    html,
    i18n::planning as t,
    place::Query,
    port::answer,
    ui::{
        html::Html,
        page::failed,
        post::Forms,
        sheet::Block,
        shown::{self, On},
    },
};
use leptos::prelude::*;

/// The page at this path, or why it cannot be shown.
pub async fn page(path: &str, query: &Query, forms: &Forms) -> AnyView {
    let lang = forms.lang;
    match write(path, query, forms).await {
        Ok(inside) => {
            let mut h = Html::new();
            html!(h, {inside} "<p class=\"stale\" data-stale hidden>" {t::stale(lang)} "</p>");
            shown::still(Block::text("page evaluation planning", h), On::default())
        }
        Err(error) => failed(&error, lang),
    }
}

async fn write(path: &str, query: &Query, forms: &Forms) -> Result<Html, AppError> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    let year = query.get_str("tahun").and_then(|y| y.parse().ok());
    match parts[..] {
        ["perencanaan"] => Ok(board::page(&load_plans(year).await?, forms)),
        ["perencanaan", "saya"] => Ok(plan::page(&load_own_plan(year).await?, None, forms)),
        ["perencanaan", "atasan"] => {
            Ok(superior::page(&load_superior(query.get("cari").unwrap_or_default()).await?, forms))
        }
        ["perencanaan", "pegawai", id] => {
            let Ok(id) = id.parse() else { return nothing() };
            Ok(keep::page(&load_keep(id, year).await?, forms))
        }
        ["perencanaan", "templat"] => Ok(template::page(&load_templates(year).await?, forms)),
        ["perencanaan", "templat", "baru"] => Ok(template::edit(&load_template(None).await?, forms)),
        ["perencanaan", "templat", id, "ubah"] => {
            let Ok(id) = id.parse() else { return nothing() };
            Ok(template::edit(&load_template(Some(id)).await?, forms))
        }
        ["perencanaan", "templat", id] => {
            let Ok(id) = id.parse() else { return nothing() };
            Ok(template::give(&load_give(id, year).await?, forms))
        }
        ["perencanaan", id] => {
            let Ok(id) = id.parse() else { return nothing() };
            let number = |name: &str| query.get_str(name).and_then(|n| n.parse::<u32>().ok());
            let added = number("ditambah").zip(number("mulai"));
            Ok(plan::page(&load_plan(id).await?, added, forms))
        }
        ["skp", id, "versi"] => {
            let Ok(id) = id.parse() else { return nothing() };
            Ok(versions::page(&load_versions(id).await?, forms))
        }
        _ => nothing(),
    }
}

/// Says so in the status of the page as well.
fn nothing() -> Result<Html, AppError> {
    answer(Err(AppError::NotFound))
}
