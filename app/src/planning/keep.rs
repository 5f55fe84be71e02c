//! `/perencanaan/pegawai/{id}`: what is kept for a person by the *pengelola kinerja*: days that are not rated, and who is
//! the superior from which day.

use super::{
    board::standing,
    parts::{When, by, rater, words},
    superior::{lines, since},
};
use crate::{
    html,
    i18n::{Lang, fill, format, planning as t, words as w},
    ui::{
        html::Html,
        page::title,
        post::{
            Fields, Forms, Post, button,
            pick::{Select, Text},
        },
    },
};
use domain::{
    planning::{
        term::{Cause, Gap},
        view::{GapView, KeepPage},
    },
    skp::Span,
};

/// The page.
pub fn page(view: &KeepPage, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(view.person.name.clone());
    let mut h = Html::new();
    html!(h, "<p class=\"ev-crumb\"><a rel=\"external\" href=\"/kelola/kelengkapan\">" {t::complete(lang)} "</a></p><h1>" {view.person.name}
        "</h1><p class=\"ev-post\">" {w::post(&view.person)} " · " {view.person.unit} "</p><nav class=\"ev-periods\" aria-label=\"" {t::years(lang)} "\"><ul>");
    for year in &view.years {
        html!(h, "<li><a rel=\"external\" href=\"/perencanaan/pegawai/" {view.person.id} "?tahun=" {year.to_string()} "\"");
        h.raw(if *year == view.year { " aria-current=\"page\">" } else { ">" });
        html!(h, {year.to_string()} "</a></li>");
    }
    h.raw("</ul></nav><div class=\"ev-part\" data-part=\"skp\" tabindex=\"-1\">");
    terms(&mut h, view, lang);
    h.raw("</div><div class=\"ev-part\" data-part=\"jeda\" tabindex=\"-1\">");
    gaps(&mut h, view, forms);
    h.raw("</div><div class=\"ev-part\" data-part=\"atasan\" tabindex=\"-1\">");
    superior(&mut h, view, forms);
    h.raw("</div>");
    h
}

fn terms(h: &mut Html, view: &KeepPage, lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>SKP " {view.year.to_string()} "</h2>");
    if view.terms.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::keep_no_skp(lang)} "</p>");
    }
    h.raw("<ul class=\"ev-rows\">");
    for term in &view.terms {
        html!(*h, "<li class=\"ev-row\"><div><h3>" {format::span(term.span, lang)} "</h3><p class=\"ev-post\">" {term.post} "</p>");
        standing(h, view.today, term, lang);
        h.raw("</div></li>");
    }
    h.raw("</ul></section>");
}

/// Days and why, and who said so.
pub fn about(h: &mut Html, view: &GapView, lang: Lang) {
    let gap = &view.gap;
    html!(*h, "<div><p><b>" {format::span(gap.span, lang)} "</b></p><p>" {gap.cause.name()});
    if !gap.note.is_empty() {
        html!(*h, ", " {gap.note});
    }
    html!(*h, "</p><p><small>" {fill(t::gap_by(lang), &[&view.by.name])} "</small></p></div>");
}

/// The fields of a mark, beginning with days and what was kept.
pub fn gap_fields(h: &mut Html, fields: Fields<'_>, (start, end): (&str, &str), kept: Option<&Gap>, lang: Lang) {
    fields.day(h, "mulai", t::from_day(lang), start);
    fields.day(h, "selesai", t::to_day(lang), end);
    let causes = Cause::ALL.map(|c| (c.code(), c.name()));
    let (label, cause) = (t::gap_cause(lang), kept.map_or("", |g| g.cause.code()));
    fields.select(h, &Select { name: "sebab", label, options: &causes, kept: cause, ..Select::default() });
    let note = kept.map_or("", |g| g.note.as_str());
    fields.word(h, "keterangan", t::gap_note(lang), t::gap_note_hint(lang), note);
}

