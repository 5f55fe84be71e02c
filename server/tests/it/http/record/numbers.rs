//! Numbers as people type them.

use super::{form, recorded, rows, stored};
use crate::{
    http::problem,
    support::{Kind, TestApp},
};
use domain::{
    decimal::{Decimal, NumberError},
    problem::Problem,
    skp::entry::Value,
};

#[tokio::test]
async fn numbers_are_read_the_indonesian_way_and_exactly() {
    TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        for (typed, hundredths) in [
            ("20", 2_000),
            ("1.000,5", 100_050),
            ("1000,5", 100_050),
            ("0,25", 25),
            ("0", 0),
            ("  7 ", 700),
            ("007", 700),
            ("1.234.567", 123_456_700),
            ("999.999.999.999", 99_999_999_999_900),
        ] {
            // There is no half child, but half a day.
            let kind = if typed.contains(',') { Kind::Durasi } else { Kind::Jumlah };
            let form = form(&app, kind).value(typed);
            recorded(&form, &mut owner).await;
            let value = stored(&app, &mut owner, &form).await.value;
            assert_eq!(value, Value::Number(Decimal::from_hundredths(hundredths)), "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_no_number_is_refused_at_its_field_and_nothing_is_stored() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = rows(&app).await;
    let number = Problem::Number;
    for (typed, wanted) in [
        ("1,000.5", number(NumberError::NotANumber)),
        ("90.53", number(NumberError::DotForComma)),
        ("-1", Problem::Negative),
        ("\u{2212}1", Problem::Negative),
        ("1e308", number(NumberError::NotANumber)),
        ("NaN", number(NumberError::NotANumber)),
        ("inf", number(NumberError::NotANumber)),
        ("0x10", number(NumberError::NotANumber)),
        ("+5", number(NumberError::NotANumber)),
        ("5%", number(NumberError::NotANumber)),
        ("", Problem::Required),
        ("   ", Problem::Required),
        ("0,123456", number(NumberError::TooFine)),
        ("2,5", Problem::NotWhole { unit: "anak".to_owned() }),
        ("1234567890123456789012345678901234567890", number(NumberError::TooLarge)),
        ("\u{0665}", number(NumberError::NotANumber)),
        ("1'; DROP TABLE realisasi; --", number(NumberError::NotANumber)),
    ] {
        let answer = form(&app, Kind::Jumlah).value(typed).send(&mut owner).await;
        assert_eq!(answer.status, 422, "{typed:?}: {}", answer.text());
        assert_eq!(problem(&answer, "nilai"), wanted, "{typed:?}");
    }
    let missing = form(&app, Kind::Jumlah).without("nilai").send(&mut owner).await;
    assert_eq!(problem(&missing, "nilai"), Problem::Required);
    let long = form(&app, Kind::Jumlah).value(&"9".repeat(100_000)).send(&mut owner).await;
    assert_eq!(problem(&long, "nilai"), number(NumberError::TooLarge));
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn a_rate_is_part_of_a_whole_or_a_percentage() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let rate = |part: &str, whole: &str| form(&app, Kind::Persentase).value(part).with("dari", whole);
    for (part, whole) in [("18", "20"), ("0", "20"), ("20", "20"), ("95,5", "")] {
        recorded(&rate(part, whole), &mut owner).await;
    }
    let before = rows(&app).await;
    for (part, whole, field, wanted) in [
        ("21", "20", "dari", Problem::Ratio),
        ("0", "0", "dari", Problem::Ratio),
        ("5", "x", "dari", Problem::Number(NumberError::NotANumber)),
        ("", "20", "nilai", Problem::Required),
        ("5", "-20", "dari", Problem::Negative),
    ] {
        assert_eq!(problem(&rate(part, whole).send(&mut owner).await, field), wanted, "{part} of {whole}");
    }
    assert_eq!(rows(&app).await, before);
}

#[tokio::test]
async fn a_deliverable_is_chosen_from_those_of_the_plan_and_done_once() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let done = |which: &str| form(&app, Kind::Tanggal).with("hasil", which);
    for wrong in ["", "2", "-1", "65536", "99999999999999999999", "satu", "1.0"] {
        assert_eq!(problem(&done(wrong).send(&mut owner).await, "hasil"), Problem::Choice, "{wrong:?}");
    }
    recorded(&done("1"), &mut owner).await;
    let again = done("1").send(&mut owner).await;
    assert_eq!(crate::http::refusal(&again), domain::problem::Refusal::DeliverableDone);
    recorded(&done("0"), &mut owner).await;
}

#[tokio::test]
async fn where_words_are_the_result_they_must_be_there() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let empty = form(&app, Kind::Teks).send(&mut owner).await;
    assert_eq!(problem(&empty, "keterangan"), Problem::Required);
    let told = form(&app, Kind::Teks).with("keterangan", "Alur baru dicoba di tiga posyandu");
    recorded(&told, &mut owner).await;
    assert_eq!(stored(&app, &mut owner, &told).await.value, Value::Told);
}

#[tokio::test]
async fn sums_of_huge_numbers_stay_at_the_limit() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    for kind in [Kind::Jumlah, Kind::Durasi, Kind::Indeks, Kind::Persentase] {
        for _ in 0..3 {
            let most = if kind == Kind::Jumlah { "999.999.999.999" } else { "999.999.999.999,9999" };
            recorded(&form(&app, kind).value(most), &mut owner).await;
        }
    }
    let whole = form(&app, Kind::Persentase).value("999.999.999.999").with("dari", "999.999.999.999,9999");
    recorded(&whole, &mut owner).await;
    let view = app.view(&mut owner, &app.a.owner).await;
    assert_eq!(view.iki(app.a.owner.jumlah()).unwrap().progress.actual, Some(Decimal::MAX));
}

/// All that is wrong is told in one go.
#[tokio::test]
async fn all_fields_are_judged_at_once() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let form = form(&app, Kind::Jumlah).value("x").with("tanggal", "kemarin").with("keterangan", &"k".repeat(4_001));
    let answer = form.send(&mut owner).await;
    assert_eq!(problem(&answer, "nilai"), Problem::Number(NumberError::NotANumber));
    assert_eq!(problem(&answer, "tanggal"), Problem::Date);
    assert_eq!(problem(&answer, "keterangan"), Problem::TooLong { max: 4_000, length: 4_001 });
}
