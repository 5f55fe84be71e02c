//! Files and links beside an entry.

use super::{form, recorded, rows, stored};
use crate::{
    http::problem,
    support::{Kind, Part, TestApp, fresh, jpeg, pdf, pdf_with_script, png},
};
use domain::{problem::Problem, view::EvidenceKind};
use uuid::Uuid;

const LIMIT: u64 = 10 * 1024 * 1024;

#[tokio::test]
async fn photos_documents_and_links_are_kept_in_their_order() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let form = form(&app, Kind::Jumlah)
            .value("1")
            .file("IMG_001.JPG", &jpeg(800, 600))
            .file("layar.png", &png(30, 20))
            .file("laporan.pdf", &pdf())
            .link("Berkas", "https://contoh.go.id/a?b=c#d")
            .link("", "http://arsip.contoh.go.id/x");
        recorded(&form, &mut owner).await;
        let evidence = stored(&app, &mut owner, &form).await.evidence;
        let shown: Vec<_> = evidence.iter().map(|e| (e.kind, e.name.as_str(), e.url.as_str())).collect();
        let (photo, document, link) = (EvidenceKind::Foto, EvidenceKind::Pdf, EvidenceKind::Tautan);
        assert_eq!(
            shown,
            [
                (photo, "IMG_001.JPG", ""),
                (photo, "layar.png", ""),
                (document, "laporan.pdf", ""),
                (link, "Berkas", "https://contoh.go.id/a?b=c#d"),
                (link, "arsip.contoh.go.id", "http://arsip.contoh.go.id/x"),
            ]
        );
        assert!(evidence[0].width > 0 && evidence[0].height > 0 && evidence[0].size > 0);
        assert_eq!((evidence[2].width, evidence[2].size), (0, i64::try_from(pdf().len()).unwrap()));
    })
    .await;
}

#[tokio::test]
async fn files_are_judged_by_what_is_in_them() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".as_slice();
    let exe = [b"MZ\x90\x00".as_slice(), &[0; 400]].concat();
    let cut = jpeg(64, 64)[..200].to_vec();
    let hidden = [b"GIF89a".as_slice(), b"%PDF-1.4 <script>"].concat();
    let cases: [(&str, &[u8], Problem); 9] = [
        ("gambar.svg", svg, Problem::FileKind),
        ("gambar.jpg", svg, Problem::FileKind),
        ("halaman.jpg", b"<!doctype html><script>alert(1)</script>", Problem::FileKind),
        ("foto.jpg.exe", &exe, Problem::FileKind),
        ("foto.jpg", &exe, Problem::FileKind),
        ("foto.jpg", &cut, Problem::FileBroken),
        ("laporan.pdf", &pdf_with_script(), Problem::FileActive),
        ("laporan.pdf", &hidden, Problem::FileKind),
        ("kosong.jpg", b"", Problem::FileEmpty),
    ];
    for (name, bytes, wanted) in cases {
        let answer = form(&app, Kind::Jumlah).value("1").file(name, bytes).send(&mut owner).await;
        assert_eq!(problem(&answer, "berkas"), wanted, "{name}");
    }
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn a_photo_of_25_megabytes_is_too_large_and_the_typed_fields_were_still_read() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    let mut huge = jpeg(64, 64);
    huge.resize(25 * 1024 * 1024, 0);
    let (key, id) = (fresh::<Uuid>().to_string(), fresh::<Uuid>().to_string());
    let (skp, iki) = (app.a.owner.skp.to_string(), app.a.owner.jumlah().to_string());
    // The file comes first, the rest after it.
    let parts = [
        Part::File("berkas", "besar.jpg", &huge),
        Part::Text("kunci", &key),
        Part::Text("id", &id),
        Part::Text("skp", &skp),
        Part::Text("iki", &iki),
        Part::Text("nilai", "1"),
        Part::Text("tanggal", "2026-06-09"),
    ];
    let answer = owner.multipart("/catat", "application/json", &parts).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert_eq!(problem(&answer, "berkas"), Problem::FileTooLarge { max: LIMIT });
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn more_than_five_pieces_are_too_many() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let photo = jpeg(16, 16);
    let mut files = form(&app, Kind::Jumlah).value("1");
    let mut mixed = files.clone().again();
    for n in 0..6 {
        files = files.file(&format!("{n}.jpg"), &photo);
        mixed = if n % 2 == 0 { mixed.file("a.jpg", &photo) } else { mixed.link("", "https://contoh.go.id/") };
    }
    for form in [files, mixed] {
        assert_eq!(problem(&form.send(&mut owner).await, "berkas"), Problem::TooManyFiles { max: 5 });
    }
}

