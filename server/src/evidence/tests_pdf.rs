use super::check;
use bytes::Bytes;
use domain::{problem::Problem, view::EvidenceKind};
use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, ObjectId, Permissions, Stream, dictionary,
};
use std::{
    fmt::Write,
    time::{Duration, Instant},
};

/// A document of one page; `change` gets it with the ids of catalog and page.
fn document(change: impl FnOnce(&mut Document, ObjectId, ObjectId)) -> Document {
    let mut doc = Document::with_version("1.7");
    let pages = doc.new_object_id();
    let content = doc.add_object(Stream::new(Dictionary::new(), b"BT /F1 12 Tf (Laporan kegiatan) Tj ET".to_vec()));
    let page = doc.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    doc.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
    let catalog = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    doc.trailer.set("Root", catalog);
    doc.trailer.set("ID", vec![Object::string_literal("0123456789abcdef"), Object::string_literal("0123456789abcdef")]);
    change(&mut doc, catalog, page);
    doc
}

fn plain(mut doc: Document) -> Vec<u8> {
    let mut out = Vec::new();
    doc.save_to(&mut out).unwrap();
    out
}

/// With object streams and a cross-reference stream, both compressed.
fn packed(mut doc: Document) -> Vec<u8> {
    let mut out = Vec::new();
    doc.save_modern(&mut out).unwrap();
    out
}

fn entry(doc: &mut Document, id: ObjectId, key: &str, value: impl Into<Object>) {
    doc.get_object_mut(id).unwrap().as_dict_mut().unwrap().set(key, value);
}

fn judged(bytes: impl Into<Bytes>) -> Result<(), Problem> {
    check(bytes.into()).map(drop)
}

fn contains(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|w| w == text)
}

/// One page, written by hand, with further objects and a right table. Objects begin at 5.
fn by_hand(catalog: &str, objects: &[&[u8]]) -> Vec<u8> {
    let catalog = format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>");
    let mut all: Vec<&[u8]> = vec![
        catalog.as_bytes(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
        b"<< /Length 8 >>\nstream\n0 0 m S \nendstream",
    ];
    all.extend(objects);
    let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", all.len() + 1);
    for (n, object) in all.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", out.len()).unwrap();
        out.extend(format!("{} 0 obj\n", n + 1).into_bytes());
        out.extend(*object);
        out.extend(b"\nendobj\n");
    }
    let at = out.len();
    out.extend(
        format!("{table}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n", all.len() + 1).into_bytes(),
    );
    out
}

fn flate(entries: &str, data: &[u8]) -> Vec<u8> {
    let mut stream = Stream::new(Dictionary::new(), data.to_vec());
    stream.compress().unwrap();
    let filter = if stream.dict.has(b"Filter") { "/Filter /FlateDecode" } else { "" };
    let mut out = format!("<< {entries} {filter} /Length {} >>\nstream\n", stream.content.len()).into_bytes();
    out.extend(stream.content);
    out.extend(b"\nendstream");
    out
}

#[test]
fn a_pdf_is_stored_as_it_came() {
    for bytes in [plain(document(|_, _, _| {})), packed(document(|_, _, _| {})), by_hand("", &[])] {
        let file = check(bytes.clone().into()).unwrap();
        assert_eq!(file.kind, EvidenceKind::Pdf);
        assert_eq!(file.bytes, bytes);
        assert_eq!(file.sha256, super::check::sha256(&bytes));
        assert!(file.thumb.is_none() && file.width == 0 && file.height == 0);
    }
    assert!(contains(&packed(document(|_, _, _| {})), b"ObjStm"), "the second really has object streams");
}

