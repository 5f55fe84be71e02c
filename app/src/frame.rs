//! The frame around every page: who and where, what is new, whether the page is live.

use crate::{
    html,
    i18n::{Lang, fill, format, frame as t, use_lang, words},
    live::{LiveStatus, use_live},
    skp::record::Waiting,
    ui::{
        html::Html,
        mark::{icon, icon as drawing},
        page::Session,
        post::Toast,
    },
};
use domain::{calendar::Zone, view::Me};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Skip link, top bar and menu. Nothing but the skip link for people who are not signed in.
#[component]
pub fn Top() -> impl IntoView {
    let lang = use_lang();
    let session = use_context::<Session>();
    view! {
        <a class="skip" href="#isi">
            {t::skip(lang)}
        </a>
        <Suspense>
            {move || Suspend::new(async move {
                match session {
                    Some(session) => session.0.await.ok().map(|me| bars(&me, lang)),
                    None => None,
                }
            })}
        </Suspense>
    }
}

fn bars(me: &Me, lang: Lang) -> AnyView {
    let unread = use_live().unread();
    #[cfg(not(feature = "hydrate"))]
    unread.set(me.unread);
    view! {
        <header class="top">
            <div inner_html=brand(me, lang)></div>
            {live_mark(me.zone, lang)}
            <a class="bell" href="/pemberitahuan">
                <span inner_html=drawing(icon::BELL)></span>
                <span class="visually-hidden">{t::notices(lang)}</span>
                {count(unread, lang)}
            </a>
        </header>
        <Waiting />
        {menu(me.leads, unread, lang)}
    }
    .into_any()
}

fn brand(me: &Me, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<a class=\"brand\" href=\"/\"><svg class=\"logo\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path class=\"ring\" d=\"M25.200 9.600a11 11 0 1 0 0 12.800\"/><path class=\"tick\" d=\"M16 16h11\"/></svg><span><b>"
        {t::product(lang)} "</b><small>" {me.agency} "</small></span></a><p class=\"who\"><b>" {me.name} "</b><small>" {me.post} "</small></p>");
    if me.demo {
        html!(h, "<p class=\"demo\">" {t::demo(lang)} "</p>");
    }
    h.into_string()
}

/// Whether what is shown is the present state, and if not, how old it is.
fn live_mark(zone: Zone, lang: Lang) -> AnyView {
    let status = use_live().status();
    let state = move || match status.get() {
        LiveStatus::Connecting => "wait",
        LiveStatus::Live => "live",
        LiveStatus::Cut { .. } => "cut",
    };
    let words = move || match status.get() {
        LiveStatus::Connecting => "\u{a0}".to_owned(),
        LiveStatus::Live => words::live(lang).to_owned(),
        LiveStatus::Cut { since } => fill(t::cut_since(lang), &[&format::clock(since, zone, lang)]),
    };
    view! {
        <p class="live" role="status" data-live=state>
            {words}
        </p>
    }
    .into_any()
}

/// The number of unread notices; nothing when there are none.
fn count(unread: RwSignal<u32>, lang: Lang) -> AnyView {
    let shown = move || {
        let mut h = Html::new();
        match unread.get() {
            0 => {}
            n => {
                html!(h, {if n > 99 { "99+".to_owned() } else { n.to_string() }} "<span class=\"visually-hidden\"> " {t::unread(lang)} "</span>")
            }
        }
        h.into_string()
    };
    view! { <span class="count" inner_html=shown></span> }.into_any()
}

fn menu(leads: bool, unread: RwSignal<u32>, lang: Lang) -> AnyView {
    let path = use_location().pathname;
    let item = move |to: &'static str,
                     sign: &'static str,
                     label: &'static str,
                     under: &'static str,
                     extra: Option<AnyView>| {
        // The longest word of the menu may break where it would not fit.
        let mut word = Html::new();
        for (at, part) in label.split_inclusive("Pemberi").enumerate() {
            word.raw(if at > 0 { "<wbr>" } else { "" });
            word.text(part);
        }
        let here = move || {
            let path = path.get();
            (path == to || (!under.is_empty() && path.starts_with(under))).then_some("page")
        };
        view! {
            <li>
                <a href=to aria-current=here>
                    <span inner_html=drawing(sign)></span>
                    <span inner_html=word.into_string()></span>
                    {extra}
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="menu" aria-label=t::nav(lang)>
            <ul>
                {item("/", icon::HOME, t::home(lang), "/skp", None)}
                {leads.then(|| item("/tim", icon::TEAM, t::team(lang), "/tim", None))}
                {item("/pemberitahuan", icon::BELL, t::notices(lang), "", Some(count(unread, lang)))}
                {item("/profil", icon::MORE, t::more(lang), "", None)}
                <li class="wide-only">
                    <a href="/bantuan" rel="external">
                        <span inner_html=drawing(icon::HELP)></span>
                        <span>{t::help(lang)}</span>
                    </a>
                </li>
            </ul>
        </nav>
    }
    .into_any()
}

/// What follows the page: the line that says what was just done. After moving to another page the focus is put at
/// its beginning, as a full load would do.
#[component]
pub fn After(toast: Toast) -> impl IntoView {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|b| b != now)
            && let Some(main) = document().get_element_by_id("isi")
        {
            focus(&main);
        }
        now
    });
    Effect::new(move |_| {
        if !toast.0.get().is_empty() {
            set_timeout(move || toast.0.set(""), std::time::Duration::from_secs(6));
        }
    });
    view! {
        <p class="toast" role="status" data-on=move || (!toast.0.get().is_empty()).then_some("")>
            {move || toast.0.get()}
        </p>
    }
}

#[cfg(feature = "hydrate")]
fn focus(element: &web_sys::Element) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

#[cfg(not(feature = "hydrate"))]
fn focus<E>(_: &E) {}
