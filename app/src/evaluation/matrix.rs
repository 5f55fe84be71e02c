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
        h.raw("<th scope=\"col\">");
        level(h, perilaku, lang);
        h.raw("</th>");
    }
    h.raw("</tr></thead><tbody>");
    for hasil in ROWS {
        h.raw("<tr><th scope=\"row\">");
        level(h, hasil, lang);
        h.raw("</th>");
        for perilaku in Expectation::ALL {
            html!(*h, "<td data-cell=\"" {hasil.code()} "-" {perilaku.code()} "\"");
            let marked = here == Some((hasil, perilaku));
            h.raw(if marked { " data-here>" } else { ">" });
            // Narrow columns: a long name may break at its stroke.
            for (at, part) in t::predikat_name(predikat(hasil, perilaku)).split_inclusive('/').enumerate() {
                h.raw(if at > 0 { "<wbr>" } else { "" });
                h.text(part);
            }
            if marked || here.is_none() {
                html!(*h, "<span class=\"here\"> " {t::matrix_here(lang)} "</span>");
            }
            h.raw("</td>");
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table></div>");
}

/// In a narrow table the word that all levels share is left to those who listen.
fn level(h: &mut Html, rating: Expectation, lang: Lang) {
    let words = t::expectation(rating, lang);
    let (own, shared) = words.rsplit_once(' ').unwrap_or((words, ""));
    html!(*h, {own} " <span class=\"shared\">" {shared} "</span>");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_cells_one_of_them_here_and_nothing_to_choose() {
        let mut h = Html::new();
        matrix(&mut h, Some((Expectation::Sesuai, Expectation::DiAtas)), Lang::Id);
        let text = h.into_string();
        assert_eq!(text.matches("<td ").count(), 9);
        assert_eq!(text.matches("data-here").count(), 1);
        assert!(text.contains("data-cell=\"sesuai-di_atas\" data-here>Baik"), "{text}");
        assert!(!text.contains("<input"));
    }

    #[test]
    fn every_pair_of_ratings_has_its_outcome() {
        let mut h = Html::new();
        outcome(&mut h, Lang::Id);
        let text = h.into_string();
        assert_eq!(text.matches("data-outcome").count(), 9);
        assert!(text.contains("<b data-outcome=\"di_atas-di_bawah\">Kurang/misconduct</b>"));
    }

    #[test]
    fn the_style_sheet_has_a_rule_for_each_pair() {
        let css = include_str!("../../../style/pages/evaluation.css");
        for hasil in ROWS {
            for perilaku in Expectation::ALL {
                let pair = [hasil.code(), "-", perilaku.code()].concat();
                assert!(css.contains(&["[data-outcome=\"", &pair, "\"]"].concat()), "{pair}");
                assert!(css.contains(&["[data-cell=\"", &pair, "\"]"].concat()), "{pair}");
            }
        }
    }
}
