//! What lies inside the court paper: what anybody needs to check it against the bundle.

use aigaq::base::limits::Limits;
use aigaq::base::source::FileSource;
use aigaq::bundle::part::Part;
use aigaq::bundle::reader::Container;
use aigaq::lang::messages::Messages;
use aigaq_pdf::{Attachment, Relationship};

/// The most parts of a bundle that are attached, and the most bytes of them together. A bundle has a handful of them;
/// what is beyond stays in the bundle.
const MOST: usize = 1000;
const BYTES: u64 = 64 << 20;

/// The result, the signed manifest, the time-stamps before and over the seal, and the renewals with their lists: byte for
/// byte, in the order of the bundle, by the names of the bundle with a hyphen for the folder.
pub fn attached(source: &FileSource, result: String, messages: &Messages) -> Vec<Attachment> {
    let mut attached = vec![Attachment {
        name: super::RESULT.to_owned(),
        media_type: "application/json".to_owned(),
        relationship: Relationship::Data,
        description: messages.say("report-attached-result", &[]),
        bytes: result.into_bytes(),
    }];
    let limits = Limits::default();
    let Ok(container) = Container::open(source, &limits) else { return attached };
    let mut room = BYTES;
    for entry in container.entries() {
        let (media_type, limit, key) = match entry.part {
            Part::Manifest => ("application/cose", limits.manifest_bytes, "report-attached-manifest"),
            Part::Anchor(_) => ("application/timestamp-reply", limits.appended_bytes, "report-attached-anchor"),
            Part::Token(_) => ("application/timestamp-reply", limits.appended_bytes, "report-attached-token"),
            Part::RenewalList(_) => ("application/cbor", limits.appended_bytes, "report-attached-list"),
            Part::Renewal(_) => ("application/timestamp-reply", limits.appended_bytes, "report-attached-renewal"),
            _ => continue,
        };
        // What cannot be read in full is left out: the paper says of it what was found.
        let Ok((bytes, true)) = container.read(entry, limit.min(room)) else { continue };
        if attached.len() > MOST {
            break;
        }
        room = room.saturating_sub(bytes.len() as u64);
        attached.push(Attachment {
            name: entry.part.to_string().replace('/', "-"),
            media_type: media_type.to_owned(),
            relationship: Relationship::Source,
            description: messages.say(key, &[]),
            bytes,
        });
    }
    attached
}
