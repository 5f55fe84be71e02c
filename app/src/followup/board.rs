//! `/tindak-lanjut`: what concerns the viewer himself, then his people by predikat, then what he decides or watches.

use super::acts;
use crate::{
    html,
    i18n::{Lang, evaluation as e, fill, followup as t, format, words as w},
    ui::{html::Html, page::title, post::Forms},
};
use domain::{
    calendar::Date,
    followup::view::{CoachingMark, CoachingRow, FollowUpBoard, MemberRow, ProposalView},
    rating::Predikat,
};

/// The page.
pub fn page(board: &FollowUpBoard, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::title(lang));
    let mut h = Html::new();
    html!(h, "<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\"><h1 class=\"eyebrow\">" {t::title(lang)} "</h1><p class=\"ev-window\">" {t::lead(lang)} "</p></div>");
    years(&mut h, board, lang);
    h.raw("<div class=\"ev-part\" data-part=\"saya\" tabindex=\"-1\">");
    own(&mut h, board, lang);
    h.raw("</div><div class=\"ev-part\" data-part=\"putusan\" tabindex=\"-1\">");
    decide(&mut h, board, forms);
    h.raw("</div><div class=\"ev-part\" data-part=\"anggota\" tabindex=\"-1\">");
    members(&mut h, board, forms);
    h.raw("</div><div class=\"ev-part\" data-part=\"tanda\" tabindex=\"-1\">");
    marks(&mut h, &board.marks, lang);
    h.raw("</div>");
    h
}

/// Plain links: another year is another address.
fn years(h: &mut Html, board: &FollowUpBoard, lang: Lang) {
    if board.years.len() < 2 {
        return;
    }
    html!(*h, "<nav class=\"ev-periods\" aria-label=\"" {t::year(lang)} "\"><ul>");
    for year in &board.years {
        html!(*h, "<li><a rel=\"external\" href=\"/tindak-lanjut?tahun=" {i64::from(*year)} "\"");
        h.raw(if *year == board.year { " aria-current=\"page\">" } else { ">" });
        html!(*h, {fill(t::of_year(lang), &[&year.to_string()])} "</a></li>");
    }
    h.raw("</ul></nav>");
}

fn own(h: &mut Html, board: &FollowUpBoard, lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>" {t::own(lang)} "</h2>");
    if board.own.is_empty() && board.own_proposals.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::own_none(lang)} "</p>");
    }
    if !board.own.is_empty() {
        h.raw("<ul class=\"ev-rows\">");
        for row in &board.own {
            html!(*h, "<li class=\"ev-row\"><div><h3><a rel=\"external\" href=\"/tindak-lanjut/" {row.id} "\">" {t::kind(row.track, lang)} "</a></h3><p class=\"ev-post\">"
                {fill(t::with_coach(lang), &[&row.coach.name])} "</p>");
            standing(h, row, board.today, lang);
            h.raw("</div><p class=\"ev-predikat\"></p><p class=\"ev-do\"></p></li>");
        }
        h.raw("</ul>");
    }
    for proposal in &board.own_proposals {
        one_proposal(h, proposal, board, lang);
    }
    h.raw("</section>");
}

/// State, days, last talk.
fn standing(h: &mut Html, row: &CoachingRow, today: Date, lang: Lang) {
    html!(*h, "<p class=\"ev-state\" data-ev=\"" {row.state.code()} "\">" {t::state(row.state, lang)} " <small>" {format::date(row.start, lang)} " – "
        {format::date(row.until, lang)} "</small></p>");
    if let Some(due) = &row.due {
        html!(*h, "<p class=\"clock\">" {fill(t::due(lang), &[&t::item(due.item, lang), &format::date(due.due, lang), &e::left(due.due, today, lang)])} "</p>");
    }
    talk(h, row.last_talk, lang);
}

fn talk(h: &mut Html, last: Option<Date>, lang: Lang) {
    let words = match last {
        Some(day) => fill(t::last_talk(lang), &[&format::date(day, lang)]),
        None => t::no_talk(lang).to_owned(),
    };
    html!(*h, "<p><small>" {words} "</small></p>");
}

fn one_proposal(h: &mut Html, p: &ProposalView, board: &FollowUpBoard, lang: Lang) {
    let at = format::moment(p.at, board.zone, board.today, lang);
    html!(*h, "<div class=\"tl-proposal\"><p><b>" {t::reward(p.kind, lang)} "</b> <span class=\"ev-state\" data-ev=\"usul-" {p.state.code()} "\">" {t::proposal(p.state, lang)}
        "</span></p><p class=\"typed\" dir=\"auto\">" {p.words} "</p><p class=\"trail\">" {fill(t::proposed_by(lang), &[&p.by.name, &at])} "</p>");
    if let (Some(by), Some(at)) = (&p.decided_by, p.decided_at) {
        let at = format::moment(at, board.zone, board.today, lang);
        html!(*h, "<p class=\"trail\">" {fill(t::decided_by(lang), &[t::proposal(p.state, lang), &by.name, &at])} "</p>");
    }
    if !p.reason.is_empty() {
        html!(*h, "<blockquote class=\"typed\" dir=\"auto\">" {p.reason} "</blockquote>");
    }
    h.raw("</div>");
}

