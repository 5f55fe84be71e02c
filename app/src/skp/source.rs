//! Where a screen's SKP comes from, and how it stays as the server has it.

use crate::{
    error::AppError,
    live::{LiveStatus, use_live},
};
use domain::{
    event::Change,
    id::{PersonId, SkpId},
    view::{Applied, SkpView},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What is read. Home, SKP and member page are one kind of data, so that they are one kind of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// The own SKP in force, with the newest items.
    Home,
    /// One SKP; with all entries or the newest.
    Skp(SkpId, bool),
    /// The SKP of a person.
    Member(PersonId, bool),
}

impl Source {
    /// Reads it once.
    #[cfg(feature = "ssr")]
    pub async fn read(self) -> Result<Option<SkpView>, AppError> {
        use super::api::{load_home, load_member, load_skp};
        match self {
            Self::Home => load_home().await,
            Self::Skp(id, all) => load_skp(id, all).await.map(Some),
            Self::Member(person, all) => load_member(person, all).await.map(Some),
        }
    }

    /// Reads it once.
    #[cfg(not(feature = "ssr"))]
    pub async fn read(self) -> Result<Option<SkpView>, AppError> {
        let all = |all: bool| if all { "&semua=true" } else { "" };
        let address = match self {
            Self::Home => "/api/beranda".to_owned(),
            Self::Skp(id, a) => ["/api/skp?id=", &id.to_string(), all(a)].concat(),
            Self::Member(id, a) => ["/api/tim/anggota?pegawai=", &id.to_string(), all(a)].concat(),
        };
        crate::wire::read(address).await
    }
}

/// Keeps the view as the server has it: events are applied in order; when something is missing it is read again.
/// Gives what to call after a form of the page was stored.
pub fn follow(view: RwSignal<SkpView>, source: Source) -> Arc<dyn Fn() + Send + Sync> {
    let live = use_live();
    let reload = move || {
        leptos::task::spawn_local(async move {
            if let Ok(Some(fresh)) = source.read().await
                && view.try_with_untracked(|old| fresh.rev >= old.rev || fresh.id != old.id).unwrap_or(false)
            {
                view.try_set(fresh);
                live.catch_up(&mut |change| {
                    bring_in(view, change);
                });
            }
        });
    };
    live.on_change(move |change| {
        if bring_in(view, change) == Applied::Reload {
            reload();
        }
    });
    live.on_reset(reload);
    // Changes that arrived while the page was on its way.
    let mut missed = false;
    live.catch_up(&mut |change| missed |= bring_in(view, change) == Applied::Reload);
    if missed {
        reload();
    }
    Arc::new(move || {
        let before = view.try_with_untracked(|v| v.rev);
        let unchanged = move || view.try_with_untracked(|v| v.rev) == before;
        if matches!(live.status().get_untracked(), LiveStatus::Live) {
            // The event is normally here first.
            let look = move || {
                if unchanged() {
                    reload();
                }
            };
            set_timeout(look, std::time::Duration::from_millis(1_500));
        } else {
            reload();
        }
    })
}

/// Brings one event into the view.
fn bring_in(view: RwSignal<SkpView>, change: &Change) -> Applied {
    let mut applied = Applied::Ignored;
    view.try_maybe_update(|v| {
        applied = match change {
            Change::Skp(change) => v.apply(change),
            Change::Day { today } if *today != v.today => Applied::Reload,
            Change::Structure => Applied::Reload,
            Change::Notice { notice, .. } if notice.skp == v.id && !v.unread.contains(&notice.subject) => {
                v.unread.push(notice.subject);
                Applied::Done
            }
            // What was new when the page was opened stays marked until it is left: otherwise the marks would vanish
            // before the eye has found them.
            Change::Notice { .. }
            | Change::Read { .. }
            | Change::Day { .. }
            | Change::Evaluation(_)
            | Change::Pages
            | Change::SignedOut { .. } => Applied::Ignored,
        };
        (applied == Applied::Done, ())
    });
    applied
}
