//! `/pemberitahuan`: what others did, newest first, each with the way to the exact thing.

use crate::{
    html,
    i18n::{
        Lang, fill, format,
        people::{self as t, notice as said},
        words as w,
    },
    live::use_live,
    skp::figures::anchor,
    ui::{
        html::Html,
        page::{notice, title},
        post::{Forms, Post, button},
        sheet::Block,
        shown::{self, On},
    },
};
use domain::{
    event::Change,
    feedback::Subject,
    id::PersonId,
    view::{Me, NoticeList, NoticeView},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The list, and what came since.
#[derive(Clone, Debug)]
struct Seen {
    list: NoticeList,
    me: PersonId,
    /// New ones wait until the reader asks for them: a list being read is not pushed down.
    waiting: Vec<NoticeView>,
    /// Not the newest page.
    older: bool,
}

/// The page.
pub fn page(list: NoticeList, me: &Me, older: bool, forms: Forms) -> AnyView {
    let lang = forms.lang;
    if list.notices.is_empty() && !older {
        return notice(t::notices_none_title(lang), t::notices_none(lang));
    }
    title(t::notices(lang));
    let seen = RwSignal::new(Seen { list, me: me.id, waiting: vec![], older });
    let bring = move |_: &str, _: String| {
        seen.update(|s| {
            let mut fresh = std::mem::take(&mut s.waiting);
            fresh.retain(|n| s.list.notices.iter().all(|old| old.id != n.id));
            s.list.notices.splice(0..0, fresh);
        });
    };
    let read = move || {
        seen.try_update(|s| s.list.notices.iter_mut().for_each(|n| n.read = true));
    };
    let page = shown::live(
        move || seen.with(|s| tree(s, &forms)),
        On { act: Some(Arc::new(bring)), saved: Some(Arc::new(read)) },
    );
    use_live().on_change(move |change| match change {
        Change::Notice { notice, .. } if !older => {
            seen.try_update(|s| s.waiting.insert(0, notice.clone()));
        }
        Change::Read { skp, .. } => {
            seen.try_update(|s| {
                for n in s.list.notices.iter_mut().filter(|n| skp.is_none_or(|id| n.subject.is_read_with(n.skp, id))) {
                    n.read = true;
                }
            });
        }
        _ => {}
    });
    page
}

fn tree(seen: &Seen, forms: &Forms) -> Block {
    let lang = forms.lang;
    let list = &seen.list;
    let mut heading = Html::new();
    heading.text(t::notices(lang));
    let mut offer = Html::new();
    if !seen.waiting.is_empty() {
        html!(offer, "<button type=\"button\" class=\"button\" data-act=\"tampilkan\">"
            {fill(t::new_notices(lang), &[&seen.waiting.len().to_string()])} "</button>");
    }
    let mut blocks = vec![Block::text("name", heading).tag("h1"), Block::text("offer", offer).with("role", "status")];
    if list.notices.iter().any(|n| !n.read) {
        let mut h = Html::new();
        let post = Post::to("/api/pemberitahuan/dibaca").done(t::all_read(lang));
        post.write(&mut h, "baca-semua", forms, |h, _| button(h, t::mark_all(lang), "button quiet", None));
        blocks.push(Block::fixed("mark-all", h));
    }
    for day in list.notices.chunk_by(|a, b| a.at.date(list.zone) == b.at.date(list.zone)) {
        let Some(first) = day.first().map(|n| n.at.date(list.zone)) else { continue };
        let mut heading = Html::new();
        heading.text(&format::day(first, list.today, lang));
        let rows = day.iter().map(|n| Block::text("notice-row", one(seen, n, lang)).tag("li").key(n.id.to_string()));
        blocks.push(Block::text("day", heading).tag("h2").key(["h", &first.to_string()].concat()));
        blocks.push(Block::of("ul", "list", rows.collect()).key(first.to_string()));
    }
    blocks.push(Block::text("paging", paging(list, seen.older, lang)));
    Block::of("div", "page notices", blocks)
}

fn one(seen: &Seen, notice: &NoticeView, lang: Lang) -> Html {
    let mut h = Html::new();
    let own = notice.owner.id == seen.me;
    h.raw("<a href=\"");
    match notice.subject {
        // Pages that the server alone writes.
        Subject::Evaluation(id) => html!(h, "/hasil/" {id} "\" rel=\"external"),
        Subject::Period(id) => html!(h, "/evaluasi?periode=" {id} "\" rel=\"external"),
        Subject::Coaching(id) => html!(h, "/tindak-lanjut/" {id} "\" rel=\"external"),
        Subject::Proposal(_) => h.raw("/tindak-lanjut\" rel=\"external"),
        Subject::Plan(id) => html!(h, "/perencanaan/" {id.to_string()} "\" rel=\"external"),
        Subject::Planning(_) => h.raw("/perencanaan\" rel=\"external"),
        subject if own => html!(h, "/skp/" {notice.skp} {anchor(subject)}),
        subject => html!(h, "/tim/" {notice.owner.id} {anchor(subject)}),
    }
    html!(h, "\"><span class=\"notice-head\"><b>" {notice.by.name} "</b> " {said(notice.kind, lang)});
    if !notice.read {
        html!(h, " <strong class=\"fresh\">" {w::fresh(lang)} "</strong>");
    }
    html!(h, "</span><span class=\"notice-title\">" {notice.title});
    if !own && notice.owner.id != notice.by.id {
        html!(h, " · " {notice.owner.name});
    }
    h.raw("</span>");
    if !notice.excerpt.is_empty() {
        html!(h, "<q>" {notice.excerpt} "</q>");
    }
    html!(h, "<small>" {format::clock(notice.at, seen.list.zone, lang)} "</small></a>");
    h
}

fn paging(list: &NoticeList, older: bool, lang: Lang) -> Html {
    let mut h = Html::new();
    if let Some(more) = list.more {
        html!(h, "<p><a class=\"button quiet\" href=\"/pemberitahuan?sebelum=" {more.to_string()} "\">" {t::older(lang)} "</a></p>");
    }
    if older {
        html!(h, "<p><a href=\"/pemberitahuan\">" {t::newest(lang)} "</a></p>");
    }
    h
}
