//! The calendar of a period for those who keep it, and how far the agency is.

use super::fields::{by, fact};
use crate::{
    html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    ui::{
        html::Html,
        post::{Forms, Line, Post, button, pick::Text},
    },
};
use domain::{
    evaluation::{
        Access,
        view::{EvaluationBoard, PeriodView},
    },
    skp::Span,
};

/// How far each unit is; who in it is at which step is a page of its own.
pub fn completeness(h: &mut Html, board: &EvaluationBoard, lang: Lang) {
    let Some(rows) = board.completeness.as_deref().filter(|rows| !rows.is_empty()) else { return };
    html!(*h, "<section class=\"ev-section\"><h2>" {t::complete(lang)} "</h2><ul class=\"tl-counts\">");
    for row in rows {
        html!(*h, "<li><b>" {row.unit} "</b> <span>" {row.people} " " {t::complete_people(lang)});
        for (head, figure) in [
            (t::complete_set(lang), row.set),
            (t::complete_delivered(lang), row.delivered),
            (t::complete_disputed(lang), row.disputed),
            (t::complete_over(lang), row.over),
        ] {
            html!(*h, " · " {head} " " {figure});
        }
        h.raw("</span></li>");
    }
    html!(*h, "</ul>");
    if let Some(view) = &board.period {
        html!(*h, "<p><a class=\"button\" rel=\"external\" href=\"/kelola/kelengkapan?periode=" {view.period.id} "\">" {t::complete_more(lang)} "</a></p>");
    }
    h.raw("</section>");
}

/// Windows, lock, reopening.
pub fn calendar(h: &mut Html, board: &EvaluationBoard, view: &PeriodView, forms: &Forms) {
    let lang = forms.lang;
    let period = &view.period;
    html!(*h, "<section class=\"ev-section\"><h2>" {t::calendar(lang)} "</h2><dl class=\"facts\">");
    let days = |span: Span| format::span(span, lang);
    for (name, span) in
        [(t::periods(lang), period.span), (t::fill_window(lang), period.fill), (t::rate_window(lang), period.rate)]
    {
        fact(h, name, &days(span));
    }
    h.raw("</dl>");
    if !period.shifts.is_empty() {
        let line = fill(t::shifts(lang), &[&period.shifts.len().to_string()]);
        html!(*h, "<p><a rel=\"external\" href=\"/kelola/kelengkapan?periode=" {period.id} "\">" {line} "</a></p>");
    }
    if let Some(at) = period.locked_at {
        let at = format::moment(at, board.zone, board.today, lang);
        let line = match &view.locked_by {
            Some(by) => fill(t::locked_by(lang), &[&at, &by.name]),
            None => fill(t::locked_at(lang), &[&at]),
        };
        html!(*h, "<p>" {line} "</p>");
    }
    for one in &view.reopenings {
        let at = format::moment(one.at, board.zone, board.today, lang);
        html!(*h, "<p>" {fill(t::reopened(lang), &[&format::date(one.until, lang), &one.by.name, &at])} "</p><blockquote class=\"typed\" dir=\"auto\">"
            {one.reason} "</blockquote>");
    }
    h.raw("<div class=\"acts\">");
    if period.locked_at.is_none() && board.today <= period.rate.end {
        windows(h, view, forms);
    }
    if view.access != Access::Locked && board.today > period.span.end {
        lock(h, view, forms);
    }
    let reopened = matches!(view.access, Access::Reopened { .. });
    if (reopened || !view.access.is_open()) && board.today > period.span.end {
        reopen(h, board, view, forms);
    }
    h.raw("</div></section>");
}

fn windows(h: &mut Html, view: &PeriodView, forms: &Forms) {
    let lang = forms.lang;
    let period = &view.period;
    let post =
        Post::to("/api/evaluasi/periode/jendela").with("periode", period.id).key("kunci").done(t::windows_done(lang));
    let mut summary = Html::new();
    summary.text(t::windows(lang));
    h.raw("<div>");
    post.fold(h, "jendela", forms, &summary, |h, fields| {
        for (name, label, day) in [
            ("isi_dari", t::fill_from(lang), period.fill.start),
            ("isi_sampai", t::fill_to(lang), period.fill.end),
            ("nilai_dari", t::rate_from(lang), period.rate.start),
            ("nilai_sampai", t::rate_to(lang), period.rate.end),
        ] {
            fields.day(h, name, label, &day.to_string());
        }
        by(h, w::save(lang));
    });
    h.raw("</div>");
}

fn lock(h: &mut Html, view: &PeriodView, forms: &Forms) {
    let lang = forms.lang;
    let post =
        Post::to("/api/evaluasi/periode/kunci").with("periode", view.period.id).key("kunci").done(t::lock_done(lang));
    let mut summary = Html::new();
    summary.text(t::lock(lang));
    h.raw("<div>");
    post.fold(h, "kunci", forms, &summary, |h, _| {
        html!(*h, "<p>" {t::lock_lead(lang)} "</p><div class=\"actions\">");
        button(h, t::lock(lang), "button danger", None);
        h.raw("</div>");
    });
    h.raw("</div>");
}

fn reopen(h: &mut Html, board: &EvaluationBoard, view: &PeriodView, forms: &Forms) {
    let lang = forms.lang;
    let post =
        Post::to("/api/evaluasi/periode/buka").with("periode", view.period.id).key("kunci").done(t::reopen_done(lang));
    let mut summary = Html::new();
    let again = matches!(view.access, Access::Reopened { .. });
    summary.text(if again { t::reopen_again(lang) } else { t::reopen(lang) });
    h.raw("<div>");
    post.fold(h, "buka", forms, &summary, |h, fields| {
        html!(*h, "<p>" {t::reopen_lead(lang)} "</p>");
        fields.text(h, &Text { name: "alasan", label: w::reason(lang), letters: t::letters(lang), ..Text::default() });
        let until = Line { kind: "date", min: board.today.to_string(), ..Line::default() };
        fields.line(h, "sampai", t::reopen_until(lang), "", &until);
        by(h, if again { t::reopen_again(lang) } else { t::reopen(lang) });
    });
    h.raw("</div>");
}
