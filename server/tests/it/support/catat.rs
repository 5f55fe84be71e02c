//! The form *Catat realisasi*, filled in step by step.

use super::{Answer, Browser, Part, fresh};
use domain::id::{EntryId, IkiId, SkpId};
use uuid::Uuid;

/// A filled-in form. Fields that are not set are sent empty, as browsers do.
#[derive(Clone)]
pub struct Catat {
    pub key: Uuid,
    pub id: EntryId,
    fields: Vec<(String, String)>,
    files: Vec<(String, Vec<u8>)>,
}

impl Catat {
    /// For an indicator, dated yesterday.
    pub fn new(skp: SkpId, iki: IkiId) -> Self {
        let (key, id): (Uuid, EntryId) = (fresh(), fresh());
        let form = Self { key, id, fields: Vec::new(), files: Vec::new() };
        form.with("kunci", &key.to_string())
            .with("id", &id.to_string())
            .with("skp", &skp.to_string())
            .with("iki", &iki.to_string())
            .with("nilai", "")
            .with("dari", "")
            .with("hasil", "")
            .with("tanggal", "2026-06-09")
            .with("keterangan", "")
    }

    /// Sets a field.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|(n, _)| n == name) {
            Some(field) => value.clone_into(&mut field.1),
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    /// Leaves a field out altogether.
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self
    }

    /// `nilai`
    pub fn value(self, value: &str) -> Self {
        self.with("nilai", value)
    }

    /// Attaches a file.
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.files.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// Attaches a link.
    pub fn link(mut self, name: &str, url: &str) -> Self {
        self.fields.push(("tautan_nama".to_owned(), name.to_owned()));
        self.fields.push(("tautan".to_owned(), url.to_owned()));
        self
    }

    /// The same under another key, as another entry.
    pub fn again(self) -> Self {
        let (key, id): (Uuid, EntryId) = (fresh(), fresh());
        let mut form = self.with("kunci", &key.to_string()).with("id", &id.to_string());
        form.key = key;
        form.id = id;
        form
    }

    fn parts(&self) -> Vec<Part<'_>> {
        let fields = self.fields.iter().map(|(n, v)| Part::Text(n, v));
        fields.chain(self.files.iter().map(|(n, b)| Part::File("berkas", n, b))).collect()
    }

    /// Without files, as it goes over the wire: head and body.
    pub fn wire(&self, cookie: &str) -> (String, Vec<u8>) {
        let part = |(name, value): &(String, String)| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body: String = self.fields.iter().map(part).chain(["--x--\r\n".to_owned()]).collect();
        let head = "POST /catat HTTP/1.1\r\nAccept: application/json\r\nContent-Type: multipart/form-data; boundary=x";
        (format!("{head}\r\nCookie: {cookie}"), body.into_bytes())
    }

    /// As the WASM client sends it.
    pub async fn send(&self, browser: &mut Browser) -> Answer {
        browser.multipart("/catat", "application/json", &self.parts()).await
    }

    /// As a form on a page without WASM.
    pub async fn send_plain(&self, browser: &mut Browser) -> Answer {
        browser.multipart("/catat", "text/html", &self.parts()).await
    }
}
