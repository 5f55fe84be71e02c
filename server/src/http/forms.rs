//! Small things around plain forms.

use axum::{
    Form,
    http::{HeaderMap, HeaderValue, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

/// A path of our own to go to, `/` for anything else: an address of another site is never followed.
pub fn local_path(raw: &str) -> String {
    let plain = raw.starts_with('/') && !raw.starts_with("//") && !raw.starts_with("/\\");
    let clean = plain && !raw.chars().any(|c| c.is_control() || c == '\\' || c.is_whitespace());
    if clean && HeaderValue::from_str(raw).is_ok() { raw.to_owned() } else { "/".to_owned() }
}

/// Path and query of the page a form was on.
pub fn referer(headers: &HeaderMap) -> String {
    let named = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<Uri>().ok());
    named.and_then(|u| u.path_and_query().map(|p| local_path(p.as_str()))).unwrap_or_else(|| "/".to_owned())
}

/// The page a form was on. An answer to a failed post stands at the address of a function; its page is in a cookie.
pub fn page_of(headers: &HeaderMap) -> String {
    let named = referer(headers);
    if !named.starts_with("/api/") && !named.starts_with("/masuk") {
        return named;
    }
    let kept = crate::auth::session::cookie(headers, "asal").unwrap_or("/");
    let pairs: Vec<(String, String)> = fields(format!("asal={kept}").as_bytes());
    pairs.first().map_or_else(|| "/".to_owned(), |(_, page)| local_path(page))
}

/// The answer stands at another address than the page it shows: the next post from it must still know its page.
pub fn remember_page(response: &mut Response, page: &str) {
    let text = format!("asal={}; Path=/api; Max-Age=3600; HttpOnly; SameSite=Lax", encode(page));
    if let Ok(cookie) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// Text as part of a query.
pub fn encode(raw: &str) -> String {
    let keep = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b'/');
    raw.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// Fields of a form-encoded body, as typed.
pub fn fields(body: &[u8]) -> Vec<(String, String)> {
    serde_urlencoded::from_bytes(body).unwrap_or_default()
}

/// `POST /bahasa`: language and theme, kept in cookies.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Preferences {
    bahasa: Option<String>,
    tema: Option<String>,
    kembali: String,
}

/// Keeps language and theme for this browser.
pub async fn preferences(Form(form): Form<Preferences>) -> Response {
    let mut response = Redirect::to(&local_path(&form.kembali)).into_response();
    let mut keep = |name: &str, value: &'static str| {
        let text = format!("{name}={value}; Path=/; SameSite=Lax; Max-Age=31536000");
        if let Ok(value) = HeaderValue::from_str(&text) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    };
    match form.bahasa.as_deref() {
        Some("en") => keep("bahasa", "en"),
        Some(_) => keep("bahasa", "id"),
        None => {}
    }
    match form.tema.as_deref() {
        Some("light") => keep("tema", "light"),
        Some("dark") => keep("tema", "dark"),
        Some(_) => keep("tema", "system"),
        None => {}
    }
    response
}
