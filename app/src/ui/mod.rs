//! Building blocks of screens without server calls.

pub mod bar;
pub mod chart;
pub mod html;
pub mod mark;
pub mod page;
#[cfg(feature = "hydrate")]
pub mod part;
pub mod post;
pub mod sheet;
pub mod shown;

/// Says in one line at the foot of the screen what has just been done.
#[cfg(feature = "hydrate")]
pub fn toast(words: &str) {
    use leptos::prelude::{document, set_timeout};
    use std::time::Duration;

    let Some(line) = document().get_element_by_id("pesan") else { return };
    line.set_text_content(Some(words));
    let said = words.to_owned();
    set_timeout(
        move || {
            // Another message may have come meanwhile.
            if line.text_content().as_deref() == Some(&said) {
                line.set_text_content(None);
            }
        },
        Duration::from_secs(6),
    );
}
