//! `/evaluasi/{periode}/{skp}`: everything about one person on one screen, and the place to rate.

use super::{
    board, draft,
    facts::facts,
    fields::{by, when},
    ratings::ratings,
    suggestion::suggestion,
    unit,
};
use crate::{
    action, html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    ui::{
        html::Html,
        page::title,
        post::{Forms, Post, pick::Text},
    },
};
use domain::{
    evaluation::{
        State,
        view::{BoardRow, EvaluationBoard, EvaluationPage, PartView},
    },
    id::SkpId,
    policy::Deed,
};

/// The page. `after` is whose ratings were set before this one was opened.
pub fn page(view: &EvaluationPage, board: &EvaluationBoard, after: Option<SkpId>, forms: &Forms) -> Html {
    let lang = forms.lang;
    title([view.skp.owner.name.as_str(), " · ", t::title(lang)].concat());
    let mut h = Html::new();
    html!(h, "<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\">");
    head(&mut h, view, board, after, forms);
    h.raw("</div><div class=\"ev-rate\"><div class=\"ev-facts\">");
    html!(h, "<div class=\"ev-part\" data-part=\"fakta\" tabindex=\"-1\">");
    recorded(&mut h, view, lang);
    h.raw("</div></div><div class=\"ev-side\">");
    // Also what the same rater writes on another device.
    h.raw("<div class=\"ev-part\" id=\"penilaian\" data-part=\"formulir\" tabindex=\"-1\">");
    if view.state == State::Draf && view.may.contains(&Deed::Set) {
        draft::form(&mut h, view, board, forms);
    } else if view.state == State::Draf {
        draft::kept(&mut h, view, lang);
    }
    h.raw("</div><div class=\"ev-part\" data-part=\"penilaian\" tabindex=\"-1\">");
    rated(&mut h, view, forms);
    suggestion(&mut h, view, forms);
    if let Some(spread) = view.unit.as_ref().and_then(|u| u.spread.as_ref()) {
        unit::spread(&mut h, view.period.period.id, spread, when(view.zone, view.today), forms);
    }
    h.raw("</div></div></div>");
    h
}

fn head(h: &mut Html, view: &EvaluationPage, board: &EvaluationBoard, after: Option<SkpId>, forms: &Forms) {
    let lang = forms.lang;
    let owner = &view.skp.owner;
    html!(*h, "<p class=\"ev-crumb no-print\"><a rel=\"external\" href=\"/evaluasi?periode=" {view.period.period.id} "\">" {t::title(lang)} " · "
        {t::period(&view.period.period, lang)} "</a></p>");
    if let Some(row) = after.and_then(|id| board.members.iter().find(|m| m.skp == id && m.state.is_set())) {
        receipt(h, row, forms);
    }
    html!(*h, "<h1>" {owner.name} "</h1><p class=\"ev-post\">" {w::post(owner)} " · " {owner.unit} "</p><p class=\"ev-state\" data-ev=\"" {view.state.code()} "\">"
        {t::state(view.state, lang)} ". " {t::access(view.access, view.today, lang)} "</p>");
    if view.state == State::Draf && view.today <= view.period.period.fill.end && view.may.contains(&Deed::Set) {
        html!(*h, "<p class=\"calm\">" {fill(t::still_fills(lang), &[&format::date(view.period.period.fill.end, lang)])} "</p>");
    }
    if !view.may.contains(&Deed::Draft) && view.state == State::Draf && view.access.is_open() {
        html!(*h, "<p class=\"notice\">" {t::read_only(lang)} "</p>");
    }
    if view.state == State::Draf && view.may.contains(&Deed::Set) {
        // On a narrow screen the form stands below what is recorded: the page opens here, not in the form.
        h.raw("<p class=\"ev-jump no-print\" tabindex=\"-1\"");
        h.raw(if forms.replay.is_none() { " autofocus>" } else { ">" });
        html!(*h, "<a rel=\"external\" href=\"#penilaian\">" {t::to_form(lang)} "</a></p>");
    }
    people(h, view, board, lang);
}

/// What was just set, with the way to deliver it.
fn receipt(h: &mut Html, row: &BoardRow, forms: &Forms) {
    let lang = forms.lang;
    let predikat = row.predikat.map_or("", t::predikat_name);
    html!(*h, "<div class=\"receipt ev-receipt\" role=\"status\"><p><b>" {fill(t::just_set(lang), &[&row.person.name, predikat])} "</b> ");
    if row.state == State::Ditetapkan {
        html!(*h, {t::not_delivered(lang)} "</p>");
        if let Some(id) = row.evaluation {
            board::deliver(h, id, &row.person.name, forms);
        }
    } else {
        h.raw("</p>");
    }
    h.raw("</div>");
}

