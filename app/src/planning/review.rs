//! `/perencanaan/{rencana}` for whoever reads, says what he expects, and decides.

use super::{
    differences,
    editor::guide,
    findings::findings,
    parts::{When, label, one_button, rater, state, timeline},
    plan::head,
    sheet, talk,
};
use crate::{
    html,
    i18n::{Lang, fill, format, planning as t, words as w},
    ui::{
        html::Html,
        post::{Fields, Forms, Post, button, pick::Text},
    },
};
use domain::{
    behaviour::Value,
    planning::{Form, IkiDraft, Part, State, course::StepKind, draft::Direction, view::PlanPage},
    policy::PlanDeed,
    skp::plan::{Approach, Measure},
};

/// The page.
pub fn page(view: &PlanPage, forms: &Forms) -> Html {
    let lang = forms.lang;
    let when = When { zone: view.zone, today: view.today };
    let may = |deed| view.may.contains(&deed);
    let mut h = Html::new();
    h.raw("<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\">");
    head(&mut h, view, lang);
    match view.replaced {
        Some(version) => {
            html!(h, "<p class=\"ev-state\" data-pl=\"draf\">" {fill(t::replaced(lang), &[&version.to_string()])} "</p>");
        }
        None => state(&mut h, view.state, lang),
    }
    standing(&mut h, view, forms);
    rater(&mut h, view.rater.as_ref(), view.own, lang);
    h.raw("</div><div class=\"pl-edit\"><div class=\"pl-main\">");
    let expects = may(PlanDeed::Expect) && view.state.is_open();
    if expects {
        html!(h, "<div data-autosave=\"/api/perencanaan/harapan\" data-base class=\"pl-expects\">");
        expectation(&mut h, view, Part::Whole, t::expect_all(lang), forms);
    } else if !view.draft.overall.is_empty() {
        html!(h, "<p class=\"pl-expected\"><b>" {t::expected(lang)} "</b> " {view.draft.overall} "</p>");
    }
    html!(h, "<section class=\"ev-section\" id=\"daftar\"><h2>" {t::results(lang)} "</h2>");
    results(&mut h, view, expects, forms);
    html!(h, "</section><section class=\"ev-section\"><h2>" {t::values(lang)} "</h2>");
    for value in Value::ALL {
        let words = view.draft.expected(Part::Value(value));
        html!(h, "<details class=\"fold\"");
        h.raw(if words.is_empty() { ">" } else { " open>" });
        html!(h, "<summary>" {value.name()} "</summary>");
        guide(&mut h, value);
        if expects {
            expectation(&mut h, view, Part::Value(value), &fill(t::expect_value(lang), &[value.name()]), forms);
        } else if !words.is_empty() {
            html!(h, "<p class=\"pl-expected\"><b>" {t::expected(lang)} "</b> " {words} "</p>");
        }
        h.raw("</details>");
    }
    h.raw("</section>");
    if expects {
        h.raw("</div>");
    }
    h.raw("<div class=\"ev-part\" data-part=\"lampiran\" tabindex=\"-1\">");
    annexes(&mut h, view, lang);
    h.raw("</div></div>");
    if may(PlanDeed::Settle) && view.state.is_open() {
        side(&mut h, view, forms);
    }
    h.raw("</div><div class=\"ev-part\" data-part=\"lain\" tabindex=\"-1\">");
    talk::talks(&mut h, view.skp, &view.talks, may(PlanDeed::Talk), when, forms);
    sheet::of_plan(&mut h, view, lang);
    timeline(&mut h, &view.steps, when, lang);
    h.raw("</div>");
    h
}

