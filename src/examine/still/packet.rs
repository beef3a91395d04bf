//! Which programs wrote a picture, and when, as XMP and the texts of PNG say.
//!
//! XMP is looked through for a few properties by name; it is not parsed as XML, for nothing else of it is used.

use super::{Reading, Still, Subject, written};

const PROPERTIES: [(&str, Subject); 4] = [
    ("xmp:CreatorTool", Subject::Software),
    ("stEvt:softwareAgent", Subject::Software),
    ("exif:UserComment", Subject::Comment),
    ("xmpMM:DocumentID", Subject::PictureId),
];
/// Readings of one property: each step of editing may add one.
const MOST: usize = 32;

/// Reads a packet of XMP.
pub fn read(packet: &[u8], still: &mut Still) {
    let packet = String::from_utf8_lossy(packet);
    for (property, subject) in PROPERTIES {
        let mut seen = Vec::new();
        for value in values(&packet, property).take(MOST) {
            let text = written::bytes(value.as_bytes());
            if !text.trim().is_empty() && !seen.contains(&text) {
                seen.push(text.clone());
                still.texts.push((subject, Reading { at: format!("XMP {property}"), value: Some(text.clone()), text }));
            }
        }
    }
}

/// Values of `name="…"`, `name='…'` and `<name>…</name>`, in the order of the packet.
pub fn values<'a>(packet: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    packet.match_indices(name).filter_map(move |(at, _)| {
        let rest = packet.get(at + name.len()..)?.trim_start();
        if let Some(element) = rest.strip_prefix('>') {
            let inside = element.split_once("</").map(|(inside, _)| inside);
            return packet.get(..at)?.ends_with('<').then_some(inside).flatten().map(innermost);
        }
        let quoted = rest.strip_prefix('=')?.trim_start();
        let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        quoted.get(1..)?.split_once(quote).map(|(value, _)| value)
    })
}

/// What stands behind the last opening tag: `<rdf:Alt><rdf:li>text` is `text`.
fn innermost(inside: &str) -> &str {
    inside.rsplit_once('>').map_or(inside, |(_, text)| text)
}

/// Takes a keyword and its text.
pub fn keyword(key: &str, text: &[u8], still: &mut Still) {
    let subject = match key {
        "Software" => Subject::Software,
        "Comment" | "Description" | "Title" | "JPEG comment" => Subject::Comment,
        _ => return,
    };
    let text = written::bytes(text);
    if !text.trim().is_empty() {
        let at = if key == "JPEG comment" { "JPEG COM".to_owned() } else { format!("PNG text {key}") };
        still.texts.push((subject, Reading { at, value: Some(text.clone()), text }));
    }
}
