//! The description says what is done: its schemas accept what the server accepts, and nothing else.

use super::{browser, post};
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};
use serde_json::{Value, json};
use server::http::{ROUTES, api::OPERATIONS, api::openapi::document};
use std::collections::BTreeSet;

/// As much of JSON Schema as the description uses.
fn fits(schema: &Value, value: &Value) -> bool {
    let kinds = match &schema["type"] {
        Value::Array(list) => list.clone(),
        one => vec![one.clone()],
    };
    let is = |kind: &Value| match kind.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|n| n.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    };
    if !kinds.iter().any(is) {
        return false;
    }
    match value {
        Value::String(text) => {
            schema["enum"].as_array().is_none_or(|words| words.contains(value))
                && schema["pattern"].as_str().is_none_or(|pattern| decimal(text, pattern.contains("[1-9]")))
        }
        Value::Number(n) => {
            let n = n.as_f64().unwrap();
            schema["minimum"].as_f64().is_none_or(|m| n >= m) && schema["maximum"].as_f64().is_none_or(|m| n <= m)
        }
        Value::Array(list) => {
            let length = list.len() as u64;
            schema["minItems"].as_u64().is_none_or(|least| length >= least)
                && schema["maxItems"].as_u64().is_none_or(|most| length <= most)
                && list.iter().all(|one| fits(&schema["items"], one))
        }
        Value::Object(map) => {
            let required = schema["required"].as_array().unwrap();
            required.iter().all(|name| map.contains_key(name.as_str().unwrap()))
                && map.iter().all(|(name, one)| schema["properties"].get(name).is_some_and(|s| fits(s, one)))
        }
        _ => true,
    }
}

/// `^[0-9]{1,12}(\.[0-9]{1,4})?$`, perhaps with a digit other than zero.
fn decimal(text: &str, positive: bool) -> bool {
    let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let fits = match text.split_once('.') {
        Some((whole, fraction)) => digits(whole, 12) && digits(fraction, 4),
        None => digits(text, 12),
    };
    fits && (!positive || text.contains(|c| matches!(c, '1'..='9')))
}

fn schema(document: &Value, id: &str, kind: &str) -> Value {
    document["components"]["schemas"][format!("{id}{kind}")].clone()
}

#[tokio::test]
async fn it_is_given_out_and_names_every_route() {
    let (_app, mut browser) = browser().await;
    let answer = browser.get_json("/api/v1/openapi.json").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let description: Value = answer.json();
    assert_eq!((&description, &description["openapi"]), (&document(), &json!("3.1.0")));
    let described: BTreeSet<(String, String)> = description["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| methods.as_object().unwrap().keys().map(move |m| (m.to_uppercase(), path.clone())))
        .collect();
    let there = ROUTES.iter().filter(|r| r.1.starts_with("/api/v1/"));
    let there: BTreeSet<_> = there.map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(described, there);
    for (method, path) in there {
        let asked = browser.request(&method, &path, "*/*").body(axum::body::Body::empty()).unwrap();
        assert_ne!(browser.send(asked).await.status, 404, "{method} {path}");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                map.values().for_each(|v| walk(v, found));
            }
            Value::Array(list) => list.iter().for_each(|v| walk(v, found)),
            _ => {}
        }
    }
    let document = document();
    let mut found = Vec::new();
    walk(&document, &mut found);
    assert!(found.len() > 20);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[test]
fn examples_fit_their_schemas() {
    let document = document();
    for operation in OPERATIONS {
        let request = schema(&document, operation.id, "Permintaan");
        let response = schema(&document, operation.id, "Jawaban");
        for (name, asked, answered) in operation.examples {
            assert!(fits(&request, &serde_json::from_str(asked).unwrap()), "{name}");
            assert!(fits(&response, &serde_json::from_str(answered).unwrap()), "{name}");
        }
        let listed =
            &document["paths"][operation.path]["post"]["requestBody"]["content"]["application/json"]["examples"];
        assert_eq!(listed.as_object().unwrap().len(), operation.examples.len());
    }
}

/// Values that stand where another one belongs.
fn odd() -> impl Strategy<Value = Value> {
    let numbers = prop_oneof![Just(json!(-1)), Just(json!(0)), Just(json!(1)), Just(json!(13)), Just(json!(1_000_001))];
    let others = prop_oneof![
        Just(Value::Null),
        Just(json!(true)),
        Just(json!(1.5)),
        Just(json!([])),
        Just(json!({})),
        Just(json!([["1"]])),
        Just(json!({"bulan": 1})),
    ];
    let words = proptest::sample::select(vec![
        "",
        "0",
        "00.0",
        "7",
        "007.50",
        "-1",
        "1.23456",
        "1.",
        ".5",
        "1e3",
        "1234567890123",
        "baik",
        "kurang",
        "sesuai",
        "istimewa",
        "pemula",
        "ahli_utama",
        "durasi",
        "maksimal",
        "tanggal",
        "tepat",
        "x",
    ]);
    prop_oneof![numbers, others, words.prop_map(|w| json!(w))]
}

/// Every place in a value.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(name, one)| places(one, &format!("{at}/{name}"), found)),
        Value::Array(list) => list.iter().enumerate().for_each(|(n, one)| places(one, &format!("{at}/{n}"), found)),
        _ => {}
    }
}

/// Changes one thing: another value, a field more or less, an element more.
fn change(value: &mut Value, place: &str, how: u8, odd: Value) {
    let Some(target) = value.pointer_mut(place) else { return };
    match (how, target) {
        (0, Value::Object(map)) => {
            let first = map.keys().next().cloned();
            first.map(|name| map.remove(&name));
        }
        (1, Value::Object(map)) => {
            map.insert("lain".to_owned(), odd);
        }
        (1, Value::Array(list)) => list.push(odd),
        (_, target) => *target = odd,
    }
}

#[tokio::test]
async fn its_schemas_accept_what_the_server_accepts() {
    let (_app, mut browser) = browser().await;
    let document = document();
    let mut runner = TestRunner::deterministic();
    let (mut taken, mut refused) = (0, 0);
    for operation in OPERATIONS {
        let request = schema(&document, operation.id, "Permintaan");
        let response = schema(&document, operation.id, "Jawaban");
        for n in 0..400 {
            let example = operation.examples[n % operation.examples.len()].1;
            let mut asked: Value = serde_json::from_str(example).unwrap();
            let mut all = Vec::new();
            places(&asked, "", &mut all);
            let strategy = (proptest::sample::select(all), 0..4_u8, odd());
            let (place, how, odd) = strategy.new_tree(&mut runner).unwrap().current();
            change(&mut asked, &place, how, odd);
            let answer = post(&mut browser, operation.path, asked.to_string()).await;
            // That months add up to a year at most is said in words only.
            let sum = answer.status == 422 && answer.text().contains("Jumlah bulan");
            assert_eq!(answer.status == 200 || sum, fits(&request, &asked), "{asked}: {}", answer.text());
            if answer.status == 200 {
                assert!(fits(&response, &answer.json()), "{asked}: {}", answer.text());
                taken += 1;
            } else {
                assert!(fits(&document["components"]["schemas"]["Masalah"], &answer.json()), "{}", answer.text());
                refused += 1;
            }
        }
    }
    assert!(taken > 50 && refused > 500, "the changes are too tame or too wild: {taken} taken, {refused} refused");
}
