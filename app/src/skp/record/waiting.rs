//! Entries on their way: a line in the frame, and the list on the page `/catat`.

use super::{act, start::Page};
use crate::{
    client::queue::{Item, Queue},
    error::AppError,
    i18n::{Lang, errors, fill, record as t, use_lang},
};
use leptos::prelude::*;

/// How many entries wait or need a correction, for the frame; nothing when there are none.
#[component]
pub fn Waiting() -> impl IntoView {
    let lang = use_lang();
    let queue = use_context::<Queue>();
    let words = move || queue.map(|q| line(q.counts(), lang)).unwrap_or_default();
    view! {
        <p class="queue" role="status" hidden=move || words().is_empty()>
            <a href="/catat">{words}</a>
        </p>
    }
}

fn line((waiting, refused): (usize, usize), lang: Lang) -> String {
    let part = |n: usize, words| (n > 0).then(|| fill(words, &[&n.to_string()]));
    let parts = [part(waiting, t::queue_waiting(lang)), part(refused, t::queue_refused(lang))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The entries that are not yet on the server, but for the one the form shows.
pub fn list(page: Page) -> AnyView {
    let items = Memo::new(move |_| page.queue.items_but(page.current.get().as_deref()));
    let lang = page.lang;
    view! {
        <section class="unsent" id="antrean" hidden=move || items.with(Vec::is_empty)>
            <h2>{t::queue(lang)}</h2>
            <ul>{move || items.get().into_iter().map(|item| row(page, &item)).collect_view()}</ul>
            {move || items.with(|all| !all.iter().all(Item::is_refused)).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| act::send_now(page)>
                    {t::send_now(lang)}
                </button>
            })}
        </section>
    }
    .into_any()
}

fn row(page: Page, item: &Item) -> AnyView {
    let lang = page.lang;
    let refused = item.is_refused();
    let value = ["nilai", "keterangan"].iter().map(|n| item.field(n)).find(|v| !v.is_empty()).unwrap_or_default();
    let why = match &item.error {
        None | Some(AppError::Offline) => String::new(),
        Some(AppError::SignedOut) => t::queue_ended(lang).to_owned(),
        Some(AppError::Invalid(list)) => {
            list.iter().map(|p| errors::problem(&p.problem, lang)).collect::<Vec<_>>().join(" ")
        }
        Some(error) => errors::sentence(error, lang),
    };
    let key = StoredValue::new(item.key().to_owned());
    view! {
        <li data-refused=refused.then_some("")>
            <b>{item.title.clone()}</b>
            <span>{value.chars().take(80).collect::<String>()}</span>
            <strong>{if refused { t::refused(lang) } else { t::waiting(lang) }}</strong>
            <span>{why}</span>
            {refused.then(|| view! {
                <button type="button" class="button" on:click=move |_| act::repair(page, &key.get_value())>
                    {t::repair(lang)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| act::discard(page, &key.get_value())>
                    {t::discard(lang)}
                </button>
            })}
        </li>
    }
    .into_any()
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
