//! What only a browser can do; on the server these functions do nothing.

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
