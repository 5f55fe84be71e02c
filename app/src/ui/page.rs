//! What every page has: a title, one heading, and designed states for loading and failure.

use super::html::Html;
use crate::{
    error::AppError,
    html,
    i18n::{Lang, frame as t, use_lang},
};
use domain::view::Me;
use leptos::prelude::*;
use leptos_meta::Title;

/// The signed-in person, read once for the whole visit.
#[derive(Clone, Copy)]
pub struct Session(pub Resource<Result<Me, AppError>>);

/// Title of the browser tab.
pub fn title(text: impl Into<String>) -> AnyView {
    view! { <Title text=text.into() /> }.into_any()
}

/// Waits for the data and for who is looking, then shows them; or says why it cannot.
pub fn loaded<T>(
    data: Resource<Result<T, AppError>>,
    show: impl Fn(T, Me) -> AnyView + Clone + Send + 'static,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
{
    let lang = use_lang();
    let me = use_context::<Session>();
    view! {
        <Suspense fallback=move || skeleton(lang)>
            {move || {
                let show = show.clone();
                Suspend::new(async move {
                    let me = match me {
                        Some(me) => me.0.await,
                        None => Err(AppError::SignedOut),
                    };
                    match (data.await, me) {
                        (Ok(data), Ok(me)) => show(data, me),
                        (Err(error), _) | (_, Err(error)) => failed(&error, lang),
                    }
                })
            }}
        </Suspense>
    }
    .into_any()
}

/// Room for what comes, so that nothing moves when it is there.
fn skeleton(lang: Lang) -> AnyView {
    let mut h = Html::new();
    html!(h, "<p class=\"visually-hidden\" role=\"status\">" {t::loading(lang)} "</p><div class=\"skeleton\" aria-hidden=\"true\">
        <i class=\"wide\"></i><i></i><i class=\"block\"></i><i class=\"block\"></i></div>");
    view! { <div inner_html=h.into_string()></div> }.into_any()
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
    view! {
        <div class="page state">
            {title(head)}
            <div inner_html=h.into_string()></div>
        </div>
    }
    .into_any()
}

/// The page for an address that leads nowhere.
pub fn lost() -> AnyView {
    #[cfg(feature = "ssr")]
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(http::StatusCode::NOT_FOUND);
    }
    failed(&AppError::NotFound, use_lang())
}
