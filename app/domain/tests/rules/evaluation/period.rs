//! Windows, locking and reopening.

use super::{calendar, day};
use crate::id;
use domain::{
    calendar::{Date, Time, Zone},
    evaluation::{
        Access, EvaluationRules, Period, PeriodKind,
        period::{self, Reopening, Windows},
    },
    problem::{Problem, Refusal},
    skp::Span,
};

fn quarter() -> Period {
    let p = period::calendar(&EvaluationRules::default(), 2026).into_iter().find(|p| p.number == 2).unwrap();
    Period {
        id: id(3),
        kind: p.kind,
        year: p.year,
        number: p.number,
        span: p.span,
        fill: p.fill,
        rate: p.rate,
        locked_at: None,
        reopened_until: None,
        rules: None,
        shifts: Vec::new(),
    }
}

fn access(p: &Period, today: &str) -> Access {
    p.access(p.span, day(today))
}

#[test]
fn a_year_has_its_quarters_and_itself_without_gaps() {
    for (kind, count) in [(PeriodKind::Bulanan, 12), (PeriodKind::Triwulanan, 4), (PeriodKind::Tahunan, 1)] {
        let rules = EvaluationRules { periodic: kind, ..EvaluationRules::default() };
        let all: Vec<_> = period::calendar(&rules, 2028).into_iter().filter(|p| p.kind == kind).collect();
        assert_eq!(all.len(), count);
        assert_eq!((all[0].span.start, all[count - 1].span.end), (day("2028-01-01"), day("2028-12-31")));
        assert!(all.windows(2).all(|w| w[0].span.end.plus_days(1) == w[1].span.start));
        assert!(all.iter().all(|p| p.rate.start > p.span.end && p.rate.end >= p.rate.start));
        assert_eq!(PeriodKind::from_code(kind.code()), Some(kind));
    }
    assert_eq!(PeriodKind::Triwulanan.span(2026, 5), None);
    assert_eq!(PeriodKind::Triwulanan.span(2026, 0), None);
    assert_eq!(PeriodKind::Bulanan.span(2028, 2).unwrap().end, day("2028-02-29"));
}

#[test]
fn ratings_are_taken_within_the_window_or_after_a_reopening() {
    let p = quarter();
    assert_eq!(access(&p, "2026-06-30"), Access::Before { from: day("2026-07-01") });
    assert_eq!(access(&p, "2026-07-01"), Access::Open { until: day("2026-07-10") });
    assert_eq!(access(&p, "2026-07-10"), Access::Open { until: day("2026-07-10") });
    assert_eq!(access(&p, "2026-07-11"), Access::Over { since: day("2026-07-10") });
    let locked = Period { locked_at: Some(Time(1)), ..p.clone() };
    assert_eq!(access(&locked, "2026-07-05"), Access::Locked);
    let reopened = Period { reopened_until: Some(day("2026-08-01")), ..locked };
    assert_eq!(access(&reopened, "2026-08-01"), Access::Reopened { until: day("2026-08-01") });
    assert_eq!(access(&reopened, "2026-08-02"), Access::Locked);
    // When the reopening is over it is the last day that counts.
    let again = Period { reopened_until: Some(day("2026-08-01")), ..p.clone() };
    assert_eq!(access(&again, "2026-08-02"), Access::Over { since: day("2026-08-01") });
    // Who moved is rated from the day after.
    let part = Span { start: p.span.start, end: day("2026-05-31") };
    assert_eq!(p.access(part, day("2026-05-31")), Access::Before { from: day("2026-06-01") });
    assert!(p.access(part, day("2026-06-01")).is_open());
}

/// An agency in WIT closes when its own day ends: two hours before midnight in Jakarta.
#[test]
fn a_window_closes_at_midnight_of_the_agency() {
    let p = quarter();
    let at = |hour, minute| Time::from_local(day("2026-07-10"), hour, minute, Zone::Wib);
    let taken = |at: Time, zone| p.access(p.span, at.date(zone)).is_open();
    assert!(taken(at(21, 59), Zone::Wit) && !taken(at(22, 0), Zone::Wit));
    assert!(taken(at(22, 59), Zone::Wita) && !taken(at(23, 0), Zone::Wita));
    assert!(taken(at(23, 59), Zone::Wib));
}

