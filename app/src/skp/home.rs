//! Beranda: where I stand, in words, then in numbers, then in details.

use super::{
    figures::{self, anchor},
    source::{Source, follow},
    words,
};
use crate::{
    html,
    i18n::{Lang, fill, format, home as t, words as w},
    live::use_live,
    ui::{
        html::Html,
        mark,
        page::title,
        sheet::Block,
        shown::{self, On},
    },
};
use domain::{
    feedback::Subject,
    policy::{Action, allows},
    view::{FeedbackView, IkiView, Me, RhkView, SkpView, Waits},
};
use leptos::prelude::*;

/// `/`
pub fn page(view: Option<SkpView>, me: &Me, lang: Lang) -> AnyView {
    let waits = known(me);
    let Some(view) = view else {
        title(t::none_title(lang));
        return shown::live(move || waits.with(|w| nothing(w, lang)), On::default());
    };
    title(t::title(lang));
    let view = RwSignal::new(view);
    let page = shown::live(move || waits.with(|w| view.with(|v| tree(v, w, lang))), On::default());
    follow(view, Source::Home);
    page
}

/// What waits, and in the browser what will.
fn known(me: &Me) -> RwSignal<Waits> {
    // On the server the frame is written beside the page, not before it.
    if cfg!(feature = "ssr") { RwSignal::new(me.waits.clone()) } else { use_live().waits() }
}

/// Without an SKP: a result of the last one may still wait.
fn nothing(waits: &Waits, lang: Lang) -> Block {
    let mut h = Html::new();
    html!(h, "<h1>" {t::none_title(lang)} "</h1><p>" {t::none(lang)} "</p><p><a class=\"button\" rel=\"external\" href=\"/perencanaan\">" {t::next_plan(lang)} "</a></p>");
    let mut blocks = vec![Block::text("none", h)];
    blocks.extend(waiting(waits, lang));
    Block::of("div", "page state", blocks)
}

/// What waits in evaluation, each with its way.
fn waiting(waits: &Waits, lang: Lang) -> Option<Block> {
    let mut h = Html::new();
    html!(h, "<h2 class=\"visually-hidden\">" {t::waits(lang)} "</h2><ul>");
    for line in &waits.lines {
        html!(h, "<li><a rel=\"external\" href=\"" {line.way} "\">" {line.text} "</a></li>");
    }
    h.raw("</ul>");
    (!waits.lines.is_empty()).then(|| Block::text("waits no-print", h).tag("section"))
}

fn records(view: &SkpView) -> bool {
    allows(view.relation, Action::Record) && view.state.is_open() && view.today >= view.span.start
}

fn tree(view: &SkpView, waits: &Waits, lang: Lang) -> Block {
    let mut heading = Html::new();
    html!(heading, { t::title(lang) });
    let ledger = view.rhk.iter().map(|rhk| section(view, rhk, lang)).collect();
    let columns = vec![
        Block::of("div", "ledger", ledger),
        Block::of("aside", "beside-ledger", vec![Block::text("aside", aside(view, lang))]),
    ];
    let mut blocks = vec![Block::text("eyebrow", heading).tag("h1"), Block::text("head", head(view, lang))];
    blocks.extend(waiting(waits, lang));
    blocks.push(Block::of("div", "columns", columns));
    if records(view) {
        blocks.push(record_button(lang));
    }
    Block::of("div", "page home", blocks)
}

/// The next thing to do, within the thumb's reach.
pub fn record_button(lang: Lang) -> Block {
    let mut h = Html::new();
    h.raw("<a class=\"button primary\" href=\"/catat\">");
    mark::glyph(&mut h, mark::icon::PLUS);
    html!(h, {w::record(lang)} "</a>");
    Block::text("sticky-action no-print", h).tag("p")
}

/// The truth, what is furthest behind, the counts.
fn head(view: &SkpView, lang: Lang) -> Html {
    let mut h = Html::new();
    figures::truth(&mut h, &view.summary, lang);
    if let Some(iki) = figures::worst(view) {
        let expected = words::expected(&iki.target, &iki.progress, lang);
        html!(h, "<p class=\"lead\">" {t::behind(lang)} ": <a href=\"#baris-" {iki.id} "\">" {figures::short(&iki.text)} "</a>, "
            {words::figure(&iki.target, &iki.progress, lang)});
        if let Some(expected) = expected {
            html!(h, ", " {expected});
        }
        h.raw(".</p>");
    }
    figures::counts(&mut h, &view.summary, lang);
    if view.is_over() {
        html!(h, "<p class=\"notice\">" {super::record::over(view.span, lang)} " <a rel=\"external\" href=\"/perencanaan\">" {t::next_plan(lang)} "</a></p>");
    }
    for other in view.others.iter().filter(|o| o.state.is_open() && o.span.end < view.today) {
        html!(h, "<p class=\"lead\"><a href=\"/skp/" {other.id} "\">" {fill(t::still_open(lang), &[&format::span(other.span, lang)])} "</a></p>");
    }
    if let Some(period) = view.unplanned {
        html!(h, "<p class=\"lead\">" {t::unplanned(period, lang)} " <a href=\"/skp/" {view.id} "/aksi\" rel=\"external\">" {t::plan(lang)} "</a></p>");
    }
    h
}

/// One RHK with its indicators.
fn section(view: &SkpView, rhk: &RhkView, lang: Lang) -> Block {
    let mut heading = Html::new();
    html!(heading, "<h2><span class=\"label\">" {rhk.label} "</span> " {rhk.text} "</h2>");
    let mut blocks = vec![Block::text("rhk-head", heading)];
    blocks.extend(
        rhk.iki
            .iter()
            .map(|iki| Block::text("line", line(view, iki, lang)).id(["baris-", &iki.id.to_string()].concat())),
    );
    Block::of("section", "rhk", blocks).key(rhk.id.to_string())
}

fn line(view: &SkpView, iki: &IkiView, lang: Lang) -> Html {
    let mut h = Html::new();
    let subject = Subject::Iki(iki.id);
    html!(h, "<div class=\"line-head\"><p class=\"aspect\">" {iki.aspect.map(|a| w::aspect(a, lang))});
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
    if records(view) {
        html!(h, "<p class=\"line-action\"><a class=\"button quiet\" href=\"" {super::record::way(iki.id, view.is_over().then_some(view.id))} "\">" {w::record(lang)}
            "<span class=\"visually-hidden\"> " {t::for_iki(lang)} " " {iki.text} "</span></a></p>");
    }
    h
}

/// The newest feedback on anything, and what the SKP is.
fn aside(view: &SkpView, lang: Lang) -> Html {
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
    h
}

/// The newest items others wrote, four at most.
fn newest(view: &SkpView) -> Vec<&FeedbackView> {
    let mut all: Vec<&FeedbackView> =
        super::threads(view).filter(|f| f.withdrawn_at.is_none() && f.by.id != view.owner.id).collect();
    domain::order::sort_by_key(&mut all, |f| std::cmp::Reverse(f.at));
    all.truncate(4);
    all
}
