//! Server functions of credit points.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::{
    id::{Key, PersonId},
    rating::credit_view::CreditPage,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Own credit points with a list of others (by `nama`), or those of `orang`.
#[server(prefix = "/api", endpoint = "angka-kredit", input = GetUrl)]
pub async fn load_credit(
    #[server(default)] orang: Option<PersonId>,
    #[server(default)] nama: String,
) -> Result<CreditPage, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.follow_up.credit(&actor, orang, nama).await)
}

/// Enters what the count begins from: `tujuan` (`pangkat`, `jenjang`), `tmt`, `saldo` with the day it covers (`per`),
/// and `sumber`.
#[server(prefix = "/api", endpoint = "angka-kredit/awal")]
pub async fn enter_credit(
    kunci: Key,
    orang: PersonId,
    #[server(default)] tujuan: String,
    tmt: String,
    #[server(default)] saldo: String,
    #[server(default)] per: String,
    sumber: String,
) -> Result<(), AppError> {
    let (actor, ports) = answer(caller())?;
    let form = domain::rating::accumulation::Entry { tujuan, tmt, saldo, per, sumber };
    answer(ports.follow_up.enter_credit(&actor, kunci, orang, form).await)
}