fn decide(h: &mut Html, board: &FollowUpBoard, forms: &Forms) {
    let lang = forms.lang;
    let Some(list) = &board.decide else { return };
    html!(*h, "<section class=\"ev-section\"><h2>" {t::deciding(lang)} "</h2>");
    if list.is_empty() {
        html!(*h, "<p class=\"calm\">" {fill(t::deciding_none(lang), &[&board.year.to_string()])} "</p></section>");
        return;
    }
    h.raw("<ul class=\"ev-rows\">");
    for p in list {
        html!(*h, "<li class=\"ev-row tl-row\"><div><h3>" {p.person.name} "</h3><p class=\"ev-post\">" {w::post(&p.person)} " · " {p.person.unit} "</p>");
        one_proposal(h, p, board, lang);
        h.raw("</div>");
        if p.may_decide {
            h.raw("<div class=\"acts\">");
            acts::decide(h, p, &board.rules, forms);
            h.raw("</div>");
        }
        h.raw("</li>");
    }
    h.raw("</ul></section>");
}

fn members(h: &mut Html, board: &FollowUpBoard, forms: &Forms) {
    let lang = forms.lang;
    if !board.leads && board.coached.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {fill(t::members(lang), &[&board.year.to_string()])} "</h2><p class=\"calm\">" {t::nothing_punishes(lang)} "</p>");
    if board.members.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::members_none(lang)} "</p>");
    }
    for group in board.members.chunk_by(|a, b| a.predikat == b.predikat) {
        let Some(first) = group.first() else { continue };
        html!(*h, "<h3 class=\"tl-group\">" {e::predikat_name(first.predikat)} " <small>" {fill(e::people(lang), &[&group.len().to_string()])} "</small></h3><p class=\"calm\">"
            {offer(first.predikat, board, lang)} "</p><ul class=\"ev-rows\">");
        for row in group {
            member(h, row, board, forms);
        }
        h.raw("</ul>");
    }
    if !board.waiting.is_empty() {
        html!(*h, "<h3 class=\"tl-group\">" {t::waiting(lang)} "</h3><p class=\"calm\">" {t::waiting_lead(lang)} "</p><ul class=\"plain\">");
        for person in &board.waiting {
            html!(*h, "<li>" {person.name} " <small>" {w::post(person)} "</small></li>");
        }
        h.raw("</ul>");
    }
    if !board.coached.is_empty() {
        html!(*h, "<h3 class=\"tl-group\">" {t::coached(lang)} "</h3><ul class=\"ev-rows\">");
        for row in &board.coached {
            html!(*h, "<li class=\"ev-row tl-row\"><div><h4>" {row.person.name} "</h4>");
            one_coaching(h, row, board.today, lang);
            h.raw("</div></li>");
        }
        h.raw("</ul>");
    }
    h.raw("</section>");
}

/// What the rule offers for a predikat, in words.
fn offer(predikat: Predikat, board: &FollowUpBoard, lang: Lang) -> String {
    let months = board.rules.track_months.to_string();
    if board.rules.offers_reward(predikat) {
        t::offer_reward(lang).to_owned()
    } else if board.rules.offers_track(predikat) {
        fill(t::offer_track(lang), &[&months])
    } else if domain::followup::FollowUpRules::offers_coaching(predikat) {
        t::offer_coaching(lang).to_owned()
    } else {
        t::offer_none(lang).to_owned()
    }
}

fn member(h: &mut Html, row: &MemberRow, board: &FollowUpBoard, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<li class=\"ev-row tl-row\"><div><h4><a rel=\"external\" href=\"/hasil/" {row.evaluation} "\">" {row.person.name} "</a></h4><p class=\"ev-post\">" {w::post(&row.person)} "</p>");
    for one in &row.coaching {
        one_coaching(h, one, board.today, lang);
    }
    for one in &row.proposals {
        one_proposal(h, one, board, lang);
    }
    h.raw("</div>");
    if row.may_coach || row.may_propose {
        h.raw("<div class=\"acts\">");
        if row.may_coach {
            acts::begin(h, row, &board.rules, board.today, forms);
        }
        if row.may_propose {
            acts::propose(h, row, &board.rules, forms);
        }
        h.raw("</div>");
    }
    h.raw("</li>");
}

fn one_coaching(h: &mut Html, row: &CoachingRow, today: Date, lang: Lang) {
    html!(*h, "<p><a rel=\"external\" href=\"/tindak-lanjut/" {row.id} "\">" {t::kind(row.track, lang)} "<span class=\"visually-hidden\"> " {row.person.name} "</span></a></p>");
    standing(h, row, today, lang);
}

fn marks(h: &mut Html, list: &[CoachingMark], lang: Lang) {
    if list.is_empty() {
        return;
    }
    html!(*h, "<section class=\"ev-section\"><h2>" {t::marks(lang)} "</h2><p class=\"calm\">" {t::marks_lead(lang)} "</p><ul class=\"ev-rows\">");
    for one in list {
        html!(*h, "<li class=\"ev-row tl-row\"><div><h3>" {one.person.name} "</h3><p class=\"ev-post\">" {w::post(&one.person)} " · " {one.person.unit} "</p><p>"
            {fill(t::mark_since(lang), &[&format::date(one.start, lang)])} "</p>");
        talk(h, one.last_talk, lang);
        h.raw("</div></li>");
    }
    h.raw("</ul></section>");
}