#[tokio::test]
async fn links_lead_to_web_pages_only() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for wrong in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://contoh.go.id/",
        "https://",
        "http:///x",
        "//contoh.go.id",
        "contoh.go.id",
        "https://contoh.go.id/a b",
        "https://bank.co.id@jahat.example/",
        "https://contoh.go.id/\u{0}\tx y",
        " javascript:alert(1)",
        "https://?x",
    ] {
        let answer = form(&app, Kind::Jumlah).value("1").link("x", wrong).send(&mut owner).await;
        assert_eq!(problem(&answer, "tautan"), Problem::Link, "{wrong}");
    }
    let long = format!("https://contoh.go.id/{}", "x".repeat(2_000));
    let answer = form(&app, Kind::Jumlah).value("1").link("x", &long).send(&mut owner).await;
    assert!(matches!(problem(&answer, "tautan"), Problem::TooLong { max: 2_000, .. }));
    let name = form(&app, Kind::Jumlah).value("1").link(&"n".repeat(201), "https://contoh.go.id/");
    assert!(matches!(problem(&name.send(&mut owner).await, "tautan"), Problem::TooLong { max: 200, .. }));
}

#[tokio::test]
async fn names_of_files_are_only_shown() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let photo = jpeg(16, 16);
    for (sent, kept) in [
        ("../../etc/passwd", "passwd"),
        ("C:/Users/Ani/foto.jpg", "foto.jpg"),
        ("<script>.jpg", "<script>.jpg"),
        ("abc\u{202E}gpj.exe", "abcgpj.exe"),
        ("foto \u{1F600}.jpg", "foto \u{1F600}.jpg"),
        ("   ", "berkas"),
    ] {
        let form = form(&app, Kind::Jumlah).value("1").file(sent, &photo);
        recorded(&form, &mut owner).await;
        assert_eq!(stored(&app, &mut owner, &form).await.evidence[0].name, kept);
    }
    let form = form(&app, Kind::Jumlah).value("1").file(&"n".repeat(5_000), &photo);
    recorded(&form, &mut owner).await;
    assert_eq!(stored(&app, &mut owner, &form).await.evidence[0].name.len(), 200);
}

/// Browsers send an empty part for a file field nobody used.
#[tokio::test]
async fn no_file_chosen_is_no_file() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let form = form(&app, Kind::Jumlah).value("1").file("", b"");
    recorded(&form, &mut owner).await;
    assert!(stored(&app, &mut owner, &form).await.evidence.is_empty());
}

#[tokio::test]
async fn where_a_photo_was_taken_is_not_kept() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    // A segment APP1 with a recognisable position, right after the start of the picture.
    let plain = jpeg(64, 64);
    let exif = b"Exif\0\0MM\0*GPS -7.7956 110.3695 RAHASIA";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let tagged = [&plain[..2], b"\xFF\xE1", &length, exif, &plain[2..]].concat();
    let form = form(&app, Kind::Jumlah).value("1").file("foto.jpg", &tagged);
    recorded(&form, &mut owner).await;
    let id = stored(&app, &mut owner, &form).await.evidence[0].id;
    for path in [format!("/bukti/{id}"), format!("/bukti/{id}/kecil")] {
        let answer = owner.get(&path).await;
        assert_eq!(answer.status, 200);
        assert!(!answer.body.windows(7).any(|w| w == b"RAHASIA"), "{path}");
    }
}
