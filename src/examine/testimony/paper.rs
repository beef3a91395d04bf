//! A PDF's pages, text, codes, times and programs as statements.

use super::still::{state, wall};
use super::{Testimony, Transcript};
use crate::base::digest::sha256;
use crate::base::reason::Reason;
use crate::examine::paper::{Act, Paper, Subject, Trait};
use crate::examine::sandbox::outcome::NotExamined;

/// The reason for which a paper was looked through in part only.
const IN_PART: &str = "examined.in-part";

pub(super) fn tell(outcome: Result<Paper, NotExamined>, testimony: &mut Testimony) {
    let paper = match outcome {
        Ok(paper) => paper,
        Err(why) => return testimony.miss(why.code()),
    };
    testimony.state("format", "file", "PDF");
    testimony.state("pages", "file", &paper.count.to_string());
    for (act, reading) in &paper.times {
        let of = if *act == Act::Made { "created" } else { "edited" };
        state(testimony, of, reading, |written| wall(written.wall, written.offset));
    }
    for (subject, reading) in &paper.texts {
        let of = match subject {
            Subject::Title => "comment",
            Subject::Author => "owner",
            Subject::Creator => "creator",
            Subject::Producer => "producer",
        };
        state(testimony, of, reading, String::clone);
    }
    for mark in &paper.traits {
        testimony.state("trait", "file", word(*mark));
    }
    for page in &paper.pages {
        let at = format!("QR, page {}", page.number);
        for code in page.codes.iter().flat_map(|codes| &codes.found).filter(|code| !code.text.is_empty()) {
            testimony.state("code", &at, &code.text);
            testimony.codes.push(code.text.clone());
        }
        if page.codes.as_ref().is_none_or(|codes| codes.hurried) {
            testimony.miss(IN_PART);
        }
    }
    let text = paper.text();
    if !text.text.trim().is_empty() {
        testimony.state("text-digest", "text layer", &sha256(text.text.as_bytes()).to_string());
        // What a page does not show is no text of it: nobody is to compare what nobody sees.
        if paper.pages.iter().all(|page| page.hidden == 0 && page.doubtful == 0) {
            testimony.text = Some(Transcript { text: text.text, guessed: false });
        } else {
            testimony.hidden = Some(text.text);
        }
    }
    if text.cut || paper.hurried || paper.count > paper.pages.len() as u64 {
        testimony.miss(IN_PART);
    }
    if !paper.faults.is_empty() {
        testimony.miss(NotExamined::Undecodable { detail: String::new() }.code());
    }
}

fn word(mark: Trait) -> &'static str {
    match mark {
        Trait::Encrypted => "encrypted",
        Trait::Locked => "locked",
        Trait::Updated => "updated",
        Trait::Signature => "signed",
        Trait::Script => "script",
        Trait::Launch => "launch",
        Trait::Outward => "outward",
        Trait::EmbeddedFile => "embedded-files",
        Trait::DynamicForm => "dynamic-form",
        Trait::ContentCredentials => "content-credentials",
        Trait::InvisibleText => "invisible-text",
        Trait::DoubtfulText => "doubtful-text",
    }
}
