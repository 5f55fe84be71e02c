//! *Alasan keterlambatan* with *Rencana perbaikan*: stated by the employee, answered by the superior.

use super::Seen;
use crate::{
    feedback::item::paragraphs,
    html,
    i18n::{Lang, fill, format, skp as t, words as w},
    ui::{
        html::Html,
        post::{Forms, Line, Post, button},
        sheet::Block,
    },
};
use domain::{
    id::ReasonId,
    view::{IkiView, ReasonView, SkpView},
};

/// All reasons of an indicator, with the form of whoever may write now.
pub fn reasons(seen: &Seen<'_>, iki: &IkiView) -> Block {
    let mut blocks: Vec<Block> = iki.reasons.iter().map(|reason| one(seen, reason)).collect();
    if seen.rights.explain(seen.view, iki) {
        blocks.push(Block::fixed("explain", state_form(seen.view, iki, seen.forms)));
    }
    Block::of("div", "reasons", blocks)
}

fn one(seen: &Seen<'_>, reason: &ReasonView) -> Block {
    let mut blocks = vec![Block::text("reason", html_of(seen.view, reason, seen.forms.lang))];
    if seen.rights.answer(seen.view, reason) {
        blocks.push(Block::fixed("answer", answer_form(reason.id, seen.forms)));
    }
    Block::of("div", "reason-box", blocks).key(reason.id.to_string())
}

fn html_of(view: &SkpView, r: &ReasonView, lang: Lang) -> Html {
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
    h
}

fn state_form(view: &SkpView, iki: &IkiView, forms: &Forms) -> Html {
    let lang = forms.lang;
    let post =
        Post::to("/api/alasan/ajukan").with("iki", iki.id).with("skp", view.id).key("id").done(t::reason_done(lang));
    let until = Line { kind: "date", min: view.today.to_string(), max: view.span.end.to_string(), ..Line::default() };
    let mut summary = Html::new();
    summary.text(t::reason_form(lang));
    let mut h = Html::new();
    post.fold(&mut h, &["alasan-", &iki.id.to_string()].concat(), forms, &summary, |h, fields| {
        html!(*h, "<p>" {t::reason_lead(lang)} "</p>");
        fields.area(h, "alasan", w::delay_reason(lang), t::reason_hint(lang));
        fields.area(h, "rencana", w::recovery_plan(lang), t::plan_hint(lang));
        fields.line(h, "sampai", t::until(lang), "", &until);
        h.raw("<div class=\"actions\">");
        button(h, w::submit(lang), "button primary", None);
        h.raw("</div>");
    });
    h
}

fn answer_form(id: ReasonId, forms: &Forms) -> Html {
    let lang = forms.lang;
    let post = Post::to("/api/alasan/jawab").with("id", id).done(t::judged_done(lang));
    let mut h = Html::new();
    post.write(&mut h, &["jawab-", &id.to_string()].concat(), forms, |h, fields| {
        fields.area(h, "jawaban", t::answer(lang), t::answer_hint(lang));
        h.raw("<div class=\"actions\">");
        button(h, t::accept_reason(lang), "button primary", Some(("putusan", "terima")));
        button(h, t::refuse_reason(lang), "button", Some(("putusan", "tolak")));
        h.raw("</div>");
    });
    h
}
