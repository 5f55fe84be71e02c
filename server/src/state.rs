//! What every request shares.

use crate::{
    auth::{
        limit::Limiter,
        password::{HashError, Passwords},
    },
    clock::{Clock, Dice},
    config::Config,
    evidence::Evidence,
    live::hub::Hub,
    org::Orgs,
    store::Store,
};
use app::error::AppError;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// The running server.
pub struct State {
    pub config: Config,
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub dice: Dice,
    pub orgs: Orgs,
    pub hub: Hub,
    pub evidence: Evidence,
    pub passwords: Passwords,
    pub limiter: Limiter,
    /// Wakes the publisher after a commit.
    pub poke: Arc<tokio::sync::Notify>,
    /// Ends open streams and background tasks.
    pub stop: CancellationToken,
}

/// Shared handle.
pub type Shared = Arc<State>;

/// A fault inside the server; becomes a trace number for the user.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
    #[error(transparent)]
    App(#[from] AppError),
}

impl Fault {
    /// The public error; logs the cause of an internal one once, under the number the user gets.
    pub fn public(self) -> AppError {
        match self {
            Self::App(e) => e,
            // More to do than connections.
            Self::Store(crate::store::StoreError::Sql(sqlx::Error::PoolTimedOut)) => {
                AppError::Busy { retry_seconds: 2 }
            }
            Self::Store(e) => internal(&e),
        }
    }
}

/// Logs a cause and gives the error with its trace number.
pub fn internal(cause: &dyn std::error::Error) -> AppError {
    let mut random = [0u8; 6];
    let _ = getrandom::fill(&mut random);
    let trace = crate::usecase::record::hex(&random);
    tracing::error!(error.trace = trace, error.cause = %cause, "request failed");
    AppError::Internal { trace }
}

impl From<HashError> for Fault {
    fn from(e: HashError) -> Self {
        Self::App(match e {
            HashError::Busy => AppError::Busy { retry_seconds: 2 },
            // Longer than any password that was ever set.
            HashError::TooLong => AppError::Credentials,
            HashError::Hash(_) | HashError::Stopped => internal(&e),
        })
    }
}
