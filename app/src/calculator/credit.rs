//! Credit points of up to four parts of a year, and what they are of the need.

use super::parts::{Asked, Fields, Outcome, Tool, Wrongs, basis, decimal, predikat, section, whole, why};
use crate::{
    html,
    i18n::{Lang, calculator as t, fill},
    ui::{bar, html::Html},
};
use domain::rating::{
    Fraction, Predikat,
    credit::{Jenjang, Months, Part, coefficient, needed_for_level, needed_for_rank, percent, total},
};
use leptos_router::params::ParamsMap;

const ID: &str = "angka-kredit";
/// Parts the form has room for.
const PARTS: usize = 4;

/// Writes the section; whether what was asked was wrong.
pub fn write(h: &mut Html, query: &ParamsMap, lang: Lang) -> bool {
    let (asked, is_asked) = Asked::of(ID, query, lang);
    let outcome = if is_asked { read(&asked) } else { Outcome::Empty };
    let tool = Tool {
        id: ID,
        title: t::credit_title(lang),
        lead: t::credit_lead(lang),
        example: (
            "/kalkulator?hitung=angka-kredit&jenjang_1=ahli_pertama&bulan_1=8&predikat_1=baik&jenjang_2=ahli_muda&bulan_2=4&predikat_2=baik#hasil-angka-kredit",
            t::credit_example(lang),
        ),
    };
    section(
        h,
        &tool,
        &outcome,
        &asked,
        |h, fields| {
            part(h, fields, 1, lang);
            let more = (2..=PARTS).any(|n| is_used(&asked, n));
            h.raw(if more { "<details class=\"fold\" open>" } else { "<details class=\"fold\">" });
            html!(*h, "<summary>" {t::more_parts(lang)} "</summary><div class=\"parts\">");
            for n in 2..=PARTS {
                part(h, fields, n, lang);
            }
            h.raw("</div></details>");
        },
        |h, parts| answer(h, parts, lang),
    );
    outcome.wrongs().is_some()
}

fn names(n: usize) -> [String; 3] {
    ["jenjang", "bulan", "predikat"].map(|name| format!("{name}_{n}"))
}

fn is_used(asked: &Asked, n: usize) -> bool {
    names(n).iter().any(|name| !asked.text(name).trim().is_empty())
}

fn part(h: &mut Html, fields: &Fields<'_>, n: usize, lang: Lang) {
    let [jenjang, bulan, rated] = names(n);
    let title = fill(t::part(lang), &[&n.to_string()]);
    html!(*h, "<fieldset class=\"part\"><legend>" {title} "</legend>");
    fields.group(title);
    fields.select(h, &jenjang, t::jenjang(lang), Jenjang::ALL.into_iter().map(|j| (j.code(), j.name())));
    fields.line(h, &bulan, t::months(lang), t::months_hint(lang), "numeric");
    fields.select(h, &rated, t::predikat(lang), predikat());
    h.raw("</fieldset>");
}

fn read(asked: &Asked) -> Outcome<Vec<Part>> {
    let lang = asked.lang;
    let mut wrongs = Wrongs::default();
    let mut parts = Vec::new();
    // The first part is the question itself; the others may stay empty.
    for n in (1..=PARTS).filter(|n| *n == 1 || is_used(asked, *n)) {
        let [jenjang, bulan, rated] = names(n);
        let level = wrongs.choice(asked, &jenjang, Jenjang::from_code);
        let months = whole(asked.text(&bulan), 1, 12).and_then(|m| Months::new(u8::try_from(m).ok()?));
        if months.is_none() {
            wrongs.say(&bulan, t::months_wrong(lang).to_owned());
        }
        let predikat = wrongs.choice(asked, &rated, Predikat::from_code);
        if let (Some(jenjang), Some(months), Some(predikat)) = (level, months, predikat) {
            parts.push((bulan, Part { jenjang, months, predikat }));
        }
    }
    let sum: u32 = parts.iter().map(|(_, p)| u32::from(p.months.count())).sum();
    if sum > 12
        && let Some((last, _)) = parts.last()
    {
        wrongs.say(last, fill(t::months_sum(lang), &[&sum.to_string()]));
    }
    Outcome::of(Some(parts.into_iter().map(|(_, part)| part).collect()), wrongs)
}

