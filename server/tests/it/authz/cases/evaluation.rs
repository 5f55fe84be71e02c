//! Evaluation, results and what follows them.

use super::{case, foreign, key, keyed, text};
use crate::{
    authz::{
        ask::{Ask, Case},
        matrix::{COACHING, DELIVERED, OVER, PROPOSAL, QUARTER, RECEIVED},
    },
    support::{REASON, TestApp},
};

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

pub fn evaluating() -> Vec<Case> {
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

pub fn results() -> Vec<Case> {
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

pub fn following() -> Vec<Case> {
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
