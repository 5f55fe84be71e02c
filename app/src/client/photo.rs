//! Photos are made smaller on the phone: less data to pay for, and the place where they were taken does not leave it.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, File, FilePropertyBag, HtmlCanvasElement, ImageBitmap, ImageBitmapOptions,
    ImageOrientation,
};

/// Longest side, in pixels.
const LONGEST: f64 = 1_600.0;
/// A long screenshot may be longer, so that its short side keeps so many pixels and its text can be read.
const SHORTEST: f64 = 800.0;
/// The most pixels the canvas of any phone takes.
const PIXELS: f64 = 12_000_000.0;
/// A small photo of at most so many bytes stays as it is.
const SMALL: f64 = 300_000.0;
const QUALITY: f64 = 0.8;

/// A smaller copy of a photo; the file itself when it is no photo, cannot be read, or would not become smaller.
pub async fn shrink(file: File) -> File {
    match smaller(&file).await {
        Some(copy) if copy.size() < file.size() => copy,
        _ => file,
    }
}

async fn smaller(file: &File) -> Option<File> {
    if !file.type_().starts_with("image/") {
        return None;
    }
    let options = ImageBitmapOptions::new();
    options.set_image_orientation(ImageOrientation::FromImage);
    let reading = web_sys::window()?.create_image_bitmap_with_blob_and_image_bitmap_options(file, &options).ok()?;
    let bitmap: ImageBitmap = JsFuture::from(reading.unchecked_into::<Promise>()).await.ok()?.dyn_into().ok()?;
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (LONGEST / width.max(height)).max(SHORTEST / width.min(height));
    let scale = scale.min((PIXELS / (width * height)).sqrt()).min(1.0);
    let copy =
        if scale < 1.0 || file.size() > SMALL { draw(&bitmap, width * scale, height * scale).await } else { None };
    bitmap.close();
    let options = FilePropertyBag::new();
    options.set_type("image/jpeg");
    let name = file.name();
    let name = format!("{}.jpg", name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem));
    File::new_with_blob_sequence_and_options(&Array::of1(&copy?.into()), &name, &options).ok()
}

async fn draw(bitmap: &ImageBitmap, width: f64, height: f64) -> Option<Blob> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.unchecked_into();
    let (width, height) = (width.round().max(1.0), height.round().max(1.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and what a picture has")]
    {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    // A transparent picture would become black.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height).ok()?;
    let made = Promise::new(&mut |resolve, reject| {
        let quality = JsValue::from_f64(QUALITY);
        if canvas.to_blob_with_type_and_encoder_options(resolve.unchecked_ref(), "image/jpeg", &quality).is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    let blob: Blob = JsFuture::from(made).await.ok()?.dyn_into().ok()?;
    // The memory of the canvas is freed now, not when the browser finds time.
    canvas.set_width(0);
    Some(blob)
}
