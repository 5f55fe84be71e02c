//! Forms of feedback: start a thread, reply, withdraw.

use crate::{
    i18n::{Lang, skp as t, words as w},
    ui::{
        field::{area, fold, send},
        post::{Post, form},
    },
};
use domain::{
    feedback::{Kind, Subject},
    id::{FeedbackId, SkpId},
};
use leptos::prelude::*;

const SEND: &str = "/api/umpan-balik/kirim";

/// Starts a thread: a text, or one of the quick answers.
pub fn give(skp: SkpId, subject: Subject, lang: Lang) -> AnyView {
    let (kind, key) = subject.parts();
    let id = ["beri-", kind, "-", &key].concat();
    let post = Post::to(SEND).with("sasaran", subject.field()).with("skp", skp).key("id").done(t::sent_done(lang));
    let mut open = false;
    let inside = form(post, id, |f| {
        open = f.was_sent();
        view! {
            {area(f, "teks", t::thread(lang), t::give_hint(lang))}
            <div class="actions">
                {send(f, w::send_feedback(lang), "button primary", Some(("jenis", Kind::Catatan.code())))}
                <span class="quick" role="group" aria-label=t::quick_lead(lang)>
                    {[Kind::Apresiasi, Kind::PerluPerbaikan, Kind::Tanyakan]
                        .into_iter()
                        .map(|k| send(f, w::kind(k, lang), "button quiet", Some(("jenis", k.code()))))
                        .collect_view()}
                </span>
            </div>
        }
        .into_any()
    });
    fold(t::give(lang).into_any(), "fold give", open, inside)
}

/// Replies to an item.
pub fn reply(skp: SkpId, subject: Subject, to: FeedbackId, lang: Lang) -> AnyView {
    let post = Post::to(SEND)
        .with("sasaran", subject.field())
        .with("skp", skp)
        .with("jenis", Kind::Balasan.code())
        .with("induk", to)
        .key("id")
        .done(t::sent_done(lang));
    let mut open = false;
    let inside = form(post, ["balas-", &to.to_string()].concat(), |f| {
        open = f.was_sent();
        view! {
            {area(f, "teks", t::reply_label(lang), "")}
            <div class="actions">{send(f, w::reply(lang), "button primary", None)}</div>
        }
        .into_any()
    });
    fold(w::reply(lang).into_any(), "fold", open, inside)
}

/// Withdraws an item; asks first, because the words are gone afterwards.
pub fn withdraw(id: FeedbackId, named: String, lang: Lang) -> AnyView {
    let post = Post::to("/api/umpan-balik/tarik").with("id", id).done(t::withdrawn_done(lang));
    let mut open = false;
    let inside = form(post, ["tarik-", &id.to_string()].concat(), |f| {
        open = f.was_sent();
        view! {
            <p>{t::withdraw_lead(lang)}</p>
            <div class="actions">{send(f, t::withdraw_yes(lang), "button danger", None)}</div>
        }
        .into_any()
    });
    let summary = view! {
        {w::withdraw(lang)}
        <span class="visually-hidden">{[" ", &named].concat()}</span>
    };
    fold(summary.into_any(), "fold faint", open, inside)
}
