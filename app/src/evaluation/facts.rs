//! What is recorded about one person in one period: the same for the rater and the employee.

use crate::{
    feedback::item::{item, paragraphs},
    html,
    i18n::{Lang, evaluation as t, fill, format, skp as k, words as w},
    skp::{figures, words},
    ui::html::Html,
};
use domain::{
    calendar::Date,
    view::{EntryView, EvidenceView, FeedbackView, IkiView, ReasonView, RhkView, SkpView},
};

/// Results and behaviour. `skp.today` is the day the figures are of, `today` the day on which they are read; `home` is
/// the page of the SKP, for links to single things.
pub fn facts(h: &mut Html, skp: &SkpView, today: Date, home: &str, lang: Lang) {
    let day = skp.today;
    let skp = &SkpView { today, ..skp.clone() };
    html!(*h, "<section class=\"facts-part\"><h2>" {t::results(lang)} "</h2>");
    if skp.rhk.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::no_rhk(lang)} "</p>");
    }
    for rhk in &skp.rhk {
        results(h, skp, rhk, (day, home), lang);
    }
    html!(*h, "</section><section class=\"facts-part\"><h2>" {t::behaviour(lang)} "</h2>");
    behaviour(h, skp, lang);
    h.raw("</section>");
}

fn results(h: &mut Html, skp: &SkpView, rhk: &RhkView, from: (Date, &str), lang: Lang) {
    html!(*h, "<div class=\"fact-rhk\"><p class=\"aspect\"><span class=\"label\">" {rhk.label} "</span> " {w::rhk_kind(rhk.kind, lang)} "</p><h3>" {rhk.text} "</h3>");
    said(h, skp, &rhk.thread, lang);
    for iki in &rhk.iki {
        indicator(h, skp, iki, from, lang);
    }
    h.raw("</div>");
}

fn indicator(h: &mut Html, skp: &SkpView, iki: &IkiView, (day, home): (Date, &str), lang: Lang) {
    h.raw("<article class=\"fact\">");
    if let Some(aspect) = iki.aspect {
        html!(*h, "<p class=\"aspect\">" {w::aspect(aspect, lang)} "</p>");
    }
    html!(*h, "<h4>" {iki.text} "</h4><p class=\"goal\"><span>" {w::target(lang)} "</span> " {words::goal(&iki.target, lang)} "</p>");
    if day < skp.today {
        figures::progress_with(h, iki, day, words::expected_on(&iki.target, &iki.progress, day, lang), lang);
    } else {
        figures::progress(h, iki, day, lang);
    }
    for reason in &iki.reasons {
        delay(h, reason, lang);
    }
    let all = iki.thread.iter().chain(iki.entries.iter().flat_map(|e| &e.thread));
    match all.filter(|f| f.withdrawn_at.is_none()).max_by_key(|f| f.at) {
        Some(last) => {
            html!(*h, "<div class=\"last-said\"><p class=\"aspect\">" {t::last_said(lang)} "</p>");
            item(h, skp, last, lang);
            h.raw("</div>");
        }
        None => {
            html!(*h, "<p class=\"calm quiet-line\">" {t::never_said(lang)} "</p>");
        }
    }
    entries(h, skp, iki, home, lang);
    h.raw("</article>");
}

/// A reason for delay with its answer.
fn delay(h: &mut Html, reason: &ReasonView, lang: Lang) {
    html!(*h, "<div class=\"delay\"><p class=\"standing\" data-state=\"" {reason.state.code()} "\">" {w::delay_reason(lang)} ": <b>"
        {w::reason_state(reason.state, lang)} "</b></p>");
    paragraphs(h, &reason.reason);
    if !reason.answer.is_empty() {
        html!(*h, "<p class=\"aspect\">" {reason.answered_by.as_ref().map(|p| &p.name)} "</p>");
        paragraphs(h, &reason.answer);
    }
    h.raw("</div>");
}

fn entries(h: &mut Html, skp: &SkpView, iki: &IkiView, home: &str, lang: Lang) {
    if iki.entry_count == 0 {
        html!(*h, "<p class=\"calm quiet-line\">" {t::entries_none(lang)} "</p>");
        return;
    }
    html!(*h, "<details class=\"quiet\"><summary>" {fill(t::entries(lang), &[&iki.entry_count.to_string()])}
        "<span class=\"visually-hidden\"> " {iki.text} "</span></summary><ol class=\"fact-entries\">");
    for entry in &iki.entries {
        one(h, skp, iki, entry, lang);
    }
    html!(*h, "</ol><p class=\"fact-more no-print\"><a href=\"" {home} "#iki-" {iki.id} "\" target=\"_blank\" rel=\"external\">" {t::whole_iki(lang)}
        "<span class=\"visually-hidden\"> " {iki.text} "</span></a></p></details>");
}

fn one(h: &mut Html, skp: &SkpView, iki: &IkiView, entry: &EntryView, lang: Lang) {
    let dead = if entry.superseded { " data-dead" } else { "" };
    h.raw("<li");
    h.raw(dead);
    html!(*h, "><p class=\"entry-head\"><span class=\"no\">" {fill(k::entry(lang), &[&entry.number.to_string()])} "</span> <time>"
        {format::day(entry.date, skp.today, lang)} "</time> " {w::entry_state(entry.state, lang)} "</p><p><b>" {words::value(&iki.target, entry.value, lang)} "</b></p>");
    if !entry.note.is_empty() {
        paragraphs(h, &entry.note);
    }
    for evidence in &entry.evidence {
        file(h, evidence, lang);
    }
    h.raw("</li>");
}

fn file(h: &mut Html, one: &EvidenceView, lang: Lang) {
    let name = if one.name.is_empty() { &one.url } else { &one.name };
    if one.url.is_empty() {
        html!(*h, "<p><a class=\"file-line\" target=\"_blank\" rel=\"external\" href=\"/bukti/" {one.id} "\">");
    } else {
        html!(*h, "<p><a class=\"file-line\" target=\"_blank\" rel=\"external noopener noreferrer\" href=\"" {one.url} "\">");
    }
    html!(*h, {w::evidence_kind(one.kind, lang)} ": " {name} "</a></p>");
}

fn said(h: &mut Html, skp: &SkpView, thread: &[FeedbackView], lang: Lang) {
    for one in thread.iter().filter(|f| f.withdrawn_at.is_none()) {
        item(h, skp, one, lang);
    }
}

/// Feedback by value; the values nobody wrote about share one line.
fn behaviour(h: &mut Html, skp: &SkpView, lang: Lang) {
    let (told, silent): (Vec<_>, Vec<_>) =
        skp.values.iter().partition(|v| v.thread.iter().any(|f| f.withdrawn_at.is_none()));
    for value in told {
        html!(*h, "<article class=\"fact\"><h3>" {value.value.name()} "</h3>");
        if !value.expectation.is_empty() {
            html!(*h, "<p class=\"aspect\">" {k::expectation(lang)} "</p>");
            paragraphs(h, &value.expectation);
        }
        said(h, skp, &value.thread, lang);
        h.raw("</article>");
    }
    if !silent.is_empty() {
        let names: Vec<&str> = silent.iter().map(|v| v.value.name()).collect();
        html!(*h, "<p class=\"calm\">" {fill(t::value_silent(lang), &[&names.join(", ")])} "</p>");
    }
}
