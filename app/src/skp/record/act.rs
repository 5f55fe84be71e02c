//! What the form does in the browser.

use super::{
    FILE_BYTES, PIECES,
    start::{Page, State},
};
use crate::{
    client::{
        browser::{self, now, sleep, time},
        draft, files, fresh_uuid, photo,
        queue::{Fate, FileRef, Item, Queue},
    },
    error::AppError,
};
use domain::{
    id::EntryId,
    problem::{FieldProblem, Problem},
    skp::entry::Form,
    view::RecordForm,
};
use js_sys::{Array, Reflect};
use leptos::{
    ev::{Event, SubmitEvent},
    prelude::*,
};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, File, FormData, HtmlElement, HtmlFormElement, HtmlInputElement};

/// Typing pauses for so long before the draft is kept.
const PAUSE: Duration = Duration::from_millis(300);
const KINDS: [&str; 4] = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

fn form_name(queue: Queue) -> String {
    ["capaian-formulir-", &queue.person().to_string()].concat()
}

/// Without a network the form of last time is used: indicators change seldom, and the server decides anyway.
pub fn keep(
    queue: Option<Queue>,
    corrects: Option<EntryId>,
    answer: Result<RecordForm, AppError>,
) -> Result<RecordForm, AppError> {
    let (Err(AppError::Offline), Some(queue), None) = (&answer, queue, corrects) else { return answer };
    let kept = draft::load(&form_name(queue)).and_then(|text| serde_json::from_str::<RecordForm>(&text).ok());
    let Some(mut form) = kept else { return answer };
    form.today = time(now()).date(form.zone);
    (form.key, form.entry) = (fresh_uuid().into(), fresh_uuid().into());
    Ok(form)
}

/// Once the page has come to life: brings the draft back and follows what becomes of the entry.
pub fn mount(s: State, fate: Memo<Fate>) {
    Effect::new(move |_| {
        if !s.flags.get_untracked().alive {
            s.flags.update(|f| f.alive = true);
            restore(s);
        }
    });
    Effect::new(move |_| follow(s, fate.get()));
}

fn element(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn form() -> Option<HtmlFormElement> {
    element("#catat")?.dyn_into().ok()
}

fn text(control: &JsValue, name: &str) -> String {
    browser::get(control, name).and_then(|v| v.as_string()).unwrap_or_default()
}

fn value_of(name: &str) -> String {
    element(&["#catat [name=", name, "]"].concat()).map(|c| text(&c, "value")).unwrap_or_default()
}

/// Everything in the form.
fn snapshot(s: State) -> Option<Item> {
    let data = FormData::new_with_form(&form()?).ok()?;
    let mut fields = Vec::new();
    for pair in js_sys::try_iter(&data).ok()?? {
        let pair: Array = pair.ok()?.unchecked_into();
        // Files are kept apart.
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            fields.push((name, value));
        }
    }
    let files = s.files.get_untracked();
    Some(s.with(|f| Item {
        fields,
        files,
        folder: f.folder.clone(),
        title: f.choice.text.clone(),
        draft: f.draft.clone(),
        ..Item::default()
    }))
}

/// Nothing but what was there at first.
fn is_blank(item: &Item) -> bool {
    const TYPED: [&str; 5] = ["nilai", "dari", "keterangan", "tautan", "tautan_nama"];
    item.files.is_empty() && !item.fields.iter().any(|(n, v)| TYPED.contains(&n.as_str()) && !v.trim().is_empty())
}

fn save(s: State) {
    if s.sent.try_get_untracked().is_none_or(|sent| sent.is_some()) {
        return;
    }
    if let Some(item) = snapshot(s) {
        keep_draft(&item);
    }
}

fn keep_draft(item: &Item) {
    if is_blank(item) {
        draft::clear(&item.draft);
    } else {
        draft::save(&item.draft, &serde_json::to_string(item).unwrap_or_default());
    }
}

/// Something was typed.
pub fn typed(s: State) {
    echo(s);
    let turn = s.change(|f| {
        f.turn += 1;
        f.turn
    });
    let later = move || {
        if turn.is_some() && s.change(|f| f.turn) == turn {
            save(s);
        }
    };
    set_timeout(later, PAUSE);
}

fn echo(s: State) {
    s.typed.set((value_of("nilai"), value_of("dari")));
}

/// A field was left, or files were chosen.
pub fn changed(ev: &Event, s: State) {
    let input = ev.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).filter(|i| i.type_() == "file");
    match input {
        Some(input) => take(s, &input),
        None => save(s),
    }
}

fn restore(s: State) {
    let page = s.page();
    page.form(|form| {
        if form.corrects.is_none() {
            draft::save(&form_name(page.queue), &serde_json::to_string(form).unwrap_or_default());
        }
    });
    let kept = draft::load(&s.with(|f| f.draft.clone())).and_then(|text| serde_json::from_str::<Item>(&text).ok());
    match kept {
        // On its way already: it is in the list.
        Some(item) if page.queue.knows(item.key()) => draft::clear(&item.draft),
        // This page answers a failed post, which is newer.
        Some(_) if s.error.with_untracked(Option::is_some) => {}
        Some(item) => return put_back(s, item),
        None => {}
    }
    adopt(s);
}

