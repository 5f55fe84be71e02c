//! Small files for evidence: a picture and a page, written by hand so that the demo needs no files on disk.

use super::clock::dice;

/// A file of the demo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoFile {
    pub kind: FileKind,
    /// Name with ending.
    pub name: String,
}

/// What is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An abstract landscape; the seed chooses colours and hills.
    Photo(u64),
    /// One page with this title.
    Pdf(String),
}

impl DemoFile {
    pub fn photo(name: &str, seed: u64) -> Self {
        Self { kind: FileKind::Photo(seed), name: name.to_owned() }
    }

    pub fn pdf(name: &str, title: &str) -> Self {
        Self { kind: FileKind::Pdf(title.to_owned()), name: name.to_owned() }
    }

    /// The whole file: PNG or PDF.
    pub fn bytes(&self) -> Vec<u8> {
        match &self.kind {
            FileKind::Photo(seed) => png(*seed),
            FileKind::Pdf(title) => pdf(title),
        }
    }
}

const WIDTH: u32 = 640;
const HEIGHT: u32 = 480;

type Rgb = [u8; 3];

/// Sky, sun and three ranges of hills in matching colours.
fn png(seed: u64) -> Vec<u8> {
    const SKIES: [[Rgb; 2]; 5] = [
        [[250, 214, 165], [120, 160, 200]],
        [[255, 236, 210], [252, 182, 159]],
        [[224, 242, 233], [110, 175, 190]],
        [[253, 240, 213], [150, 190, 150]],
        [[236, 230, 245], [135, 145, 190]],
    ];
    const HILLS: [[Rgb; 3]; 5] = [
        [[98, 138, 140], [58, 104, 104], [28, 66, 70]],
        [[180, 120, 110], [130, 85, 90], [82, 55, 70]],
        [[110, 160, 140], [62, 122, 108], [26, 80, 78]],
        [[140, 165, 105], [92, 128, 80], [52, 88, 60]],
        [[120, 125, 165], [84, 90, 135], [50, 56, 98]],
    ];
    let choice = usize::try_from(seed % 5).unwrap_or(0);
    let [low, high] = SKIES[choice];
    let part = |n: u64, most: u64| u32::try_from(dice(&[seed, n]) % most).unwrap_or(0);
    let (sun_x, sun_y, sun_r) = (120 + part(1, 400), 90 + part(2, 90), 34 + part(3, 20));
    let ranges: Vec<Vec<u32>> = (0..3_u32).map(|n| ridge(seed, n, 230 + n * 75)).collect();
    let mut raw = Vec::with_capacity((WIDTH as usize * 3 + 1) * HEIGHT as usize);
    for y in 0..HEIGHT {
        raw.push(0);
        for x in 0..WIDTH {
            let hill = (0..3_usize).rev().find(|n| y >= ranges[*n][x as usize]);
            let (dx, dy) = (x.abs_diff(sun_x), y.abs_diff(sun_y));
            let colour = match hill {
                Some(n) => HILLS[choice][n],
                None if dx * dx + dy * dy <= sun_r * sun_r => [255, 248, 225],
                None => blend(high, low, y, 360),
            };
            raw.extend_from_slice(&colour);
        }
    }
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = Vec::new();
    head.extend_from_slice(&WIDTH.to_be_bytes());
    head.extend_from_slice(&HEIGHT.to_be_bytes());
    head.extend_from_slice(&[8, 2, 0, 0, 0]);
    chunk(&mut out, *b"IHDR", &head);
    chunk(&mut out, *b"IDAT", &zlib(&raw));
    chunk(&mut out, *b"IEND", &[]);
    out
}

/// Heights of a range of hills: three slopes that swing up and down with their own widths.
fn ridge(seed: u64, range: u32, level: u32) -> Vec<u32> {
    let waves: Vec<(u32, u32, u32)> = (0..3_u32)
        .map(|n| {
            let roll =
                |k: u64, most: u64| u32::try_from(dice(&[seed, u64::from(range), u64::from(n), k]) % most).unwrap_or(0);
            (80 + roll(1, 160) / (n + 1), roll(2, 300), 46 / (n + 1))
        })
        .collect();
    let height = |x: u32| {
        let up: u32 = waves.iter().map(|(width, shift, high)| swing(x + shift, *width) * high / 1_000).sum();
        (level + 40).saturating_sub(up)
    };
    (0..WIDTH).map(height).collect()
}

