//! What the viewer may do about a result now, with the clocks that run.

use super::{
    board,
    fields::{by, levels, when},
    matrix,
    sources::{SHOWN, options},
};
use crate::{
    html,
    i18n::{Lang, evaluation as t, fill, format},
    ui::{
        html::Html,
        post::{
            Forms, Post, button,
            pick::{Choice, Several, Text},
        },
    },
};
use domain::{
    calendar::Date,
    evaluation::{State, view::ResultPage},
    policy::Deed,
};

/// All of it, or nothing.
pub fn acts(h: &mut Html, view: &ResultPage, own: bool, forms: &Forms) {
    let lang = forms.lang;
    let may = |deed| view.may.contains(&deed);
    let today = view.today;
    match view.state {
        State::Ditetapkan if may(Deed::Deliver) => {
            html!(*h, "<p>" {t::not_delivered(lang)} "</p>");
            board::deliver(h, view.id, "", forms);
        }
        State::Disampaikan if may(Deed::Receive) => receive(h, view, forms),
        // The clock has still to note that the time is over.
        State::Diterima if own && view.clocks.objection_until.is_some_and(|day| today > day) => {
            let day = view.clocks.objection_until.map(|d| format::date(d, lang)).unwrap_or_default();
            html!(*h, "<p class=\"clock\">" {fill(t::object_over(lang), &[&day])} "</p>");
        }
        State::Diterima if may(Deed::Object) || may(Deed::Accept) => answer(h, view, may(Deed::Object), forms),
        State::KeberatanDiajukan => {
            let until = view.clocks.explanation_until;
            if may(Deed::Explain) {
                explain(h, view, until, forms);
            } else if may(Deed::Decide) && until.is_none_or(|day| today > day) {
                decide(h, view, forms);
            } else if may(Deed::Decide) {
                clock(h, t::decide_wait(lang), until, today, lang);
            } else if own {
                clock(h, t::object_wait(lang), until, today, lang);
            }
        }
        State::KeberatanDijelaskan if may(Deed::Decide) => decide(h, view, forms),
        State::KeberatanDijelaskan if own => {
            let name = view.decider.as_ref().map_or("", |p| p.name.as_str());
            let day = view.clocks.decision_by.map(|d| format::date(d, lang)).unwrap_or_default();
            html!(*h, "<p class=\"clock\">" {fill(t::object_wait_decision(lang), &[name, &day])} "</p>");
        }
        _ => {}
    }
}

fn clock(h: &mut Html, sentence: &'static str, day: Option<Date>, today: Date, lang: Lang) {
    if let Some(day) = day {
        html!(*h, "<p class=\"clock\">" {fill(sentence, &[&format::date(day, lang), &t::left(day, today, lang)])} "</p>");
    }
}

fn receive(h: &mut Html, view: &ResultPage, forms: &Forms) {
    let lang = forms.lang;
    let objectable = view.rules.objectable(view.period.kind);
    let lead = if objectable {
        fill(t::receive_lead(lang), &[&view.rules.objection_days.to_string()])
    } else {
        t::receive_lead_final(lang).to_owned()
    };
    html!(*h, "<p>" {lead} "</p>");
    let post = Post::to("/api/hasil/terima").with("evaluasi", view.id).key("kunci").done(t::receive_done(lang));
    post.write(h, "terima", forms, |h, _| button(h, t::receive(lang), "button primary", None));
    if let Some(day) = view.clocks.receipt_until {
        html!(*h, "<p class=\"clock\">" {fill(t::receipt_clock(lang), &[&format::date(day, lang)])} "</p>");
    }
}

