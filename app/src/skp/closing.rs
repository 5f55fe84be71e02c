//! The end of an SKP: annex lists, versions, further SKPs of the same person.

use crate::{
    html,
    i18n::{Lang, fill, format, skp as t, words as w},
    ui::html::Html,
};
use domain::view::SkpView;

/// The three lists of the annex; lists without lines are left out.
pub fn annex(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<h2>" {t::annex(lang)} "</h2>");
    for (name, list) in [
        (t::support(lang), &view.annex.support),
        (t::accountability(lang), &view.annex.accountability),
        (t::consequences(lang), &view.annex.consequences),
    ] {
        if list.is_empty() {
            continue;
        }
        html!(h, "<h3>" {name} "</h3><ol>");
        for line in list {
            html!(h, "<li>" {line} "</li>");
        }
        h.raw("</ol>");
    }
    h
}

/// Agreed versions, newest first, and links to further SKPs.
pub fn versions(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    if !view.versions.is_empty() {
        html!(h, "<h2>" {t::versions(lang)} "</h2><ol class=\"plain\">");
        for version in view.versions.iter().rev() {
            let day = format::date(version.agreed_at.date(view.zone), lang);
            let reason = if version.reason.is_empty() { t::version_first(lang) } else { &version.reason };
            html!(h, "<li><b>" {t::version(lang)} " " {version.number} "</b> " {reason} "<small>"
                {fill(t::version_agreed(lang), &[&day, &version.agreed_by.name])} "</small></li>");
        }
        html!(h, "</ol><p><a class=\"button quiet\" rel=\"external\" href=\"/skp/" {view.id} "/versi\">" {t::versions_more(lang)} "</a></p>");
    }
    if !view.others.is_empty() {
        html!(h, "<h2>" {t::others(lang)} "</h2><ul class=\"plain\">");
        for other in &view.others {
            html!(h, "<li><a href=\"/skp/" {other.id} "\">" {format::span(other.span, lang)} "</a> " {other.post} "<small>"
                {w::skp_state(other.state, lang)} "</small></li>");
        }
        h.raw("</ul>");
    }
    h
}
