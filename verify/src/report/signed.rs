//! check --report --signature: signatures in CMS over papers.

use crate::check::Bench;
use crate::cli;
use aigaq::base::source::open_plain;
use aigaq::report::signed_paper::SignedPaper;
use aigaq::seal::signature::file::unwrapped;
use aigaq::seal::signature::judge::{BUDGET, Judgement, Knowledge, judge};
use aigaq::seal::signature::outcome::{State, Step};
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq_terminal::speaker::Mistake;
use std::io::Read;
use std::path::Path;

/// The longest paper that a signature is held against, in bytes: it is read into memory.
const LONGEST_PAPER: u64 = 256 << 20;
/// The longest signature: base64 of the longest that is judged, which may bring the paper itself.
const LONGEST_SIGNATURE: u64 = 6 << 20;

/// Holds each signature against the papers.
pub fn judged(args: &cli::Check, bench: &Bench) -> Result<Vec<SignedPaper>, Mistake> {
    if args.signature.is_empty() {
        return Ok(vec![]);
    }
    let paper = |path: &std::path::PathBuf| Ok((path.display().to_string(), read(path, LONGEST_PAPER)?));
    let papers = args.report.iter().map(paper).collect::<Result<Vec<_>, Mistake>>()?;
    let trust = bench.trust();
    let issuers: Vec<TrustedRoot<'_>> = trust.issuers().iter().map(|root| root.trusted()).collect();
    let stamps: Vec<TrustedRoot<'_>> = trust.roots().iter().map(|root| root.trusted()).collect();
    let knowledge = Knowledge {
        issuers: &issuers,
        stamps: &stamps,
        helpers: &[],
        revocations: &[],
        witnessed: None,
        at: bench.moment().into(),
        budget: BUDGET,
    };
    let one = |path: &std::path::PathBuf| {
        let shown = path.display().to_string();
        let file = read(path, LONGEST_SIGNATURE)?;
        let cms = unwrapped(&file);
        let cms = cms.ok_or_else(|| Mistake::new("arg.signature", vec![("found", shown.as_str().into())]))?;
        let (paper, judgement) = over(&cms, &papers, &knowledge);
        Ok(SignedPaper::new(shown.clone(), paper, judgement))
    };
    args.signature.iter().map(one).collect()
}

/// Of which paper it is, by the digest that it holds, and what it comes to there.
fn over(cms: &[u8], papers: &[(String, Vec<u8>)], knowledge: &Knowledge<'_>) -> (Option<String>, Judgement) {
    let mut last = judge(cms, &[], knowledge);
    for (name, bytes) in papers {
        last = judge(cms, bytes, knowledge);
        let passes = |step| last.signers().iter().any(|signer| signer.state(step) == State::Passed);
        if passes(Step::Parse) && passes(Step::Attributes) {
            return (Some(name.clone()), last);
        }
    }
    (None, last)
}

fn read(path: &Path, longest: u64) -> Result<Vec<u8>, Mistake> {
    let mut bytes = Vec::new();
    let read = open_plain(path).and_then(|file| file.take(longest + 1).read_to_end(&mut bytes));
    let read = read
        .and_then(|length| if length as u64 > longest { Err(std::io::ErrorKind::FileTooLarge.into()) } else { Ok(()) });
    let facts =
        |error: std::io::Error| vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
    read.map(|()| bytes).map_err(|error| Mistake::new("source.io", facts(error)))
}
