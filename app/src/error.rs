//! The one error that crosses the wire. It carries data, never sentences: those are chosen by [`crate::i18n`].

use domain::problem::{FieldProblem, Refusal};
use leptos::{
    prelude::{FromServerFnError, ServerFnErrorErr},
    server_fn::codec::JsonEncoding,
};
use serde::{Deserialize, Serialize};

/// Header with the id of the person for whom the page was written: what was typed on it is never stored under the name
/// of somebody who signed in in another tab meanwhile, see [`AppError::OtherPerson`].
pub const WRITER: &str = "x-capaian-orang";

/// Why a request had no effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppError {
    /// Not signed in, or the session has ended. What was typed stays on the page.
    SignedOut,
    /// The session had ended when a plain form was sent; the person has signed in again, and what was typed is back on
    /// the page, not stored yet.
    SignedInAgain,
    /// Somebody else has signed in in this browser since the page was opened. What was typed stays on the page.
    OtherPerson,
    /// Visible but not allowed.
    Forbidden,
    /// Does not exist, or must not be seen.
    NotFound,
    /// Somebody else was faster; reload and look.
    Conflict,
    /// Fields of the form are wrong.
    Invalid(Vec<FieldProblem>),
    /// Well formed and permitted, but the rules refuse it now.
    Refused(Refusal),
    /// The same key came with different content.
    KeyReused,
    /// The request could not be read.
    BadRequest,
    /// The server has too much to do; try again after so many seconds.
    Busy { retry_seconds: u32 },
    /// Too many attempts; try again after so many seconds.
    TooMany { retry_seconds: u32 },
    /// NIP and password do not fit (said without telling which).
    Credentials,
    /// The server could not be reached. Made on the client only.
    Offline,
    /// A fault of ours, logged under this number.
    Internal { trace: String },
}

impl AppError {
    /// A problem of one field.
    pub fn field(field: &str, problem: domain::problem::Problem) -> Self {
        Self::Invalid(vec![FieldProblem { field: field.to_owned(), problem }])
    }

    /// The problem of a field, if this error has one.
    pub fn problem(&self, field: &str) -> Option<&domain::problem::Problem> {
        match self {
            Self::Invalid(list) => list.iter().find(|p| p.field == field).map(|p| &p.problem),
            _ => None,
        }
    }

    /// HTTP status of the answer.
    pub const fn status(&self) -> u16 {
        match self {
            Self::SignedOut | Self::Credentials => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict | Self::OtherPerson | Self::SignedInAgain | Self::Refused(_) | Self::KeyReused => 409,
            Self::Invalid(_) => 422,
            Self::BadRequest => 400,
            Self::TooMany { .. } => 429,
            Self::Busy { .. } | Self::Offline => 503,
            Self::Internal { .. } => 500,
        }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for AppError {}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(value: ServerFnErrorErr) -> Self {
        match value {
            ServerFnErrorErr::Request(_) => Self::Offline,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::BadRequest
            }
            _ => Self::Internal { trace: String::new() },
        }
    }
}
