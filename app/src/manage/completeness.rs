//! `/kelola/kelengkapan`: units first, then the people of one of them, those who need something first.

use crate::{
    evaluation::fields::by,
    html,
    i18n::{Lang, evaluation as e, fill, format, manage as t, planning as n, words as w},
    ui::{
        html::Html,
        page::title,
        post::{Forms, Post},
    },
};
use domain::{
    evaluation::{
        complete::{CompletenessBoard, PersonStep, Stage, UnitSteps},
        view::PeriodView,
    },
    id::PeriodId,
};

/// The page.
pub fn page(board: &CompletenessBoard, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::complete(lang));
    let mut h = Html::new();
    html!(h, "<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\"><p class=\"ev-crumb\"><a rel=\"external\" href=\"/kelola\">" {t::title(lang)} "</a></p><h1>" {t::complete(lang)} "</h1></div>");
    let Some(view) = &board.period else {
        html!(h, "<p class=\"calm\">" {e::no_period(lang)} "</p>");
        return h;
    };
    periods(&mut h, board, view.period.id, lang);
    h.raw("<div class=\"ev-part\" data-part=\"hasil\" tabindex=\"-1\">");
    head(&mut h, board, view, lang);
    h.raw("</div><div class=\"ev-part\" data-part=\"unit\" tabindex=\"-1\">");
    units(&mut h, board, view.period.id, lang);
    h.raw("</div><div class=\"ev-part\" data-part=\"anggota\" tabindex=\"-1\">");
    people(&mut h, board, view, forms);
    h.raw("</div>");
    h
}

fn periods(h: &mut Html, board: &CompletenessBoard, chosen: PeriodId, lang: Lang) {
    html!(*h, "<nav class=\"ev-periods\" aria-label=\"" {e::periods(lang)} "\"><ul>");
    for period in &board.periods {
        html!(*h, "<li><a rel=\"external\" href=\"/kelola/kelengkapan?periode=" {period.id} "\"");
        h.raw(if period.id == chosen { " aria-current=\"page\">" } else { ">" });
        html!(*h, {e::period(period, lang)} "</a></li>");
    }
    h.raw("</ul></nav>");
}

fn head(h: &mut Html, board: &CompletenessBoard, view: &PeriodView, lang: Lang) {
    let people: u32 = board.units.iter().map(UnitSteps::people).sum();
    let done: u32 = board.units.iter().map(UnitSteps::done).sum();
    html!(*h, "<p class=\"ev-truth\"><b>" {fill(t::done_of(lang), &[&done.to_string(), &people.to_string()])} "</b></p><p>" {e::period(&view.period, lang)} ". "
        {e::access(view.access, board.today, lang)} "</p>");
    stages(h, &total(&board.units), lang);
}

fn total(units: &[UnitSteps]) -> [u32; 9] {
    let mut all = [0; 9];
    for unit in units {
        for (sum, n) in all.iter_mut().zip(unit.counts) {
            *sum += n;
        }
    }
    all
}

/// People per step, those there are.
fn stages(h: &mut Html, counts: &[u32; 9], lang: Lang) {
    h.raw("<ul class=\"tl-stages\">");
    for (stage, n) in Stage::ALL.into_iter().zip(counts).filter(|(_, n)| **n > 0) {
        html!(*h, "<li data-stage=\"" {stage.code()} "\">" {t::stage(stage, lang)} " <b>" {*n} "</b></li>");
    }
    h.raw("</ul>");
}

fn units(h: &mut Html, board: &CompletenessBoard, period: PeriodId, lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>" {t::units(lang)} "</h2><ul class=\"tl-units\">");
    for unit in &board.units {
        let (done, all) = (unit.done().to_string(), unit.people().to_string());
        html!(*h, "<li><a rel=\"external\" href=\"/kelola/kelengkapan?periode=" {period} "&amp;unit=" {unit.unit} "#pegawai\"");
        h.raw(if board.chosen == Some(unit.unit) { " aria-current=\"true\">" } else { ">" });
        html!(*h, "<b>" {unit.name} "</b> <span>" {fill(t::done_of(lang), &[&done, &all])} "</span>");
        if unit.shift > 0 {
            html!(*h, " <small>" {fill(t::shifted(lang), &[&unit.shift.to_string()])} "</small>");
        }
        h.raw("</a></li>");
    }
    h.raw("</ul></section>");
}

