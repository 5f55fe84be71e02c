//! *Simpan*, and what becomes of the entry.

use super::{
    page::{element, focus, focus_on, form_element, set_inside, value_of},
    pieces::forget_files,
    typed::{keep_draft, save, snapshot},
};
use crate::{
    client::{
        browser::{now, sleep, time},
        draft, fresh_uuid,
        queue::{Fate, Item},
    },
    error::AppError,
    i18n::{record as t, words as w},
    skp::record::{
        PIECES, form,
        outcome::is_over,
        state::{State, draft_name},
    },
    ui::post::explain,
};
use domain::{
    problem::{FieldProblem, Problem},
    skp::entry::Form,
};
use leptos::{prelude::*, task::spawn_local};
use web_sys::Element;

/// *Simpan*.
pub fn submit(s: State) {
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
        return focus_on(tell(s, Some(&AppError::Invalid(list))));
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
pub fn tell(s: State, error: Option<&AppError>) -> Option<Element> {
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
pub fn follow(s: State, fate: Fate) {
    let Some(key) = s.sent.get_untracked() else { return };
    match fate {
        Fate::Refused(error) | Fate::Waiting(Some(error @ AppError::SignedOut)) => {
            s.queue.take(&key);
            s.sent.set(None);
            busy(s, false);
            let wrong = tell(s, Some(&error));
            save(s);
            focus_on(wrong);
        }
        fate if is_over(&fate) => {
            busy(s, false);
            draft::clear(&s.with(|f| f.draft.clone()));
            request_animation_frame(|| focus("#hasil-kirim"));
        }
        _ => {}
    }
}

/// Opens a refused entry in the form, under a fresh key: the refused one had no effect.
pub fn repair(s: State, key: &str) {
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
pub fn discard(s: State, key: &str) {
    if window().confirm_with_message(t::discard_sure(s.lang)).unwrap_or(false)
        && let Some(item) = s.queue.take(key)
    {
        forget_files(item.folder, item.files);
    }
}
