//! One recorded result: the number, what was reached, the evidence, what became of it, and the answers.

use super::{entry_of, rights::Rights, words};
use crate::{
    feedback::{item::paragraphs, thread::thread},
    html,
    i18n::{Lang, fill, format, skp as t, words as w},
    ui::{
        field::{area, fold, send},
        html::Html,
        mark,
        part::part,
        post::{Post, form},
    },
};
use domain::{
    feedback::Subject,
    id::EntryId,
    skp::entry::EntryState,
    view::{EntryView, EvidenceKind, EvidenceView, IkiView, SkpView},
};
use leptos::prelude::*;

/// The entry with its place for the superior's decision and its thread.
pub fn entry(view: RwSignal<SkpView>, rights: Rights, id: EntryId, lang: Lang) -> AnyView {
    let text = move || {
        view.with(|v| {
            let found = entry_of(v, id).and_then(|e| Some((v.iki(e.iki)?, e)));
            found.map(|(iki, e)| html_of(v, iki, e, rights, lang)).unwrap_or_default()
        })
    };
    let accept = Memo::new(move |_| view.with(|v| entry_of(v, id).is_some_and(|e| rights.accept(v, e))));
    let give_back = Memo::new(move |_| view.with(|v| entry_of(v, id).is_some_and(|e| rights.give_back(v, e))));
    let dead =
        move || view.with(|v| entry_of(v, id).is_some_and(|e| e.superseded || e.state == EntryState::Dikembalikan));
    let judge = view! {
        {move || accept.get().then(|| accept_form(id, lang))}
        {move || give_back.get().then(|| return_form(id, lang))}
    }
    .into_any();
    view! {
        <li class="entry" id=["realisasi-", &id.to_string()].concat() data-dead=move || dead().then_some("")>
            {part("entry-body", text)}
            {thread(view, rights, Subject::Entry(id), Some(judge))}
        </li>
    }
    .into_any()
}

fn html_of(view: &SkpView, iki: &IkiView, entry: &EntryView, rights: Rights, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<p class=\"entry-head\"><span class=\"no\">" {fill(t::entry(lang), &[&entry.number.to_string()])} "</span> <time>"
        {format::day(entry.date, view.today, lang)} "</time>");
    super::figures::fresh(&mut h, view, Subject::Entry(entry.id), lang);
    html!(h, "</p><p class=\"amount\">" {words::value(&iki.target, entry.value, lang)} "</p>");
    if !entry.note.is_empty() {
        paragraphs(&mut h, &entry.note);
    }
    evidence(&mut h, &entry.evidence, lang);
    standing(&mut h, view, iki, entry, lang);
    let at = format::full_moment(entry.at, view.zone, lang);
    html!(h, "<p class=\"trail\">" {fill(t::recorded_at(lang), &[&at])} " · " {t::receipt(lang)} " <code>" {entry.hash} "</code></p>");
    if rights.correct(view, entry) {
        html!(h, "<p><a class=\"button quiet\" href=\"/catat?koreksi=" {entry.id} "\">" {w::correct(lang)}
            "<span class=\"visually-hidden\"> " {fill(t::entry(lang), &[&entry.number.to_string()])} "</span></a></p>");
    }
    h.into_string()
}