/// What this means for the reader, and what the owner can do.
fn standing(h: &mut Html, view: &PlanPage, forms: &Forms) {
    let lang = forms.lang;
    match view.state {
        State::Disetujui if view.replaced.is_some() => {
            html!(*h, "<p class=\"notice\">" {t::replaced_note(lang)} "</p>");
        }
        State::Disetujui if view.today < view.span.start => {
            html!(*h, "<p class=\"notice\">" {t::starts_on(view.span.start, lang)} "</p>");
        }
        State::Diajukan if view.own => {
            let name = view.rater.as_ref().map_or("-", |r| r.name.as_str());
            html!(*h, "<p>" {fill(t::waiting(lang), &[name])} "</p>");
            let post =
                Post::to("/api/perencanaan/tarik").with("rencana", view.id).key("kunci").done(t::take_back_done(lang));
            html!(*h, "<div data-next=\"/perencanaan/" {view.id} "\">");
            one_button(h, &post, "tarik", forms, (t::take_back(lang), "button"));
            h.raw("</div>");
        }
        _ => {}
    }
    if view.state == State::Disetujui {
        html!(*h, "<p><a class=\"button\" rel=\"external\" href=\"/skp/" {view.skp} "/versi\">" {t::open_versions(lang)} "</a></p>");
    }
    if !view.own && !view.may.contains(&PlanDeed::Settle) {
        html!(*h, "<p class=\"notice\">" {t::read_only(lang)} "</p>");
    }
    if view.records {
        html!(*h, "<p class=\"notice\">" {t::records(lang)} "</p>");
    }
}

/// What the leader expects of a part. Saves itself; what somebody else wrote meanwhile is not overwritten.
fn expectation(h: &mut Html, view: &PlanPage, part: Part, label: &str, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/perencanaan/harapan").with("rencana", view.id).with("bagian", part);
    post.write(h, &part.to_string(), forms, |h, fields: Fields<'_>| {
        let kept = view.draft.expected(part);
        fields.text(h, &Text { name: "harapan", label, hint: t::expect_hint(lang), kept, letters: "" });
        html!(*h, "<noscript><button class=\"button\" name=\"polos\" value=\"true\">" {t::save(lang)} "</button></noscript>");
    });
}

fn results(h: &mut Html, view: &PlanPage, expects: bool, forms: &Forms) {
    let lang = forms.lang;
    if view.draft.rhk.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::no_notice(lang)} "</p>");
    }
    for (n, rhk) in (1..).zip(&view.draft.rhk) {
        let n: u32 = n;
        html!(*h, "<section class=\"pl-rhk\" id=\"rhk-" {rhk.id} "\"><div class=\"ev-part\" data-part=\"rhk-" {rhk.id} "\" tabindex=\"-1\"><h3>RHK " {n} " <span class=\"label\">" {label(&view.draft, rhk.id)} "</span> "
            {rhk.text} "</h3><p class=\"aspect\">" {w::rhk_kind(rhk.kind, lang)} " \u{b7} " {t::class(rhk.class)});
        if !rhk.assigned_by.is_empty() {
            html!(*h, " \u{b7} " {t::rhk_assigned(lang)} " " {rhk.assigned_by});
        }
        h.raw("</p>");
        if view.form == Form::Pegawai {
            html!(*h, "<p class=\"pl-link\"><small>" {t::rhk_link(lang)} "</small> "
                {rhk.intervenes.as_deref().unwrap_or(t::rhk_link_none(lang))} "</p>");
        }
        h.raw("<ul class=\"pl-ikis\">");
        for iki in &rhk.iki {
            one(h, view, iki, lang);
        }
        h.raw("</ul>");
        if !expects && !rhk.expectation.is_empty() {
            html!(*h, "<p class=\"pl-expected\"><b>" {t::expected(lang)} "</b> " {rhk.expectation} "</p>");
        }
        h.raw("</div>");
        if expects {
            expectation(h, view, Part::Rhk(rhk.id), t::expect_rhk(lang), forms);
        }
        h.raw("</section>");
    }
}

