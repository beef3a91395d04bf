//! Records, moments and bytes to forge with.

use super::{BEGUN, OPERATOR};
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::model::exhibit::{Exhibit, Extension, Origin, Sort};
use aigaq::model::facts::{CourtFacts, Offset, StatedTime};
use aigaq::model::person::{Person, Role, Roles};
use aigaq::model::record::Body;
use aigaq::model::remark::Note;
use aigaq::model::text::{Name, Phrase};

/// So many minutes after the beginning.
pub fn moment(minutes: u64) -> Moment {
    Moment::from_millis(BEGUN + minutes * 60_000).unwrap()
}

/// A sentence.
pub fn phrase(text: &str) -> Phrase {
    Phrase::new(text).unwrap()
}

/// A person who filmed and bought.
pub fn person(name: &str) -> Person {
    Person {
        address: None,
        contact: None,
        identifier: None,
        name: phrase(name),
        powers: None,
        roles: Roles::new(vec![Role::Operator, Role::Buyer]).unwrap(),
    }
}

/// A note about a record.
pub fn note(about: Option<u32>) -> Body {
    Body::Note(Note { about, text: phrase("a note") })
}

/// An exhibit with all four facts, still without its bytes.
pub fn exhibit(name: &str, sort: Sort) -> Body {
    let name = Name::Text(name.to_owned());
    Body::Exhibit(Box::new(Exhibit {
        blocks: None,
        derived_from: None,
        device: None,
        ext: Extension::of_name(&name),
        facts: CourtFacts {
            by: Some(OPERATOR),
            circumstances: Some(phrase("on the instruction of the claimant")),
            conditions: Some(phrase("daylight, open to the public")),
            when: Some(StatedTime { at: moment(0), offset: Offset::new(300).unwrap(), until: Some(moment(1)) }),
        },
        media: "application/octet-stream".to_owned().try_into().unwrap(),
        modified: None,
        name,
        origin: Origin::Recorded,
        reading: None,
        recording: None,
        sha256: Digest::ZERO,
        shows: None,
        size: 0,
        sort,
        take: None,
    }))
}

/// Bytes without a pattern, the same each time.
pub fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    };
    (0..length).map(|_| next()).collect()
}
