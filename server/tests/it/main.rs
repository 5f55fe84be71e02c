//! Tests of the server as a whole: store, HTTP, authorisation, live, faults, commands. One program, so that it is
//! linked once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it is")]

mod support;

mod authz;
mod cli;
mod config;
mod faults;
mod http;
mod jobs;
mod live;
mod store;
