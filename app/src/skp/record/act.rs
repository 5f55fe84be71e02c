//! What the page does in the browser. The form is plain HTML; here are its few listeners, and what they put right.

use super::{
    FILE_BYTES, PIECES, fields, form,
    outcome::is_over,
    state::{State, draft_name},
};
use crate::{
    client::{
        browser::{self, now, sleep, time},
        draft, effect, files, fresh_uuid, photo,
        queue::{Fate, FileRef, Item},
    },
    error::AppError,
    i18n::{record as t, words as w},
    json,
    live::current,
    screen::Data,
    ui::post::explain,
};
use domain::{
    id::{EntryId, IkiId, SkpId},
    problem::{FieldProblem, Problem},
    skp::entry::Form,
    view::RecordForm,
};
use js_sys::Reflect;
use leptos::{ev::Event, prelude::*, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, File, FormData, HtmlElement, HtmlFormElement, HtmlInputElement};

/// Typing pauses for so long before the draft is kept.
const PAUSE: Duration = Duration::from_millis(300);
const KINDS: [&str; 4] = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

/// Where the form of last time is kept.
fn form_name(person: &str) -> String {
    ["capaian-formulir-", person].concat()
}

/// Keeps the form for when there is no network; `page` is the JSON of the page.
pub fn keep(person: &str, page: &str) {
    draft::save(&form_name(person), page);
}

/// What the form starts from. Without a network the form of last time is used: indicators change seldom, and the
/// server decides anyway.
pub async fn load(corrects: Option<EntryId>, skp: Option<SkpId>) -> Result<RecordForm, AppError> {
    let which = match (corrects, skp) {
        (Some(id), _) => ["?koreksi=", &id.to_string()].concat(),
        (None, Some(id)) => ["?skp=", &id.to_string()].concat(),
        (None, None) => String::new(),
    };
    let usual = which.is_empty();
    let person = current().unwrap_or_default();
    match crate::wire::get(["/api/catat/awal", &which].concat()).await {
        Ok(text) => {
            if usual {
                keep(&person, &["{\"record\":", &text, "}"].concat());
            }
            json::from_str(&text).map_err(|_| AppError::Internal { trace: String::new() })
        }
        Err(AppError::Offline) if corrects.is_none() => {
            kept(&person).filter(|form| skp.is_none_or(|id| form.skp == id)).ok_or(AppError::Offline)
        }
        Err(error) => Err(error),
    }
}

fn kept(person: &str) -> Option<RecordForm> {
    let Data::Record(mut form) = json::from_str(&draft::load(&form_name(person))?).ok()? else { return None };
    form.today = time(now()).date(form.zone);
    (form.key, form.entry) = (fresh_uuid().into(), fresh_uuid().into());
    Some(form)
}

/// Once the page has come to life: brings the draft back, and follows what becomes of the entry.
pub fn mount(s: State, iki: Memo<Option<IkiId>>, fate: Memo<Fate>) {
    let mut shown = iki.get_untracked();
    effect(move || {
        let now = iki.get();
        if now != shown {
            shown = now;
            s.begin(now);
        }
    });
    effect(move || {
        s.round.track();
        spawn_local(async move {
            // The form is put into the page first.
            sleep(0).await;
            wake(s);
        });
    });
    effect(move || follow(s, fate.get()));
}

/// What is done on the page.
pub fn heard(ev: &Event, s: State) {
    let target = ev.target().and_then(|t| t.dyn_into::<Element>().ok());
    match ev.type_().as_str() {
        "submit" => {
            ev.prevent_default();
            submit(s);
        }
        "input" => typed(s),
        "change" => match target.and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).filter(|i| i.type_() == "file") {
            Some(input) => take(s, &input),
            None => save(s),
        },
        _ => {
            let button = target.and_then(|t| t.closest("[data-act]").ok().flatten());
            if let Some(button) = button {
                let attribute = |name| button.get_attribute(name).unwrap_or_default();
                pressed(s, &attribute("data-act"), &attribute("data-value"));
            }
        }
    }
}

