//! Files of drafts and of entries on their way, in the Cache API, so that a chosen photo survives a reload. They
//! are at `/draf/{folder}/{n}`; name and size are in the draft. Without the Cache API they live as long as the page.

use super::{
    browser::{get as property, window},
    draft,
    queue::Item,
};
use js_sys::{Array, Promise};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Cache, CacheStorage, File, Request, Response};

const CACHE: &str = "capaian-draf";

thread_local! {
    static HELD: RefCell<Vec<(String, Blob)>> = const { RefCell::new(Vec::new()) };
}

fn path(folder: &str, n: u32) -> String {
    format!("/draf/{folder}/{n}")
}

async fn wait<T: JsCast>(promise: Promise) -> Option<T> {
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

async fn cache() -> Option<Cache> {
    let caches: CacheStorage = property(&window(), "caches")?.unchecked_into();
    wait(caches.open(CACHE).unchecked_into()).await
}

/// Keeps a file.
pub async fn put(folder: &str, n: u32, file: &File) {
    let path = path(folder, n);
    HELD.with(|held| held.borrow_mut().push((path.clone(), file.clone().unchecked_into())));
    if let Some(cache) = cache().await
        && let Ok(response) = Response::new_with_opt_blob(Some(file))
    {
        let _ = wait::<JsValue>(cache.put_with_str(&path, &response).unchecked_into()).await;
    }
}

/// The content of a file, if it is still there.
pub async fn get(folder: &str, n: u32) -> Option<Blob> {
    let path = path(folder, n);
    let held = HELD.with(|held| held.borrow().iter().find(|(p, _)| *p == path).map(|(_, blob)| blob.clone()));
    if held.is_some() {
        return held;
    }
    let response: Response = wait(cache().await?.match_with_str(&path).unchecked_into()).await?;
    wait(response.blob().ok()?.unchecked_into()).await
}

/// Forgets one file.
pub async fn remove(folder: &str, n: u32) {
    let path = path(folder, n);
    HELD.with(|held| held.borrow_mut().retain(|(p, _)| *p != path));
    if let Some(cache) = cache().await {
        let _ = wait::<JsValue>(cache.delete_with_str(&path).unchecked_into()).await;
    }
}

/// Forgets every file that is in none of these folders.
async fn purge(keep: &[String]) {
    let Some(cache) = cache().await else { return };
    let Some(requests) = wait::<Array>(cache.keys().unchecked_into()).await else { return };
    for request in requests.iter() {
        let request: Request = request.unchecked_into();
        let url = request.url();
        let folder = url.rsplit('/').nth(1).unwrap_or_default();
        if !keep.iter().any(|k| k == folder) {
            let _ = wait::<JsValue>(cache.delete_with_request(&request).unchecked_into()).await;
        }
    }
}

/// Forgets every file that no draft and no waiting entry names.
pub async fn purge_unused() {
    let mut keep = Vec::new();
    for key in draft::keys("capaian-draf-").into_iter().chain(draft::keys("capaian-antre-")) {
        if let Some(item) = draft::load(&key).and_then(|text| crate::json::from_str::<Item>(&text).ok()) {
            keep.push(item.folder);
        }
    }
    purge(&keep).await;
}
