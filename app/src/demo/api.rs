//! Server functions of the demo's clock; `NotFound` where real data are kept.

use super::DemoDay;
use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Where the clock stands.
#[server(prefix = "/api", endpoint = "demo/waktu", input = GetUrl)]
pub async fn load_demo_day() -> Result<DemoDay, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.demo.demo_day(&actor).await)
}

/// Moves it forward to `tanggal`; every day on the way is lived.
#[server(prefix = "/api", endpoint = "demo/waktu/maju")]
pub async fn advance_demo(#[server(default)] tanggal: String) -> Result<(), AppError> {
    use domain::{calendar::Date, problem::Problem};
    let (actor, ports) = answer(caller())?;
    let to: Date = answer(tanggal.trim().parse().map_err(|_| AppError::field("tanggal", Problem::Date)))?;
    answer(ports.demo.advance(&actor, to).await)
}
