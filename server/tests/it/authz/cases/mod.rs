//! The rows of the table. A route, server function or page without a row here makes the test fail.

mod evaluation;
mod manage;
mod pages;
mod planning;
mod skp;

use crate::{
    authz::{
        ask::{Ask, Case},
        matrix::SESSION,
    },
    support::{Person, TestApp, fresh},
};
use domain::id::Key;

const fn case(route: &'static str, about: &'static str, ask: fn(&TestApp, &Person) -> Ask) -> Case {
    Case { route, about, foreign: false, ask }
}

/// About something of the owner.
const fn foreign(route: &'static str, about: &'static str, ask: fn(&TestApp, &Person) -> Ask) -> Case {
    Case { route, about, foreign: true, ask }
}

fn key() -> (&'static str, String) {
    ("kunci", fresh::<Key>().to_string())
}

fn text(fields: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    fields.iter().map(|(n, v)| (*n, (*v).to_owned())).collect()
}

fn keyed(fields: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut all = vec![key()];
    all.extend(text(fields));
    all
}

/// All rows.
pub fn all() -> Vec<Case> {
    [
        ops(),
        skp::reading(),
        skp::recording(),
        skp::judging(),
        skp::speaking(),
        evaluation::evaluating(),
        evaluation::results(),
        evaluation::following(),
        manage::managing(),
        planning::roles(),
        planning::planning(),
        planning::settling(),
        planning::around(),
        account(),
        computing(),
        pages::pages(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn ops() -> Vec<Case> {
    vec![
        case("GET /healthz", "", |_, _| Ask::Page("/healthz".to_owned())),
        case("GET /readyz", "", |_, _| Ask::Page("/readyz".to_owned())),
        case("GET /metrics", "dari mesin ini", |_, _| Ask::Page("/metrics".to_owned())),
        case("GET /metrics", "dari luar", |_, _| Ask::Remote("/metrics".to_owned())),
        case("GET /live", "", |_, _| Ask::Page("/live".to_owned())),
        case("POST /bahasa", "", |_, _| Ask::Form("/bahasa", vec![("bahasa", "id".to_owned())])),
        case("POST /masuk", "kata sandi salah", |_, p| {
            Ask::Form("/masuk", vec![("nip", p.nip.clone()), ("kata_sandi", "salah-sekali".to_owned())])
        }),
        case("POST /keluar", "", |_, _| Ask::Form("/keluar", Vec::new())),
    ]
}

fn account() -> Vec<Case> {
    vec![
        case("POST /api/profil/akhiri-sesi", "milik pemilik", |_, _| {
            Ask::Call("/api/profil/akhiri-sesi", vec![("sesi", SESSION.to_owned())])
        }),
        case("POST /api/profil/akhiri-sesi-lain", "", |_, _| Ask::Call("/api/profil/akhiri-sesi-lain", Vec::new())),
        case("POST /api/profil/kata-sandi", "lama salah", |_, _| {
            let fields = vec![("lama", "salah-sekali".to_owned()), ("baru", "melati-putih-27".to_owned())];
            Ask::Call("/api/profil/kata-sandi", fields)
        }),
    ]
}

/// Open to everybody, and the same for everybody.
fn computing() -> Vec<Case> {
    vec![
        case("POST /api/v1/hitung/predikat", "", |_, _| {
            Ask::Json("/api/v1/hitung/predikat", "{\"hasil\":\"sesuai\",\"perilaku\":\"sesuai\"}")
        }),
        case("POST /api/v1/hitung/sebaran", "kosong", |_, _| Ask::Json("/api/v1/hitung/sebaran", "{}")),
        case("POST /api/v1/hitung/angka-kredit", "", |_, _| {
            let body = "{\"bagian\":[{\"jenjang\":\"pemula\",\"bulan\":12,\"predikat\":\"baik\"}]}";
            Ask::Json("/api/v1/hitung/angka-kredit", body)
        }),
        case("POST /api/v1/hitung/capaian", "kosong", |_, _| Ask::Json("/api/v1/hitung/capaian", "{}")),
        case("GET /api/v1/openapi.json", "", |_, _| Ask::Get("/api/v1/openapi.json".to_owned())),
    ]
}