#[test]
fn whatever_runs_or_is_carried_along_is_refused_also_in_object_streams() {
    type Change = fn(&mut Document, ObjectId, ObjectId);
    let cases: [(&str, Change); 22] = [
        ("script on opening", |d, c, _| {
            entry(
                d,
                c,
                "OpenAction",
                dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") },
            );
        }),
        ("script by reference", |d, c, _| {
            let a = d.add_object(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("1") });
            entry(d, c, "OpenAction", a);
        }),
        ("script in the name tree", |d, c, _| {
            let a = d.add_object(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("1") });
            let names = dictionary! { "Names" => vec![Object::string_literal("a"), a.into()] };
            entry(d, c, "Names", dictionary! { "JavaScript" => names });
        }),
        ("script in a stream", |d, _, p| {
            let js = d.add_object(Stream::new(Dictionary::new(), b"app.alert(1)".to_vec()));
            entry(d, p, "X", dictionary! { "JS" => js });
        }),
        ("script in a rendition", |d, _, p| {
            entry(d, p, "A", dictionary! { "S" => "Rendition", "JS" => Object::string_literal("1") });
        }),
        ("launch", |d, _, p| {
            entry(d, p, "A", dictionary! { "S" => "Launch", "F" => Object::string_literal("cmd.exe") });
        }),
        ("submit", |d, _, p| entry(d, p, "A", dictionary! { "S" => "SubmitForm" })),
        ("import", |d, _, p| entry(d, p, "A", dictionary! { "S" => "ImportData" })),
        ("rich media", |d, _, p| entry(d, p, "Annots", vec![dictionary! { "Subtype" => "RichMedia" }.into()])),
        ("script of a drawing", |d, _, p| entry(d, p, "X", dictionary! { "OnInstantiate" => (4, 0) })),
        ("embedded file", |d, _, _| {
            d.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"MZ".to_vec()));
        }),
        ("embedded files", |d, c, _| entry(d, c, "Names", dictionary! { "EmbeddedFiles" => Dictionary::new() })),
        ("attached file without a type", |d, _, p| {
            let file = d.add_object(Stream::new(Dictionary::new(), b"MZ".to_vec()));
            entry(
                d,
                p,
                "FS",
                dictionary! { "F" => Object::string_literal("a.exe"), "EF" => dictionary! { "F" => file } },
            );
        }),
        ("form in XML", |d, c, _| {
            let xfa = d.add_object(Stream::new(Dictionary::new(), b"<xdp/>".to_vec()));
            entry(d, c, "AcroForm", dictionary! { "XFA" => xfa });
        }),
        ("form in XML, in parts", |d, c, _| {
            entry(d, c, "AcroForm", dictionary! { "XFA" => vec![Object::string_literal("template"), (4, 0).into()] });
        }),
        ("actions of a page", |d, _, p| {
            entry(
                d,
                p,
                "AA",
                dictionary! { "O" => dictionary! { "S" => "URI", "URI" => Object::string_literal("http://x") } },
            );
        }),
        ("actions by reference", |d, c, _| {
            let a = d.add_object(Dictionary::new());
            entry(d, c, "AA", a);
        }),
        ("address on opening", |d, c, _| {
            entry(d, c, "OpenAction", dictionary! { "S" => "URI", "URI" => Object::string_literal("http://x") });
        }),
        ("address on opening by reference", |d, c, _| {
            let a = d.add_object(dictionary! { "S" => "URI", "URI" => Object::string_literal("http://x") });
            entry(d, c, "OpenAction", a);
        }),
        ("other file on opening", |d, c, _| {
            entry(d, c, "OpenAction", dictionary! { "S" => "GoToR", "F" => Object::string_literal("\\\\x\\y") });
        }),
        ("page and then an address on opening", |d, c, _| {
            let next = dictionary! { "S" => "URI", "URI" => Object::string_literal("http://x") };
            entry(
                d,
                c,
                "OpenAction",
                dictionary! { "S" => "GoTo", "D" => Object::string_literal("a"), "Next" => next },
            );
        }),
        ("reference to a reference on opening", |d, c, _| {
            let a = d.add_object(dictionary! { "S" => "URI" });
            let b = d.add_object(Object::Reference(a));
            entry(d, c, "OpenAction", b);
        }),
    ];
    for (name, change) in cases {
        assert_eq!(judged(plain(document(change))), Err(Problem::FileActive), "{name}, plain");
        assert_eq!(judged(packed(document(change))), Err(Problem::FileActive), "{name}, packed");
    }
}

