//! Plans, the matrix and *rencana aksi*.

use super::{case, foreign, key, keyed, text};
use crate::{
    authz::{
        ask::{Ask, Case},
        matrix::{DRAFT, GAP, REPORT, TALK, TEMPLATE, WAITING},
    },
    support::{REASON, TestApp},
};
use domain::matrix::CellId;

pub fn planning() -> Vec<Case> {
    vec![
        case("GET /api/perencanaan", "", |_, _| Ask::Get("/api/perencanaan".to_owned())),
        foreign("GET /api/perencanaan/rencana", "draf", |_, _| {
            Ask::Get(format!("/api/perencanaan/rencana?id={DRAFT}"))
        }),
        foreign("GET /api/perencanaan/rencana", "diajukan", |_, _| {
            Ask::Get(format!("/api/perencanaan/rencana?id={WAITING}"))
        }),
        case("GET /api/perencanaan/saya", "2027", |_, _| Ask::Get("/api/perencanaan/saya?tahun=2027".to_owned())),
        foreign("GET /api/perencanaan/versi", "", |app, _| {
            Ask::Get(format!("/api/perencanaan/versi?skp={}", app.a.owner.skp))
        }),
        case("POST /api/perencanaan/mulai", "2027", |_, _| {
            let fields = [("mulai", "2027-01-01"), ("selesai", "2027-12-31")];
            Ask::Call("/api/perencanaan/mulai", keyed(&fields))
        }),
        foreign("POST /api/perencanaan/ubah", "SKP pemilik", |app, _| {
            let skp = app.a.owner.skp.to_string();
            Ask::Call("/api/perencanaan/ubah", keyed(&[("skp", &skp), ("alasan", REASON)]))
        }),
        foreign("POST /api/perencanaan/isi", "draf", |_, _| {
            let fields = [("rencana", DRAFT), ("bagian", "isi"), ("dukungan", "Uji")];
            Ask::Call("/api/perencanaan/isi", text(&fields))
        }),
        foreign("POST /api/perencanaan/harapan", "draf", |_, _| {
            let fields = [("rencana", DRAFT), ("bagian", "isi"), ("harapan", "Uji")];
            Ask::Call("/api/perencanaan/harapan", text(&fields))
        }),
        foreign("POST /api/perencanaan/susun", "tambah RHK", |_, _| {
            let fields = [("rencana", DRAFT), ("bagian", "isi"), ("apa", "tambah")];
            Ask::Call("/api/perencanaan/susun", keyed(&fields))
        }),
        foreign("POST /api/perencanaan/tempel", "kosong", |_, _| {
            Ask::Call("/api/perencanaan/tempel", keyed(&[("rencana", DRAFT)]))
        }),
        foreign("POST /api/perencanaan/ambil", "templat", |_, _| {
            let source = format!("templat-{TEMPLATE}");
            Ask::Call("/api/perencanaan/ambil", keyed(&[("rencana", DRAFT), ("sumber", &source)]))
        }),
    ]
}

pub fn settling() -> Vec<Case> {
    vec![
        foreign("POST /api/perencanaan/ajukan", "kosong", |_, _| {
            Ask::Call("/api/perencanaan/ajukan", keyed(&[("rencana", DRAFT)]))
        }),
        foreign("POST /api/perencanaan/tarik", "diajukan", |_, _| {
            Ask::Call("/api/perencanaan/tarik", keyed(&[("rencana", WAITING)]))
        }),
        foreign("POST /api/perencanaan/batal", "draf", |_, _| {
            Ask::Call("/api/perencanaan/batal", keyed(&[("rencana", DRAFT)]))
        }),
        foreign("POST /api/perencanaan/putusan", "setujui", |_, _| {
            let fields = [("rencana", WAITING), ("pengajuan", "1"), ("putusan", "setujui")];
            Ask::Call("/api/perencanaan/putusan", keyed(&fields))
        }),
        foreign("POST /api/perencanaan/putusan", "kembalikan", |_, _| {
            let fields = [("rencana", WAITING), ("pengajuan", "1"), ("putusan", "kembalikan"), ("alasan", "Uji")];
            Ask::Call("/api/perencanaan/putusan", keyed(&fields))
        }),
        foreign("POST /api/perencanaan/tutup", "SKP pemilik", |app, _| {
            let skp = app.a.owner.skp.to_string();
            Ask::Call("/api/perencanaan/tutup", keyed(&[("skp", &skp), ("terakhir", "2026-06-10")]))
        }),
        // A day on which the former superior still rated: nobody has moved, and what is typed gives no rights.
        foreign("POST /api/perencanaan/tutup", "hari mantan menilai", |app, _| {
            let skp = app.a.owner.skp.to_string();
            Ask::Call("/api/perencanaan/tutup", keyed(&[("skp", &skp), ("terakhir", "2026-06-01")]))
        }),
        foreign("POST /api/perencanaan/minta-tutup", "SKP pemilik", |app, _| {
            let skp = app.a.owner.skp.to_string();
            Ask::Call("/api/perencanaan/minta-tutup", keyed(&[("skp", &skp), ("terakhir", "2026-06-10")]))
        }),
    ]
}

