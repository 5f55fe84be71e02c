//! The achievement of a target by some numbers.

use super::parts::{Asked, Outcome, Tool, Wrongs, basis, number, section, why};
use crate::{
    html,
    i18n::{Lang, calculator as t, errors, fill, format},
    ui::{bar, html::Html},
};
use domain::{
    calendar::Date,
    decimal::Decimal,
    problem::Problem,
    skp::{
        plan::{Goal, Measure, Target},
        progress::{NoPercent, Progress, Status, Trial, TrialError, trial},
    },
};
use leptos_router::params::ParamsMap;

const ID: &str = "capaian";
/// So many wrong numbers are named one by one.
const NAMED: usize = 10;
/// As in the JSON of the same name.
const NUMBERS: usize = 1_000;
/// Numbers that are written out in a sum.
const SHOWN: usize = 6;

const KINDS: [(&str, Measure); 4] = [
    ("jumlah", Measure::Jumlah),
    ("persentase", Measure::Persentase),
    ("indeks", Measure::Indeks),
    ("durasi", Measure::Durasi),
];

/// What was asked and what it comes to.
struct Tried {
    measure: Measure,
    at_most: bool,
    target: Decimal,
    numbers: Vec<Decimal>,
    trial: Trial,
}

impl Tried {
    const fn goal(at_most: bool, target: Decimal) -> Goal {
        if at_most { Goal::AtMost(target) } else { Goal::AtLeast(target) }
    }
}

/// Writes the section; whether what was asked was wrong.
pub fn write(h: &mut Html, query: &ParamsMap, lang: Lang) -> bool {
    let (asked, is_asked) = Asked::of(ID, query, lang);
    let outcome = if is_asked { read(&asked) } else { Outcome::Empty };
    let tool = Tool {
        id: ID,
        title: t::trial_title(lang),
        lead: t::trial_lead(lang),
        example: (
            "/kalkulator?hitung=capaian&jenis=jumlah&arah=minimal&target=240&realisasi=18%0A234#hasil-capaian",
            t::trial_example(lang),
        ),
    };
    section(
        h,
        &tool,
        &outcome,
        &asked,
        |h, fields| {
            fields.select(h, "jenis", t::kind(lang), KINDS.iter().map(|(code, kind)| (*code, t::measure(*kind, lang))));
            let directions = [("minimal", t::minimal(lang)), ("maksimal", t::maksimal(lang))];
            fields.radios(h, "arah", t::direction(lang), directions.into_iter());
            fields.line(h, "target", t::target(lang), t::number_hint(lang), "decimal");
            fields.lines(h, "realisasi", t::realisasi(lang), t::realisasi_hint(lang));
        },
        |h, tried| answer(h, tried, lang),
    );
    outcome.wrongs().is_some()
}

fn read(asked: &Asked) -> Outcome<Tried> {
    let lang = asked.lang;
    let mut wrongs = Wrongs::default();
    let kind = |code: &str| KINDS.iter().find(|(c, _)| *c == code).map(|(_, kind)| *kind);
    let measure = wrongs.choice(asked, "jenis", kind);
    let at_most = wrongs.choice(asked, "arah", |code| match code {
        "minimal" => Some(false),
        "maksimal" => Some(true),
        _ => None,
    });
    let target = wrongs.number(asked, "target");
    let numbers = numbers(asked.text("realisasi"), lang).map_err(|words| wrongs.say("realisasi", words)).ok();
    let (Some(measure), Some(at_most), Some(target), Some(numbers)) = (measure, at_most, target, numbers) else {
        if target == Some(Decimal::ZERO) {
            wrongs.say("target", t::target_zero(lang).to_owned());
        }
        return Outcome::Wrong(wrongs);
    };
    let tried = trial(measure, &Tried::goal(at_most, target), &numbers).map_err(|error| match error {
        TrialError::TargetZero => wrongs.say("target", t::target_zero(lang).to_owned()),
        TrialError::Nothing => wrongs.say("realisasi", errors::problem(&Problem::Required, lang)),
        TrialError::TooLarge => wrongs.say("realisasi", t::realisasi_large(lang).to_owned()),
    });
    Outcome::of(tried.ok().map(|trial| Tried { measure, at_most, target, numbers, trial }), wrongs)
}

