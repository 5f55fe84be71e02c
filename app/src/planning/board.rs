//! `/perencanaan`: the own SKP of a year first, then what waits, the team, and what those who keep things see.

use super::{
    keep,
    parts::{When, by, person, rater, words},
    plan,
    superior::to_answer,
    versions,
};
use crate::{
    html,
    i18n::{Lang, fill, format, planning as t, words as w},
    ui::{
        html::Html,
        page::title,
        post::{Forms, Post, button},
    },
};
use domain::{
    calendar::Date,
    planning::{
        State, report,
        view::{PlanBoard, PlanRef, TermView},
    },
    skp::Span,
};

/// The page.
pub fn page(board: &PlanBoard, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::title(lang));
    let mut h = Html::new();
    html!(h, "<h1 class=\"eyebrow\">" {t::title(lang)} "</h1><nav class=\"ev-periods\" aria-label=\"" {t::years(lang)} "\"><ul>");
    for year in &board.years {
        html!(h, "<li><a rel=\"external\" href=\"/perencanaan?tahun=" {year.to_string()} "\"");
        h.raw(if *year == board.year { " aria-current=\"page\">" } else { ">" });
        html!(h, {year.to_string()} "</a></li>");
    }
    h.raw("</ul></nav><div class=\"ev-part\" data-part=\"saya\" tabindex=\"-1\">");
    own(&mut h, board, forms);
    h.raw("</div><div class=\"ev-part\" data-part=\"keputusan\" tabindex=\"-1\">");
    decisions(&mut h, board, lang);
    closings(&mut h, board, forms);
    reports(&mut h, board, forms);
    h.raw("</div><div class=\"ev-part\" data-part=\"tim\" tabindex=\"-1\">");
    team(&mut h, board, lang);
    completeness(&mut h, board, lang);
    h.raw("</div>");
    h
}

fn own(h: &mut Html, board: &PlanBoard, forms: &Forms) {
    let lang = forms.lang;
    if board.unread > 0 {
        plan::read(h, "papan=true", lang);
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::own(lang)} " " {board.year.to_string()} "</h2>");
    if board.has_post {
        rater(h, board.rater.as_ref(), true, lang);
    }
    if board.report.as_ref().is_some_and(|r| r.state == report::State::Diajukan) {
        html!(*h, "<p class=\"notice\"><a rel=\"external\" href=\"/perencanaan/atasan\">" {t::report_waits(lang)} "</a></p>");
    }
    if !board.has_post && board.own.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::no_post(lang)} "</p></section>");
        return;
    }
    if board.own.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::own_none(lang)} "</p>");
    }
    if !board.own.is_empty() {
        h.raw("<ul class=\"ev-rows\">");
        for term in &board.own {
            own_row(h, board, term, forms);
        }
        h.raw("</ul>");
    }
    if board.has_post {
        for gap in &board.empty {
            empty(h, board, *gap, forms);
        }
    }
    marked(h, board, forms);
    h.raw("</section>");
}

