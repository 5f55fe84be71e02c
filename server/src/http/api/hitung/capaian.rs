//! Achievement of a target.

use super::{answer, read};
use crate::http::api::{Field, Operation, Problem, Shape};
use domain::{
    decimal::Decimal,
    rating::Fraction,
    skp::{
        plan::{Goal, Measure},
        progress::{NoPercent, TrialError, trial},
    },
};
use serde::{Deserialize, Serialize};

/// Most recorded numbers.
const NUMBERS: usize = 1_000;
/// Kinds of target that are a number; the others (dated deliverables, words) have no percentage of a number.
const KINDS: [&str; 4] = ["jumlah", "persentase", "indeks", "durasi"];
const DIRECTIONS: [&str; 2] = ["minimal", "maksimal"];

/// The percentage.
pub const CAPAIAN: Operation = Operation {
    path: "/api/v1/hitung/capaian",
    id: "HitungCapaian",
    title: "Capaian terhadap target",
    about: "Satu realisasi dari angka yang dicatat: jumlah menjumlahkan, persentase dan indeks memakai yang terakhir, \
            durasi memakai rata-rata (4 angka). Arah minimal: realisasi ÷ target; maksimal (makin kecil makin baik): \
            target ÷ realisasi. Persen dibulatkan ke 2 angka (setengah ke atas) dan tidak dibatasi. Bila pembaginya nol \
            atau hasilnya tidak tertulis, persen null dan keterangan menjelaskannya.",
    request: Shape::Object(&[
        Field::new("jenis", "Jenis target.", Shape::Word(|| KINDS.to_vec())),
        Field::new("arah", "Paling sedikit atau paling banyak.", Shape::Word(|| DIRECTIONS.to_vec())),
        Field::new("target", "Target, lebih dari nol.", Shape::Decimal { positive: true }),
        Field::new(
            "realisasi",
            "Angka yang dicatat, dalam urutan pencatatan.",
            Shape::List { of: &Shape::Decimal { positive: false }, min: 1, max: NUMBERS },
        ),
    ]),
    response: Shape::Object(&[
        Field::new("realisasi", "Satu angka dari semua catatan.", Shape::Decimal { positive: false }),
        Field::new(
            "persen",
            "Capaian dalam persen dengan 2 angka di belakang titik; null bila tidak dapat dihitung.",
            Shape::Nullable(&Shape::Decimal { positive: false }),
        ),
        Field { optional: true, ..Field::new("keterangan", "Mengapa persen null; hanya ada bila null.", Shape::Text) },
    ]),
    examples: &[
        (
            "jumlah",
            r#"{"jenis":"jumlah","arah":"minimal","target":"240","realisasi":["18","234"]}"#,
            r#"{"realisasi":"252","persen":"105.00"}"#,
        ),
        (
            "durasi_makin_cepat_makin_baik",
            r#"{"jenis":"durasi","arah":"maksimal","target":"3","realisasi":["2","3"]}"#,
            r#"{"realisasi":"2.5","persen":"120.00"}"#,
        ),
        (
            "tanpa_kejadian",
            r#"{"jenis":"jumlah","arah":"maksimal","target":"5","realisasi":["0"]}"#,
            r#"{"realisasi":"0","persen":null,"keterangan":"Realisasi nol: target terpenuhi, tetapi target ÷ 0 tidak dapat dihitung."}"#,
        ),
    ],
    run: |body| {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Request {
            jenis: Measure,
            arah: Direction,
            target: Decimal,
            realisasi: Vec<Decimal>,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Direction {
            Minimal,
            Maksimal,
        }
        #[derive(Serialize)]
        struct Answer {
            realisasi: Decimal,
            persen: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            keterangan: Option<&'static str>,
        }
        let asked: Request = read(&CAPAIAN, body)?;
        let goal = match asked.arah {
            Direction::Minimal => Goal::AtLeast(asked.target),
            Direction::Maksimal => Goal::AtMost(asked.target),
        };
        let tried = trial(asked.jenis, &goal, &asked.realisasi).map_err(|error| match error {
            TrialError::TargetZero => Problem::field("target", "Harus lebih dari nol.".into()),
            TrialError::Nothing => Problem::field("realisasi", "Catat paling sedikit satu angka.".into()),
            TrialError::TooLarge => Problem::field("realisasi", "Jumlahnya lebih dari 12 angka.".into()),
        })?;
        let keterangan = tried.percent.err().map(|why| match why {
            NoPercent::ActualZero => "Realisasi nol: target terpenuhi, tetapi target ÷ 0 tidak dapat dihitung.",
            NoPercent::TooLarge => "Persentasenya terlalu besar untuk ditulis.",
        });
        // A percentage has two places at most, so this is exact.
        let persen = tried.percent.ok().and_then(|p| Fraction::new(p.raw(), 10_000)).map(|p| p.decimal(2));
        answer(&Answer { realisasi: tried.actual, persen, keterangan })
    },
};