#[test]
fn packed_scripts_are_really_out_of_sight() {
    let bytes = packed(document(|d, c, _| {
        let a = d.add_object(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") });
        entry(d, c, "OpenAction", a);
    }));
    assert!(!contains(&bytes, b"JavaScript"));
    assert_eq!(judged(bytes), Err(Problem::FileActive));
}

#[test]
fn harmless_documents_are_taken() {
    for catalog in [
        "/OpenAction [3 0 R /Fit]",
        "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>",
        "/OpenAction << /Type /Action /D [3 0 R /XYZ null null 0] /S /GoTo >>",
        "/OpenAction 5 0 R",
        "/OpenAction 6 0 R",
        "/OpenAction null",
        "/AA null /Lang (id-ID) /Title (Belajar /JavaScript dan /Launch)",
        "/JS null /XFA null % /JavaScript in a comment",
        "/Annots [<< /Subtype /Link /A << /S /URI /URI (https://developer.mozilla.org/docs/Web/JavaScript) >> >>]",
        "/Outlines << /First << /A << /S /GoTo /D (a) >> /Next null >> >>",
        "/PageLabels << /Nums [0 << /S /D >>] >> /X (unbalanced \\( bracket) /Y <4A53> /Z#20 /JSON /EFF",
        "/X << /Length 12 >> /Encrypt null",
    ] {
        let bytes = by_hand(catalog, &[b"[3 0 R /Fit]", b"<< /S /GoTo /D [3 0 R /Fit] >>"]);
        assert_eq!(judged(bytes), Ok(()), "{catalog}");
    }
    // Length by reference, and text in a packed object stream.
    let objects: [&[u8]; 2] = [b"<< /Length 6 0 R >>\nstream\r\n/JS (x) /JavaScript obj stream\nendstream", b"35"];
    assert_eq!(judged(by_hand("", &objects)), Ok(()));
    let packed = flate("/Type /ObjStm /N 2 /First 10", b"11 0 12 41<< /URI (https://x.id/Web/JavaScript) >> 7 ");
    assert_eq!(judged(by_hand("", &[&packed])), Ok(()));
}

#[test]
fn disguised_scripts_are_found() {
    let objects: [&[u8]; 7] = [
        b"<< /S /Java#53cript /J#53 (app.alert(1)) >>",
        b"<</S/JavaScript/JS(app.alert(1))>>",
        b"<< /S % comment\n/JavaScript >>",
        b"<< /X (\\) ( ) /S ) /JS <6170> >>",
        b"<< /X stream /S /Launch endstream >>",
        b"<< /S 6 0 R /JS 7 0 R >>",
        b"[[[[<< /A [<< /S /Launch >>] >>]]]]",
    ];
    for object in objects {
        assert_eq!(judged(by_hand("", &[object])), Err(Problem::FileActive), "{}", String::from_utf8_lossy(object));
    }
    let unpacked = b"11 0 12 3 4  << /S /Launch /F (cmd.exe) >> ";
    // The type may be missing or wrong: viewers take what the table calls an object stream.
    for entries in
        ["/Type /ObjStm /N 2 /First 10", "/N 2 /First 10", "/Type /XObject /First 10 /N 2", "/#46irst 10 /N 2"]
    {
        assert_eq!(judged(by_hand("", &[&flate(entries, unpacked)])), Err(Problem::FileActive), "{entries}");
    }
    // An old revision counts too.
    let mut revised = by_hand("", &[b"<< /S /Launch >>"]);
    revised.extend(b"5 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
    assert_eq!(judged(revised), Err(Problem::FileActive));
}

#[test]
fn objects_only_a_forged_table_would_find_make_it_unreadable() {
    let hidden: [&[u8]; 8] = [
        b"<< /Length 55 >>\nstream\n9 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj    \nendstream",
        b"<< /X (9 0 obj << /S /JavaScript /JS (1\\) >> endobj) >>",
        b"<< >> % 9 0 obj << /S /JavaScript >> endobj\n",
        b"<< /X <9 0 obj << /S /JavaScript \x3E >>",
        b"<< /X (9 0obj << /S /Launch >>) >>",
        b"<< /X (9 %\n0 %\nobj << /S /Launch >>) >>",
        b"<< /X (9\x000\x0Cobj<</S/Launch>>) >>",
        b"<< /X (9 0 %(\nobj << /S /Launch >>) >>",
    ];
    for object in hidden {
        let text = String::from_utf8_lossy(object);
        assert!(matches!(judged(by_hand("", &[object])), Err(Problem::FileBroken | Problem::FileActive)), "{text}");
    }
    // Object streams whose contents could be understood differently.
    let inside_string = flate("/Type /ObjStm /N 1 /First 4", b"9 1 (<< /S /JavaScript /JS 5 0 R >>)");
    let twice = flate("/Type /ObjStm /N 1 /First 99 /First 4", b"9 0 << >> ");
    let chained =
        b"<< /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] /Length 2 >>\nstream\n00\nendstream"
            .to_vec();
    let predicted = flate(
        "/Type /ObjStm /N 1 /First 4 /DecodeParms << /Predictor 12 >>",
        b"9 0 << >>                 ".repeat(9).as_slice(),
    );
    for object in [inside_string, twice, chained, predicted] {
        assert_eq!(judged(by_hand("", &[&object])), Err(Problem::FileBroken), "{}", String::from_utf8_lossy(&object));
    }
}

#[test]
fn locked_documents_are_called_locked() {
    for user_password in ["rahasia", ""] {
        let mut doc = document(|d, c, _| entry(d, c, "OpenAction", dictionary! { "S" => "JavaScript" }));
        let state = EncryptionState::try_from(EncryptionVersion::V2 {
            document: &doc,
            owner_password: "pemilik",
            user_password,
            key_length: 128,
            permissions: Permissions::all(),
        })
        .unwrap();
        doc.encrypt(&state).unwrap();
        let bytes = plain(doc);
        assert!(contains(&bytes, b"/Encrypt"));
        assert_eq!(judged(bytes), Err(Problem::FileLocked));
    }
}

#[test]
fn unreadable_documents_are_broken() {
    let whole = plain(document(|_, _, _| {}));
    for length in [9, whole.len() / 4, whole.len() / 2, whole.len() * 3 / 4, whole.len() - 30] {
        assert_eq!(judged(whole[..length].to_vec()), Err(Problem::FileBroken), "{length}");
    }
    let packed = packed(document(|_, _, _| {}));
    let mut damaged = packed.clone();
    let at = packed.windows(6).position(|w| w == b"ObjStm").unwrap();
    let data = at + packed[at..].windows(7).position(|w| w == b"stream\n").unwrap() + 7;
    damaged[data..data + 8].fill(0x55);
    assert_eq!(judged(damaged), Err(Problem::FileBroken));
    let without = |text: &str| String::from_utf8_lossy(&by_hand("", &[])).replace(text, "/X").into_bytes();
    for bytes in [
        b"%PDF-1.7\n".to_vec(),
        b"%PDF-1.7\nhello world".to_vec(),
        b"%PDF-1.7\n<html><script>alert(1)</script></html>".to_vec(),
        [b"%PDF-1.7\n".as_slice(), &[0xA5; 5000]].concat(),
        without("/Type /Page /"),
        without("/Root"),
        by_hand("", &[b"<< /X (no end >>"]),
        by_hand("", &[b"<< /X [ >> ]"]),
        by_hand("", &["[".repeat(300).as_bytes()]),
        by_hand("", &[b"<< /Length 5 >>\nstream\nno end"]),
        [by_hand("", &[]), vec![b' '; 4000]].concat(),
    ] {
        assert_eq!(judged(bytes.clone()), Err(Problem::FileBroken), "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn hostile_documents_cost_little() {
    let size = 2_000_000;
    let bomb = flate("/Type /ObjStm /N 1 /First 4", &vec![b' '; 70_000_000]);
    let mut aliased = by_hand("", &[&[b"[".as_slice(), &b"0 ".repeat(size / 4), b"]"].concat()]);
    let table = b"0000000200 00000 n \n".repeat(20_000);
    aliased.extend([b"xref\n0 20000\n".as_slice(), &table, b"trailer << /Root 1 0 R >> startxref\n0\n%%EOF"].concat());
    let cases = [
        ("bomb", by_hand("", &[&bomb])),
        ("aliased table", aliased),
        ("open strings", by_hand("", &[&b"1 0 obj(".repeat(size / 8)])),
        ("open dictionaries", by_hand("", &[&b"<<".repeat(size / 2)])),
        ("open arrays", by_hand("", &[&b"1 0 obj[".repeat(size / 8)])),
        ("objects", by_hand("", &[&b"1 0 obj\n".repeat(size / 8)])),
        ("comments", by_hand("", &[&b"%\n".repeat(size / 2)])),
        ("marks after comments", by_hand("", &[&b"%obj\n".repeat(size / 5)])),
        ("spaces", by_hand("", &[&vec![b' '; size]])),
        (
            "marks after spaces",
            by_hand("", &[&[b' '; 4000].iter().chain(b"obj").copied().cycle().take(size).collect::<Vec<_>>()]),
        ),
        ("streams", by_hand("", &[&b"<<>>stream\n".repeat(size / 11)])),
        ("names", by_hand("", &[&b"/#".repeat(size / 2)])),
    ];
    for (name, bytes) in cases {
        let start = Instant::now();
        drop(judged(bytes));
        assert!(start.elapsed() < Duration::from_secs(5), "{name}: {:?}", start.elapsed());
    }
}
