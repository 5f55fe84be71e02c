//! The form of both ratings. It saves itself at every field; nothing is chosen beforehand.

use super::{
    fields::{levels, when},
    matrix,
    sources::{SHOWN, options},
};
use crate::{
    feedback::item::paragraphs,
    html,
    i18n::{Lang, evaluation as t, fill},
    ui::{
        html::Html,
        post::{
            Fields, Forms, Post, button,
            pick::{Choice, Several, Text, choose},
        },
    },
};
use domain::{
    evaluation::{
        Draft, PeriodKind, Source,
        view::{EvaluationBoard, EvaluationPage},
    },
    rating::Expectation,
};

/// The names of the fields of one rating.
struct Names {
    rating: &'static str,
    reason: &'static str,
    sources: &'static str,
    legend: &'static str,
    label: &'static str,
    /// Where it goes on after the sources: id of the control without its beginning, and name.
    next: (String, &'static str),
}

/// The form.
pub fn form(h: &mut Html, view: &EvaluationPage, board: &EvaluationBoard, forms: &Forms) {
    let lang = forms.lang;
    let (period, skp) = (view.period.period.id, view.skp.id);
    let post = Post::to("/api/evaluasi/tetapkan")
        .with("periode", period)
        .with("skp", skp)
        .key("kunci")
        .done(t::set_done(lang));
    unit_first(h, view, lang);
    html!(*h, "<div class=\"rate-form\" data-autosave=\"/api/evaluasi/draf\" data-base data-next=\"" {after(view, board)} "\">");
    let d = &view.draft;
    post.write(h, "nilai", forms, |h, fields| {
        let hasil = Names {
            rating: "hasil",
            reason: "hasil_alasan",
            sources: "hasil_sumber[]",
            legend: t::hasil(lang),
            label: t::reason_of_hasil(lang),
            next: (["perilaku-", d.perilaku.map_or(levels(lang)[0].0, Expectation::code)].concat(), t::perilaku(lang)),
        };
        let perilaku = Names {
            rating: "perilaku",
            reason: "perilaku_alasan",
            sources: "perilaku_sumber[]",
            legend: t::perilaku(lang),
            label: t::reason_of_perilaku(lang),
            next: ("catatan".to_owned(), t::note(lang)),
        };
        // Where the level follows from the unit it is only shown.
        let fields = fields.open_at(if view.fixed.is_some() { hasil.reason } else { hasil.rating });
        rating(h, fields, &hasil, view, (view.fixed.or(d.hasil), &d.hasil_reason, &d.hasil_sources), lang);
        rating(h, fields, &perilaku, view, (d.perilaku, &d.perilaku_reason, &d.perilaku_sources), lang);
        matrix::outcome(h, lang);
        matrix::matrix(h, None, lang);
        let note = Text { name: "catatan", label: t::note(lang), hint: t::note_hint(lang), kept: &d.note, ..Text::default() };
        fields.text(h, &note);
        if view.decides_year && view.parts.len() > 1 {
            fields.text(h, &Text {
                name: "alasan_tahun",
                label: t::year_reason(lang),
                hint: t::year_reason_hint(lang),
                kept: &d.year_reason,
                letters: t::letters(lang),
            });
        }
        choose(h, lang);
        h.raw("<div class=\"actions\">");
        button(h, t::set(lang), "button primary", None);
        html!(*h, "<noscript><button class=\"button\" formaction=\"/api/evaluasi/draf\">" {t::save_draft(lang)} "</button></noscript></div>");
    });
    html!(*h, "<div class=\"draft-line\" data-saved=\"" {t::draft_saved(lang)} "\" role=\"status\">");
    match view.saved_at {
        Some(at) => {
            let at = crate::i18n::format::moment(at, view.zone, view.today, lang);
            h.text(&fill(t::draft_saved(lang), &[&at]));
        }
        None => h.text(t::draft_auto(lang)),
    }
    html!(*h, "</div><noscript><p class=\"hint\">" {t::draft_plain(lang)} "</p></noscript></div>");
}

/// What was written before the time for it was over, to read.
pub fn kept(h: &mut Html, view: &EvaluationPage, lang: Lang) {
    let d = &view.draft;
    let Some(at) = view.saved_at.filter(|_| *d != Draft::default()) else { return };
    let at = crate::i18n::format::moment(at, view.zone, view.today, lang);
    html!(*h, "<section class=\"ev-section\"><h2>" {t::draft_kept(lang)} "</h2><p class=\"calm\">" {fill(t::draft_kept_lead(lang), &[&at])} "</p>");
    for (name, rating, reason) in [
        (t::hasil(lang), view.fixed.or(d.hasil), &d.hasil_reason),
        (t::perilaku(lang), d.perilaku, &d.perilaku_reason),
        (t::note(lang), None, &d.note),
        (t::year_reason(lang), None, &d.year_reason),
    ] {
        if rating.is_none() && reason.is_empty() {
            continue;
        }
        html!(*h, "<p class=\"aspect\">" {name} "</p>");
        if let Some(rating) = rating {
            html!(*h, "<p><b>" {t::expectation(rating, lang)} "</b></p>");
        }
        paragraphs(h, reason);
    }
    h.raw("</section>");
}

/// The performance of the unit is set before its people are rated (SE `MenPANRB` 3/2023): says where it is not.
fn unit_first(h: &mut Html, view: &EvaluationPage, lang: Lang) {
    if let Some(unit) =
        view.unit.as_ref().filter(|u| u.predikat.is_none() && view.period.period.kind == PeriodKind::Tahunan)
    {
        html!(*h, "<p class=\"notice\">" {fill(t::unit_first(lang), &[&unit.name])} "</p>");
    }
}

/// Where it goes on after the ratings were set: to the next one without, or back to the list.
fn after(view: &EvaluationPage, board: &EvaluationBoard) -> String {
    let period = view.period.period.id.to_string();
    match view.next.filter(|next| *next != view.skp.id && board.members.iter().any(|m| m.skp == *next)) {
        Some(next) => ["/evaluasi/", &period, "/", &next.to_string(), "?setelah=", &view.skp.id.to_string()].concat(),
        None => ["/evaluasi?periode=", &period].concat(),
    }
}

/// Level, reason and what it rests on.
fn rating(
    h: &mut Html,
    fields: Fields<'_>,
    names: &Names,
    view: &EvaluationPage,
    (chosen, reason, sources): (Option<Expectation>, &str, &[Source]),
    lang: Lang,
) {
    let fixed = names.rating == "hasil" && view.fixed.is_some();
    html!(*h, "<div class=\"one-rating\">");
    fields.choice(
        h,
        &Choice {
            name: names.rating,
            legend: names.legend,
            hint: if fixed { t::follows(lang) } else { "" },
            options: &levels(lang),
            kept: chosen.map_or("", Expectation::code),
            fixed,
        },
    );
    let (min, extreme) = (view.rules.min_reason.to_string(), view.rules.min_reason_extreme.to_string());
    fields.text(
        h,
        &Text {
            name: names.reason,
            label: names.label,
            hint: &fill(t::reason_hint(lang), &[&min, &extreme]),
            kept: reason,
            letters: t::letters(lang),
        },
    );
    if view.offered.is_empty() {
        html!(*h, "<p class=\"notice\">" {t::basis_none(lang)} " <a target=\"_blank\" rel=\"external\" href=\"/tim/" {view.skp.owner.id} "\">"
            {t::write_feedback(lang)} "</a></p></div>");
        return;
    }
    // With the keyboard past a long list in one step.
    html!(*h, "<p class=\"hop\"><a rel=\"external\" href=\"#nilai-" {names.next.0} "\">" {fill(t::hop(lang), &[names.next.1])} "</a></p>");
    let kept: Vec<String> = sources.iter().map(ToString::to_string).collect();
    fields.several(
        h,
        &Several {
            name: names.sources,
            legend: t::basis(lang),
            hint: t::basis_hint(lang),
            options: &options(&view.offered, names.rating == "perilaku", when(view.zone, view.today), lang),
            kept: &kept,
            shown: SHOWN,
            others: t::basis_others(lang),
        },
    );
    h.raw("</div>");
}
