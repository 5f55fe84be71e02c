//! What waits in evaluation, in words: for Beranda and the count in the menu.

use crate::i18n::{Lang, evaluation as t, fill, format};
use domain::{
    evaluation::{
        State,
        view::{OwnRow, RateWait, Waiting},
    },
    id::EvaluationId,
    view::{WaitLine, Waits},
};

/// Everything that waits: what has a day on which it ends first.
pub fn waits(view: &Waiting, lang: Lang) -> Waits {
    let mut lines: Vec<WaitLine> = view.own.iter().map(|row| own(row, view, lang)).collect();
    lines.extend(view.rate.iter().filter(|r| r.left > 0).map(|r| rate(r, view, lang)));
    lines.extend(disputes(&view.decide, t::wait_decide(lang)));
    lines.extend(disputes(&view.explain, t::wait_explain(lang)));
    if view.deliver > 0 {
        let text = fill(t::wait_deliver(lang), &[&view.deliver.to_string()]);
        lines.push(WaitLine { text, way: "/evaluasi".to_owned() });
    }
    Waits { lines, count: to_do(view) }
}

/// What the person has to do; that one may object is no duty.
fn to_do(view: &Waiting) -> Option<u32> {
    let receive = view.own.iter().filter(|r| r.state == State::Disampaikan).count();
    let many = receive + view.explain.len() + view.decide.len();
    let many = u32::try_from(many).unwrap_or(u32::MAX);
    let all = view.rate.iter().fold(many.saturating_add(view.deliver), |sum, r| sum.saturating_add(r.left));
    (all > 0 || !view.rate.is_empty()).then_some(all)
}

fn own(row: &OwnRow, view: &Waiting, lang: Lang) -> WaitLine {
    let period = t::period(&row.period, lang);
    let until = row.until.unwrap_or(view.today);
    let timed = |words: &str| fill(words, &[&period, &format::date(until, lang), &t::left(until, view.today, lang)]);
    let text = match row.state {
        State::Disampaikan => timed(t::wait_receive(lang)),
        State::Diterima => timed(t::wait_object(lang)),
        _ => fill(t::wait_decided(lang), &[&period, t::predikat_name(row.predikat)]),
    };
    WaitLine { text, way: ["/hasil/", &row.evaluation.to_string()].concat() }
}

fn rate(wait: &RateWait, view: &Waiting, lang: Lang) -> WaitLine {
    let (day, left) = (format::date(wait.until, lang), t::left(wait.until, view.today, lang));
    let text = fill(t::wait_rate(lang), &[&wait.left.to_string(), &t::period(&wait.period, lang), &day, &left]);
    WaitLine { text, way: ["/evaluasi?periode=", &wait.period.id.to_string()].concat() }
}

/// The only one is opened at once, several from the list.
fn disputes(list: &[EvaluationId], words: &str) -> Option<WaitLine> {
    let way = match list {
        [] => return None,
        [one] => ["/hasil/", &one.to_string()].concat(),
        _ => "/evaluasi".to_owned(),
    };
    Some(WaitLine { text: fill(words, &[&list.len().to_string()]), way })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        calendar::Date,
        evaluation::{Period, PeriodKind},
        id::PeriodId,
        rating::Predikat,
        skp::Span,
    };

    fn day(s: &str) -> Date {
        s.parse().unwrap()
    }

    fn view() -> Waiting {
        let span = Span { start: day("2026-01-01"), end: day("2026-12-31") };
        let rate = Span { start: day("2027-01-01"), end: day("2027-01-31") };
        let period = Period {
            id: PeriodId(uuid::Uuid::nil()),
            kind: PeriodKind::Tahunan,
            year: 2026,
            number: 1,
            span,
            fill: span,
            rate,
            locked_at: None,
            reopened_until: None,
            rules: None,
            shifts: vec![],
        };
        let own = |state, until: Option<&str>| OwnRow {
            evaluation: EvaluationId(uuid::Uuid::nil()),
            period: period.clone(),
            part: span,
            state,
            predikat: Predikat::Baik,
            until: until.map(day),
        };
        Waiting {
            own: vec![
                own(State::Disampaikan, Some("2027-01-20")),
                own(State::Diterima, Some("2027-01-15")),
                own(State::Final { changed: true }, None),
            ],
            rate: vec![RateWait { period: period.clone(), left: 1, until: day("2027-01-31") }],
            deliver: 2,
            explain: vec![EvaluationId(uuid::Uuid::nil())],
            decide: vec![EvaluationId(uuid::Uuid::nil()); 3],
            today: day("2027-01-14"),
        }
    }

    #[test]
    fn each_kind_is_one_sentence_and_duties_are_counted() {
        let waits = waits(&view(), Lang::Id);
        let texts: Vec<&str> = waits.lines.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Hasil evaluasi Tahun 2026 sudah disampaikan. Nyatakan telah menerima sampai 20 Januari 2027, 6 hari lagi.",
                "Hasil evaluasi Tahun 2026: keberatan dapat diajukan sampai 15 Januari 2027, 1 hari lagi.",
                "Keberatan Anda atas hasil evaluasi Tahun 2026 sudah diputus: Baik.",
                "1 pegawai menunggu penilaian Tahun 2026, sampai 31 Januari 2027, 17 hari lagi.",
                "3 keberatan menunggu putusan Anda.",
                "1 keberatan menunggu penjelasan Anda.",
                "2 hasil sudah ditetapkan, belum disampaikan.",
            ]
        );
        assert_eq!(waits.lines[4].way, "/evaluasi");
        assert!(waits.lines[5].way.starts_with("/hasil/"));
        // One to receive, one to rate, two to deliver, one to explain, three to decide.
        assert_eq!(waits.count, Some(8));
    }

    #[test]
    fn an_open_window_is_offered_though_nothing_is_left() {
        let mut view = view();
        (view.own, view.deliver, view.explain, view.decide) = (vec![], 0, vec![], vec![]);
        view.rate[0].left = 0;
        assert_eq!(waits(&view, Lang::En), Waits { lines: vec![], count: Some(0) });
        view.rate.clear();
        assert_eq!(waits(&view, Lang::En).count, None);
    }

    #[test]
    fn english_knows_one_from_many() {
        let text = waits(&view(), Lang::En).lines.remove(3).text;
        assert_eq!(text, "1 employee waits for your rating of Year 2026, until 31 January 2027, 17 days left.");
    }
}
