//! The SKP in full, for its owner, the rater and the rater's superior: one page, abilities by policy.

use super::{
    closing, head,
    iki::{outline, rhk},
    periods::periods,
    rights::Rights,
    source::{Source, follow},
    values::values,
};
use crate::{
    html,
    i18n::{Lang, skp as t, use_lang, words as w},
    ui::{
        html::Html,
        mark,
        page::title,
        part::{part, rows, still},
    },
};
use domain::{
    id::RhkId,
    view::{Me, SkpView},
};
use leptos::prelude::*;

/// The page. `stored` is the number of an entry that was just recorded.
pub fn detail(view: SkpView, me: &Me, source: Source, stored: Option<String>) -> AnyView {
    let lang = use_lang();
    let rights = Rights::new(me.id, &view);
    let name = head::title(&view, lang);
    let shortened = view.shortened.then(|| show_all(&view, source, lang));
    let records = rights.record(&view);
    let view = RwSignal::new(view);
    follow(view, source);
    read_soon(view);
    arrive();
    let list = move || view.with(|v| v.rhk.iter().map(|r| r.id.uuid()).collect());
    view! {
        {title(name.clone())}
        <div class="page skp">
            {stored.map(|n| still("receipt", head::receipt(&n, lang)))}
            <header class="skp-top">
                <h1>{name}</h1>
                {part("head", move || view.with(|v| head::state(v, lang)))}
                {part("unread", move || view.with(|v| head::unread(v, lang)))}
            </header>
            {part("people", move || view.with(|v| head::people(v, lang)))} <div class="split">
                <nav class="outline no-print" aria-label=t::contents(lang)>
                    {part("outline-list", move || view.with(|v| outline(v, lang)))}
                </nav>
                <div class="body">
                    <section id="hasil">
                        <h2>{t::results(lang)}</h2>
                        {rows(list, move |id| rhk(view, rights, RhkId(id), lang))}
                        {shortened.map(|text| still("more", text))}
                    </section>
                    {values(view, rights, lang)}
                    <section id="periode">{part("periods", move || view.with(|v| periods(v, lang)))}</section>
                    <section id="lampiran">
                        {part("annex", move || view.with(|v| closing::annex(v, lang)))}
                        {part("versions", move || view.with(|v| closing::versions(v, lang)))}
                    </section>
                </div>
            </div>
            {records.then(|| sticky(lang))}
        </div>
    }
    .into_any()
}

fn sticky(lang: Lang) -> AnyView {
    view! {
        <p class="sticky-action no-print">
            <a class="button primary" href="/catat">
                <span inner_html=mark::icon(mark::icon::PLUS)></span>
                {w::record(lang)}
            </a>
        </p>
    }
    .into_any()
}

/// The way to the entries that were left out.
fn show_all(view: &SkpView, source: Source, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<p class=\"calm\">" {t::shortened(lang)} " <a href=\"");
    match source {
        Source::Member(person, _) => {
            html!(h, "/tim/" {person});
        }
        _ => {
            html!(h, "/skp/" {view.id});
        }
    }
    html!(h, "?semua=true#hasil\">" {t::show_all(lang)} "</a></p>");
    h.into_string()
}

/// Marks the notices about this SKP as read once the page was looked at for two seconds.
#[cfg(feature = "hydrate")]
fn read_soon(view: RwSignal<SkpView>) {
    use std::time::Duration;

    fn look(view: RwSignal<SkpView>) {
        let Some(id) = view.try_with_untracked(|v| v.id) else { return };
        if document().visibility_state() != web_sys::VisibilityState::Visible {
            return set_timeout(move || look(view), Duration::from_secs(2));
        }
        leptos::task::spawn_local(async move {
            // Not read now is read on the next visit.
            let _ = crate::wire::post("/api/pemberitahuan/dibaca", ["skp=", &id.to_string()].concat()).await;
        });
    }

    let unread = Memo::new(move |_| view.with(|v| v.unread.len()));
    Effect::new(move |_| {
        if unread.get() > 0 {
            set_timeout(move || look(view), Duration::from_secs(2));
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn read_soon(_: RwSignal<SkpView>) {}

/// A link to a part of this page that was followed before the part was there.
#[cfg(feature = "hydrate")]
fn arrive() {
    Effect::new(move |_| {
        request_animation_frame(|| {
            let hash = window().location().hash().unwrap_or_default();
            if let Some(part) = hash.strip_prefix('#').and_then(|id| document().get_element_by_id(id)) {
                part.scroll_into_view();
            }
        });
    });
}

#[cfg(not(feature = "hydrate"))]
fn arrive() {}
