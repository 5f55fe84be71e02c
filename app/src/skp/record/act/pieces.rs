//! Files and links that prove the entry.

use super::{
    page::{element, focus, set_inside, set_text},
    send::tell,
    typed::save,
};
use crate::{
    client::{files, photo, queue::FileRef},
    error::AppError,
    i18n::record as t,
    skp::record::{FILE_BYTES, PIECES, fields, state::State},
};
use domain::problem::Problem;
use leptos::{prelude::*, task::spawn_local};
use web_sys::{File, HtmlInputElement};

const KINDS: [&str; 4] = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

pub fn take(s: State, input: &HtmlInputElement) {
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

pub fn show_files(s: State) {
    let list = s.change(|f| fields::files(&f.files, s.lang)).unwrap_or_default();
    set_inside("#catat .files", &list);
}

pub fn remove_file(s: State, n: u32) {
    let folder = s.change(|f| {
        f.files.retain(|f| f.n != n);
        f.folder.clone()
    });
    spawn_local(async move { files::remove(&folder.unwrap_or_default(), n).await });
    show_files(s);
    save(s);
    focus("#catat-berkas");
}

pub fn forget_files(folder: String, list: Vec<FileRef>) {
    spawn_local(async move {
        for file in list {
            files::remove(&folder, file.n).await;
        }
    });
}

pub fn add_link(s: State) {
    let n = document().query_selector_all("#catat .link-row").map_or(0, |list| list.length()) as usize;
    more_links(s, n);
    focus(&["#", &fields::id("tautan", n)].concat());
}

/// Room for one more link.
pub fn more_links(s: State, n: usize) {
    if let Some(rows) = element("#catat .links") {
        let _ = rows.insert_adjacent_html("beforeend", &fields::link(n, "", "", None, s.lang));
    }
    if n + 1 >= PIECES
        && let Some(button) = element("#catat [data-act=tautan]")
    {
        let _ = button.set_attribute("hidden", "");
    }
}
