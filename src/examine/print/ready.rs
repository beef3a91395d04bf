//! A picture made ready for reading its print: upright, codes painted over, light evened out, of a good size.

use crate::examine::code::{self, CodeError, Grey};
use crate::examine::paper;
use crate::examine::still;
use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, metadata::Orientation};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The shorter side that is aimed at, in pixels: 48 letters of a receipt that fills half of it are 25 pixels wide each.
const SHORTER: u32 = 2400;
/// A picture is enlarged by no more than this: print that is not there does not appear.
const ENLARGED: u32 = 2;
/// Pixels of what comes out; a long receipt is scaled to fit.
pub const PIXELS: u32 = 16_000_000;
/// Processor time for the codes that are painted over.
const CODES: Duration = Duration::from_secs(2);

/// A picture in grey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Rows from the top, a byte to a pixel, 0 black.
    #[serde(with = "serde_bytes")]
    pub values: Vec<u8>,
}

impl Picture {
    /// The picture as a PGM file (Netpbm, P5).
    pub fn pgm(&self) -> Vec<u8> {
        let mut file = format!("P5\n{} {}\n255\n", self.width, self.height).into_bytes();
        file.extend_from_slice(&self.values);
        file
    }

    /// Whether there are as many values as the size says, within the limit.
    pub fn is_whole(&self) -> bool {
        let pixels = u64::from(self.width) * u64::from(self.height);
        (1..=u64::from(PIXELS)).contains(&pixels) && self.values.len() as u64 == pixels
    }
}

/// Makes a photo, or the first page of a PDF, ready. For a child behind its walls only: this decodes.
///
/// # Errors
/// A picture that is too big, of an unknown format or broken; of a PDF that has no page, the last.
pub fn examine(bytes: &[u8]) -> Result<Picture, CodeError> {
    let mut grey = match code::decode(bytes) {
        Err(CodeError::UnknownFormat) => paper::first(bytes).map_err(|error| match error {
            paper::PaperError::UnknownFormat => CodeError::UnknownFormat,
            paper::PaperError::Undecodable => CodeError::Undecodable { detail: "no page was found".to_owned() },
        })?,
        other => other?,
    };
    // A code is read as a heap of letters, and takes the time of many.
    for code in code::search(&grey, CODES).found {
        // Words may stand close by.
        grey.cover(&code.corners, (1, 1), 64);
    }
    let turned = still::examine(bytes).orientation.and_then(|reading| reading.value);
    let (width, height) = (grey.width, grey.height);
    let picture = GrayImage::from_raw(width, height, grey.values).ok_or_else(empty)?;
    let mut picture = DynamicImage::ImageLuma8(picture);
    picture.apply_orientation(turned.and_then(Orientation::from_exif).unwrap_or(Orientation::NoTransforms));
    let (width, height) = scaled(picture.width(), picture.height()).ok_or_else(empty)?;
    let picture = imageops::resize(&picture.into_luma8(), width, height, FilterType::Triangle);
    let grey = Grey { width, height, values: picture.into_raw() };
    Ok(Picture { width, height, values: grey.flattened(width.min(height) as usize / 20).values })
}

fn empty() -> CodeError {
    CodeError::Undecodable { detail: "the picture has no pixels".to_owned() }
}

/// The size that comes out; `None` for nothing.
fn scaled(width: u32, height: u32) -> Option<(u32, u32)> {
    let shorter = width.min(height);
    let wanted = SHORTER.min(shorter.checked_mul(ENLARGED)?);
    let side = |side: u32, of: u32| u64::from(side) * u64::from(of) / u64::from(shorter.max(1));
    let (mut across, mut along) = (side(width, wanted), side(height, wanted));
    let most = u64::from(PIXELS);
    if across * along > most {
        // Both sides by the root of what is too much.
        let root = (most * 10_000 / (across * along)).isqrt();
        (across, along) = (across * root / 100, along * root / 100);
    }
    let whole = |side: u64| u32::try_from(side).ok().filter(|side| *side > 0);
    Some((whole(across)?, whole(along)?))
}
