//! *Dokumen Evaluasi Kinerja Pegawai*: the sections of the official form, for paper.

use crate::{
    html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    ui::html::Html,
};
use domain::{
    evaluation::view::{ResultPage, StepKind, StepView},
    view::PersonView,
};

/// The document. Its headings are those of the form, in Indonesian as well where the screen is English.
pub fn document(h: &mut Html, view: &ResultPage, lang: Lang) {
    html!(*h, "<section class=\"ev-document\" aria-labelledby=\"dokumen\"><header><h2 id=\"dokumen\">" {t::document(lang)} "</h2><p>" {view.agency} "</p><p>"
        {t::form_period(lang)} ": " {format::span(view.part, lang)} "</p></header>");
    person(h, 1, t::form_owner(lang), Some(&view.owner), lang);
    person(h, 2, t::form_rater(lang), Some(&view.rater), lang);
    person(h, 3, t::form_decider(lang), view.decider.as_ref(), lang);
    heading(h, 4, t::form_evaluation(lang));
    h.raw("<table><tbody>");
    let unit = view.unit.as_ref().and_then(|u| u.predikat).map_or("-", t::unit_name);
    row(h, t::unit_one(lang), unit);
    row(h, t::hasil(lang), t::expectation(view.ratings.hasil.rating, lang));
    row(h, t::perilaku(lang), t::expectation(view.ratings.perilaku.rating, lang));
    row(h, t::result_of(lang), t::predikat_name(view.ratings.predikat));
    h.raw("</tbody></table>");
    heading(h, 5, t::form_note(lang));
    words(h, Some(view.ratings.note.as_str()), lang);
    let said = |kinds: &[StepKind]| view.timeline.iter().rev().find(|s| kinds.contains(&s.kind));
    for (number, name, step) in [
        (6, t::form_objection(lang), said(&[StepKind::Keberatan])),
        (7, t::explanation(lang), said(&[StepKind::Penjelasan])),
        (8, t::decision(lang), said(&[StepKind::DiputusTetap, StepKind::DiputusDiubah])),
    ] {
        heading(h, number, name);
        stated(h, view, step, lang);
    }
    signatures(h, view, lang);
    h.raw("</section>");
}

fn heading(h: &mut Html, number: u32, name: &str) {
    html!(*h, "<h3>" {number} ". " {name} "</h3>");
}

fn row(h: &mut Html, name: &str, value: &str) {
    html!(*h, "<tr><th scope=\"row\">" {name} "</th><td>" {value} "</td></tr>");
}

fn person(h: &mut Html, number: u32, role: &str, person: Option<&PersonView>, lang: Lang) {
    heading(h, number, role);
    let Some(person) = person else {
        html!(*h, "<p>-</p>");
        return;
    };
    h.raw("<table><tbody>");
    row(h, t::name(lang), &person.name);
    if !person.nip.is_empty() {
        row(h, "NIP", &person.nip);
        row(h, t::rank(lang), &person.rank);
    }
    row(h, t::post(lang), &w::post(person));
    row(h, t::unit(lang), &person.unit);
    h.raw("</tbody></table>");
}

fn words(h: &mut Html, text: Option<&str>, lang: Lang) {
    let text = text.filter(|text| !text.is_empty()).unwrap_or_else(|| t::form_none(lang));
    html!(*h, "<p class=\"typed\" dir=\"auto\">" {text} "</p>");
}

fn stated(h: &mut Html, view: &ResultPage, step: Option<&StepView>, lang: Lang) {
    let Some(step) = step else { return words(h, None, lang) };
    let decided = matches!(step.kind, StepKind::DiputusTetap | StepKind::DiputusDiubah);
    html!(*h, "<p class=\"trail\">");
    if decided {
        html!(*h, "<b>" {t::step(step.kind, lang)} "</b> · ");
    }
    html!(*h, {format::full_moment(step.at, view.zone, lang)} "</p>");
    words(h, Some(&step.text), lang);
    if !step.files.is_empty() || !step.sources.is_empty() {
        html!(*h, "<p class=\"aspect\">" {t::form_files(lang)} "</p><ol>");
        for file in &step.files {
            html!(*h, "<li>" {file.name} " (" {w::evidence_kind(file.kind, lang)} ")");
            if !file.url.is_empty() {
                html!(*h, " " {file.url});
            }
            h.raw("</li>");
        }
        for source in &step.sources {
            html!(*h, "<li>" {source.text} "; " {source.about} "</li>");
        }
        h.raw("</ol>");
    }
}

fn signatures(h: &mut Html, view: &ResultPage, lang: Lang) {
    let made = format::date(view.ratings.at.date(view.zone), lang);
    let taken = view.timeline.iter().find(|s| matches!(s.kind, StepKind::Diterima | StepKind::DianggapDiterima));
    let taken = taken.map_or_else(|| "…".to_owned(), |s| format::date(s.at.date(view.zone), lang));
    let decided = view.timeline.iter().find(|s| matches!(s.kind, StepKind::DiputusTetap | StepKind::DiputusDiubah));
    h.raw("<div class=\"ev-signatures\">");
    let mut sign = |when: &str, role: &str, name: &str| {
        html!(*h, "<div><p>" {when} "</p><p>" {role} "</p><p class=\"ev-line\"><b>" {name} "</b></p></div>");
    };
    sign(&fill("{0} {1}", &[t::form_made(lang), &made]), t::form_rater(lang), &view.rater.name);
    sign(&fill("{0} {1}", &[t::form_received(lang), &taken]), t::form_owner(lang), &view.owner.name);
    // Whoever decided an objection answers for the result.
    if let Some((step, by)) = decided.and_then(|s| Some((s, s.by.as_ref()?))) {
        let day = format::date(step.at.date(view.zone), lang);
        sign(&fill("{0} {1}", &[t::form_decided(lang), &day]), t::form_decider(lang), &by.name);
    }
    h.raw("</div>");
}
