//! A browser of plain requests: cookies, forms, files, JSON.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, header},
};
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;
use std::{collections::BTreeMap, net::SocketAddr};
use tower::ServiceExt as _;

/// Separates the parts of multipart bodies.
const LINE: &str = "garis-batas-uji";

/// Sends requests to the router and keeps cookies.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    /// Where its connections come from.
    pub address: SocketAddr,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e} in {} {}", self.status, self.text()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// The `Set-Cookie` header of a cookie, whole.
    pub fn set_cookie(&self, name: &str) -> &str {
        let all = self.headers.get_all(header::SET_COOKIE);
        let mut texts = all.iter().filter_map(|v| v.to_str().ok());
        texts.find(|t| t.split_once('=').is_some_and(|(n, _)| n == name)).unwrap_or_default()
    }
}

/// One part of a multipart form.
pub enum Part<'a> {
    Text(&'a str, &'a str),
    File(&'a str, &'a str, &'a [u8]),
}

impl Browser {
    pub fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), address: SocketAddr::from(([127, 0, 0, 1], 40_000)) }
    }

    /// The same browser at another address.
    pub fn at(mut self, address: [u8; 4]) -> Self {
        self.address = SocketAddr::from((address, 40_000));
        self
    }

    /// Signs in with everybody's password.
    pub async fn sign_in(&mut self, nip: &str) {
        let answer = self.post_form("/masuk", &[("nip", nip), ("kata_sandi", super::PASSWORD)]).await;
        assert_eq!(answer.status, 303, "signing in as {nip}: {}", answer.text());
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.request("GET", path, "text/html").body(Body::empty()).unwrap()).await
    }

    pub async fn get_json(&mut self, path: &str) -> Answer {
        self.send(self.request("GET", path, "application/json").body(Body::empty()).unwrap()).await
    }

    /// As a form sent by hand.
    pub async fn post_form<V: AsRef<str>>(&mut self, path: &str, fields: &[(impl AsRef<str>, V)]) -> Answer {
        self.form(path, fields, "text/html", None).await
    }

    /// As a form on a page, without WASM.
    pub async fn post_form_on<V: AsRef<str>>(
        &mut self,
        page: &str,
        path: &str,
        fields: &[(impl AsRef<str>, V)],
    ) -> Answer {
        self.form(path, fields, "text/html", Some(page)).await
    }

    /// As the WASM client calls a server function.
    pub async fn call<V: AsRef<str>>(&mut self, path: &str, fields: &[(impl AsRef<str>, V)]) -> Answer {
        self.form(path, fields, "application/json", None).await
    }

    async fn form<V: AsRef<str>>(
        &mut self,
        path: &str,
        fields: &[(impl AsRef<str>, V)],
        accept: &str,
        page: Option<&str>,
    ) -> Answer {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_ref(), v.as_ref())).collect();
        let body = serde_urlencoded::to_string(fields).unwrap();
        let mut request = self
            .request("POST", path, accept)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        if let Some(page) = page {
            request = request.header(header::REFERER, format!("http://127.0.0.1:3000{page}"));
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    pub async fn multipart(&mut self, path: &str, accept: &str, parts: &[Part<'_>]) -> Answer {
        let body = parts.iter().flat_map(encode).chain(format!("--{LINE}--\r\n").into_bytes());
        let body: Vec<u8> = body.collect();
        let request = self
            .request("POST", path, accept)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={LINE}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// A request with this browser's cookies.
    pub fn request(&self, method: &str, path: &str, accept: &str) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ACCEPT, accept)
            .header(header::HOST, "127.0.0.1:3000");
        if !self.cookies.is_empty() {
            request = request.header(header::COOKIE, self.cookie());
        }
        request
    }

    /// Its cookies as one header.
    pub fn cookie(&self) -> String {
        self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ")
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        request.extensions_mut().insert(ConnectInfo(self.address));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for value in parts.headers.get_all(header::SET_COOKIE) {
            let text = value.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        // A stream of events never ends: its head is all there is to see here.
        let endless =
            parts.headers.get(header::CONTENT_TYPE).is_some_and(|v| v.as_bytes().starts_with(b"text/event-stream"));
        let body = if endless { Bytes::new() } else { body.collect().await.unwrap().to_bytes() };
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }
}

fn encode(part: &Part<'_>) -> Vec<u8> {
    let mut out = format!("--{LINE}\r\n").into_bytes();
    match part {
        Part::Text(name, value) => {
            let head = format!("Content-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            out.extend_from_slice(head.as_bytes());
            out.extend_from_slice(value.as_bytes());
        }
        Part::File(name, file, bytes) => {
            let head = format!(
                "Content-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: image/jpeg\r\n\r\n"
            );
            out.extend_from_slice(head.as_bytes());
            out.extend_from_slice(bytes);
        }
    }
    out.extend_from_slice(b"\r\n");
    out
}
