//! Performance of units, and the spread of predikat below them. SE `MenPANRB` 3/2023: a guide, nothing is changed.

use super::sources::When;
use crate::{
    feedback::item::paragraphs,
    html,
    i18n::{Lang, evaluation as t, fill, format},
    ui::{
        html::Html,
        post::{
            Forms, Post, button,
            pick::{Choice, Text},
        },
    },
};
use domain::{
    evaluation::view::{SpreadView, UnitRow},
    id::PeriodId,
    rating::{
        Predikat, UnitPredikat,
        spread::{Bound, Judged, SpreadRules, majority},
    },
};

/// All units the viewer has to do with.
pub fn units(h: &mut Html, period: PeriodId, list: &[UnitRow], when: When, forms: &Forms) {
    let lang = forms.lang;
    if list.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::units(lang)} "</h2><p class=\"calm\">" {t::units_lead(lang)} "</p>");
    for row in list {
        html!(*h, "<article class=\"ev-unit\"><h3>" {row.name} "</h3><p class=\"ev-post\">");
        match &row.head {
            Some(head) => h.text(&fill(t::unit_head(lang), &[&head.name])),
            None => h.text(t::unit_vacant(lang)),
        }
        h.raw("</p>");
        standing(h, row, when, lang);
        if row.may_set {
            set(h, period, row, forms);
        }
        match &row.spread {
            Some(view) => spread(h, period, view, when, forms),
            None if row.predikat.is_none() => {
                html!(*h, "<p class=\"calm\">" {t::spread_wait(lang)} "</p>");
            }
            None => {}
        }
        h.raw("</article>");
    }
    h.raw("</section>");
}

/// The performance as it was set, with its reason.
pub fn standing(h: &mut Html, row: &UnitRow, when: When, lang: Lang) {
    html!(*h, "<p class=\"ev-unit-is\"><span>" {t::unit_one(lang)} "</span> <b>");
    match row.predikat {
        Some(predikat) => h.text(t::unit_name(predikat)),
        None => h.text(t::unit_none(lang)),
    }
    h.raw("</b></p>");
    if !row.reason.is_empty() {
        paragraphs(h, &row.reason);
    }
    if let (Some(by), Some(at)) = (&row.by, row.at) {
        html!(*h, "<p class=\"trail\">" {fill(t::unit_by(lang), &[&by.name, &format::moment(at, when.zone, when.today, lang)])} "</p>");
    }
}

fn set(h: &mut Html, period: PeriodId, row: &UnitRow, forms: &Forms) {
    let lang = forms.lang;
    let mut summary = Html::new();
    let words = if row.predikat.is_some() { t::unit_change(lang) } else { t::unit_set(lang) };
    html!(summary, {words} "<span class=\"visually-hidden\"> " {row.name} "</span>");
    let post = Post::to("/api/evaluasi/unit")
        .with("periode", period)
        .with("unit", row.unit)
        .key("kunci")
        .done(t::unit_done(lang));
    let options: Vec<(&str, &str, &str)> =
        UnitPredikat::ALL.iter().rev().map(|p| (p.code(), t::unit_name(*p), "")).collect();
    post.fold(h, &["unit-", &row.unit.to_string()].concat(), forms, &summary, |h, fields| {
        let kept = row.predikat.map_or("", UnitPredikat::code);
        fields.choice(
            h,
            &Choice { name: "predikat", legend: t::unit_one(lang), options: &options, kept, ..Choice::default() },
        );
        fields.text(
            h,
            &Text {
                name: "alasan",
                label: crate::i18n::words::reason(lang),
                hint: t::unit_reason_hint(lang),
                kept: &row.reason,
                letters: t::letters(lang),
            },
        );
        h.raw("<div class=\"actions\">");
        button(h, t::set(lang), "button primary", None);
        h.raw("</div>");
    });
}

