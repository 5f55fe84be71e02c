//! `/tim`: who needs me.

use super::{load, row};
use crate::{
    client::lowercase,
    html,
    i18n::{Lang, fill, home as t, words as w},
    live::use_live,
    ui::{
        html::Html,
        page::{notice, title},
        post::button,
        sheet::Block,
        shown::{self, On},
    },
};
use domain::{
    event::Change,
    skp::progress::Status,
    view::{Applied, MemberRow, TeamView},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What is shown, and how the list stands.
#[derive(Clone, Debug)]
struct List {
    team: TeamView,
    /// Narrowed to names with this in them.
    name: String,
    /// Narrowed to members with an indicator of this status.
    status: String,
    /// Changes since the rows were sorted.
    moved: u32,
}

/// The page.
pub fn page(mut team: TeamView, name: String, status: String, lang: Lang) -> AnyView {
    if team.members.is_empty() && team.without.is_empty() {
        return notice(t::team_none_title(lang), t::team_none(lang));
    }
    title(t::team_title(lang));
    team.sort();
    let list = RwSignal::new(List { team, name, status, moved: 0 });
    let act = move |name: &str, value: String| {
        list.update(|l| match name {
            "nama" => l.name = value,
            "status" => l.status = value,
            _ => {
                l.team.sort();
                l.moved = 0;
            }
        });
    };
    let page = shown::live(move || list.with(|l| tree(l, lang)), On { act: Some(Arc::new(act)), ..On::default() });
    follow(list);
    page
}

impl List {
    fn keeps(&self, member: &MemberRow) -> bool {
        let name = lowercase(&member.person.name).contains(&lowercase(self.name.trim()));
        let has = |status: &Status| status.code() == self.status && member.summary.count(*status) > 0;
        name && (self.status.is_empty() || Status::ALL.iter().any(has))
    }
}

fn tree(list: &List, lang: Lang) -> Block {
    let team = &list.team;
    let mut heading = Html::new();
    heading.text(t::team_title(lang));
    let mut head = row::truth(team, lang);
    html!(head, "<p><a href=\"/perencanaan/matriks\" rel=\"external\">" {t::team_matrix(lang)} "</a></p>");
    let mut offer = Html::new();
    if list.moved > 0 && !team.is_sorted() {
        html!(offer, "<button type=\"button\" class=\"button\" data-act=\"urutkan\">"
            {fill(t::team_moved(lang), &[&list.moved.to_string()])} "</button>");
    }
    let members: Vec<Block> = team
        .members
        .iter()
        .filter(|m| list.keeps(m))
        .map(|m| Block::text("member", row::row(team, m, lang)).key(m.skp.to_string()))
        .collect();
    let mut nobody = Html::new();
    if members.is_empty() && !team.members.is_empty() {
        html!(nobody, {t::team_nobody(lang)} " <a href=\"/tim\" rel=\"external\">" {t::team_reset(lang)} "</a>");
    }
    let blocks = vec![
        Block::text("eyebrow", heading).tag("h1"),
        Block::text("head", head),
        Block::fixed("filter-place", filter(list, lang)),
        Block::text("offer", offer).with("role", "status"),
        Block::of("div", "members", members),
        Block::text("calm", nobody).tag("p"),
        Block::text("without", row::without(&team.without, lang)),
    ];
    Block::of("div", "page team", blocks)
}

/// The filter: a form that asks the server without script, and narrows at once with it.
fn filter(list: &List, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<form class=\"filters\" method=\"get\" action=\"/tim\" role=\"search\" data-filter aria-label=\"" {t::team_filter(lang)}
        "\"><div class=\"field\"><label for=\"nama\">" {t::team_name(lang)} "</label><input id=\"nama\" name=\"nama\" type=\"search\" autocomplete=\"off\" value=\""
        {list.name} "\"></div><div class=\"field\"><label for=\"status\">" {t::team_status(lang)} "</label><select id=\"status\" name=\"status\"><option value=\"\">"
        {t::team_all(lang)} "</option>");
    for status in Status::ALL {
        html!(h, "<option value=\"" {status.code()} "\"");
        if status.code() == list.status {
            h.raw(" selected");
        }
        html!(h, ">" {w::status(status, lang)} "</option>");
    }
    h.raw("</select></div><noscript>");
    button(&mut h, t::team_show(lang), "button", None);
    h.raw("</noscript></form>");
    h
}

/// Keeps the list as the server has it, without moving a row.
fn follow(list: RwSignal<List>) {
    let live = use_live();
    let reload = move || {
        leptos::task::spawn_local(async move {
            if let Ok(fresh) = load().await {
                list.try_update(|l| keep_order(&mut l.team, fresh));
            }
        });
    };
    live.on_change(move |change| {
        let mut applied = Applied::Ignored;
        list.try_maybe_update(|l| {
            applied = bring_in(&mut l.team, change);
            l.moved += u32::from(applied == Applied::Done && matches!(change, Change::Skp(_)));
            (applied == Applied::Done, ())
        });
        if applied == Applied::Reload {
            reload();
        }
    });
    live.on_reset(reload);
}

/// Brings one event into the team.
fn bring_in(team: &mut TeamView, change: &Change) -> Applied {
    match change {
        Change::Skp(change) => team.apply(change),
        Change::Day { today } if *today != team.today => Applied::Reload,
        Change::Structure => Applied::Reload,
        Change::Notice { notice, .. } => match team.members.iter_mut().find(|m| m.skp == notice.skp) {
            Some(member) => {
                member.unread += 1;
                Applied::Done
            }
            None => Applied::Ignored,
        },
        Change::Read { skp, .. } => {
            for member in team.members.iter_mut().filter(|m| skp.is_none_or(|id| id == m.skp)) {
                member.unread = 0;
            }
            Applied::Done
        }
        Change::Day { .. } | Change::Evaluation(_) | Change::Pages | Change::SignedOut { .. } => Applied::Ignored,
    }
}

/// New figures in the order the list is being read in; new members at the end.
fn keep_order(old: &mut TeamView, mut fresh: TeamView) {
    let place = |m: &MemberRow| old.members.iter().position(|o| o.skp == m.skp).unwrap_or(usize::MAX);
    domain::order::sort_by_key(&mut fresh.members, place);
    *old = fresh;
}
