//! Entries on their way: a line in the frame, and the list on the page `/catat`.

use super::state::State;
use crate::{
    client::queue::{Item, Queue},
    error::AppError,
    html,
    i18n::{Lang, errors, fill, record as t},
    ui::{html::Html, sheet::Block},
};
use leptos::prelude::With;

/// How many entries wait or need a correction, for the frame; nothing when there are none.
pub fn waiting(queue: Option<Queue>, lang: Lang) -> Block {
    let words = queue.map(|q| line(q.counts(), lang)).unwrap_or_default();
    let mut h = Html::new();
    if !words.is_empty() {
        html!(h, "<a href=\"/catat\">" {words} "</a>");
    }
    let hidden = h.is_empty();
    let line = Block::text("queue", h).tag("p").with("role", "status");
    if hidden { line.with("hidden", "") } else { line }
}

fn line((waiting, refused): (usize, usize), lang: Lang) -> String {
    let part = |n: usize, words| (n > 0).then(|| fill(words, &[&n.to_string()]));
    let parts = [part(waiting, t::queue_waiting(lang)), part(refused, t::queue_refused(lang))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The entries that are not yet on the server, but for the one the form shows.
pub fn list(s: State) -> Vec<Block> {
    let lang = s.lang;
    let items = s.sent.with(|key| s.queue.items_but(key.as_deref()));
    if items.is_empty() {
        return vec![];
    }
    let mut h = Html::new();
    html!(h, "<h2>" {t::queue(lang)} "</h2><ul>");
    for item in &items {
        row(&mut h, item, lang);
    }
    h.raw("</ul>");
    if items.iter().any(|i| !i.is_refused()) {
        html!(h, "<button type=\"button\" class=\"button quiet\" data-act=\"kirim\">" {t::send_now(lang)} "</button>");
    }
    vec![Block::text("unsent", h).tag("section").with("id", "antrean")]
}

fn row(h: &mut Html, item: &Item, lang: Lang) {
    let refused = item.is_refused();
    let value = ["nilai", "keterangan"].iter().map(|n| item.field(n)).find(|v| !v.is_empty()).unwrap_or_default();
    let value: String = value.chars().take(80).collect();
    let state = if refused { t::refused(lang) } else { t::waiting(lang) };
    h.raw(if refused { "<li data-refused>" } else { "<li>" });
    html!(*h, "<b>" {item.title} "</b><span>" {value} "</span><strong>" {state} "</strong><span>" {why(item, lang)} "</span>");
    if refused {
        html!(*h, "<button type=\"button\" class=\"button\" data-act=\"perbaiki\" data-value=\"" {item.key()} "\">" {t::repair(lang)}
            "</button><button type=\"button\" class=\"button quiet\" data-act=\"buang\" data-value=\"" {item.key()} "\">" {t::discard(lang)} "</button>");
    }
    h.raw("</li>");
}

fn why(item: &Item, lang: Lang) -> String {
    match &item.error {
        None | Some(AppError::Offline) => String::new(),
        Some(AppError::SignedOut) => t::queue_ended(lang).to_owned(),
        Some(AppError::Invalid(list)) => {
            list.iter().map(|p| errors::problem(&p.problem, lang)).collect::<Vec<_>>().join(" ")
        }
        Some(error) => errors::sentence(error, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_counts_what_waits_and_what_is_wrong() {
        assert_eq!(line((0, 0), Lang::Id), "");
        assert_eq!(line((2, 0), Lang::Id), "2 catatan menunggu dikirim");
        assert_eq!(line((1, 1), Lang::Id), "1 catatan menunggu dikirim, 1 catatan perlu diperbaiki");
    }
}
