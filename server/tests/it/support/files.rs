//! Small real files.

use std::{fmt::Write as _, io::Cursor};

/// A photo as cameras make them.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, image::ImageFormat::Jpeg)
}

/// A screenshot.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, image::ImageFormat::Png)
}

fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let dot = |x: u32, y: u32| image::Rgb([(x % 251) as u8, (y % 241) as u8, ((x + y) % 239) as u8]);
    let picture = image::RgbImage::from_fn(width, height, dot);
    let mut out = Cursor::new(Vec::new());
    image::DynamicImage::ImageRgb8(picture).write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A document of one empty page.
pub fn pdf() -> Vec<u8> {
    document("")
}

/// A document that runs a script when it is opened.
pub fn pdf_with_script() -> Vec<u8> {
    document("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
}

fn document(catalog: &str) -> Vec<u8> {
    let objects = [
        format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>".to_owned(),
    ];
    let mut out = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in (1..).zip(&objects) {
        places.push(out.len());
        write!(out, "{n} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let table = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(out, "{place:010} 00000 n ").unwrap();
    }
    write!(out, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).unwrap();
    out.into_bytes()
}
