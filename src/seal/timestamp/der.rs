//! Reading ASN.1: DER (X.690 §10), with the one liberty of BER that time-stamp authorities take.
//!
//! A parsed value is a slice of what was received; nothing is copied and nothing is re-encoded, so
//! that a signature is always checked over the bytes that came (RFC 5652 §5.4).

use crate::base::reason::{Facts, Reason, terse};
use std::fmt;

/// BOOLEAN.
pub const BOOLEAN: u8 = 0x01;
/// INTEGER.
pub const INTEGER: u8 = 0x02;
/// BIT STRING.
pub const BIT_STRING: u8 = 0x03;
/// OCTET STRING.
pub const OCTET_STRING: u8 = 0x04;
/// NULL.
pub const NULL: u8 = 0x05;
/// OBJECT IDENTIFIER.
pub const OID: u8 = 0x06;
/// UTF8String.
pub const UTF8_STRING: u8 = 0x0c;
/// UTCTime.
pub const UTC_TIME: u8 = 0x17;
/// GeneralizedTime.
pub const GENERALIZED_TIME: u8 = 0x18;
/// SEQUENCE, SEQUENCE OF.
pub const SEQUENCE: u8 = 0x30;
/// SET, SET OF.
pub const SET: u8 = 0x31;

/// The tag of `[n]` around or instead of a constructed type; `n` below 31.
pub const fn constructed(n: u8) -> u8 {
    0xa0 | (n & 0x1f)
}

/// The tag of `[n] IMPLICIT` before a primitive type; `n` below 31.
pub const fn primitive(n: u8) -> u8 {
    0x80 | (n & 0x1f)
}

/// Bytes are not what they should be: `what` names the structure, in the words of its RFC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// For example `SignerInfo`.
    pub what: &'static str,
}

impl Reason for Malformed {
    fn code(&self) -> &'static str {
        "token.malformed"
    }

    fn facts(&self) -> Facts {
        vec![("what", self.what.into())]
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for Malformed {}

/// How deep elements of indefinite length may nest. A SignedData has four such layers
/// (ContentInfo, `[0]`, SignedData, EncapsulatedContentInfo and its `[0]`); twice that.
const NESTED: usize = 8;

/// Which encodings are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rules {
    /// Distinguished only.
    Der,
    /// Also constructed elements of indefinite length (X.690 §8.1.3.6): RFC 5652 §5 allows BER for
    /// all of a SignedData but the signed attributes, and authorities use just this.
    Indefinite,
}

/// One element: its tag, its contents and all its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// The identifier octet.
    pub tag: u8,
    /// The contents octets.
    pub body: &'a [u8],
    /// Identifier, length and contents, as received.
    pub whole: &'a [u8],
    rules: Rules,
}

/// The elements of a structure, one after another.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    rules: Rules,
    what: &'static str,
}

impl<'a> Reader<'a> {
    /// Reads DER; `what` names the structure in errors.
    pub fn der(bytes: &'a [u8], what: &'static str) -> Self {
        Reader { rest: bytes, rules: Rules::Der, what }
    }

    /// Reads DER or elements of indefinite length.
    pub fn indefinite(bytes: &'a [u8], what: &'static str) -> Self {
        Reader { rest: bytes, rules: Rules::Indefinite, what }
    }

    /// The error of this structure.
    pub fn malformed(&self) -> Malformed {
        Malformed { what: self.what }
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Whether the next element has this tag.
    pub fn next_is(&self, tag: u8) -> bool {
        self.rest.first() == Some(&tag)
    }

    /// The next element, of any tag.
    pub fn any(&mut self) -> Result<Element<'a>, Malformed> {
        let (element, rest) = element(self.rest, self.rules).ok_or(self.malformed())?;
        self.rest = rest;
        Ok(element)
    }

    /// The next element, which must have this tag.
    pub fn one(&mut self, tag: u8) -> Result<Element<'a>, Malformed> {
        self.optional(tag)?.ok_or(self.malformed())
    }

    /// The next element, if it has this tag.
    pub fn optional(&mut self, tag: u8) -> Result<Option<Element<'a>>, Malformed> {
        if self.next_is(tag) { self.any().map(Some) } else { Ok(None) }
    }

    /// Nothing may be left.
    pub fn end(&self) -> Result<(), Malformed> {
        if self.is_empty() { Ok(()) } else { Err(self.malformed()) }
    }

    /// The contents of the one element of this tag that `bytes` must be.
    pub fn only(bytes: &'a [u8], tag: u8, what: &'static str) -> Result<Self, Malformed> {
        let mut reader = Reader::der(bytes, what);
        let inside = reader.one(tag)?.reader(what);
        reader.end()?;
        Ok(inside)
    }
}

