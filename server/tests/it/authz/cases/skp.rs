//! SKP, realisasi, feedback and reasons.

use super::{case, foreign, key};
use crate::{
    authz::ask::{Ask, Case},
    support::{Catat, Kind, fresh},
};
use domain::{
    feedback::Subject,
    id::{FeedbackId, IkiId, ReasonId, SkpId},
};

const SEND: &str = "/api/umpan-balik/kirim";

const DELAY: &str = "/api/alasan/ajukan";

const JUDGE: &str = "/api/realisasi/putusan";

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

pub fn reading() -> Vec<Case> {
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

pub fn recording() -> Vec<Case> {
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

pub fn judging() -> Vec<Case> {
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

pub fn speaking() -> Vec<Case> {
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
