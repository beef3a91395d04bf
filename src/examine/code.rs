//! QR codes in photos and screenshots.
//!
//! A picture without a code that was found is not a picture without a code: light, focus, folds and faded
//! paper defeat any reader. What was tried is said beside what was found.

mod grey;

pub(super) use grey::Grey;

use super::still::frame::{self, Format, PIXELS};
use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use matrix::{QRCodeReader, cpp_port::QrReader};
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHints, Luma8Source, RXingResult, RXingResultMetadataType,
    RXingResultMetadataValue, Reader, common::HybridBinarizer, multi::MultipleBarcodeReader, qrcode as matrix,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::io::Cursor;
use std::time::{Duration, Instant};

/// The reader of codes, and its version as pinned in Cargo.lock.
pub const ENGINE: (&str, &str) = ("rxing", "0.9.3");
/// Codes that are read in one picture.
const MOST: usize = 16;
/// Processor time after which no further step is begun; the child has 10 s in all.
const TIME: Duration = Duration::from_secs(5);
/// Bytes that a decoder may ask for: 100 megapixels of 8 bytes.
const DECODER: u64 = 8 * PIXELS;

/// Why a picture was not searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// More than [`PIXELS`] pixels, by the header.
    TooBig {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// No JPEG, PNG or WebP.
    UnknownFormat,
    /// The decoder gave up.
    Undecodable {
        /// In the words of the decoder.
        detail: String,
    },
}

/// How a picture was made ready for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// As it is.
    Full,
    /// Half the width and height.
    Half,
    /// Black for white.
    Inverted,
    /// Contrast drawn out in fields of 64 pixels.
    Stretched,
    /// Both.
    StretchedHalf,
    /// Edges sharpened.
    Sharpened,
    /// Sharpened, then half.
    SharpenedHalf,
    /// A quarter of the width and height.
    Quarter,
    /// Twice the width and height, for small pictures.
    Doubled,
}

impl Step {
    /// All steps, in the order in which they are tried.
    pub const ALL: [Step; 9] = [
        Step::Full,
        Step::Half,
        Step::Inverted,
        Step::Stretched,
        Step::StretchedHalf,
        Step::Sharpened,
        Step::SharpenedHalf,
        Step::Quarter,
        Step::Doubled,
    ];
}

/// A code that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Code {
    /// The text, in the character set that the code names or that fits its bytes.
    pub text: String,
    /// The bytes of the text as the code carries them.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// The step that hit.
    pub step: Step,
    /// Corners in pixels from the left and from the top of the picture as stored, before any turning. A
    /// corner may lie outside the picture.
    pub corners: Vec<(i64, i64)>,
    /// The level of error correction: L, M, Q or H.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<String>,
}

/// The codes of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Codes {
    /// The reader.
    pub engine: String,
    /// Its version.
    pub version: String,
    /// Width and height of the picture that was searched, in pixels.
    pub size: (u32, u32),
    /// The steps that were tried, in order.
    pub tried: Vec<Step>,
    /// Whether time ran out before all steps were tried.
    pub hurried: bool,
    /// What was found. Nothing found is not nothing there.
    pub found: Vec<Code>,
}

/// Searches a picture. For a child behind its walls only: this decodes.
pub fn examine(bytes: &[u8]) -> Result<Codes, CodeError> {
    Ok(search(&decode(bytes)?, TIME))
}

/// The grey values. The header is looked at before anything is decoded.
pub(super) fn decode(bytes: &[u8]) -> Result<Grey, CodeError> {
    let picture = picture(bytes)?.into_luma8();
    Ok(Grey { width: picture.width(), height: picture.height(), values: picture.into_raw() })
}

/// A JPEG, PNG or WebP within the limits, in its colours, as it lies in the file.
pub(super) fn picture(bytes: &[u8]) -> Result<DynamicImage, CodeError> {
    let format = match Format::of(bytes) {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::Webp => ImageFormat::WebP,
        _ => return Err(CodeError::UnknownFormat),
    };
    let refuse = |width: u32, height: u32| match u64::from(width) * u64::from(height) {
        pixels if pixels > PIXELS => Err(CodeError::TooBig { width, height }),
        _ => Ok(()),
    };
    let failed = |error: image::ImageError| CodeError::Undecodable { detail: error.to_string() };
    if let Some(frame) = frame::of(Format::of(bytes), bytes) {
        refuse(frame.width, frame.height)?;
    }
    // The decoder's own reading of the header may be another one.
    let reader = || ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader().into_dimensions().map_err(failed)?;
    refuse(width, height)?;
    let mut reader = reader();
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODER);
    reader.limits(limits);
    reader.decode().map_err(failed)
}

