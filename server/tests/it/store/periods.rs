//! Periods, reopenings, unit performance, justified spreads.

use super::{Desk, both, later};
use crate::support::{date, fresh};
use domain::{
    evaluation::{EvaluationRules, PeriodKind, period::calendar, view::FindingView},
    id::PeriodId,
    rating::{UnitPredikat, spread::Rule},
    skp::Span,
};
use server::store::periods::{self, Justification, Reopening, UnitRating};

async fn made(d: &mut Desk) -> PeriodId {
    let agency = d.a.id;
    let id: PeriodId = fresh();
    let all = calendar(&EvaluationRules::default(), 2026);
    let annual = all.iter().find(|p| p.kind == PeriodKind::Tahunan).unwrap();
    assert!(periods::add(&mut d.conn(), agency, id, annual).await.unwrap());
    id
}

#[tokio::test]
async fn a_period_is_made_once_and_found_only_in_its_agency() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let all = calendar(&EvaluationRules::default(), 2026);
        for planned in &all {
            assert!(periods::add(&mut d.conn(), agency, fresh(), planned).await.unwrap());
            assert!(!periods::add(&mut d.conn(), agency, fresh(), planned).await.unwrap(), "twice");
        }
        let stored = periods::all(&mut d.conn(), agency).await.unwrap();
        assert_eq!(stored.len(), 5);
        assert!(stored.windows(2).all(|w| w[0].span.end >= w[1].span.end));
        let one = &stored[0];
        assert_eq!(periods::find(&mut d.conn(), agency, one.id).await.unwrap().as_ref(), Some(one));
        assert_eq!(periods::find(&mut d.conn(), other, one.id).await.unwrap(), None);
        assert!(periods::take(&mut d.conn(), agency, one.id).await.unwrap());
        assert!(!periods::take(&mut d.conn(), other, one.id).await.unwrap());
        assert_eq!(periods::find(&mut d.conn(), agency, one.id).await.unwrap().as_ref(), Some(one), "as it was");
        assert!(periods::all(&mut d.conn(), other).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn windows_locks_and_reopenings_are_kept() {
    both(async |mut d| {
        let (agency, by) = (d.a.id, d.a.manager.id);
        let id = made(&mut d).await;
        let span = |a, b| Span { start: a, end: b };
        let (fill, rate) = (span(date(2026, 1, 1), date(2027, 1, 5)), span(date(2027, 1, 2), date(2027, 2, 1)));
        periods::move_windows(&mut d.conn(), id, fill, rate).await.unwrap();
        assert_eq!(periods::locked_by(&mut d.conn(), id).await.unwrap(), None);
        assert!(periods::lock(&mut d.conn(), id, by, later(1)).await.unwrap());
        assert!(!periods::lock(&mut d.conn(), id, by, later(2)).await.unwrap());
        let mut kept = Vec::new();
        for (n, until) in [(3, date(2027, 3, 1)), (4, date(2027, 2, 20))] {
            let r = Reopening { reason: format!("Alasan {n}"), until, by, at: later(n) };
            periods::reopen(&mut d.conn(), agency, fresh(), id, &r).await.unwrap();
            kept.insert(0, r);
        }
        let found = periods::find(&mut d.conn(), agency, id).await.unwrap().unwrap();
        assert_eq!((found.fill, found.rate, found.locked_at), (fill, rate, Some(later(1))));
        assert_eq!(found.reopened_until, Some(date(2027, 2, 20)), "the latest one counts");
        // Locked again, no reopening counts that was made before.
        assert!(periods::lock(&mut d.conn(), id, by, later(5)).await.unwrap());
        let found = periods::find(&mut d.conn(), agency, id).await.unwrap().unwrap();
        assert_eq!((found.locked_at, found.reopened_until), (Some(later(5)), None));
        assert!(periods::all(&mut d.conn(), agency).await.unwrap().iter().all(|p| p.reopened_until.is_none()));
        assert!(!periods::lock(&mut d.conn(), id, by, later(6)).await.unwrap());
        assert_eq!(periods::reopenings(&mut d.conn(), id).await.unwrap(), kept);
        assert_eq!(periods::locked_by(&mut d.conn(), id).await.unwrap(), Some(by));
    })
    .await;
}

#[tokio::test]
async fn the_latest_performance_of_a_unit_counts_and_justifications_stay() {
    both(async |mut d| {
        let (agency, by, unit) = (d.a.id, d.a.top.id, d.a.unit(1));
        let id = made(&mut d).await;
        let set = |predikat, n| UnitRating { unit, predikat, reason: "Alasan".to_owned(), by, at: later(n) };
        for (predikat, n) in [(UnitPredikat::Kurang, 1), (UnitPredikat::Baik, 2)] {
            periods::rate_unit(&mut d.conn(), agency, fresh(), id, &set(predikat, n)).await.unwrap();
        }
        let other = UnitRating { unit: d.a.unit(2), ..set(UnitPredikat::Istimewa, 1) };
        periods::rate_unit(&mut d.conn(), agency, fresh(), id, &other).await.unwrap();
        let stored = periods::unit_ratings(&mut d.conn(), id).await.unwrap();
        assert_eq!(stored.len(), 2);
        assert!(stored.contains(&set(UnitPredikat::Baik, 2)) && stored.contains(&other));
        let findings = vec![FindingView { rule: Rule::BaikMaks70, limit: 6, found: 9 }];
        let why = Justification { unit, reason: "Awal tahun".to_owned(), findings, by, at: later(5) };
        periods::justify(&mut d.conn(), agency, fresh(), id, &why).await.unwrap();
        assert_eq!(periods::justifications(&mut d.conn(), id).await.unwrap(), [why]);
    })
    .await;
}
