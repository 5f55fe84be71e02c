//! What every page has: a title, one heading, and designed states for loading and failure.

use super::{html::Html, sheet::Block, shown};
use crate::{
    error::AppError,
    html,
    i18n::{Lang, frame as t, use_lang},
};
#[cfg(feature = "ssr")]
use domain::view::Me;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use std::pin::Pin;

/// The signed-in person, read once for the whole page.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy)]
pub struct Session(pub AsyncDerived<Result<Me, AppError>>);

/// Title of the browser tab.
pub fn title(text: impl Into<String>) -> AnyView {
    let text = [text.into().as_str(), " · ", t::product(use_lang())].concat();
    #[cfg(feature = "ssr")]
    drop(leptos_meta::Title(leptos_meta::TitleProps::builder().text(text).build()));
    #[cfg(not(feature = "ssr"))]
    document().set_title(&text);
    ().into_any()
}

/// Shows what is being made when it is there.
#[cfg(feature = "ssr")]
pub fn wait(making: impl Future<Output = AnyView> + Send + 'static) -> AnyView {
    let making: Pin<Box<dyn Future<Output = AnyView> + Send>> = Box::pin(making);
    view! { <Suspense fallback=|| ()>{Suspend::new(making)}</Suspense> }.into_any()
}

/// What the browser is to know of this page.
#[cfg(feature = "ssr")]
pub fn data<T: serde::Serialize>(id: &'static str, value: &T) -> AnyView {
    // Nothing in it is markup.
    let text = serde_json::to_string(value).unwrap_or_default().replace('<', "\\u003c").replace('&', "\\u0026");
    view! { <template id=id inner_html=text></template> }.into_any()
}

/// A heading and what to know or do, for pages without data.
pub fn notice(head: &'static str, words: &'static str) -> AnyView {
    let mut h = Html::new();
    html!(h, "<h1>" {head} "</h1><p>" {words} "</p>");
    title(head);
    shown::still(Block::text("page state", h), shown::On::default())
}

/// A page that cannot be shown: what happened, what is safe, what to do.
pub fn failed(error: &AppError, lang: Lang) -> AnyView {
    let (head, words, trace) = match error {
        AppError::NotFound | AppError::BadRequest => (t::lost_title(lang), t::lost(lang), ""),
        AppError::Forbidden => (t::denied_title(lang), t::denied(lang), ""),
        AppError::SignedOut | AppError::OtherPerson | AppError::Credentials => {
            (t::ended_title(lang), t::ended(lang), "")
        }
        AppError::Offline => (t::offline_title(lang), t::offline(lang), ""),
        AppError::Busy { .. } | AppError::TooMany { .. } => (t::busy_title(lang), t::busy(lang), ""),
        AppError::Internal { trace } if !trace.is_empty() => (t::fault_title(lang), t::fault(lang), trace.as_str()),
        AppError::Internal { .. }
        | AppError::Conflict
        | AppError::Invalid(_)
        | AppError::Refused(_)
        | AppError::SignedInAgain
        | AppError::KeyReused => (t::fault_title(lang), t::fault_plain(lang), ""),
    };
    let mut h = Html::new();
    html!(h, "<h1>" {head} "</h1><p>" {words} "</p>");
    if !trace.is_empty() {
        html!(h, "<p><code class=\"trace\">" {trace} "</code></p>");
    }
    let (way, label) = match error {
        AppError::SignedOut | AppError::Credentials => ("/masuk", t::sign_in(lang)),
        AppError::NotFound | AppError::BadRequest | AppError::Forbidden => ("/", t::to_home(lang)),
        _ => ("", t::reload(lang)),
    };
    html!(h, "<p><a class=\"button primary\" rel=\"external\" href=\"" {way} "\">" {label} "</a></p>");
    title(head);
    shown::still(Block::text("page state", h), shown::On::default())
}

/// The page for an address that leads nowhere.
#[cfg(feature = "ssr")]
pub fn lost() -> AnyView {
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(http::StatusCode::NOT_FOUND);
    }
    failed(&AppError::NotFound, use_lang())
}
