use super::{Checked, Evidence, MAX_FILE, check};
use bytes::Bytes;
use domain::{problem::Problem, view::EvidenceKind};
use image::{
    DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    metadata::Orientation,
};
use std::{
    collections::HashSet,
    io::Cursor,
    time::{Duration, Instant},
};

/// A picture with something to see: red left of blue.
fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) })
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(&picture(width, height).into(), ImageFormat::Jpeg)
}

/// EXIF with an orientation and a place: 6 degrees 12 minutes south.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    tiff.extend([0, 2]);
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    tiff.extend([0; 4]);
    assert_eq!(tiff.len(), 38);
    tiff.extend([0, 2]);
    tiff.extend([0, 1, 0, 2, 0, 0, 0, 2, b'S', 0, 0, 0]);
    tiff.extend([0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68]);
    tiff.extend([0; 4]);
    for part in [6_u32, 1, 12, 1, 0, 1] {
        tiff.extend(part.to_be_bytes());
    }
    tiff.extend(b"GEHEIM-KAMERA");
    tiff
}

fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut body = b"Exif\0\0".to_vec();
    body.extend(exif(orientation));
    let mut out = jpeg[..2].to_vec();
    out.extend([0xFF, 0xE1]);
    out.extend(u16::try_from(body.len() + 2).unwrap().to_be_bytes());
    out.extend(body);
    out.extend(&jpeg[2..]);
    out
}

fn judged(bytes: impl Into<Bytes>) -> Result<Checked, Problem> {
    check(bytes.into())
}

fn refused(bytes: impl Into<Bytes>) -> Problem {
    judged(bytes).err().expect("was taken")
}

fn pixels(bytes: &[u8]) -> RgbImage {
    assert_eq!(image::guess_format(bytes).unwrap(), ImageFormat::Jpeg);
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

fn contains(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|w| w == text)
}

fn too_many_pixels() -> Problem {
    Problem::PictureTooLarge { megapixels: 40 }
}

fn too_large() -> Problem {
    Problem::FileTooLarge { max: 10 * 1024 * 1024 }
}

#[test]
fn photos_of_all_kinds_become_jpeg_with_a_thumbnail() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let file = judged(encoded(&picture(800, 600).into(), format)).unwrap();
        assert_eq!(file.kind, EvidenceKind::Foto);
        assert_eq!(pixels(&file.bytes).dimensions(), (800, 600));
        let (thumb, thumb_sha256) = file.thumb.unwrap();
        assert_eq!(pixels(&thumb).dimensions(), (320, 240));
        assert_eq!((file.width, file.height), (320, 240));
        assert_eq!(file.sha256, super::check::sha256(&file.bytes));
        assert_eq!(thumb_sha256, super::check::sha256(&thumb));
    }
}

#[test]
fn large_photos_shrink_and_small_ones_stay() {
    for (size, full, thumb) in [
        ((3000, 1500), (2048, 1024), (320, 160)),
        ((3000, 4000), (1536, 2048), (240, 320)),
        // What was written on a long screenshot can still be read.
        ((1080, 5000), (1000, 4630), (69, 320)),
        ((9000, 3), (9000, 3), (320, 1)),
        ((100, 50), (100, 50), (100, 50)),
        ((1, 1), (1, 1), (1, 1)),
    ] {
        let file = judged(encoded(&picture(size.0, size.1).into(), ImageFormat::Png)).unwrap();
        assert_eq!(pixels(&file.bytes).dimensions(), full, "{size:?}");
        assert_eq!((file.width, file.height), thumb, "{size:?}");
    }
}

#[test]
fn place_and_camera_do_not_stay_in_the_photo() {
    let source = with_exif(&jpeg(200, 100), 1);
    assert!(contains(&source, b"Exif") && contains(&source, b"GEHEIM-KAMERA"));
    let file = judged(source).unwrap();
    for bytes in [&file.bytes, &file.thumb.unwrap().0] {
        assert!(!contains(bytes, b"Exif") && !contains(bytes, b"GEHEIM") && !contains(bytes, b"http"));
    }
    let mut png = Vec::new();
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_exif_metadata(exif(1)).unwrap();
    encoder.write_image(&picture(40, 20), 40, 20, image::ExtendedColorType::Rgb8).unwrap();
    assert!(contains(&png, b"GEHEIM"));
    assert!(!contains(&judged(png).unwrap().bytes, b"GEHEIM"));
}

