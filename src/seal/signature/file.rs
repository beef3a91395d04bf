//! CMS as programs write it: DER, PEM, or the base64 that NCALayer hands to a page.

use crate::seal::cms::SignedData;
use std::borrow::Cow;

/// The CMS in a file, in DER or BER; `None` where it holds none, more than one, or something after it.
pub fn unwrapped(file: &[u8]) -> Option<Cow<'_, [u8]>> {
    if SignedData::read(file).is_ok() {
        return Some(Cow::Borrowed(file));
    }
    let text = std::str::from_utf8(file).ok()?.trim_start_matches('\u{feff}').trim();
    let body = match text.strip_prefix("-----BEGIN ") {
        Some(rest) => {
            let (label, rest) = rest.split_once("-----")?;
            let (body, after) = rest.split_once("-----END ")?;
            let closes = after.trim_end().strip_suffix("-----") == Some(label);
            ["CMS", "PKCS7", "PKCS #7 SIGNED DATA"].contains(&label).then_some(body).filter(|_| closes)?
        }
        None => text,
    };
    // lines of any length: it is the DER that counts
    let body: Vec<u8> = body.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let lines: Vec<&[u8]> = body.chunks(64).collect();
    let pem = [b"-----BEGIN CMS-----".as_slice(), &lines.join(&b'\n'), b"-----END CMS-----"].join(&b'\n');
    let (_, der) = pem_rfc7468::decode_vec(&pem).ok()?;
    SignedData::read(&der).is_ok().then_some(Cow::Owned(der))
}
