//! Targets, progress and the state of an SKP in words. Pure: the same on the server and in the browser.

use crate::i18n::{Lang, fill, format};
use domain::{
    calendar::Date,
    decimal::Decimal,
    skp::{
        entry::Value,
        plan::{Goal, Measure, Target},
        progress::{Progress, Status, Summary},
    },
};

/// `240 anak`, `minimal 88,31`, `paling lama 3 hari kerja`, `12 laporan, masing-masing pada tanggalnya`
pub fn goal(target: &Target, lang: Lang) -> String {
    let amount = |value: Decimal| format::quantity(value, &target.unit, lang);
    let with = |id, en, value: Decimal| fill(lang.pick(id, en), &[&amount(value)]);
    match (&target.goal, target.measure) {
        (Goal::AtLeast(g), Measure::Jumlah) => amount(*g),
        (Goal::AtLeast(g), _) => with("minimal {0}", "at least {0}", *g),
        (Goal::AtMost(g), Measure::Durasi) => with("paling lama {0}", "at most {0}", *g),
        (Goal::AtMost(g), _) => with("paling banyak {0}", "at most {0}", *g),
        (Goal::Exactly(g), _) => with("tepat {0}", "exactly {0}", *g),
        (Goal::Range { low, high }, _) => {
            fill(lang.pick("{0} sampai {1}", "{0} to {1}"), &[&format::number(*low, lang), &amount(*high)])
        }
        (Goal::Dated(list), _) => fill(
            lang.pick("{0} {1}, masing-masing pada tanggalnya", "{0} {1}, each on its date"),
            &[&list.len().to_string(), unit(target, lang)],
        ),
        (Goal::Text(text), _) => text.clone(),
    }
}

fn unit(target: &Target, lang: Lang) -> &str {
    if target.unit.is_empty() { lang.pick("hasil", "deliverables") } else { &target.unit }
}

/// The figure beside the bar: `232 dari 240 anak`, `90,53; target minimal 88,31`, `8 dari 12 laporan, 1 terlambat`.
pub fn figure(target: &Target, progress: &Progress, lang: Lang) -> String {
    if let Goal::Dated(_) = target.goal {
        let done = progress.actual.map(|a| format::number(a, lang)).unwrap_or_default();
        let line = fill(
            lang.pick("{0} dari {1} {2}", "{0} of {1} {2}"),
            &[&done, &progress.parts.to_string(), unit(target, lang)],
        );
        if progress.late == 0 {
            return line;
        }
        return [line, fill(lang.pick("{0} lewat tanggal", "{0} after the date"), &[&progress.late.to_string()])]
            .join(", ");
    }
    if let Goal::Text(_) = target.goal {
        return fill(lang.pick("{0} catatan", "{0} entry|{0} entries"), &[&progress.counted.to_string()]);
    }
    let Some(actual) = progress.actual else {
        return fill(lang.pick("Belum ada catatan; target {0}", "No entry yet; target {0}"), &[&goal(target, lang)]);
    };
    if let (Goal::AtLeast(_), Measure::Jumlah) = (&target.goal, target.measure) {
        return fill(lang.pick("{0} dari {1}", "{0} of {1}"), &[&format::number(actual, lang), &goal(target, lang)]);
    }
    fill(lang.pick("{0}; target {1}", "{0}; target {1}"), &[&rounded(actual, target, lang), &goal(target, lang)])
}

/// A computed value: a mean or a rate has no more than two decimals worth reading.
fn rounded(value: Decimal, target: &Target, lang: Lang) -> String {
    let shown = match target.measure {
        Measure::Persentase | Measure::Durasi => {
            Decimal::from_hundredths(value.plus(Decimal::from_raw(50)).raw().div_euclid(100))
        }
        Measure::Jumlah | Measure::Indeks | Measure::Tanggal | Measure::Teks => value,
    };
    format::quantity(shown, &target.unit, lang)
}

/// What should be there today, where that is not simply the target: `seharusnya 213 anak hari ini`.
pub fn expected(target: &Target, progress: &Progress, lang: Lang) -> Option<String> {
    Some(fill(lang.pick("seharusnya {0} hari ini", "{0} expected today"), &[&amount(target, progress)?]))
}