fn answer(h: &mut Html, parts: &[Part], lang: Lang) {
    let sum = total(parts.iter().copied()).unwrap_or(Fraction::ZERO);
    let shown = decimal(sum, 3);
    // Thirds and the like have no end: then the fraction is told as well.
    let exact = sum.times(Fraction::whole(1_000)).is_some_and(|s| s.denominator() == 1);
    html!(*h, "<h3 class=\"verdict\">" {fill(t::points(lang), &[&shown])} "</h3><p>");
    let words = if exact { t::points_whole(lang).to_owned() } else { fill(t::points_exact(lang), &[&sum.to_string()]) };
    html!(*h, {words} "</p><dl class=\"sums\">");
    for part in parts {
        html!(*h, "<div><dt>" {part.jenjang.name()} ", " {t::predikat_name(part.predikat)} "</dt><dd>" {formula(*part)} "</dd></div>");
    }
    if parts.len() > 1 {
        let all: Vec<_> = parts.iter().map(|p| decimal(p.credit(), 3)).collect();
        let sign = if exact { "=" } else { "≈" };
        html!(*h, "<div><dt>" {t::credit_sum(lang)} "</dt><dd>" {all.join(" + ")} " " {sign} " <b>" {shown} "</b></dd></div>");
    }
    h.raw("</dl>");
    if let Some(last) = parts.last() {
        needs(h, last.jenjang, sum, lang);
    }
    basis(h, t::credit_basis(lang), lang);
    why(h, t::why_credit(lang), |h| {
        html!(*h, "<p>" {t::why_credit_text(lang)} "</p>");
        tables(h, lang);
    });
}

/// `(8/12) × 100% × 12,5 = 8,333`
fn formula(part: Part) -> String {
    let values = [
        part.months.count().to_string(),
        percent(part.predikat).to_string(),
        decimal(coefficient(part.jenjang), 2),
        decimal(part.credit(), 3),
    ];
    fill("({0}/12) × {1}% × {2} = {3}", &values.each_ref().map(String::as_str))
}

/// What the points are of the cumulative needs.
fn needs(h: &mut Html, jenjang: Jenjang, sum: Fraction, lang: Lang) {
    html!(*h, "<h4>" {fill(t::need(lang), &[jenjang.name()])} "</h4><ul class=\"spread\">");
    let mut need = |words: &str, whole: Option<i64>| {
        html!(*h, "<li><p><b>" {words} "</b> <span>");
        match whole.and_then(|w| Some((w, sum.times(Fraction::new(100, w)?)?))) {
            Some((whole, share)) => {
                let values = [decimal(sum, 3), whole.to_string(), decimal(share, 1)];
                html!(*h, {fill(t::need_part(lang), &values.each_ref().map(String::as_str))} "</span></p>");
                let part = i64::try_from(share.rounded(1)).unwrap_or(1_000);
                bar::share(h, part.min(1_000), 0, None);
            }
            None => {
                html!(*h, {t::no_level(lang)} "</span></p>");
            }
        }
        h.raw("</li>");
    };
    need(t::for_rank(lang), Some(needed_for_rank(jenjang)));
    need(t::for_level(lang), needed_for_level(jenjang));
    html!(*h, "</ul><p class=\"calm\">" {t::need_note(lang)} "</p>");
}

/// The figures of the regulation.
fn tables(h: &mut Html, lang: Lang) {
    html!(*h, "<div class=\"two\"><table class=\"small\"><caption>" {t::percent_of(lang)} "</caption><tbody>");
    for predikat in Predikat::ALL.into_iter().rev() {
        html!(*h, "<tr><th scope=\"row\">" {t::predikat_name(predikat)} "</th><td class=\"num\">" {percent(predikat)} "%</td></tr>");
    }
    html!(*h, "</tbody></table><table class=\"small\"><caption>" {t::coefficient_of(lang)} "</caption><tbody>");
    for jenjang in Jenjang::ALL {
        html!(*h, "<tr><th scope=\"row\">" {jenjang.name()} "</th><td class=\"num\">" {decimal(coefficient(jenjang), 2)} "</td></tr>");
    }
    h.raw("</tbody></table></div>");
}