fn own_row(h: &mut Html, board: &PlanBoard, term: &TermView, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<li class=\"ev-row\"><div><h3>" {format::span(term.span, lang)} "</h3><p class=\"ev-post\">" {term.post} "</p>");
    standing(h, board.today, term, lang);
    if let Some(plan) = term.plan.as_ref().filter(|p| !p.returned.is_empty()) {
        html!(*h, "<p class=\"said\">" {fill(t::returned_with(lang), &[&plan.returned])} "</p>");
    }
    if term.asks > 0 {
        html!(*h, "<p><a rel=\"external\" href=\"" {address(term)} "#dialog\">" {fill(t::asks_talk(lang), &[&term.asks.to_string()])} "</a></p>");
    }
    if let Some(last) = term.moved {
        html!(*h, "<p class=\"notice\">" {t::moved(lang)} "</p>");
        match term.asked {
            Some(day) => html!(*h, "<p>" {fill(t::asked_close(lang), &[&format::date(day, lang)])} "</p>"),
            None => versions::ask_close(h, term.skp, &last.to_string(), forms),
        }
    }
    h.raw("</div><p class=\"ev-predikat\">");
    if let Some(plan) = &term.plan {
        html!(*h, "<small>" {fill(t::rhk_count(lang), &[&plan.rhk.to_string()])} "</small>");
    }
    h.raw("</p><div class=\"ev-do\">");
    if let Some(plan) = &term.plan {
        let label = match plan.state {
            State::Draf => t::resume(lang),
            State::Dikembalikan => t::mend(lang),
            _ => t::look(lang),
        };
        let class = if plan.state.is_written() { "button primary" } else { "button" };
        html!(*h, "<a class=\"" {class} "\" rel=\"external\" href=\"/perencanaan/" {plan.id} "\">" {label} "</a>");
    }
    if term.agreed.is_some() {
        html!(*h, "<a class=\"button quiet\" rel=\"external\" href=\"/skp/" {term.skp} "/versi\">" {t::open_versions(lang)} "</a>");
    }
    h.raw("</div></li>");
}

/// Where a term stands, in words.
pub fn standing(h: &mut Html, today: Date, term: &TermView, lang: Lang) {
    if let Some((is, version)) = term.agreed {
        html!(*h, "<p class=\"ev-state\" data-pl=\"disetujui\">");
        if is.is_open() && today < term.span.start {
            h.text(&t::starts_on(term.span.start, lang));
        } else if is.is_open() {
            html!(*h, {t::in_force(lang)} ", " {fill(t::version_no(lang), &[&version.to_string()])});
        } else {
            h.text(w::skp_state(is, lang));
        }
        h.raw("</p>");
    }
    if let Some(plan) = &term.plan {
        html!(*h, "<p class=\"ev-state\" data-pl=\"" {plan.state.code()} "\">");
        if plan.change {
            h.text(&fill(t::change_open(lang), &[t::state(plan.state, lang)]));
        } else {
            h.text(t::state(plan.state, lang));
        }
        h.raw("</p>");
    }
}

/// Where a term is looked at.
fn address(term: &TermView) -> String {
    match (&term.plan, term.agreed) {
        (_, Some(_)) => ["/skp/", &term.skp.to_string(), "/versi"].concat(),
        (Some(PlanRef { id, .. }), None) => ["/perencanaan/", &id.to_string()].concat(),
        (None, None) => "/perencanaan".to_owned(),
    }
}

/// Days without anything: a plan, or a mark why not.
fn empty(h: &mut Html, board: &PlanBoard, gap: Span, forms: &Forms) {
    let lang = forms.lang;
    let (start, end) = (gap.start.to_string(), gap.end.to_string());
    let days = format::span(gap, lang);
    html!(*h, "<div class=\"pl-gap\"><p>" {fill(t::gap_empty(lang), &[&days])} "</p>");
    let begin = Post::to("/api/perencanaan/mulai")
        .with("mulai", &start)
        .with("selesai", &end)
        .key("kunci")
        .done(t::begin_done(lang));
    let next = ["/perencanaan/saya?tahun=", &board.year.to_string()].concat();
    html!(*h, "<div data-next=\"" {next} "\">");
    let label = if board.own.is_empty() { t::begin(lang).to_owned() } else { fill(t::begin_more(lang), &[&days]) };
    begin.write(h, &["mulai-", &start].concat(), forms, |h, _| {
        h.raw("<div class=\"actions\">");
        button(h, &label, "button primary", None);
        h.raw("</div>");
    });
    h.raw("</div>");
    let other = Post::to("/api/perencanaan/mulai").with("celah", &start).key("kunci").done(t::begin_done(lang));
    html!(*h, "<div data-next=\"" {next} "\">");
    other.fold(h, &["tanggal-", &start].concat(), forms, &words(t::begin_dates(lang)), |h, fields| {
        html!(*h, "<p class=\"hint\">" {t::days_hint(lang)} "</p>");
        fields.day(h, "mulai", t::from_day(lang), &start);
        fields.day(h, "selesai", t::to_day(lang), &end);
        by(h, t::begin(lang));
    });
    h.raw("</div>");
    let mark = Post::to("/api/perencanaan/jeda").with("celah", &start).key("kunci").done(t::gap_done(lang));
    mark.fold(h, &["jeda-", &start].concat(), forms, &words(t::gap_mark(lang)), |h, fields| {
        keep::gap_fields(h, fields, (&start, &end), None, lang);
        by(h, t::gap_mark(lang));
    });
    h.raw("</div>");
}

