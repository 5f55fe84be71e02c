//! `/skp/{id}` and `/tim/{pegawai}`: the same page, reached by the SKP or by the person.

use super::{detail::detail, source::Source};
use crate::{
    i18n::use_lang,
    ui::page::{failed, loaded},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/skp/{id}`
#[component]
pub fn SkpPage() -> impl IntoView {
    show("id", |id, all| id.parse().map_or(Source::Nothing, |id| Source::Skp(id, all)))
}

/// `/tim/{pegawai}`
#[component]
pub fn MemberPage() -> impl IntoView {
    show("pegawai", |id, all| id.parse().map_or(Source::Nothing, |id| Source::Member(id, all)))
}

fn show(name: &'static str, source: fn(&str, bool) -> Source) -> AnyView {
    let lang = use_lang();
    let params = use_params_map();
    let query = use_query_map();
    let source = Memo::new(move |_| {
        let all = query.with(|q| q.get_str("semua") == Some("true"));
        source(params.with(|p| p.get(name)).unwrap_or_default().as_str(), all)
    });
    let data = Resource::new(move || source.get(), Source::read);
    loaded(data, move |view, me| match view {
        Some(view) => {
            let stored = query.with_untracked(|q| q.get("tersimpan")).filter(|n| n.bytes().all(|b| b.is_ascii_digit()));
            detail(view, &me, source.get_untracked(), stored)
        }
        None => failed(&crate::error::AppError::NotFound, lang),
    })
}