/// Accepted, returned with the reason, replaced; both ends of a correction name each other.
fn standing(h: &mut Html, view: &SkpView, iki: &IkiView, entry: &EntryView, lang: Lang) {
    let link = |h: &mut Html, other: &EntryView, sentence: &'static str| {
        html!(*h, "<p class=\"link-to\"><a href=\"#realisasi-" {other.id} "\">" {fill(sentence, &[&other.number.to_string()])} "</a></p>");
    };
    if let Some(old) = entry.corrects {
        match iki.entries.iter().find(|e| e.id == old) {
            Some(old) => link(h, old, t::corrects(lang)),
            None => {
                html!(*h, "<p class=\"link-to\">" {t::corrects_older(lang)} "</p>");
            }
        }
    }
    if entry.superseded {
        let newer = iki.entries.iter().find(|e| e.corrects == Some(entry.id) && e.state != EntryState::Dikembalikan);
        match newer {
            Some(newer) => link(h, newer, t::corrected_by(lang)),
            None => {
                html!(*h, "<p class=\"link-to\">" {t::corrected(lang)} "</p>");
            }
        }
    }
    let by = entry.state_by.as_ref().map_or("", |p| p.name.as_str());
    let when = entry.state_at.map(|at| format::moment(at, view.zone, view.today, lang));
    let sentence = match entry.state {
        EntryState::Tercatat => return,
        EntryState::Diterima => t::accepted(lang),
        EntryState::Dikembalikan => t::returned(lang),
    };
    html!(*h, "<p class=\"standing\" data-state=\"" {entry.state.code()} "\"><b>" {w::entry_state(entry.state, lang)} "</b> "
        {fill(sentence, &[by])} "<small> " {when} "</small></p>");
    if !entry.state_reason.is_empty() {
        html!(*h, "<blockquote class=\"typed\" dir=\"auto\">" {entry.state_reason} "</blockquote>");
    }
}

fn evidence(h: &mut Html, list: &[EvidenceView], lang: Lang) {
    if list.is_empty() {
        return;
    }
    html!(*h, "<ul class=\"evidence\" aria-label=\"" {w::evidence(lang)} "\">");
    for one in list {
        h.raw("<li>");
        match one.kind {
            EvidenceKind::Foto => {
                html!(*h, "<a class=\"photo\" rel=\"external\" href=\"/bukti/" {one.id} "\"><img loading=\"lazy\" src=\"/bukti/" {one.id}
                    "/kecil\" width=\"" {one.width.max(1)} "\" height=\"" {one.height.max(1)} "\" alt=\"" {w::evidence_kind(one.kind, lang)} ": " {one.name} "\"></a>");
            }
            EvidenceKind::Pdf => {
                html!(*h, "<a class=\"file\" rel=\"external\" href=\"/bukti/" {one.id} "\">");
                mark::glyph(h, mark::icon::FILE);
                html!(*h, "<span>" {one.name} " <small>" {w::evidence_kind(one.kind, lang)} ", " {format::bytes(one.size, lang)} "</small></span></a>");
            }
            EvidenceKind::Tautan => {
                html!(*h, "<a class=\"file\" rel=\"external noopener noreferrer\" target=\"_blank\" href=\"" {one.url} "\">");
                mark::glyph(h, mark::icon::LINK);
                html!(*h, "<span>" {if one.name.is_empty() { &one.url } else { &one.name }} " <small>" {t::link_out(lang)} "</small></span></a>");
            }
        }
        h.raw("</li>");
    }
    h.raw("</ul>");
}

fn accept_form(id: EntryId, lang: Lang) -> AnyView {
    let post = Post::to("/api/realisasi/putusan")
        .with("realisasi", id)
        .with("putusan", "terima")
        .key("kunci")
        .done(t::accepted_done(lang));
    form(post, ["terima-", &id.to_string()].concat(), |f| send(f, w::accept(lang), "button", None))
}

fn return_form(id: EntryId, lang: Lang) -> AnyView {
    let post = Post::to("/api/realisasi/putusan")
        .with("realisasi", id)
        .with("putusan", "kembalikan")
        .key("kunci")
        .done(t::judged_done(lang));
    let mut open = false;
    let inside = form(post, ["kembalikan-", &id.to_string()].concat(), |f| {
        open = f.was_sent();
        view! {
            <p>{t::return_lead(lang)}</p>
            {area(f, "alasan", w::reason(lang), t::return_hint(lang))}
            <div class="actions">{send(f, w::give_back(lang), "button primary", None)}</div>
        }
        .into_any()
    });
    fold(w::give_back(lang).into_any(), "fold", open, inside)
}
