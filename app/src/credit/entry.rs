//! What the count begins from: the form for those who keep it, and everything that was entered.

use crate::{
    evaluation::fields::by,
    html,
    i18n::{Lang, credit as t, fill, format},
    ui::{
        html::Html,
        post::{Forms, Line, Post, pick::Choice},
    },
};
use domain::rating::{accumulation::Goal, credit_view::CreditPage};

/// The form.
pub fn form(h: &mut Html, view: &CreditPage, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/angka-kredit/awal").with("orang", view.person.id).key("kunci").done(t::entered(lang));
    let mut summary = Html::new();
    summary.text(t::enter(lang));
    post.fold(h, "kredit", forms, &summary, |h, fields| {
        html!(*h, "<p>" {t::enter_lead(lang)} "</p>");
        let options = Goal::ALL.map(|g| (g.code(), t::goal(g, lang), ""));
        fields.choice(h, &Choice { name: "tujuan", legend: t::for_what(lang), options: &options, ..Choice::default() });
        let day = || Line { kind: "date", max: view.today.to_string(), ..Line::default() };
        fields.line(h, "tmt", t::since(lang), t::since_hint(lang), &day());
        fields.line(
            h,
            "saldo",
            t::balance(lang),
            t::balance_hint(lang),
            &Line { autocomplete: "off", ..Line::default() },
        );
        fields.line(h, "per", t::covers_label(lang), t::covers_hint(lang), &day());
        fields.line(
            h,
            "sumber",
            t::source(lang),
            t::source_hint(lang),
            &Line { autocomplete: "off", ..Line::default() },
        );
        by(h, t::enter_send(lang));
    });
}

/// Everything that was entered, the newest first.
pub fn history(h: &mut Html, view: &CreditPage, lang: Lang) {
    if view.history.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::history(lang)} "</h2><p class=\"calm\">" {t::history_lead(lang)} "</p><ul class=\"ev-rows\">");
    for one in &view.history {
        let covers = one.covers.map(|d| fill(t::covers(lang), &[&format::date(d, lang)])).unwrap_or_default();
        html!(*h, "<li class=\"ev-row tl-row\"><div><h3>" {t::goal(one.goal, lang)} "</h3><p>" {t::since(lang)} " " {format::date(one.since, lang)} ". " {t::balance(lang)} " "
            {super::page::three(one.balance)} " " {covers} "</p><p class=\"typed\" dir=\"auto\">" {one.source} "</p><p class=\"trail\">" {one.by.name} " · "
            {format::full_moment(one.at, view.zone, lang)} "</p></div></li>");
    }
    h.raw("</ul></section>");
}