/// The first two steps always, for a second code may show in the second only; the others until one hits. No step is
/// begun after `time`.
pub(super) fn search(picture: &Grey, time: Duration) -> Codes {
    let begun = Instant::now();
    let (mut tried, mut found, mut hurried) = (Vec::new(), Vec::<Code>::new(), false);
    for step in Step::ALL {
        if found.len() >= MOST || (!found.is_empty() && tried.len() >= 2) {
            break;
        }
        if begun.elapsed() > time {
            hurried = true;
            break;
        }
        let Some((mut ready, scale)) = prepared(picture, step) else { continue };
        tried.push(step);
        for code in &found {
            ready.cover(&code.corners, scale, 8);
        }
        let results = read(&ready, found.is_empty());
        found.extend(results.iter().take(MOST - found.len()).map(|result| code(result, step, scale)));
    }
    let (engine, version) = ENGINE;
    Codes {
        engine: engine.to_owned(),
        version: version.to_owned(),
        size: (picture.width, picture.height),
        tried,
        hurried,
        found,
    }
}

/// The picture made ready, and the numerator and denominator of its scale; `None` where a step has no use.
fn prepared(picture: &Grey, step: Step) -> Option<(Grey, (i64, i64))> {
    // A code of version 1 has 21 modules and a margin.
    const LEAST: u32 = 48;
    let shrinks = |by: u32| picture.width.min(picture.height) / by >= LEAST;
    match step {
        Step::Full => Some((picture.clone(), (1, 1))),
        Step::Half => shrinks(2).then(|| (picture.half(), (1, 2))),
        Step::Inverted => Some((picture.inverted(), (1, 1))),
        Step::Stretched => Some((picture.stretched(), (1, 1))),
        Step::StretchedHalf => shrinks(2).then(|| (picture.stretched().half(), (1, 2))),
        Step::Sharpened => Some((picture.sharpened(), (1, 1))),
        Step::SharpenedHalf => shrinks(2).then(|| (picture.sharpened().half(), (1, 2))),
        Step::Quarter => shrinks(4).then(|| (picture.half().half(), (1, 4))),
        Step::Doubled => picture.doubled().map(|doubled| (doubled, (2, 1))),
    }
}

/// All codes by the first of the two decoders; where it has none and `harder`, one by the second.
fn read(picture: &Grey, harder: bool) -> Vec<RXingResult> {
    let Ok(source) = Luma8Source::new_with_slice(&picture.values, picture.width, picture.height) else {
        return vec![];
    };
    let hints = DecodeHints {
        PossibleFormats: Some(HashSet::from([BarcodeFormat::QR_CODE])),
        TryHarder: Some(true),
        ..DecodeHints::default()
    };
    let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
    let all = QrReader.decode_multiple_with_hints(&mut bitmap, &hints).unwrap_or_default();
    if !all.is_empty() || !harder {
        return all;
    }
    QRCodeReader.decode_with_hints(&mut bitmap, &hints).into_iter().collect()
}

fn code(result: &RXingResult, step: Step, (up, down): (i64, i64)) -> Code {
    let about = result.getRXingResultMetadata();
    let correction = match about.get(&RXingResultMetadataType::ERROR_CORRECTION_LEVEL) {
        Some(RXingResultMetadataValue::ErrorCorrectionLevel(level)) => Some(level.clone()),
        _ => None,
    };
    // The one of its two decoders gives the bytes of the text, the other those of the whole symbol.
    let bytes = match about.get(&RXingResultMetadataType::BYTE_SEGMENTS) {
        Some(RXingResultMetadataValue::ByteSegments(segments)) => segments.concat(),
        _ if about.contains_key(&RXingResultMetadataType::SYMBOLOGY_IDENTIFIER) => result.getRawBytes().to_vec(),
        _ => result.getText().as_bytes().to_vec(),
    };
    // A corner far outside is as good as one a million pixels away; what is no number is 0.
    let whole = |value: f32| value.clamp(-1e6, 1e6).round() as i64 * down / up;
    Code {
        text: result.getText().to_owned(),
        bytes,
        step,
        corners: result.getPoints().iter().take(8).map(|point| (whole(point.x), whole(point.y))).collect(),
        correction,
    }
}
