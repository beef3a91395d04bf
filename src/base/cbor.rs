//! Deterministic CBOR (RFC 8949 §4.2.1), strict in both directions.
//!
//! Reading is three gates: a walk that names the defect ([`walk`]), the decoder, and a re-encoding
//! that must give back every byte received. What is verified elsewhere is those received bytes.

use super::limits::Limits;
use super::reason::{Facts, Reason, terse};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;

/// Why bytes are not the CBOR that format 1 allows. Offsets count from the start of the structure.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum CborError {
    /// Nested deeper than the limit.
    Depth { at: usize, limit: usize },
    /// One key twice in a map.
    DuplicateKey { at: usize },
    /// More data items than the limit.
    Items { limit: usize },
    /// A length that the bytes at hand do not hold.
    Length { at: usize },
    /// Well-formed CBOR that is not in its one deterministic form.
    NotDeterministic { at: usize, what: &'static str },
    /// A field is unknown, missing, or of another type than the format says.
    Shape { detail: String },
    /// Text that is not UTF-8.
    Text { at: usize },
    /// Bytes after the end of the structure.
    Trailing { at: usize },
    /// A value kind that format 1 does not use (float, tag, undefined, simple value).
    Unused { at: usize, what: &'static str },
}

impl Reason for CborError {
    fn code(&self) -> &'static str {
        match self {
            CborError::Depth { .. } => "cbor.depth",
            CborError::DuplicateKey { .. } => "cbor.duplicate-key",
            CborError::Items { .. } => "cbor.items",
            CborError::Length { .. } => "cbor.length",
            CborError::NotDeterministic { .. } => "cbor.not-deterministic",
            CborError::Shape { .. } => "cbor.shape",
            CborError::Text { .. } => "cbor.text",
            CborError::Trailing { .. } => "cbor.trailing",
            CborError::Unused { .. } => "cbor.unused-kind",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            CborError::Depth { at, limit } => vec![("at", (*at).into()), ("limit", (*limit).into())],
            CborError::Items { limit } => vec![("limit", (*limit).into())],
            CborError::DuplicateKey { at }
            | CborError::Length { at }
            | CborError::Text { at }
            | CborError::Trailing { at } => vec![("at", (*at).into())],
            CborError::NotDeterministic { at, what } | CborError::Unused { at, what } => {
                vec![("at", (*at).into()), ("what", (*what).into())]
            }
            CborError::Shape { detail } => vec![("detail", detail.as_str().into())],
        }
    }
}

impl fmt::Display for CborError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for CborError {}

/// The deterministic encoding of a value. Fails only on values that format 1 has no form for.
pub fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, CborError> {
    serde_ipld_dagcbor::to_vec(value).map_err(|e| CborError::Shape { detail: e.to_string() })
}

/// Reads one structure that fills `bytes` from end to end.
pub fn decode<T: DeserializeOwned + Serialize>(bytes: &[u8], limits: &Limits) -> Result<T, CborError> {
    walk_whole(bytes, limits)?;
    let value: T = shape(bytes)?;
    if encode(&value)? != bytes {
        return Err(CborError::NotDeterministic { at: 0, what: "re-encoding differs" });
    }
    Ok(value)
}

/// Walks over one structure with text keys that fills `bytes` from end to end.
pub fn walk_whole(bytes: &[u8], limits: &Limits) -> Result<(), CborError> {
    match walk(bytes, limits, Keys::Text)? {
        end if end == bytes.len() => Ok(()),
        end => Err(CborError::Trailing { at: end }),
    }
}

/// Reads some fields of a structure and lets the others be: for a version or a kind that decides
/// how the rest is to be read. The bytes must already have passed [`walk_whole`] or [`walk`].
pub fn peek<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CborError> {
    shape(bytes)
}

fn shape<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CborError> {
    serde_ipld_dagcbor::from_slice(bytes).map_err(|e| CborError::Shape { detail: e.to_string() })
}

/// Which map keys a structure uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// Text keys: everything that format 1 defines itself.
    Text,
    /// Integer keys: the headers of COSE (RFC 9052 §3).
    Integer,
}

/// Walks over one data item at the start of `bytes`, checks that it is deterministic and within the
/// limits, and returns the offset of its end.
pub fn walk(bytes: &[u8], limits: &Limits, keys: Keys) -> Result<usize, CborError> {
    let mut walker = Walker { bytes, at: 0, items: 0, limits, keys };
    walker.item(0)?;
    Ok(walker.at)
}

