//! `/perencanaan/matriks`: the matrices the reader has to do with.

use crate::{
    html,
    i18n::{Lang, fill, matrix as t},
    ui::{html::Html, page::title},
};
use domain::matrix::view::MatrixRef;

/// The page.
pub fn page(all: &[MatrixRef], lang: Lang) -> Html {
    title(t::list_title(lang));
    let mut h = Html::new();
    html!(h, "<h1>" {t::list_title(lang)} "</h1>");
    if all.is_empty() {
        html!(h, "<p class=\"calm\">" {t::list_none(lang)} "</p>");
        return h;
    }
    html!(h, "<p class=\"mx-lead\">" {t::lead_read(lang)} "</p>");
    let mut years: Vec<i32> = all.iter().map(|m| m.year).collect();
    years.dedup();
    for year in years {
        html!(h, "<section class=\"ev-section\"><h2>" {fill(t::year(lang), &[&year.to_string()])} "</h2>");
        rows(&mut h, all.iter().filter(|m| m.year == year), lang);
        h.raw("</section>");
    }
    h
}

/// One row for each.
fn rows<'a>(h: &mut Html, all: impl Iterator<Item = &'a MatrixRef>, lang: Lang) {
    h.raw("<ul class=\"mx-list\">");
    for one in all {
        let year = one.year.to_string();
        let standing = if one.leads { t::list_leads(lang) } else { t::list_member(lang) };
        html!(*h, "<li><div><h3>" {one.title} "</h3><p class=\"mx-post\">" {one.unit} " · " {standing} "</p></div><a class=\"button\" rel=\"external\" href=\"/perencanaan/matriks/"
            {one.post.to_string()} "/" {year} "\">" {t::list_open(lang)} "<span class=\"visually-hidden\"> " {one.title} " " {year} "</span></a></li>");
    }
    h.raw("</ul>");
}
