//! Small parts that several pages of planning share.

use crate::{
    html,
    i18n::{Lang, fill, format, planning as t, words as w},
    ui::{
        html::Html,
        post::{Forms, Post, button, pick::choose},
    },
};
use domain::{
    calendar::{Date, Zone},
    id::{PlanId, RhkId, TemplateId},
    planning::{
        Draft, Form, Part, State,
        view::{PlanPage, StepView},
    },
    skp::plan::RhkKind,
    view::PersonView,
};

/// The present, for writing moments.
#[derive(Clone, Copy)]
pub struct When {
    pub zone: Zone,
    pub today: Date,
}

/// What an RHK is called in the SKP: `U1`, `T1`.
pub fn label(draft: &Draft, id: RhkId) -> String {
    let Some(at) = draft.rhk.iter().position(|r| r.id == id) else { return String::new() };
    let kind = draft.rhk[at].kind;
    let n = draft.rhk[..=at].iter().filter(|r| r.kind == kind).count();
    let letter = if kind == RhkKind::Utama { 'U' } else { 'T' };
    format!("{letter}{n}")
}

/// The button that sends a form.
pub fn by(h: &mut Html, words: &str) {
    h.raw("<div class=\"actions\">");
    button(h, words, "button primary", None);
    h.raw("</div>");
}

/// The end of a form that saves itself: the way on when the same was written on another page, and a button for readers
/// without script.
pub fn plain_save(h: &mut Html, lang: Lang) {
    choose(h, lang);
    html!(*h, "<noscript><button class=\"button\">" {t::save(lang)} "</button></noscript>");
}

/// Where something stands: shape and word.
pub fn state(h: &mut Html, is: State, lang: Lang) {
    html!(*h, "<p class=\"ev-state\" data-pl=\"" {is.code()} "\">" {t::state(is, lang)} "</p>");
}

/// Name and post.
pub fn person(h: &mut Html, person: &PersonView) {
    html!(*h, "<b>" {person.name} "</b> <small>" {w::post(person)} "</small>");
}

/// Who decides, with the way to say that it is the wrong one.
pub fn rater(h: &mut Html, rater: Option<&PersonView>, own: bool, lang: Lang) {
    h.raw("<p class=\"pl-rater\">");
    match rater {
        Some(r) => h.text(&fill(t::rater(lang), &[&[r.name.as_str(), ", ", &w::post(r)].concat()])),
        None => h.text(t::no_rater(lang)),
    }
    if own {
        html!(*h, " <a class=\"look\" rel=\"external\" href=\"/perencanaan/atasan\">" {t::wrong_rater(lang)} "</a>");
    }
    h.raw("</p>");
}

/// A form with one button. `id` begins the ids of its fields.
pub fn one_button(h: &mut Html, post: &Post, id: &str, forms: &Forms, (words, class): (&str, &'static str)) {
    post.write(h, id, forms, |h, _| {
        h.raw("<div class=\"actions\">");
        button(h, words, class, None);
        h.raw("</div>");
    });
}

/// A summary of a fold.
pub fn words(text: &str) -> Html {
    let mut h = Html::new();
    h.text(text);
    h
}

/// What is being written: the own plan, or a template.
#[derive(Clone, Copy)]
pub enum Home {
    Plan(PlanId),
    Template(TemplateId),
}

impl Home {
    /// Says in a form what it is about.
    pub fn name(self, post: Post) -> Post {
        match self {
            Self::Plan(id) => post.with("rencana", id),
            Self::Template(id) => post.with("templat", id),
        }
    }
}

/// A draft with what its editor needs to know.
pub struct Edit<'a> {
    pub home: Home,
    pub draft: &'a Draft,
    pub form: Form,
    /// RHK of the superior; nothing for a template, which has none.
    pub leader: Option<&'a [(RhkId, String)]>,
    /// RHK of others that name one of this plan: whose, and how many.
    pub contributors: &'a [(RhkId, Vec<(String, u32)>)],
}

impl<'a> Edit<'a> {
    /// Of the own plan.
    pub fn of(view: &'a PlanPage) -> Self {
        let leader = (view.form == Form::Pegawai).then_some(view.leader.as_slice());
        let contributors = view.contributors.as_slice();
        Self { home: Home::Plan(view.id), draft: &view.draft, form: view.form, leader, contributors }
    }
}

/// The form of a part that saves itself.
pub fn form_of(home: Home, part: Part) -> Post {
    home.name(Post::to("/api/perencanaan/isi")).with("bagian", part)
}

/// The course of a plan.
pub fn timeline(h: &mut Html, steps: &[StepView], when: When, lang: Lang) {
    html!(*h, "<section class=\"ev-section\" id=\"linimasa\"><h2>" {t::timeline(lang)} "</h2><ol class=\"pl-steps\">");
    for step in steps.iter().rev() {
        html!(*h, "<li><p><b>" {t::step(step.kind, lang)} "</b> <small>" {step.by.name} ", "
            {format::moment(step.at, when.zone, when.today, lang)} "</small></p>");
        if !step.text.is_empty() {
            html!(*h, "<p class=\"said\">" {step.text} "</p>");
        }
        super::differences::list(h, &step.differences, lang);
        h.raw("</li>");
    }
    h.raw("</ol></section>");
}
