//! What only a browser can do; on the server these functions do nothing.

#[cfg(feature = "hydrate")]
pub mod browser;
#[cfg(feature = "hydrate")]
pub mod draft;
#[cfg(feature = "hydrate")]
pub mod files;
#[cfg(feature = "hydrate")]
pub mod photo;
pub mod queue;

/// A fresh UUID version 7 for a key or a new thing: in the browser from its clock and dice, while a page is rendered
/// from the server's.
#[cfg(feature = "hydrate")]
pub fn fresh_uuid() -> uuid::Uuid {
    let mut random = [0u8; 10];
    if let Some(crypto) = web_sys::window().and_then(|w| w.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970 fit")]
    let millis = js_sys::Date::now() as u64;
    domain::id::v7(millis, &random)
}

/// A fresh UUID version 7 for a key or a new thing: in the browser from its clock and dice, while a page is rendered
/// from the server's.
#[cfg(not(feature = "hydrate"))]
pub fn fresh_uuid() -> uuid::Uuid {
    #[cfg(feature = "ssr")]
    if let Some(ids) = leptos::prelude::use_context::<crate::port::Ids>() {
        return (ids.0)();
    }
    uuid::Uuid::nil()
}

/// Does something now and whenever a signal it has read changes, in the browser. One kind of effect for all: each kind
/// is a kilobyte of WASM.
pub fn effect(doing: impl FnMut() + 'static) {
    fn start(mut doing: Box<dyn FnMut()>) {
        leptos::prelude::Effect::new(move |_| doing());
    }
    start(Box::new(doing));
}

/// Small letters, for comparing: in the browser by its own tables.
pub fn lowercase(text: &str) -> String {
    #[cfg(feature = "hydrate")]
    {
        js_sys::JsString::from(text).to_lower_case().into()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        text.to_lowercase()
    }
}

/// Milliseconds to wait before the next attempt: doubling from one second to thirty, and up to half as much again by
/// `dice` (0 to 1), so that a thousand phones do not come back at once.
pub fn pause(failures: u32, dice: f64) -> u32 {
    let base = (1_000_u32 << failures.min(5)).min(30_000);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 15,000")]
    let extra = (f64::from(base) * 0.5 * dice.clamp(0.0, 1.0)) as u32;
    base + extra
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_one_to_thirty_seconds() {
        let all: Vec<u32> = (0..8).map(|n| pause(n, 0.0)).collect();
        assert_eq!(all, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
        assert_eq!((pause(0, 1.0), pause(99, 1.0)), (1_500, 45_000));
    }
}
