//! What became of the form: stored with its receipt, or kept until the network is back.

use super::{act, start::State};
use crate::{
    client::queue::Fate,
    error::AppError,
    html,
    i18n::{errors, format, record as t, words as w},
    ui::html::Html,
};
use domain::view::Receipt;
use leptos::prelude::*;

/// What became of what was sent; `Unknown` while the form is filled in. What waits stays so while it is tried again:
/// the form must not come back for a moment.
pub fn fate(s: State) -> Memo<Fate> {
    Memo::new(move |before: Option<&Fate>| {
        let now = s.sent.get().map_or(Fate::Unknown, |key| s.page().queue.fate(&key));
        match (now, before) {
            (Fate::Sending, Some(before @ Fate::Waiting(_))) => before.clone(),
            (now, _) => now,
        }
    })
}

/// Whether the form has done its work.
pub const fn is_over(fate: &Fate) -> bool {
    match fate {
        Fate::Stored(_) => true,
        Fate::Waiting(error) => !matches!(error, Some(AppError::SignedOut)),
        Fate::Unknown | Fate::Sending | Fate::Refused(_) => false,
    }
}

/// The place where the outcome is told.
pub fn outcome(s: State, fate: Memo<Fate>) -> AnyView {
    let text = move || {
        fate.with(|fate| match fate {
            Fate::Stored(receipt) => stored(s, receipt),
            Fate::Waiting(error) if is_over(fate) => waiting(s, error.as_ref()),
            _ => String::new(),
        })
    };
    // A correction is not made twice.
    let again = s.page().form(|f| f.corrects.is_none());
    let over = Memo::new(move |_| fate.with(is_over));
    let waits = Memo::new(move |_| fate.with(|f| matches!(f, Fate::Waiting(_))));
    view! {
        <div id="hasil-kirim" class="outcome" tabindex="-1" role="status" inner_html=text></div>
        {move || over.get().then(|| view! {
            <p class="actions">
                {again.then(|| view! {
                    <button type="button" class="button primary" on:click=move |_| act::again(s)>
                        {t::again(s.lang)}
                    </button>
                })}
                {waits.get().then(|| view! {
                    <button type="button" class="button" on:click=move |_| act::send_now(s.page())>
                        {t::send_now(s.lang)}
                    </button>
                })}
            </p>
        })}
    }
    .into_any()
}

fn stored(s: State, receipt: &Receipt) -> String {
    let lang = s.lang;
    let zone = s.page().form(|f| f.zone);
    let hash: String = receipt.hash.chars().take(12).collect();
    let mut h = Html::new();
    html!(h, "<div class=\"receipt\"><h2>" {w::saved(lang)} "</h2><p>" {t::stored(lang)} "</p><dl class=\"facts\"><div><dt>"
        {t::number(lang)} "</dt><dd>" {receipt.number} "</dd></div><div><dt>" {t::time(lang)} "</dt><dd>"
        {format::full_moment(receipt.at, zone, lang)} "</dd></div><div><dt>" {t::hash(lang)} "</dt><dd><code>" {hash}
        "</code></dd></div></dl><p><a href=\"/skp/" {receipt.skp} "#realisasi-" {receipt.entry} "\">" {t::see(lang)} "</a></p></div>");
    h.into_string()
}

fn waiting(s: State, error: Option<&AppError>) -> String {
    let lang = s.lang;
    let mut h = Html::new();
    html!(h, "<div class=\"kept\"><h2>" {t::waiting(lang)} "</h2><p>" {t::not_sent(lang)} "</p>");
    // The network explains itself; anything else is told.
    if let Some(error) = error.filter(|e| **e != AppError::Offline) {
        html!(h, "<p class=\"hint\">" {errors::sentence(error, lang)} "</p>");
    }
    h.raw("</div>");
    h.into_string()
}
