//! Small helpers around browser functions that may be missing or blocked. Nothing in here throws.

use domain::calendar::Time;
use js_sys::{Array, Function, Promise, Reflect};
use std::{future::Future, pin::Pin};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Milliseconds since 1970 by the clock of the device.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A moment from milliseconds since 1970.
pub fn time(millis: f64) -> Time {
    #[expect(clippy::cast_possible_truncation, reason = "microseconds since 1970 fit")]
    Time((millis * 1_000.0) as i64)
}

/// Milliseconds of a moment: whole numbers are written and read with less code than fractions.
pub fn millis(time: Time) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a moment of today is exact to less than a millisecond")]
    let micros = time.0 as f64;
    micros / 1_000.0
}

/// A property that is there.
pub fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok().filter(|v| !v.is_undefined() && !v.is_null())
}

/// Names and values of a form or an address; what is not text is left out.
pub fn pairs(list: &JsValue) -> Vec<(String, String)> {
    let Ok(Some(list)) = js_sys::try_iter(list) else { return vec![] };
    let text = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    list.filter_map(|pair| text(pair.ok()?)).collect()
}

/// Calls a method by name.
fn call(object: &JsValue, name: &str, args: &Array) -> Option<JsValue> {
    get(object, name)?.dyn_into::<Function>().ok()?.apply(object, args).ok()
}

/// The window as a plain object.
pub fn window() -> JsValue {
    web_sys::window().map(JsValue::from).unwrap_or_default()
}

/// The store of this browser; `None` when it is blocked.
pub fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Waits.
pub async fn sleep(millis: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        let millis = i32::try_from(millis).unwrap_or(i32::MAX);
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// What is done while a lock is held.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Web Locks, where the browser has them.
pub fn locks() -> Option<JsValue> {
    get(&get(&window(), "navigator")?, "locks")
}

/// Does the task while holding a lock of this browser profile; `steal` takes it from whoever has it. Returns `false`
/// when the lock was lost before the task was done. Without Web Locks the task is done at once.
pub async fn with_lock(name: &str, steal: bool, task: Task) -> bool {
    let Some(locks) = locks() else {
        task.await;
        return true;
    };
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"steal".into(), &steal.into());
    let hold = Closure::once_into_js(move || {
        future_to_promise(async move {
            task.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let args = Array::of3(&name.into(), &options, &hold);
    let Some(promise) = call(&locks, "request", &args).and_then(|p| p.dyn_into::<Promise>().ok()) else { return false };
    JsFuture::from(promise).await.is_ok()
}
