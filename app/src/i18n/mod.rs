//! All words on screen. Indonesian is the source language, English the second.

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
