//! The spread of the predikat in a unit.

use super::{RULE, UNIT, answer, read};
use crate::http::api::{Field, Operation, Shape};
use domain::rating::{
    UnitPredikat,
    spread::{Counts, Rule, SpreadRules},
};
use serde::{Deserialize, Serialize};

/// Most employees of one predikat. All civil servants of the country are 5.7 million; no unit has a million.
const PEOPLE: u64 = 1_000_000;
const COUNT: Shape = Shape::Whole { min: 0, max: PEOPLE };

/// The check.
pub const SEBARAN: Operation = Operation {
    path: "/api/v1/hitung/sebaran",
    id: "HitungSebaran",
    title: "Sebaran predikat satu unit",
    about: "Pola distribusi predikat menurut predikat kinerja unit (SE MenPANRB 3/2023). Batas atas dibulatkan ke \
            bawah dan batas bawah ke atas, dalam orang. Kurang dari 5 orang: dilewati. Pimpinan unit tidak dihitung.",
    request: Shape::Object(&[
        Field::new("predikat_unit", "Predikat kinerja unit.", UNIT),
        Field::new(
            "jumlah",
            "Pegawai menurut predikat.",
            Shape::Object(&[
                Field::new("sangat_baik", "Pegawai dengan predikat Sangat Baik.", COUNT),
                Field::new("baik", "Pegawai dengan predikat Baik.", COUNT),
                Field::new("butuh_perbaikan", "Pegawai dengan predikat Butuh Perbaikan.", COUNT),
                Field::new("kurang", "Pegawai dengan predikat Kurang (misconduct).", COUNT),
                Field::new("sangat_kurang", "Pegawai dengan predikat Sangat Kurang.", COUNT),
            ]),
        ),
    ]),
    response: Shape::Object(&[
        Field::new("dilewati", "Unit terlalu kecil untuk diperiksa.", Shape::Flag),
        Field::new(
            "temuan",
            "Aturan yang tidak terpenuhi.",
            Shape::List {
                of: &Shape::Object(&[
                    Field::new("kode", "Aturannya.", RULE),
                    Field::new("batas", "Batas dalam orang.", Shape::Whole { min: 0, max: 5 * PEOPLE }),
                    Field::new("ada", "Orang yang ada.", Shape::Whole { min: 0, max: 5 * PEOPLE }),
                ]),
                min: 0,
                max: 3,
            },
        ),
    ]),
    examples: &[
        (
            "dua_temuan",
            r#"{"predikat_unit":"baik","jumlah":{"sangat_baik":2,"baik":18,"butuh_perbaikan":0,"kurang":0,"sangat_kurang":0}}"#,
            r#"{"dilewati":false,"temuan":[{"kode":"baik_maks_70","batas":14,"ada":18},{"kode":"perlu_ada_bp_atau_kurang","batas":1,"ada":0}]}"#,
        ),
        (
            "sesuai",
            r#"{"predikat_unit":"baik","jumlah":{"sangat_baik":4,"baik":14,"butuh_perbaikan":1,"kurang":1,"sangat_kurang":0}}"#,
            r#"{"dilewati":false,"temuan":[]}"#,
        ),
        (
            "unit_kecil",
            r#"{"predikat_unit":"istimewa","jumlah":{"sangat_baik":4,"baik":0,"butuh_perbaikan":0,"kurang":0,"sangat_kurang":0}}"#,
            r#"{"dilewati":true,"temuan":[]}"#,
        ),
    ],
    run: |body| {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Request {
            predikat_unit: UnitPredikat,
            jumlah: People,
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct People {
            sangat_baik: u32,
            baik: u32,
            butuh_perbaikan: u32,
            kurang: u32,
            sangat_kurang: u32,
        }
        #[derive(Serialize)]
        struct Answer {
            dilewati: bool,
            temuan: Vec<Finding>,
        }
        #[derive(Serialize)]
        struct Finding {
            kode: Rule,
            batas: u64,
            ada: u64,
        }
        let asked: Request = read(&SEBARAN, body)?;
        let n = asked.jumlah;
        let counts = Counts::new(n.sangat_baik, n.baik, n.butuh_perbaikan, n.kurang, n.sangat_kurang);
        let spread = SpreadRules::default().check(asked.predikat_unit, &counts);
        let temuan = spread.findings().map(|j| Finding { kode: j.rule, batas: j.limit, ada: j.found }).collect();
        answer(&Answer { dilewati: spread.skipped, temuan })
    },
};
