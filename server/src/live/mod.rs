//! Live events: outbox → publisher → hub → Server-Sent Events.

pub mod hub;
pub mod publish;
pub mod sse;