/// How far the rater is, everybody's state, and who is next.
fn people(h: &mut Html, view: &EvaluationPage, board: &EvaluationBoard, lang: Lang) {
    if board.members.len() < 2 {
        return;
    }
    let done = board.members.iter().filter(|m| m.state.is_set()).count().to_string();
    html!(*h, "<div class=\"ev-people no-print\"><details class=\"fold\"><summary>" {fill(t::progress(lang), &[&done, &board.members.len().to_string()])}
        "</summary><nav aria-label=\"" {t::members_nav(lang)} "\"><ol>");
    for row in &board.members {
        html!(*h, "<li><a rel=\"external\" href=\"" {board::address(row)} "\"");
        h.raw(if row.skp == view.skp.id { " aria-current=\"page\">" } else { ">" });
        let words = if row.state == State::Draf && row.evaluation.is_none() {
            t::not_rated(lang)
        } else {
            row.predikat.map_or_else(|| t::state(row.state, lang), t::predikat_name)
        };
        html!(*h, "<span>" {row.person.name} "</span> <small>" {words} "</small></a></li>");
    }
    h.raw("</ol></nav></details>");
    if let Some(row) = view.next.and_then(|next| board.members.iter().find(|m| m.skp == next && m.skp != view.skp.id)) {
        html!(*h, "<a class=\"button quiet\" rel=\"external\" href=\"" {board::address(row)} "\">" {fill(t::next(lang), &[&row.person.name])} "</a>");
    }
    h.raw("</div>");
}

fn recorded(h: &mut Html, view: &EvaluationPage, lang: Lang) {
    html!(*h, "<p class=\"calm\">" {t::facts_lead(lang)} "</p>");
    if let Some(row) = &view.unit {
        html!(*h, "<section class=\"facts-part ev-unit\"><h2>" {row.name} "</h2>");
        unit::standing(h, row, when(view.zone, view.today), lang);
        h.raw("</section>");
    }
    parts(h, &view.parts, lang);
    action::facts::facts(h, &view.actions, lang);
    let home = ["/tim/", &view.skp.owner.id.to_string()].concat();
    facts(h, &view.skp, view.today, &home, lang);
}

/// All SKP of the year side by side.
pub fn parts(h: &mut Html, parts: &[PartView], lang: Lang) {
    if parts.len() < 2 {
        return;
    }
    html!(*h, "<section class=\"facts-part\"><h2>" {t::parts(lang)} "</h2><p class=\"calm\">" {t::parts_lead(lang)} "</p><ol class=\"ev-parts\">");
    for part in parts {
        html!(*h, "<li><p class=\"aspect\">" {crate::i18n::format::span(part.span, lang)} " · " {fill(t::months(lang), &[&part.months.to_string()])});
        if part.this {
            html!(*h, " <span class=\"label\">" {t::this_part(lang)} "</span>");
        }
        html!(*h, "</p><p><b>" {part.post} "</b></p><p>");
        match (part.hasil, part.perilaku, part.predikat) {
            (Some(hasil), Some(perilaku), Some(predikat)) => {
                let (a, b) = (t::expectation_small(hasil, lang), t::expectation_small(perilaku, lang));
                html!(*h, {t::predikat(lang)} " <b>" {t::predikat_name(predikat)} "</b> <small>" {t::results(lang)} " " {a} ", "
                    {t::behaviour(lang)} " " {b} "</small>");
            }
            _ => h.text(t::not_rated(lang)),
        }
        if let Some(rater) = &part.rater {
            html!(*h, " <small>" {rater.name} "</small>");
        }
        h.raw("</p></li>");
    }
    h.raw("</ol></section>");
}

/// The ratings once they are set, with what can be done about them.
fn rated(h: &mut Html, view: &EvaluationPage, forms: &Forms) {
    let lang = forms.lang;
    let Some(set) = &view.ratings else { return };
    html!(*h, "<p class=\"ev-truth\"><span>" {t::predikat(lang)} "</span> <b>" {t::predikat_name(set.predikat)} "</b></p>");
    ratings(h, set, true, when(view.zone, view.today), lang);
    let Some(id) = view.evaluation else { return };
    if view.may.contains(&Deed::Deliver) && view.state == State::Ditetapkan {
        html!(*h, "<p>" {t::not_delivered(lang)} "</p>");
        board::deliver(h, id, "", forms);
    }
    if view.may.contains(&Deed::Revise) && view.state == State::Ditetapkan {
        let post = Post::to("/api/evaluasi/buka-kembali").with("evaluasi", id).key("kunci").done(t::revise_done(lang));
        let mut summary = Html::new();
        summary.text(t::revise(lang));
        post.fold(h, "buka-kembali", forms, &summary, |h, fields| {
            html!(*h, "<p>" {t::revise_lead(lang)} "</p>");
            fields.text(
                h,
                &Text { name: "alasan", label: w::reason(lang), letters: t::letters(lang), ..Text::default() },
            );
            by(h, t::revise(lang));
        });
    }
    html!(*h, "<p class=\"ev-ways no-print\">");
    if view.state.is_delivered() {
        html!(*h, "<a class=\"button\" rel=\"external\" href=\"/hasil/" {id} "\">" {t::open_result(lang)} "</a>");
    }
    html!(*h, "<a class=\"button quiet\" rel=\"external\" href=\"/hasil/" {id} "?cetak=true\">" {t::paper(lang)} "</a></p>");
}