/// An indicator with its target as typed.
fn one(h: &mut Html, view: &PlanPage, iki: &IkiDraft, lang: Lang) {
    html!(*h, "<li id=\"iki-" {iki.id} "\"><p class=\"aspect\">");
    if view.draft.approach == Approach::Kuantitatif {
        h.text(iki.aspect.map_or("-", |a| w::aspect(a, lang)));
    } else {
        h.text(t::iki_success(lang));
    }
    html!(*h, "</p><p>" {iki.text} "</p><p class=\"goal\">");
    // The checked target where there is one, else what was typed.
    if let Some((_, done)) = view.plan.as_ref().and_then(|p| p.iki(iki.id)) {
        h.text(&crate::skp::words::goal(&done.target, lang));
        if let domain::skp::plan::Goal::Dated(list) = &done.target.goal {
            h.raw("</p><ul class=\"pl-guide\">");
            for part in list {
                html!(*h, "<li>" {part.name} ", " {format::date(part.due, lang)} "</li>");
            }
            h.raw("</ul><p>");
        }
    } else {
        let typed = match iki.measure {
            Measure::Tanggal => iki.dated.clone(),
            Measure::Teks => iki.words.clone(),
            _ => {
                let upper = if iki.direction == Direction::Range {
                    ["\u{2013}", iki.high.as_str()].concat()
                } else {
                    String::new()
                };
                [t::direction(iki.direction, lang), " ", &iki.value, &upper, " ", &iki.unit].concat()
            }
        };
        h.text(&typed);
    }
    h.raw("</p></li>");
}

fn annexes(h: &mut Html, view: &PlanPage, lang: Lang) {
    let annex = &view.draft.annex;
    html!(*h, "<section class=\"ev-section\"><h2>" {t::annex(lang)} "</h2>");
    for (name, text) in [
        (t::support(lang), &annex.support),
        (t::accountability(lang), &annex.accountability),
        (t::consequences(lang), &annex.consequences),
    ] {
        html!(*h, "<h3>" {name} "</h3>");
        if text.is_empty() {
            html!(*h, "<p class=\"calm\">" {t::no_notice(lang)} "</p>");
            continue;
        }
        h.raw("<ul class=\"pl-guide\">");
        for line in text.lines().filter(|l| !l.trim().is_empty()) {
            html!(*h, "<li>" {line} "</li>");
        }
        h.raw("</ul>");
    }
    h.raw("</section>");
}

/// What was found, what changes, and the decision.
fn side(h: &mut Html, view: &PlanPage, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<aside class=\"pl-side\" aria-label=\"" {t::decision(lang)} "\"><div class=\"ev-part\" data-part=\"periksa\" tabindex=\"-1\">");
    if let Some((version, _)) = view.change {
        html!(*h, "<h2>" {fill(t::differs(lang), &[&version.to_string()])} "</h2>");
        if view.differences.is_empty() {
            html!(*h, "<p class=\"calm\">" {t::differs_none(lang)} "</p>");
        }
        differences::list(h, &view.differences, lang);
    }
    findings(h, view, lang);
    h.raw("</div>");
    h.raw("<div class=\"ev-part\" data-part=\"putusan\" tabindex=\"-1\">");
    if view.state == State::Diajukan {
        html!(*h, "<h2>" {t::decision(lang)} "</h2>");
        if let Some(said) =
            view.steps.iter().rev().find(|s| s.kind == StepKind::Diajukan).filter(|s| !s.text.is_empty())
        {
            html!(*h, "<p class=\"notice\"><b>" {t::answered(lang)} "</b> " {said.text} "</p>");
        }
        if view.leader_open {
            html!(*h, "<p class=\"notice\">" {t::leader_open(lang)} "</p>");
        }
        let post = Post::to("/api/perencanaan/putusan")
            .with("rencana", view.id)
            .with("pengajuan", view.submission)
            .whole()
            .key("kunci")
            .done(t::decided(lang));
        html!(*h, "<div data-next=\"/perencanaan/" {view.id} "\">");
        post.write(h, "putusan", forms, |h, fields| {
            fields.area(h, "alasan", t::decision_comment(lang), t::decision_hint(lang));
            h.raw("<div class=\"actions\">");
            button(h, t::agree(lang), "button primary", Some(("putusan", "setujui")));
            button(h, t::give_back(lang), "button", Some(("putusan", "kembalikan")));
            h.raw("</div>");
        });
        h.raw("</div>");
    }
    html!(*h, "</div><div class=\"draft-line\" data-saved=\"" {t::saved(lang)} "\" role=\"status\"></div></aside>");
}
