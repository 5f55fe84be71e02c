//! Typed text: what is kept, what is cut away, how long it may be.

use crate::problem::Problem;

/// Longest note, feedback or reason, in characters.
pub const LONG: usize = 4_000;
/// Longest single line (a link's name, a deliverable), in characters.
pub const SHORT: usize = 200;

/// Cleans typed text: line ends become `\n`; NUL, other control characters and bidirectional overrides (which can
/// make a text read differently from what is stored) are dropped; white space at the ends is cut. Everything else,
/// emoji and markup included, stays as typed: it is shown as text, never as HTML.
pub fn clean(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified.chars().filter(|&c| c == '\n' || c == '\t' || !is_hidden(c)).collect();
    kept.trim().to_owned()
}

fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Cleaned text that must not be empty and not exceed `max` characters.
pub fn required(raw: &str, max: usize) -> Result<String, Problem> {
    let text = optional(raw, max)?;
    if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) { Err(Problem::Required) } else { Ok(text) }
}

/// Signs that are kept inside of text (emoji and scripts need them) but say nothing by themselves.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{2064}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{E0000}'..='\u{E01EF}')
}

/// A short mark by which a page says which text it showed (FNV-1a). It tells texts apart, it proves nothing.
pub fn mark(text: &str) -> String {
    let hash =
        text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// Cleaned text of at most `max` characters, may be empty.
pub fn optional(raw: &str, max: usize) -> Result<String, Problem> {
    let text = clean(raw);
    let length = text.chars().count();
    if length > max { Err(Problem::TooLong { max, length }) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_can_see_is_no_text() {
        for nothing in ["", "  ", "\u{200B}", "\u{200B} \u{2800}\u{3164}", "\u{AD}\u{FE0F}"] {
            assert_eq!(required(nothing, LONG), Err(Problem::Required), "{nothing:?}");
        }
        for something in ["a", "👩\u{200D}⚕\u{FE0F}", "ک\u{200C}م"] {
            assert_eq!(required(something, LONG).as_deref(), Ok(something));
        }
    }
}
