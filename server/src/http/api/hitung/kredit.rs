//! Credit points of the parts of a year.

use super::{LEVEL, RATED, answer, read};
use crate::http::api::{Field, Operation, Problem, Shape};
use domain::rating::{
    Fraction, Predikat,
    credit::{self, Jenjang, Months, Part},
};
use serde::{Deserialize, Serialize};

/// Months of a year, and so the most parts.
const YEAR: u64 = 12;
const MONTHS: Shape = Shape::Whole { min: 1, max: YEAR };

const PERIOD: [Field; 3] = [
    Field::new("jenjang", "Jenjang jabatan fungsional.", LEVEL),
    Field::new("bulan", "Bulan penuh pada jenjang dan predikat ini.", MONTHS),
    Field::new("predikat", "Predikat kinerja.", RATED),
];

/// The points.
pub const ANGKA_KREDIT: Operation = Operation {
    path: "/api/v1/hitung/angka-kredit",
    id: "HitungAngkaKredit",
    title: "Angka kredit dari predikat",
    about: "Bulan ÷ 12 × persentase predikat × koefisien jenjang, dijumlahkan (Peraturan BKN 3/2023). Persentase: \
            sangat baik 150, baik 100, butuh perbaikan 75, kurang 50, sangat kurang 25. Jumlah bulan semua bagian \
            paling banyak 12. Pecahan dijumlahkan secara tepat; angka desimal dibulatkan ke 3 angka (setengah ke atas).",
    request: Shape::Object(&[Field::new(
        "bagian",
        "Bagian tahun, masing-masing dengan jenjang dan predikatnya. Jumlah bulan paling banyak 12.",
        Shape::List { of: &Shape::Object(&PERIOD), min: 1, max: 12 },
    )]),
    response: Shape::Object(&[
        Field::new("angka_kredit", "Jumlah, dengan 3 angka di belakang titik.", Shape::Decimal { positive: true }),
        Field::new("eksak", "Jumlah sebagai pecahan paling sederhana, misalnya 25/3 atau 10.", Shape::Text),
        Field::new(
            "bagian",
            "Setiap bagian dalam urutan permintaan.",
            Shape::List {
                of: &Shape::Object(&[
                    Field::new("jenjang", "Jenjang jabatan fungsional.", LEVEL),
                    Field::new("bulan", "Bulan penuh.", MONTHS),
                    Field::new("predikat", "Predikat kinerja.", RATED),
                    Field::new(
                        "koefisien",
                        "Angka kredit setahun pada jenjang ini.",
                        Shape::Decimal { positive: true },
                    ),
                    Field::new("persen", "Persentase predikat.", Shape::Whole { min: 25, max: 150 }),
                    Field::new("angka_kredit", "Angka kredit bagian ini.", Shape::Decimal { positive: true }),
                    Field::new("eksak", "Angka kredit bagian ini sebagai pecahan.", Shape::Text),
                ]),
                min: 1,
                max: 12,
            },
        ),
    ]),
    examples: &[
        (
            "satu_bagian",
            r#"{"bagian":[{"jenjang":"ahli_pertama","bulan":8,"predikat":"baik"}]}"#,
            r#"{"angka_kredit":"8.333","eksak":"25/3","bagian":[{"jenjang":"ahli_pertama","bulan":8,"predikat":"baik","koefisien":"12.5","persen":100,"angka_kredit":"8.333","eksak":"25/3"}]}"#,
        ),
        (
            "naik_jenjang_tengah_tahun",
            r#"{"bagian":[{"jenjang":"ahli_pertama","bulan":8,"predikat":"baik"},{"jenjang":"ahli_muda","bulan":4,"predikat":"baik"}]}"#,
            r#"{"angka_kredit":"16.667","eksak":"50/3","bagian":[{"jenjang":"ahli_pertama","bulan":8,"predikat":"baik","koefisien":"12.5","persen":100,"angka_kredit":"8.333","eksak":"25/3"},{"jenjang":"ahli_muda","bulan":4,"predikat":"baik","koefisien":"25","persen":100,"angka_kredit":"8.333","eksak":"25/3"}]}"#,
        ),
    ],
    run: |body| {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Request {
            bagian: Vec<Asked>,
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Asked {
            jenjang: Jenjang,
            bulan: u8,
            predikat: Predikat,
        }
        let asked: Request = read(&ANGKA_KREDIT, body)?;
        let months: u64 = asked.bagian.iter().map(|b| u64::from(b.bulan)).sum();
        if months > YEAR {
            return Err(Problem::field(
                "bagian",
                format!("Jumlah bulan {months}; paling banyak {YEAR} dalam setahun."),
            ));
        }
        let part = |b: Asked| Some(Part { jenjang: b.jenjang, months: Months::new(b.bulan)?, predikat: b.predikat });
        let parts: Vec<Part> = asked.bagian.into_iter().filter_map(part).collect();
        answer(&credits(&parts))
    },
};

/// The answer about credit points.
#[derive(Serialize)]
struct Credits {
    angka_kredit: String,
    eksak: String,
    bagian: Vec<Credited>,
}

#[derive(Serialize)]
struct Credited {
    jenjang: Jenjang,
    bulan: u8,
    predikat: Predikat,
    koefisien: String,
    persen: i64,
    angka_kredit: String,
    eksak: String,
}

fn credits(parts: &[Part]) -> Credits {
    let sum = credit::total(parts.iter().copied()).unwrap_or(Fraction::ZERO);
    let one = |part: &Part| {
        let points = part.credit();
        Credited {
            jenjang: part.jenjang,
            bulan: part.months.count(),
            predikat: part.predikat,
            koefisien: credit::coefficient(part.jenjang).short(2),
            persen: credit::percent(part.predikat),
            angka_kredit: points.decimal(3),
            eksak: points.to_string(),
        }
    };
    Credits { angka_kredit: sum.decimal(3), eksak: sum.to_string(), bagian: parts.iter().map(one).collect() }
}
