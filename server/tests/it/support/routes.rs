//! Everything the server answers to.

use leptos::server_fn::axum::server_fn_paths;
use server::http::ROUTES;

/// Method and path of every server function.
pub fn functions() -> Vec<(String, String)> {
    let mut all: Vec<_> = server_fn_paths().map(|(path, method)| (method.to_string(), path.to_owned())).collect();
    all.sort();
    all
}

/// Method and path of every route and server function.
pub fn everything() -> Vec<(String, String)> {
    let routes = ROUTES.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned()));
    routes.chain(functions()).collect()
}
