//! The progress bar: realisasi as filled bar, the target as its end, a notch where it should be by now. What goes
//! past the target is drawn past the end; where lower is better it reads from the other side.

use super::html::Html;
use crate::html;
use domain::{
    calendar::Date,
    decimal::Decimal,
    skp::{
        plan::{Goal, Measure, Target},
        progress::Progress,
    },
};

/// Thousandths of the width.
type Part = i64;

/// Where things lie on the bar, in thousandths from the side it reads from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scale {
    /// Realisasi up to the target.
    pub fill: Part,
    /// Realisasi past the target.
    pub over: Part,
    /// The target.
    pub end: Part,
    /// Expected by now, where it differs from the target.
    pub notch: Option<Part>,
    /// The lower bound of a range.
    pub low: Option<Part>,
    /// Reads from right to left.
    pub mirrored: bool,
    /// Past the target is bad: a ceiling was broken.
    pub broken: bool,
}

impl Scale {
    /// The scale of a measured target; `None` for deliverables and texts.
    pub fn of(target: &Target, progress: &Progress) -> Option<Self> {
        let (goal, low) = match &target.goal {
            Goal::AtLeast(g) | Goal::AtMost(g) | Goal::Exactly(g) => (*g, None),
            Goal::Range { low, high } => (*high, Some(*low)),
            Goal::Dated(_) | Goal::Text(_) => return None,
        };
        let base = target.base.unwrap_or(Decimal::ZERO);
        let falling = base > goal;
        // Everything as distance from where it starts, so that falling and growing look alike.
        let way = |v: Decimal| {
            let distance = if falling { base.minus(v) } else { v.minus(base) };
            i128::from(distance.raw().max(0))
        };
        let grows = target.measure == Measure::Jumlah || target.base.is_some() || !target.steps.is_empty();
        let notch = progress.expected.filter(|_| grows).map(way).filter(|n| *n != way(goal));
        let (end, actual) = (way(goal), progress.actual.map_or(0, way));
        let whole = end.max(actual).max(notch.unwrap_or(0));
        let part = |n: i128| if whole == 0 { 0 } else { i64::try_from(n * 1_000 / whole).unwrap_or(0) };
        let at_most = matches!(target.goal, Goal::AtMost(_)) && !falling;
        let must_not = at_most || matches!(target.goal, Goal::Exactly(_) | Goal::Range { .. });
        Some(Self {
            fill: part(actual.min(end)),
            over: part((actual - end).max(0)),
            end: part(end),
            notch: notch.map(part),
            low: low.map(|l| part(way(l))),
            mirrored: at_most || falling,
            broken: must_not && actual > end,
        })
    }
}

/// A length or place in percent, as an attribute.
fn percent(h: &mut Html, part: Part) {
    let part = part.clamp(0, 1_000);
    html!(*h, {part / 10} "." {part % 10} "%");
}

fn piece(h: &mut Html, class: &'static str, from: Part, width: Part, mirrored: bool) {
    let x = if mirrored { 1_000 - from - width } else { from };
    html!(*h, "<rect class=\"" {class} "\" y=\"6\" height=\"8\" x=\"");
    percent(h, x);
    h.raw("\" width=\"");
    percent(h, width);
    h.raw("\"/>");
}

/// A sign of fixed size at a place: `<svg x>` keeps the drawing while the bar stretches.
fn sign(h: &mut Html, class: &'static str, at: Part, mirrored: bool, drawing: &'static str) {
    html!(*h, "<svg class=\"" {class} "\" overflow=\"visible\" x=\"");
    percent(h, if mirrored { 1_000 - at } else { at });
    h.raw("\">");
    h.raw(drawing);
    h.raw("</svg>");
}

/// The bar of an indicator; nothing for a target in words. Number and word always stand beside it, so it is hidden
/// from screen readers.
pub fn bar(h: &mut Html, target: &Target, progress: &Progress, done: &[Option<Date>], today: Date) {
    if let Goal::Dated(list) = &target.goal {
        let due: Vec<Date> = list.iter().map(|d| d.due).collect();
        return cells(h, &due, done, today);
    }
    let Some(scale) = Scale::of(target, progress) else { return };
    open(h, progress);
    piece(h, "track", 0, scale.end, scale.mirrored);
    if scale.fill > 0 {
        piece(h, "fill", 0, scale.fill, scale.mirrored);
    }
    if scale.over > 0 {
        piece(h, if scale.broken { "broken" } else { "over" }, scale.end, scale.over, scale.mirrored);
        sign(h, "end", scale.end, scale.mirrored, "<path d=\"M0 3v14\"/>");
    }
    if let Some(low) = scale.low {
        sign(h, "end", low, scale.mirrored, "<path d=\"M0 5v10\"/>");
    }
    if let Some(notch) = scale.notch {
        sign(h, "notch", notch, scale.mirrored, "<path d=\"M-4 0h8L0 5zM-1 4h2v12h-2z\"/>");
    }
    h.raw("</svg>");
}

