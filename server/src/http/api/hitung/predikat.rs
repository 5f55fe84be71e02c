//! The predikat of two ratings.

use super::{EXPECTATION, RATED, answer, read};
use crate::http::api::{Field, Operation, Shape};
use domain::rating::{Expectation, Predikat, predikat};
use serde::{Deserialize, Serialize};

/// Where the matrix stands.
const MATRIX: &str = "PermenPANRB 6/2022, lampiran: matriks predikat kinerja pegawai";

/// The matrix.
pub const PREDIKAT: Operation = Operation {
    path: "/api/v1/hitung/predikat",
    id: "HitungPredikat",
    title: "Predikat dari dua rating",
    about: "Matriks hasil kerja dan perilaku kerja (PermenPANRB 6/2022).",
    request: Shape::Object(&[
        Field::new("hasil", "Rating hasil kerja.", EXPECTATION),
        Field::new("perilaku", "Rating perilaku kerja.", EXPECTATION),
    ]),
    response: Shape::Object(&[
        Field::new("predikat", "Predikat kinerja pegawai.", RATED),
        Field::new("dasar", "Aturan yang menetapkannya.", Shape::Text),
    ]),
    examples: &[
        (
            "sangat_baik",
            r#"{"hasil":"di_atas","perilaku":"di_atas"}"#,
            r#"{"predikat":"sangat_baik","dasar":"PermenPANRB 6/2022, lampiran: matriks predikat kinerja pegawai"}"#,
        ),
        (
            "kurang",
            r#"{"hasil":"di_atas","perilaku":"di_bawah"}"#,
            r#"{"predikat":"kurang","dasar":"PermenPANRB 6/2022, lampiran: matriks predikat kinerja pegawai"}"#,
        ),
    ],
    run: |body| {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Request {
            hasil: Expectation,
            perilaku: Expectation,
        }
        #[derive(Serialize)]
        struct Answer {
            predikat: Predikat,
            dasar: &'static str,
        }
        let asked: Request = read(&PREDIKAT, body)?;
        answer(&Answer { predikat: predikat(asked.hasil, asked.perilaku), dasar: MATRIX })
    },
};
