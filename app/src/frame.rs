//! The frame around every page: who and where, what is new, whether the page is live.

use crate::{
    client::queue::Queue,
    html,
    i18n::{Lang, fill, format, frame as t, words},
    live::{LiveStatus, use_live},
    skp::record::waiting,
    ui::{
        html::Html,
        mark::{self, icon},
        sheet::Block,
        shown::{self, On},
    },
};
use domain::{calendar::Zone, people::Function, view::Me};
use leptos::prelude::*;

/// Top bar and menu. Nothing for people who are not signed in.
#[cfg(feature = "ssr")]
#[component]
pub fn Top() -> impl IntoView {
    use crate::ui::page::{Session, data, wait};
    let lang = crate::i18n::use_lang();
    let path = crate::place::Place::of_request().path;
    let session = use_context::<Session>();
    wait(async move {
        let Some(Ok(me)) = (match session {
            Some(session) => Some(session.0.await),
            None => None,
        }) else {
            return ().into_any();
        };
        crate::live::provide_live(&me);
        let me_data = data("saya", &me);
        view! { {shown::live(tree(me, path, lang), On::default())} {me_data} }.into_any()
    })
}

/// Keeps the top bar and the menu as things are.
#[cfg(feature = "hydrate")]
pub fn bring_to_life(me: Me, path: RwSignal<String>, lang: Lang) {
    shown::at(".frame", tree(me, path, lang), On::default());
}

fn tree(me: Me, path: RwSignal<String>, lang: Lang) -> impl Fn() -> Block + Send + Sync + 'static {
    let live = use_live();
    let (status, unread) = (live.status(), live.unread());
    let queue = use_context::<Queue>();
    move || {
        let header = vec![
            Block::text("brand-place", brand(&me, lang)),
            live_mark(status.get(), me.zone, lang),
            Block::text("bell-place", bell(unread.get(), lang)),
        ];
        let menu = vec![Block::text("menu-list", menu(&me, &path.get(), unread.get(), lang)).tag("ul")];
        Block::of(
            "div",
            "frame",
            vec![
                Block::of("header", "top", header),
                Block::of("nav", "menu", menu).with("aria-label", t::nav(lang)),
                waiting(queue, lang),
            ],
        )
    }
}

fn brand(me: &Me, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<a class=\"brand\" href=\"/\"><svg class=\"logo\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path class=\"ring\" d=\"M25.200 9.600a11 11 0 1 0 0 12.800\"/><path class=\"tick\" d=\"M16 16h11\"/></svg><span><b>"
        {t::product(lang)} "</b><small>" {me.agency} "</small></span></a><p class=\"who\"><b>" {me.name} "</b><small>" {me.post} "</small></p>");
    if me.demo {
        html!(h, "<p class=\"demo\">" {t::demo(lang)} " <a rel=\"external\" href=\"/demo\">" {t::demo_clock(lang)} "</a></p>");
    }
    h
}

/// Whether what is shown is the present state, and if not, how old it is.
fn live_mark(status: LiveStatus, zone: Zone, lang: Lang) -> Block {
    let (state, words) = match status {
        LiveStatus::Connecting => ("wait", "\u{a0}".to_owned()),
        LiveStatus::Live => ("live", words::live(lang).to_owned()),
        LiveStatus::Cut { since } => ("cut", fill(t::cut_since(lang), &[&format::clock(since, zone, lang)])),
        LiveStatus::SignedOut => ("out", t::signed_out(lang).to_owned()),
    };
    let mut h = Html::new();
    if status == LiveStatus::SignedOut {
        // In a tab of its own: what was typed here stays.
        html!(h, "<a href=\"/masuk\" target=\"_blank\" rel=\"external\">" {words} "</a>");
    } else {
        h.text(&words);
    }
    Block::text("live", h).tag("p").with("role", "status").with("data-live", state)
}

fn bell(unread: u32, lang: Lang) -> Html {
    let mut h = Html::new();
    h.raw("<a class=\"bell\" href=\"/pemberitahuan\">");
    mark::glyph(&mut h, icon::BELL);
    html!(h, "<span class=\"visually-hidden\">" {t::notices(lang)} "</span>");
    count(&mut h, unread, lang);
    h.raw("</a>");
    h
}

/// The number of unread notices; nothing when there are none.
fn count(h: &mut Html, unread: u32, lang: Lang) {
    let shown = match unread {
        0 => return,
        1..=99 => unread.to_string(),
        _ => "99+".to_owned(),
    };
    html!(*h, "<span class=\"count\">" {shown} "<span class=\"visually-hidden\"> " {t::unread(lang)} "</span></span>");
}

fn menu(me: &Me, path: &str, unread: u32, lang: Lang) -> Html {
    let mut h = Html::new();
    let team = me.leads.then_some(("/tim", icon::TEAM, t::team(lang)));
    let notices = ("/pemberitahuan", icon::BELL, t::notices(lang));
    let evaluation = ("/evaluasi", icon::EVALUATION, t::evaluation(lang));
    let manages = me.functions.iter().any(|f| matches!(f, Function::PengelolaKinerja | Function::AdminInstansi));
    let planning = ("/perencanaan", icon::PLAN, t::planning(lang));
    let items = [
        Some(("/", icon::HOME, t::home(lang))),
        team,
        Some(planning),
        Some(evaluation),
        Some(("/tindak-lanjut", icon::FOLLOW, t::follow_up(lang))),
        Some(notices),
        manages.then_some(("/kelola", icon::MANAGE, t::manage(lang))),
        Some(("/profil", icon::MORE, t::more(lang))),
    ];
    for (way, sign, label) in items.into_iter().flatten() {
        let here = path == way
            || (way == "/" && path.starts_with("/skp/"))
            || (way == "/tim" && path.starts_with("/tim/"))
            || (way == "/evaluasi" && (path.starts_with("/evaluasi/") || path.starts_with("/hasil/")))
            || (matches!(way, "/perencanaan" | "/tindak-lanjut" | "/kelola") && path.starts_with(way));
        // On a phone there is room for four: who has a team finds it first under Lainnya.
        let side = matches!(way, "/perencanaan" | "/tindak-lanjut" | "/kelola") || (way == "/evaluasi" && me.leads);
        h.raw(if side { "<li class=\"side-only\">" } else { "<li>" });
        html!(h, "<a href=\"" {way} "\"");
        h.raw(if here { " aria-current=\"page\"" } else { "" });
        // Written by the server alone.
        h.raw(if matches!(way, "/profil" | "/evaluasi" | "/perencanaan" | "/tindak-lanjut" | "/kelola") {
            " rel=\"external\">"
        } else {
            ">"
        });
        mark::glyph(&mut h, sign);
        h.raw("<span>");
        // The longest word of the menu may break where it would not fit.
        for (at, part) in label.split_inclusive("Pemberi").enumerate() {
            h.raw(if at > 0 { "<wbr>" } else { "" });
            h.text(part);
        }
        h.raw("</span>");
        if way == notices.0 {
            count(&mut h, unread, lang);
        }
        h.raw("</a></li>");
    }
    html!(h, "<li class=\"wide-only\"><a href=\"/bantuan\" rel=\"external\">");
    mark::glyph(&mut h, icon::HELP);
    html!(h, "<span>" {t::help(lang)} "</span></a></li>");
    h
}
