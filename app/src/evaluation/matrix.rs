//! The matrix of both ratings. It shows what follows; there is nothing in it to choose.

use crate::{
    html,
    i18n::{Lang, evaluation as t},
    ui::html::Html,
};
use domain::rating::{Expectation, predikat};

/// Best first, as the form prints the results.
const ROWS: [Expectation; 3] = [Expectation::DiAtas, Expectation::Sesuai, Expectation::DiBawah];

/// The table. A cell is marked by `here`, or, where the ratings are still being chosen, by the style sheet from the
/// chosen radio buttons: so it follows without a script as well.
pub fn matrix(h: &mut Html, here: Option<(Expectation, Expectation)>, lang: Lang) {
    html!(*h, "<div class=\"matrix-place\"><table class=\"matrix\"><caption class=\"visually-hidden\">" {t::matrix(lang)}
        "</caption><thead><tr><th scope=\"col\">" {t::matrix_corner(lang)} "</th>");
    for perilaku in Expectation::ALL {
        html!(*h, "<th scope=\"col\">" {t::expectation(perilaku, lang)} "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for hasil in ROWS {
        html!(*h, "<tr><th scope=\"row\">" {t::expectation(hasil, lang)} "</th>");
        for perilaku in Expectation::ALL {
            html!(*h, "<td data-cell=\"" {hasil.code()} "-" {perilaku.code()} "\"");
            let marked = here == Some((hasil, perilaku));
            h.raw(if marked { " data-here>" } else { ">" });
            h.text(t::predikat_name(predikat(hasil, perilaku)));
            if marked || here.is_none() {
                html!(*h, "<span class=\"here\"> " {t::matrix_here(lang)} "</span>");
            }
            h.raw("</td>");
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table></div>");
}

/// The predikat of the chosen ratings as a sentence; all nine are written, and the style sheet shows the one that is.
pub fn outcome(h: &mut Html, lang: Lang) {
    html!(*h, "<p class=\"outcome-line\" role=\"status\"><span class=\"outcome-label\">" {t::predikat_of(lang)} "</span> <span class=\"outcome-wait\">"
        {t::predikat_wait(lang)} "</span>");
    for hasil in ROWS {
        for perilaku in Expectation::ALL {
            html!(*h, "<b data-outcome=\"" {hasil.code()} "-" {perilaku.code()} "\">" {t::predikat_name(predikat(hasil, perilaku))} "</b>");
        }
    }
    h.raw("</p>");
}
