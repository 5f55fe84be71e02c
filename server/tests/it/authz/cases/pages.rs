//! Pages.

use super::{case, foreign};
use crate::authz::{
    ask::{Ask, Case},
    matrix::{COACHING, DELIVERED, DRAFT, QUARTER, TEMPLATE, WAITING},
};

pub fn pages() -> Vec<Case> {
    vec![
        case("GET /", "", |_, _| Ask::Page("/".to_owned())),
        foreign("GET /skp/{id}", "", |app, _| Ask::Page(format!("/skp/{}", app.a.owner.skp))),
        case("GET /tim", "", |_, _| Ask::Page("/tim".to_owned())),
        foreign("GET /tim/{pegawai}", "", |app, _| Ask::Page(format!("/tim/{}", app.a.owner.id))),
        case("GET /*any", "", |_, _| Ask::Page("/tidak/ada".to_owned())),
        case("GET /catat", "", |_, _| Ask::Page("/catat".to_owned())),
        case("GET /catat", "koreksi atas entri pemilik", |app, _| {
            Ask::Page(format!("/catat?koreksi={}", app.scene.entry))
        }),
        case("GET /pemberitahuan", "", |_, _| Ask::Page("/pemberitahuan".to_owned())),
        case("GET /profil", "", |_, _| Ask::Page("/profil".to_owned())),
        case("GET /masuk", "", |_, _| Ask::Page("/masuk".to_owned())),
        case("GET /bantuan", "", |_, _| Ask::Page("/bantuan".to_owned())),
        case("GET /evaluasi", "", |_, _| Ask::Page("/evaluasi".to_owned())),
        foreign("GET /evaluasi/{periode}/{skp}", "", |app, _| {
            Ask::Page(format!("/evaluasi/{QUARTER}/{}", app.a.owner.skp))
        }),
        foreign("GET /hasil/{id}", "", |_, _| Ask::Page(format!("/hasil/{DELIVERED}"))),
        case("GET /tindak-lanjut", "", |_, _| Ask::Page("/tindak-lanjut".to_owned())),
        case("GET /tindak-lanjut/{id}", "", |_, _| Ask::Page(format!("/tindak-lanjut/{COACHING}"))),
        case("GET /angka-kredit", "", |_, _| Ask::Page("/angka-kredit".to_owned())),
        case("GET /angka-kredit/{orang}", "", |app, _| Ask::Page(format!("/angka-kredit/{}", app.a.owner.id))),
        case("GET /demo", "", |_, _| Ask::Page("/demo".to_owned())),
        case("GET /kelola", "", |_, _| Ask::Page("/kelola".to_owned())),
        case("GET /kelola/pengaturan", "", |_, _| Ask::Page("/kelola/pengaturan".to_owned())),
        case("GET /kelola/kelengkapan", "", |_, _| Ask::Page("/kelola/kelengkapan".to_owned())),
        case("GET /perencanaan/matriks", "", |_, _| Ask::Page("/perencanaan/matriks".to_owned())),
        case("GET /perencanaan/matriks/{jabatan}/{tahun}", "matriks atasan", |app, _| {
            Ask::Page(format!("/perencanaan/matriks/{}/2026", app.a.rater.post))
        }),
        foreign("GET /skp/{id}/aksi", "", |app, _| Ask::Page(format!("/skp/{}/aksi", app.a.owner.skp))),
        case("GET /perencanaan", "", |_, _| Ask::Page("/perencanaan".to_owned())),
        case("GET /perencanaan/saya", "2027", |_, _| Ask::Page("/perencanaan/saya?tahun=2027".to_owned())),
        case("GET /perencanaan/atasan", "", |_, _| Ask::Page("/perencanaan/atasan?cari=rudi".to_owned())),
        case("GET /perencanaan/pegawai/{orang}", "pemilik", |app, _| {
            Ask::Page(format!("/perencanaan/pegawai/{}", app.a.owner.id))
        }),
        case("GET /perencanaan/templat", "", |_, _| Ask::Page("/perencanaan/templat".to_owned())),
        case("GET /perencanaan/templat/{templat}", "", |_, _| {
            Ask::Page(format!("/perencanaan/templat/{TEMPLATE}?tahun=2027"))
        }),
        case("GET /perencanaan/templat/baru", "", |_, _| Ask::Page("/perencanaan/templat/baru".to_owned())),
        case("GET /perencanaan/templat/{templat}/ubah", "milik atasan", |_, _| {
            Ask::Page(format!("/perencanaan/templat/{TEMPLATE}/ubah"))
        }),
        foreign("GET /perencanaan/{rencana}", "draf", |_, _| Ask::Page(format!("/perencanaan/{DRAFT}"))),
        foreign("GET /perencanaan/{rencana}", "diajukan", |_, _| Ask::Page(format!("/perencanaan/{WAITING}"))),
        foreign("GET /skp/{id}/versi", "", |app, _| Ask::Page(format!("/skp/{}/versi", app.a.owner.skp))),
        case("GET /kalkulator", "", |_, _| Ask::Page("/kalkulator".to_owned())),
    ]
}
