//! What became of the form: stored with its receipt, or kept until the network is back.

use super::state::State;
use crate::{
    client::queue::Fate,
    error::AppError,
    html,
    i18n::{Lang, errors, format, record as t, words as w},
    ui::{html::Html, sheet::Block},
};
use domain::{calendar::Zone, view::Receipt};
use leptos::prelude::*;

/// What became of what was sent; `Unknown` while the form is filled in. What waits stays so while it is tried again:
/// the form must not come back for a moment.
pub fn fate(s: State) -> Memo<Fate> {
    Memo::new(move |before: Option<&Fate>| {
        let now = s.sent.get().map_or(Fate::Unknown, |key| s.queue.fate(&key));
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

/// The place where the outcome is told, and what can be done then.
pub fn outcome(s: State, fate: Memo<Fate>) -> [Block; 2] {
    let (zone, corrects) = s.form(|f| (f.zone, f.corrects.is_some()));
    let (told, waits) = fate.with(|fate| match fate {
        Fate::Stored(receipt) => (stored(receipt, zone, s.lang), false),
        Fate::Waiting(error) if is_over(fate) => (waiting(error.as_ref(), s.lang), true),
        _ => (Html::new(), false),
    });
    let mut next = Html::new();
    // A correction is not made twice.
    if !corrects && !told.is_empty() {
        actions(&mut next, waits, s.lang);
    }
    [
        Block::text("outcome", told).with("id", "hasil-kirim").with("tabindex", "-1").with("role", "status"),
        Block::text("actions", next),
    ]
}

fn stored(receipt: &Receipt, zone: Zone, lang: Lang) -> Html {
    let hash: String = receipt.hash.chars().take(12).collect();
    let mut h = Html::new();
    html!(h, "<div class=\"receipt\"><h2>" {w::saved(lang)} "</h2><p>" {t::stored(lang)} "</p><dl class=\"facts\"><div><dt>"
        {t::number(lang)} "</dt><dd>" {receipt.number} "</dd></div><div><dt>" {t::time(lang)} "</dt><dd>"
        {format::full_moment(receipt.at, zone, lang)} "</dd></div><div><dt>" {t::hash(lang)} "</dt><dd><code>" {hash}
        "</code></dd></div></dl><p><a href=\"/skp/" {receipt.skp} "#realisasi-" {receipt.entry} "\">" {t::see(lang)} "</a></p></div>");
    h
}

fn waiting(error: Option<&AppError>, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, "<div class=\"kept\"><h2>" {t::waiting(lang)} "</h2><p>" {t::not_sent(lang)} "</p>");
    // The network explains itself; anything else is told.
    if let Some(error) = error.filter(|e| **e != AppError::Offline) {
        html!(h, "<p class=\"hint\">" {errors::sentence(error, lang)} "</p>");
    }
    h.raw("</div>");
    h
}

fn actions(h: &mut Html, waits: bool, lang: Lang) {
    html!(*h, "<button type=\"button\" class=\"button primary\" data-act=\"lagi\">" {t::again(lang)} "</button>");
    if waits {
        html!(*h, "<button type=\"button\" class=\"button\" data-act=\"kirim\">" {t::send_now(lang)} "</button>");
    }
}
