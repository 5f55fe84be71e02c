//! What is answered, and what is refused with the field named.

use super::{browser, fields, post};
use server::http::api::OPERATIONS;

#[tokio::test]
async fn every_documented_example_is_answered_to_the_letter() {
    let (_app, mut browser) = browser().await;
    for operation in OPERATIONS {
        for (name, request, response) in operation.examples {
            let answer = post(&mut browser, operation.path, *request).await;
            let said = (answer.status, answer.header("content-type"), answer.text());
            assert_eq!(said, (200, "application/json", (*response).to_owned()), "{name}");
        }
    }
}

const PREDIKAT: &str = "/api/v1/hitung/predikat";
const SEBARAN: &str = "/api/v1/hitung/sebaran";
const KREDIT: &str = "/api/v1/hitung/angka-kredit";
const CAPAIAN: &str = "/api/v1/hitung/capaian";

fn unit(changed: &str, value: &str) -> String {
    let count = |name: &str| format!("\"{name}\":{}", if name == changed { value } else { "4" });
    let all = ["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"].map(count).join(",");
    format!("{{\"predikat_unit\":\"baik\",\"jumlah\":{{{all}}}}}")
}

fn year(months: &[&str]) -> String {
    let part = |n: &&str| format!("{{\"jenjang\":\"ahli_muda\",\"bulan\":{n},\"predikat\":\"baik\"}}");
    format!("{{\"bagian\":[{}]}}", months.iter().map(part).collect::<Vec<_>>().join(","))
}

fn target(target: &str, numbers: &str) -> String {
    format!("{{\"jenis\":\"jumlah\",\"arah\":\"minimal\",\"target\":{target},\"realisasi\":{numbers}}}")
}

#[tokio::test]
async fn what_is_wrong_is_refused_and_the_field_named() {
    let (_app, mut browser) = browser().await;
    let many = format!("[{}]", vec!["\"1\""; 1_001].join(","));
    let thirteen = vec!["1"; 13];
    for (path, body, wanted) in [
        (PREDIKAT, "{}".to_owned(), vec!["hasil", "perilaku"]),
        (PREDIKAT, "[]".into(), vec!["$"]),
        (PREDIKAT, "null".into(), vec!["$"]),
        (PREDIKAT, "{\"hasil\":\"sesuai\"}".into(), vec!["perilaku"]),
        (PREDIKAT, "{\"hasil\":\"bagus\",\"perilaku\":\"sesuai\"}".into(), vec!["hasil"]),
        (PREDIKAT, "{\"hasil\":\"Sesuai\",\"perilaku\":\"sesuai\"}".into(), vec!["hasil"]),
        (PREDIKAT, "{\"hasil\":1,\"perilaku\":null}".into(), vec!["hasil", "perilaku"]),
        (PREDIKAT, "{\"hasil\":\"sesuai\",\"perilaku\":\"sesuai\",\"nilai\":9}".into(), vec!["nilai"]),
        (SEBARAN, unit("baik", "1e9"), vec!["jumlah.baik"]),
        (SEBARAN, unit("baik", "1000000000"), vec!["jumlah.baik"]),
        (SEBARAN, unit("baik", "1000001"), vec!["jumlah.baik"]),
        (SEBARAN, unit("kurang", "-1"), vec!["jumlah.kurang"]),
        (SEBARAN, unit("kurang", "1.5"), vec!["jumlah.kurang"]),
        (SEBARAN, unit("kurang", "\"4\""), vec!["jumlah.kurang"]),
        (SEBARAN, unit("kurang", "99999999999999999999999"), vec!["jumlah.kurang"]),
        (SEBARAN, "{\"predikat_unit\":\"sangat_baik\",\"jumlah\":5}".into(), vec!["predikat_unit", "jumlah"]),
        (SEBARAN, unit("baik", "4,\"cukup\":1"), vec!["jumlah.cukup"]),
        (KREDIT, year(&[]), vec!["bagian"]),
        (KREDIT, year(&["0"]), vec!["bagian[0].bulan"]),
        (KREDIT, year(&["1", "-3"]), vec!["bagian[1].bulan"]),
        (KREDIT, year(&["13"]), vec!["bagian[0].bulan"]),
        (KREDIT, year(&["8", "5"]), vec!["bagian"]),
        (KREDIT, year(&thirteen), vec!["bagian"]),
        (KREDIT, "{\"bagian\":[{}]}".into(), vec!["bagian[0].jenjang", "bagian[0].bulan", "bagian[0].predikat"]),
        (KREDIT, "{\"bagian\":{\"0\":1}}".into(), vec!["bagian"]),
        (CAPAIAN, target("\"0\"", "[\"1\"]"), vec!["target"]),
        (CAPAIAN, target("\"0.0000\"", "[\"1\"]"), vec!["target"]),
        (CAPAIAN, target("240", "[\"1\"]"), vec!["target"]),
        (CAPAIAN, target("\"-5\"", "[\"1\"]"), vec!["target"]),
        (CAPAIAN, target("\"1.234,5\"", "[\"1\"]"), vec!["target"]),
        (CAPAIAN, target("\"1e3\"", "[\"1\"]"), vec!["target"]),
        (CAPAIAN, target("\"5\"", "[]"), vec!["realisasi"]),
        (CAPAIAN, target("\"5\"", &many), vec!["realisasi"]),
        (CAPAIAN, target("\"5\"", "[\"1\",\"1.23456\"]"), vec!["realisasi[1]"]),
        (CAPAIAN, target("\"5\"", "[\"1.00000\"]"), vec!["realisasi[0]"]),
        (CAPAIAN, target("\"5\"", "[\"1234567890123\"]"), vec!["realisasi[0]"]),
        (CAPAIAN, target("\"5\"", "[\"0000000000001\"]"), vec!["realisasi[0]"]),
        (
            CAPAIAN,
            target("\"5\"", "[\"-1\",2,\"\",\" 1\"]"),
            vec!["realisasi[0]", "realisasi[1]", "realisasi[2]", "realisasi[3]"],
        ),
        (CAPAIAN, target("\"5\"", "[\"999999999999\",\"999999999999\"]"), vec!["realisasi"]),
    ] {
        let answer = post(&mut browser, path, body.clone()).await;
        assert_eq!((answer.status, fields(&answer)), (422, wanted.iter().map(|w| (*w).to_owned()).collect()), "{body}");
    }
}

#[tokio::test]
async fn at_the_bounds_there_is_an_answer() {
    let (_app, mut browser) = browser().await;
    let thousand = format!("[{}]", vec!["\"0.0001\""; 1_000].join(","));
    for (path, body, wanted) in [
        (SEBARAN, unit("baik", "1000000"), "baik_maks_70"),
        (KREDIT, year(&["12"]), "\"eksak\":\"25\""),
        (KREDIT, year(&["1"; 12]), "\"angka_kredit\":\"25.000\",\"eksak\":\"25\""),
        (CAPAIAN, target("\"0.0001\"", "[\"999999999999.9999\"]"), "\"persen\":null,\"keterangan\""),
        (CAPAIAN, target("\"5\"", &thousand), "\"realisasi\":\"0.1\",\"persen\":\"2.00\""),
        (CAPAIAN, target("\"3\"", "[\"0\"]"), "\"realisasi\":\"0\",\"persen\":\"0.00\""),
        (CAPAIAN, target("\"3\"", "[\"2\"]"), "\"persen\":\"66.67\""),
    ] {
        let answer = post(&mut browser, path, body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(answer.text().contains(wanted), "{wanted} in {}", answer.text());
    }
}
