//! Fails when a function of the store has no test here.

use std::{collections::BTreeSet, fs, path::Path};

/// Functions that cannot be named from here; tested through the one in brackets.
const INSIDE: [&str; 2] = ["write::run", "write::close"];

#[test]
fn every_function_of_the_store_has_a_test() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/store");
    let text: String = rust_files(&tests).into_iter().map(|(_, text)| text).collect();
    let used = |name: &str| {
        let (module, function) = name.split_once("::").unwrap();
        match module {
            "mod" => text.contains(&format!(".{function}(")) || text.contains(&format!("Store::{function}(")),
            _ => text.contains(&format!("{module}::{function}(")),
        }
    };
    let functions: BTreeSet<String> = rust_files(&source).iter().flat_map(|(file, text)| names(file, text)).collect();
    assert!(functions.len() > 50, "the scan finds too little: {functions:?}");
    let missing: Vec<_> = functions.iter().filter(|n| !INSIDE.contains(&n.as_str()) && !used(n)).collect();
    assert!(missing.is_empty(), "without a test in tests/it/store: {missing:?}");
    let gone: Vec<_> = INSIDE.iter().filter(|n| !functions.contains(**n)).collect();
    assert!(gone.is_empty(), "listed here and no longer in the store: {gone:?}");
}

#[test]
fn the_scan_sees_public_async_functions_of_any_shape() {
    let text = "pub async fn one(a: u8) {}\nasync fn two() {}\n    pub async fn three<T>(&self) {}\n    pub const fn four() {}\n";
    assert_eq!(names("x", text), ["x::one", "x::three"]);
}

/// `module::function` of every `pub async fn`.
fn names(file: &str, text: &str) -> Vec<String> {
    let rest = |line: &str| line.trim_start().strip_prefix("pub async fn ").map(str::to_owned);
    let name = |rest: String| rest.split(['(', '<']).next().map(|n| format!("{file}::{n}"));
    text.lines().filter_map(rest).filter_map(name).collect()
}

fn rust_files(dir: &Path) -> Vec<(String, String)> {
    let files = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path());
    let rust = files.filter(|p| p.extension().is_some_and(|e| e == "rs"));
    rust.map(|p| (p.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&p).unwrap())).collect()
}
