//! Sending, in the browser.

use super::{AppError, FileRef, Inside, Item, Queue};
use crate::client::{
    browser::{now, time, with_lock},
    draft, effect, files, pause,
};
use crate::{error::WRITER, live::is_current};
use domain::{
    order::sort_by_key,
    problem::{FieldProblem, Problem},
    view::Receipt,
};
use gloo_net::http::{Request, Response};
use leptos::{leptos_dom::helpers::set_timeout_with_handle, prelude::*, task::spawn_local};
use std::time::Duration;
use web_sys::{AbortController, FormData};

/// A receipt is kept so long for tabs that wait for it.
const RECEIPT_SECONDS: i64 = 24 * 3_600;

impl Queue {
    fn name(&self) -> String {
        format!("capaian-antre-{}", self.person)
    }

    fn stored_name(&self) -> String {
        format!("capaian-terkirim-{}", self.person)
    }

    /// Reads what is left, listens, and sends.
    pub(super) fn start(self) {
        effect(move || {
            self.read();
            spawn_local(files::purge_unused());
            self.flush("");
        });
        // Each end of an attempt that leaves something behind plans the next one.
        let idle = Memo::new(move |_| self.inside.with(|q| q.sending.is_none()));
        let mut failures = 0;
        effect(move || {
            if !idle.get() {
                return;
            }
            let left = |i: &Item| !i.is_refused() && i.error.is_some() && i.error != Some(AppError::SignedOut);
            if !self.inside.with_untracked(|q| q.items.iter().any(left)) {
                failures = 0;
                return;
            }
            let wait = pause(failures + 2, js_sys::Math::random());
            set_timeout(move || self.flush(""), Duration::from_millis(wait.into()));
            failures += 1;
        });
        for event in ["online", "visibilitychange", "storage"] {
            let listener = window_event_listener_untyped(event, move |e| {
                self.read();
                if e.type_() != "storage" {
                    self.flush("");
                }
            });
            on_cleanup(move || listener.remove());
        }
    }

    /// Takes over what other tabs left in storage.
    fn read(&self) {
        let mut keys = draft::keys(&self.name());
        sort_by_key(&mut keys, Clone::clone);
        let mut items: Vec<Item> =
            keys.iter().filter_map(|key| crate::json::from_str(&draft::load(key)?).ok()).collect();
        let prefix = self.stored_name();
        let mut stored: Vec<(String, Receipt)> = Vec::new();
        for key in draft::keys(&prefix) {
            match draft::load(&key).and_then(|text| crate::json::from_str::<Receipt>(&text).ok()) {
                Some(receipt) if time(now()) < receipt.at.plus_seconds(RECEIPT_SECONDS) => {
                    stored.push((key[prefix.len() + 1..].to_owned(), receipt));
                }
                _ => draft::clear(&key),
            }
        }
        self.inside.try_maybe_update(|q| {
            items.extend(q.items.iter().filter(|i| i.loose).cloned());
            let known = q.stored.len();
            for new in stored {
                if !q.stored.iter().any(|(key, _)| *key == new.0) {
                    q.stored.push(new);
                }
            }
            let changed = q.items != items || q.stored.len() != known;
            q.items = items;
            (changed, ())
        });
    }

    /// Keeps an entry until it is stored, in place of one with the same key.
    pub fn put(&self, mut item: Item) {
        item.loose = false;
        let text = serde_json::to_string(&item).unwrap_or_default();
        item.loose = !draft::save(&format!("{}-{}", self.name(), item.key()), &text);
        self.inside.try_update(|q| match q.items.iter_mut().find(|i| i.key() == item.key()) {
            Some(old) => *old = item,
            None => q.items.push(item),
        });
    }

    /// Takes an entry out.
    pub fn take(&self, key: &str) -> Option<Item> {
        draft::clear(&format!("{}-{key}", self.name()));
        self.inside.try_update(|q| {
            let at = q.items.iter().position(|i| i.key() == key)?;
            Some(q.items.remove(at))
        })?
    }

    /// Whether the entry with this key waits here or was stored from here.
    pub fn knows(&self, key: &str) -> bool {
        [self.name(), self.stored_name()].iter().any(|name| draft::load(&format!("{name}-{key}")).is_some())
    }

    /// Sends what waits, in one tab at a time; `first` goes first.
    pub fn flush(self, first: &str) {
        let start = self.inside.try_update(|q| {
            if !first.is_empty() {
                first.clone_into(&mut q.front);
            }
            let start = q.sending.is_none() && next(q, &[]).is_some();
            if start {
                q.sending = Some(String::new());
            }
            start
        });
        if start != Some(true) {
            return;
        }
        spawn_local(async move {
            with_lock(&self.name(), false, Box::pin(self.run())).await;
            let late = self.inside.try_update(|q| {
                q.sending = None;
                q.front.clone()
            });
            // Came when the last one was just done.
            if let Some(key) = late.filter(|key| !key.is_empty()) {
                self.flush(&key);
            }
        });
    }