pub fn around() -> Vec<Case> {
    vec![
        foreign("POST /api/perencanaan/dialog", "SKP pemilik", |app, _| {
            let skp = app.a.owner.skp.to_string();
            let fields = [("skp", skp.as_str()), ("tanggal", "2026-06-01"), ("catatan", "Uji")];
            Ask::Call("/api/perencanaan/dialog", keyed(&fields))
        }),
        foreign("POST /api/perencanaan/dialog/setuju", "", |_, _| {
            Ask::Call("/api/perencanaan/dialog/setuju", keyed(&[("dialog", TALK), ("naskah", "1")]))
        }),
        case("POST /api/perencanaan/jeda", "pemilik, 2023", |app, _| {
            let person = app.a.owner.id.to_string();
            let fields =
                [("pegawai", person.as_str()), ("mulai", "2023-01-01"), ("selesai", "2023-12-31"), ("sebab", "cltn")];
            Ask::Call("/api/perencanaan/jeda", keyed(&fields))
        }),
        case("POST /api/perencanaan/jeda/cabut", "pemilik", |_, _| {
            Ask::Call("/api/perencanaan/jeda/cabut", keyed(&[("jeda", GAP)]))
        }),
        case("POST /api/perencanaan/jeda/ubah", "pemilik, 2024", |_, _| {
            let fields = [("jeda", GAP), ("mulai", "2024-02-01"), ("selesai", "2024-12-31"), ("sebab", "cltn")];
            Ask::Call("/api/perencanaan/jeda/ubah", keyed(&fields))
        }),
        case("GET /api/perencanaan/pegawai", "pemilik", |app, _| {
            Ask::Get(format!("/api/perencanaan/pegawai?id={}", app.a.owner.id))
        }),
        case("POST /api/perencanaan/garis", "pemilik ke kepala unit B", |app, _| {
            let (who, head) = (app.a.owner.id.to_string(), app.a.head.name.clone());
            let fields = [("pegawai", who.as_str()), ("calon", &head), ("alasan", REASON), ("sebab", "penataan")];
            Ask::Call("/api/perencanaan/garis", keyed(&fields))
        }),
        case("GET /api/perencanaan/cari-atasan", "", |_, _| {
            Ask::Get("/api/perencanaan/cari-atasan?cari=rudi".to_owned())
        }),
        case("POST /api/perencanaan/atasan", "kepala unit B", |app, _| {
            let head = app.a.head.id.to_string();
            Ask::Call("/api/perencanaan/atasan", keyed(&[("calon", &head), ("alasan", REASON)]))
        }),
        foreign("POST /api/perencanaan/atasan/tarik", "pemilik", |_, _| {
            Ask::Call("/api/perencanaan/atasan/tarik", keyed(&[("laporan", REPORT)]))
        }),
        case("POST /api/perencanaan/atasan/jawab", "setujui", |_, _| {
            Ask::Call("/api/perencanaan/atasan/jawab", keyed(&[("laporan", REPORT), ("putusan", "setujui")]))
        }),
        case("GET /api/perencanaan/templat", "", |_, _| Ask::Get("/api/perencanaan/templat".to_owned())),
        case("GET /api/perencanaan/templat/pratinjau", "", |_, _| {
            Ask::Get(format!("/api/perencanaan/templat/pratinjau?id={TEMPLATE}&tahun=2027"))
        }),
        case("POST /api/perencanaan/templat/buat", "SKP pemilik", |app, _| {
            let source = format!("skp-{}", app.a.owner.skp);
            Ask::Call("/api/perencanaan/templat/buat", keyed(&[("sumber", &source), ("nama", "Uji")]))
        }),
        case("GET /api/perencanaan/templat/satu", "milik atasan", |_, _| {
            Ask::Get(format!("/api/perencanaan/templat/satu?id={TEMPLATE}"))
        }),
        case("POST /api/perencanaan/templat/tulis", "", |_, _| {
            Ask::Call("/api/perencanaan/templat/tulis", keyed(&[("nama", "Uji"), ("bentuk", "pegawai")]))
        }),
        case("POST /api/perencanaan/templat/nama", "milik atasan", |_, _| {
            Ask::Call("/api/perencanaan/templat/nama", keyed(&[("templat", TEMPLATE), ("nama", "Uji 2")]))
        }),
        case("POST /api/perencanaan/templat/salin", "milik atasan", |_, _| {
            Ask::Call("/api/perencanaan/templat/salin", keyed(&[("templat", TEMPLATE), ("tahun", "2027")]))
        }),
        case("POST /api/perencanaan/isi", "templat milik atasan", |_, _| {
            let fields = [("templat", TEMPLATE), ("bagian", "isi"), ("dukungan", "Satu laptop")];
            Ask::Call("/api/perencanaan/isi", text(&fields))
        }),
        case("POST /api/perencanaan/susun", "templat milik atasan", |_, _| {
            let fields = [("templat", TEMPLATE), ("bagian", "isi"), ("apa", "tambah")];
            Ask::Call("/api/perencanaan/susun", keyed(&fields))
        }),
        case("POST /api/perencanaan/templat/hapus", "milik atasan", |_, _| {
            Ask::Call("/api/perencanaan/templat/hapus", keyed(&[("templat", TEMPLATE)]))
        }),
        case("POST /api/perencanaan/templat/bagi", "rekan", |app, _| {
            let peer = app.a.peer.id.to_string();
            let fields = [("templat", TEMPLATE), ("tahun", "2027"), ("pegawai[]", peer.as_str())];
            Ask::Call("/api/perencanaan/templat/bagi", keyed(&fields))
        }),
    ]
}