#[test]
fn a_period_is_locked_after_its_end_and_reopened_only_when_it_is_over() {
    let (p, permit) = (quarter(), calendar());
    let lock = |p: &Period, today: &str| period::lock(&permit, p, day(today));
    assert_eq!(lock(&p, "2026-06-30"), Err(Refusal::PeriodNotYet { from: day("2026-07-01") }));
    assert_eq!(lock(&p, "2026-07-01"), Ok(()));
    let locked = Period { locked_at: Some(Time(1)), ..p.clone() };
    assert_eq!(lock(&locked, "2026-07-01"), Err(Refusal::PeriodLocked));
    let reopen = |p: &Period, today: &str| period::reopen(&permit, p, day(today));
    assert_eq!(reopen(&p, "2026-07-05"), Err(Refusal::PeriodOpen { until: day("2026-07-10") }));
    assert_eq!(reopen(&p, "2026-06-05"), Err(Refusal::PeriodNotYet { from: day("2026-07-01") }));
    assert_eq!((reopen(&p, "2026-07-11"), reopen(&locked, "2026-07-05")), (Ok(()), Ok(())));
    // While it is reopened it can be locked again, and the last day set anew.
    let reopened = Period { reopened_until: Some(day("2026-08-01")), ..locked.clone() };
    assert_eq!((lock(&reopened, "2026-07-20"), reopen(&reopened, "2026-07-20")), (Ok(()), Ok(())));
    assert_eq!(lock(&reopened, "2026-08-02"), Err(Refusal::PeriodLocked));
    // Windows are no way round a reopening.
    let plan = |p: &Period, today: &str| period::plan(&permit, p, day(today));
    assert_eq!(plan(&p, "2026-07-10"), Ok(()));
    assert_eq!(plan(&p, "2026-07-11"), Err(Refusal::PeriodOver { since: day("2026-07-10") }));
    assert_eq!(plan(&locked, "2026-07-01"), Err(Refusal::PeriodLocked));
}

#[test]
fn a_window_that_ends_before_it_starts_is_refused_at_its_field() {
    let windows = |dates: [&str; 4]| {
        let [isi_dari, isi_sampai, nilai_dari, nilai_sampai] = dates.map(str::to_owned);
        Windows { isi_dari, isi_sampai, nilai_dari, nilai_sampai }.check(quarter().span)
    };
    assert!(windows(["2026-04-01", "2026-07-05", "2026-07-01", "2026-07-20"]).is_ok());
    let wrong = windows(["2026-04-01", "2026-07-05", "2026-07-20", "2026-07-01"]).unwrap_err();
    assert_eq!(
        (wrong[0].field.as_str(), &wrong[0].problem),
        ("nilai_sampai", &Problem::Before { earliest: day("2026-07-20") })
    );
    let far = windows(["2026-04-01", "9999-12-31", "2026-07-01", "2027-07-01"]).unwrap_err();
    assert_eq!(far.len(), 1, "the end and a year");
    assert_eq!((far[0].field.as_str(), &far[0].problem), ("isi_sampai", &Problem::Later { latest: day("2027-07-01") }));
    let wrong = windows(["", "2026-02-30", "2026-07-01", "2026-07-01"]).unwrap_err();
    let named: Vec<_> = wrong.iter().map(|p| (p.field.as_str(), p.problem.clone())).collect();
    assert_eq!(named, [("isi_dari", Problem::Required), ("isi_sampai", Problem::Date)]);
}

#[test]
fn a_reopening_says_why_and_until_when() {
    let check = |alasan: &str, sampai: &str| {
        let form = Reopening { alasan: alasan.to_owned(), sampai: sampai.to_owned() };
        form.check(day("2026-08-01"), &EvaluationRules::default())
    };
    assert!(check("Dua penilai baru kembali dari tugas.", "2026-08-01").is_ok());
    let wrong = check("lupa", "2026-07-31").unwrap_err();
    assert_eq!(wrong[0].problem, Problem::TooShort { min: 20, length: 4 });
    assert_eq!(wrong[1].problem, Problem::Before { earliest: day("2026-08-01") });
    let far = check("Dua penilai baru kembali dari tugas.", "2206-12-31").unwrap_err();
    assert_eq!(far[0].problem, Problem::Later { latest: day("2027-08-02") });
    let long = check(&"k".repeat(10_000), "2026-08-01").unwrap_err();
    assert_eq!(long[0].problem, Problem::TooLong { max: 4_000, length: 10_000 });
}

#[test]
fn months_of_parts_add_up_to_the_year() {
    use domain::evaluation::year::months;
    let span = |a: &str, b: &str| Span { start: day(a), end: day(b) };
    assert_eq!(months(span("2026-01-01", "2026-12-31")), 12);
    assert_eq!((months(span("2026-01-01", "2026-08-31")), months(span("2026-09-01", "2026-12-31"))), (8, 4));
    assert_eq!((months(span("2026-01-01", "2026-05-20")), months(span("2026-05-21", "2026-12-31"))), (5, 7));
    let end: Date = day("2026-12-31");
    assert!(domain::evaluation::year::is_last(end, [day("2026-08-31"), end]));
}
