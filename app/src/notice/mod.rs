//! Notices: what others did that concerns the reader.

pub mod api;
pub mod page;

use crate::error::AppError;
use domain::{id::NoticeId, view::NoticeList};

/// A page of notices, from the server.
#[cfg(feature = "ssr")]
pub async fn load(before: Option<NoticeId>) -> Result<NoticeList, AppError> {
    api::load_notices(before).await
}

/// A page of notices, from the server.
#[cfg(not(feature = "ssr"))]
pub async fn load(before: Option<NoticeId>) -> Result<NoticeList, AppError> {
    let mut address = "/api/pemberitahuan".to_owned();
    if let Some(before) = before {
        address = [&address, "?sebelum=", &before.to_string()].concat();
    }
    crate::wire::read(address).await
}
