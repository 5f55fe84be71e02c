//! The line chart of an indicator: realisasi by day against what is expected. Drawn without a script, readable
//! without hovering, with the same figures as a table below.

use super::html::Html;
use crate::{
    html,
    i18n::{Lang, format, words},
};
use domain::{
    calendar::Date,
    decimal::Decimal,
    skp::{
        Span,
        plan::{Goal, Measure, Target},
        progress::expected,
    },
};

const WIDTH: i64 = 1_000;
const HEIGHT: i128 = 300;

/// What is drawn.
pub struct Chart<'a> {
    pub target: &'a Target,
    pub points: &'a [(Date, Decimal)],
    pub span: Span,
    pub today: Date,
}

struct Scale {
    span: Span,
    low: i128,
    high: i128,
}

impl Scale {
    fn x(&self, day: Date) -> i64 {
        day.days_since(self.span.start) * WIDTH / (self.span.days() - 1).max(1)
    }

    fn y(&self, value: Decimal) -> i64 {
        let up = (i128::from(value.raw()) - self.low) * HEIGHT / (self.high - self.low).max(1);
        i64::try_from(HEIGHT - up).unwrap_or(0)
    }
}

impl Chart<'_> {
    /// Whether there is a line to draw.
    pub fn is_worth_it(&self) -> bool {
        self.points.len() > 1 && !matches!(self.target.goal, Goal::Dated(_) | Goal::Text(_))
    }

    fn goal(&self) -> Decimal {
        match self.target.goal {
            Goal::AtLeast(g) | Goal::AtMost(g) | Goal::Exactly(g) => g,
            Goal::Range { low, .. } => low,
            Goal::Dated(_) | Goal::Text(_) => Decimal::ZERO,
        }
    }

    /// The days on which the expected line bends, with its values.
    fn plan(&self) -> Vec<(Date, Decimal)> {
        let mut days = vec![self.span.start];
        days.extend(self.target.steps.iter().map(|s| s.by).filter(|d| self.span.contains(*d)));
        days.push(self.span.end);
        days.into_iter().filter_map(|d| Some((d, expected(self.target, self.span, d)?))).collect()
    }

    fn scale(&self, plan: &[(Date, Decimal)]) -> Scale {
        let values = || self.points.iter().chain(plan).map(|(_, v)| i128::from(v.raw()));
        let goal = i128::from(self.goal().raw());
        let top = values().max().unwrap_or(0).max(goal);
        let bottom = values().min().unwrap_or(0).min(goal);
        // A sum starts at nothing; a rate or an index is looked at closely, around its own values.
        if self.target.measure == Measure::Jumlah || self.target.measure == Measure::Durasi {
            return Scale { span: self.span, low: bottom.min(0), high: top.max(1) };
        }
        let room = ((top - bottom) / 3).max(goal.abs() / 40).max(1);
        Scale { span: self.span, low: (bottom - room).max(0), high: top + room }
    }

    /// Drawing, axis and table.
    pub fn write(&self, h: &mut Html, lang: Lang) {
        let plan = self.plan();
        let scale = self.scale(&plan);
        let unit = self.target.unit.as_str();
        let end = |raw: i128| format::quantity(Decimal::from_raw(i64::try_from(raw).unwrap_or(0)), unit, lang);
        html!(*h, "<figure class=\"chart\"><figcaption><span class=\"key actual\">" {words::actual(lang)}
            "</span><span class=\"key plan\">" {lang.pick("Garis rencana", "Planned line")} "</span></figcaption>");
        html!(*h, "<div class=\"plot\"><p class=\"axis\" aria-hidden=\"true\"><span>" {end(scale.high)} "</span><span>" {end(scale.low)}
            "</span></p><svg viewBox=\"0 -6 1000 312\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        self.draw(h, &scale, &plan);
        html!(*h, "</svg></div><p class=\"axis days\" aria-hidden=\"true\"><span>" {format::short_date(self.span.start, lang)}
            "</span><span>" {format::short_date(self.span.end, lang)} "</span></p>");
        self.table(h, lang);
        h.raw("</figure>");
    }

    fn draw(&self, h: &mut Html, scale: &Scale, plan: &[(Date, Decimal)]) {
        h.raw("<path class=\"base\" d=\"M0 300H1000\"/>");
        if self.span.contains(self.today) {
            html!(*h, "<path class=\"today\" d=\"M" {scale.x(self.today)} " 0V300\"/>");
        }
        h.raw("<path class=\"plan\" d=\"");
        path(h, scale, plan.iter().copied());
        h.raw("\"/><path class=\"actual\" d=\"");
        let start = (self.target.measure == Measure::Jumlah).then_some((self.span.start, Decimal::ZERO));
        let first = start.filter(|(day, _)| self.points.first().is_some_and(|(d, _)| d > day));
        path(h, scale, first.into_iter().chain(self.points.iter().copied()));
        // Round ends of lines without length stay round however the drawing is stretched.
        h.raw("\"/><path class=\"dots\" d=\"");
        // Many of them would run into each other: then only the last.
        let dots = if self.points.len() > 14 { &self.points[self.points.len() - 1..] } else { self.points };
        for (day, value) in dots {
            html!(*h, "M" {scale.x(*day)} " " {scale.y(*value)} "h0");
        }
        h.raw("\"/>");
    }

    fn table(&self, h: &mut Html, lang: Lang) {
        html!(*h, "<details class=\"quiet no-print\"><summary>" {lang.pick("Lihat angkanya", "Show the figures")}
            "</summary><table><thead><tr><th scope=\"col\">" {words::date(lang)} "</th><th scope=\"col\" class=\"num\">" {words::actual(lang)}
            "</th><th scope=\"col\" class=\"num\">" {lang.pick("Seharusnya", "Expected")} "</th></tr></thead><tbody>");
        for (day, value) in self.points {
            let plan = expected(self.target, self.span, *day);
            html!(*h, "<tr><th scope=\"row\">" {format::date(*day, lang)} "</th><td class=\"num\">" {format::number(*value, lang)}
                "</td><td class=\"num\">" {plan.map(|p| p.format(1, format::COMMA))} "</td></tr>");
        }
        h.raw("</tbody></table></details>");
    }
}

fn path(h: &mut Html, scale: &Scale, line: impl Iterator<Item = (Date, Decimal)>) {
    for (at, (day, value)) in line.enumerate() {
        h.raw(if at == 0 { "M" } else { "L" });
        html!(*h, {scale.x(day)} " " {scale.y(value)});
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(s: &str) -> Date {
        s.parse().unwrap()
    }

    #[test]
    fn line_and_plan_meet_the_edges() {
        let target = Target {
            measure: Measure::Jumlah,
            goal: Goal::AtLeast(Decimal::whole(100)),
            unit: "anak".into(),
            base: None,
            steps: vec![],
        };
        let span = Span { start: d("2026-01-01"), end: d("2026-12-31") };
        let points = [(d("2026-01-01"), Decimal::whole(50)), (d("2026-12-31"), Decimal::whole(100))];
        let chart = Chart { target: &target, points: &points, span, today: d("2026-06-01") };
        assert!(chart.is_worth_it());
        let mut h = Html::new();
        chart.write(&mut h, Lang::Id);
        let text = h.into_string();
        assert!(text.contains("class=\"actual\" d=\"M0 150L1000 0\""), "{text}");
        assert!(text.contains("<td class=\"num\">50</td>"));
    }
}
