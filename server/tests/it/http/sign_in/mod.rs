//! `POST /masuk`, `POST /keluar`, sessions.

mod cookies;
mod form;
mod limits;
mod sessions;