struct Walker<'a> {
    bytes: &'a [u8],
    at: usize,
    items: usize,
    limits: &'a Limits,
    keys: Keys,
}

impl<'a> Walker<'a> {
    fn item(&mut self, depth: usize) -> Result<(), CborError> {
        let start = self.at;
        let (major, argument) = self.head()?;
        match major {
            0 | 1 => Ok(()),
            2 => self.take(argument, start).map(|_| ()),
            3 => {
                let text = self.take(argument, start)?;
                std::str::from_utf8(text)
                    .map(|_| ())
                    .map_err(|e| CborError::Text { at: self.at - text.len() + e.valid_up_to() })
            }
            4 => {
                self.fits(argument, 1, start)?;
                let depth = self.deeper(depth, start)?;
                (0..argument).try_for_each(|_| self.item(depth))
            }
            5 => {
                self.fits(argument, 2, start)?;
                let depth = self.deeper(depth, start)?;
                self.map(argument, depth)
            }
            6 => Err(CborError::Unused { at: start, what: "tag" }),
            _ => match argument {
                20..=22 => Ok(()),
                _ => Err(CborError::Unused { at: start, what: "simple value" }),
            },
        }
    }

    /// Keys in bytewise order of their encodings (RFC 8949 §4.2.1), each once.
    fn map(&mut self, pairs: u64, depth: usize) -> Result<(), CborError> {
        let mut before: &'a [u8] = &[];
        for _ in 0..pairs {
            let start = self.at;
            match (self.bytes.get(start).map(|byte| byte >> 5), self.keys) {
                (Some(3), Keys::Text) | (Some(0 | 1), Keys::Integer) => self.item(depth)?,
                (None, _) => return Err(CborError::Length { at: start }),
                _ => {
                    return Err(CborError::Unused { at: start, what: "key type" });
                }
            }
            let key = self.bytes.get(start..self.at).unwrap_or_default();
            match key.cmp(before) {
                std::cmp::Ordering::Greater => before = key,
                std::cmp::Ordering::Equal => return Err(CborError::DuplicateKey { at: start }),
                std::cmp::Ordering::Less => {
                    return Err(CborError::NotDeterministic { at: start, what: "unsorted keys" });
                }
            }
            self.item(depth)?;
        }
        Ok(())
    }

    fn head(&mut self) -> Result<(u8, u64), CborError> {
        let start = self.at;
        self.items += 1;
        if self.items > self.limits.cbor_items {
            return Err(CborError::Items { limit: self.limits.cbor_items });
        }
        let first = *self.take(1, start)?.first().ok_or(CborError::Length { at: start })?;
        let (major, short) = (first >> 5, first & 0x1f);
        if major == 7 && matches!(short, 25..=27) {
            return Err(CborError::Unused { at: start, what: "float" });
        }
        let width = match short {
            0..=23 => return Ok((major, short.into())),
            24..=27 => 1_u64 << (short - 24),
            31 => {
                return Err(CborError::NotDeterministic { at: start, what: "indefinite length" });
            }
            _ => {
                return Err(CborError::Unused { at: start, what: "reserved length" });
            }
        };
        let argument = self.take(width, start)?.iter().fold(0_u64, |n, byte| (n << 8) | u64::from(*byte));
        let least = match width {
            1 => 24,
            2 => 1 << 8,
            4 => 1 << 16,
            _ => 1 << 32,
        };
        if argument < least {
            return Err(CborError::NotDeterministic { at: start, what: "longer than needed" });
        }
        Ok((major, argument))
    }

    fn take(&mut self, length: u64, start: usize) -> Result<&'a [u8], CborError> {
        let end = usize::try_from(length).ok().and_then(|length| self.at.checked_add(length));
        let part = end.and_then(|end| self.bytes.get(self.at..end)).ok_or(CborError::Length { at: start })?;
        self.at += part.len();
        Ok(part)
    }

    /// A container cannot hold more items than there are bytes left; so a length of 2^62 ends here.
    fn fits(&self, count: u64, each: u64, start: usize) -> Result<(), CborError> {
        let left = (self.bytes.len() - self.at) as u64;
        match count.checked_mul(each) {
            Some(least) if least <= left => Ok(()),
            _ => Err(CborError::Length { at: start }),
        }
    }

    fn deeper(&self, depth: usize, start: usize) -> Result<usize, CborError> {
        match depth + 1 {
            depth if depth <= self.limits.cbor_depth => Ok(depth),
            _ => Err(CborError::Depth { at: start, limit: self.limits.cbor_depth }),
        }
    }
}
