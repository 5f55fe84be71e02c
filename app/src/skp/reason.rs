//! *Alasan keterlambatan* with *Rencana perbaikan*: stated by the employee, answered by the superior.

use super::rights::Rights;
use crate::{
    feedback::item::paragraphs,
    html,
    i18n::{Lang, fill, format, skp as t, words as w},
    ui::{
        field::{Line, area, fold, line, send},
        html::Html,
        part::{part, rows},
        post::{Post, form},
    },
};
use domain::{
    id::{IkiId, ReasonId},
    view::{IkiView, ReasonView, SkpView},
};
use leptos::prelude::*;

/// All reasons of an indicator, with the form of whoever may write now.
pub fn reasons(view: RwSignal<SkpView>, rights: Rights, id: IkiId, lang: Lang) -> AnyView {
    let ids =
        move || view.with(|v| v.iki(id).map(|i| i.reasons.iter().map(|r| r.id.uuid()).collect()).unwrap_or_default());
    let explain = Memo::new(move |_| view.with(|v| v.iki(id).is_some_and(|i| rights.explain(v, i))));
    view! {
        <div class="reasons">
            {rows(ids, move |reason| one(view, rights, id, ReasonId(reason), lang))}
            {move || explain.get().then(|| state_form(view, id, lang))}
        </div>
    }
    .into_any()
}

fn find(view: &SkpView, iki: IkiId, id: ReasonId) -> Option<&ReasonView> {
    view.iki(iki).and_then(|i: &IkiView| i.reasons.iter().find(|r| r.id == id))
}

fn one(view: RwSignal<SkpView>, rights: Rights, iki: IkiId, id: ReasonId, lang: Lang) -> AnyView {
    let text = move || view.with(|v| find(v, iki, id).map(|r| html_of(v, r, lang)).unwrap_or_default());
    let answer = Memo::new(move |_| view.with(|v| find(v, iki, id).is_some_and(|r| rights.answer(v, r))));
    view! {
        <div class="reason-box">
            {part("reason", text)} {move || answer.get().then(|| answer_form(id, lang))}
        </div>
    }
    .into_any()
}

fn html_of(view: &SkpView, r: &ReasonView, lang: Lang) -> String {
    let mut h = Html::new();
    let at = format::moment(r.at, view.zone, view.today, lang);
    html!(h, "<p class=\"standing\" data-state=\"" {r.state.code()} "\"><b>" {w::reason_state(r.state, lang)} "</b> <small>" {at} "</small></p><dl><dt>"
        {w::delay_reason(lang)} "</dt><dd>");
    paragraphs(&mut h, &r.reason);
    html!(h, "</dd><dt>" {w::recovery_plan(lang)} "</dt><dd>");
    paragraphs(&mut h, &r.plan);
    html!(h, "<p>" {fill(t::until_line(lang), &[&format::date(r.until, lang)])} "</p></dd>");
    if let (Some(by), Some(at)) = (&r.answered_by, r.answered_at) {
        let at = format::moment(at, view.zone, view.today, lang);
        html!(h, "<dt>" {fill(t::answered(lang), &[&by.name, &at])} "</dt><dd>");
        paragraphs(&mut h, &r.answer);
        h.raw("</dd>");
    }
    h.raw("</dl>");
    h.into_string()
}

fn state_form(view: RwSignal<SkpView>, id: IkiId, lang: Lang) -> AnyView {
    let (skp, today, end) = view.with_untracked(|v| (v.id, v.today, v.span.end));
    let post = Post::to("/api/alasan/ajukan").with("iki", id).with("skp", skp).key("id").done(t::reason_done(lang));
    let mut open = false;
    let inside = form(post, ["alasan-", &id.to_string()].concat(), |f| {
        open = f.was_sent();
        let until = Line { kind: "date", min: today.to_string(), max: end.to_string(), ..Line::default() };
        view! {
            <p>{t::reason_lead(lang)}</p>
            {area(f, "alasan", w::delay_reason(lang), t::reason_hint(lang))}
            {area(f, "rencana", w::recovery_plan(lang), t::plan_hint(lang))}
            {line(f, "sampai", t::until(lang), "", until)}
            <div class="actions">{send(f, w::submit(lang), "button primary", None)}</div>
        }
        .into_any()
    });
    fold(t::reason_form(lang).into_any(), "fold", open, inside)
}

fn answer_form(id: ReasonId, lang: Lang) -> AnyView {
    let post = Post::to("/api/alasan/jawab").with("id", id).done(t::judged_done(lang));
    form(post, ["jawab-", &id.to_string()].concat(), |f| {
        view! {
            {area(f, "jawaban", t::answer(lang), t::answer_hint(lang))}
            <div class="actions">
                {send(f, t::accept_reason(lang), "button primary", Some(("putusan", "terima")))}
                {send(f, t::refuse_reason(lang), "button", Some(("putusan", "tolak")))}
            </div>
        }
        .into_any()
    })
}
