//! Server functions of the *rencana aksi*.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{
    matrix::api::seen,
    port::{answer, caller},
};
use domain::{action::view::ActionView, id::SkpId};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The action plan of an SKP.
#[server(prefix = "/api", endpoint = "aksi", input = GetUrl)]
pub async fn load_actions(skp: SkpId) -> Result<ActionView, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.action.actions(&actor, skp).await)
}

/// Writes one field: the steps of an RHK (`tentang` is `rhk:` and its id) or the value of an indicator (`iki:`) in the
/// period with number `ke`. `isi_lama` and `pilih` are as those of a cell of the matrix. The same once more changes
/// nothing, so that no key is needed.
#[server(prefix = "/api", endpoint = "aksi/isi")]
pub async fn write_action(
    skp: SkpId,
    ke: u8,
    tentang: String,
    #[server(default)] isi: String,
    #[server(default)] isi_lama: String,
    #[server(default)] pilih: Option<String>,
) -> Result<(), AppError> {
    use domain::action::About;
    let (actor, ports) = answer(caller())?;
    let about = answer(tentang.parse::<About>().map_err(|p| AppError::field("tentang", p)))?;
    let Some(seen) = seen(pilih.as_deref(), isi_lama) else { return Ok(()) };
    answer(ports.action.write_action(&actor, skp, ke, about, isi, seen).await)
}
