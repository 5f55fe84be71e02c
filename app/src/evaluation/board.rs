//! `/evaluasi`: own results first, then what is to be done for others in one period.

use super::{calendar, fields::when, unit};
use crate::{
    html,
    i18n::{Lang, evaluation as t, fill, format, words as w},
    ui::{
        html::Html,
        page::title,
        post::{Forms, Post, button},
    },
};
use domain::{
    evaluation::{
        DELIVERED_AT_ONCE, Period, State,
        view::{BoardRow, EvaluationBoard, OwnRow, PeriodView},
    },
    id::{EvaluationId, PeriodId},
};

/// The page.
pub fn page(board: &EvaluationBoard, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::title(lang));
    let mut h = Html::new();
    html!(h, "<h1 class=\"eyebrow\">" {t::title(lang)} "</h1><div class=\"ev-part\" data-part=\"saya\" tabindex=\"-1\">");
    own(&mut h, board, lang);
    let here = |period| board.periods.iter().find(|p| p.id == period);
    // Who decides hears both sides first.
    let decide = |row: &BoardRow| {
        if row.is_decidable(board.today) {
            (t::decide_now(lang), "button primary")
        } else {
            (t::read_objection(lang), "button")
        }
    };
    disputes(&mut h, board, t::decisions(lang), &board.decisions, (here, decide), lang);
    let explain = |_: &BoardRow| (t::explain_now(lang), "button primary");
    disputes(&mut h, board, t::explanations(lang), &board.explanations, (here, explain), lang);
    h.raw("</div>");
    html!(h, "<p class=\"tl-more\"><a class=\"button\" rel=\"external\" href=\"/tindak-lanjut\">" {crate::i18n::followup::title(lang)} "</a><a class=\"button\" rel=\"external\" href=\"/angka-kredit\">"
        {crate::i18n::credit::title(lang)} "</a>");
    if board.calendar {
        html!(h, "<a class=\"button\" rel=\"external\" href=\"/kelola\">" {crate::i18n::manage::title(lang)} "</a>");
    }
    h.raw("</p>");
    let serves = !board.members.is_empty() || !board.without.is_empty() || !board.units.is_empty() || board.calendar;
    if serves || board.completeness.is_some() {
        period(&mut h, board, forms);
    }
    h
}

/// Own results; those that are over stand folded where there is work for others.
fn own(h: &mut Html, board: &EvaluationBoard, lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>" {t::own(lang)} "</h2>");
    let rows = |h: &mut Html, some: &[&OwnRow]| {
        h.raw("<ul class=\"ev-rows\">");
        for row in some {
            own_row(h, board, row, lang);
        }
        h.raw("</ul>");
    };
    let (over, open): (Vec<_>, Vec<_>) = board.own.iter().partition(|r| r.state.is_over() && !board.members.is_empty());
    if board.own.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::own_none(lang)} "</p>");
    }
    if !open.is_empty() {
        rows(h, &open);
    }
    if !over.is_empty() {
        html!(*h, "<details class=\"fold\"><summary>" {fill(t::own_over(lang), &[&over.len().to_string()])} "</summary>");
        rows(h, &over);
        h.raw("</details>");
    }
    h.raw("</section>");
}

fn own_row(h: &mut Html, board: &EvaluationBoard, row: &OwnRow, lang: Lang) {
    let waits = matches!(row.state, State::Disampaikan | State::Diterima);
    html!(*h, "<li class=\"ev-row\"><div><h3><a rel=\"external\" href=\"/hasil/" {row.evaluation} "\">" {t::period(&row.period, lang)}
        "</a></h3>");
    if board.own.iter().filter(|r| r.period.id == row.period.id).count() > 1 {
        html!(*h, "<p class=\"ev-post\">" {format::span(row.part, lang)} "</p>");
    }
    html!(*h, "<p class=\"ev-state\" data-ev=\"" {row.state.code()} "\">" {t::state(row.state, lang)});
    until(h, row.until, board, lang);
    html!(*h, "</p></div><p class=\"ev-predikat\"><small>" {t::predikat(lang)} "</small> <b>" {t::predikat_name(row.predikat)} "</b></p><p class=\"ev-do\">");
    if waits {
        html!(*h, "<a class=\"button primary\" rel=\"external\" href=\"/hasil/" {row.evaluation} "\">" {t::open_result(lang)}
            "<span class=\"visually-hidden\"> " {t::period(&row.period, lang)} "</span></a>");
    }
    h.raw("</p></li>");
}