fn gaps(h: &mut Html, view: &KeepPage, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<section class=\"ev-section\"><h2>" {t::gaps(lang)} "</h2><p class=\"calm\">" {t::keep_gaps_lead(lang)} "</p>");
    if view.gaps.is_empty() {
        html!(*h, "<p>" {t::keep_gaps_none(lang)} "</p>");
    }
    h.raw("<ul class=\"ev-rows\">");
    for one in &view.gaps {
        h.raw("<li class=\"ev-row tl-row\">");
        about(h, one, lang);
        h.raw("<div class=\"ev-do\">");
        change(h, one, forms);
        h.raw("</div></li>");
    }
    h.raw("</ul>");
    for span in &view.empty {
        mark(h, view, *span, forms);
    }
    h.raw("</section>");
}

fn change(h: &mut Html, view: &GapView, forms: &Forms) {
    let lang = forms.lang;
    let gap = &view.gap;
    let days = format::span(gap.span, lang);
    let hidden = |summary: &str| {
        let mut h = Html::new();
        html!(h, {summary} "<span class=\"visually-hidden\"> " {days} "</span>");
        h
    };
    let post = Post::to("/api/perencanaan/jeda/ubah").with("jeda", gap.id.uuid()).key("kunci").done(t::gap_done(lang));
    post.fold(h, &format!("ubah-{}", gap.id), forms, &hidden(t::gap_change(lang)), |h, fields| {
        gap_fields(h, fields, (&gap.span.start.to_string(), &gap.span.end.to_string()), Some(gap), lang);
        by(h, t::save(lang));
    });
    let post =
        Post::to("/api/perencanaan/jeda/cabut").with("jeda", gap.id.uuid()).key("kunci").done(t::gap_revoked(lang));
    post.fold(h, &format!("cabut-{}", gap.id), forms, &hidden(t::gap_revoke(lang)), |h, _| {
        h.raw("<div class=\"actions\">");
        button(h, t::gap_revoke(lang), "button", None);
        h.raw("</div>");
    });
}

fn mark(h: &mut Html, view: &KeepPage, span: Span, forms: &Forms) {
    let lang = forms.lang;
    let (start, end) = (span.start.to_string(), span.end.to_string());
    html!(*h, "<div class=\"pl-gap\"><p>" {fill(t::gap_empty(lang), &[&format::span(span, lang)])} "</p>");
    let post = Post::to("/api/perencanaan/jeda")
        .with("pegawai", view.person.id)
        .with("celah", &start)
        .key("kunci")
        .done(t::gap_done(lang));
    post.fold(h, &["jeda-", &start].concat(), forms, &words(t::gap_mark(lang)), |h, fields| {
        gap_fields(h, fields, (&start, &end), None, lang);
        by(h, t::gap_mark(lang));
    });
    h.raw("</div>");
}

fn superior(h: &mut Html, view: &KeepPage, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<section class=\"ev-section\"><h2>" {t::keep_superior(lang)} "</h2>");
    if !view.has_post {
        html!(*h, "<p class=\"calm\">" {t::keep_no_post(lang)} "</p></section>");
        return;
    }
    rater(h, view.rater.as_ref(), false, lang);
    if let Some(start) = view.start {
        html!(*h, "<p class=\"calm\">" {fill(t::keep_start(lang), &[&format::date(start, lang)])} "</p>");
    }
    if let Some(closed) = view.closed {
        html!(*h, "<p class=\"calm\">" {fill(t::keep_closed(lang), &[&format::date(closed, lang)])} "</p>");
    }
    let post = Post::to("/api/perencanaan/garis").with("pegawai", view.person.id).key("kunci").done(t::line_done(lang));
    post.fold(h, "garis", forms, &words(t::line_set(lang)), |h, fields| {
        fields.word(h, "calon", t::line_to(lang), t::line_to_hint(lang), "");
        since(h, fields, lang);
        let (label, hint) = (t::superior_reason(lang), t::superior_reason_hint(lang));
        fields.text(h, &Text { name: "alasan", label, hint, ..Text::default() });
        by(h, t::line_set(lang));
    });
    if !view.lines.is_empty() {
        html!(*h, "<h3>" {t::line_history(lang)} "</h3><p class=\"calm\">" {t::line_history_lead(lang)} "</p>");
        lines(h, &view.lines, When { zone: view.zone, today: view.today }, lang);
    }
    h.raw("</section>");
}
