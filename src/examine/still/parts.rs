//! The parts of a picture file besides its pixels: which there are, and those with words in them.

use super::frame::{Boxes, Format, be16, be32};
use std::borrow::Cow;

/// Parts that are listed; a file of more is a file of parts only.
const MOST: usize = 4096;

/// What a file consists of.
#[derive(Default)]
pub struct Parts<'a> {
    kinds: Vec<Cow<'static, str>>,
    /// XMP packets.
    pub packets: Vec<&'a [u8]>,
    /// Keywords and texts of PNG.
    pub texts: Vec<(String, &'a [u8])>,
    /// Content Credentials are among the parts.
    pub credentials: bool,
    /// Frames of an animation are among the parts: there is another picture besides the one that is read.
    pub animated: bool,
    /// Bytes after the end of the picture.
    pub trailer: usize,
    /// Where the order of parts breaks off.
    pub faults: Vec<String>,
}

impl<'a> Parts<'a> {
    /// The kinds in the order of their first occurrence.
    pub fn kinds(&self) -> Vec<String> {
        self.kinds.iter().map(|kind| kind.clone().into_owned()).collect()
    }

    fn add(&mut self, kind: impl Into<Cow<'static, str>>) {
        let kind = kind.into();
        if self.kinds.len() < MOST && !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
    }
}

/// Lists the parts of a file.
pub fn list(format: Format, bytes: &[u8]) -> Parts<'_> {
    let mut parts = Parts::default();
    let whole = match format {
        Format::Jpeg => jpeg(bytes, &mut parts),
        Format::Png => png(bytes, &mut parts),
        Format::Webp => webp(bytes, &mut parts),
        Format::Heif => heif(bytes, &mut parts),
        Format::Tiff | Format::Unknown => Some(()),
    };
    if whole.is_none() {
        parts.faults.push("parts: the file ends inside a part".to_owned());
    }
    parts
}

fn jpeg<'a>(bytes: &'a [u8], parts: &mut Parts<'a>) -> Option<()> {
    const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
    let mut at = 2;
    loop {
        let marker = match (bytes.get(at)?, bytes.get(at + 1)?) {
            (0xff, 0xff) => {
                at += 1;
                continue;
            }
            (0xff, marker) => *marker,
            _ => {
                parts.faults.push(format!("parts: no JPEG marker at byte {at}"));
                return Some(());
            }
        };
        match marker {
            0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 => {
                parts.trailer = bytes.len().saturating_sub(at + 2);
                return Some(());
            }
            0xda => at = scanned(bytes, at + 2)?,
            _ => {
                let length = usize::try_from(be16(bytes, at + 2)?).ok()?.max(2);
                let body = bytes.get(at + 4..at + 2 + length)?;
                let is = |prefix: &[u8]| body.starts_with(prefix);
                match marker {
                    0xe0 => parts.add("APP0 JFIF"),
                    0xe1 if is(b"Exif\0") => parts.add("APP1 Exif"),
                    0xe1 if is(XMP) => {
                        parts.add("APP1 XMP");
                        parts.packets.extend(body.get(XMP.len()..));
                    }
                    0xe1 if is(b"FLIR") => parts.add("APP1 FLIR"),
                    0xe2 if is(b"ICC_PROFILE") => parts.add("APP2 ICC"),
                    0xe2 if is(b"MPF") => parts.add("APP2 MPF"),
                    0xeb => {
                        parts.add("APP11 JUMBF");
                        parts.credentials |= body.windows(4).take(256).any(|four| four == b"c2pa");
                    }
                    0xed => parts.add("APP13 Photoshop"),
                    0xee => parts.add("APP14 Adobe"),
                    0xe1..=0xef => parts.add(format!("APP{}", marker - 0xe0)),
                    0xfe => {
                        parts.add("COM");
                        parts.texts.push(("JPEG comment".to_owned(), body));
                    }
                    _ => {}
                }
                at += 2 + length;
            }
        }
    }
}

