//! The rows of the table. A route, server function or page without a row here makes the test fail.

use super::ask::{Ask, Case};
use super::matrix::{
    COACHING, DELIVERED, DRAFT, GAP, OVER, PROPOSAL, QUARTER, RECEIVED, REPORT, TALK, TEMPLATE, WAITING,
};
use crate::support::{Catat, Kind, Person, REASON, TestApp, fresh};
use domain::{
    feedback::Subject,
    id::{FeedbackId, IkiId, Key, ReasonId, SkpId},
    matrix::CellId,
};

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

fn words(skp: SkpId, subject: Subject, kind: &str) -> Vec<(&'static str, String)> {
    vec![
        ("id", fresh::<FeedbackId>().to_string()),
        ("skp", skp.to_string()),
        ("sasaran", subject.field()),
        ("jenis", kind.to_owned()),
        ("teks", "Uji".to_owned()),
    ]
}

fn delay(skp: SkpId, iki: IkiId) -> Vec<(&'static str, String)> {
    vec![
        ("id", fresh::<ReasonId>().to_string()),
        ("skp", skp.to_string()),
        ("iki", iki.to_string()),
        ("alasan", "Uji".to_owned()),
        ("rencana", "Uji".to_owned()),
        ("sampai", "2026-07-31".to_owned()),
    ]
}

const SEND: &str = "/api/umpan-balik/kirim";
const DELAY: &str = "/api/alasan/ajukan";
const JUDGE: &str = "/api/realisasi/putusan";

