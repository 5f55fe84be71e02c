//! *Matriks Peran Hasil* as it is printed: A4 landscape, the leader's RHK as columns.

use super::page::address;
use crate::{
    html,
    i18n::{Lang, matrix as t, words as w},
    planning::sheet::signature,
    ui::{html::Html, page::title},
};
use domain::matrix::view::MatrixView;

/// The document. Official forms are in Indonesian, whatever the language of the screen.
pub fn page(view: &MatrixView, lang: Lang) -> Html {
    title([t::title(lang), " ", &view.year.to_string()].concat());
    let mut h = Html::new();
    html!(h, "<p class=\"no-print\"><a rel=\"external\" href=\"" {address(view)} "\">" {t::back(lang)} "</a> · " {t::print_hint(lang)}
        "</p><article class=\"ev-document mx-paper\" lang=\"id\"><header><h1>MATRIKS PERAN HASIL TAHUN " {view.year.to_string()} "</h1><p>" {view.agency}
        "</p><p>" {view.title} ", " {view.unit} "</p></header><div class=\"ev-table\" tabindex=\"0\" role=\"region\" aria-label=\"" {t::grid(lang)} "\"><table><thead><tr><th scope=\"col\" class=\"mx-no\" rowspan=\"2\">No</th><th scope=\"col\" rowspan=\"2\">Pegawai / Jabatan</th><th scope=\"colgroup\" colspan=\""
        {view.columns.len()} "\">Rencana Hasil Kerja Pimpinan</th></tr><tr>");
    for column in &view.columns {
        html!(h, "<th scope=\"col\">" {column.text} "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for (at, row) in view.rows.iter().enumerate() {
        html!(h, "<tr><td class=\"mx-no\">" {at + 1} "</td><th scope=\"row\">" {row.member.name} "<br>" {w::post(&row.member)} "</th>");
        for cell in &row.cells {
            let linked = if cell.text.is_empty() { cell.linked.join("\n") } else { String::new() };
            html!(h, "<td class=\"typed\">" {cell.text} {linked} "</td>");
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table></div>");
    if let Some(leader) = &view.leader {
        h.raw("<div class=\"ev-signatures\"><div></div>");
        signature(&mut h, "", &w::post(leader), Some(leader));
        h.raw("</div>");
    }
    h.raw("</article>");
    h
}
