//! From an address to one of the pages of the matrix.

use super::{
    api::{load_matrices, load_matrix},
    grid, list, paper,
};
use crate::{
    error::AppError,
    html,
    i18n::{Lang, fill, matrix as t, words as w},
    place::Query,
    port::answer,
    ui::{
        html::Html,
        page::{failed, title},
        post::{Fields, Forms, Line, Post, button},
        sheet::Block,
        shown::{self, On},
    },
};
use domain::matrix::view::MatrixView;
use leptos::prelude::*;

/// The page at this path, or why it cannot be shown.
pub async fn page(path: &str, query: &Query, forms: &Forms) -> AnyView {
    match write(path, query, forms).await {
        Ok((class, inside)) => shown::still(Block::text(class, inside), On::default()),
        Err(error) => failed(&error, forms.lang),
    }
}

async fn write(path: &str, query: &Query, forms: &Forms) -> Result<(&'static str, Html), AppError> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match parts[..] {
        ["perencanaan", "matriks"] => Ok(("page roles", list::page(&load_matrices().await?, forms.lang))),
        ["perencanaan", "matriks", post, year] => {
            let (Ok(post), Ok(year)) = (post.parse(), year.parse()) else { return nothing() };
            let view = load_matrix(post, year).await?;
            if query.get_str("cetak") == Some("true") {
                return Ok(("page roles paper", paper::page(&view, forms.lang)));
            }
            Ok(("page roles wide", matrix(&view, forms)))
        }
        _ => nothing(),
    }
}

/// Says so in the status of the page as well.
fn nothing<T>() -> Result<T, AppError> {
    answer(Err(AppError::NotFound))
}

/// Where a matrix is.
pub fn address(view: &MatrixView) -> String {
    ["/perencanaan/matriks/", &view.post.to_string(), "/", &view.year.to_string()].concat()
}

fn matrix(view: &MatrixView, forms: &Forms) -> Html {
    let lang = forms.lang;
    title([t::title(lang), " ", &view.year.to_string()].concat());
    let mut h = Html::new();
    html!(h, "<p class=\"ev-crumb no-print\"><a rel=\"external\" href=\"/perencanaan/matriks\">" {t::to_list(lang)} "</a></p>");
    head(&mut h, view, lang);
    if view.columns.is_empty() {
        without_columns(&mut h, view, lang);
    }
    let found = grid::look_over(view);
    if view.rows.is_empty() {
        html!(h, "<p class=\"calm\">" {t::no_rows(lang)} "</p>");
    } else {
        grid::findings(&mut h, view, &found, lang);
        grid::grid(&mut h, view, &found, forms);
        html!(h, "<p class=\"stale\" data-stale hidden>" {t::stale(lang)} "</p>");
    }
    h.raw("<div class=\"mx-after no-print\">");
    if view.keeps {
        add(&mut h, view, forms);
    }
    if !view.columns.is_empty() && !view.rows.is_empty() {
        html!(h, "<p><a class=\"button quiet\" rel=\"external\" href=\"" {address(view)} "?cetak=true\">" {t::print(lang)} "</a></p>");
    }
    h.raw("</div>");
    h
}

/// Whose matrix it is, and what the reader may do in it.
fn head(h: &mut Html, view: &MatrixView, lang: Lang) {
    html!(*h, "<h1>" {t::title(lang)} " " {view.year.to_string()} "</h1><p class=\"mx-of\"><b>" {view.title} "</b> " {view.unit});
    if let Some(leader) = &view.leader {
        html!(*h, " · " {fill(t::leader(lang), &[&leader.name])} " (" {w::post(leader)} ")");
    }
    let writes = view.rows.iter().filter(|r| r.writes).count();
    h.raw("</p><p class=\"mx-lead\">");
    h.text(if writes > 0 { t::lead(lang) } else { t::lead_read(lang) });
    if !view.open {
        html!(*h, " <b>" {t::closed(lang)} "</b>");
    } else if writes == 0 {
        html!(*h, " <b>" {t::read_only(lang)} "</b>");
    } else if !view.leads {
        html!(*h, " <b>" {t::own_row(lang)} "</b>");
    }
    h.raw("</p>");
    if writes > 0 {
        html!(*h, "<p class=\"draft-line no-print\" data-saved=\"" {t::saved(lang)} "\" role=\"status\">" {t::auto(lang)} "</p>");
    }
}

fn without_columns(h: &mut Html, view: &MatrixView, lang: Lang) {
    let more = if view.leads { t::no_columns_leader(lang) } else { t::no_columns_member(lang) };
    html!(*h, "<div class=\"notice\"><p><b>" {t::no_columns(lang)} "</b> " {more} "</p><p><a class=\"button primary\" rel=\"external\" href=\"/perencanaan\">"
        {t::to_planning(lang)} "</a></p></div>");
}

fn add(h: &mut Html, view: &MatrixView, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/matriks/tambah")
        .with("jabatan", view.post)
        .with("tahun", view.year)
        .key("kunci")
        .done(t::add_done(lang));
    let mut summary = Html::new();
    summary.text(t::add(lang));
    post.fold(h, "tambah", forms, &summary, |h, fields: Fields<'_>| {
        html!(*h, "<p>" {t::add_lead(lang)} "</p>");
        fields.line(h, "orang", t::who(lang), "", &Line { kind: "text", autocomplete: "off", ..Line::default() });
        h.raw("<div class=\"actions\">");
        button(h, t::add_do(lang), "button primary", None);
        h.raw("</div>");
    });
}