#[test]
fn what_is_appended_to_a_photo_vanishes() {
    let mut source = jpeg(64, 64);
    source.extend(b"PK\x03\x04 <script>alert(1)</script>");
    let file = judged(source).unwrap();
    assert!(!contains(&file.bytes, b"script") && !contains(&file.bytes, b"PK\x03\x04"));
}

#[test]
fn a_photo_lying_on_its_side_is_put_upright() {
    let file = judged(with_exif(&jpeg(200, 100), 6)).unwrap();
    let full = pixels(&file.bytes);
    assert_eq!(full.dimensions(), (100, 200));
    assert_eq!((file.width, file.height), (100, 200));
    // Turned clockwise, left becomes up.
    assert!(full.get_pixel(50, 20)[0] > 150 && full.get_pixel(50, 180)[2] > 150);
    for orientation in 0..=9 {
        let sides = pixels(&judged(with_exif(&jpeg(200, 100), orientation)).unwrap().bytes).dimensions();
        let turned = Orientation::from_exif(orientation).is_some() && orientation >= 5;
        assert_eq!(sides, if turned { (100, 200) } else { (200, 100) }, "{orientation}");
    }
}

#[test]
fn transparency_becomes_white() {
    let picture = RgbaImage::from_fn(64, 64, |x, _| if x < 32 { Rgba([0, 0, 0, 0]) } else { Rgba([0, 0, 0, 128]) });
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let full = pixels(&judged(encoded(&picture.clone().into(), format)).unwrap().bytes);
        assert!(full.get_pixel(8, 8)[0] > 245, "{format:?}");
        assert!((115..140).contains(&full.get_pixel(56, 8)[0]), "{format:?}");
    }
}

#[test]
fn other_kinds_are_refused_whatever_they_call_themselves() {
    let cases: [&[u8]; 12] = [
        b"MZ\x90\0\x03\0\0\0This program cannot be run in DOS mode.",
        b"\x7FELF\x02\x01\x01\0",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        b"<?xml version=\"1.0\"?><svg/>",
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"BM\x3a\0\0\0",
        b"PK\x03\x04\x14\0",
        b"RIFF\x10\0\0\0WAVEfmt ",
        b"GIF89a/*%PDF-1.7\n1 0 obj",
        b"x",
        b"\xFF\xD8",
    ];
    for case in cases {
        assert_eq!(refused(case.to_vec()), Problem::FileKind, "{:?}", String::from_utf8_lossy(case));
    }
    // The same with the first bytes of a photo.
    for magic in [&b"\xFF\xD8\xFF\xE0"[..], b"\x89PNG\r\n\x1A\n", b"RIFF\x10\0\0\0WEBP", b"%PDF-1.7\n"] {
        let mut bytes = magic.to_vec();
        bytes.extend(b"MZ\x90\0 not a picture at all, only its beginning <script>alert(1)</script>");
        assert_eq!(refused(bytes), Problem::FileBroken, "{magic:?}");
    }
}

#[test]
fn empty_and_oversized_files_are_refused() {
    assert_eq!(refused(Vec::new()), Problem::FileEmpty);
    let mut source = jpeg(64, 64);
    source.resize(MAX_FILE, 0);
    assert!(judged(source.clone()).is_ok());
    source.push(0);
    assert_eq!(refused(source), too_large());
}

#[test]
fn cut_off_photos_are_broken() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let noisy = RgbImage::from_fn(120, 90, |x, y| Rgb([x * 7, y * 13, x * y].map(|n| n.to_le_bytes()[0])));
        let whole = encoded(&noisy.into(), format);
        for length in [whole.len() / 4, whole.len() / 2, whole.len() * 9 / 10, whole.len() - 20] {
            assert_eq!(refused(whole[..length].to_vec()), Problem::FileBroken, "{format:?} {length}");
        }
    }
    // A whole preview inside does not make up for it.
    let mut nested = with_exif(&jpeg(64, 64), 1);
    let at = nested.windows(6).position(|w| w == b"GEHEIM").unwrap();
    nested[at..at + 2].copy_from_slice(b"\xFF\xD9");
    assert_eq!(refused(nested[..nested.len() - 2].to_vec()), Problem::FileBroken);
}

