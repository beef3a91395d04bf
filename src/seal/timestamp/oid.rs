//! Object identifiers as they stand in DER: any number and any size of arcs.
//!
//! `const_oid::ObjectIdentifier` holds at most 39 bytes and arcs of 32 bits; the policy of a real
//! qualified authority (EuroCert, 2022) has 45 bytes. It serves for our constants only.

use super::der::{self, Element, Malformed, Reader};

pub use const_oid::ObjectIdentifier;
use std::fmt;

/// The contents of an OBJECT IDENTIFIER (X.690 §8.19), well formed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Oid<'a>(&'a [u8]);

impl<'a> Oid<'a> {
    /// Reads the next element of `reader`.
    pub fn read(reader: &mut Reader<'a>) -> Result<Self, Malformed> {
        let element = reader.one(der::OID)?;
        Self::of(&element).ok_or(reader.malformed())
    }

    fn of(element: &Element<'a>) -> Option<Self> {
        let closed = element.body.last().is_some_and(|last| last & 0x80 == 0);
        // no arc begins with a zero of seven bits (X.690 §8.19.2)
        let before = std::iter::once(&0).chain(element.body);
        let padded = before.zip(element.body).any(|(before, now)| before & 0x80 == 0 && *now == 0x80);
        (closed && !padded).then_some(Oid(element.body))
    }

    fn arcs(&self) -> Option<Vec<u128>> {
        let mut arcs: Vec<u128> = vec![];
        let mut open: u128 = 0;
        for byte in self.0 {
            open = open.checked_mul(128)?.checked_add(u128::from(byte & 0x7f))?;
            if byte & 0x80 == 0 {
                arcs.push(open);
                open = 0;
            }
        }
        Some(arcs)
    }
}

/// The contents of an OBJECT IDENTIFIER (X.690 §8.19.4) from dotted decimals; `None` where they are none: fewer
/// than two arcs, a first one over 2, a second one over 39 below 0 and 1, leading zeros, more than 64 bits in one.
pub fn encode(dotted: &str) -> Option<Vec<u8>> {
    let arc = |text: &str| {
        let sound = text.bytes().all(|digit| digit.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
        if sound { text.parse::<u64>().ok() } else { None }
    };
    let mut arcs = dotted.split('.').map(arc);
    let (root, second) = (arcs.next()??, arcs.next()??);
    if root > 2 || (root < 2 && second > 39) {
        return None;
    }
    let mut contents = vec![];
    push(&mut contents, u128::from(root) * 40 + u128::from(second));
    for arc in arcs {
        push(&mut contents, arc?.into());
    }
    Some(contents)
}

/// Appends an arc in base 128, the highest bit of each octet but the last set.
fn push(contents: &mut Vec<u8>, arc: u128) {
    let octets = (128 - arc.leading_zeros()).div_ceil(7).max(1);
    for at in (0..octets).rev() {
        // safe: seven bits
        let bits = (arc >> (7 * at) & 0x7f) as u8;
        contents.push(if at == 0 { bits } else { bits | 0x80 });
    }
}

impl PartialEq<ObjectIdentifier> for Oid<'_> {
    fn eq(&self, other: &ObjectIdentifier) -> bool {
        self.0 == other.as_bytes()
    }
}

/// Dotted decimals; hexadecimal where an arc has more than 128 bits.
impl fmt::Display for Oid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(arcs) = self.arcs() else {
            f.write_str("#")?;
            return self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"));
        };
        let mut arcs = arcs.iter();
        let first = arcs.next().copied().unwrap_or(0);
        let root = (first / 40).min(2);
        write!(f, "{root}.{}", first.saturating_sub(root * 40))?;
        arcs.try_for_each(|arc| write!(f, ".{arc}"))
    }
}

impl fmt::Debug for Oid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
