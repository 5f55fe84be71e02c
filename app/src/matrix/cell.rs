//! One cell as it is read or written.

use crate::{
    html,
    i18n::{Lang, fill, format, matrix as t},
    ui::{
        html::Html,
        post::{
            Forms, Post,
            pick::{Area, clash},
        },
    },
};
use domain::{
    matrix::{
        CellId, activity,
        view::{Cell, Column, MatrixView, Row},
    },
    text,
};
use uuid::Uuid;

/// The end of an identity: enough to tell fields of one page apart.
pub fn short(id: Uuid) -> String {
    let all = id.simple().to_string();
    all[20..].to_owned()
}

/// The cell, inside its `td`.
pub fn cell(h: &mut Html, view: &MatrixView, row: &Row, column: &Column, cell: &Cell, forms: &Forms) {
    let lang = forms.lang;
    let name = [short(column.rhk.uuid()), "-".to_owned(), short(row.member.id.uuid())].concat();
    html!(*h, "<td data-part=\"sel-" {name} "\" tabindex=\"-1\">");
    let mut label = Html::new();
    html!(label, {column.text} "<span class=\"visually-hidden\">, " {row.member.name} "</span>");
    if row.writes {
        let id = CellId { post: view.post, year: view.year, rhk: column.rhk, member: row.member.id };
        let post = Post::to("/api/matriks/sel").with("sel", id).done(t::cell_done(lang));
        post.write(h, &["s", &name].concat(), forms, |h, fields| {
            fields.short_area(h, &Area { name: "teks", label: &label, hint: "", kept: &cell.text, rows: 3 });
            html!(*h, "<div class=\"mx-info\" data-part=\"ket-" {name} "\">");
            about(h, view, cell, lang);
            clash(h, &cell.text, &text::mark(&cell.text), lang);
            h.raw("</div>");
        });
    } else {
        html!(*h, "<p class=\"mx-label\">" {label} "</p><p class=\"typed\" dir=\"auto\">" {cell.text} "</p>");
        about(h, view, cell, lang);
    }
    h.raw("</td>");
}

/// What is to be said about the text, and who wrote it.
fn about(h: &mut Html, view: &MatrixView, cell: &Cell, lang: Lang) {
    if let Some(found) = activity(&cell.text) {
        let (verb, result) = (capital(found.verb), capital(found.result));
        html!(*h, "<p class=\"mx-warn\">" {fill(t::activity(lang), &[&verb, &result])} "</p>");
    }
    for text in &cell.linked {
        html!(*h, "<p class=\"mx-linked\"><small>" {t::linked(lang)} "</small> " {text} "</p>");
    }
    if let (Some(by), Some(at)) = (&cell.by, cell.at) {
        html!(*h, "<p class=\"mx-by\">" {bare(&by.name)} ", " {format::moment(at, view.zone, view.today, lang)} "</p>");
    }
    if cell.before.is_empty() {
        return;
    }
    html!(*h, "<details class=\"quiet mx-past no-print\"><summary>" {fill(t::past(lang), &[&cell.before.len().to_string()])} "</summary><ol>");
    for said in &cell.before {
        html!(*h, "<li><q class=\"typed\" dir=\"auto\">" {if said.text.is_empty() { t::past_empty(lang) } else { &said.text }} "</q> <small>"
            {bare(&said.by.name)} ", " {format::moment(said.at, view.zone, view.today, lang)} "</small></li>");
    }
    h.raw("</ol></details>");
}

/// A name without the titles after it.
pub fn bare(name: &str) -> &str {
    name.split(',').next().unwrap_or(name)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
