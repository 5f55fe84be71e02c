//! What people write beside a number.

use super::{form, recorded, rows, stored};
use crate::{
    http::problem,
    support::{Kind, Part, TestApp, fresh},
};
use domain::problem::Problem;
use uuid::Uuid;

#[tokio::test]
async fn text_stays_as_typed_except_for_what_cannot_be_seen() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        for (typed, kept) in [
            ("Posyandu \u{1F476}\u{1F3FD} ramai", "Posyandu \u{1F476}\u{1F3FD} ramai"),
            ("<script>alert('x')</script> & \"kutip\"", "<script>alert('x')</script> & \"kutip\""),
            ("abc\u{202E}fdp.exe", "abcfdp.exe"),
            ("nol\u{0}di\u{7}tengah", "nolditengah"),
            ("satu\r\ndua\rtiga", "satu\ndua\ntiga"),
            ("   tepi   ", "tepi"),
            ("{{7*7}} ${7*7} %00 \\u0000 ../../etc/passwd", "{{7*7}} ${7*7} %00 \\u0000 ../../etc/passwd"),
            ("", ""),
        ] {
            let form = form(&app, Kind::Jumlah).value("1").with("keterangan", typed);
            recorded(&form, &mut owner).await;
            assert_eq!(stored(&app, &mut owner, &form).await.note, kept);
        }
    })
    .await;
}

#[tokio::test]
async fn four_thousand_characters_are_enough_however_many_bytes_they_take() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let note = |text: &str| form(&app, Kind::Jumlah).value("1").with("keterangan", text);
    recorded(&note(&"\u{1F600}".repeat(4_000)), &mut owner).await;
    let before = rows(&app).await;
    for length in [4_001, 100_000] {
        let answer = note(&"k".repeat(length)).send(&mut owner).await;
        assert_eq!(problem(&answer, "keterangan"), Problem::TooLong { max: 4_000, length });
    }
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn bytes_that_are_no_text_do_no_harm() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let (key, id) = (fresh::<Uuid>().to_string(), fresh::<Uuid>().to_string());
    let line = "batas";
    let mut body = Vec::new();
    let (skp, iki) = (app.a.owner.skp.to_string(), app.a.owner.jumlah().to_string());
    for (name, value) in [
        ("kunci", key.as_bytes()),
        ("id", id.as_bytes()),
        ("skp", skp.as_bytes()),
        ("iki", iki.as_bytes()),
        ("nilai", b"1"),
        ("tanggal", b"2026-06-09"),
        ("keterangan", b"\xff\xfe\x80 rusak"),
    ] {
        body.extend_from_slice(
            format!("--{line}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(value);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{line}--\r\n").as_bytes());
    let request = owner.request("POST", "/catat", "application/json");
    let request = request.header("content-type", format!("multipart/form-data; boundary={line}"));
    let answer = owner.send(request.body(body.into()).unwrap()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// Identities that are none, twice the same field, none at all.
#[tokio::test]
async fn a_form_nobody_can_fill_in_is_a_bad_request() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    let good = || form(&app, Kind::Jumlah).value("1");
    for name in ["kunci", "id", "skp"] {
        for wrong in ["", "x", "00000000", "'; --"] {
            assert_eq!(good().with(name, wrong).send(&mut owner).await.status, 400, "{name}={wrong}");
        }
        assert_eq!(good().without(name).send(&mut owner).await.status, 400, "{name}");
    }
    assert_eq!(good().with("koreksi", "x").send(&mut owner).await.status, 400);
    assert_eq!(problem(&good().with("iki", "").send(&mut owner).await, "iki"), Problem::Required);
    assert_eq!(owner.multipart("/catat", "application/json", &[]).await.status, 400);
    // One field of more than a megabyte, or many fields that come to it.
    let (huge, many) = ("x".repeat(1_100_000), "x".repeat(30_000));
    let parts = [Part::Text("keterangan", huge.as_str())];
    assert_eq!(owner.multipart("/catat", "application/json", &parts).await.status, 400);
    let parts: Vec<_> = (0..40).map(|_| Part::Text("lain", many.as_str())).collect();
    assert_eq!(owner.multipart("/catat", "application/json", &parts).await.status, 400);
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn a_body_that_is_no_multipart_form_is_refused() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for (kind, body) in [
        ("application/x-www-form-urlencoded", "nilai=1"),
        ("application/json", "{}"),
        ("multipart/form-data", "--x--"),
        ("multipart/form-data; boundary=x", "rusak"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"nilai\"\r\n\r\nputus"),
        ("multipart/form-data; boundary=x", ""),
    ] {
        let request = owner.request("POST", "/catat", "application/json").header("content-type", kind);
        let answer = owner.send(request.body(body.into()).unwrap()).await;
        assert!((400..500).contains(&answer.status), "{kind} {body}: {}", answer.status);
    }
}
