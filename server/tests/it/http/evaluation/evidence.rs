//! New evidence in an objection and its explanation.

use super::result;
use crate::{
    http::{error, problem, taken},
    support::{Answer, Browser, Part, REASON, TestApp, fresh, jpeg, pdf, pdf_with_script},
};
use app::error::AppError;
use domain::{
    evaluation::{Source, view::StepKind},
    id::{EvaluationId, Key},
    problem::Problem,
    view::EvidenceKind,
};

const LINK: &str = "https://arsip.example/surat/12";

async fn send(
    browser: &mut Browser,
    what: &str,
    id: EvaluationId,
    key: Key,
    more: &[Part<'_>],
    accept: &str,
) -> Answer {
    let (key, id) = (key.to_string(), id.to_string());
    let words = if what == "keberatan" { "alasan" } else { "penjelasan" };
    let mut parts = vec![Part::Text("kunci", &key), Part::Text("evaluasi", &id), Part::Text(words, REASON)];
    parts.extend(more.iter().map(|p| match p {
        Part::Text(n, v) => Part::Text(n, v),
        Part::File(n, f, b) => Part::File(n, f, b),
    }));
    browser.multipart(&format!("/hasil/{what}"), accept, &parts).await
}

#[tokio::test]
async fn both_sides_bring_new_evidence_and_the_decision_rests_on_it() {
    Box::pin(TestApp::both(async |app| {
        let id = app.evaluate().await.received;
        let (mut owner, mut rater, mut top) =
            (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await, app.as_(&app.a.top).await);
        let (photo, letter, key) = (jpeg(64, 48), pdf(), fresh::<Key>());
        let more = [
            Part::File("berkas", "layar.jpg", &photo),
            Part::File("berkas", "surat.pdf", &letter),
            Part::Text("tautan", LINK),
            Part::Text("tautan_nama", "Surat asli"),
        ];
        taken(&send(&mut owner, "keberatan", id, key, &more, "application/json").await);
        // The same once more has no further effect.
        taken(&send(&mut owner, "keberatan", id, key, &more, "application/json").await);
        let answer = [Part::File("berkas", "rekap.pdf", &letter)];
        taken(&send(&mut rater, "penjelasan", id, fresh(), &answer, "application/json").await);
        let seen = result(&mut top, id).await;
        let of = |kind: StepKind| seen.timeline.iter().find(|s| s.kind == kind).unwrap().files.clone();
        let (brought, answered) = (of(StepKind::Keberatan), of(StepKind::Penjelasan));
        let kinds: Vec<_> = brought.iter().map(|f| f.kind).collect();
        assert_eq!(kinds, [EvidenceKind::Foto, EvidenceKind::Pdf, EvidenceKind::Tautan]);
        assert_eq!((brought[2].name.as_str(), brought[2].url.as_str()), ("Surat asli", LINK));
        assert_eq!((answered.len(), answered[0].name.as_str()), (1, "rekap.pdf"));
        // Exactly the parties open the files, and nothing in them runs.
        for file in [&brought[0], &brought[1], &answered[0]] {
            let path = format!("/bukti/{}", file.id);
            for person in [&app.a.owner, &app.a.rater, &app.a.top] {
                let answer = app.as_(person).await.get(&path).await;
                assert_eq!(answer.status, 200, "{}", person.name);
                assert!(answer.header("content-security-policy").ends_with("sandbox"));
            }
            for person in [&app.a.peer, &app.a.stranger, &app.a.admin, &app.a.manager, &app.a.auditor, &app.b.rater] {
                assert_eq!(error(&app.as_(person).await.get_json(&path).await), AppError::NotFound, "{}", person.name);
            }
            assert_eq!(error(&app.browser().get_json(&path).await), AppError::SignedOut);
        }
        let small = owner.get(&format!("/bukti/{}/kecil", brought[0].id)).await;
        assert_eq!((small.status, small.header("content-type")), (200, "image/jpeg"));
        // What is named is not swept.
        let mut link = app.database.link().await;
        let used = server::store::entries::files_in_use(&mut link.conn()).await.unwrap();
        let kept = server::store::attachments::of_evaluation(&mut link.conn(), id).await.unwrap();
        let files: Vec<_> = kept.iter().filter(|a| a.kept.kind != EvidenceKind::Tautan).collect();
        assert_eq!(files.len(), 3);
        assert!(files.iter().all(|a| used.contains(&a.kept.sha256)) && used.contains(&files[0].kept.thumb_sha256));
        let source = Source::Evidence(brought[1].id);
        assert!(seen.offered.iter().any(|s| s.source == source));
        let fields = [
            ("kunci", fresh::<Key>().to_string()),
            ("evaluasi", id.to_string()),
            ("putusan", "diubah".to_owned()),
            ("alasan", REASON.to_owned()),
            ("hasil", "sesuai".to_owned()),
            ("perilaku", "sesuai".to_owned()),
            ("bukti[]", source.to_string()),
        ];
        taken(&top.call("/api/hasil/putusan", &fields).await);
        let seen = result(&mut owner, id).await;
        let named = &seen.ratings.hasil.sources[0];
        assert_eq!((named.source, named.text.as_str()), (source, "surat.pdf"), "it stands in the explanation");
        let page = owner.get(&format!("/hasil/{id}")).await.text();
        assert!(page.contains("Bukti dalam keberatan") && page.contains("rekap.pdf") && page.contains("Lampiran"));
    }))
    .await;
}

#[tokio::test]
async fn a_plain_form_says_what_is_wrong_with_a_file_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let id = app.evaluate().await.received;
    let mut owner = app.as_(&app.a.owner).await;
    let source = Source::Entry(app.scene.entry).to_string();
    let (bad, good) = (pdf_with_script(), pdf());
    let fault = [
        Part::Text("bukti[]", ""),
        Part::Text("bukti[]", &source),
        Part::File("berkas", "aktif.pdf", &bad),
        Part::Text("tautan", LINK),
        Part::Text("tautan_nama", "Surat asli"),
    ];
    let answer = send(&mut owner, "keberatan", id, fresh(), &fault, "text/html").await;
    let page = answer.text();
    assert_eq!(answer.status, 422, "{page}");
    assert!(page.contains(REASON) && page.contains(LINK) && page.contains("Surat asli"), "what was typed is gone");
    assert!(page.contains(&format!("value=\"{source}\" checked")), "what was chosen is gone");
    assert!(page.contains("Pilih lagi berkas Anda") && page.contains("name=\"berkas\" aria-describedby"));
    assert!(page.contains("enctype=\"multipart/form-data\""));
    assert!(result(&mut owner, id).await.timeline.iter().all(|s| s.kind != StepKind::Keberatan));
    let sent = [Part::File("berkas", "surat.pdf", &good), Part::File("berkas", "", b"")];
    let answer = send(&mut owner, "keberatan", id, fresh(), &sent, "text/html").await;
    assert_eq!((answer.status, answer.header("location")), (303, format!("/hasil/{id}").as_str()));
    // Signed out: back to the same result after signing in.
    let answer = send(&mut app.browser(), "keberatan", id, fresh(), &[], "text/html").await;
    assert_eq!(answer.header("location"), format!("/masuk?lanjut=/hasil/{id}"));
}

#[tokio::test]
async fn every_kind_of_bad_evidence_is_a_sentence_at_its_field() {
    let app = TestApp::new().await;
    let id = app.evaluate().await.received;
    let mut owner = app.as_(&app.a.owner).await;
    let one = pdf();
    let many: Vec<Part<'_>> = (0..6).map(|_| Part::File("berkas", "a.pdf", &one)).collect();
    let text = b"halo".to_vec();
    let cases: [(Vec<Part<'_>>, &str, Problem); 4] = [
        (many, "berkas", Problem::TooManyFiles { max: 5 }),
        (vec![Part::File("berkas", "a.txt", &text)], "berkas", Problem::FileKind),
        (vec![Part::File("berkas", "a.pdf", b"")], "berkas", Problem::FileEmpty),
        (vec![Part::Text("tautan", "javascript:alert(1)")], "tautan", Problem::Link),
    ];
    for (parts, field, wanted) in cases {
        let answer = send(&mut owner, "keberatan", id, fresh(), &parts, "application/json").await;
        assert_eq!(problem(&answer, field), wanted);
    }
}
