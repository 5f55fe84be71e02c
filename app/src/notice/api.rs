//! Server functions of notices.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    id::{NoticeId, PlanId, SkpId},
    view::NoticeList,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Notices, newest first; `sebelum` goes on from there.
#[server(prefix = "/api", endpoint = "pemberitahuan", input = GetUrl)]
pub async fn load_notices(#[server(default)] sebelum: Option<NoticeId>) -> Result<NoticeList, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.people.notices(&actor, sebelum).await)
}

/// Marks the notices about one SKP, one plan (`rencana`) or what `/perencanaan` shows (`papan`) as read, or all.
#[server(prefix = "/api", endpoint = "pemberitahuan/dibaca")]
pub async fn mark_read(
    #[server(default)] skp: Option<SkpId>,
    #[server(default)] rencana: Option<PlanId>,
    #[server(default)] papan: bool,
) -> Result<(), AppError> {
    use domain::view::Reading;
    let (actor, ports) = answer(caller())?;
    let what = match (skp, rencana) {
        (Some(skp), _) => Reading::Skp(skp),
        (None, Some(plan)) => Reading::Plan(plan),
        (None, None) if papan => Reading::Planning,
        (None, None) => Reading::All,
    };
    answer(ports.people.mark_read(&actor, what).await)
}
