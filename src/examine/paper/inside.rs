//! What the objects of a PDF say: document information, signatures, and what in the file acts.

use super::object::text;
use super::{Act, Paper, Reading, Signature, Subject, Trait, Written};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Number, Object, ObjectIdentifier};

/// Objects that are looked at.
const OBJECTS: usize = 50_000;
/// Values inside objects that are looked at.
const VALUES: u32 = 500_000;
/// Depth of values inside an object.
const DEPTH: u32 = 16;
/// Signatures that are listed.
const SIGNATURES: usize = 64;

/// Adds what the objects of `pdf`, of so many bytes, say.
pub fn read(pdf: &Pdf, length: u64, information: Option<(u32, i32)>, paper: &mut Paper, marks: &mut Vec<Trait>) {
    if let Some((number, generation)) = information
        && let Some(dict) = pdf.xref().get::<Dict<'_>>(ObjectIdentifier::new(number, generation))
    {
        let subjects = [
            ("Title", Subject::Title),
            ("Author", Subject::Author),
            ("Creator", Subject::Creator),
            ("Producer", Subject::Producer),
        ];
        for (key, subject) in subjects {
            paper.texts.extend(text(&dict, key, "Info").map(|reading| (subject, reading)));
        }
        for (key, act) in [("CreationDate", Act::Made), ("ModDate", Act::Changed)] {
            paper.times.extend(time(&dict, key, "Info").map(|reading| (act, reading)));
        }
    }
    let mut walk = Walk { paper, marks, length, left: VALUES };
    for object in pdf.objects().into_iter().take(OBJECTS) {
        walk.value(&object, 0);
    }
    if walk.left == 0 {
        paper.faults.push(format!("objects: more than {VALUES} values, the rest was not looked at"));
    }
}

fn time(dict: &Dict<'_>, key: &str, at: &str) -> Option<Reading<Written>> {
    let Reading { at, text, .. } = text(dict, key, at)?;
    let value = Written::read(&text);
    Some(Reading { at, text, value })
}

struct Walk<'a> {
    paper: &'a mut Paper,
    marks: &'a mut Vec<Trait>,
    length: u64,
    left: u32,
}

impl Walk<'_> {
    /// Looks at a value and those inside it; references are not followed, for each object comes by itself.
    fn value(&mut self, object: &Object<'_>, depth: u32) {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 || depth > DEPTH {
            return;
        }
        match object {
            Object::Dict(dict) => self.dict(dict, depth),
            Object::Stream(stream) => self.dict(stream.dict(), depth),
            Object::Array(array) => {
                for value in array.raw_iter() {
                    if let MaybeRef::NotRef(value) = value {
                        self.value(&value, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }

    fn dict(&mut self, dict: &Dict<'_>, depth: u32) {
        let name = |key: &[u8]| dict.get::<Name<'_>>(key);
        match name(b"S").as_deref() {
            Some(b"JavaScript" | b"Rendition") => self.marks.push(Trait::Script),
            Some(b"Launch") => self.marks.push(Trait::Launch),
            Some(b"SubmitForm" | b"ImportData" | b"GoToR" | b"GoToE") => self.marks.push(Trait::Outward),
            _ => {}
        }
        if matches!(name(b"AFRelationship").as_deref(), Some(b"C2PA_Manifest")) {
            self.marks.push(Trait::ContentCredentials);
        }
        for (key, mark) in [("JS", Trait::Script), ("EF", Trait::EmbeddedFile), ("XFA", Trait::DynamicForm)] {
            self.marks.extend(dict.contains_key(key).then_some(mark));
        }
        if dict.contains_key("ByteRange") && dict.contains_key("Contents") {
            self.signature(dict);
        }
        for (_, value) in dict.entries() {
            if let MaybeRef::NotRef(value) = value {
                self.value(&value, depth + 1);
            }
        }
    }

    fn signature(&mut self, dict: &Dict<'_>) {
        self.marks.push(Trait::Signature);
        let at = match dict.obj_id() {
            Some(id) => format!("object {} {}", id.obj_number, id.gen_number),
            None => "an object without a number".to_owned(),
        };
        let numbers: Vec<u64> = dict.get::<Array<'_>>(b"ByteRange").map_or(vec![], |array| {
            let numbers = array.iter::<Number>().take(32);
            numbers.filter_map(|number| u64::try_from(number.as_i64()).ok()).collect()
        });
        let covers: Vec<(u64, u64)> =
            numbers.as_chunks::<2>().0.iter().map(|[from, length]| (*from, *length)).collect();
        let end = covers.iter().map(|(from, length)| from.saturating_add(*length)).max().unwrap_or(0);
        self.paper.times.extend(time(dict, "M", &at).map(|reading| (Act::Signed, reading)));
        let form = dict.get::<Name<'_>>(b"SubFilter").map(|form| form.as_str().chars().take(100).collect());
        let signature = Signature { at, form, covers, behind: self.length.saturating_sub(end) };
        if self.paper.signatures.len() < SIGNATURES && !self.paper.signatures.contains(&signature) {
            self.paper.signatures.push(signature);
        }
    }
}