    async fn run(self) {
        let mut tried = Vec::new();
        loop {
            self.read();
            // Signed in as somebody else meanwhile: that person must not send it.
            if !is_current(&self.person.to_string()) {
                self.inside.try_update(|q| {
                    let waiting = q.items.iter_mut().filter(|i| i.error.is_none());
                    waiting.for_each(|i| i.error = Some(AppError::SignedOut));
                });
                return;
            }
            let item = self.inside.try_update(|q| {
                let item = next(q, &tried)?;
                if q.front == item.key() {
                    q.front.clear();
                }
                q.sending = Some(item.key().to_owned());
                Some(item)
            });
            let Some(Some(item)) = item else { return };
            tried.push(item.key().to_owned());
            let result = post(&item, &self.person.to_string()).await;
            let stop = matches!(
                result,
                Err(AppError::SignedOut | AppError::Offline | AppError::Busy { .. } | AppError::TooMany { .. })
            );
            self.settle(item, result).await;
            if stop {
                return;
            }
        }
    }

    async fn settle(&self, item: Item, result: Result<Receipt, AppError>) {
        match result {
            Ok(receipt) => {
                let text = serde_json::to_string(&receipt).unwrap_or_default();
                draft::save(&format!("{}-{}", self.stored_name(), item.key()), &text);
                self.inside.try_update(|q| q.stored.push((item.key().to_owned(), receipt)));
                self.take(item.key());
                if draft::load(&item.draft).is_some_and(|text| text.contains(item.key())) {
                    draft::clear(&item.draft);
                }
                for file in &item.files {
                    files::remove(&item.folder, file.n).await;
                }
            }
            Err(error) => self.put(Item { error: Some(error), ..item }),
        }
    }
}

/// The next one to try.
fn next(q: &Inside, tried: &[String]) -> Option<Item> {
    let fresh = |i: &&Item| !i.is_refused() && !tried.iter().any(|key| key == i.key());
    let mut all = q.items.iter().filter(fresh);
    let first = all.clone().find(|i| i.key() == q.front);
    first.or_else(|| all.next()).cloned()
}

async fn post(item: &Item, person: &str) -> Result<Receipt, AppError> {
    let form = FormData::new().map_err(|_| AppError::BadRequest)?;
    for (name, value) in &item.fields {
        let _ = form.append_with_str(name, value);
    }
    for file in &item.files {
        attach(&form, item, file).await?;
    }
    // A connection that hangs is given up, later on slow networks with much to send.
    let bytes: u64 = item.files.iter().map(|f| f.size).sum();
    let guard = AbortController::new().ok();
    let signal = guard.as_ref().map(AbortController::signal);
    let timeout = set_timeout_with_handle(
        move || {
            if let Some(guard) = &guard {
                guard.abort();
            }
        },
        Duration::from_millis(60_000 + bytes / 10),
    );
    let answer = Request::post("/catat")
        .header("Accept", "application/json")
        .header(WRITER, person)
        .abort_signal(signal.as_ref())
        .body(form);
    let result = match answer {
        Ok(request) => match request.send().await {
            Ok(response) => read(response).await,
            Err(_) => Err(AppError::Offline),
        },
        Err(_) => Err(AppError::BadRequest),
    };
    if let Ok(timeout) = timeout {
        timeout.clear();
    }
    result
}

async fn attach(form: &FormData, item: &Item, file: &FileRef) -> Result<(), AppError> {
    let lost = || {
        let problem = FieldProblem { field: "berkas".to_owned(), problem: Problem::FileBroken };
        AppError::Invalid(vec![problem])
    };
    let blob = files::get(&item.folder, file.n).await.ok_or_else(lost)?;
    form.append_with_blob_and_filename("berkas", &blob, &file.name).map_err(|_| lost())
}

async fn read(response: Response) -> Result<Receipt, AppError> {
    let text = response.text().await.map_err(|_| AppError::Offline)?;
    if response.ok()
        && let Ok(receipt) = crate::json::from_str(&text)
    {
        return Ok(receipt);
    }
    if let Ok(error) = crate::json::from_str(&text) {
        return Err(error);
    }
    // Not our server's words: something between us and it has answered.
    Err(match response.status() {
        200..=399 | 401 => AppError::SignedOut,
        413 => AppError::field("berkas", Problem::FileTooLarge { max: crate::skp::record::FILE_BYTES }),
        400..=499 => AppError::BadRequest,
        _ => AppError::Offline,
    })
}
