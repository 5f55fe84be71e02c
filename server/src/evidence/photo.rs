//! Photos: decoded within limits, turned upright, made smaller and encoded anew, so that place, camera and anything
//! hidden in the file stay behind.

use super::jpeg;
use bytes::Bytes;
use domain::problem::Problem;
use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};
use std::io::Cursor;

/// The most pixels a picture may have.
const MAX_PIXELS: u64 = 40_000_000;
/// The most bytes decoding may take: 40 megapixels with transparency, and room to work.
const MAX_ALLOC: u64 = 256 * 1024 * 1024;
/// Longest side of the stored photo, in pixels.
const FULL: u32 = 2048;
/// A long screenshot may be longer, so that its short side keeps so many pixels and its text can be read.
const SHORT: u32 = 1000;
/// Pixels of such a one at most.
const LONG_PIXELS: u64 = 12_000_000;
/// Longest side of the thumbnail, in pixels.
const THUMB: u32 = 320;
/// JPEG quality, 1-100.
const QUALITY: u8 = 85;

/// A cleaned photo, both sizes as JPEG.
pub(super) struct Photo {
    /// Longest side at most 2048; of a long screenshot more.
    pub full: Bytes,
    /// Longest side at most 320.
    pub thumb: Bytes,
    /// Pixels of the thumbnail.
    pub width: u32,
    /// Pixels of the thumbnail.
    pub height: u32,
}

/// Decodes and encodes anew. Errors: `PictureTooLarge` for too many pixels, `FileBroken` for what cannot be decoded.
pub(super) fn clean(bytes: &[u8], format: ImageFormat) -> Result<Photo, Problem> {
    let full = decode(bytes, format)?;
    let thumb = fit(DynamicImage::ImageRgb8(full.clone()), THUMB).into_rgb8();
    let (width, height) = thumb.dimensions();
    Ok(Photo { full: encode(&full)?, thumb: encode(&thumb)?, width, height })
}

/// The picture, upright, without transparency, at most [`readable`] on its longest side.
fn decode(bytes: &[u8], format: ImageFormat) -> Result<RgbImage, Problem> {
    if format == ImageFormat::Jpeg && !jpeg::is_whole(bytes) {
        return Err(Problem::FileBroken);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_ALLOC);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(|e| refused(&e))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Problem::FileBroken);
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(too_many_pixels());
    }
    limits.reserve(decoder.total_bytes()).map_err(|e| refused(&e))?;
    decoder.set_limits(limits).map_err(|e| refused(&e))?;
    // A photo with damaged EXIF is shown as it lies.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|e| refused(&e))?;
    let side = readable(picture.width(), picture.height());
    let mut picture = fit(DynamicImage::ImageRgb8(on_white(picture)), side);
    picture.apply_orientation(orientation);
    Ok(picture.into_rgb8())
}

/// What a failed decoding means for the user.
fn refused(error: &image::ImageError) -> Problem {
    match error {
        image::ImageError::Limits(_) => too_many_pixels(),
        _ => Problem::FileBroken,
    }
}

/// Lays the picture on white paper, before it is made smaller, so that hidden colours do not bleed into edges.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    let mut flat = RgbImage::new(picture.width(), picture.height());
    for (to, from) in flat.pixels_mut().zip(picture.pixels()) {
        let [r, g, b, alpha] = from.0.map(u16::from);
        let over = |c: u16| u8::try_from((c * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX);
        *to = Rgb([over(r), over(g), over(b)]);
    }
    flat
}

/// The longest side a picture of this shape may have.
fn readable(width: u32, height: u32) -> u32 {
    let (long, short) = (u64::from(width.max(height)), u64::from(width.min(height)).max(1));
    let wanted = long * u64::from(SHORT) / short;
    let side = wanted.min((LONG_PIXELS * long / short).isqrt()).min(long);
    u32::try_from(side).unwrap_or(FULL).max(FULL)
}

/// Makes the longest side at most `side`; never larger than it was.
fn fit(picture: DynamicImage, side: u32) -> DynamicImage {
    let longest = picture.width().max(picture.height());
    if longest <= side {
        return picture;
    }
    // A cheap first step keeps the good filter from working on 40 megapixels.
    let picture = if longest > side * 4 { picture.thumbnail(side * 2, side * 2) } else { picture };
    picture.resize(side, side, FilterType::CatmullRom)
}

/// JPEG without any metadata.
fn encode(picture: &RgbImage) -> Result<Bytes, Problem> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, QUALITY).encode_image(picture).map_err(|_| Problem::FileBroken)?;
    Ok(Bytes::from(out))
}

const fn too_many_pixels() -> Problem {
    Problem::PictureTooLarge { megapixels: 40 }
}
