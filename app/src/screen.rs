//! From an address to a page: what is read for it, and who shows it. All pages are one kind of data and one kind of
//! view, so that the WASM holds the machinery for waiting and loading once.

#[cfg(not(feature = "ssr"))]
use crate::i18n::Lang;
use crate::{
    error::AppError,
    notice,
    place::Query,
    skp,
    skp::source::Source,
    team,
    ui::{page::failed, post::Forms},
};
#[cfg(feature = "ssr")]
use crate::{i18n::use_lang, place::Place};
use domain::{
    id::{EntryId, NoticeId, SkpId},
    view::{Me, NoticeList, RecordForm, SkpView, TeamView},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an address asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    Skp(Source),
    Team,
    Notices(Option<NoticeId>),
    /// With the entry to correct, and another SKP than the one to work with today.
    Record(Option<EntryId>, Option<SkpId>),
    /// A page that is only written by the server: the WASM leaves it as it is.
    Still,
    Lost,
}

impl Address {
    /// The page at this path.
    pub fn of(path: &str, query: &Query) -> Self {
        let all = query.get_str("semua") == Some("true");
        let mut parts = path.trim_matches('/').split('/');
        match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
            ("", None, _) => Self::Skp(Source::Home),
            ("tim", None, _) => Self::Team,
            ("pemberitahuan", None, _) => Self::Notices(query.get_str("sebelum").and_then(|id| id.parse().ok())),
            ("catat", None, _) => Self::Record(
                query.get_str("koreksi").and_then(|id| id.parse().ok()),
                query.get_str("skp").and_then(|id| id.parse().ok()),
            ),
            ("profil" | "evaluasi" | "perencanaan" | "tindak-lanjut" | "angka-kredit" | "kelola" | "demo", None, _)
            | ("perencanaan", Some(_), _)
            | ("evaluasi", Some(_), Some(_))
            | ("skp", Some(_), Some("versi" | "aksi"))
            | ("hasil" | "tindak-lanjut" | "angka-kredit", Some(_), None)
            | ("kelola", Some("pengaturan" | "kelengkapan"), None) => Self::Still,
            ("skp", Some(id), None) => id.parse().map_or(Self::Lost, |id| Self::Skp(Source::Skp(id, all))),
            ("tim", Some(id), None) => id.parse().map_or(Self::Lost, |id| Self::Skp(Source::Member(id, all))),
            _ => Self::Lost,
        }
    }
}

/// What was read for an address.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Data {
    Skp(Source, Option<SkpView>),
    Team(TeamView),
    Notices(NoticeList, bool),
    Record(RecordForm),
    Still,
}

/// Reads it.
pub async fn read(address: Address) -> Result<Data, AppError> {
    match address {
        Address::Skp(source) => source.read().await.map(|view| Data::Skp(source, view)),
        Address::Team => team::load().await.map(Data::Team),
        Address::Notices(before) => notice::load(before).await.map(|list| Data::Notices(list, before.is_some())),
        Address::Record(corrects, skp) => skp::record::load(corrects, skp).await.map(Data::Record),
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

/// The page at the present address, and what the browser needs to bring it to life.
#[cfg(feature = "ssr")]
#[component]
pub fn Screen() -> impl IntoView {
    use crate::ui::page::{Session, data, wait};
    let place = Place::of_request();
    let address = Address::of(&place.path.get_untracked(), &place.query.read_untracked());
    let session = use_context::<Session>();
    let forms = Forms::here(use_lang());
    wait(async move {
        let answer = read(address).await;
        let me = match session {
            Some(session) => session.0.await,
            None => Err(AppError::SignedOut),
        };
        let me_answer = me.and_then(|me| answer.map(|data| (me, data)));
        let (me, answer) = match me_answer {
            Ok((me, answer)) => (me, answer),
            Err(error) => return failed(&error, forms.lang),
        };
        let known = data("data", &answer);
        let page = match answer {
            Data::Still => still(&place, &me, &forms).await,
            answer => show(answer, &me, place.query, forms),
        };
        view! { {page} {known} }.into_any()
    })
}

/// Shows what was read.
pub fn show(data: Data, me: &Me, query: RwSignal<Query>, forms: Forms) -> AnyView {
    let asked = move |name: &str| query.with_untracked(|q| q.get(name)).unwrap_or_default();
    match data {
        Data::Skp(Source::Home, view) => skp::home::page(view, me, forms.lang),
        Data::Skp(source, Some(view)) => skp::detail::page(view, me, source, asked("tersimpan"), forms),
        Data::Skp(_, None) => failed(&AppError::NotFound, forms.lang),
        Data::Team(team) => team::page::page(team, asked("nama"), asked("status"), forms.lang),
        Data::Notices(list, older) => notice::page::page(list, me, older, forms),
        Data::Record(form) => skp::record::page(form, me, query, forms),
        #[cfg(feature = "ssr")]
        Data::Still => ().into_any(),
        #[cfg(not(feature = "ssr"))]
        Data::Still => still(me, forms.lang),
    }
}

/// A page that the server alone writes.
#[cfg(feature = "ssr")]
async fn still(place: &Place, me: &Me, forms: &Forms) -> AnyView {
    use crate::{
        account::{api::load_profile, profile},
        action, credit, demo, evaluation, followup, manage, matrix, planning,
    };
    let (path, query) = (place.path.get_untracked(), place.query.get_untracked());
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match parts[..] {
        ["profil"] => {}
        ["tindak-lanjut", ..] => return followup::page::page(&path, &query, forms).await,
        ["angka-kredit", ..] => return credit::page::page(&path, &query, forms).await,
        ["demo"] => return demo::page::page(forms).await,
        ["kelola", ..] => return manage::page::page(&path, &query, me, forms).await,
        ["perencanaan", "matriks", ..] => return matrix::page::page(&path, &query, forms).await,
        ["skp", _, "aksi"] => return action::page::page(&path, &query, me, forms).await,
        ["perencanaan" | "skp", ..] => return planning::page::page(&path, &query, forms).await,
        _ => return evaluation::page::page(&path, &query, me, forms).await,
    }
    match load_profile().await {
        Ok(profile) => profile::page(&profile, me, forms),
        Err(error) => failed(&error, forms.lang),
    }
}

/// A page that the server alone writes; its parts are kept as they are on the server.
#[cfg(not(feature = "ssr"))]
fn still(me: &Me, lang: Lang) -> AnyView {
    use crate::ui::{
        sheet::Block,
        shown::{self, On},
    };
    #[cfg(feature = "hydrate")]
    let saved = Some(crate::ui::part::follow(me.zone, lang));
    #[cfg(not(feature = "hydrate"))]
    let saved = (me, lang, None).2;
    shown::still(Block::of("div", "page", vec![]), On { saved, ..On::default() })
}
