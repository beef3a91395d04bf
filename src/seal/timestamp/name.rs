//! Distinguished names: compared as RFC 5280 §7.1 asks, printed in the manner of RFC 4514.

use super::der::{self, Element, Malformed, Reader};
use super::oid::{ObjectIdentifier, Oid};
use std::fmt;

/// A Name (RFC 5280 §4.1.2.4) as received, with its parts.
#[derive(Clone, Debug)]
pub struct Name<'a> {
    /// The whole Name.
    pub whole: &'a [u8],
    parts: Vec<Vec<Attribute<'a>>>,
}

#[derive(Clone, Debug)]
struct Attribute<'a> {
    kind: Oid<'a>,
    value: Element<'a>,
}

impl<'a> Name<'a> {
    /// Reads the next element of `reader`.
    pub fn read(reader: &mut Reader<'a>) -> Result<Self, Malformed> {
        let element = reader.one(der::SEQUENCE)?;
        let mut rest = element.strict("Name");
        let mut parts = vec![];
        while !rest.is_empty() {
            let mut set = rest.one(der::SET)?.strict("Name");
            let mut part = vec![];
            while !set.is_empty() {
                let mut pair = set.one(der::SEQUENCE)?.strict("Name");
                part.push(Attribute { kind: Oid::read(&mut pair)?, value: pair.any()? });
                pair.end()?;
            }
            parts.push(part);
        }
        Ok(Name { whole: element.whole, parts })
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The texts of one kind of attribute, in the order of the name.
    pub fn texts(&self, kind: ObjectIdentifier) -> Vec<String> {
        let attributes = self.parts.iter().flatten().filter(|attribute| attribute.kind == kind);
        attributes.filter_map(|attribute| text(&attribute.value)).collect()
    }

    /// Whether the two are one name: the same parts in the same order; inside them text is compared
    /// whatever its string type, its case and the width of its spaces (RFC 5280 §7.1, RFC 4518 §2.6).
    pub fn matches(&self, other: &Name<'_>) -> bool {
        self.whole == other.whole || self.folded() == other.folded()
    }

    fn folded(&self) -> Vec<Vec<(String, Vec<u8>)>> {
        let part = |part: &Vec<Attribute<'_>>| {
            let mut part: Vec<_> = part.iter().map(Attribute::folded).collect();
            part.sort();
            part
        };
        self.parts.iter().map(part).collect()
    }
}

/// The last part first, as RFC 4514 §2.1 has it.
impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.parts.iter().rev().enumerate() {
            f.write_str(if at > 0 { "," } else { "" })?;
            for (at, attribute) in part.iter().enumerate() {
                f.write_str(if at > 0 { "+" } else { "" })?;
                attribute.fmt(f)?;
            }
        }
        Ok(())
    }
}

/// RFC 4514 §3, and beyond it those that certificates of authorities carry.
const KINDS: [(ObjectIdentifier, &str); 14] = [
    (ObjectIdentifier::new_unwrap("2.5.4.3"), "CN"),
    (ObjectIdentifier::new_unwrap("2.5.4.7"), "L"),
    (ObjectIdentifier::new_unwrap("2.5.4.8"), "ST"),
    (ObjectIdentifier::new_unwrap("2.5.4.10"), "O"),
    (ObjectIdentifier::new_unwrap("2.5.4.11"), "OU"),
    (ObjectIdentifier::new_unwrap("2.5.4.6"), "C"),
    (ObjectIdentifier::new_unwrap("2.5.4.9"), "STREET"),
    (ObjectIdentifier::new_unwrap("0.9.2342.19200300.100.1.25"), "DC"),
    (ObjectIdentifier::new_unwrap("0.9.2342.19200300.100.1.1"), "UID"),
    (ObjectIdentifier::new_unwrap("2.5.4.4"), "surname"),
    (ObjectIdentifier::new_unwrap("2.5.4.5"), "serialNumber"),
    (ObjectIdentifier::new_unwrap("2.5.4.13"), "description"),
    (ObjectIdentifier::new_unwrap("2.5.4.97"), "organizationIdentifier"),
    (ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.1"), "emailAddress"),
];

impl Attribute<'_> {
    fn folded(&self) -> (String, Vec<u8>) {
        let value = match text(&self.value) {
            Some(text) => {
                let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
                words.join(" ").into_bytes()
            }
            None => self.value.whole.to_vec(),
        };
        (self.kind.to_string(), value)
    }

    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match KINDS.iter().find(|(oid, _)| self.kind == *oid) {
            Some((_, name)) => write!(f, "{name}=")?,
            None => write!(f, "{}=", self.kind)?,
        }
        let Some(text) = text(&self.value) else {
            f.write_str("#")?;
            return self.value.whole.iter().try_for_each(|byte| write!(f, "{byte:02x}"));
        };
        escape(&text, f)
    }
}

