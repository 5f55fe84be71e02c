//! What every page has: a title, one heading, and designed states for loading and failure.

use super::{html::Html, sheet::Block, shown};
use crate::{
    error::AppError,
    html,
    i18n::{Lang, frame as t, use_lang},
};
use domain::view::Me;
use leptos::prelude::*;
use std::{future::Future, pin::Pin, sync::Arc};

/// The signed-in person, read once for the whole visit.
#[derive(Clone, Copy)]
pub struct Session(pub Resource<Result<Me, AppError>>);

/// Title of the browser tab.
pub fn title(text: impl Into<String>) -> AnyView {
    let text = [text.into().as_str(), " · ", t::product(use_lang())].concat();
    #[cfg(feature = "ssr")]
    drop(leptos_meta::Title(leptos_meta::TitleProps::builder().text(text).build()));
    #[cfg(not(feature = "ssr"))]
    document().set_title(&text);
    ().into_any()
}

/// A view that is still being made.
pub type Making = Pin<Box<dyn Future<Output = AnyView> + Send>>;

/// Shows what is being made when it is there. While another one is made, the one before stays.
pub fn wait(make: impl Fn() -> Making + Send + Sync + 'static) -> AnyView {
    later(Arc::new(make))
}

fn later(make: Arc<dyn Fn() -> Making + Send + Sync>) -> AnyView {
    let lang = use_lang();
    view! { <Transition fallback=move || skeleton(lang)>{move || Suspend::new(make())}</Transition> }.into_any()
}

/// Waits for the data and for who is looking, then shows them; or says why it cannot.
pub fn loaded<T>(
    data: Resource<Result<T, AppError>>,
    show: impl Fn(T, Me) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
{
    let lang = use_lang();
    let me = use_context::<Session>();
    wait(move || {
        let show = show.clone();
        Box::pin(async move {
            let me = match me {
                Some(me) => me.0.await,
                None => Err(AppError::SignedOut),
            };
            match (data.await, me) {
                (Ok(data), Ok(me)) => show(data, me),
                (Err(error), _) | (_, Err(error)) => failed(&error, lang),
            }
        })
    })
}

/// Room for what comes, so that nothing moves when it is there.
fn skeleton(lang: Lang) -> AnyView {
    let mut h = Html::new();
    html!(h, "<p class=\"visually-hidden\" role=\"status\">" {t::loading(lang)} "</p><div class=\"skeleton\" aria-hidden=\"true\">
        <i class=\"wide\"></i><i></i><i class=\"block\"></i><i class=\"block\"></i></div>");
    shown::still(Block::text("page", h), shown::On::default())
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
        AppError::SignedOut | AppError::Credentials => (t::ended_title(lang), t::ended(lang), ""),
        AppError::Offline => (t::offline_title(lang), t::offline(lang), ""),
        AppError::Busy { .. } | AppError::TooMany { .. } => (t::busy_title(lang), t::busy(lang), ""),
        AppError::Internal { trace } if !trace.is_empty() => (t::fault_title(lang), t::fault(lang), trace.as_str()),
        AppError::Internal { .. }
        | AppError::Conflict
        | AppError::Invalid(_)
        | AppError::Refused(_)
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
pub fn lost() -> AnyView {
    #[cfg(feature = "ssr")]
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(http::StatusCode::NOT_FOUND);
    }
    failed(&AppError::NotFound, use_lang())
}