/// The marker behind entropy-coded data: 0xff and neither zero nor a restart (T.81 B.1.1.5).
fn scanned(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let ends = |pair: &[u8]| matches!(pair, [0xff, second] if !matches!(second, 0 | 0xd0..=0xd7 | 0xff));
    rest.windows(2).position(ends).map(|at| from + at)
}

fn png<'a>(bytes: &'a [u8], parts: &mut Parts<'a>) -> Option<()> {
    let mut at = 8;
    loop {
        let length = usize::try_from(be32(bytes, at)?).ok()?;
        let kind = bytes.get(at + 4..at + 8)?;
        let end = at.checked_add(8)?.checked_add(length)?;
        let body = bytes.get(at + 8..end)?;
        match kind {
            b"IHDR" | b"IDAT" | b"PLTE" => {}
            b"IEND" => {
                parts.trailer = bytes.len().saturating_sub(end + 4);
                return Some(());
            }
            b"caBX" => {
                parts.add("caBX");
                parts.credentials = true;
            }
            b"tEXt" | b"iTXt" | b"zTXt" => text(kind, body, parts),
            // acTL, fcTL and fdAT (PNG 3rd edition, 11.3.6): who shows the file may show a frame and never IDAT
            b"acTL" | b"fcTL" | b"fdAT" => {
                parts.add(kind.escape_ascii().to_string());
                parts.animated = true;
            }
            kind => parts.add(kind.escape_ascii().to_string()),
        }
        at = end + 4;
    }
}

/// A text chunk. Compressed texts are named, not unpacked.
fn text<'a>(kind: &[u8], body: &'a [u8], parts: &mut Parts<'a>) {
    let mut halves = body.splitn(2, |byte| *byte == 0);
    let (key, rest) = (halves.next().unwrap_or_default(), halves.next().unwrap_or_default());
    let key = super::written::bytes(key);
    parts.add(format!("{} {key}", kind.escape_ascii()));
    let plain = match (kind, rest) {
        (b"tEXt", _) => Some(rest),
        // compression flag 0, method, language, translated keyword (PNG 11.3.3.4)
        (b"iTXt", [0, _, tags @ ..]) => tags.splitn(3, |byte| *byte == 0).nth(2),
        _ => None,
    };
    match plain {
        Some(packet) if key == "XML:com.adobe.xmp" => parts.packets.push(packet),
        Some(plain) if parts.texts.len() < MOST => parts.texts.push((key, plain)),
        Some(_) => {}
        None => parts.faults.push(format!("parts: the compressed text {key} was not read")),
    }
}

fn webp<'a>(bytes: &'a [u8], parts: &mut Parts<'a>) -> Option<()> {
    let size = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
    let told = usize::try_from(size(4)?).ok()?.checked_add(8)?;
    parts.trailer = bytes.len().saturating_sub(told.checked_add(told & 1)?);
    let mut at = 12_usize;
    while at < told {
        let length = usize::try_from(size(at + 4)?).ok()?;
        let kind = bytes.get(at..at + 4)?;
        let end = at.checked_add(8)?.checked_add(length)?;
        let body = bytes.get(at + 8..end)?;
        match kind {
            b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" => {}
            b"XMP " => {
                parts.add("XMP");
                parts.packets.push(body);
            }
            b"C2PA" => {
                parts.add("C2PA");
                parts.credentials = true;
            }
            b"ANIM" | b"ANMF" => {
                parts.add(kind.escape_ascii().to_string());
                parts.animated = true;
            }
            kind => parts.add(kind.escape_ascii().to_string()),
        }
        at = end.checked_add(length & 1)?;
    }
    Some(())
}

fn heif<'a>(bytes: &'a [u8], parts: &mut Parts<'a>) -> Option<()> {
    const CREDENTIALS: [u8; 16] = *b"\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81";
    let mut boxes = Boxes(bytes);
    for (kind, body) in boxes.by_ref() {
        parts.add(kind.escape_ascii().to_string());
        parts.credentials |= kind == b"uuid" && body.starts_with(&CREDENTIALS);
    }
    boxes.0.is_empty().then_some(())
}
