//! Pictures, decoded and encoded anew.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The longest side of a picture that is decoded: that of a photo of 200 megapixels.
const MAX_SIDE: u32 = 20_000;
/// Memory for one decoded picture, in bytes: 40 megapixels in colour with alpha, and half as much besides.
const MAX_MEMORY: u64 = 256 << 20;
/// Pixels to a millimetre of paper: 200 dots to an inch.
const DENSITY: f64 = 200.0 / 25.4;
/// The quality of JPEG, of 100.
const QUALITY: u8 = 85;

/// A picture that can be set in type.
pub struct Picture {
    /// JPEG or PNG, sRGB or grey, without metadata.
    pub bytes: Vec<u8>,
    /// The ending that fits it.
    pub ending: &'static str,
    /// Its width in pixels, once turned as it says.
    pub width: u32,
    /// The same, its height.
    pub height: u32,
}

/// Whether it is clearly higher than wide, by its header alone. What has none is not.
pub fn is_upright(bytes: &[u8]) -> bool {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
    reader.and_then(|reader| reader.into_dimensions().ok()).is_some_and(|(width, height)| height / 5 > width / 4)
}

/// Decodes a JPEG, PNG or WebP, turns it as its Exif says, and encodes it anew with at most as many pixels as a place
/// of this width and height, in millimetres of paper, can show. `None` where it cannot be decoded whole, or exceeds a
/// limit: a plate then says so.
pub fn picture(bytes: &[u8], width: f64, height: f64) -> Option<Picture> {
    // By the first bytes, never by a name.
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let format =
        reader.format().filter(|format| matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    if format == ImageFormat::Jpeg && !is_ended(bytes) {
        return None;
    }
    let mut decoder = reader.into_decoder().ok()?;
    let (pixels, lines) = decoder.dimensions();
    if u64::from(pixels) * u64::from(lines) * 6 > MAX_MEMORY {
        return None;
    }
    let orientation = decoder.orientation().ok()?;
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    let most = |millimetres: f64| (millimetres * DENSITY).clamp(16.0, 4000.0) as u32;
    if image.width() > most(width) || image.height() > most(height) {
        image = image.resize(most(width), most(height), image::imageops::FilterType::Triangle);
    }
    encode(&on_white(image), format)
}

/// Whether a JPEG has its end behind its last scan (ITU-T T.81, B.1.1.3): decoders fill what is cut off with grey,
/// and a plate would show what was never there.
fn is_ended(bytes: &[u8]) -> bool {
    let last = |marker: [u8; 2]| bytes.windows(2).rposition(|pair| pair == marker);
    last([0xff, 0xd9]) > last([0xff, 0xda])
}

/// The picture in 8 bits without transparency, as it looks on paper.
fn on_white(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return if image.color().has_color() {
            DynamicImage::ImageRgb8(image.into_rgb8())
        } else {
            DynamicImage::ImageLuma8(image.into_luma8())
        };
    }
    let mut image = image.into_rgba8();
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let over = |value: u8| {
            let (value, alpha) = (u32::from(value), u32::from(alpha));
            u8::try_from((value * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
        };
        pixel.0 = [over(red), over(green), over(blue), u8::MAX];
    }
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(image).into_rgb8())
}

fn encode(image: &DynamicImage, format: ImageFormat) -> Option<Picture> {
    let mut bytes = Vec::new();
    // What came without loss, as a screenshot does, stays so.
    let ending = if format == ImageFormat::Png {
        image.write_with_encoder(PngEncoder::new(&mut bytes)).ok()?;
        "png"
    } else {
        image.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)).ok()?;
        "jpg"
    };
    Some(Picture { bytes, ending, width: image.width(), height: image.height() })
}