fn until(h: &mut Html, until: Option<domain::calendar::Date>, board: &EvaluationBoard, lang: Lang) {
    if let Some(day) = until {
        html!(*h, " <small>" {format::date(day, lang)} ", " {t::left(day, board.today, lang)} "</small>");
    }
}

/// Objections in which the viewer has a word, from all periods; `act` says what there is to do and how its button looks.
fn disputes<'a>(
    h: &mut Html,
    board: &EvaluationBoard,
    head: &str,
    rows: &[BoardRow],
    (period, act): (impl Fn(PeriodId) -> Option<&'a Period>, impl Fn(&BoardRow) -> (&'static str, &'static str)),
    lang: Lang,
) {
    if rows.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {head} "</h2><ul class=\"ev-rows\">");
    for row in rows {
        html!(*h, "<li class=\"ev-row\"><div><h3>" {row.person.name} "</h3><p class=\"ev-post\">" {w::post(&row.person)} "</p><p class=\"ev-state\" data-ev=\""
            {row.state.code()} "\">" {t::state(row.state, lang)});
        until(h, row.until, board, lang);
        h.raw("</p></div><p class=\"ev-predikat\">");
        if let Some(period) = period(row.period) {
            html!(*h, "<small>" {t::period(period, lang)} "</small>");
        }
        h.raw("</p><p class=\"ev-do\">");
        if let Some(id) = row.evaluation {
            let (words, class) = act(row);
            html!(*h, "<a class=\"" {class} "\" rel=\"external\" href=\"/hasil/" {id} "\">" {words} "<span class=\"visually-hidden\"> "
                {row.person.name} "</span></a>");
        }
        h.raw("</p></li>");
    }
    h.raw("</ul></section>");
}

fn period(h: &mut Html, board: &EvaluationBoard, forms: &Forms) {
    let lang = forms.lang;
    let Some(view) = &board.period else {
        html!(*h, "<section class=\"ev-section\"><h2>" {t::periods(lang)} "</h2><p class=\"calm\">" {t::no_period(lang)} "</p></section>");
        return;
    };
    choose(h, &board.periods, &view.period, lang);
    h.raw("<div class=\"ev-part\" data-part=\"anggota\" tabindex=\"-1\">");
    members(h, board, view, forms);
    h.raw("</div><div class=\"ev-part\" data-part=\"unit\" tabindex=\"-1\">");
    unit::units(h, view.period.id, &board.units, when(board.zone, board.today), forms);
    calendar::completeness(h, board, lang);
    if board.calendar {
        calendar::calendar(h, board, view, forms);
    }
    h.raw("</div>");
}

/// Plain links: another period is another address.
fn choose(h: &mut Html, periods: &[Period], chosen: &Period, lang: Lang) {
    html!(*h, "<nav class=\"ev-periods\" aria-label=\"" {t::periods(lang)} "\"><ul>");
    for period in periods {
        html!(*h, "<li><a rel=\"external\" href=\"/evaluasi?periode=" {period.id} "\"");
        h.raw(if period.id == chosen.id { " aria-current=\"page\">" } else { ">" });
        html!(*h, {t::period(period, lang)} "</a></li>");
    }
    h.raw("</ul></nav>");
}

fn members(h: &mut Html, board: &EvaluationBoard, view: &PeriodView, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<section class=\"ev-section\"><h2>" {t::members(lang)} "</h2><p class=\"ev-window\">" {t::period(&view.period, lang)} ". "
        {t::access(view.access, board.today, lang)} "</p>");
    if board.members.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::members_none(lang)} "</p>");
    } else {
        progress(h, &board.members, lang);
        deliver_all(h, &board.members, forms);
        h.raw("<ul class=\"ev-rows\">");
        for row in &board.members {
            member(h, board, row, forms);
        }
        h.raw("</ul>");
    }
    h.raw("</section>");
    if !board.without.is_empty() {
        html!(*h, "<section class=\"ev-section\"><h2>" {t::without(lang)} "</h2><p class=\"calm\">" {t::without_lead(lang)} " <a rel=\"external\" href=\"/perencanaan\">" {crate::i18n::planning::title(lang)} "</a></p><ul class=\"plain\">");
        for person in &board.without {
            html!(*h, "<li>" {person.name} " <small>" {w::post(person)} "</small></li>");
        }
        h.raw("</ul></section>");
    }
}

