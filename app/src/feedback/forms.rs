//! Forms of feedback: start a thread, reply, withdraw.

use crate::{
    html,
    i18n::{skp as t, words as w},
    ui::{
        html::Html,
        post::{Forms, Post, button},
    },
};
use domain::{
    feedback::{Kind, Subject},
    id::{FeedbackId, SkpId},
};

const SEND: &str = "/api/umpan-balik/kirim";

/// The words on a button, with what tells it from others of the same kind for those who do not see where it stands.
fn labelled(words: &str, named: &str) -> Html {
    let mut h = Html::new();
    html!(h, {words} "<span class=\"visually-hidden\"> " {named} "</span>");
    h
}

/// Starts a thread: a text, or one of the quick answers.
pub fn give(skp: SkpId, subject: Subject, named: &str, forms: &Forms) -> Html {
    let lang = forms.lang;
    let (kind, key) = subject.parts();
    let post = Post::to(SEND).with("sasaran", subject.field()).with("skp", skp).key("id").done(t::sent_done(lang));
    let mut h = Html::new();
    post.fold(&mut h, &["beri-", kind, "-", &key].concat(), forms, &labelled(t::give(lang), named), |h, fields| {
        fields.area(h, "teks", t::thread(lang), t::give_hint(lang));
        h.raw("<div class=\"actions\">");
        button(h, w::send_feedback(lang), "button primary", Some(("jenis", Kind::Catatan.code())));
        html!(*h, "<span class=\"quick\" role=\"group\" aria-label=\"" {t::quick_lead(lang)} "\">");
        for kind in [Kind::Apresiasi, Kind::PerluPerbaikan, Kind::Tanyakan] {
            button(h, w::kind(kind, lang), "button quiet", Some(("jenis", kind.code())));
        }
        h.raw("</span></div>");
    });
    h
}

/// Replies to an item.
pub fn reply(skp: SkpId, subject: Subject, to: FeedbackId, named: &str, forms: &Forms) -> Html {
    let lang = forms.lang;
    let post = Post::to(SEND)
        .with("sasaran", subject.field())
        .with("skp", skp)
        .with("jenis", Kind::Balasan.code())
        .with("induk", to)
        .key("id")
        .done(t::sent_done(lang));
    let mut h = Html::new();
    post.fold(&mut h, &["balas-", &to.to_string()].concat(), forms, &labelled(w::reply(lang), named), |h, fields| {
        fields.area(h, "teks", t::reply_label(lang), "");
        h.raw("<div class=\"actions\">");
        button(h, w::reply(lang), "button primary", None);
        h.raw("</div>");
    });
    h
}

/// Withdraws an item; asks first, because the words are gone afterwards.
pub fn withdraw(id: FeedbackId, named: &str, forms: &Forms) -> Html {
    let lang = forms.lang;
    let post = Post::to("/api/umpan-balik/tarik").with("id", id).done(t::withdrawn_done(lang));
    let mut h = Html::new();
    post.fold(&mut h, "tarik", forms, &labelled(w::withdraw(lang), named), |h, _| {
        html!(*h, "<p>" {t::withdraw_lead(lang)} "</p><div class=\"actions\">");
        button(h, t::withdraw_yes(lang), "button danger", None);
        h.raw("</div>");
    });
    h
}