/// Takes over what was typed and chosen before the page came to life.
fn adopt(s: State) {
    echo(s);
    if let Some(input) = element("#catat-berkas").and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        take(s, &input);
    }
    save(s);
}

fn put_back(s: State, item: Item) {
    let links = item.fields.iter().filter(|(name, _)| name == "tautan").count();
    s.links.set((0..links.max(1)).collect());
    s.change(|f| f.folder.clone_from(&item.folder));
    s.files.set(item.files.clone());
    spawn_local(async move {
        // The rows of links must be there first.
        sleep(0).await;
        for at in 0..item.fields.len() {
            let (name, value) = &item.fields[at];
            let before = item.fields[..at].iter().filter(|(n, _)| n == name).count();
            put(name, before, value);
        }
        s.flags.try_update(|f| f.restored = true);
        adopt(s);
    });
}

/// Puts a value into a field, unless something was typed there meanwhile.
fn put(name: &str, nth: usize, value: &str) {
    let selector = ["#catat [name=", name, "]"].concat();
    let Ok(all) = document().query_selector_all(&selector) else { return };
    let nth = u32::try_from(nth).unwrap_or(u32::MAX);
    let Some(control) = all.item(nth) else { return };
    if text(&control, "type") == "radio" {
        for at in 0..all.length() {
            if let Some(radio) = all.item(at).filter(|r| text(r, "value") == value) {
                let _ = Reflect::set(&radio, &"checked".into(), &true.into());
            }
        }
    } else if text(&control, "type") == "hidden" || text(&control, "value") == text(&control, "defaultValue") {
        let _ = Reflect::set(&control, &"value".into(), &value.into());
    }
}

fn take(s: State, input: &HtmlInputElement) {
    let Some(list) = input.files() else { return };
    let chosen: Vec<File> = (0..list.length()).filter_map(|i| list.item(i)).collect();
    if chosen.is_empty() {
        return;
    }
    s.flags.update(|f| f.preparing += 1);
    spawn_local(async move {
        let mut wrong = None;
        for file in chosen {
            wrong = add(s, file).await.err().or(wrong);
        }
        if let Some(problem) = wrong {
            s.error.try_set(Some(AppError::field("berkas", problem)));
        }
        s.flags.try_update(|f| f.preparing -= 1);
        save(s);
    });
    // The list below shows them; the same file may be chosen again.
    input.set_value("");
}

async fn add(s: State, file: File) -> Result<(), Problem> {
    let kind = file.type_();
    if !kind.is_empty() && !KINDS.contains(&kind.as_str()) && !kind.starts_with("image/") {
        return Err(Problem::FileKind);
    }
    let file = photo::shrink(file).await;
    let kind = file.type_();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of files are whole and positive"
    )]
    let size = file.size() as u64;
    match size {
        0 => return Err(Problem::FileEmpty),
        n if n > FILE_BYTES => return Err(Problem::FileTooLarge { max: FILE_BYTES }),
        _ if !kind.is_empty() && !KINDS.contains(&kind.as_str()) => return Err(Problem::FileKind),
        _ => {}
    }
    let (Some(held), Some(folder)) = (s.files.try_get_untracked(), s.change(|f| f.folder.clone())) else {
        return Ok(());
    };
    if held.len() >= PIECES {
        return Err(Problem::TooManyFiles { max: PIECES });
    }
    let n = held.iter().map(|f| f.n + 1).max().unwrap_or(0);
    files::put(&folder, n, &file).await;
    s.files.try_update(|files| files.push(FileRef { n, name: file.name(), kind, size }));
    Ok(())
}

/// Takes a file out.
pub fn remove_file(s: State, n: u32) {
    s.files.update(|files| files.retain(|f| f.n != n));
    let folder = s.with(|f| f.folder.clone());
    spawn_local(async move { files::remove(&folder, n).await });
    save(s);
    focus("#catat-berkas");
}

/// Room for one more link.
pub fn add_link(s: State) {
    let n = s.links.with_untracked(Vec::len);
    s.links.update(|links| links.push(n));
    request_animation_frame(move || focus(&["#", &super::fields::id("tautan", n)].concat()));
}

