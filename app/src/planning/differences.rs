//! What differs between two versions, in words that can be read from top to bottom.

use crate::{
    html,
    i18n::{Lang, planning as t, words as w},
    skp::words::goal,
    ui::html::Html,
};
use domain::planning::diff::Difference;

/// `old` struck through, `new` after it; either may be missing.
fn change(h: &mut Html, name: &str, old: &str, new: &str, lang: Lang) {
    html!(*h, "<li><p class=\"aspect\">" {name} "</p><p>");
    if !old.is_empty() {
        html!(*h, "<del><span class=\"visually-hidden\">" {lang.pick("semula", "before")} ": </span>" {old} "</del> ");
    }
    if !new.is_empty() {
        html!(*h, "<ins><span class=\"visually-hidden\">" {lang.pick("menjadi", "now")} ": </span>" {new} "</ins>");
    }
    h.raw("</p></li>");
}

/// The list, or nothing.
pub fn list(h: &mut Html, all: &[Difference], lang: Lang) {
    if all.is_empty() {
        return;
    }
    h.raw("<ul class=\"pl-diff\">");
    for one in all {
        item(h, one, lang);
    }
    h.raw("</ul>");
}

fn item(h: &mut Html, one: &Difference, lang: Lang) {
    let join = |a: &str, b: &str| [a, " \u{b7} ", b].concat();
    match one {
        Difference::Approach { from, to } => {
            change(h, t::approach(lang), w::approach(*from, lang), w::approach(*to, lang), lang);
        }
        Difference::RhkAdded { text } => change(h, lang.pick("RHK baru", "New RHK"), "", text, lang),
        Difference::RhkRemoved { text } => change(h, lang.pick("RHK dihapus", "RHK removed"), text, "", lang),
        Difference::RhkText { from, to } => change(h, t::rhk_text(lang), from, to, lang),
        Difference::RhkKind { rhk, from, to } => {
            change(h, &join(t::rhk_kind(lang), rhk), w::rhk_kind(*from, lang), w::rhk_kind(*to, lang), lang);
        }
        Difference::RhkClass { rhk, from, to } => {
            change(h, &join(t::rhk_class(lang), rhk), t::class(*from), t::class(*to), lang);
        }
        Difference::RhkLink { rhk, from, to } => {
            let none = t::rhk_link_none(lang);
            let (from, to) = (from.as_deref().unwrap_or(none), to.as_deref().unwrap_or(none));
            change(h, &join(t::rhk_link(lang), rhk), from, to, lang);
        }
        Difference::RhkAssigned { rhk, from, to } => {
            change(h, &join(t::rhk_assigned(lang), rhk), from, to, lang);
        }
        Difference::IkiAdded { rhk, text, target } => {
            let name = join(lang.pick("Indikator baru", "New indicator"), rhk);
            change(h, &name, "", &[text.as_str(), ": ", &goal(target, lang)].concat(), lang);
        }
        Difference::IkiRemoved { rhk, text, target } => {
            let name = join(lang.pick("Indikator dihapus", "Indicator removed"), rhk);
            change(h, &name, &[text.as_str(), ": ", &goal(target, lang)].concat(), "", lang);
        }
        Difference::IkiText { from, to } => change(h, t::iki_text(lang), from, to, lang),
        Difference::IkiAspect { iki, from, to } => {
            let name = |a: &Option<domain::skp::plan::Aspect>| a.map_or("-", |a| w::aspect(a, lang));
            change(h, &join(t::iki_aspect(lang), iki), name(from), name(to), lang);
        }
        Difference::Target { iki, from, to } => {
            let (old, new) = (goal(from, lang), goal(to, lang));
            let title = join(t::iki_value(lang), iki);
            if old == new {
                let how = lang
                    .pick("cara menghitung, jadwal, atau nilai awal berubah", "counting, dates or start value changed");
                change(h, &title, "", how, lang);
            } else {
                change(h, &title, &old, &new, lang);
            }
        }
        Difference::Overall { from, to } => change(h, t::expect_all(lang), from, to, lang),
        Difference::RhkExpectation { rhk, from, to } => {
            change(h, &join(t::expected(lang), rhk), from, to, lang);
        }
        Difference::Expectation { value, from, to } => {
            change(h, &join(t::expected(lang), value.name()), from, to, lang);
        }
        Difference::Annex { which, from, to } => {
            let gone: Vec<&str> = from.iter().filter(|i| !to.contains(i)).map(String::as_str).collect();
            let new: Vec<&str> = to.iter().filter(|i| !from.contains(i)).map(String::as_str).collect();
            change(h, t::which(*which, lang), &gone.join("; "), &new.join("; "), lang);
        }
        Difference::Order => {
            html!(*h, "<li><p>" {lang.pick("Urutan berubah.", "The order changed.")} "</p></li>");
        }
    }
}