/// A cell of the owner in the matrix of his superior.
fn cell(app: &TestApp) -> (&'static str, String) {
    let a = &app.a;
    let id = CellId { post: a.rater.post, year: 2026, rhk: a.rater.rhk(), member: a.owner.id };
    ("sel", id.to_string())
}

fn of_matrix(app: &TestApp, more: (&'static str, String)) -> Vec<(&'static str, String)> {
    vec![key(), ("jabatan", app.a.rater.post.to_string()), ("tahun", "2026".to_owned()), more]
}

/// *Matriks Peran Hasil* and *rencana aksi*.
pub fn roles() -> Vec<Case> {
    vec![
        case("GET /api/matriks", "", |_, _| Ask::Get("/api/matriks".to_owned())),
        case("GET /api/matriks/isi", "matriks atasan", |app, _| {
            Ask::Get(format!("/api/matriks/isi?jabatan={}&tahun=2026", app.a.rater.post))
        }),
        foreign("POST /api/matriks/sel", "baris pemilik", |app, _| {
            Ask::Call("/api/matriks/sel", vec![cell(app), ("teks", "Tersedianya uji".to_owned())])
        }),
        foreign("POST /api/matriks/tambah", "matriks atasan", |app, _| {
            Ask::Call("/api/matriks/tambah", of_matrix(app, ("orang", app.a.auditor.nip.clone())))
        }),
        foreign("POST /api/matriks/keluarkan", "bukan tambahan", |app, _| {
            Ask::Call("/api/matriks/keluarkan", of_matrix(app, ("anggota", app.a.owner.id.to_string())))
        }),
        foreign("GET /api/aksi", "", |app, _| Ask::Get(format!("/api/aksi?skp={}", app.a.owner.skp))),
        foreign("POST /api/aksi/isi", "", |app, _| {
            let o = &app.a.owner;
            let fields = [("ke", "3"), ("tentang", &*format!("rhk:{}", o.rhk())), ("isi", "Uji")];
            let mut all = vec![("skp", o.skp.to_string())];
            all.extend(text(&fields));
            Ask::Call("/api/aksi/isi", all)
        }),
    ]
}