fn people(h: &mut Html, board: &CompletenessBoard, view: &PeriodView, forms: &Forms) {
    let lang = forms.lang;
    let Some(unit) = board.units.iter().find(|u| Some(u.unit) == board.chosen) else { return };
    html!(*h, "<section class=\"ev-section\" id=\"pegawai\"><h2>" {unit.name} "</h2>");
    stages(h, &unit.counts, lang);
    if view.period.locked_at.is_none() && board.today <= view.period.rate.end {
        shift(h, unit, view, forms);
    }
    h.raw("<ul class=\"ev-rows\">");
    for person in &board.people {
        one(h, person, board, view.period.id, forms);
    }
    h.raw("</ul></section>");
}

fn shift(h: &mut Html, unit: &UnitSteps, view: &PeriodView, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/kelola/geser")
        .with("periode", view.period.id)
        .with("unit", unit.unit)
        .key("kunci")
        .done(t::shift_done(lang));
    let mut summary = Html::new();
    html!(summary, {t::shift(lang)} "<span class=\"visually-hidden\"> " {unit.name} "</span>");
    let rate = view.period.rate;
    let (from, to) = (rate.start.plus_days(unit.shift), rate.end.plus_days(unit.shift));
    html!(*h, "<p>" {e::rate_window(lang)} ": " {format::date(from, lang)} " – " {format::date(to, lang)} "</p><div>");
    post.fold(h, "geser", forms, &summary, |h, fields| {
        html!(*h, "<p>" {t::shift_lead(lang)} "</p>");
        fields.number(h, "hari", t::shift_days(lang), t::shift_hint(lang), &unit.shift.to_string());
        by(h, w::save(lang));
    });
    h.raw("</div>");
}

fn one(h: &mut Html, p: &PersonStep, board: &CompletenessBoard, period: PeriodId, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<li class=\"ev-row\"><div><h3>" {p.person.name} "</h3><p class=\"ev-post\">" {w::post(&p.person)} "</p><p class=\"tl-stage\" data-stage=\"" {p.stage.code()} "\">" {t::stage(p.stage, lang)} "</p>");
    if let Some(block) = &p.block {
        html!(*h, "<p class=\"tl-block\">" {t::block(block, lang)} "</p>");
    } else if p.stage == Stage::TanpaSkp {
        html!(*h, "<p class=\"tl-block\">" {t::no_skp(lang)} "</p>");
    }
    for gap in &p.gaps {
        html!(*h, "<p class=\"tl-block\">" {fill(t::not_rated(lang), &[&format::span(gap.span, lang), gap.cause.name()])});
        if !gap.note.is_empty() {
            html!(*h, ", " {gap.note});
        }
        h.raw("</p>");
    }
    if p.may_keep {
        html!(*h, "<p><a class=\"look\" rel=\"external\" href=\"/perencanaan/pegawai/" {p.person.id} "?tahun=" {board.period.as_ref().map_or(0, |v| v.period.year).to_string()} "\">"
            {n::keep(lang)} "<span class=\"visually-hidden\"> " {p.person.name} "</span></a></p>");
    }
    h.raw("</div><p class=\"ev-predikat\">");
    if let Some(person) = &p.waits_for {
        html!(*h, "<small>" {t::waits_for(lang)} "</small> " {person.name});
    }
    h.raw("</p><div class=\"ev-do\">");
    if let Some(skp) = p.skp.filter(|_| p.may_remind) {
        let post = Post::to("/api/kelola/ingatkan")
            .with("periode", period)
            .with("skp", skp)
            .key("kunci")
            .done(t::reminded(lang));
        post.write(h, "ingat", forms, |h, _| {
            html!(*h, "<button class=\"button\">" {t::remind(lang)} "<span class=\"visually-hidden\"> " {p.waits_for.as_ref().map_or("", |w| w.name.as_str())} ", " {p.person.name} "</span></button>");
        });
    }
    if p.skp.is_none() && p.may_remind {
        let post = Post::to("/api/kelola/ingatkan-orang")
            .with("periode", period)
            .with("pegawai", p.person.id)
            .key("kunci")
            .done(t::reminded(lang));
        post.write(h, "ingat", forms, |h, _| {
            html!(*h, "<button class=\"button\">" {t::remind(lang)} "<span class=\"visually-hidden\"> " {p.person.name} "</span></button>");
        });
    }
    if let Some(at) = p.reminded {
        html!(*h, "<small>" {fill(t::reminded_at(lang), &[&format::moment(at, board.zone, board.today, lang)])} "</small>");
    }
    h.raw("</div></li>");
}