fn focus(selector: &str) {
    if let Some(element) = element(selector).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// *Simpan*.
pub fn submit(ev: &SubmitEvent, s: State) {
    ev.prevent_default();
    if s.flags.get_untracked().pressed || s.sent.with_untracked(Option::is_some) {
        return;
    }
    s.flags.update(|f| f.pressed = true);
    spawn_local(async move {
        let mut waited = false;
        while s.flags.try_get_untracked().is_some_and(|f| f.preparing > 0) {
            waited = true;
            sleep(100).await;
        }
        if s.flags.try_get_untracked().is_some() {
            // A file that turned out wrong meanwhile: nothing is stored without it behind the person's back.
            let lacks = |e: &Option<AppError>| e.as_ref().is_some_and(|e| e.problem("berkas").is_some());
            if waited && s.error.with_untracked(lacks) {
                to_first_wrong();
            } else {
                send(s);
            }
            s.flags.update(|f| f.pressed = false);
        }
    });
}

fn send(s: State) {
    let Some(item) = snapshot(s) else { return };
    if let Err(list) = check(s, &item) {
        s.error.set(Some(AppError::Invalid(list)));
        return to_first_wrong();
    }
    s.error.set(None);
    s.flags.update(|f| f.restored = false);
    keep_draft(&item);
    let key = item.key().to_owned();
    s.page().queue.put(item);
    s.page().queue.flush(&key);
    s.page().current.set(Some(key.clone()));
    s.sent.set(Some(key));
}

/// The rules of the server, for an answer at once. The server decides again.
fn check(s: State, item: &Item) -> Result<(), Vec<FieldProblem>> {
    let field = |name: &str| item.field(name).to_owned();
    let form = Form {
        value: field("nilai"),
        whole: field("dari"),
        deliverable: field("hasil"),
        date: field("tanggal"),
        note: field("keterangan"),
    };
    let judged = s.page().form(|f| {
        let today = f.today.max(time(now()).date(f.zone));
        s.with(|own| form.check(&own.choice.target, f.span, today))
    });
    let mut problems = judged.err().unwrap_or_default();
    let mut wrong = |field: &str, problem| problems.push(FieldProblem { field: field.to_owned(), problem });
    let all = |name: &'static str| item.fields.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.trim());
    let mut pieces = item.files.len();
    for (url, name) in all("tautan").zip(all("tautan_nama")) {
        pieces += usize::from(!url.is_empty());
        if url.is_empty() && !name.is_empty() {
            wrong("tautan", Problem::Required);
        } else if !url.is_empty() && !url.starts_with("https://") && !url.starts_with("http://") {
            wrong("tautan", Problem::Link);
        }
    }
    if pieces > PIECES {
        wrong("berkas", Problem::TooManyFiles { max: PIECES });
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn to_first_wrong() {
    request_animation_frame(|| {
        let control = "#catat [data-wrong] :is(input:not([disabled]),textarea)";
        focus(control);
    });
}

/// The entry is stored, kept, or comes back into the form.
fn follow(s: State, fate: Fate) {
    let Some(key) = s.sent.get_untracked() else { return };
    match fate {
        Fate::Refused(error) | Fate::Waiting(Some(error @ AppError::SignedOut)) => {
            s.page().queue.take(&key);
            s.page().current.set(None);
            s.sent.set(None);
            s.error.set(Some(error));
            save(s);
            to_first_wrong();
        }
        Fate::Stored(_) | Fate::Waiting(_) => {
            draft::clear(&s.with(|f| f.draft.clone()));
            request_animation_frame(|| focus("#hasil-kirim"));
        }
        Fate::Unknown | Fate::Sending => {}
    }
}

/// An empty form with a fresh key.
pub fn again(s: State) {
    s.page().current.set(None);
    s.page().round.update(|n| *n += 1);
    request_animation_frame(|| focus("#isi"));
}

/// Forgets what was typed.
pub fn drop_draft(s: State) {
    draft::clear(&s.with(|f| f.draft.clone()));
    forget_files(s.with(|f| f.folder.clone()), s.files.get_untracked());
    again(s);
}

fn forget_files(folder: String, list: Vec<FileRef>) {
    spawn_local(async move {
        for file in list {
            files::remove(&folder, file.n).await;
        }
    });
}

/// Tries at once.
pub fn send_now(page: Page) {
    page.queue.flush("");
}

/// Opens a refused entry in the form, under a fresh key: the refused one had no effect.
pub fn repair(page: Page, key: &str) {
    let Some(mut item) = page.queue.take(key) else { return };
    for (name, value) in &mut item.fields {
        if name == "kunci" || name == "id" {
            *value = fresh_uuid().to_string();
        }
    }
    item.error = None;
    // Beside a newer draft of the same indicator, not over it.
    item.draft = [&item.draft, "-", key].concat();
    keep_draft(&item);
    let mut way = ["/catat?iki=", item.field("iki"), "&draf=", key].concat();
    let corrects = item.field("koreksi");
    if !corrects.is_empty() {
        way.push_str("&koreksi=");
        way.push_str(corrects);
    }
    let _ = window().location().assign(&way);
}

/// Gives a refused entry up.
pub fn discard(page: Page, key: &str) {
    let sure = crate::i18n::record::discard_sure(page.lang);
    if window().confirm_with_message(sure).unwrap_or(false)
        && let Some(item) = page.queue.take(key)
    {
        forget_files(item.folder, item.files);
    }
}
