//! One member of a team as a line. Pure text.

use crate::{
    html,
    i18n::{Lang, fill, format, home as t, words as w},
    skp::figures,
    ui::html::Html,
};
use domain::{
    skp::progress::Status,
    view::{MemberRow, PersonView, TeamView},
};

/// The first line: how many need somebody.
pub fn truth(team: &TeamView, lang: Lang) -> Html {
    let needs = |m: &&MemberRow| m.summary.need() > 0 || m.waiting > 0;
    let (count, all) = (team.members.iter().filter(needs).count(), team.members.len());
    let mut h = Html::new();
    let line = match count {
        0 => t::team_calm(lang).to_owned(),
        n => fill(t::team_needs(lang), &[&n.to_string(), &all.to_string()]),
    };
    let status = if count == 0 { Status::SesuaiRencana } else { Status::PerluPerhatian };
    html!(h, "<p class=\"truth\" data-status=\"" {status.code()} "\">" {line} "</p><p class=\"lead\">" {t::team_sorted(lang)} "</p>");
    h
}

/// Name, post, how the indicators stand, what waits.
pub fn row(team: &TeamView, member: &MemberRow, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<div class=\"member-who\"><h2><a href=\"/tim/" {member.person.id} "\">" {member.person.name} "</a></h2><p>" {w::post(&member.person)}
        "<small>" {member.person.unit} "</small></p></div><div class=\"member-state\">");
    strip(&mut h, member);
    figures::counts(&mut h, &member.summary, lang);
    h.raw("</div><p class=\"member-needs\">");
    for (n, sentence) in [(member.waiting, t::team_waiting(lang)), (member.unread, t::team_unread(lang))] {
        if n > 0 {
            html!(h, "<strong class=\"fresh\">" {fill(sentence, &[&n.to_string()])} "</strong>");
        }
    }
    let last = match member.last_entry {
        Some(at) => fill(t::team_last(lang), &[&format::moment(at, team.zone, team.today, lang)]),
        None => t::team_silent(lang).to_owned(),
    };
    html!(h, "<small>" {last} "</small>");
    if let Some(end) = member.ended {
        html!(h, "<small>" {fill(t::team_ended(lang), &[&format::date(end, lang)])} "</small>");
    }
    h.raw("</p>");
    h
}

/// The indicators side by side, the ones in need first: how much of the work stands how.
fn strip(h: &mut Html, member: &MemberRow) {
    let total = i64::from(member.summary.total());
    if total == 0 {
        return;
    }
    h.raw("<svg class=\"bar strip\" width=\"100%\" height=\"12\" aria-hidden=\"true\">");
    let mut x = 0;
    for status in [
        Status::Terlambat,
        Status::PerluPerhatian,
        Status::BelumMulai,
        Status::SesuaiRencana,
        Status::Tercapai,
        Status::Melampaui,
    ] {
        let width = i64::from(member.summary.count(status)) * 1_000 / total;
        if width == 0 {
            continue;
        }
        let shown = (width - 4).max(2);
        html!(*h, "<rect data-status=\"" {status.code()} "\" y=\"2\" height=\"8\" x=\"" {x / 10} "." {x % 10} "%\" width=\"" {shown / 10} "." {shown % 10} "%\"/>");
        x += width;
    }
    h.raw("</svg>");
}

/// Members without an SKP in force.
pub fn without(list: &[PersonView], lang: Lang) -> Html {
    let mut h = Html::new();
    if list.is_empty() {
        return h;
    }
    html!(h, "<h2>" {t::team_without(lang)} "</h2><ul class=\"plain\">");
    for person in list {
        html!(h, "<li><b>" {person.name} "</b> " {w::post(person)} "<small>" {person.unit} "</small></li>");
    }
    h.raw("</ul>");
    h
}
