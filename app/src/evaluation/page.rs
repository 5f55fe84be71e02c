//! From an address to one of the pages of evaluation.

use super::{
    api::{load_board, load_evaluation, load_result},
    board, paper, rate, result,
};
use crate::{
    error::AppError,
    html,
    i18n::evaluation as t,
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
use domain::{
    id::{PeriodId, PersonId, SkpId},
    view::Me,
};
use leptos::prelude::*;

/// The page at this path, or why it cannot be shown.
pub async fn page(path: &str, query: &Query, me: &Me, forms: &Forms) -> AnyView {
    let lang = forms.lang;
    match write(path, query, me.id, forms).await {
        Ok(inside) => {
            let mut h = Html::new();
            html!(h, {inside} "<p class=\"stale\" data-stale hidden>" {t::stale(lang)} "</p>");
            shown::still(Block::text("page evaluation", h), On::default())
        }
        Err(error) => failed(&error, lang),
    }
}

async fn write(path: &str, query: &Query, me: PersonId, forms: &Forms) -> Result<Html, AppError> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match parts[..] {
        ["evaluasi"] => {
            let period = query.get_str("periode").and_then(|id| id.parse().ok());
            let board = load_board(period).await?;
            Ok(board::page(&board, forms))
        }
        ["evaluasi", period, skp] => {
            let (Ok(period), Ok(skp)) = (period.parse::<PeriodId>(), skp.parse::<SkpId>()) else { return nothing() };
            let view = load_evaluation(period, skp).await?;
            let board = load_board(Some(period)).await?;
            let after = query.get_str("setelah").and_then(|id| id.parse().ok());
            Ok(rate::page(&view, &board, after, forms))
        }
        ["hasil", id] => {
            let Ok(id) = id.parse() else { return nothing() };
            let view = load_result(id).await?;
            if query.get_str("cetak") == Some("true") {
                return Ok(paper::page(&view, forms.lang));
            }
            Ok(result::page(&view, me, forms))
        }
        _ => nothing(),
    }
}

/// Says so in the status of the page as well.
fn nothing() -> Result<Html, AppError> {
    answer(Err(AppError::NotFound))
}