fn marked(h: &mut Html, board: &PlanBoard, forms: &Forms) {
    let lang = forms.lang;
    if board.gaps.is_empty() {
        return;
    }
    html!(*h, "<h3>" {t::gaps(lang)} "</h3><ul class=\"ev-rows\">");
    for view in &board.gaps {
        let gap = &view.gap;
        html!(*h, "<li class=\"ev-row\">");
        keep::about(h, view, lang);
        h.raw("<p class=\"ev-predikat\"></p><div class=\"ev-do\">");
        if !view.own {
            // Whoever keeps them takes them back.
            h.raw("</div></li>");
            continue;
        }
        let post =
            Post::to("/api/perencanaan/jeda/cabut").with("jeda", gap.id.uuid()).key("kunci").done(t::gap_revoked(lang));
        post.write(h, &format!("cabut-{}", gap.id), forms, |h, _| {
            h.raw("<div class=\"actions\">");
            button(h, t::gap_revoke(lang), "button quiet", None);
            h.raw("</div>");
        });
        h.raw("</div></li>");
    }
    h.raw("</ul>");
}

fn decisions(h: &mut Html, board: &PlanBoard, lang: Lang) {
    if board.decisions.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::decisions(lang)} "</h2><ul class=\"ev-rows\">");
    for row in &board.decisions {
        html!(*h, "<li class=\"ev-row\"><div><h3>" {row.person.name} "</h3><p class=\"ev-post\">" {w::post(&row.person)} "</p><p class=\"ev-state\" data-pl=\"diajukan\">");
        if row.plan.change {
            h.text(&fill(t::change_open(lang), &[t::state(row.plan.state, lang)]));
        } else {
            h.text(t::state(row.plan.state, lang));
        }
        html!(*h, " <small>" {format::moment(row.plan.changed_at, board.zone, board.today, lang)} "</small></p></div><p class=\"ev-predikat\"><small>"
            {fill(t::rhk_count(lang), &[&row.plan.rhk.to_string()])} "</small></p><div class=\"ev-do\"><a class=\"button primary\" rel=\"external\" href=\"/perencanaan/"
            {row.plan.id} "\">" {t::decide(lang)} "<span class=\"visually-hidden\"> " {row.person.name} "</span></a></div></li>");
    }
    h.raw("</ul></section>");
}

fn closings(h: &mut Html, board: &PlanBoard, forms: &Forms) {
    let lang = forms.lang;
    if board.closings.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::closings(lang)} "</h2><p class=\"calm\">" {t::closings_lead(lang)} "</p><ul class=\"ev-rows\">");
    for row in &board.closings {
        html!(*h, "<li class=\"ev-row\"><div><h3>" {row.person.name} "</h3><p class=\"ev-post\">" {row.old_post} "</p>");
        if row.asked {
            html!(*h, "<p>" {t::closing_asked(lang)} "</p>");
        }
        versions::close(h, row.skp, &row.last.to_string(), forms);
        html!(*h, "</div><p class=\"ev-predikat\"></p><div class=\"ev-do\"><a class=\"button quiet\" rel=\"external\" href=\"/skp/" {row.skp} "/versi\">"
            {t::look(lang)} "<span class=\"visually-hidden\"> " {row.person.name} "</span></a></div></li>");
    }
    h.raw("</ul></section>");
}