/// Numbers apart by lines, semicolons or blanks, or what is wrong with each that is none.
fn numbers(typed: &str, lang: Lang) -> Result<Vec<Decimal>, String> {
    let words: Vec<&str> = typed.split(|c: char| c.is_whitespace() || c == ';').filter(|w| !w.is_empty()).collect();
    if words.len() > NUMBERS {
        return Err(t::realisasi_many(lang).to_owned());
    }
    let (mut all, mut wrong) = (Vec::new(), Vec::new());
    for (at, word) in (1_usize..).zip(words) {
        match number(word) {
            Ok(number) => all.push(number),
            Err(problem) => {
                let short: String = word.chars().take(30).collect();
                let said = errors::problem(&problem, lang);
                wrong.push(fill(t::realisasi_line(lang), &[&at.to_string(), &short, &said]));
            }
        }
    }
    if wrong.len() > NAMED {
        let more = (wrong.len() - NAMED).to_string();
        wrong.truncate(NAMED);
        wrong.push(fill(t::realisasi_more(lang), &[&more]));
    }
    match (wrong.is_empty(), all.is_empty()) {
        (false, _) => Err(wrong.join("\n")),
        (true, true) => Err(errors::problem(&Problem::Required, lang)),
        (true, false) => Ok(all),
    }
}

fn answer(h: &mut Html, tried: &Tried, lang: Lang) {
    let (actual, target) = (format::number(tried.trial.actual, lang), format::number(tried.target, lang));
    let verdict = match tried.trial.percent {
        Ok(percent) => fill(t::of_target(lang), &[&percent.format(2, format::COMMA)]),
        Err(NoPercent::ActualZero) => t::zero_actual(lang).to_owned(),
        Err(NoPercent::TooLarge) => t::large_percent(lang).to_owned(),
    };
    html!(*h, "<h3 class=\"verdict\">" {verdict} "</h3><p>" {fill(t::figure(lang), &[&actual, &target])} "</p>");
    drawing(h, tried);
    html!(*h, "<dl class=\"sums\"><div><dt>" {t::arithmetic(lang)} "</dt><dd>" {gathered(tried, &actual, lang)} "</dd>");
    if let Ok(percent) = tried.trial.percent {
        let (part, whole) = if tried.at_most { (&target, &actual) } else { (&actual, &target) };
        let sentence = fill("{0} ÷ {1} × 100% = {2}%", &[part, whole, &percent.format(2, format::COMMA)]);
        html!(*h, "<dd>" {sentence} "</dd>");
    }
    h.raw("</div></dl>");
    basis(h, t::trial_basis(lang), lang);
    why(h, t::why_trial(lang), |h| {
        html!(*h, "<p>" {if tried.at_most { t::at_most_way(lang) } else { t::at_least_way(lang) }} " "
            {match tried.trial.percent {
                Err(NoPercent::ActualZero) => t::zero_why(lang),
                _ => t::no_cap(lang),
            }} "</p>");
    });
}

/// How one number came of many.
fn gathered(tried: &Tried, actual: &str, lang: Lang) -> String {
    let sum = || {
        let mut parts: Vec<_> = tried.numbers.iter().take(SHOWN).map(|n| format::number(*n, lang)).collect();
        if tried.numbers.len() > SHOWN {
            parts.push(fill(t::numbers_more(lang), &[&tried.numbers.len().to_string()]));
        }
        parts.join(" + ")
    };
    match tried.measure {
        Measure::Jumlah => [sum().as_str(), " = ", actual].concat(),
        Measure::Durasi => fill("({0}) ÷ {1} = {2}", &[&sum(), &tried.numbers.len().to_string(), actual]),
        Measure::Persentase | Measure::Indeks | Measure::Tanggal | Measure::Teks => fill(t::latest(lang), &[actual]),
    }
}

/// The bar every indicator has.
fn drawing(h: &mut Html, tried: &Tried) {
    let target = Target {
        measure: tried.measure,
        goal: Tried::goal(tried.at_most, tried.target),
        unit: String::new(),
        base: None,
        steps: vec![],
    };
    let progress = Progress {
        status: Status::SesuaiRencana,
        paused: false,
        actual: Some(tried.trial.actual),
        expected: None,
        percent: tried.trial.percent.ok(),
        counted: 0,
        late: 0,
        parts: 0,
    };
    // Deliverables alone look at the day.
    if let Ok(day) = Date::new(2023, 1, 1) {
        bar::bar(h, &target, &progress, &[], day);
    }
}
