//! What went wrong, as RFC 9457 has it (`application/problem+json`).

use super::{BODY, FieldError};
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// A refused request. `type` leads to a section of the calculator's page that explains it.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
}

/// Every kind with its status and title; the page explains each under the part after `#`.
pub const KINDS: [(&str, u16, &str); 6] = [
    ("/kalkulator#masalah-json", 400, "JSON tidak terbaca"),
    ("/kalkulator#masalah-alamat", 404, "Alamat tidak ada"),
    ("/kalkulator#masalah-metode", 405, "Metode tidak dilayani"),
    ("/kalkulator#masalah-ukuran", 413, "Kiriman terlalu besar"),
    ("/kalkulator#masalah-tipe", 415, "Tipe isi tidak dilayani"),
    ("/kalkulator#masalah-isian", 422, "Ada isian yang keliru"),
];

impl Problem {
    fn of(status: u16, detail: String, errors: Vec<FieldError>) -> Self {
        let (kind, title) = KINDS.iter().find(|k| k.1 == status).map_or(("about:blank", ""), |k| (k.0, k.2));
        Self { kind, title, status, detail, errors }
    }

    /// Not JSON at all, or a key that comes twice.
    pub fn json(cause: &serde_json::Error) -> Self {
        let place = match (cause.line(), cause.column()) {
            (0, _) => String::new(),
            (line, column) => format!(" Periksa baris {line} kolom {column}."),
        };
        let detail = match cause.classify() {
            serde_json::error::Category::Eof => "Isi kosong atau terpotong sebelum JSON selesai.".to_owned(),
            serde_json::error::Category::Data => {
                "Satu kunci tertulis lebih dari sekali, atau isinya tidak jelas.".into()
            }
            _ => "Isi bukan JSON yang sah.".to_owned(),
        };
        Self::of(400, detail + &place, vec![])
    }

    /// Fields that are missing, unknown or wrong.
    pub fn fields(errors: Vec<FieldError>) -> Self {
        let detail = match errors.as_slice() {
            [one] => format!("Satu isian perlu dibetulkan: {}.", one.field),
            many => format!("{} isian perlu dibetulkan.", many.len()),
        };
        Self::of(422, detail, errors)
    }

    /// One field that is wrong.
    pub fn field(field: &str, detail: String) -> Self {
        Self::fields(vec![FieldError { field: field.to_owned(), detail }])
    }

    /// Nothing is here.
    pub fn address() -> Self {
        Self::of(404, "Tidak ada layanan di alamat ini. Daftarnya ada di /api/v1/openapi.json.".into(), vec![])
    }

    /// There is something here, but not for this method.
    pub fn method(allowed: &str) -> Self {
        Self::of(405, format!("Alamat ini melayani {allowed}."), vec![])
    }

    /// More than a computation can need.
    pub fn too_large() -> Self {
        Self::of(413, format!("Isi paling besar {} KB.", BODY / 1024), vec![])
    }

    /// Not said to be JSON.
    pub fn media_type() -> Self {
        Self::of(415, "Kirim isi sebagai JSON dengan Content-Type: application/json.".into(), vec![])
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let text = serde_json::to_string(&self).unwrap_or_default();
        (status, [(header::CONTENT_TYPE, "application/problem+json")], text).into_response()
    }
}