/// The same for a day that is over: `seharusnya 134 anak pada 30 September`.
pub fn expected_on(target: &Target, progress: &Progress, day: Date, lang: Lang) -> Option<String> {
    let words = lang.pick("seharusnya {0} pada {1}", "{0} expected by {1}");
    Some(fill(words, &[&amount(target, progress)?, &format::date(day, lang)]))
}

fn amount(target: &Target, progress: &Progress) -> Option<String> {
    let value = progress.expected?;
    let end = match &target.goal {
        Goal::AtLeast(g) | Goal::AtMost(g) | Goal::Exactly(g) => Some(*g),
        Goal::Range { .. } | Goal::Dated(_) | Goal::Text(_) => None,
    };
    if end == Some(value) || matches!(target.goal, Goal::Text(_) | Goal::Range { .. }) {
        return None;
    }
    // A count of people or papers has no fractions.
    let places = if target.measure == Measure::Jumlah || target.measure == Measure::Tanggal { 0 } else { 2 };
    let mut amount = value.format(places, format::COMMA);
    if target.unit != "%" && !target.unit.is_empty() {
        amount.push('\u{a0}');
    }
    amount.push_str(&target.unit);
    Some(amount)
}

/// What one entry reached: `+18 anak`, `18 dari 20 (90%)`, the name of the deliverable.
pub fn value(target: &Target, value: Value, lang: Lang) -> String {
    match value {
        Value::Number(n) if target.measure == Measure::Jumlah => {
            ["+", &format::quantity(n, &target.unit, lang)].concat()
        }
        Value::Number(n) => format::quantity(n, &target.unit, lang),
        Value::Ratio { part, whole } => {
            let rate = part.percent_of(whole).map(|p| format::percent(p, lang)).unwrap_or_default();
            fill(
                lang.pick("{0} dari {1} ({2})", "{0} of {1} ({2})"),
                &[&format::number(part, lang), &format::number(whole, lang), &rate],
            )
        }
        Value::Done(at) => match &target.goal {
            Goal::Dated(list) => list.get(usize::from(at)).map(|d| d.name.clone()).unwrap_or_default(),
            _ => String::new(),
        },
        Value::Told => lang.pick("Uraian", "Statement").to_owned(),
    }
}

