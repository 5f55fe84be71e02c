//! `/perencanaan/atasan`: the wrong superior, reported and followed.

use super::parts::{When, by, one_button, person};
use crate::{
    html,
    i18n::{Lang, fill, format, planning as t, words as w},
    ui::{
        html::Html,
        page::title,
        post::{
            Fields, Forms, Post,
            pick::{Choice, Text},
        },
    },
};
use domain::planning::{
    report::{Cause, State},
    view::{LineView, ReportView, SuperiorPage},
};

/// The page.
pub fn page(view: &SuperiorPage, forms: &Forms) -> Html {
    let lang = forms.lang;
    let when = When { zone: view.zone, today: view.today };
    title(t::superior(lang));
    let mut h = Html::new();
    html!(h, "<p class=\"ev-crumb\"><a rel=\"external\" href=\"/perencanaan\">" {t::title(lang)} "</a></p><h1>" {t::superior(lang)}
        "</h1><div class=\"ev-part\" data-part=\"kini\" tabindex=\"-1\"><p>" {t::superior_now(lang)} ": ");
    match &view.rater {
        Some(rater) => person(&mut h, rater),
        None => h.text(t::no_rater(lang)),
    }
    h.raw("</p></div>");
    let waits = view.reports.iter().any(|r| r.state == State::Diajukan);
    if !waits {
        html!(h, "<p>" {t::superior_lead(lang)} "</p><form class=\"form\" method=\"get\" action=\"/perencanaan/atasan\" role=\"search\"><div class=\"field\"><label for=\"cari\">"
            {t::superior_find(lang)} "</label><input id=\"cari\" type=\"search\" name=\"cari\" value=\"" {view.asked} "\"></div><div class=\"actions\"><button class=\"button\">"
            {t::superior_search(lang)} "</button></div></form>");
        found(&mut h, view, forms);
    }
    html!(h, "<div class=\"ev-part\" data-part=\"riwayat\" tabindex=\"-1\">");
    if !view.reports.is_empty() {
        html!(h, "<section class=\"ev-section\"><h2>" {t::superior_history(lang)} "</h2><ol class=\"pl-steps\">");
        for report in &view.reports {
            one(&mut h, report, when, forms);
        }
        h.raw("</ol></section>");
    }
    if !view.lines.is_empty() {
        html!(h, "<section class=\"ev-section\"><h2>" {t::line_history(lang)} "</h2><p class=\"calm\">" {t::line_history_lead(lang)} "</p>");
        lines(&mut h, &view.lines, when, lang);
        h.raw("</section>");
    }
    h.raw("</div>");
    h
}

fn found(h: &mut Html, view: &SuperiorPage, forms: &Forms) {
    let lang = forms.lang;
    if view.asked.is_empty() {
        return;
    }
    if view.found.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::superior_none(lang)} "</p>");
        return;
    }
    let post = Post::to("/api/perencanaan/atasan").key("kunci").done(t::superior_sent(lang));
    h.raw("<div data-next=\"/perencanaan/atasan\">");
    post.write(h, "lapor", forms, |h, fields| {
        let people: Vec<(String, &str, String)> = view
            .found
            .iter()
            .map(|p| (p.id.to_string(), p.name.as_str(), [w::post(p).as_str(), ", ", &p.unit].concat()))
            .collect();
        let options: Vec<(&str, &str, &str)> =
            people.iter().map(|(id, name, post)| (id.as_str(), *name, post.as_str())).collect();
        let choice = Choice { name: "calon", legend: t::superior_choose(lang), options: &options, ..Choice::default() };
        fields.choice(h, &choice);
        if view.more {
            html!(*h, "<p class=\"hint\">" {t::superior_more(lang)} "</p>");
        }
        let (label, hint) = (t::superior_reason(lang), t::superior_reason_hint(lang));
        fields.text(h, &Text { name: "alasan", label, hint, ..Text::default() });
        by(h, t::superior_send(lang));
    });
    h.raw("</div>");
}

