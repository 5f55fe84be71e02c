//! JSON in the browser. The text becomes one small tree, and serde reads values from the tree. `serde_json` reads while
//! it parses and knows members by name in any order; for all the types a screen needs that would be a third of the
//! WASM. Here members are handed over in the order of the type, and variants by number: the short half of what serde
//! derives. Names in `#[serde(alias)]` are not known here; a member that is not there reads as null, a null as an
//! empty list.

mod read;
#[cfg(test)]
mod tests;
mod tree;

use serde::de::DeserializeOwned;

/// The text is not the JSON of the type that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadJson;

/// Reads a value.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, BadJson> {
    let tree = tree::Tree::parse(text).ok_or(BadJson)?;
    T::deserialize(&tree)
}
