//! Server functions of the team.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::port::{answer, caller};
use domain::view::TeamView;
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The actor's team in the order of need.
#[server(prefix = "/api", endpoint = "tim", input = GetUrl)]
pub async fn load_team() -> Result<TeamView, AppError> {
    let (actor, ports) = caller()?;
    answer(ports.people.team(&actor).await)
}