/// `12 dari 20 selesai dinilai`, with a bar.
pub fn progress(h: &mut Html, members: &[BoardRow], lang: Lang) {
    let done = members.iter().filter(|m| m.state.is_set()).count();
    let delivered = members.iter().filter(|m| m.state.is_delivered()).count();
    let share = done * 100 / members.len().max(1);
    html!(*h, "<p class=\"ev-progress\"><b>" {fill(t::progress(lang), &[&done.to_string(), &members.len().to_string()])} "</b> <span>"
        {fill(t::delivered(lang), &[&delivered.to_string()])} "</span></p><svg class=\"bar\" width=\"100%\" height=\"12\" aria-hidden=\"true\"><rect class=\"track\" y=\"2\" width=\"100%\" height=\"8\"/>");
    if share > 0 {
        html!(*h, "<rect class=\"fill\" y=\"2\" width=\"" {share} "%\" height=\"8\"/>");
    }
    h.raw("</svg>");
}

/// Where the evaluation of a row is looked at or worked on.
pub fn address(row: &BoardRow) -> String {
    match row.evaluation {
        Some(id) if row.state.is_delivered() => ["/hasil/", &id.to_string()].concat(),
        _ => ["/evaluasi/", &row.period.to_string(), "/", &row.skp.to_string()].concat(),
    }
}

fn member(h: &mut Html, board: &EvaluationBoard, row: &BoardRow, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<li class=\"ev-row\"><div><h3><a rel=\"external\" href=\"" {address(row)} "\">" {row.person.name} "</a></h3><p class=\"ev-post\">" {w::post(&row.person)}
        "</p><p class=\"ev-state\" data-ev=\"" {row.state.code()} "\">");
    match (row.state, row.evaluation) {
        (State::Draf, None) => h.text(t::not_rated(lang)),
        _ => h.text(t::state(row.state, lang)),
    }
    // How long ratings are taken stands above the list.
    until(h, row.until.filter(|_| row.state.is_set()), board, lang);
    h.raw("</p></div><p class=\"ev-predikat\">");
    if let Some(predikat) = row.predikat {
        html!(*h, "<small>" {t::predikat(lang)} "</small> <b>" {t::predikat_name(predikat)} "</b>");
    }
    h.raw("</p><div class=\"ev-do\">");
    step(h, row, forms);
    h.raw("</div></li>");
}

/// The one thing to do next.
fn step(h: &mut Html, row: &BoardRow, forms: &Forms) {
    let lang = forms.lang;
    let words = match row.state {
        State::Draf if !row.access.is_open() => return,
        State::Draf if row.drafted => t::finish(lang),
        State::Draf if row.evaluation.is_some() => t::resume(lang),
        State::Draf => t::rate(lang),
        State::Ditetapkan => {
            if let Some(id) = row.evaluation {
                deliver(h, id, &row.person.name, forms);
            }
            return;
        }
        State::KeberatanDiajukan => t::explain_now(lang),
        _ => return,
    };
    html!(*h, "<a class=\"button\" rel=\"external\" href=\"" {address(row)} "\">" {words} "<span class=\"visually-hidden\"> " {row.person.name} "</span></a>");
}

/// *Sampaikan* for everybody whose ratings are set, behind the list of them.
fn deliver_all(h: &mut Html, members: &[BoardRow], forms: &Forms) {
    let lang = forms.lang;
    let set = members.iter().filter(|m| m.state == State::Ditetapkan).filter_map(|m| Some((m.evaluation?, m)));
    let set: Vec<_> = set.take(DELIVERED_AT_ONCE).collect();
    if set.len() < 2 {
        return;
    }
    let mut post = Post::to("/api/evaluasi/sampaikan-semua").done(t::delivered_all_done(lang));
    for (id, _) in &set {
        post = post.with("hasil[]", id);
    }
    let words = fill(t::deliver_all(lang), &[&set.len().to_string()]);
    let mut summary = Html::new();
    summary.text(&words);
    post.fold(h, "sampaikan-semua", forms, &summary, |h, _| {
        html!(*h, "<p>" {t::deliver_all_lead(lang)} "</p><ul class=\"plain\">");
        for (_, row) in &set {
            html!(*h, "<li>" {row.person.name} " <small>" {row.predikat.map(t::predikat_name).unwrap_or_default()} "</small></li>");
        }
        html!(*h, "</ul><p>" {t::deliver_all_final(lang)} "</p>");
        button(h, &words, "button primary", None);
    });
}

/// *Sampaikan*.
pub fn deliver(h: &mut Html, id: EvaluationId, name: &str, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/evaluasi/sampaikan").with("evaluasi", id).key("kunci").done(t::delivered_done(lang));
    post.write(h, "sampaikan", forms, |h, _| {
        if name.is_empty() {
            button(h, t::deliver(lang), "button primary", None);
        } else {
            html!(*h, "<button class=\"button primary\">" {t::deliver(lang)} "<span class=\"visually-hidden\"> " {name} "</span></button>");
        }
    });
}
