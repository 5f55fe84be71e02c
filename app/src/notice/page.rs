//! `/pemberitahuan`: what others did, newest first, each with the way to the exact thing.

use super::api::load_notices;
use crate::{
    html,
    i18n::{
        Lang, fill, format,
        people::{self as t, notice as said},
        use_lang, words as w,
    },
    live::use_live,
    skp::figures::anchor,
    ui::{
        field::send,
        html::Html,
        page::{loaded, title},
        part::{part, still},
        post::{Post, Saved, form},
    },
};
use domain::{
    event::Change,
    id::NoticeId,
    view::{Me, NoticeList, NoticeView},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/pemberitahuan`
#[component]
pub fn NoticePage() -> impl IntoView {
    let lang = use_lang();
    let query = use_query_map();
    let before = Memo::new(move |_| query.with(|q| q.get("sebelum")).and_then(|id| id.parse::<NoticeId>().ok()));
    let data = Resource::new(move || before.get(), load_notices);
    loaded(data, move |list, me| {
        if list.notices.is_empty() && before.get_untracked().is_none() {
            return empty(lang);
        }
        show(list, me, before.get_untracked().is_some(), lang)
    })
}

fn empty(lang: Lang) -> AnyView {
    let mut h = Html::new();
    html!(h, "<h1>" {t::notices_none_title(lang)} "</h1><p>" {t::notices_none(lang)} "</p>");
    view! {
        {title(t::notices(lang))}
        {still("page state", h.into_string())}
    }
    .into_any()
}

fn show(list: NoticeList, me: Me, older: bool, lang: Lang) -> AnyView {
    let list = RwSignal::new(list);
    // New ones wait until the reader asks for them: a list being read is not pushed down.
    let waiting = RwSignal::new(Vec::<NoticeView>::new());
    use_live().on_change(move |change| match change {
        Change::Notice { notice, .. } if !older => {
            waiting.try_update(|all| all.insert(0, notice.clone()));
        }
        Change::Read { skp, .. } => {
            list.try_update(|l| {
                for n in l.notices.iter_mut().filter(|n| skp.is_none_or(|id| id == n.skp)) {
                    n.read = true;
                }
            });
        }
        _ => {}
    });
    provide_context(Saved(Callback::new(move |()| {
        list.try_update(|l| l.notices.iter_mut().for_each(|n| n.read = true));
    })));
    let bring = move |_| {
        let mut fresh = std::mem::take(&mut *waiting.write());
        list.update(|l| {
            fresh.retain(|n| l.notices.iter().all(|old| old.id != n.id));
            l.notices.splice(0..0, fresh);
        });
    };
    let offer = move || {
        let n = waiting.with(Vec::len);
        (n > 0).then(|| view! { <button type="button" class="button" on:click=bring>{fill(t::new_notices(lang), &[&n.to_string()])}</button> })
    };
    let unread = Memo::new(move |_| list.with(|l| l.notices.iter().any(|n| !n.read)));
    let mark_all = move || {
        unread.get().then(|| {
            let post = Post::to("/api/pemberitahuan/dibaca").done(t::all_read(lang));
            form(post, "baca-semua".to_owned(), |f| send(f, t::mark_all(lang), "button quiet", None))
        })
    };
    view! {
        {title(t::notices(lang))}
        <div class="page notices">
            <h1>{t::notices(lang)}</h1>
            <div class="offer" role="status">{offer}</div>
            {mark_all}
            {part("list", move || list.with(|l| list_html(l, &me, lang)))}
            {part("paging", move || list.with(|l| paging(l, older, lang)))}
        </div>
    }
    .into_any()
}

fn list_html(list: &NoticeList, me: &Me, lang: Lang) -> String {
    let mut h = Html::new();
    for group in list.notices.chunk_by(|a, b| a.at.date(list.zone) == b.at.date(list.zone)) {
        let Some(first) = group.first() else { continue };
        html!(h, "<h2>" {format::day(first.at.date(list.zone), list.today, lang)} "</h2><ul>");
        for notice in group {
            one(&mut h, list, notice, me, lang);
        }
        h.raw("</ul>");
    }
    h.into_string()
}

fn one(h: &mut Html, list: &NoticeList, notice: &NoticeView, me: &Me, lang: Lang) {
    let own = notice.owner.id == me.id;
    html!(*h, "<li data-read=\"" {if notice.read { "ya" } else { "belum" }} "\"><a href=\"");
    if own {
        html!(*h, "/skp/" {notice.skp});
    } else {
        html!(*h, "/tim/" {notice.owner.id});
    }
    html!(*h, {anchor(notice.subject)} "\"><span class=\"notice-head\"><b>" {notice.by.name} "</b> " {said(notice.kind, lang)});
    if !notice.read {
        html!(*h, " <strong class=\"fresh\">" {w::fresh(lang)} "</strong>");
    }
    html!(*h, "</span><span class=\"notice-title\">" {notice.title});
    if !own && notice.owner.id != notice.by.id {
        html!(*h, " · " {notice.owner.name});
    }
    h.raw("</span>");
    if !notice.excerpt.is_empty() {
        html!(*h, "<q>" {notice.excerpt} "</q>");
    }
    html!(*h, "<small>" {format::clock(notice.at, list.zone, lang)} "</small></a></li>");
}

fn paging(list: &NoticeList, older: bool, lang: Lang) -> String {
    let mut h = Html::new();
    if let Some(more) = list.more {
        html!(h, "<p><a class=\"button quiet\" href=\"/pemberitahuan?sebelum=" {more.to_string()} "\">" {t::older(lang)} "</a></p>");
    }
    if older {
        html!(h, "<p><a href=\"/pemberitahuan\">" {t::newest(lang)} "</a></p>");
    }
    h.into_string()
}
