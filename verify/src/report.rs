//! report: the papers on a judged bundle, in a new folder.

mod articles;
#[cfg(feature = "pdf")]
mod attached;
pub mod compare;
mod desk;
mod elements;
pub mod given;
mod pictures;
pub mod signed;
mod stated;

use crate::check::{Bench, refused};
use crate::cli;
use aigaq::base::digest::sha256;
use aigaq::checks::conclusion::Answer;
use aigaq::hand::folder;
use aigaq::lang::language::Language;
use aigaq::lang::messages::matter_template;
use aigaq::report::html::html;
use aigaq::report::made::{Sheaf, Which};
use aigaq_terminal::bar::Steps;
use aigaq_terminal::speaker::{Mistake, Speaker};
use desk::{Desk, Presented};
use given::Given;
use std::path::Path;

/// The result that lies beside the papers.
const RESULT: &str = "report.json";

/// A paper with its file.
struct Written {
    sheaf: Sheaf,
    bytes: Vec<u8>,
}

pub fn report(args: &cli::Report, speaker: &Speaker) -> u8 {
    let (Some(bundle), Some(output), false) = (&args.bundle, &args.output, args.template) else {
        speaker.print(matter_template(speaker.messages.language()));
        return 0;
    };
    write(args, bundle, output, speaker).unwrap_or_else(|code| code)
}

fn write(args: &cli::Report, bundle: &Path, output: &Path, speaker: &Speaker) -> Result<u8, u8> {
    // Before anything is read.
    if std::fs::symlink_metadata(output).is_ok() {
        let facts = vec![("path", output.display().to_string().into())];
        return Err(speaker.fail(&Mistake::new("output.exists", facts)));
    }
    if cfg!(not(feature = "pdf")) && args.side_by_side.is_some() {
        return Err(speaker.fail(&Mistake::new("pdf.left-out", vec![])));
    }
    let given = Given::read(&args.law, args.matter.as_deref(), speaker)?;
    let bench = Bench::new(&args.judging, None, speaker).map_err(|mistake| speaker.fail(&mistake))?;
    let (source, verification) = bench.judge(bundle).map_err(|mistake| speaker.fail(&mistake))?;
    if verification.seal_digest().is_none() {
        speaker.fail(&Mistake::new("report.no-bundle", vec![("path", bundle.display().to_string().into())]));
        return Err(refused(&verification));
    }
    let presented = Presented { name: desk::name(bundle), chosen: bench.is_chosen(), media: !args.no_media };
    let desk = Desk::lay(&given, source, verification, presented).map_err(|mistake| speaker.fail(&mistake))?;
    let languages = languages(args, speaker);
    let beside = args.side_by_side.as_ref().map(|beside| beside.0.as_slice()).unwrap_or_default();
    let written = papers(&desk, &languages, beside).map_err(|error| speaker.fail(&error))?;
    let sheaves: Vec<Sheaf> = written.iter().map(|one| one.sheaf.clone()).collect();
    let result = (RESULT.to_owned(), desk.result(Some(sheaves)).into_bytes());
    desk.settled().map_err(|mistake| speaker.fail(&mistake))?;
    let mut files = vec![result];
    files.extend(written.into_iter().map(|one| (one.sheaf.file, one.bytes)));
    folder::write(output, &files).map_err(|error| speaker.fail(&error))?;
    if cfg!(not(feature = "pdf")) {
        speaker.advise("report-no-pdf", &[]);
    }
    if desk.verification().conclusion().answer() == Answer::Failed {
        speaker.advise("report-failed", &[]);
    }
    speaker.say("report-done", &[("path", output.display().to_string().into())]);
    for (name, bytes) in &files {
        speaker.print(&format!("    {} {name}\n", sha256(bytes)));
    }
    Ok(0)
}

/// The languages asked for in the order given, each once.
fn languages(args: &cli::Report, speaker: &Speaker) -> Vec<Language> {
    let mut languages: Vec<Language> = vec![];
    for language in args.lang.iter().map(|tongue| Language::from(*tongue)) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    if languages.is_empty() { vec![speaker.messages.language()] } else { languages }
}

/// All files of papers: in each language, and the court paper in several beside each other.
#[cfg(feature = "pdf")]
fn papers(desk: &Desk<'_>, languages: &[Language], beside: &[Language]) -> Result<Vec<Written>, aigaq_pdf::SetError> {
    let steps = Steps::new((languages.len() * Which::ALL.len() + usize::from(!beside.is_empty())) as u64);
    let mut written = vec![];
    for language in languages {
        written.push(page(desk, Which::Court, *language));
        for which in Which::ALL {
            written.push(Written::new(which, vec![*language], "pdf", desk.pdf(which, &[*language])?));
            steps.step();
        }
    }
    if !beside.is_empty() {
        written.push(Written::new(Which::Court, beside.to_vec(), "pdf", desk.pdf(Which::Court, beside)?));
    }
    Ok(written)
}

#[cfg(not(feature = "pdf"))]
fn papers(desk: &Desk<'_>, languages: &[Language], _: &[Language]) -> Result<Vec<Written>, Mistake> {
    let steps = Steps::new((languages.len() * Which::ALL.len()) as u64);
    let mut written = vec![];
    for language in languages {
        for which in Which::ALL {
            written.push(page(desk, which, *language));
            steps.step();
        }
    }
    Ok(written)
}

fn page(desk: &Desk<'_>, which: Which, language: Language) -> Written {
    let page = html(&desk.paper(which, language), &desk.images());
    Written::new(which, vec![language], "html", page.into_bytes())
}

impl Written {
    fn new(paper: Which, languages: Vec<Language>, ext: &str, bytes: Vec<u8>) -> Self {
        let named: Vec<&str> = languages.iter().map(|language| language.code()).collect();
        let file = format!("{}-{}.{ext}", paper.name(), named.join("-"));
        let sha256 = sha256(&bytes).to_string();
        Written { sheaf: Sheaf { file, paper, languages, sha256 }, bytes }
    }
}