/// RFC 4514 §2.4; control characters are written as their bytes.
fn escape(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let last = text.chars().count().saturating_sub(1);
    for (at, c) in text.chars().enumerate() {
        match c {
            '"' | '+' | ',' | ';' | '<' | '>' | '\\' => write!(f, "\\{c}")?,
            ' ' if at == 0 || at == last => f.write_str("\\ ")?,
            '#' if at == 0 => f.write_str("\\#")?,
            c if c.is_control() => {
                let mut bytes = [0; 4];
                c.encode_utf8(&mut bytes).bytes().try_for_each(|byte| write!(f, "\\{byte:02X}"))?;
            }
            c => write!(f, "{c}")?,
        }
    }
    Ok(())
}

/// The text of a string type (X.680 §41); `None` for anything else. TeletexString is read as
/// Latin-1, as everyone does.
fn text(value: &Element<'_>) -> Option<String> {
    match value.tag {
        der::UTF8_STRING => std::str::from_utf8(value.body).ok().map(str::to_owned),
        // NumericString, PrintableString, IA5String, VisibleString
        0x12 | 0x13 | 0x16 | 0x1a => value.body.is_ascii().then(|| value.body.iter().map(|b| char::from(*b)).collect()),
        0x14 => Some(value.body.iter().map(|byte| char::from(*byte)).collect()),
        // BMPString
        0x1e => {
            let mut units = value.body.chunks_exact(2);
            let pairs: Vec<u16> = units.by_ref().filter_map(|u| Some(u16::from_be_bytes(u.try_into().ok()?))).collect();
            if units.remainder().is_empty() { String::from_utf16(&pairs).ok() } else { None }
        }
        _ => None,
    }
}

/// A GeneralName (RFC 5280 §4.2.1.6).
#[derive(Clone, Debug)]
pub enum GeneralName<'a> {
    /// directoryName.
    Directory(Name<'a>),
    /// Any other kind, as received.
    Other(&'a [u8]),
}

impl<'a> GeneralName<'a> {
    /// Reads the next element of `reader`.
    pub fn read(reader: &mut Reader<'a>) -> Result<Self, Malformed> {
        let element = reader.any()?;
        if element.tag != der::constructed(4) {
            return Ok(GeneralName::Other(element.whole));
        }
        let mut inside = element.strict("GeneralName");
        let name = Name::read(&mut inside)?;
        inside.end()?;
        Ok(GeneralName::Directory(name))
    }

    /// Reads all that is left in `reader`.
    pub fn all(mut reader: Reader<'a>) -> Result<Vec<Self>, Malformed> {
        let mut names = vec![];
        while !reader.is_empty() {
            names.push(Self::read(&mut reader)?);
        }
        Ok(names)
    }

    /// Whether the two are one name.
    pub fn matches(&self, other: &GeneralName<'_>) -> bool {
        match (self, other) {
            (GeneralName::Directory(this), GeneralName::Directory(other)) => this.matches(other),
            (GeneralName::Other(this), GeneralName::Other(other)) => this == other,
            _ => false,
        }
    }
}

impl fmt::Display for GeneralName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GeneralName::Directory(name) => name.fmt(f),
            GeneralName::Other(bytes) => {
                f.write_str("#")?;
                bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }
    }
}
