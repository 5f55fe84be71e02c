//! `/api/v1/openapi.json`: OpenAPI 3.1, made from the operations themselves.

use super::{BODY, OPERATIONS, Operation, cors, problem::KINDS};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// The description.
pub async fn description() -> Response {
    static TEXT: LazyLock<String> = LazyLock::new(|| document().to_string());
    cors(([(header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response())
}

/// The description as data.
pub fn document() -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::from_iter([("Masalah".to_owned(), problem())]);
    for operation in OPERATIONS {
        paths.insert(operation.path.to_owned(), json!({"post": post(operation)}));
        schemas.insert(format!("{}Permintaan", operation.id), operation.request.schema());
        schemas.insert(format!("{}Jawaban", operation.id), operation.response.schema());
    }
    paths.insert("/api/v1/openapi.json".to_owned(), json!({"get": itself()}));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Capaian",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Aturan kinerja ASN sebagai layanan JSON",
            "description": format!(
                "Hitungan terbuka: tanpa masuk, tanpa kunci, dari situs mana pun (CORS). Tidak ada yang disimpan. \
                 Isi paling besar {} KB. Isian yang tidak dikenal ditolak. Angka pecahan ditulis sebagai teks agar tepat.",
                BODY / 1024
            ),
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "servers": [{"url": "/"}],
        "security": [],
        "tags": [{"name": "hitung", "description": "Hitungan menurut aturan, dari fungsi yang dipakai Capaian sendiri."}],
        "paths": paths,
        "components": {"schemas": schemas, "responses": refusals()},
    })
}

fn post(operation: &Operation) -> Value {
    let examples = |answer: bool| {
        let one = |(name, request, response): &(&str, &str, &str)| {
            let text = if answer { response } else { request };
            ((*name).to_owned(), json!({"value": serde_json::from_str::<Value>(text).unwrap_or_default()}))
        };
        Value::Object(operation.examples.iter().map(one).collect())
    };
    let content = |kind: &str, answer: bool| {
        let schema = format!("#/components/schemas/{}{kind}", operation.id);
        json!({"application/json": {"schema": {"$ref": schema}, "examples": examples(answer)}})
    };
    let mut responses = Map::new();
    responses.insert("200".into(), json!({"description": "Hasil hitungan.", "content": content("Jawaban", true)}));
    for (_, status, _) in KINDS.iter().filter(|k| k.1 != 404) {
        responses.insert(status.to_string(), json!({"$ref": format!("#/components/responses/Masalah{status}")}));
    }
    json!({
        "operationId": operation.id,
        "tags": ["hitung"],
        "summary": operation.title,
        "description": operation.about,
        "requestBody": {"required": true, "content": content("Permintaan", false)},
        "responses": responses,
    })
}

fn itself() -> Value {
    json!({
        "operationId": "Uraian",
        "summary": "Uraian layanan ini (OpenAPI 3.1)",
        "responses": {
            "200": {"description": "Dokumen ini.", "content": {"application/json": {"schema": {"type": "object"}}}},
            "405": {"$ref": "#/components/responses/Masalah405"},
        },
    })
}

fn refusals() -> Value {
    let one = |(kind, status, title): &(&str, u16, &str)| {
        let example = json!({"type": kind, "title": title, "status": status, "detail": "\u{2026}"});
        let content = json!({"schema": {"$ref": "#/components/schemas/Masalah"}, "example": example});
        (
            format!("Masalah{status}"),
            json!({"description": format!("{title}."), "content": {"application/problem+json": content}}),
        )
    };
    Value::Object(KINDS.iter().filter(|k| k.1 != 404).map(one).collect())
}

/// The schema of a refusal.
fn problem() -> Value {
    let kinds: Vec<_> = KINDS.iter().map(|k| k.0).collect();
    let statuses: Vec<_> = KINDS.iter().map(|k| k.1).collect();
    let error = json!({
        "type": "object",
        "properties": {
            "field": {"type": "string", "description": "Isian yang keliru, misalnya bagian[0].bulan; $ untuk seluruh isi."},
            "detail": {"type": "string", "description": "Apa yang keliru dan bagaimana membetulkannya."},
        },
        "required": ["field", "detail"],
        "additionalProperties": false,
    });
    json!({
        "type": "object",
        "description": "Permintaan yang ditolak, menurut RFC 9457.",
        "properties": {
            "type": {"type": "string", "format": "uri-reference", "enum": kinds},
            "title": {"type": "string"},
            "status": {"type": "integer", "enum": statuses},
            "detail": {"type": "string"},
            "errors": {"type": "array", "items": error, "description": "Ada pada status 422."},
        },
        "required": ["type", "title", "status", "detail"],
        "additionalProperties": false,
    })
}
