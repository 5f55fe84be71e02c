//! The spread of the predikat in a unit: each rule with its bound, and the people as bars.

use super::parts::{Asked, Outcome, Tool, Wrongs, basis, count, decimal, predikat, section, whole, why};
use crate::{
    html,
    i18n::{Lang, calculator as t, evaluation, fill},
    ui::{bar, html::Html, mark},
};
use domain::{
    rating::{
        Fraction, Predikat, UnitPredikat,
        spread::{Bound, Counts, Judged, Rule, Spread, SpreadRules, majority},
    },
    skp::progress::Status,
};
use leptos_router::params::ParamsMap;

const ID: &str = "sebaran";
/// As in the JSON of the same name.
const PEOPLE: i64 = 1_000_000;

struct Unit {
    predikat: UnitPredikat,
    counts: Counts,
    spread: Spread,
    rules: SpreadRules,
}

/// Writes the section; whether what was asked was wrong.
pub fn write(h: &mut Html, query: &ParamsMap, lang: Lang) -> bool {
    let (asked, is_asked) = Asked::of(ID, query, lang);
    let outcome = if is_asked { read(&asked) } else { Outcome::Empty };
    let tool = Tool {
        id: ID,
        title: t::spread_title(lang),
        lead: t::spread_lead(lang),
        example: (
            "/kalkulator?hitung=sebaran&predikat_unit=baik&sangat_baik=2&baik=18&butuh_perbaikan=0&kurang=0&sangat_kurang=0#hasil-sebaran",
            t::spread_example(lang),
        ),
    };
    section(
        h,
        &tool,
        &outcome,
        &asked,
        |h, fields| {
            let units = UnitPredikat::ALL.into_iter().rev().map(|u| (u.code(), t::unit_name(u)));
            fields.select(h, "predikat_unit", t::unit(lang), units);
            html!(*h, "<fieldset class=\"counted\"><legend>" {t::people(lang)} "</legend><p class=\"hint\">" {t::people_hint(lang)} "</p>");
            for (code, name) in predikat() {
                fields.line(h, code, name, "", "numeric");
            }
            h.raw("</fieldset>");
        },
        |h, unit| answer(h, unit, lang),
    );
    outcome.wrongs().is_some()
}

fn read(asked: &Asked) -> Outcome<Unit> {
    let lang = asked.lang;
    let mut wrongs = Wrongs::default();
    let unit = wrongs.choice(asked, "predikat_unit", UnitPredikat::from_code);
    let mut people = |predikat: Predikat| {
        let typed = asked.text(predikat.code());
        let n = if typed.trim().is_empty() { Some(0) } else { whole(typed, 0, PEOPLE) };
        if n.is_none() {
            wrongs.say(predikat.code(), t::people_whole(lang).to_owned());
        }
        n.and_then(|n| u32::try_from(n).ok()).unwrap_or(0)
    };
    // In the order of the form.
    let [sb, b, bp, k, sk] = [4, 3, 2, 1, 0].map(|at| people(Predikat::ALL[at]));
    let counts = Counts::new(sb, b, bp, k, sk);
    if wrongs.count() == 0 && counts.total() == 0 {
        wrongs.say(Predikat::SangatBaik.code(), t::people_none(lang).to_owned());
    }
    let rules = SpreadRules::default();
    let unit = unit.map(|predikat| Unit { predikat, counts, spread: rules.check(predikat, &counts), rules });
    Outcome::of(unit, wrongs)
}

fn answer(h: &mut Html, unit: &Unit, lang: Lang) {
    let total = count(unit.counts.total());
    if unit.spread.skipped {
        html!(*h, "<h3 class=\"verdict\">" {fill(t::skipped(lang), &[&total])} "</h3><p>"
            {fill(t::skipped_why(lang), &[&unit.rules.min_people.to_string()])} "</p>");
        return basis(h, t::spread_basis(lang), lang);
    }
    let (findings, rules) = (unit.spread.findings().count(), unit.spread.judged.len().to_string());
    let most = majority(unit.predikat);
    let led = unit.counts.is_largest(most);
    let (verdict, words) = match findings {
        0 if led => (t::fits(lang).to_owned(), t::fits_all(lang)),
        0 => (t::unbroken(lang).to_owned(), t::fits_all(lang)),
        1 => (t::one_finding(lang).to_owned(), t::findings_of(lang)),
        n => (fill(t::many_findings(lang), &[&n.to_string()]), t::findings_of(lang)),
    };
    html!(*h, "<h3 class=\"verdict\">" {verdict} "</h3><p>"
        {fill(words, &[&rules, t::unit_name(unit.predikat), &total])} "</p>");
    if !led {
        html!(*h, "<p>" {fill(evaluation::spread_majority(lang), &[t::predikat_name(most)])} "</p>");
    }
    table(h, unit, lang);
    basis(h, t::spread_basis(lang), lang);
    why(h, t::why_spread(lang), |h| bars(h, unit, lang));
}