/// A share of a whole, in thousandths: how much, what of it is too much, and where the bound lies.
#[cfg(feature = "ssr")]
pub fn share(h: &mut Html, part: Part, over: Part, bound: Option<Part>) {
    h.raw("<svg class=\"bar\" width=\"100%\" height=\"20\" aria-hidden=\"true\">");
    piece(h, "track", 0, 1_000, false);
    if part > over {
        piece(h, "fill", 0, part - over, false);
    }
    if over > 0 {
        piece(h, "broken", part - over, over, false);
    }
    if let Some(bound) = bound {
        sign(h, "notch", bound, false, "<path d=\"M-4 0h8L0 5zM-1 4h2v12h-2z\"/>");
    }
    h.raw("</svg>");
}

fn open(h: &mut Html, progress: &Progress) {
    html!(*h, "<svg class=\"bar\" data-status=\"" {progress.status.code()} "\" width=\"100%\" height=\"20\" aria-hidden=\"true\">");
}

/// One cell per deliverable: done, done late, overdue, still to come.
fn cells(h: &mut Html, due: &[Date], done: &[Option<Date>], today: Date) {
    let count = i64::try_from(due.len()).unwrap_or(i64::MAX);
    if count == 0 {
        return;
    }
    h.raw("<svg class=\"bar cells\" width=\"100%\" height=\"20\" aria-hidden=\"true\">");
    let (step, mut x) = (1_000 / count, 0);
    for (at, due) in due.iter().enumerate() {
        let class = match done.get(at).copied().flatten() {
            Some(day) if day > *due => "fill late",
            Some(_) => "fill",
            None if *due < today => "broken",
            None => "track",
        };
        piece(h, class, x, (step - 6).max(2), false);
        x += step;
    }
    h.raw("</svg>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::skp::progress::Status;

    fn target(measure: Measure, goal: Goal, base: Option<i32>) -> Target {
        Target { measure, goal, unit: "anak".into(), base: base.map(Decimal::whole), steps: vec![] }
    }

    fn progress(actual: i32, expected: i32) -> Progress {
        Progress {
            status: Status::SesuaiRencana,
            paused: false,
            actual: Some(Decimal::whole(actual)),
            expected: Some(Decimal::whole(expected)),
            percent: None,
            counted: 1,
            late: 0,
            parts: 0,
        }
    }

    #[test]
    fn the_target_is_the_end_until_it_is_passed() {
        let t = target(Measure::Jumlah, Goal::AtLeast(Decimal::whole(240)), None);
        let s = Scale::of(&t, &progress(120, 180)).unwrap();
        assert_eq!((s.fill, s.over, s.end, s.notch), (500, 0, 1_000, Some(750)));
        let s = Scale::of(&t, &progress(300, 240)).unwrap();
        assert_eq!((s.fill, s.over, s.end, s.notch, s.broken), (800, 200, 800, None, false));
    }

    #[test]
    fn a_ceiling_reads_from_the_other_side_and_can_break() {
        let t = target(Measure::Durasi, Goal::AtMost(Decimal::whole(3)), None);
        let s = Scale::of(&t, &progress(2, 3)).unwrap();
        assert_eq!((s.fill, s.mirrored, s.broken, s.notch), (666, true, false, None));
        let s = Scale::of(&t, &progress(6, 3)).unwrap();
        assert_eq!((s.fill, s.over, s.broken), (500, 500, true));
    }

    #[test]
    fn a_way_down_from_a_start_value_is_measured_as_a_way() {
        let t = target(Measure::Indeks, Goal::AtMost(Decimal::whole(10)), Some(30));
        let s = Scale::of(&t, &progress(20, 15)).unwrap();
        assert_eq!((s.fill, s.notch, s.mirrored, s.broken), (500, Some(750), true, false));
    }

    #[test]
    fn nothing_recorded_and_target_zero_draw_an_empty_bar() {
        let t = target(Measure::Jumlah, Goal::AtMost(Decimal::ZERO), None);
        let mut p = progress(0, 0);
        p.actual = None;
        assert_eq!(Scale::of(&t, &p).unwrap().fill, 0);
        let mut h = Html::new();
        bar(&mut h, &t, &p, &[], Date::new(2026, 1, 1).unwrap());
        assert!(h.into_string().starts_with("<svg class=\"bar\""));
    }
}