fn answer(h: &mut Html, view: &ResultPage, objects: bool, forms: &Forms) {
    let lang = forms.lang;
    clock(h, t::object_clock(lang), view.clocks.objection_until, view.today, lang);
    h.raw("<div class=\"acts\"><div>");
    let mut summary = Html::new();
    summary.text(t::accept(lang));
    let post = Post::to("/api/hasil/setuju").with("evaluasi", view.id).key("kunci").done(t::accept_done(lang));
    post.fold(h, "setuju", forms, &summary, |h, _| {
        html!(*h, "<p>" {t::accept_lead(lang)} "</p>");
        by(h, t::accept(lang));
    });
    h.raw("</div>");
    if !objects {
        return h.raw("</div>");
    }
    h.raw("<div>");
    let mut summary = Html::new();
    summary.text(t::object(lang));
    let post = Post::to("/hasil/keberatan").with("evaluasi", view.id).key("kunci").done(t::object_done(lang)).files();
    post.fold(h, "keberatan", forms, &summary, |h, fields| {
        let decider = view.decider.as_ref().map_or("-", |p| p.name.as_str());
        html!(*h, "<p>" {fill(t::object_lead(lang), &[decider])} "</p>");
        fields.text(
            h,
            &Text {
                name: "alasan",
                label: t::object_reason(lang),
                hint: &fill(t::object_hint(lang), &[&view.rules.min_reason.to_string()]),
                letters: t::letters(lang),
                kept: "",
            },
        );
        evidence(h, view, fields, t::evidence_hint(lang), lang);
        fields.evidence(h);
        by(h, t::object(lang));
    });
    h.raw("</div></div>");
}

fn evidence(h: &mut Html, view: &ResultPage, fields: crate::ui::post::Fields<'_>, hint: &str, lang: Lang) {
    if view.offered.is_empty() {
        return;
    }
    fields.several(
        h,
        &Several {
            name: "bukti[]",
            legend: t::evidence(lang),
            hint,
            options: &options(&view.offered, false, when(view.zone, view.today), lang),
            kept: &[],
            shown: SHOWN,
            others: t::basis_others(lang),
        },
    );
}

fn explain(h: &mut Html, view: &ResultPage, until: Option<Date>, forms: &Forms) {
    let lang = forms.lang;
    if let Some(day) = until {
        let words = [view.owner.name.as_str(), &format::date(day, lang), &t::left(day, view.today, lang)];
        html!(*h, "<p class=\"clock\">" {fill(t::explain_lead(lang), &words)} "</p>");
    }
    let post = Post::to("/hasil/penjelasan").with("evaluasi", view.id).key("kunci").done(t::explain_done(lang)).files();
    post.write(h, "penjelasan", forms, |h, fields| {
        fields.text(
            h,
            &Text {
                name: "penjelasan",
                label: t::explanation(lang),
                hint: &fill(t::explain_hint(lang), &[&view.rules.min_reason.to_string()]),
                letters: t::letters(lang),
                kept: "",
            },
        );
        fields.evidence(h);
        by(h, t::explain_send(lang));
    });
}

fn decide(h: &mut Html, view: &ResultPage, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<h2>" {t::decision(lang)} "</h2><p>" {t::decide_lead(lang)} " <a href=\"#linimasa\">" {t::timeline(lang)} "</a></p>");
    clock(h, t::decide_by(lang), view.clocks.decision_by, view.today, lang);
    let post = Post::to("/api/hasil/putusan").with("evaluasi", view.id).key("kunci").done(t::decide_done(lang));
    h.raw("<div class=\"rate-form decide\">");
    post.write(h, "putusan", forms, |h, fields| {
        let which = [("tetap", t::keep(lang), t::keep_lead(lang)), ("diubah", t::change(lang), t::change_lead(lang))];
        let choice = Choice { name: "putusan", legend: t::decide_which(lang), options: &which, ..Choice::default() };
        fields.choice(h, &choice);
        h.raw("<div class=\"new-ratings\">");
        let now = [view.ratings.hasil.rating, view.ratings.perilaku.rating];
        for ((name, legend), now) in [("hasil", t::hasil(lang)), ("perilaku", t::perilaku(lang))].into_iter().zip(now) {
            let options = levels(lang)
                .map(|(code, label, _)| (code, label, if code == now.code() { t::present(lang) } else { "" }));
            fields.choice(h, &Choice { name, legend, options: &options, ..Choice::default() });
        }
        matrix::outcome(h, lang);
        h.raw("</div>");
        fields.text(
            h,
            &Text {
                name: "alasan",
                label: t::decide_reason(lang),
                hint: &fill(t::decide_hint(lang), &[&view.rules.min_reason.to_string()]),
                letters: t::letters(lang),
                kept: "",
            },
        );
        evidence(h, view, fields, t::evidence_hint_change(lang), lang);
        by(h, t::decide(lang));
    });
    h.raw("</div>");
}
