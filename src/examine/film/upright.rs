//! A decoded picture, made small, turned upright, and written as JPEG.

use super::turn::Turn;
use image::codecs::jpeg::JpegEncoder;
use image::{RgbImage, imageops};

/// Of 100, as usual for pictures on paper.
const QUALITY: u8 = 85;

/// Width and height with square pixels, the longer side at most `side`; `None` for a picture without any.
pub fn size((width, height): (u32, u32), (across, down): (i32, i32), side: u32) -> Option<(u32, u32)> {
    let (width, height) = (u64::from(width), u64::from(height));
    let square = |n: i32| u64::try_from(n).ok().filter(|n| (1..=1000).contains(n));
    let wide = match (square(across), square(down)) {
        (Some(across), Some(down)) if across <= 8 * down && down <= 8 * across => width * across / down,
        _ => width,
    };
    let longer = wide.max(height).max(1);
    let scaled = |length: u64| u32::try_from((length * u64::from(side).min(longer) / longer).max(1)).ok();
    (width > 0 && height > 0).then(|| Some((scaled(wide)?, scaled(height)?))).flatten()
}

/// Rows of RGB, each `stride` bytes from the one before, as an upright JPEG; with its width and height.
pub fn jpeg(rows: &[u8], stride: usize, width: u32, height: u32, turn: Turn) -> Option<(u32, u32, Vec<u8>)> {
    let row = usize::try_from(width).ok()?.checked_mul(3)?;
    let rows = rows.chunks(stride.max(1)).take(usize::try_from(height).ok()?).map(|line| line.get(..row));
    let pixels = rows.collect::<Option<Vec<_>>>()?.concat();
    let mut picture = RgbImage::from_raw(width, height, pixels)?;
    if turn.mirrored {
        imageops::flip_horizontal_in_place(&mut picture);
    }
    let picture = match turn.clockwise {
        90 => imageops::rotate90(&picture),
        180 => imageops::rotate180(&picture),
        270 => imageops::rotate270(&picture),
        _ => picture,
    };
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&picture).ok()?;
    Some((picture.width(), picture.height(), bytes))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        assert_eq!(size((1920, 1080), (1, 1), 480), Some((480, 270)));
        assert_eq!(size((1080, 1920), (0, 1), 480), Some((270, 480)));
        assert_eq!(size((320, 240), (1, 1), 480), Some((320, 240)));
        assert_eq!(size((720, 576), (16, 15), 768), Some((768, 576)));
        assert_eq!(size((100, 100), (i32::MAX, 1), 480), Some((100, 100)));
        assert_eq!(size((100_000, 1), (1, 1), 480), Some((480, 1)));
        assert_eq!(size((0, 5), (1, 1), 480), None);
    }

    #[test]
    fn rows_with_something_behind_them() {
        let rows = [255, 0, 0, 9, 9, 0, 0, 255, 9, 9];
        let turn = Turn { clockwise: 90, mirrored: false };
        let (width, height, bytes) = jpeg(&rows, 5, 1, 2, turn).unwrap();
        assert_eq!((width, height, bytes.get(..2)), (2, 1, Some(&[0xff, 0xd8][..])));
        assert_eq!(jpeg(&rows, 2, 1, 2, turn), None);
        assert_eq!(jpeg(&rows, 5, 1, 3, turn), None);
    }
}
