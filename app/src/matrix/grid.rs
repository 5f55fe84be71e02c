//! The grid: a table on a wide screen, one member after the other on a phone.

use super::cell::{bare, cell, short};
use crate::{
    html,
    i18n::{Lang, fill, matrix as t, words as w},
    ui::{
        html::Html,
        post::{Forms, Post, button},
    },
};
use domain::matrix::{
    Warnings,
    view::{Cell, Column, MatrixView, Row, Standing},
    warnings,
};

/// What is to be said about the matrix as a whole. A column that is gone asks for nobody.
pub fn look_over(view: &MatrixView) -> Warnings {
    // An RHK of an agreed SKP contributes as well; its words are no longer looked over.
    let says =
        |c: &'_ Cell| if c.text.is_empty() && !c.linked.is_empty() { "\u{2022}".to_owned() } else { c.text.clone() };
    let texts: Vec<Vec<String>> = view.rows.iter().map(|r| r.cells.iter().map(says).collect()).collect();
    let rows: Vec<Vec<&str>> = texts.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let mut found = warnings(&rows, view.columns.len());
    found.idle_columns.retain(|c| !view.columns[*c].gone);
    found.empty_rows.retain(|r| view.rows[*r].standing != Standing::Former);
    found
}

/// The notes above the grid.
pub fn findings(h: &mut Html, view: &MatrixView, found: &Warnings, lang: Lang) {
    html!(*h, "<section class=\"mx-findings no-print\" data-part=\"catatan\" tabindex=\"-1\"><h2>" {t::findings(lang)} "</h2>");
    if found.is_empty() {
        html!(*h, "<p class=\"mx-fine\">" {t::findings_none(lang)} "</p></section>");
        return;
    }
    h.raw("<ul>");
    let listed = |names: Vec<&str>| (names.len().to_string(), names.join("; "));
    if !found.empty_rows.is_empty() {
        let (n, names) = listed(found.empty_rows.iter().map(|r| bare(&view.rows[*r].member.name)).collect());
        html!(*h, "<li>" {fill(t::find_rows(lang), &[&n, &names])} "</li>");
    }
    if !found.idle_columns.is_empty() {
        let (n, names) = listed(found.idle_columns.iter().map(|c| view.columns[*c].text.as_str()).collect());
        html!(*h, "<li>" {fill(t::find_columns(lang), &[&n, &names])} "</li>");
    }
    if !found.activities.is_empty() {
        html!(*h, "<li>" {fill(t::find_activities(lang), &[&found.activities.len().to_string()])} "</li>");
    }
    html!(*h, "</ul><p class=\"hint\">" {t::findings_note(lang)} "</p></section>");
}

/// The grid.
pub fn grid(h: &mut Html, view: &MatrixView, found: &Warnings, forms: &Forms) {
    let lang = forms.lang;
    jump(h, view, lang);
    html!(*h, "<div class=\"mx-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" {t::grid(lang)}
        "\" data-autosave=\"/api/matriks/sel\" data-base data-shape=\"" {shape(view)} "\"><table class=\"mx-grid\"><caption class=\"visually-hidden\">"
        {t::title(lang)} "</caption><thead><tr><th scope=\"col\">" {t::member(lang)} "</th>");
    for (at, column) in view.columns.iter().enumerate() {
        head(h, column, at, found.idle_columns.contains(&at), lang);
    }
    h.raw("</tr></thead><tbody>");
    for (at, row) in view.rows.iter().enumerate() {
        html!(*h, "<tr id=\"baris-" {row.member.id} "\"><th scope=\"row\" data-part=\"nama-" {short(row.member.id.uuid())} "\" tabindex=\"-1\">");
        member(h, view, row, found.empty_rows.contains(&at), forms);
        h.raw("</th>");
        for (column, one) in view.columns.iter().zip(&row.cells) {
            cell(h, view, row, column, one, forms);
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table></div>");
}

/// Rows and columns, in one word: when it changes the page has to be read anew.
fn shape(view: &MatrixView) -> String {
    let columns = view.columns.iter().map(|c| short(c.rhk.uuid()));
    let rows = view.rows.iter().map(|r| [short(r.member.id.uuid()), u8::from(r.writes).to_string()].concat());
    domain::text::mark(&columns.chain(rows).collect::<Vec<_>>().join("."))
}

/// Many members: a way to each row.
fn jump(h: &mut Html, view: &MatrixView, lang: Lang) {
    if view.rows.len() < 6 {
        return;
    }
    html!(*h, "<details class=\"fold mx-jump no-print\"><summary>" {t::jump(lang)} "</summary><ul>");
    for row in &view.rows {
        html!(*h, "<li><a rel=\"external\" href=\"#baris-" {row.member.id} "\">" {row.member.name} "</a></li>");
    }
    h.raw("</ul></details>");
}

fn head(h: &mut Html, column: &Column, at: usize, idle: bool, lang: Lang) {
    let number = (at + 1).to_string();
    html!(*h, "<th scope=\"col\" data-part=\"kolom-" {short(column.rhk.uuid())} "\"><span class=\"label\">" {number} "</span> " {column.text});
    if column.gone {
        html!(*h, "<p class=\"mx-warn\">" {t::gone_column(lang)} "</p>");
    } else if idle {
        html!(*h, "<p class=\"mx-warn\">" {t::idle_column(lang)} "</p>");
    }
    h.raw("</th>");
}

fn member(h: &mut Html, view: &MatrixView, row: &Row, empty: bool, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<p class=\"mx-name\">" {row.member.name} "</p><p class=\"mx-post\">" {w::post(&row.member)} "</p>");
    match row.standing {
        Standing::Report => {}
        Standing::Added => {
            html!(*h, "<p class=\"mx-post\">" {t::added(lang)} ": " {row.member.unit} "</p>");
        }
        Standing::Former => {
            html!(*h, "<p class=\"mx-post\">" {t::former(lang)} "</p>");
        }
    }
    if let Some(skp) = row.agreed {
        html!(*h, "<p class=\"mx-post\">" {t::agreed(lang)} " ");
        if row.own {
            html!(*h, "<a rel=\"external\" class=\"look\" href=\"/skp/" {skp} "/versi\">" {t::agreed_own(lang)} "</a>");
        } else {
            h.text(t::agreed_other(lang));
        }
        h.raw("</p>");
    }
    if empty && !view.columns.is_empty() {
        html!(*h, "<p class=\"mx-warn\">" {t::empty_row(lang)} "</p>");
    }
    if view.keeps && row.standing == Standing::Added && row.cells.iter().all(|c| c.text.is_empty()) {
        let post = Post::to("/api/matriks/keluarkan")
            .with("jabatan", view.post)
            .with("tahun", view.year)
            .with("anggota", row.member.id)
            .key("kunci")
            .done(t::remove_done(lang));
        let mut summary = Html::new();
        html!(summary, {t::remove(lang)} "<span class=\"visually-hidden\"> " {row.member.name} "</span>");
        post.fold(h, "keluarkan", forms, &summary, |h, _| {
            html!(*h, "<p>" {t::remove_lead(lang)} "</p>");
            button(h, t::remove(lang), "button danger", None);
        });
    }
}