fn one(h: &mut Html, report: &ReportView, when: When, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<li><p><b>" {report.to.name} "</b> <small>" {w::post(&report.to)} ", " {format::moment(report.at, when.zone, when.today, lang)}
        "</small></p><p class=\"said\">" {report.reason} "</p><p class=\"ev-state\" data-pl=\"" {report.state.code()} "\">" {t::report_state(report.state, lang)});
    if let (Some(by), Some(at)) = (&report.answered_by, report.answered_at) {
        html!(*h, " <small>" {by.name} ", " {format::moment(at, when.zone, when.today, lang)} "</small>");
    }
    h.raw("</p>");
    if let Some(from) = report.from {
        html!(*h, "<p>" {fill(t::line_since(lang), &[&format::date(from, lang)])} "</p>");
    }
    if !report.answer.is_empty() {
        html!(*h, "<p class=\"said\">" {report.answer} "</p>");
    }
    if report.state == State::Diajukan {
        let post = Post::to("/api/perencanaan/atasan/tarik")
            .with("laporan", report.id.uuid())
            .key("kunci")
            .done(t::superior_withdrawn(lang));
        h.raw("<div data-next=\"/perencanaan/atasan\">");
        one_button(h, &post, "tarik", forms, (t::superior_withdraw(lang), "button"));
        h.raw("</div>");
    }
    h.raw("</li>");
}

/// From which day a line counts.
pub fn since(h: &mut Html, fields: Fields<'_>, lang: Lang) {
    let options = [
        (Cause::Keliru.code(), t::line_wrong(lang), t::line_wrong_since(lang)),
        (Cause::Penataan.code(), t::line_moved(lang), t::line_moved_since(lang)),
    ];
    let (legend, kept) = (t::line_cause(lang), Cause::Keliru.code());
    fields.choice(h, &Choice { name: "sebab", legend, options: &options, kept, ..Choice::default() });
    fields.day(h, "dari", t::line_from(lang), "");
    html!(*h, "<p class=\"hint\">" {t::line_from_hint(lang)} "</p>");
}

/// Lines of a post, the one written last first.
pub fn lines(h: &mut Html, list: &[LineView], when: When, lang: Lang) {
    h.raw("<ol class=\"pl-steps\">");
    for line in list {
        let to = match &line.to {
            Some((post, holder)) if holder.is_empty() => post.clone(),
            Some((post, holder)) => [holder.as_str(), ", ", post].concat(),
            None => t::line_head(lang).to_owned(),
        };
        html!(*h, "<li><p><b>" {fill(t::line_since(lang), &[&format::date(line.from, lang)])} "</b> " {to} "</p><p class=\"said\">" {line.reason}
            "</p><p><small>" {line.by.name} ", " {format::moment(line.at, when.zone, when.today, lang)} "</small></p></li>");
    }
    h.raw("</ol>");
}

/// A report for those who answer it, on the board.
pub fn to_answer(h: &mut Html, report: &ReportView, when: When, forms: &Forms) {
    let lang = forms.lang;
    let now = report.now.as_ref().map_or_else(|| t::report_nobody(lang).to_owned(), |p| p.name.clone());
    let to = [report.to.name.as_str(), " (", &w::post(&report.to), ")"].concat();
    html!(*h, "<li class=\"pl-report\"><h3>" {report.person.name} "</h3><p class=\"ev-post\">" {w::post(&report.person)} "</p><p>"
        {fill(t::report_row(lang), &[&now, &to])} "</p><p class=\"said\">" {report.reason} "</p><p><small>"
        {format::moment(report.at, when.zone, when.today, lang)} "</small></p>");
    let post = |h: &mut Html, id: &str, accept: bool| {
        let post = Post::to("/api/perencanaan/atasan/jawab")
            .with("laporan", report.id.uuid())
            .with("putusan", if accept { "setujui" } else { "tolak" })
            .key("kunci")
            .done(t::report_answered(lang));
        if accept {
            let mut summary = Html::new();
            summary.text(t::report_approve(lang));
            post.fold(h, id, forms, &summary, |h, fields| {
                since(h, fields, lang);
                by(h, t::report_approve(lang));
            });
        } else {
            let mut summary = Html::new();
            summary.text(t::report_refuse(lang));
            post.fold(h, id, forms, &summary, |h, fields| {
                let (label, hint) = (t::report_answer(lang), t::report_answer_hint(lang));
                fields.text(h, &Text { name: "jawaban", label, hint, ..Text::default() });
                by(h, t::report_refuse(lang));
            });
        }
    };
    post(h, &format!("setujui-{}", report.id), true);
    post(h, &format!("tolak-{}", report.id), false);
    h.raw("</li>");
}
