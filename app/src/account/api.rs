//! Server functions of the own account. Signing in and out are plain posts (`/masuk`, `/keluar`).

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    id::SessionId,
    view::{Me, Profile},
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The signed-in person, for the frame of every page.
#[server(prefix = "/api", endpoint = "saya", input = GetUrl)]
pub async fn load_me() -> Result<Me, AppError> {
    let (actor, ports) = caller()?;
    let mut me = answer(ports.people.me(&actor).await)?;
    let waiting = answer(ports.evaluation.waiting(&actor).await)?;
    me.waits = crate::evaluation::waiting::waits(&waiting, crate::app::asked_lang());
    Ok(me)
}

/// The profile page.
#[server(prefix = "/api", endpoint = "profil", input = GetUrl)]
pub async fn load_profile() -> Result<Profile, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.people.profile(&actor).await)
}

/// Ends one session.
#[server(prefix = "/api", endpoint = "profil/akhiri-sesi")]
pub async fn end_session(sesi: SessionId) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.people.end_session(&actor, sesi).await)
}

/// Ends all other sessions.
#[server(prefix = "/api", endpoint = "profil/akhiri-sesi-lain")]
pub async fn end_other_sessions() -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.people.end_other_sessions(&actor).await)
}

/// Changes the password; all other sessions end.
#[server(prefix = "/api", endpoint = "profil/kata-sandi")]
pub async fn change_password(lama: String, baru: String) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.people.change_password(&actor, lama, baru).await)
}
