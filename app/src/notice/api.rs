//! Server functions of notices.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    id::{NoticeId, SkpId},
    view::NoticeList,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Notices, newest first; `sebelum` goes on from there.
#[server(prefix = "/api", endpoint = "pemberitahuan", input = GetUrl)]
pub async fn load_notices(#[server(default)] sebelum: Option<NoticeId>) -> Result<NoticeList, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.people.notices(&actor, sebelum).await)
}

/// Marks the notices about one SKP, or all, as read.
#[server(prefix = "/api", endpoint = "pemberitahuan/dibaca")]
pub async fn mark_read(#[server(default)] skp: Option<SkpId>) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    answer(ports.people.mark_read(&actor, skp).await)
}
