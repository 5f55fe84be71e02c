//! The predikat of two ratings, with the matrix it comes from.

use super::parts::{Asked, Outcome, Tool, Wrongs, basis, ratings, section, why};
use crate::{
    html,
    i18n::{Lang, calculator as t, fill},
    ui::{html::Html, mark},
};
use domain::{
    rating::{Expectation, predikat},
    skp::progress::Status,
};
use leptos_router::params::ParamsMap;

const ID: &str = "predikat";

/// Both ratings.
type Ratings = (Expectation, Expectation);

/// Writes the section; whether what was asked was wrong.
pub fn write(h: &mut Html, query: &ParamsMap, lang: Lang) -> bool {
    let (asked, is_asked) = Asked::of(ID, query, lang);
    let outcome = if is_asked { read(&asked) } else { Outcome::Empty };
    let tool = Tool {
        id: ID,
        title: t::predikat_title(lang),
        lead: t::predikat_lead(lang),
        example: (
            "/kalkulator?hitung=predikat&hasil=sesuai&perilaku=di_atas#hasil-predikat",
            t::predikat_example(lang),
        ),
    };
    section(
        h,
        &tool,
        &outcome,
        &asked,
        |h, fields| {
            fields.radios(h, "hasil", t::hasil(lang), ratings(lang));
            fields.radios(h, "perilaku", t::perilaku(lang), ratings(lang));
        },
        |h, ratings| answer(h, *ratings, lang),
    );
    outcome.wrongs().is_some()
}

fn read(asked: &Asked) -> Outcome<Ratings> {
    let mut wrongs = Wrongs::default();
    let hasil = wrongs.choice(asked, "hasil", Expectation::from_code);
    let perilaku = wrongs.choice(asked, "perilaku", Expectation::from_code);
    Outcome::of(hasil.zip(perilaku), wrongs)
}

fn answer(h: &mut Html, (hasil, perilaku): Ratings, lang: Lang) {
    let result = predikat(hasil, perilaku);
    html!(*h, "<h3 class=\"verdict\">" {fill(t::your_predikat(lang), &[t::predikat_name(result)])} "</h3><p>"
        {t::hasil(lang)} ": " {t::expectation(hasil, lang)} ". " {t::perilaku(lang)} ": " {t::expectation(perilaku, lang)} ".</p>");
    basis(h, t::predikat_basis(lang), lang);
    why(h, t::why_predikat(lang), |h| {
        html!(*h, "<p>" {t::reason(result, lang)} "</p>");
        matrix(h, (hasil, perilaku), lang);
    });
}

/// The whole matrix, as the annex prints it; the chosen cell has a mark and words.
fn matrix(h: &mut Html, chosen: Ratings, lang: Lang) {
    html!(*h, "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" {t::matrix(lang)} "\"><table class=\"matrix\"><caption>"
        {t::matrix(lang)} "</caption><thead><tr><td rowspan=\"2\">" {t::rows(lang)} "</td><th scope=\"colgroup\" colspan=\"3\">" {t::columns(lang)} "</th></tr><tr>");
    for perilaku in Expectation::ALL {
        html!(*h, "<th scope=\"col\"");
        h.raw(if perilaku == chosen.1 { " data-here>" } else { ">" });
        html!(*h, {t::short_expectation(perilaku, lang)} "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for hasil in Expectation::ALL.into_iter().rev() {
        h.raw("<tr><th scope=\"row\"");
        h.raw(if hasil == chosen.0 { " data-here>" } else { ">" });
        html!(*h, {t::short_expectation(hasil, lang)} "</th>");
        for perilaku in Expectation::ALL {
            let here = (hasil, perilaku) == chosen;
            h.raw(if here { "<td data-here><b>" } else { "<td>" });
            html!(*h, { t::predikat_name(predikat(hasil, perilaku)) });
            if here {
                h.raw("</b><small>");
                mark::mark(h, Status::Tercapai);
                html!(*h, {t::here(lang)} "</small>");
            }
            h.raw("</td>");
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table></div>");
}
