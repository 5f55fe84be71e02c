//! Where the reader is: path and query of the page.

use leptos::prelude::*;

/// What the address asks for, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The first value of this name.
    pub fn get_str(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The first value of this name.
    pub fn get(&self, name: &str) -> Option<String> {
        self.get_str(name).map(str::to_owned)
    }
}

impl FromIterator<(String, String)> for Query {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// The address of the page, which changes when a link leads to another one.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub path: RwSignal<String>,
    pub query: RwSignal<Query>,
}

impl Place {
    /// A place that is known.
    pub fn new(path: String, query: Query) -> Self {
        Self { path: RwSignal::new(path), query: RwSignal::new(query) }
    }

    /// The place of the page that is being written.
    #[cfg(feature = "ssr")]
    pub fn of_request() -> Self {
        let place = leptos_router::hooks::use_location();
        let query = place.query.read_untracked();
        let pairs = query.clone().into_iter().map(|(name, value)| (name.into_owned(), value));
        Self::new(place.pathname.get_untracked(), pairs.collect())
    }
}