/// All rows.
pub fn all() -> Vec<Case> {
    [
        ops(),
        reading(),
        recording(),
        judging(),
        speaking(),
        evaluating(),
        results(),
        following(),
        managing(),
        roles(),
        planning(),
        settling(),
        around(),
        account(),
        computing(),
        pages(),
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

fn reading() -> Vec<Case> {
    vec![
        case("GET /api/beranda", "", |_, _| Ask::Get("/api/beranda".to_owned())),
        case("GET /api/saya", "", |_, _| Ask::Get("/api/saya".to_owned())),
        case("GET /api/profil", "", |_, _| Ask::Get("/api/profil".to_owned())),
        case("GET /api/tim", "", |_, _| Ask::Get("/api/tim".to_owned())),
        case("GET /api/pemberitahuan", "", |_, _| Ask::Get("/api/pemberitahuan".to_owned())),
        case("GET /api/pemberitahuan", "sebelum milik pemilik", |app, _| {
            Ask::Get(format!("/api/pemberitahuan?sebelum={}", app.scene.notice))
        }),
        foreign("GET /api/skp", "", |app, _| Ask::Get(format!("/api/skp?id={}", app.a.owner.skp))),
        foreign("GET /api/tim/anggota", "", |app, _| Ask::Get(format!("/api/tim/anggota?pegawai={}", app.a.owner.id))),
        case("GET /api/catat/awal", "", |_, _| Ask::Get("/api/catat/awal".to_owned())),
        foreign("GET /api/catat/awal", "koreksi", |app, _| {
            Ask::Get(format!("/api/catat/awal?koreksi={}", app.scene.entry))
        }),
        foreign("GET /bukti/{id}", "foto", |app, _| Ask::Page(format!("/bukti/{}", app.scene.photo))),
        foreign("GET /bukti/{id}", "pdf", |app, _| Ask::Page(format!("/bukti/{}", app.scene.document))),
        foreign("GET /bukti/{id}/kecil", "", |app, _| Ask::Page(format!("/bukti/{}/kecil", app.scene.photo))),
    ]
}

fn recording() -> Vec<Case> {
    vec![
        case("POST /catat", "SKP sendiri", |_, p| Ask::Record(Catat::new(p.skp, p.jumlah()).value("1"))),
        foreign("POST /catat", "SKP pemilik", |app, _| {
            Ask::Record(Catat::new(app.a.owner.skp, app.a.owner.jumlah()).value("1"))
        }),
        foreign("POST /catat", "IKI pemilik di SKP sendiri", |app, p| {
            Ask::Record(Catat::new(p.skp, app.a.owner.jumlah()).value("1"))
        }),
        foreign("POST /catat", "koreksi atas entri pemilik", |app, p| {
            Ask::Record(Catat::new(p.skp, p.jumlah()).value("1").with("koreksi", &app.scene.entry.to_string()))
        }),
        foreign("POST /api/alasan/ajukan", "", |app, _| {
            Ask::Call(DELAY, delay(app.a.owner.skp, app.a.owner.iki(Kind::Durasi)))
        }),
        foreign("POST /api/alasan/ajukan", "IKI pemilik di SKP sendiri", |app, p| {
            Ask::Call(DELAY, delay(p.skp, app.a.owner.iki(Kind::Durasi)))
        }),
    ]
}

fn judging() -> Vec<Case> {
    vec![
        foreign("POST /api/realisasi/putusan", "terima", |app, _| {
            let entry = app.scene.entry.to_string();
            Ask::Call(JUDGE, vec![key(), ("realisasi", entry), ("putusan", "terima".to_owned())])
        }),
        foreign("POST /api/realisasi/putusan", "kembalikan", |app, _| {
            let fields = vec![
                key(),
                ("realisasi", app.scene.entry.to_string()),
                ("putusan", "kembalikan".to_owned()),
                ("alasan", "Uji".to_owned()),
            ];
            Ask::Call(JUDGE, fields)
        }),
        foreign("POST /api/alasan/jawab", "terima", |app, _| {
            let id = app.scene.reason.to_string();
            Ask::Call("/api/alasan/jawab", vec![("id", id), ("putusan", "terima".to_owned())])
        }),
        foreign("POST /api/alasan/jawab", "tolak", |app, _| {
            let fields = vec![
                ("id", app.scene.reason.to_string()),
                ("putusan", "tolak".to_owned()),
                ("jawaban", "Uji".to_owned()),
            ];
            Ask::Call("/api/alasan/jawab", fields)
        }),
    ]
}

fn speaking() -> Vec<Case> {
    vec![
        foreign("POST /api/umpan-balik/kirim", "memulai", |app, _| {
            Ask::Call(SEND, words(app.a.owner.skp, Subject::Iki(app.a.owner.jumlah()), "catatan"))
        }),
        foreign("POST /api/umpan-balik/kirim", "membalas", |app, _| {
            let mut fields = words(app.a.owner.skp, Subject::Entry(app.scene.entry), "balasan");
            fields.push(("induk", app.scene.feedback.to_string()));
            Ask::Call(SEND, fields)
        }),
        foreign("POST /api/umpan-balik/kirim", "entri pemilik lewat SKP sendiri", |app, p| {
            let mut fields = words(p.skp, Subject::Entry(app.scene.entry), "balasan");
            fields.push(("induk", app.scene.feedback.to_string()));
            Ask::Call(SEND, fields)
        }),
        foreign("POST /api/umpan-balik/tarik", "tulisan atasan", |app, _| {
            Ask::Call("/api/umpan-balik/tarik", vec![("id", app.scene.feedback.to_string())])
        }),
        foreign("POST /api/umpan-balik/tarik", "tulisan pemilik", |app, _| {
            Ask::Call("/api/umpan-balik/tarik", vec![("id", app.scene.reply.to_string())])
        }),
        case("POST /api/pemberitahuan/dibaca", "semua", |_, _| Ask::Call("/api/pemberitahuan/dibaca", Vec::new())),
        case("POST /api/pemberitahuan/dibaca", "SKP pemilik", |app, _| {
            Ask::Call("/api/pemberitahuan/dibaca", vec![("skp", app.a.owner.skp.to_string())])
        }),
    ]
}

fn text(fields: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    fields.iter().map(|(n, v)| (*n, (*v).to_owned())).collect()
}

/// Both ratings of the peer, whom nobody has rated yet.
fn ratings(app: &TestApp) -> Vec<(&'static str, String)> {
    let entry = format!("realisasi:{}", app.scene.peers);
    let mut fields = vec![key(), ("skp", app.a.peer.skp.to_string())];
    fields.extend(text(&[
        ("periode", QUARTER),
        ("hasil", "sesuai"),
        ("hasil_alasan", REASON),
        ("hasil_sumber[]", &entry),
        ("perilaku", "sesuai"),
        ("perilaku_alasan", REASON),
        ("perilaku_sumber[]", &entry),
    ]));
    fields
}

fn keyed(fields: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut all = vec![key()];
    all.extend(text(fields));
    all
}

fn evaluating() -> Vec<Case> {
    vec![
        case("GET /api/evaluasi", "", |_, _| Ask::Get("/api/evaluasi".to_owned())),
        case("GET /api/evaluasi", "triwulan II", |_, _| Ask::Get(format!("/api/evaluasi?periode={QUARTER}"))),
        case("GET /api/evaluasi/orang", "pemilik", |app, _| {
            Ask::Get(format!("/api/evaluasi/orang?periode={QUARTER}&skp={}", app.a.owner.skp))
        }),
        case("GET /api/evaluasi/orang", "rekan, draf", |app, _| {
            Ask::Get(format!("/api/evaluasi/orang?periode={QUARTER}&skp={}", app.a.peer.skp))
        }),
        case("POST /api/evaluasi/draf", "rekan", |app, _| {
            Ask::Call("/api/evaluasi/draf", ratings(app).into_iter().skip(1).collect())
        }),
        case("POST /api/evaluasi/usulan", "rekan", |app, _| {
            let skp = app.a.peer.skp.to_string();
            Ask::Call("/api/evaluasi/usulan", text(&[("periode", QUARTER), ("skp", &skp)]))
        }),
        case("POST /api/evaluasi/tetapkan", "rekan", |app, _| Ask::Call("/api/evaluasi/tetapkan", ratings(app))),
        foreign("POST /api/evaluasi/buka-kembali", "sudah disampaikan", |_, _| {
            Ask::Call("/api/evaluasi/buka-kembali", keyed(&[("evaluasi", DELIVERED), ("alasan", REASON)]))
        }),
        foreign("POST /api/evaluasi/sampaikan", "sudah disampaikan", |_, _| {
            Ask::Call("/api/evaluasi/sampaikan", keyed(&[("evaluasi", DELIVERED)]))
        }),
        foreign("POST /api/evaluasi/sampaikan-semua", "sudah disampaikan", |_, _| {
            Ask::Call("/api/evaluasi/sampaikan-semua", text(&[("hasil[]", DELIVERED)]))
        }),
        case("POST /api/evaluasi/unit", "unit A", |app, _| {
            let unit = app.a.unit(1).to_string();
            let fields = [("periode", QUARTER), ("unit", &unit), ("predikat", "istimewa"), ("alasan", REASON)];
            Ask::Call("/api/evaluasi/unit", keyed(&fields))
        }),
        case("POST /api/evaluasi/sebaran", "unit A", |app, _| {
            let unit = app.a.unit(1).to_string();
            Ask::Call("/api/evaluasi/sebaran", keyed(&[("periode", QUARTER), ("unit", &unit), ("alasan", REASON)]))
        }),
        case("POST /api/evaluasi/periode/kunci", "triwulan I", |_, _| {
            Ask::Call("/api/evaluasi/periode/kunci", keyed(&[("periode", OVER)]))
        }),
        case("POST /api/evaluasi/periode/buka", "triwulan I", |_, _| {
            let fields = [("periode", OVER), ("alasan", REASON), ("sampai", "2026-06-30")];
            Ask::Call("/api/evaluasi/periode/buka", keyed(&fields))
        }),
        case("POST /api/evaluasi/periode/jendela", "triwulan II", |_, _| {
            let fields = [
                ("periode", QUARTER),
                ("isi_dari", "2026-04-01"),
                ("isi_sampai", "2026-07-05"),
                ("nilai_dari", "2026-07-01"),
                ("nilai_sampai", "2026-07-20"),
            ];
            Ask::Call("/api/evaluasi/periode/jendela", keyed(&fields))
        }),
    ]
}

fn results() -> Vec<Case> {
    vec![
        foreign("GET /api/hasil", "", |_, _| Ask::Get(format!("/api/hasil?id={DELIVERED}"))),
        foreign("POST /api/hasil/terima", "", |_, _| Ask::Call("/api/hasil/terima", keyed(&[("evaluasi", DELIVERED)]))),
        foreign("POST /api/hasil/setuju", "", |_, _| Ask::Call("/api/hasil/setuju", keyed(&[("evaluasi", RECEIVED)]))),
        foreign("POST /hasil/keberatan", "", |_, _| {
            Ask::Upload("/hasil/keberatan", keyed(&[("evaluasi", RECEIVED), ("alasan", REASON)]))
        }),
        foreign("POST /hasil/penjelasan", "tanpa keberatan", |_, _| {
            Ask::Upload("/hasil/penjelasan", keyed(&[("evaluasi", RECEIVED), ("penjelasan", REASON)]))
        }),
        foreign("POST /api/hasil/putusan", "tanpa keberatan", |_, _| {
            let fields = [("evaluasi", RECEIVED), ("putusan", "tetap"), ("alasan", REASON)];
            Ask::Call("/api/hasil/putusan", keyed(&fields))
        }),
    ]
}

fn following() -> Vec<Case> {
    vec![
        case("GET /api/tindak-lanjut", "", |_, _| Ask::Get("/api/tindak-lanjut".to_owned())),
        case("GET /api/tindak-lanjut/pendampingan", "", |_, _| {
            Ask::Get(format!("/api/tindak-lanjut/pendampingan?id={COACHING}"))
        }),
        foreign("POST /api/tindak-lanjut/mulai", "belum final", |_, _| {
            let fields = [("evaluasi", RECEIVED), ("mulai", "2027-02-01"), ("tujuan", REASON)];
            Ask::Call("/api/tindak-lanjut/mulai", keyed(&fields))
        }),
        foreign("POST /api/tindak-lanjut/dialog", "", |_, _| {
            let fields = [("pendampingan", COACHING), ("tanggal", "2026-06-09"), ("catatan", REASON)];
            Ask::Call("/api/tindak-lanjut/dialog", keyed(&fields))
        }),
        foreign("POST /api/tindak-lanjut/tinjauan", "", |_, _| {
            let fields = [("pendampingan", COACHING), ("hasil", "membaik"), ("alasan", REASON)];
            Ask::Call("/api/tindak-lanjut/tinjauan", keyed(&fields))
        }),
        foreign("POST /api/tindak-lanjut/perpanjang", "", |_, _| {
            let fields = [("pendampingan", COACHING), ("sampai", "2026-12-31"), ("alasan", REASON)];
            Ask::Call("/api/tindak-lanjut/perpanjang", keyed(&fields))
        }),
        foreign("POST /api/tindak-lanjut/hentikan", "", |_, _| {
            Ask::Call("/api/tindak-lanjut/hentikan", keyed(&[("pendampingan", COACHING), ("alasan", REASON)]))
        }),
        foreign("POST /api/tindak-lanjut/usulkan", "belum final", |_, _| {
            let fields = [("evaluasi", RECEIVED), ("jenis", "pelatihan"), ("uraian", REASON)];
            Ask::Call("/api/tindak-lanjut/usulkan", keyed(&fields))
        }),
        case("POST /api/tindak-lanjut/putuskan", "", |_, _| {
            let fields = [("usulan", PROPOSAL), ("putusan", "terima"), ("alasan", "")];
            Ask::Call("/api/tindak-lanjut/putuskan", keyed(&fields))
        }),
        case("GET /api/angka-kredit", "", |_, _| Ask::Get("/api/angka-kredit".to_owned())),
        case("GET /api/angka-kredit", "pemilik", |app, _| {
            Ask::Get(format!("/api/angka-kredit?orang={}", app.a.owner.id))
        }),
        case("POST /api/angka-kredit/awal", "pemilik", |app, _| {
            let owner = app.a.owner.id.to_string();
            let fields = [
                ("orang", owner.as_str()),
                ("tujuan", "pangkat"),
                ("tmt", "2023-04-01"),
                ("saldo", "10"),
                ("per", "2025-12-31"),
                ("sumber", "PAK 1"),
            ];
            Ask::Call("/api/angka-kredit/awal", keyed(&fields))
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
fn roles() -> Vec<Case> {
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

fn managing() -> Vec<Case> {
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

fn planning() -> Vec<Case> {
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

fn settling() -> Vec<Case> {
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

fn around() -> Vec<Case> {
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

fn account() -> Vec<Case> {
    vec![
        case("POST /api/profil/akhiri-sesi", "milik pemilik", |_, _| {
            Ask::Call("/api/profil/akhiri-sesi", vec![("sesi", super::matrix::SESSION.to_owned())])
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

fn pages() -> Vec<Case> {
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
