//! Tests of the server as a whole: store, HTTP, authorisation, live. One program, so that it is linked once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it is")]

mod support;

mod authz;
mod http;
mod live;
mod store;
