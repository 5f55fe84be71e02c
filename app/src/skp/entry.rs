//! One recorded result: the number, what was reached, the evidence, what became of it, and the answers.

use super::{Seen, rights::Rights, words};
use crate::{
    feedback::{item::paragraphs, thread::thread},
    html,
    i18n::{Lang, fill, format, skp as t, words as w},
    ui::{
        html::Html,
        mark,
        post::{Forms, Post, button},
        sheet::Block,
    },
};
use domain::{
    feedback::Subject,
    id::EntryId,
    skp::entry::EntryState,
    view::{EntryView, EvidenceKind, EvidenceView, IkiView, SkpView},
};
/// The entry with its place for the superior's decision and its thread.
pub fn entry(seen: &Seen<'_>, iki: &IkiView, entry: &EntryView) -> Block {
    let mut acts = vec![];
    if seen.rights.accept(seen.view, entry) {
        acts.push(Block::fixed("accept", accept_form(entry.id, seen.forms)));
    }
    if seen.rights.give_back(seen.view, entry) {
        acts.push(Block::fixed("give-back", return_form(entry.id, seen.forms)));
    }
    let blocks = vec![
        Block::text("entry-body", html_of(seen.view, iki, entry, seen.rights, seen.forms.lang)),
        thread(seen, Subject::Entry(entry.id), acts),
    ];
    let block = Block::of("li", "entry", blocks).id(["realisasi-", &entry.id.to_string()].concat());
    if entry.superseded || entry.state == EntryState::Dikembalikan { block.with("data-dead", "") } else { block }
}

fn html_of(view: &SkpView, iki: &IkiView, entry: &EntryView, rights: Rights, lang: Lang) -> Html {
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
        html!(h, "<p class=\"no-print\"><a class=\"button quiet\" href=\"/catat?koreksi=" {entry.id} "\">" {w::correct(lang)}
            "<span class=\"visually-hidden\"> " {fill(t::entry(lang), &[&entry.number.to_string()])} "</span></a></p>");
    }
    h
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

/// Photos, files and links, each with the way to it.
pub fn evidence(h: &mut Html, list: &[EvidenceView], lang: Lang) {
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

fn accept_form(id: EntryId, forms: &Forms) -> Html {
    let lang = forms.lang;
    let post = Post::to("/api/realisasi/putusan")
        .with("realisasi", id)
        .with("putusan", "terima")
        .key("kunci")
        .done(t::accepted_done(lang));
    let mut h = Html::new();
    post.write(&mut h, "terima", forms, |h, _| button(h, w::accept(lang), "button primary", None));
    h
}

fn return_form(id: EntryId, forms: &Forms) -> Html {
    let lang = forms.lang;
    let post = Post::to("/api/realisasi/putusan")
        .with("realisasi", id)
        .with("putusan", "kembalikan")
        .key("kunci")
        .done(t::judged_done(lang));
    let mut summary = Html::new();
    summary.text(w::give_back(lang));
    let mut h = Html::new();
    post.fold(&mut h, &["kembalikan-", &id.to_string()].concat(), forms, &summary, |h, fields| {
        html!(*h, "<p>" {t::return_lead(lang)} "</p>");
        fields.area(h, "alasan", w::reason(lang), t::return_hint(lang));
        h.raw("<div class=\"actions\">");
        button(h, w::give_back(lang), "button primary", None);
        h.raw("</div>");
    });
    h
}
