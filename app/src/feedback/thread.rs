//! A thread where it belongs: what was said, the replies, and the place to answer.

use super::{forms, item};
use crate::{
    i18n::{Lang, use_lang},
    skp::{rights::Rights, thread_of},
    ui::{
        html::Html,
        part::{part, rows},
    },
};
use domain::{
    feedback::Subject,
    id::FeedbackId,
    view::{FeedbackView, SkpView},
};
use leptos::prelude::*;
use uuid::Uuid;

/// The thread of a thing; `acts` are further things to do with it, beside the place to answer.
pub fn thread(view: RwSignal<SkpView>, rights: Rights, subject: Subject, acts: Option<AnyView>) -> AnyView {
    let lang = use_lang();
    let skp = view.with_untracked(|v| v.id);
    let starts = move || view.with(|v| ids(thread_of(v, subject), None));
    let give = Memo::new(move |_| view.with(|v| rights.give(v)));
    view! {
        <div class="thread">
            {rows(starts, move |id| group(view, rights, subject, FeedbackId(id), lang))}
            <div class="acts">{acts} {move || give.get().then(|| forms::give(skp, subject, lang))}</div>
        </div>
    }
    .into_any()
}

/// The items under a parent, or those that begin a thread. A reply whose parent is not here stands by itself.
fn ids(items: &[FeedbackView], parent: Option<FeedbackId>) -> Vec<Uuid> {
    let known = |id| items.iter().any(|f| f.id == id);
    items.iter().filter(|f| f.parent.filter(|p| known(*p)) == parent).map(|f| f.id.uuid()).collect()
}

/// An item with its replies.
fn group(view: RwSignal<SkpView>, rights: Rights, subject: Subject, start: FeedbackId, lang: Lang) -> AnyView {
    let skp = view.with_untracked(|v| v.id);
    let all = move || {
        view.with(|v| {
            let mut all = vec![start.uuid()];
            all.extend(ids(thread_of(v, subject), Some(start)));
            all
        })
    };
    let reply = Memo::new(move |_| {
        view.with(|v| rights.reply(v) && find(v, subject, start).is_some_and(|f| f.withdrawn_at.is_none()))
    });
    view! {
        <div class="group">
            {rows(all, move |id| one(view, rights, subject, FeedbackId(id), lang))}
            {move || reply.get().then(|| forms::reply(skp, subject, start, lang))}
        </div>
    }
    .into_any()
}

fn one(view: RwSignal<SkpView>, rights: Rights, subject: Subject, id: FeedbackId, lang: Lang) -> AnyView {
    let text = move || {
        view.with(|v| {
            let mut h = Html::new();
            if let Some(f) = find(v, subject, id) {
                item::item(&mut h, v, f, lang);
            }
            h.into_string()
        })
    };
    // The words by which the button is told from others of the same kind; `None` when it is not there.
    let withdraw = Memo::new(move |_| {
        view.with(|v| {
            let f = find(v, subject, id).filter(|f| f.withdrawn_at.is_none())?;
            rights.withdraw(v, f.by.id).then(|| item::short(f, lang))
        })
    });
    view! {
        <div class="one">
            {part("said-item", text)}
            {move || withdraw.get().map(|named| forms::withdraw(id, named, lang))}
        </div>
    }
    .into_any()
}

fn find(view: &SkpView, subject: Subject, id: FeedbackId) -> Option<&FeedbackView> {
    thread_of(view, subject).iter().find(|f| f.id == id)
}
