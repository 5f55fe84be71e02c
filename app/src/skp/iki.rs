//! One RHK with its indicators: target, progress, chart, reasons, entries, feedback.

use super::{Seen, entry::entry, figures, reason::reasons, record, rights::Rights, words};
use crate::{
    feedback::thread::thread,
    html,
    i18n::{Lang, fill, format, home, skp as t, words as w},
    ui::{chart::Chart, html::Html, mark, sheet::Block},
};
use domain::{
    feedback::Subject,
    skp::plan::Goal,
    view::{IkiView, RhkView, SkpView},
};

/// One RHK.
pub fn rhk(seen: &Seen<'_>, rhk: &RhkView) -> Block {
    let mut blocks = vec![
        Block::text("rhk-head", rhk_html(seen.view, rhk, seen.forms.lang)),
        thread(seen, Subject::Rhk(rhk.id), vec![]),
    ];
    blocks.extend(rhk.iki.iter().map(|one| iki(seen, one)));
    Block::of("section", "rhk", blocks).id(["rhk-", &rhk.id.to_string()].concat())
}

fn rhk_html(view: &SkpView, rhk: &RhkView, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<h3><span class=\"label\">" {rhk.label} "</span> " {rhk.text} "</h3><p class=\"beside\"><span>" {w::rhk_kind(rhk.kind, lang)} "</span>");
    if let Some(above) = &rhk.intervenes {
        html!(h, "<span>" {t::intervenes(lang)} ": " {above} "</span>");
    }
    figures::fresh(&mut h, view, Subject::Rhk(rhk.id), lang);
    h.raw("</p>");
    h
}

fn iki(seen: &Seen<'_>, iki: &IkiView) -> Block {
    let lang = seen.forms.lang;
    let state = vec![
        Block::text("iki-head", iki_html(seen.view, iki, seen.rights, lang)),
        Block::text("iki-chart", chart_html(seen.view, iki, lang)),
        reasons(seen, iki),
    ];
    let entries = iki.entries.iter().map(|e| entry(seen, iki, e)).collect();
    let talk = vec![
        thread(seen, Subject::Iki(iki.id), vec![]),
        Block::text("entries-head", count_html(iki, lang)),
        Block::of("ol", "entries", entries),
    ];
    Block::of("article", "iki", vec![Block::of("div", "iki-state", state), Block::of("div", "iki-talk", talk)]).id([
        "iki-",
        &iki.id.to_string(),
    ]
    .concat())
}

fn iki_html(view: &SkpView, iki: &IkiView, rights: Rights, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<p class=\"aspect\">" {iki.aspect.map(|a| w::aspect(a, lang))} "");
    figures::fresh(&mut h, view, Subject::Iki(iki.id), lang);
    html!(h, "</p><h4>" {iki.text} "</h4><p class=\"goal\"><span>"
        {w::target(lang)} "</span> " {words::goal(&iki.target, lang)} "</p>");
    figures::progress(&mut h, iki, view.today, lang);
    if rights.record(view) {
        html!(h, "<p class=\"no-print\"><a class=\"button quiet\" href=\"" {record::way(iki.id, view.is_over().then_some(view.id))} "\">" {w::record(lang)}
            "<span class=\"visually-hidden\"> " {home::for_iki(lang)} " " {iki.text} "</span></a></p>");
    }
    h
}

fn chart_html(view: &SkpView, iki: &IkiView, lang: Lang) -> Html {
    let mut h = Html::new();
    let chart = Chart { target: &iki.target, points: &iki.points, span: view.span, today: view.today };
    if chart.is_worth_it() {
        chart.write(&mut h, lang);
    }
    if let Goal::Dated(list) = &iki.target.goal {
        html!(h, "<details class=\"quiet\"><summary>" {t::deliverables(lang)} "</summary><table><thead><tr><th scope=\"col\">"
            {t::deliverables(lang)} "</th><th scope=\"col\">" {t::due(lang)} "</th><th scope=\"col\">" {t::done(lang)} "</th></tr></thead><tbody>");
        for (at, one) in list.iter().enumerate() {
            let done = iki.done.get(at).copied().flatten();
            html!(h, "<tr><th scope=\"row\">" {one.name} "</th><td>" {format::short_date(one.due, lang)} "</td><td>"
                {done.map_or_else(|| t::not_done(lang).to_owned(), |d| format::short_date(d, lang))} "</td></tr>");
        }
        h.raw("</tbody></table></details>");
    }
    h
}

fn count_html(iki: &IkiView, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<h5>" {t::entries(lang)} " <small>" {fill(t::entries_count(lang), &[&iki.entry_count.to_string()])} "</small></h5>");
    if iki.entries.is_empty() {
        html!(h, "<p class=\"calm\">" {t::entries_none(lang)} "</p>");
    }
    h
}

/// The list of contents beside the details: one line per indicator with its mark.
pub fn outline(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<h2>" {t::contents(lang)} "</h2><ol>");
    for rhk in &view.rhk {
        html!(h, "<li><a href=\"#rhk-" {rhk.id} "\"><span class=\"label\">" {rhk.label} "</span> <span class=\"wide\">" {rhk.text} "</span></a><ol>");
        for iki in &rhk.iki {
            html!(h, "<li><a href=\"#iki-" {iki.id} "\">");
            mark::mark(&mut h, iki.progress.status);
            html!(h, "<span>" {iki.text} "<span class=\"visually-hidden\">, " {w::status(iki.progress.status, lang)} "</span></span></a></li>");
        }
        h.raw("</ol></li>");
    }
    html!(h, "<li><a href=\"#perilaku\">" {t::values(lang)} "</a></li><li><a href=\"#periode\">" {t::periods(lang)} "</a></li><li><a href=\"#lampiran\">"
        {t::annex(lang)} "</a></li></ol>");
    h
}