fn table(h: &mut Html, unit: &Unit, lang: Lang) {
    let title = fill(t::rules_of(lang), &[t::unit_name(unit.predikat)]);
    html!(*h, "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" {title} "\"><table class=\"rules\"><caption class=\"visually-hidden\">" {title}
        "</caption><thead><tr><th scope=\"col\">" {t::rule(lang)} "</th><th scope=\"col\" class=\"num\">" {t::bound(lang)}
        "</th><th scope=\"col\" class=\"num\">" {t::found(lang)} "</th></tr></thead><tbody>");
    for judged in &unit.spread.judged {
        let (sign, limit) = match judged.bound {
            Bound::AtMost(_) | Bound::Nobody => ("≤\u{a0}", judged.limit),
            Bound::AtLeast(_) | Bound::Someone(_) => ("≥\u{a0}", judged.limit),
        };
        html!(*h, "<tr><th scope=\"row\"><b>" {words(judged, lang)} "</b><small>" {sum(judged, unit, lang)} "</small>");
        verdict(h, judged, lang);
        html!(*h, "</th><td class=\"num\">" {sign} {count(limit)} "</td><td class=\"num\">" {count(judged.found)} "</td></tr>");
    }
    h.raw("</tbody></table></div>");
}

fn words(judged: &Judged, lang: Lang) -> String {
    let figure = match judged.bound {
        Bound::AtMost(n) | Bound::AtLeast(n) | Bound::Someone(n) => n.to_string(),
        Bound::Nobody => String::new(),
    };
    fill(t::rule_words(judged.rule, lang), &[&figure])
}

/// How the bound in people comes about.
fn sum(judged: &Judged, unit: &Unit, lang: Lang) -> String {
    let total = unit.counts.total();
    let (percent, rounded) = match judged.bound {
        Bound::AtMost(percent) => (percent, t::cut_down(lang)),
        Bound::AtLeast(percent) => (percent, t::raised(lang)),
        Bound::Someone(_) | Bound::Nobody => return t::no_share(lang).to_owned(),
    };
    let share = Fraction::new(i64::try_from(total).unwrap_or(i64::MAX) * i64::from(percent), 100);
    let share = share.unwrap_or(Fraction::ZERO);
    let template = if share.denominator() == 1 { t::exactly_share(lang) } else { rounded };
    let values = [percent.to_string(), count(total), decimal(share, 2), count(judged.limit)];
    fill(template, &values.each_ref().map(String::as_str))
}

fn verdict(h: &mut Html, judged: &Judged, lang: Lang) {
    let (status, words) = if judged.fits() {
        (Status::Tercapai, t::kept(lang).to_owned())
    } else if judged.found > judged.limit {
        (Status::PerluPerhatian, fill(t::too_many(lang), &[&count(judged.found - judged.limit)]))
    } else {
        (Status::PerluPerhatian, fill(t::too_few(lang), &[&count(judged.limit - judged.found)]))
    };
    html!(*h, "<span class=\"status\" data-status=\"" {status.code()} "\">");
    mark::mark(h, status);
    html!(*h, {words} "</span>");
}

/// One bar per predikat, and one for what a rule counts together.
fn bars(h: &mut Html, unit: &Unit, lang: Lang) {
    html!(*h, "<p>" {t::spread_bars(lang)} "</p><ul class=\"spread\">");
    for predikat in Predikat::ALL.into_iter().rev() {
        let judged = unit.spread.judged.iter().find(|j| j.rule.whom() == [predikat]);
        line(h, t::predikat_name(predikat), unit.counts.get(predikat).into(), judged, unit, lang);
    }
    for judged in unit.spread.judged.iter().filter(|j| j.rule.whom().len() > 1) {
        let names: Vec<_> = judged.rule.whom().iter().map(|p| t::predikat_name(*p)).collect();
        line(h, &names.join(" + "), judged.found, Some(judged), unit, lang);
    }
    h.raw("</ul>");
}

fn line(h: &mut Html, name: &str, people: u64, judged: Option<&Judged>, unit: &Unit, lang: Lang) {
    let total = unit.counts.total();
    let share = |n: u64| i64::try_from(n * 1_000 / total.max(1)).unwrap_or(0);
    let percent = Fraction::new(i64::try_from(people * 100).unwrap_or(0), i64::try_from(total).unwrap_or(1));
    let percent = decimal(percent.unwrap_or(Fraction::ZERO), 1);
    html!(*h, "<li><p><b>" {name} "</b> <span>" {fill(t::of_people(lang), &[&count(people), &percent])});
    if let Some(judged) = judged {
        let template = if is_ceiling(judged.rule, &unit.rules) { t::at_most(lang) } else { t::at_least(lang) };
        html!(*h, " · " {fill(template, &[&count(judged.limit)])});
    }
    h.raw("</span></p>");
    // A ceiling is broken by what lies past it; a floor is not reached by what is missing.
    let over = judged.filter(|j| !j.fits() && is_ceiling(j.rule, &unit.rules)).map(|j| share(j.found) - share(j.limit));
    bar::share(h, share(people), over.unwrap_or(0), judged.map(|j| share(j.limit)));
    h.raw("</li>");
}

const fn is_ceiling(rule: Rule, rules: &SpreadRules) -> bool {
    matches!(rules.bound(rule), Bound::AtMost(_) | Bound::Nobody)
}