impl<'a> Element<'a> {
    /// The elements inside, read by the rules by which this one was.
    pub fn reader(&self, what: &'static str) -> Reader<'a> {
        Reader { rest: self.body, rules: self.rules, what }
    }

    /// The elements inside, which must be DER.
    pub fn strict(&self, what: &'static str) -> Reader<'a> {
        Reader::der(self.body, what)
    }

    /// BOOLEAN (X.690 §11.1).
    pub fn boolean(&self) -> Option<bool> {
        match self.body {
            [0x00] => Some(false),
            [0xff] => Some(true),
            _ => None,
        }
    }

    /// The contents of an INTEGER in its shortest form (X.690 §8.3.2).
    pub fn integer(&self) -> Option<&'a [u8]> {
        match self.body {
            [] => None,
            [0x00, next, ..] if *next < 0x80 => None,
            [0xff, next, ..] if *next >= 0x80 => None,
            body => Some(body),
        }
    }

    /// The magnitude of an INTEGER that is not negative, without a leading zero; empty for zero.
    pub fn unsigned(&self) -> Option<&'a [u8]> {
        match self.integer()? {
            [0x00, rest @ ..] => Some(rest),
            [first, ..] if *first >= 0x80 => None,
            body => Some(body),
        }
    }

    /// A small INTEGER that is not negative.
    pub fn small(&self) -> Option<u64> {
        let bytes = self.unsigned()?;
        (bytes.len() <= 8).then(|| bytes.iter().fold(0, |n, byte| n << 8 | u64::from(*byte)))
    }

    /// A BIT STRING of whole octets (X.690 §8.6).
    pub fn octets(&self) -> Option<&'a [u8]> {
        match self.body {
            [0x00, rest @ ..] => Some(rest),
            _ => None,
        }
    }

    /// The named bits of a BIT STRING, bit 0 first (X.690 §11.2), as far as the first 32.
    pub fn bits(&self) -> Option<u32> {
        let (unused, bytes) = self.body.split_first()?;
        if *unused > 7 || (bytes.is_empty() && *unused != 0) {
            return None;
        }
        let bits = bytes.iter().take(4).enumerate();
        Some(bits.fold(0, |all, (at, byte)| all | u32::from(byte.reverse_bits()) << (8 * at)))
    }
}

/// An INTEGER in hexadecimal, as openssl prints it: no leading zeros, a minus for a negative one.
pub fn hexadecimal(integer: &[u8]) -> String {
    let negative = integer.first().is_some_and(|first| *first >= 0x80);
    let mut magnitude = integer.to_vec();
    if negative {
        let mut carry = true;
        for byte in magnitude.iter_mut().rev() {
            (*byte, carry) = (!*byte).overflowing_add(u8::from(carry));
        }
    }
    let digits = magnitude.iter().skip_while(|byte| **byte == 0);
    let text: String = digits.map(|byte| format!("{byte:02x}")).collect();
    let text = if text.is_empty() { "00".to_owned() } else { text };
    if negative { format!("-{text}") } else { text }
}

/// The first element of `bytes` and what follows it.
fn element(bytes: &[u8], rules: Rules) -> Option<(Element<'_>, &[u8])> {
    let (tag, length, after) = header(bytes)?;
    let (body, rest) = match length {
        Some(length) => after.split_at_checked(length)?,
        None if rules == Rules::Indefinite && tag & 0x20 != 0 => enclosed(after)?,
        None => return None,
    };
    let whole = bytes.get(..bytes.len().checked_sub(rest.len())?)?;
    Some((Element { tag, body, whole, rules }, rest))
}

/// Tag, length (`None`: indefinite) and what follows. Tags of several octets occur in none of our
/// structures; lengths are in the shortest form (X.690 §10.1) and below 4 GiB.
fn header(bytes: &[u8]) -> Option<(u8, Option<usize>, &[u8])> {
    let (tag, after) = bytes.split_first()?;
    let (first, after) = after.split_first()?;
    if tag & 0x1f == 0x1f || *tag == 0 {
        return None;
    }
    match *first {
        short @ 0..0x80 => Some((*tag, Some(short.into()), after)),
        0x80 => Some((*tag, None, after)),
        long @ 0x81..=0x84 => {
            let (digits, after) = after.split_at_checked((long & 0x7f).into())?;
            let length = digits.iter().fold(0u32, |n, byte| n << 8 | u32::from(*byte));
            let shortest = digits.first() != Some(&0) && length >= 0x80;
            shortest.then_some((*tag, Some(usize::try_from(length).ok()?), after))
        }
        _ => None,
    }
}

/// What stands before the end-of-contents octets of an element of indefinite length, and what
/// stands after them.
fn enclosed(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (mut rest, mut open) = (bytes, 1);
    loop {
        if let Some(after) = rest.strip_prefix(&[0, 0]) {
            open -= 1;
            if open == 0 {
                return Some((bytes.get(..bytes.len().checked_sub(rest.len())?)?, after));
            }
            rest = after;
            continue;
        }
        rest = match header(rest)? {
            (_, Some(length), after) => after.get(length..)?,
            (tag, None, after) if tag & 0x20 != 0 && open < NESTED => {
                open += 1;
                after
            }
            _ => return None,
        };
    }
}
