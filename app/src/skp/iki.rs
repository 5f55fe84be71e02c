//! One RHK with its indicators: target, progress, chart, reasons, entries, feedback.

use super::{
    entry::entry,
    figures,
    reason::reasons,
    rights::Rights,
    words,
};
use crate::{
    feedback::thread::thread,
    html,
    i18n::{Lang, fill, format, home, skp as t, words as w},
    ui::{
        chart::Chart,
        html::Html,
        mark,
        part::{part, rows},
    },
};
use domain::{
    feedback::Subject,
    id::{EntryId, IkiId, RhkId},
    skp::plan::Goal,
    view::{IkiView, RhkView, SkpView},
};
use leptos::prelude::*;

/// One RHK.
pub fn rhk(view: RwSignal<SkpView>, rights: Rights, id: RhkId, lang: Lang) -> AnyView {
    let head = move || view.with(|v| find(v, id).map(|r| rhk_html(v, r, lang)).unwrap_or_default());
    let list =
        move || view.with(|v| find(v, id).map(|r| r.iki.iter().map(|i| i.id.uuid()).collect()).unwrap_or_default());
    view! {
        <section class="rhk" id=["rhk-", &id.to_string()].concat()>
            {part("rhk-head", head)} {thread(view, rights, Subject::Rhk(id), None)}
            {rows(list, move |id| iki(view, rights, IkiId(id), lang))}
        </section>
    }
    .into_any()
}

fn find(view: &SkpView, id: RhkId) -> Option<&RhkView> {
    view.rhk.iter().find(|r| r.id == id)
}

fn rhk_html(view: &SkpView, rhk: &RhkView, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<h3><span class=\"label\">" {rhk.label} "</span> " {rhk.text} "</h3><p class=\"beside\"><span>" {w::rhk_kind(rhk.kind, lang)} "</span>");
    if let Some(above) = &rhk.intervenes {
        html!(h, "<span>" {t::intervenes(lang)} ": " {above} "</span>");
    }
    figures::fresh(&mut h, view, Subject::Rhk(rhk.id), lang);
    h.raw("</p>");
    h.into_string()
}

fn iki(view: RwSignal<SkpView>, rights: Rights, id: IkiId, lang: Lang) -> AnyView {
    let head = move || view.with(|v| v.iki(id).map(|i| iki_html(v, i, rights, lang)).unwrap_or_default());
    let chart = move || view.with(|v| v.iki(id).map(|i| chart_html(v, i, lang)).unwrap_or_default());
    let count = move || view.with(|v| v.iki(id).map(|i| count_html(i, lang)).unwrap_or_default());
    let entries =
        move || view.with(|v| v.iki(id).map(|i| i.entries.iter().map(|e| e.id.uuid()).collect()).unwrap_or_default());
    view! {
        <article class="iki" id=["iki-", &id.to_string()].concat()>
            <div class="iki-state">
                {part("iki-head", head)} {part("iki-chart", chart)} {reasons(view, rights, id, lang)}
            </div>
            <div class="iki-talk">
                {thread(view, rights, Subject::Iki(id), None)} {part("entries-head", count)}
                <ol class="entries">{rows(entries, move |id| entry(view, rights, EntryId(id), lang))}</ol>
            </div>
        </article>
    }
    .into_any()
}

fn iki_html(view: &SkpView, iki: &IkiView, rights: Rights, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<p class=\"aspect\">" {iki.aspect.map(|a| a.name().to_owned())} "");
    figures::fresh(&mut h, view, Subject::Iki(iki.id), lang);
    html!(h, "</p><h4>" {iki.text} "</h4><p class=\"goal\"><span>"
        {w::target(lang)} "</span> " {words::goal(&iki.target, lang)} "</p>");
    figures::progress(&mut h, iki, view.today, lang);
    if rights.record(view) {
        html!(h, "<p class=\"no-print\"><a class=\"button quiet\" href=\"/catat?iki=" {iki.id} "\">" {w::record(lang)}
            "<span class=\"visually-hidden\"> " {home::for_iki(lang)} " " {iki.text} "</span></a></p>");
    }
    h.into_string()
}

fn chart_html(view: &SkpView, iki: &IkiView, lang: Lang) -> String {
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
    h.into_string()
}

fn count_html(iki: &IkiView, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<h5>" {t::entries(lang)} " <small>" {fill(t::entries_count(lang), &[&iki.entry_count.to_string()])} "</small></h5>");
    if iki.entries.is_empty() {
        html!(h, "<p class=\"calm\">" {t::entries_none(lang)} "</p>");
    }
    h.into_string()
}

/// The list of contents beside the details: one line per indicator with its mark.
pub fn outline(view: &SkpView, lang: Lang) -> String {
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
    h.into_string()
}