fn reports(h: &mut Html, board: &PlanBoard, forms: &Forms) {
    let lang = forms.lang;
    if board.reports.is_empty() {
        return;
    }
    let when = When { zone: board.zone, today: board.today };
    html!(*h, "<section class=\"ev-section\"><h2>" {t::reports(lang)} "</h2><ul class=\"pl-reports\">");
    for report in &board.reports {
        to_answer(h, report, when, forms);
    }
    h.raw("</ul></section>");
}

fn team(h: &mut Html, board: &PlanBoard, lang: Lang) {
    if board.team.is_empty() && !board.templates {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::team(lang)} "</h2><p class=\"actions\">");
    if let Some(post) = board.matrix {
        html!(*h, "<a class=\"button\" rel=\"external\" href=\"/perencanaan/matriks/" {post.to_string()} "/" {board.year.to_string()} "\">" {t::matrix(lang)} "</a> ");
    }
    if board.templates {
        html!(*h, "<a class=\"button\" rel=\"external\" href=\"/perencanaan/templat?tahun=" {board.year.to_string()} "\">" {t::templates(lang)} "</a>");
    }
    h.raw("</p>");
    if !board.team.is_empty() {
        let agreed = board.team.iter().filter(|m| m.terms.iter().any(|t| t.agreed.is_some())).count().to_string();
        let none = board.team.iter().filter(|m| m.terms.is_empty()).count().to_string();
        html!(*h, "<p><b>" {fill(t::team_progress(lang), &[&agreed, &board.team.len().to_string(), &none])} "</b></p><ul class=\"ev-rows\">");
        for member in &board.team {
            html!(*h, "<li class=\"ev-row\"><div><p>");
            person(h, &member.person);
            h.raw("</p>");
            if member.terms.is_empty() {
                html!(*h, "<p class=\"ev-state\" data-pl=\"belum\">" {t::team_none_yet(lang)} "</p>");
            }
            for term in &member.terms {
                standing(h, board.today, term, lang);
                if term.asks > 0 {
                    html!(*h, "<p><a rel=\"external\" href=\"" {address(term)} "#dialog\">" {fill(t::asks_talk(lang), &[&term.asks.to_string()])} "</a></p>");
                }
            }
            h.raw("</div><p class=\"ev-predikat\"></p><div class=\"ev-do\">");
            for term in &member.terms {
                if let Some(plan) = &term.plan {
                    html!(*h, "<a class=\"button\" rel=\"external\" href=\"/perencanaan/" {plan.id} "\">" {t::look(lang)}
                        "<span class=\"visually-hidden\"> " {member.person.name} "</span></a> ");
                } else {
                    html!(*h, "<a class=\"button quiet\" rel=\"external\" href=\"" {address(term)} "\">" {t::look(lang)}
                        "<span class=\"visually-hidden\"> " {member.person.name} "</span></a> ");
                }
            }
            h.raw("</div></li>");
        }
        h.raw("</ul>");
    }
    h.raw("</section>");
}

fn completeness(h: &mut Html, board: &PlanBoard, lang: Lang) {
    if board.completeness.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::complete(lang)} "</h2><div class=\"ev-table\" tabindex=\"0\" role=\"region\" aria-label=\"" {t::complete(lang)}
        "\"><table><thead><tr><th scope=\"col\">" {t::complete_unit(lang)} "</th>");
    for head in [
        t::complete_people(lang),
        t::complete_none(lang),
        t::complete_draft(lang),
        t::complete_submitted(lang),
        t::complete_agreed(lang),
    ] {
        html!(*h, "<th scope=\"col\" class=\"num\">" {head} "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for row in &board.completeness {
        html!(*h, "<tr><th scope=\"row\">" {row.unit} "</th>");
        for figure in [row.people, row.none, row.draft, row.submitted, row.agreed] {
            html!(*h, "<td class=\"num\">" {figure} "</td>");
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table></div></section>");
}