#[test]
fn bombs_are_refused_quickly() {
    let crc = |data: &[u8]| {
        !data.iter().fold(u32::MAX, |crc, &byte| {
            (0..8).fold(crc ^ u32::from(byte), |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 })
        })
    };
    let png = |width: u32, height: u32| {
        let mut out = b"\x89PNG\r\n\x1A\n".to_vec();
        let mut header = b"IHDR".to_vec();
        header.extend(width.to_be_bytes());
        header.extend(height.to_be_bytes());
        header.extend([8, 6, 0, 0, 0]);
        for body in [header, b"IDATx\x9c".to_vec(), b"IEND".to_vec()] {
            out.extend(u32::try_from(body.len() - 4).unwrap().to_be_bytes());
            out.extend(&body);
            out.extend(crc(&body).to_be_bytes());
        }
        out
    };
    let mut wide = jpeg(64, 64);
    let frame = wide.windows(2).position(|w| w == [0xFF, 0xC0]).unwrap();
    wide[frame + 5..frame + 9].copy_from_slice(&[0xEA, 0x60, 0xEA, 0x60]);
    let mut webp = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
    webp.extend([0xFF, 0x3F, 0, 0xFF, 0x3F, 0]);
    webp.extend(b"VP8L\0\0\0\0");
    let start = Instant::now();
    assert_eq!(refused(png(60_000, 60_000)), too_many_pixels());
    assert_eq!(refused(png(8_000, 5_001)), too_many_pixels());
    assert_eq!(refused(wide), too_many_pixels());
    assert!(matches!(refused(webp), Problem::PictureTooLarge { .. } | Problem::FileBroken));
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
}

#[test]
fn photos_with_sixteen_bits_grey_or_one_colour_are_taken() {
    let base = DynamicImage::ImageRgb8(picture(30, 20));
    for kind in [base.to_luma8().into(), base.to_luma_alpha8().into(), base.to_rgb16().into(), base.to_rgba16().into()]
    {
        assert!(judged(encoded(&kind, ImageFormat::Png)).is_ok());
    }
    let mut grey = Vec::new();
    JpegEncoder::new(&mut grey).encode_image(&base.to_luma8()).unwrap();
    assert!(judged(grey).is_ok());
}

#[tokio::test]
async fn what_was_put_is_found_under_its_digest() {
    let dir = tempfile::tempdir().unwrap();
    for store in [Evidence::memory(), Evidence::local(&dir.path().join("bukti")).unwrap()] {
        let file = store.check(jpeg(400, 300).into()).await.unwrap();
        assert_eq!(store.get(&file.sha256).await.unwrap(), None);
        for _ in 0..2 {
            store.put(&file).await.unwrap();
        }
        assert_eq!(store.get(&file.sha256).await.unwrap().as_ref(), Some(&file.bytes));
        let (thumb, thumb_sha256) = file.thumb.unwrap();
        assert_eq!(store.get(&thumb_sha256).await.unwrap(), Some(thumb));
        for strange in ["", "../../etc/passwd", "AB", &"A".repeat(64), &"é".repeat(32), &file.sha256[1..]] {
            assert_eq!(store.get(strange).await.unwrap(), None, "{strange}");
        }
        assert_eq!(store.check(Bytes::from_static(b"<svg/>")).await.err(), Some(Problem::FileKind));
    }
    let sha256 = check(jpeg(400, 300).into()).unwrap().sha256;
    assert!(dir.path().join("bukti").join(&sha256[..2]).join(&sha256[2..4]).join(&sha256).is_file());
}

#[tokio::test]
async fn sweeping_takes_only_what_is_old_and_unused() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("README"), "not ours").unwrap();
    let store = Evidence::local(dir.path()).unwrap();
    let (kept, lost) = (check(jpeg(40, 30).into()).unwrap(), check(jpeg(30, 40).into()).unwrap());
    store.put(&kept).await.unwrap();
    store.put(&lost).await.unwrap();
    let used = HashSet::from([kept.sha256.clone(), kept.thumb.clone().unwrap().1]);
    assert_eq!(store.sweep(&used, Duration::from_hours(1)).await.unwrap(), 0);
    tokio::time::sleep(Duration::from_millis(50)).await;
    // A photo this small is its own thumbnail: one object.
    assert_eq!(store.sweep(&used, Duration::from_millis(1)).await.unwrap(), 1);
    assert!(store.get(&kept.sha256).await.unwrap().is_some());
    assert!(store.get(&lost.sha256).await.unwrap().is_none());
    assert!(dir.path().join("README").exists());
    // Put again, it is young again.
    store.put(&lost).await.unwrap();
    assert_eq!(store.sweep(&HashSet::new(), Duration::from_hours(1)).await.unwrap(), 0);
}

#[tokio::test]
async fn many_files_at_once_are_all_judged() {
    let store = Evidence::memory();
    let photo = Bytes::from(jpeg(300, 200));
    let all = futures::future::join_all((0..12).map(|_| store.check(photo.clone()))).await;
    assert!(all.iter().all(Result::is_ok));
}