fn pressed(s: State, act: &str, value: &str) {
    match act {
        "lagi" => again(s),
        "kirim" => s.queue.flush(""),
        "tautan" => add_link(s),
        "hapus" => remove_file(s, value.parse().unwrap_or(u32::MAX)),
        "buang-draf" => drop_draft(s),
        "perbaiki" => repair(s, value),
        "buang" => discard(s, value),
        _ => {}
    }
}

fn element(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn form_element() -> Option<HtmlFormElement> {
    element("#catat")?.dyn_into().ok()
}

fn focus(selector: &str) {
    to(element(selector));
}

/// Puts the focus there.
fn to(element: Option<Element>) {
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

fn set_inside(selector: &str, html: &str) {
    if let Some(place) = element(selector) {
        place.set_inner_html(html);
    }
}

fn set_text(selector: &str, text: &str) {
    if let Some(place) = element(selector) {
        place.set_text_content(Some(text));
    }
}

fn text(control: &JsValue, name: &str) -> String {
    browser::get(control, name).and_then(|v| v.as_string()).unwrap_or_default()
}

fn value_of(name: &str) -> String {
    element(&["#catat [name=", name, "]"].concat()).map(|c| text(&c, "value")).unwrap_or_default()
}

/// Everything in the form.
fn snapshot(s: State) -> Option<Item> {
    let data = FormData::new_with_form(&form_element()?).ok()?;
    // Files are kept apart.
    let all = browser::pairs(&data);
    let title = s.form(|form| s.chosen(form).map(|c| c.text.clone())).unwrap_or_default();
    s.change(|f| Item {
        fields: all,
        files: f.files.clone(),
        folder: f.folder.clone(),
        title,
        draft: f.draft.clone(),
        ..Item::default()
    })
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
fn typed(s: State) {
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

/// Says how the number is read.
fn echo(s: State) {
    let Some(place) = element("#catat .echo") else { return };
    let unit = place.get_attribute("data-unit").unwrap_or_default();
    let whole = value_of("dari");
    place.set_text_content(Some(&fields::read(&value_of("nilai"), &whole, &unit, s.lang)));
    // A part of a whole is a count, not a rate.
    if unit == "%" {
        set_text("#catat .unit", if whole.is_empty() { "%" } else { "" });
    }
}

/// A form has come into the page.
fn wake(s: State) {
    let Some(form) = form_element() else { return };
    for hidden in ["#catat .camera", "#catat [data-act=tautan]"] {
        if let Some(element) = element(hidden) {
            let _ = element.remove_attribute("hidden");
        }
    }
    let _ = form.set_attribute("data-alive", "");
    restore(s);
}

fn restore(s: State) {
    let Some((name, failed)) = s.change(|f| (f.draft.clone(), f.error.is_some())) else { return };
    match draft::load(&name).and_then(|text| json::from_str::<Item>(&text).ok()) {
        // On its way already: it is in the list.
        Some(item) if s.queue.knows(item.key()) => draft::clear(&item.draft),
        // This page answers a failed post, which is newer.
        Some(_) if failed => {}
        Some(item) => put_back(s, item),
        None => {}
    }
    // What was typed and chosen before the page came to life.
    echo(s);
    if let Some(input) = element("#catat-berkas").and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        take(s, &input);
    }
    save(s);
}

fn put_back(s: State, item: Item) {
    let links = item.fields.iter().filter(|(name, _)| name == "tautan").count();
    for n in 1..links {
        more_links(s, n);
    }
    for at in 0..item.fields.len() {
        let (name, value) = &item.fields[at];
        let before = item.fields[..at].iter().filter(|(n, _)| n == name).count();
        put(name, before, value);
    }
    s.change(|f| (f.folder, f.files) = (item.folder, item.files));
    show_files(s);
    set_inside("#catat .restored-place", &form::restored(s.lang));
}

/// Puts a value into a field, unless something was typed there meanwhile.
fn put(name: &str, nth: usize, value: &str) {
    let selector = ["#catat [name=", name, "]"].concat();
    let Ok(all) = document().query_selector_all(&selector) else { return };
    let Some(control) = u32::try_from(nth).ok().and_then(|nth| all.item(nth)) else { return };
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
    prepare(s, 1);
    spawn_local(async move {
        let mut wrong = None;
        for file in chosen {
            wrong = add(s, file).await.err().or(wrong);
        }
        if let Some(problem) = wrong {
            let _ = tell(s, Some(&AppError::field("berkas", problem)));
        }
        prepare(s, -1);
        save(s);
    });
    // The list below shows them; the same file may be chosen again.
    input.set_value("");
}

fn prepare(s: State, change: i32) {
    let now = s.change(|f| {
        f.preparing = f.preparing.saturating_add_signed(change);
        f.preparing
    });
    set_text("#catat .preparing", if now.is_some_and(|n| n > 0) { t::preparing(s.lang) } else { "" });
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
    let room = s.change(|f| (f.folder.clone(), f.files.iter().map(|f| f.n + 1).max().unwrap_or(0), f.files.len()));
    let Some((folder, n, count)) = room else { return Ok(()) };
    if count >= PIECES {
        return Err(Problem::TooManyFiles { max: PIECES });
    }
    files::put(&folder, n, &file).await;
    s.change(|f| f.files.push(FileRef { n, name: file.name(), kind, size }));
    show_files(s);
    Ok(())
}

fn show_files(s: State) {
    let list = s.change(|f| fields::files(&f.files, s.lang)).unwrap_or_default();
    set_inside("#catat .files", &list);
}

fn remove_file(s: State, n: u32) {
    let folder = s.change(|f| {
        f.files.retain(|f| f.n != n);
        f.folder.clone()
    });
    spawn_local(async move { files::remove(&folder.unwrap_or_default(), n).await });
    show_files(s);
    save(s);
    focus("#catat-berkas");
}

fn add_link(s: State) {
    let n = document().query_selector_all("#catat .link-row").map_or(0, |list| list.length()) as usize;
    more_links(s, n);
    focus(&["#", &fields::id("tautan", n)].concat());
}

/// Room for one more link.
fn more_links(s: State, n: usize) {
    if let Some(rows) = element("#catat .links") {
        let _ = rows.insert_adjacent_html("beforeend", &fields::link(n, "", "", None, s.lang));
    }
    if n + 1 >= PIECES
        && let Some(button) = element("#catat [data-act=tautan]")
    {
        let _ = button.set_attribute("hidden", "");
    }
}

/// *Simpan*.
fn submit(s: State) {
    let again =
        s.sent.with_untracked(Option::is_some) || s.change(|f| std::mem::replace(&mut f.pressed, true)) != Some(false);
    if again {
        return;
    }
    busy(s, true);
    spawn_local(async move {
        let mut waited = false;
        while s.change(|f| f.preparing > 0) == Some(true) {
            waited = true;
            sleep(100).await;
        }
        if s.change(|f| f.pressed = false).is_some() {
            // A file that turned out wrong meanwhile: nothing is stored without it behind the person's back.
            if waited && element("#catat [data-field=berkas][data-wrong]").is_some() {
                focus("#catat-berkas");
            } else {
                send(s);
            }
            busy(s, s.sent.with_untracked(Option::is_some));
        }
    });
}

fn busy(s: State, on: bool) {
    let Some(form) = form_element() else { return };
    let _ = if on { form.set_attribute("aria-busy", "true") } else { form.remove_attribute("aria-busy") };
    if let Some(button) = element("#catat [data-save]") {
        button.set_text_content(Some(if on { t::saving(s.lang) } else { w::save(s.lang) }));
        let _ =
            if on { button.set_attribute("aria-disabled", "true") } else { button.remove_attribute("aria-disabled") };
    }
}

fn send(s: State) {
    let Some(item) = snapshot(s) else { return };
    if let Err(list) = check(s, &item) {
        return to(tell(s, Some(&AppError::Invalid(list))));
    }
    let _ = tell(s, None);
    set_inside("#catat .restored-place", "");
    keep_draft(&item);
    let key = item.key().to_owned();
    s.queue.put(item);
    s.queue.flush(&key);
    s.sent.set(Some(key));
}

/// Says why it was not stored, above the form and at the fields; or takes that back.
/// Gives the first wrong control.
fn tell(s: State, error: Option<&AppError>) -> Option<Element> {
    let wrong = explain(&form_element()?, error, s.lang);
    let html = error.map(|error| {
        let corrects = value_of("koreksi");
        form::alert(error, &value_of("iki"), Some(corrects.as_str()).filter(|c| !c.is_empty()), s.lang).into_string()
    });
    set_inside("#catat .alert-place", &html.unwrap_or_default());
    wrong
}

/// The rules of the server, for an answer at once. The server decides again.
fn check(s: State, item: &Item) -> Result<(), Vec<FieldProblem>> {
    let field = |name: &str| item.field(name).to_owned();
    let typed = Form {
        value: field("nilai"),
        whole: field("dari"),
        deliverable: field("hasil"),
        date: field("tanggal"),
        note: field("keterangan"),
    };
    let judged = s.form(|form| {
        let today = form.today.max(time(now()).date(form.zone));
        s.chosen(form).map(|c| typed.check(&c.target, form.span, today))
    });
    let mut problems = judged.and_then(Result::err).unwrap_or_default();
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

/// The entry is stored, kept, or comes back into the form.
fn follow(s: State, fate: Fate) {
    let Some(key) = s.sent.get_untracked() else { return };
    match fate {
        Fate::Refused(error) | Fate::Waiting(Some(error @ AppError::SignedOut)) => {
            s.queue.take(&key);
            s.sent.set(None);
            busy(s, false);
            let wrong = tell(s, Some(&error));
            save(s);
            to(wrong);
        }
        fate if is_over(&fate) => {
            busy(s, false);
            draft::clear(&s.with(|f| f.draft.clone()));
            request_animation_frame(|| focus("#hasil-kirim"));
        }
        _ => {}
    }
}

/// An empty form with a fresh key.
fn again(s: State) {
    s.begin(s.with(|f| f.iki));
    focus("#isi");
}

/// Forgets what was typed.
fn drop_draft(s: State) {
    let (name, folder, list) = s.with(|f| (f.draft.clone(), f.folder.clone(), f.files.clone()));
    draft::clear(&name);
    forget_files(folder, list);
    again(s);
}

fn forget_files(folder: String, list: Vec<FileRef>) {
    spawn_local(async move {
        for file in list {
            files::remove(&folder, file.n).await;
        }
    });
}

/// Opens a refused entry in the form, under a fresh key: the refused one had no effect.
fn repair(s: State, key: &str) {
    let Some(mut item) = s.queue.take(key) else { return };
    for (name, value) in &mut item.fields {
        if name == "kunci" || name == "id" {
            *value = fresh_uuid().to_string();
        }
    }
    item.error = None;
    // Beside a newer draft of the same indicator, not over it.
    let corrects = item.field("koreksi").to_owned();
    item.draft = draft_name(s.queue.person(), item.field("iki"), &corrects, key);
    keep_draft(&item);
    let (name, id) = if corrects.is_empty() { ("&skp=", item.field("skp")) } else { ("&koreksi=", corrects.as_str()) };
    let way = ["/catat?iki=", item.field("iki"), "&draf=", key, name, id].concat();
    let _ = window().location().assign(&way);
}

/// Gives a refused entry up.
fn discard(s: State, key: &str) {
    if window().confirm_with_message(t::discard_sure(s.lang)).unwrap_or(false)
        && let Some(item) = s.queue.take(key)
    {
        forget_files(item.folder, item.files);
    }
}
