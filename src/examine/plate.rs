//! A picture drawn anew for a paper: upright, of a size for paper, with what is to be hidden made unrecognisable.
//!
//! It is a derivative and no evidence. No byte of the file reaches it as it came, and no metadata.

use super::code::{self, CodeError};
use super::{paper, still};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, RgbImage};
use serde::{Deserialize, Serialize};

/// Pixels of the longer side.
pub const SIDE: u32 = 1200;
/// Of 100, as usual for pictures on paper.
const QUALITY: u8 = 85;
/// A hidden box is left with so many tiles along its longer side at most, whatever its size: of a face nothing stays.
const TILES: u32 = 6;
/// Boxes of one picture.
const MOST: usize = 1000;
/// What a side of a picture is divided into by whoever names a box.
const WHOLE: u64 = 10_000;

/// A box that is hidden: left, top, width, height in ten-thousandths of the picture as it is seen upright.
pub type Hidden = [u16; 4];

/// A picture for a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Plate {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The picture as JPEG.
    #[serde(serialize_with = "serde_bytes::serialize", deserialize_with = "serde_bytes::deserialize")]
    pub jpeg: Vec<u8>,
}

/// The word on the child's command line: `hide:` and the boxes, `l,t,w,h;l,t,w,h`.
pub fn word(boxes: &[Hidden]) -> String {
    let one = |sides: &Hidden| sides.map(|side| side.to_string()).join(",");
    format!("hide:{}", boxes.iter().take(MOST).map(one).collect::<Vec<_>>().join(";"))
}

/// The boxes of a word; `None` where it is none.
pub fn known(word: &str) -> Option<Vec<Hidden>> {
    let boxes = word.strip_prefix("hide:")?;
    let side = |text: &str| text.parse().ok().filter(|side| u64::from(*side) <= WHOLE);
    let one = |text: &str| text.split(',').map(side).collect::<Option<Vec<u16>>>()?.try_into().ok();
    let boxes = boxes.split(';').filter(|text| !text.is_empty()).map(one).collect::<Option<Vec<Hidden>>>()?;
    Some(boxes).filter(|boxes| boxes.len() <= MOST)
}

/// Draws a photo, or the first page of a PDF, anew. For a child behind its walls only: this decodes.
///
/// # Errors
/// A picture that is too big, of an unknown format or broken; of a PDF that has no page, the last.
pub fn examine(bytes: &[u8], boxes: &[Hidden]) -> Result<Plate, CodeError> {
    let mut picture = match code::picture(bytes) {
        Err(CodeError::UnknownFormat) => page(bytes)?,
        other => other?,
    };
    let turned = still::examine(bytes).orientation.and_then(|reading| reading.value);
    picture.apply_orientation(turned.and_then(Orientation::from_exif).unwrap_or(Orientation::NoTransforms));
    let (width, height) = scaled(picture.width(), picture.height()).ok_or_else(empty)?;
    let mut picture = imageops::resize(&picture.into_rgb8(), width, height, FilterType::Triangle);
    for sides in boxes {
        hide(&mut picture, *sides);
    }
    let mut jpeg = Vec::new();
    let written = JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&picture);
    written.map_err(|error| CodeError::Undecodable { detail: error.to_string() })?;
    Ok(Plate { width, height, jpeg })
}

fn page(bytes: &[u8]) -> Result<DynamicImage, CodeError> {
    let grey = paper::first(bytes).map_err(|error| match error {
        paper::PaperError::UnknownFormat => CodeError::UnknownFormat,
        paper::PaperError::Undecodable => CodeError::Undecodable { detail: "no page was found".to_owned() },
    })?;
    GrayImage::from_raw(grey.width, grey.height, grey.values).map(DynamicImage::ImageLuma8).ok_or_else(empty)
}

fn empty() -> CodeError {
    CodeError::Undecodable { detail: "the picture has no pixels".to_owned() }
}

/// The size that comes out: never larger than what came in; `None` for nothing.
fn scaled(width: u32, height: u32) -> Option<(u32, u32)> {
    let longer = u64::from(width.max(height));
    let side = |side: u32| u32::try_from((u64::from(side) * longer.min(SIDE.into()) / longer.max(1)).max(1)).ok();
    (width > 0 && height > 0).then(|| Some((side(width)?, side(height)?))).flatten()
}

/// Makes a box coarse tiles. Its edges are rounded outwards: what is to be hidden is never left at a margin.
fn hide(picture: &mut RgbImage, [left, top, width, height]: Hidden) {
    let before = |part: u16, of: u32| u32::try_from(u64::from(part) * u64::from(of) / WHOLE).unwrap_or(of).min(of);
    let behind =
        |part: u32, of: u32| u32::try_from((u64::from(part) * u64::from(of)).div_ceil(WHOLE)).unwrap_or(of).min(of);
    let (x, y) = (before(left, picture.width()), before(top, picture.height()));
    let across = behind(u32::from(left) + u32::from(width), picture.width()) - x;
    let down = behind(u32::from(top) + u32::from(height), picture.height()) - y;
    if across == 0 || down == 0 {
        return;
    }
    let part = imageops::crop_imm(picture, x, y, across, down).to_image();
    let longer = across.max(down);
    let tiles = |side: u32| (side * TILES.min(longer) / longer).max(1);
    let coarse = imageops::resize(&part, tiles(across), tiles(down), FilterType::Triangle);
    let part = imageops::resize(&coarse, across, down, FilterType::Nearest);
    imageops::replace(picture, &part, x.into(), y.into());
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use image::{ImageFormat, Rgb};
    use std::io::Cursor;

    /// Stripes of one pixel, of `width` by `height`.
    fn striped(width: u32, height: u32) -> Vec<u8> {
        let stripe = |x: u32| if x.is_multiple_of(2) { 0 } else { 255 };
        let picture = RgbImage::from_fn(width, height, |x, _| Rgb([stripe(x); 3]));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn words_of_boxes() {
        for boxes in [vec![], vec![[0, 0, 10_000, 10_000], [1, 2, 3, 4]]] {
            assert_eq!(known(&word(&boxes)), Some(boxes));
        }
        for wrong in ["", "hide", "hide:1,2,3", "hide:1,2,3,10001", "hide:a,b,c,d", "even:12:480"] {
            assert_eq!(known(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_box_is_hidden_and_the_rest_is_not() {
        let plate = examine(&striped(400, 100), &[[5000, 0, 5000, 10_000]]).unwrap();
        assert_eq!((plate.width, plate.height), (400, 100));
        let seen = image::load_from_memory(&plate.jpeg).unwrap().into_luma8();
        let spread = |from: u32, until: u32| {
            let values = (from..until).map(|x| seen.get_pixel(x, 50).0[0]);
            values.clone().max().unwrap() - values.min().unwrap()
        };
        assert!(spread(8, 192) > 200, "{}", spread(8, 192));
        assert!(spread(208, 392) < 40, "{}", spread(208, 392));
    }

    #[test]
    fn a_large_picture_is_made_smaller_and_a_small_one_is_not_made_larger() {
        let plate = examine(&striped(3000, 30), &[]).unwrap();
        assert_eq!((plate.width, plate.height), (SIDE, 12));
        assert_eq!(examine(&striped(3, 5), &[]).map(|plate| (plate.width, plate.height)).ok(), Some((3, 5)));
        assert!(examine(b"no picture", &[]).is_err());
    }
}
