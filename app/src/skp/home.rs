//! Beranda: where I stand, in words, then in numbers, then in details.

use super::{
    figures::{self, anchor},
    source::{Source, follow},
    words,
};
use crate::{
    html,
    i18n::{Lang, format, home as t, use_lang, words as w},
    ui::{
        html::Html,
        mark,
        page::{loaded, title},
        part::{part, rows, still},
    },
};
use domain::{
    feedback::Subject,
    id::{IkiId, RhkId},
    policy::{Action, allows},
    view::{FeedbackView, IkiView, SkpView},
};
use leptos::prelude::*;

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    let lang = use_lang();
    let data = Resource::new(|| Source::Home, Source::read);
    loaded(data, move |view, _| match view {
        Some(view) => home(view, lang),
        None => empty(lang),
    })
}

/// No SKP in force.
fn empty(lang: Lang) -> AnyView {
    let mut h = Html::new();
    html!(h, "<h1>" {t::none_title(lang)} "</h1><p>" {t::none(lang)} "</p>");
    view! {
        {title(t::title(lang))}
        {still("page state", h.into_string())}
    }
    .into_any()
}

fn home(view: SkpView, lang: Lang) -> AnyView {
    let records = allows(view.relation, Action::Record) && view.state.is_open();
    let view = RwSignal::new(view);
    follow(view, Source::Home);
    let rhk = move || view.with(|v| v.rhk.iter().map(|r| r.id.uuid()).collect());
    view! {
        {title(t::title(lang))}
        <div class="page home">
            <h1 class="eyebrow">{t::title(lang)}</h1>
            {part("head", move || view.with(|v| head(v, lang)))}
            <div class="columns">
                <div class="ledger">{rows(rhk, move |id| section(view, RhkId(id), lang))}</div>
                <aside>{part("aside", move || view.with(|v| aside(v, lang)))}</aside>
            </div>
            {records
                .then(|| {
                    view! {
                        <p class="sticky-action">
                            <a class="button primary" href="/catat">
                                <span inner_html=mark::icon(mark::icon::PLUS)></span>
                                {w::record(lang)}
                            </a>
                        </p>
                    }
                })}
        </div>
    }
    .into_any()
}

/// The truth, what is furthest behind, the counts.
fn head(view: &SkpView, lang: Lang) -> String {
    let mut h = Html::new();
    figures::truth(&mut h, &view.summary, lang);
    if let Some(iki) = figures::worst(view) {
        let expected = words::expected(&iki.target, &iki.progress, lang);
        html!(h, "<p class=\"lead\">" {t::behind(lang)} ": <a href=\"#baris-" {iki.id} "\">" {iki.text} "</a>, "
            {words::figure(&iki.target, &iki.progress, lang)});
        if let Some(expected) = expected {
            html!(h, ", " {expected});
        }
        h.raw(".</p>");
    }
    figures::counts(&mut h, &view.summary, lang);
    h.into_string()
}

/// One RHK with its indicators.
fn section(view: RwSignal<SkpView>, id: RhkId, lang: Lang) -> AnyView {
    let find = move |v: &SkpView| v.rhk.iter().find(|r| r.id == id).cloned();
    let iki = move || view.with(|v| find(v).map(|r| r.iki.iter().map(|i| i.id.uuid()).collect()).unwrap_or_default());
    let heading = move || {
        view.with(|v| {
            let mut h = Html::new();
            if let Some(rhk) = find(v) {
                html!(h, "<h2><span class=\"label\">" {rhk.label} "</span> " {rhk.text} "</h2>");
            }
            h.into_string()
        })
    };
    view! {
        <section class="rhk">
            {part("rhk-head", heading)} <div class="lines">{rows(iki, move |id| line(view, IkiId(id), lang))}</div>
        </section>
    }
    .into_any()
}

fn line(view: RwSignal<SkpView>, id: IkiId, lang: Lang) -> AnyView {
    part("line", move || view.with(|v| v.iki(id).map(|iki| line_html(v, iki, lang)).unwrap_or_default()))
}

fn line_html(view: &SkpView, iki: &IkiView, lang: Lang) -> String {
    let mut h = Html::new();
    let subject = Subject::Iki(iki.id);
    html!(h, "<div class=\"line-head\" id=\"baris-" {iki.id} "\"><p class=\"aspect\">" {iki.aspect.map(|a| a.name().to_owned())});
    figures::fresh(&mut h, view, subject, lang);
    html!(h, "</p><h3><a href=\"/skp/" {view.id} {anchor(subject)} "\">" {iki.text} "</a></h3></div><div class=\"line-figure\">");
    figures::progress(&mut h, iki, view.today, lang);
    h.raw("</div>");
    if let Some(item) = iki.last_feedback() {
        h.raw("<p class=\"line-word\">");
        mark::kind(&mut h, item.kind, lang);
        html!(h, " <span class=\"visually-hidden\">" {t::last(lang)} ": </span><q>" {figures::excerpt(item, lang)} "</q> <small>"
            {item.by.name} ", " {format::day(item.at.date(view.zone), view.today, lang)} "</small></p>");
    }
    if allows(view.relation, Action::Record) && view.state.is_open() {
        html!(h, "<p class=\"line-action\"><a class=\"button quiet\" href=\"/catat?iki=" {iki.id} "\">" {w::record(lang)}
            "<span class=\"visually-hidden\"> " {t::for_iki(lang)} " " {iki.text} "</span></a></p>");
    }
    h.into_string()
}

/// The newest feedback on anything, and what the SKP is.
fn aside(view: &SkpView, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<section><h2>" {t::latest(lang)} "</h2>");
    let newest = newest(view);
    if newest.is_empty() {
        html!(h, "<p class=\"calm\">" {t::latest_none(lang)} "</p>");
    } else {
        h.raw("<ul class=\"said\">");
        for item in newest {
            html!(h, "<li><a href=\"/skp/" {view.id} {anchor(item.subject)} "\">");
            mark::kind(&mut h, item.kind, lang);
            html!(h, "<span>" {figures::excerpt(item, lang)} "</span><small>" {item.by.name} ", "
                {format::moment(item.at, view.zone, view.today, lang)} "</small></a></li>");
        }
        h.raw("</ul>");
    }
    html!(h, "</section><section><h2>" {t::about(lang)} "</h2>");
    figures::about(&mut h, view, lang);
    html!(h, "<p><a href=\"/skp/" {view.id} "\">" {t::whole(lang)} "</a></p></section>");
    figures::read_at(&mut h, view, lang);
    h.into_string()
}

/// The newest items others wrote, four at most.
fn newest(view: &SkpView) -> Vec<&FeedbackView> {
    let mut all: Vec<&FeedbackView> =
        super::threads(view).filter(|f| f.withdrawn_at.is_none() && f.by.id != view.owner.id).collect();
    all.sort_by_key(|f| std::cmp::Reverse(f.at));
    all.truncate(4);
    all
}
