//! `/tindak-lanjut/{id}`: one coaching with its checklist, talks and course; a mark for those who may know no more.

use super::acts;
use crate::{
    html,
    i18n::{Lang, evaluation as e, fill, followup as t, format, words as w},
    ui::{html::Html, page::title, post::Forms},
};
use domain::{
    followup::{
        Outcome, State,
        coaching::Mark,
        view::{CoachingContent, CoachingPage},
    },
    policy::CoachDeed,
};

/// The page.
pub fn page(view: &CoachingPage, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::coaching(lang));
    let mut h = Html::new();
    html!(h, "<p class=\"ev-crumb\"><a rel=\"external\" href=\"/tindak-lanjut\">" {t::title(lang)} "</a></p>");
    match &view.content {
        Some(content) => whole(&mut h, view, content, forms),
        None => mark(&mut h, view, lang),
    }
    h
}

fn mark(h: &mut Html, view: &CoachingPage, lang: Lang) {
    let m = &view.mark;
    html!(*h, "<div class=\"ev-part\" data-part=\"hasil\" tabindex=\"-1\"><h1>" {m.person.name} "</h1><p class=\"ev-post\">" {w::post(&m.person)} " · " {m.person.unit} "</p><p class=\"ev-window\">");
    let since = format::date(m.start, lang);
    let words = if m.runs { fill(t::mark_since(lang), &[&since]) } else { fill(t::mark_was(lang), &[&since]) };
    let last = match m.last_talk {
        Some(day) => fill(t::last_talk(lang), &[&format::date(day, lang)]),
        None => t::no_talk(lang).to_owned(),
    };
    html!(*h, {words} " " {last} "</p><p class=\"calm\">" {t::marks_lead(lang)} "</p></div>");
}

fn whole(h: &mut Html, view: &CoachingPage, c: &CoachingContent, forms: &Forms) {
    let lang = forms.lang;
    h.raw("<div class=\"ev-part\" data-part=\"hasil\" tabindex=\"-1\">");
    head(h, view, c, lang);
    h.raw("</div><div class=\"ev-part ev-acts\" data-part=\"tindakan\" tabindex=\"-1\">");
    if c.may.contains(&CoachDeed::Note) {
        acts::note(h, view.mark.id, c, view.today, forms);
    }
    if c.may.contains(&CoachDeed::Finish) {
        acts::lead(h, view.mark.id, c, view.today, forms);
    }
    h.raw("</div><div class=\"ev-part\" data-part=\"isi\" tabindex=\"-1\">");
    checklist(h, c, lang);
    notes(h, view, c, lang);
    course(h, view, c, lang);
    h.raw("</div>");
}

fn head(h: &mut Html, view: &CoachingPage, c: &CoachingContent, lang: Lang) {
    if c.own {
        html!(*h, "<h1>" {t::kind(c.track, lang)} "</h1><p class=\"ev-post\">" {fill(t::with_coach(lang), &[&c.coach.name])} "</p>");
    } else {
        html!(*h, "<h1>" {view.mark.person.name} "</h1><p class=\"ev-post\">" {w::post(&view.mark.person)} " · " {t::kind(c.track, lang)} "</p>");
    }
    html!(*h, "<p class=\"ev-truth\"><b>" {t::state(c.state, lang)} "</b></p><p>" {format::date(c.start, lang)} " – " {format::date(c.until, lang)} ". "
        {fill(t::follows(lang), &[&c.year.to_string(), e::predikat_name(c.predikat)])} " <a rel=\"external\" href=\"/hasil/" {c.evaluation} "\">" {e::open_result(lang)} "</a></p>");
    html!(*h, "<p class=\"calm\">" {t::nothing_punishes(lang)} " " {t::private(lang)} "</p><h2>" {t::goal(lang)} "</h2><p class=\"typed\" dir=\"auto\">" {c.goal} "</p>");
    let next = match c.state {
        State::Selesai(Outcome::BelumMembaik) if c.track => Some(t::next_track(lang)),
        State::Selesai(Outcome::BelumMembaik) => Some(t::next_plain(lang)),
        State::Selesai(Outcome::Membaik) => Some(t::next_better(lang)),
        _ => None,
    };
    if let Some(next) = next {
        html!(*h, "<p class=\"tl-next\"><b>" {t::next(lang)} "</b> " {next} "</p>");
    }
}

fn checklist(h: &mut Html, c: &CoachingContent, lang: Lang) {
    let talks = c.checklist.iter().filter(|i| matches!(i.item, domain::followup::coaching::Item::Dialog(_)));
    let done = talks.clone().filter(|i| matches!(i.mark, Mark::Done(_))).count();
    html!(*h, "<section class=\"ev-section\"><h2>" {t::checklist(lang)} "</h2><p class=\"ev-progress\"><b>"
        {fill(t::checklist_done(lang), &[&done.to_string(), &talks.count().to_string()])} "</b></p><ol class=\"tl-checks\">");
    for one in &c.checklist {
        html!(*h, "<li data-mark=\"" {one.mark.code()} "\"><b>" {t::item(one.item, lang)} "</b> <span>");
        match one.mark {
            Mark::Done(day) => h.text(&fill(t::mark_done(lang), &[&format::date(day, lang)])),
            other => {
                html!(*h, {t::mark(other, lang)} ", " {fill(t::at_latest(lang), &[&format::date(one.due, lang)])});
            }
        }
        h.raw("</span></li>");
    }
    h.raw("</ol></section>");
}

fn notes(h: &mut Html, view: &CoachingPage, c: &CoachingContent, lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>" {t::notes(lang)} "</h2>");
    if c.notes.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::no_talk(lang)} "</p></section>");
        return;
    }
    h.raw("<ol class=\"entries ev-timeline\">");
    for note in &c.notes {
        html!(*h, "<li class=\"entry\"><div><p><b>" {format::date(note.held, lang)} "</b></p><p class=\"typed\" dir=\"auto\">" {note.text} "</p><p class=\"trail\">" {note.by.name} " · <time>"
            {format::full_moment(note.at, view.zone, lang)} "</time></p></div></li>");
    }
    h.raw("</ol></section>");
}

fn course(h: &mut Html, view: &CoachingPage, c: &CoachingContent, lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>" {t::course(lang)} "</h2><ol class=\"entries ev-timeline\">");
    for step in &c.steps {
        html!(*h, "<li class=\"entry\" data-step=\"" {step.kind.code()} "\"><div><p><b>" {t::step(step.kind, lang)} "</b>");
        if let Some(until) = step.until {
            html!(*h, " <small>" {fill(t::until(lang), &[&format::date(until, lang)])} "</small>");
        }
        h.raw("</p>");
        if !step.text.is_empty() {
            html!(*h, "<p class=\"typed\" dir=\"auto\">" {step.text} "</p>");
        }
        html!(*h, "<p class=\"trail\">" {step.by.name} " · <time>" {format::full_moment(step.at, view.zone, lang)} "</time></p></div></li>");
    }
    h.raw("</ol></section>");
}
