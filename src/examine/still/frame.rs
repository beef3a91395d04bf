//! The format of a picture and the size that its own header gives, before anything is decoded.

use serde::{Deserialize, Serialize};

/// Pixels above which a picture is not decoded: 100 megapixels, twice the sensor of most phones.
pub const PIXELS: u64 = 100_000_000;

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// JPEG (ITU-T T.81).
    Jpeg,
    /// PNG (ISO/IEC 15948).
    Png,
    /// WebP (RFC 9649).
    Webp,
    /// TIFF 6.0.
    Tiff,
    /// HEIF and what is built upon it, HEIC and AVIF (ISO/IEC 23008-12).
    Heif,
    /// None of these.
    Unknown,
}

impl Format {
    /// Told from the first bytes.
    pub fn of(bytes: &[u8]) -> Format {
        const BRANDS: [&[u8; 4]; 10] =
            [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"];
        let brands = bytes.get(8..12).into_iter().chain(bytes.get(16..64).unwrap_or_default().chunks_exact(4));
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Format::Jpeg,
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Format::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Format::Webp,
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Format::Tiff,
            [_, _, _, _, b'f', b't', b'y', b'p', ..]
                if brands.into_iter().any(|brand| BRANDS.iter().any(|known| known.as_slice() == brand)) =>
            {
                Format::Heif
            }
            _ => Format::Unknown,
        }
    }
}

/// Width and height, before any turning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Frame {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Which header says so.
    pub at: String,
}

/// The size that the header gives. For TIFF, whose header is its Exif, nothing is said here.
pub fn of(format: Format, bytes: &[u8]) -> Option<Frame> {
    let (width, height, at) = match format {
        Format::Jpeg => jpeg(bytes)?,
        Format::Png => (be32(bytes, 16)?, be32(bytes, 20)?, "PNG IHDR"),
        Format::Webp => webp(bytes)?,
        Format::Heif => heif(bytes)?,
        Format::Tiff | Format::Unknown => return None,
    };
    Some(Frame { width, height, at: at.to_owned() })
}

/// The first frame header (T.81 B.2.2): SOF0 to SOF15 without DHT, JPG and DAC.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32, &'static str)> {
    let mut at = 2;
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)?) {
            (0xff, 0xff) => at += 1,
            (0xff, 0x01 | 0xd0..=0xd8) => at += 2,
            (0xff, 0xd9 | 0xda) => return None,
            (0xff, marker) => {
                if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
                    return Some((be16(bytes, at + 7)?, be16(bytes, at + 5)?, "JPEG SOF"));
                }
                at += 2 + usize::try_from(be16(bytes, at + 2)?).ok()?.max(2);
            }
            _ => at += 1,
        }
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32, &'static str)> {
    let le = |at: usize, width: usize| {
        let part = bytes.get(at..at.checked_add(width)?)?;
        Some(part.iter().rev().fold(0_u32, |n, byte| (n << 8) | u32::from(*byte)))
    };
    match bytes.get(12..16)? {
        b"VP8X" => Some((le(24, 3)? + 1, le(27, 3)? + 1, "WebP VP8X")),
        b"VP8L" => {
            let bits = le(21, 4)?;
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1, "WebP VP8L"))
        }
        b"VP8 " => Some((le(26, 2)? & 0x3fff, le(28, 2)? & 0x3fff, "WebP VP8")),
        _ => None,
    }
}

/// The largest image spatial extents property (ISO/IEC 23008-12 6.5.3): tiles and thumbnails are smaller.
fn heif(bytes: &[u8]) -> Option<(u32, u32, &'static str)> {
    let meta = inner(bytes, b"meta")?.get(4..)?;
    let properties = inner(inner(meta, b"iprp")?, b"ipco")?;
    let sizes = Boxes(properties).filter(|(kind, _)| *kind == b"ispe");
    let sizes = sizes.filter_map(|(_, body)| Some((be32(body, 4)?, be32(body, 8)?)));
    let (width, height) = sizes.max_by_key(|(width, height)| u64::from(*width) * u64::from(*height))?;
    Some((width, height, "HEIF ispe"))
}

fn inner<'a>(bytes: &'a [u8], kind: &[u8]) -> Option<&'a [u8]> {
    Boxes(bytes).find(|(found, _)| *found == kind).map(|(_, body)| body)
}

/// The boxes in a run of bytes (ISO/IEC 14496-12 4.2), to the first that does not fit.
pub struct Boxes<'a>(pub &'a [u8]);

impl<'a> Iterator for Boxes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (size, kind) = (be32(self.0, 0)?, self.0.get(4..8)?);
        let (start, end) = match size {
            0 => (8, self.0.len()),
            1 if be32(self.0, 8)? == 0 => (16, usize::try_from(be32(self.0, 12)?).ok()?),
            1 => return None,
            size => (8, usize::try_from(size).ok()?),
        };
        let body = self.0.get(start..end)?;
        self.0 = self.0.get(end..)?;
        Some((kind, body))
    }
}

/// Two bytes, the higher first.
pub fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    let part: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u16::from_be_bytes(part).into())
}

/// Four bytes, the highest first.
pub fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    let part: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_be_bytes(part))
}
