//! The SKP in full, for its owner, the rater and the rater's superior: one page, abilities by policy.

use super::{
    Seen, closing, figures, head,
    home::record_button,
    iki::{outline, rhk},
    periods::periods,
    rights::Rights,
    source::{Source, follow},
    values::values,
    words,
};
use crate::{
    html,
    i18n::{self, Lang, fill, format, skp as t},
    ui::{
        html::Html,
        page::title,
        post::Forms,
        sheet::Block,
        shown::{self, On},
    },
};
use domain::{
    feedback::Subject,
    view::{Me, SkpView},
};
use leptos::prelude::*;

/// Entries that are named on top; the others follow as these are decided.
const NAMED: usize = 5;

/// The page. `stored` is the number of an entry that was just recorded.
pub fn page(view: SkpView, me: &Me, source: Source, stored: String, forms: Forms) -> AnyView {
    title(head::title(&view, forms.lang));
    let rights = Rights::new(me.id, &view);
    let view = RwSignal::new(view);
    // Only digits are taken up from the address.
    let stored = if stored.bytes().all(|b| b.is_ascii_digit()) { stored } else { String::new() };
    let saved = StoredValue::new(None::<std::sync::Arc<dyn Fn() + Send + Sync>>);
    let after = move || {
        if let Some(saved) = saved.get_value() {
            saved();
        }
    };
    let tree = move || view.with(|view| tree(&Seen { view, rights, forms: &forms }, source, &stored));
    let page = shown::live(tree, On { saved: Some(std::sync::Arc::new(after)), ..On::default() });
    saved.set_value(Some(follow(view, source)));
    read_soon(view);
    arrive();
    page
}

fn tree(seen: &Seen<'_>, source: Source, stored: &str) -> Block {
    let (view, lang) = (seen.view, seen.forms.lang);
    let section = |id: &str, blocks: Vec<Block>| Block::of("section", "", blocks).id(id.to_owned());
    let mut name = Html::new();
    name.text(&head::title(view, lang));
    let mut results = Html::new();
    html!(results, "<h2>" {t::results(lang)} "</h2>");
    let mut rows = vec![Block::text("results-head", results)];
    rows.extend(view.rhk.iter().map(|one| rhk(seen, one)));
    if view.shortened {
        rows.push(Block::text("more", show_all(view, source, lang)));
    }
    let body = vec![
        section("hasil", rows),
        values(seen),
        section("periode", vec![Block::text("periods", periods(view, lang))]),
        section(
            "lampiran",
            vec![
                Block::text("annex", closing::annex(view, lang)),
                Block::text("versions", closing::versions(view, lang)),
            ],
        ),
    ];
    let contents = vec![Block::text("outline-list", outline(view, lang))];
    let split = vec![
        Block::of("nav", "outline no-print", contents).with("aria-label", t::contents(lang)),
        Block::of("div", "body", body),
    ];
    let top = vec![
        Block::text("name", name).tag("h1"),
        Block::text("head", head::state(view, lang)),
        Block::text("unread", head::unread(view, lang)),
    ];
    let mut blocks = vec![];
    if !stored.is_empty() {
        blocks.push(
            Block::text("receipt", head::receipt(stored, lang)).with("role", "status").id("tersimpan".to_owned()),
        );
    }
    blocks.extend([
        Block::of("header", "skp-top", top),
        Block::text("open", open(seen)),
        Block::text("people", head::people(view, lang)),
        Block::of("div", "split", split),
    ]);
    if seen.rights.record(view) {
        blocks.push(record_button(lang));
    }
    Block::of("div", "page skp", blocks)
}

/// What waits for the reader's decision, each a step away: the page of somebody diligent is long.
fn open(seen: &Seen<'_>) -> Html {
    let (view, lang) = (seen.view, seen.forms.lang);
    let mut h = Html::new();
    let all = view.rhk.iter().flat_map(|rhk| &rhk.iki).flat_map(|iki| iki.entries.iter().map(move |e| (iki, e)));
    let list: Vec<_> = all.filter(|(_, entry)| seen.rights.accept(view, entry)).collect();
    if list.is_empty() {
        return h;
    }
    html!(h, "<nav class=\"to-decide\" aria-label=\"" {t::to_decide(lang)} "\"><p><b>"
        {fill(i18n::home::team_waiting(lang), &[&list.len().to_string()])} "</b></p><ol>");
    for (iki, entry) in list.iter().take(NAMED) {
        html!(h, "<li><a href=\"" {figures::anchor(Subject::Entry(entry.id))} "\"><b>" {words::value(&iki.target, entry.value, lang)} "</b> <span>"
            {iki.text} "</span> <small>" {format::day(entry.date, view.today, lang)} "</small></a></li>");
    }
    h.raw("</ol>");
    if list.len() > NAMED {
        html!(h, "<p class=\"calm\">" {fill(t::to_decide_more(lang), &[&(list.len() - NAMED).to_string()])} "</p>");
    }
    h.raw("</nav>");
    h
}

/// The way to the entries that were left out.
fn show_all(view: &SkpView, source: Source, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<p class=\"calm\">" {t::shortened(lang)} " <a href=\"");
    match source {
        Source::Member(person, _) => html!(h, "/tim/" {person}),
        Source::Home | Source::Skp(..) => html!(h, "/skp/" {view.id}),
    }
    html!(h, "?semua=true#hasil\">" {t::show_all(lang)} "</a></p>");
    h
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
    crate::client::effect(move || {
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
    crate::client::effect(move || {
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
