//! What an agency sets and watches over.

use super::{case, keyed};
use crate::{
    authz::{
        ask::{Ask, Case},
        matrix::QUARTER,
    },
    support::REASON,
};

pub fn managing() -> Vec<Case> {
    vec![
        case("GET /api/kelola/pengaturan", "", |_, _| Ask::Get("/api/kelola/pengaturan".to_owned())),
        case("POST /api/kelola/pengaturan/ubah", "penilaian", |_, _| {
            let fields = [("nama", "hari_nilai"), ("nilai", "14"), ("alasan", REASON)];
            Ask::Call("/api/kelola/pengaturan/ubah", keyed(&fields))
        }),
        case("POST /api/kelola/pengaturan/ubah", "zona", |_, _| {
            let fields = [("nama", "zona"), ("nilai", "wita"), ("alasan", REASON)];
            Ask::Call("/api/kelola/pengaturan/ubah", keyed(&fields))
        }),
        case("GET /api/demo/waktu", "", |_, _| Ask::Get("/api/demo/waktu".to_owned())),
        case("POST /api/demo/waktu/maju", "", |_, _| {
            Ask::Call("/api/demo/waktu/maju", vec![("tanggal", "2026-06-11".to_owned())])
        }),
        case("GET /api/kelola/kelengkapan", "", |_, _| Ask::Get(format!("/api/kelola/kelengkapan?periode={QUARTER}"))),
        case("POST /api/kelola/ingatkan", "rekan", |app, _| {
            let skp = app.a.peer.skp.to_string();
            Ask::Call("/api/kelola/ingatkan", keyed(&[("periode", QUARTER), ("skp", &skp)]))
        }),
        case("POST /api/kelola/ingatkan-orang", "pemilik, punya SKP", |app, _| {
            let person = app.a.owner.id.to_string();
            Ask::Call("/api/kelola/ingatkan-orang", keyed(&[("periode", QUARTER), ("pegawai", &person)]))
        }),
        case("POST /api/kelola/geser", "unit A", |app, _| {
            let unit = app.a.unit(1).to_string();
            Ask::Call("/api/kelola/geser", keyed(&[("periode", QUARTER), ("unit", &unit), ("hari", "3")]))
        }),
    ]
}
