//! The calculator's page: open, without script, answers that have an address.

use crate::support::TestApp;

#[tokio::test]
async fn everybody_gets_the_page_whole_and_without_a_script() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for (browser, signed_in) in [(&mut app.browser(), false), (&mut owner, true)] {
        let answer = browser.get("/kalkulator").await;
        let page = answer.text();
        assert_eq!(answer.status, 200);
        for loaded in ["wasm", "type=\"module\"", "src=\"/pkg", "modulepreload"] {
            assert!(!page.contains(loaded), "{loaded}: no script is loaded");
        }
        assert!(page.contains("<h1>Kalkulator</h1>") && page.contains("/api/v1/openapi.json"));
        assert_eq!(page.matches("method=\"get\"").count(), 4);
        assert_eq!((page.contains("class=\"menu\""), page.contains("class=\"masthead\"")), (signed_in, !signed_in));
    }
}

#[tokio::test]
async fn an_answer_has_an_address_and_a_wrong_field_the_status_of_one() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for (query, status, wanted) in [
        ("hitung=predikat&hasil=di_atas&perilaku=di_atas", 200, "Predikat: Sangat Baik"),
        ("hitung=predikat&hasil=di_atas", 422, "Pilih salah satu."),
        ("hitung=sebaran&predikat_unit=baik&sangat_baik=2&baik=18", 200, "2 aturan tidak terpenuhi."),
        ("hitung=sebaran&predikat_unit=baik&baik=4", 200, "Tidak diperiksa: unit ini berisi 4 orang."),
        ("hitung=sebaran&predikat_unit=baik&baik=1000000000", 422, "dari 0 sampai 1.000.000"),
        ("hitung=angka-kredit&jenjang_1=ahli_pertama&bulan_1=8&predikat_1=baik", 200, "(8/12) × 100% × 12,5 = 8,333"),
        ("hitung=angka-kredit&jenjang_1=ahli_pertama&bulan_1=13&predikat_1=baik", 422, "dari 1 sampai 12"),
        ("hitung=capaian&jenis=jumlah&arah=minimal&target=240&realisasi=18+234", 200, "105% dari target"),
        ("hitung=capaian&jenis=jumlah&arah=minimal&target=1.234,5&realisasi=1%0D%0A2,5", 200, "1 + 2,5 = 3,5"),
        ("hitung=capaian&jenis=jumlah&arah=minimal&target=0&realisasi=1", 422, "lebih dari nol"),
        ("hitung=capaian&jenis=jumlah&arah=maksimal&target=5&realisasi=0", 200, "persentase tidak dapat dihitung"),
        ("hitung=apa", 200, "Belum ada hitungan."),
    ] {
        let answer = browser.get(&format!("/kalkulator?{query}")).await;
        assert_eq!(answer.status, status, "{query}");
        assert!(answer.text().contains(wanted), "{wanted} of {query}");
    }
    browser.cookies.insert("bahasa".to_owned(), "en".to_owned());
    let english = browser.get("/kalkulator?hitung=predikat&hasil=sesuai&perilaku=sesuai").await.text();
    assert!(english.contains("Why this predikat?") && english.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn what_was_typed_never_becomes_markup() {
    let app = TestApp::new().await;
    let typed = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";
    for field in ["target", "realisasi", "jenis"] {
        let answer = app.browser().get(&format!("/kalkulator?hitung=capaian&{field}={typed}")).await;
        assert_eq!(answer.status, 422);
        assert!(!answer.text().contains("<script>alert"), "{field}");
    }
}
