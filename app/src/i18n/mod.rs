//! All words on screen. Indonesian is the source language, English the second.

#[cfg(feature = "ssr")]
pub mod action;
#[cfg(feature = "ssr")]
pub mod calculator;
#[cfg(feature = "ssr")]
pub mod credit;
#[cfg(feature = "ssr")]
pub mod demo;
pub mod errors;
#[cfg(feature = "ssr")]
pub mod evaluation;
#[cfg(feature = "ssr")]
pub mod followup;
pub mod format;
pub mod frame;
#[cfg(feature = "ssr")]
pub mod help;
pub mod home;
#[cfg(feature = "ssr")]
pub mod manage;
pub mod matrix;
pub mod people;
#[cfg(feature = "ssr")]
pub mod planning;
pub mod record;
pub mod skp;
pub mod words;

use leptos::prelude::use_context;
use serde::{Deserialize, Serialize};

/// Language of the screen. Official terms stay Indonesian in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    #[default]
    Id,
    En,
}

impl Lang {
    /// BCP 47 code, as in `<html lang>` and the cookie `bahasa`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language of a code; Indonesian for anything unknown.
    pub fn from_code(code: &str) -> Self {
        if code == "en" { Self::En } else { Self::Id }
    }

    /// Chooses between the Indonesian and the English thing.
    pub fn pick<T>(self, id: T, en: T) -> T {
        match self {
            Self::Id => id,
            Self::En => en,
        }
    }
}

/// The language of this page. It does not change while a page lives: choosing another one loads the page anew.
pub fn use_lang() -> Lang {
    use_context().unwrap_or_default()
}

/// Declares texts as functions of the language: a missing one is a compile error.
#[macro_export]
macro_rules! texts {
    ($($name:ident: $id:literal, $en:literal;)*) => { $(
        pub const fn $name(lang: $crate::i18n::Lang) -> &'static str {
            match lang { $crate::i18n::Lang::Id => $id, $crate::i18n::Lang::En => $en }
        }
    )* };
}

/// Puts values into a sentence: `{0}`, `{1}`, … so that each language may order them as it needs. Where a language has a
/// form of its own for one, the forms for one and for more stand on both sides of a `|`; `{0}` is the number.
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let sentence = match sentence.split_once('|') {
        Some((one, _)) if values.first() == Some(&"1") => one,
        Some((_, more)) => more,
        None => sentence,
    };
    let mut out = String::with_capacity(sentence.len() + 16);
    let mut rest = sentence;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let Some(end) = tail.find('}') else { break };
        let value = tail[..end].parse::<usize>().ok().and_then(|n| values.get(n));
        out.push_str(value.copied().unwrap_or_default());
        rest = &tail[end + 1..];
        // After `M.Si.` the sentence needs no full stop of its own.
        if out.ends_with('.') {
            rest = rest.strip_prefix('.').unwrap_or(rest);
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        let words = "{0} entry of {1}|{0} entries of {1}";
        assert_eq!(fill(words, &["1", "x"]), "1 entry of x");
        assert_eq!(fill(words, &["0", "x"]), "0 entries of x");
        assert_eq!(fill(words, &["12", "x"]), "12 entries of x");
        assert_eq!(fill("{0} catatan", &["1"]), "1 catatan");
    }

    #[test]
    fn values_take_their_places() {
        assert_eq!(fill("{0} dari {1} indikator", &["1", "6"]), "1 dari 6 indikator");
        assert_eq!(fill("{1} / {0}", &["a", "b"]), "b / a");
        assert_eq!(fill("tanpa", &[]), "tanpa");
        assert_eq!(fill("kurang {3}.", &[]), "kurang .");
    }
}
