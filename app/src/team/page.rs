//! `/tim`: who needs me.

use super::{api::load_team, row};
use crate::{
    html,
    i18n::{Lang, fill, home as t, use_lang, words as w},
    live::use_live,
    ui::{
        html::Html,
        page::{loaded, title},
        part::{part, rows, still},
    },
};
use domain::{
    event::Change,
    skp::progress::Status,
    view::{Applied, MemberRow, TeamView},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/tim`
#[component]
pub fn TeamPage() -> impl IntoView {
    let lang = use_lang();
    let data = Resource::new(|| (), |()| load_team());
    loaded(
        data,
        move |team, _| if team.members.is_empty() && team.without.is_empty() { empty(lang) } else { show(team, lang) },
    )
}

fn empty(lang: Lang) -> AnyView {
    let mut h = Html::new();
    html!(h, "<h1>" {t::team_none_title(lang)} "</h1><p>" {t::team_none(lang)} "</p>");
    view! {
        {title(t::team_title(lang))}
        {still("page state", h.into_string())}
    }
    .into_any()
}

/// What the list is narrowed to.
#[derive(Clone, Copy)]
struct Filter {
    name: RwSignal<String>,
    status: RwSignal<String>,
}

impl Filter {
    fn keeps(self, member: &MemberRow) -> bool {
        let name = self.name.with(|n| member.person.name.to_lowercase().contains(&n.trim().to_lowercase()));
        let status = self
            .status
            .with(|s| s.is_empty() || Status::ALL.iter().any(|x| x.code() == s && member.summary.count(*x) > 0));
        name && status
    }
}

fn show(mut team: TeamView, lang: Lang) -> AnyView {
    team.sort();
    let query = use_query_map();
    let asked = |name: &str| RwSignal::new(query.with_untracked(|q| q.get(name)).unwrap_or_default());
    let filter = Filter { name: asked("nama"), status: asked("status") };
    let team = RwSignal::new(team);
    let moved = follow(team);
    let shown = move || team.with(|t| t.members.iter().filter(|m| filter.keeps(m)).map(|m| m.skp.uuid()).collect());
    let nobody = Memo::new(move |_| team.with(|t| !t.members.is_empty() && !t.members.iter().any(|m| filter.keeps(m))));
    let sort = move |_| {
        team.update(TeamView::sort);
        moved.set(0);
    };
    let out_of_order = move || {
        (moved.get() > 0 && team.with(|t| !t.is_sorted())).then(|| {
            let words = fill(t::team_moved(lang), &[&moved.get().to_string()]);
            view! { <button type="button" class="button" on:click=sort>{words}</button> }
        })
    };
    view! {
        {title(t::team_title(lang))}
        <div class="page team">
            <h1 class="eyebrow">{t::team_title(lang)}</h1>
            {part("head", move || team.with(|t| row::truth(t, lang)))}
            {form(filter, lang)}
            <div class="offer" role="status">{out_of_order}</div>
            <div class="members">
                {rows(shown, move |id| {
                    part("member", move || team.with(|t| {
                        t.members.iter().find(|m| m.skp.uuid() == id).map(|m| row::row(t, m, lang)).unwrap_or_default()
                    }))
                })}
            </div>
            {move || nobody.get().then(|| view! { <p class="calm">{t::team_nobody(lang)}" "<a href="/tim" rel="external">{t::team_reset(lang)}</a></p> })}
            {part("without", move || team.with(|t| row::without(&t.without, lang)))}
        </div>
    }
    .into_any()
}

/// The filter: a form that asks the server without script, and narrows at once with it.
fn form(filter: Filter, lang: Lang) -> AnyView {
    let statuses = Status::ALL
        .map(|s| view! { <option value=s.code() selected=move || filter.status.get() == s.code()>{w::status(s, lang)}</option> })
        .to_vec();
    view! {
        <form class="filters" method="get" action="/tim" role="search" aria-label=t::team_filter(lang) on:submit=|ev| ev.prevent_default()>
            <div class="field">
                <label for="nama">{t::team_name(lang)}</label>
                <input
                    id="nama"
                    name="nama"
                    type="search"
                    autocomplete="off"
                    value=filter.name.get_untracked()
                    on:input=move |ev| filter.name.set(event_target_value(&ev))
                />
            </div>
            <div class="field">
                <label for="status">{t::team_status(lang)}</label>
                <select id="status" name="status" on:change=move |ev| filter.status.set(event_target_value(&ev))>
                    <option value="">{t::team_all(lang)}</option>
                    {statuses}
                </select>
            </div>
            <div inner_html=["<noscript><button class=\"button\">", t::team_show(lang), "</button></noscript>"].concat()></div>
        </form>
    }
    .into_any()
}

/// Keeps the list as the server has it, without moving a row; gives the number of changes since it was sorted.
fn follow(team: RwSignal<TeamView>) -> RwSignal<u32> {
    let live = use_live();
    let moved = RwSignal::new(0_u32);
    let reload = move || {
        leptos::task::spawn_local(async move {
            if let Ok(fresh) = load_team().await {
                team.try_update(|t| keep_order(t, fresh));
            }
        });
    };
    let bring_in = move |change: &Change| {
        let mut applied = Applied::Ignored;
        team.try_maybe_update(|t| {
            applied = match change {
                Change::Skp(change) => t.apply(change),
                Change::Day { today } if *today != t.today => Applied::Reload,
                Change::Structure => Applied::Reload,
                Change::Notice { notice, .. } => match t.members.iter_mut().find(|m| m.skp == notice.skp) {
                    Some(member) => {
                        member.unread += 1;
                        Applied::Done
                    }
                    None => Applied::Ignored,
                },
                Change::Read { skp, .. } => {
                    let read = t.members.iter_mut().filter(|m| m.unread > 0 && skp.is_none_or(|id| id == m.skp));
                    read.fold(Applied::Ignored, |_, member| {
                        member.unread = 0;
                        Applied::Done
                    })
                }
                Change::Day { .. } | Change::SignedOut { .. } => Applied::Ignored,
            };
            (applied == Applied::Done, ())
        });
        applied
    };
    live.on_change(move |change| match bring_in(change) {
        Applied::Reload => reload(),
        Applied::Done if matches!(change, Change::Skp(_)) => {
            moved.try_update(|n| *n += 1);
        }
        Applied::Done | Applied::Ignored => {}
    });
    live.on_reset(reload);
    moved
}

/// New figures in the order the list is being read in; new members at the end.
fn keep_order(old: &mut TeamView, mut fresh: TeamView) {
    let place = |m: &MemberRow| old.members.iter().position(|o| o.skp == m.skp).unwrap_or(usize::MAX);
    fresh.members.sort_by_key(place);
    *old = fresh;
}
