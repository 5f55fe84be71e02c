//! From an address to one of the pages of follow-up.

use super::{
    api::{load_coaching, load_follow_up},
    board, coaching,
};
use crate::{
    error::AppError,
    html,
    i18n::evaluation as e,
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
    match write(path, query, forms).await {
        Ok(inside) => whole(&inside, forms),
        Err(error) => failed(&error, forms.lang),
    }
}

/// A page whose parts keep themselves up to date.
pub fn whole(inside: &Html, forms: &Forms) -> AnyView {
    let mut h = Html::new();
    html!(h, {inside} "<p class=\"stale\" data-stale hidden>" {e::stale(forms.lang)} "</p>");
    shown::still(Block::text("page evaluation", h), On::default())
}

async fn write(path: &str, query: &Query, forms: &Forms) -> Result<Html, AppError> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match parts[..] {
        ["tindak-lanjut"] => {
            let year = query.get_str("tahun").and_then(|y| y.parse().ok());
            Ok(board::page(&load_follow_up(year).await?, forms))
        }
        ["tindak-lanjut", id] => match id.parse() {
            Ok(id) => Ok(coaching::page(&load_coaching(id).await?, forms)),
            Err(_) => answer(Err(AppError::NotFound)),
        },
        _ => answer(Err(AppError::NotFound)),
    }
}