/// The first line of a page: the truth in words.
pub fn truth(summary: &Summary, lang: Lang) -> (Status, String) {
    let total = summary.total();
    let late = summary.count(Status::Terlambat);
    let look = summary.count(Status::PerluPerhatian);
    let reached = summary.count(Status::Tercapai) + summary.count(Status::Melampaui);
    let say = |id, en, n: u32| fill(lang.pick(id, en), &[&n.to_string(), &total.to_string()]);
    let plain = |id: &'static str, en: &'static str| lang.pick(id, en).to_owned();
    if total == 0 {
        return (Status::BelumMulai, plain("Belum ada indikator dalam SKP ini.", "This SKP has no indicators yet."));
    }
    if late > 0 {
        let mut line = say(
            "Tertinggal. {0} dari {1} indikator terlambat",
            "Behind. {0} of {1} indicators is late|Behind. {0} of {1} indicators are late",
            late,
        );
        if look > 0 {
            line.push_str(&say(", {0} perlu perhatian", ", {0} needs attention|, {0} need attention", look));
        }
        line.push('.');
        return (Status::Terlambat, line);
    }
    if look * 2 > total {
        return (
            Status::PerluPerhatian,
            say(
                "Perlu perhatian. {0} dari {1} indikator mulai tertinggal.",
                "Needs attention. {0} of {1} indicators is falling behind.|Needs attention. {0} of {1} indicators are falling behind.",
                look,
            ),
        );
    }
    if look > 0 {
        return (
            Status::SesuaiRencana,
            say(
                "Sesuai rencana. {0} dari {1} indikator perlu perhatian.",
                "On course. {0} of {1} indicators needs attention.|On course. {0} of {1} indicators need attention.",
                look,
            ),
        );
    }
    if reached == total {
        return (
            Status::Tercapai,
            say(
                "Tercapai. Semua {1} indikator sampai pada targetnya.",
                "Reached. The indicator is at its target.|Reached. All {1} indicators are at their target.",
                total,
            ),
        );
    }
    if summary.count(Status::BelumMulai) == total {
        return (
            Status::BelumMulai,
            say(
                "Belum dimulai. {1} indikator menunggu catatan pertama.",
                "Not started. {1} indicator waits for its first entry.|Not started. {1} indicators wait for their first entry.",
                total,
            ),
        );
    }
    (
        Status::SesuaiRencana,
        plain("Sesuai rencana. Tidak ada yang perlu perhatian.", "On course. Nothing needs attention."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Id};

    fn target(measure: Measure, goal: Goal, unit: &str) -> Target {
        Target { measure, goal, unit: unit.into(), base: None, steps: vec![] }
    }

    fn progress(actual: Option<i64>, expected: Option<i32>) -> Progress {
        Progress {
            status: Status::SesuaiRencana,
            paused: false,
            actual: actual.map(Decimal::from_hundredths),
            expected: expected.map(Decimal::whole),
            percent: None,
            counted: 1,
            late: 1,
            parts: 12,
        }
    }

    #[test]
    fn figures_read_as_people_say_them() {
        let sum = target(Measure::Jumlah, Goal::AtLeast(Decimal::whole(240)), "anak");
        let index = target(Measure::Indeks, Goal::AtLeast(Decimal::from_hundredths(8_831)), "");
        let days = target(Measure::Durasi, Goal::AtMost(Decimal::whole(3)), "hari kerja");
        let dated = target(Measure::Tanggal, Goal::Dated(vec![]), "laporan");
        let cases = [
            (figure(&sum, &progress(Some(23_200), None), Id), "232 dari 240\u{a0}anak"),
            (figure(&sum, &progress(None, None), Id), "Belum ada catatan; target 240\u{a0}anak"),
            (figure(&index, &progress(Some(9_053), None), Id), "90,53; target minimal 88,31"),
            (figure(&days, &progress(Some(200), None), En), "2\u{a0}hari kerja; target at most 3\u{a0}hari kerja"),
            (figure(&dated, &progress(Some(800), None), Id), "8 dari 12 laporan, 1 lewat tanggal"),
            (rounded(Decimal::from_raw(19_091), &days, Id), "1,91\u{a0}hari kerja"),
            (expected(&sum, &progress(None, Some(213)), Id).unwrap_or_default(), "seharusnya 213\u{a0}anak hari ini"),
            (expected(&sum, &progress(None, Some(240)), Id).unwrap_or_default(), ""),
        ];
        for (is, should) in cases {
            assert_eq!(is, should);
        }
    }

    #[test]
    fn values_of_entries() {
        let sum = target(Measure::Jumlah, Goal::AtLeast(Decimal::whole(240)), "anak");
        let rate = target(Measure::Persentase, Goal::AtLeast(Decimal::HUNDRED), "%");
        assert_eq!(value(&sum, Value::Number(Decimal::whole(18)), Id), "+18\u{a0}anak");
        let ratio = Value::Ratio { part: Decimal::whole(18), whole: Decimal::whole(20) };
        assert_eq!(value(&rate, ratio, Id), "18 dari 20 (90%)");
    }

    #[test]
    fn the_first_line_is_the_truth() {
        let cases: [([u32; 6], Status, &str); 6] = [
            ([0, 5, 1, 0, 0, 0], Status::SesuaiRencana, "Sesuai rencana. 1 dari 6 indikator perlu perhatian."),
            ([0, 3, 1, 2, 0, 0], Status::Terlambat, "Tertinggal. 2 dari 6 indikator terlambat, 1 perlu perhatian."),
            ([0, 1, 5, 0, 0, 0], Status::PerluPerhatian, "Perlu perhatian. 5 dari 6 indikator mulai tertinggal."),
            ([0, 0, 0, 0, 4, 2], Status::Tercapai, "Tercapai. Semua 6 indikator sampai pada targetnya."),
            ([6, 0, 0, 0, 0, 0], Status::BelumMulai, "Belum dimulai. 6 indikator menunggu catatan pertama."),
            ([1, 5, 0, 0, 0, 0], Status::SesuaiRencana, "Sesuai rencana. Tidak ada yang perlu perhatian."),
        ];
        for (counts, status, words) in cases {
            assert_eq!(truth(&Summary { counts }, Id), (status, words.to_owned()));
        }
    }
}