/// The spread with its bounds, what differs, and why.
pub fn spread(h: &mut Html, period: PeriodId, view: &SpreadView, when: When, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<div class=\"ev-spread\"><h3>" {t::spread(lang)} "</h3><p class=\"calm\">" {fill(t::spread_lead(lang), &[t::unit_name(view.predikat)])}
        " " {fill(t::spread_rated(lang), &[&view.rated.to_string(), &view.people.to_string()])} "</p>");
    bars(h, view, lang);
    if view.skipped {
        html!(*h, "<p>" {fill(t::spread_small(lang), &[&view.min_people.to_string()])} "</p>");
    } else if view.findings.is_empty() {
        html!(*h, "<p class=\"ev-fits\">" {t::spread_fits(lang)} "</p>");
    } else {
        html!(*h, "<div class=\"ev-findings\"><p><b>" {t::spread_off(lang)} "</b></p><ul>");
        for finding in &view.findings {
            html!(*h, "<li>" {t::finding(finding, lang)} "</li>");
        }
        h.raw("</ul></div>");
    }
    let most = majority(view.predikat);
    if !view.skipped && view.counts.total() > 0 && !view.counts.is_largest(most) {
        html!(*h, "<p class=\"calm\">" {fill(t::spread_majority(lang), &[t::predikat_name(most)])} "</p>");
    }
    if !view.justifications.is_empty() {
        html!(*h, "<p class=\"aspect\">" {t::justified(lang)} "</p>");
        for one in &view.justifications {
            html!(*h, "<blockquote class=\"typed\" dir=\"auto\">" {one.reason} "</blockquote><p class=\"trail\">" {one.by.name} ", "
                {format::moment(one.at, when.zone, when.today, lang)} "</p>");
        }
    }
    if view.may_justify && !view.findings.is_empty() {
        justify(h, period, view, forms);
    }
    h.raw("</div>");
}

/// The rules as they stand, as far as they are those the findings were made by.
fn judged(view: &SpreadView) -> Vec<Judged> {
    let spread = SpreadRules::default().check(view.predikat, &view.counts);
    let same = spread.findings().count() == view.findings.len()
        && spread.findings().all(|j| view.findings.iter().any(|f| f.rule == j.rule && u64::from(f.limit) == j.limit));
    if same { spread.judged } else { vec![] }
}

/// One bar per predikat, best first, with the bounds as notches and in words.
fn bars(h: &mut Html, view: &SpreadView, lang: Lang) {
    let total = view.counts.total().max(1);
    let rules = if view.skipped { vec![] } else { judged(view) };
    h.raw("<dl class=\"ev-bars\">");
    for predikat in Predikat::ALL.iter().rev() {
        let count = u64::from(view.counts.get(*predikat));
        let mine: Vec<&Judged> = rules.iter().filter(|j| j.rule.whom() == [*predikat]).collect();
        html!(*h, "<div><dt>" {t::predikat_name(*predikat)} "</dt><dd><svg class=\"bar\" width=\"100%\" height=\"20\" aria-hidden=\"true\"><rect class=\"track\" y=\"6\" width=\"100%\" height=\"8\"/>");
        if count > 0 {
            html!(*h, "<rect class=\"fill\" y=\"6\" width=\"" {count * 100 / total} "%\" height=\"8\"/>");
        }
        for rule in &mine {
            html!(*h, "<svg class=\"notch\" overflow=\"visible\" x=\"" {(rule.limit * 100 / total).min(100)} "%\"><path d=\"M-4 0h8L0 5zM-1 4h2v12h-2z\"/></svg>");
        }
        html!(*h, "</svg></dd><dd class=\"ev-count\"><b>" {fill(t::people(lang), &[&count.to_string()])} "</b>");
        for rule in mine {
            let words = match rule.bound {
                Bound::AtMost(_) | Bound::Nobody => t::at_most(lang),
                Bound::AtLeast(_) | Bound::Someone(_) => t::at_least(lang),
            };
            html!(*h, " <small>" {fill(words, &[&rule.limit.to_string()])} "</small>");
        }
        h.raw("</dd></div>");
    }
    h.raw("</dl>");
}

fn justify(h: &mut Html, period: PeriodId, view: &SpreadView, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/evaluasi/sebaran")
        .with("periode", period)
        .with("unit", view.unit)
        .key("kunci")
        .done(t::justify_done(lang));
    let mut summary = Html::new();
    html!(summary, {t::justify(lang)} "<span class=\"visually-hidden\"> " {view.unit_name} "</span>");
    post.fold(h, &["sebaran-", &view.unit.to_string()].concat(), forms, &summary, |h, fields| {
        html!(*h, "<p>" {t::justify_lead(lang)} "</p>");
        let label = crate::i18n::words::reason(lang);
        fields.text(h, &Text { name: "alasan", label, letters: t::letters(lang), ..Text::default() });
        h.raw("<div class=\"actions\">");
        button(h, crate::i18n::words::save(lang), "button primary", None);
        h.raw("</div>");
    });
}
