//! From an address to a page: what is read for it, and who shows it. All pages but *Catat realisasi* are one kind of
//! data and one kind of view, so that the WASM holds the machinery for waiting and loading once.

use crate::{
    error::AppError,
    i18n::use_lang,
    notice, skp,
    skp::source::Source,
    team,
    ui::{
        page::{failed, loaded},
        post::Forms,
    },
};
use domain::{
    id::NoticeId,
    view::{Me, NoticeList, SkpView, TeamView},
};
use leptos::prelude::*;
use leptos_router::{hooks::use_location, params::ParamsMap};
use serde::{Deserialize, Serialize};

/// What an address asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    Skp(Source),
    Team,
    Notices(Option<NoticeId>),
    /// A page that is only written by the server: the WASM leaves it as it is.
    Still,
    Lost,
}

impl Address {
    /// The page at this path.
    pub fn of(path: &str, query: &ParamsMap) -> Self {
        let all = query.get_str("semua") == Some("true");
        let mut parts = path.trim_matches('/').split('/');
        match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
            ("", None, _) => Self::Skp(Source::Home),
            ("tim", None, _) => Self::Team,
            ("pemberitahuan", None, _) => Self::Notices(query.get_str("sebelum").and_then(|id| id.parse().ok())),
            ("profil" | "evaluasi", None, _) | ("evaluasi", Some(_), Some(_)) | ("hasil", Some(_), None) => Self::Still,
            ("skp", Some(id), None) => id.parse().map_or(Self::Lost, |id| Self::Skp(Source::Skp(id, all))),
            ("tim", Some(id), None) => id.parse().map_or(Self::Lost, |id| Self::Skp(Source::Member(id, all))),
            _ => Self::Lost,
        }
    }
}

/// What was read for an address.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "there is one of it at a time")]
pub enum Data {
    Skp(Source, Option<SkpView>),
    Team(TeamView),
    Notices(NoticeList, bool),
    Still,
}

async fn read(address: Address) -> Result<Data, AppError> {
    match address {
        Address::Skp(source) => source.read().await.map(|view| Data::Skp(source, view)),
        Address::Team => team::load().await.map(Data::Team),
        Address::Notices(before) => notice::load(before).await.map(|list| Data::Notices(list, before.is_some())),
        Address::Still => Ok(Data::Still),
        Address::Lost => nothing(),
    }
}

/// Says so in the status of the page as well.
fn nothing<T>() -> Result<T, AppError> {
    let nothing = Err(AppError::NotFound);
    #[cfg(feature = "ssr")]
    let nothing = crate::port::answer(nothing);
    nothing
}

/// The page at the present address.
#[component]
pub fn Screen() -> impl IntoView {
    let place = use_location();
    let address = Memo::new(move |_| place.query.with(|query| Address::of(&place.pathname.get(), query)));
    let data = Resource::new(move || address.get(), read);
    let forms = StoredValue::new(Forms::here(use_lang()));
    let query = place.query;
    if address.get_untracked() == Address::Still {
        #[cfg(feature = "ssr")]
        return still(place.pathname.get_untracked(), place.query.get_untracked());
        #[cfg(not(feature = "ssr"))]
        return still();
    }
    loaded(data, move |data, me| show(data, &me, query, forms.get_value()))
}

fn show(data: Data, me: &Me, query: Memo<ParamsMap>, forms: Forms) -> AnyView {
    let asked = move |name: &str| query.with_untracked(|q| q.get(name)).unwrap_or_default();
    match data {
        Data::Skp(Source::Home, view) => skp::home::page(view, forms.lang),
        Data::Skp(source, Some(view)) => skp::detail::page(view, me, source, asked("tersimpan"), forms),
        Data::Skp(_, None) => failed(&AppError::NotFound, forms.lang),
        Data::Team(team) => team::page::page(team, asked("nama"), asked("status"), forms.lang),
        Data::Notices(list, older) => notice::page::page(list, me, older, forms),
        Data::Still => ().into_any(),
    }
}

/// A page that the server alone writes.
#[cfg(feature = "ssr")]
fn still(path: String, query: ParamsMap) -> AnyView {
    use crate::{
        account::{api::load_profile, profile},
        evaluation,
        ui::page::{Session, wait},
    };
    let lang = use_lang();
    let forms = Forms::here(lang);
    let session = use_context::<Session>();
    wait(move || {
        let (forms, path, query) = (forms.clone(), path.clone(), query.clone());
        Box::pin(async move {
            if path.trim_matches('/') != "profil" {
                return evaluation::page::page(path, query, session, forms).await;
            }
            match load_profile().await {
                Ok(profile) => profile::page(&profile, &forms),
                Err(error) => failed(&error, lang),
            }
        })
    })
}

/// A page that the server alone writes: it is there already, or has to be asked for. Its parts are written anew by
/// [`crate::ui::part`].
#[cfg(not(feature = "ssr"))]
fn still() -> AnyView {
    #[cfg(feature = "hydrate")]
    use crate::ui::part;
    use crate::ui::{page::wait, sheet::Block, shown};
    if !Owner::current_shared_context().is_some_and(|c| c.during_hydration()) {
        let _ = window().location().reload();
    }
    #[cfg(feature = "hydrate")]
    let saved = Some(part::follow());
    #[cfg(not(feature = "hydrate"))]
    let saved = None;
    wait(move || {
        let on = shown::On { saved: saved.clone(), ..shown::On::default() };
        Box::pin(async move { shown::still(Block::of("div", "page profile", vec![]), on) })
    })
}