/// A smooth swing between 0 and 1000 with half period `width`, in whole numbers (`3t² - 2t³`).
fn swing(x: u32, width: u32) -> u32 {
    let at = x % (2 * width);
    let t = if at < width { at } else { 2 * width - at } * 1_000 / width;
    (3 * t * t / 1_000).saturating_sub(2 * (t * t / 1_000) * t / 1_000)
}

fn blend(from: Rgb, to: Rgb, step: u32, of: u32) -> Rgb {
    let step = step.min(of);
    let mix = |a: u8, b: u8| u8::try_from((u32::from(a) * (of - step) + u32::from(b) * step) / of).unwrap_or(u8::MAX);
    [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])]
}

fn chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    out.extend_from_slice(&u32::try_from(data.len()).unwrap_or(0).to_be_bytes());
    let from = out.len();
    out.extend_from_slice(&kind);
    out.extend_from_slice(data);
    let sum = crc(&out[from..]);
    out.extend_from_slice(&sum.to_be_bytes());
}

fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 })
    })
}

/// A zlib stream with one block of fixed Huffman codes; runs of equal pixels become references three bytes back.
fn zlib(data: &[u8]) -> Vec<u8> {
    let mut bits = Bits { out: vec![0x78, 0x01], hold: 0, count: 0 };
    bits.low(0b011, 3);
    let mut at = 0;
    while at < data.len() {
        let back =
            if at >= 3 { (at..data.len().min(at + 258)).take_while(|i| data[*i] == data[*i - 3]).count() } else { 0 };
        if back >= 258 {
            // Length 258 is code 285 (eight bits, no extra), distance 3 is code 2.
            bits.high(0b1100_0101, 8);
            bits.high(2, 5);
            at += 258;
        } else if (3..=10).contains(&back) {
            // Lengths 3-10 are codes 257-264 (seven bits, no extra).
            bits.high(u32::try_from(back).unwrap_or(3) - 2, 7);
            bits.high(2, 5);
            at += back;
        } else if back > 10 {
            bits.high(8, 7);
            bits.high(2, 5);
            at += 10;
        } else {
            let byte = u32::from(data[at]);
            if byte < 144 {
                bits.high(0x30 + byte, 8);
            } else {
                bits.high(0x190 + byte - 144, 9);
            }
            at += 1;
        }
    }
    bits.high(0, 7);
    let mut out = bits.finish();
    out.extend_from_slice(&adler(data).to_be_bytes());
    out
}

/// Bits in the order of DEFLATE.
struct Bits {
    out: Vec<u8>,
    hold: u32,
    count: u32,
}

impl Bits {
    /// A number, lowest bit first.
    fn low(&mut self, value: u32, bits: u32) {
        for n in 0..bits {
            self.hold |= ((value >> n) & 1) << self.count;
            self.count += 1;
            if self.count == 8 {
                self.out.push(u8::try_from(self.hold).unwrap_or(0));
                (self.hold, self.count) = (0, 0);
            }
        }
    }

    /// A Huffman code, highest bit first.
    fn high(&mut self, code: u32, bits: u32) {
        for n in (0..bits).rev() {
            self.low(code >> n, 1);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.out.push(u8::try_from(self.hold).unwrap_or(0));
        }
        self.out
    }
}

fn adler(data: &[u8]) -> u32 {
    let (a, b) = data.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    (b << 16) | a
}

/// A PDF with one A4 page: the title and two lines that say what it is.
fn pdf(title: &str) -> Vec<u8> {
    let plain: String =
        title.chars().filter(|c| c.is_ascii() && !c.is_ascii_control() && !matches!(c, '(' | ')' | '\\')).collect();
    let page = format!(
        "BT /F1 18 Tf 72 760 Td ({plain}) Tj /F2 11 Tf 0 -30 Td (Pemerintah Kabupaten Sagara Contoh) Tj \
         0 -18 Td (Dokumen contoh untuk demonstrasi, bukan dokumen resmi.) Tj ET\n0.5 w 72 700 m 523 700 l S"
    );
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>".to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut out = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (n, object) in (1..).zip(&objects) {
        offsets.push(out.len());
        out.push_str(&format_object(n, object));
    }
    let table = out.len();
    out.push_str("xref\n0 7\n0000000000 65535 f \n");
    for offset in offsets {
        let row = format!("{offset:010} 00000 n \n");
        out.push_str(&row);
    }
    let tail = format!("trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    out.push_str(&tail);
    out.into_bytes()
}

fn format_object(n: u32, object: &str) -> String {
    format!("{n} 0 obj\n{object}\nendobj\n")
}
